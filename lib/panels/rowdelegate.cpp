// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowdelegate.h"

#include "texts.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace facet::panels {

namespace {

constexpr double endColumn = 88; // these three at the usual size of text
constexpr double barLength = 40;
constexpr double markColumn = 20;
constexpr int barHeight = 4;
constexpr int currentWidth = 2;

/// Widths that grow with the text, such as before a room.
int scaled(double width, const render::Theme &theme)
{
    constexpr double usualText = 13; // pixels
    return qRound(width * theme.font.pixelSize() / usualText);
}

/// The colour of text on a row: the theme's, unless the row is drawn as selected.
QColor inkOn(const QStyleOptionViewItem &option, const QColor &normal)
{
    const bool selected = option.state & QStyle::State_Selected;
    return selected ? option.palette.color(QPalette::HighlightedText) : normal;
}

int alignment(const QStyleOptionViewItem &option, Qt::Alignment logical)
{
    return static_cast<int>(QStyle::visualAlignment(option.direction, logical) | Qt::AlignVCenter)
        | Qt::TextSingleLine;
}

/// Draws elided text from the start of @p area and takes what it used off it.
void drawStart(QPainter *painter, const QStyleOptionViewItem &option, QRect &area,
               const QString &text)
{
    const QString shown =
        painter->fontMetrics().elidedText(text, Qt::ElideRight, std::max(area.width(), 0));
    if (shown.isEmpty() || area.width() < space::normal) {
        return;
    }
    painter->drawText(area, alignment(option, Qt::AlignLeft), shown);
    const int used = painter->fontMetrics().horizontalAdvance(shown) + space::normal;
    if (option.direction == Qt::RightToLeft) {
        area.setRight(area.right() - used);
    } else {
        area.setLeft(area.left() + used);
    }
}

/// What a badge at the beginning of a row tells of; null in the other columns.
ObjectRef objectOf(const QModelIndex &index)
{
    return index.column() == 0 ? index.data(ObjectTreeModel::ObjectRole).value<ObjectRef>()
                               : ObjectRef();
}

QFont badgeFont(const render::Theme &theme)
{
    QFont font = theme.small();
    font.setWeight(QFont::DemiBold);
    return font;
}

QString badgeText(const assess::FindingCount &count)
{
    return QString(render::gravityMark(count.worst())) + QChar(0x2009)
        + QLocale().toString(count.total());
}

/// What is left of a row beside its badge.
QRect withoutBadge(const QStyleOptionViewItem &option, const QRect &badge)
{
    QRect rect = option.rect;
    if (!badge.isEmpty()) {
        const int used = badge.width() + space::small;
        rect.adjust(option.direction == Qt::RightToLeft ? used : 0, 0,
                    option.direction == Qt::RightToLeft ? 0 : -used, 0);
    }
    return rect;
}

} // namespace

RowDelegate::RowDelegate(PanelContext &context, QObject *parent)
    : QStyledItemDelegate(parent), m_context(context)
{ }

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear();
    const QWidget *widget = option.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    painter->save();
    painter->setClipRect(option.rect);
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, widget);
    paintCurrent(painter, option, index);
    const RowContent row = content(index);
    paintBadge(painter, option, index);
    option.rect = withoutBadge(option, badgeOf(option, index));
    if (row.heading || row.placeholder) {
        paintHeading(painter, option, row);
    } else {
        paintLines(painter, option, row);
    }
    painter->restore();
}

/// A narrow column at the end of the row; empty where there is nothing to tell.
QRect RowDelegate::badgeOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const assess::FindingCount count = m_context.findingsOf(objectOf(index));
    if (count.total() == 0) {
        return {};
    }
    const QFontMetrics metrics(badgeFont(m_context.theme()));
    const QSize size(metrics.horizontalAdvance(badgeText(count)) + space::normal,
                     metrics.height() + 1);
    const QRect area = option.rect.adjusted(space::normal, space::small, -space::normal, 0);
    const QRect logical(area.right() + 1 - size.width(), area.top(), size.width(), size.height());
    return QStyle::visualRect(option.direction, area, logical);
}

