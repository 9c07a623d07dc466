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

/// What an import says, refuses, leaves out and cuts short.
class TestImport final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        setIdSource([next = qint64(0)]() mutable { return ++next; });
    }
    void cleanup() { setIdSource({}); }

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
    void readsPhotosAndLevels();
    void shortensWhatIsTooLong();
    void names();
    void paths();
};

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
