// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evidence.h"
#include "model/navigate.h"
#include "model/tr.h"
#include "organisation.h"

#include <QLocale>

#include <unordered_set>

namespace facet::assess {

namespace {

/// A share of a whole, both counted.
struct Part
{
    QList<ObjectRef> those;
    qsizetype of = 0;

    double share() const
    {
        return of > 0 ? static_cast<double>(those.size()) / static_cast<double>(of) : 0;
    }
};

/// Looks at departments, hubs and links as the classifier of DOMAIN-SOURCES.md 3.2 wants them. Its
/// units are the departments, each with all below it, and its hub is every unit marked as one.
class Chart
{
public:
    explicit Chart(const Plan &plan)
        : m_plan(plan),
          m_tree(plan, departmentsBy(plan, unitsOfKindDepartment(plan))),
          m_departments(departments(plan))
    {
        for (const auto &[id, unit] : plan.all<Unit>()) {
            if (unit->hub) {
                m_hubs.append(id);
            }
        }
        std::ranges::sort(m_hubs);
    }

    StructureFinding finding();

private:
    bool isOfHub(Id<Unit> unit) const
    {
        return std::ranges::any_of(m_hubs,
                                   [&](Id<Unit> hub) { return isInside(m_plan, unit, hub); });
    }

    Part activeDepartments();
    Part hubChannels() const;
    Part guidedDepartments(const Part &active) const;
    Part empoweredDepartments();
    QList<ObjectRef> subHubs() const;
    bool isGuidedByHub(Id<Unit> department) const;
    bool isSubHub(Id<Unit> hub) const;

