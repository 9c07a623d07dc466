// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts_trend.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QChart;
QT_END_NAMESPACE

namespace facet::render {

// Qt Charts lives in a QGraphicsScene, which belongs to the GUI thread; what is painted elsewhere
// goes through Chart::paint().

/// The bars on pages on which Qt Charts has room for every label within @p size.
QList<PracticeBars> pagesForQChart(const PracticeBars &bars, QSizeF size);

/// The chart as Qt Charts shows it, for a QChartView, which takes it over by release(): no
/// animation, no shadow, colours and fonts of the chart's theme, mirrored where it starts from the
/// right. The bars' names are shortened to fit into a chart of @p width; their legend is left to
/// paintPracticeLegend(), which folds.
std::unique_ptr<QChart> makeQChart(const PracticeBars &bars, double width);
std::unique_ptr<QChart> makeQChart(const Radar &radar);
std::unique_ptr<QChart> makeQChart(const LevelDistribution &levels);
std::unique_ptr<QChart> makeQChart(const KpiTrend &trend);

/// The marks of a chart made by makeQChart() where it stands now, in the coordinates of its scene.
QList<ChartMark> marksOf(QChart &shown, const PracticeBars &bars);
QList<ChartMark> marksOf(QChart &shown, const Radar &radar);
QList<ChartMark> marksOf(QChart &shown, const LevelDistribution &levels);
QList<ChartMark> marksOf(QChart &shown, const KpiTrend &trend);

} // namespace facet::render
