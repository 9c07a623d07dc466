// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/fixtures.h"

#include <QFile>
#include <QGuiApplication>
#include <QHashSeed>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using facet::cli::Done;
using facet::cli::ErrorsOpen;
using facet::cli::Refused;
using facet::cli::WrongUsage;
using facet::test::facetRun;
using facet::test::Run;

/// The command line, end to end, without a display.
class TestCli final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void tellsItself();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void makesPlans();
    void scoresTheSample();
    void printsJson();
    void checksTheSample();
    void checksWithoutErrors();
    void refusesUnknownSeverities();
    void writesTheDeck();
    void writesDecksOfEveryKind();
    void writesOverNoPlan();
    void exportsInAllForms();
    void roundTripsYaml();
    void importsFixtures_data();
    void importsFixtures();
    void dryRunChangesNothing();
    void mapsColumnsByHand();
    void importsTwiceWithoutDoubling();
    void refusesBadInput_data();
    void refusesBadInput();
    void tellsHistory();
    void historyGoesAlongWhenAskedOnly();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString sample();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCli::initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

void TestCli::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("FACET_STATE_DIR", m_folder->filePath(u"state"_s).toLocal8Bit());
}

QString TestCli::sample()
{
    const QString plan = path(u"sample.facet"_s);
    const Run run = facetRun({u"new"_s, plan, u"--sample"_s});
    return run.code == Done ? plan : QString();
}

void TestCli::tellsItself()
{
    const Run help = facetRun({u"--help"_s});
    QCOMPARE(help.code, int(Done));
    for (const QString &command :
         {u"new"_s, u"import"_s, u"score"_s, u"check"_s, u"deck"_s, u"export"_s, u"history"_s}) {
        QVERIFY2(help.out.contains(u"facet "_s + command), qPrintable(command));
    }
    QVERIFY(facetRun({u"--version"_s}).out.startsWith(u"facet "_s));
    const Run one = facetRun({u"import"_s, u"--help"_s});
    QCOMPARE(one.code, int(Done));
    QVERIFY(one.out.contains(u"--dry-run"_s));
}

void TestCli::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown command") << QStringList{u"frobnicate"_s};
    QTest::newRow("unknown option") << QStringList{u"score"_s, u"x.facet"_s, u"--wings"_s};
    QTest::newRow("too few") << QStringList{u"score"_s};
    QTest::newRow("too many") << QStringList{u"score"_s, u"a"_s, u"b"_s};
    QTest::newRow("deck without output") << QStringList{u"deck"_s, u"a"_s};
}

void TestCli::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    const Run run = facetRun(arguments);
    QCOMPARE(run.code, int(WrongUsage));
    QVERIFY(!run.err.isEmpty());
    QVERIFY(run.out.isEmpty());
}

void TestCli::makesPlans()
{
    const QString plan = path(u"a plan.facet"_s);
    QCOMPARE(facetRun({u"new"_s, plan}).code, int(Done));
    QVERIFY(QFile::exists(plan));
    const Run again = facetRun({u"new"_s, plan});
    QCOMPARE(again.code, int(Refused));
    QVERIFY(again.err.contains(u"already"_s));
    QCOMPARE(facetRun({u"new"_s, path(u"b.facet"_s), u"--sample"_s, u"--from"_s, u"x"_s}).code,
             int(WrongUsage));
    QVERIFY(!QFile::exists(path(u"b.facet"_s)));
}

void TestCli::scoresTheSample()
{
    const Run run = facetRun({u"score"_s, sample(), u"--date"_s, u"2026-11-15"_s});
    QCOMPARE(run.code, int(Done));
    const QStringList lines = run.out.split(u'\n');
    QVERIFY(lines.first().contains(u"Index"_s));
    QCOMPARE(
        std::ranges::count_if(lines, [](const QString &l) { return l.contains(u"Integrated"_s); }),
        1);
    QVERIFY(std::ranges::any_of(lines, [](const QString &l) { return l.contains(u"Absent"_s); }));
    QVERIFY(std::ranges::any_of(lines,
                                [](const QString &l) { return l.startsWith(u"Organisation"_s); }));
}

