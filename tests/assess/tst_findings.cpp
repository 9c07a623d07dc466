// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/findings/findings.h"
#include "assess/findings/rule.h"
#include "findingrows.h"
#include "model/check.h"
#include "plantext.h"

#include <QSet>
#include <QTest>

using namespace facet;
using namespace facet::assess;
using namespace Qt::StringLiterals;

/// Each rule fires on a plan, keeps quiet on another, and its fix cures what it found.
class TestFindings final : public QObject
{
    Q_OBJECT

private slots:
    void rule_data();
    void rule();
    void everyRuleIsTested();
    void saysWhy();
    void waives();
    void waiversEnd();
    void fixesAllSafeOnes();
    void refusesBrokenFixes();
    void countsForBadges();
    void findsNothingInNothing();
};

namespace {

const QDate today(2026, 11, 20);

QList<Finding> findingsOf(const Plan &plan)
{
    return check(plan, assess::assess(plan, today)).open;
}

QList<Finding> findingsOf(const Plan &plan, const QString &key)
{
    QList<Finding> found = findingsOf(plan);
    found.removeIf([&](const Finding &f) { return key != QLatin1StringView(f.rule->key); });
    return found;
}

} // namespace

void TestFindings::rule_data()
{
    QTest::addColumn<QString>("firing");
    QTest::addColumn<QString>("quiet");
    QTest::addColumn<int>("cure");
    test::addFindingRows();
}

void TestFindings::rule()
{
    QFETCH(QString, firing);
    QFETCH(QString, quiet);
    QFETCH(int, cure);
    const QString key = QString::fromLatin1(QTest::currentDataTag()).first(3);
    const Plan plan = test::PlanText(firing).plan();
    const QList<Finding> found = findingsOf(plan, key);
    QVERIFY(!found.isEmpty());
    QCOMPARE(findingsOf(test::PlanText(quiet).plan(), key).size(), 0);

    const Finding &finding = found.first();
    QVERIFY2(!finding.text.contains(u'%'), qPrintable(finding.text));
    QCOMPARE(finding.fix.has_value(), cure != static_cast<int>(test::Cure::Thought));
    if (!finding.fix) {
        QVERIFY(!fixed(plan, finding));
        return;
    }
    QCOMPARE(finding.fix->safety == Safety::Safe, cure == static_cast<int>(test::Cure::SafeFix));
    QVERIFY2(!finding.fix->text.isEmpty() && !finding.fix->text.contains(u'%'),
             qPrintable(finding.fix->text));
    const Result<Plan> after = fixed(plan, finding);
    QVERIFY2(after, after ? "" : qPrintable(after.error().message));
    for (const Finding &left : findingsOf(*after, key)) {
        QVERIFY2(left.subject() != finding.subject(), qPrintable(left.text));
    }
    if (key != "M01"_L1) {
        QCOMPARE(facet::check(*after).size(), 0);
    }
}

