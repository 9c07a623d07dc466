// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/circles.h"
#include "exchange/names.h"
#include "exchange/unitpath.h"
#include "importing.h"
#include "model/check.h"

#include <QRandomGenerator>

using namespace facet;
using namespace facet::exchange;
using namespace Qt::StringLiterals;
using facet::test::findingsText;
using facet::test::imported;
using facet::test::tableOf;
using facet::test::treeText;

class TestImport final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        setIdSource([next = qint64(0)]() mutable { return ++next; });
    }
    void cleanup() { setIdSource({}); }

    void trees_data();
    void trees();
    void kinds();
    void reports_data();
    void reports();
    void cutsCircles();
    void circlesInRandomGraphs();
    void rowsAsASpreadsheetShowsThem();
    void suggestsTheBetterColumn();
    void findsSimilarUnits();
    void mergesSpellings();
    void refusals_data();
    void refusals();
    void keepsOnlyMappedColumns();
    void onePersonSeveralRows();
    void identities();
    void secondImportChangesNothing_data();
    void secondImportChangesNothing();
    void secondImportChangesWhatChanged();
    void keepsWhatThePlanAlone();
    void followsMovedUnits();
    void matchesPeopleWithoutIds();
    void replacesWhoHoldsAPost();
    void juniorsReportToSeniorsOfThePlan();
    void oldAndNewLinesInACircle();
    void readsPhotosAndLevels();
    void shortensWhatIsTooLong();
    void names();
    void paths();
};

