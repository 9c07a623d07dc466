// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "model/check.h"
#include "model/planbuilder.h"
#include "model/repair.h"
#include "storage/planfile.h"
#include "storage/storedatabase.h"
#include "support/randomplan.h"
#include "support/trials.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QUndoStack>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int page = 4096;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// @p bytes after one accident: flipped bits, an end that is missing, a page of noughts, two pages
/// changed about.
QByteArray damaged(QByteArray bytes, Random &random)
{
    const auto place = [&] { return anyNumber(random, 0, static_cast<int>(bytes.size()) - 1); };
    const int pages = static_cast<int>(bytes.size()) / page;
    switch (anyNumber(random, 0, 9)) {
    case 0:
        return bytes.first(place());
    case 1:
        return bytes.replace(anyNumber(random, 0, pages - 1) * page, page, QByteArray(page, '\0'));
    case 2: {
        const int one = anyNumber(random, 0, pages - 1) * page;
        const int other = anyNumber(random, 0, pages - 1) * page;
        const QByteArray kept = bytes.mid(one, page);
        bytes.replace(one, page, bytes.mid(other, page));
        return bytes.replace(other, page, kept);
    }
    default:
        for (int flips = anyNumber(random, 1, 8); flips > 0; --flips) {
            const int at = place();
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << anyNumber(random, 0, 7)));
        }
        return bytes;
    }
}

/// Runs @p work with a stack so small that recursion along the data would end the process.
template <class Work> void withSmallStack(Work work)
{
    constexpr uint stack = 256 * 1024;
    const std::unique_ptr<QThread> thread(QThread::create(std::move(work)));
    thread->setStackSize(stack);
    thread->start();
    QVERIFY(thread->wait());
}

/// A plan whose references lead anywhere: to nothing, to themselves, round in circles.
Plan brokenPlan(Random &random)
{
    PlanBuilder builder;
    const int count = anyNumber(random, 1, 40);
    const auto any = [&] { return static_cast<qint64>(anyNumber(random, 0, count + 3)); };
    for (int i = 0; i < count; ++i) {
        Unit unit;
        unit.id = Id<Unit>{any() + 1};
        unit.name = u"Unit"_s;
        unit.parent = Id<Unit>{any()};
        builder.put(unit);
        Position position;
        position.id = Id<Position>{any() + 1};
        position.unit = Id<Unit>{any()};
        position.reportsTo = Id<Position>{any()};
        builder.put(position);
        Holding holding;
        holding.id = Id<Holding>{any() + 1};
        holding.position = Id<Position>{any()};
        holding.person = Id<Person>{any()};
        builder.put(holding);
        Objective objective;
        objective.id = Id<Objective>{any() + 1};
        objective.unit = Id<Unit>{any()};
        objective.contributors = {Id<Unit>{any()}, Id<Unit>{any()}};
        builder.put(objective);
    }
    return builder.build();
}

/// A line of units, each below the one before, in the order in which the map comes to them.
Plan deepPlan(int depth, bool isCircle)
{
    PlanBuilder builder;
    for (int i = 1; i <= depth; ++i) {
        Unit unit;
        unit.id = Id<Unit>{i};
        unit.name = u"Unit"_s;
        unit.parent = Id<Unit>{i > 1 ? i - 1 : isCircle ? depth : 0};
        builder.put(unit);
    }
    return builder.build();
}

/// Whether nothing is left that other code relies on: references lead somewhere, trees end.
bool holdsTogether(const Plan &plan)
{
    return std::ranges::none_of(
               check(plan),
               [](const Violation &violation) {
                   const FieldInfo *field = infoOf(violation.object.kind).field(violation.field);
                   const bool isReference = field
                       && (field->kind == ValueKind::Reference
                           || field->kind == ValueKind::References);
                   return isReference && violation.message.contains("does not exist"_L1);
               })
        && std::ranges::none_of(check(plan), [](const Violation &violation) {
               return violation.field == "parent"_L1 || violation.field == "reportsTo"_L1;
           });
}

} // namespace

/// Faults that lie in a file or in a plan: rows A11, A14, A15 and A26 of the acceptance matrix.
class TestFiles final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bitRotIsNeverSilent();
    void withoutTheDigestBitRotWouldBeSilent();
    void brokenGraphsAreMended();
    void withoutMendingGraphsStayBroken();
    void depthNeedsNoStack();
    void undoAndRedoComeBackEqual();
    void publishedFilesForgetWhatWasDeleted();
    void theCanaryIsSeenWhereItIsKept();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    int silentFaults(int count, bool withDigest);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("FACET_STATE_DIR", QFile::encodeName(file(u"state"_s)));
}

/// How many damaged files were read as if nothing had happened, but wrongly.
int TestFiles::silentFaults(int count, bool withDigest)
{
    const QString path = file(u"plan.facet"_s);
    const Plan plan = randomPlan(7, 20);
    if (!storage::writePlanFile(path, plan)) {
        return -1;
    }
    const QByteArray whole = bytesOf(path);
    const Plan right = storage::readPlanFile(path).value().plan;
    Random random(11);
    int silent = 0;
    for (int i = 0; i < count; ++i) {
        const QString rotten = file(u"rotten.facet"_s);
        writeBytes(rotten, damaged(whole, random));
        const auto read =
            withDigest ? storage::readPlanFile(rotten) : storage::rescuePlanFile(rotten);
        silent += read && read->plan != right ? 1 : 0;
    }
    return silent;
}

