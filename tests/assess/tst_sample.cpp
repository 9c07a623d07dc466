// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/explain.h"
#include "assess/organisation.h"
#include "assess/progress.h"
#include "exchange/yaml.h"
#include "model/check.h"

#include <QFile>
#include <QTest>

using namespace facet;
using namespace facet::assess;
using namespace Qt::StringLiterals;

/// The sample plan is sound, has everything in it and tells its story, this year and the next.
class TestSample final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isSound();
    void hasEveryKind();
    void isOfTheSizeItSays();
    void levels_data();
    void levels();
    void careLacksLittle();
    void manufacturingIsAbsent();
    void callsAreOnPace();
    void conflictsAreOnTheTable();
    void stageAndStructure();
    void subjectsExist();
    void saysWhatToDoNext();

private:
    Id<Unit> unitCalled(const QString &name) const;
    UnitScores scoresOf(const QString &name, QDate date = today) const;

    static const inline QDate today{2026, 11, 20};
    Plan m_plan;
};

namespace {

template <class E> const E *findBy(const Plan &plan, QString E::*member, const QString &text)
{
    for (const auto &[id, entity] : plan.all<E>()) {
        if (entity.get().*member == text) {
            return &entity.get();
        }
    }
    return nullptr;
}

/// The object that a subject such as "unit x0123456789abcdef" names.
ObjectRef subjectOf(const QString &text)
{
    const auto kind = kindFromKey(text.section(u' ', 0, 0));
    bool ok = false;
    const qint64 id = text.section(u' ', 1).mid(1).toLongLong(&ok, 16);
    return kind && ok ? ObjectRef(*kind, id) : ObjectRef();
}

} // namespace

