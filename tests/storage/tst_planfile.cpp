// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/check.h"
#include "planfiles.h"
#include "storage/planfile.h"
#include "support/randomplan.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/stat.h>

using namespace facet;
using namespace facet::storage;
using namespace facet::test;
using namespace Qt::StringLiterals;

/// Plan files read as a stranger's: what is one comes back equal, what is none is refused with a
/// sentence, and nothing is ever touched.
class TestPlanFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void plansComeBackEqual();
    void samePlanSameBytes();
    void linksAreFollowedOnce();
    void strangersAreRefused_data();
    void strangersAreRefused();
    void pipesDoNotHang();
    void hostileSchemasAreRefused_data();
    void hostileSchemasAreRefused();
    void flippedBitsAreNeverSilent();
    void truncatedFilesAreRefused();
    void rescueReadsWhatIsThere();
    void journalsOfOthersAreRecovered();
    void brokenReferencesAreEmptied();
    void cyclesAndDepthsAreCut();
    void whatLostItsPlaceIsKept();
    void numbersAreBroughtIntoRange();
    void onlyOneSettingsStays();
    void oddButHarmlessPlansGetRemarks();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString sampleFile() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPlanFile::init() { m_folder = std::make_unique<QTemporaryDir>(); }

QString TestPlanFile::sampleFile() const
{
    const QString path = file(u"plan.facet"_s);
    writePlanFile(path, randomPlan(4)).value();
    return path;
}

void TestPlanFile::plansComeBackEqual()
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const QString path = file(QString::number(seed));
        const Plan plan = randomPlan(seed);
        const QString id = newPlanId();
        const FileIdentity written = writePlanFile(path, plan, id).value();
        const LoadedPlan read = readPlanFile(path).value();
        QVERIFY(read.plan == plan);
        QCOMPARE(read.planId, id);
        QCOMPARE(read.identity, written);
        QCOMPARE(read.report, QStringList());
        QVERIFY(read.isSound);
        QVERIFY(!read.isRepaired);
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 10);
}

void TestPlanFile::samePlanSameBytes()
{
    const QString id = newPlanId();
    QVERIFY(writePlanFile(file(u"a"_s), randomPlan(4), id));
    QVERIFY(writePlanFile(file(u"b"_s), randomPlan(4), id));
    QVERIFY(!bytesOf(file(u"a"_s)).isEmpty());
    QCOMPARE(bytesOf(file(u"a"_s)), bytesOf(file(u"b"_s)));
}

void TestPlanFile::linksAreFollowedOnce()
{
    const QString path = sampleFile();
    QVERIFY(QFile::link(path, file(u"link"_s)));
    QVERIFY(readPlanFile(file(u"link"_s)));
    QVERIFY(QFile::link(file(u"nowhere"_s), file(u"dangling"_s)));
    QVERIFY(!readPlanFile(file(u"dangling"_s)));
}

