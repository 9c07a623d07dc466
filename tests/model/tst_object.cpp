// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "model/check.h"
#include "model/navigate.h"
#include "model/object.h"
#include "support/treetext.h"

#include <QTest>

using namespace facet;
using namespace Qt::StringLiterals;
using test::planFromOutline;
using test::unitNamed;

/// Access without types, names, ways through the tree, invariants.
class TestObject final : public QObject
{
    Q_OBJECT

private slots:
    void describesEveryKind();
    void convertsValues_data();
    void convertsValues();
    void readsAndWritesFields();
    void refusesUnfitValues();
    void namesObjects();
    void findsReferrers();
    void walksTheTree();
    void survivesCycles();
    void findsDepartments();
    void acceptsASoundPlan();
    void findsViolations_data();
    void findsViolations();
    void checksOneObjectLikeAll();
    void cleansTexts();
};

namespace {

bool tells(const QList<Violation> &violations, const QString &words)
{
    return std::ranges::any_of(violations,
                               [&](const Violation &v) { return v.message.contains(words); });
}

} // namespace

void TestObject::describesEveryKind()
{
    QSet<QString> keys;
    for (int i = 0; i < kindCount; ++i) {
        const KindInfo &info = infoOf(Kind{i});
        QVERIFY2(!info.fields.empty(), info.key);
        QVERIFY(kindFromKey(QString::fromLatin1(info.plural)) == Kind{i});
        QVERIFY(kindFromKey(QString::fromLatin1(info.key)) == Kind{i});
        keys.insert(QString::fromLatin1(info.plural));
        QSet<QString> fieldKeys;
        for (const FieldInfo &field : info.fields) {
            fieldKeys.insert(QString::fromLatin1(field.key));
            QVERIFY2(!field.translatedLabel().isEmpty(), field.key);
            QCOMPARE(field.kind == ValueKind::Choice, !field.choices.empty());
        }
        QCOMPARE(static_cast<size_t>(fieldKeys.size()), info.fields.size());
        QVERIFY2(!fieldKeys.contains(u"id"_s), info.key);
    }
    QCOMPARE(keys.size(), kindCount);
    QVERIFY(!kindFromKey(u"furniture").has_value());
}

void TestObject::convertsValues_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QVariant>("in");
    QTest::addColumn<QVariant>("out");
    QTest::newRow("text") << u"unit"_s << u"name"_s << QVariant(u"Ops"_s) << QVariant(u"Ops"_s);
    QTest::newRow("flag") << u"unit"_s << u"hub"_s << QVariant(u"yes"_s) << QVariant(1);
    QTest::newRow("choice") << u"unit"_s << u"kind"_s << QVariant(u"team"_s) << QVariant(u"team"_s);
    QTest::newRow("none") << u"unit"_s << u"target"_s << QVariant(u" "_s) << QVariant();
    QTest::newRow("whole") << u"unit"_s << u"target"_s << QVariant(u"3"_s) << QVariant(3);
    QTest::newRow("number") << u"kpi"_s << u"baseline"_s << QVariant(2.5) << QVariant(2.5);
    QTest::newRow("date") << u"objective"_s << u"due"_s << QVariant(QDate(2026, 3, 31))
                          << QVariant(u"2026-03-31"_s);
    QTest::newRow("no date") << u"objective"_s << u"due"_s << QVariant() << QVariant();
    QTest::newRow("ids") << u"group"_s << u"members"_s << QVariant(u"4 5"_s) << QVariant(u"4 5"_s);
    QTest::newRow("id") << u"kpi"_s << u"objective"_s << QVariant(7) << QVariant(7);
    QTest::newRow("optional choice")
        << u"course"_s << u"facet"_s << QVariant(u"human"_s) << QVariant(u"human"_s);
}

void TestObject::convertsValues()
{
    QFETCH(QString, kind);
    QFETCH(QString, field);
    QFETCH(QVariant, in);
    QFETCH(QVariant, out);
    Plan plan;
    visitKind(*kindFromKey(kind), [&]<class E>() {
        E entity{};
        entity.id = {1};
        plan = plan.with(entity);
    });
    const ObjectRef object(*kindFromKey(kind), 1);
    const Result<Plan> changed = withFieldValue(plan, object, field, in);
    QVERIFY2(changed.has_value(), changed ? "" : qPrintable(changed.error().message));
    const QVariant value = fieldValue(*changed, object, field);
    QCOMPARE(value.isNull(), out.isNull());
    QCOMPARE(value.toString(), out.toString());
}

