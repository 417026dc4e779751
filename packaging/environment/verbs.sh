# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# The verbs of ./dev, which run where everything is installed: on a new system or in the Debian 13 root.

help() {
    cat <<'HELP'
./dev VERB ...       Everything that is missing is installed first; nothing else has to be done by hand.

  run [ARGS]         builds Liaison and opens its window; without a display: tour
  test [--long] [-R PATTERN, or other arguments of ctest]
                     builds, runs every test and every check of lint (with arguments for ctest: those tests only)
  build [TARGETS]    builds
  cli ARGS           liaison-cli, with its exit status, standard input and output
  tour [--handbook]  pictures of every page and a briefing as PDF, in build/tour/ (--handbook: instead, the pictures of the
                     handbook anew, in resources/handbook/)
  bench [ARGS]       builds for release and measures
  fuzz [SECONDS]     alters the contents of bundles for ten minutes, or as long as is said; what is found is kept in build/fuzz/
  lint, format       checks the sources · puts them into the one format
  shell [COMMAND]    a shell, or one command, where everything is installed
  clean [--all]      removes build/ (--all: the Debian 13 root and the compiler cache of this user as well)
  help               this

LIAISON_ENVIRONMENT=host or =root says where to build: with packages of this system, or in a Debian 13 root.
HELP
}

clean() {
    local folder folders=("$checkout/build")
    case $* in
        '') ;;
        --all) folders+=("$cache") ;;
        *) say "clean takes --all or nothing; nothing was removed" && return 2 ;;
    esac
    for folder in "${folders[@]}"; do
        [[ -e $folder ]] || continue
        say "removing $folder"
        remove_tree "$folder"
    done
}

inside() {
    local verb=$1
    shift
    # No base directory: a precompiled header names the folder that it was made in, so two checkouts can't share one.
    # What is not known there is not preprocessed before it is compiled: the compiler itself says which files it read.
    export CCACHE_DIR=$LIAISON_CACHE/ccache CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_DEPEND=1
    # The tree may belong to somebody else, as it does in a container.
    export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0=$checkout
    if [[ $(locale charmap 2>/dev/null) != UTF-8 ]]; then
        [[ -z ${LANG:-} ]] || export LANGUAGE=${LANGUAGE:-${LANG%%.*}}
        export LC_ALL=C.UTF-8
    fi
    "verb_$verb" "$@"
}

# What ninja says: not a word where nothing is to be done, and on a terminal one line for all steps.
show_build() {
    local line width step=''
    width=$(tput cols 2>/dev/null || echo 80)
    while IFS= read -r line; do
        case $line in
            *'Re-checking globbed directories'* | 'ninja: no work to do.') ;;
            '['*)
                if [[ -t 2 ]]; then
                    step=$'\r\e[K'
                    printf '%s%s' "$step" "${line:0:width-1}"
                else
                    echo "$line"
                fi
                ;;
            *)
                printf '%s%s\n' "$step" "$line"
                step=''
                ;;
        esac
    done
    printf '%s' "$step"
}

# compile PRESET [TARGETS...]: on standard error, and configured anew when the environment or the presets changed.
compile() {
    local preset=$1 folder=$checkout/build/$1 state
    shift
    state="$LIAISON_INSIDE $checkout $(cat "$packages_file" "$checkout/CMakePresets.json" | sha256sum)"
    if [[ $(cat "$folder/configured" 2>/dev/null) != "$state" ]]; then
        say "configuring build/$preset"
        mkdir -p "$folder"
        (cd "$checkout" && cmake --fresh --preset "$preset") </dev/null >"$folder/configure.log" 2>&1 || {
            tail -n 40 "$folder/configure.log" >&2
            say "CMake could not configure; everything that it said is in $folder/configure.log"
            return 1
        }
        echo "$state" >"$folder/configured"
    fi
    cmake --build "$folder" ${1:+--target "$@"} </dev/null 2>&1 | show_build >&2
}

verb_build() { compile dev "$@"; }

