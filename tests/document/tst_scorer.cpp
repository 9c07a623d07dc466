// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/scorer.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTimerEvent>

using namespace facet;

/// The scores of a plan that nobody edits while the days pass.
class TestScorer final : public QObject
{
    Q_OBJECT

private slots:
    void aNewDayBringsNewScores()
    {
        QDate today(2026, 11, 22);
        Scorer scorer(nullptr, [&today] { return today; });
        const QSignalSpy assessed(&scorer, &Scorer::assessed);
        scorer.update(Plan());
        QTRY_COMPARE(assessed.count(), 1);
        QCOMPARE(scorer.scores().date, today);
        const auto minutePasses = [&scorer] {
            QTimerEvent event(Qt::TimerId::Invalid);
            QCoreApplication::sendEvent(&scorer, &event);
        };
        minutePasses();
        QTest::qWait(20);
        QCOMPARE(assessed.count(), 1); // the same day still
        today = today.addDays(1);
        minutePasses();
        QTRY_COMPARE(assessed.count(), 2);
        QCOMPARE(scorer.scores().date, today);
    }
};

QTEST_GUILESS_MAIN(TestScorer)
#include "tst_scorer.moc"
