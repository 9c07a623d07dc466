// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/findings/findings.h"
#include "assess/findings/rule.h"
#include "dice.h"
#include "plantext.h"

#include <QSet>
#include <QTest>

using namespace facet;
using namespace facet::assess;
using namespace Qt::StringLiterals;
using test::Dice;
using test::today;

/// recheck() arrives at what check() says, whatever was edited, and runs only what an edit
/// concerns.
class TestRecheck final : public QObject
{
    Q_OBJECT

private slots:
    void followsRandomEdits_data();
    void followsRandomEdits();
    void meetsManyRules();
    void runsOnlyWhatIsConcerned();
    void beginsAnewOnAnotherDay();
};

namespace {

QString disagreement(const Findings &a, const Findings &b)
{
    QStringList found;
    const auto add = [&found](const QString &sign, const Findings &these, const Findings &those) {
        for (const Finding &finding : these.open) {
            if (!those.open.contains(finding)) {
                found.append(sign + QString::fromLatin1(finding.rule->key) + u' ' + finding.text);
            }
        }
    };
    add(u"+"_s, a, b);
    add(u"-"_s, b, a);
    return found.join(u"; ");
}

} // namespace

void TestRecheck::followsRandomEdits_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("editsAStep");
    for (quint32 seed = 1; seed <= 4; ++seed) {
        QTest::addRow("single edits, walk %u", seed) << seed << 1;
        QTest::addRow("bundles, walk %u", seed) << seed << 4;
    }
}

void TestRecheck::followsRandomEdits()
{
    QFETCH(quint32, seed);
    QFETCH(int, editsAStep);
    Dice dice(seed);
    Plan plan;
    Findings findings = check(plan, assess::assess(plan, today));
    for (int step = 0; step < 1000; ++step) {
        Plan next = plan;
        for (int i = 0; i < editsAStep; ++i) {
            next = dice.edited(next);
        }
        const Scores scores = assess::assess(next, today);
        const Findings followed = recheck(findings, next, scores, difference(plan, next));
        const Findings whole = check(next, scores);
        QVERIFY2(followed == whole,
                 qPrintable(u"step %1: %2"_s.arg(step).arg(disagreement(followed, whole))));
        plan = next;
        findings = followed;
    }
}

/// The walks above would prove little if they met few of the rules; fixes never make a plan unsound
/// nor leave what they are for.
void TestRecheck::meetsManyRules()
{
    QSet<QString> met;
    int cured = 0;
    for (quint32 seed = 10; seed < 16; ++seed) {
        Dice dice(seed);
        Plan plan;
        for (int step = 0; step < 400; ++step) {
            plan = dice.edited(plan);
        }
        for (const Finding &finding : check(plan, assess::assess(plan, today)).open) {
            met.insert(QString::fromLatin1(finding.rule->key));
            const Result<Plan> after = fixed(plan, finding);
            if (!after) {
                continue;
            }
            const QList<Finding> left = check(*after, assess::assess(*after, today)).open;
            const auto same = [&](const Finding &f) {
                return f.rule == finding.rule && f.subject() == finding.subject()
                    && f.text == finding.text;
            };
            QVERIFY2(std::ranges::none_of(left, same),
                     qPrintable(QString::fromLatin1(finding.rule->key) + u' ' + finding.text));
            ++cured;
        }
    }
    QVERIFY2(met.size() >= 25, qPrintable(QStringList(met.values()).join(u' ')));
    QVERIFY(cured > 100);
}

void TestRecheck::runsOnlyWhatIsConcerned()
{
    test::PlanText text(u"unit D; channel C tier=core; objective O unit=D; person ann"_s);
    const Plan before = text.plan();
    const Scores scores = assess::assess(before, today);
    const Findings old = check(before, scores);
    text.add(u"note N text=Later"_s);
    const Plan after = text.plan();
    const Difference noteAdded = difference(before, after);
    const auto concerned = std::ranges::count_if(
        rules(), [&](const Rule *rule) { return rule->reads.concern(noteAdded); });
    QCOMPARE(concerned, 1); // the model's own rule, which looks at everything
    QCOMPARE(recheck(old, after, scores, noteAdded), old);

    text.add(u"channel E tier=core"_s);
    const Plan more = text.plan();
    const Findings now = recheck(old, more, scores, difference(after, more));
    QCOMPARE(now, check(more, scores));
    QVERIFY(now.open.size() > old.open.size());
}

void TestRecheck::beginsAnewOnAnotherDay()
{
    const Plan plan =
        test::PlanText(u"unit D; concern - unit=D layer=middle raised=2026-11-01"_s).plan();
    const Findings early = check(plan, assess::assess(plan, today));
    const Scores later = assess::assess(plan, today.addDays(30));
    const Findings late = recheck(early, plan, later, Difference());
    QCOMPARE(late, check(plan, later));
    QVERIFY(late != early);
}

QTEST_GUILESS_MAIN(TestRecheck)
#include "tst_recheck.moc"