void TestPlanFile::strangersAreRefused_data()
{
    QTest::addColumn<std::function<void(const QString &)>>("make");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, std::function<void(const QString &)> make,
                        const char *sentence) {
        QTest::newRow(name) << std::move(make) << QString::fromUtf8(sentence);
    };
    const auto bytes = [](const QByteArray &content) {
        return [content](const QString &path) { QVERIFY(writeBytes(path, content)); };
    };
    const auto patched = [](qsizetype place, quint32 number) {
        return [=](const QString &path) {
            QVERIFY(writePlanFile(path, randomPlan(4)));
            QByteArray content = bytesOf(path);
            qToBigEndian(number, content.data() + place);
            QVERIFY(writeBytes(path, content));
        };
    };
    row("nothing", [](const QString &) { }, "cannot be read. It does not exist.");
    row(
        "folder", [](const QString &path) { QVERIFY(QDir().mkpath(path)); },
        "is a folder, not a plan.");
    row(
        "pipe", [](const QString &path) { QCOMPARE(::mkfifo(qPrintable(path), 0600), 0); },
        "is a pipe, not a plan.");
    row(
        "device link", [](const QString &path) { QVERIFY(QFile::link(u"/dev/zero"_s, path)); },
        "is a device, not a plan.");
    row("empty", bytes({}), "is empty: it holds no plan.");
    row("text", bytes("Dear all,\n\nthe plan is attached.\n"), "is a text file, not a plan.");
    row("pdf", bytes("%PDF-1.7\n..."), "is a PDF document, not a plan.");
    row("office", bytes(QByteArray("PK\x03\x04\x14\x00\x06\x00", 8)),
        "is an archive or an office document");
    row("picture", bytes(QByteArray("\x89PNG\r\n\x1A\n", 8)), "is a picture, not a plan.");
    row("noise", bytes(QByteArray("\x00\x01\x02\x03\xFE", 5)),
        "is a file of another kind, not a plan.");
    row("beginning", bytes(QByteArray("SQLite format 3\0\x10\0\x02", 19)),
        "breaks off after a few bytes");
    row(
        "other database",
        [](const QString &path) { QVERIFY(alter(path, {u"CREATE TABLE places(url TEXT)"_s})); },
        "is a database of another program, not a plan.");
    row("newer minor", patched(60, 1001),
        "its format is 1.1, and this one reads formats up to 1.0.");
    row("newer major", patched(60, 2000),
        "its format is 2.0, and this one reads formats up to 1.0.");
    row("unknown older", patched(60, 7), "its format is 0.7, which no Facet ever wrote.");
    row("other encoding", patched(56, 2), "keeps its texts in a way no Facet ever wrote.");
    row(
        "huge",
        [](const QString &path) {
            QVERIFY(QFile(path).resize(0) || writeBytes(path, {}));
            QVERIFY(QFile::resize(path, largestFile + 1));
        },
        "is larger than 512 MiB");
}

void TestPlanFile::strangersAreRefused()
{
    QFETCH(const std::function<void(const QString &)>, make);
    QFETCH(const QString, sentence);
    const QString path = file(u"a & <b>.facet"_s);
    make(path);
    const FileStamp before = stampOf(path);
    const Result<LoadedPlan> read = readPlanFile(path);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(sentence), qPrintable(read.error().message));
    QVERIFY(read.error().message.contains(u"a & <b>.facet"_s));
    QVERIFY(read.error().message.endsWith(u'.'));
    QCOMPARE(stampOf(path), before);
    QVERIFY(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden | QDir::System).size()
            <= 1);
}

/// A pipe whose other end writes nothing must not stop the reader either.
void TestPlanFile::pipesDoNotHang()
{
    const QString path = file(u"pipe"_s);
    QCOMPARE(::mkfifo(qPrintable(path), 0600), 0);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!identityOf(path));
    QVERIFY(!readPlanFile(path));
    QVERIFY(!writePlanFile(path, randomPlan(1)));
    QVERIFY(timer.elapsed() < 1000);
}

void TestPlanFile::hostileSchemasAreRefused_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("trigger")
        << u"CREATE TRIGGER t AFTER INSERT ON units BEGIN DELETE FROM people; END"_s;
    QTest::newRow("view") << u"CREATE VIEW v AS SELECT * FROM people"_s;
    QTest::newRow("index") << u"CREATE INDEX i ON people(name)"_s;
    QTest::newRow("table") << u"CREATE TABLE extra(a) "_s;
    QTest::newRow("virtual table") << u"CREATE VIRTUAL TABLE f USING fts5(a)"_s;
    QTest::newRow("generated column") << u"ALTER TABLE people ADD COLUMN g TEXT AS (upper(name))"_s;
    QTest::newRow("column") << u"ALTER TABLE people ADD COLUMN x TEXT DEFAULT 'x'"_s;
    QTest::newRow("check") << u"ALTER TABLE people ADD COLUMN x INTEGER CHECK(x > 1)"_s;
    QTest::newRow("missing table") << u"DROP TABLE votes"_s;
    QTest::newRow("renamed column") << u"ALTER TABLE people RENAME COLUMN note TO remark"_s;
}

void TestPlanFile::hostileSchemasAreRefused()
{
    QFETCH(const QString, statement);
    const QString path = sampleFile();
    QVERIFY(alter(path, {statement}));
    const Result<LoadedPlan> read = readPlanFile(path);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(u"has parts that no Facet ever wrote"_s),
             qPrintable(read.error().message));
}

