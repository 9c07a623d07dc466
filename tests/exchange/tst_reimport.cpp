// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing.h"
#include "model/check.h"

using namespace facet;
using namespace facet::exchange;
using namespace Qt::StringLiterals;
using facet::test::findingsText;
using facet::test::imported;
using facet::test::tableOf;
using facet::test::treeText;

/// What happens to a plan when a table is imported into it again, the same or changed.
class TestReimport final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        setIdSource([next = qint64(0)]() mutable { return ++next; });
    }
    void cleanup() { setIdSource({}); }

    void secondImportChangesNothing_data();
    void secondImportChangesNothing();
    void secondImportChangesWhatChanged();
    void keepsWhatThePlanAlone();
    void followsMovedUnits();
    void matchesPeopleWithoutIds();
    void replacesWhoHoldsAPost();
    void juniorsReportToSeniorsOfThePlan();
    void oldAndNewLinesInACircle();
};

void TestReimport::secondImportChangesNothing_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("identifiers") << QByteArray(
        "ID,Name,E-mail,Unit,Title,Manager "
        "ID\n1,Ann,a@x,U,Boss,\n2,Bob,b@x,V,Clerk,1\n3,Vacant,,V,Clerk,1\n4,Vacant,,V,Clerk,2\n");
    QTest::newRow("names") << QByteArray(
        "Name,Unit,Title,Manager\nAnn,U,Boss,\nBob,V,Clerk,Ann\nBob,U,Clerk,Ann\n");
    QTest::newRow("managers") << QByteArray("ID,Name,Manager ID\n1,Ann,\n2,Bob,1\n3,Cid,2\n");
    QTest::newRow("namesakes") << QByteArray("ID,Name,Unit\n1,Ann,U\n2,Ann,U\n1,Bob,U\n");
    QTest::newRow("shared seats") << QByteArray(
        "Job Title,Unit,Headcount\nClerk,U,3\nClerk,U,4\nClerk,V,2\n");
    QTest::newRow("posts") << QByteArray(
        "Post Unique Reference,Name,Job Title,Unit,Reports to Senior "
        "Post\nA,Ann,Boss,U,XX\nB,Ann,Deputy,U,A\nC,N/D,Clerk,V,B\nC,N/D,Clerk,V,B\n");
    QTest::newRow("units by name") << QByteArray("Unit,Parent Unit\nR,\nA,R\nX,A\nB,R\nX,B\n");
    QTest::newRow("units by id") << QByteArray(
        "Unit ID,Unit,Parent Unit ID\n1,All,\n2,Sales,1\n3,Sales,2\n");
    QTest::newRow("nowhere") << QByteArray("Name,Title\nAnn,Boss\nBob,Clerk\n");
}

void TestReimport::secondImportChangesNothing()
{
    QFETCH(QByteArray, csv);
    const exchange::Table table = tableOf(csv);
    const Plan once = imported(table).plan;
    const Import again = imported(table, once);
    QCOMPARE(treeText(again.plan), treeText(once));
    QVERIFY(again.plan == once);
    const ImportReport &report = again.report;
    QCOMPARE(report.peopleAdded + report.peopleChanged + report.positionsAdded + report.unitsAdded,
             0);
}

void TestReimport::secondImportChangesWhatChanged()
{
    const Plan once = imported(tableOf("ID,Name,E-mail,Unit,Title\n1,Ann,a@x,U,Boss\n2,Bob,b@x,V,"
                                       "Clerk\n3,Cid,c@x,V,Clerk\n"))
                          .plan;
    const Import again =
        imported(tableOf("ID,Name,E-mail,Unit,Title\n1,Ann "
                         "Lee,a@x,U,Boss\n2,Bob,b@x,U,Deputy\n4,Dan,d@x,W,Clerk\n"),
                 once);
    QCOMPARE(treeText(again.plan),
             u"File\n  U (Boss:Ann Lee, Deputy:Bob)\n  V (Clerk:Cid)\n  W (Clerk:Dan)\n"_s);
    QCOMPARE(again.report.peopleAdded, 1);
    QCOMPARE(again.report.peopleChanged, 2);
    QCOMPARE(again.report.positionsAdded, 1);
    QCOMPARE(again.report.unitsAdded, 1);
    QCOMPARE(again.plan.all<Person>().size(), 4u);
}

void TestReimport::keepsWhatThePlanAlone()
{
    const exchange::Table table = tableOf("ID,Name,Unit,Title\n1,Ann,U,Boss\n2,Bob,V,Clerk\n");
    Plan plan = imported(table).plan;
    for (const auto &[id, box] : plan.all<Person>()) {
        Person person = box.get();
        person.technical = 3;
        person.stage = Stage::Trained;
        person.email = u"x@y"_s;
        plan = plan.with(person);
        break;
    }
    for (const auto &[id, box] : plan.all<Position>()) {
        Position position = box.get();
        position.head = true;
        position.speaks = true;
        plan = plan.with(position);
    }
    QVERIFY(imported(table, plan).plan == plan);
}

