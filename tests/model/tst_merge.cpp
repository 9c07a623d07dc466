// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/check.h"
#include "model/difference.h"
#include "model/merge.h"
#include "support/randomplan.h"
#include "support/treetext.h"
#include "support/trials.h"

#include <QSet>
#include <QTest>

#include <array>
#include <functional>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

namespace {

Plan editedTimes(Plan plan, int edits, Random &random)
{
    for (int i = 0; i < edits; ++i) {
        plan = randomlyEdited(plan, random);
    }
    return plan;
}

/// What conflicts speak of: nothing is promised of these objects.
QSet<ObjectRef> disputed(const MergedPlans &merged)
{
    QSet<ObjectRef> objects;
    for (const MergeConflict &conflict : merged.conflicts) {
        objects.insert(conflict.place.object);
        for (const ObjectRef other : conflict.others) {
            objects.insert(other);
        }
    }
    return objects;
}

/// Whether two objects of this kind can mean the same and then get one id (twinsBecomeOne()).
bool canHaveTwin(Kind kind)
{
    return kind == kindOf<Settings>() || kind == kindOf<Holding>() || kind == kindOf<Fit>()
        || kind == kindOf<Participation>();
}

/// The fields of an object that only the second of @p plans (base, edited, other) has changed, and
/// that are not so in @p merged; none where the third has removed the object.
QStringList lostFields(const std::array<Plan, 3> &plans, const Plan &merged, ObjectRef object)
{
    QStringList lost;
    if (contains(plans[0], object) && !contains(plans[2], object)) {
        return lost;
    }
    for (const FieldInfo &field : infoOf(object.kind).fields) {
        const QString key = QString::fromLatin1(field.key);
        const QVariant was = fieldValue(plans[0], object, key);
        const QVariant wanted = fieldValue(plans[1], object, key);
        const bool isMine = wanted != was && fieldValue(plans[2], object, key) == was;
        if (isMine && fieldValue(merged, object, key) != wanted) {
            lost.append(key);
        }
    }
    return lost;
}

/// The edits of one person that the merged plan has not, although the other left that place alone;
/// written without the code under test.
QStringList lostEdits(const Plan &base, const Plan &edited, const Plan &other,
                      const MergedPlans &merged)
{
    QStringList lost;
    const QSet<ObjectRef> open = disputed(merged);
    for (const ObjectRef object : difference(base, edited).objects()) {
        const bool isTwin = canHaveTwin(object.kind) && !contains(base, object);
        if (open.contains(object) || isTwin) {
            continue;
        }
        const bool isThere = contains(merged.plan, object);
        if (contains(edited, object) != isThere) {
            lost.append(nameOf(isThere ? merged.plan : edited, object));
            continue;
        }
        for (const QString &key : lostFields({base, edited, other}, merged.plan, object)) {
            lost.append(nameOf(edited, object) + u": "_s + key);
        }
    }
    return lost;
}

QString violationsIn(const Plan &plan)
{
    QString text;
    for (const Violation &violation : check(plan)) {
        text += u"%1.%2 (%3): %4\n"_s.arg(QLatin1StringView(infoOf(violation.object.kind).key),
                                          violation.field, nameOf(plan, violation.object),
                                          violation.message);
    }
    return text;
}

struct Trio
{
    Plan base;
    Plan mine;
    Plan theirs;
};

Trio anyTrio(quint32 seed)
{
    Random random(seed);
    const Plan base = randomPlan(seed, anyNumber(random, 1, 4)); // few objects meet often
    const int edits = anyNumber(random, 1, seed % 2 == 0 ? 12 : 40);
    return {base, editedTimes(base, edits, random), editedTimes(base, edits, random)};
}

Unit unitOf(qint64 id, const QString &name, Id<Unit> parent = {})
{
    Unit unit;
    unit.id = Id<Unit>{id};
    unit.name = name;
    unit.parent = parent;
    return unit;
}

Plan withName(const Plan &plan, qint64 id, const QString &name)
{
    Unit unit = plan.get(Id<Unit>{id});
    unit.name = name;
    return plan.with(unit);
}

Plan withParent(const Plan &plan, qint64 id, qint64 parent)
{
    Unit unit = plan.get(Id<Unit>{id});
    unit.parent = Id<Unit>{parent};
    return plan.with(unit);
}

Plan threeUnits()
{
    return Plan()
        .with(unitOf(1, u"Company"_s))
        .with(unitOf(2, u"Sales"_s, Id<Unit>{1}))
        .with(unitOf(3, u"Support"_s, Id<Unit>{1}));
}

using Choose = std::function<MergeSide()>;

MergeChoices choicesFor(const QList<MergeConflict> &conflicts, const Choose &choose)
{
    MergeChoices choices;
    for (const MergeConflict &conflict : conflicts) {
        choices.insert(conflict.place, choose());
    }
    return choices;
}

MergeChoices allOf(const QList<MergeConflict> &conflicts, MergeSide side)
{
    return choicesFor(conflicts, [side] { return side; });
}

/// The same side throughout, and either at random.
std::array<Choose, 4> waysToChoose(quint32 seed)
{
    return {[] { return MergeSide::Mine; }, [] { return MergeSide::Theirs; },
            [] { return MergeSide::Both; },
            [random = Random(seed)]() mutable {
                return static_cast<MergeSide>(anyNumber(random, 0, 2));
            }};
}

} // namespace

