# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# ./dev test, lint and format.

passed=0 failed=0 skipped=0 retried=0

# check NAME COMMAND...: one check of lint, at the same time as the others; what it says is shown when it fails. For count_checks.
check() {
    local name=$1 output
    shift
    if output=$("$@" 2>&1 </dev/null); then
        echo "lint: $name passed"
    else
        printf '%s\nlint: %s FAILED\n' "$output" "$name"
    fi >"$results/${name//\//-}" &
}

# count_checks: waits for them.
count_checks() {
    local result
    wait
    for result in "$results"/*; do
        cat "$result"
        if tail -n 1 "$result" | grep --quiet ' passed$'; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
    done
}

# sources PATTERN...: the files of the checkout that git knows or would add, without those that are gone.
sources() {
    git -C "$checkout" ls-files -z --cached --others --exclude-standard -- "$@" | while IFS= read -r -d '' file; do
        [[ -e $checkout/$file ]] && printf '%s\0' "$checkout/$file"
    done
    return 0
}

# for_sources 'PATTERN ...' COMMAND...: with all these files as arguments; nothing where there are none.
for_sources() {
    local -a patterns
    read -ra patterns <<<"$1"
    shift
    sources "${patterns[@]}" | xargs --null --no-run-if-empty "$@"
}

lint_format() {
    local files
    files=$(for_sources '*.cpp *.h' clang-format --dry-run --Werror 2>&1 | sed -n 's/:[0-9:]* error: code should be.*//p' | sort -u)
    [[ -z $files ]] || { printf '%s\nThese files are not in the one format; ./dev format puts them into it.\n' "$files" && return 1; }
}

lint_qml() {
    local folder=$checkout/build/dev
    [[ -n $(sources '*.qml' | tr -d '\0') ]] || return 0
    find "$folder" -name '*_qmllint.json' -delete
    # qmllint's own verdict would be about the translation functions too; what it could not read is in no report.
    cmake --build "$folder" --target all_qmllint_json || true
    find "$folder" -name '*_qmllint.json' -print0 | xargs --null python3 "$checkout/packaging/environment/qmllint.py" "$checkout"
}

run_lint() {
    local results
    results=$(mktemp --directory)
    check 'C++ format (clang-format)' lint_format
    check 'QML (qmllint)' lint_qml
    check 'licences (reuse)' reuse --root "$checkout" lint --lines
    check 'shell (shellcheck)' shellcheck --check-sourced "$checkout/dev" "$checkout/.ci/run"
    check 'desktop file' for_sources '*.desktop' desktop-file-validate
    # Liaison has no home page to link to.
    check 'metainfo' for_sources '*.metainfo.xml' appstreamcli validate --no-net --override=url-homepage-missing=info
    count_checks
    rm -r "$results"
}

finish() {
    local line="$passed passed, $failed failed"
    ((skipped == 0)) || line+=", $skipped skipped"
    echo "$line"
    ((failed == 0 && passed + skipped > 0))
}

verb_lint() {
    compile dev
    run_lint
    finish
}

verb_format() { for_sources '*.cpp *.h' clang-format -i; }

# attribute NAME: of the test suite in the JUnit file.
attribute() { sed -n "0,/<testsuite /d; /^[[:space:]]*$1=\"/ { s/.*$1=\"\([0-9]*\)\".*/\1/p; q }" "$junit"; }

# in_memory COMMAND...: in a session whose temporary files are in memory, where there is room enough: tests write thousands of profiles.
in_memory() {
    local memory=/dev/shm free
    free=$(df --output=avail --block-size=1M "$memory" 2>/dev/null | tail -n 1) || free=0
    if [[ -w $memory ]] && ((free >= 512)); then
        TMPDIR=$memory in_session "$@"
    else
        in_session "$@"
    fi
}

# Window tests wait for a machine that may be busy with something else. Those that failed are tried once more, one by one; what passes
# then is said. No other test has a second attempt: the rare failures of random histories are what they are for.
retry_windows() {
    local log=$checkout/build/dev/Testing/Temporary/LastTestsFailed.log junit=$checkout/build/dev/junit-again.xml
    local windows still numbers
    ((failed > 0)) && [[ -s $log ]] || return 0
    numbers=$(sed -n 's/^\([0-9]*\):gui: .*/\1/p' "$log" | paste -sd,)
    [[ -n $numbers ]] || return 0
    rm -f "$junit"
    in_memory ctest --test-dir "$checkout/build/dev" --tests-information "0,0,0,$numbers" --output-on-failure \
        --output-junit "$junit" </dev/null || true
    [[ -s $junit ]] || return 0
    windows=$(attribute tests) still=$(attribute failures)
    echo "$((windows - still)) of $windows window tests that failed passed at a second attempt, by themselves: $numbers"
    retried=$windows failed=$((failed - windows + still)) passed=$((passed + windows - still))
}

verb_test() {
    local junit=$checkout/build/dev/junit.xml status=0 all ran
    local -a chosen=()
    while (($#)); do
        case $1 in
            --long) export LIAISON_LONG=1 ;;
            --) shift && chosen+=("$@") && break ;;
            *) chosen+=("$1") ;;
        esac
        shift
    done
    if ! compile dev; then
        failed=1
        finish
        return
    fi
    rm -f "$junit"
    in_memory ctest --test-dir "$checkout/build/dev" --parallel "$(($(nproc) * 3 / 2))" --no-tests=error --output-on-failure \
        --output-junit "$junit" "${chosen[@]}" </dev/null || status=$?
    if [[ -s $junit ]]; then
        all=$(attribute tests) failed=$(attribute failures) skipped=$(($(attribute skipped) + $(attribute disabled)))
        passed=$((all - failed - skipped))
    fi
    retry_windows
    # Lint alone is not a test run, nor is one that skipped all there is; and a failure of ctest itself is in no file.
    ran=$((passed + failed + (${#chosen[@]} > 0 ? skipped : 0)))
    ((ran > 0 && (status == 0 || failed > 0 || retried > 0))) || failed=$((failed + 1))
    ((${#chosen[@]})) || run_lint
    finish
}
