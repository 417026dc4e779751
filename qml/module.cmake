# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2

set(QT_QML_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/qml)

# liaison_qml_module(NAME QML_FILES ... SOURCES ... LINK ...): the QML module eu.liaison.NAME as the static library
# liaison_qml_NAME. Its QML is compiled ahead of time. Whoever links Liaison::qml_NAME gets its plugin as well, so that
# `import eu.liaison.NAME` works in a program and in a test.
function(liaison_qml_module name)
    cmake_parse_arguments(ARG "" "" "QML_FILES;SOURCES;LINK" ${ARGN})
    set(target liaison_qml_${name})
    # Where base classes of C++ types come from, for qmllint and the QML compiler.
    set(dependencies QtQuick QtQml.Models)
    if(NOT name STREQUAL components)
        list(APPEND dependencies eu.liaison.components)
    endif()
    qt_add_library(${target} STATIC)
    qt_add_qml_module(${target}
        URI eu.liaison.${name}
        VERSION 1.0
        OUTPUT_DIRECTORY ${QT_QML_OUTPUT_DIRECTORY}/eu/liaison/${name}
        IMPORT_PATH ${QT_QML_OUTPUT_DIRECTORY}
        DEPENDENCIES ${dependencies}
        QML_FILES ${ARG_QML_FILES}
        SOURCES ${ARG_SOURCES}
    )
    if(CMAKE_BUILD_TYPE STREQUAL "None") # in development: to C++ too takes a minute longer, for little that is quicker
        set_target_properties(${target} PROPERTIES QT_QMLCACHEGEN_ARGUMENTS --only-bytecode)
    endif()
    target_link_libraries(${target} PUBLIC Qt6::Quick KF6::I18n ${ARG_LINK})
    # Generated registrations include headers by their bare name, sources by module: "components/session.h".
    target_include_directories(${target} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/qml)
    foreach(part ${target} ${target}plugin ${target}plugin_init)
        liaison_warnings(${part})
        # Qt names a folder of generated headers also where none are generated.
        target_compile_options(${part} PRIVATE -Wno-missing-include-dirs)
        liaison_compile_soon(${part})
        liaison_precompile(${part} liaison_qml_components ${PROJECT_SOURCE_DIR}/qml/precompiled.h)
    endforeach()

    add_library(liaison_qml_${name}_used INTERFACE)
    add_library(Liaison::qml_${name} ALIAS liaison_qml_${name}_used)
    target_link_libraries(liaison_qml_${name}_used INTERFACE ${target} ${target}plugin)
endfunction()
