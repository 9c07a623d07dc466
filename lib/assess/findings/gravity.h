// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/choice.h"

namespace facet::assess {

/// How much a finding weighs.
enum class Gravity { Error, Warning, Info };

/// What is open at an object, by gravity: for badges.
struct FindingCount
{
    int errors = 0;
    int warnings = 0;
    int infos = 0;

    bool operator==(const FindingCount &) const = default;

    int total() const { return errors + warnings + infos; }

    void add(Gravity gravity);
    /// The worst gravity there is; only to be asked where total() > 0.
    Gravity worst() const;
    /// "2 errors, 1 warning": for tooltips and screen readers; empty where there is nothing.
    QString text() const;
};

} // namespace facet::assess

namespace facet {

template <> struct Choices<assess::Gravity>
{
    static constexpr std::array names{
        Choice{"error", QT_TRANSLATE_NOOP("Facet", "Error")},
        Choice{"warning", QT_TRANSLATE_NOOP("Facet", "Warning")},
        Choice{"info", QT_TRANSLATE_NOOP("Facet", "Hint")},
    };
};

} // namespace facet
