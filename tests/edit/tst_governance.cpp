// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/activities.h"
#include "edit/governance.h"
#include "model/duties.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::edit;

namespace {

constexpr Id<Unit> acme{1}, care{2}, brand{3}, phone{4};
constexpr Id<Activity> films{11}, audit{12};
constexpr Id<PolicySection> rules{21};
constexpr Id<Concern> worry{31}, answered{32};
constexpr Id<Milestone> opening{41};
const QDate today(2026, 11, 20);

Plan office()
{
    Plan plan = Plan().with(Unit{.id = acme, .name = u"Acme"_s});
    plan = plan.with(Unit{.id = care, .parent = acme, .name = u"Care"_s});
    plan = plan.with(Unit{.id = brand, .parent = acme, .name = u"Brand"_s});
    plan = plan.with(Unit{.id = phone, .parent = care, .name = u"Phone"_s});
    plan = plan.with(Position{.id = {51}, .unit = phone, .title = u"Agent"_s});
    plan = plan.with(Activity{.id = films,
                              .title = u"Films"_s,
                              .unit = brand,
                              .start = {2026, 2, 1},
                              .due = {2026, 12, 15}});
    plan = plan.with(Activity{.id = audit, .title = u"Audit"_s});
    plan = plan.with(Milestone{.id = opening, .title = u"Opening"_s, .date = {2026, 4, 13}});
    plan = plan.with(PolicySection{.id = rules, .element = PolicyElement::Access});
    plan = plan.with(Concern{.id = worry, .statement = u"Takes time"_s, .unit = care});
    return plan.with(Concern{
        .id = answered, .statement = u"Whose voice"_s, .unit = brand, .response = u"Both"_s});
}

} // namespace

class TestGovernance : public QObject
{
    Q_OBJECT

private slots:
    void startsWhatIsMissingOfTheEight()
    {
        const auto step = startGuidance(office());
        QVERIFY(step);
        QCOMPARE(step->plan.all<PolicySection>().size(), 8U);
        QVERIFY(step->plan.contains(rules));
        QVERIFY(!startGuidance(step->plan));
    }

    void setsStatesAndAddsSections()
    {
        const auto step =
            setPolicyStates(office(), {{PolicyElement::Access, {}}, {PolicyElement::Legal, care}},
                            PolicyState::Adopted);
        QVERIFY(step);
        QCOMPARE(step->plan.get(rules).state, PolicyState::Adopted);
        const Id<PolicySection> legal = sectionAt(step->plan, {PolicyElement::Legal, care});
        QCOMPARE(step->plan.get(legal).state, PolicyState::Adopted);
        QVERIFY(!setPolicyStates(office(), QList<PolicyPlace>{{PolicyElement::Legal, {99}}},
                                 PolicyState::Draft)); // of a unit that does not exist
    }

    void adoptingPlansTheNextReview()
    {
        const auto step = setPolicyStates(office(), QList{rules}, PolicyState::Adopted, today);
        QCOMPARE(step->plan.get(rules).reviewDate, today.addYears(1));
        PolicySection later = office().get(rules);
        later.reviewDate = today.addMonths(3);
        const auto kept =
            setPolicyStates(office().with(later), QList{rules}, PolicyState::Adopted, today);
        QCOMPARE(kept->plan.get(rules).reviewDate, today.addMonths(3));
        const auto draft = setPolicyStates(office(), QList{rules}, PolicyState::Draft, today);
        QVERIFY(!draft->plan.get(rules).reviewDate.isValid());
    }

    void anAnswerNeedsAResponse()
    {
        QVERIFY(!setConcernStates(office(), {worry}, ConcernState::Answered));
        QVERIFY(!setConcernStates(office(), {answered, worry}, ConcernState::Answered));
        const auto step = setConcernStates(office(), {answered}, ConcernState::Answered);
        QCOMPARE(step->plan.get(answered).state, ConcernState::Answered);
        QVERIFY(step->text.contains(u"Whose voice"_s));
    }

