// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrixpaint.h"

#include "panels/panel.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal radius = 4;
constexpr qreal corner = 8; // of the mark that there is more to read

QString elided(const QPainter *painter, const QString &text, int width)
{
    return painter->fontMetrics().elidedText(text, Qt::ElideRight, std::max(width, 0));
}

int start(Qt::LayoutDirection direction)
{
    return static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter)
        | Qt::TextSingleLine;
}

int end(Qt::LayoutDirection direction)
{
    return static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignRight) | Qt::AlignVCenter)
        | Qt::TextSingleLine;
}

QFont weighted(QFont font, bool isBold)
{
    font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace

MatrixDelegate::MatrixDelegate(PanelContext &context, const MatrixModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_context(context), m_model(model)
{ }

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const render::Theme &theme = m_context.theme();
    const MatrixPlace place = m_model.placeAt(index);
    const MatrixCell cell = m_model.cell(place);
    const bool isHeading = m_model.rowHead(place.row).isHeading;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, isHeading ? theme.raised : theme.surface);
    const QRectF area = QRectF(option.rect).adjusted(2, 2, -2, -2);
    if (cell.level && !isHeading) {
        paintShade(painter, area, *cell.level);
    }
    paintText(painter, area, cell, isHeading);
    if (cell.hasNote) {
        QPainterPath fold(area.topRight() - QPointF(corner, 0));
        fold.lineTo(area.topRight());
        fold.lineTo(area.topRight() + QPointF(0, corner));
        painter->fillPath(
            fold, cell.level ? theme.onLevels[static_cast<size_t>(*cell.level)] : theme.mutedText);
    }
    if (option.state & QStyle::State_Selected) {
        painter->setPen(QPen(theme.accent, option.state & QStyle::State_HasFocus ? 3 : 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(area.adjusted(-0.5, -0.5, 0.5, 0.5), radius, radius);
    }
    painter->restore();
}

void MatrixDelegate::paintShade(QPainter *painter, const QRectF &area, int level) const
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_context.theme().levels[static_cast<size_t>(level)]);
    painter->drawRoundedRect(area, radius, radius);
}

void MatrixDelegate::paintText(QPainter *painter, const QRectF &area, const MatrixCell &cell,
                               bool isHeading) const
{
    const render::Theme &theme = m_context.theme();
    if (cell.text.isEmpty()) {
        if (cell.isEditable) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.border);
            painter->drawEllipse(area.center(), 2, 2);
        }
        return;
    }
    QColor ink = isHeading ? theme.mutedText : theme.text;
    if (cell.warns) {
        ink = theme.poor;
    } else if (cell.level && !isHeading) {
        ink = theme.onLevels[static_cast<size_t>(*cell.level)];
    }
    painter->setFont(weighted(theme.font, cell.level && !isHeading));
    painter->setPen(ink);
    const QRectF inner = area.adjusted(space::small, 0, -space::small, 0);
    painter->drawText(inner, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine,
                      elided(painter, cell.text, static_cast<int>(inner.width())));
}

MatrixHeader::MatrixHeader(PanelContext &context, const MatrixModel &model,
                           Qt::Orientation orientation, QWidget *parent)
    : QHeaderView(orientation, parent), m_context(context), m_model(model)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(Fixed);
    setMinimumSectionSize(1);
}

void MatrixHeader::setHeadWidth(int width)
{
    m_headWidth = width;
    updateGeometry();
}

int MatrixHeader::lineHeight() const
{
    const int text = QFontMetrics(m_context.theme().font).height();
    const int small = QFontMetrics(m_context.theme().small()).height();
    return orientation() == Qt::Vertical ? text + small + space::normal
                                         : text + 2 * small + space::normal;
}

MatrixHead MatrixHeader::head(int section) const
{
    return orientation() == Qt::Horizontal ? m_model.columnHead(m_model.columnAt(section))
                                           : m_model.rowHead(m_model.rowAt(section));
}

bool MatrixHeader::isCurrent(int section) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(parentWidget());
    const QModelIndex current = view ? view->currentIndex() : QModelIndex();
    return current.isValid()
        && section == (orientation() == Qt::Horizontal ? current.column() : current.row());
}

void MatrixHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const MatrixHead said = head(section);
    const render::Theme &theme = m_context.theme();
    painter->save();
    painter->fillRect(rect, said.isHeading ? theme.raised : theme.surface);
    if (isCurrent(section)) {
        const QRect bar = orientation() == Qt::Horizontal
            ? QRect(rect.left(), rect.bottom() - 1, rect.width(), 2)
            : QStyle::visualRect(layoutDirection(), rect,
                                 QRect(rect.left(), rect.top(), 2, rect.height()));
        painter->fillRect(bar, theme.accent);
    }
    orientation() == Qt::Horizontal ? paintColumn(painter, rect, said)
                                    : paintRow(painter, rect, said);
    painter->restore();
}

QSize MatrixHeader::sectionSizeFromContents(int) const { return {m_headWidth, lineHeight()}; }

void MatrixHeader::paintRow(QPainter *painter, const QRect &rect, const MatrixHead &head) const
{
    const render::Theme &theme = m_context.theme();
    const Qt::LayoutDirection direction = layoutDirection();
    const auto visual = [&](const QRect &logical) {
        return QStyle::visualRect(direction, rect, logical);
    };
    QRect area =
        rect.adjusted(head.isHeading ? space::normal : space::section, 0, -space::large, 0);
    painter->setFont(weighted(theme.font, head.isStrong));
    const int endWidth =
        head.end.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(head.end);
    painter->setPen(head.isStrong ? theme.accent : theme.mutedText);
    painter->drawText(visual(area), end(direction), head.end);
    area.setRight(area.right() - endWidth - (endWidth ? space::normal : 0));
    const int small = QFontMetrics(theme.small()).height();
    const int title = QFontMetrics(theme.font).height();
    const bool two = !head.second.isEmpty();
    const int top = rect.top() + (rect.height() - title - (two ? small : 0)) / 2;
    painter->setFont(weighted(theme.font, head.isHeading));
    painter->setPen(theme.text);
    painter->drawText(visual(QRect(area.left(), top, area.width(), title)), start(direction),
                      elided(painter, head.title, area.width()));
    if (two) {
        painter->setFont(theme.small());
        painter->setPen(theme.mutedText);
        painter->drawText(visual(QRect(area.left(), top + title, area.width(), small)),
                          start(direction), elided(painter, head.second, area.width()));
    }
}

void MatrixHeader::paintColumn(QPainter *painter, const QRect &rect, const MatrixHead &head) const
{
    const render::Theme &theme = m_context.theme();
    const QRect area = rect.adjusted(space::small, space::small, -space::small, -space::small);
    constexpr int centred = static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextSingleLine;
    painter->setFont(weighted(theme.font, true));
    const QString mark = head.mark.isEmpty() ? QString() : head.mark + u' ';
    const int markWidth = painter->fontMetrics().horizontalAdvance(mark);
    const QString title = elided(painter, head.title, area.width() - markWidth);
    const int width = markWidth + painter->fontMetrics().horizontalAdvance(title);
    QRect line(area.left() + (area.width() - width) / 2, area.top(), width,
               painter->fontMetrics().height());
    constexpr int begin = static_cast<int>(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignTop);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    painter->setPen(head.markColour);
    painter->drawText(rightToLeft ? line.adjusted(width - markWidth, 0, 0, 0) : line, begin, mark);
    painter->setPen(theme.text);
    painter->drawText(rightToLeft ? line : line.adjusted(markWidth, 0, 0, 0), begin, title);
    painter->setFont(theme.small());
    painter->setPen(theme.mutedText);
    QRect below = area.adjusted(0, line.height(), 0, 0);
    if (!head.second.isEmpty()) {
        painter->drawText(below, centred, elided(painter, head.second, area.width()));
        below.adjust(0, painter->fontMetrics().height(), 0, 0);
    }
    painter->setFont(weighted(theme.small(), head.isStrong));
    painter->setPen(head.isStrong ? theme.accent : theme.mutedText);
    painter->drawText(below, centred, elided(painter, head.end, area.width()));
}

} // namespace facet::panels
