// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardfixture.h"
#include "edit/groups.h"
#include "edit/objects.h"
#include "edit/people.h"
#include "panels/boards/fieldspopup.h"
#include "panels/boards/finder.h"
#include "panels/boards/peopleboard.h"
#include "panels/boards/skillmodel.h"
#include "panels/boards/stagecards.h"
#include "panels/boards/trainingmodel.h"
#include "panels/objecttreeview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>

#include <BreezeIcons>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using test::control;
using test::typeInto;

namespace {

constexpr QSize projector{1920, 1080};
constexpr Id<Course> start{501}, answering{502};
constexpr Id<Group> helpers{601};

struct Shown : test::Workplace
{
    explicit Shown(PeopleBoard::Page page, const Plan &plan = test::richPlan(),
                   render::Look look = render::Look::Light)
        : Workplace(plan, look), board(context)
    {
        board.showPage(page);
        QVERIFY(test::showPanel(board, projector));
    }

    QStringList names(const QAbstractItemModel &model) const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row) {
            names.append(model.headerData(row, Qt::Vertical).toString());
        }
        return names;
    }

    PeopleBoard board;
};

/// The rich plan with courses, a completion and a group.
Plan trainedPlan()
{
    const QDate today = QDate::currentDate();
    return test::richPlan()
        .with(Course{.id = start, .title = u"Where to start"_s, .level = CourseLevel::Aware})
        .with(Course{
            .id = answering, .title = u"Answering in public"_s, .level = CourseLevel::Practise})
        .with(Completion{
            .id = {511}, .course = answering, .person = test::anna, .finished = today.addDays(-30)})
        .with(Completion{
            .id = {512}, .course = start, .person = test::cara, .planned = today.addDays(30)})
        .with(Group{.id = helpers,
                    .name = u"Helpers"_s,
                    .objective = test::fewerCalls,
                    .members = {test::cara}});
}

} // namespace

class TestPeopleBoard final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { test::dress(render::Look::Light); }
    void showsTheBroadestFirst();
    void setsLevelsByDigit();
    void setsLevelsByMenu();
    void keepsRowsWhileTyping();
    void marksMultiDisciplinarians();
    void filtersPeople();
    void showsOnlyTheSelectedUnit();
    void dragsAlongThePipeline();
    void movesAlongThePipelineByKey();
    void movesSeveralAtOnce();
    void takesBackToNotYet();
    void tellsTrainingByDepartment();
    void recordsTraining();
    void findsWhoCouldCover();
    void findsWhoCouldJoin();
    void letsCandidatesJoin();
    void identifiesCandidates();
    void addsPeople();
    void teachesWhenEmpty();
    void modelsAreSound();
    void staysFluidWithManyPeople();
    void looks_data();
    void looks();
};

void TestPeopleBoard::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English));
    BreezeIcons::initIcons();
    QIcon::setThemeName(u"breeze"_s);
    test::dress(render::Look::Light);
}

void TestPeopleBoard::showsTheBroadestFirst()
{
    Shown shown(PeopleBoard::Skills);
    QCOMPARE(shown.names(*shown.board.skills()->model()),
             QStringList({u"Anna Berg"_s, u"Ben Cole"_s, u"Cara Diaz"_s}));
}

void TestPeopleBoard::setsLevelsByDigit()
{
    Shown shown(PeopleBoard::Skills);
    MatrixView &view = *shown.board.skills();
    test::clickCell(view, {test::anna, SkillModel::columnOf(Facet::Human)});
    QTest::keyClick(&view, Qt::Key_4);
    QCOMPARE(shown.plan().get(test::anna).human, 4);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_2);
    QCOMPARE(shown.plan().get(test::ben).human, 2);
    QCOMPARE(shown.undo().count(), 2);
    QTest::keyClick(&view, Qt::Key_9);
    QCOMPARE(shown.undo().count(), 2);
    QCOMPARE(shown.selection.current(), ObjectRef(test::ben));
}

