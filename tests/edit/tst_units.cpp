// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/objects.h"
#include "edit/units.h"
#include "model/check.h"
#include "support/treetext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace facet;
using namespace Qt::StringLiterals;
using edit::Below;
using edit::Place;
using edit::Step;
using test::outlineOf;
using test::planFromOutline;
using test::unitNamed;

/// Edits of the org chart, told as outlines.
class TestUnits final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void adds_data();
    void adds();
    void givesKinds();
    void refusesToAdd();
    void moves_data();
    void moves();
    void namesMoves();
    void refusesToMove_data();
    void refusesToMove();
    void refusesWhatWouldLieTooDeep();
    void removes_data();
    void removes();
    void removesWhatHangsOnAUnit();
    void shifts();
    void keepsOrderThroughManyInsertions();
    void staysSoundThroughRandomEdits();
};

namespace {

const QString start = u"Firm\n  Sales\n    North\n    South\n  Support\n  HR"_s;

Place placeOf(const QString &word)
{
    return word == u"into"_s ? Place::Into : word == u"before"_s ? Place::Before : Place::After;
}

} // namespace

void TestUnits::adds_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("result");
    QTest::newRow("into") << u"into"_s << u"Support"_s
                          << u"Firm\n  Sales\n    North\n    South\n  Support\n    New\n  HR"_s;
    QTest::newRow("before") << u"before"_s << u"Sales"_s
                            << u"Firm\n  New\n  Sales\n    North\n    South\n  Support\n  HR"_s;
    QTest::newRow("after") << u"after"_s << u"Sales"_s
                           << u"Firm\n  Sales\n    North\n    South\n  New\n  Support\n  HR"_s;
    QTest::newRow("root") << u"into"_s << QString() << start + u"\nNew"_s;
}

void TestUnits::adds()
{
    QFETCH(QString, place);
    QFETCH(QString, target);
    QFETCH(QString, result);
    const Plan plan = planFromOutline(start);
    const Result<Step> step =
        edit::addUnit(plan, u" New "_s, placeOf(place), unitNamed(plan, target));
    QVERIFY(step.has_value());
    QCOMPARE(outlineOf(step->plan), result);
    QCOMPARE(step->text, u"Add unit New"_s);
    QCOMPARE(edit::added<Unit>(plan, step->plan), unitNamed(step->plan, u"New"_s));
}

void TestUnits::givesKinds()
{
    const Plan root = edit::addUnit({}, u"Firm"_s, Place::Into, {})->plan;
    const Plan two = edit::addUnit(root, u"Sales"_s, Place::Into, unitNamed(root, u"Firm"_s))->plan;
    const Plan three =
        edit::addUnit(two, u"North"_s, Place::Into, unitNamed(two, u"Sales"_s))->plan;
    QVERIFY(three.get(unitNamed(three, u"Firm"_s)).kind == UnitKind::Organisation);
    QVERIFY(three.get(unitNamed(three, u"Sales"_s)).kind == UnitKind::Department);
    QVERIFY(three.get(unitNamed(three, u"North"_s)).kind == UnitKind::Team);
}

void TestUnits::refusesToAdd()
{
    QVERIFY(!edit::addUnit({}, u"  "_s, Place::Into, {}).has_value());
    QVERIFY(!edit::addUnit({}, u"X"_s, Place::Into, {77}).has_value());
    QVERIFY(!edit::addUnit({}, u"X"_s, Place::After, {}).has_value());
    QVERIFY(!edit::addUnit({}, QString(500, u'x'), Place::Into, {}).has_value());
}

void TestUnits::moves_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("result");
    QTest::newRow("under") << u"Support"_s << u"into"_s << u"Sales"_s
                           << u"Firm\n  Sales\n    North\n    South\n    Support\n  HR"_s;
    QTest::newRow("branch") << u"Sales"_s << u"into"_s << u"HR"_s
                            << u"Firm\n  Support\n  HR\n    Sales\n      North\n      South"_s;
    QTest::newRow("before") << u"HR"_s << u"before"_s << u"Sales"_s
                            << u"Firm\n  HR\n  Sales\n    North\n    South\n  Support"_s;
    QTest::newRow("after") << u"Sales"_s << u"after"_s << u"Support"_s
                           << u"Firm\n  Support\n  Sales\n    North\n    South\n  HR"_s;
    QTest::newRow("root") << u"HR"_s << u"into"_s << QString()
                          << u"Firm\n  Sales\n    North\n    South\n  Support\nHR"_s;
    QTest::newRow("last again") << u"HR"_s << u"into"_s << u"Firm"_s << start;
    QTest::newRow("there") << u"Sales"_s << u"before"_s << u"Support"_s << start;
}

