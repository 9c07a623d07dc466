// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtEnvironmentVariables>

namespace facet::test {

/// How often a fault is tried: @p usual times, or @p nightly times where `packaging/dev test
/// --faults=nightly` asks for the long lists.
inline int trials(int usual, int nightly)
{
    return qEnvironmentVariable("FACET_FAULTS") == QLatin1StringView("nightly") ? nightly : usual;
}

} // namespace facet::test
