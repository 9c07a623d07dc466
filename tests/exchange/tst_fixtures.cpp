// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/people.h"
#include "importing.h"
#include "model/check.h"
#include "support/fixtures.h"

using namespace facet;
using namespace facet::exchange;
using namespace Qt::StringLiterals;
using facet::test::findingsText;

namespace {

/// The counts of a report that say most, as one line.
QString countsText(const ImportReport &report)
{
    return u"rows %1 skipped %2 people %3 positions %4 vacant %5 shared %6 seats %7 units %8"_s.arg(
        QString::number(report.rows), QString::number(report.skippedRows),
        QString::number(report.people), QString::number(report.positions),
        QString::number(report.vacant), QString::number(report.shared),
        QString::number(report.seats), QString::number(report.units));
}

QString managersText(const ManagerReport &report)
{
    return u"stated %1 resolved %2 folded %3 inPlan %4 ambiguous %5 unknown %6 self %7 cycles %8"_s
        .arg(QString::number(report.stated), QString::number(report.resolved),
             QString::number(report.folded), QString::number(report.inPlan),
             QString::number(report.ambiguous), QString::number(report.unknown),
             QString::number(report.self), QString::number(report.cycles));
}

Result<exchange::Table> fixture(const QString &name) { return readTableFile(fixturePath(name)); }

Import importOf(const QString &name, const Plan &plan = {})
{
    const Result<exchange::Table> table = fixture(name);
    if (!table) {
        qFatal("%s", qPrintable(table.error().message));
    }
    return test::imported(*table, plan, {.source = QFileInfo(name).completeBaseName()});
}

/// The names of the units at one depth, with how many people are in them and below.
QStringList topNames(const Plan &plan)
{
    QStringList names;
    for (const Id<Unit> unit : childUnits(plan, {})) {
        names.append(plan.get(unit).name);
    }
    return names;
}

int depthOf(const Plan &plan)
{
    qsizetype depth = 0;
    for (const Id<Unit> unit : unitsInOrder(plan)) {
        depth = std::max(depth, ancestors(plan, unit).size() + 1);
    }
    return static_cast<int>(depth);
}

} // namespace

class TestFixtures final : public QObject
{
    Q_OBJECT

private slots:
    void imports_data();
    void imports();
    void secondImportChangesNothing_data() { imports_data(); }
    void secondImportChangesNothing();
    void exportsComeBack_data() { imports_data(); }
    void exportsComeBack();
    void organogramDetails();
    void juniorsAfterSeniors_data();
    void juniorsAfterSeniors();
    void juniorsWithoutSeniors();
    void eliminatedPostsCanBeKept();
    void hierarchyOfAdventureWorks();
    void refusesDepartmentHistory();
    void sourcegraphOffersTheBetterColumn();
    void kubernetesLeaders();
    void japaneseTree();
    void bambooWithPeopleWhoLeft();
    void changedHeaders();
};

