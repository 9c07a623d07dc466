// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rule.h"

#include "model/tr.h"

#include <algorithm>
#include <cstring>

namespace facet::assess {

namespace {

std::vector<const Rule *> collected()
{
    std::vector<const Rule *> all;
    for (const auto topic : {purposeRules, measurementRules, valueRules, channelRules, accountRules,
                             peopleRules, groupRules, structureRules, evolutionRules, dutyRules,
                             routeRules, guidanceRules, integrityRules}) {
        for (const Rule &rule : topic()) {
            all.push_back(&rule);
        }
    }
    std::ranges::sort(all,
                      [](const Rule *a, const Rule *b) { return std::strcmp(a->key, b->key) < 0; });
    return all;
}

QString translated(const char *text) { return QCoreApplication::translate("Facet", text); }

} // namespace

bool Reads::concern(const Difference &difference) const
{
    bool concerned = false;
    forEachKind([&]<class E>() {
        const bool looksAt = (kinds >> static_cast<int>(kindOf<E>()) & 1) != 0;
        concerned = concerned || (looksAt && difference.touches<E>());
    });
    return concerned;
}

Finding &Report::add(QList<ObjectRef> objects, QString text)
{
    objects.removeIf([](const ObjectRef &object) { return object.isNull(); });
    return m_findings.emplace_back(Finding{.rule = &m_rule,
                                           .gravity = m_rule.gravity,
                                           .objects = std::move(objects),
                                           .text = std::move(text)});
}

std::vector<Finding> Report::take()
{
    std::ranges::stable_sort(m_findings, {}, [](const Finding &finding) {
        return std::tuple(finding.object(), finding.aspect, finding.text);
    });
    return std::move(m_findings);
}

QString Rule::translatedTitle() const { return translated(title); }

QString Rule::translatedWhy() const { return translated(why); }

QString Rule::translatedSource() const { return translated(source); }

std::span<const Rule *const> rules()
{
    static const std::vector<const Rule *> all = collected();
    return all;
}

} // namespace facet::assess
