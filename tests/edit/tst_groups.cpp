// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/groups.h"
#include "edit/several.h"
#include "model/check.h"
#include "support/treetext.h"

#include <QTest>

using namespace facet;
using namespace Qt::StringLiterals;
using test::planFromOutline;
using test::unitNamed;

namespace {

constexpr Id<Person> anna{1}, ben{2}, cara{3}, dora{4};
constexpr Id<Objective> calls{11}, brand{12};
constexpr Id<Group> force{21}, other{22};
constexpr Id<Channel> blog{31}, forum{32};

} // namespace

/// Edits of groups, and of several objects at once.
class TestGroups final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init();
    void adds();
    void joinsAndLeaves();
    void changesGroups();
    void splitsByObjective();
    void splitsByFacet();
    void refusesToSplitWhatIsOne();
    void setsLevels();
    void setsStages();
    void ratesSeveralFits();
    void setsTiers();

private:
    const Group &group(Id<Group> id) const { return m_plan.get(id); }
    void take(const Result<edit::Step> &step);

    Plan m_plan;
    QString m_text;
};

/// Goes on from the step's plan, which must be sound.
void TestGroups::take(const Result<edit::Step> &step)
{
    QVERIFY2(step.has_value(), step ? "" : qPrintable(step.error().message));
    m_plan = step->plan;
    m_text = step->text;
    QVERIFY(check(m_plan).empty());
}

void TestGroups::init()
{
    m_plan = planFromOutline(u"Firm\n  Sales\n  Support"_s);
    const Id<Unit> sales = unitNamed(m_plan, u"Sales"_s);
    const Id<Unit> support = unitNamed(m_plan, u"Support"_s);
    const auto person = [this](Id<Person> id, const QString &name, Id<Unit> unit, Person levels) {
        levels.id = id;
        levels.name = name;
        const Position seat{.id = {id.value + 100}, .unit = unit, .title = u"Agent"_s};
        m_plan = m_plan.with(levels).with(seat).with(
            Holding{.id = {id.value + 200}, .position = seat.id, .person = id});
    };
    person(anna, u"Anna"_s, support, {.technical = 3});
    person(ben, u"Ben"_s, sales, {.marketing = 4, .technical = 2});
    person(cara, u"Cara"_s, sales, {.technical = 2});
    person(dora, u"Dora"_s, unitNamed(m_plan, u"Firm"_s), {.human = 1});
    m_plan = m_plan.with(Objective{.id = calls, .unit = support, .title = u"Fewer calls"_s})
                 .with(Objective{.id = brand, .unit = sales, .title = u"A brand"_s})
                 .with(Group{.id = force,
                             .name = u"Task force"_s,
                             .objective = brand,
                             .members = {anna, ben, cara, dora},
                             .end = QDate(2026, 12, 31),
                             .note = u"Meets on Mondays."_s})
                 .with(Group{.id = other, .name = u"Other"_s, .members = {anna}})
                 .with(Channel{.id = blog, .platform = u"Blog"_s})
                 .with(Channel{.id = forum, .platform = u"Forum"_s});
}

void TestGroups::adds()
{
    take(edit::addGroup(m_plan, u"  Heard  first "_s, calls, QDate(2027, 1, 1)));
    const Id<Group> added = test::named<Group>(m_plan, &Group::name, u"Heard first"_s);
    QCOMPARE(group(added).objective, calls);
    QCOMPARE(group(added).end, QDate(2027, 1, 1));
    QVERIFY(!edit::addGroup(m_plan, u" "_s, calls));
    QVERIFY(!edit::addGroup(m_plan, u"A"_s, Id<Objective>{99}));
}

void TestGroups::joinsAndLeaves()
{
    take(edit::join(m_plan, other, {anna, ben, cara}));
    QCOMPARE(group(other).members, QList({anna, ben, cara}));
    QCOMPARE(edit::join(m_plan, other, {ben}).error().message.contains(u"already"_s), true);
    take(edit::leave(m_plan, other, {anna, cara}));
    QCOMPARE(group(other).members, QList({ben}));
    QVERIFY(!edit::join(m_plan, Id<Group>{99}, {ben}));
}