namespace {

/// A file, and what the report on its import counts.
struct Imported
{
    const char *file;
    const char *counts;
    const char *managers;
};

constexpr auto noManagers =
    "stated 0 resolved 0 folded 0 inPlan 0 ambiguous 0 unknown 0 self 0 cycles 0";

const Imported files[] = {
    {"uk-organograms-dev/dcms-2013-09-senior.csv",
     "rows 37 skipped 0 people 9 positions 37 vacant 28 shared 0 seats 0 units 4",
     "stated 36 resolved 36 folded 0 inPlan 0 ambiguous 0 unknown 0 self 0 cycles 0"},
    // 119 of the managers are there as written (one of them twice), 8 more only in another case.
    {"uk-organograms-dev/dfe-2011-09-triplestore-senior.csv",
     "rows 128 skipped 5 people 26 positions 123 vacant 97 shared 0 seats 0 units 38",
     "stated 127 resolved 118 folded 8 inPlan 0 ambiguous 1 unknown 0 self 0 cycles 0"},
    {"uk-organograms-dev/hmrc-2013-09-senior.csv",
     "rows 353 skipped 27 people 50 positions 326 vacant 276 shared 0 seats 0 units 40",
     "stated 352 resolved 352 folded 0 inPlan 0 ambiguous 0 unknown 0 self 0 cycles 0"},
    // All 258 are there: one is the post itself, two stand twice.
    {"uk-organograms-dev/home-office-2013-09-senior.csv",
     "rows 259 skipped 81 people 47 positions 178 vacant 131 shared 0 seats 0 units 147",
     "stated 258 resolved 255 folded 0 inPlan 0 ambiguous 2 unknown 0 self 1 cycles 0"},
    {"uk-organograms-dev/nice-2013-09-senior.csv",
     "rows 19 skipped 0 people 8 positions 19 vacant 11 shared 0 seats 0 units 18",
     "stated 18 resolved 18 folded 0 inPlan 0 ambiguous 0 unknown 0 self 0 cycles 0"},
    {"uk-organograms-dev/dcms-2013-09-junior.csv",
     "rows 31 skipped 0 people 0 positions 31 vacant 0 shared 31 seats 348 units 8",
     "stated 31 resolved 0 folded 0 inPlan 0 ambiguous 0 unknown 31 self 0 cycles 0"},
    {"uk-organograms-dev/hmrc-2013-09-junior.csv",
     "rows 5107 skipped 0 people 0 positions 5107 vacant 0 shared 5107 seats 63148 units 38",
     "stated 5107 resolved 0 folded 0 inPlan 0 ambiguous 0 unknown 5107 self 0 cycles 0"},
    {"uk-organograms-dev/home-office-2013-09-junior.csv",
     "rows 1387 skipped 0 people 0 positions 1387 vacant 0 shared 1387 seats 23368 units 160",
     "stated 1387 resolved 0 folded 0 inPlan 0 ambiguous 0 unknown 1387 self 0 cycles 0"},
    {"d3-org-chart/data-oracle.csv",
     "rows 107 skipped 0 people 107 positions 107 vacant 0 shared 0 seats 0 units 12",
     "stated 106 resolved 106 folded 0 inPlan 0 ambiguous 0 unknown 0 self 0 cycles 0"},
    {"adventureworks/Employee.csv",
     "rows 290 skipped 0 people 290 positions 290 vacant 0 shared 0 seats 0 units 47",
     "stated 289 resolved 289 folded 0 inPlan 0 ambiguous 0 unknown 0 self 0 cycles 0"},
    {"adventureworks/Department.csv",
     "rows 16 skipped 0 people 0 positions 0 vacant 0 shared 0 seats 0 units 21", noManagers},
    {"adventureworks/DimOrganization.csv",
     "rows 14 skipped 0 people 0 positions 0 vacant 0 shared 0 seats 0 units 14", noManagers},
    {"white-house-staff/2009.csv",
     "rows 487 skipped 0 people 487 positions 487 vacant 0 shared 0 seats 0 units 1", noManagers},
    {"white-house-staff/2016.csv",
     "rows 472 skipped 0 people 472 positions 472 vacant 0 shared 0 seats 0 units 1", noManagers},
    {"derived/sourcegraph-team.csv",
     "rows 175 skipped 0 people 175 positions 175 vacant 0 shared 0 seats 0 units 39",
     "stated 174 resolved 174 folded 0 inPlan 0 ambiguous 0 unknown 0 self 0 cycles 0"},
    {"derived/kubernetes-group-leaders.csv",
     "rows 286 skipped 0 people 224 positions 286 vacant 0 shared 0 seats 0 units 36", noManagers},
    {"derived/us-congress-committee-members.csv",
     "rows 3879 skipped 0 people 528 positions 3879 vacant 0 shared 0 seats 0 units 228",
     noManagers},
    {"japan-digital-agency/org-tree.csv",
     "rows 65 skipped 0 people 0 positions 0 vacant 0 shared 0 seats 0 units 65", noManagers},
    {"japan-digital-agency/executives.csv",
     "rows 26 skipped 0 people 26 positions 26 vacant 0 shared 0 seats 0 units 9", noManagers},
    {"japan-digital-agency/digital-agency-person.csv",
     "rows 81 skipped 0 people 81 positions 81 vacant 0 shared 0 seats 0 units 9", noManagers},
    {"drawio-orgcharts/orgchart.csv",
     "rows 4 skipped 0 people 4 positions 4 vacant 0 shared 0 seats 0 units 1",
     "stated 3 resolved 3 folded 0 inPlan 0 ambiguous 0 unknown 0 self 0 cycles 0"},
    {"drawio-orgcharts/basic.txt",
     "rows 4 skipped 0 people 4 positions 4 vacant 0 shared 0 seats 0 units 1", noManagers},
    {"header-templates/bamboohr-like-20-rows.csv",
     "rows 20 skipped 2 people 17 positions 18 vacant 1 shared 0 seats 0 units 11",
     "stated 19 resolved 19 folded 0 inPlan 0 ambiguous 0 unknown 0 self 0 cycles 0"},
};

} // namespace

