// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts_index.h"

#include "charts_text.h"
#include "model/plan.h"
#include "model/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::render {

namespace {

constexpr double most = 100; // of the index
constexpr double step = 25;

std::optional<double> valueOf(const assess::UnitScores &scores)
{
    return scores.hasData ? std::optional(scores.index) : std::nullopt;
}

/// The last value of a line and the state it belongs to; −1: it has none.
std::pair<qsizetype, double> endOf(const IndexLine &line)
{
    for (qsizetype i = line.values.size() - 1; i >= 0; --i) {
        if (line.values.at(i)) {
            return {i, *line.values.at(i)};
        }
    }
    return {-1, 0};
}

} // namespace

/// Where the parts of the chart stand.
struct IndexTrend::Frame
{
    QRectF area;
    QRectF plot;
    double line = 0;
    qsizetype states = 0;
    Qt::LayoutDirection direction = Qt::LeftToRight;

    QPointF at(qsizetype state, double value) const
    {
        const double share =
            states < 2 ? 0.5 : static_cast<double>(state) / static_cast<double>(states - 1);
        const double x = direction == Qt::RightToLeft ? plot.right() - share * plot.width()
                                                      : plot.left() + share * plot.width();
        return {x, plot.bottom() - value / most * plot.height()};
    }
};

IndexTrend::IndexTrend(const Plan &plan, const QList<IndexState> &states, Id<Unit> chosen,
                       ChartStyle style)
    : m_chosen(chosen), m_style(std::move(style))
{
    const auto add = [&](Id<Unit> unit, const QString &name) {
        IndexLine line{unit, name, {}};
        for (const IndexState &state : states) {
            line.values.append(valueOf(unit ? state.scores.of(unit) : state.scores.organisation));
        }
        m_lines.append(line);
    };
    add({}, Tr::tr("The organisation"));
    if (!states.isEmpty()) {
        for (const Id<Unit> unit : states.last().scores.departments) {
            if (const Unit *department = plan.find(unit)) {
                add(unit, department->name);
            }
        }
    }
    for (const IndexState &state : states) {
        m_states.append(state.name);
    }
}

bool IndexTrend::isStrong(const IndexLine &line) const
{
    return !line.unit || line.unit == m_chosen;
}

QColor IndexTrend::colourOf(qsizetype line) const
{
    const Theme &theme = m_style.theme;
    if (isStrong(m_lines.at(line))) {
        return m_lines.at(line).unit ? theme.accent : theme.text;
    }
    return theme.practices[static_cast<size_t>(line) % theme.practices.size()];
}

IndexTrend::Frame IndexTrend::frame(const QRectF &area) const
{
    Frame f;
    f.area = area;
    f.line = lineHeight(m_style.theme.font);
    f.states = m_states.size();
    f.direction = m_style.direction;
    const double scale = textWidth(m_style.locale.toString(100), m_style.theme.font);
    double names = 0;
    for (const IndexLine &line : m_lines) {
        names = std::max(names, textWidth(line.name, m_style.theme.small()));
    }
    names = std::min(names, area.width() * 0.3);
    const double gap = f.line * 0.5;
    f.plot = mirrored(area.adjusted(scale + 2 * gap, f.line * 0.6, -names - 2 * gap, -f.line * 1.6),
                      area, f.direction);
    return f;
}

void IndexTrend::paintAxes(QPainter &painter, const Frame &f) const
{
    const Theme &theme = m_style.theme;
    const double gap = f.line * 0.5;
    const QRectF left(f.area.left(), 0, f.plot.left() - gap - f.area.left(), f.line);
    const QRectF right(f.plot.right() + gap, 0, f.area.right() - f.plot.right() - gap, f.line);
    for (double value = 0; value <= most; value += step) {
        const double y = f.at(0, value).y();
        painter.setPen(QPen(theme.border, f.line * 0.04));
        painter.drawLine(QPointF(f.plot.left(), y), QPointF(f.plot.right(), y));
        QRectF label = f.direction == Qt::RightToLeft ? right : left;
        label.moveTop(y - f.line / 2);
        drawElided(painter, label, m_style.locale.toString(value, 'f', 0),
                   {theme.font, Qt::AlignTrailing, f.direction}, theme.mutedText);
    }
    const double room =
        f.states > 1 ? f.plot.width() / static_cast<double>(f.states - 1) : f.plot.width();
    for (qsizetype i = 0; i < f.states; ++i) {
        const QPointF foot = f.at(i, 0);
        painter.setPen(QPen(theme.border, f.line * 0.04, Qt::DotLine));
        painter.drawLine(foot, f.at(i, most));
        QRectF label(foot.x() - room * 0.48, f.area.bottom() - f.line, room * 0.96, f.line);
        label.moveLeft(std::clamp(label.left(), f.area.left(),
                                  std::max(f.area.left(), f.area.right() - label.width())));
        drawElided(painter, label, m_states.at(i), {theme.small(), Qt::AlignHCenter, f.direction},
                   theme.mutedText);
    }
}

