// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrixview.h"

#include "matrixpaint.h"
#include "panels/keepup.h"
#include "panels/panel.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>

namespace facet::panels {

namespace {
constexpr int swatch = 20;
} // namespace

MatrixView::MatrixView(PanelContext &context, MatrixModel *model, QWidget *parent)
    : QTableView(parent),
      m_context(context),
      m_model(model),
      m_rows(new MatrixHeader(context, *model, Qt::Vertical, this)),
      m_columns(new MatrixHeader(context, *model, Qt::Horizontal, this)),
      m_corner(findChild<QAbstractButton *>())
{
    setVerticalHeader(m_rows);
    setHorizontalHeader(m_columns);
    setModel(model);
    setItemDelegate(new MatrixDelegate(context, *model, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    m_corner->installEventFilter(this);
    viewport()->setBackgroundRole(QPalette::Window);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    keepUp(context, News::Selection, this, &MatrixView::followSelection);
    connect(&context, &PanelContext::themeChanged, this, &MatrixView::fit);
    connect(model, &QAbstractItemModel::columnsInserted, this, &MatrixView::fit);
    connect(model, &QAbstractItemModel::columnsRemoved, this, &MatrixView::fit);
    fit();
}

void MatrixView::setOpener(const QString &verb, Opener opener)
{
    m_verb = verb;
    m_opener = std::move(opener);
}

void MatrixView::setWidths(int head, int least, int most)
{
    m_rows->setHeadWidth(head);
    m_least = least;
    m_most = most;
    fit();
}

MatrixPlace MatrixView::currentPlace() const { return m_model->placeAt(currentIndex()); }

QList<MatrixPlace> MatrixView::selectedPlaces() const
{
    QList<MatrixPlace> places;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        const MatrixPlace place = m_model->placeAt(index);
        if (m_model->cell(place).isEditable) {
            places.append(place);
        }
    }
    return places;
}

void MatrixView::showPlace(const MatrixPlace &place)
{
    if (const QModelIndex index = m_model->indexAt(place); index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        open(currentIndex());
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        take({});
        return;
    default:
        if (!isPlain || event->text().isEmpty() || !take(event->text())) {
            QTableView::keyPressEvent(event);
        }
    }
}

void MatrixView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const QModelIndex index = indexAt(event->position().toPoint()); index.isValid()) {
        open(index);
    }
}

void MatrixView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    openMenu(byKey ? placeOf(currentIndex()) : event->globalPos());
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void MatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_rows->viewport()->update();
    m_columns->viewport()->update();
    const ObjectRef row = m_model->placeAt(current).row;
    if (!m_following && !row.isNull() && static_cast<int>(row.kind) >= 0) {
        const QScopedValueRollback guard(m_following, true);
        m_context.selection().select(row);
    }
    emit placeChanged();
}

void MatrixView::keyboardSearch(const QString &)
{
    // Letters and digits are values here.
}

/// The corner is as plain as what is around it.
bool MatrixView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_corner && event->type() == QEvent::Paint) {
        QPainter(m_corner).fillRect(m_corner->rect(), palette().window());
        return true;
    }
    return QTableView::eventFilter(watched, event);
}

/// Puts a key's value into the selected cells; whether the key means a value here.
bool MatrixView::take(const QString &key)
{
    const QList<MatrixChoice> choices = m_model->choices(currentPlace().column);
    const auto found = std::ranges::find_if(choices, [&key](const MatrixChoice &choice) {
        return choice.key.compare(key, Qt::CaseInsensitive) == 0;
    });
    const QList<MatrixPlace> cells = selectedPlaces();
    if (cells.isEmpty() || (!key.isEmpty() && found == choices.end())) {
        return false;
    }
    m_context.perform(m_model->put(cells, key.isEmpty() ? key : found->key));
    return true;
}