void TestFixtures::imports_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("counts");
    QTest::addColumn<QString>("managers");
    for (const Imported &one : files) {
        QTest::newRow(one.file) << QString::fromLatin1(one.file) << QString::fromLatin1(one.counts)
                                << QString::fromLatin1(one.managers);
    }
}

void TestFixtures::imports()
{
    QFETCH(QString, file);
    FACET_REQUIRE_FIXTURE(file);
    const Import import = importOf(file);
    QTEST(countsText(import.report), "counts");
    QTEST(managersText(import.report.managers), "managers");
    QVERIFY(check(import.plan).isEmpty());
    QCOMPARE(import.plan.all<Person>().size(), static_cast<size_t>(import.report.people));
    QCOMPARE(import.plan.all<Position>().size(), static_cast<size_t>(import.report.positions));
    QCOMPARE(import.plan.all<Unit>().size(), static_cast<size_t>(import.report.units));
    QCOMPARE(childUnits(import.plan, {}).isEmpty(), false);
}

void TestFixtures::secondImportChangesNothing()
{
    QFETCH(QString, file);
    FACET_REQUIRE_FIXTURE(file);
    const Plan once = importOf(file).plan;
    const Import again = importOf(file, once);
    QCOMPARE(again.report.peopleAdded + again.report.positionsAdded + again.report.unitsAdded, 0);
    QCOMPARE(again.report.peopleChanged, 0);
    QVERIFY(again.plan == once);
}

void TestFixtures::exportsComeBack()
{
    QFETCH(QString, file);
    FACET_REQUIRE_FIXTURE(file);
    const Plan plan = importOf(file).plan;
    const QByteArray csv = peopleToCsv(plan);
    const Result<exchange::Table> table = readTable(csv);
    QVERIFY(table);
    const Plan read = test::imported(*table).plan;
    QCOMPARE(read.all<Person>().size(), plan.all<Person>().size());
    QCOMPARE(read.all<Position>().size(), plan.all<Position>().size());
    QCOMPARE(read.all<Holding>().size(), plan.all<Holding>().size());
    QCOMPARE(read.all<Unit>().size(), plan.all<Unit>().size());
    QVERIFY(peopleToCsv(read) == csv);
    QVERIFY(test::imported(*table, plan).plan == plan);
}

void TestFixtures::organogramDetails()
{
    FACET_REQUIRE_FIXTURE(u"uk-organograms-dev/home-office-2013-09-senior.csv"_s);
    const Import home = importOf(u"uk-organograms-dev/home-office-2013-09-senior.csv"_s);
    QCOMPARE(topNames(home.plan), QStringList{u"Home Office"_s});
    QCOMPARE(home.report.unitsFrom, UnitsFrom::Columns);
    QCOMPARE(home.report.duplicateIds, 3);
    const QString said = findingsText(home.report);
    QVERIFY(said.contains(u"2UKBA18, 1SIIG11, 2SIIGSEC"_s));
    QVERIFY(said.contains(u"name themselves as their manager"_s));
    const Import nice = importOf(u"uk-organograms-dev/nice-2013-09-senior.csv"_s);
    const Id<Unit> department = childUnits(nice.plan, {}).first();
    QCOMPARE(nice.plan.get(department).kind, UnitKind::Organisation);
    const Id<Unit> agency = childUnits(nice.plan, department).first();
    QCOMPARE(nice.plan.get(agency).name, u"National Institute for Health and Care Excellence"_s);
    QCOMPARE(nice.plan.get(agency).kind, UnitKind::Department);
    const Id<Unit> executive = childUnits(nice.plan, agency).first();
    QCOMPARE(nice.plan.get(headOf(nice.plan, executive)).name, u"Sir Andrew Dillon"_s);
    const Import education = importOf(u"uk-organograms-dev/dfe-2011-09-triplestore-senior.csv"_s);
    QCOMPARE(education.report.duplicateIds, 2);
    QVERIFY(findingsText(education.report)
                .contains(u"only by case or leading zeros: DFE-5044, DFE-3066"_s));
}

void TestFixtures::juniorsAfterSeniors_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("inPlan");
    QTest::addColumn<int>("unknown");
    QTest::newRow("dcms") << u"dcms-2013-09"_s << 31 << 0;
    QTest::newRow("hmrc") << u"hmrc-2013-09"_s << 5107 << 0;
    // Eight report to posts that the seniors' file calls eliminated.
    QTest::newRow("home office") << u"home-office-2013-09"_s << 1379 << 8;
}

