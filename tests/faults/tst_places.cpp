// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "storage/planfile.h"
#include "support/trials.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr uid_t nobody = 65534;
constexpr int cannot = 77; // exit code: this machine does not allow the fault to be made

/// What happens to file, folder or medium before the worker opens the plan.
struct Place
{
    mode_t file = 0644;
    mode_t folder = 0755;
    bool foreign = false; ///< owned by somebody else than who edits
    bool medium = false;  ///< mounted read-only
};

/// Becomes nobody, in the process of the worker.
void becomeNobody()
{
    if (::setgid(nobody) != 0 || ::setuid(nobody) != 0) {
        ::_exit(cannot);
    }
}

/// Mounts a folder read-only over itself, seen by this process and its children alone.
void mountReadOnly(const char *folder)
{
    const bool isAlone = ::unshare(CLONE_NEWNS) == 0
        && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    if (!isAlone || ::mount(folder, folder, nullptr, MS_BIND, nullptr) != 0
        || ::mount(nullptr, folder, nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0) {
        ::_exit(cannot);
    }
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Where a plan may lie: rows A8 and F8 of the acceptance matrix.
class TestPlaces final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void mediaThatAreTakenOutAndComeBack();
    void anotherMediumIsNotWrittenTo();
    void readOnlyPlaces_data();
    void readOnlyPlaces();
    void aPlaceThatCanBeWrittenIsTold();

private:
    struct Outcome
    {
        int exitCode = -1;
        QByteArray said;
    };
    bool makePlace(const Place &place);
    /// Makes a plan in such a place and lets somebody work on it.
    Outcome workIn(const Place &place);
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString plan() const { return file(u"files/plan.facet"_s); }

    QString stick() const { return file(u"stick"_s); }
    std::unique_ptr<Document> documentOnStick();
    bool plugIn(const QString &medium) const;
    bool pullOut() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_before;
    bool m_canMount = false;
};

namespace {

Unit counted(int number)
{
    Unit unit;
    unit.id = Id<Unit>{1};
    unit.name = QString::number(number);
    return unit;
}

void count(Document &document, int number)
{
    document.perform({QString::number(number), document.plan().with(counted(number))});
}

} // namespace

/// What is mounted from here on is seen by this process alone.
void TestPlaces::initTestCase()
{
    m_canMount = ::unshare(CLONE_NEWNS) == 0
        && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// The media go with their folders.
void TestPlaces::cleanup()
{
    if (!m_folder) {
        return;
    }
    for (const QString &name : {u"stick"_s, u"medium"_s, u"another"_s}) {
        ::umount2(qPrintable(file(name)), MNT_DETACH);
    }
}

bool TestPlaces::plugIn(const QString &medium) const
{
    return ::mount(qPrintable(file(medium)), qPrintable(stick()), nullptr, MS_BIND, nullptr) == 0;
}

bool TestPlaces::pullOut() const { return ::umount2(qPrintable(stick()), MNT_DETACH) == 0; }

/// A plan on a medium that is plugged in.
std::unique_ptr<Document> TestPlaces::documentOnStick()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("FACET_STATE_DIR", QFile::encodeName(file(u"state"_s)));
    for (const QString &name : {u"stick"_s, u"medium"_s, u"another"_s}) {
        QDir(m_folder->path()).mkdir(name);
    }
    const auto isMade = [this](const QString &medium) {
        return ::mount("tmpfs", qPrintable(file(medium)), "tmpfs", 0, "size=8m") == 0;
    };
    if (!isMade(u"medium"_s) || !isMade(u"another"_s) || !plugIn(u"medium"_s)) {
        return {};
    }
    auto document = Document::create(file(u"stick/plan.facet"_s), Plan().with(counted(0)));
    return document && (*document)->flush() ? std::move(*document) : nullptr;
}

/// F8: pulled out while the file is being written or before; editing goes on, and the file is
/// written when the medium is back.
void TestPlaces::mediaThatAreTakenOutAndComeBack()
{
    if (!m_canMount) {
        QSKIP("this machine lets nobody mount anything");
    }
    const auto document = documentOnStick();
    QVERIFY(document);
    const QString onMedium = file(u"medium/plan.facet"_s);
    const int rounds = trials(20, 100);
    for (int round = 1; round <= rounds; ++round) {
        count(*document, 2 * round - 1);
        document->publish();
        QTest::qSleep(round % 5 * 10);
        QVERIFY(pullOut());
        count(*document, 2 * round);
        QVERIFY2(!document->flush(),
                 qPrintable(QString::number(round) + document->saveState().text()));
        QCOMPARE(document->saveState().place, SaveState::Place::Computer);
        QVERIFY2(document->saveState().trouble.endsWith(u'.'),
                 qPrintable(document->saveState().text()));
        const auto left = storage::readPlanFile(onMedium);
        QVERIFY2(left, left ? "" : qPrintable(left.error().message));
        QVERIFY(QDir(stick()).isEmpty()); // nothing is written where the medium was
        QVERIFY(plugIn(u"medium"_s));
        const Result<void> flushed = document->flush();
        QVERIFY2(flushed, flushed ? "" : qPrintable(flushed.error().message));
        QVERIFY(storage::readPlanFile(onMedium)->plan == document->plan());
        QCOMPARE(QDir(file(u"medium"_s)).entryList(QDir::Files | QDir::Hidden),
                 QStringList{u"plan.facet"_s});
    }
    QVERIFY(pullOut());
}

/// F8: another medium in the same place, with another plan of the same name, is left alone. The
/// detector: the plan that was expected there is written.
void TestPlaces::anotherMediumIsNotWrittenTo()
{
    if (!m_canMount) {
        QSKIP("this machine lets nobody mount anything");
    }
    const auto document = documentOnStick();
    QVERIFY(document);
    const QString there = file(u"another/plan.facet"_s);
    QVERIFY(storage::writePlanFile(there, Plan().with(counted(77))));
    const QByteArray bytes = bytesOf(there);
    QVERIFY(pullOut() && plugIn(u"another"_s));
    count(*document, 1);
    QVERIFY(!document->flush());
    QCOMPARE(bytesOf(there), bytes);
    QCOMPARE(document->saveState().place, SaveState::Place::Computer);
    QVERIFY(pullOut());
}

bool TestPlaces::makePlace(const Place &place)
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const QString &name : {u"files"_s, u"own"_s, u"state"_s}) {
        QDir(m_folder->path()).mkdir(name);
    }
    qputenv("FACET_STATE_DIR", QFile::encodeName(file(u"state"_s)));
    if (!storage::writePlanFile(plan(), Plan().with(counted(0)))) {
        return false;
    }
    m_before = bytesOf(plan());
    ::chmod(qPrintable(m_folder->path()), 0755);
    if (::getuid() == 0) {
        for (const QString &name : {u"own"_s, u"state"_s, u"files"_s, u"files/plan.facet"_s}) {
            const uid_t owner = name.startsWith("files"_L1) && place.foreign ? 0 : nobody;
            if (::chown(qPrintable(file(name)), owner, owner) != 0) {
                return false;
            }
        }
    }
    ::chmod(qPrintable(plan()), place.file);
    ::chmod(qPrintable(file(u"files"_s)), place.folder);
    return true;
}

