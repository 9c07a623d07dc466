// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guidance.h"

#include <bit>

namespace facet::assess {

namespace {

int countOf(quint8 bits) { return std::popcount(static_cast<unsigned>(bits)); }

} // namespace

void Guidance::add(const PolicySection &section, QDate date)
{
    const auto bit = static_cast<quint8>(1U << static_cast<unsigned>(section.element));
    recorded = true;
    if (section.state != PolicyState::Missing) {
        drafted = static_cast<quint8>(drafted | bit);
    }
    if (section.state == PolicyState::Adopted) {
        adopted = static_cast<quint8>(adopted | bit);
        if (!section.reviewDate.isValid() || section.reviewDate < date) {
            overdue = static_cast<quint8>(overdue | bit);
        }
    }
}

void Guidance::merge(const Guidance &other)
{
    drafted = static_cast<quint8>(drafted | other.drafted);
    adopted = static_cast<quint8>(adopted | other.adopted);
    overdue = static_cast<quint8>(overdue | other.overdue);
    recorded = recorded || other.recorded;
}

Guidance guidanceForAll(const Plan &plan, QDate date)
{
    Guidance found;
    for (const auto &[id, section] : plan.all<PolicySection>()) {
        if (!section->scope) {
            found.add(section.get(), date);
        }
    }
    return found;
}

Guidance guidanceOf(const Plan &plan, QDate date, Id<Unit> unit)
{
    Guidance found;
    for (const Id<PolicySection> id : plan.referring<&PolicySection::scope>(unit)) {
        found.add(plan.get(id), date);
    }
    return found;
}

Verdict guidance(const Guidance &applies)
{
    constexpr int elements = static_cast<int>(Choices<PolicyElement>::names.size());
    if (applies.drafted == 0) {
        return {0, applies.recorded};
    }
    const int adopted = countOf(applies.adopted);
    if (2 * adopted < elements) {
        return {1, true};
    }
    if (adopted < elements) {
        return {2, true};
    }
    return {applies.overdue ? 3 : 4, true};
}

} // namespace facet::assess