/// Two people's plans become one without anything being lost or decided in silence.
class TestMerge final : public QObject
{
    Q_OBJECT

private slots:
    void oneSidedMergesTakeThatSide();
    void randomMergesKeepEverything();
    void theLossDetectorSeesAPlainOverwrite();
    void differentFieldsBothCount();
    void theSameFieldIsAConflict();
    void textsCanStandTogether();
    void listsAreMergedByWhatWasDone();
    void whatIsUsedIsNotRemoved();
    void aChangedObjectIsNotRemoved();
    void movesThatMeetMakeNoCycle();
    void twinsBecomeOne();
    void onlyOneIsAccountable();
    void datesThatDoNotFitAreAConflict();
    void workOfARemovedUnitIsKept();
    void whatADecisionBreaksIsSettledToo();
};

void TestMerge::oneSidedMergesTakeThatSide()
{
    for (quint32 seed = 1; seed <= 30; ++seed) {
        const Trio t = anyTrio(seed);
        for (const MergeInput &input :
             {MergeInput{t.base, t.mine, t.base}, MergeInput{t.base, t.base, t.mine},
              MergeInput{t.base, t.mine, t.mine}}) {
            const MergedPlans merged = mergePlans(input);
            QVERIFY(merged.plan == t.mine);
            QVERIFY(merged.conflicts.isEmpty() && merged.repairs.isEmpty());
        }
    }
}

void TestMerge::randomMergesKeepEverything()
{
    const int count = trials(4'000, 200'000);
    int withoutConflict = 0;
    for (int i = 0; i < count; ++i) {
        const Trio t = anyTrio(static_cast<quint32>(i));
        const MergedPlans merged = mergePlans({t.base, t.mine, t.theirs});
        const QByteArray where = "seed " + QByteArray::number(i);
        QCOMPARE(violationsIn(merged.plan) + QString::fromLatin1(where),
                 QString::fromLatin1(where));
        QVERIFY2(merged.repairs.isEmpty(), where.constData());
        QCOMPARE(lostEdits(t.base, t.mine, t.theirs, merged).join(u", "_s)
                     + QString::fromLatin1(where),
                 QString::fromLatin1(where));
        QCOMPARE(lostEdits(t.base, t.theirs, t.mine, merged).join(u", "_s)
                     + QString::fromLatin1(where),
                 QString::fromLatin1(where));
        const MergedPlans mirrored = mergePlans({t.base, t.theirs, t.mine});
        if (merged.conflicts.isEmpty()) {
            ++withoutConflict;
            QVERIFY2(mirrored.conflicts.isEmpty(), where.constData());
            QVERIFY2(mirrored.plan == merged.plan, where.constData());
        }
        // One edit that is taken back whole.
        const Difference step = difference(t.mine, merged.plan);
        QVERIFY2(apply(step.inverse(), merged.plan) == t.mine, where.constData());
        // Whatever is chosen, the plan is sound.
        for (const Choose &choose : waysToChoose(static_cast<quint32>(i))) {
            const auto chosen =
                mergePlans({t.base, t.mine, t.theirs}, choicesFor(merged.conflicts, choose));
            QCOMPARE(violationsIn(chosen.plan) + QString::fromLatin1(where),
                     QString::fromLatin1(where));
        }
    }
    QVERIFY(withoutConflict > count / 10 && withoutConflict < count);
}