void TestCli::printsJson()
{
    const Run run = facetRun({u"score"_s, sample(), u"--json"_s, u"--date"_s, u"2026-11-15"_s});
    QCOMPARE(run.code, int(Done));
    const QJsonObject root = QJsonDocument::fromJson(run.out.toUtf8()).object();
    const QJsonArray departments = root[u"departments"_s].toArray();
    QCOMPARE(departments.size(), 9);
    for (const QJsonValue &department : departments) {
        QCOMPARE(department[u"practices"_s].toObject().size(), 10);
        QVERIFY(department[u"name"_s].isString());
        QVERIFY(department[u"level"_s].isString());
    }
    QVERIFY(root[u"organisation"_s][u"index"_s].isDouble());
}

void TestCli::checksTheSample()
{
    const QString plan = sample();
    const Run text = facetRun({u"check"_s, plan, u"--date"_s, u"2026-11-20"_s});
    QCOMPARE(text.code, int(ErrorsOpen));
    QVERIFY2(text.out.contains(u"Error    L09") && text.out.contains(u"third winter"),
             qPrintable(text.out));
    QVERIFY(text.out.contains(u"Warning"));

    const Run errors =
        facetRun({u"check"_s, plan, u"--severity"_s, u"error"_s, u"--date"_s, u"2026-11-20"_s});
    QCOMPARE(errors.code, int(ErrorsOpen));
    QVERIFY(!errors.out.contains(u"Warning  "));

    const Run json = facetRun({u"check"_s, plan, u"--json"_s, u"--date"_s, u"2026-11-20"_s});
    QCOMPARE(json.code, int(ErrorsOpen));
    const QJsonObject result = QJsonDocument::fromJson(json.out.toUtf8()).object();
    const QJsonObject counts = result[u"counts"_s].toObject();
    QCOMPARE(counts[u"error"_s].toInt() + counts[u"warning"_s].toInt() + counts[u"info"_s].toInt(),
             result[u"findings"_s].toArray().size());
    const QJsonObject first = result[u"findings"_s].toArray().first().toObject();
    QCOMPARE(first[u"severity"_s].toString(), u"error"_s);
    QVERIFY(!first[u"source"_s].toString().isEmpty());
    QVERIFY(result[u"waived"_s].isArray());
}

void TestCli::checksWithoutErrors()
{
    const QString plan = path(u"empty.facet"_s);
    QCOMPARE(facetRun({u"new"_s, plan}).code, int(Done));
    const Run run = facetRun({u"check"_s, plan, u"--severity"_s, u"error"_s});
    QCOMPARE(run.code, int(Done));
    QVERIFY2(!run.out.contains(u"Error "), qPrintable(run.out));
    QCOMPARE(facetRun({u"check"_s, path(u"nothing.facet"_s)}).code, int(Refused));
}

void TestCli::refusesUnknownSeverities()
{
    const Run run = facetRun({u"check"_s, sample(), u"--severity"_s, u"dreadful"_s});
    QCOMPARE(run.code, int(WrongUsage));
    QVERIFY(run.err.contains(u"dreadful"));
    QCOMPARE(facetRun({u"check"_s}).code, int(WrongUsage));
}

void TestCli::writesTheDeck()
{
    const QString plan = sample();
    for (const QString &name : {u"1.pdf"_s, u"2.pdf"_s}) {
        QCOMPARE(facetRun({u"deck"_s, plan, path(name), u"--date"_s, u"2026-11-15"_s}).code,
                 int(Done));
    }
    QFile one(path(u"1.pdf"_s));
    QFile two(path(u"2.pdf"_s));
    QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
    const QByteArray bytes = one.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes == two.readAll());
    QCOMPARE(facetRun({u"deck"_s, plan, path(u"no/such/folder.pdf"_s)}).code, int(Refused));
    QCOMPARE(facetRun({u"deck"_s, plan, path(u"3.pdf"_s), u"--date"_s, u"soon"_s}).code,
             int(WrongUsage));
    QCOMPARE(facetRun({u"deck"_s, plan, path(u"3.txt"_s)}).code, int(WrongUsage));
}

