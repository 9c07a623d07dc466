// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peopleboard.h"

#include "base/text.h"
#include "cardcolumns.h"
#include "edit/groups.h"
#include "edit/objects.h"
#include "edit/people.h"
#include "edit/several.h"
#include "fieldspopup.h"
#include "findermodel.h"
#include "matrixview.h"
#include "panels/emptystate.h"
#include "panels/keepup.h"
#include "panels/objecttreeview.h"
#include "render/icon.h"
#include "skillmodel.h"
#include "stagecards.h"
#include "trainingmodel.h"

#include <QComboBox>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int personWidth = 304;
constexpr int departmentWidth = 256;
constexpr int finderWidth = 800;

PanelIdentity identity()
{
    return {u"peopleBoard"_s, PeopleBoard::tr("People"), u"user-identity"_s, Qt::NoDockWidgetArea};
}

QStringList levelWords()
{
    QStringList words;
    for (int level = 0; level <= 4; ++level) {
        words.append(levelWord(level));
    }
    return words;
}

/// A page of one matrix with the meaning of its shades below.
QWidget *withLegend(PanelContext &context, MatrixView *view, const QStringList &words,
                    QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::normal);
    column->addWidget(view, 1);
    column->addWidget(new MatrixLegend(context, words, page));
    return page;
}

} // namespace

PeopleBoard::PeopleBoard(PanelContext &context)
    : PagedBoard(context, identity(), tr("Filter people")),
      m_skills(new SkillModel(context, this)),
      m_stages(new StageCards(context, this)),
      m_trained(new TrainingModel(context, this)),
      m_finder(new FinderModel(context, this))
{
    addPage(tr("Skills"), tr("Who knows how much of each facet"), makeSkills(),
            tr("0–4 sets the level of the selected cells, Enter offers the words. ★ marks "
               "multi-disciplinarians, who cover three facets or more at level 2."));
    addPage(tr("Pipeline"), tr("From identified to empowered"), makeStages(),
            tr("Drag people to the next stage, or press Alt with an arrow. F2 edits, Delete "
               "puts them back to “Not yet”."));
    addPage(tr("Training"), tr("Who finished courses of which level"), makeTraining(),
            tr("How many finished a course of that level or above; the tip says who is missing. "
               "Enter records somebody."));
    addPage(tr("Finder"), tr("Who could join a group or cover a facet"), makeFinder(),
            tr("Drag people from here to a group or a unit, or press Enter to take the selected "
               "ones."));
    makeTools();
    connect(this, &PagedBoard::pageShown, this, &PeopleBoard::refresh);
    connect(filter(), &QLineEdit::textChanged, this, &PeopleBoard::filterAll);
    keepUp(context, News::Context, this, &PeopleBoard::filterAll);
    keepUp(context, News::Plan, this, &PeopleBoard::refresh);
    fillQuestions();
    refresh();
}

QWidget *PeopleBoard::makeSkills()
{
    m_skillView = new MatrixView(context(), m_skills, this);
    m_skillView->setAccessibleName(tr("Levels of people in the five facets"));
    m_skillView->setWidths(personWidth, 104, 160);
    return withLegend(context(), m_skillView, levelWords(), this);
}

QWidget *PeopleBoard::makeStages()
{
    m_stageView = new CardColumns(context(), m_stages, this);
    m_stageView->setEditor(kindOf<Person>(),
                           {{u"name"_s},
                            {u"marketing"_s, u"publicRelations"_s},
                            {u"technical"_s, u"communications"_s},
                            {u"human"_s, u"layer"_s}});
    connect(m_stageView, &CardColumns::removeAsked, this,
            [this](ObjectRef, const QList<ObjectRef> &objects) {
                context().perform(m_stages->moved(objects, {}, StageCards::columnOf(Stage::None)));
            });
    return m_stageView;
}

QWidget *PeopleBoard::makeTraining()
{
    m_trainingView = new MatrixView(context(), m_trained, this);
    m_trainingView->setAccessibleName(tr("Training by department and level"));
    m_trainingView->setWidths(departmentWidth, 112, 176);
    m_trainingView->setOpener(tr("&Record …"), [this](const MatrixPlace &cell, QPoint place) {
        recordTraining(cell, place);
    });
    return withLegend(
        context(), m_trainingView,
        {tr("Nobody"), tr("Up to a third"), tr("Up to two thirds"), tr("More"), tr("Everybody")},
        this);
}

