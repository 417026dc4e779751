# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2

# Proof that the random histories have teeth: each fault below is put into a copy of one source of the store, and the histories
# must then fail. A fault whose text is no longer found stops the configuration, so that none falls asleep.

# liaison_fault(NAME FILE TEXT REPLACEMENT)
function(liaison_fault name file text replacement)
    set(source ${PROJECT_SOURCE_DIR}/models/store/${file})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
    file(READ ${source} content)
    string(FIND "${content}" "${text}" position)
    if(position EQUAL -1)
        message(FATAL_ERROR "The fault '${name}' no longer fits ${file}: put it where its meaning has gone.")
    endif()
    string(REPLACE "${text}" "${replacement}" content "${content}")
    set(faulty ${CMAKE_CURRENT_BINARY_DIR}/${name}/${file})
    file(CONFIGURE OUTPUT ${faulty} CONTENT "${content}" @ONLY)
    set(target convergence_fault_${name})
    # The faulty object comes before the library, so the library's own is not taken.
    add_executable(${target} ${faulty} $<TARGET_OBJECTS:test_convergence>)
    target_link_libraries(${target} PRIVATE Catch2::Catch2 Liaison::store)
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/models/store)
    target_compile_options(${target} PRIVATE -w)
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    target_precompile_headers(${target} REUSE_FROM convergence_faults_precompiled)
    add_test(NAME "convergence: catches ${name}" COMMAND ${target})
    set_tests_properties("convergence: catches ${name}" PROPERTIES
        ENVIRONMENT LIAISON_HISTORIES=20000 TIMEOUT 600 PASS_REGULAR_EXPRESSION "history [0-9]+: ")
endfunction()

# The faulty copies share one precompiled header.
add_library(convergence_faults_precompiled OBJECT ${PROJECT_SOURCE_DIR}/models/store/merge.cpp)
target_link_libraries(convergence_faults_precompiled PRIVATE Catch2::Catch2 Liaison::store)
target_compile_options(convergence_faults_precompiled PRIVATE -w)
target_precompile_headers(convergence_faults_precompiled PRIVATE ${PROJECT_SOURCE_DIR}/models/precompiled.h)
set_target_properties(convergence_faults_precompiled PROPERTIES AUTOMOC OFF)

liaison_fault(off_by_one merge.cpp "entry->second >= dot.sequence" "entry->second > dot.sequence")
liaison_fault(nothing_is_replaced merge.cpp "covers(other.seen, head.dot) && !(covers(head.seen, other.dot))" "false")
liaison_fault(newest_sequence_forgotten merge.cpp "known = std::max(known, sequence)" "known = sequence")
liaison_fault(own_dot_not_seen merge.cpp "join(seen, {{head.dot.replica, head.dot.sequence}})" "(void)head.dot")
liaison_fault(earlier_writes_not_seen merge.cpp "join(seen, head.seen)" "(void)head.seen")
liaison_fault(only_theirs merge.cpp "Heads all = ours;" "Heads all = theirs.empty() ? ours : theirs;")
liaison_fault(last_writer_wins merge.cpp "std::ranges::sort(kept, before);" "kept = {shown(kept)};")
liaison_fault(unsorted merge.cpp "std::ranges::sort(kept, before);" "")
liaison_fault(first_is_shown merge.cpp "if (a.hlc != b.hlc) {" "if (true) { return a.dot > b.dot; } if (a.hlc != b.hlc) {")
liaison_fault(equal_values_conflict merge.cpp "return head.value != heads.front().value" "return &head != &heads.front()")
liaison_fault(deletion_notes_nothing merge.cpp "if (field != deletedField) {\n            noted" "if (false) {\n            noted")
liaison_fault(deletion_has_seen_all merge.cpp "return covers(StateCodec::seenFrom(deletion.value(field)), head.dot)" "return !deletion.isEmpty() || head.dot.sequence > 0")
liaison_fault(other_deleter_ignored merge.cpp "std::ranges::none_of(deletions" "!std::ranges::all_of(deletions")
liaison_fault(restored_is_no_conflict merge.cpp "return contested || isEditedAndDeleted(fields)" "return isEditedAndDeleted(fields)")
liaison_fault(conflict_can_not_be_settled merge.cpp "if (same && !inConflict(heads)) {" "if (same) {")
liaison_fault(clock_behind_is_not_advanced merge.cpp "hlc = std::max(hlc, head.hlc == latest ? latest : head.hlc + 1)" "(void)latest")
liaison_fault(known_records_not_merged merger.cpp "merged.fields == stored.state.fields" "true")
liaison_fault(erased_comes_back merger.cpp "if (erased) {" "if (false) {")
liaison_fault(own_replica_id_kept nonce.cpp "qint64(QRandomGenerator::system()->generate64() >> 1) | 1" "qint64(1)")
liaison_fault(sequence_stands_still ledger.cpp "++m_sequence;" "")