void TestMerge::theLossDetectorSeesAPlainOverwrite()
{
    int seen = 0;
    for (quint32 seed = 0; seed < 100; ++seed) {
        const Trio t = anyTrio(seed);
        const MergedPlans overwritten{apply(difference(t.base, t.theirs), t.mine), {}, {}};
        seen += lostEdits(t.base, t.mine, t.theirs, overwritten).isEmpty() ? 0 : 1;
    }
    QVERIFY2(seen > 0, "taking whole objects must be seen to lose edits");
}

void TestMerge::differentFieldsBothCount()
{
    const Plan base = threeUnits();
    const auto merged = mergePlans({base, withName(base, 2, u"Selling"_s), withParent(base, 2, 3)});
    QCOMPARE(outlineOf(merged.plan), u"Company\n  Support\n    Selling"_s);
    QVERIFY(merged.conflicts.isEmpty());
}

void TestMerge::theSameFieldIsAConflict()
{
    const Plan base = threeUnits();
    const MergeInput input{base, withName(base, 2, u"Mine"_s), withName(base, 2, u"Theirs"_s)};
    const auto merged = mergePlans(input);
    QCOMPARE(merged.conflicts.size(), 1);
    const MergeConflict &conflict = merged.conflicts.first();
    QCOMPARE(conflict.place, (MergePlace{Id<Unit>{2}, u"name"_s}));
    QCOMPARE(conflict.base.toString(), u"Sales"_s);
    QCOMPARE(conflict.mine.toString(), u"Mine"_s);
    QCOMPARE(conflict.theirs.toString(), u"Theirs"_s);
    QCOMPARE(merged.plan.get(Id<Unit>{2}).name, u"Mine"_s);
    const auto chosen = mergePlans(input, {{conflict.place, MergeSide::Theirs}});
    QCOMPARE(chosen.plan.get(Id<Unit>{2}).name, u"Theirs"_s);
    QCOMPARE(chosen.conflicts.size(), 1);
    QCOMPARE(chosen.conflicts.first().taken, MergeSide::Theirs);
}

void TestMerge::textsCanStandTogether()
{
    Person person;
    person.id = Id<Person>{5};
    person.name = u"Anna"_s;
    const Plan base = Plan().with(person);
    person.note = u"From me"_s;
    const Plan mine = base.with(person);
    person.note = u"From them"_s;
    const MergeInput input{base, mine, base.with(person)};
    const auto conflicts = mergePlans(input).conflicts;
    QCOMPARE(conflicts.size(), 1);
    QVERIFY(conflicts.first().canTakeBoth);
    const auto merged = mergePlans(input, {{conflicts.first().place, MergeSide::Both}});
    QCOMPARE(merged.plan.get(Id<Person>{5}).note, u"From me\n\nFrom them"_s);
}

void TestMerge::listsAreMergedByWhatWasDone()
{
    Objective objective;
    objective.id = Id<Objective>{7};
    objective.title = u"Fewer calls"_s;
    objective.unit = Id<Unit>{1};
    objective.contributors = {Id<Unit>{2}};
    const Plan base = threeUnits().with(unitOf(4, u"Legal"_s, Id<Unit>{1})).with(objective);
    objective.contributors = {Id<Unit>{2}, Id<Unit>{3}};
    const Plan mine = base.with(objective);
    objective.contributors = {Id<Unit>{4}};
    const auto merged = mergePlans({base, mine, base.with(objective)});
    QCOMPARE(merged.plan.get(Id<Objective>{7}).contributors, (QList{Id<Unit>{3}, Id<Unit>{4}}));
    QVERIFY(merged.conflicts.isEmpty());
}

