// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finding.h"

#include <span>
#include <vector>

namespace facet::assess {

class Survey;

/// What a rule looks at: it has to run again when one of these changed.
struct Reads
{
    quint64 kinds = 0; ///< one bit per kind
    bool scores = false;

    /// Whether @p difference may change what the rule finds.
    bool concern(const Difference &difference) const;
};

static_assert(kindCount <= 64);

/// The kinds E, names of objects included: `reads<Unit, Link>()`.
template <class... E> constexpr Reads reads()
{
    return {((quint64{1} << static_cast<int>(kindOf<E>())) | ...)};
}

/// The same for a rule that asks for scores as well.
template <class... E> constexpr Reads readsScoresAnd()
{
    return {((quint64{1} << static_cast<int>(kindOf<E>())) | ...), true};
}

inline constexpr Reads readsAll{~quint64{0}};

/// What one rule has found.
class Report
{
public:
    explicit Report(const Rule &rule) : m_rule(rule) { }

    /// Adds a finding about @p objects, the one it is shown at first; the result may be added to
    /// until the next one.
    Finding &add(QList<ObjectRef> objects, QString text);

    /// The findings in an order that is the same however the plan came about.
    std::vector<Finding> take();

private:
    const Rule &m_rule;
    std::vector<Finding> m_findings;
};

/// One rule of the checker. A new one is a function and a line in the table of its topic.
struct Rule
{
    const char *key; ///< "L01"
    Gravity gravity;
    const char *title; ///< what is wrong, in a few words
    const char *why;   ///< why that matters, in a sentence
    const char *source;
    Reads reads;
    void (*find)(Survey &survey, Report &report);

    QString translatedTitle() const;
    QString translatedWhy() const;
    QString translatedSource() const;
};

/// The rules of each topic, in the files named after them.
std::span<const Rule> purposeRules();
std::span<const Rule> measurementRules();
std::span<const Rule> valueRules();
std::span<const Rule> channelRules();
std::span<const Rule> accountRules();
std::span<const Rule> peopleRules();
std::span<const Rule> groupRules();
std::span<const Rule> structureRules();
std::span<const Rule> evolutionRules();
std::span<const Rule> dutyRules();
std::span<const Rule> routeRules();
std::span<const Rule> guidanceRules();
std::span<const Rule> integrityRules();

/// All rules, by key.
std::span<const Rule *const> rules();

} // namespace facet::assess
