# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# What every part of ./dev uses. Standard output belongs to the program that is started: ./dev speaks on standard error.

readonly packages_file=$checkout/packaging/environment/packages
# Beside what the program itself keeps there.
readonly cache=${XDG_CACHE_HOME:-$HOME/.cache}/liaison/dev

say() { printf 'dev: %s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

# The names in the package list, without comments.
packages() { sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$packages_file"; }

can_be_root() { ((EUID == 0)) || command -v sudo >/dev/null; }

as_root() { if ((EUID == 0)); then "$@"; else sudo -- "$@"; fi; }

# What shows in the output of apt and mmdebstrap that work goes on.
progress() {
    local line unpacked=0 ready=0
    while IFS= read -r line; do
        case $line in
            dev:* | E:*) echo "$line" ;;
            'I: running apt'* | 'I: downloading'* | 'I: installing'*) echo "  ${line#I: }" ;;
            'Need to get'*) echo "  ${line,}" ;;
            'Unpacking '*) ((++unpacked % 100)) || echo "  $unpacked packages unpacked" ;;
            'Setting up '*) ((++ready % 100)) || echo "  $ready packages set up" ;;
        esac
    done >&2
}

# logged LOG COMMAND...: keeps the output in LOG and shows its progress.
logged() {
    local log=$1
    shift
    "$@" 2>&1 </dev/null | tee "$log" | progress
}

# apt_install PACKAGES...: from a fresh list, without questions and without what is only recommended.
apt_install() {
    local log=$cache/apt.log
    command -v apt-get >/dev/null || die "these packages are missing, and there is no apt here to install them: $*"
    can_be_root || die "these packages are missing, and installing them needs root or sudo: $*"
    say "installing with apt: $*"
    logged "$log" as_root apt-get update || die "apt-get update failed; everything it said is in $log"
    logged "$log" as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@" ||
        die "apt-get install failed; everything it said is in $log"
}