void TestMerge::whatIsUsedIsNotRemoved()
{
    const Plan base = threeUnits();
    const Plan mine = base.without(Id<Unit>{2});
    const Plan theirs = base.with(unitOf(9, u"North"_s, Id<Unit>{2}));
    for (const bool swapped : {false, true}) {
        const MergeInput input =
            swapped ? MergeInput{base, theirs, mine} : MergeInput{base, mine, theirs};
        const auto merged = mergePlans(input);
        QCOMPARE(outlineOf(merged.plan), u"Company\n  Sales\n    North\n  Support"_s);
        QCOMPARE(merged.conflicts.size(), 1);
        const MergePlace place{Id<Unit>{2}, {}};
        QCOMPARE(merged.conflicts.first().place, place);
        const auto removed =
            mergePlans(input, {{place, swapped ? MergeSide::Theirs : MergeSide::Mine}});
        QVERIFY(check(removed.plan).isEmpty());
        QVERIFY(!removed.plan.contains(Id<Unit>{2}));
        QVERIFY(removed.plan.contains(Id<Unit>{9})); // what was made below it is not lost with it
    }
}

void TestMerge::aChangedObjectIsNotRemoved()
{
    const Plan base = threeUnits();
    const MergeInput input{base, base.without(Id<Unit>{2}), withName(base, 2, u"Selling"_s)};
    const auto merged = mergePlans(input);
    QCOMPARE(merged.plan.get(Id<Unit>{2}).name, u"Selling"_s);
    QCOMPARE(merged.conflicts.size(), 1);
    const auto removed = mergePlans(input, allOf(merged.conflicts, MergeSide::Mine));
    QVERIFY(removed.plan == input.mine);
}

void TestMerge::movesThatMeetMakeNoCycle()
{
    const Plan base = threeUnits();
    const MergeInput input{base, withName(withParent(base, 2, 3), 3, u"Help"_s),
                           withParent(base, 3, 2)};
    const auto merged = mergePlans(input);
    QCOMPARE(outlineOf(merged.plan), u"Company\n  Help\n    Sales"_s);
    QCOMPARE(merged.conflicts.size(), 1);
    QCOMPARE(merged.conflicts.first().others.size(), 1);
    QVERIFY(!merged.conflicts.first().reason.isEmpty());
    const auto chosen = mergePlans(input, allOf(merged.conflicts, MergeSide::Theirs));
    QCOMPARE(outlineOf(chosen.plan), u"Company\n  Sales\n    Help"_s);
}

void TestMerge::twinsBecomeOne()
{
    Channel channel;
    channel.id = Id<Channel>{20};
    channel.platform = u"Blog"_s;
    const Plan base = threeUnits().with(channel);
    Participation one;
    one.id = Id<Participation>{31};
    one.unit = Id<Unit>{2};
    one.channel = channel.id;
    one.listens = true;
    Participation two = one;
    two.id = Id<Participation>{30};
    two.listens = false;
    two.guides = true;
    const auto merged = mergePlans({base, base.with(one), base.with(two)});
    QVERIFY(merged.conflicts.isEmpty());
    QCOMPARE(merged.plan.all<Participation>().size(), size_t(1));
    const Participation &both = merged.plan.get(Id<Participation>{30});
    QVERIFY(both.listens && both.guides);
}

