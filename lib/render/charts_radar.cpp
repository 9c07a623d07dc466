// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts.h"
#include "charts_text.h"
#include "model/plan.h"
#include "model/tr.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace facet::render {

/// Where the parts of the chart stand.
struct Radar::Frame
{
    QPointF centre;
    double radius = 0;
    double turn = 1; ///< −1: axes follow one another against the clock
    QList<TextBlock> labels;
    QList<QRectF> places; ///< of the labels

    QPointF direction(size_t axis) const
    {
        const double angle =
            turn * 2 * std::numbers::pi * static_cast<double>(axis) / assess::practiceCount;
        return {std::sin(angle), -std::cos(angle)};
    }
    QPointF at(size_t axis, double value) const
    {
        return centre + direction(axis) * (radius * value / 4);
    }

    template <class Value> QPolygonF polygon(Value &&value) const
    {
        QPolygonF points;
        for (size_t axis = 0; axis < assess::practiceCount; ++axis) {
            points.append(at(axis, value(axis)));
        }
        return points;
    }
};

Radar::Radar(const Plan &plan, const assess::Scores &scores, Id<Unit> unit, ChartStyle style,
             AxisLabels labels)
    : m_unit(unit),
      m_name(unit ? plan.get(unit).name : plan.settings().organisation),
      m_scores(unit ? scores.of(unit) : scores.organisation),
      m_style(std::move(style)),
      m_labels(labels)
{
    if (m_name.isEmpty()) {
        m_name = Tr::tr("The organisation");
    }
}

QString Radar::axisText(size_t axis) const
{
    return m_labels == AxisLabels::Numbers ? m_style.locale.toString(static_cast<int>(axis) + 1)
                                           : labelOf(static_cast<Practice>(axis));
}

Radar::Frame Radar::frame(const QRectF &area) const
{
    const double line = lineHeight(m_style.theme.font);
    const double gap = line * 0.35;
    const TextStyle style{m_style.theme.font, Qt::AlignHCenter, m_style.direction};
    Frame f;
    f.turn = m_style.direction == Qt::RightToLeft ? -1 : 1;
    f.centre = area.center();
    double widest = 0;
    for (size_t axis = 0; axis < assess::practiceCount; ++axis) {
        f.labels.append(TextBlock(axisText(axis), style, area.width() * 0.3));
        widest = std::max(widest, f.labels.last().widest());
    }
    const double high = std::max(f.labels.at(0).height(), f.labels.at(5).height());
    // The widest labels stand beside the axes nearest the horizontal, at 72 and 108 degrees.
    f.radius = std::min((area.width() / 2 - widest - gap) / std::sin(0.4 * std::numbers::pi),
                        area.height() / 2 - high - gap);
    f.radius = std::max(f.radius, line);
    for (size_t axis = 0; axis < assess::practiceCount; ++axis) {
        const TextBlock &block = f.labels.at(static_cast<qsizetype>(axis));
        const QPointF way = f.direction(axis);
        const QPointF end = f.centre + way * (f.radius + gap);
        const double side = std::abs(way.x()) < 0.1 ? 0.5 : way.x() > 0 ? 0 : 1;
        f.places.append({end.x() - side * block.widest(),
                         end.y() - block.height() * (1 - way.y()) / 2, block.widest(),
                         block.height()});
    }
    return f;
}

