// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "affected.h"

#include "model/navigate.h"

namespace facet::assess {

namespace {

constexpr int mostChanges = 2000; // beyond these, following single changes costs more than it saves
constexpr size_t mostUnits = 300;

/// Adds up the affected units, one kind of change after the other.
class Search
{
public:
    Search(const Plan &before, const Plan &after, QDate date, const Difference &difference)
        : m_before(before),
          m_after(after),
          m_lookupBefore(before, date, DepartmentsBy::Kind),
          m_lookupAfter(after, date, DepartmentsBy::Kind),
          m_difference(difference)
    { }

    Affected run();

private:
    /// Calls @p visit(plan, entity) for each before with the plan before and for each after with
    /// the plan after.
    template <class E> void eachSide(auto visit) const
    {
        for (const Change<E> &change : m_difference.of<E>()) {
            if (change.before) {
                visit(m_before, *change.before);
            }
            if (change.after) {
                visit(m_after, *change.after);
            }
        }
    }

    /// The same for changes that @p matters(before, after) says are more than a change of words;
    /// additions and removals always are.
    template <class E> void eachSideIf(auto matters, auto visit) const
    {
        for (const Change<E> &change : m_difference.of<E>()) {
            if (change.isChanged() && !matters(*change.before, *change.after)) {
                continue;
            }
            if (change.before) {
                visit(m_before, *change.before);
            }
            if (change.after) {
                visit(m_after, *change.after);
            }
        }
    }

    void settings();
    void units();
    void unitPlaces(const Change<Unit> &change);
    void subtreeMoved(const Plan &plan, Id<Unit> unit);
    void people();
    void seats();
    void courses();
    void objectives();
    void channels();
    void lines();
    void rest();

    void personSeats(const Plan &plan, Id<Person> person);
    void groupsOfPerson(const Plan &plan, Id<Person> person);
    void groupLines(const Plan &plan, const Group &group);
    void objectiveUnits(const Plan &plan, Id<Objective> objective);
    void otherEnds(const Plan &plan, Id<Unit> unit);
    void route(const Route &route);

    void work(Id<Unit> unit)
    {
        if (unit) {
            m_affected.work.insert(unit);
        }
    }

