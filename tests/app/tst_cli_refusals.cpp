// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "document/document.h"
#include "sample.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using facet::Document;
using facet::cli::Done;
using facet::cli::Refused;
using facet::cli::WrongUsage;
using facet::test::facetRun;
using facet::test::Run;

namespace {

constexpr auto people = "Name,Department\nAnn Lee,Sales\nBob Ray,Support\n";

} // namespace

/// What the command line refuses leaves everything as it was, and is told in one sentence.
class TestCliRefusals final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void readOnlyPlansStay_data();
    void readOnlyPlansStay();
    void namesStatesOfReadOnlyPlans();
    void newPlansNeedAPlace();
    void dryRunsWorkBesideAWindow();
    void emptyNamesAreWrongUsage_data();
    void emptyNamesAreWrongUsage();
    void strangeNames_data();
    void strangeNames();
    void nothingIsWrittenOverDevices();
    void otherFilesAreNoTables_data();
    void otherFilesAreNoTables();
    void namesAloneAreATable();
    void tellsStageAndStructure();
    void theProgramWithoutADisplay_data();
    void theProgramWithoutADisplay();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString written(const QString &name, const QByteArray &content) const;
    QByteArray stateOf(const QString &plan) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliRefusals::initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

void TestCliRefusals::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("FACET_STATE_DIR", m_folder->filePath(u"state"_s).toLocal8Bit());
}

QString TestCliRefusals::written(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
        ? file.fileName()
        : QString();
}

/// What anybody sees of a plan: its people and its history.
QByteArray TestCliRefusals::stateOf(const QString &plan) const
{
    const QString yaml = path(u"state.yaml"_s);
    facetRun({u"export"_s, plan, yaml});
    QFile file(yaml);
    return file.open(QIODevice::ReadOnly)
        ? file.readAll() + facetRun({u"history"_s, plan}).out.toUtf8()
        : QByteArray();
}

void TestCliRefusals::readOnlyPlansStay_data()
{
    QTest::addColumn<bool>("folder");
    QTest::newRow("the file is read-only") << false;
    QTest::newRow("the folder is read-only") << true;
}

void TestCliRefusals::readOnlyPlansStay()
{
    QFETCH(bool, folder);
    QVERIFY(QDir(m_folder->path()).mkdir(u"place"_s));
    const QString plan = path(u"place/plan.facet"_s);
    QCOMPARE(facetRun({u"new"_s, plan}).code, int(Done));
    const QString table = written(u"people.csv"_s, people);
    const QString closed = folder ? path(u"place"_s) : plan;
    const QFile::Permissions before = QFile::permissions(closed);
    QVERIFY(QFile::setPermissions(closed, QFile::ReadOwner | QFile::ExeOwner));
    const QByteArray state = stateOf(plan);
    QVERIFY(!state.isEmpty());
    const Run refused = facetRun({u"import"_s, plan, table});
    QCOMPARE(refused.code, int(Refused));
    QVERIFY2(refused.err.contains(u"read-only"_s), qPrintable(refused.err));
    QVERIFY2(refused.out.isEmpty(), qPrintable(refused.out));
    QCOMPARE(stateOf(plan), state);
    QCOMPARE(facetRun({u"import"_s, plan, table, u"--dry-run"_s}).code, int(Done));
    QCOMPARE(facetRun({u"merge"_s, plan, plan, plan, plan}).code, int(Refused));
    QCOMPARE(stateOf(plan), state);
    QVERIFY(QFile::setPermissions(closed, before));
    QCOMPARE(facetRun({u"import"_s, plan, table}).code, int(Done));
    QVERIFY(stateOf(plan).contains("Ann Lee"));
}

/// Names of states are kept on this computer, so the file has no say in it.
void TestCliRefusals::namesStatesOfReadOnlyPlans()
{
    const QString plan = path(u"plan.facet"_s);
    QCOMPARE(facetRun({u"new"_s, plan}).code, int(Done));
    QVERIFY(QFile::setPermissions(plan, QFile::ReadOwner));
    QCOMPARE(facetRun({u"history"_s, plan, u"--name"_s, u"Kick-off"_s}).code, int(Done));
    QVERIFY(facetRun({u"history"_s, plan}).out.contains(u"Kick-off"_s));
    QCOMPARE(facetRun({u"history"_s, path(u"none.facet"_s), u"--name"_s, u"x"_s}).code,
             int(Refused));
}

