// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/columns.h"
#include "exchange/placeholders.h"
#include "exchange/treepath.h"
#include "exchange/vocabulary.h"
#include "importing.h"
#include "support/fixtures.h"

using namespace facet;
using namespace facet::exchange;
using namespace Qt::StringLiterals;

class TestColumns final : public QObject
{
    Q_OBJECT

private slots:
    void headersAsCompared_data();
    void headersAsCompared();
    void contentKeysAreDistinct();
    void guesses_data();
    void guesses();
    void guessesTemplates_data();
    void guessesTemplates();
    void assigns();
    void remembers();
    void remembersAcrossChangedHeaders();
    void remembersNamelessColumns();
    void mapsByHand();
    void mapsByHandWithSentences_data();
    void mapsByHandWithSentences();
    void findsManagerColumns();
    void readsTreePaths();
    void placeholders();
};

void TestColumns::headersAsCompared_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("plain");
    const auto row = [](const QString &header, const QString &plain) {
        QTest::newRow(qPrintable(header)) << header << plain;
    };
    row(u" Employee ID "_s, u"employee id"_s);
    row(u"emp_no"_s, u"emp no"_s);
    row(u"managerId"_s, u"manager id"_s);
    row(u"ManagerID"_s, u"manager id"_s);
    row(u"Prénom"_s, u"prenom"_s);
    row(u"Salary Cost of Reports (£)"_s, u"salary cost of reports"_s);
    row(u"Name [displayName] Required"_s, u"name"_s);
    row(u"E-mail 1 - Value"_s, u"e mail 1 value"_s);
    row(u"https://schema.org/jobTitle"_s, u"job title"_s);
    row(u"https://code4fukui.github.io/rdf/#kana"_s, u"kana"_s);
    row(u"\uFEFFname"_s, u"name"_s);
    row(u"氏名"_s, u"氏名"_s);
    row(u"NAME"_s, u"name"_s);
    row(u""_s, u""_s);
}

void TestColumns::headersAsCompared()
{
    QFETCH(QString, header);
    QTEST(plainHeader(header), "plain");
}

void TestColumns::contentKeysAreDistinct()
{
    QSet<QString> keys;
    for (const Content content : allOf<Content>()) {
        keys.insert(keyOf(content));
        QVERIFY(!labelOf(content).isEmpty());
    }
    QCOMPARE(keys.size(), static_cast<qsizetype>(Choices<Content>::names.size()));
    QCOMPARE(keyOf(Content::Note), u"note"_s);
    QCOMPARE(keyOf(Content::TreePath), u"treePath"_s);
}

void TestColumns::guesses_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("mapping");
    const auto row = [](const char *name, const char *csv, const QString &mapping) {
        QTest::newRow(name) << QByteArray(csv) << mapping;
    };
    row("given name under name", "id,name,lastName\n1,Ann,Lee\n",
        u"id=id given=name family=lastName"_s);
    row("nom alone", "Nom;Poste\nLuc Martin;Chef\n", u"name=Nom title=Poste"_s);
    row("e-mails that are none", "Name,Email\nAnn,ALEE\nBob,BRAY\n", u"name=Name"_s);
    row("managers by name", "Name,Manager\nAnn,\nBob,Ann\nCid,Ann\n",
        u"name=Name managerName=Manager"_s);
    row("managers by id", "ID,Name,Manager\n1,Ann,\n2,Bob,1\n3,Cid,1\n",
        u"id=ID name=Name managerId=Manager"_s);
    row("managers by e-mail", "Name,E-mail,Reports to\nAnn,a@x.org,\nBob,b@x.org,A@x.org\n",
        u"name=Name email=E-mail managerEmail=Reports to"_s);
    row("the column that resolves",
        "key,name,reports_to,reports_to_key\na,Ann,none,\nb,Bob,ceo,a\nc,Cid,ceo,a\n",
        u"id=key name=name managerId=reports_to_key"_s);
    row("managers under an unknown header",
        "Name,Szef\nAnn Lee,\nBob Ray,Ann Lee\nCid Fox,Ann Lee\nDan Hill,Bob Ray\n",
        u"name=Name managerName=Szef"_s);
    row("not the days of leave", "ID,Name,Leave\n1,Ann,2\n2,Bob,3\n3,Cid,1\n4,Dan,4\n",
        u"id=ID name=Name"_s);
    row("organogram levels", "Unit,Name,Organisation,Parent Department\nU,Ann,O,P\n",
        u"name=Name unit=Parent Department unit=Organisation unit=Unit"_s);
    row("a level above that is one",
        "Name,Department,Division\nA,IT,Ops\nB,IT,Ops\nC,HR,Staff\nD,Pay,Staff\nE,HR,Staff\nF,Pay,"
        "Staff\n",
        u"name=Name unit=Division unit=Department"_s);
    row("a level above that is none",
        "Name,Department,Division\nA,IT,Ops\nB,IT,Staff\nC,HR,Ops\nD,HR,Staff\n",
        u"name=Name unit=Department"_s);
    row("list of units", "Group ID,Group,Parent Group ID\n1,All,\n2,Sales,1\n",
        u"unit=Group unitId=Group ID parentUnitId=Parent Group ID"_s);
    row("facets only as levels", "Name,Marketing,Human\nAnn,4,yes\nBob,0,no\n",
        u"name=Name marketing=Marketing"_s);
    row("nothing", "date,text\n2026-01-01,hello\n", u""_s);
    row("no header",
        "7\tRuth Ellis\tSales\tClerk\n8\tJohn Parr\tSales\tSales Manager\n9\tEva "
        "Lind\tService\tSupport Engineer\n",
        u"id=Column A name=Column B title=Column D unit=Column C"_s);
}

