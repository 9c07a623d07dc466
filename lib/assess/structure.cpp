// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "evidence.h"
#include "model/navigate.h"
#include "model/tr.h"
#include "organisation.h"

#include <QLocale>

#include <cmath>
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
    QList<StructureChange> changesTo(Structure target);

private:
    QString nameOf(ObjectRef object) const { return isolated(facet::nameOf(m_plan, object)); }
    void chooseHub();
    void dropHubs();
    void guideMore(double share);
    void runByHub();
    void openChannels();
    void raiseLowerHubs();
    void activateAll();
    void empowerMore();

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
    QList<StructureChange> m_changes;
};

constexpr double most = 0.8;
constexpr double nearlyAll = 0.9;
constexpr double majority = 0.6;

/// How many more are needed for @p share of all.
int missing(const Part &part, double share)
{
    const double needed = std::ceil(share * static_cast<double>(part.of) - 1e-9);
    return std::max(0, static_cast<int>(needed) - static_cast<int>(part.those.size()));
}

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

// --- what leads to a structure ---

void Chart::chooseHub()
{
    if (m_hubs.isEmpty()) {
        m_changes.append({Tr::tr("Mark the unit that guides the others as hub."), {}, {}, {}});
    }
}

void Chart::dropHubs()
{
    for (const Id<Unit> hub : std::as_const(m_hubs)) {
        m_changes.append({Tr::tr("Let %1 no longer be the hub.").arg(nameOf(hub)), {hub}, {}, {}});
    }
}

/// Links from the first hub that is under no other to the departments that no hub guides yet.
void Chart::guideMore(double share)
{
    const Part active = activeDepartments();
    const Part guided = guidedDepartments(active);
    const int more = missing(guided, share);
    if (more == 0 || m_hubs.isEmpty()) {
        return;
    }
    const auto top = std::ranges::find_if(m_hubs, [this](Id<Unit> hub) { return !isSubHub(hub); });
    const Id<Unit> hub = top == m_hubs.end() ? m_hubs.first() : *top;
    m_changes.append(
        {Tr::tr("Let a hub guide %n more active department(s); any of these:", nullptr, more),
         {hub},
         {},
         {}});
    for (const ObjectRef object : active.those) {
        if (!guided.those.contains(object) && !isOfHub(object.as<Unit>())) {
            m_changes.append({Tr::tr("Draw a link: %1 guides %2.").arg(nameOf(hub), nameOf(object)),
                              {hub, object},
                              hub,
                              object.as<Unit>()});
        }
    }
}

void Chart::runByHub()
{
    const Part channels = hubChannels();
    const int more = missing(channels, most);
    if (more == 0 && channels.of > 0) {
        return;
    }
    if (channels.of == 0) {
        m_changes.append({Tr::tr("Let the hub engage on a channel."), refsOf(m_hubs), {}, {}});
        return;
    }
    QList<ObjectRef> others;
    for (const auto &[id, channel] : m_plan.all<Channel>()) {
        const bool isOthers = std::ranges::any_of(m_plan.referring<&Participation::channel>(id),
                                                  [this](Id<Participation> each) {
                                                      const Participation &p = m_plan.get(each);
                                                      return p.engages && !isOfHub(p.unit);
                                                  });
        if (isOthers && isInUse(channel.get()) && !isWatchedOnly(channel.get())) {
            others.append(id);
        }
    }
    std::ranges::sort(others);
    m_changes.append(
        {Tr::tr("Let the hub alone engage on %n more channel(s).", nullptr, more), others, {}, {}});
}

/// While a hub alone runs nearly all channels, the structure counts as centralised.
void Chart::openChannels()
{
    const Part channels = hubChannels();
    if (channels.share() < most) {
        return;
    }
    const int kept = static_cast<int>(std::ceil(most * static_cast<double>(channels.of) - 1e-9));
    const int open = static_cast<int>(channels.those.size()) - kept + 1;
    m_changes.append(
        {Tr::tr("Let other units engage on %n channel(s) that a hub runs alone.", nullptr, open),
         channels.those,
         {},
         {}});
}

void Chart::raiseLowerHubs()
{
    constexpr int needed = 2;
    const QList<ObjectRef> lower = subHubs();
    if (const int more = needed - static_cast<int>(lower.size()); more > 0) {
        m_changes.append(
            {Tr::tr("Mark %n more unit(s) as hub of a lower order: guided by the hub, and guiding "
                    "two units or more.",
                    nullptr, more),
             lower,
             {},
             {}});
    }
}

void Chart::activateAll()
{
    const Part active = activeDepartments();
    for (const Id<Unit> department : std::as_const(m_departments)) {
        if (!active.those.contains(department)) {
            m_changes.append({Tr::tr("Give %1 an objective or a channel.").arg(nameOf(department)),
                              {department},
                              {},
                              {}});
        }
    }
}

void Chart::empowerMore()
{
    const Part empowered = empoweredDepartments();
    const int more = missing(empowered, most);
    if (more == 0) {
        return;
    }
    QList<ObjectRef> others;
    for (const Id<Unit> department : std::as_const(m_departments)) {
        if (!empowered.those.contains(department)) {
            others.append(department);
        }
    }
    m_changes.append(
        {Tr::tr("Empower somebody in %n more department(s).", nullptr, more), others, {}, {}});
}

QList<StructureChange> Chart::changesTo(Structure target)
{
    if (target == Structure::None || finding().structure == target) {
        return {};
    }
    if (target == Structure::Decentralised) {
        dropHubs();
        return m_changes;
    }
    chooseHub();
    switch (target) {
    case Structure::Centralised:
        runByHub();
        break;
    case Structure::HubAndSpoke:
        openChannels();
        guideMore(majority);
        break;
    case Structure::Dandelion:
        openChannels();
        guideMore(majority);
        raiseLowerHubs();
        break;
    default:
        activateAll();
        guideMore(nearlyAll);
        empowerMore();
        break;
    }
    return m_changes;
}

} // namespace

StructureFinding structureOf(const Plan &plan) { return Chart(plan).finding(); }

QList<StructureChange> changesTo(const Plan &plan, Structure target)
{
    return Chart(plan).changesTo(target);
}

QString structureMeaning(Structure structure)
{
    switch (structure) {
    case Structure::None:
        return Tr::tr("Between two models: none of them describes it yet.");
    case Structure::Decentralised:
        return Tr::tr("Efforts bubble up at the edges; nobody ties them together.");
    case Structure::Centralised:
        return Tr::tr("One department sets and runs nearly all activity.");
    case Structure::HubAndSpoke:
        return Tr::tr("A hub across disciplines sets rules and helps; the units do the work.");
    case Structure::Dandelion:
        return Tr::tr("Units run hubs of their own, tied to a hub in the middle.");
    case Structure::Holistic:
        return Tr::tr("Everybody is enabled, in an organised and consistent way.");
    }
    return {};
}

} // namespace facet::assess