void TestImport::trees_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *name, const char *csv, const QString &tree) {
        QTest::newRow(name) << QByteArray(csv) << tree;
    };
    row("departments",
        "Name,Title,Department\nAnn,Boss,Sales\nBob,Clerk,sales \nCid,Clerk,Service\n",
        u"File\n  Sales (Boss:Ann, Clerk:Bob)\n  Service (Clerk:Cid)\n"_s);
    row("one department", "Name,Department\nAnn,Sales\nBob,Sales\n", u"Sales (:Ann, :Bob)\n"_s);
    row("some without department", "Name,Department\nAnn,Sales\nBob,N/A\nCid,IT\n",
        u"File (:Bob)\n  Sales (:Ann)\n  IT (:Cid)\n"_s);
    row("levels", "Name,Parent Department,Organisation,Unit\nAnn,P,P,U\nBob,P,O,\nCid,P,O,V\n",
        u"P\n  U (:Ann)\n  O (:Bob)\n    V (:Cid)\n"_s);
    row("slash path", "Name,Org Unit Path\nAnn,/Sales/EMEA\nBob,/Sales\nCid,/\nDan,/IT\n",
        u"File (:Cid)\n  Sales (:Bob)\n    EMEA (:Ann)\n  IT (:Dan)\n"_s);
    row("backslash path", "Name,Org Unit Path\nAnn,All\\Sales\\EMEA\nBob,All\\Sales\nCid,All\n",
        u"All (:Cid)\n  Sales (:Bob)\n    EMEA (:Ann)\n"_s);
    row("managers", "ID,Name,Manager ID\n1,Ann,\n2,Bob,1\n3,Cid,1\n4,Dan,2\n",
        u"Ann’s team (:Ann*, :Cid)\n  Bob’s team (:Bob*, :Dan)\n"_s);
    row("several tops and a loner", "Name,Manager\nAnn,\nBob,Ann\nCid,\nDan,Cid\nEve,\n",
        u"Ann’s team (:Ann*, :Bob)\nCid’s team (:Cid*, :Dan)\nFile (:Eve)\n"_s);
    row("teams of the same name",
        "ID,Name,Title,Manager ID\n1,Ann,Boss,\n2,Bob,A,1\n3,Bob,B,1\n4,Cid,,2\n5,Dan,,3\n"
        "6,Eve,C,1\n7,Eve,C,1\n8,Fay,,6\n9,Gus,,7\n",
        u"Ann’s team (Boss:Ann*)\n  Bob’s team (A) (A:Bob*, :Cid)\n  Bob’s team (B) (B:Bob*, "
        u":Dan)\n"
        "  Eve’s team (6) (C:Eve*, :Fay)\n  Eve’s team (7) (C:Eve*, :Gus)\n"_s);
    row("nothing but names", "Name\nAnn\nBob\n", u"File (:Ann, :Bob)\n"_s);
    row("units by parent name", "組織名,親\n全社,\n営業,全社\n等,全社\n開発,全社\n等,開発\n",
        u"全社\n  営業\n  等\n  開発\n    等\n"_s);
    row("units by parent that has no row", "Unit,Parent Unit\nSales,Company\nIT,Company\n",
        u"Company\n  Sales\n  IT\n"_s);
    row("units by parent id", "Unit ID,Unit,Parent Unit ID\n1,All,\n2,Sales,1\n3,Sales,2\n",
        u"All\n  Sales\n    Sales\n"_s);
    row("units in a circle", "Unit,Parent Unit\nA,B\nB,A\nC,A\n", u"A\n  B\n  C\n"_s);
    row("unit that is its own parent", "Unit,Parent Unit\nA,A\nB,A\n", u"A\n  B\n"_s);
    row("the same name under two identifiers",
        "Name,Department,Department ID\nAnn,Admin,1\nBob,Admin,2\nCid,IT,3\n",
        u"File\n  Admin (:Ann)\n  Admin (:Bob)\n  IT (:Cid)\n"_s);
    row("vacant posts and shared seats",
        "Name,Title,Unit,Headcount\nVacant,Head,U,\nN/D,Deputy,U,1\nN/"
        "D,Clerk,U,3.2\nAnn,Clerk,U,1\n",
        u"U (Head:, Deputy:, Clerk:x4, Clerk:Ann)\n"_s);
    row("posts without people",
        "Generic Job Title,Unit,Number of Posts in "
        "FTE\nOfficer,U,0.36\nManager,U,26.32\nClerk,U,\"1,234\"\n",
        u"U (Officer:, Manager:x27, Clerk:x1234)\n"_s);
    row("flags", "Name,Unit,Leader,Assistant\nAnn,U,,TRUE\nBob,U,TRUE,\nCid,U,no,no\n",
        u"U (:Bob*, :Ann~, :Cid)\n"_s);
    row("head by reports", "ID,Name,Unit,Manager ID\n1,Ann,U,\n2,Bob,U,1\n3,Cid,U,1\n4,Dan,U,\n",
        u"U (:Ann*, :Bob, :Cid, :Dan)\n"_s);
    row("head alone in reporting elsewhere", "ID,Name,Unit,Manager ID\n1,Ann,U,\n2,Bob,V,1\n",
        u"File\n  U (:Ann*)\n  V (:Bob*)\n"_s);
    row("no head where two could be", "ID,Name,Unit,Manager ID\n1,Ann,U,\n2,Bob,V,1\n3,Cid,V,1\n",
        u"File\n  U (:Ann*)\n  V (:Bob, :Cid)\n"_s);
    row("surname first",
        "Worker\n\"Abrams, Adam W.\"\n\"Adams-Falconer, Jr., Thomas M.\"\n\"Ruiz, Ana\"\n",
        u"File (:Adam W. Abrams, :Thomas M. Adams-Falconer, Jr., :Ana Ruiz)\n"_s);
    row("managers surname first", "Worker,Manager\n\"Ruiz, Ana\",\n\"Lee, Bo\",\"Ruiz, Ana\"\n",
        u"Ana Ruiz’s team (:Ana Ruiz*, :Bo Lee)\n"_s);
    row("given and family", "Vorname;Nachname;Abteilung\nEva;Maier;Büro\n",
        u"Büro (:Eva Maier)\n"_s);
    row("links in a title", "Name,Role,Team\nAnn,\"[CEO](../ceo.md), founder\",Top\n",
        u"Top (CEO, founder:Ann)\n"_s);
    row("report title, totals, banners",
        "Staff list\n\nName,Title,Unit\nFIRST "
        "LAST,Title,Unit\nAnn,Boss,U\n,,\nBob,Clerk,U\nTotal,,2\nPage 1 of 1,,\nFor Official Use "
        "Only,,\n",
        u"U (Boss:Ann, Clerk:Bob)\n"_s);
    row("people who left",
        "ID,Name,Unit,Manager "
        "ID,Status\n1,Ann,U,,Active\n2,Bob,U,1,Terminated\n3,Cid,U,2,Active\n4,Dan,U,1,"
        "Terminated\n",
        u"U (:Ann*, :, :Cid)\n"_s);
    row("posts that are no more",
        "Post Unique Reference,Name,Job Title,Unit,Reports to Senior "
        "Post\nA,Ann,Boss,U,XX\nB,'Eliminated',Old,U,A\nC,Eliminated,Kept,U,A\nD,N/"
        "D,Clerk,U,C\nE,N/D,Not in Post,U,A\n",
        u"U (Boss:Ann*, Kept:, Clerk:)\n"_s);
    row("the same row twice", "ID,Name,Title,Unit\n1,Ann,Boss,U\n1,Ann,Boss,U\n",
        u"U (Boss:Ann)\n"_s);
    row("markup and formulas stay text", "Name,Title,Unit\n<b>Ann</b>,'=1+1,U\n",
        u"U (=1+1:<b>Ann</b>)\n"_s);
    row("mail decides between namesakes",
        "Name,Work Email,Unit,Manager Name,Manager "
        "Email\nAnn,a@x,U,,\nAnn,b@x,V,,\nBob,c@x,V,Ann,b@x\nCid,d@x,U,Ann,a@x\n",
        u"File\n  U (:Ann*, :Cid)\n  V (:Ann*, :Bob)\n"_s);
}

