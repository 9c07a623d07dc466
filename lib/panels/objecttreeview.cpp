// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "objecttreeview.h"

#include "keepup.h"
#include "rowdelegate.h"

#include <QContextMenuEvent>
#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>

namespace facet::panels {

namespace {
constexpr int scrollMargin = 24;

/// Drops here tie objects together: nothing is copied, nothing leaves its place.
Qt::DropAction linkIfPossible(const QDropEvent &event)
{
    return event.possibleActions() & Qt::LinkAction ? Qt::LinkAction : event.proposedAction();
}
} // namespace

ObjectTreeView::ObjectTreeView(PanelContext &context, ObjectTreeModel *model, RowDelegate *delegate,
                               QWidget *parent)
    : QTreeView(parent), m_context(context), m_model(model)
{
    delegate->setParent(this);
    setItemDelegate(delegate);
    setModel(model);
    setHeaderHidden(true);
    setIndentation(space::section);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setDragEnabled(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::LinkAction);
    viewport()->setAcceptDrops(true);
    expandToDepth(0);
    keepUp(context, News::Selection, this, &ObjectTreeView::followSelection);
    connect(&context, &PanelContext::themeChanged, this, [this] { scheduleDelayedItemsLayout(); });
    connect(&context, &PanelContext::findingsChanged, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QTreeView::clicked, this, &ObjectTreeView::openIfPlaceholder);
    connect(this, &QTreeView::activated, this, &ObjectTreeView::openIfPlaceholder);
    followSelection();
}

void ObjectTreeView::keepOwnSelection()
{
    m_ownSelection = true;
    setEditTriggers(EditKeyPressed);
    setExpandsOnDoubleClick(false);
    clearSelection();
    connect(this, &QTreeView::activated, this, &ObjectTreeView::goTo);
    connect(this, &QTreeView::doubleClicked, this, &ObjectTreeView::goTo);
}

void ObjectTreeView::fitContents(int most)
{
    m_mostHeight = most;
    const auto fit = [this] { fitHeight(); };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, fit, Qt::QueuedConnection);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, fit, Qt::QueuedConnection);
    connect(this, &QTreeView::expanded, this, fit, Qt::QueuedConnection);
    connect(this, &QTreeView::collapsed, this, fit, Qt::QueuedConnection);
    connect(&m_context, &PanelContext::themeChanged, this, fit, Qt::QueuedConnection);
    fitHeight();
}

ObjectRef ObjectTreeView::currentObject() const
{
    const ObjectRef object = m_model->objectAt(currentIndex());
    return ObjectTreeModel::isObject(object) ? object : ObjectRef();
}

QList<ObjectRef> ObjectTreeView::selectedObjects() const
{
    QList<ObjectRef> objects;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        if (const ObjectRef object = m_model->objectAt(index); ObjectTreeModel::isObject(object)) {
            objects.append(object);
        }
    }
    return objects;
}

void ObjectTreeView::showObject(ObjectRef object)
{
    if (const QModelIndex index = m_model->indexOf(object); index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

void ObjectTreeView::editObject(ObjectRef object)
{
    if (const QModelIndex index = m_model->indexOf(object); index.isValid()) {
        setFocus();
        setCurrentIndex(index);
        scrollTo(index);
        edit(index);
    }
}

QSize ObjectTreeView::sizeHint() const { return {leastPanelWidth, QTreeView::sizeHint().height()}; }

void ObjectTreeView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = indexAt(event->position().toPoint());
    m_wasSelected = selectionModel()->isSelected(m_pressed);
    QTreeView::mousePressEvent(event);
}

/// Ctrl says what a drop does, so it does not take along what was selected before.
void ObjectTreeView::startDrag(Qt::DropActions actions)
{
    if (!m_wasSelected && m_pressed.isValid()
        && QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier)) {
        selectionModel()->setCurrentIndex(m_pressed, QItemSelectionModel::ClearAndSelect);
    }
    QTreeView::startDrag(actions);
}

void ObjectTreeView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete) && !selectedObjects().isEmpty()) {
        emit removeAsked(selectedObjects());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void ObjectTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuAsked(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center())
                         : event->globalPos());
}

void ObjectTreeView::dragEnterEvent(QDragEnterEvent *event)
{
    const bool ours = m_rules.judge && event->mimeData()->hasFormat(objectsMimeType());
    event->setAccepted(ours);
}

void ObjectTreeView::dragMoveEvent(QDragMoveEvent *event)
{
    const int y = event->position().toPoint().y();
    if (y < scrollMargin || y > viewport()->height() - scrollMargin) {
        startAutoScroll();
    }
    const DraggedObjects dragged = decodeObjects(event->mimeData());
    const QModelIndex target = indexAt(event->position().toPoint());
    if (!m_rules.judge || dragged.isEmpty() || !target.isValid()) {
        showDrop({}, QString());
        event->ignore();
        return;
    }
    showDrop(target, m_rules.judge(dragged, m_model->objectAt(target)));
    event->setDropAction(linkIfPossible(*event));
    event->setAccepted(m_verdict.has_value());
}

