# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2

# How every feature is built, so that each folder says only what it consists of.

function(liaison_warnings target)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wnon-virtual-dtor -Woverloaded-virtual)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # With optimisation it takes the value of a Result that was not looked at for one that was.
        target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
    endif()
    if(LIAISON_WERROR)
        target_compile_options(${target} PRIVATE -Werror -Wno-error=deprecated-declarations)
    endif()
    target_compile_definitions(${target} PRIVATE TRANSLATION_DOMAIN="${TRANSLATION_DOMAIN}")
endfunction()

# liaison_compile_soon(TARGET): in development it has to be there soon, not to run fast.
function(liaison_compile_soon target)
    target_compile_options(${target} PRIVATE $<$<CONFIG:None>:-O0>)
endfunction()

# liaison_library(NAME SOURCES ... LINK ...): the static library liaison_NAME, known to others as Liaison::NAME.
# OPTIMISED: it calculates much, and is compiled for speed in development too. SIGNALS: some of its classes have them.
function(liaison_library name)
    cmake_parse_arguments(ARG "OPTIMISED;SIGNALS" "" "SOURCES;LINK" ${ARGN})
    add_library(liaison_${name} STATIC ${ARG_SOURCES})
    add_library(Liaison::${name} ALIAS liaison_${name})
    if(NOT ARG_SIGNALS)
        set_target_properties(liaison_${name} PROPERTIES AUTOMOC OFF) # moc would read every header with all of Qt, for nothing
    endif()
    target_link_libraries(liaison_${name} PUBLIC ${ARG_LINK})
    target_include_directories(liaison_${name} PUBLIC ${PROJECT_SOURCE_DIR}/models)
    liaison_warnings(liaison_${name})
    # What is compiled otherwise does not fit a shared precompiled header.
    if(ARG_OPTIMISED)
        liaison_precompile(liaison_${name} liaison_foundation ${PROJECT_SOURCE_DIR}/models/precompiled.h)
    else()
        liaison_compile_soon(liaison_${name})
        liaison_precompile(liaison_${name} liaison_elections ${PROJECT_SOURCE_DIR}/models/precompiledstore.h)
    endif()
endfunction()

# liaison_precompile(TARGET FIRST HEADER): the header is compiled once, for the target FIRST; the others of its kind share it.
function(liaison_precompile target first header)
    if(target STREQUAL first)
        target_precompile_headers(${target} PRIVATE ${header})
    else()
        target_precompile_headers(${target} REUSE_FROM ${first})
    endif()
endfunction()

# liaison_test_options(TARGET): how code of tests is compiled, all of it alike, so that it shares one precompiled header.
function(liaison_test_options target)
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${target} PRIVATE LIAISON_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    liaison_warnings(${target})
    kde_target_enable_exceptions(${target} PRIVATE)
    # Where an assertion throws is then known to the test case, not to the line.
    target_compile_definitions(${target} PRIVATE CATCH_CONFIG_FAST_COMPILE)
    # No test has signals of its own.
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
endfunction()

# liaison_test_library(NAME SOURCES ... LINK ...): what several test programs share, as the static library NAME.
function(liaison_test_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC Catch2::Catch2 ${ARG_LINK})
    liaison_test_options(${name})
    liaison_compile_soon(${name})
    liaison_precompile(${name} test_store ${PROJECT_SOURCE_DIR}/tests/support/precompiled.h)
endfunction()

# liaison_test_program(NAME SOURCE): a program that a test starts, and kills.
function(liaison_test_program name source)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE Liaison::exchange)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    liaison_warnings(${name})
    liaison_compile_soon(${name})
    liaison_precompile(${name} liaison_elections ${PROJECT_SOURCE_DIR}/models/precompiledstore.h)
endfunction()

# liaison_test(NAME SOURCES ... LINK ...): the Catch2 program test_NAME; each of its cases is a test of ctest.
# Tests see the checkout as LIAISON_SOURCE_DIR. MAIN: its main(), where none of tests/support/ will do. OPTIMISED: it calculates
# much by itself; the code of all others is compiled faster than it would ever run.
function(liaison_test name)
    cmake_parse_arguments(ARG "GUI;OPTIMISED" "MAIN" "SOURCES;LINK;PROPERTIES" ${ARGN})
    if(ARG_MAIN)
        set(main ${ARG_MAIN})
    elseif(ARG_GUI)
        set(main tests/support/guimain.cpp)
    else()
        set(main tests/support/main.cpp)
    endif()
    add_executable(test_${name} ${ARG_SOURCES} ${PROJECT_SOURCE_DIR}/${main})
    target_link_libraries(test_${name} PRIVATE Catch2::Catch2 KF6::I18n ${ARG_LINK})
    liaison_test_options(test_${name})
    if(NOT ARG_OPTIMISED)
        liaison_compile_soon(test_${name})
    endif()
    # What is compiled otherwise does not fit the shared precompiled header.
    set(first test_store)
    if(ARG_OPTIMISED)
        set(first test_${name})
    endif()
    liaison_precompile(test_${name} ${first} ${PROJECT_SOURCE_DIR}/tests/support/precompiled.h)
    catch_discover_tests(test_${name} TEST_PREFIX "${name}: " DISCOVERY_MODE PRE_TEST
        PROPERTIES SKIP_RETURN_CODE 4 TIMEOUT 300 ${ARG_PROPERTIES})
endfunction()
