// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/fixtures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using facet::test::facetRun;
using facet::test::Run;

namespace {

constexpr auto cityPlan = R"(facet: 1
units:
  - {id: police, name: NYPD}
  - {id: streets, name: DSNY}
signals:
  - {id: abuse, name: Abuse, priority: 20, words: "animal abuse"}
  - {id: dead, name: Dead animal, priority: 10, words: "dead animal"}
  - {id: bite, name: Bite, priority: 30, words: bite}
routes:
  - {signal: abuse, unit: police, answerWithin: 240}
  - {signal: dead, unit: streets}
)";

} // namespace

/// The desk check without a window.
class TestCliRoute final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void init()
    {
        qputenv("FACET_STATE_DIR", m_folder.filePath(u"state"_s).toLocal8Bit());
        m_plan = m_folder.filePath(u"city.facet"_s);
        if (!QFile::exists(m_plan)) {
            write(u"city.yaml"_s, cityPlan);
            const Run made =
                facetRun({u"new"_s, m_plan, u"--from"_s, m_folder.filePath(u"city.yaml"_s)});
            QVERIFY2(made.code == facet::cli::Done, qPrintable(made.err));
        }
    }

    void saysWhereMessagesGo()
    {
        const QString posts = write(u"posts.csv"_s,
                                    "text,owner\nAn animal suffers abuse,NYPD\nA dead "
                                    "animal,NYPD\nA bite,DOHMH\nHello,\n");
        const Run run = facetRun({u"route"_s, m_plan, posts});
        QCOMPARE(run.code, int(facet::cli::Done));
        QVERIFY(run.out.contains(u"1  NYPD"_s));
        QVERIFY(run.out.contains(u"nobody: “Bite” has no route"_s));
        QVERIFY(run.out.contains(u"nobody: no signal tells them"_s));
        QVERIFY(run.out.contains(u"50.0 % go to a unit"_s));
        QVERIFY(run.out.contains(u"50.0 % of “NYPD” would reach NYPD"_s));
    }

    void printsJson()
    {
        FACET_REQUIRE_FIXTURE(u"posts-nyc311-animals/nyc311-animals.csv"_s);
        const Run run = facetRun({u"route"_s, m_plan, u"--json"_s,
                                  fixturePath(u"posts-nyc311-animals/nyc311-animals.csv"_s)});
        QCOMPARE(run.code, int(facet::cli::Done));
        const QJsonObject all = QJsonDocument::fromJson(run.out.toUtf8()).object();
        QCOMPARE(all.value(u"messages"_s).toInt(), 4969);
        QCOMPARE(all.value(u"judged"_s).toInt(), 4969);
        QVERIFY(all.value(u"agreed"_s).toInt() > 3000); // two of the four agencies have a route
        const QJsonObject most = all.value(u"loads"_s).toArray().first().toObject();
        QCOMPARE(most.value(u"unit"_s).toString(), u"NYPD"_s);
        QVERIFY(most.value(u"rush"_s).toObject().value(u"messages"_s).toInt() > 1);
    }

    void refusesWhatItCannotRead()
    {
        QCOMPARE(facetRun({u"route"_s, m_plan}).code, int(facet::cli::WrongUsage));
        QCOMPARE(facetRun({u"route"_s, m_plan, m_folder.filePath(u"gone.csv"_s)}).code,
                 int(facet::cli::Refused));
        const Run run = facetRun({u"route"_s, m_plan, write(u"head.csv"_s, "text,owner\n")});
        QCOMPARE(run.code, int(facet::cli::Refused));
        QVERIFY(!run.err.isEmpty());
    }

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return written ? file.fileName() : QString();
    }

    QTemporaryDir m_folder;
    QString m_plan;
};

QTEST_GUILESS_MAIN(TestCliRoute)
#include "tst_cli_route.moc"
