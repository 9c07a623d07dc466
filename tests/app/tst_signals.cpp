// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "sample.h"
#include "storage/planfile.h"
#include "storage/storefolder.h"
#include "support/trials.h"
#include "window/singleinstance.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace facet;
using namespace Qt::StringLiterals;

/// The real program ended from outside: row A21 of the acceptance matrix.
class TestSignals final : public QObject
{
    Q_OBJECT

private slots:
    void signalsEndItWithoutLoss_data();
    void signalsEndItWithoutLoss();
};

void TestSignals::signalsEndItWithoutLoss_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("terminate") << SIGTERM;
    QTest::newRow("hang up") << SIGHUP;
    QTest::newRow("interrupt") << SIGINT;
}

void TestSignals::signalsEndItWithoutLoss()
{
    QFETCH(int, number);
    for (int i = 0; i < test::trials(10, 100); ++i) {
        const QTemporaryDir folder;
        qputenv("FACET_STATE_DIR", QFile::encodeName(folder.filePath(u"state"_s)));
        const QString path = folder.filePath(u"plan.facet"_s);
        Document::create(path, samplePlan().value()).value()->flush().value();
        const Plan before = storage::readPlanFile(path)->plan;
        QProcess facet;
        facet.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        facet.start(QCoreApplication::applicationDirPath() + u"/../../app/facet"_s, {path});
        QVERIFY(facet.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(window::SingleInstance::raiseOther(path), 60'000);
        QVERIFY(storage::holderOfPlan(path)); // it has the plan
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(::kill(static_cast<pid_t>(facet.processId()), number), 0);
        QVERIFY(facet.waitForFinished(60'000));
        const qint64 most = test::trials(10'000, 2'000); // ms; other tests run beside it
        QVERIFY2(timer.elapsed() < most, QByteArray::number(timer.elapsed()).constData());
        QCOMPARE(facet.exitStatus(), QProcess::NormalExit);
        QCOMPARE(facet.exitCode(), 0);
        QVERIFY(!storage::holderOfPlan(path));
        QVERIFY(storage::readPlanFile(path)->plan == before);
    }
}

QTEST_GUILESS_MAIN(TestSignals)
#include "tst_signals.moc"
