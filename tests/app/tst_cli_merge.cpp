// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "storage/planfile.h"
#include "support/treetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;
using namespace Qt::StringLiterals;
using facet::test::facetRun;
using facet::test::Run;

namespace {

Plan renamed(const Plan &plan, const QString &from, const QString &to)
{
    Unit unit = plan.get(test::unitNamed(plan, from));
    unit.name = to;
    return plan.with(unit);
}

} // namespace

/// `facet merge` and `facet diff`.
class TestCliMerge final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void mergesWhatTwoPeopleDid();
    void refusesToDecide();
    void decidesAsTold();
    void leavesOtherFilesAlone();
    void tellsDifferences();
    void tellsDifferencesAsJson();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const Plan &plan) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Plan m_base;
    QString m_baseFile;
};

void TestCliMerge::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("FACET_STATE_DIR", m_folder->filePath(u"state"_s).toLocal8Bit());
    m_base = test::planFromOutline(u"Company\n  Sales\n  Support"_s);
    m_baseFile = write(u"base.facet"_s, m_base);
}

QString TestCliMerge::write(const QString &name, const Plan &plan) const
{
    const QString id = u"8e5c3a52-8f5c-4b34-9f0c-3b9c5f7a1a11"_s;
    return storage::writePlanFile(path(name), plan, id) ? path(name) : QString();
}

void TestCliMerge::mergesWhatTwoPeopleDid()
{
    const QString mine = write(u"mine.facet"_s, renamed(m_base, u"Sales"_s, u"Selling"_s));
    const QString theirs = write(u"theirs.facet"_s, renamed(m_base, u"Support"_s, u"Help"_s));
    const QString out = path(u"out.facet"_s);
    const Run run = facetRun({u"merge"_s, m_baseFile, mine, theirs, out});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.code, int(cli::Done));
    const auto merged = storage::readPlanFile(out);
    QVERIFY(merged);
    QCOMPARE(test::outlineOf(merged->plan), u"Company\n  Selling\n  Help"_s);
    QCOMPARE(merged->planId, storage::readPlanFile(mine)->planId);
    QCOMPARE(facetRun({u"merge"_s, m_baseFile, mine, theirs, mine}).code, int(cli::Done));
    QVERIFY(storage::readPlanFile(mine)->plan == merged->plan);
}

void TestCliMerge::refusesToDecide()
{
    const QString mine = write(u"mine.facet"_s, renamed(m_base, u"Sales"_s, u"Selling"_s));
    const QString theirs = write(u"theirs.facet"_s, renamed(m_base, u"Sales"_s, u"Trade"_s));
    const Run run = facetRun({u"merge"_s, m_baseFile, mine, theirs, path(u"out.facet"_s)});
    QCOMPARE(run.code, int(cli::Refused));
    QVERIFY2(run.out.contains(u"Selling | Trade"_s), qPrintable(run.out));
    QVERIFY(run.err.contains(u"nothing was written"_s));
    QVERIFY(!QFile::exists(path(u"out.facet"_s)));
}

void TestCliMerge::decidesAsTold()
{
    const QString mine = write(u"mine.facet"_s, renamed(m_base, u"Sales"_s, u"Selling"_s));
    const QString theirs = write(u"theirs.facet"_s, renamed(m_base, u"Sales"_s, u"Trade"_s));
    const QString out = path(u"out.facet"_s);
    const QStringList merge{u"merge"_s, m_baseFile, mine, theirs, out};
    QCOMPARE(facetRun(merge + QStringList{u"--prefer"_s, u"nobody"_s}).code, int(cli::WrongUsage));
    QCOMPARE(facetRun(merge + QStringList{u"--prefer"_s, u"theirs"_s}).code, int(cli::Done));
    QCOMPARE(test::outlineOf(storage::readPlanFile(out)->plan), u"Company\n  Trade\n  Support"_s);
}

void TestCliMerge::leavesOtherFilesAlone()
{
    const QString other = write(u"other.facet"_s, Plan());
    const auto before = storage::identityOf(other).value();
    const Run run = facetRun({u"merge"_s, m_baseFile, m_baseFile, m_baseFile, other});
    QCOMPARE(run.code, int(cli::Refused));
    QVERIFY(run.err.contains(u"left alone"_s));
    QCOMPARE(storage::identityOf(other).value(), before);
}

void TestCliMerge::tellsDifferences()
{
    Plan other =
        renamed(m_base, u"Sales"_s, u"Selling"_s).without(test::unitNamed(m_base, u"Support"_s));
    const Run run = facetRun({u"diff"_s, m_baseFile, write(u"other.facet"_s, other)});
    QCOMPARE(run.code, int(cli::Done));
    QVERIFY2(run.out.contains(u"~ Unit: Selling\n    Name: Sales → Selling\n"_s),
             qPrintable(run.out));
    QVERIFY2(run.out.contains(u"- Unit: Support\n"_s), qPrintable(run.out));
    QCOMPARE(facetRun({u"diff"_s, m_baseFile, m_baseFile}).out, QString());
}

void TestCliMerge::tellsDifferencesAsJson()
{
    const QString other = write(u"other.facet"_s, renamed(m_base, u"Sales"_s, u"Selling"_s));
    const Run run = facetRun({u"diff"_s, m_baseFile, other, u"--json"_s});
    const QJsonArray list = QJsonDocument::fromJson(run.out.toUtf8()).array();
    QCOMPARE(list.size(), 1);
    const QJsonObject object = list.first().toObject();
    QCOMPARE(object[u"kind"].toString(), u"unit"_s);
    QCOMPARE(object[u"change"].toString(), u"changed"_s);
    const QJsonObject field = object[u"fields"].toArray().first().toObject();
    QCOMPARE(field[u"field"].toString(), u"name"_s);
    QCOMPARE(field[u"before"].toString(), u"Sales"_s);
    QCOMPARE(field[u"after"].toString(), u"Selling"_s);
}

QTEST_GUILESS_MAIN(TestCliMerge)
#include "tst_cli_merge.moc"