void MatrixView::open(const QModelIndex &index)
{
    if (!index.isValid() || !m_model->cell(m_model->placeAt(index)).isEditable) {
        return;
    }
    if (m_opener) {
        m_opener(m_model->placeAt(index), placeOf(index));
    } else {
        openMenu(placeOf(index));
    }
}

void MatrixView::openMenu(QPoint place)
{
    const MatrixPlace cell = currentPlace();
    const QModelIndex index = currentIndex();
    if (!index.isValid() || !m_model->cell(cell).isEditable) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const MatrixChoice &choice : m_model->choices(cell.column)) {
        QAction *action = menu->addAction(choice.label);
        action->setShortcut(QKeySequence(choice.key));
        action->setShortcutContext(Qt::WidgetShortcut); // shown only; the view itself takes the key
        connect(action, &QAction::triggered, this, [this, key = choice.key] { take(key); });
    }
    QAction *clear = menu->addAction(tr("&Empty"));
    clear->setShortcut(QKeySequence::Delete);
    clear->setShortcutContext(Qt::WidgetShortcut);
    connect(clear, &QAction::triggered, this, [this] { take({}); });
    if (m_opener) {
        menu->addSeparator();
        connect(menu->addAction(m_verb), &QAction::triggered, this,
                [this, cell, place] { m_opener(cell, place); });
    }
    menu->popup(place);
}

/// Goes to the row that the window speaks of, without leaving the column.
void MatrixView::followSelection()
{
    if (m_following) {
        return;
    }
    const QScopedValueRollback guard(m_following, true);
    const int column = std::max(currentIndex().column(), 0);
    const QModelIndex index =
        m_model->indexAt({m_context.selection().current(), m_model->columnAt(column)});
    if (index.isValid() && index.row() != currentIndex().row()) {
        setCurrentIndex(index);
    }
}

/// Gives the columns the width there is, within their bounds, and rows the height of their lines.
void MatrixView::fit()
{
    m_rows->setDefaultSectionSize(m_rows->lineHeight());
    const int count = std::max(m_model->columnCount(), 1);
    const int width = std::clamp(viewport()->width() / count, m_least, m_most);
    m_columns->setDefaultSectionSize(width);
    m_columns->setFixedHeight(m_columns->lineHeight());
    viewport()->update();
}

QPoint MatrixView::placeOf(const QModelIndex &index) const
{
    return viewport()->mapToGlobal(visualRect(index).bottomLeft());
}

MatrixLegend::MatrixLegend(PanelContext &context, const QStringList &words, QWidget *parent)
    : QWidget(parent), m_context(context), m_words(words)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&context, &PanelContext::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

QSize MatrixLegend::sizeHint() const
{
    const QFontMetrics metrics(m_context.theme().small());
    int width = 0;
    for (const QString &word : m_words) {
        width += swatch + space::small + metrics.horizontalAdvance(word) + space::section;
    }
    return {width, std::max(metrics.height(), swatch)};
}

QSize MatrixLegend::minimumSizeHint() const { return {0, sizeHint().height()}; }

void MatrixLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const render::Theme &theme = m_context.theme();
    painter.setFont(theme.small());
    int left = 0;
    for (int level = 0; level < m_words.size(); ++level) {
        const auto visual = [this](const QRect &logical) {
            return QStyle::visualRect(layoutDirection(), rect(), logical);
        };
        const QRect box = visual(QRect(left, (height() - swatch) / 2, swatch, swatch));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.levels[static_cast<size_t>(level)]);
        painter.drawRoundedRect(box, space::small, space::small);
        painter.setPen(theme.onLevels[static_cast<size_t>(level)]);
        painter.drawText(box, Qt::AlignCenter, QLocale().toString(level));
        const int width = painter.fontMetrics().horizontalAdvance(m_words[level]);
        painter.setPen(theme.mutedText);
        painter.drawText(visual(QRect(left + swatch + space::small, 0, width + 1, height())),
                         static_cast<int>(Qt::AlignCenter), m_words[level]);
        left += swatch + space::small + width + space::section;
    }
}

} // namespace facet::panels