void TestImport::trees()
{
    QFETCH(QByteArray, csv);
    const Import import = imported(tableOf(csv));
    QTEST(treeText(import.plan), "tree");
    QVERIFY(check(import.plan).isEmpty());
}

void TestImport::kinds()
{
    const Plan plan = imported(tableOf("Name,Org Unit Path\nAnn,All/Sales/EMEA/North\n")).plan;
    QStringList kinds;
    for (const Id<Unit> unit : unitsInOrder(plan)) {
        kinds.append(keyOf(plan.get(unit).kind));
    }
    QCOMPARE(kinds.join(u' '), u"organisation department team team"_s);
}

void TestImport::reports_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const char *csv, const QString &sentence) {
        QTest::newRow(name) << QByteArray(csv) << sentence;
    };
    row("own manager", "ID,Name,Manager ID\n1,Ann,1\n2,Bob,1\n",
        u"name themselves as their manager"_s);
    row("circle", "ID,Name,Manager ID\n1,Ann,2\n2,Bob,3\n3,Cid,1\n4,Dan,1\n",
        u"These report to one another in a circle: Ann → Bob → Cid → Ann."_s);
    row("unknown manager", "ID,Name,Manager ID\n1,Ann,\n2,Bob,9\n3,Cid,1\n",
        u"neither in the file nor in the plan: 9."_s);
    row("other case and zeros", "ID,Name,Manager ID\n00A1,Ann,\n2,Bob,a1\n3,Cid,2\n",
        u"found only by ignoring case and leading zeros"_s);
    row("several could be", "ID,Name,Manager ID\n1,Ann,\n1,Bob,\n3,Cid,1\n4,Dan,1\n",
        u"a manager that several rows could be"_s);
    row("duplicate identifier", "ID,Name\n7,Ann\n7,Bob\n8,Cid\n",
        u"stand for different people or posts: 7."_s);
    row("nearly the same identifier", "ID,Name\nab1,Ann\nAB1,Bob\n",
        u"differ from others only by case or leading zeros: AB1."_s);
    row("cell that is no number",
        "Job Title,Unit,Headcount\nA,U,1\nB,U,2\nC,U,3\nD,U,4\nE,U,many\n",
        u"of “Headcount” could not be understood and were left out, such as “many”."_s);
    row("name under several identifiers", "ID,Name\n1,Ann\n2,Ann\n",
        u"stand under several identifiers"_s);
    row("no header", "1\tRuth Ellis\tSales\n2\tJohn Parr\tSales\n3\tEva Lind\tService\n",
        u"The file has no header"_s);
    row("guessed encoding", "Name,Unit\nJ\xFCrgen,U\n",
        u"read as windows-1252, which is a guess"_s);
    row("totals", "Name,Unit,Pay\nAnn,U,1\nTotal,,1\n", u"row(s) with totals were left out"_s);
    row("repeated rows", "ID,Name\n1,Ann\n1,Ann\n", u"repeat somebody in the same unit"_s);
    row("units in a circle", "Unit,Parent Unit\nA,B\nB,A\n",
        u"These units lie below one another in a circle: A → B → A."_s);
    row("ambiguous parent", "Unit,Parent Unit\nR,\nA,R\nX,A\nB,R\nX,B\nY,X\n",
        u"Several units are called “X”"_s);
}