QWidget *PeopleBoard::makeFinder()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::normal);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::normal);
    auto *label = new QLabel(tr("&Who could"), page);
    label->setTextFormat(Qt::PlainText);
    row->addWidget(label);
    m_question = new QComboBox(page);
    m_question->setSizeAdjustPolicy(QComboBox::AdjustToContentsOnFirstShow);
    m_question->setMinimumWidth(departmentWidth);
    label->setBuddy(m_question);
    row->addWidget(m_question);
    m_take = new QPushButton(page);
    row->addWidget(m_take);
    row->addStretch(1);
    column->addLayout(row);
    m_finderView =
        new ObjectTreeView(context(), m_finder, new FinderDelegate(context(), *m_finder), page);
    m_finderView->setAccessibleName(tr("People who would do, the best first"));
    m_finderView->setRootIsDecorated(false);
    m_finderView->setMaximumWidth(finderWidth);
    m_finderView->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_finderView, 1);
    connect(m_question, &QComboBox::currentIndexChanged, this, &PeopleBoard::ask);
    connect(m_take, &QPushButton::clicked, this, &PeopleBoard::takeCandidates);
    connect(m_finderView, &QAbstractItemView::activated, this, &PeopleBoard::takeCandidates);
    connect(m_finderView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_take->setEnabled(!m_finderView->selectedObjects().isEmpty()); });
    return page;
}

