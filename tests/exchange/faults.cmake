# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2

# Proof that the tests of the circle have teeth: each fault below is put into a copy of one source, and the named test must then fail.
# A fault whose text is no longer found stops the configuration, so that none falls asleep.

# circle_fault(NAME FILE TEXT REPLACEMENT TEST)
function(circle_fault name file text replacement test)
    set(source ${PROJECT_SOURCE_DIR}/models/exchange/${file})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
    file(READ ${source} content)
    string(FIND "${content}" "${text}" position)
    if(position EQUAL -1)
        message(FATAL_ERROR "The fault '${name}' no longer fits ${file}: put it where its meaning has gone.")
    endif()
    string(REPLACE "${text}" "${replacement}" content "${content}")
    set(faulty ${CMAKE_CURRENT_BINARY_DIR}/${name}/${file})
    file(CONFIGURE OUTPUT ${faulty} CONTENT "${content}" @ONLY)
    set(target circle_fault_${name})
    # The faulty object comes before the library, so the library's own is not taken.
    add_executable(${target} ${faulty} $<TARGET_OBJECTS:test_circle>)
    target_link_libraries(${target} PRIVATE Catch2::Catch2 Liaison::exchange)
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/models/exchange)
    target_compile_options(${target} PRIVATE -w)
    liaison_compile_soon(${target})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    target_precompile_headers(${target} REUSE_FROM circle_faults_precompiled)
    add_test(NAME "circle: catches ${name}" COMMAND ${target} "${test}")
    set_tests_properties("circle: catches ${name}" PROPERTIES TIMEOUT 600 PASS_REGULAR_EXPRESSION "FAILED:")
endfunction()

# The faulty copies share one precompiled header.
add_library(circle_faults_precompiled OBJECT ${PROJECT_SOURCE_DIR}/models/exchange/digest.cpp)
target_link_libraries(circle_faults_precompiled PRIVATE Catch2::Catch2 Liaison::exchange)
target_compile_options(circle_faults_precompiled PRIVATE -w)
liaison_compile_soon(circle_faults_precompiled)
target_precompile_headers(circle_faults_precompiled PRIVATE ${PROJECT_SOURCE_DIR}/models/precompiled.h)
set_target_properties(circle_faults_precompiled PROPERTIES AUTOMOC OFF)

circle_fault(everybody_sees_all syncplan.cpp "return peer.mine || label.isVisible(peer.scope, peer.clearance)" "return true" "a peer gets what*")
circle_fault(never_sent_anew syncplan.cpp "row.at(3).toLongLong() == changed) {" "true) {" "a bundle holds what the peer*")
circle_fault(nothing_is_withdrawn syncplan.cpp "if (wasSent && !isTold && !isTheirs)" "if (false)" "a record that leaves*")
circle_fault(erasure_by_sight syncplan.cpp "if (!isTold && (wasSent || seesAll(peer)))" "if (!isTold && seesAll(peer))" "an erasure reaches a peer*")
circle_fault(newer_fields_pass syncplan.cpp "if (!untouched) {" "if (false) {" "unknown fields*")
circle_fault(any_receipt_counts peernotes.cpp "if (bundle == sent.end() || bundle->number != receipt.number) {\n            continue;" "if (false) {\n            continue;" "a confirmation counts*")
circle_fault(any_base_will_do peernotes.cpp "if (base == known->second.applied.end()) {\n        return false" "if (base == known->second.applied.end()) {\n        return true" "a bundle that builds on*")
circle_fault(undone_is_confirmed peernotes.cpp "asks = true; // it has to come" "sync.acknowledgements.push_back({replica, last.number, last.hash}); // it has to come" "an undone import*")
circle_fault(parts_are_confirmed peernotes.cpp "if (!founded || !whole) {" "if (!founded) {" "some records*")
circle_fault(moved_into_view admission.cpp "auto why = isNew ? QString() : changeRefused(*before)" "QString why" "what is outside of the sender*")
circle_fault(new_ones_pass admission.cpp "if (!Rights::mayChange(*m_peer, record.type, withoutTlp(label))) {" "if (false) {" "new records outside*")
circle_fault(everybody_relays admission.cpp "if (m_peer->mayRelay) {" "if (true) {" "what others wrote*")
circle_fault(own_past_is_foreign admission.cpp "admission.m_replicas.insert(replica.toLongLong())" "(void)replica" "what this profile wrote*")