void TestCli::writesDecksOfEveryKind()
{
    const QString plan = sample();
    const auto sizeOf = [this, &plan](const QString &name, const QStringList &options) {
        facetRun(QStringList{u"deck"_s, plan, path(name)} + options);
        return QFileInfo(path(name)).size();
    };
    const qint64 full = sizeOf(u"full.pdf"_s, {});
    const qint64 board = sizeOf(u"board.pdf"_s, {u"--preset"_s, u"board"_s});
    const qint64 handout = sizeOf(u"handout.pdf"_s, {u"--preset"_s, u"handout"_s});
    const qint64 one = sizeOf(u"one.pdf"_s, {u"--department"_s, u"customer care"_s});
    QVERIFY(board > 0 && one > 0);
    QVERIFY(board < handout && handout < full && one < handout);
    const Run unknown =
        facetRun({u"deck"_s, plan, path(u"x.pdf"_s), u"--department"_s, u"Alchemy"_s});
    QCOMPARE(unknown.code, int(Refused));
    QVERIFY2(unknown.err.contains(u"Customer Care"_s), qPrintable(unknown.err));
    for (const QStringList &wrong :
         {QStringList{u"--preset"_s, u"poster"_s}, QStringList{u"--preset"_s, QString()},
          QStringList{u"--preset"_s, u"board"_s, u"--department"_s, u"Customer Care"_s}}) {
        QCOMPARE(facetRun(QStringList{u"deck"_s, plan, path(u"x.pdf"_s)} + wrong).code,
                 int(WrongUsage));
    }
    QVERIFY(!QFile::exists(path(u"x.pdf"_s)));
}

void TestCli::writesOverNoPlan()
{
    const QString plan = sample();
    const QString link = path(u"link.pdf"_s);
    QVERIFY(QFile::link(plan, link));
    for (const QString &command : {u"deck"_s, u"export"_s}) {
        const Run refused = facetRun({command, plan, link});
        QCOMPARE(refused.code, int(Refused));
        QVERIFY2(refused.err.contains(u"would be lost"_s), qPrintable(refused.err));
    }
    QCOMPARE(facetRun({u"score"_s, plan}).code, int(Done));
}

void TestCli::exportsInAllForms()
{
    const QString plan = sample();
    const QHash<QString, QByteArray> starts{
        {u"yaml"_s, "facet: 1"}, {u"svg"_s, "<?xml"}, {u"png"_s, "\x89PNG"}, {u"pdf"_s, "%PDF-"}};
    for (const auto &[ending, start] : starts.asKeyValueRange()) {
        const QString file = path(u"out."_s + ending);
        const Run run = facetRun({u"export"_s, plan, file});
        QVERIFY2(run.code == Done, qPrintable(run.err));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY2(written.read(400).contains(start), qPrintable(ending));
    }
    QCOMPARE(facetRun({u"export"_s, plan, path(u"people.csv"_s)}).code, int(Done));
    const Run wrong = facetRun({u"export"_s, plan, path(u"out.docx"_s)});
    QCOMPARE(wrong.code, int(WrongUsage));
    QVERIFY(wrong.err.contains(u"docx"_s));
}

void TestCli::roundTripsYaml()
{
    const QString plan = sample();
    QCOMPARE(facetRun({u"export"_s, plan, path(u"1.yaml"_s)}).code, int(Done));
    QCOMPARE(facetRun({u"new"_s, path(u"again.facet"_s), u"--from"_s, path(u"1.yaml"_s)}).code,
             int(Done));
    QCOMPARE(facetRun({u"export"_s, path(u"again.facet"_s), path(u"2.yaml"_s)}).code, int(Done));
    QFile one(path(u"1.yaml"_s));
    QFile two(path(u"2.yaml"_s));
    QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
    QVERIFY(one.readAll() == two.readAll());
}

