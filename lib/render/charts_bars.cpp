// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts.h"
#include "charts_text.h"
#include "model/plan.h"
#include "model/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::render {

namespace {

std::array<double, assess::practiceCount> weightsOf(const Settings &settings)
{
    return {settings.purposeWeight,     settings.measurementWeight, settings.channelsWeight,
            settings.listeningWeight,   settings.peopleWeight,      settings.facetsWeight,
            settings.trainingWeight,    settings.linesWeight,       settings.guidanceWeight,
            settings.perspectivesWeight};
}

/// @p name broken to a width; where not even all the room is enough, ended with "…".
TextBlock fitted(const QString &name, const TextStyle &style, QSizeF room)
{
    const TextBlock whole(name, style, room.width());
    const int lines = std::max(1, whole.linesFitting(0, room.height()));
    if (lines == whole.lineCount()) {
        return whole;
    }
    return {name.left(std::max(0, whole.lengthOf(lines) - 2)) + QChar(0x2026), style, room.width()};
}

QString pieceText(const PracticeBar &bar, const BarPiece &piece, const QLocale &locale)
{
    if (!piece.practice) {
        return Tr::tr("%1: %2 points still to gain")
            .arg(bar.name, locale.toString(piece.to - piece.from, 'f', 0));
    }
    const assess::PracticeScore &score = bar.scores.of(*piece.practice);
    if (!score.hasData) {
        return Tr::tr("%1, %2: no data").arg(bar.name, labelOf(*piece.practice));
    }
    return Tr::tr("%1, %2: %3 of %4")
        .arg(bar.name, labelOf(*piece.practice), locale.toString(score.score),
             locale.toString(score.target));
}

} // namespace

/// Where the parts of the chart stand.
struct PracticeBars::Frame
{
    QRectF area;
    QRectF legend;
    QRectF names;
    QRectF track; ///< 0 to 100 of the index
    QRectF ends;
    double thickness = 0; ///< of a bar
    QList<TextBlock> blocks;
    QList<QRectF> rows;

    QRectF placed(const QRectF &rect, Qt::LayoutDirection direction) const
    {
        return mirrored(rect, area, direction);
    }

    QRectF piece(const BarPiece &piece, qsizetype row) const
    {
        const QRectF &line = rows.at(row);
        const double scale = track.width() / 100;
        return {track.left() + piece.from * scale, line.center().y() - thickness / 2,
                (piece.to - piece.from) * scale, thickness};
    }
};

PracticeBars::PracticeBars(const Plan &plan, const assess::Scores &scores, ChartStyle style)
    : m_weights(weightsOf(plan.settings())), m_style(std::move(style))
{
    for (const Id<Unit> unit : scores.departments) {
        m_bars.append({unit, plan.get(unit).name, scores.of(unit)});
    }
    std::ranges::stable_sort(m_bars, std::ranges::greater(),
                             [](const PracticeBar &bar) { return bar.scores.index; });
}

QList<BarPiece> PracticeBars::pieces(const PracticeBar &bar) const
{
    double whole = 0;
    for (size_t i = 0; i < assess::practiceCount; ++i) {
        whole += m_weights[i] * bar.scores.practices[i].target;
    }
    QList<BarPiece> pieces;
    if (whole <= 0) {
        return pieces;
    }
    double from = 0;
    double grey = 100;
    for (size_t i = 0; i < assess::practiceCount; ++i) {
        const assess::PracticeScore &score = bar.scores.practices[i];
        if (score.hasData) {
            const double to =
                from + 100 * m_weights[i] * std::min(score.score, score.target) / whole;
            pieces.append({static_cast<Practice>(i), from, to, true});
            from = to;
        } else {
            grey -= 100 * m_weights[i] * score.target / whole;
        }
    }
    pieces.append({std::nullopt, from, std::max(from, grey), true});
    for (size_t i = 0; i < assess::practiceCount; ++i) {
        const assess::PracticeScore &score = bar.scores.practices[i];
        if (!score.hasData) {
            const double to = grey + 100 * m_weights[i] * score.target / whole;
            pieces.append({static_cast<Practice>(i), grey, to, false});
            grey = to;
        }
    }
    pieces.removeIf([](const BarPiece &piece) { return piece.to - piece.from < 1e-9; });
    return pieces;
}

