// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/guardedapplication.h"
#include "window/job.h"
#include "window/prompts.h"

#include <QTest>

#include <stdexcept>

using namespace facet;
using namespace facet::window;
using namespace Qt::StringLiterals;

namespace {

/// An object in which every event goes wrong.
class Faulty final : public QObject
{
public:
    explicit Faulty(bool isShort) : m_isShort(isShort) { }

    bool event(QEvent *) override
    {
        if (m_isShort) {
            throw std::bad_alloc();
        }
        throw std::runtime_error("planted");
    }

private:
    bool m_isShort;
};

} // namespace

/// What is thrown in a slot or a job is told, and the program goes on: row F34, F33.
class TestGuard final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsThrownIsTold_data();
    void whatIsThrownIsTold();
    void jobsWithoutMemoryAreRefused();

private:
    QStringList m_told;
};

void TestGuard::initTestCase()
{
    prompts().tell = [this](QWidget *, const QString &, const QString &text) {
        m_told.append(text);
    };
}

void TestGuard::whatIsThrownIsTold_data()
{
    QTest::addColumn<bool>("isShort");
    QTest::addColumn<QString>("says");
    QTest::newRow("memory") << true << u"not enough memory"_s;
    QTest::newRow("anything else") << false << u"(planted)"_s;
}

void TestGuard::whatIsThrownIsTold()
{
    QFETCH(const bool, isShort);
    QFETCH(const QString, says);
    m_told.clear();
    Faulty faulty(isShort);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QRegularExpression::escape(says)));
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QRegularExpression::escape(says)));
    QEvent event(QEvent::User);
    QVERIFY(!QCoreApplication::sendEvent(&faulty, &event));
    QVERIFY(!QCoreApplication::sendEvent(&faulty, &event));
    QVERIFY(m_told.isEmpty()); // not in the midst of it
    QCoreApplication::processEvents();
    QCOMPARE(m_told.size(), 1);
    QVERIFY2(m_told.first().contains(says) && m_told.first().endsWith(u'.'),
             qPrintable(m_told.first()));
}

void TestGuard::jobsWithoutMemoryAreRefused()
{
    QString said;
    QWidget window;
    new Job(
        u"Exporting"_s, [](const Job::Progress &) -> Result<QByteArray> { throw std::bad_alloc(); },
        [&](const Result<QByteArray> &bytes) { said = bytes ? u"done"_s : bytes.error().message; },
        &window);
    QTRY_VERIFY(!said.isEmpty());
    QVERIFY2(said.contains(u"not enough memory"_s), qPrintable(said));
}

int main(int argc, char **argv)
{
    const GuardedApplication application(argc, argv);
    TestGuard test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_guard.moc"
