// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/backups.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace facet::storage;
using namespace Qt::StringLiterals;

/// Which backups are kept.
class TestBackups final : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheLatestADayAndAWeek();
    void aWrongClockTakesNoneAway();
    void keepsWithinItsSpace();
    void keepsFilesAndNotTheSameTwice();
    void failureIsToldAndHarmless();

private:
    static QList<Backup> backups(int count, int hoursBetween);
};

/// Backups kept at even distances, the latest first.
QList<Backup> TestBackups::backups(int count, int hoursBetween)
{
    const QDateTime last(QDate(2026, 6, 30), QTime(12, 0), QTimeZone::UTC);
    QList<Backup> list;
    for (int i = 0; i < count; ++i) {
        constexpr qint64 hour = 3600;
        list.append({u"b%1"_s.arg(i), last.addSecs(-i * hoursBetween * hour), 1000, count - i});
    }
    return list;
}

void TestBackups::keepsTheLatestADayAndAWeek()
{
    const QList<Backup> all = backups(1000, 4); // half a year, six a day
    const QList<Backup> gone = superfluous(all);
    QCOMPARE(all.size() - gone.size(), qsizetype(keptLatest + keptDaily + keptWeekly));
    QList<Backup> kept = all;
    kept.removeIf([&](const Backup &b) { return gone.contains(b); });
    for (int i = 0; i < keptLatest; ++i) {
        QCOMPARE(kept[i], all[i]);
    }
    QSet<QDate> days;
    for (int i = keptLatest; i < keptLatest + keptDaily; ++i) {
        days.insert(kept[i].when.date());
    }
    QCOMPARE(days.size(), qsizetype(keptDaily));
    QVERIFY(kept.last().when < all.first().when.addDays(-70));
    QVERIFY(superfluous(kept).isEmpty()); // what is kept once is kept until something newer comes
}

void TestBackups::aWrongClockTakesNoneAway()
{
    for (const int years : {-10, 10}) {
        QList<Backup> all = backups(keptLatest, 1);
        for (Backup &backup : all) {
            backup.when = backup.when.addYears(years);
        }
        QVERIFY(superfluous(all).isEmpty());
        all.prepend({u"now"_s, QDateTime(QDate(2026, 7, 1), QTime(), QTimeZone::UTC), 1000,
                     keptLatest + 1});
        QCOMPARE(superfluous(all).size(), 1); // by their number, whatever the clock says
        QCOMPARE(superfluous(all).first().number, 1);
    }
}

void TestBackups::keepsWithinItsSpace()
{
    const QList<Backup> all = backups(10, 1);
    QCOMPARE(superfluous(all, 3500).size(), qsizetype(7));
    QCOMPARE(superfluous(all, 10).size(), qsizetype(9)); // never the latest
    QVERIFY(!superfluous(all, 10).contains(all.first()));
}

void TestBackups::keepsFilesAndNotTheSameTwice()
{
    const QTemporaryDir folder;
    qputenv("FACET_STATE_DIR", QFile::encodeName(folder.path()));
    const QString plan = folder.filePath(u"plan"_s);
    const auto write = [&](const QByteArray &text) {
        QFile file(plan);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    for (const char *text : {"one", "one", "two", "two", "one"}) {
        QVERIFY(write(text));
        QVERIFY(keepBackup(u"id"_s, plan));
    }
    const QList<Backup> kept = backupsOf(u"id"_s);
    QCOMPARE(kept.size(), 3);
    QFile last(kept.at(1).file);
    QVERIFY(last.open(QIODevice::ReadOnly));
    QCOMPARE(last.readAll(), QByteArray("two"));
    QVERIFY(kept.first().when.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QVERIFY(backupsOf(u"other"_s).isEmpty());
    for (int i = 0; i < 60; ++i) {
        QVERIFY(write(QByteArray::number(i)) && keepBackup(u"id"_s, plan));
    }
    QCOMPARE(backupsOf(u"id"_s).size(), qsizetype(keptLatest)); // all of one day
}

void TestBackups::failureIsToldAndHarmless()
{
    const QTemporaryDir folder;
    qputenv("FACET_STATE_DIR", QFile::encodeName(folder.path()));
    QVERIFY(!keepBackup(u"id"_s, folder.filePath(u"nothing"_s)));
    QVERIFY(backupsOf(u"id"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