/// Every rule that there is has a row in the table of findingrows.cpp.
void TestFindings::everyRuleIsTested()
{
    QFile source(QStringLiteral(QT_TESTCASE_SOURCEDIR "/findingrows.cpp"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(source.readAll());
    QCOMPARE(rules().size(), 41U);
    for (const Rule *rule : rules()) {
        QVERIFY2(text.contains(u"(\"%1"_s.arg(QLatin1StringView(rule->key))), rule->key);
    }
}

void TestFindings::saysWhy()
{
    QSet<QString> keys;
    for (const Rule *rule : rules()) {
        QVERIFY(!keys.contains(QString::fromLatin1(rule->key)));
        keys.insert(QString::fromLatin1(rule->key));
        QVERIFY2(!rule->translatedTitle().isEmpty(), rule->key);
        QVERIFY2(rule->translatedWhy().endsWith(u'.'), rule->key);
        QVERIFY2(!rule->translatedSource().isEmpty(), rule->key);
    }
}

void TestFindings::waives()
{
    const Plan plan = test::PlanText(u"channel C tier=grow; channel B tier=grow"_s).plan();
    const QList<Finding> before = findingsOf(plan, u"L02"_s);
    QCOMPARE(before.size(), 2);
    QVERIFY(!waived(plan, before.first(), u"  "_s, today));
    const Result<Plan> after = waived(plan, before.first(), u"In spring"_s, today);
    QVERIFY(after);
    const Findings findings = check(*after, assess::assess(*after, today));
    QCOMPARE(findings.waived.size(), 1);
    QCOMPARE(findings.waived.first().finding, before.first());
    QVERIFY(after->contains(findings.waived.first().waiver));
    QCOMPARE(findingsOf(*after, u"L02"_s), before.sliced(1));
    QCOMPARE(facet::check(*after).size(), 0);
}

void TestFindings::waiversEnd()
{
    const Plan plan = test::PlanText(u"channel C tier=grow"_s).plan();
    const Finding finding = findingsOf(plan, u"L02"_s).first();
    const auto open = [&](const Plan &waivedPlan) {
        return findingsOf(waivedPlan, u"L02"_s).size();
    };
    QCOMPARE(open(*waived(plan, finding, u"r"_s, today.addDays(-1))), 1);
    QCOMPARE(open(*waived(plan, finding, u"r"_s, today)), 0);
    QCOMPARE(open(*waived(plan, finding, u"r"_s, {})), 0);
    // A waiver names the object: another channel is not meant.
    Waiver other{
        .id = {900}, .rule = u"L02"_s, .subject = u"channel x0000000000000abc"_s, .reason = u"r"_s};
    QCOMPARE(open(plan.with(other)), 1);
    other.subject = u"channel x%1"_s.arg(finding.object().id, 16, 16, QLatin1Char('0'));
    QCOMPARE(open(plan.with(other)), 0);
}

void TestFindings::fixesAllSafeOnes()
{
    test::PlanText text(u"unit D; objective O unit=D due=2027-01-01 audiences=A; audience A\n"
                        "group G objective=O; kpi K objective=O\n"
                        "observation - kpi=K date=2026-02-01 value=5\n"
                        "channel C tier=core; fit - channel=C objective=O score=3\n"
                        "activity X unit=D; assignment - activity=X unit=D"_s);
    const Plan plan = text.plan();
    const SafelyFixed result = withSafeFixes(plan, findingsOf(plan));
    QCOMPARE(result.count, 4);
    QCOMPARE(result.plan.get(text.id<Group>(u"G"_s)).end, QDate(2027, 1, 1));
    QCOMPARE(result.plan.get(text.id<Kpi>(u"K"_s)).baseline, 5.0);
    QCOMPARE(result.plan.get(text.id<Channel>(u"C"_s)).audiences.size(), 1);
    const auto safeLeft = [](const Finding &f) { return f.fix && f.fix->safety == Safety::Safe; };
    QVERIFY(std::ranges::none_of(findingsOf(result.plan), safeLeft));
    QCOMPARE(withSafeFixes(result.plan, findingsOf(plan)).count, 0);
}

/// A fix is refused when what it is about has gone, and when it would break the plan.
void TestFindings::refusesBrokenFixes()
{
    test::PlanText text(u"unit D; seat ann unit=D; seat bob unit=D\n"
                        "channel C tier=core accountOwner=ann"_s);
    const Plan plan = text.plan();
    const Finding finding = findingsOf(plan, u"L31"_s).first();
    QVERIFY(fixed(plan, finding));
    QVERIFY(!fixed(plan.without(text.id<Channel>(u"C"_s)), finding));
    const Result<Plan> broken = fixed(plan.without(text.id<Person>(u"bob"_s)), finding);
    QVERIFY(!broken);
    QVERIFY(!broken.error().message.isEmpty());
}

void TestFindings::countsForBadges()
{
    test::PlanText text(u"unit D; objective O unit=D; kpi K objective=O"_s);
    const Plan plan = text.plan();
    const Findings findings = check(plan, assess::assess(plan, today));
    const auto counts = countsByObject(plan, findings);
    const FindingCount kpi = counts.value(text.id<Kpi>(u"K"_s));
    QCOMPARE(kpi, (FindingCount{.errors = 1, .warnings = 1}));
    QCOMPARE(kpi.worst(), Gravity::Error);
    QVERIFY(kpi.text().contains(u"1 error"));
    QVERIFY(kpi.text().contains(u"1 warning"));
    QVERIFY(counts.value(text.unit("D")).errors >= 2); // its own, the objective's and the KPI's
    QCOMPARE(findings.count(Gravity::Error) + findings.count(Gravity::Warning)
                 + findings.count(Gravity::Info),
             findings.open.size());
    QCOMPARE(FindingCount().text(), QString());
}

void TestFindings::findsNothingInNothing() { QCOMPARE(findingsOf(Plan()).size(), 0); }

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
