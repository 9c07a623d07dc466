// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/compare.h"
#include "document/document.h"
#include "edit/objects.h"
#include "edit/restore.h"
#include "model/check.h"
#include "steps.h"
#include "storage/storedatabase.h"
#include "storage/storedplans.h"
#include "support/randomplan.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QUndoStack>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

namespace {

/// Runs statements on a work store that nobody has open.
void tamper(const QString &database, const QStringList &statements)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        db.setDatabaseName(database);
        QVERIFY(db.open());
        QSqlQuery query(db);
        for (const QString &statement : statements) {
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
}

/// A unit with an objective, its KPI with an observation, and a group for the objective.
Plan linkedPlan()
{
    Plan plan = smallPlan();
    plan = plan.with(Objective{.id = {2}, .unit = {1}, .title = u"Fewer calls"_s});
    plan = plan.with(Kpi{.id = {3}, .objective = {2}, .name = u"Calls"_s});
    plan = plan.with(Observation{.id = {4}, .kpi = {3}, .date = QDate(2026, 1, 1), .value = 40});
    plan = plan.with(Group{.id = {5}, .name = u"Forum group"_s, .objective = {2}});
    return plan;
}

} // namespace

/// What the plan was like earlier: looking at it, naming it, comparing and restoring it.
class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_places = std::make_unique<Places>(); }

    void everyStepCanBeLookedAt()
    {
        const auto document = Document::create(path(), smallPlan()).value();
        QList<qint64> steps{0};
        for (int i = 1; i <= 5; ++i) {
            document->perform(renamed(document->plan(), QString::number(i)));
            steps.append(document->presentStep());
        }
        document->undoStack()->setIndex(3);
        QSignalSpy changed(document.get(), &Document::changed);
        for (int i = 0; i <= 5; ++i) {
            QCOMPARE(nameIn(document->stateAt(steps.at(i)).value()), QString::number(i));
        }
        QCOMPARE(changed.size(), 0); // looking is not travelling
        QCOMPARE(nameIn(document->plan()), u"3"_s);
        QCOMPARE(document->presentStep(), steps.at(3));
        QVERIFY(!document->stateAt(4711));
    }

    void everyStepCanBeLookedAtAfterARestart()
    {
        QList<Plan> states;
        QList<qint64> steps;
        {
            const auto document = Document::create(path(), randomPlan(7, 4)).value();
            Random random(8);
            for (int i = 0; i < 30; ++i) {
                document->perform({u"Step"_s, randomlyEdited(document->plan(), random)});
                if (document->presentStep() != steps.value(steps.size() - 1)) {
                    states.append(document->plan());
                    steps.append(document->presentStep());
                }
            }
            document->undoStack()->setIndex(document->undoStack()->count() / 2);
        }
        const auto document = Document::open(path()).value();
        for (qsizetype i = 0; i < states.size(); ++i) {
            QVERIFY(document->stateAt(steps.at(i)).value() == states.at(i));
        }
        document->undoStack()->redo(); // the way back to where looking has been
        QVERIFY(check(document->plan()).isEmpty());
    }

    void namesOutliveRestartsAndTheirSteps()
    {
        {
            const auto document = Document::create(path(), smallPlan()).value();
            QSignalSpy told(document.get(), &Document::namedStatesChanged);
            document->perform(renamed(document->plan(), u"Sales"_s));
            QVERIFY(document->nameState(u"  Before the\nworkshop "_s, document->presentStep()));
            document->undoStack()->undo();
            document->perform(renamed(document->plan(), u"Service"_s)); // the named step is gone
            QVERIFY(document->nameState(u"Start"_s, 0));
            QCOMPARE(told.size(), 2);
            QVERIFY(!document->nameState(u" "_s, 0));
            QVERIFY(!document->nameState(u"Nowhere"_s, 4711));
            QVERIFY(document->flush());
        }
        const auto document = Document::open(path()).value();
        const QList<NamedState> states = document->namedStates();
        QCOMPARE(states.size(), 2);
        const auto named = [&](const QString &name) {
            const auto found = std::ranges::find(states, name, &NamedState::name);
            return found == states.end() ? Plan() : document->namedPlan(found->id).value();
        };
        QCOMPARE(nameIn(named(u"Before the workshop"_s)), u"Sales"_s);
        QCOMPARE(nameIn(named(u"Start"_s)), u"0"_s);
        QVERIFY(!states.first().author.isEmpty());
    }

    void namesAreChangedAndForgotten()
    {
        {
            const auto document = Document::create(path(), smallPlan()).value();
            QVERIFY(document->nameState(u"One"_s, 0));
            QVERIFY(document->nameState(u"Two"_s, 0));
            const QList<NamedState> states = document->namedStates();
            QVERIFY(document->renameState(states.first().id, u"First"_s));
            QVERIFY(!document->renameState(states.first().id, QString()));
            QVERIFY(!document->renameState(99, u"Nobody"_s));
            document->forgetState(states.last().id);
            QCOMPARE(document->undoStack()->count(), 0); // names are no part of the plan
            QVERIFY(document->flush());
        }
        const auto document = Document::open(path()).value();
        QCOMPARE(document->namedStates().size(), 1);
        QCOMPARE(document->namedStates().first().name, u"First"_s);
    }

    void theWholePlanIsKept()
    {
        const Plan plan = randomPlan(11, 12);
        {
            const auto document = Document::create(path(), plan).value();
            QVERIFY(document->nameState(u"All"_s, 0));
            document->perform({u"Empty"_s, smallPlan()});
        }
        const auto document = Document::open(path()).value();
        QVERIFY(document->namedPlan(document->namedStates().first().id).value() == plan);
    }

    void storesOfFormat1AreBroughtUp()
    {
        madeAt(path()).reset();
        tamper(m_places->stores().value(0),
               {u"DROP TABLE named_states"_s, u"UPDATE store SET value='1' WHERE key='format'"_s});
        for (int i = 0; i < 2; ++i) {
            const auto document = Document::open(path()).value();
            QCOMPARE(document->openingReport(), QStringList());
            QVERIFY(document->nameState(u"Kept"_s, 0));
            QVERIFY(document->flush());
            QCOMPARE(document->namedStates().size(), i + 1);
        }
    }

    void aDamagedStateIsSaid()
    {
        {
            const auto document = madeAt(path());
            QVERIFY(document->nameState(u"Good"_s, 0));
        }
        tamper(m_places->stores().value(0),
               {u"UPDATE named_states SET plan=zeroblob(length(plan))"_s});
        const auto document = Document::open(path()).value();
        const Result<Plan> found = document->namedPlan(document->namedStates().first().id);
        QVERIFY(!found);
        QVERIFY(found.error().message.contains(u"damaged"_s));
    }

    void aNamedPlanIsNotDiscarded()
    {
        {
            const auto document = Document::create({}, smallPlan()).value();
            QVERIFY(document->nameState(u"Keep me"_s, 0));
        }
        QCOMPARE(storage::storedPlans().size(), 1);
        QVERIFY(storage::storedPlans().first().hasNamedStates);
    }

    void comparisonsNameWhatChanged()
    {
        const Plan before = linkedPlan();
        Plan after = edit::remove(before, Id<Group>{5})->plan;
        after = after.with(Goal{.id = {6}, .order = 3, .title = u"Happier customers"_s});
        after = edit::setField(after, Id<Objective>{2}, u"due", u"2026-12-31"_s)->plan;
        after = edit::setField(after, Id<Objective>{2}, u"goal", 6)->plan;
        const QDate day(2026, 6, 1);
        const Comparison found =
            compare(before, assess::assess(before, day), after, assess::assess(after, day));
        QCOMPARE(found.objects.size(), 3);
        QCOMPARE(found.count(Fate::Added), 1);
        QCOMPARE(found.count(Fate::Removed), 1);
        QCOMPARE(found.count(Fate::Changed), 1);
        const auto of = [&](ObjectRef object) {
            return *std::ranges::find(found.objects, object, &ObjectChange::object);
        };
        const ObjectChange objective = of(Id<Objective>{2});
        QCOMPARE(objective.name, u"Fewer calls"_s);
        QStringList fields;
        for (const FieldChange &field : objective.fields) {
            fields.append(QString::fromLatin1(field.field->key));
        }
        QCOMPARE(fields, (QStringList{u"goal"_s, u"due"_s}));
        QVERIFY(objective.fields.last().before.isNull());
        QCOMPARE(objective.fields.last().after.toString(), u"2026-12-31"_s);
        QCOMPARE(of(Id<Group>{5}).name, u"Forum group"_s); // what it was called
        QCOMPARE(of(Id<Goal>{6}).fields.size(), 1);        // not its place among the goals
        QCOMPARE(found.indexes.size(), 2);
        QCOMPARE(found.indexes.last().unit, Id<Unit>{1});
        QVERIFY(found.indexes.last().gain().has_value());
    }

    void whatWasNotThereHasNoGain()
    {
        const Plan after = smallPlan().with(unitNamed(u"New"_s, 7));
        const QDate day(2026, 6, 1);
        const Comparison found =
            compare(Plan(), assess::assess({}, day), after, assess::assess(after, day));
        QCOMPARE(found.indexes.size(), 3);
        QVERIFY(!found.indexes.last().gain());
    }

    void aRemovedObjectComesBackWithWhatWentWithIt()
    {
        const Plan before = linkedPlan();
        const Plan after = edit::remove(before, Id<Objective>{2})->plan;
        QVERIFY(!after.contains(Id<Observation>{4}));
        QVERIFY(!after.get(Id<Group>{5}).objective);
        const Result<edit::Step> step = edit::restoreObject(after, before, Id<Objective>{2});
        QVERIFY(step->plan == before);
        QVERIFY(step->text.contains(u"Fewer calls"_s));
    }

    void whatAnObjectNeedsComesBackToo()
    {
        const Plan before = linkedPlan();
        const Plan after = edit::remove(before, Id<Objective>{2})->plan;
        const Plan restored = edit::restoreObject(after, before, Id<Observation>{4})->plan;
        QVERIFY(restored.contains(Id<Kpi>{3}));
        QVERIFY(restored.contains(Id<Objective>{2}));
        QVERIFY(check(restored).isEmpty());
    }

    void fieldsAndAdditionsGoBack()
    {
        const Plan before = linkedPlan();
        Plan after = before.with(unitNamed(u"New"_s, 7));
        after = renamed(after, u"Other"_s).plan;
        QCOMPARE(nameIn(edit::restoreObject(after, before, Id<Unit>{1})->plan), u"0"_s);
        QVERIFY(!edit::restoreObject(after, before, Id<Unit>{7})->plan.contains(Id<Unit>{7}));
        QVERIFY(!edit::restoreObject(before, before, Id<Unit>{1}));
        QVERIFY(!edit::restorePlan(before, before, u"Start"_s));
    }

    void whatRefersToNothingIsLetGo()
    {
        Plan before = linkedPlan().with(Goal{.id = {6}, .title = u"Goal"_s});
        before = edit::setField(before, Id<Objective>{2}, u"goal", 6)->plan;
        Plan after = edit::remove(before, Id<Goal>{6})->plan;
        after = edit::setField(after, Id<Objective>{2}, u"title", u"Other"_s)->plan;
        const Plan restored = edit::restoreObject(after, before, Id<Objective>{2})->plan;
        QCOMPARE(restored.get(Id<Objective>{2}).title, u"Fewer calls"_s);
        QVERIFY(!restored.get(Id<Objective>{2}).goal);
    }

    /// Whatever happened in between, restoring an object leaves the plan sound or says why not.
    void restoringLeavesSoundPlans()
    {
        int done = 0;
        for (quint32 seed = 1; seed <= 20; ++seed) {
            const Plan before = randomPlan(seed, 5);
            Plan after = before;
            Random random(seed);
            for (int i = 0; i < 40; ++i) {
                after = randomlyEdited(after, random);
            }
            for (const ObjectRef object : difference(before, after).objects()) {
                const Result<edit::Step> step = edit::restoreObject(after, before, object);
                if (step) {
                    ++done;
                    QVERIFY(check(step->plan).isEmpty());
                    QCOMPARE(contains(step->plan, object), contains(before, object));
                } else {
                    QVERIFY(!step.error().message.isEmpty());
                }
            }
        }
        QVERIFY(done > 100);
    }

    void everythingComesBackAsOneStep()
    {
        const auto document = Document::create(path(), linkedPlan()).value();
        document->perform({u"Empty"_s, smallPlan()});
        const Plan start = document->stateAt(0).value();
        document->perform(edit::restorePlan(document->plan(), start, u"Start"_s).value());
        QVERIFY(document->plan() == linkedPlan());
        document->undoStack()->undo();
        QVERIFY(document->plan() == smallPlan());
    }

private:
    QString path() const { return m_places->planFile(); }

    std::unique_ptr<Places> m_places;
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
