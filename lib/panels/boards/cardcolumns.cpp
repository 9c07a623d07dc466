// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardcolumns.h"

#include "cardcolumn.h"
#include "panels/keepup.h"
#include "panels/panel.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>

namespace facet::panels {

namespace {
constexpr int scrollMargin = 32;
constexpr int scrollStep = 24;
constexpr int scrollRhythm = 40; // milliseconds
} // namespace

CardColumns::CardColumns(PanelContext &context, CardModel *model, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(model),
      m_selection(new QItemSelectionModel(model, this)),
      m_pinned(new QHBoxLayout),
      m_scrolled(new QHBoxLayout),
      m_area(new QScrollArea(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::normal);
    m_pinned->setSpacing(space::normal);
    row->addLayout(m_pinned);
    auto *inner = new QWidget(m_area);
    inner->setLayout(m_scrolled);
    m_scrolled->setContentsMargins({});
    m_scrolled->setSpacing(space::normal);
    m_area->setWidget(inner);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    row->addWidget(m_area, 1);
    for (int at = 0; at < model->rowCount(); ++at) {
        addColumn(at);
    }
    followModel();
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, &CardColumns::tellSelection);
    keepUp(context, News::Selection, this, &CardColumns::followSelection);
    connect(&context, &PanelContext::themeChanged, this, [this] {
        for (CardColumn *column : std::as_const(m_columns)) {
            column->restyle();
        }
    });
    m_scroll.setInterval(scrollRhythm);
    connect(&m_scroll, &QTimer::timeout, this, [this] {
        if (QGuiApplication::mouseButtons() == Qt::NoButton) {
            m_scroll.stop();
            return;
        }
        QScrollBar *bar = m_area->horizontalScrollBar();
        bar->setValue(bar->value() + m_scrollBy);
    });
}

/// Columns come, go and show their cards as the model has them.
void CardColumns::followModel()
{
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &parent, int first, int last) {
                for (int at = first; !parent.isValid() && at <= last; ++at) {
                    addColumn(at);
                }
                parent.isValid() ? refresh(parent.row(), parent.row()) : refresh(first, last);
            });
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &parent, int first, int last) {
                for (int at = last; !parent.isValid() && at >= first; --at) {
                    removeColumn(at);
                }
            });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &parent) {
        if (parent.isValid()) {
            refresh(parent.row(), parent.row());
        }
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                if (!first.parent().isValid()) {
                    refresh(first.row(), last.row());
                }
            });
}

void CardColumns::setPinned(int columns)
{
    m_pinnedCount = columns;
    for (int at = 0; at < std::min<int>(columns, static_cast<int>(m_columns.size())); ++at) {
        m_pinned->addWidget(m_columns.at(at));
    }
}

void CardColumns::setShape(int leastWidth, int textLines)
{
    m_leastWidth = leastWidth;
    m_textLines = textLines;
    for (CardColumn *column : std::as_const(m_columns)) {
        column->setMinimumWidth(leastWidth);
        column->delegate()->setShape(m_editedKind, m_editedLines, m_textLines);
    }
}

void CardColumns::setEditor(Kind kind, const QList<QStringList> &lines)
{
    m_editedKind = kind;
    m_editedLines = lines;
    setShape(m_leastWidth, m_textLines);
}

CardColumn *CardColumns::columnOf(ObjectRef column) const
{
    const qsizetype at = m_model->columns().indexOf(column);
    return at < 0 ? nullptr : m_columns.value(at);
}

ObjectRef CardColumns::currentColumn() const
{
    const ObjectRef current = m_model->columnAt(m_selection->currentIndex());
    return current.isNull() ? m_here : current;
}

QList<ObjectRef> CardColumns::selectedObjects() const
{
    QList<ObjectRef> objects;
    const ObjectRef column = currentColumn();
    for (const QModelIndex &index : m_selection->selectedIndexes()) {
        if (m_model->columnAt(index) == column) {
            objects.append(m_model->objectAt(index));
        }
    }
    return objects;
}

void CardColumns::showCard(ObjectRef column, ObjectRef object)
{
    const QModelIndex index = m_model->cardIndex(column, object);
    CardColumn *frame = columnOf(m_model->columnAt(index));
    if (!frame) {
        return;
    }
    m_selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    frame->list()->scrollTo(index);
    m_area->ensureWidgetVisible(frame, 0, 0);
}

void CardColumns::addColumn(int at)
{
    const QModelIndex index = m_model->index(at, 0);
    auto *column = new CardColumn(m_context, *m_model, m_model->columnAt(index), this);
    CardList *list = column->list();
    list->setSelectionModel(m_selection);
    column->setMinimumWidth(m_leastWidth);
    column->delegate()->setShape(m_editedKind, m_editedLines, m_textLines);
    connect(list, &CardList::walked, this, &CardColumns::walk);
    connect(list, &CardList::carried, this, &CardColumns::carry);
    connect(list, &CardList::menuAsked, this, &CardColumns::openMenu);
    connect(list, &CardList::entered, this, [this, column] { m_here = column->column(); });
    connect(list, &CardList::deletePressed, this, [this] {
        if (const QList<ObjectRef> objects = selectedObjects(); !objects.isEmpty()) {
            emit removeAsked(currentColumn(), objects);
        }
    });
    connect(column, &CardColumn::menuAsked, this,
            [this, column](QPoint place) { emit columnMenuAsked(column->column(), place); });
    connect(column, &CardColumn::draggedAt, this,
            [this, column](QPoint place) { scrollNear(column->mapTo(this, place)); });
    connect(column, &CardColumn::dropped, this,
            [this, column](const QList<ObjectRef> &objects, ObjectRef from) {
                put(objects, from, column->column());
            });
    m_columns.insert(at, column);
    at < m_pinnedCount ? m_pinned->insertWidget(at, column)
                       : m_scrolled->insertWidget(at - m_pinnedCount, column, 1);
}

