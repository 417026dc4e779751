# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2

# Proof that a test has teeth: faults are put into copies of the sources, one of them is chosen when the copy runs, and the test must
# then fail. With none chosen it must pass. A fault whose text is no longer found stops the configuration, so that none falls asleep.

# liaison_fault(NAME TEST FEATURE FILE TEXT REPLACEMENT SAYS PATTERN ARGUMENTS ... ENVIRONMENT ...)
# In a copy of models/FEATURE/FILE, REPLACEMENT stands for TEXT; in it, FAULT is true when this fault is chosen. What test_TEST consists
# of, run with these ARGUMENTS, must then say what fits the PATTERN. The source must not be part of a unity build.
function(liaison_fault name test feature file text replacement)
    cmake_parse_arguments(ARG "" "SAYS" "ARGUMENTS;ENVIRONMENT" ${ARGN})
    set(source ${PROJECT_SOURCE_DIR}/models/${feature}/${file})
    set(faulty ${CMAKE_CURRENT_BINARY_DIR}/faults_${test}/${file})
    get_property(content DIRECTORY PROPERTY "${faulty}")
    if(NOT content)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
        set_property(DIRECTORY APPEND PROPERTY faults_${test} ${faulty})
        set_property(DIRECTORY APPEND PROPERTY folders_${test} ${PROJECT_SOURCE_DIR}/models/${feature})
        file(READ ${source} content)
        string(PREPEND content "#define CHOSEN(name) ([] { static const bool is = qgetenv(\"LIAISON_FAULT\") == name; return is; }())\n")
    endif()
    string(FIND "${content}" "${text}" position)
    if(position EQUAL -1)
        message(FATAL_ERROR "The fault '${name}' no longer fits ${file}: put it where its meaning has gone.")
    endif()
    string(REPLACE "FAULT" "CHOSEN(\"${name}\")" replacement "${replacement}")
    string(REPLACE "${text}" "${replacement}" content "${content}")
    set_property(DIRECTORY PROPERTY "${faulty}" "${content}")
    set_property(DIRECTORY APPEND PROPERTY cases_${test} ${ARG_ARGUMENTS})
    add_test(NAME "${test}: catches ${name}" COMMAND faults_${test} ${ARG_ARGUMENTS})
    set_tests_properties("${test}: catches ${name}" PROPERTIES
        TIMEOUT 600 PASS_REGULAR_EXPRESSION "${ARG_SAYS}" ENVIRONMENT "LIAISON_FAULT=${name};${ARG_ENVIRONMENT}")
endfunction()

# liaison_faults(TEST FEATURE ENVIRONMENT ...): after all faults of the test. While none is chosen, the same cases must pass.
function(liaison_faults test feature)
    cmake_parse_arguments(ARG "" "" "ENVIRONMENT" ${ARGN})
    get_property(cases DIRECTORY PROPERTY cases_${test})
    list(REMOVE_DUPLICATES cases)
    list(REMOVE_ITEM cases --abort)
    list(JOIN cases "," cases)
    get_property(sources DIRECTORY PROPERTY faults_${test})
    get_property(folders DIRECTORY PROPERTY folders_${test})
    foreach(source ${sources})
        get_property(content DIRECTORY PROPERTY "${source}")
        file(CONFIGURE OUTPUT ${source} CONTENT "${content}" @ONLY)
    endforeach()
    add_library(faulty_${test} OBJECT ${sources})
    target_link_libraries(faulty_${test} PRIVATE Liaison::${feature})
    target_include_directories(faulty_${test} PRIVATE ${folders})
    liaison_warnings(faulty_${test})
    liaison_precompile(faulty_${test} liaison_foundation ${PROJECT_SOURCE_DIR}/models/precompiled.h)
    # The faulty objects come before the library, so the library's own are not taken.
    add_executable(faults_${test} $<TARGET_OBJECTS:faulty_${test}> $<TARGET_OBJECTS:test_${test}>)
    target_link_libraries(faults_${test} PRIVATE $<TARGET_PROPERTY:test_${test},LINK_LIBRARIES>)
    set_target_properties(faulty_${test} faults_${test} PROPERTIES AUTOMOC OFF LINKER_LANGUAGE CXX)
    add_test(NAME "${test}: nothing is caught where there is no fault" COMMAND faults_${test} ${cases})
    set_tests_properties("${test}: nothing is caught where there is no fault" PROPERTIES
        TIMEOUT 600 ENVIRONMENT "LIAISON_FAULT=;${ARG_ENVIRONMENT}")
endfunction()