void ObjectTreeView::dragLeaveEvent(QDragLeaveEvent *)
{
    stopAutoScroll();
    showDrop({}, QString());
}

void ObjectTreeView::dropEvent(QDropEvent *event)
{
    stopAutoScroll();
    showDrop({}, QString());
    const DraggedObjects dragged = decodeObjects(event->mimeData());
    const QPoint at = event->position().toPoint();
    const ObjectRef target = m_model->objectAt(indexAt(at));
    if (!m_rules.judge || dragged.isEmpty() || target.isNull() || !m_rules.judge(dragged, target)) {
        event->ignore();
        return;
    }
    event->setDropAction(linkIfPossible(*event));
    event->accept();
    m_rules.drop(dragged, target, viewport()->mapToGlobal(at));
}

void ObjectTreeView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_dropTarget.isValid()) {
        paintDrop();
    }
}

void ObjectTreeView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsInserted(parent, start, end);
    for (int row = start; !parent.isValid() && row <= end; ++row) {
        expand(m_model->index(row, 0));
    }
}

void ObjectTreeView::selectionChanged(const QItemSelection &selected,
                                      const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    const QList<ObjectRef> objects = selectedObjects();
    if (!m_ownSelection && !m_following && !objects.isEmpty()) {
        const QScopedValueRollback guard(m_following, true);
        m_context.selection().select(objects);
    }
}

void ObjectTreeView::followSelection()
{
    if (m_following || m_ownSelection) {
        return;
    }
    const QScopedValueRollback guard(m_following, true);
    QItemSelection rows;
    QModelIndex current;
    for (const ObjectRef object : m_context.selection().all()) {
        if (const QModelIndex index = m_model->indexOf(object); index.isValid()) {
            rows.select(index, index);
            current = index;
        }
    }
    if (current.isValid() && current != currentIndex()) {
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        scrollTo(current);
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

void ObjectTreeView::goTo(const QModelIndex &index)
{
    if (const ObjectRef object = m_model->objectAt(index); ObjectTreeModel::isObject(object)) {
        m_context.selection().select(object);
    }
}

void ObjectTreeView::fitHeight()
{
    int rows = 0;
    for (QModelIndex index = m_model->index(0, 0); index.isValid() && rows < m_mostHeight;
         index = indexBelow(index)) {
        rows += rowHeight(index);
    }
    const int wanted = std::clamp(rows, fontMetrics().height(), m_mostHeight) + 2 * frameWidth();
    if (wanted != height() || minimumHeight() != wanted) {
        setFixedHeight(wanted);
    }
}

void ObjectTreeView::openIfPlaceholder(const QModelIndex &index)
{
    const bool isPlaceholder = !ObjectTreeModel::isObject(m_model->objectAt(index));
    if (isPlaceholder && (m_model->flags(index) & Qt::ItemIsEditable) && state() != EditingState) {
        edit(index);
    }
}

void ObjectTreeView::showDrop(const QModelIndex &target, const Result<QString> &verdict)
{
    m_dropTarget = target;
    m_verdict = verdict;
    viewport()->update();
}

/// The outline of the row under a drag and a word of what will happen; struck and with the reason
/// where it is refused.
void ObjectTreeView::paintDrop()
{
    const render::Theme &theme = m_context.theme();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    QRect row = visualRect(m_dropTarget);
    row.setLeft(0);
    row.setRight(viewport()->width() - 1);
    const bool allowed = m_verdict.has_value();
    const QColor ink = allowed ? theme.accent : theme.poor;
    QColor wash = ink;
    wash.setAlphaF(0.15F);
    painter.setPen(QPen(ink, 2));
    painter.setBrush(allowed ? QBrush(wash) : QBrush(wash, Qt::BDiagPattern));
    painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), space::small, space::small);
    const QString words = allowed ? *m_verdict : m_verdict.error().message;
    painter.setFont(theme.small());
    const QFontMetrics metrics(theme.small());
    QRect hint = metrics.boundingRect(QRect(0, 0, row.width() - space::section, row.height() * 3),
                                      Qt::TextWordWrap, words);
    hint = hint.adjusted(-space::small, -2, space::small, 2);
    hint.moveBottomRight(row.bottomRight() - QPoint(space::small, space::small));
    if (hint.top() < 0) {
        hint.moveTop(0);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(hint, space::small, space::small);
    painter.setPen(allowed ? theme.onAccent : theme.surface);
    painter.drawText(hint, static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, words);
}

} // namespace facet::panels