void TestFiles::bitRotIsNeverSilent()
{
    QElapsedTimer timer;
    timer.start();
    const int count = trials(1'000, 200'000);
    QCOMPARE(silentFaults(count, true), 0);
    QVERIFY(timer.elapsed() / count < 2000);
}

void TestFiles::withoutTheDigestBitRotWouldBeSilent()
{
    const int silent = silentFaults(200, false);
    QVERIFY2(silent > 20, QByteArray::number(silent).constData());
}

void TestFiles::brokenGraphsAreMended()
{
    const int count = trials(10'000, 100'000);
    bool isMended = true;
    withSmallStack([&] {
        Random random(3);
        for (int i = 0; i < count && isMended; ++i) {
            isMended = holdsTogether(repaired(brokenPlan(random)).plan);
        }
    });
    QVERIFY(isMended);
}

void TestFiles::withoutMendingGraphsStayBroken()
{
    Random random(3);
    int broken = 0;
    for (int i = 0; i < 100; ++i) {
        broken += holdsTogether(brokenPlan(random)) ? 0 : 1;
    }
    QVERIFY(broken > 90);
}

void TestFiles::depthNeedsNoStack()
{
    for (const int depth : {1, 2, 199, 200, 201, 10'000, 100'000}) {
        for (const bool isCircle : {false, true}) {
            bool isMended = false;
            withSmallStack(
                [&] { isMended = holdsTogether(repaired(deepPlan(depth, isCircle)).plan); });
            QVERIFY2(isMended, QByteArray::number(depth).constData());
        }
    }
}

void TestFiles::undoAndRedoComeBackEqual()
{
    const int rounds = trials(40, 5'000);
    for (int round = 0; round < rounds; ++round) {
        const auto seed = static_cast<quint32>(round);
        Random random(seed);
        const auto document = Document::create({}, randomPlan(seed, 3)).value();
        QList<Plan> states{document->plan()};
        for (int i = 0; i < 40; ++i) {
            const Plan next = randomlyEdited(document->plan(), random);
            if (!(next == document->plan())) {
                document->perform({QString::number(i), next});
                states.append(document->plan());
            }
        }
        QUndoStack &stack = *document->undoStack();
        QCOMPARE(stack.count(), states.size() - 1);
        for (int walk = 0; walk < 3; ++walk) { // all the way back, forth, and anywhere
            for (int i = stack.count(); i >= 0; --i) {
                stack.setIndex(i);
                QVERIFY(document->plan() == states[i]);
            }
            for (int i = 0; i <= stack.count(); ++i) {
                stack.setIndex(i);
                QVERIFY(document->plan() == states[i]);
            }
            const int any = anyNumber(random, 0, stack.count());
            stack.setIndex(any);
            QVERIFY(document->plan() == states[any]);
        }
    }
}

void TestFiles::publishedFilesForgetWhatWasDeleted()
{
    const int count = trials(100, 1'000);
    const QByteArray canary = "Canary-9f3b1c";
    const QString path = file(u"plan.facet"_s);
    const auto document = Document::create(path, randomPlan(1, 3)).value();
    const QString author = storage::authorName();
    for (int i = 0; i < count; ++i) {
        Person person;
        person.id = Id<Person>{qint64(1) << 40};
        person.name = QString::fromLatin1(canary) + QString::number(i);
        person.note = QString(5000, u'x') + QString::fromLatin1(canary);
        const Plan before = document->plan();
        document->perform({QString::fromLatin1(canary) + u" is hired"_s, before.with(person)});
        QVERIFY(document->flush());
        QVERIFY(bytesOf(path).contains(canary)); // it was there
        document->perform({u"Remove"_s, before});
        QVERIFY(document->flush());
        const QByteArray published = bytesOf(path);
        QVERIFY(!published.contains(canary));
        QVERIFY(author.size() < 4 || !published.contains(author.toUtf8()));
        QVERIFY(!published.contains(QFile::encodeName(QDir::homePath())));
    }
}

/// The work store keeps the history, so what was deleted is found there: the search above can see.
void TestFiles::theCanaryIsSeenWhereItIsKept()
{
    const QByteArray canary = "Canary-9f3b1c";
    {
        const auto document = Document::create(file(u"plan.facet"_s), Plan()).value();
        document->perform({QString::fromLatin1(canary), randomPlan(1, 3)});
        document->undoStack()->undo();
        QVERIFY(document->flush());
    }
    const QDir work(file(u"state/work"_s));
    const QStringList stores = work.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(stores.size(), 1);
    const QString store = work.filePath(stores.first() + u"/store.db"_s);
    QVERIFY((bytesOf(store) + bytesOf(store + u"-wal"_s)).contains(canary));
    QVERIFY(!bytesOf(file(u"plan.facet"_s)).contains(canary));
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
