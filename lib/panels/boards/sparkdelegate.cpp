// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sparkdelegate.h"

#include "deskmodels.h"
#include "panels/panel.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace facet::panels {

namespace {

constexpr int barWidth = 3;
constexpr int hours = 24;

} // namespace

SparkDelegate::SparkDelegate(PanelContext &context, QObject *parent)
    : QStyledItemDelegate(parent), m_context(context)
{ }

void SparkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QList<int> counts = index.data(DeskLoadModel::HoursRole).value<QList<int>>();
    const int most = counts.isEmpty() ? 0 : std::ranges::max(counts);
    const int width = most > 0 ? hours * (barWidth + 1) + space::normal : 0;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QRect whole = option.rect;
    const QString text = std::exchange(option.text, QString());
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ink =
        selected ? option.palette.color(QPalette::HighlightedText) : m_context.theme().text;
    painter->save();
    painter->setFont(m_context.theme().font);
    painter->setPen(ink);
    const QRect words = QStyle::visualRect(
        option.direction, whole, whole.adjusted(width + space::small, 0, -space::small, 0));
    painter->drawText(words,
                      static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)
                                       | Qt::AlignVCenter),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    for (int hour = 0; hour < counts.size() && most > 0; ++hour) {
        const int room = whole.height() - space::normal;
        const int height = std::max(1, room * counts.at(hour) / most);
        const QRect bar(whole.left() + space::small + hour * (barWidth + 1),
                        whole.bottom() - space::small - height + 1, barWidth, height);
        painter->fillRect(QStyle::visualRect(option.direction, whole, bar),
                          selected                      ? ink
                              : counts.at(hour) == most ? m_context.theme().accent
                                                        : m_context.theme().noData);
    }
    painter->restore();
}

} // namespace facet::panels
