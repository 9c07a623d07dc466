// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/token.h"
#include "exchange/yaml.h"
#include "model/check.h"
#include "model/navigate.h"
#include "model/object.h"
#include "support/randomplan.h"

#include <QTest>

using namespace facet;
using namespace facet::exchange;
using namespace Qt::StringLiterals;

class TestYaml final : public QObject
{
    Q_OBJECT

private slots:
    void randomPlansSurvive_data();
    void randomPlansSurvive();
    void awkwardTextsSurvive_data();
    void awkwardTextsSurvive();
    void samePlanSameBytes();
    void readsWhatPeopleWrite();
    void tokensAreStable();
    void nestsUnits();
    void keepsTheOrderOfTheFile();
    void namesTheLine_data();
    void namesTheLine();
    void locatesFaults_data();
    void locatesFaults();
    void tellsOfAllFaultsInTheirOrder();
    void writesAndReadsSomeObjects();
    void givesNewObjectsFreshIds();
    void refusesBombs_data();
    void refusesBombs();
    void readsOwnExportOfManyPeople();
};

void TestYaml::randomPlansSurvive_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestYaml::randomPlansSurvive()
{
    QFETCH(quint32, seed);
    const Plan plan = test::randomPlan(seed);
    const QByteArray yaml = toYaml(plan);
    const Result<Plan> read = fromYaml(yaml);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    forEachKind([&]<class E>() {
        QCOMPARE(read->all<E>().size(), plan.all<E>().size());
        for (const auto &[id, box] : plan.all<E>()) {
            QVERIFY2(read->find(id) && *read->find(id) == box.get(), qPrintable(nameOf(plan, id)));
        }
    });
    QVERIFY(*read == plan);
    QCOMPARE(toYaml(*read), yaml);
}

void TestYaml::awkwardTextsSurvive_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts{u"a: b"_s,
                            u"- a"_s,
                            u"# a"_s,
                            u"a #b"_s,
                            u"yes"_s,
                            u"No"_s,
                            u"null"_s,
                            u"~"_s,
                            u"1"_s,
                            u"1e3"_s,
                            u"2026-01-01"_s,
                            u"'"_s,
                            u"\""_s,
                            u"''"_s,
                            u"\\"_s,
                            u"\\n"_s,
                            u"{a}"_s,
                            u"[a]"_s,
                            u"&a"_s,
                            u"*a"_s,
                            u"!a"_s,
                            u"!!str a"_s,
                            u"|"_s,
                            u">"_s,
                            u"%a"_s,
                            u"@a"_s,
                            u"`a`"_s,
                            u"a, b"_s,
                            u"?"_s,
                            u"? a"_s,
                            u":"_s,
                            u"a:"_s,
                            u"---"_s,
                            u"..."_s,
                            u"<<"_s,
                            u"=1+1"_s,
                            u"a\u00A0b"_s,
                            u"a\u2028b"_s,
                            u"日本語"_s,
                            u"عربي"_s,
                            u"👩🏽‍💻"_s,
                            u"é"_s,
                            u".5"_s,
                            u"0x1F"_s,
                            u"1_000"_s,
                            u"12:30:45"_s};
    for (const QString &text : texts) {
        QTest::addRow("line %s", qPrintable(text)) << text;
    }
    const QStringList blocks{u"a\nb"_s,
                             u"a\nb\n"_s,
                             u"a\n\n\nb"_s,
                             u"a\n\n"_s,
                             u"\na"_s,
                             u" a\nb"_s,
                             u"a\n  b\nc"_s,
                             u"a\n\tb"_s,
                             u"\ta\nb"_s,
                             u"a\n   \nb"_s,
                             u"a \nb "_s,
                             u"\n"_s,
                             u"\n\n"_s,
                             u"a\n---\nb"_s,
                             u"a\n...\nb"_s,
                             u"# a\n# b"_s,
                             u"- a\n- b"_s,
                             u"a: b\nc: d"_s,
                             u"| a | b |\n|---|---|"_s,
                             u"   "_s,
                             u"a\n "_s,
                             u"\"a\"\n'b'"_s,
                             u"a\nb\n\n\n"_s,
                             u"[a]\n{b}"_s,
                             u"%YAML 1.2\n---"_s};
    for (const QString &text : blocks) {
        QTest::addRow("block %s", qPrintable(QString(text).replace(u'\n', u'/'))) << text;
    }
}