void TestFixtures::juniorsAfterSeniors()
{
    QFETCH(QString, body);
    const QString senior = u"uk-organograms-dev/"_s + body + u"-senior.csv"_s;
    const QString junior = u"uk-organograms-dev/"_s + body + u"-junior.csv"_s;
    FACET_REQUIRE_FIXTURE(junior);
    const Plan seniors = importOf(senior).plan;
    const Import both = importOf(junior, seniors);
    QTEST(both.report.managers.inPlan, "inPlan");
    QTEST(both.report.managers.unknown, "unknown");
    QCOMPARE(both.plan.all<Person>().size(), seniors.all<Person>().size());
    QCOMPARE(both.plan.all<Position>().size(),
             seniors.all<Position>().size() + static_cast<size_t>(both.report.rows));
    QCOMPARE(topNames(both.plan), topNames(seniors));
    QVERIFY(importOf(junior, both.plan).plan == both.plan);
    QVERIFY(importOf(senior, both.plan).plan == both.plan);
}

void TestFixtures::juniorsWithoutSeniors()
{
    FACET_REQUIRE_FIXTURE(u"uk-organograms-dev/dcms-2013-09-junior.csv"_s);
    const Import import = importOf(u"uk-organograms-dev/dcms-2013-09-junior.csv"_s);
    QVERIFY(
        findingsText(import.report)
            .contains(
                u"31 row(s) name a manager who is neither in the file nor in the plan: DCMS2005"_s));
    int seats = 0;
    for (const Id<Unit> unit : unitsInOrder(import.plan)) {
        seats += headcountOf(import.plan, unit);
    }
    QVERIFY(seats > 300);
}

void TestFixtures::eliminatedPostsCanBeKept()
{
    const QString file = u"uk-organograms-dev/home-office-2013-09-senior.csv"_s;
    FACET_REQUIRE_FIXTURE(file);
    const Result<exchange::Table> table = fixture(file);
    const Import import = test::imported(*table, {}, {.former = Former::Vacant});
    QCOMPARE(import.report.positions, 259);
    QCOMPARE(import.report.skippedRows, 0);
    QCOMPARE(importOf(u"uk-organograms-dev/home-office-2013-09-junior.csv"_s, import.plan)
                 .report.managers.unknown,
             0);
}

void TestFixtures::hierarchyOfAdventureWorks()
{
    const QString file = u"adventureworks/Employee.csv"_s;
    FACET_REQUIRE_FIXTURE(file);
    const Import import = importOf(file);
    QCOMPARE(import.report.unitsFrom, UnitsFrom::Managers);
    const Id<Unit> top = childUnits(import.plan, {}).first();
    const Person &chief = import.plan.get(headOf(import.plan, top));
    QCOMPARE(chief.name, u"ken0"_s);
    QCOMPARE(chief.externalId, u"1"_s);
    QCOMPARE(import.plan.get(positionsOf(import.plan, top).first()).title,
             u"Chief Executive Officer"_s);
    // As OrganizationLevel, the fifth column, says.
    const Result<exchange::Table> table = fixture(file);
    QHash<QString, int> levels;
    for (int row = 0; row < table->rowCount(); ++row) {
        levels.insert(table->cell(row, 0), table->cell(row, 4).toInt());
    }
    for (const auto &[id, box] : import.plan.all<Position>()) {
        int level = 0;
        for (Id<Position> above = box->reportsTo; above; above = import.plan.get(above).reportsTo) {
            ++level;
        }
        const Id<Holding> holding = *import.plan.referring<&Holding::position>(id).begin();
        QCOMPARE(level, levels.value(import.plan.get(import.plan.get(holding).person).externalId));
    }
    const Import departments = importOf(u"adventureworks/Department.csv"_s);
    QCOMPARE(depthOf(departments.plan), 3);
    QCOMPARE(importOf(u"adventureworks/DimOrganization.csv"_s).report.unitsFrom,
             UnitsFrom::Parents);
}

void TestFixtures::refusesDepartmentHistory()
{
    const QString file = u"adventureworks/EmployeeDepartmentHistory.csv"_s;
    FACET_REQUIRE_FIXTURE(file);
    const Result<exchange::Table> table = fixture(file);
    QVERIFY(table);
    const Result<Import> import = prepareImport(*table, Mapping::guess(*table), {}, {});
    QVERIFY(!import);
    QVERIFY(import.error().message.startsWith(u"No column holds names of people"_s));
}