TestPlaces::Outcome TestPlaces::workIn(const Place &place)
{
    if (!makePlace(place)) {
        return {};
    }
    const QString worker = file(u"worker"_s); // where nobody can reach it
    QFile::copy(QCoreApplication::applicationDirPath() + u"/faults_worker"_s, worker);
    ::chmod(qPrintable(worker), 0755);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    const QByteArray folder = QFile::encodeName(file(u"files"_s));
    process.setChildProcessModifier([&] {
        if (place.medium) {
            mountReadOnly(folder.constData());
        }
        if (::getuid() == 0) {
            becomeNobody();
        }
    });
    process.start(worker, {u"away"_s, plan(), file(u"own/copy.facet"_s)});
    const bool ended = process.waitForFinished(60'000);
    ::chmod(qPrintable(file(u"files"_s)), 0755); // so that it can be removed
    return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput()};
}

void TestPlaces::readOnlyPlaces_data()
{
    QTest::addColumn<Place>("place");
    for (const bool foreign : {false, true}) {
        const auto row = [&](const QByteArray &name, const Place &place) {
            QTest::newRow((name + (foreign ? ", foreign" : ", own")).constData()) << place;
        };
        row("file", {.file = 0444, .foreign = foreign});
        row("folder", {.folder = 0555, .foreign = foreign});
        row("file and folder", {.file = 0444, .folder = 0555, .foreign = foreign});
        row("medium", {.foreign = foreign, .medium = true});
        row("medium and file", {.file = 0444, .foreign = foreign, .medium = true});
    }
    QTest::newRow("writable file of somebody else") << Place{.foreign = true};
    QTest::newRow("shared file in a folder of somebody else")
        << Place{.file = 0666, .foreign = true};
}

/// Opens at once, says in a sentence why the file is not written, keeps the edits here, and saves
/// elsewhere.
void TestPlaces::readOnlyPlaces()
{
    QFETCH(const Place, place);
    if (place.foreign && ::getuid() != 0) {
        QSKIP("only root can give a file to somebody else");
    }
    const Outcome outcome = workIn(place);
    if (outcome.exitCode == cannot) {
        QSKIP("this machine does not let the test change owner or medium");
    }
    const QByteArray said = outcome.said;
    QVERIFY2(outcome.exitCode == 0, said.constData());
    const auto line = [&](const QByteArray &start) {
        const qsizetype at = ("\n" + said).indexOf("\n" + start);
        return at < 0 ? QByteArray() : said.mid(at + start.size()).split('\n').first();
    };
    QVERIFY2(!line("opened ").isEmpty(), said.constData());
    QVERIFY2(line("opened ").toInt() < trials(5'000, 1'000), said.constData());
    QVERIFY2(line("banner ").contains("read-only") && line("banner ").endsWith('.'),
             said.constData());
    QVERIFY2(said.contains("\nsaved 1\n"), said.constData());
    QVERIFY2(line("unwritten: ").contains("read-only"), said.constData());
    QVERIFY2(said.contains("\ncopied\n"), said.constData());
    QCOMPARE(bytesOf(plan()), m_before);
    const auto copy = storage::readPlanFile(file(u"own/copy.facet"_s));
    QVERIFY(copy);
    QCOMPARE(copy->plan.get(Id<Unit>{1}).name, u"1"_s);
}

/// The detector of the test above: where nothing is in the way, nothing is said and the file is
/// written.
void TestPlaces::aPlaceThatCanBeWrittenIsTold()
{
    const Outcome outcome = workIn({});
    if (outcome.exitCode == cannot) {
        QSKIP("this machine does not let the test change the owner");
    }
    QVERIFY2(outcome.said.contains("\nfile\n"), outcome.said.constData());
    QVERIFY2(outcome.said.contains("banner \n"), outcome.said.constData());
    QVERIFY(bytesOf(plan()) != m_before);
}

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
