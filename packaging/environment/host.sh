# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# Is this system new enough to build Liaison with packages of its own? Then they are installed, and that is all.

readonly qt_needed=6.8 kf_needed=6.13

# The version of a package that apt would install.
candidate() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | awk '/Candidate:/ { print $2 }'; }

# The version that CMake would find, for systems without apt.
cmake_version() {
    cat /usr/lib*/cmake/"$1"/"$1"ConfigVersion*.cmake 2>/dev/null | sed -n 's/^set(PACKAGE_VERSION "\(.*\)").*/\1/p' | head -n 1
}

at_least() { [[ $(printf '%s\n' "$1" "$2" | sort --version-sort | head -n 1) == "$1" ]]; }

# LIAISON_ENVIRONMENT=host or =root decides where both would do.
use_host() {
    local ID='' VERSION_ID=''
    # shellcheck source=/dev/null
    [[ -r /etc/os-release ]] && source /etc/os-release
    if [[ -n ${LIAISON_ENVIRONMENT:-} ]]; then
        [[ $LIAISON_ENVIRONMENT == host ]]
    elif ! command -v apt-get >/dev/null; then
        at_least "$qt_needed" "$(cmake_version Qt6)" && at_least "$kf_needed" "$(cmake_version KF6CoreAddons)"
    elif [[ $ID == debian ]]; then
        # testing and unstable have no number
        [[ -z $VERSION_ID ]] || ((VERSION_ID >= 13))
    else
        at_least "$qt_needed" "$(candidate qt6-base-dev)" && at_least "$kf_needed" "$(candidate libkf6coreaddons-dev)"
    fi
}

prepare_host() {
    local missing
    command -v apt-get >/dev/null || return 0
    # shellcheck disable=SC2016 # these names are dpkg's
    mapfile -t missing < <(packages | sort -u | comm -23 - <(
        dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | sort -u
    ))
    ((${#missing[@]} == 0)) || apt_install "${missing[@]}"
}

enter_host() { exec env LIAISON_INSIDE=host "LIAISON_CACHE=$cache" "$@"; }