void TestReimport::followsMovedUnits()
{
    const exchange::Table table =
        tableOf("ID,Name,Department\n1,Ann,Sales\n2,Bob,IT\n3,Cid,Marketing\n");
    Plan plan = imported(table).plan;
    const QList<Id<Unit>> departments = childUnits(plan, childUnits(plan, {}).first());
    Unit moved = plan.get(departments.at(0));
    moved.parent = departments.at(1);
    plan = plan.with(moved);
    const Import again = imported(table, plan);
    QVERIFY(again.plan == plan);
    // A new department goes beside the others, below the plan's top.
    const Import more = imported(tableOf("ID,Name,Department\n9,Eve,Legal\n"), plan);
    QCOMPARE(treeText(more.plan),
             u"File\n  IT (:Bob)\n    Sales (:Ann)\n  Marketing (:Cid)\n  Legal (:Eve)\n"_s);
}

void TestReimport::matchesPeopleWithoutIds()
{
    const Plan plan = imported(tableOf("Name,E-mail,Unit\nAnn,a@x,U\nBob,,U\n")).plan;
    const Import again =
        imported(tableOf("ID,Name,E-mail,Unit\n1,Ann,A@X,U\n2,bob,b@x,U\n3,Ann,other@x,U\n"), plan);
    QCOMPARE(again.report.peopleAdded, 1);
    QCOMPARE(again.plan.all<Person>().size(), 3u);
    QStringList people;
    for (const auto &[id, box] : again.plan.all<Person>()) {
        people.append(box->externalId + box->name + box->email);
    }
    people.sort();
    QCOMPARE(people.join(u' '), u"1AnnA@X 2bobb@x 3Annother@x"_s);
}

void TestReimport::replacesWhoHoldsAPost()
{
    const QByteArray header = "Post Unique Reference,Name,Job Title,Unit\n";
    const Plan plan =
        imported(tableOf(header + "A,Ann,Boss,U\nB,Bob,Deputy,U\nC,Cid,Clerk,U\nD,N/D,Clerk,U\n"))
            .plan;
    const Import again = imported(
        tableOf(header + "A,Zoe,Boss,U\nB,Vacant,Deputy,U\nC,N/D,Clerk,U\nD,Dan,Clerk,U\n"), plan);
    QCOMPARE(treeText(again.plan), u"U (Boss:Zoe, Deputy:, Clerk:Cid, Clerk:Dan)\n"_s);
    QCOMPARE(again.plan.all<Position>().size(), 4u);
    QCOMPARE(again.plan.all<Person>().size(), 5u);
    QVERIFY(findingsText(again.report).contains(u"held by somebody else in the plan"_s));
}

void TestReimport::juniorsReportToSeniorsOfThePlan()
{
    const Plan seniors = imported(tableOf("Post Unique Reference,Name,Job Title,Unit,Reports to "
                                          "Senior Post\nA,Ann,Boss,U,XX\nB,N/D,Deputy,U,A\n"))
                             .plan;
    const exchange::Table juniors =
        tableOf("Unit,Reporting Senior Post,Generic Job Title,Number of Posts in "
                "FTE\nU,A,Clerk,1.5\nU,B,Clerk,3\nU,B,Clerk,2\nV,Z,Clerk,2\n");
    const Import import = imported(juniors, seniors);
    QCOMPARE(import.report.managers.inPlan, 3);
    QCOMPARE(import.report.managers.unknown, 1);
    QCOMPARE(import.report.shared, 4);
    QCOMPARE(import.report.seats, 9);
    QStringList lines;
    for (const auto &[id, box] : import.plan.all<Position>()) {
        if (box->headcount > 1) {
            lines.append(import.plan.get(box->reportsTo).title + QString::number(box->headcount));
        }
    }
    lines.sort();
    QCOMPARE(lines.join(u' '), u"2 Boss2 Deputy2 Deputy3"_s);
    QVERIFY(imported(juniors, import.plan).plan == import.plan);
}

void TestReimport::oldAndNewLinesInACircle()
{
    const Plan plan = imported(tableOf("ID,Name,Unit,Manager ID\n1,Ann,U,2\n2,Bob,U,\n")).plan;
    const Import again = imported(tableOf("ID,Name,Unit,Manager ID\n1,Ann,U,\n2,Bob,U,1\n"), plan);
    QVERIFY(check(again.plan).isEmpty());
    const auto tops = std::ranges::count_if(
        again.plan.all<Position>(), [](const auto &entry) { return !entry.second->reportsTo; });
    QCOMPARE(tops, 1);
}

QTEST_GUILESS_MAIN(TestReimport)
#include "tst_reimport.moc"