void TestUnits::moves()
{
    QFETCH(QString, unit);
    QFETCH(QString, place);
    QFETCH(QString, target);
    QFETCH(QString, result);
    const Plan plan = planFromOutline(start);
    const auto step =
        edit::moveUnit(plan, unitNamed(plan, unit), placeOf(place), unitNamed(plan, target));
    QVERIFY(step.has_value());
    QCOMPARE(outlineOf(step->plan), result);
    QCOMPARE(step->plan == plan, result == start);
}

void TestUnits::namesMoves()
{
    const Plan plan = planFromOutline(start);
    const Id<Unit> support = unitNamed(plan, u"Support"_s);
    const Id<Unit> sales = unitNamed(plan, u"Sales"_s);
    QCOMPARE(edit::moveUnit(plan, support, Place::Into, sales)->text,
             u"Move Support under Sales"_s);
    QCOMPARE(edit::moveUnit(plan, support, Place::Before, sales)->text,
             u"Move Support before Sales"_s);
    QCOMPARE(edit::moveUnit(plan, support, Place::Into, {})->text, u"Make Support a top unit"_s);
}

void TestUnits::refusesToMove_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("why");
    QTest::newRow("itself") << u"Sales"_s << u"into"_s << u"Sales"_s << u"into itself"_s;
    QTest::newRow("child") << u"Sales"_s << u"into"_s << u"North"_s << u"below itself"_s;
    QTest::newRow("beside child") << u"Sales"_s << u"after"_s << u"North"_s << u"below itself"_s;
    QTest::newRow("beside itself") << u"Sales"_s << u"after"_s << u"Sales"_s << u"there already"_s;
    QTest::newRow("gone") << u"Nowhere"_s << u"into"_s << u"Sales"_s << u"not exist"_s;
}

void TestUnits::refusesToMove()
{
    QFETCH(QString, unit);
    QFETCH(QString, place);
    QFETCH(QString, target);
    QFETCH(QString, why);
    const Plan plan = planFromOutline(start);
    const auto step =
        edit::moveUnit(plan, unitNamed(plan, unit), placeOf(place), unitNamed(plan, target));
    QVERIFY(!step.has_value());
    QVERIFY2(step.error().message.contains(why), qPrintable(step.error().message));
}

void TestUnits::refusesWhatWouldLieTooDeep()
{
    const int half = deepestTree / 2;
    Plan plan;
    const auto addLine = [&plan](int first, int levels) {
        for (int i = 0; i < levels; ++i) {
            plan = plan.with(Unit{.id = {first + i},
                                  .parent = i == 0 ? Id<Unit>{} : Id<Unit>{first + i - 1},
                                  .name = u"U"_s});
        }
    };
    addLine(1, half);
    addLine(1001, half + 2);
    QVERIFY(check(plan).isEmpty());
    const Id<Unit> branch{1001};
    const Id<Unit> foot{half};
    for (const Result<Step> &step :
         {edit::moveUnit(plan, branch, Place::Into, foot),
          edit::setField(plan, branch, u"parent", QVariant::fromValue(foot.value)),
          edit::removeUnit(plan, branch, Below::MoveTo, foot)}) {
        QVERIFY(!step);
        QVERIFY2(step.error().message.contains(u"200"_s), qPrintable(step.error().message));
    }
    const auto fits = edit::moveUnit(plan, branch, Place::Into, Id<Unit>{half - 2});
    QVERIFY(fits.has_value());
    QVERIFY(check(fits->plan).isEmpty());
}

void TestUnits::removes_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("below");
    QTest::addColumn<QString>("result");
    QTest::newRow("up") << u"Sales"_s << static_cast<int>(Below::MoveUp)
                        << u"Firm\n  North\n  South\n  Support\n  HR"_s;
    QTest::newRow("to") << u"Sales"_s << static_cast<int>(Below::MoveTo)
                        << u"Firm\n  Support\n  HR\n    North\n    South"_s;
    QTest::newRow("all") << u"Sales"_s << static_cast<int>(Below::Remove)
                         << u"Firm\n  Support\n  HR"_s;
    QTest::newRow("root up") << u"Firm"_s << static_cast<int>(Below::MoveUp)
                             << u"Sales\n  North\n  South\nSupport\nHR"_s;
}

void TestUnits::removes()
{
    QFETCH(QString, unit);
    QFETCH(int, below);
    QFETCH(QString, result);
    const Plan plan = planFromOutline(start);
    const auto step = edit::removeUnit(plan, unitNamed(plan, unit), static_cast<Below>(below),
                                       unitNamed(plan, u"HR"_s));
    QVERIFY(step.has_value());
    QCOMPARE(outlineOf(step->plan), result);
    QVERIFY(check(step->plan).isEmpty());
}