/// Every flipped bit is refused or changes nothing that counts.
void TestPlanFile::flippedBitsAreNeverSilent()
{
    const QString path = sampleFile();
    const Plan plan = readPlanFile(path)->plan;
    const QByteArray content = bytesOf(path);
    Random random(9);
    int refused = 0;
    for (int i = 0; i < 400; ++i) {
        QByteArray flipped = content;
        flipped[anyNumber(random, 0, static_cast<int>(content.size()) - 1)] ^=
            static_cast<char>(1 << anyNumber(random, 0, 7));
        QVERIFY(writeBytes(path, flipped));
        const Result<LoadedPlan> read = readPlanFile(path);
        QVERIFY(!read || read->plan == plan);
        refused += read ? 0 : 1;
    }
    QVERIFY2(refused > 100, "the digest must have noticed many of them");
}

void TestPlanFile::truncatedFilesAreRefused()
{
    const QString path = sampleFile();
    const QByteArray content = bytesOf(path);
    for (qsizetype size = 0; size < content.size(); size += 997) {
        QVERIFY(writeBytes(path, content.first(size)));
        const Result<LoadedPlan> read = readPlanFile(path);
        QVERIFY2(!read, qPrintable(QString::number(size)));
        QVERIFY(read.error().message.size() > 40);
    }
}

void TestPlanFile::rescueReadsWhatIsThere()
{
    const QString path = file(u"plan.facet"_s);
    Plan plan;
    for (int i = 1; i <= 3000; ++i) {
        Person person;
        person.id = Id<Person>{i};
        person.name = u"Person %1"_s.arg(i);
        plan = plan.with(person);
    }
    QVERIFY(writePlanFile(path, plan));
    QByteArray content = bytesOf(path);
    const qsizetype page = 4096;
    const qsizetype middle = content.indexOf("Person 1500") / page * page;
    content.replace(middle, page, QByteArray(page, '\xAA'));
    QVERIFY(writeBytes(path, content));
    const Result<LoadedPlan> refused = readPlanFile(path);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"is a plan, but it is damaged"_s),
             qPrintable(refused.error().message));
    const Result<LoadedPlan> rescued = rescuePlanFile(path);
    QVERIFY2(rescued, qPrintable(rescued ? QString() : rescued.error().message));
    QVERIFY(rescued->plan.all<Person>().size() > 2800);
    QVERIFY(rescued->plan.all<Person>().size() < 3000);
    QVERIFY(rescued->isRepaired);
    QVERIFY(rescued->report.first().contains(u"object(s) could be read"_s)
            || rescued->report.first().contains(u"could be read"_s));
    for (const auto &[id, box] : rescued->plan.all<Person>()) {
        QCOMPARE(box.get(), plan.get(id));
    }
}

/// Somebody looked into the plan with another program, which was killed: its journal belongs to the
/// file.
void TestPlanFile::journalsOfOthersAreRecovered()
{
    const QString path = sampleFile();
    const Plan plan = readPlanFile(path)->plan;
    {
        const auto other =
            Connection::open(path, Access::Work).value(); // keeps a -wal while it is open
        QVERIFY(other->run(u"UPDATE meta SET value='somebody' WHERE key='program'"_s));
        QVERIFY(QFile::copy(path, file(u"copy.facet"_s)));
        QVERIFY(QFile::copy(path + u"-wal"_s, file(u"copy.facet-wal"_s)));
    }
    const Result<LoadedPlan> read = readPlanFile(file(u"copy.facet"_s));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QVERIFY(read->plan == plan);
    QVERIFY(QFile::exists(file(u"copy.facet-wal"_s)));
}

void TestPlanFile::brokenReferencesAreEmptied()
{
    const QString path = sampleFile();
    QVERIFY(alterAndSeal(
        path, {u"UPDATE units SET parent=99"_s, u"UPDATE channels SET audiences='7 8'"_s}));
    const LoadedPlan read = readPlanFile(path).value();
    QVERIFY(read.isSound);
    QVERIFY(read.isRepaired);
    for (const auto &[id, box] : read.plan.all<Unit>()) {
        QVERIFY(box.get().parent.isNull());
    }
    QVERIFY(read.report.contains(
        u"Units: references to something that does not exist were emptied in %1 object(s)."_s.arg(
            read.plan.all<Unit>().size())));
}

