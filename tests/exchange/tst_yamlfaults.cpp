// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/yaml.h"

#include <QPoint>
#include <QTest>

using namespace facet;
using namespace facet::exchange;
using namespace Qt::StringLiterals;

/// What is said of a text that is no plan, and of which line.
class TestYamlFaults final : public QObject
{
    Q_OBJECT

private slots:
    void namesTheLine_data();
    void namesTheLine();
    void locatesFaults_data();
    void locatesFaults();
    void tellsOfAllFaultsInTheirOrder();
    void refusesBombs_data();
    void refusesBombs();
};

namespace {

/// A text that is no plan, and what is said of it.
struct Refused
{
    const char *name;
    const char *yaml;
    const char *message;
};

const Refused refused[] = {
    {"no plan", "title: x\n", "Line 1: This is not a plan"},
    {"empty", "", "Line 1: This is not a plan"},
    {"text", "hello", "Line 1: This is not a plan"},
    {"newer", "facet: 2\n", "Line 1: This plan was written by a newer version"},
    {"unknown part", "facet: 1\nunitz:\n- name: a\n",
     "Line 2: “unitz” is not a part of a plan. Known here: units"},
    {"unknown field", "facet: 1\nunits:\n- name: a\n  knid: team\n",
     "Line 4: “knid” is not a field of “units”. Known here: kind"},
    {"merge key", "facet: 1\nunits:\n- name: a\n  <<: b\n", "Line 4: “<<” is not a field"},
    {"unknown word", "facet: 1\nunits:\n- name: a\n  kind: cloud\n",
     "Line 4: “cloud” is not known here"},
    {"unknown reference", "facet: 1\nunits:\n- name: a\n  parent: b\n",
     "Line 4: There is no “b” in “units”."},
    {"reference of another kind",
     "facet: 1\npeople:\n- {id: b, name: B}\nunits:\n- name: a\n  parent: b\n",
     "Line 6: There is no “b” in “units”."},
    {"same id", "facet: 1\nunits:\n- id: a\n  name: A\n- id: a\n  name: B\n",
     "Line 5: The same id stands in line 3."},
    {"same key", "facet: 1\nunits:\n- name: A\n  name: B\n", "Line 4: “name” is there twice."},
    {"no number", "facet: 1\nunits:\n- name: A\n  target: high\n",
     "Line 4: “high” is not a whole number."},
    {"no date", "facet: 1\nsettings:\n  start: 1.2.2026\n", "Line 3: “1.2.2026” is not a date"},
    {"range", "facet: 1\npeople:\n- name: A\n  human: 7\n", "Line 4: "},
    {"missing name", "facet: 1\nunits:\n- kind: team\n", "Line 3: "},
    {"cycle", "facet: 1\nunits:\n- {id: a, name: A, parent: b}\n- {id: b, name: B, parent: a}\n",
     "below itself"},
    {"list for map", "facet: 1\nunits:\n  name: a\n", "Line 3: A list is expected here"},
    {"map for value", "facet: 1\nunits:\n- name: {a: b}\n", "Line 3: A single value is expected"},
    {"scalar for map", "facet: 1\nunits:\n- marketing\n", "Line 3: Fields are expected here"},
    {"two parents",
     "facet: 1\nunits:\n- id: a\n  name: A\n  units:\n  - {name: B, parent: c}\n- {id: c, name: "
     "C}\n",
     "Line 6: The unit stands below one unit and names another"},
    {"anchor", "facet: 1\nunits:\n- &a\n  name: A\n",
     "Names for places of the file (&) are not read"},
    {"alias", "facet: 1\nunits:\n- name: &a A\n- name: *a\n", "Line 3: Names for places"},
    {"tag", "facet: 1\nunits:\n- name: !!python/object A\n", "Line 3: Types (!) are not read"},
    {"documents", "facet: 1\n---\nfacet: 1\n", "several YAML documents"},
    {"open list", "facet: 1\nunits: [a\n", "A list begun with “[” is not ended"},
    {"two colons", "facet: 1\nunits:\n- name: a: b\n", "Line 3: A colon is not expected here"},
    {"out of line", "facet: 1\nunits:\n  - name: a\n   kind: team\n", "does not line up with"},
    {"escape", "facet: 1\nunits:\n- name: \"\\q\"\n", "This is not valid YAML"},
    {"bad picture", "facet: 1\npeople:\n- name: A\n  photo: '***'\n",
     "Line 4: The picture is not proper base64."},
    {"control",
     "facet: 1\nunits:\n- name: a\x04"
     "b\n",
     "Line 3: There is a control character"},
    {"latin", "facet: 1\nunits:\n- name: M\xFCller\n", "Line 3: The text is not in UTF-8."},
};

} // namespace