void TestPeopleBoard::setsLevelsByMenu()
{
    Shown shown(PeopleBoard::Skills);
    MatrixView &view = *shown.board.skills();
    const ObjectRef technical = SkillModel::columnOf(Facet::Technical);
    const auto &model = *static_cast<MatrixModel *>(view.model());
    test::clickCell(view, {test::cara, technical});
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {},
                       view.visualRect(model.indexAt({test::cara, technical})).center());
    auto *menu = view.findChild<QMenu *>();
    QVERIFY(menu);
    QVERIFY(menu->actions().at(3)->text().contains(u"Skilled"_s));
    menu->actions().at(3)->trigger();
    QCOMPARE(shown.plan().get(test::cara).technical, 3);
    menu->close();
}

void TestPeopleBoard::keepsRowsWhileTyping()
{
    Shown shown(PeopleBoard::Skills);
    MatrixView &view = *shown.board.skills();
    for (const Facet facet : {Facet::Marketing, Facet::Technical, Facet::Human}) {
        test::clickCell(view, {test::cara, SkillModel::columnOf(facet)});
        QTest::keyClick(&view, Qt::Key_3);
    }
    QCOMPARE(shown.names(*view.model()).last(), u"Cara Diaz"_s);
    QToolButton *sort = nullptr;
    for (auto *button : shown.board.findChildren<QToolButton *>()) {
        sort = button->text() == u"Sort" ? button : sort;
    }
    QVERIFY(sort && sort->isVisible());
    QTest::mouseClick(sort, Qt::LeftButton);
    QCOMPARE(shown.names(*view.model()).first(), u"Cara Diaz"_s);
    QCOMPARE(view.currentPlace().row, ObjectRef(test::cara)); // went along
}

void TestPeopleBoard::marksMultiDisciplinarians()
{
    Shown shown(PeopleBoard::Skills);
    const auto &model = *static_cast<SkillModel *>(shown.board.skills()->model());
    QVERIFY(!model.rowHead(test::anna).isStrong); // two facets
    shown.context.perform(edit::setField(shown.plan(), test::anna, u"human", 2));
    QVERIFY(model.rowHead(test::anna).isStrong);
    QVERIFY(model.rowHead(test::anna).end.startsWith(u'★'));
    QCOMPARE(model.columnHead(SkillModel::columnOf(Facet::PublicRelations)).end,
             u"nobody covers it"_s);
}

void TestPeopleBoard::filtersPeople()
{
    Shown shown(PeopleBoard::Skills);
    QVERIFY(shown.board.startSearch());
    QTest::keyClicks(QApplication::focusWidget(), u"design"_s); // a position
    QCOMPARE(shown.names(*shown.board.skills()->model()), QStringList({u"Ben Cole"_s}));
    QCOMPARE(test::cardsOf(*shown.board.stages(), StageCards::columnOf(Stage::None)),
             QStringList({u"Ben Cole"_s}));
}

