# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2

# Proof that a test has teeth: a fault is put into a copy of one source, and the test must then fail. A fault whose text is no longer
# found stops the configuration, so that none falls asleep.

# liaison_fault(NAME TEST FEATURE FILE TEXT REPLACEMENT SAYS PATTERN ARGUMENTS ... ENVIRONMENT ...)
# A copy of models/FEATURE/FILE with REPLACEMENT in the place of TEXT, linked with what test_TEST consists of. Run with these ARGUMENTS,
# it must say what fits the PATTERN. The source must not be part of a unity build.
function(liaison_fault name test feature file text replacement)
    cmake_parse_arguments(ARG "" "SAYS" "ARGUMENTS;ENVIRONMENT" ${ARGN})
    set(source ${PROJECT_SOURCE_DIR}/models/${feature}/${file})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
    file(READ ${source} content)
    string(FIND "${content}" "${text}" position)
    if(position EQUAL -1)
        message(FATAL_ERROR "The fault '${name}' no longer fits ${file}: put it where its meaning has gone.")
    endif()
    string(REPLACE "${text}" "${replacement}" content "${content}")
    set(faulty ${CMAKE_CURRENT_BINARY_DIR}/${name}/${file})
    file(CONFIGURE OUTPUT ${faulty} CONTENT "${content}" @ONLY)
    set(target fault_${test}_${name})
    # The faulty object comes before the library, so the library's own is not taken.
    add_executable(${target} ${faulty} $<TARGET_OBJECTS:test_${test}>)
    liaison_faulty(${target} ${feature})
    # All copies from one feature share one precompiled header.
    if(NOT TARGET faults_of_${feature})
        add_library(faults_of_${feature} OBJECT ${source})
        liaison_faulty(faults_of_${feature} ${feature})
        target_precompile_headers(faults_of_${feature} PRIVATE ${PROJECT_SOURCE_DIR}/models/precompiled.h)
    endif()
    target_precompile_headers(${target} REUSE_FROM faults_of_${feature})
    add_test(NAME "${test}: catches ${name}" COMMAND ${target} ${ARG_ARGUMENTS})
    set_tests_properties("${test}: catches ${name}" PROPERTIES
        TIMEOUT 600 PASS_REGULAR_EXPRESSION "${ARG_SAYS}" ENVIRONMENT "${ARG_ENVIRONMENT}")
endfunction()

function(liaison_faulty target feature)
    target_link_libraries(${target} PRIVATE Catch2::Catch2 Liaison::${feature})
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/models/${feature})
    target_compile_definitions(${target} PRIVATE TRANSLATION_DOMAIN="${TRANSLATION_DOMAIN}")
    target_compile_options(${target} PRIVATE -w)
    liaison_compile_soon(${target})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
endfunction()