void TestUnits::removesWhatHangsOnAUnit()
{
    Plan plan = planFromOutline(start);
    const Id<Unit> sales = unitNamed(plan, u"Sales"_s);
    plan = plan.with(Position{.id = {1}, .unit = sales})
               .with(Person{.id = {2}, .name = u"Ana"_s})
               .with(Holding{.id = {3}, .position = {1}, .person = {2}})
               .with(Objective{.id = {4}, .unit = sales, .title = u"Sell"_s})
               .with(Channel{.id = {5}, .platform = u"Blog"_s})
               .with(Participation{.id = {6}, .unit = sales, .channel = {5}})
               .with(Activity{.id = {7}, .title = u"Talk"_s})
               .with(Assignment{.id = {8}, .activity = {7}, .unit = sales});
    const auto step = edit::removeUnit(plan, sales, Below::Remove);
    QVERIFY(step.has_value());
    QCOMPARE(step->text, u"Remove Sales with 2 units below"_s.replace(u"units"_s, u"unit(s)"_s));
    QVERIFY(check(step->plan).isEmpty());
    QVERIFY(step->plan.contains(Id<Person>{2}));
    QVERIFY(!step->plan.contains(Id<Position>{1}));
    QVERIFY(!step->plan.contains(Id<Holding>{3}));
    QVERIFY(step->plan.contains(Id<Objective>{4}));
    QVERIFY(step->plan.get(Id<Objective>{4}).unit.isNull());
    QVERIFY(!step->plan.contains(Id<Participation>{6}));
    QVERIFY(!step->plan.contains(Id<Assignment>{8}));
}

void TestUnits::shifts()
{
    const Plan plan = planFromOutline(start);
    const Id<Unit> support = unitNamed(plan, u"Support"_s);
    QCOMPARE(outlineOf(edit::shiftUnit(plan, support, -1)->plan),
             u"Firm\n  Support\n  Sales\n    North\n    South\n  HR"_s);
    QVERIFY(!edit::shiftUnit(plan, unitNamed(plan, u"HR"_s), 1).has_value());
    QCOMPARE(outlineOf(edit::promoteUnit(plan, unitNamed(plan, u"North"_s))->plan),
             u"Firm\n  Sales\n    South\n  North\n  Support\n  HR"_s);
    QVERIFY(!edit::promoteUnit(plan, unitNamed(plan, u"Firm"_s)).has_value());
    QCOMPARE(outlineOf(edit::demoteUnit(plan, support)->plan),
             u"Firm\n  Sales\n    North\n    South\n    Support\n  HR"_s);
    QVERIFY(!edit::demoteUnit(plan, unitNamed(plan, u"Sales"_s)).has_value());
}

void TestUnits::keepsOrderThroughManyInsertions()
{
    Plan plan = planFromOutline(u"Firm\n  A\n  Z"_s);
    const Id<Unit> z = unitNamed(plan, u"Z"_s);
    QStringList rows{u"Firm"_s, u"  A"_s};
    for (int i = 0; i < 200; ++i) {
        const QString name = u"N%1"_s.arg(i);
        plan = edit::addUnit(plan, name, Place::Before, z)->plan;
        rows.append(u"  "_s + name);
    }
    rows.append(u"  Z"_s);
    QCOMPARE(outlineOf(plan), rows.join(u'\n'));
}

void TestUnits::staysSoundThroughRandomEdits()
{
    QRandomGenerator random(1);
    Plan plan = planFromOutline(start);
    for (int i = 0; i < 3000; ++i) {
        const QList<Id<Unit>> units = unitsInOrder(plan);
        const Id<Unit> a = units.isEmpty() ? Id<Unit>() : units.at(random.bounded(units.size()));
        const Id<Unit> b = units.isEmpty() ? Id<Unit>() : units.at(random.bounded(units.size()));
        const auto place = static_cast<Place>(random.bounded(3));
        const int what = random.bounded(units.size() < 40 ? 4 : 5);
        const Result<Step> step = what < 2 ? edit::addUnit(plan, QString::number(i), place, a)
            : what < 4                     ? edit::moveUnit(plan, a, place, b)
                       : edit::removeUnit(plan, a, static_cast<Below>(random.bounded(3)), b);
        if (step) {
            plan = step->plan;
            QCOMPARE(static_cast<size_t>(unitsInOrder(plan).size()), plan.all<Unit>().size());
        }
    }
    QVERIFY(check(plan).isEmpty());
}

QTEST_APPLESS_MAIN(TestUnits)
#include "tst_units.moc"