void TestPeopleBoard::showsOnlyTheSelectedUnit()
{
    Shown shown(PeopleBoard::Skills);
    shown.selection.select(test::operations);
    for (auto *button : shown.board.findChildren<QToolButton *>()) {
        if (button->text() == u"Selected unit") {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QCOMPARE(shown.names(*shown.board.skills()->model()),
             QStringList({u"Anna Berg"_s, u"Cara Diaz"_s})); // of Support, below Operations
}

void TestPeopleBoard::dragsAlongThePipeline()
{
    Shown shown(PeopleBoard::Stages);
    CardColumns &stages = *shown.board.stages();
    const ObjectRef notYet = StageCards::columnOf(Stage::None);
    const ObjectRef identified = StageCards::columnOf(Stage::Identified);
    QCOMPARE(test::cardsOf(stages, notYet), QStringList({u"Ben Cole"_s, u"Cara Diaz"_s}));
    QCOMPARE(test::dragCard(stages, notYet, test::cara, identified), Qt::LinkAction);
    QCOMPARE(shown.plan().get(test::cara).stage, Stage::Identified);
    QCOMPARE(test::cardsOf(stages, identified), QStringList({u"Cara Diaz"_s}));
    QCOMPARE(shown.undo().count(), 1);
}

void TestPeopleBoard::movesAlongThePipelineByKey()
{
    Shown shown(PeopleBoard::Stages);
    CardColumns &stages = *shown.board.stages();
    test::clickCard(stages, StageCards::columnOf(Stage::Trained), test::anna);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shown.plan().get(test::anna).stage, Stage::Empowered);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier); // the last one
    QCOMPARE(shown.undo().count(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(shown.plan().get(test::anna).stage, Stage::Trained);
}

void TestPeopleBoard::movesSeveralAtOnce()
{
    Shown shown(PeopleBoard::Stages);
    CardColumns &stages = *shown.board.stages();
    const ObjectRef notYet = StageCards::columnOf(Stage::None);
    test::clickCard(stages, notYet, test::ben);
    test::clickCard(stages, notYet, test::cara, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shown.plan().get(test::ben).stage, Stage::Identified);
    QCOMPARE(shown.plan().get(test::cara).stage, Stage::Identified);
    QCOMPARE(shown.undo().count(), 1);
    QCOMPARE(stages.selectedObjects().size(), 2);
}

void TestPeopleBoard::takesBackToNotYet()
{
    Shown shown(PeopleBoard::Stages);
    test::clickCard(*shown.board.stages(), StageCards::columnOf(Stage::Trained), test::anna);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QCOMPARE(shown.plan().get(test::anna).stage, Stage::None);
    QVERIFY(shown.plan().contains(test::anna));
}

void TestPeopleBoard::tellsTrainingByDepartment()
{
    Shown shown(PeopleBoard::Training, trainedPlan());
    const auto &model = *static_cast<TrainingModel *>(shown.board.training()->model());
    QCOMPARE(shown.names(model), QStringList({u"Marketing"_s, u"Operations"_s, u"People"_s}));
    const MatrixPlace aware{test::operations, TrainingModel::columnOf(CourseLevel::Aware)};
    QCOMPARE(model.cell(aware).text, u"1 of 2"_s); // "practise" is above "aware"
    QVERIFY(model.cell(aware).tip.contains(u"Cara Diaz (planned)"_s));
    QCOMPARE(model.cell({test::marketing, aware.column}).text, u"0 of 1"_s);
    const MatrixPlace represent{test::operations, TrainingModel::columnOf(CourseLevel::Represent)};
    QCOMPARE(model.missing(represent).size(), 2);
    QVERIFY(!model.cell({test::people, aware.column}).isEditable); // nobody works there
}

void TestPeopleBoard::recordsTraining()
{
    Shown shown(PeopleBoard::Training, trainedPlan());
    MatrixView &view = *shown.board.training();
    const MatrixPlace aware{test::operations, TrainingModel::columnOf(CourseLevel::Aware)};
    test::clickCell(view, aware);
    QTest::keyClick(&view, Qt::Key_Return);
    auto *popup = shown.board.findChild<FieldsPopup *>();
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Return); // Cara is the only one missing: filled in already
    QCOMPARE(static_cast<TrainingModel *>(view.model())->cell(aware).text, u"2 of 2"_s);
    QCOMPARE(shown.undo().count(), 1);
    test::clickCell(view, {test::operations, TrainingModel::columnOf(CourseLevel::Architect)});
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(shown.refusals.size(), 1); // no such course
}

void TestPeopleBoard::findsWhoCouldCover()
{
    const Plan plan = trainedPlan();
    const QList<Candidate> found = whoCouldCover(plan, Facet::Marketing, {});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].person, test::ben); // level 3 before Anna's 2
    QCOMPARE(found[1].person, test::anna);
    QVERIFY(found[1].reasons.contains(u"trained"_s));
    QCOMPARE(whoCouldCover(plan, Facet::Marketing, {.text = {}, .unit = test::operations}).size(),
             1);
    QVERIFY(whoCouldCover(plan, Facet::PublicRelations, {}).isEmpty());
}

