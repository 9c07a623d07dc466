// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/channels.h"
#include "edit/objectives.h"
#include "edit/objects.h"
#include "edit/people.h"
#include "model/check.h"
#include "support/treetext.h"

#include <QTest>

using namespace facet;
using namespace Qt::StringLiterals;
using edit::Role;
using edit::Step;
using test::planFromOutline;
using test::unitNamed;

/// Edits of people, channels, objectives and of any object's fields.
class TestStrategy final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init();
    void addsPeople();
    void movesPeopleWithTheirPosition();
    void leavesSharedPositionsBehind();
    void movesOnlyFromOneUnit();
    void seatsAnUnplacedPerson();
    void movesPositions();
    void seatsAndUnseats();
    void changesHeads();
    void participates();
    void namesRoles();
    void ratesFit();
    void movesBetweenTiers();
    void makesAccountable();
    void contributes();
    void observes();
    void setsFields();
    void refusesFields();
    void addsAnyKind();
    void removesWithAllThatHangsOn();
    void removesSeveral();

private:
    Plan m_plan;
    Id<Unit> m_sales;
    Id<Unit> m_support;
};

void TestStrategy::init()
{
    m_plan = planFromOutline(u"Firm\n  Sales\n  Support"_s);
    m_sales = unitNamed(m_plan, u"Sales"_s);
    m_support = unitNamed(m_plan, u"Support"_s);
}

void TestStrategy::addsPeople()
{
    const auto step = edit::addPerson(m_plan, m_sales, u" Ana  Silva"_s, u"Clerk"_s);
    QVERIFY(step.has_value());
    QCOMPARE(step->text, u"Add Ana Silva to Sales"_s);
    QCOMPARE(peopleOf(step->plan, m_sales).size(), 1);
    QCOMPARE(headcountOf(step->plan, m_sales), 1);
    QVERIFY(check(step->plan).isEmpty());
    QVERIFY(!edit::addPerson(m_plan, m_sales, u" "_s, {}).has_value());
    QVERIFY(!edit::addPerson(m_plan, {77}, u"Ana"_s, {}).has_value());
}

void TestStrategy::movesPeopleWithTheirPosition()
{
    const Plan plan = edit::addPerson(m_plan, m_sales, u"Ana"_s, u"Clerk"_s)->plan;
    const Id<Person> ana = peopleOf(plan, m_sales).first();
    const auto step = edit::movePeople(plan, {ana}, m_support);
    QCOMPARE(step->text, u"Move Ana to Support"_s);
    QCOMPARE(peopleOf(step->plan, m_support), QList<Id<Person>>{ana});
    QCOMPARE(step->plan.all<Position>().size(), 1U);
    QVERIFY(edit::movePeople(step->plan, {ana}, m_support)->plan == step->plan);
}

void TestStrategy::leavesSharedPositionsBehind()
{
    Plan plan = edit::addPerson(m_plan, m_sales, u"Ana"_s, u"Clerk"_s)->plan;
    const Id<Position> desk = positionsOf(plan, m_sales).first();
    const Id<Person> ana = peopleOf(plan, m_sales).first();
    plan = plan.with(Person{.id = {5}, .name = u"Bo"_s});
    plan = edit::seat(plan, {5}, desk)->plan;
    plan = edit::movePeople(plan, {ana}, m_support)->plan;
    QCOMPARE(peopleOf(plan, m_sales), QList<Id<Person>>{{5}});
    QCOMPARE(peopleOf(plan, m_support), QList<Id<Person>>{ana});
    QCOMPARE(plan.get(positionsOf(plan, m_support).first()).title, u"Clerk"_s);
}

void TestStrategy::movesOnlyFromOneUnit()
{
    Plan plan = edit::addPerson(m_plan, m_sales, u"Ana"_s, u"Clerk"_s)->plan;
    const Id<Person> ana = peopleOf(plan, m_sales).first();
    const Id<Unit> firm = unitNamed(plan, u"Firm"_s);
    plan = edit::addPosition(plan, firm, u"Adviser"_s)->plan;
    plan = edit::seat(plan, ana, positionsOf(plan, firm).first())->plan;
    plan = edit::movePeople(plan, {ana}, m_support, m_sales)->plan;
    QCOMPARE(unitsOf(plan, ana).size(), 2);
    QVERIFY(unitsOf(plan, ana).contains(firm));
    QVERIFY(unitsOf(plan, ana).contains(m_support));
}

void TestStrategy::seatsAnUnplacedPerson()
{
    const Plan plan = m_plan.with(Person{.id = {5}, .name = u"Bo"_s});
    QCOMPARE(peopleOf(edit::movePeople(plan, {{5}}, m_support)->plan, m_support).size(), 1);
}

void TestStrategy::movesPositions()
{
    Plan plan = edit::addPerson(m_plan, m_sales, u"Ana"_s, u"Lead"_s)->plan;
    const Id<Position> lead = positionsOf(plan, m_sales).first();
    plan = edit::makeHead(plan, lead)->plan;
    const auto step = edit::movePositions(plan, {lead}, m_support);
    QCOMPARE(step->text, u"Move Lead to Support"_s);
    QVERIFY(step->plan.get(lead).unit == m_support);
    QVERIFY(step->plan.get(lead).head);
    QCOMPARE(headOf(step->plan, m_support), peopleOf(plan, m_sales).first());
}

