// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts_trend.h"

#include "charts_text.h"
#include "model/plan.h"
#include "model/tr.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace facet::render {

namespace {

/// The round step, 1, 2, 2.5 or 5 times a power of ten, that divides @p range into about four.
double roundStep(double range)
{
    const double raw = range / 4;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= raw * 0.999) {
            return factor * power;
        }
    }
    return 10 * power;
}

/// @p word moved up or down so that it does not stand on one of the @p others.
QRectF clearOf(const QList<QRectF> &others, QRectF word)
{
    for (const QRectF &other : others) {
        if (word.intersects(other)) {
            word.moveTop(word.top() < other.top() ? other.top() - word.height() : other.bottom());
        }
    }
    return word;
}

/// A horizontal line of the chart that stands for one of the KPI's aims.
struct Aim
{
    double value;
    QString text;
    Qt::PenStyle pen;
};

QList<Aim> aimsOf(const Kpi &kpi)
{
    QList<Aim> aims;
    if (kpi.baseline) {
        aims.append({*kpi.baseline, Tr::tr("Baseline"), Qt::DotLine});
    }
    if (kpi.target) {
        aims.append({*kpi.target,
                     kpi.kind == KpiKind::Within ? Tr::tr("Lower bound") : Tr::tr("Target"),
                     Qt::DashLine});
    }
    if (kpi.kind == KpiKind::Within && kpi.upper) {
        aims.append({*kpi.upper, Tr::tr("Upper bound"), Qt::DashLine});
    }
    return aims;
}

} // namespace

/// Where the parts of the chart stand.
struct KpiTrend::Frame
{
    QRectF area;
    QRectF plot;
    QRectF dates; ///< below the plot
    QRectF aims;  ///< beside it
    QDate from;
    QDate to;
    Scale scale;
    double line = 0;
    Qt::LayoutDirection direction = Qt::LeftToRight;

    QPointF at(QDate date, double value) const
    {
        const double across = static_cast<double>(from.daysTo(date))
            / static_cast<double>(std::max<qint64>(1, from.daysTo(to)));
        const double x = direction == Qt::RightToLeft ? plot.right() - across * plot.width()
                                                      : plot.left() + across * plot.width();
        return {x,
                plot.bottom() - (value - scale.least) / (scale.most - scale.least) * plot.height()};
    }
};

KpiTrend::KpiTrend(const Plan &plan, Id<Kpi> kpi, QDate today, ChartStyle style)
    : m_kpi(plan.get(kpi)),
      m_today(today),
      m_health(assess::progressOf(plan, kpi, today).health),
      m_style(std::move(style))
{
    const Objective &objective = plan.get(m_kpi.objective);
    m_start = objective.start;
    m_due = objective.due;
    for (const Id<Observation> id : plan.referring<&Observation::kpi>(kpi)) {
        const Observation &seen = plan.get(id);
        if (seen.date.isValid() && std::isfinite(seen.value)) {
            m_points.append({id, seen.date, seen.value});
        }
    }
    std::ranges::sort(m_points, [](const TrendPoint &a, const TrendPoint &b) {
        return a.date != b.date ? a.date < b.date : a.observation < b.observation;
    });
}

std::pair<QDate, QDate> KpiTrend::dates() const
{
    QList<QDate> dates{m_start, m_due, m_kpi.baselineDate};
    for (const TrendPoint &point : m_points) {
        dates.append(point.date);
    }
    dates.removeIf([](QDate date) { return !date.isValid(); });
    if (dates.isEmpty()) {
        return {};
    }
    const auto [from, to] = std::ranges::minmax(dates);
    return from < to ? std::pair(from, to) : std::pair(from.addDays(-7), to.addDays(7));
}

KpiTrend::Scale KpiTrend::scale() const
{
    QList<double> values;
    for (const TrendPoint &point : m_points) {
        values.append(point.value);
    }
    for (const Aim &aim : aimsOf(m_kpi)) {
        values.append(aim.value);
    }
    if (values.isEmpty()) {
        return {};
    }
    const auto [least, most] = std::ranges::minmax(values);
    const double step = roundStep(most > least ? most - least : std::max(1.0, std::abs(most)));
    const double bottom = std::floor(least / step) * step;
    return {bottom, std::max(std::ceil(most / step) * step, bottom + step), step};
}

QString KpiTrend::valueText(double value) const
{
    const int decimals = std::abs(value) >= 100 || value == std::round(value) ? 0
        : std::abs(value) >= 10                                               ? 1
                                                                              : 2;
    return m_style.locale.toString(value, 'f', decimals);
}

KpiTrend::Frame KpiTrend::frame(const QRectF &area) const
{
    Frame f;
    f.area = area;
    f.line = lineHeight(m_style.theme.font);
    f.direction = m_style.direction;
    std::tie(f.from, f.to) = dates();
    f.scale = scale();
    double widest = 0;
    for (double value = f.scale.least; value < f.scale.most + f.scale.step / 2;
         value += f.scale.step) {
        widest = std::max(widest, textWidth(valueText(value), m_style.theme.font));
    }
    double aims = 0;
    for (const Aim &aim : aimsOf(m_kpi)) {
        aims = std::max(aims, textWidth(aim.text, m_style.theme.font));
    }
    const double gap = f.line * 0.4;
    f.plot = mirrored(area.adjusted(widest + gap, f.line * 0.5, -aims - gap, -f.line * 1.3), area,
                      f.direction);
    f.dates = QRectF(area.left(), area.bottom() - f.line, area.width(), f.line);
    f.aims = mirrored({area.right() - aims, area.top(), aims, area.height()}, area, f.direction);
    return f;
}