void TestColumns::guesses()
{
    QFETCH(QByteArray, csv);
    const exchange::Table table = test::tableOf(csv);
    QTEST(test::mappingText(table, Mapping::guess(table)), "mapping");
}

void TestColumns::guessesTemplates_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("mapping");
    const auto row = [](const char *file, const QString &mapping) {
        QTest::newRow(file) << u"header-templates/"_s + QLatin1StringView(file) << mapping;
    };
    row("7shifts.csv",
        u"given=First Name family=Last Name email=Email title=Roles unit=Departments status=Active"_s);
    row("adp.csv",
        u"id=Position ID name=Payroll Name title=Position Description unit=Home Department status=Position Status"_s);
    row("bamboohr-directory.csv",
        u"id=Employee # given=First Name family=Last Name email=Work Email title=Job Title "
        u"unit=Department "
        "managerName=Reports To managerEmail=Reports To Email status=Status"_s);
    row("bamboohr-like-20-rows.csv",
        u"id=Employee # given=First Name family=Last Name email=Work Email title=Job Title "
        u"unit=Department "
        "managerName=Reports To managerEmail=Reports To Email status=Status"_s);
    row("entra-bulk-create-template.csv",
        u"id=User name [userPrincipalName] Required name=Name [displayName] Required given=First "
        u"name [givenName] "
        "family=Last name [surname]"_s);
    row("entra-users-export.csv",
        u"id=userPrincipalName name=displayName given=givenName family=surname email=mail "
        u"title=jobTitle unit=department "
        "status=accountEnabled"_s);
    row("french-hr.csv", u"given=Prénom family=Nom title=Poste unit=Service status=Statut"_s);
    row("german-hr.csv", u"given=Vorname family=Nachname email=E-Mail unit=Abteilung"_s);
    row("google-contacts.csv",
        u"name=Name given=Given Name family=Family Name email=E-mail 1 - Value title=Organization "
        u"1 - Title "
        "unit=Organization 1 - Department"_s);
    row("google-workspace-users.csv",
        u"id=Employee ID given=First Name [Required] family=Last Name [Required] email=Email "
        u"Address [Required] "
        "title=Employee Title unit=Department unitPath=Org Unit Path [Required] "
        "managerEmail=Manager Email "
        "status=Status [READ ONLY]"_s);
    row("oracle-hcm.csv",
        u"id=Person Number name=Display Name title=Position Name unit=Department Name status=Assignment Status"_s);
    row("outlook-contacts-short.csv",
        u"given=First Name family=Last Name email=E-mail Address title=Job Title unit=Department"_s);
    row("paylocity.csv",
        u"id=Employee Id given=First Name family=Last Name title=Job Title unit=Cost Center 1 status=Status"_s);
    row("sap-successfactors.csv",
        u"id=Person ID External given=First Name family=Last Name title=Job Title unit=Department status=Employment Status"_s);
    row("slack-members.csv", u"id=userid name=fullname email=email status=status"_s);
    row("workday-worker-report.tsv",
        u"id=Employee ID name=Worker title=Business Title unit=Cost Center status=Active Status"_s);
    row("meltwater-mentions.csv", u""_s);
    row("socialbee-import.csv", u""_s);
    row("sprout-bulk-schedule.csv", u""_s);
}

