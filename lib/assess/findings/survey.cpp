// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey.h"

#include "base/text.h"
#include "model/navigate.h"

namespace facet::assess {

Survey::Survey(const Plan &survey, const Scores &itsScores,
               std::optional<QList<Violation>> violations)
    : plan(survey),
      scores(itsScores),
      date(itsScores.date),
      m_tree(survey, departmentsBy(survey, unitsOfKindDepartment(survey))),
      m_violations(std::move(violations))
{ }

const QList<Violation> &Survey::violations()
{
    if (!m_violations) {
        m_violations = facet::check(plan);
    }
    return *m_violations;
}

const std::unordered_set<Id<Unit>> &Survey::activeDepartments()
{
    if (!m_active) {
        m_active.emplace();
        each<Objective>(plan, [this](const Objective &objective) {
            if (counts(objective)) {
                m_active->insert(departmentOf(objective.unit));
            }
        });
        each<Participation>(plan, [this](const Participation &participation) {
            if (takesPart(participation) && isActive(plan.get(participation.channel))) {
                m_active->insert(departmentOf(participation.unit));
            }
        });
        m_active->erase(Id<Unit>());
    }
    return *m_active;
}

const QList<Id<Unit>> &Survey::hubs()
{
    if (!m_hubs) {
        QList<Id<Unit>> found;
        each<Unit>(plan, [&](const Unit &unit) {
            if (unit.hub) {
                found.append(unit.id);
            }
        });
        m_hubs = inOrder<Unit>(plan, found);
    }
    return *m_hubs;
}

Id<Unit> Survey::standIn(Id<Unit> unit)
{
    return hub() && hub() != unit ? hub() : plan.get(unit).parent;
}

Id<Unit> Survey::top() const
{
    const auto &roots = plan.referring<&Unit::parent>({});
    return roots.size() == 1 ? *roots.begin() : Id<Unit>();
}

bool isActive(const Channel &channel)
{
    return channel.id && isInUse(channel) && !isWatchedOnly(channel);
}

QString quoted(const Plan &plan, ObjectRef object)
{
    return Tr::tr("“%1”").arg(called(plan, object));
}

bool isStaffed(const Plan &plan, Id<Unit> unit)
{
    return std::ranges::any_of(subtree(plan, unit), [&](Id<Unit> below) {
        return std::ranges::any_of(plan.referring<&Position::unit>(below),
                                   [&](Id<Position> position) {
                                       return !plan.referring<&Holding::position>(position).empty();
                                   });
    });
}

Error gone()
{
    return {Tr::tr("There is nothing here to change any more; it has been removed meanwhile.")};
}

} // namespace facet::assess