void TestStrategy::seatsAndUnseats()
{
    Plan plan = edit::addPosition(m_plan, m_sales, u"Desk"_s)
                    ->plan.with(Person{.id = {5}, .name = u"Bo"_s});
    const Id<Position> desk = positionsOf(plan, m_sales).first();
    QCOMPARE(headcountOf(plan, m_sales), 0);
    plan = edit::seat(plan, {5}, desk)->plan;
    QVERIFY(!edit::seat(plan, {5}, desk).has_value());
    plan = edit::unseat(plan, {5}, desk)->plan;
    QVERIFY(peopleOf(plan, m_sales).isEmpty());
    QVERIFY(!edit::unseat(plan, {5}, desk).has_value());
}

void TestStrategy::changesHeads()
{
    Plan plan = edit::addPerson(m_plan, m_sales, u"Ana"_s, u"A"_s)->plan;
    plan = edit::addPerson(plan, m_sales, u"Bo"_s, u"B"_s)->plan;
    const QList<Id<Position>> desks = positionsOf(plan, m_sales);
    plan = edit::makeHead(plan, desks.at(0))->plan;
    plan = edit::makeHead(plan, desks.at(1))->plan;
    QVERIFY(!plan.get(desks.at(0)).head);
    QCOMPARE(plan.get(headOf(plan, m_sales)).name, u"Bo"_s);
    QCOMPARE(positionsOf(plan, m_sales).first(), desks.at(1));
}

void TestStrategy::participates()
{
    Plan plan = edit::addChannel(m_plan, u"Forum"_s, Side::Outside)->plan;
    const Id<Channel> forum = plan.all<Channel>().begin()->first;
    const auto step = edit::participate(plan, m_sales, forum, Role::Listens | Role::Routes);
    QCOMPARE(step->text, u"Sales listens and routes on Forum"_s);
    QVERIFY(edit::rolesOf(step->plan, m_sales, forum) == (Role::Listens | Role::Routes));
    const auto fewer = edit::participate(step->plan, m_sales, forum, Role::Listens);
    QCOMPARE(fewer->plan.all<Participation>().size(), 1U);
    QVERIFY(edit::rolesOf(fewer->plan, m_sales, forum) == edit::Roles(Role::Listens));
    const auto none = edit::participate(fewer->plan, m_sales, forum, {});
    QCOMPARE(none->text, u"Sales leaves Forum"_s);
    QVERIFY(none->plan == plan);
    QVERIFY(!edit::participate(plan, m_sales, {77}, Role::Guides).has_value());
}

void TestStrategy::namesRoles()
{
    QCOMPARE(edit::rolesText(Role::Engages | Role::Guides), u"engages and guides"_s);
    QCOMPARE(edit::rolesText({}), QString());
}

void TestStrategy::ratesFit()
{
    Plan plan = edit::addChannel(m_plan, u"Forum"_s, Side::Outside)->plan;
    plan = edit::addObjective(plan, m_sales, u"Sell"_s)->plan;
    const Id<Channel> forum = plan.all<Channel>().begin()->first;
    const Id<Objective> sell = plan.all<Objective>().begin()->first;
    plan = edit::setFit(plan, forum, sell, 3, u"buyers ask there"_s)->plan;
    plan = edit::setFit(plan, forum, sell, 4)->plan;
    QCOMPARE(plan.all<Fit>().size(), 1U);
    QCOMPARE(plan.all<Fit>().begin()->second.get().score, 4);
    QCOMPARE(plan.all<Fit>().begin()->second.get().why, u"buyers ask there"_s);
    QVERIFY(!edit::setFit(plan, forum, sell, 5).has_value());
}

void TestStrategy::movesBetweenTiers()
{
    const Plan plan = edit::addChannel(m_plan, u"Forum"_s, Side::Inside)->plan;
    const Id<Channel> forum = plan.all<Channel>().begin()->first;
    QCOMPARE(edit::setTier(plan, forum, Tier::Retire)->text, u"Retire Forum"_s);
    QVERIFY(edit::setTier(plan, forum, Tier::Core)->plan.get(forum).tier == Tier::Core);
}

void TestStrategy::makesAccountable()
{
    Plan plan = edit::addObjective(m_plan, m_sales, u"Sell"_s)->plan;
    const Id<Objective> sell = plan.all<Objective>().begin()->first;
    const auto step = edit::setAccountable(plan, sell, m_support);
    QCOMPARE(step->text, u"Make Support accountable for Sell"_s);
    QVERIFY(step->plan.get(sell).unit == m_support);
    QCOMPARE(step->plan.get(sell).contributors, QList<Id<Unit>>{m_sales});
    const auto back = edit::setAccountable(step->plan, sell, m_sales);
    QCOMPARE(back->plan.get(sell).contributors, QList<Id<Unit>>{m_support});
    QVERIFY(check(back->plan).isEmpty());
}

