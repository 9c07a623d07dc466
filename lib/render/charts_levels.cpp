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

constexpr std::array levelsFromTop{assess::Level::Integrated, assess::Level::Connected,
                                   assess::Level::Purposeful, assess::Level::Exploring,
                                   assess::Level::Absent};

} // namespace

/// Where the parts of the chart stand, by place from the top.
struct LevelDistribution::Frame
{
    std::array<QRectF, 5> rows;
    std::array<QRectF, 5> words;
    std::array<QRectF, 5> bars;
    std::array<QRectF, 5> counts;
};

LevelDistribution::LevelDistribution(const Plan &plan, const assess::Scores &scores,
                                     ChartStyle style)
    : m_style(std::move(style))
{
    for (const Id<Unit> unit : scores.departments) {
        const auto level = static_cast<size_t>(scores.of(unit).level);
        m_units[level].append(unit);
        m_names[level].append(plan.get(unit).name);
    }
}

QString LevelDistribution::namesOf(assess::Level level) const
{
    return m_style.locale.createSeparatedList(m_names[static_cast<size_t>(level)]);
}

QString LevelDistribution::countText(assess::Level level) const
{
    return Tr::tr("%n department(s)", nullptr, static_cast<int>(unitsOf(level).size()));
}

LevelDistribution::Frame LevelDistribution::frame(const QRectF &area) const
{
    const QFont &font = m_style.theme.font;
    const double gap = lineHeight(font) * 0.5;
    double word = 0;
    double count = 0;
    qsizetype most = 1;
    for (const assess::Level level : levelsFromTop) {
        word = std::max(word, textWidth(assess::levelName(level), font));
        count = std::max(count, textWidth(countText(level), font));
        most = std::max(most, unitsOf(level).size());
    }
    Frame f;
    const double height = area.height() / 5;
    const double longest = std::max(0.0, area.width() - word - count - 2 * gap);
    for (size_t i = 0; i < levelsFromTop.size(); ++i) {
        const double y = area.top() + height * static_cast<double>(i);
        const double length = longest * static_cast<double>(unitsOf(levelsFromTop[i]).size())
            / static_cast<double>(most);
        const double bar = std::min(height * 0.72, lineHeight(font) * 1.3);
        const double left = area.left() + word + gap;
        f.rows[i] = QRectF(area.left(), y, area.width(), height);
        const auto place = [&](const QRectF &rect) {
            return mirrored(rect, area, m_style.direction);
        };
        f.words[i] = place({area.left(), y, word, height});
        f.bars[i] = place({left, y + (height - bar) / 2, length, bar});
        f.counts[i] = place({left + length + (length > 0 ? gap : 0), y, count, height});
    }
    return f;
}

void LevelDistribution::paint(QPainter &painter, const QRectF &area) const
{
    const Frame f = frame(area);
    const TextStyle words{m_style.theme.font, Qt::AlignTrailing, m_style.direction};
    const TextStyle counts{m_style.theme.font, Qt::AlignLeading, m_style.direction};
    for (size_t i = 0; i < levelsFromTop.size(); ++i) {
        const assess::Level level = levelsFromTop[i];
        const bool any = !unitsOf(level).isEmpty();
        drawElided(painter, f.words[i], assess::levelName(level), words, m_style.theme.text);
        painter.setPen(QPen(m_style.theme.border, lineHeight(m_style.theme.font) * 0.03));
        painter.setBrush(m_style.theme.levels[static_cast<size_t>(level)]);
        if (any) {
            painter.drawRect(f.bars[i]);
        }
        drawElided(painter, f.counts[i], countText(level), counts,
                   any ? m_style.theme.text : m_style.theme.mutedText);
    }
}

QList<ChartMark> LevelDistribution::marks(const QRectF &area) const
{
    const Frame f = frame(area);
    QList<ChartMark> marks;
    for (size_t i = 0; i < levelsFromTop.size(); ++i) {
        const assess::Level level = levelsFromTop[i];
        const QString names = namesOf(level);
        marks.append(
            {f.rows[i],
             names.isEmpty()
                 ? Tr::tr("%1: no department").arg(assess::levelName(level))
                 : Tr::tr("%1: %2", "level: departments").arg(assess::levelName(level), names),
             {},
             {},
             level});
    }
    return marks;
}

QString LevelDistribution::description() const
{
    QStringList parts;
    for (const assess::Level level : levelsFromTop) {
        parts.append(
            Tr::tr("%1: %2", "level: count").arg(assess::levelName(level), countText(level)));
    }
    return Tr::tr("Departments by level. %1.").arg(parts.join(u"; "_s));
}

ChartTable LevelDistribution::table() const
{
    ChartTable table{{Tr::tr("Level"), Tr::tr("Departments"), Tr::tr("Which")}, {}};
    for (const assess::Level level : levelsFromTop) {
        table.rows.append({assess::levelName(level), m_style.locale.toString(unitsOf(level).size()),
                           namesOf(level)});
    }
    return table;
}

} // namespace facet::render
