// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/scores.h"
#include "model/kinds.h"
#include "theme.h"

#include <QLocale>
#include <QPainter>
#include <QRectF>
#include <QStringList>

#include <memory>

namespace facet::render {

/// How charts look and read: colours and fonts, numbers and dates, and from which side they start.
struct ChartStyle
{
    Theme theme;
    QLocale locale;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    double leading = 1; ///< from line to line, as a share of the font's own line height
};

/// One thing a chart shows: where it stands, what it means and what a click on it opens. For hit
/// testing, tooltips, the keyboard's walk and accessible children alike.
struct ChartMark
{
    QRectF area;
    QString text; ///< "Service, Listening: 3 of 4"
    ObjectRef object;
    std::optional<Practice> practice;
    std::optional<assess::Level> level;
};

/// What a chart shows, as a table: its accessible twin and the deck's alternative text.
struct ChartTable
{
    QStringList head;
    QList<QStringList> rows;
};

/// One chart of a plan value. Immutable and without any widget or scene, so that it can be painted
/// in any thread with any painter; nothing but vectors. On screen the same charts are shown by Qt
/// Charts, see charts_qt.h.
class Chart
{
public:
    virtual ~Chart() = default;

    /// Paints within @p area and never beyond it.
    virtual void paint(QPainter &painter, const QRectF &area) const = 0;
    /// The marks of the chart painted into @p area, in reading order.
    virtual QList<ChartMark> marks(const QRectF &area) const = 0;
    /// What the chart says, in one sentence.
    virtual QString description() const = 0;
    virtual ChartTable table() const = 0;
};

/// The mark of @p marks that holds @p point; the last one where several do; null: none.
const ChartMark *markAt(const QList<ChartMark> &marks, QPointF point);

/// One department's bar.
struct PracticeBar
{
    Id<Unit> unit;
    QString name;
    assess::UnitScores scores;
};

/// One piece of a bar, from and to in points of the index.
struct BarPiece
{
    std::optional<Practice> practice; ///< none: what is still missing where there are data
    double from = 0;
    double to = 0;
    bool hasData = true; ///< false: a practice without data, grey at the far end of the bar
};

/// The ten practices of each department as horizontal stacked bars, best index first: a bar is as
/// long as the index, each piece is what a practice adds to it; grey at the end is what practices
/// without data could add.
class PracticeBars final : public Chart
{
public:
    PracticeBars(const Plan &plan, const assess::Scores &scores, ChartStyle style);

    const QList<PracticeBar> &bars() const { return m_bars; }
    const ChartStyle &style() const { return m_style; }
    QList<BarPiece> pieces(const PracticeBar &bar) const;
    /// "63 Connected", as it stands at the bar's end.
    QString endText(const PracticeBar &bar) const;
    /// The same chart in parts that each fit @p size; one part at least.
    QList<PracticeBars> paged(QSizeF size) const;
    /// The same bars on pages of at most @p most each.
    QList<PracticeBars> pagesOf(qsizetype most) const;
    /// The same chart without the @p first bars.
    PracticeBars from(qsizetype first) const;

    void paint(QPainter &painter, const QRectF &area) const override;
    QList<ChartMark> marks(const QRectF &area) const override;
    QString description() const override;
    ChartTable table() const override;

private:
    struct Frame;
    Frame frame(const QRectF &area) const;
    void paintBar(QPainter &painter, const Frame &frame, qsizetype row) const;

    QList<PracticeBar> m_bars;
    std::array<double, assess::practiceCount> m_weights{};
    ChartStyle m_style;
};

/// How a radar names its axes: in words around it, or by the practices' numbers.
enum class AxisLabels { Words, Numbers };

/// The ten practices of one unit (null: the organisation) against their target; hollow and grey
/// where there are no data.
class Radar final : public Chart
{
public:
    Radar(const Plan &plan, const assess::Scores &scores, Id<Unit> unit, ChartStyle style,
          AxisLabels labels = AxisLabels::Words);

    Id<Unit> unit() const { return m_unit; }
    const QString &name() const { return m_name; }
    const assess::UnitScores &scores() const { return m_scores; }
    const ChartStyle &style() const { return m_style; }

    void paint(QPainter &painter, const QRectF &area) const override;
    QList<ChartMark> marks(const QRectF &area) const override;
    QString description() const override;
    ChartTable table() const override;

private:
    struct Frame;
    Frame frame(const QRectF &area) const;
    QString axisText(size_t axis) const;
    void paintGrid(QPainter &painter, const Frame &frame) const;
    void paintLabels(QPainter &painter, const Frame &frame) const;

    Id<Unit> m_unit;
    QString m_name;
    assess::UnitScores m_scores;
    ChartStyle m_style;
    AxisLabels m_labels;
};

/// How many departments have reached which level.
class LevelDistribution final : public Chart
{
public:
    LevelDistribution(const Plan &plan, const assess::Scores &scores, ChartStyle style);

    /// The departments of a level, in chart order.
    const QList<Id<Unit>> &unitsOf(assess::Level level) const
    {
        return m_units[static_cast<size_t>(level)];
    }
    QString namesOf(assess::Level level) const;
    const ChartStyle &style() const { return m_style; }

    void paint(QPainter &painter, const QRectF &area) const override;
    QList<ChartMark> marks(const QRectF &area) const override;
    QString description() const override;
    ChartTable table() const override;

private:
    struct Frame;
    Frame frame(const QRectF &area) const;
    QString countText(assess::Level level) const;

    std::array<QList<Id<Unit>>, 5> m_units;
    std::array<QStringList, 5> m_names;
    ChartStyle m_style;
};

/// One entry of the practices' legend: its number, colour and name.
struct PracticeKey
{
    Practice practice;
    QString number;
    QColor colour;
    QColor onColour; ///< for the number upon it
    QString name;
};

QList<PracticeKey> practiceKeys(const ChartStyle &style);

/// Paints the practices' legend into @p area in as many columns as fit, and returns the height it
/// takes; with a null painter it measures only.
double paintPracticeLegend(QPainter *painter, const QRectF &area, const ChartStyle &style);

} // namespace facet::render