void Radar::paintGrid(QPainter &painter, const Frame &f) const
{
    const double thin = lineHeight(m_style.theme.font) * 0.04;
    painter.setBrush(Qt::NoBrush);
    for (int ring = 1; ring <= 4; ++ring) {
        painter.setPen(QPen(m_style.theme.border, thin));
        painter.drawPolygon(f.polygon([ring](size_t) { return ring; }));
    }
    for (size_t axis = 0; axis < assess::practiceCount; ++axis) {
        const bool hasData = m_scores.practices[axis].hasData;
        painter.setPen(QPen(hasData ? m_style.theme.border : m_style.theme.noData, thin,
                            hasData ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(f.centre, f.at(axis, 4));
    }
}

void Radar::paintLabels(QPainter &painter, const Frame &f) const
{
    for (size_t axis = 0; axis < assess::practiceCount; ++axis) {
        const auto i = static_cast<qsizetype>(axis);
        const TextBlock &block = f.labels.at(i);
        const QRectF &place = f.places.at(i);
        // The block is centred within the width it was broken to.
        const double broken = block.widest();
        const TextBlock fitted(axisText(axis),
                               {m_style.theme.font, Qt::AlignHCenter, m_style.direction},
                               broken + 0.5);
        fitted.draw(painter, place.topLeft(),
                    m_scores.practices[axis].hasData ? m_style.theme.text
                                                     : m_style.theme.mutedText);
    }
}

void Radar::paint(QPainter &painter, const QRectF &area) const
{
    const Frame f = frame(area);
    const double line = lineHeight(m_style.theme.font);
    const Theme &theme = m_style.theme;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter, f);
    painter.setPen(QPen(theme.mutedText, line * 0.07, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(f.polygon([this](size_t axis) { return m_scores.practices[axis].target; }));
    QColor veil = theme.accent;
    veil.setAlpha(56);
    painter.setPen(QPen(theme.accent, line * 0.09, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(veil);
    if (m_scores.hasData) {
        painter.drawPolygon(
            f.polygon([this](size_t axis) { return m_scores.practices[axis].score; }));
    }
    const double dot = line * 0.13;
    for (size_t axis = 0; axis < assess::practiceCount; ++axis) {
        const assess::PracticeScore &score = m_scores.practices[axis];
        painter.setPen(score.hasData ? QPen(Qt::NoPen) : QPen(theme.noData, line * 0.06));
        painter.setBrush(score.hasData ? theme.accent : theme.surface);
        painter.drawEllipse(f.at(axis, score.hasData ? score.score : 0.35), dot, dot);
    }
    paintLabels(painter, f);
    painter.restore();
}

QList<ChartMark> Radar::marks(const QRectF &area) const
{
    const Frame f = frame(area);
    const double reach = lineHeight(m_style.theme.font) * 0.5;
    QList<ChartMark> marks;
    for (size_t axis = 0; axis < assess::practiceCount; ++axis) {
        const assess::PracticeScore &score = m_scores.practices[axis];
        const auto practice = static_cast<Practice>(axis);
        const QString text = score.hasData
            ? Tr::tr("%1, %2: %3 of %4")
                  .arg(m_name, labelOf(practice), m_style.locale.toString(score.score),
                       m_style.locale.toString(score.target))
            : Tr::tr("%1, %2: no data").arg(m_name, labelOf(practice));
        const QPointF dot = f.at(axis, score.hasData ? score.score : 0.35);
        const QRectF around(dot - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
        marks.append({f.places.at(static_cast<qsizetype>(axis)), text, m_unit, practice, {}});
        marks.append({around, text, m_unit, practice, {}});
    }
    return marks;
}

QString Radar::description() const
{
    QStringList parts;
    for (const ChartTable known = table(); const QStringList &row : known.rows) {
        parts.append(Tr::tr("%1 %2", "practice and score").arg(row.at(0), row.at(1)));
    }
    return Tr::tr("The ten practices of %1 against their target: %2.")
        .arg(m_name, parts.join(u", "_s));
}

ChartTable Radar::table() const
{
    ChartTable table{{Tr::tr("Practice"), Tr::tr("Score"), Tr::tr("Target")}, {}};
    for (size_t axis = 0; axis < assess::practiceCount; ++axis) {
        const assess::PracticeScore &score = m_scores.practices[axis];
        table.rows.append({labelOf(static_cast<Practice>(axis)),
                           score.hasData ? m_style.locale.toString(score.score) : Tr::tr("no data"),
                           m_style.locale.toString(score.target)});
    }
    return table;
}

} // namespace facet::render
