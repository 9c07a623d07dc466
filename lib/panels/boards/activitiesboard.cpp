// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activitiesboard.h"

#include "addform.h"
#include "fieldtable.h"
#include "matrixview.h"
#include "panels/emptystate.h"
#include "panels/keepup.h"
#include "racimatrix.h"
#include "roadmapview.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int activityWidth = 420;
constexpr int usualLength = 90; ///< days of an activity that is new

PanelIdentity identity()
{
    return {u"activitiesBoard"_s, ActivitiesBoard::tr("Activities"), u"view-calendar-timeline"_s,
            Qt::NoDockWidgetArea};
}

QList<ObjectRef> activityRows(const Plan &plan)
{
    QList<const Activity *> work;
    for (const auto &[id, box] : plan.all<Activity>()) {
        work.append(&box.get());
    }
    std::ranges::sort(work, [](const Activity *a, const Activity *b) {
        return std::tie(a->start, a->due, a->title, a->id)
            < std::tie(b->start, b->due, b->title, b->id);
    });
    QList<ObjectRef> rows;
    for (const Activity *activity : std::as_const(work)) {
        rows.append(activity->id);
    }
    return rows;
}

} // namespace

ActivitiesBoard::ActivitiesBoard(PanelContext &context)
    : PagedBoard(context, identity(), tr("Filter activities")),
      m_raci(new RaciMatrix(context, this)),
      m_addActivity(new AddForm(
          context, kindOf<Activity>(),
          {{u"title"_s, u"unit"_s}, {u"start"_s, u"due"_s, u"channel"_s, u"objective"_s}}, this)),
      m_addMilestone(
          new AddForm(context, kindOf<Milestone>(), {{u"title"_s, u"date"_s, u"unit"_s}}, this))
{
    makeTools();
    addPage(tr("Duties"), tr("Who is responsible, accountable, consulted, informed"), makeDuties(),
            tr("R, A, C or I gives a duty or takes it away, Delete takes all. Exactly one is "
               "accountable, at least one responsible."));
    addPage(tr("Roadmap"), tr("When the work is done"), makeRoadmap(),
            tr("Drag a bar to another time, or its end. By key: arrows walk, Alt with an arrow "
               "moves by a day, with Control by a month, with Shift the end."));
    addPage(tr("List"), tr("Dates, costs and what it is for"), makeList(),
            tr("F2 or a double click edits a cell, Delete removes the row."));
    auto *empty = new EmptyState(
        tr("No activities yet. Add a piece of work with its dates, for instance “Answer in the "
           "forum”, and say who is accountable for it: exactly one."),
        tr("Add activity"), this);
    setEmptyPage(empty);
    connect(empty, &EmptyState::triggered, this, &ActivitiesBoard::addActivity);
    connect(filter(), &QLineEdit::textChanged, this, &ActivitiesBoard::setFilter);
    keepUp(context, News::Plan, this, &ActivitiesBoard::refresh);
    connect(m_addActivity, &AddForm::closed, this, &ActivitiesBoard::refresh);
    connect(m_addMilestone, &AddForm::closed, this, &ActivitiesBoard::refresh);
    refresh();
}

void ActivitiesBoard::makeTools()
{
    auto *activity = new QPushButton(tr("Add activity"), this);
    auto *milestone = new QPushButton(tr("Add milestone"), this);
    tools()->addWidget(activity);
    tools()->addWidget(milestone);
    connect(activity, &QPushButton::clicked, this, &ActivitiesBoard::addActivity);
    connect(milestone, &QPushButton::clicked, this, &ActivitiesBoard::addMilestone);
}

QWidget *ActivitiesBoard::makeDuties()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::normal);
    column->addWidget(m_addActivity);
    m_duties = new MatrixView(context(), m_raci, page);
    m_duties->setAccessibleName(tr("Duties"));
    m_duties->setWidths(activityWidth, 88, 176);
    column->addWidget(m_duties, 1);
    connect(m_addActivity, &AddForm::added, this, [this](ObjectRef activity) {
        m_duties->showPlace({activity, m_raci->columnAt(0)});
        m_duties->setFocus();
    });
    return page;
}

QWidget *ActivitiesBoard::makeRoadmap()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::normal);
    column->addWidget(m_addMilestone);
    auto *scroll = new QScrollArea(page);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_roadmap = new RoadmapView(context(), scroll);
    scroll->setWidget(m_roadmap);
    column->addWidget(scroll, 1);
    return page;
}

QWidget *ActivitiesBoard::makeList()
{
    FieldTableSpec spec{.kind = kindOf<Activity>(),
                        .columns = {{u"title"_s, 5},
                                    {u"unit"_s, 3},
                                    {u"start"_s, 2},
                                    {u"due"_s, 2},
                                    {u"cost"_s, 2},
                                    {u"channel"_s, 2},
                                    {u"objective"_s, 4}},
                        .rows = activityRows};
    m_listModel = new FieldTableModel(context(), spec, this);
    auto *view = new FieldTableView(context(), m_listModel, this);
    view->setAccessibleName(tr("Activities"));
    return view;
}

void ActivitiesBoard::addActivity()
{
    setEmpty(false);
    showPage(Duties);
    const QDate today = context().today();
    QHash<QString, QVariant> defaults{{u"start"_s, today.toString(Qt::ISODate)},
                                      {u"due"_s, today.addDays(usualLength).toString(Qt::ISODate)}};
    if (const Id<Unit> unit = context().unit()) {
        defaults.insert(u"unit"_s, unit.value);
    }
    m_addActivity->start(defaults);
}

void ActivitiesBoard::addMilestone()
{
    setEmpty(false);
    showPage(Time);
    m_addMilestone->start({{u"date"_s, context().today().toString(Qt::ISODate)}});
}

void ActivitiesBoard::setFilter(const QString &text)
{
    m_raci->setFilter(text);
    m_roadmap->setFilter(text);
    m_listModel->setFilter(text);
}

void ActivitiesBoard::refresh()
{
    setEmpty(plan().all<Activity>().size() == 0 && plan().all<Milestone>().size() == 0
             && !m_addActivity->isVisibleTo(this) && !m_addMilestone->isVisibleTo(this));
}

} // namespace facet::panels