void TestImport::reports()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, sentence);
    const QString said = findingsText(imported(tableOf(csv)).report);
    QVERIFY2(said.contains(sentence), qPrintable(said));
}

void TestImport::cutsCircles()
{
    std::vector<int> parents{1, 2, 0, 3, 0, -1, 5};
    const QList<QList<int>> circles = cutCircles(parents);
    QCOMPARE(circles, (QList<QList<int>>{{0, 1, 2}, {3}}));
    QCOMPARE(parents, (std::vector<int>{-1, 2, 0, -1, 0, -1, 5}));
}

void TestImport::circlesInRandomGraphs()
{
    QRandomGenerator random(7);
    for (int turn = 0; turn < 20'000; ++turn) {
        const int count = random.bounded(1, 12);
        std::vector<int> parents;
        for (int i = 0; i < count; ++i) {
            parents.push_back(random.bounded(-1, count));
        }
        const std::vector<int> before = parents;
        const auto circles = cutCircles(parents);
        qsizetype cut = 0;
        for (int i = 0; i < count; ++i) {
            cut += parents[static_cast<size_t>(i)] != before[static_cast<size_t>(i)] ? 1 : 0;
            int steps = 0;
            for (int up = i; up >= 0; up = parents[static_cast<size_t>(up)]) {
                QVERIFY(++steps <= count);
            }
        }
        QCOMPARE(cut, circles.size());
    }
    std::vector<int> ring(200'000);
    for (size_t i = 0; i < ring.size(); ++i) {
        ring[i] = static_cast<int>((i + 1) % ring.size());
    }
    QCOMPARE(cutCircles(ring).size(), 1);
}

void TestImport::rowsAsASpreadsheetShowsThem()
{
    const ImportReport report =
        imported(
            tableOf("Report\n\nID,Name,Manager ID\n1,Ann,\n2,\"Bob\nRay\",1\n3,Cid,3\n4,Dan,9\n"))
            .report;
    QCOMPARE(report.findings.at(0).rows, QList<int>{6});
    QCOMPARE(report.findings.at(1).rows, QList<int>{7});
    QCOMPARE(report.managers.self, 1);
    QCOMPARE(report.managers.unknown, 1);
    QCOMPARE(report.managers.resolved, 1);
    QCOMPARE(report.managers.stated, 3);
}

void TestImport::suggestsTheBetterColumn()
{
    const exchange::Table table =
        tableOf("id,name,boss,reports_to\na,Ann,x,\nb,Bob,y,a\nc,Cid,z,a\n");
    Mapping mapping = Mapping::guess(table);
    mapping.assign(3, Content::Nothing);
    mapping.assign(2, Content::ManagerId);
    const Result<Import> import = prepareImport(table, mapping, {}, {});
    QVERIFY(import);
    QCOMPARE(import->report.managers.better, (ManagerColumn{3, Content::ManagerId, 2, 2}));
    QVERIFY(findingsText(import->report).contains(u"The column “reports_to” names 2 of 2."_s));
    QVERIFY(!prepareImport(table, Mapping::guess(table), {}, {})->report.managers.better);
}

void TestImport::findsSimilarUnits()
{
    const ImportReport report =
        imported(
            tableOf(
                "Name,Department\nA,Human Resources\nB,Human Resource\nC,Human Resources\n"
                "D,R & D\nE,R and D\nF,Comunications\nG,Communications\nH,BT Change\nI,PT Change\n"
                "J,Region 1\nK,Region 2\n"))
            .report;
    QStringList pairs;
    for (const SimilarUnits &similar : report.similar) {
        pairs.append(u"%1 %2/%3 %4"_s.arg(similar.name, QString::number(similar.count),
                                          similar.other, QString::number(similar.otherCount)));
    }
    QCOMPARE(
        pairs.join(u", "_s),
        u"Human Resources 2/Human Resource 1, R & D 1/R and D 1, Comunications 1/Communications 1"_s);
}

void TestImport::mergesSpellings()
{
    ImportOptions options;
    options.sameUnit = {{u"human resource"_s, u"HR"_s}, {u"Human Resources"_s, u"HR"_s}};
    const Plan plan =
        imported(tableOf("Name,Department\nA,Human Resources\nB,Human Resource\nC,IT\n"), {},
                 options)
            .plan;
    QCOMPARE(treeText(plan), u"File\n  HR (:A, :B)\n  IT (:C)\n"_s);
}

void TestImport::refusals_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("figures only") << QByteArray("1\t2\n3\t4\n") << u"No column holds names"_s;
    QTest::newRow("header only") << QByteArray("Name,Title\n")
                                 << u"no rows with people, posts or units"_s;
    QTest::newRow("totals only") << QByteArray("Name,Title,Pay\nTotal,,7\n")
                                 << u"no rows with people, posts or units"_s;
}