void TestCli::importsFixtures_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("leastPeopleOrUnits");
    const auto row = [](const char *file, int least) {
        QTest::newRow(file) << QString::fromLatin1(file) << least;
    };
    row("uk-organograms-dev/dcms-2013-09-senior.csv", 20);
    row("uk-organograms-dev/dcms-2013-09-junior.csv", 5);
    row("uk-organograms-dev/dfe-2011-09-triplestore-senior.csv", 20);
    row("uk-organograms-dev/hmrc-2013-09-senior.csv", 100);
    row("uk-organograms-dev/hmrc-2013-09-junior.csv", 5);
    row("uk-organograms-dev/home-office-2013-09-senior.csv", 50);
    row("uk-organograms-dev/home-office-2013-09-junior.csv", 5);
    row("uk-organograms-dev/nice-2013-09-senior.csv", 5);
    row("d3-org-chart/data-oracle.csv", 107);
    row("adventureworks/Employee.csv", 290);
    row("white-house-staff/2009.csv", 480);
    row("white-house-staff/2016.csv", 470);
    row("derived/sourcegraph-team.csv", 150);
    row("derived/kubernetes-group-leaders.csv", 100);
    row("japan-digital-agency/org-tree.csv", 30);
}

void TestCli::importsFixtures()
{
    QFETCH(QString, file);
    QFETCH(int, leastPeopleOrUnits);
    FACET_REQUIRE_FIXTURE(file);
    const QString plan = path(u"plan.facet"_s);
    QCOMPARE(facetRun({u"new"_s, plan}).code, int(Done));
    const Run run = facetRun({u"import"_s, plan, fixturePath(file)});
    QVERIFY2(run.code == Done, qPrintable(run.err));
    QVERIFY(run.out.contains(u"Rows: "_s));
    QCOMPARE(facetRun({u"export"_s, plan, path(u"out.yaml"_s)}).code, int(Done));
    QFile yaml(path(u"out.yaml"_s));
    QVERIFY(yaml.open(QIODevice::ReadOnly));
    const qsizetype objects = yaml.readAll().count("id: ");
    QVERIFY2(objects >= leastPeopleOrUnits, qPrintable(QString::number(objects)));
    QVERIFY(facetRun({u"history"_s, plan}).out.contains(u"Import "_s));
}

void TestCli::dryRunChangesNothing()
{
    FACET_REQUIRE_FIXTURE(u"d3-org-chart/data-oracle.csv"_s);
    const QString plan = path(u"plan.facet"_s);
    QCOMPARE(facetRun({u"new"_s, plan}).code, int(Done));
    const Run run = facetRun(
        {u"import"_s, plan, fixturePath(u"d3-org-chart/data-oracle.csv"_s), u"--dry-run"_s});
    QCOMPARE(run.code, int(Done));
    QVERIFY(run.out.contains(u"People: 107"_s));
    QVERIFY(!facetRun({u"history"_s, plan}).out.contains(u"Import "_s));
}