    const Plan &m_before;
    const Plan &m_after;
    // Lines are the same whatever the departments are.
    Lookup m_lookupBefore;
    Lookup m_lookupAfter;
    const Difference &m_difference;
    Affected m_affected;
};

Affected Search::run()
{
    if (m_difference.count() > mostChanges) {
        m_affected.everything = true;
        return m_affected;
    }
    settings();
    units();
    people();
    seats();
    courses();
    objectives();
    channels();
    lines();
    rest();
    return std::move(m_affected);
}

void Search::settings()
{
    const auto numbers = [](const Settings &s) {
        return std::tuple(s.weighting, s.target, s.purposeWeight, s.measurementWeight,
                          s.channelsWeight, s.listeningWeight, s.peopleWeight, s.facetsWeight,
                          s.trainingWeight, s.linesWeight, s.guidanceWeight, s.perspectivesWeight);
    };
    if (m_difference.touches<Settings>()
        && numbers(m_before.settings()) != numbers(m_after.settings())) {
        m_affected.everything = true;
    }
}

void Search::units()
{
    for (const Change<Unit> &change : m_difference.of<Unit>()) {
        if (!change.isChanged() || change.before->parent != change.after->parent
            || change.before->kind != change.after->kind) {
            unitPlaces(change);
        } else if (change.before->order != change.after->order) {
            m_affected.reordered.push_back(change.id);
        }
        if (change.isChanged() && change.before->target != change.after->target) {
            m_affected.rejudged.insert(change.id);
        }
    }
}

void Search::unitPlaces(const Change<Unit> &change)
{
    m_affected.reordered.push_back(change.id);
    if (change.before) {
        m_affected.formerParents.insert(change.before->parent);
        subtreeMoved(m_before, change.id);
    }
    if (change.after) {
        subtreeMoved(m_after, change.id);
    } else {
        m_affected.gone.insert(change.id);
    }
    if (change.isAdded()) {
        m_affected.people.insert(change.id);
    }
}

/// Depth and department of a whole subtree changed, and with them what its lines reach, seen from
/// either end.
void Search::subtreeMoved(const Plan &plan, Id<Unit> top)
{
    std::vector<Id<Unit>> open{top};
    std::unordered_set<Id<Unit>> seen;
    while (!open.empty() && !m_affected.everything) {
        const Id<Unit> unit = open.back();
        open.pop_back();
        if (!seen.insert(unit).second) {
            continue;
        }
        m_affected.everything = seen.size() > mostUnits;
        m_affected.moved.insert(unit);
        work(unit);
        otherEnds(plan, unit);
        const auto &children = plan.referring<&Unit::parent>(unit);
        open.insert(open.end(), children.begin(), children.end());
    }
}

void Search::otherEnds(const Plan &plan, Id<Unit> unit)
{
    Lookup &lookup = &plan == &m_before ? m_lookupBefore : m_lookupAfter;
    for (const LineEnd &end : linesOf(lookup.source(), unit)) {
        work(end.unit);
    }
}

void Search::people()
{
    const auto facts = [](const Person &p) {
        return std::tuple(p.stage, p.marketing, p.publicRelations, p.technical, p.communications,
                          p.human);
    };
    eachSideIf<Person>(
        [&](const Person &b, const Person &a) { return facts(b) != facts(a); },
        [this](const Plan &plan, const Person &person) {
            personSeats(plan, person.id);
            for (const Id<Group> group : plan.referring<&Group::members>(person.id)) {
                objectiveUnits(plan, plan.get(group).objective); // its facets count there
            }
        });
    eachSide<Completion>(
        [this](const Plan &plan, const Completion &c) { personSeats(plan, c.person); });
}

void Search::personSeats(const Plan &plan, Id<Person> person)
{
    for (const Id<Unit> unit : unitsOf(plan, person)) {
        m_affected.people.insert(unit);
    }
}

void Search::seats()
{
    const auto seats = [](const Position &p) { return std::tuple(p.unit, p.headcount, p.speaks); };
    eachSideIf<Position>([&](const Position &b, const Position &a) { return seats(b) != seats(a); },
                         [this](const Plan &plan, const Position &position) {
                             m_affected.people.insert(position.unit);
                             for (const Id<Holding> holding :
                                  plan.referring<&Holding::position>(position.id)) {
                                 groupsOfPerson(plan, plan.get(holding).person);
                             }
                         });
    eachSide<Holding>([this](const Plan &plan, const Holding &holding) {
        m_affected.people.insert(plan.get(holding.position).unit);
        personSeats(plan, holding.person); // whether somebody holds several positions shows in all
        groupsOfPerson(plan, holding.person);
    });
}

/// Where a person sits decides what the groups join.
void Search::groupsOfPerson(const Plan &plan, Id<Person> person)
{
    for (const Id<Group> group : plan.referring<&Group::members>(person)) {
        groupLines(plan, plan.get(group));
    }
}

void Search::groupLines(const Plan &plan, const Group &group)
{
    for (const Id<Person> member : group.members) {
        for (const Id<Unit> unit : unitsOf(plan, member)) {
            work(unit);
        }
    }
    objectiveUnits(plan, group.objective);
}

void Search::objectiveUnits(const Plan &plan, Id<Objective> id)
{
    const Objective &objective = plan.get(id);
    work(objective.unit);
    for (const Id<Unit> contributor : objective.contributors) {
        work(contributor);
    }
}

void Search::courses()
{
    eachSideIf<Course>([](const Course &b, const Course &a) { return b.level != a.level; },
                       [this](const Plan &plan, const Course &course) {
                           for (const Id<Completion> id :
                                plan.referring<&Completion::course>(course.id)) {
                               personSeats(plan, plan.get(id).person);
                           }
                       });
}

void Search::objectives()
{
    const auto facts = [](const Objective &o) {
        return std::tuple(o.unit, o.contributors, o.goal, o.due, o.state);
    };
    eachSideIf<Objective>(
        [&](const Objective &b, const Objective &a) { return facts(b) != facts(a); },
        [this](const Plan &plan, const Objective &objective) {
            objectiveUnits(plan, objective.id);
            for (const Id<Group> group : plan.referring<&Group::objective>(objective.id)) {
                groupLines(plan, plan.get(group));
            }
        });
    eachSideIf<Goal>([](const Goal &, const Goal &) { return false; },
                     [this](const Plan &plan, const Goal &goal) {
                         for (const Id<Objective> id : plan.referring<&Objective::goal>(goal.id)) {
                             work(plan.get(id).unit);
                         }
                     });
    const auto kpiOf = [this](const Plan &plan, Id<Kpi> kpi) {
        work(plan.get(plan.get(kpi).objective).unit);
    };
    eachSide<Kpi>([&](const Plan &plan, const Kpi &kpi) { kpiOf(plan, kpi.id); });
    eachSide<Observation>([&](const Plan &plan, const Observation &o) { kpiOf(plan, o.kpi); });
}

void Search::channels()
{
    const auto facts = [](const Channel &c) {
        return std::tuple(c.tier, hasPointOfView(c), c.reviewDate);
    };
    eachSideIf<Channel>([&](const Channel &b, const Channel &a) { return facts(b) != facts(a); },
                        [this](const Plan &plan, const Channel &channel) {
                            for (const Id<Participation> id :
                                 plan.referring<&Participation::channel>(channel.id)) {
                                work(plan.get(id).unit);
                            }
                            for (const Id<Fit> id : plan.referring<&Fit::channel>(channel.id)) {
                                objectiveUnits(plan, plan.get(id).objective);
                            }
                            for (const Id<Route> id : plan.referring<&Route::channel>(channel.id)) {
                                route(plan.get(id));
                            }
                        });
    eachSide<Fit>(
        [this](const Plan &plan, const Fit &fit) { objectiveUnits(plan, fit.objective); });
    eachSide<Participation>(
        [this](const Plan &, const Participation &participation) { work(participation.unit); });
}

void Search::lines()
{
    eachSide<Link>([this](const Plan &, const Link &link) {
        work(link.from);
        work(link.to);
    });
    eachSide<Route>([this](const Plan &, const Route &r) { route(r); });
    eachSide<Group>([this](const Plan &plan, const Group &group) {
        groupLines(plan, group);
        for (const Id<Person> member : group.members) {
            personSeats(plan, member); // each unit keeps the list of its groups with its people
        }
    });
}

void Search::route(const Route &route)
{
    work(route.unit);
    work(route.backup);
    for (const Id<Unit> learner : route.learners) {
        work(learner);
    }
}

void Search::rest()
{
    const auto facts = [](const PolicySection &s) {
        return std::tuple(s.element, s.scope, s.state, s.reviewDate);
    };
    eachSideIf<PolicySection>(
        [&](const PolicySection &b, const PolicySection &a) { return facts(b) != facts(a); },
        [this](const Plan &, const PolicySection &) { m_affected.everything = true; });
    eachSide<Concern>([this](const Plan &, const Concern &concern) { work(concern.unit); });
    eachSide<Assessment>(
        [this](const Plan &, const Assessment &a) { m_affected.rejudged.insert(a.unit); });
}

} // namespace

Affected affectedUnits(const Plan &before, const Plan &after, QDate date,
                       const Difference &difference)
{
    return Search(before, after, date, difference).run();
}

} // namespace facet::assess
