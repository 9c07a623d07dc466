# SPDX-FileCopyrightText: 2026 The Facet authors
# SPDX-License-Identifier: GPL-3.0-or-later

# facet_library(model SOURCES plan.h plan.cpp LINKS Facet::Base PRIVATE_LINKS … PCH core|gui APART check.cpp …)
# makes the static library facet_model, alias Facet::Model. It may include the headers of what it links
# as "model/plan.h". PCH is core unless it says gui. APART names sources that are compiled alone even where
# FACET_UNITY compiles several at a time: those with a private name that another source uses too.
function(facet_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "PCH" "SOURCES;LINKS;PRIVATE_LINKS;APART")
    set(target facet_${name})
    if(NOT arg_SOURCES)
        add_library(${target} INTERFACE)
        target_link_libraries(${target} INTERFACE ${arg_LINKS})
    else()
        qt_add_library(${target} STATIC ${arg_SOURCES})
        target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
        target_include_directories(${target}
            PUBLIC ${PROJECT_SOURCE_DIR}/lib
            PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
        facet_compile(${target} "${arg_PCH}")
        set_target_properties(${target} PROPERTIES UNITY_BUILD ${FACET_UNITY} UNITY_BUILD_BATCH_SIZE 8)
        if(arg_APART)
            set_source_files_properties(${arg_APART} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
        endif()
        set_property(GLOBAL APPEND PROPERTY FACET_TRANSLATED_TARGETS ${target})
    endif()
    string(SUBSTRING ${name} 0 1 initial)
    string(TOUPPER ${initial} initial)
    string(SUBSTRING ${name} 1 -1 rest)
    add_library(Facet::${initial}${rest} ALIAS ${target})
endfunction()

# facet_test(NAME tst_plan [SOURCES tst_plan.cpp …] LIBS Facet::Model … [PCH core|gui] [XVFB] [TIMEOUT 240] [LABELS …] [ENVIRONMENT …])
# makes a QtTest program and registers it with ctest, offscreen and with its own empty home. TIMEOUT, in
# seconds, is the only one: QtTest's own would end the long lists of FACET_FAULTS=nightly.
# SOURCES is the test's name with .cpp unless given. XVFB runs it on an X server of its own instead, for
# what the offscreen platform cannot do: drag and drop with the mouse.
function(facet_test)
    cmake_parse_arguments(PARSE_ARGV 0 arg "XVFB" "NAME;PCH;TIMEOUT" "SOURCES;LIBS;LABELS;ENVIRONMENT")
    if(NOT arg_SOURCES)
        set(arg_SOURCES ${arg_NAME}.cpp)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 240)
    endif()
    if(FACET_SANITIZE)
        math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 5")
    endif()
    qt_add_executable(${arg_NAME} MANUAL_FINALIZATION ${arg_SOURCES})
    set_source_files_properties(${arg_SOURCES} PROPERTIES COMPILE_OPTIONS -Wno-conversion) # QTRY_ narrows its milliseconds
    target_include_directories(${arg_NAME} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${arg_NAME} PRIVATE FACET_FIXTURES_DEFAULT="${PROJECT_SOURCE_DIR}/../shared/fixtures")
    target_link_libraries(${arg_NAME} PRIVATE ${arg_LIBS} Qt6::Test)
    facet_compile(${arg_NAME} "${arg_PCH}")
    qt_finalize_executable(${arg_NAME})

    set(platform offscreen)
    if(arg_XVFB)
        set(platform xcb)
        find_program(FACET_XVFB xvfb-run)
        add_test(NAME ${arg_NAME} COMMAND ${FACET_XVFB} -a -s "-screen 0 1600x1000x24" $<TARGET_FILE:${arg_NAME}>)
        if(NOT FACET_XVFB)
            set_tests_properties(${arg_NAME} PROPERTIES DISABLED ON)
        endif()
    else()
        add_test(NAME ${arg_NAME} COMMAND ${arg_NAME})
    endif()
    set(home ${CMAKE_BINARY_DIR}/tests/home/${arg_NAME})
    file(MAKE_DIRECTORY ${home}/run)
    file(CHMOD ${home}/run PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
    set_tests_properties(${arg_NAME} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=${platform};LC_ALL=C.UTF-8;HOME=${home};XDG_CACHE_HOME=${home}/cache;XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_STATE_HOME=${home}/state;XDG_RUNTIME_DIR=${home}/run;ASAN_OPTIONS=detect_stack_use_after_return=1;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/packaging/sanitizers/lsan.supp;TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/packaging/sanitizers/tsan.supp;UBSAN_OPTIONS=print_stacktrace=1;QTEST_FUNCTION_TIMEOUT=86400000;${arg_ENVIRONMENT}")
endfunction()

# Adds the texts of all libraries to the library `target`, translated, as :/i18n/facet_<language>.qm.
# `ninja update_translations` brings translations/*.ts up to date with the sources.
function(facet_translations target)
    get_target_property(type ${target} TYPE)
    if(type STREQUAL "INTERFACE_LIBRARY")
        return()
    endif()
    get_property(targets GLOBAL PROPERTY FACET_TRANSLATED_TARGETS)
    qt_add_translations(${target}
        SOURCE_TARGETS ${targets}
        TS_FILE_DIR ${PROJECT_SOURCE_DIR}/translations
        TS_FILE_BASE facet
        RESOURCE_PREFIX /i18n
        LUPDATE_OPTIONS -no-obsolete -locations none)
endfunction()

# Gives a target the project's flags and shares the precompiled header.
function(facet_compile target pch)
    target_link_libraries(${target} PRIVATE facet_flags)
    if(NOT pch)
        set(pch core)
    endif()
    if(FACET_PCH)
        target_precompile_headers(${target} REUSE_FROM facet_pch_${pch})
    endif()
endfunction()
