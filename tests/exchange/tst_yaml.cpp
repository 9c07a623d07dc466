// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/token.h"
#include "exchange/yaml.h"
#include "exchange/yamlcomments.h"
#include "model/check.h"
#include "model/navigate.h"
#include "model/object.h"
#include "support/randomplan.h"

#include <QTest>

using namespace facet;
using namespace facet::exchange;
using namespace Qt::StringLiterals;

/// A plan comes back from YAML as it was written, and people's own YAML is understood.
class TestYaml final : public QObject
{
    Q_OBJECT

private slots:
    void countsComments();
    void randomPlansSurvive_data();
    void randomPlansSurvive();
    void awkwardTextsSurvive_data();
    void awkwardTextsSurvive();
    void samePlanSameBytes();
    void readsWhatPeopleWrite();
    void tokensAreStable();
    void nestsUnits();
    void keepsTheOrderOfTheFile();
    void writesAndReadsSomeObjects();
    void givesNewObjectsFreshIds();
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

namespace {

const char *const awkwardLines[] = {"a: b",
                                    "- a",
                                    "# a",
                                    "a #b",
                                    "yes",
                                    "No",
                                    "null",
                                    "~",
                                    "1",
                                    "1e3",
                                    "2026-01-01",
                                    "'",
                                    "\"",
                                    "''",
                                    "\\",
                                    "\\n",
                                    "{a}",
                                    "[a]",
                                    "&a",
                                    "*a",
                                    "!a",
                                    "!!str a",
                                    "|",
                                    ">",
                                    "%a",
                                    "@a",
                                    "`a`",
                                    "a, b",
                                    "?",
                                    "? a",
                                    ":",
                                    "a:",
                                    "---",
                                    "...",
                                    "<<",
                                    "=1+1",
                                    "a\u00A0b",
                                    "a\u2028b",
                                    "日本語",
                                    "عربي",
                                    "👩🏽‍💻",
                                    "é",
                                    ".5",
                                    "0x1F",
                                    "1_000",
                                    "12:30:45"};

const char *const awkwardBlocks[] = {"a\nb",
                                     "a\nb\n",
                                     "a\n\n\nb",
                                     "a\n\n",
                                     "\na",
                                     " a\nb",
                                     "a\n  b\nc",
                                     "a\n\tb",
                                     "\ta\nb",
                                     "a\n   \nb",
                                     "a \nb ",
                                     "\n",
                                     "\n\n",
                                     "a\n---\nb",
                                     "a\n...\nb",
                                     "# a\n# b",
                                     "- a\n- b",
                                     "a: b\nc: d",
                                     "| a | b |\n|---|---|",
                                     "   ",
                                     "a\n ",
                                     "\"a\"\n'b'",
                                     "a\nb\n\n\n",
                                     "[a]\n{b}",
                                     "%YAML 1.2\n---"};

} // namespace

void TestYaml::awkwardTextsSurvive_data()
{
    QTest::addColumn<QString>("text");
    for (const char *const line : awkwardLines) {
        QTest::addRow("line %s", line) << QString::fromUtf8(line);
    }
    for (const char *const block : awkwardBlocks) {
        const QString text = QString::fromUtf8(block);
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

void TestYaml::countsComments()
{
    const QString text = uR"(# of the whole
facet: 1 # a version
units:
  - name: "Sales # EMEA" # the second
    needs: |
      # a heading, no comment
      * text

      - item # no comment
    hub: true
  - name: 'It''s # one'
    needs: >-
      folded # no comment
  # between
  - {name: A#B, needs: "two
      lines # no comment"}
  - name: a#b
    needs: C# and #hash behind a blank
)"_s;
    QCOMPARE(commentCount(text), 5);
    QCOMPARE(commentCount(u""), 0);
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const QByteArray yaml = exchange::toYaml(test::randomPlan(seed, 10));
        QCOMPARE(commentCount(QString::fromUtf8(yaml)), 0);
    }
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