void TestFixtures::sourcegraphOffersTheBetterColumn()
{
    const QString file = u"derived/sourcegraph-team.csv"_s;
    FACET_REQUIRE_FIXTURE(file);
    const Result<exchange::Table> table = fixture(file);
    const Result<Mapping> mapping =
        mapped(Mapping::guess(*table), *table, {u"managerId=reports_to"_s});
    QVERIFY(mapping);
    const Result<Import> import = prepareImport(*table, *mapping, {}, {});
    QVERIFY(import && import->report.managers.better);
    QCOMPARE(table->shownColumn(import->report.managers.better->column), u"reports_to_key"_s);
    QCOMPARE(import->report.managers.better->resolved, 174);
    const Import guessed = importOf(file);
    QCOMPARE(topNames(guessed.plan),
             QStringList{u"Quinn Slack’s team (CEO, co-founder, Board of Directors)"_s});
    QVERIFY(guessed.plan.all<Position>().size() == 175u);
    for (const auto &[id, box] : guessed.plan.all<Position>()) {
        QVERIFY2(!box->title.contains(u"]("_s), qPrintable(box->title));
    }
}

void TestFixtures::kubernetesLeaders()
{
    const QString file = u"derived/kubernetes-group-leaders.csv"_s;
    FACET_REQUIRE_FIXTURE(file);
    const Import import = importOf(file);
    const auto several = std::ranges::count_if(import.plan.all<Person>(), [&](const auto &entry) {
        return unitsOf(import.plan, entry.first).size() > 1;
    });
    QVERIFY(several > 10);
    QCOMPARE(import.report.duplicateIds, 0);
    const Id<Unit> api = childUnits(import.plan, childUnits(import.plan, {}).first()).first();
    QCOMPARE(import.plan.get(api).name, u"API Machinery"_s);
    QCOMPARE(import.plan.get(api).externalId, u"sig-api-machinery"_s);
    QCOMPARE(peopleOf(import.plan, api).size(), 4);
    QCOMPARE(positionsOf(import.plan, api).size(), 5);
}

void TestFixtures::japaneseTree()
{
    const QString file = u"japan-digital-agency/org-tree.csv"_s;
    FACET_REQUIRE_FIXTURE(file);
    const Import import = importOf(file);
    QCOMPARE(topNames(import.plan), QStringList{u"内閣総理大臣"_s});
    QCOMPARE(depthOf(import.plan), 7);
    QStringList others;
    for (const Id<Unit> unit : unitsInOrder(import.plan)) {
        if (import.plan.get(unit).name == u"等"_s) {
            others.append(import.plan.get(import.plan.get(unit).parent).name);
        }
    }
    QCOMPARE(others.size(), 2);
    QVERIFY(others.contains(u"人材プール"_s) && others.contains(u"基準・標準"_s));
}

void TestFixtures::bambooWithPeopleWhoLeft()
{
    const QString file = u"header-templates/bamboohr-like-20-rows.csv"_s;
    FACET_REQUIRE_FIXTURE(file);
    const Import import = importOf(file);
    // Myra Bose left, but two people still report to her post.
    int toVacant = 0;
    for (const auto &[id, box] : import.plan.all<Position>()) {
        toVacant +=
            box->reportsTo && import.plan.referring<&Holding::position>(box->reportsTo).empty() ? 1
                                                                                                : 0;
    }
    QCOMPARE(toVacant, 2);
}

void TestFixtures::changedHeaders()
{
    const QString before = u"uk-organograms-dev/dfe-2011-09-triplestore-senior.csv"_s;
    const QString after = u"uk-organograms-dev/hmrc-2013-09-senior.csv"_s;
    FACET_REQUIRE_FIXTURE(after);
    const Result<exchange::Table> old = fixture(before);
    const Result<exchange::Table> now = fixture(after);
    QVERIFY(fingerprint(*old) != fingerprint(*now));
    const Recalled recalled = recall(Mapping::guess(*old).toString(*old), *now);
    QVERIFY(recalled.missing.isEmpty());
    QCOMPARE(now->shownColumn(recalled.mapping.columnOf(Content::ManagerId)),
             u"Reports to Senior Post"_s);
    const Result<exchange::Table> whiteHouse = fixture(u"white-house-staff/2009.csv"_s);
    const Recalled year = recall(Mapping::guess(*whiteHouse).toString(*whiteHouse),
                                 *fixture(u"white-house-staff/2016.csv"_s));
    QCOMPARE(year.missing, QStringList{u"title"_s});
}

QTEST_GUILESS_MAIN(TestFixtures)
#include "tst_fixtures.moc"
