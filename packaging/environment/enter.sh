# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# Enters the Debian 13 root. What is seen inside is one plan, in the words of bwrap; where bwrap may not make
# namespaces, the same plan is carried out as root with mount and chroot.
#
# The system's own folders come from the root; everything else of the host is at its own path.

plan=()
bound=()
environment=()

# Variables that go in. All others stay outside: settings for tools of the host would confuse those of the root.
readonly inherited='HOME|USER|LOGNAME|TERM|COLORTERM|NO_COLOR|EDITOR|TZ|CI|LANG|LANGUAGE|LC_.*|(http|https|no|all)_proxy'
readonly inherited_session='DISPLAY|XAUTHORITY|WAYLAND_.*|DBUS_SESSION_BUS_ADDRESS|DESKTOP_.*|KDE_.*|XDG_(CURRENT_DESKTOP|SESSION_.*|ACTIVATION_TOKEN|(CONFIG|DATA|CACHE|STATE)_HOME)'
readonly inherited_tools='LIAISON_.*|Q(T|ML|SG)_.*|CTEST_.*|CMAKE_BUILD_PARALLEL_LEVEL|[A-Z]+SAN_OPTIONS'
readonly never_inherited='Q(T|ML|ML2)_.*(PATH|DIR|VERSION)'

# Does this top folder of the host have to stay outside?
is_system() { [[ $1 == /@(bin|boot|dev|etc|lib*|lost+found|proc|run|sbin|sys|usr|var) ]]; }

# bind_host FOLDER: at its own path, unless it is inside one that is bound already.
bind_host() {
    local folder other
    folder=$(realpath "$1")
    for other in "${bound[@]}"; do
        [[ $folder/ == "$other"/* ]] && return
    done
    bound+=("$folder")
    plan+=(--bind "$folder" "$folder")
}

plan_system() {
    local entry name
    for entry in "$root"/*; do
        name=/${entry##*/}
        if [[ -L $entry ]]; then
            plan+=(--symlink "$(readlink "$entry")" "$name")
        elif [[ $name == /@(usr|etc|lib*|boot) ]]; then
            plan+=(--ro-bind "$entry" "$name")
        elif [[ $name == /var ]]; then
            plan+=(--bind "$entry" "$name")
        fi
    done
    plan+=(--dev-bind /dev /dev --proc /proc --ro-bind /sys /sys --tmpfs /run)
    for entry in resolv.conf hosts machine-id localtime; do
        [[ -s /etc/$entry ]] && plan+=(--ro-bind "$(realpath "/etc/$entry")" "/etc/$entry")
    done
}

plan_host() {
    local entry
    for entry in /*; do
        if is_system "$entry"; then
            continue
        elif [[ -L $entry ]]; then
            plan+=(--symlink "$(readlink "$entry")" "$entry")
        elif [[ -d $entry && -r $entry && -x $entry ]]; then
            bind_host "$entry"
        fi
    done
    for entry in /var/tmp /run/media "${XDG_RUNTIME_DIR:-}" "$HOME" "$cache" "$checkout" "$PWD"; do
        # Somebody who stands in a folder of the system sees the root's.
        [[ -d $entry && $entry != @(/|/bin|/boot|/dev|/etc|/lib*|/proc|/sbin|/sys|/usr|/var|/run)?(/) &&
            $entry != /@(bin|boot|dev|etc|lib*|proc|sbin|sys|usr)/* ]] && bind_host "$entry"
    done
    # Common material beside the checkout is for reading.
    entry=$(realpath "${checkout%/*}/shared")
    [[ -d $entry ]] && plan+=(--ro-bind "$entry" "$entry")
    # What keeps sockets wants a private folder even where there is no session.
    if [[ ! -d ${XDG_RUNTIME_DIR:-} ]]; then
        plan+=(--perms 0700 --dir "/run/user/$EUID")
        environment+=("XDG_RUNTIME_DIR=/run/user/$EUID")
    else
        environment+=("XDG_RUNTIME_DIR=$XDG_RUNTIME_DIR")
    fi
}

plan_environment() {
    local name
    for name in $(compgen -e | grep -xE "$inherited|$inherited_session|$inherited_tools" | grep -vxE "$never_inherited"); do
        environment+=("$name=${!name}")
    done
    environment+=(
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
        "LIAISON_INSIDE=${root##*/}"
        "LIAISON_CACHE=$cache"
    )
}

# carry_out NEW-ROOT FOLDER USER:GROUP PLAN... -- COMMAND...: the plan without bwrap, as root in mounts of its own, which
# end with the command.
# shellcheck disable=SC2016 # it is a program for another shell
readonly carry_out='
set -eu
new=$1 folder=$2 ids=$3 mode=755
shift 3
mount -t tmpfs -o mode=755 liaison "$new"
while [ "$1" != -- ]; do
    case $1 in
        --perms) mode=$2; shift 2; continue ;;
        --tmpfs) mkdir -p "$new$2"; mount -t tmpfs liaison "$new$2"; shift 2 ;;
        --dir) mkdir -p "$new$2"; chmod "$mode" "$new$2"; chown "$ids" "$new$2"; shift 2 ;;
        --proc) mkdir -p "$new$2"; mount --rbind /proc "$new$2"; shift 2 ;;
        --symlink) ln -s "$2" "$new$3"; shift 3 ;;
        *)
            [ ! -d "$2" ] || mkdir -p "$new$3"
            mount --rbind "$2" "$new$3"
            [ "$1" != --ro-bind ] || mount -o remount,bind,ro "$new$3"
            shift 3 ;;
    esac
done
shift
exec chroot --userspec="$ids" "$new" env --chdir="$folder" "$@"
'

# enter_root COMMAND...
enter_root() {
    local folder why new
    plan_system
    plan_host
    plan_environment
    # Somebody who stands in a folder of the host's system that the root has not, starts at the top.
    folder=$(realpath "$PWD")
    is_system "/$(cut -d/ -f2 <<<"$folder")" && [[ ! -d $root$folder && " ${bound[*]} " != *" $folder "* ]] && folder=/
    local -a command=(/usr/bin/env -i "${environment[@]}" "$@")
    if why=$(bwrap "${plan[@]}" --chdir "$folder" true 2>&1); then
        # Not exec: what runs inside is to end with ./dev, but not with the shell that started ./dev.
        bwrap "${plan[@]}" --chdir "$folder" --die-with-parent "${command[@]}"
        return
    fi
    if can_be_root && as_root unshare --mount true 2>/dev/null; then
        new=$cache/mount
        mkdir -p "$new"
        local -a begin=()
        ((EUID == 0)) || begin=(sudo --)
        exec "${begin[@]}" unshare --mount sh -c "$carry_out" dev \
            "$new" "$folder" "$EUID:$(id -g)" "${plan[@]}" -- "${command[@]}"
    fi
    die "the Debian 13 root can't be entered: bwrap may not make namespaces here ($why), and mount may not be used as" \
        "root either; allow one of them, or use Debian 13"
}