void TestImport::refusals()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, sentence);
    const exchange::Table table = tableOf(csv);
    const Result<Import> import = prepareImport(table, Mapping::guess(table), {}, {});
    QVERIFY(!import);
    QVERIFY2(import.error().message.contains(sentence), qPrintable(import.error().message));
}

void TestImport::keepsOnlyMappedColumns()
{
    const Import import =
        imported(tableOf("Name,Salary,Birthday,Title\nAnn,99999,1980-01-01,Boss\n"));
    QCOMPARE(import.report.columnsIgnored, (QStringList{u"Salary"_s, u"Birthday"_s}));
    forEachKind([&]<class E>() {
        for (const auto &[id, box] : import.plan.all<E>()) {
            forEachField<E>([&](const auto &field) {
                const QString text =
                    Value<std::decay_t<decltype(box.get().*(field.member))>>::toVariant(
                        box.get().*(field.member))
                        .toString();
                QVERIFY(!text.contains(u"99999"_s) && !text.contains(u"1980"_s));
            });
        }
    });
}

void TestImport::onePersonSeveralRows()
{
    const Import import = imported(tableOf("github,name,group,role\nann,Ann,Api,chair\nann,Ann,Api,"
                                           "lead\nann,Ann,Docs,chair\nbob,Bob,Docs,lead\n"));
    QCOMPARE(import.report.people, 2);
    QCOMPARE(import.report.positions, 4);
    QCOMPARE(import.report.duplicateIds, 0);
    QCOMPARE(treeText(import.plan),
             u"File\n  Api (chair:Ann, lead:Ann)\n  Docs (chair:Ann, lead:Bob)\n"_s);
}

void TestImport::identities()
{
    const exchange::Table table =
        tableOf("ID,Name,E-mail,Unit\n1,Ann,a@x.org,U\n2,Ann,A@x.org,V\n3,Ann,,W\n");
    const auto people = [&](Identity identity) {
        ImportOptions options;
        options.identity = identity;
        return imported(table, {}, options).report.people;
    };
    QCOMPARE(people(Identity::Id), 3);
    QCOMPARE(people(Identity::NameMail), 2);
    QCOMPARE(people(Identity::Row), 3);
}

void TestImport::secondImportChangesNothing_data()
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

void TestImport::secondImportChangesNothing()
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

void TestImport::secondImportChangesWhatChanged()
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

void TestImport::keepsWhatThePlanAlone()
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

void TestImport::followsMovedUnits()
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

void TestImport::matchesPeopleWithoutIds()
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

void TestImport::replacesWhoHoldsAPost()
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

void TestImport::juniorsReportToSeniorsOfThePlan()
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

void TestImport::oldAndNewLinesInACircle()
{
    const Plan plan = imported(tableOf("ID,Name,Unit,Manager ID\n1,Ann,U,2\n2,Bob,U,\n")).plan;
    const Import again = imported(tableOf("ID,Name,Unit,Manager ID\n1,Ann,U,\n2,Bob,U,1\n"), plan);
    QVERIFY(check(again.plan).isEmpty());
    const auto tops = std::ranges::count_if(
        again.plan.all<Position>(), [](const auto &entry) { return !entry.second->reportsTo; });
    QCOMPARE(tops, 1);
}