void TestCliRefusals::newPlansNeedAPlace()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"place"_s));
    QVERIFY(QFile::setPermissions(path(u"place"_s), QFile::ReadOwner | QFile::ExeOwner));
    for (const QString &name : {u"place/plan.facet"_s, u"nowhere/plan.facet"_s}) {
        const Run run = facetRun({u"new"_s, path(name), u"--sample"_s});
        QCOMPARE(run.code, int(Refused));
        QCOMPARE(run.err.count(u'\n'), 1);
        QVERIFY(run.out.isEmpty());
        QVERIFY(!QFile::exists(path(name)));
    }
    QVERIFY(QFile::setPermissions(path(u"place"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(QDir(path(u"state/work"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

void TestCliRefusals::dryRunsWorkBesideAWindow()
{
    const QString plan = path(u"plan.facet"_s);
    const QString table = written(u"people.csv"_s, people);
    const auto document = Document::create(plan, facet::emptyPlan()).value();
    QVERIFY(document->flush());
    const Run dry = facetRun({u"import"_s, plan, table, u"--dry-run"_s});
    QCOMPARE(dry.code, int(Done));
    QVERIFY2(dry.err.contains(u"may not be in the file yet"_s), qPrintable(dry.err));
    QVERIFY(facetRun({u"score"_s, plan}).err.contains(u"may not be in the file yet"_s));
    const Run refused = facetRun({u"import"_s, plan, table});
    QCOMPARE(refused.code, int(Refused));
    QVERIFY2(refused.err.contains(u"open"_s), qPrintable(refused.err));
    QCOMPARE(refused.err.count(u'\n'), 1);
}

void TestCliRefusals::emptyNamesAreWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("new") << QStringList{u"new"_s, u""_s};
    QTest::newRow("score") << QStringList{u"score"_s, u""_s};
    QTest::newRow("import") << QStringList{u"import"_s, u"a.facet"_s, u""_s};
    QTest::newRow("both beginnings")
        << QStringList{u"new"_s, u"a.facet"_s, u"--sample"_s, u"--from"_s, u"x"_s};
    QTest::newRow("no source of units")
        << QStringList{u"import"_s, u"a.facet"_s, u"b.csv"_s, u"--units"_s, u"wings"_s};
    QTest::newRow("no kind of export") << QStringList{u"export"_s, u"a.facet"_s, u"b.docx"_s};
}

void TestCliRefusals::emptyNamesAreWrongUsage()
{
    QFETCH(QStringList, arguments);
    const Run run = facetRun(arguments);
    QCOMPARE(run.code, int(WrongUsage));
    QCOMPARE(run.err.count(u'\n'), 1);
    QVERIFY2(run.out.isEmpty(), qPrintable(run.out));
}

void TestCliRefusals::strangeNames_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("said");
    QTest::newRow("a line break") << QStringList{u"score"_s, u"two\nlines.facet"_s} << int(Refused)
                                  << u"two lines.facet"_s;
    QTest::newRow("the root") << QStringList{u"score"_s, u"/"_s} << int(Refused)
                              << u"“/” is a folder"_s;
    QTest::newRow("a link to nowhere")
        << QStringList{u"score"_s, u"dangling.facet"_s} << int(Refused) << u"leads nowhere"_s;
    QTest::newRow("a dash") << QStringList{u"new"_s, u"-x.facet"_s} << int(WrongUsage)
                            << u"“x.facet” is no option"_s;
    QTest::newRow("a long name") << QStringList{u"new"_s, QString(300, u'a')} << int(Refused)
                                 << u"too long"_s;
    QTest::newRow("no ending") << QStringList{u"export"_s, u"a.facet"_s, u"out"_s}
                               << int(WrongUsage) << u"no ending"_s;
}

void TestCliRefusals::strangeNames()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, said);
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    QFile::link(u"nowhere"_s, u"dangling.facet"_s);
    const Run run = facetRun(arguments);
    QDir::setCurrent(before);
    QCOMPARE(run.code, code);
    QVERIFY2(run.err.contains(said), qPrintable(run.err));
    QCOMPARE(run.err.count(u'\n'), 1);
    QVERIFY(run.out.isEmpty());
}

void TestCliRefusals::nothingIsWrittenOverDevices()
{
    const QString plan = path(u"plan.facet"_s);
    QCOMPARE(facetRun({u"new"_s, plan, u"--sample"_s}).code, int(Done));
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder.csv"_s));
    QVERIFY(QFile::link(u"/dev/full"_s, path(u"full.csv"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe.csv"_s)).constData(), 0600), 0);
    for (const QString &name :
         {u"folder.csv"_s, u"full.csv"_s, u"pipe.csv"_s, u"nowhere/out.csv"_s}) {
        const Run run = facetRun({u"export"_s, plan, path(name)});
        QCOMPARE(run.code, int(Refused));
        QVERIFY2(run.err.contains(u"Nothing was written"_s), qPrintable(run.err));
        QVERIFY(!QFileInfo(path(name)).isFile());
    }
    const Run deck = facetRun({u"deck"_s, plan, path(u"nowhere/out.pdf"_s)});
    QCOMPARE(deck.code, int(Refused));
    QVERIFY(!deck.err.contains(u"%"_s)); // refused before the work
}

void TestCliRefusals::otherFilesAreNoTables_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &content, const QString &said) {
        QTest::newRow(name) << content << said;
    };
    row("address card", "\r\nBEGIN:VCARD\r\nFN:Ann Lee\r\nN:Lee;Ann;;;\r\nEND:VCARD\r\n",
        u"vCard"_s);
    row("Markdown",
        "# People\n\nAll who work here are listed below, with what they do.\n\n- Ann "
        "Lee\n- Bob Ray\n",
        u"running text"_s);
    row("prose",
        "Dear all,\n\nplease find below what we agreed on, and who will do it, by "
        "when.\n\nIf anything is missing, tell me, and I will add it to the list.\n",
        u"running text"_s);
    row("web page", "<!DOCTYPE html>\n<html><body><p>Ann Lee</p></body></html>\n", u"HTML"_s);
    row("XML", "<?xml version=\"1.0\"?>\n<people><person>Ann Lee</person></people>\n", u"XML"_s);
    row("JSON", "[\n  {\"name\": \"Ann Lee\"},\n  {\"name\": \"Bob Ray\"}\n]\n", u"JSON"_s);
    row("YAML", "facet: 1\nunits:\n  - name: Sales\n    head: Ann Lee\n  - name: Support\n",
        u"--from"_s);
    row("directory", "dn: cn=Ann Lee,ou=people,dc=example\nobjectClass: person\nsn: Lee\n",
        u"LDIF"_s);
    row("spreadsheet", QByteArray("PK\x03\x04\x14\0\x06\0\x08\0", 10) + QByteArray(200, 'x'),
        u"spreadsheet"_s);
    row("plan", QByteArray("SQLite format 3\0", 16) + QByteArray(200, '\1'), u"database"_s);
    row("zeros", QByteArray(5000, '\0'), u"binary"_s);
    QByteArray noise;
    for (quint32 i = 0, x = 12345; i < 20'000; ++i) {
        x = x * 1664525 + 1013904223;
        noise.append(static_cast<char>(x >> 24));
    }
    row("noise", noise, u"binary"_s);
}

void TestCliRefusals::otherFilesAreNoTables()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    const QString plan = path(u"plan.facet"_s);
    QCOMPARE(facetRun({u"new"_s, plan}).code, int(Done));
    const Run run = facetRun({u"import"_s, plan, written(u"file"_s, content)});
    QCOMPARE(run.code, int(Refused));
    QVERIFY2(run.err.contains(said) && run.err.contains(u"nothing was read"_s),
             qPrintable(run.err));
    QCOMPARE(run.err.count(u'\n'), 1);
}

void TestCliRefusals::namesAloneAreATable()
{
    for (const QByteArray &content : {QByteArray("Name\nAnn Lee\nBob Ray\n"),
                                      QByteArray("Ann Lee\nBob Ray\nCid Poe\nDora Day\n"),
                                      QByteArray("Full name\n\"Lee, Ann\"\n\"Ray, Bob\"\n")}) {
        const QString plan = path(u"plan.facet"_s);
        QFile::remove(plan);
        QCOMPARE(facetRun({u"new"_s, plan}).code, int(Done));
        const Run run = facetRun({u"import"_s, plan, written(u"names.csv"_s, content)});
        QVERIFY2(run.code == Done, qPrintable(run.err));
        QVERIFY2(stateOf(plan).contains("Ann Lee"), content.constData());
    }
}

void TestCliRefusals::tellsStageAndStructure()
{
    const QString plan = path(u"sample.facet"_s);
    QCOMPARE(facetRun({u"new"_s, plan, u"--sample"_s}).code, int(Done));
    const QStringList score{u"score"_s, plan, u"--date"_s, u"2026-11-15"_s};
    const QJsonObject json =
        QJsonDocument::fromJson(facetRun(score + QStringList{u"--json"_s}).out.toUtf8()).object();
    const QString text = facetRun(score).out;
    const QString stage = json[u"stage"_s][u"name"_s].toString();
    const QString structure = json[u"structure"_s][u"name"_s].toString();
    QVERIFY(!stage.isEmpty() && !structure.isEmpty());
    QVERIFY2(text.contains(u"Stage: "_s + stage + u'\n'), qPrintable(text));
    QVERIFY2(text.contains(u"Structure: "_s + structure + u'\n'), qPrintable(text));
    QVERIFY(!json[u"stage"_s][u"key"_s].toString().isEmpty());
    QVERIFY(json[u"stage"_s][u"number"_s].isDouble());
    QVERIFY(!json[u"structure"_s][u"key"_s].toString().isEmpty());
    QVERIFY(!json[u"structure"_s][u"nearest"_s].toString().isEmpty());
    const QString help = facetRun({u"score"_s, u"--help"_s}).out;
    for (const QString &member : json.keys()) {
        QVERIFY2(help.contains(member), qPrintable(member));
    }
}

void TestCliRefusals::theProgramWithoutADisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("display");
    QTest::addColumn<int>("code");
    for (const QString &display : {QString(), u":4711"_s}) {
        const auto row = [&](const char *name, const QStringList &arguments, int code) {
            QTest::addRow("%s, %s display", name, display.isEmpty() ? "no" : "a wrong")
                << arguments << display << code;
        };
        row("window", {}, Refused);
        row("window on a plan", {u"some.facet"_s}, Refused);
        row("unknown command", {u"frobnicate"_s}, WrongUsage);
        row("unknown option", {u"--bogus"_s}, WrongUsage);
        row("empty name", {u""_s}, WrongUsage);
    }
}

void TestCliRefusals::theProgramWithoutADisplay()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, display);
    QFETCH(int, code);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s}) {
        environment.remove(name);
    }
    if (!display.isEmpty()) {
        environment.insert(u"DISPLAY"_s, display);
    }
    QProcess facet;
    facet.setProcessEnvironment(environment);
    facet.start(QCoreApplication::applicationDirPath() + u"/../../app/facet"_s, arguments);
    QVERIFY(facet.waitForFinished(60'000));
    QCOMPARE(facet.exitStatus(), QProcess::NormalExit);
    QCOMPARE(facet.exitCode(), code);
    const QByteArray said = facet.readAllStandardError();
    QVERIFY2(said.startsWith("facet: ") && said.count('\n') == 1, said.constData());
    QVERIFY(facet.readAllStandardOutput().isEmpty());
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    TestCliRefusals test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_cli_refusals.moc"