void RowDelegate::paintBadge(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const QRect badge = badgeOf(option, index);
    if (badge.isEmpty()) {
        return;
    }
    const render::Theme &theme = m_context.theme();
    const assess::FindingCount count = m_context.findingsOf(objectOf(index));
    const assess::Gravity worst = count.worst();
    const bool filled = worst != assess::Gravity::Info;
    const double radius = worst == assess::Gravity::Error ? 2 : badge.height() / 2.0;
    const QColor colour = theme.gravity(worst);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(filled ? theme.surface : colour, 1));
    painter->setBrush(filled ? colour : theme.surface);
    painter->drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->setFont(badgeFont(theme));
    painter->setPen(filled ? theme.textOn(colour) : theme.text);
    painter->drawText(badge, Qt::AlignCenter | Qt::TextSingleLine, badgeText(count));
    painter->restore();
}

bool RowDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                              const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton
            && badgeOf(option, index).contains(mouse->position().toPoint())) {
            m_context.askFindings(objectOf(index));
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                            const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && badgeOf(option, index).contains(event->pos())) {
        const Document &document = m_context.document();
        const QStringList sentences = assess::sentencesOf(
            assess::findingsAt(m_context.plan(), document.findings(), objectOf(index)));
        QToolTip::showText(event->globalPos(), plainToolTip(sentences), view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics text(m_context.theme().font);
    const QFontMetrics small(m_context.theme().small());
    const RowContent row = content(index);
    const bool isOneLine =
        row.heading || row.placeholder || (row.second.isEmpty() && row.endSecond.isEmpty());
    const int height = isOneLine ? text.height() + space::normal + space::small
                                 : text.height() + small.height() + space::normal + space::small;
    return {option.rect.width() > 0 ? option.rect.width() : leastPanelWidth / 2, height};
}

/// Marks the row that commands act on while something else is selected elsewhere.
void RowDelegate::paintCurrent(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view || view->currentIndex() != index || (option.state & QStyle::State_Selected)) {
        return;
    }
    const QRect logical(option.rect.left(), option.rect.top(), currentWidth, option.rect.height());
    painter->fillRect(QStyle::visualRect(option.direction, option.rect, logical),
                      m_context.theme().accent);
}

void RowDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                               const RowContent &row) const
{
    const render::Theme &theme = m_context.theme();
    QRect area = option.rect.adjusted(space::small, 0, -space::normal, 0);
    QFont font = theme.font;
    font.setWeight(row.heading ? QFont::DemiBold : QFont::Normal);
    painter->setFont(theme.font);
    painter->setPen(inkOn(option, theme.mutedText));
    if (!row.end.isEmpty()) {
        painter->drawText(area, alignment(option, Qt::AlignRight), row.end);
        const int used = painter->fontMetrics().horizontalAdvance(row.end) + space::normal;
        area.adjust(option.direction == Qt::RightToLeft ? used : 0, 0,
                    option.direction == Qt::RightToLeft ? 0 : -used, 0);
    }
    painter->setFont(font);
    painter->setPen(inkOn(option, row.heading ? theme.text : theme.mutedText));
    drawStart(painter, option, area, row.first);
}

void RowDelegate::paintLines(QPainter *painter, const QStyleOptionViewItem &option,
                             const RowContent &row) const
{
    const render::Theme &theme = m_context.theme();
    const int endWidth = scaled(endColumn, theme);
    const int markWidth = scaled(markColumn, theme);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    QRect area = option.rect.adjusted(space::small, space::small, -space::normal, -space::small);
    if (rightToLeft) {
        area = option.rect.adjusted(space::normal, space::small, -space::small, -space::small);
    }
    const bool hasEnd = !row.end.isEmpty() || row.hasBar;
    const QRect end =
        QStyle::visualRect(option.direction, area,
                           QRect(area.right() + 1 - endWidth, area.top(), endWidth, area.height()));
    if (hasEnd) {
        paintEnd(painter, end, row, option.state & QStyle::State_Selected);
        area.adjust(rightToLeft ? endWidth + space::normal : 0, 0,
                    rightToLeft ? 0 : -endWidth - space::normal, 0);
    }
    const bool twoLines = !row.second.isEmpty() || !row.endSecond.isEmpty();
    const int firstHeight = twoLines ? QFontMetrics(theme.font).height() : area.height();
    painter->setFont(theme.font);
    if (!row.mark.isEmpty()) {
        const QRect mark(area.left(), area.top(), markWidth, firstHeight);
        painter->setPen(inkOn(option, row.markColour));
        painter->drawText(QStyle::visualRect(option.direction, area, mark),
                          alignment(option, Qt::AlignLeft), row.mark);
        area.adjust(rightToLeft ? 0 : markWidth, 0, rightToLeft ? -markWidth : 0, 0);
    }
    QRect first(area.left(), area.top(), area.width(), firstHeight);
    painter->setPen(inkOn(option, row.muted ? theme.mutedText : theme.text));
    drawStart(painter, option, first, row.first);
    painter->setPen(inkOn(option, theme.mutedText));
    drawStart(painter, option, first, row.firstMore);
    QRect second(area.left(), area.top() + firstHeight, area.width(), area.height() - firstHeight);
    painter->setFont(theme.small());
    drawStart(painter, option, second, row.second);
    painter->setPen(inkOn(option, theme.accent));
    drawStart(painter, option, second, row.secondStrong);
}