    void dutiesAreGivenAndTaken()
    {
        const auto given = toggleDuty(office(), {{films, care}}, Duty::Responsible);
        QCOMPARE(assignmentsIn(given->plan, films, care, Duty::Responsible).size(), 1);
        QVERIFY(assignmentsIn(given->plan, films, brand, Duty::Responsible).isEmpty());
        const auto taken = toggleDuty(given->plan, {{films, care}}, Duty::Responsible);
        QCOMPARE(taken->plan, office());
        const auto both =
            toggleDuty(given->plan, {{films, care}, {films, brand}}, Duty::Responsible);
        QCOMPARE(both->plan.all<Assignment>().size(), 2U); // care has it, brand gets it
    }

    void oneIsAccountable()
    {
        const auto first = toggleDuty(office(), {{films, care}}, Duty::Accountable);
        const auto second = toggleDuty(first->plan, {{films, brand}}, Duty::Accountable);
        QVERIFY(assignmentsIn(second->plan, films, care, Duty::Accountable).isEmpty());
        QCOMPARE(assignmentsIn(second->plan, films, brand, Duty::Accountable).size(), 1);
    }

    void aDutyOfAPositionIsItsUnits()
    {
        const Plan plan = office().with(
            Assignment{.id = {61}, .activity = films, .position = {51}, .duty = Duty::Responsible});
        QCOMPARE(assignmentsIn(plan, films, phone, Duty::Responsible).size(), 1);
        QCOMPARE(assignmentsIn(plan, films, care, Duty::Responsible).size(), 1);
        const auto step = clearDuties(plan, {{films, care}});
        QCOMPARE(step->plan, office());
    }

    void faultsAreNamed()
    {
        QCOMPARE(dutiesOf(office(), films).faults().size(), 2);
        Plan plan = toggleDuty(office(), {{films, care}}, Duty::Accountable)->plan;
        QCOMPARE(dutiesOf(plan, films).faults().size(), 1);
        QCOMPARE(dutiesOf(plan, films).faults().constFirst(), DutyFault::NoneResponsible);
        plan = toggleDuty(plan, {{films, phone}}, Duty::Responsible)->plan;
        QVERIFY(dutiesOf(plan, films).faults().isEmpty());
        plan = plan.with(
            Assignment{.id = {62}, .activity = films, .unit = brand, .duty = Duty::Accountable});
        QCOMPARE(dutiesOf(plan, films).faults().constFirst(), DutyFault::SeveralAccountable);
        plan = toggleDuty(office(), {{films, care}}, Duty::Accountable)->plan;
        for (const qint64 id : {63, 64, 65}) {
            plan = plan.with(Assignment{
                .id = {id}, .activity = films, .unit = brand, .duty = Duty::Responsible});
        }
        QCOMPARE(dutiesOf(plan, films).faults(), QList{DutyFault::ManyResponsible});
    }

    void barsMoveAndStretch()
    {
        const auto moved = moveActivity(office(), films, 10);
        QCOMPARE(moved->plan.get(films).start, QDate(2026, 2, 11));
        QCOMPARE(moved->plan.get(films).due, QDate(2026, 12, 25));
        const auto stretched = stretchActivity(office(), films, -5);
        QCOMPARE(stretched->plan.get(films).start, QDate(2026, 2, 1));
        QCOMPARE(stretched->plan.get(films).due, QDate(2026, 12, 10));
        QVERIFY(!stretchActivity(office(), films, -400));
        QVERIFY(!moveActivity(office(), audit, 1));
        QVERIFY(!stretchActivity(office(), audit, 1));
        QCOMPARE(moveMilestone(office(), opening, -13)->plan.get(opening).date, QDate(2026, 3, 31));
        QVERIFY(!moveMilestone(office(), {99}, 1));
    }
};

QTEST_GUILESS_MAIN(TestGovernance)
#include "tst_governance.moc"