void TestObject::readsAndWritesFields()
{
    const Plan plan = Plan().with(Person{.id = {1}, .name = u"Ana"_s, .marketing = 3});
    const ObjectRef ana{Id<Person>{1}};
    QCOMPARE(fieldValue(plan, ana, u"marketing").toInt(), 3);
    QVERIFY(!fieldValue(plan, ana, u"wings").isValid());
    QVERIFY(!fieldValue(plan, ObjectRef(Id<Person>{2}), u"name").isValid());
    QVERIFY(contains(plan, ana));
    QCOMPARE(objectsOf(plan, kindOf<Person>()), QList<ObjectRef>{ana});
    QVERIFY(!withFieldValue(plan, ObjectRef(Id<Person>{2}), u"name", u"x"_s).has_value());
}

void TestObject::refusesUnfitValues()
{
    const Plan plan = Plan().with(Unit{.id = {1}}).with(Kpi{.id = {2}});
    QVERIFY(!withFieldValue(plan, Id<Unit>{1}, u"kind", u"planet"_s).has_value());
    QVERIFY(!withFieldValue(plan, Id<Unit>{1}, u"target", u"many"_s).has_value());
    QVERIFY(!withFieldValue(plan, Id<Unit>{1}, u"target", 2.5).has_value());
    QVERIFY(!withFieldValue(plan, Id<Unit>{1}, u"target", 1e12).has_value());
    QVERIFY(!withFieldValue(plan, Id<Kpi>{2}, u"baseline", u"nan"_s).has_value());
    QVERIFY(!withFieldValue(plan, Id<Kpi>{2}, u"baselineDate", u"tomorrow"_s).has_value());
    QVERIFY(!withFieldValue(plan, Id<Unit>{1}, u"hub", u"perhaps"_s).has_value());
    const auto refused = withFieldValue(plan, Id<Unit>{1}, u"kind", u"planet"_s);
    QVERIFY(refused.error().message.contains(u"planet"_s));
    QVERIFY(refused.error().message.contains(u"department"_s));
}

void TestObject::namesObjects()
{
    Plan plan = Plan().with(Unit{.id = {1}, .name = u"Support"_s});
    plan = plan.with(Channel{.id = {2}, .platform = u"Forum"_s});
    plan = plan.with(Participation{.id = {3}, .unit = {1}, .channel = {2}});
    QCOMPARE(nameOf(plan, Id<Unit>{1}), u"Support"_s);
    QCOMPARE(nameOf(plan, Id<Participation>{3}), u"Support – Forum"_s);
    QCOMPARE(nameOf(plan, Id<Unit>{9}), QString());
}

void TestObject::findsReferrers()
{
    Plan plan = Plan().with(Unit{.id = {1}}).with(Unit{.id = {2}, .parent = {1}});
    plan = plan.with(Objective{.id = {3}, .contributors = {{1}}});
    const QList<ObjectRef> found = referrersOf(plan, Id<Unit>{1});
    QCOMPARE(found.size(), 2);
    QVERIFY(found.contains(ObjectRef(Id<Unit>{2})));
    QVERIFY(found.contains(ObjectRef(Id<Objective>{3})));
}

void TestObject::walksTheTree()
{
    const QString outline = u"Firm\n  Sales\n    North\n    South\n  Support\nPartner"_s;
    const Plan plan = planFromOutline(outline);
    QCOMPARE(test::outlineOf(plan), outline);
    QVERIFY(isInside(plan, unitNamed(plan, u"South"_s), unitNamed(plan, u"Firm"_s)));
    QVERIFY(!isInside(plan, unitNamed(plan, u"Firm"_s), unitNamed(plan, u"South"_s)));
    QCOMPARE(subtree(plan, unitNamed(plan, u"Sales"_s)).size(), 3);
    QCOMPARE(ancestors(plan, unitNamed(plan, u"North"_s)).size(), 2);
}

void TestObject::survivesCycles()
{
    const Plan plan = Plan()
                          .with(Unit{.id = {1}, .parent = {2}, .name = u"A"_s})
                          .with(Unit{.id = {2}, .parent = {1}, .name = u"B"_s});
    QCOMPARE(subtree(plan, {1}).size(), 2);
    QVERIFY(ancestors(plan, {1}).size() <= 2);
    QCOMPARE(check(plan).size(), 1);
    QVERIFY(tells(check(plan, Id<Unit>{1}), u"below itself"_s));
}

void TestObject::findsDepartments()
{
    Plan plan = planFromOutline(u"Firm\n  Sales\n  Support"_s);
    Unit firm = plan.get(unitNamed(plan, u"Firm"_s));
    firm.kind = UnitKind::Organisation;
    QCOMPARE(departments(plan.with(firm)).size(), 2);
    const Plan before = plan;
    for (const auto &[id, box] : before.all<Unit>()) {
        Unit unit = box.get();
        unit.kind = UnitKind::Region;
        plan = plan.with(unit);
    }
    QCOMPARE(departments(plan).size(), 2);
    const Plan flat = Plan().with(Unit{.id = {1}, .kind = UnitKind::Region});
    QCOMPARE(departments(flat), QList<Id<Unit>>{{1}});
}

