// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts_qt.h"

#include "charts_text.h"
#include "model/plan.h"
#include "model/tr.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QDateTimeAxis>
#include <QFontMetricsF>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QPolarChart>
#include <QScatterSeries>
#include <QTimeZone>
#include <QValueAxis>

#include <algorithm>

namespace facet::render {

namespace {

constexpr double mostForNames = 0.34; // of a chart's width

bool fromRight(const ChartStyle &style) { return style.direction == Qt::RightToLeft; }

void apply(QChart &chart, const ChartStyle &style)
{
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.setDropShadowEnabled(false);
    chart.setBackgroundRoundness(0);
    chart.setBackgroundBrush(style.theme.surface);
    chart.setBackgroundPen(Qt::NoPen);
    chart.setMargins(QMargins(0, 0, 0, 0));
    chart.setLocale(style.locale);
    chart.setLocalizeNumbers(true);
    chart.legend()->setFont(style.theme.font);
    chart.legend()->setLabelColor(style.theme.text);
}

void apply(QAbstractAxis &axis, const ChartStyle &style)
{
    axis.setLabelsFont(style.theme.font);
    axis.setLabelsColor(style.theme.text);
    axis.setGridLinePen(QPen(style.theme.border, 1));
    axis.setLinePen(QPen(style.theme.border, 1));
}

/// The axis of the index, hidden but for its grid: the ends of the bars say the numbers.
QValueAxis *valueAxis(double most, const ChartStyle &style)
{
    auto *axis = new QValueAxis;
    axis->setRange(0, most);
    axis->setReverse(fromRight(style));
    axis->setLabelsVisible(false);
    axis->setTickCount(5);
    apply(*axis, style);
    return axis;
}

QBarCategoryAxis *words(const QStringList &texts, const ChartStyle &style)
{
    // Categories are known by their words, so equal names are kept apart by an invisible mark.
    QStringList unique;
    for (QString text : texts) {
        while (unique.contains(text)) {
            text += QChar(0x2060);
        }
        unique.append(text);
    }
    auto *axis = new QBarCategoryAxis;
    axis->setCategories(unique);
    axis->setTruncateLabels(false); // or Qt Charts leaves out in low charts what has room
    apply(*axis, style);
    axis->setGridLineVisible(false);
    return axis;
}

/// One set a practice with data, one for what is missing, one a practice without data: the order of
/// pieces().
struct StackedSets
{
    QList<QBarSet *> scored;
    QBarSet *missing = nullptr;
    QList<QBarSet *> grey;
};

StackedSets makeSets(const ChartStyle &style)
{
    StackedSets sets;
    const QList<PracticeKey> keys = practiceKeys(style);
    for (const PracticeKey &key : keys) {
        auto *set = new QBarSet(key.name);
        set->setColor(key.colour);
        set->setBorderColor(style.theme.surface);
        sets.scored.append(set);
    }
    sets.missing = new QBarSet(Tr::tr("Still to gain"));
    sets.missing->setColor(style.theme.raised);
    sets.missing->setBorderColor(style.theme.surface);
    for (const PracticeKey &key : keys) {
        auto *set = new QBarSet(key.name);
        set->setBrush(QBrush(style.theme.noData, Qt::BDiagPattern));
        set->setBorderColor(style.theme.noData);
        sets.grey.append(set);
    }
    return sets;
}

void append(const StackedSets &sets, const QList<BarPiece> &pieces)
{
    QList<double> scored(sets.scored.size(), 0);
    QList<double> grey(sets.grey.size(), 0);
    double missing = 0;
    for (const BarPiece &piece : pieces) {
        const double length = piece.to - piece.from;
        if (!piece.practice) {
            missing = length;
        } else {
            (piece.hasData ? scored : grey)[static_cast<qsizetype>(*piece.practice)] = length;
        }
    }
    for (qsizetype i = 0; i < scored.size(); ++i) {
        sets.scored.at(i)->append(scored.at(i));
        sets.grey.at(i)->append(grey.at(i));
    }
    sets.missing->append(missing);
}

void addAxes(QChart &chart, QAbstractSeries &series,
             const QList<std::pair<QAbstractAxis *, Qt::Alignment>> &axes)
{
    for (const auto &[axis, side] : axes) {
        chart.addAxis(axis, side);
        series.attachAxis(axis);
    }
}

QLineSeries *lineOf(const QList<QPointF> &points, const QPen &pen, const QString &name)
{
    auto *series = new QLineSeries;
    series->append(points);
    series->setPen(pen);
    series->setName(name);
    return series;
}

double msOf(QDate date)
{
    return static_cast<double>(date.startOfDay(QTimeZone::UTC).toMSecsSinceEpoch());
}

ChartMark around(QPointF at, double reach, const ChartMark &mark)
{
    ChartMark moved = mark;
    moved.area = QRectF(at - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    return moved;
}

} // namespace

QList<PracticeBars> pagesForQChart(const PracticeBars &bars, QSizeF size)
{
    // A category needs more than the height of its label, or Qt Charts leaves the label out.
    const double line = lineHeight(bars.style().theme.font);
    const double legend = paintPracticeLegend(nullptr, QRectF(QPointF(), size), bars.style());
    const double room = size.height() - legend - 1.5 * line; // with the chart's margins
    const auto most = std::max<qsizetype>(1, static_cast<qsizetype>(room / (1.5 * line)));
    return bars.pagesOf(most);
}

std::unique_ptr<QChart> makeQChart(const PracticeBars &bars, double width)
{
    const ChartStyle &style = bars.style();
    auto chart = std::make_unique<QChart>();
    apply(*chart, style);
    const StackedSets sets = makeSets(style);
    const QFontMetricsF metrics(style.theme.font);
    QStringList names;
    QStringList ends;
    // Qt Charts numbers bars from the bottom.
    for (auto bar = bars.bars().crbegin(); bar != bars.bars().crend(); ++bar) {
        append(sets, bars.pieces(*bar));
        names.append(metrics.elidedText(bar->name, Qt::ElideRight, width * mostForNames));
        ends.append(bars.endText(*bar));
    }
    auto *series = new QHorizontalStackedBarSeries;
    series->append(sets.scored);
    series->append(sets.missing);
    series->append(sets.grey);
    series->setBarWidth(0.72);
    chart->addSeries(series);
    addAxes(*chart, *series,
            {{valueAxis(100, style), Qt::AlignBottom},
             {words(names, style), fromRight(style) ? Qt::AlignRight : Qt::AlignLeft},
             {words(ends, style), fromRight(style) ? Qt::AlignLeft : Qt::AlignRight}});
    chart->legend()->setVisible(false); // Qt's cuts its words where the chart is narrow
    return chart;
}

std::unique_ptr<QChart> makeQChart(const Radar &radar)
{
    const ChartStyle &style = radar.style();
    const Theme &theme = style.theme;
    auto chart = std::make_unique<QPolarChart>();
    apply(*chart, style);
    chart->legend()->setVisible(false);
    auto *around = new QCategoryAxis;
    around->setRange(0, static_cast<double>(assess::practiceCount));
    around->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    QList<QPointF> scores;
    QList<QPointF> targets;
    for (size_t i = 0; i <= assess::practiceCount; ++i) {
        const assess::PracticeScore &score = radar.scores().practices[i % assess::practiceCount];
        scores.append({static_cast<double>(i), static_cast<double>(score.score)});
        targets.append({static_cast<double>(i), static_cast<double>(score.target)});
        if (i < assess::practiceCount) {
            const QString name = labelOf(static_cast<Practice>(i));
            around->append(score.hasData ? name : Tr::tr("%1 (no data)").arg(name),
                           static_cast<double>(i));
        }
    }
    apply(*around, style);
    around->setReverse(fromRight(style));
    auto *out = new QValueAxis;
    out->setRange(0, 4);
    out->setTickCount(5);
    out->setLabelsVisible(false);
    apply(*out, style);
    chart->addAxis(around, QPolarChart::PolarOrientationAngular);
    chart->addAxis(out, QPolarChart::PolarOrientationRadial);
    for (QLineSeries *series :
         {lineOf(targets, QPen(theme.mutedText, 1.5, Qt::DashLine), Tr::tr("Target")),
          lineOf(scores, QPen(theme.accent, 2.5), radar.name())}) {
        series->setPointsVisible(series->name() == radar.name());
        chart->addSeries(series);
        series->attachAxis(around);
        series->attachAxis(out);
    }
    return chart;
}

std::unique_ptr<QChart> makeQChart(const LevelDistribution &levels)
{
    const ChartStyle &style = levels.style();
    auto chart = std::make_unique<QChart>();
    apply(*chart, style);
    chart->legend()->setVisible(false);
    auto *series = new QHorizontalStackedBarSeries;
    QStringList names;
    QStringList counts;
    qsizetype most = 1;
    for (const assess::Level level : allOf<assess::Level>()) {
        const auto index = static_cast<size_t>(level);
        const qsizetype count = levels.unitsOf(level).size();
        auto *set = new QBarSet(assess::levelName(level));
        set->setColor(style.theme.levels[index]);
        set->setBorderColor(style.theme.border);
        for (size_t i = 0; i < style.theme.levels.size(); ++i) {
            set->append(i == index ? static_cast<double>(count) : 0);
        }
        series->append(set);
        names.append(assess::levelName(level));
        counts.append(style.locale.toString(count));
        most = std::max(most, count);
    }
    series->setBarWidth(0.72);
    chart->addSeries(series);
    addAxes(*chart, *series,
            {{valueAxis(static_cast<double>(most), style), Qt::AlignBottom},
             {words(names, style), fromRight(style) ? Qt::AlignRight : Qt::AlignLeft},
             {words(counts, style), fromRight(style) ? Qt::AlignLeft : Qt::AlignRight}});
    return chart;
}

std::unique_ptr<QChart> makeQChart(const KpiTrend &trend)
{
    const ChartStyle &style = trend.style();
    const Theme &theme = style.theme;
    auto chart = std::make_unique<QChart>();
    apply(*chart, style);
    chart->legend()->setAlignment(Qt::AlignBottom);
    const auto [from, to] = trend.dates();
    if (!from.isValid()) {
        chart->legend()->setVisible(false);
        chart->setTitleFont(theme.font);
        chart->setTitleBrush(theme.mutedText);
        chart->setTitle(trend.description().toHtmlEscaped());
        return chart;
    }
    auto *time = new QDateTimeAxis;
    time->setFormat(style.locale.dateFormat(QLocale::ShortFormat));
    time->setTickCount(4);
    time->setRange(from.startOfDay(QTimeZone::UTC), to.startOfDay(QTimeZone::UTC));
    time->setReverse(fromRight(style));
    auto *value = new QValueAxis;
    const KpiTrend::Scale scale = trend.scale();
    value->setRange(scale.least, scale.most);
    value->setTickCount(1 + qRound((scale.most - scale.least) / scale.step));
    apply(*time, style);
    apply(*value, style);
    const Kpi &kpi = trend.kpi();
    QList<QPointF> seen;
    for (const TrendPoint &point : trend.points()) {
        seen.append({msOf(point.date), point.value});
    }
    QList<QLineSeries *> lines{lineOf(seen, QPen(theme.accent, 2.5), Tr::tr("Observed"))};
    lines.first()->setPointsVisible(true);
    const auto across = [&](std::optional<double> at, Qt::PenStyle pen, const QString &name) {
        if (at) {
            lines.append(lineOf({{msOf(from), *at}, {msOf(to), *at}},
                                QPen(theme.mutedText, 1.5, pen), name));
        }
    };
    across(kpi.baseline, Qt::DotLine, Tr::tr("Baseline"));
    across(kpi.target, Qt::DashLine, Tr::tr("Target"));
    if (trend.due().isValid()) {
        const QPen pen(theme.text, 1.5);
        lines.append(lineOf({{msOf(trend.due()), value->min()}, {msOf(trend.due()), value->max()}},
                            pen, Tr::tr("Due")));
    }
    chart->addAxis(time, Qt::AlignBottom);
    chart->addAxis(value, fromRight(style) ? Qt::AlignRight : Qt::AlignLeft);
    for (QLineSeries *line : lines) {
        chart->addSeries(line);
        line->attachAxis(time);
        line->attachAxis(value);
    }
    return chart;
}

QList<ChartMark> marksOf(QChart &shown, const PracticeBars &bars)
{
    QList<ChartMark> marks;
    if (shown.series().isEmpty()) {
        return marks;
    }
    QAbstractSeries *series = shown.series().first();
    const auto count = static_cast<double>(bars.bars().size());
    const ChartStyle &style = bars.style();
    // The words of a mark come from the painted chart's marks; only their places differ here.
    const QList<ChartMark> painted = bars.marks(QRectF(0, 0, 4000, 1e6));
    qsizetype next = 0;
    for (double row = count - 1; row >= 0; --row) {
        const PracticeBar &bar = bars.bars().at(static_cast<qsizetype>(count - 1 - row));
        const auto place = [&](double from, double to, double half) {
            return QRectF(shown.mapToPosition({from, row + half}, series),
                          shown.mapToPosition({to, row - half}, series))
                .normalized();
        };
        ChartMark whole = painted.at(next++);
        whole.area = place(0, 100, 0.5);
        const QRectF plot = shown.plotArea();
        whole.area.setLeft(fromRight(style) ? plot.left() : shown.rect().left());
        whole.area.setRight(fromRight(style) ? shown.rect().right() : plot.right());
        marks.append(whole);
        for (const BarPiece &piece : bars.pieces(bar)) {
            ChartMark mark = painted.at(next++);
            mark.area = place(piece.from, piece.to, 0.36);
            marks.append(mark);
        }
    }
    return marks;
}

QList<ChartMark> marksOf(QChart &shown, const Radar &radar)
{
    QList<ChartMark> marks;
    if (shown.series().isEmpty()) {
        return marks;
    }
    const double reach = lineHeight(radar.style().theme.font) * 0.7;
    const QList<ChartMark> painted = radar.marks(QRectF(0, 0, 1000, 1000));
    for (size_t axis = 0; axis < assess::practiceCount; ++axis) {
        const QPointF value(static_cast<double>(axis), radar.scores().practices[axis].score);
        const QPointF at = shown.mapToPosition(value, shown.series().last());
        marks.append(around(at, reach, painted.at(static_cast<qsizetype>(2 * axis + 1))));
    }
    return marks;
}

QList<ChartMark> marksOf(QChart &shown, const LevelDistribution &levels)
{
    QList<ChartMark> marks = levels.marks(QRectF(0, 0, 1000, 1000));
    if (shown.series().isEmpty()) {
        return {};
    }
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const double row = static_cast<double>(marks.size() - 1 - i);
        const double top = shown.mapToPosition({0, row + 0.5}, shown.series().first()).y();
        const double bottom = shown.mapToPosition({0, row - 0.5}, shown.series().first()).y();
        marks[i].area = QRectF(shown.rect().left(), top, shown.rect().width(), bottom - top);
    }
    return marks;
}

QList<ChartMark> marksOf(QChart &shown, const KpiTrend &trend)
{
    QList<ChartMark> marks;
    if (shown.series().isEmpty()) {
        return marks;
    }
    const double reach = lineHeight(trend.style().theme.font) * 0.7;
    const QList<ChartMark> painted = trend.marks(QRectF(0, 0, 1000, 1000));
    for (qsizetype i = 0; i < painted.size(); ++i) {
        const TrendPoint &point = trend.points().at(i);
        const QPointF at =
            shown.mapToPosition({msOf(point.date), point.value}, shown.series().first());
        marks.append(around(at, reach, painted.at(i)));
    }
    return marks;
}

} // namespace facet::render