void TestColumns::guessesTemplates()
{
    QFETCH(QString, file);
    FACET_REQUIRE_FIXTURE(file);
    const Result<exchange::Table> table = readTableFile(fixturePath(file));
    QVERIFY(table);
    QTEST(test::mappingText(*table, Mapping::guess(*table)), "mapping");
}

void TestColumns::assigns()
{
    Mapping mapping;
    mapping.assign(0, Content::Name);
    mapping.assign(1, Content::Unit);
    mapping.assign(2, Content::Unit, 0.5);
    QCOMPARE(mapping.columnsOf(Content::Unit), (QList<int>{1, 2}));
    QCOMPARE(mapping.confidence(2), 0.5);
    mapping.assign(3, Content::Name);
    QCOMPARE(mapping.contentOf(0), Content::Nothing);
    QCOMPARE(mapping.columnOf(Content::Name), 3);
    mapping.assign(1, Content::Title);
    QCOMPARE(mapping.columnsOf(Content::Unit), QList<int>{2});
    mapping.assign(2, Content::Nothing);
    QVERIFY(!mapping.has(Content::Unit));
    QCOMPARE(mapping.columnOf(Content::Unit), -1);
    QCOMPARE(mapping.confidence(2), 0.0);
}

void TestColumns::remembers()
{
    const exchange::Table table =
        test::tableOf("Name,Parent Department,Organisation,Unit,Title\nAnn,P,O,U,T\n");
    const Mapping mapping = Mapping::guess(table);
    const Recalled recalled = recall(mapping.toString(table), table);
    QVERIFY(recalled.mapping == mapping);
    QVERIFY(recalled.missing.isEmpty());
    QCOMPARE(
        fingerprint(table),
        fingerprint(test::tableOf("NAME,parent_department,Organisation,Unit,Title\nBob,,,,\n")));
    QVERIFY(
        fingerprint(table)
        != fingerprint(test::tableOf("Name,Organisation,Parent Department,Unit,Title\nA,,,,\n")));
}

void TestColumns::remembersAcrossChangedHeaders()
{
    const exchange::Table before = test::tableOf("Name,Unit,Title\nAnn,U,T\n");
    const exchange::Table after = test::tableOf("Grade,title,NAME\n1,T,Ann\n");
    const Recalled recalled = recall(Mapping::guess(before).toString(before), after);
    QCOMPARE(test::mappingText(after, recalled.mapping), u"name=NAME title=title"_s);
    QCOMPARE(recalled.missing, QStringList{u"unit"_s});
    QVERIFY(!recall(u"not json"_s, after).mapping.has(Content::Name));
}

void TestColumns::remembersNamelessColumns()
{
    const exchange::Table table = test::tableOf(",Name,,Name\n1,Ann,2,Lee\n");
    Mapping mapping;
    mapping.assign(2, Content::Id);
    mapping.assign(3, Content::Name);
    QVERIFY(recall(mapping.toString(table), table).mapping == mapping);
    QCOMPARE(table.shownColumn(2), u"Column C"_s);
}

void TestColumns::mapsByHand()
{
    const exchange::Table table =
        test::tableOf("Name,Area,Boss,Team,Org\nAnn,x,,T,O\nBob,y,Ann,T,O\n");
    const Result<Mapping> mapping =
        mapped(Mapping::guess(table), table,
               {u"unit=Org"_s, u"unit=team"_s, u"managerName=Column C"_s, u"nothing=Area"_s});
    QVERIFY(mapping);
    QCOMPARE(test::mappingText(table, *mapping),
             u"name=Name unit=Org unit=Team managerName=Boss"_s);
}