void IndexTrend::paintLine(QPainter &painter, const Frame &f, qsizetype line) const
{
    const IndexLine &shown = m_lines.at(line);
    const double width = f.line * (isStrong(shown) ? 0.16 : 0.08);
    const QColor colour = colourOf(line);
    std::optional<QPointF> last;
    for (qsizetype i = 0; i < shown.values.size(); ++i) {
        const std::optional<double> &value = shown.values.at(i);
        const std::optional<QPointF> at = value ? std::optional(f.at(i, *value)) : std::nullopt;
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
        if (last && at) {
            painter.drawLine(*last, *at);
        }
        if (at) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawEllipse(*at, width * 1.4, width * 1.4);
        }
        last = at;
    }
}

/// The names at the lines' ends, the strong ones first; one that would lie on another is moved
/// down, and left out where there is no room.
void IndexTrend::paintNames(QPainter &painter, const Frame &f) const
{
    const double height = lineHeight(m_style.theme.small());
    const double gap = f.line * 0.5;
    QList<qsizetype> order;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (endOf(m_lines.at(i)).first >= 0) {
            order.append(i);
        }
    }
    std::ranges::stable_sort(order, [this](qsizetype a, qsizetype b) {
        const auto key = [this](qsizetype line) {
            return std::pair(!isStrong(m_lines.at(line)), -endOf(m_lines.at(line)).second);
        };
        return key(a) < key(b);
    });
    QList<double> taken;
    for (const qsizetype line : std::as_const(order)) {
        double top = f.at(0, endOf(m_lines.at(line)).second).y() - height / 2;
        std::ranges::sort(taken);
        for (const double other : std::as_const(taken)) {
            top = std::abs(top - other) < height ? other + height : top;
        }
        if (top + height > f.area.bottom() - f.line) {
            continue;
        }
        taken.append(top);
        const QRectF right(f.plot.right() + gap, top, f.area.right() - f.plot.right() - gap,
                           height);
        const QRectF left(f.area.left(), top, f.plot.left() - gap - f.area.left(), height);
        drawElided(
            painter, f.direction == Qt::RightToLeft ? left : right, m_lines.at(line).name,
            {m_style.theme.small(), Qt::AlignLeading, f.direction},
            withContrast(colourOf(line), {m_style.theme.surface}, m_style.theme.textContrast));
    }
}

void IndexTrend::paint(QPainter &painter, const QRectF &area) const
{
    if (m_states.isEmpty()) {
        drawElided(painter, area, Tr::tr("No state of the plan has a name yet"),
                   {m_style.theme.font, Qt::AlignHCenter, m_style.direction},
                   m_style.theme.mutedText);
        return;
    }
    const Frame f = frame(area);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter, f);
    for (qsizetype i = m_lines.size() - 1; i >= 0; --i) {
        paintLine(painter, f, i);
    }
    paintNames(painter, f);
    painter.restore();
}

QList<ChartMark> IndexTrend::marks(const QRectF &area) const
{
    QList<ChartMark> marks;
    const Frame f = frame(area);
    const double reach = f.line * 0.4;
    for (const IndexLine &line : m_lines) {
        for (qsizetype i = 0; i < line.values.size(); ++i) {
            if (line.values.at(i)) {
                const QPointF at = f.at(i, *line.values.at(i));
                marks.append({QRectF(at - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)),
                              Tr::tr("%1, %2: index %3")
                                  .arg(line.name, m_states.at(i),
                                       m_style.locale.toString(*line.values.at(i), 'f', 0)),
                              line.unit,
                              {},
                              {}});
            }
        }
    }
    return marks;
}

QString IndexTrend::description() const
{
    const QList<std::optional<double>> &values = m_lines.first().values;
    if (values.isEmpty()) {
        return Tr::tr("No state of the plan has a name yet.");
    }
    if (!values.first() || !values.last()) {
        return Tr::tr("The integration index over %n state(s) of the plan.", nullptr,
                      static_cast<int>(values.size()));
    }
    return Tr::tr("The organisation's index went from %1 at “%2” to %3 at “%4”.")
        .arg(m_style.locale.toString(*values.first(), 'f', 0), m_states.first(),
             m_style.locale.toString(*values.last(), 'f', 0), m_states.last());
}

ChartTable IndexTrend::table() const
{
    ChartTable table{QStringList{Tr::tr("Department")} + m_states, {}};
    for (const IndexLine &line : m_lines) {
        QStringList row{line.name};
        for (const std::optional<double> &value : line.values) {
            row.append(value ? m_style.locale.toString(*value, 'f', 0) : Tr::tr("no data"));
        }
        table.rows.append(row);
    }
    return table;
}

} // namespace facet::render