/// Before the model forgets the column, so that its list never shows what lies at the top.
void CardColumns::removeColumn(int at)
{
    CardColumn *column = m_columns.takeAt(at);
    column->hide();
    column->list()->setModel(nullptr);
    column->deleteLater();
}

void CardColumns::refresh(int first, int last)
{
    for (int at = first; at <= last && at < m_columns.size(); ++at) {
        m_columns.at(at)->refresh();
    }
}

void CardColumns::followSelection()
{
    if (m_following) {
        return;
    }
    const QScopedValueRollback guard(m_following, true);
    const ObjectRef object = m_context.selection().current();
    QModelIndex index = m_model->cardIndex(m_here, object);
    if (!index.isValid()) {
        index = m_model->cardIndex({}, object);
    }
    if (!index.isValid()) {
        m_selection->clearSelection();
    } else if (!m_selection->isSelected(index)) {
        showCard(m_model->columnAt(index), object);
    }
}

void CardColumns::tellSelection()
{
    const QList<ObjectRef> objects = selectedObjects();
    if (!m_following && !objects.isEmpty()) {
        const QScopedValueRollback guard(m_following, true);
        m_context.selection().select(objects);
    }
}

int CardColumns::currentPlace() const
{
    return static_cast<int>(m_model->columns().indexOf(currentColumn()));
}

/// Goes to the card beside, in the next column that way; empty columns can be entered too.
void CardColumns::walk(int places)
{
    const int to = static_cast<int>(m_model->columns().indexOf(m_here)) + places;
    if (to < 0 || to >= m_columns.size()) {
        return;
    }
    const int row = std::max(m_selection->currentIndex().row(), 0);
    const QModelIndex column = m_model->index(to, 0);
    const int last = m_model->rowCount(column) - 1;
    CardColumn *frame = m_columns.at(to);
    m_here = frame->column();
    const QModelIndex card =
        last < 0 ? QModelIndex() : m_model->index(std::min(row, last), 0, column);
    m_selection->setCurrentIndex(card, QItemSelectionModel::ClearAndSelect);
    frame->list()->setFocus();
    m_area->ensureWidgetVisible(frame, 0, 0);
}

void CardColumns::carry(int places)
{
    const int to = currentPlace() + places;
    if (to >= 0 && to < m_columns.size()) {
        move(m_columns.at(to)->column());
    }
}

/// Moves the selected cards by key: the keyboard goes with them.
void CardColumns::move(ObjectRef to)
{
    if (put(selectedObjects(), currentColumn(), to)) {
        if (CardColumn *column = columnOf(to)) {
            column->list()->setFocus();
        }
    }
}

bool CardColumns::put(const QList<ObjectRef> &objects, ObjectRef from, ObjectRef to)
{
    if (objects.isEmpty() || !m_context.perform(m_model->moved(objects, from, to))) {
        return false;
    }
    QItemSelection cards;
    QModelIndex last;
    for (const ObjectRef object : objects) {
        if (const QModelIndex index = m_model->cardIndex(to, object); index.isValid()) {
            cards.select(index, index);
            last = index;
        }
    }
    if (last.isValid()) {
        m_here = to;
        m_selection->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
        m_selection->select(cards, QItemSelectionModel::ClearAndSelect);
        columnOf(to)->list()->scrollTo(last);
    }
    return true;
}

void CardColumns::openMenu(QPoint place)
{
    const QList<ObjectRef> objects = selectedObjects();
    if (objects.isEmpty()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_editedLines.isEmpty() && objects.first().kind == m_editedKind) {
        connect(menu->addAction(tr("&Edit in place")), &QAction::triggered, this, [this] {
            if (CardColumn *column = columnOf(currentColumn())) {
                column->list()->edit(m_selection->currentIndex());
            }
        });
    }
    QMenu *columns = menu->addMenu(tr("&Move to"));
    for (const ObjectRef column : m_model->columns()) {
        QAction *action = columns->addAction(m_model->column(column).title);
        action->setEnabled(column != currentColumn()
                           && m_model->moved(objects, currentColumn(), column).has_value());
        connect(action, &QAction::triggered, this, [this, column] { move(column); });
    }
    menu->addSeparator();
    QAction *remove = menu->addAction(tr("&Remove"));
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut); // shown only; the lists take the key
    connect(remove, &QAction::triggered, this,
            [this, objects] { emit removeAsked(currentColumn(), objects); });
    menu->popup(place);
}

/// Scrolls sideways while a drag stays near an edge.
void CardColumns::scrollNear(QPoint place)
{
    const QRect area = m_area->geometry();
    const bool isLeft = place.x() < area.left() + scrollMargin;
    const bool isRight = place.x() > area.right() - scrollMargin;
    m_scrollBy = isLeft ? -scrollStep : scrollStep;
    if ((isLeft || isRight) && area.contains(place)) {
        m_scroll.start();
    } else {
        m_scroll.stop();
    }
}

} // namespace facet::panels