void TestYaml::awkwardTextsSurvive()
{
    QFETCH(QString, text);
    Unit unit;
    unit.id = Id<Unit>{5};
    unit.name = text.contains(u'\n') || text.trimmed().isEmpty() ? u"Unit"_s : text;
    unit.needs = text;
    const Plan plan = Plan().with(unit);
    const Result<Plan> read = fromYaml(toYaml(plan));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->get(unit.id).needs, text);
    QCOMPARE(read->get(unit.id).name, unit.name);
}

void TestYaml::samePlanSameBytes()
{
    const Plan plan = test::randomPlan(7, 20);
    Plan other;
    forEachKind([&]<class E>() {
        std::vector<Id<E>> ids;
        for (const auto &[id, box] : plan.all<E>()) {
            ids.push_back(id);
        }
        std::ranges::sort(ids, std::ranges::greater());
        for (const Id<E> id : ids) {
            other = other.with(plan.get(id));
        }
    });
    QCOMPARE(toYaml(other), toYaml(plan));
}

void TestYaml::readsWhatPeopleWrite()
{
    const Result<Plan> plan = fromYaml(R"(# A plan by hand
facet: 1
settings:
  title: Our plan
  start: 2026-01-01
objectives:
  - title: Fewer calls
    unit: service          # stands before what it refers to
    contributors: [marketing, product]
    use: support
    start: 2026-01-01
    due: 2026-12-31
units:
  - id: company
    name: "Müller & Söhne: all of us"
    kind: organisation
    units:
      - {id: service, name: Service, hub: yes}
      - id: marketing
        name: Marketing
        needs: |
          # Needs

          - time
      - id: product
        name: Product
        target: 3
people:
  - {id: anna, name: Anna Berg, technical: 4, stage: empowered}
positions:
  - {id: head-of-service, unit: service, title: Head, head: true}
holdings:
  - {position: head-of-service, person: anna, share: 0.5}
)");
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(plan->settings().title, u"Our plan"_s);
    QCOMPARE(plan->all<Unit>().size(), 4u);
    const Objective objective = plan->all<Objective>().begin()->second.get();
    QCOMPARE(plan->get(objective.unit).name, u"Service"_s);
    QCOMPARE(objective.contributors.size(), 2);
    QCOMPARE(plan->get(objective.contributors.first()).needs, u"# Needs\n\n- time\n"_s);
    QCOMPARE(plan->get(headOf(*plan, objective.unit)).name, u"Anna Berg"_s);
    QCOMPARE(plan->all<Holding>().begin()->second->share, 0.5);
    QVERIFY(check(*plan).isEmpty());
    const Result<Plan> again = fromYaml(toYaml(*plan));
    QVERIFY(again && *again == *plan);
}

void TestYaml::tokensAreStable()
{
    QCOMPARE(tokenOf(0x123456789abcdef), u"x0123456789abcdef"_s);
    QCOMPARE(idFromToken(kindOf<Unit>(), u"x0123456789abcdef"), 0x123456789abcdef);
    // What somebody wrote by hand must keep its identity in every later version: SHA-256 of
    // "unit:marketing".
    QCOMPARE(idFromToken(kindOf<Unit>(), u"marketing"), Q_INT64_C(6315144524468394428));
    QVERIFY(idFromToken(kindOf<Unit>(), u"marketing")
            != idFromToken(kindOf<Person>(), u"marketing"));
    QVERIFY(idFromToken(kindOf<Unit>(), u"xffffffffffffffff") > 0);
    QCOMPARE(idFromExactToken(u"xffffffffffffffff"), 0);
    QCOMPARE(idFromExactToken(u"x0"), 0);
}

void TestYaml::nestsUnits()
{
    const Result<Plan> plan =
        fromYaml("facet: 1\nunits:\n- id: a\n  name: A\n  units:\n  - id: b\n    name: B\n"
                 "    units:\n    - {id: c, name: C}\n  - {id: d, name: D, parent: a}\n");
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QStringList names;
    for (const Id<Unit> unit : unitsInOrder(*plan)) {
        names.append(plan->get(unit).name + QString::number(ancestors(*plan, unit).size()));
    }
    QCOMPARE(names.join(u' '), u"A0 B1 C2 D1"_s);
}