void TestObject::acceptsASoundPlan()
{
    const Plan plan = planFromOutline(u"Firm\n  Sales"_s)
                          .with(Person{.id = {1}, .name = u"Ana"_s, .human = 4})
                          .with(Settings{.id = {2}});
    QVERIFY(check(plan).isEmpty());
}

void TestObject::findsViolations_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<QString>("words");
    const Plan base =
        Plan().with(Unit{.id = {1}, .name = u"A"_s}).with(Person{.id = {2}, .name = u"B"_s});
    const auto row = [](const char *tag, const Plan &plan, const QString &words) {
        QTest::newRow(tag) << plan << words;
    };
    row("no name", base.with(Unit{.id = {3}}), u"must not be empty"_s);
    row("long name", base.with(Unit{.id = {3}, .name = QString(201, u'x')}), u"longer than"_s);
    row("dangling", base.with(Unit{.id = {3}, .parent = {99}, .name = u"C"_s}),
        u"does not exist"_s);
    row("missing", base.with(Position{.id = {3}}), u"must not be empty"_s);
    row("range", base.with(Person{.id = {3}, .name = u"C"_s, .human = 5}), u"between 0 and 4"_s);
    row("negative", base.with(Objective{.id = {3}, .title = u"C"_s, .weight = -1}),
        u"not be below"_s);
    row("dates",
        base.with(
            Objective{.id = {3}, .title = u"C"_s, .start = {2026, 2, 1}, .due = {2026, 1, 1}}),
        u"ends before it starts"_s);
    row("own contributor",
        base.with(Objective{.id = {3}, .unit = {1}, .contributors = {{1}}, .title = u"C"_s}),
        u"contributes anyway"_s);
    row("listed twice", base.with(Group{.id = {3}, .name = u"G"_s, .members = {{2}, {2}}}),
        u"twice"_s);
    row("self link", base.with(Link{.id = {3}, .from = {1}, .to = {1}}), u"to itself"_s);
    row("two settings", base.with(Settings{.id = {3}}).with(Settings{.id = {4}}), u"only once"_s);
    const Plan channel = base.with(Channel{.id = {5}, .platform = u"Blog"_s});
    row("pair twice",
        channel.with(Participation{.id = {6}, .unit = {1}, .channel = {5}})
            .with(Participation{.id = {7}, .unit = {1}, .channel = {5}}),
        u"there twice"_s);
    const Plan work = base.with(Activity{.id = {8}, .title = u"W"_s});
    row("nobody named", work.with(Assignment{.id = {9}, .activity = {8}}), u"Nobody is named"_s);
    row("two accountable",
        work.with(Assignment{.id = {9}, .activity = {8}, .unit = {1}, .duty = Duty::Accountable})
            .with(
                Assignment{.id = {10}, .activity = {8}, .person = {2}, .duty = Duty::Accountable}),
        u"accountable"_s);
    row("reports to itself",
        base.with(Position{.id = {3}, .unit = {1}, .reportsTo = {4}})
            .with(Position{.id = {4}, .unit = {1}, .reportsTo = {3}}),
        u"reports to itself"_s);
    Plan deep;
    for (qint64 i = 1; i <= deepestTree + 1; ++i) {
        deep = deep.with(Unit{.id = {i}, .parent = {i - 1}, .name = u"U"_s});
    }
    row("too deep", deep, u"deep"_s);
    row("big photo",
        base.with(Person{.id = {3}, .name = u"C"_s, .photo = QByteArray(300 * 1024, 'x')}),
        u"256 KiB"_s);
}

void TestObject::findsViolations()
{
    QFETCH(Plan, plan);
    QFETCH(QString, words);
    QVERIFY(tells(check(plan), words));
}

void TestObject::checksOneObjectLikeAll()
{
    const Plan plan =
        Plan().with(Unit{.id = {1}}).with(Unit{.id = {2}, .parent = {9}, .name = u"B"_s});
    QList<Violation> each = check(plan, Id<Unit>{1}) + check(plan, Id<Unit>{2});
    QCOMPARE(each.size(), check(plan).size());
    QVERIFY(check(plan, Id<Unit>{77}).isEmpty());
}

void TestObject::cleansTexts()
{
    QCOMPARE(cleanLine(u" a\tb \n c\u202Eevil\u0007"_s), u"a b cevil"_s);
    QCOMPARE(cleanText(u"a\r\nb\rc\u0000"_s), u"a\nb\nc"_s);
    QCOMPARE(cleanLine(u"e\u0301"_s), u"\u00e9"_s);
    QCOMPARE(comparable(u"  Müller "_s), comparable(u"MULLER"_s));
    QCOMPARE(isolated(u"Support"_s), u"Support"_s);
    QCOMPARE(isolated(u"دعم"_s).size(), 5);
}

QTEST_APPLESS_MAIN(TestObject)
#include "tst_object.moc"
