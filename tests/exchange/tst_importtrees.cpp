// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing.h"
#include "model/check.h"

using namespace facet;
using namespace facet::exchange;
using namespace Qt::StringLiterals;
using facet::test::imported;
using facet::test::tableOf;
using facet::test::treeText;

/// Which units, posts and people are made of a table.
class TestImportTrees final : public QObject
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
};

namespace {

/// A table and the tree that its import gives, see test::treeText().
struct Case
{
    const char *name;
    const char *csv;
    const char *tree;
};

const Case cases[] = {
    {"departments", "Name,Title,Department\nAnn,Boss,Sales\nBob,Clerk,sales \nCid,Clerk,Service\n",
     "File\n  Sales (Boss:Ann, Clerk:Bob)\n  Service (Clerk:Cid)\n"},
    {"one department", "Name,Department\nAnn,Sales\nBob,Sales\n", "Sales (:Ann, :Bob)\n"},
    {"some without department", "Name,Department\nAnn,Sales\nBob,N/A\nCid,IT\n",
     "File (:Bob)\n  Sales (:Ann)\n  IT (:Cid)\n"},
    {"levels", "Name,Parent Department,Organisation,Unit\nAnn,P,P,U\nBob,P,O,\nCid,P,O,V\n",
     "P\n  U (:Ann)\n  O (:Bob)\n    V (:Cid)\n"},
    {"slash path", "Name,Org Unit Path\nAnn,/Sales/EMEA\nBob,/Sales\nCid,/\nDan,/IT\n",
     "File (:Cid)\n  Sales (:Bob)\n    EMEA (:Ann)\n  IT (:Dan)\n"},
    {"backslash path", "Name,Org Unit Path\nAnn,All\\Sales\\EMEA\nBob,All\\Sales\nCid,All\n",
     "All (:Cid)\n  Sales (:Bob)\n    EMEA (:Ann)\n"},
    {"managers", "ID,Name,Manager ID\n1,Ann,\n2,Bob,1\n3,Cid,1\n4,Dan,2\n",
     "Ann’s team (:Ann*, :Cid)\n  Bob’s team (:Bob*, :Dan)\n"},
    {"several tops and a loner", "Name,Manager\nAnn,\nBob,Ann\nCid,\nDan,Cid\nEve,\n",
     "Ann’s team (:Ann*, :Bob)\nCid’s team (:Cid*, :Dan)\nFile (:Eve)\n"},
    {"teams of the same name",
     "ID,Name,Title,Manager ID\n1,Ann,Boss,\n2,Bob,A,1\n3,Bob,B,1\n4,Cid,,2\n5,Dan,,3\n"
     "6,Eve,C,1\n7,Eve,C,1\n8,Fay,,6\n9,Gus,,7\n",
     "Ann’s team (Boss:Ann*)\n  Bob’s team (A) (A:Bob*, :Cid)\n  Bob’s team (B) (B:Bob*, "
     ":Dan)\n"
     "  Eve’s team (6) (C:Eve*, :Fay)\n  Eve’s team (7) (C:Eve*, :Gus)\n"},
    {"nothing but names", "Name\nAnn\nBob\n", "File (:Ann, :Bob)\n"},
    {"units by parent name", "組織名,親\n全社,\n営業,全社\n等,全社\n開発,全社\n等,開発\n",
     "全社\n  営業\n  等\n  開発\n    等\n"},
    {"units by parent that has no row", "Unit,Parent Unit\nSales,Company\nIT,Company\n",
     "Company\n  Sales\n  IT\n"},
    {"units by parent id", "Unit ID,Unit,Parent Unit ID\n1,All,\n2,Sales,1\n3,Sales,2\n",
     "All\n  Sales\n    Sales\n"},
    {"units in a circle", "Unit,Parent Unit\nA,B\nB,A\nC,A\n", "A\n  B\n  C\n"},
    {"unit that is its own parent", "Unit,Parent Unit\nA,A\nB,A\n", "A\n  B\n"},
    {"the same name under two identifiers",
     "Name,Department,Department ID\nAnn,Admin,1\nBob,Admin,2\nCid,IT,3\n",
     "File\n  Admin (:Ann)\n  Admin (:Bob)\n  IT (:Cid)\n"},
    {"vacant posts and shared seats",
     "Name,Title,Unit,Headcount\nVacant,Head,U,\nN/D,Deputy,U,1\nN/"
     "D,Clerk,U,3.2\nAnn,Clerk,U,1\n",
     "U (Head:, Deputy:, Clerk:x4, Clerk:Ann)\n"},
    {"posts without people",
     "Generic Job Title,Unit,Number of Posts in "
     "FTE\nOfficer,U,0.36\nManager,U,26.32\nClerk,U,\"1,234\"\n",
     "U (Officer:, Manager:x27, Clerk:x1234)\n"},
    {"flags", "Name,Unit,Leader,Assistant\nAnn,U,,TRUE\nBob,U,TRUE,\nCid,U,no,no\n",
     "U (:Bob*, :Ann~, :Cid)\n"},
    {"head by reports", "ID,Name,Unit,Manager ID\n1,Ann,U,\n2,Bob,U,1\n3,Cid,U,1\n4,Dan,U,\n",
     "U (:Ann*, :Bob, :Cid, :Dan)\n"},
    {"head alone in reporting elsewhere", "ID,Name,Unit,Manager ID\n1,Ann,U,\n2,Bob,V,1\n",
     "File\n  U (:Ann*)\n  V (:Bob*)\n"},
    {"no head where two could be", "ID,Name,Unit,Manager ID\n1,Ann,U,\n2,Bob,V,1\n3,Cid,V,1\n",
     "File\n  U (:Ann*)\n  V (:Bob, :Cid)\n"},
    {"surname first",
     "Worker\n\"Abrams, Adam W.\"\n\"Adams-Falconer, Jr., Thomas M.\"\n\"Ruiz, Ana\"\n",
     "File (:Adam W. Abrams, :Thomas M. Adams-Falconer, Jr., :Ana Ruiz)\n"},
    {"managers surname first", "Worker,Manager\n\"Ruiz, Ana\",\n\"Lee, Bo\",\"Ruiz, Ana\"\n",
     "Ana Ruiz’s team (:Ana Ruiz*, :Bo Lee)\n"},
    {"given and family", "Vorname;Nachname;Abteilung\nEva;Maier;Büro\n", "Büro (:Eva Maier)\n"},
    {"links in a title", "Name,Role,Team\nAnn,\"[CEO](../ceo.md), founder\",Top\n",
     "Top (CEO, founder:Ann)\n"},
    {"report title, totals, banners",
     "Staff list\n\nName,Title,Unit\nFIRST "
     "LAST,Title,Unit\nAnn,Boss,U\n,,\nBob,Clerk,U\nTotal,,2\nPage 1 of 1,,\nFor Official Use "
     "Only,,\n",
     "U (Boss:Ann, Clerk:Bob)\n"},
    {"people who left",
     "ID,Name,Unit,Manager "
     "ID,Status\n1,Ann,U,,Active\n2,Bob,U,1,Terminated\n3,Cid,U,2,Active\n4,Dan,U,1,"
     "Terminated\n",
     "U (:Ann*, :, :Cid)\n"},
    {"posts that are no more",
     "Post Unique Reference,Name,Job Title,Unit,Reports to Senior "
     "Post\nA,Ann,Boss,U,XX\nB,'Eliminated',Old,U,A\nC,Eliminated,Kept,U,A\nD,N/"
     "D,Clerk,U,C\nE,N/D,Not in Post,U,A\n",
     "U (Boss:Ann*, Kept:, Clerk:)\n"},
    {"the same row twice", "ID,Name,Title,Unit\n1,Ann,Boss,U\n1,Ann,Boss,U\n", "U (Boss:Ann)\n"},
    {"markup and formulas stay text", "Name,Title,Unit\n<b>Ann</b>,'=1+1,U\n",
     "U (=1+1:<b>Ann</b>)\n"},
    {"mail decides between namesakes",
     "Name,Work Email,Unit,Manager Name,Manager "
     "Email\nAnn,a@x,U,,\nAnn,b@x,V,,\nBob,c@x,V,Ann,b@x\nCid,d@x,U,Ann,a@x\n",
     "File\n  U (:Ann*, :Cid)\n  V (:Ann*, :Bob)\n"},
};

} // namespace

void TestImportTrees::trees_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("tree");
    for (const Case &one : cases) {
        QTest::newRow(one.name) << QByteArray(one.csv) << QString::fromUtf8(one.tree);
    }
}

void TestImportTrees::trees()
{
    QFETCH(QByteArray, csv);
    const Import import = imported(tableOf(csv));
    QTEST(treeText(import.plan), "tree");
    QVERIFY(check(import.plan).isEmpty());
}

void TestImportTrees::kinds()
{
    const Plan plan = imported(tableOf("Name,Org Unit Path\nAnn,All/Sales/EMEA/North\n")).plan;
    QStringList kinds;
    for (const Id<Unit> unit : unitsInOrder(plan)) {
        kinds.append(keyOf(plan.get(unit).kind));
    }
    QCOMPARE(kinds.join(u' '), u"organisation department team team"_s);
}

QTEST_GUILESS_MAIN(TestImportTrees)
#include "tst_importtrees.moc"