void TestPeopleBoard::findsWhoCouldJoin()
{
    Plan plan = trainedPlan();
    QList<Candidate> found = whoCouldJoin(plan, helpers, {});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].person, test::anna); // two facets, the unit works on it, trained
    QCOMPARE(found[1].person, test::ben);
    QVERIFY(found[1].reasons.join(u' ').contains(u"from Marketing, which it lacks"_s));
    Person ben = plan.get(test::ben);
    ben.human = 3; // the facet of the objective
    found = whoCouldJoin(plan.with(ben), helpers, {});
    QCOMPARE(found[0].person, test::ben);
    QVERIFY(found[0].reasons.first().contains(u"Human"_s));
    QCOMPARE(facetsMissing(plan, helpers).size(), 4);
}

void TestPeopleBoard::letsCandidatesJoin()
{
    Shown shown(PeopleBoard::Finder, trainedPlan());
    QComboBox *question = shown.board.question();
    question->setFocus();
    QTest::keyClick(question, Qt::Key_End);
    QVERIFY(question->currentText().contains(u"Helpers"_s));
    ObjectTreeView &view = *shown.board.candidates();
    QCOMPARE(view.model()->rowCount(), 2);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      view.visualRect(view.model()->index(0, 0)).center());
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(shown.plan().get(helpers).members, QList({test::cara, test::anna}));
    QCOMPARE(view.model()->rowCount(), 1);
    QVERIFY(question->currentText().contains(u"Helpers"_s)); // still asked
}

void TestPeopleBoard::identifiesCandidates()
{
    Shown shown(PeopleBoard::Finder, trainedPlan());
    ObjectTreeView &view = *shown.board.candidates();
    QPushButton *take = nullptr;
    for (auto *button : shown.board.findChildren<QPushButton *>()) {
        take = button->isVisible() ? button : take;
    }
    QVERIFY(take && !take->isEnabled());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      view.visualRect(view.model()->index(0, 0)).center());
    QVERIFY(take->isEnabled());
    QTest::mouseClick(take, Qt::LeftButton);
    QCOMPARE(shown.plan().get(test::ben).stage, Stage::Identified);
    QTest::mouseClick(take, Qt::LeftButton);
    QCOMPARE(shown.undo().count(), 1);
    QCOMPARE(shown.refusals.size(), 1);
}