void TestYaml::keepsTheOrderOfTheFile()
{
    const Result<Plan> plan = fromYaml("facet: 1\nunits:\n- name: Z\n- name: A\n- name: M\n");
    QVERIFY(plan);
    QStringList names;
    for (const Id<Unit> unit : unitsInOrder(*plan)) {
        names.append(plan->get(unit).name);
    }
    QCOMPARE(names.join(u' '), u"Z A M"_s);
}

void TestYaml::namesTheLine_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *yaml, const QString &message) {
        QTest::newRow(name) << QByteArray(yaml) << message;
    };
    row("no plan", "title: x\n", u"Line 1: This is not a plan"_s);
    row("empty", "", u"Line 1: This is not a plan"_s);
    row("text", "hello", u"Line 1: This is not a plan"_s);
    row("newer", "facet: 2\n", u"Line 1: This plan was written by a newer version"_s);
    row("unknown part", "facet: 1\nunitz:\n- name: a\n",
        u"Line 2: “unitz” is not a part of a plan. Known here: units"_s);
    row("unknown field", "facet: 1\nunits:\n- name: a\n  knid: team\n",
        u"Line 4: “knid” is not a field of “units”. Known here: kind"_s);
    row("merge key", "facet: 1\nunits:\n- name: a\n  <<: b\n", u"Line 4: “<<” is not a field"_s);
    row("unknown word", "facet: 1\nunits:\n- name: a\n  kind: cloud\n",
        u"Line 4: “cloud” is not known here"_s);
    row("unknown reference", "facet: 1\nunits:\n- name: a\n  parent: b\n",
        u"Line 4: There is no “b” in “units”."_s);
    row("reference of another kind",
        "facet: 1\npeople:\n- {id: b, name: B}\nunits:\n- name: a\n  parent: b\n",
        u"Line 6: There is no “b” in “units”."_s);
    row("same id", "facet: 1\nunits:\n- id: a\n  name: A\n- id: a\n  name: B\n",
        u"Line 5: The same id stands in line 3."_s);
    row("same key", "facet: 1\nunits:\n- name: A\n  name: B\n",
        u"Line 4: “name” is there twice."_s);
    row("no number", "facet: 1\nunits:\n- name: A\n  target: high\n",
        u"Line 4: “high” is not a whole number."_s);
    row("no date", "facet: 1\nsettings:\n  start: 1.2.2026\n",
        u"Line 3: “1.2.2026” is not a date"_s);
    row("range", "facet: 1\npeople:\n- name: A\n  human: 7\n", u"Line 4: "_s);
    row("missing name", "facet: 1\nunits:\n- kind: team\n", u"Line 3: "_s);
    row("cycle", "facet: 1\nunits:\n- {id: a, name: A, parent: b}\n- {id: b, name: B, parent: a}\n",
        u"below itself"_s);
    row("list for map", "facet: 1\nunits:\n  name: a\n", u"Line 3: A list is expected here"_s);
    row("map for value", "facet: 1\nunits:\n- name: {a: b}\n",
        u"Line 3: A single value is expected"_s);
    row("scalar for map", "facet: 1\nunits:\n- marketing\n", u"Line 3: Fields are expected here"_s);
    row("two parents",
        "facet: 1\nunits:\n- id: a\n  name: A\n  units:\n  - {name: B, parent: c}\n- {id: c, name: "
        "C}\n",
        u"Line 6: The unit stands below one unit and names another"_s);
    row("anchor", "facet: 1\nunits:\n- &a\n  name: A\n",
        u"Names for places of the file (&) are not read"_s);
    row("alias", "facet: 1\nunits:\n- name: &a A\n- name: *a\n", u"Line 3: Names for places"_s);
    row("tag", "facet: 1\nunits:\n- name: !!python/object A\n",
        u"Line 3: Types (!) are not read"_s);
    row("documents", "facet: 1\n---\nfacet: 1\n", u"several YAML documents"_s);
    row("open list", "facet: 1\nunits: [a\n", u"A list begun with “[” is not ended"_s);
    row("two colons", "facet: 1\nunits:\n- name: a: b\n",
        u"Line 3: A colon is not expected here"_s);
    row("out of line", "facet: 1\nunits:\n  - name: a\n   kind: team\n",
        u"does not line up with"_s);
    row("escape", "facet: 1\nunits:\n- name: \"\\q\"\n", u"This is not valid YAML"_s);
    row("bad picture", "facet: 1\npeople:\n- name: A\n  photo: '***'\n",
        u"Line 4: The picture is not proper base64."_s);
    row("control",
        "facet: 1\nunits:\n- name: a\x04"
        "b\n",
        u"Line 3: There is a control character"_s);
    row("latin", "facet: 1\nunits:\n- name: M\xFCller\n", u"Line 3: The text is not in UTF-8."_s);
}