QString PracticeBars::endText(const PracticeBar &bar) const
{
    if (!bar.scores.hasData) {
        return Tr::tr("No data");
    }
    return Tr::tr("%1 %2", "index and level")
        .arg(m_style.locale.toString(bar.scores.index, 'f', 0),
             assess::levelName(bar.scores.level));
}

PracticeBars::Frame PracticeBars::frame(const QRectF &area) const
{
    const double line = lineHeight(m_style.theme.font) * m_style.leading;
    Frame f;
    f.area = area;
    f.thickness = line * 0.95;
    const double legend = paintPracticeLegend(nullptr, area, m_style);
    f.legend = QRectF(area.left(), area.bottom() - legend, area.width(), legend);
    double end = 0;
    double name = 0;
    for (const PracticeBar &bar : m_bars) {
        end = std::max(end, textWidth(endText(bar), m_style.theme.font));
        name = std::max(name, textWidth(bar.name, m_style.theme.font));
    }
    const double gap = line * 0.5;
    name = std::min(name, area.width() * 0.34);
    for (const PracticeBar &bar : m_bars) {
        if (TextBlock(bar.name, {m_style.theme.font}, name).lineCount() > 4) {
            name = area.width() * 0.5;
            break;
        }
    }
    end = std::min(end, area.width() * 0.3);
    const double height = area.height() - legend - gap;
    f.names = QRectF(area.left(), area.top(), name, height);
    f.ends = QRectF(area.right() - end, area.top(), end, height);
    f.track = QRectF(f.names.right() + gap, area.top(),
                     std::max(0.0, f.ends.left() - f.names.right() - 2 * gap), height);
    double y = area.top();
    const TextStyle style{m_style.theme.font, Qt::AlignLeading, m_style.direction, m_style.leading};
    for (const PracticeBar &bar : m_bars) {
        f.blocks.append(fitted(bar.name, style, {name, height - line * 0.22}));
        const double row = f.blocks.last().height() + line * 0.22;
        f.rows.append(QRectF(area.left(), y, area.width(), row));
        y += row;
    }
    return f;
}

QList<PracticeBars> PracticeBars::paged(QSizeF size) const
{
    const Frame f = frame(QRectF(QPointF(), size));
    QList<PracticeBars> pages;
    PracticeBars page = *this;
    page.m_bars.clear();
    double used = 0;
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        if (!page.m_bars.isEmpty() && used + f.rows.at(i).height() > f.track.height()) {
            pages.append(page);
            page.m_bars.clear();
            used = 0;
        }
        page.m_bars.append(m_bars.at(i));
        used += f.rows.at(i).height();
    }
    if (!page.m_bars.isEmpty() || pages.isEmpty()) {
        pages.append(page);
    }
    return pages;
}

QList<PracticeBars> PracticeBars::pagesOf(qsizetype most) const
{
    QList<PracticeBars> pages;
    for (qsizetype first = 0; first == 0 || first < m_bars.size(); first += most) {
        PracticeBars page = *this;
        page.m_bars = m_bars.mid(first, most);
        pages.append(page);
    }
    return pages;
}

PracticeBars PracticeBars::from(qsizetype first) const
{
    PracticeBars rest = *this;
    rest.m_bars = m_bars.sliced(std::min(first, m_bars.size()));
    return rest;
}

