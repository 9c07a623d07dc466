// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "concernsboard.h"

#include "addform.h"
#include "cardcolumns.h"
#include "concernmodels.h"
#include "discretion.h"
#include "edit/objects.h"
#include "matrixview.h"
#include "panels/emptystate.h"
#include "panels/keepup.h"
#include "panels/objectform.h"

#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int unitWidth = 280;
constexpr int sideWidth = 400;
constexpr int textLines = 3;

PanelIdentity identity()
{
    return {u"concernsBoard"_s, ConcernsBoard::tr("Concerns"), u"comment-symbolic"_s,
            Qt::NoDockWidgetArea};
}

QStringList severityWords()
{
    QStringList words{ConcernsBoard::tr("none")};
    for (const Severity severity : allOf<Severity>()) {
        words.append(labelOf(severity));
    }
    return words;
}

QList<FieldColumn> listColumns()
{
    return {{u"statement"_s, 6}, {u"unit"_s, 3},
            {u"layer"_s, 2},     {u"kind"_s, 2},
            {u"severity"_s, 2},  {.key = u"response"_s, .weight = 6, .isInPlace = false},
            {u"state"_s, 2}};
}

QList<FieldColumn> conflictColumns()
{
    return {{u"unit"_s, 3},
            {u"conflictWith"_s, 3},
            {u"statement"_s, 6},
            {u"severity"_s, 2},
            {.key = u"response"_s, .weight = 6, .isInPlace = false},
            {u"state"_s, 2}};
}

QList<ObjectRef> conflictRows(const Plan &plan)
{
    QList<ObjectRef> rows;
    for (const Id<Concern> id : concernsInOrder(plan)) {
        if (plan.get(id).conflictWith) {
            rows.append(id);
        }
    }
    return rows;
}

} // namespace

ConcernsBoard::ConcernsBoard(PanelContext &context)
    : PagedBoard(context, identity(), tr("Filter concerns")),
      m_matrix(new ConcernMatrix(context, this)),
      m_cards(new ConcernCards(context, this))
{
    auto *button = new QPushButton(tr("Add concern"), this);
    tools()->addWidget(button);
    connect(button, &QPushButton::clicked, this, &ConcernsBoard::addConcern);
    addPage(tr("Layers"), tr("Who is worried: departments and management layers"), makeLayers(),
            tr("Choose a cell to read what was said there; F2 edits a row, Delete removes it."));
    addPage(tr("Conflicts"), tr("Where the needs of departments conflict"), makeConflicts(),
            tr("Conflicts are on the table: F2 edits a cell, Delete removes the row."));
    addPage(tr("Answers"), tr("What became of each concern"), makeAnswers(),
            tr("Drag a concern to its next state, or press Alt with an arrow. An answer needs a "
               "response."));
    auto *empty = new EmptyState(
        tr("No concerns yet. Middle management runs the business and holds the experts: write "
           "down what worries it, word by word, and answer it."),
        tr("Add concern"), this);
    setEmptyPage(empty);
    connect(empty, &EmptyState::triggered, this, &ConcernsBoard::addConcern);
    connect(filter(), &QLineEdit::textChanged, this, &ConcernsBoard::setFilter);
    keepUp(context, News::Plan, this, &ConcernsBoard::refresh);
    keepUp(context, News::Selection, this, &ConcernsBoard::refresh);
    connect(&context, &PanelContext::themeChanged, this, [this] {
        m_listModel->refresh();
        m_conflictModel->refresh();
        refresh();
    });
    connect(m_add, &AddForm::closed, this, &ConcernsBoard::refresh);
    refresh();
}

