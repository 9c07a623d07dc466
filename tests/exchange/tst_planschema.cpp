// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/planschema.h"
#include "exchange/schemawalker.h"
#include "exchange/yaml.h"
#include "support/randomplan.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace facet;
using namespace facet::exchange;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList faultsOf(const QByteArray &yaml)
{
    static const test::SchemaWalker walker(QJsonDocument::fromJson(planSchema()).object());
    const auto node = parseYaml(yaml);
    return node ? walker.faults(test::asJson(*node)) : QStringList{node.error().sentence};
}

} // namespace

class TestPlanSchema final : public QObject
{
    Q_OBJECT

private slots:
    void isTheOneShipped();
    void sampleConforms();
    void everyPlanConforms();
    void refuses_data();
    void refuses();
    void agreesWithTheReader_data();
    void agreesWithTheReader();
};

/// Where this fails after a change of the field lists: `facet schema
/// resources/facet-plan.schema.json`.
void TestPlanSchema::isTheOneShipped()
{
    const QByteArray shipped = contentOf(QFINDTESTDATA("../../resources/facet-plan.schema.json"));
    QVERIFY(!shipped.isEmpty());
    QCOMPARE(QString::fromUtf8(shipped), QString::fromUtf8(planSchema()));
}

void TestPlanSchema::sampleConforms()
{
    const QByteArray sample = contentOf(QFINDTESTDATA("../../resources/sample.yaml"));
    QVERIFY(!sample.isEmpty());
    QCOMPARE(faultsOf(sample).join(u'\n'), QString());
}

void TestPlanSchema::everyPlanConforms()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QCOMPARE(faultsOf(toYaml(test::randomPlan(seed))).join(u'\n'), QString());
    }
}

void TestPlanSchema::refuses_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const char *yaml, const QString &fault) {
        QTest::newRow(name) << QByteArray(yaml) << fault;
    };
    row("no plan", "units: []\n", u"plan: lacks facet"_s);
    row("newer", "facet: 2\n", u"plan.facet: is no known value"_s);
    row("unknown part", "facet: 1\nunitz: []\n", u"plan.unitz: unknown"_s);
    row("unknown field", "facet: 1\nunits: [{name: a, knid: team}]\n",
        u"plan.units[0].knid: unknown"_s);
    row("unknown word", "facet: 1\nunits: [{name: a, kind: cloud}]\n",
        u"plan.units[0].kind: is no known value"_s);
    row("no name", "facet: 1\nunits: [{kind: team}]\n", u"plan.units[0]: lacks name"_s);
    row("nested", "facet: 1\nunits: [{name: a, units: [{name: b, x: 1}]}]\n",
        u"plan.units[0].units[0].x: unknown"_s);
    row("range", "facet: 1\npeople: [{name: a, human: 7}]\n",
        u"plan.people[0].human: out of range"_s);
    row("no number", "facet: 1\npeople: [{name: a, human: much}]\n",
        u"plan.people[0].human: is a string"_s);
    row("half", "facet: 1\npeople: [{name: a, human: 1.5}]\n",
        u"plan.people[0].human: is a number"_s);
    row("date", "facet: 1\nsettings: [{start: 1.2.2026}]\n", u"plan.settings: fits none"_s);
    row("list", "facet: 1\nunits: {name: a}\n", u"plan.units: is a object"_s);
    row("reference", "facet: 1\nunits: [{name: a, parent: [b]}]\n",
        u"plan.units[0].parent: is a array"_s);
}

void TestPlanSchema::refuses()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, fault);
    QCOMPARE(faultsOf(yaml), QStringList{fault});
    QVERIFY(!fromYaml(yaml));
}

/// What the reader takes, the schema takes as well.
void TestPlanSchema::agreesWithTheReader_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("number as name") << QByteArray("facet: 1\nunits: [{id: 7, name: 2026}]\n");
    QTest::newRow("words for flags")
        << QByteArray("facet: 1\nunits: [{name: a, hub: yes}, {name: b, hub: 1}, {name: c, hub: "
                      "false}]\n");
    QTest::newRow("nothing") << QByteArray("facet: 1\nunits:\npeople: ~\n");
    QTest::newRow("one reference")
        << QByteArray("facet: 1\nunits: [{id: a, name: A}]\nobjectives: [{title: t, "
                      "contributors: a}, {title: u, contributors: [a]}]\n");
    QTest::newRow("settings as list") << QByteArray("facet: 1\nsettings: [{title: t}]\n");
    QTest::newRow("empty values") << QByteArray(
        "facet: 1\npeople: [{name: a, human: ~, stage: , note: }]\n");
}

void TestPlanSchema::agreesWithTheReader()
{
    QFETCH(QByteArray, yaml);
    const Result<Plan> plan = fromYaml(yaml);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(faultsOf(yaml).join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(TestPlanSchema)
#include "tst_planschema.moc"