void TestYaml::namesTheLine()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, message);
    Result<Plan> plan = fromYaml(yaml);
    QVERIFY(!plan);
    const QString said = plan.error().message.remove(QChar(0x2068)).remove(QChar(0x2069));
    QVERIFY2(said.contains(message), qPrintable(said));
}

void TestYaml::locatesFaults_data()
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

void TestYaml::locatesFaults()
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

void TestYaml::tellsOfAllFaultsInTheirOrder()
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

void TestYaml::writesAndReadsSomeObjects()
{
    const Result<Plan> plan = fromYaml("facet: 1\nunits:\n- {id: a, name: A}\n- {id: b, name: B, "
                                       "parent: a}\n- {id: c, name: C, parent: b}\n");
    QVERIFY(plan);
    const Id<Unit> a{idFromToken(kindOf<Unit>(), u"a")};
    const Id<Unit> b{idFromToken(kindOf<Unit>(), u"b")};
    const Id<Unit> c{idFromToken(kindOf<Unit>(), u"c")};
    const QByteArray text = toYaml(*plan, {b});
    QVERIFY(text.contains("name: B") && !text.contains("name: A"));
    QCOMPARE(*readYaml(text, {*plan, {b}}), *plan);

    // What is said of the object holds, everything else stays.
    QByteArray renamed = text;
    renamed.replace("name: B", "name: Bureau");
    const auto read = readYaml(renamed, {*plan, {b}});
    QVERIFY(read);
    Unit bureau = plan->get(b);
    bureau.name = u"Bureau"_s;
    QCOMPARE(*read, plan->with(bureau));

    // A new object joins under an id of its own; one left out goes, unless something needs it.
    const auto more =
        readYaml(text + "  - name: New\n    parent: " + tokenOf(a.value).toUtf8(), {*plan, {b}});
    QVERIFY(more);
    QCOMPARE(more->all<Unit>().size(), 4u);
    QCOMPARE(*readYaml("facet: 1\n", {*plan, {c}}), plan->without(c));
    QVERIFY(!readYaml("facet: 1\n", {*plan, {b}}));

    // What the text does not speak of, it cannot change.
    const auto other = readYaml(toYaml(*plan, {a}), {*plan, {b}});
    QVERIFY(!other);
    QCOMPARE(other.error().first().line, 4);
    QVERIFY(other.error().first().sentence.contains(u"not among the objects"));
}

void TestYaml::givesNewObjectsFreshIds()
{
    const Result<Plan> plan = fromYaml("facet: 1\nunits:\n- name: First\n");
    QVERIFY(plan);
    QByteArray text = toYaml(*plan);
    text.replace("units:\n", "units:\n  - name: Before\n");
    const auto read = readYaml(text, {*plan, {}});
    QVERIFY2(read, read ? "" : qPrintable(read.error().first().sentence));
    QCOMPARE(read->all<Unit>().size(), 2u);
    const Id<Unit> first = plan->all<Unit>().begin()->first;
    QCOMPARE(read->get(first).name, u"First"_s);
    QCOMPARE(*readYaml(text, {*plan, {}}), *read); // the same text, the same plan
}

void TestYaml::refusesBombs_data()
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

void TestYaml::refusesBombs()
{
    QFETCH(QByteArray, yaml);
    QVERIFY(!fromYaml(yaml));
}

void TestYaml::readsOwnExportOfManyPeople()
{
    QByteArray yaml = "facet: 1\nunits:\n- {id: u, name: U}\npeople:\n";
    for (int i = 0; i < 20'000; ++i) {
        yaml +=
            "- {id: p" + QByteArray::number(i) + ", name: Person " + QByteArray::number(i) + "}\n";
    }
    const Result<Plan> plan = fromYaml(yaml);
    QVERIFY(plan);
    QCOMPARE(plan->all<Person>().size(), 20'000u);
}

QTEST_GUILESS_MAIN(TestYaml)
#include "tst_yaml.moc"
