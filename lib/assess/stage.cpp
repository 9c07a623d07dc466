// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "explain/scene.h"
#include "model/navigate.h"
#include "model/tr.h"
#include "organisation.h"

#include <QLocale>

#include <bit>

namespace facet::assess {

namespace {

constexpr qsizetype mostObjects = 20; // as many as anybody would click through

/// Adds up the gates of all stages.
class Gates
{
public:
    Gates(const Plan &plan, const Scores &scores)
        : m_plan(plan),
          m_scores(scores),
          m_tree(plan, departmentsBy(plan, unitsOfKindDepartment(plan)))
    { }

    StageFinding finding();

private:
    /// A gate that holds when any object shows it.
    void any(Stage6 stage, const QString &text, QList<ObjectRef> objects)
    {
        const bool holds = !objects.isEmpty();
        std::ranges::sort(objects);
        m_evidence.append(
            {text, holds, objects.first(std::min(objects.size(), mostObjects)), stage});
    }

    /// A gate that holds when enough departments do.
    void departments(Stage6 stage, const QString &text, bool (*does)(const UnitScores &),
                     int percent);

    template <class E> QList<ObjectRef> objects(auto test) const
    {
        QList<ObjectRef> found;
        for (const auto &[id, entity] : m_plan.all<E>()) {
            if (test(entity.get())) {
                found.append(id);
            }
        }
        return found;
    }

    bool isOutside(const Participation &participation) const
    {
        const Channel *channel = m_plan.find(participation.channel);
        return channel && channel->side == Side::Outside && isInUse(*channel);
    }

    void planning();
    void presence();
    void engagement();
    void formalized();
    void strategic();
    void converged();
    bool joinsDepartments(const Group &group);