void TestColumns::mapsByHandWithSentences_data()
{
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("content") << u"titel=Job"_s << u"“titel=Job” does not say what a column holds"_s;
    QTest::newRow("near content") << u"titel=Job"_s << u"Contents: title"_s;
    QTest::newRow("no equals") << u"title"_s << u"is written as content=column"_s;
    QTest::newRow("column") << u"title=Jobb"_s << u"The file has no column “Jobb”. Alike: Job."_s;
    QTest::newRow("twice") << u"title=Pay"_s << u"called “Pay”"_s;
}

void TestColumns::mapsByHandWithSentences()
{
    QFETCH(QString, assignment);
    QFETCH(QString, sentence);
    const exchange::Table table = test::tableOf("Name,Job,Pay,Pay\nAnn,x,1,2\n");
    const Result<Mapping> mapping = mapped(Mapping::guess(table), table, {assignment});
    QVERIFY(!mapping);
    const QString said =
        QString(mapping.error().message).remove(QChar(0x2068)).remove(QChar(0x2069));
    QVERIFY2(said.contains(sentence), qPrintable(said));
}

void TestColumns::findsManagerColumns()
{
    const exchange::Table table = test::tableOf(
        "id,name,manager,pid\n1,Ann,,\n2,Bob,Ann Lee,1\n3,Cid,Ann Lee,1\n4,Dan,Bob,2\n");
    Mapping mapping;
    mapping.assign(0, Content::Id);
    mapping.assign(1, Content::Name);
    const QList<ManagerColumn> found = managerColumns(table, mapping);
    QCOMPARE(
        found,
        (QList<ManagerColumn>{{3, Content::ManagerId, 3, 3}, {2, Content::ManagerName, 3, 1}}));
}

void TestColumns::readsTreePaths()
{
    const exchange::Table table =
        test::tableOf("1\t\n2\t58\n3\t5AC0\n4\t5AD6\n5\t5AE1\n6\t5AE158\n7\t68\n");
    QCOMPARE(treeParents(table, 1), (QList<int>{-1, 0, 1, 2, 2, 4, 0}));
    QVERIFY(treeParents(table, 0).isEmpty());
    QVERIFY(treeParents(test::tableOf("1\t10\n2\t20\n3\t30\n4\t44\n5\t57\n6\t61\n"), 1).isEmpty());
}

void TestColumns::placeholders()
{
    for (const QString &name :
         {u"N/D"_s, u"N/D'"_s, u"ND"_s, u"N/A"_s, u""_s, u"N. N."_s, u"tbc"_s}) {
        QCOMPARE(occupancyOf(name), Occupancy::Unnamed);
    }
    for (const QString &name : {u"Vacant"_s, u"VACANT"_s, u"Vacant'"_s, u"Not in Post"_s}) {
        QCOMPARE(occupancyOf(name), Occupancy::Vacant);
    }
    for (const QString &name :
         {u"Eliminated"_s, u"'Eliminated'"_s, u"\"Eliminated\""_s, u"Eliminated'"_s}) {
        QCOMPARE(occupancyOf(name), Occupancy::Former);
    }
    QCOMPARE(occupancyOf(u"FIRST LAST"_s), Occupancy::Pattern);
    QCOMPARE(occupancyOf(u"Nadia Dunn"_s), Occupancy::Person);
    for (const QString &none : {u""_s, u"XX"_s, u"xx"_s, u"NULL"_s, u"none"_s, u"0"_s, u"N/A"_s}) {
        QVERIFY2(isNoManager(none), qPrintable(none));
    }
    QVERIFY(!isNoManager(u"100"_s));
    QVERIFY(isSumLine(u"Total"_s) && isSumLine(u"Count: 12"_s) && isSumLine(u"Page 1 of 1"_s));
    QVERIFY(!isSumLine(u"Totaline Brun"_s));
    QVERIFY(saysFormer(u"Terminated"_s) && saysFormer(u"FALSE"_s) && !saysFormer(u"Active"_s)
            && !saysFormer(QString()));
    QCOMPARE(flagOf(u"TRUE"_s), std::optional(true));
    QCOMPARE(flagOf(u""_s), std::optional(false));
    QCOMPARE(flagOf(u"perhaps"_s), std::nullopt);
}

QTEST_GUILESS_MAIN(TestColumns)
#include "tst_columns.moc"