void TestCli::mapsColumnsByHand()
{
    QFile file(path(u"staff.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "Kennung,Wer,Chef,Wo\n1,Ana Silva,,Head office\n2,Bo Lee,1,Sales\n3,Cy Ito,1,Sales\n");
    file.close();
    const QString plan = path(u"plan.facet"_s);
    QCOMPARE(facetRun({u"new"_s, plan}).code, int(Done));
    const Run run =
        facetRun({u"import"_s, plan, file.fileName(), u"--map"_s, u"id=Kennung"_s, u"--map"_s,
                  u"name=Wer"_s, u"--map"_s, u"managerId=Chef"_s, u"--map"_s, u"unit=Wo"_s});
    QVERIFY2(run.code == Done, qPrintable(run.err));
    QVERIFY2(run.out.contains(u"Managers: 2 of 2 found"_s), qPrintable(run.out));
    const Run wrong = facetRun({u"import"_s, plan, file.fileName(), u"--map"_s, u"wings=Wer"_s});
    QCOMPARE(wrong.code, int(Refused));
    QVERIFY(wrong.err.contains(u"wings"_s));
}

void TestCli::importsTwiceWithoutDoubling()
{
    FACET_REQUIRE_FIXTURE(u"d3-org-chart/data-oracle.csv"_s);
    const QString plan = path(u"plan.facet"_s);
    const QString file = fixturePath(u"d3-org-chart/data-oracle.csv"_s);
    QCOMPARE(facetRun({u"new"_s, plan}).code, int(Done));
    QCOMPARE(facetRun({u"import"_s, plan, file}).code, int(Done));
    const Run again = facetRun({u"import"_s, plan, file});
    QCOMPARE(again.code, int(Done));
    QVERIFY2(again.out.contains(u"new: 0"_s), qPrintable(again.out));
}

void TestCli::refusesBadInput_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("hello, I am no plan");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half a database") << QByteArray("SQLite format 3\0garbage garbage garbage", 40);
}

void TestCli::refusesBadInput()
{
    QFETCH(QByteArray, content);
    const QString name = path(u"bad.facet"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    for (const QStringList &arguments :
         {QStringList{u"score"_s, name}, QStringList{u"history"_s, name},
          QStringList{u"deck"_s, name, path(u"x.pdf"_s)}, QStringList{u"import"_s, name, name}}) {
        const Run run = facetRun(arguments);
        QCOMPARE(run.code, int(Refused));
        QVERIFY(run.err.startsWith(u"facet: "_s));
        QCOMPARE(run.err.count(u'\n'), 1);
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
    QCOMPARE(facetRun({u"score"_s, path(u"missing.facet"_s)}).code, int(Refused));
    QCOMPARE(facetRun({u"score"_s, m_folder->path()}).code, int(Refused));
}

void TestCli::tellsHistory()
{
    const QString plan = sample();
    QCOMPARE(facetRun({u"history"_s, plan}).code, int(Done));
    QCOMPARE(facetRun({u"history"_s, plan, u"--name"_s, u"Kick-off"_s}).code, int(Done));
    QVERIFY(facetRun({u"history"_s, plan}).out.contains(u"★ Kick-off"_s));
    QVERIFY(facetRun({u"history"_s, plan, u"--name"_s, u" "_s}).code != int(Done));
}

/// A plan file tells nobody who did what, unless that was asked for; then anybody can read it.
void TestCli::historyGoesAlongWhenAskedOnly()
{
    const QString plan = path(u"plan.facet"_s);
    const QString people = path(u"canary-people.csv"_s);
    QFile csv(people);
    QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write("Name,Department\nAnna,Sales\n") > 0);
    csv.close();
    QCOMPARE(facetRun({u"new"_s, plan}).code, int(Done));
    QCOMPARE(facetRun({u"import"_s, plan, people}).code, int(Done));
    const QString bare = path(u"bare.facet"_s);
    const QString whole = path(u"whole.facet"_s);
    QCOMPARE(facetRun({u"export"_s, plan, bare}).code, int(Done));
    QCOMPARE(facetRun({u"export"_s, plan, whole, u"--with-history"_s}).code, int(Done));
    const auto tells = [](const QString &name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains("canary-people");
    };
    QVERIFY(!tells(plan) && !tells(bare));
    QVERIFY(tells(whole));
    QVERIFY(facetRun({u"export"_s, plan, whole, u"--with-history"_s}).code != int(Done));
    QCOMPARE(facetRun({u"export"_s, plan, path(u"o.yaml"_s), u"--with-history"_s}).code,
             int(WrongUsage));
    // On another computer.
    qputenv("FACET_STATE_DIR", path(u"other"_s).toLocal8Bit());
    QVERIFY(facetRun({u"history"_s, whole}).out.contains(u"canary-people.csv"_s));
    QCOMPARE(facetRun({u"history"_s, bare}).out, QString());
    QCOMPARE(facetRun({u"diff"_s, whole, bare}).code, int(Done));
    // Who goes on from there publishes a plan without a history again.
    QCOMPARE(facetRun({u"import"_s, whole, people, u"--map"_s, u"name=Name"_s}).code, int(Done));
    csv.setFileName(path(u"more.csv"_s));
    QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write("Name,Department\nBen,Sales\n") > 0);
    csv.close();
    QCOMPARE(facetRun({u"import"_s, whole, path(u"more.csv"_s)}).code, int(Done));
    QVERIFY(!tells(whole));
}

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // as the program does, for decks of equal bytes
    const QGuiApplication application(argc, argv);
    TestCli test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_cli.moc"
