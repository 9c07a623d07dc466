// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldtable.h"

#include "base/text.h"
#include "edit/objects.h"
#include "panels/fieldeditor.h"
#include "panels/keepup.h"
#include "panels/panel.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastEditor = 240;
constexpr int leastColumn = 56;

bool isNumber(const FieldInfo &field)
{
    return field.kind == ValueKind::Whole || field.kind == ValueKind::Number;
}

ObjectRef objectOf(const QModelIndex &index)
{
    return index.data(ObjectTreeModel::ObjectRole).value<ObjectRef>();
}

} // namespace

FieldTableModel::FieldTableModel(PanelContext &context, FieldTableSpec spec, QObject *parent)
    : ObjectTreeModel(context, parent), m_spec(std::move(spec))
{
    rearrangeAll();
}

void FieldTableModel::setFilter(const QString &text)
{
    m_filter = comparable(text);
    rearrangeAll();
}

void FieldTableModel::refresh()
{
    rearrangeAll();
    touchAll();
}

int FieldTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_spec.columns.size());
}

QVariant FieldTableModel::data(const QModelIndex &index, int role) const
{
    const ObjectRef object = objectAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(object, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(object, index.column()));
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            text(object, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (isNumber(field(index.column())) ? Qt::AlignRight : Qt::AlignLeft)));
    case Qt::ForegroundRole:
        if (m_spec.ink) {
            const QColor ink = m_spec.ink(object, m_spec.columns.at(index.column()).key);
            return ink.isValid() ? QVariant(ink) : QVariant();
        }
        return {};
    default:
        return ObjectTreeModel::data(index, role);
    }
}

QVariant FieldTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (isNumber(field(section)) ? Qt::AlignRight : Qt::AlignLeft)));
    }
    const QString label = m_spec.columns.at(section).label;
    return role != Qt::DisplayRole && role != Qt::ToolTipRole ? QVariant()
        : label.isEmpty()                                     ? field(section).translatedLabel()
                                                              : label;
}

QList<ObjectRef> FieldTableModel::below(ObjectRef parent) const
{
    if (!parent.isNull()) {
        return {};
    }
    QList<ObjectRef> rows = m_spec.rows(plan());
    rows.removeIf([this](ObjectRef row) { return !isShown(row); });
    return rows;
}

QList<ObjectRef> FieldTableModel::parentsTouchedBy(const Difference &) const
{
    return {ObjectRef()}; // order and filter may depend on any object that a row names
}

bool FieldTableModel::isEditable(ObjectRef) const { return m_spec.editsInPlace; }

bool FieldTableModel::concerns(const Difference &difference) const { return !difference.isEmpty(); }

const FieldInfo &FieldTableModel::field(int column) const
{
    const FieldInfo *found = infoOf(m_spec.kind).field(m_spec.columns.at(column).key);
    Q_ASSERT(found);
    return *found;
}

QString FieldTableModel::text(ObjectRef object, int column) const
{
    const QString &key = m_spec.columns.at(column).key;
    if (m_spec.text) {
        if (const auto own = m_spec.text(object, key)) {
            return *own;
        }
    }
    return displayText(plan(), field(column), fieldValue(plan(), object, key)).simplified();
}

bool FieldTableModel::isShown(ObjectRef object) const
{
    if (m_filter.isEmpty()) {
        return true;
    }
    for (int column = 0; column < columnCount(); ++column) {
        if (comparable(text(object, column)).contains(m_filter)) {
            return true;
        }
    }
    return false;
}

