# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# What every part of ./dev uses. Standard output belongs to the program that is started: ./dev speaks on standard error.

readonly packages_file=$checkout/packaging/environment/packages
readonly cache=${XDG_CACHE_HOME:-$HOME/.cache}/liaison

say() { printf 'dev: %s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

# The names in the package list, without comments.
packages() { sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$packages_file"; }

# as_root COMMAND...: a sentence instead of a riddle where there is neither root nor sudo.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -- "$@"
    else
        die "this needs root, and sudo is not installed; have an administrator run: $*"
    fi
}

# logged LOG FILTER COMMAND...: keeps the output in LOG, shows of it what the awk program FILTER prints.
logged() {
    local log=$1 filter=$2
    shift 2
    "$@" 2>&1 </dev/null | tee "$log" | awk "$filter" >&2
}

# apt_install PACKAGES...: from a fresh list, without questions and without what is only recommended.
apt_install() {
    local log=$cache/apt.log
    say "installing with apt: $*"
    logged "$log" '/^(dev:|E:)/' as_root apt-get update ||
        die "apt-get update failed; everything it said is in $log"
    # shellcheck disable=SC2016 # $0 is awk's
    logged "$log" '/^(dev:|E:|Need to get)/ { print "  " $0 }
        /^Unpacking/ && ++n % 100 == 0 { print "  " n " packages unpacked" }
        /^Setting up/ && ++m % 100 == 0 { print "  " m " packages set up" }' \
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@" ||
        die "apt-get install failed; everything it said is in $log"
}