void PracticeBars::paintBar(QPainter &painter, const Frame &f, qsizetype row) const
{
    const QList<PracticeKey> keys = practiceKeys(m_style);
    const PracticeBar &bar = m_bars.at(row);
    const QFont &font = m_style.theme.font;
    const double hair = lineHeight(font) * 0.03;
    for (const BarPiece &piece : pieces(bar)) {
        const QRectF rect = f.placed(f.piece(piece, row), m_style.direction);
        painter.setPen(Qt::NoPen);
        if (!piece.practice) {
            painter.setBrush(m_style.theme.raised);
            painter.drawRect(rect);
            continue;
        }
        const PracticeKey &key = keys.at(static_cast<qsizetype>(*piece.practice));
        const QRectF inner = rect.adjusted(hair, 0, -hair, 0);
        if (piece.hasData) {
            painter.setBrush(key.colour);
        } else {
            painter.setPen(QPen(m_style.theme.noData, hair * 2, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
        }
        painter.drawRect(inner);
        if (textWidth(key.number, font) + 2 * hair <= inner.width()
            && inner.height() >= lineHeight(font) * 0.85) {
            drawLine(painter, inner, key.number, {font, Qt::AlignHCenter},
                     piece.hasData ? key.onColour : m_style.theme.mutedText);
        }
    }
}

void PracticeBars::paint(QPainter &painter, const QRectF &area) const
{
    const Frame f = frame(area);
    const TextStyle style{m_style.theme.font, Qt::AlignLeading, m_style.direction};
    for (qsizetype row = 0;
         row < m_bars.size() && f.rows.at(row).bottom() <= f.track.bottom() + 0.5; ++row) {
        const QRectF line = f.rows.at(row);
        const QRectF name = f.placed({f.names.left(), line.top(), f.names.width(), line.height()},
                                     m_style.direction);
        const QRectF end =
            f.placed({f.ends.left(), line.top(), f.ends.width(), line.height()}, m_style.direction);
        const TextBlock &block = f.blocks.at(row);
        block.draw(painter, {name.left(), line.center().y() - block.height() / 2},
                   m_style.theme.text);
        paintBar(painter, f, row);
        const bool hasData = m_bars.at(row).scores.hasData;
        drawElided(painter, end, endText(m_bars.at(row)), style,
                   hasData ? m_style.theme.text : m_style.theme.mutedText);
    }
    paintPracticeLegend(&painter, f.legend, m_style);
}

QList<ChartMark> PracticeBars::marks(const QRectF &area) const
{
    const Frame f = frame(area);
    QList<ChartMark> marks;
    for (qsizetype row = 0;
         row < m_bars.size() && f.rows.at(row).bottom() <= f.track.bottom() + 0.5; ++row) {
        const PracticeBar &bar = m_bars.at(row);
        const QString whole =
            Tr::tr("%1: %2", "name: what the chart says of it").arg(bar.name, endText(bar));
        marks.append({f.placed(f.rows.at(row), m_style.direction), whole, bar.unit, {}, {}});
        for (const BarPiece &piece : pieces(bar)) {
            marks.append({f.placed(f.piece(piece, row), m_style.direction),
                          pieceText(bar, piece, m_style.locale),
                          bar.unit,
                          piece.practice,
                          {}});
        }
    }
    return marks;
}

QString PracticeBars::description() const
{
    if (m_bars.isEmpty()) {
        return Tr::tr("Integration by department: there are no departments yet.");
    }
    QStringList ends;
    for (const PracticeBar &bar : m_bars) {
        ends.append(
            Tr::tr("%1: %2", "name: what the chart says of it").arg(bar.name, endText(bar)));
    }
    return Tr::tr("Integration by department, best first. %1.").arg(ends.join(u"; "_s));
}

ChartTable PracticeBars::table() const
{
    ChartTable table;
    table.head = {Tr::tr("Department"), Tr::tr("Index"), Tr::tr("Level")};
    for (const Practice practice : allOf<Practice>()) {
        table.head.append(labelOf(practice));
    }
    for (const PracticeBar &bar : m_bars) {
        QStringList row{bar.name, m_style.locale.toString(bar.scores.index, 'f', 0),
                        assess::levelName(bar.scores.level)};
        for (const assess::PracticeScore &score : bar.scores.practices) {
            row.append(score.hasData ? m_style.locale.toString(score.score) : Tr::tr("no data"));
        }
        table.rows.append(row);
    }
    return table;
}

} // namespace facet::render