RowContent CellDelegate::content(const QModelIndex &) const { return {}; }

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.state.setFlag(QStyle::State_HasFocus, false); // the outline below says it
    option.textElideMode = Qt::ElideRight;
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, widget);
    const render::Theme &theme = context().theme();
    painter->save();
    painter->setPen(theme.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (given.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme.text, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {leastColumn, QFontMetrics(context().theme().font).height() + space::large};
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &) const
{
    const QRect viewport = editor->parentWidget()->rect();
    QRect place(option.rect.topLeft(),
                QSize(std::max(option.rect.width(), leastEditor), editor->sizeHint().height()));
    place.moveRight(std::min(place.right(), viewport.right()));
    place.moveBottom(std::min(place.bottom(), viewport.bottom()));
    place.moveTopLeft({std::max(place.left(), 0), std::max(place.top(), 0)});
    editor->setGeometry(place);
}

RowEditor *CellDelegate::makeEditor(QWidget *parent, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const FieldTableModel *>(index.model());
    const ObjectRef object = objectOf(index);
    if (!model || !ObjectTreeModel::isObject(object)) {
        return nullptr;
    }
    auto *editor = new RowEditor(context(), object.kind,
                                 {{model->spec().columns.at(index.column()).key}}, parent);
    editor->setObject(object);
    return editor;
}

void CellDelegate::take(const RowEditor &editor, const QModelIndex &index) const
{
    if (const auto changes = editor.changes(); !changes.isEmpty()) {
        context().perform(setFields(context().plan(), objectOf(index), changes));
    }
}

FieldTableView::FieldTableView(PanelContext &context, FieldTableModel *model, QWidget *parent)
    : QTableView(parent), m_context(context), m_model(model)
{
    setModel(model);
    setItemDelegate(new CellDelegate(context, this));
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setMinimumSectionSize(leastColumn);
    const auto setHeights = [this] {
        verticalHeader()->setDefaultSectionSize(QFontMetrics(m_context.theme().font).height()
                                                + space::large);
    };
    setHeights();
    connect(&context, &PanelContext::themeChanged, this, setHeights);
    keepUp(context, News::Selection, this, &FieldTableView::followSelection);
}

ObjectRef FieldTableView::currentObject() const { return m_model->objectAt(currentIndex()); }

void FieldTableView::showObject(ObjectRef object, int column)
{
    const QModelIndex row = m_model->indexOf(object);
    if (row.isValid()) {
        setCurrentIndex(row.siblingAtColumn(column));
        scrollTo(row.siblingAtColumn(column));
    }
}

void FieldTableView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && state() != EditingState && currentIndex().isValid()) {
        edit(currentIndex(), EditKeyPressed, event);
        return;
    }
    if (event->key() == Qt::Key_Delete && !currentObject().isNull()) {
        m_context.perform(edit::remove(m_context.plan(), currentObject()));
        return;
    }
    QTableView::keyPressEvent(event);
}

void FieldTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void FieldTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const ObjectRef object = m_model->objectAt(current);
    if (!m_following && !object.isNull() && object != m_context.selection().current()) {
        const QScopedValueRollback guard(m_following, true);
        m_context.selection().select(object);
    }
    emit currentObjectChanged();
}

bool FieldTableView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool isAsked = trigger == DoubleClicked || trigger == EditKeyPressed;
    if (isAsked && index.isValid() && !m_model->spec().columns.at(index.column()).isInPlace) {
        emit openAsked(m_model->objectAt(index), m_model->spec().columns.at(index.column()).key);
        return true;
    }
    return QTableView::edit(index, trigger, event);
}

void FieldTableView::followSelection()
{
    const QModelIndex row = m_model->indexOf(m_context.selection().current());
    if (m_following || !row.isValid() || row.row() == currentIndex().row()) {
        return;
    }
    const QScopedValueRollback guard(m_following, true);
    setCurrentIndex(row.siblingAtColumn(std::max(currentIndex().column(), 0)));
}

/// Shares the width among the columns by their weights.
void FieldTableView::fit()
{
    int weights = 0;
    for (const FieldColumn &column : m_model->spec().columns) {
        weights += column.weight;
    }
    const int width = viewport()->width();
    int used = 0;
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const bool isLast = i == m_model->columnCount() - 1;
        const int share =
            std::max(isLast ? width - used : width * m_model->spec().columns.at(i).weight / weights,
                     leastColumn);
        setColumnWidth(i, share);
        used += share;
    }
}

} // namespace facet::panels