void TestImport::readsPhotosAndLevels()
{
    const QByteArray png = QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(40, 'x');
    const Import import =
        imported(tableOf("Name,Photo,Technical,Stage,Management layer\nAnn,data:image/png;base64,"
                         + QByteArray("").append(png.toBase64()).replace(",", "")
                         + ",3,trained,Executives\nBob,,0,,\n"));
    // The comma of a data: URI makes cells of its own unless it is quoted.
    QVERIFY(import.plan.all<Person>().size() == 2u);
    const Import quoted =
        imported(tableOf("Name,Photo,Technical,Stage,Management layer\nAnn,\"data:image/png;base64,"
                         + png.toBase64() + "\",3,trained,Executives\nBob,nonsense,0,,\n"));
    for (const auto &[id, box] : quoted.plan.all<Person>()) {
        if (box->name == u"Ann"_s) {
            QCOMPARE(box->photo, png);
            QCOMPARE(box->technical, 3);
            QCOMPARE(box->stage, Stage::Trained);
            QCOMPARE(box->layer, Layer::Executive);
        }
    }
    QCOMPARE(quoted.report.cellsIgnored, 1);
}

void TestImport::shortensWhatIsTooLong()
{
    const QByteArray longName(5000, 'x');
    const Import import = imported(tableOf("Name,Title,Unit\nAnn," + longName + ",U\nBob,T,"
                                           + longName + "\n" + longName + ",T,U\n"));
    QVERIFY(check(import.plan).isEmpty());
    QVERIFY(findingsText(import.report).contains(u"longer than a line may be"_s));
    // As deep as a plan may be, and deeper.
    QByteArray path = "Name,Org Unit Path\nAnn,a0";
    for (int i = 1; i < 300; ++i) {
        path += "/a" + QByteArray::number(i);
    }
    QVERIFY(check(imported(tableOf(path + '\n')).plan).isEmpty());
    QByteArray chain = "ID,Name,Manager ID\n";
    for (int i = 0; i < 1000; ++i) {
        chain += QByteArray::number(i + 1) + ",N" + QByteArray::number(i) + ','
            + (i == 0 ? QByteArray() : QByteArray::number(i)) + '\n';
    }
    const Import deep = imported(tableOf(chain));
    QVERIFY(check(deep.plan).isEmpty());
    QVERIFY(findingsText(deep.report).contains(u"200 levels deep"_s));
}

void TestImport::names()
{
    QCOMPARE(givenNameFirst(u"Abrams, Adam W."_s), u"Adam W. Abrams"_s);
    QCOMPARE(givenNameFirst(u"Lee, Ann, Jr."_s), u"Ann Lee, Jr."_s);
    QCOMPARE(givenNameFirst(u"Ann Lee"_s), u"Ann Lee"_s);
    QCOMPARE(givenNameFirst(u"Smith, PhD"_s), u"Smith, PhD"_s);
    QCOMPARE(givenNameFirst(u"a, b, c, d"_s), u"a, b, c, d"_s);
    QCOMPARE(givenNameFirst(u","_s), u","_s);
    QVERIFY(looksLikePerson(u"Ann Lee"_s) && !looksLikePerson(u"Sales Team"_s)
            && !looksLikePerson(u"Ann"_s));
    QCOMPARE(plainLine(u" [a](b)  c\n"_s), u"a c"_s);
}

void TestImport::paths()
{
    const QList<QStringList> all{{u"a"_s},
                                 {u"a"_s, u"b"_s},
                                 {u"a/b"_s, u"c\\d"_s},
                                 {u"› a"_s, u"b ›"_s, u"›"_s},
                                 {u"a › b"_s, u"c"_s},
                                 {u"››"_s, u"a"_s}};
    for (const QStringList &units : all) {
        QCOMPARE(splitPath(joinPath(units), PathStyle::Ours), units);
    }
    QCOMPARE(splitPath(u"/Sales/ EMEA /"_s, PathStyle::Slash),
             (QStringList{u"Sales"_s, u"EMEA"_s}));
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