void TestMerge::onlyOneIsAccountable()
{
    Activity activity;
    activity.id = Id<Activity>{40};
    activity.title = u"Launch"_s;
    const Plan base = threeUnits().with(activity);
    Assignment mine;
    mine.id = Id<Assignment>{41};
    mine.activity = activity.id;
    mine.unit = Id<Unit>{2};
    mine.duty = Duty::Accountable;
    Assignment theirs = mine;
    theirs.id = Id<Assignment>{42};
    theirs.unit = Id<Unit>{3};
    const MergeInput input{base, base.with(mine), base.with(theirs)};
    const auto merged = mergePlans(input);
    QVERIFY(check(merged.plan).isEmpty());
    QCOMPARE(merged.conflicts.size(), 1);
    QVERIFY(merged.plan.contains(mine.id) && !merged.plan.contains(theirs.id));
    const auto chosen = mergePlans(input, allOf(merged.conflicts, MergeSide::Theirs));
    QVERIFY(check(chosen.plan).isEmpty());
    QVERIFY(!chosen.plan.contains(mine.id) && chosen.plan.contains(theirs.id));
}

void TestMerge::datesThatDoNotFitAreAConflict()
{
    Activity activity;
    activity.id = Id<Activity>{40};
    activity.title = u"Launch"_s;
    activity.start = QDate(2026, 1, 10);
    activity.due = QDate(2026, 1, 20);
    const Plan base = Plan().with(activity);
    activity.start = QDate(2026, 1, 18);
    const Plan mine = base.with(activity);
    activity.start = QDate(2026, 1, 10);
    activity.due = QDate(2026, 1, 12);
    activity.title = u"Great launch"_s;
    const auto merged = mergePlans({base, mine, base.with(activity)});
    QVERIFY(check(merged.plan).isEmpty());
    QCOMPARE(merged.conflicts.size(), 1);
    QCOMPARE(merged.plan.get(activity.id).start, QDate(2026, 1, 18));
    QCOMPARE(merged.plan.get(activity.id).title, u"Great launch"_s); // the rest stays merged
}

void TestMerge::workOfARemovedUnitIsKept()
{
    Activity activity;
    activity.id = Id<Activity>{40};
    activity.title = u"Launch"_s;
    const Plan base = threeUnits().with(activity);
    Assignment assignment;
    assignment.id = Id<Assignment>{41};
    assignment.activity = activity.id;
    assignment.unit = Id<Unit>{2};
    const MergeInput input{base, base.without(Id<Unit>{2}), base.with(assignment)};
    const auto conflicts = mergePlans(input).conflicts;
    QCOMPARE(conflicts.size(), 1);
    const auto removed = mergePlans(input, allOf(conflicts, MergeSide::Mine));
    QCOMPARE(violationsIn(removed.plan), QString());
    QVERIFY(!removed.plan.contains(Id<Unit>{2}));
    QCOMPARE(nameOf(removed.plan, removed.plan.get(assignment.id).unit), u"Unplaced"_s);
    QCOMPARE(removed.repairs.size(), 2);
}

/// Giving one pair to the side that was chosen can make another pair the same, and so on.
void TestMerge::whatADecisionBreaksIsSettledToo()
{
    Plan base = threeUnits();
    for (const qint64 id : {21, 24, 25}) {
        Channel channel;
        channel.id = Id<Channel>{id};
        channel.platform = u"Blog"_s;
        base = base.with(channel);
    }
    const auto pair = [](qint64 id, qint64 channel) {
        Participation made;
        made.id = Id<Participation>{id};
        made.unit = Id<Unit>{2};
        made.channel = Id<Channel>{channel};
        return made;
    };
    base = base.with(pair(2, 21));
    const MergeInput input{base, base.with(pair(2, 24)).with(pair(3, 25)),
                           base.with(pair(2, 25)).with(pair(1, 24))};
    const MergePlace channelOfTwo{Id<Participation>{2}, u"channel"_s};
    const MergePlace one{Id<Participation>{1}, {}};
    const auto merged =
        mergePlans(input, {{channelOfTwo, MergeSide::Theirs}, {one, MergeSide::Theirs}});
    QCOMPARE(violationsIn(merged.plan), QString());
    QVERIFY(!merged.conflicts.isEmpty());
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
