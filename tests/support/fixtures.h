// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFileInfo>
#include <QString>
#include <QTest>

/// The absolute path of a file or folder among the shared test input, whether or not it exists.
/// The environment variable FACET_FIXTURES names another folder than the one beside the source.
inline QString fixturePath(const QString &name)
{
    const QString folder =
        qEnvironmentVariable("FACET_FIXTURES", QStringLiteral(FACET_FIXTURES_DEFAULT));
    return folder + u'/' + name;
}

/// Skips the running test with a plain sentence where the shared test input lacks `name`.
#define FACET_REQUIRE_FIXTURE(name)                                                                \
    do {                                                                                           \
        if (!QFileInfo::exists(fixturePath(name))) {                                               \
            QSKIP(qPrintable(QStringLiteral("No test input %1; set FACET_FIXTURES to its folder.") \
                                 .arg(fixturePath(name))));                                        \
        }                                                                                          \
    } while (false)
