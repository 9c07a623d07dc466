// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"
#include "pattern.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace facet::routing {

/// The words of all signals of a plan, compiled once to tell any number of messages apart; may be
/// used by several threads at a time.
class Matcher
{
public:
    explicit Matcher(const Plan &plan);

    /// The signal that a message gives: of those whose words occur the one of the highest
    /// priority, else the default (a signal without words), else null.
    Id<Signal> signalOf(const QString &message) const;
    /// All signals whose words occur, the highest priority first; without the default.
    QList<Id<Signal>> signalsOf(const QString &message) const;

    /// The signal that gets what no words tell; null: there is none.
    Id<Signal> fallback() const { return m_fallback; }

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::u16string_view word) const
        {
            return std::hash<std::u16string_view>()(word);
        }
    };

    using Phrase = std::vector<int>; ///< words by their number

    struct Rule
    {
        size_t rank = 0; ///< of its signal
        std::vector<Phrase> wanted;
        std::vector<Phrase> unwanted;
    };

    class Reading;

    void addSignal(const Signal &signal);
    Phrase numbered(const QStringList &words);
    static bool holds(const Rule &rule, const Reading &message);
    template <class Take> void forEachHolding(const Reading &message, Take take) const;

    std::unordered_map<std::u16string, int, Hash, std::equal_to<>> m_numbers;
    std::vector<Id<Signal>> m_ranked;
    std::vector<Rule> m_rules;
    std::vector<std::vector<size_t>> m_rulesByWord; ///< by the first word that they want
    std::vector<size_t> m_unanchored;               ///< rules that want nothing
    Id<Signal> m_fallback;
};

} // namespace facet::routing