void PeopleBoard::makeTools()
{
    const auto make = [this](const QString &icon, const QString &text, const QString &tip) {
        auto *button = new QToolButton(this);
        button->setIcon(render::icon(icon));
        button->setText(text);
        button->setToolTip(tip);
        button->setToolButtonStyle(icon.isEmpty() ? Qt::ToolButtonTextOnly
                                                  : Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        tools()->addWidget(button);
        return button;
    };
    m_scope = make({}, tr("Selected unit"),
                   tr("Show only people of the selected unit and of the units below it"));
    m_scope->setCheckable(true);
    m_sort = make(u"view-sort-descending"_s, tr("Sort"),
                  tr("Put those who cover most facets first again"));
    QToolButton *add = make(u"list-add-user"_s, tr("Add person"), {});
    connect(m_scope, &QToolButton::toggled, this, &PeopleBoard::filterAll);
    connect(m_sort, &QToolButton::clicked, m_skills, &SkillModel::sortAgain);
    connect(add, &QToolButton::clicked, this,
            [this, add] { addPerson(add->mapToGlobal(add->rect().bottomLeft())); });
    auto *empty = new EmptyState(
        tr("Nobody yet. Multi-disciplinarians talk tech, marketing and corporate to many groups; "
           "identify them inside first. Add the first person, or import the organisation."),
        tr("Add person"), this);
    connect(empty, &EmptyState::triggered, this,
            [this, empty] { addPerson(empty->mapToGlobal(empty->rect().center())); });
    setEmptyPage(empty);
}

/// Asks for a person: one who takes a new position in the selected unit, where there is one.
void PeopleBoard::addPerson(QPoint place)
{
    const Id<Unit> unit = context().unit();
    const QString question =
        unit ? tr("Who works in %1?").arg(isolated(nameOf(plan(), unit))) : tr("Who is it?");
    auto *popup =
        new FieldsPopup(context(), question, kindOf<Person>(), {u"name"_s, u"email"_s}, this);
    popup->setMaker({}, tr("Add person"), [this, unit](const FieldsPopup::Values &values) {
        const QString name = values.at(0).second.toString();
        const QString email = values.at(1).second.toString();
        if (!unit) {
            return edit::addObject(plan(), kindOf<Person>(),
                                   {{u"name"_s, name}, {u"email"_s, email}});
        }
        return edit::addPerson(plan(), unit, name, {}).and_then([&](const edit::Step &added) {
            const Id<Person> person = edit::added<Person>(plan(), added.plan);
            return edit::setField(added.plan, person, u"email", email)
                .transform(
                    [&added](const edit::Step &step) { return edit::Step{added.text, step.plan}; });
        });
    });
    popup->ask(place);
}

void PeopleBoard::recordTraining(const MatrixPlace &cell, QPoint place)
{
    Id<Course> course;
    for (const auto &[id, box] : plan().all<Course>()) {
        if (TrainingModel::columnOf(box->level) == cell.column) {
            course = id;
        }
    }
    if (!course) {
        context().perform(
            failure(tr("There is no course of this level yet. Add one to the plan first.")));
        return;
    }
    const QList<Id<Person>> missing = m_trained->missing(cell);
    auto *popup = new FieldsPopup(context(), tr("Who finished which course, or plans to?"),
                                  kindOf<Completion>(),
                                  {u"person"_s, u"course"_s, u"finished"_s, u"planned"_s}, this);
    popup->setMaker(
        {{u"course"_s, course.value},
         {u"person"_s, missing.size() == 1 ? QVariant(missing.first().value) : QVariant()},
         {u"finished"_s, context().today().toString(Qt::ISODate)}},
        tr("Record"), [this](const FieldsPopup::Values &values) {
            QVariantMap fields;
            for (const auto &[key, value] : values) {
                fields.insert(key, value);
            }
            return edit::addObject(plan(), kindOf<Completion>(), fields);
        });
    popup->ask(place);
}

void PeopleBoard::filterAll()
{
    const PeopleFilter chosen{comparable(filter()->text()),
                              m_scope->isChecked() ? context().unit() : Id<Unit>{}};
    m_skills->setFilter(chosen);
    m_stages->setFilter(chosen);
    m_finder->setFilter(chosen);
    m_trained->setFilter(filter()->text());
}

/// The five facets and every group, keeping what was asked as long as it exists.
void PeopleBoard::fillQuestions()
{
    const QSignalBlocker quiet(m_question);
    const QVariant asked = m_question->currentData();
    m_question->clear();
    for (const Facet facet : allOf<Facet>()) {
        m_question->addItem(tr("cover “%1”").arg(labelOf(facet)), -1 - static_cast<int>(facet));
    }
    QList<const Group *> groups;
    for (const auto &[id, box] : plan().all<Group>()) {
        groups.append(&box.get());
    }
    std::ranges::sort(groups, [](const Group *a, const Group *b) {
        return std::tie(a->name, a->id) < std::tie(b->name, b->id);
    });
    for (const Group *group : std::as_const(groups)) {
        m_question->addItem(tr("join “%1”").arg(group->name), group->id.value);
    }
    m_question->setCurrentIndex(std::max(0, m_question->findData(asked)));
    ask();
}

void PeopleBoard::ask()
{
    const qint64 asked = m_question->currentData().toLongLong();
    const bool isFacet = asked < 0;
    m_finder->setQuestion(isFacet ? FinderQuestion(static_cast<Facet>(-1 - asked))
                                  : FinderQuestion(Id<Group>{asked}));
    m_take->setText(isFacet ? tr("Mark as identified") : tr("Let join"));
    m_take->setEnabled(!m_finderView->selectedObjects().isEmpty());
}

/// Lets the selected people join the group, or marks those of no stage yet as identified.
void PeopleBoard::takeCandidates()
{
    QList<Id<Person>> people;
    for (const ObjectRef object : m_finderView->selectedObjects()) {
        people.append(object.as<Person>());
    }
    if (const auto *group = std::get_if<Id<Group>>(&m_finder->question())) {
        context().perform(edit::join(plan(), *group, people));
        return;
    }
    people.removeIf([this](Id<Person> person) { return plan().get(person).stage != Stage::None; });
    if (people.isEmpty()) {
        context().perform(failure(tr("They are identified already.")));
        return;
    }
    context().perform(edit::setStage(plan(), people, Stage::Identified));
}

void PeopleBoard::refresh()
{
    setEmpty(plan().all<Person>().size() == 0);
    m_sort->setVisible(page() == Skills);
    m_finder->setWanted(page() == Finder);
    if (page() == Finder) {
        fillQuestions();
    }
}

} // namespace facet::panels