void TestGroups::changesGroups()
{
    take(edit::changeGroup(m_plan, {ben}, force, other));
    QCOMPARE(group(force).members, QList({anna, cara, dora}));
    QCOMPARE(group(other).members, QList({anna, ben}));
    QVERIFY(!edit::changeGroup(m_plan, {anna}, force, other)); // is there already
}

void TestGroups::splitsByObjective()
{
    take(edit::splitByObjective(m_plan, force, {calls, brand}));
    QCOMPARE(m_plan.all<Group>().size(), 3U);
    QCOMPARE(group(force).objective, brand); // its own objective stays with it
    QCOMPARE(group(force).name, u"Task force"_s);
    QCOMPARE(group(force).members, QList({ben, cara})); // of Sales
    const Id<Group> fresh = test::named<Group>(m_plan, &Group::name, u"Fewer calls"_s);
    QCOMPARE(group(fresh).objective, calls);
    QCOMPARE(group(fresh).members, QList({anna, dora})); // Dora went to the smaller one
    QCOMPARE(group(fresh).end, QDate(2026, 12, 31));
    QVERIFY(group(fresh).note.isEmpty());
}

void TestGroups::splitsByFacet()
{
    take(edit::splitByFacet(m_plan, force));
    QCOMPARE(m_plan.all<Group>().size(), 3U);
    QCOMPARE(group(force).members, QList({anna, cara})); // technical: the larger part
    const Id<Group> fresh = test::named<Group>(m_plan, &Group::name, u"Task force: Marketing"_s);
    QCOMPARE(group(fresh).members, QList({ben, dora}));
    QCOMPARE(group(fresh).objective, brand);
}

void TestGroups::refusesToSplitWhatIsOne()
{
    QVERIFY(!edit::splitByObjective(m_plan, force, {calls}));
    QVERIFY(!edit::splitByFacet(m_plan, other));
    QVERIFY(!edit::splitByFacet(m_plan, Id<Group>{99}));
}

void TestGroups::setsLevels()
{
    take(edit::setLevels(m_plan, {{anna, Facet::Human}, {ben, Facet::PublicRelations}}, 3));
    QCOMPARE(m_plan.get(anna).human, 3);
    QCOMPARE(m_plan.get(ben).publicRelations, 3);
    QVERIFY(m_text.contains(u"2"_s) && m_text.contains(u"3"_s));
    QVERIFY(!edit::setLevels(m_plan, {{anna, Facet::Human}}, 5));
    QVERIFY(!edit::setLevels(m_plan, {{Id<Person>{99}, Facet::Human}}, 1));
}

void TestGroups::setsStages()
{
    take(edit::setStage(m_plan, {anna, ben}, Stage::Recruited));
    QCOMPARE(m_plan.get(anna).stage, Stage::Recruited);
    QCOMPARE(m_plan.get(ben).stage, Stage::Recruited);
    QCOMPARE(m_plan.get(cara).stage, Stage::None);
    QVERIFY(!edit::setStage(m_plan, {Id<Person>{99}}, Stage::Trained));
}

void TestGroups::ratesSeveralFits()
{
    take(edit::rateFits(m_plan, {{blog, calls}, {forum, calls}}, 2));
    QCOMPARE(m_plan.all<Fit>().size(), 2U);
    const Id<Fit> fit = *m_plan.referring<&Fit::channel>(blog).begin();
    Fit reasoned = m_plan.get(fit);
    reasoned.why = u"Heard there first"_s;
    m_plan = m_plan.with(reasoned);
    take(edit::rateFits(m_plan, {{blog, calls}}, 4));
    QCOMPARE(m_plan.get(fit).score, 4);
    QCOMPARE(m_plan.get(fit).why, u"Heard there first"_s);
    take(edit::rateFits(m_plan, {{blog, calls}, {blog, brand}}, std::nullopt));
    QCOMPARE(m_plan.all<Fit>().size(), 1U);
    QVERIFY(!edit::rateFits(m_plan, {{blog, calls}}, 5));
}

void TestGroups::setsTiers()
{
    take(edit::setTiers(m_plan, {blog, forum}, Tier::Core));
    QCOMPARE(m_plan.get(blog).tier, Tier::Core);
    QCOMPARE(m_plan.get(forum).tier, Tier::Core);
    QVERIFY(!edit::setTiers(m_plan, {Id<Channel>{99}}, Tier::Core));
}

QTEST_APPLESS_MAIN(TestGroups)

#include "tst_groups.moc"
