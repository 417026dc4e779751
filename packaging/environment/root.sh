# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# Makes a Debian 13 root in the user's cache folder, for systems that are too old to build Liaison with packages of
# their own. It is built aside and gets its name when it is whole: a run that was killed leaves nothing half-made.

readonly suite=trixie
# Raise it when what this file makes of the same list changes.
readonly recipe=1

# The package list is in the name: a change of the list makes another root.
root_name() { echo "root-$({ echo "$suite $recipe" && packages | sort; } | sha256sum | cut -c1-12)"; }

# The archive that this system itself uses, by its apt sources. Nothing where it has none of Debian's: then mmdebstrap
# takes the one that it knows.
host_archive() {
    local VERSION_CODENAME='' DEBIAN_CODENAME=''
    # shellcheck source=/dev/null
    source /etc/os-release
    # shellcheck disable=SC2016 # these names are apt's
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' 2>/dev/null |
        awk -v codename="${DEBIAN_CODENAME:-$VERSION_CODENAME}" \
            '$NF == "main" && ($2 == codename || $3 == codename) && !found++ { print $1 }'
}

# What this system tells apt about proxies, certificates and dates of archives holds for the root as well.
host_apt_options() {
    apt-config dump --format '%F "%v"%n' Acquire 2>/dev/null |
        grep -E '^Acquire::(Check-Valid-Until|Check-Date|Max-FutureTime|Retries|ForceIPv[46]|(http|https|ftp)::.+) ".+"$' || true
}

install_tools() {
    local missing=()
    command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
    command -v bwrap >/dev/null || missing+=(bubblewrap)
    ((EUID == 0)) || command -v newuidmap >/dev/null || missing+=(uidmap)
    [[ -e /usr/share/keyrings/debian-archive-$suite-stable.gpg ]] || missing+=(debian-archive-keyring)
    ((${#missing[@]} == 0)) || apt_install "${missing[@]}"
}

# mmdebstrap works as root, or in namespaces of a user who has a range of ids; otherwise sudo has to help. As root it and
# its mounts end as soon as ./dev is killed; a user's run goes on to its end, and the next ./dev waits for that.
run_mmdebstrap() {
    local -a command=() alone=(unshare --mount --pid --fork --kill-child --mount-proc)
    if ((EUID == 0)); then
        command=(setpriv --pdeathsig KILL "${alone[@]}")
    elif ! mmdebstrap --unshare-helper true 2>/dev/null; then
        can_be_root || die "making a Debian 13 root needs root, sudo, or a range of ids for $(id -un) in /etc/subuid and /etc/subgid"
        command=(as_root "${alone[@]}")
    fi
    logged "$cache/root.log" "${command[@]}" mmdebstrap --verbose "$@" ||
        die "the Debian 13 root could not be made; everything that was said is in $cache/root.log"
}

# make_root FOLDER
make_root() {
    local making=$1 archive option line
    local -a arguments=(--variant=minbase '--skip=output/dev output/mknod' "--include=$(packages | paste -sd ' ')")
    # A root that a power cut spoils never gets its name.
    arguments+=(--dpkgopt=force-unsafe-io)
    while read -r option; do
        arguments+=("--aptopt=$option")
    done < <(host_apt_options)
    for option in doc info man gtk-doc; do
        arguments+=("--dpkgopt=path-exclude=/usr/share/$option/*")
    done
    # The user's language; C.UTF-8 is there in any case.
    if [[ ${LC_ALL:-${LANG:-}} =~ ^([a-z]{2,3}_[A-Z]{2})\.(UTF-8|utf8)(@[a-z]+)?$ ]]; then
        option=${BASH_REMATCH[1]}${BASH_REMATCH[3]}
        arguments+=("--customize-hook=chroot \"\$1\" localedef --inputfile=$option --charmap=UTF-8 ${BASH_REMATCH[0]} || true")
    fi
    archive=$(host_archive)
    # Work files where mmdebstrap's ids may write, and where the next ./dev finds them if this one is killed.
    export TMPDIR
    TMPDIR=$(mktemp --directory)
    chmod 1777 "$TMPDIR"
    ln -s "$TMPDIR" "$making.tmp"

    if ((EUID == 0)); then
        run_mmdebstrap "${arguments[@]}" --format=directory "$suite" "$making" ${archive:+"$archive"}
    else
        # Through a tar file, so that everything belongs to this user and can be removed again.
        run_mmdebstrap "${arguments[@]}" --format=tar "$suite" "$making.tar" ${archive:+"$archive"}
        mkdir "$making"
        tar --extract --file "$making.tar" --directory "$making" --no-same-owner
        # Names of this user, who need not be known to files alone.
        line=$(getent passwd "$EUID") && echo "$line" >>"$making/etc/passwd"
        line=$(getent group "$(id -g)") && echo "$line" >>"$making/etc/group"
    fi
    # What is passed through from this system needs a plain file to stand on.
    for option in resolv.conf hosts machine-id localtime; do
        rm -f "$making/etc/$option"
        : >"$making/etc/$option"
    done
}

remove_tree() {
    [[ -e $1 ]] || return 0
    [[ -O $1 ]] && chmod -R u+rwX "$1" 2>/dev/null
    rm -rf --one-file-system "$1"
}

# What a killed run left.
remove_leftovers() {
    local left
    for left in "$cache"/making-*; do
        if [[ -L $left ]]; then
            ((EUID == 0)) || mmdebstrap --unshare-helper find "$left/" -mindepth 1 -delete 2>/dev/null || true
            remove_tree "$(readlink "$left")"
            rm -f "$left"
        else
            remove_tree "$left"
        fi
    done
}

# Each checkout notes which root it uses. One that no checkout uses any more goes, unless something still runs in it.
remove_old_roots() {
    local root note
    for note in "$cache"/uses/*; do
        [[ -f $note && ! -e $(tail -n 1 "$note") ]] && rm -f "$note"
    done
    for root in "$cache"/root-*; do
        [[ -d $root ]] || continue
        grep -qsxF "${root##*/}" "$cache"/uses/* && continue
        flock --nonblock --exclusive "$root" true || continue
        say "removing $root, which nothing uses any more"
        mv -T "$root" "$cache/making-old"
        remove_tree "$cache/making-old"
    done
}

# Sets $root, and holds a lock on it for as long as this process and what it starts.
prepare_root() {
    local name making lock
    name=$(root_name)
    root=$cache/$name
    mkdir -p "$cache/uses"
    printf '%s\n%s\n' "$name" "$checkout" >"$cache/uses/$(sha256sum <<<"$checkout" | cut -c1-12)"
    if [[ ! -d $root ]]; then
        install_tools
        exec {lock}>"$cache/lock"
        flock --nonblock "$lock" || { say 'another run is making the Debian 13 root, waiting for it'; flock "$lock"; }
        remove_leftovers
        if [[ ! -d $root ]]; then
            say "this system is too old for Qt $qt_needed; making a Debian 13 root in $root (once, about two minutes)"
            making=$cache/making-$$
            make_root "$making"
            mv -T "$making" "$root"
            remove_leftovers
            remove_old_roots
        fi
        exec {lock}>&-
    fi
    exec {lock}<"$root"
    flock --shared "$lock"
}
