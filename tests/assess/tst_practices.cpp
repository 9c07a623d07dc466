// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/scores.h"
#include "plantext.h"
#include "practicecases.h"

#include <QTest>

using namespace facet;
using namespace Qt::StringLiterals;

/// The ten practices, each step of each, on small plans scored by hand. The day is 2026-11-20.
class TestPractices final : public QObject
{
    Q_OBJECT

private slots:
    void scores_data();
    void scores();
};

void TestPractices::scores_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Practice>("practice");
    QTest::addColumn<int>("score");
    QTest::addColumn<bool>("hasData");
    QTest::addColumn<QByteArray>("unit");
    for (const auto cases :
         {test::strategyCases(), test::peopleCases(), test::organisationCases()}) {
        for (const test::PracticeCase &one : cases) {
            const QByteArray name = keyOf(one.practice).toLatin1() + ": " + one.name;
            QTest::newRow(name.constData()) << QString::fromLatin1(one.plan) << one.practice
                                            << one.score << one.hasData << QByteArray(one.unit);
        }
    }
}

void TestPractices::scores()
{
    QFETCH(QString, text);
    QFETCH(Practice, practice);
    QFETCH(int, score);
    QFETCH(bool, hasData);
    QFETCH(QByteArray, unit);
    test::PlanText written(QString::fromLatin1(test::practiceFrame) + text);
    const assess::Scores scores = assess::assess(written.plan(), QDate(2026, 11, 20));
    // What the unit itself comes to, also where it stands for the organisation.
    const assess::UnitScores &judged = scores.units.at(written.unit(unit.constData()));
    const assess::PracticeScore &found = judged.of(practice);
    QCOMPARE(found.score, score);
    QCOMPARE(found.hasData, hasData);
    QVERIFY(!found.byRoom);
}

QTEST_GUILESS_MAIN(TestPractices)
#include "tst_practices.moc"