void TestSample::initTestCase()
{
    QFile file(QFINDTESTDATA("../../resources/sample.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<Plan> plan = exchange::fromYaml(file.readAll());
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    m_plan = *plan;
}

Id<Unit> TestSample::unitCalled(const QString &name) const
{
    const Unit *unit = findBy(m_plan, &Unit::name, name);
    return unit ? unit->id : Id<Unit>();
}

UnitScores TestSample::scoresOf(const QString &name, QDate date) const
{
    return assess::assess(m_plan, date).of(unitCalled(name));
}

void TestSample::isSound() { QCOMPARE(check(m_plan), QList<Violation>()); }

void TestSample::hasEveryKind()
{
    forEachKind([this]<class E>() { QVERIFY2(!m_plan.all<E>().empty(), Describe<E>::key); });
}

void TestSample::isOfTheSizeItSays()
{
    const Scores scores = assess::assess(m_plan, today);
    QCOMPARE(m_plan.all<Person>().size(), size_t{60});
    QCOMPARE(scores.organisation.headcount, 60);
    QCOMPARE(scores.departments.size(), 9);
}

void TestSample::levels_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<Level>("level");
    QTest::newRow("care") << u"Customer Care"_s << Level::Integrated;
    QTest::newRow("marketing") << u"Marketing"_s << Level::Connected;
    QTest::newRow("communications") << u"Communications"_s << Level::Connected;
    QTest::newRow("people") << u"People and Culture"_s << Level::Purposeful;
    QTest::newRow("product") << u"Product Design"_s << Level::Purposeful;
    QTest::newRow("it") << u"IT and Data"_s << Level::Exploring;
    QTest::newRow("stores") << u"Stores"_s << Level::Exploring;
    QTest::newRow("finance") << u"Finance and Legal"_s << Level::Exploring;
    QTest::newRow("operations") << u"Manufacturing and Supply"_s << Level::Absent;
}

void TestSample::levels()
{
    QFETCH(QString, unit);
    QFETCH(Level, level);
    QVERIFY(unitCalled(unit));
    QCOMPARE(levelName(scoresOf(unit).level), levelName(level));
    QCOMPARE(levelName(scoresOf(unit, today.addYears(1)).level), levelName(level));
}

void TestSample::careLacksLittle()
{
    const UnitScores care = scoresOf(u"Customer Care"_s);
    QVERIFY(
        std::ranges::all_of(care.practices, [](const PracticeScore &p) { return p.score >= 3; }));
    QCOMPARE(care.of(Practice::People).score, 4);
    // Room to talk about: something is left to do.
    QVERIFY(care.index > 80 && care.index < 100);
}

void TestSample::manufacturingIsAbsent()
{
    const UnitScores scores = scoresOf(u"Manufacturing and Supply"_s);
    for (const Practice practice : allOf<Practice>()) {
        QCOMPARE(scores.of(practice).hasData, practice == Practice::Guidance);
    }
    QVERIFY(scores.headcount > 0);
    // Guidance that others made counts, and says so where the points are opened.
    QVERIFY(scores.index > 0);
    const Explanation guidance =
        explain(m_plan, assess::assess(m_plan, today), unitCalled(u"Manufacturing and Supply"_s),
                Practice::Guidance);
    const QString said = guidance.facts.first().text;
    QVERIFY2(said.contains(u"Absent"_s)
                 && said.contains(u"the %1 points"_s.arg(std::lround(scores.index))),
             qPrintable(said));
    const Explanation other = explain(m_plan, assess::assess(m_plan, today),
                                      unitCalled(u"Customer Care"_s), Practice::Guidance);
    QVERIFY(!other.facts.first().text.contains(u"Absent"_s));
}

void TestSample::callsAreOnPace()
{
    const Kpi *calls = findBy(m_plan, &Kpi::name, u"Calls a week"_s);
    QVERIFY(calls);
    const Progress progress = progressOf(m_plan, calls->id, today);
    QCOMPARE(progress.health, Health::Green);
    QVERIFY(progress.fresh);
    QCOMPARE(*calls->unitValue, 35.0);
    const Assumption *cost = findBy(m_plan, &Assumption::name, u"Cost of one phone call"_s);
    QVERIFY(cost && cost->value == 35.0 && cost->date.isValid());
    QVERIFY(cost->source.contains(u"source post"_s));
    QList<Health> seen;
    for (const auto &[id, objective] : m_plan.all<Objective>()) {
        seen.append(progressOf(m_plan, id, today).mean.health);
    }
    for (const Health health : {Health::Green, Health::Amber, Health::Red, Health::NoData}) {
        QVERIFY2(seen.contains(health), qPrintable(healthName(health)));
    }
}

void TestSample::conflictsAreOnTheTable()
{
    int conflicts = 0;
    for (const auto &[id, concern] : m_plan.all<Concern>()) {
        conflicts += concern->conflictWith ? 1 : 0;
    }
    QVERIFY(conflicts >= 4);
}

void TestSample::stageAndStructure()
{
    const Scores scores = assess::assess(m_plan, today);
    QCOMPARE(stageOf(m_plan, scores).stage, Stage6::Formalized);
    const StructureFinding structure = structureOf(m_plan);
    QCOMPARE(structure.structure, Structure::None); // one link short of what is wanted
    QCOMPARE(structure.nearest, Structure::HubAndSpoke);
    QCOMPARE(m_plan.settings().targetStructure, Structure::HubAndSpoke);
}

void TestSample::subjectsExist()
{
    QStringList subjects;
    for (const auto &[id, vote] : m_plan.all<Vote>()) {
        subjects.append(vote->subject);
    }
    for (const auto &[id, note] : m_plan.all<Note>()) {
        subjects.append(note->subject);
    }
    for (const auto &[id, waiver] : m_plan.all<Waiver>()) {
        subjects.append(waiver->subject);
    }
    QVERIFY(!subjects.isEmpty());
    for (const QString &subject : subjects) {
        QVERIFY2(contains(m_plan, subjectOf(subject)), qPrintable(subject));
    }
}

void TestSample::saysWhatToDoNext()
{
    const Scores scores = assess::assess(m_plan, today);
    const QList<Advice> steps = nextSteps(m_plan, scores, {}, 3);
    QCOMPARE(steps.size(), 3);
    for (const Advice &step : steps) {
        QVERIFY(step.gain > 0);
        QVERIFY(!step.text.isEmpty());
        QVERIFY(step.object.isNull() || contains(m_plan, step.object));
        qInfo().noquote() << step.text << step.gain;
    }
    // Each explanation, of each unit and of the organisation, can be written.
    for (const Id<Unit> unit : scores.departments + QList<Id<Unit>>{{}}) {
        for (const Practice practice : allOf<Practice>()) {
            const Explanation explanation = explain(m_plan, scores, unit, practice);
            QVERIFY(!explanation.criterion.isEmpty());
            QCOMPARE(explanation.nextCriterion.isEmpty(), explanation.score.score == 4);
            for (const Fact &fact : explanation.facts) {
                QVERIFY2(!fact.text.contains(u"%1"_s) && contains(m_plan, fact.object),
                         qPrintable(fact.text));
            }
            for (const Advice &advice : explanation.advice) {
                QVERIFY2(!advice.text.contains(u"%1"_s), qPrintable(advice.text));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