void TestStrategy::contributes()
{
    Plan plan = edit::addObjective(m_plan, m_sales, u"Sell"_s)->plan;
    const Id<Objective> sell = plan.all<Objective>().begin()->first;
    QVERIFY(!edit::addContributor(plan, sell, m_sales).has_value());
    plan = edit::addContributor(plan, sell, m_support)->plan;
    QVERIFY(!edit::addContributor(plan, sell, m_support).has_value());
    plan = edit::removeContributor(plan, sell, m_support)->plan;
    QVERIFY(plan.get(sell).contributors.isEmpty());
    QVERIFY(!edit::removeContributor(plan, sell, m_support).has_value());
}

void TestStrategy::observes()
{
    Plan plan = edit::addObjective(m_plan, m_sales, u"Sell"_s)->plan;
    plan = edit::addKpi(plan, plan.all<Objective>().begin()->first, u"Orders"_s)->plan;
    const Id<Kpi> orders = plan.all<Kpi>().begin()->first;
    plan = edit::observe(plan, orders, QDate(2026, 1, 31), 10)->plan;
    plan = edit::observe(plan, orders, QDate(2026, 1, 31), 12)->plan;
    plan = edit::observe(plan, orders, QDate(2026, 2, 28), 14)->plan;
    QCOMPARE(plan.all<Observation>().size(), 2U);
    QVERIFY(!edit::observe(plan, orders, QDate(), 1).has_value());
    QVERIFY(!edit::observe(plan, {77}, QDate(2026, 1, 1), 1).has_value());
}

void TestStrategy::setsFields()
{
    const auto renamed = edit::setField(m_plan, m_sales, u"name", u" Retail\u202E "_s);
    QCOMPARE(renamed->text, u"Rename Sales"_s);
    QCOMPARE(renamed->plan.get(m_sales).name, u"Retail"_s);
    const auto hub = edit::setField(m_plan, m_sales, u"hub", true);
    QCOMPARE(hub->text, u"Change “Hub” of Sales"_s);
    QVERIFY(hub->plan.get(m_sales).hub);
}

void TestStrategy::refusesFields()
{
    QVERIFY(!edit::setField(m_plan, m_sales, u"name", u""_s).has_value());
    QVERIFY(!edit::setField(m_plan, m_sales, u"wings", u"2"_s).has_value());
    QVERIFY(!edit::setField(m_plan, m_sales, u"target", 9).has_value());
    QVERIFY(!edit::setField(m_plan, m_sales, u"parent", m_sales.value).has_value());
    QVERIFY(!edit::setField(m_plan, m_sales, u"parent", 4711).has_value());
    QVERIFY(!edit::setField(m_plan, Id<Unit>{77}, u"name", u"X"_s).has_value());
}

void TestStrategy::addsAnyKind()
{
    const auto step = edit::addObject(
        m_plan, kindOf<Concern>(), {{u"statement"_s, u"Too slow"_s}, {u"unit"_s, m_sales.value}});
    QVERIFY(step.has_value());
    QCOMPARE(step->text, u"Add concern Too slow"_s);
    QVERIFY(!edit::addObject(m_plan, kindOf<Concern>(), {{u"statement"_s, u"x"_s}}).has_value());
    QVERIFY(!edit::addObject(m_plan, kindOf<Goal>(), {{u"wings"_s, 1}}).has_value());
}

void TestStrategy::removesWithAllThatHangsOn()
{
    Plan plan = edit::addObjective(m_plan, m_sales, u"Sell"_s)->plan;
    const Id<Objective> sell = plan.all<Objective>().begin()->first;
    const Plan bare = plan;
    plan = edit::addKpi(plan, sell, u"Orders"_s)->plan;
    plan = edit::observe(plan, plan.all<Kpi>().begin()->first, QDate(2026, 1, 1), 1)->plan;
    plan = plan.with(Group{.id = {9}, .name = u"G"_s, .objective = sell});
    const auto step = edit::remove(plan, sell);
    QCOMPARE(step->text, u"Remove Sell"_s);
    QVERIFY(step->plan.all<Kpi>().empty());
    QVERIFY(step->plan.all<Observation>().empty());
    QVERIFY(step->plan.get(Id<Group>{9}).objective.isNull());
    QVERIFY(check(step->plan).isEmpty());
    QVERIFY(edit::remove(bare, sell)->plan == m_plan);
    QVERIFY(!edit::remove(m_plan, sell).has_value());
}

void TestStrategy::removesSeveral()
{
    const Plan plan =
        m_plan.with(Goal{.id = {1}, .title = u"A"_s}).with(Goal{.id = {2}, .title = u"B"_s});
    const auto step = edit::remove(plan, QList<ObjectRef>{Id<Goal>{1}, Id<Goal>{2}});
    QVERIFY(step->plan == m_plan);
    QVERIFY(!edit::remove(plan, QList<ObjectRef>{}).has_value());
}

QTEST_APPLESS_MAIN(TestStrategy)
#include "tst_strategy.moc"
