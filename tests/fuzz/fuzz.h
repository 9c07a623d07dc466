// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <cstddef>
#include <cstdint>

/// One fuzz target: reads any bytes and must neither crash nor hang. With libFuzzer (clang
/// -fsanitize=fuzzer) this is all that is needed; without it fuzzmain.cpp runs the seeds and
/// mutations of them as an ordinary test.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/// Valid inputs to begin with.
QList<QByteArray> fuzzSeeds();

/// The bytes as Qt takes them, without a copy.
inline QByteArray fuzzInput(const uint8_t *bytes, size_t size)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(bytes),
                                   static_cast<qsizetype>(size));
}