void TestYamlFaults::namesTheLine_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("message");
    for (const Refused &one : refused) {
        QTest::newRow(one.name) << QByteArray(one.yaml) << QString::fromUtf8(one.message);
    }
}

void TestYamlFaults::namesTheLine()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, message);
    Result<Plan> plan = fromYaml(yaml);
    QVERIFY(!plan);
    const QString said = plan.error().message.remove(QChar(0x2068)).remove(QChar(0x2069));
    QVERIFY2(said.contains(message), qPrintable(said));
}

void TestYamlFaults::locatesFaults_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QPoint>("place"); // column, line
    QTest::addColumn<int>("length");
    const auto row = [](const char *name, const char *yaml, QPoint place, int length) {
        QTest::newRow(name) << QByteArray(yaml) << place << length;
    };
    row("field", "facet: 1\nunits:\n- name: a\n  knid: team\n", {3, 4}, 4);
    row("value", "facet: 1\nunits:\n- name: a\n  kind: cloud\n", {9, 4}, 5);
    row("behind an umlaut", "facet: 1\nunits:\n- {name: Müller, kind: cloud}\n", {24, 3}, 5);
    row("behind a character beyond the first plane",
        "facet: 1\nunits:\n- {name: 🙂, kind: cloud}\n", {20, 3}, 5);
    row("quoted", "facet: 1\nunits:\n- name: a\n  kind: \"cloud\"\n", {9, 4}, 7);
    row("same id", "facet: 1\nunits:\n- id: a\n  name: A\n- name: B\n  id: a\n", {7, 6}, 1);
    row("list", "facet: 1\nunits:\n- name: [a,\n   b]\n", {9, 3}, 0);
    row("colon", "facet: 1\nunits:\n- name: a: b\n", {10, 3}, 0);
    row("control", "facet: 1\nunits:\n- name: \x04\n", {9, 3}, 1);
    row("latin", "facet: 1\n- ä \xFC\n", {5, 2}, 1);
    row("carriage returns", "facet: 1\r\nunits:\r\n- name: a\r\n  kind: cloud\r\n", {9, 4}, 5);
}

void TestYamlFaults::locatesFaults()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QPoint, place);
    QFETCH(int, length);
    const auto read = readYaml(yaml);
    QVERIFY(!read);
    const Fault fault = read.error().first();
    QCOMPARE(QPoint(fault.column, fault.line), place);
    QCOMPARE(fault.length, length);
}

void TestYamlFaults::tellsOfAllFaultsInTheirOrder()
{
    const auto read = readYaml("facet: 1\nunits:\n- kind: cloud\n  name: A\n  x: 1\n"
                               "settings: {start: soon}\n");
    QVERIFY(!read);
    QList<int> lines;
    for (const Fault &fault : read.error()) {
        lines.append(fault.line);
    }
    QCOMPARE(lines, QList<int>({3, 5, 6}));
}

void TestYamlFaults::refusesBombs_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("lists") << QByteArray("facet: 1\nunits: ") + QByteArray(100'000, '[');
    QTest::newRow("maps") << QByteArray("facet: 1\nunits: ") + QByteArray("{a: ").repeated(100'000);
    QTest::newRow("just too deep")
        << QByteArray("facet: 1\nunits: ") + QByteArray(70, '[') + QByteArray(70, ']');
    QByteArray blocks = "facet: 1\nunits:\n";
    for (int depth = 0; depth < 300; ++depth) {
        blocks += QByteArray(depth, ' ') + "- \n";
    }
    QTest::newRow("dashes") << blocks;
    QByteArray nested = "facet: 1\n";
    for (int depth = 0; depth < 200; ++depth) {
        nested +=
            QByteArray(2 * depth, ' ') + "units:\n" + QByteArray(2 * depth, ' ') + "- name: a\n";
    }
    QTest::newRow("units") << nested;
    QByteArray laughs = "facet: 1\na: &a [x,x,x,x,x,x,x,x,x]\n";
    for (char c = 'b'; c < 'k'; ++c) {
        laughs += QByteArray(1, c) + ": &" + c + " ["
            + QByteArray("*").append(static_cast<char>(c - 1)).append(',').repeated(9) + "]\n";
    }
    QTest::newRow("laughs") << laughs;
    QTest::newRow("too large") << QByteArray(130 * 1024 * 1024, ' ');
}

void TestYamlFaults::refusesBombs()
{
    QFETCH(QByteArray, yaml);
    QVERIFY(!fromYaml(yaml));
}

QTEST_GUILESS_MAIN(TestYamlFaults)
#include "tst_yamlfaults.moc"