void TestPlanFile::cyclesAndDepthsAreCut()
{
    const QString path = file(u"plan.facet"_s);
    Plan plan;
    constexpr int count = 1000;
    for (int i = 1; i <= count; ++i) {
        Unit unit;
        unit.id = Id<Unit>{i};
        unit.name = u"Unit %1"_s.arg(i);
        plan = plan.with(unit);
    }
    QVERIFY(writePlanFile(path, plan));
    QVERIFY(alterAndSeal(path, {u"UPDATE units SET parent = id % 1000 + 1"_s}));
    const LoadedPlan read = readPlanFile(path).value();
    QVERIFY(read.isSound);
    QCOMPARE(read.plan.all<Unit>().size(), size_t(count));
    int roots = 0;
    for (const auto &[id, box] : read.plan.all<Unit>()) {
        roots += box.get().parent.isNull() ? 1 : 0;
    }
    QCOMPARE(roots, 5); // 1000 in one line, 200 levels at most
    QVERIFY(read.report.first().contains(u"were put at the top"_s));
}

void TestPlanFile::whatLostItsPlaceIsKept()
{
    const QString path = sampleFile();
    const Plan before = readPlanFile(path)->plan;
    QVERIFY(!before.all<Position>().empty() && !before.all<Concern>().empty());
    QVERIFY(alterAndSeal(path, {u"DELETE FROM units"_s, u"DELETE FROM people"_s}));
    const LoadedPlan read = readPlanFile(path).value();
    for (const Violation &left : check(read.plan)) {
        QVERIFY2(!left.message.contains(u"does not exist"_s), qPrintable(left.message));
    }
    QCOMPARE(read.plan.all<Unit>().size(), 1U);
    const Unit &unplaced = read.plan.all<Unit>().begin()->second.get();
    QCOMPARE(unplaced.name, u"Unplaced"_s);
    QCOMPARE(read.plan.all<Position>().size(), before.all<Position>().size());
    QCOMPARE(read.plan.all<Concern>().size(), before.all<Concern>().size());
    for (const auto &[id, box] : read.plan.all<Position>()) {
        QCOMPARE(box.get().unit, unplaced.id);
    }
    QVERIFY(read.plan.all<Holding>().empty());
    QVERIFY(read.plan.all<Link>().empty());
    QVERIFY(read.report.join(u'\n').contains(u"are under “Unplaced”"_s));
    QVERIFY(read.report.join(u'\n').contains(u"were left out"_s));
}

void TestPlanFile::numbersAreBroughtIntoRange()
{
    const QString path = sampleFile();
    QVERIFY(alterAndSeal(
        path, {u"UPDATE people SET human=70, technical=-2"_s, u"UPDATE units SET target=9"_s}));
    const LoadedPlan read = readPlanFile(path).value();
    QVERIFY(read.isSound);
    for (const auto &[id, box] : read.plan.all<Person>()) {
        QCOMPARE(box.get().human, 4);
        QCOMPARE(box.get().technical, 0);
    }
    QVERIFY(read.report.join(u'\n').contains(u"numbers out of their range"_s));
}

void TestPlanFile::onlyOneSettingsStays()
{
    const QString path = sampleFile();
    const QString title = u"SELECT title FROM settings ORDER BY id LIMIT 1"_s;
    QVERIFY(
        alterAndSeal(path,
                     {u"CREATE TEMP TABLE t AS SELECT * FROM settings"_s, u"UPDATE t SET id=id+1"_s,
                      u"INSERT INTO settings SELECT * FROM t"_s, u"DROP TABLE t"_s}));
    const LoadedPlan read = readPlanFile(path).value();
    QVERIFY(read.isSound);
    QCOMPARE(read.plan.all<Settings>().size(), 1U);
}

void TestPlanFile::oddButHarmlessPlansGetRemarks()
{
    const QString path = sampleFile();
    QVERIFY(
        alterAndSeal(path, {u"UPDATE units SET name='' WHERE id=(SELECT min(id) FROM units)"_s}));
    const LoadedPlan read = readPlanFile(path).value();
    QVERIFY(!read.isSound);
    QVERIFY(!read.isRepaired);
    QVERIFY(read.report.join(u'\n').contains(u"“Name” must not be empty."_s));
}

QTEST_GUILESS_MAIN(TestPlanFile)
#include "tst_planfile.moc"