    const Plan &m_plan;
    Tree m_tree;
    QList<Id<Unit>> m_departments;
    QList<Id<Unit>> m_hubs;
};

/// A: with an objective or a channel it is active on.
Part Chart::activeDepartments()
{
    std::unordered_set<Id<Unit>> active;
    for (const auto &[id, objective] : m_plan.all<Objective>()) {
        if (counts(objective.get())) {
            active.insert(m_tree.departmentOf(objective->unit));
        }
    }
    for (const auto &[id, participation] : m_plan.all<Participation>()) {
        const Channel *channel = m_plan.find(participation->channel);
        if (channel && isInUse(*channel) && !isWatchedOnly(*channel)
            && takesPart(participation.get())) {
            active.insert(m_tree.departmentOf(participation->unit));
        }
    }
    Part part{{}, m_departments.size()};
    for (const Id<Unit> department : m_departments) {
        if (active.contains(department)) {
            part.those.append(department);
        }
    }
    return part;
}

/// c: of the channels on which anybody engages, those on which nobody but a hub does.
Part Chart::hubChannels() const
{
    Part part;
    for (const auto &[id, channel] : m_plan.all<Channel>()) {
        bool engaged = false;
        bool byOthers = false;
        for (const Id<Participation> participation :
             m_plan.referring<&Participation::channel>(id)) {
            const Participation &p = m_plan.get(participation);
            engaged = engaged || p.engages;
            byOthers = byOthers || (p.engages && !isOfHub(p.unit));
        }
        if (!engaged || !isInUse(channel.get()) || isWatchedOnly(channel.get())) {
            continue;
        }
        ++part.of;
        if (!byOthers) {
            part.those.append(id);
        }
    }
    std::ranges::sort(part.those);
    return part;
}

bool Chart::isGuidedByHub(Id<Unit> department) const
{
    return std::ranges::any_of(m_hubs, [&](Id<Unit> hub) {
        return std::ranges::any_of(m_plan.referring<&Link::from>(hub), [&](Id<Link> id) {
            const Link &link = m_plan.get(id);
            return link.kind == LinkKind::Guides
                && (isInside(m_plan, link.to, department) || isInside(m_plan, department, link.to));
        });
    });
}

/// k: of the active departments that are no hubs themselves, those with a "guides" link from one.
Part Chart::guidedDepartments(const Part &active) const
{
    Part part;
    for (const ObjectRef &object : active.those) {
        const Id<Unit> department = object.as<Unit>();
        if (isOfHub(department)) {
            continue;
        }
        ++part.of;
        if (isGuidedByHub(department)) {
            part.those.append(department);
        }
    }
    return part;
}

/// v: of the departments with people, those in which somebody is empowered.
Part Chart::empoweredDepartments()
{
    std::unordered_set<Id<Unit>> staffed;
    std::unordered_set<Id<Unit>> empowered;
    for (const auto &[id, holding] : m_plan.all<Holding>()) {
        const Id<Unit> department = m_tree.departmentOf(m_plan.get(holding->position).unit);
        staffed.insert(department);
        if (m_plan.get(holding->person).stage == Stage::Empowered) {
            empowered.insert(department);
        }
    }
    Part part;
    for (const Id<Unit> department : m_departments) {
        part.of += staffed.contains(department) ? 1 : 0;
        if (empowered.contains(department)) {
            part.those.append(department);
        }
    }
    return part;
}

/// A hub that guides two units or more and is itself below another hub: in the tree, guided by it,
/// or reporting to it.
bool Chart::isSubHub(Id<Unit> hub) const
{
    std::unordered_set<Id<Unit>> guided;
    bool linkedUp = std::ranges::any_of(
        m_hubs, [&](Id<Unit> other) { return other != hub && isInside(m_plan, hub, other); });
    for (const Id<Link> id : m_plan.referring<&Link::from>(hub)) {
        const Link &link = m_plan.get(id);
        if (link.kind == LinkKind::Guides) {
            guided.insert(link.to);
        }
        linkedUp = linkedUp || (link.kind == LinkKind::Dotted && m_hubs.contains(link.to));
    }
    for (const Id<Link> id : m_plan.referring<&Link::to>(hub)) {
        const Link &link = m_plan.get(id);
        linkedUp = linkedUp || (link.kind == LinkKind::Guides && m_hubs.contains(link.from));
    }
    return linkedUp && guided.size() >= 2;
}

QList<ObjectRef> Chart::subHubs() const
{
    QList<ObjectRef> found;
    for (const Id<Unit> hub : m_hubs) {
        if (isSubHub(hub)) {
            found.append(hub);
        }
    }
    return found;
}

QString ratio(const QString &text, const Part &part)
{
    return text.arg(QLocale().toString(part.those.size()), QLocale().toString(part.of));
}

QList<ObjectRef> refsOf(const QList<Id<Unit>> &units)
{
    return QList<ObjectRef>(units.begin(), units.end());
}

StructureFinding Chart::finding()
{
    constexpr double most = 0.8;
    constexpr double nearlyAll = 0.9;
    constexpr double majority = 0.6;
    const Part active = activeDepartments();
    const Part channels = hubChannels();
    const Part guided = guidedDepartments(active);
    const Part empowered = empoweredDepartments();
    const QList<ObjectRef> lower = subHubs();
    StructureFinding found;
    found.evidence = {
        {Tr::tr("%n unit(s) are marked as hub.", nullptr, static_cast<int>(m_hubs.size())),
         !m_hubs.isEmpty(), refsOf(m_hubs)},
        {ratio(Tr::tr("%1 of %2 departments have an objective or an active channel."), active),
         active.those.size() == active.of && active.of > 0, active.those},
        {ratio(Tr::tr("Of %2 channels in use, %1 are run by a hub alone."), channels),
         channels.share() >= most, channels.those},
        {ratio(Tr::tr("A hub guides %1 of %2 active departments."), guided),
         guided.share() >= majority, guided.those},
        {Tr::tr("%n hub(s) of a lower order guide units of their own.", nullptr,
                static_cast<int>(lower.size())),
         lower.size() >= 2, lower},
        {ratio(Tr::tr("In %1 of %2 departments somebody is empowered."), empowered),
         empowered.share() >= most, empowered.those}};
    if (active.those.isEmpty()) {
        return found;
    }
    if (m_hubs.isEmpty()) {
        found.structure = Structure::Decentralised;
    } else if (empowered.share() >= most && active.those.size() == active.of
               && guided.share() >= nearlyAll) {
        found.structure = Structure::Holistic;
    } else if (channels.share() >= most) {
        found.structure = Structure::Centralised;
    } else if (guided.share() >= majority) {
        found.structure = lower.size() >= 2 ? Structure::Dandelion : Structure::HubAndSpoke;
    }
    found.nearest = found.structure;
    if (found.structure == Structure::None) {
        found.nearest = most - channels.share() < majority - guided.share()
            ? Structure::Centralised
            : Structure::HubAndSpoke;
    }
    return found;
}

} // namespace

StructureFinding structureOf(const Plan &plan) { return Chart(plan).finding(); }

} // namespace facet::assess