void KpiTrend::paintAxes(QPainter &painter, const Frame &f) const
{
    const Theme &theme = m_style.theme;
    const double gap = f.line * 0.4;
    for (double value = f.scale.least; value < f.scale.most + f.scale.step / 2;
         value += f.scale.step) {
        const double y = f.at(f.from, value).y();
        painter.setPen(QPen(theme.border, f.line * 0.04));
        painter.drawLine(QPointF(f.plot.left(), y), QPointF(f.plot.right(), y));
        const QRectF left(f.area.left(), y - f.line / 2, f.plot.left() - gap - f.area.left(),
                          f.line);
        const QRectF right(f.plot.right() + gap, y - f.line / 2,
                           f.area.right() - f.plot.right() - gap, f.line);
        const bool fromRight = f.direction == Qt::RightToLeft;
        drawElided(painter, fromRight ? right : left, valueText(value),
                   {theme.font, Qt::AlignTrailing, f.direction}, theme.mutedText);
    }
    paintDates(painter, f);
}

/// The first and the last day below the plot; the last one goes on below the aims where it must.
void KpiTrend::paintDates(QPainter &painter, const Frame &f) const
{
    const Theme &theme = m_style.theme;
    const QString from = m_style.locale.toString(f.from, QLocale::ShortFormat);
    const QString to = m_style.locale.toString(f.to, QLocale::ShortFormat);
    const QRectF plot = mirrored(f.plot, f.area, f.direction);
    const double first = textWidth(from, theme.font);
    const double last = textWidth(to, theme.font);
    const double gap = f.line * 0.4;
    const double x = std::min(std::max(plot.right() - last, plot.left() + first + gap),
                              std::max(f.area.right() - last, plot.left() + first + gap));
    const auto draw = [&](double left, double right, const QString &text) {
        drawElided(painter,
                   mirrored({left, f.dates.top(), right - left, f.line}, f.area, f.direction), text,
                   {theme.font, Qt::AlignLeading, f.direction}, theme.mutedText);
    };
    draw(plot.left(), x - gap / 2, from);
    draw(x, std::max(f.area.right(), x), to);
}

void KpiTrend::paintAims(QPainter &painter, const Frame &f) const
{
    const Theme &theme = m_style.theme;
    QList<QRectF> words;
    for (const Aim &aim : aimsOf(m_kpi)) {
        const double y = f.at(f.from, aim.value).y();
        painter.setPen(QPen(theme.mutedText, f.line * 0.07, aim.pen));
        painter.drawLine(QPointF(f.plot.left(), y), QPointF(f.plot.right(), y));
        const QRectF word =
            clearOf(words, QRectF(f.aims.left(), y - f.line / 2, f.aims.width(), f.line));
        words.append(word);
        drawElided(painter, word, aim.text, {theme.font, Qt::AlignLeading, f.direction},
                   theme.mutedText);
    }
    if (m_kpi.baseline && m_kpi.target && m_start.isValid() && m_due.isValid()
        && m_kpi.kind != KpiKind::Within) {
        painter.setPen(QPen(theme.connector, f.line * 0.05, Qt::DotLine));
        painter.drawLine(f.at(m_start, *m_kpi.baseline), f.at(m_due, *m_kpi.target));
    }
    for (const QDate date : {m_due, m_today}) {
        if (date.isValid() && date >= f.from && date <= f.to) {
            const double x = f.at(date, f.scale.least).x();
            painter.setPen(QPen(date == m_due ? theme.text : theme.accent, f.line * 0.05));
            painter.drawLine(QPointF(x, f.plot.top()), QPointF(x, f.plot.bottom()));
        }
    }
}

void KpiTrend::paint(QPainter &painter, const QRectF &area) const
{
    const Theme &theme = m_style.theme;
    if (!dates().first.isValid()) {
        drawElided(painter, area, Tr::tr("No observation yet"),
                   {theme.font, Qt::AlignHCenter, m_style.direction}, theme.mutedText);
        return;
    }
    const Frame f = frame(area);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter, f);
    paintAims(painter, f);
    QPolygonF line;
    for (const TrendPoint &point : m_points) {
        line.append(f.at(point.date, point.value));
    }
    const QColor colour = theme.health(m_health);
    painter.setPen(QPen(colour, f.line * 0.12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (const QPointF &point : line) {
        painter.drawEllipse(point, f.line * 0.15, f.line * 0.15);
    }
    painter.restore();
}

QList<ChartMark> KpiTrend::marks(const QRectF &area) const
{
    QList<ChartMark> marks;
    if (!dates().first.isValid()) {
        return marks;
    }
    const Frame f = frame(area);
    const double reach = f.line * 0.5;
    for (const TrendPoint &point : m_points) {
        const QPointF at = f.at(point.date, point.value);
        marks.append({QRectF(at - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)),
                      Tr::tr("%1: %2", "date: value")
                          .arg(m_style.locale.toString(point.date, QLocale::ShortFormat),
                               valueText(point.value)),
                      point.observation,
                      {},
                      {}});
    }
    return marks;
}

QString KpiTrend::description() const
{
    if (m_points.isEmpty()) {
        return Tr::tr("%1: no observation yet.").arg(m_kpi.name);
    }
    const TrendPoint &last = m_points.last();
    return Tr::tr("%1: %2 on %3, %4.")
        .arg(m_kpi.name, valueText(last.value),
             m_style.locale.toString(last.date, QLocale::ShortFormat),
             assess::healthName(m_health));
}

ChartTable KpiTrend::table() const
{
    ChartTable table{{Tr::tr("Date"), Tr::tr("Value")}, {}};
    for (const TrendPoint &point : m_points) {
        table.rows.append(
            {m_style.locale.toString(point.date, QLocale::ShortFormat), valueText(point.value)});
    }
    return table;
}

} // namespace facet::render
