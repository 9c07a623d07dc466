// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matcher.h"

#include "words.h"

#include <QVarLengthArray>

#include <algorithm>

namespace facet::routing {

/// A message as the numbers of those of its words that any signal asks for.
class Matcher::Reading
{
public:
    Reading(const Matcher &matcher, const QString &message)
    {
        m_present.resize((static_cast<qsizetype>(matcher.m_numbers.size()) + 63) / 64);
        std::ranges::fill(m_present, 0);
        WordReader reader(message);
        for (auto word = reader.next(); !word.empty(); word = reader.next()) {
            const auto found = matcher.m_numbers.find(word);
            const int number = found == matcher.m_numbers.end() ? -1 : found->second;
            m_words.append(number);
            if (number >= 0) {
                m_present[number / 64] |= bitOf(number);
            }
        }
    }

    const auto &words() const { return m_words; }

    bool has(int word) const { return m_present[word / 64] & bitOf(word); }

    bool has(const Phrase &phrase) const
    {
        return std::ranges::all_of(phrase, [this](int word) { return has(word); })
            && (phrase.size() == 1 || !std::ranges::search(m_words, phrase).empty());
    }

private:
    static quint64 bitOf(int number) { return quint64{1} << (number % 64); }

    QVarLengthArray<int, 128> m_words;
    QVarLengthArray<quint64, 64> m_present;
};

Matcher::Matcher(const Plan &plan)
{
    std::vector<const Signal *> signalsByRank;
    for (const auto &[id, box] : plan.all<Signal>()) {
        signalsByRank.push_back(&box.get());
    }
    std::ranges::sort(signalsByRank, [](const Signal *a, const Signal *b) {
        return std::tie(b->priority, a->name, a->id) < std::tie(a->priority, b->name, b->id);
    });
    for (const Signal *signal : signalsByRank) {
        addSignal(*signal);
    }
}

void Matcher::addSignal(const Signal &signal)
{
    const QList<Alternative> alternatives = parsePattern(signal.words);
    if (alternatives.isEmpty()) {
        m_fallback = m_fallback ? m_fallback : signal.id;
        return;
    }
    for (const Alternative &alternative : alternatives) {
        Rule rule{.rank = m_ranked.size(), .wanted = {}, .unwanted = {}};
        for (const Term &term : alternative.terms) {
            (term.wanted ? rule.wanted : rule.unwanted).push_back(numbered(term.words));
        }
        m_rulesByWord.resize(m_numbers.size());
        auto &place = rule.wanted.empty()
            ? m_unanchored
            : m_rulesByWord[static_cast<size_t>(rule.wanted.front().front())];
        place.push_back(m_rules.size());
        m_rules.push_back(std::move(rule));
    }
    m_ranked.push_back(signal.id);
}

Matcher::Phrase Matcher::numbered(const QStringList &words)
{
    Phrase phrase;
    for (const QString &word : words) {
        phrase.push_back(
            m_numbers.try_emplace(word.toStdU16String(), static_cast<int>(m_numbers.size()))
                .first->second);
    }
    return phrase;
}

bool Matcher::holds(const Rule &rule, const Reading &message)
{
    const auto occurs = [&](const Phrase &phrase) { return message.has(phrase); };
    return std::ranges::all_of(rule.wanted, occurs) && std::ranges::none_of(rule.unwanted, occurs);
}

/// Calls `take(rank)` for rules that hold; it returns the first rank that is no longer of interest.
template <class Take> void Matcher::forEachHolding(const Reading &message, Take take) const
{
    size_t end = m_ranked.size();
    const auto tryRules = [&](const std::vector<size_t> &rules) {
        for (const size_t index : rules) {
            const Rule &rule = m_rules[index];
            if (rule.rank < end && holds(rule, message)) {
                end = take(rule.rank);
            }
        }
    };
    tryRules(m_unanchored);
    for (const int word : message.words()) {
        if (word >= 0) {
            tryRules(m_rulesByWord[static_cast<size_t>(word)]);
        }
    }
}

Id<Signal> Matcher::signalOf(const QString &message) const
{
    size_t best = m_ranked.size();
    forEachHolding(Reading(*this, message), [&best](size_t rank) { return best = rank; });
    return best < m_ranked.size() ? m_ranked[best] : m_fallback;
}

QList<Id<Signal>> Matcher::signalsOf(const QString &message) const
{
    std::vector<bool> told(m_ranked.size());
    forEachHolding(Reading(*this, message), [&told](size_t rank) {
        told[rank] = true;
        return told.size();
    });
    QList<Id<Signal>> ids;
    for (size_t rank = 0; rank < told.size(); ++rank) {
        if (told[rank]) {
            ids.append(m_ranked[rank]);
        }
    }
    return ids;
}

} // namespace facet::routing