verb_shell() {
    if (($#)); then
        exec "$@"
    fi
    exec bash
}

# Is there a display that a window can open on? A name alone may be left over from a session that ended.
has_display() {
    case ${WAYLAND_DISPLAY:-} in
        '') ;;
        /*) [[ -S $WAYLAND_DISPLAY ]] && return ;;
        *) [[ -S ${XDG_RUNTIME_DIR:-}/$WAYLAND_DISPLAY ]] && return ;;
    esac
    case ${DISPLAY:-} in
        '') return 1 ;;
        :*) [[ ${DISPLAY#:} =~ ^[0-9]+ && -S /tmp/.X11-unix/X${BASH_REMATCH[0]} ]] ;;
    esac
}

# in_session COMMAND...: with a display, a bus and settings of its own, so that nothing of the user's gets into tests and
# pictures, and nothing of theirs into the user's settings.
# shellcheck disable=SC2030,SC2031 # the subshell is meant
in_session() (
    own=$(mktemp --directory)
    trap 'rm -rf "$own"' EXIT
    unset WAYLAND_DISPLAY QT_QPA_PLATFORM QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE QT_SCALE_FACTOR QT_QUICK_CONTROLS_STYLE
    unset "${!XDG_SESSION_@}" "${!KDE_@}" "${!DESKTOP_@}" LANGUAGE
    export LC_ALL=C.UTF-8
    export XDG_CONFIG_HOME=$own/config XDG_DATA_HOME=$own/data XDG_CACHE_HOME=$own/cache XDG_STATE_HOME=$own/state
    export XDG_RUNTIME_DIR=$own/run
    export TMPDIR=$own/tmp
    mkdir --mode 0700 "$own"/{config,data,cache,state,run,tmp}
    begin=()
    # Root may write everywhere; tests about folders that nobody may write into want a user like any other.
    ((EUID == 0)) && [[ -O $checkout ]] && begin=(setpriv '--bounding-set=-dac_override,-dac_read_search')
    "${begin[@]}" dbus-run-session -- xvfb-run --auto-servernum --server-args '-screen 0 1600x1000x24' "$@"
)

# shellcheck disable=SC2031
verb_run() {
    if ! has_display; then
        say 'there is no display to open a window on, so here are pictures of every page instead'
        draw_afresh
        return
    fi
    compile dev
    local -a begin=()
    [[ -n ${DBUS_SESSION_BUS_ADDRESS:-} || -S ${XDG_RUNTIME_DIR:-}/bus ]] || begin=(dbus-run-session --)
    exec "${begin[@]}" "$checkout/build/dev/bin/liaison" "$@"
}

verb_cli() {
    compile dev liaison-cli
    exec "$checkout/build/dev/bin/liaison-cli" "$@"
}

# draw FOLDER [ARGS]: pictures of the sample profile's pages.
draw() {
    local folder=$1
    shift
    compile dev
    mkdir -p "$folder"
    say "drawing the pages"
    # A window manager gives the window focus and its size, as a desktop would.
    # shellcheck disable=SC2016 # it is a program for another shell
    XDG_CURRENT_DESKTOP=KDE QT_QUICK_CONTROLS_STYLE=org.kde.desktop in_session \
        sh -c 'openbox 2>/dev/null & "$@"; status=$?; kill $!; exit $status' sh \
        "$checkout/build/dev/bin/liaison" --tour "$folder" "$@" >&2
    (cd "$folder" && find . -type f -printf '%P\n' | sort)
    echo "These pictures and documents are in $folder"
}

verb_tour() {
    if [[ ${1:-} == --handbook ]]; then
        rm -f "$checkout"/resources/handbook/*.png
        draw "$checkout/resources/handbook" "$@"
    else
        draw_afresh
    fi
}

draw_afresh() {
    rm -rf "$checkout/build/tour"
    draw "$checkout/build/tour"
}

verb_bench() {
    local -a begin=()
    compile release liaison-bench
    # The start of the window needs a display to be painted on.
    has_display || begin=(in_session)
    "${begin[@]}" "$checkout/build/release/bin/liaison-bench" "$@"
}

verb_fuzz() {
    local folder=$checkout/build/fuzz
    compile fuzz fuzz_import
    mkdir -p "$folder/corpus" "$folder/found"
    in_session "$folder/bin/fuzz_import" -max_total_time="${1:-600}" -max_len=65536 -timeout=20 -rss_limit_mb=4096 \
        -print_final_stats=1 -artifact_prefix="$folder/found/" "$folder/corpus"
}