void RowDelegate::paintEnd(QPainter *painter, const QRect &area, const RowContent &row,
                           bool selected) const
{
    const render::Theme &theme = m_context.theme();
    const QPalette palette = QApplication::palette();
    const QColor selectedInk = palette.color(QPalette::HighlightedText);
    const Qt::LayoutDirection direction = painter->layoutDirection();
    const int right =
        static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignRight) | Qt::AlignVCenter);
    const int firstHeight =
        row.endSecond.isEmpty() && !row.hasBar ? area.height() : QFontMetrics(theme.font).height();
    painter->setFont(theme.font);
    painter->setPen(selected ? selectedInk : row.endColour.isValid() ? row.endColour : theme.text);
    const QRect first(area.left(), area.top(), area.width(), firstHeight);
    painter->drawText(first, right,
                      painter->fontMetrics().elidedText(row.end, Qt::ElideRight, area.width()));
    const QRect second(area.left(), area.top() + firstHeight, area.width(),
                       area.height() - firstHeight);
    painter->setFont(theme.small());
    painter->setPen(selected ? selectedInk : theme.mutedText);
    painter->drawText(second, right, row.endSecond);
    if (!row.hasBar) {
        return;
    }
    const int textWidth = row.endSecond.isEmpty()
        ? 0
        : painter->fontMetrics().horizontalAdvance(shareText(1.0)) + space::small;
    const int barWidth = scaled(barLength, theme);
    const QRect logical(second.right() + 1 - textWidth - barWidth,
                        second.center().y() - barHeight / 2 + 1, barWidth, barHeight);
    const QRectF bar = QStyle::visualRect(direction, second, logical);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(selected ? palette.color(QPalette::HighlightedText).darker(130)
                               : theme.border);
    painter->drawRoundedRect(bar, 2, 2);
    if (row.bar && *row.bar > 0) {
        QRectF done = bar;
        done.setWidth(std::max(bar.width() * *row.bar, qreal(barHeight)));
        if (direction == Qt::RightToLeft) {
            done.moveRight(bar.right());
        }
        painter->setBrush(selected ? selectedInk : row.barColour);
        painter->drawRoundedRect(done, 2, 2);
    }
}

QWidget *RowDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                   const QModelIndex &index) const
{
    RowEditor *editor = makeEditor(parent, index);
    if (!editor) {
        return nullptr;
    }
    auto *self = const_cast<RowDelegate *>(this); // createEditor() is const, the signals are not
    connect(editor, &RowEditor::taken, self, [self, editor] {
        emit self->commitData(editor);
        emit self->closeEditor(editor);
    });
    connect(editor, &RowEditor::givenUp, self, [self, editor] { emit self->closeEditor(editor); });
    return editor;
}

void RowDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                       const QModelIndex &) const
{
    const QRect viewport = editor->parentWidget()->rect();
    QRect place(0, option.rect.top(), viewport.width(), editor->sizeHint().height());
    if (place.bottom() > viewport.bottom()) {
        place.moveBottom(viewport.bottom());
    }
    if (place.top() < 0) {
        place.moveTop(0);
    }
    editor->setGeometry(place);
}

void RowDelegate::setEditorData(QWidget *, const QModelIndex &) const
{
    // makeEditor() filled the form; a later change of the plan must not undo what is being typed.
}

void RowDelegate::setModelData(QWidget *editor, QAbstractItemModel *,
                               const QModelIndex &index) const
{
    if (const auto *form = qobject_cast<RowEditor *>(editor)) {
        take(*form, index);
    }
}

bool RowDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (qobject_cast<RowEditor *>(watched)) {
        return false; // the form itself knows its keys and when it is left
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace facet::panels
