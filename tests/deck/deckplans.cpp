// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deckplans.h"

#include "model/planbuilder.h"

using namespace facet;
using namespace Qt::StringLiterals;

namespace {

/// Puts a plan together; ids count up, so that the plan is the same each time.
class Maker
{
public:
    explicit Maker(const DeckPlan &wanted) : m_wanted(wanted) { }

    Plan make()
    {
        addOrganisation();
        addChannels();
        for (int i = 0; i < m_wanted.departments; ++i) {
            addDepartment(i);
        }
        addCommon();
        return m_builder.build();
    }

private:
    template <class E> Id<E> id() { return Id<E>{++m_last}; }

    template <class E> Id<E> put(E entity)
    {
        entity.id = id<E>();
        m_builder.put(entity);
        return entity.id;
    }

    QString name(const QString &text) const { return m_wanted.name(text); }

    void addOrganisation()
    {
        put(Settings{.title = name(u"Social media for everyone"_s),
                     .organisation = name(u"Northwind Tools"_s),
                     .start = {2026, 1, 1},
                     .end = {2027, 12, 31},
                     .targetStructure = Structure::HubAndSpoke});
        m_root = put(Unit{.name = name(u"Northwind Tools"_s), .kind = UnitKind::Organisation});
        m_goal = put(Goal{.title = name(u"Customers come back"_s)});
        m_course = put(Course{.title = name(u"Where to start"_s), .level = CourseLevel::Practise});
        m_signal = put(Signal{.name = name(u"Complaint"_s), .kind = SignalKind::Complaint});
    }

    void addChannels()
    {
        const QStringList platforms{u"Forum"_s, u"LinkedIn"_s, u"YouTube"_s,
                                    u"Blog"_s,  u"Intranet"_s, u"Podcast"_s};
        for (int i = 0; i < m_wanted.channels; ++i) {
            m_channels.append(put(Channel{.platform = name(platforms.at(i % platforms.size())),
                                          .order = 1.0 * i,
                                          .side = i % 5 == 4 ? Side::Inside : Side::Outside,
                                          .tier = static_cast<Tier>(i % 4),
                                          .pointOfView = u"We try it with care."_s,
                                          .reviewDate = {2027, 1, 1}}));
        }
    }

    void addDepartment(int number)
    {
        static const QStringList names{
            u"Customer service"_s,       u"Marketing"_s,       u"Public relations"_s,
            u"Product development"_s,    u"Human resources"_s, u"Sales"_s,
            u"Information technology"_s, u"Logistics"_s,       u"Finance"_s};
        const QString plain = number < names.size()
            ? names.at(number)
            : u"%1 %2"_s.arg(names.at(number % names.size())).arg(number);
        const Id<Unit> unit = put(Unit{
            .parent = m_root,
            .order = 1.0 * number,
            .name = name(plain),
            .needs = u"Hear **sooner** what goes wrong.\n\n- fewer calls\n- happier customers"_s});
        for (int i = 0; i < m_wanted.teams; ++i) {
            put(Unit{.parent = unit,
                     .order = 1.0 * i,
                     .name = name(u"Team %1 of %2"_s.arg(i + 1).arg(plain)),
                     .kind = UnitKind::Team});
        }
        if (number == m_wanted.departments - 1 && number > 0) {
            return; // one department has not begun
        }
        addPeople(unit, number);
        for (int i = 0; i < m_wanted.objectives; ++i) {
            addObjective(unit, number, i);
        }
        put(Concern{.statement = name(u"Nobody has time for this"_s),
                    .unit = unit,
                    .layer = Layer::Middle,
                    .severity = static_cast<Severity>(number % 4),
                    .response = number % 2 ? u"One hour a week is set aside."_s : QString(),
                    .state = number % 2 ? ConcernState::Answered : ConcernState::Open});
    }

    void addPeople(Id<Unit> unit, int number)
    {
        for (int i = 0; i < 3; ++i) {
            const Id<Person> person = put(Person{.name = name(u"Person %1-%2"_s.arg(number).arg(i)),
                                                 .marketing = (number + i) % 5,
                                                 .technical = (number + 2 * i) % 5,
                                                 .communications = 2,
                                                 .stage = static_cast<Stage>((number + i) % 5),
                                                 .layer = Layer::Staff});
            const Id<Position> seat =
                put(Position{.unit = unit, .title = u"Seat"_s, .head = i == 0});
            put(Holding{.position = seat, .person = person});
            put(Completion{.course = m_course,
                           .person = person,
                           .finished = i == 0 ? QDate(2026, 2, 1) : QDate()});
        }
    }

    void addObjective(Id<Unit> unit, int number, int i)
    {
        const Id<Objective> objective =
            put(Objective{.unit = unit,
                          .order = 1.0 * i,
                          .title = name(u"Fewer calls %1.%2"_s.arg(number).arg(i)),
                          .goal = i == 0 ? m_goal : Id<Goal>{},
                          .use = Use::Support,
                          .start = {2026, 1, 1},
                          .due = {2026, 12, 31},
                          .state = ObjectiveState::Running});
        const Id<Kpi> kpi = put(Kpi{.objective = objective,
                                    .name = name(u"Calls a week"_s),
                                    .kind = KpiKind::Fall,
                                    .measure = u"calls"_s,
                                    .baseline = 1200,
                                    .target = 700});
        if (number % 3 != 2) {
            put(Observation{.kpi = kpi,
                            .date = {2026, 5, 1},
                            .value = 1150.0 - 60 * (number % 5),
                            .source = u"Switchboard"_s});
        }
        const Id<Channel> channel = m_channels.at((number + i) % m_channels.size());
        put(Fit{.channel = channel, .objective = objective, .score = (number + i) % 5});
        put(Participation{
            .unit = unit, .channel = channel, .listens = true, .engages = number % 2 == 0});
        if (i == 0) {
            put(Group{.name = name(u"Small group %1"_s.arg(number)),
                      .objective = objective,
                      .end = {2026, 9, 1}});
            put(Route{.signal = m_signal,
                      .channel = channel,
                      .unit = unit,
                      .answerWithin = 60 * (number + 1)});
        }
    }

    void addCommon()
    {
        put(PolicySection{.element = PolicyElement::Access,
                          .state = PolicyState::Adopted,
                          .reviewDate = {2027, 1, 1}});
        put(PolicySection{.element = PolicyElement::Conduct, .state = PolicyState::Draft});
        put(Milestone{.title = name(u"Forum opens"_s), .date = {2026, 9, 1}});
        put(Risk{.title = name(u"The forum stays empty"_s),
                 .likelihood = Severity::High,
                 .impact = Severity::Medium});
        put(Assumption{.name = name(u"Cost of a call"_s),
                       .value = 35,
                       .measure = u"USD"_s,
                       .source =
                           u"A post of 2010, see https://example.org/a(b)c for what it rests on"_s,
                       .date = {2010, 8, 4}});
    }

    const DeckPlan &m_wanted;
    PlanBuilder m_builder;
    qint64 m_last = 0;
    Id<Unit> m_root;
    Id<Goal> m_goal;
    Id<Course> m_course;
    Id<Signal> m_signal;
    QList<Id<Channel>> m_channels;
};

} // namespace

Plan makeDeckPlan(const DeckPlan &wanted) { return Maker(wanted).make(); }
