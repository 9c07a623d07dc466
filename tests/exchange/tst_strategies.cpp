// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/scores.h"
#include "exchange/planschema.h"
#include "exchange/schemawalker.h"
#include "exchange/yaml.h"
#include "model/check.h"
#include "support/fixtures.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace facet;
using namespace Qt::StringLiterals;

/// Published strategies of real organisations, said with our entities: they load, hold together,
/// are scored and survive being written again.
class TestStrategies final : public QObject
{
    Q_OBJECT

private slots:
    void isSound_data();
    void isSound();
    void speaksOfTheDocument_data();
    void speaksOfTheDocument();
    void naraHasEveryStrategyOfTwoGoals();
    void digitalgovProgressIsTold();

private:
    static QByteArray contentOf(const QString &name);
    static Plan planOf(const QString &name);
};

QByteArray TestStrategies::contentOf(const QString &name)
{
    QFile file(QFINDTESTDATA(u"strategies/%1.yaml"_s.arg(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Plan TestStrategies::planOf(const QString &name)
{
    return exchange::fromYaml(contentOf(name)).value_or(Plan());
}

void TestStrategies::isSound_data()
{
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("objectives");
    QTest::newRow("nara") << 7 << 8;
    QTest::newRow("digitalgov") << 5 << 7;
    QTest::newRow("eighteenf") << 5 << 2;
    QTest::newRow("kubernetes") << 7 << 5;
    QTest::newRow("opentelemetry") << 6 << 4;
    QTest::newRow("nodejs") << 5 << 3;
}

void TestStrategies::isSound()
{
    QFETCH(int, units);
    QFETCH(int, objectives);
    const QByteArray yaml = contentOf(QString::fromLatin1(QTest::currentDataTag()));
    const Result<Plan> plan = exchange::fromYaml(yaml);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(check(*plan), QList<Violation>());
    QCOMPARE(plan->all<Unit>().size(), size_t(units));
    QCOMPARE(plan->all<Objective>().size(), size_t(objectives));

    const QByteArray written = exchange::toYaml(*plan);
    QCOMPARE(*exchange::fromYaml(written), *plan);
    const test::SchemaWalker schema(QJsonDocument::fromJson(exchange::planSchema()).object());
    for (const QByteArray &text : {yaml, written}) {
        QCOMPARE(schema.faults(test::asJson(*exchange::parseYaml(text))).join(u'\n'), QString());
    }

    // Each has a purpose and channels that serve it, and none is judged to have done everything.
    const assess::Scores scores = assess::assess(*plan, QDate(2026, 11, 20));
    QVERIFY(!scores.departments.isEmpty());
    for (const auto &[id, box] : plan->all<Objective>()) {
        QVERIFY2(plan->contains(box->goal), qPrintable(box->title));
        QVERIFY2(plan->contains(box->unit), qPrintable(box->title));
    }
}

void TestStrategies::speaksOfTheDocument_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nara") << u"strategy-nara/goal2.md"_s
                          << QStringList{u"Genealogy Fair"_s, u"Mount Vernon"_s, u"newsletter"_s};
    QTest::newRow("digitalgov")
        << u"strategy-digitalgov/2015-04-03-sharing-social-media-strategies-the-national-strategy-"
           "for-trusted-identities-in-cyberspace-program-office.md"_s
        << QStringList{u"@NSTICNPO"_s, u"1,562"_s, u"348"_s};
    QTest::newRow("eighteenf") << u"strategy-18f/social-media.md"_s
                               << QStringList{u"tweet-this"_s, u"legalstuff"_s, u"Hatch Act"_s};
    QTest::newRow("kubernetes") << u"strategy-kubernetes/Social-Media.md"_s
                                << QStringList{u"@K8sContributors"_s, u"@Kubernetesio"_s,
                                               u"Buffer"_s};
    QTest::newRow("opentelemetry")
        << u"strategy-opentelemetry/how-to-publish-to-social-media-channels.md"_s
        << QStringList{u"SIG End-User"_s, u"YouTube"_s, u"social-media-approvers"_s};
    QTest::newRow("nodejs") << u"strategy-ngo-and-projects/nodejs-review_guidelines.md"_s
                            << QStringList{u"release"_s, u"meetings"_s, u"tsc"_s};
}

/// The facts that the plan states stand in the document that it names, and the plan has no sentence
/// of it word for word.
void TestStrategies::speaksOfTheDocument()
{
    QFETCH(QString, document);
    QFETCH(QStringList, words);
    FACET_REQUIRE_FIXTURE(document);
    QFile file(fixturePath(document));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll()).simplified();
    const QString plan = QString::fromUtf8(contentOf(QString::fromLatin1(QTest::currentDataTag())));
    for (const QString &word : words) {
        QVERIFY2(text.contains(word, Qt::CaseInsensitive), qPrintable(word));
        QString said = word;
        said.remove(u',').replace(u"social-media-approvers"_s, u"social media approvers"_s);
        QVERIFY2(plan.contains(said, Qt::CaseInsensitive), qPrintable(said));
    }
    constexpr qsizetype run = 80; // characters that nobody writes twice by chance
    const QString plain = plan.simplified();
    for (qsizetype at = 0; at + run < plain.size(); at += 10) {
        QVERIFY2(!text.contains(QStringView(plain).sliced(at, run)),
                 qPrintable(plain.sliced(at, run)));
    }
}

void TestStrategies::naraHasEveryStrategyOfTwoGoals()
{
    const Plan plan = planOf(u"nara"_s);
    QMap<QString, int> byGoal;
    for (const auto &[id, box] : plan.all<Objective>()) {
        ++byGoal[plan.get(box->goal).title];
        QVERIFY2(!plan.referring<&Activity::objective>(id).empty(), qPrintable(box->title));
    }
    QCOMPARE(byGoal.value(u"Tell great stories"_s), 4);
    QCOMPARE(byGoal.value(u"Deepen engagement"_s), 4);
}

void TestStrategies::digitalgovProgressIsTold()
{
    const Plan plan = planOf(u"digitalgov"_s);
    const assess::Scores scores = assess::assess(plan, QDate(2015, 4, 3));
    QVERIFY(!scores.departments.isEmpty());
    const auto applications = std::ranges::find_if(plan.all<Kpi>(), [](const auto &entry) {
        return entry.second->name.startsWith(u"Abbreviated applications");
    });
    QVERIFY(applications != plan.all<Kpi>().end());
    QCOMPARE(plan.referring<&Observation::kpi>(applications->first).size(), 3u);
    QCOMPARE(*applications->second->target, 58.0);
}

QTEST_GUILESS_MAIN(TestStrategies)
#include "tst_strategies.moc"
