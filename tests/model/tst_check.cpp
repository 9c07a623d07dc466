// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/checkagain.h"
#include "model/planbuilder.h"
#include "support/randomplan.h"
#include "support/trials.h"

#include <QTest>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

namespace {

ObjectRef anyOf(const QList<ObjectRef> &objects, Random &random)
{
    return objects.isEmpty() ? ObjectRef()
                             : objects[anyNumber(random, 0, static_cast<int>(objects.size()) - 1)];
}

ObjectRef anyObject(const Plan &plan, Random &random)
{
    ObjectRef object;
    while (object.isNull()) {
        object =
            anyOf(objectsOf(plan, static_cast<Kind>(anyNumber(random, 0, kindCount - 1))), random);
    }
    return object;
}

/// A reference to anything of a kind, in every tenth case to what does not exist.
QString anyReference(const Plan &plan, Kind kind, Random &random)
{
    const ObjectRef target = anyOf(objectsOf(plan, kind), random);
    return QString::number(anyNumber(random, 0, 9) == 0 ? 999 : target.id);
}

/// @p plan after an edit that cares for nothing: it may leave circles, twins, references to what is
/// gone, or mend what such edits left.
Plan carelesslyEdited(const Plan &plan, Random &random)
{
    const ObjectRef object = anyObject(plan, random);
    if (anyNumber(random, 0, 7) == 0) {
        Plan without = plan;
        visitKind(object.kind, [&]<class E>() { without = plan.without(object.as<E>()); });
        return without;
    }
    const auto fields = infoOf(object.kind).fields;
    const FieldInfo &field =
        fields[static_cast<size_t>(anyNumber(random, 0, static_cast<int>(fields.size()) - 1))];
    QVariant value;
    if (field.kind == ValueKind::Reference) {
        value = anyReference(plan, field.refersTo, random).toLongLong();
    } else if (field.kind == ValueKind::References) {
        value = QString(anyReference(plan, field.refersTo, random) + u' '
                        + anyReference(plan, field.refersTo, random));
    } else if (field.kind == ValueKind::Choice) {
        value = QString::fromLatin1(field.choices.back().key);
    }
    return withFieldValue(plan, object, QString::fromLatin1(field.key), value).value_or(plan);
}

/// Two chains of units, each as deep as @p levels.
Plan twoChains(int levels)
{
    PlanBuilder builder;
    for (int i = 1; i <= levels; ++i) {
        builder.put(Unit{.id = {i}, .parent = {i - 1}, .name = u"A"_s});
        builder.put(Unit{.id = {1000 + i}, .parent = {i == 1 ? 0 : 999 + i}, .name = u"B"_s});
    }
    return builder.build();
}

} // namespace

/// What check() says of sound and of broken plans, and that following edits says the same.
class TestCheck : public QObject
{
    Q_OBJECT

private slots:
    void followingEditsFindsTheSame();
    void followingSeesBranchesThatGetTooDeep();
    void listsOfAnyLengthAreChecked();
};

void TestCheck::followingEditsFindsTheSame()
{
    int broken = 0;
    for (int seed = 1; seed <= trials(40, 2000); ++seed) {
        Random random(static_cast<quint32>(seed));
        Plan plan = randomPlan(static_cast<quint32>(seed), 6);
        QList<Violation> known = check(plan);
        for (int i = 0; i < 60; ++i) {
            const Plan after = carelesslyEdited(plan, random);
            const QList<Violation> followed = checkAgain(known, after, difference(plan, after));
            QCOMPARE(followed, check(after));
            plan = after;
            known = followed;
            broken += known.isEmpty() ? 0 : 1;
        }
    }
    QVERIFY2(broken > 100, "the edits must break something");
}

void TestCheck::followingSeesBranchesThatGetTooDeep()
{
    const Plan before = twoChains(deepestTree / 2 + 1);
    QVERIFY(check(before).isEmpty());
    Unit top = before.get(Id<Unit>{1001});
    top.parent = {deepestTree / 2 + 1};
    const Plan after = before.with(top);
    const QList<Violation> found = checkAgain({}, after, difference(before, after));
    QCOMPARE(found, check(after));
    QCOMPARE(found.size(), 1);
    QVERIFY(checkAgain(found, before, difference(after, before)).isEmpty());
}

/// A list that names many is sound; the one that it names twice is found.
void TestCheck::listsOfAnyLengthAreChecked()
{
    constexpr int count = 50'000;
    PlanBuilder builder;
    Group group{.id = {1}, .name = u"Everybody"_s};
    for (int i = 1; i <= count; ++i) {
        builder.put(Person{.id = {i}, .name = u"Person"_s});
        group.members.append(Id<Person>{i});
    }
    builder.put(group);
    const Plan sound = builder.build();
    QVERIFY(check(sound).isEmpty());
    group.members.append(Id<Person>{count / 2});
    const QList<Violation> found = check(sound.with(group), group.id);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().field, u"members"_s);
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