void TestPeopleBoard::addsPeople()
{
    Shown shown(PeopleBoard::Skills);
    shown.selection.select(test::support);
    for (auto *button : shown.board.findChildren<QToolButton *>()) {
        if (button->text() == u"Add person") {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    auto *popup = shown.board.findChild<FieldsPopup *>();
    QVERIFY(popup);
    typeInto(control<QLineEdit>(*popup, u"Name"_s), u"Dora Ek"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const Id<Person> dora = shown.selection.current().as<Person>();
    QCOMPARE(shown.plan().get(dora).name, u"Dora Ek"_s);
    QCOMPARE(unitsOf(shown.plan(), dora), QList{test::support});
    QCOMPARE(shown.undo().count(), 1);
}

void TestPeopleBoard::teachesWhenEmpty()
{
    Shown shown(PeopleBoard::Skills, Plan());
    QVERIFY(!shown.board.skills()->isVisible());
    QPushButton *add = nullptr;
    for (auto *button : shown.board.findChildren<QPushButton *>()) {
        add = button->isVisible() ? button : add;
    }
    QVERIFY(add);
    QTest::mouseClick(add, Qt::LeftButton);
    QTest::keyClicks(QApplication::focusWidget(), u"Anna"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(shown.plan().all<Person>().size(), 1U);
    QVERIFY(shown.board.skills()->isVisible());
}

void TestPeopleBoard::modelsAreSound()
{
    Shown shown(PeopleBoard::Finder, trainedPlan());
    constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    for (QAbstractItemModel *model :
         {shown.board.skills()->model(), shown.board.training()->model(),
          static_cast<QAbstractItemModel *>(shown.board.stages()->model()),
          shown.board.candidates()->model()}) {
        new QAbstractItemModelTester(model, mode, &shown.board);
    }
    shown.context.perform(edit::addPerson(shown.plan(), test::people, u"Dora"_s, u"Coach"_s));
    shown.context.perform(edit::setField(shown.plan(), test::cara, u"marketing", 4));
    shown.context.perform(edit::setField(shown.plan(), test::cara, u"stage", u"recruited"_s));
    shown.context.perform(edit::remove(shown.plan(), test::ben));
    shown.context.perform(edit::remove(shown.plan(), test::marketing));
    shown.board.filter()->setText(u"a"_s);
    shown.board.filter()->setText(u"nobody is called so"_s);
    shown.board.filter()->clear();
    while (shown.undo().canUndo()) {
        shown.undo().undo();
    }
    QCOMPARE(shown.board.skills()->model()->rowCount(), 3);
    QCOMPARE(test::cardsOf(*shown.board.stages(), StageCards::columnOf(Stage::Recruited)).size(),
             0);
}

/// A change of stage among 3,000 people stays well within what a person notices.
void TestPeopleBoard::staysFluidWithManyPeople()
{
    Plan plan = test::richPlan();
    for (int i = 0; i < 3000; ++i) {
        plan = plan.with(Person{.id = {10000 + i},
                                .name = u"Person %1"_s.arg(i, 4, 10, QChar(u'0')),
                                .marketing = i % 5,
                                .technical = i % 3,
                                .human = i % 4});
    }
    Shown shown(PeopleBoard::Stages, plan);
    QElapsedTimer timer;
    timer.start();
    shown.context.perform(
        edit::setField(shown.plan(), Id<Person>{11500}, u"stage", u"recruited"_s));
    QApplication::processEvents();
    const qint64 spent = timer.elapsed();
    qInfo() << "moving one of 3,000 people took" << spent << "ms";
    QCOMPARE(test::cardsOf(*shown.board.stages(), StageCards::columnOf(Stage::Recruited)).size(),
             1);
    QVERIFY(spent < 1000); // 50 ms are meant; a busy machine may take longer
}

void TestPeopleBoard::looks_data()
{
    QTest::addColumn<render::Look>("look");
    QTest::newRow("light") << render::Look::Light;
    QTest::newRow("dark") << render::Look::Dark;
}

void TestPeopleBoard::looks()
{
    QFETCH(const render::Look, look);
    test::dress(look);
    const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
    const Plan sample = test::samplePlan();
    QVERIFY(sample.all<Person>().size() > 0);
    {
        Shown shown(PeopleBoard::Skills, sample, look);
        const auto &model = *static_cast<MatrixModel *>(shown.board.skills()->model());
        shown.board.skills()->showPlace(model.placeAt(model.index(2, 1)));
        test::keepPicture(shown.board, u"people-skills"_s + suffix);
        shown.board.showPage(PeopleBoard::Stages);
        test::keepPicture(shown.board, u"people-stages"_s + suffix);
        shown.board.showPage(PeopleBoard::Training);
        test::keepPicture(shown.board, u"people-training"_s + suffix);
        shown.board.showPage(PeopleBoard::Finder);
        shown.board.question()->setCurrentIndex(shown.board.question()->count() - 1);
        test::keepPicture(shown.board, u"people-finder"_s + suffix);
    }
    Shown empty(PeopleBoard::Skills, Plan(), look);
    test::keepPicture(empty.board, u"people-empty"_s + suffix);
}

QTEST_MAIN(TestPeopleBoard)

#include "tst_people_board.moc"