QWidget *ConcernsBoard::makeLayers()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::normal);
    m_add = new AddForm(context(), kindOf<Concern>(),
                        {{u"statement"_s},
                         {u"unit"_s, u"layer"_s, u"kind"_s},
                         {u"severity"_s, u"conflictWith"_s, u"raised"_s}},
                        page);
    column->addWidget(m_add);
    auto *splitter = new QSplitter(Qt::Vertical, page);
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
    auto *upper = new QWidget(splitter);
    auto *upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins({});
    m_matrixView = new MatrixView(context(), m_matrix, upper);
    m_matrixView->setAccessibleName(tr("Concerns by department and layer"));
    m_matrixView->setWidths(unitWidth, 120, 200);
    upperColumn->addWidget(m_matrixView, 1);
    upperColumn->addWidget(new MatrixLegend(context(), severityWords(), upper));
    FieldTableSpec spec = concernSpec(context(), listColumns());
    spec.rows = [this](const Plan &) { return rowsOfCell(); };
    m_listModel = new FieldTableModel(context(), spec, this);
    m_list = makeTable(m_listModel, tr("Concerns"), splitter);
    connect(m_matrixView->selectionModel(), &QItemSelectionModel::currentChanged, m_listModel,
            &FieldTableModel::refresh);
    connect(m_add, &AddForm::added, this, [this](ObjectRef concern) {
        m_matrixView->setCurrentIndex({});
        m_listModel->refresh();
        m_list->showObject(concern);
        m_list->setFocus();
    });
    return page;
}

QWidget *ConcernsBoard::makeConflicts()
{
    FieldTableSpec spec = concernSpec(context(), conflictColumns());
    spec.rows = conflictRows;
    m_conflictModel = new FieldTableModel(context(), spec, this);
    return makeTable(m_conflictModel, tr("Conflicts between departments"), this);
}

FieldTableView *ConcernsBoard::makeTable(FieldTableModel *model, const QString &name,
                                         QWidget *parent)
{
    auto *view = new FieldTableView(context(), model, parent);
    view->setAccessibleName(name);
    connect(view, &FieldTableView::openAsked, this, &ConcernsBoard::openText);
    return view;
}

QWidget *ConcernsBoard::makeAnswers()
{
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins({});
    row->setSpacing(space::section);
    m_cardView = new CardColumns(context(), m_cards, page);
    m_cardView->setShape(240, textLines);
    connect(m_cardView, &CardColumns::removeAsked, this,
            [this](ObjectRef, const QList<ObjectRef> &objects) {
                context().perform(edit::remove(plan(), objects));
            });
    row->addWidget(m_cardView, 1);
    m_side = new QScrollArea(page);
    m_side->setWidgetResizable(true);
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setFixedWidth(sideWidth);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(m_side);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins({});
    m_form = new ObjectForm(context(), kindOf<Concern>(), inner);
    column->addWidget(m_form);
    column->addStretch(1);
    m_side->setWidget(inner);
    row->addWidget(m_side);
    return page;
}

/// The concerns of the cell that is chosen, or all.
QList<ObjectRef> ConcernsBoard::rowsOfCell() const
{
    const MatrixPlace place =
        m_matrixView ? m_matrix->placeAt(m_matrixView->currentIndex()) : MatrixPlace();
    const QList<Id<Concern>> here = place.row.isNull() || place.column.isNull()
        ? concernsInOrder(plan())
        : m_matrix->concernsOf(place);
    return {here.begin(), here.end()};
}

void ConcernsBoard::setFilter(const QString &text)
{
    m_listModel->setFilter(text);
    m_conflictModel->setFilter(text);
    m_cards->setFilter(text);
}

/// A response is written where there is room for it.
void ConcernsBoard::openText(ObjectRef concern, const QString &)
{
    showPage(Answers);
    context().selection().select(concern);
    if (auto *text = m_form->findChild<QPlainTextEdit *>(); text && m_side->isVisible()) {
        text->setFocus();
    }
}

void ConcernsBoard::addConcern()
{
    setEmpty(false);
    showPage(Layers);
    QHash<QString, QVariant> defaults{{u"layer"_s, keyOf(Layer::Middle)},
                                      {u"kind"_s, keyOf(ConcernKind::Other)},
                                      {u"severity"_s, keyOf(Severity::Medium)},
                                      {u"raised"_s, context().today().toString(Qt::ISODate)}};
    if (const Id<Unit> unit = context().unit()) {
        defaults.insert(u"unit"_s, unit.value);
    }
    m_add->start(defaults);
}

void ConcernsBoard::refresh()
{
    const Id<Concern> chosen = context().selection().current().as<Concern>();
    const bool isThere = plan().contains(chosen);
    if (isThere && chosen != m_concern) {
        m_concern = chosen;
        m_form->setObject(chosen);
    }
    m_side->setVisible(isThere && !isProjected(context()));
    setEmpty(plan().all<Concern>().size() == 0 && !m_add->isVisibleTo(this));
}

} // namespace facet::panels
