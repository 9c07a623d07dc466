# SPDX-FileCopyrightText: 2026 The Facet authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of Facet is compiled with, and the headers they share precompiled.

add_library(facet_flags INTERFACE)
target_compile_definitions(facet_flags INTERFACE
    QT_ENABLE_STRICT_MODE_UP_TO=0x060800
    QT_DISABLE_DEPRECATED_UP_TO=0x060800
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    _GLIBCXX_ASSERTIONS)
target_compile_options(facet_flags INTERFACE
    -fPIC
    -Wall -Wextra -Wpedantic -Wconversion $<IF:$<BOOL:${FACET_UNITY}>,-Wshadow=local,-Wshadow> -Wold-style-cast -Woverloaded-virtual
    -Wno-missing-field-initializers # what a designated initialiser leaves out keeps its default
    $<$<BOOL:${FACET_WERROR}>:-Werror>)

if(FACET_SANITIZE)
    target_compile_options(facet_flags INTERFACE
        -fsanitize=${FACET_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(facet_flags INTERFACE -fsanitize=${FACET_SANITIZE})
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_definitions(facet_flags INTERFACE _FORTIFY_SOURCE=3)
    target_compile_options(facet_flags INTERFACE
        -fstack-protector-strong
        -fstack-clash-protection
        $<$<STREQUAL:${CMAKE_SYSTEM_PROCESSOR},x86_64>:-fcf-protection>)
    target_link_options(facet_flags INTERFACE -pie -Wl,-z,relro,-z,now)
endif()

# The many test programs link several times faster.
find_program(FACET_MOLD mold)
if(FACET_MOLD AND CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_link_options(facet_flags INTERFACE -fuse-ld=mold)
endif()

# GCC's precompiled headers reach the compiler cache only in this form.
if(FACET_PCH AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(facet_flags INTERFACE -fpch-preprocess)
endif()

# Two precompiled headers: what every library includes, and what everything with widgets includes besides.
function(facet_precompiled_headers name)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/pch/${name}.cpp CONTENT "// Carries a precompiled header.\n")
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINKS;HEADERS")
    add_library(facet_pch_${name} OBJECT ${CMAKE_BINARY_DIR}/pch/${name}.cpp)
    set_target_properties(facet_pch_${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(facet_pch_${name} PRIVATE facet_flags ${arg_LINKS})
    target_precompile_headers(facet_pch_${name} PRIVATE ${arg_HEADERS})
endfunction()

if(FACET_PCH)
    set(core_headers
        <QByteArray> <QDate> <QDateTime> <QHash> <QList> <QMap> <QObject> <QSet> <QString> <QStringList> <QVariant>
        <algorithm> <array> <cstdint> <expected> <functional> <memory> <optional> <ranges> <span>
        <string> <tuple> <utility> <variant> <vector>)
    facet_precompiled_headers(core LINKS Qt6::Core HEADERS ${core_headers})
    facet_precompiled_headers(gui LINKS Qt6::Widgets HEADERS ${core_headers}
        <QAbstractItemModel> <QAction> <QBoxLayout> <QLabel> <QMouseEvent> <QPainter> <QPushButton> <QWidget>)
endif()