    const Plan &m_plan;
    const Scores &m_scores;
    Tree m_tree;
    QList<Evidence> m_evidence;
};

void Gates::departments(Stage6 stage, const QString &text, bool (*does)(const UnitScores &),
                        int percent)
{
    QList<ObjectRef> doing;
    for (const Id<Unit> department : m_scores.departments) {
        if (does(m_scores.of(department))) {
            doing.append(department);
        }
    }
    const bool holds = !m_scores.departments.isEmpty()
        && 100 * doing.size() >= percent * m_scores.departments.size();
    const QLocale locale;
    m_evidence.append(
        {text.arg(locale.toString(doing.size()), locale.toString(m_scores.departments.size())),
         holds, doing.first(std::min(doing.size(), mostObjects)), stage});
}

void Gates::planning()
{
    any(Stage6::Planning, Tr::tr("A unit listens on a channel."),
        objects<Participation>([this](const Participation &p) {
            const Channel *channel = m_plan.find(p.channel);
            return p.listens && channel && isInUse(*channel);
        }));
    any(Stage6::Planning, Tr::tr("Priorities are set: an objective serves a goal."),
        objects<Objective>(
            [this](const Objective &o) { return counts(o) && servesGoal(m_plan, o); }));
}

void Gates::presence()
{
    any(Stage6::Presence, Tr::tr("A unit engages on a core or growing channel outside."),
        objects<Participation>([this](const Participation &p) {
            const Tier tier = m_plan.get(p.channel).tier;
            return p.engages && isOutside(p) && (tier == Tier::Core || tier == Tier::Grow);
        }));
    any(Stage6::Presence, Tr::tr("A KPI of a department's objective has a target."),
        objects<Kpi>([this](const Kpi &k) {
            const Objective *objective = m_plan.find(k.objective);
            return hasTarget(k) && objective && counts(*objective) && objective->unit;
        }));
}

void Gates::engagement()
{
    any(Stage6::Engagement, Tr::tr("A unit both listens and engages on a channel outside."),
        objects<Participation>(
            [this](const Participation &p) { return p.listens && p.engages && isOutside(p); }));
    any(Stage6::Engagement,
        Tr::tr("A kind of message has a route with a backup and an answer time."),
        objects<Route>([this](const Route &r) { return counts(m_plan, r) && isBacked(r); }));
    any(Stage6::Engagement, Tr::tr("An objective supports, energises or embraces those outside."),
        objects<Objective>([](const Objective &o) {
            return counts(o)
                && (o.use == Use::Support || o.use == Use::Energise || o.use == Use::Embrace);
        }));
}

void Gates::formalized()
{
    QList<ObjectRef> sponsor;
    if (m_plan.contains(m_plan.settings().sponsor)) {
        sponsor.append(m_plan.settings().sponsor);
    }
    any(Stage6::Formalized, Tr::tr("An executive sponsor is named."), sponsor);
    any(Stage6::Formalized, Tr::tr("A unit is the hub."),
        objects<Unit>([](const Unit &u) { return u.hub; }));
    // A section for the only root is one for all.
    const auto &roots = m_plan.referring<&Unit::parent>({});
    const Id<Unit> top = roots.size() == 1 ? *roots.begin() : Id<Unit>();
    Guidance forAll = guidanceForAll(m_plan, m_scores.date);
    if (top) {
        forAll.merge(guidanceOf(m_plan, m_scores.date, top));
    }
    QList<ObjectRef> adopted = objects<PolicySection>([top](const PolicySection &s) {
        return s.state == PolicyState::Adopted && (!s.scope || s.scope == top);
    });
    std::ranges::sort(adopted);
    m_evidence.append(
        {Tr::tr(
             "At least half of the eight policy elements are adopted for the whole organisation."),
         std::popcount(static_cast<unsigned>(forAll.adopted)) >= 4, adopted, Stage6::Formalized});
}

bool Gates::joinsDepartments(const Group &group)
{
    if (!isAtWork(group, m_scores.date) || !group.objective) {
        return false;
    }
    QList<Id<Unit>> joined;
    for (const Id<Person> member : group.members) {
        for (const Id<Unit> unit : unitsOf(m_plan, member)) {
            const Id<Unit> department = m_tree.departmentOf(unit);
            if (department && !joined.contains(department)) {
                joined.append(department);
            }
        }
    }
    return joined.size() > 1;
}

void Gates::strategic()
{
    departments(
        Stage6::Strategic,
        Tr::tr("In %1 of %2 departments an objective with a complete KPI serves a goal; half are "
               "needed."),
        [](const UnitScores &s) { return s.of(Practice::Purpose).score >= 3; }, 50);
    departments(
        Stage6::Strategic,
        Tr::tr("In %1 of %2 departments a KPI is observed against its target; half are needed."),
        [](const UnitScores &s) { return s.of(Practice::Measurement).score >= 3; }, 50);
    any(Stage6::Strategic, Tr::tr("A group with an objective joins people of several departments."),
        objects<Group>([this](const Group &g) { return joinsDepartments(g); }));
}

void Gates::converged()
{
    departments(
        Stage6::Converged,
        Tr::tr("In %1 of %2 departments measured objectives serve goals; all are needed."),
        [](const UnitScores &s) {
            return s.of(Practice::Purpose).score >= 3 && s.of(Practice::Measurement).score >= 3;
        },
        100);
    departments(
        Stage6::Converged,
        Tr::tr("%1 of %2 departments are connected or integrated; all are needed."),
        [](const UnitScores &s) { return s.level >= Level::Connected; }, 100);
}

StageFinding Gates::finding()
{
    planning();
    presence();
    engagement();
    formalized();
    strategic();
    converged();
    StageFinding finding;
    for (int stage = static_cast<int>(Stage6::Planning);
         stage <= static_cast<int>(Stage6::Converged); ++stage) {
        const bool open = std::ranges::all_of(m_evidence, [stage](const Evidence &evidence) {
            return static_cast<int>(evidence.stage) != stage || evidence.holds;
        });
        if (!open) {
            break;
        }
        finding.stage = static_cast<Stage6>(stage);
    }
    finding.evidence = std::move(m_evidence);
    return finding;
}

} // namespace

StageFinding stageOf(const Plan &plan, const Scores &scores)
{
    return Gates(plan, scores).finding();
}

QString stageName(Stage6 stage)
{
    switch (stage) {
    case Stage6::None:
        return Tr::tr("Before planning");
    case Stage6::Planning:
        return Tr::tr("Planning");
    case Stage6::Presence:
        return Tr::tr("Presence");
    case Stage6::Engagement:
        return Tr::tr("Engagement");
    case Stage6::Formalized:
        return Tr::tr("Formalised");
    case Stage6::Strategic:
        return Tr::tr("Strategic");
    case Stage6::Converged:
        return Tr::tr("Converged");
    }
    return {};
}

} // namespace facet::assess
