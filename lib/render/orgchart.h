// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/findings/gravity.h"
#include "card.h"
#include "layout/tidytree.h"
#include "model/difference.h"
#include "theme.h"

#include <QGuiApplication>
#include <QHash>
#include <QPainter>
#include <QRectF>
#include <QSet>

#include <memory>

namespace facet::render {

/// By what unit cards are coloured.
enum class Colouring { Level, Index, WeakestPractice, Facet, Kind };

/// How an organisation is shown: view state, never part of the plan.
struct ChartOptions
{
    Colouring colouring = Colouring::Level;
    layout::Leaves leaves = layout::Leaves::Automatic;
    bool people = true;       ///< list the people in their units' cards
    bool links = true;        ///< draw the links between units
    QSet<Id<Unit>> collapsed; ///< what is below these is hidden
    Id<Unit> top;             ///< show this branch only; null: everything
    int levels = 0;           ///< show only so many levels below the top; 0: all
    Qt::LayoutDirection direction =
        QGuiApplication::layoutDirection(); ///< from right to left: all mirrored

    bool operator==(const ChartOptions &) const = default;
};

/// One entry of the automatic legend: colour, and the word that stands with it.
struct LegendEntry
{
    QColor colour;
    QString word;
};

/// A laid out org chart of one plan value; cheap to copy. Coordinates in logical pixels from (0,
/// 0).
class OrgChart
{
public:
    OrgChart();
    OrgChart(const Plan &plan, std::shared_ptr<const assess::Scores> scores,
             const ChartOptions &options, const Theme &theme);

    /// The same chart of a later plan value, re-laid out only where the difference asks for it.
    OrgChart updated(const Plan &plan, std::shared_ptr<const assess::Scores> scores,
                     const Difference &difference) const;
    /// The same plan shown otherwise; opening and closing branches re-lays out only what moves.
    OrgChart withOptions(const ChartOptions &options) const;
    OrgChart withTheme(const Theme &theme) const;

    const Plan &plan() const;
    const assess::Scores &scores() const;
    const ChartOptions &options() const;
    const Theme &theme() const;

    int count() const;
    QRectF bounds() const;
    /// Cards in drawing order: parents before children, siblings in order.
    Id<Unit> unitAt(int index) const;
    int indexOf(Id<Unit> unit) const; ///< −1: not shown
    bool isShown(Id<Unit> unit) const;
    QRectF rectOf(Id<Unit> unit) const; ///< null: not shown
    /// What the unit's card and all cards shown below it cover; null: not shown.
    QRectF branchRect(Id<Unit> unit) const;
    /// The unit whose card holds the point; null: none.
    Id<Unit> unitAt(QPointF point) const;
    /// The person's line of a card that holds the point: a person, or a vacant position; null:
    /// none.
    ObjectRef lineAt(QPointF point) const;
    /// Where in a unit's card a person or vacant position stands; empty: nowhere.
    QRectF rectOfLine(Id<Unit> unit, ObjectRef line) const;
    /// Where the expand/collapse handle of a unit with children is; empty: it has none.
    QRectF handleOf(Id<Unit> unit) const;
    /// The shown units whose cards meet @p area.
    QList<Id<Unit>> unitsIn(const QRectF &area) const;
    /// Shown neighbours, for keys; null: none.
    Id<Unit> parentOf(Id<Unit> unit) const;
    Id<Unit> firstChildOf(Id<Unit> unit) const;
    Id<Unit> nextSiblingOf(Id<Unit> unit) const;
    Id<Unit> previousSiblingOf(Id<Unit> unit) const;

    CardContent content(Id<Unit> unit) const;
    QList<LegendEntry> legend() const;

    struct Data;
    const Data &data() const { return *d; }

private:
    explicit OrgChart(std::shared_ptr<const Data> data);

    std::shared_ptr<const Data> d;
};

/// What is special about some cards while painting.
struct PaintState
{
    QSet<Id<Unit>> selected;
    Id<Unit> current; ///< keyboard focus
    Id<Unit> hovered;
    Id<Unit> dropTarget;
    bool dropAllowed = true;
    QString dropText; ///< "moves here", or why not
    QRectF covered;   ///< what the drag's picture hides, in chart coordinates: no words go there
    QHash<Id<Unit>, QPointF>
        shifts; ///< cards on their way during an animation: offset from their place
    QHash<Id<Unit>, assess::FindingCount> findings; ///< badges
    ObjectRef selectedLine;
    int budget = 0; ///< milliseconds for drawing cards anew; those left over are simpler until the
                    ///< next frame; 0: no limit
};

/// Below these scales a card shows its name and ring only, and then its colour only.
inline constexpr double nameScale = 0.45;
inline constexpr double blockScale = 0.12;

/// Paints what of the chart meets @p visible (chart coordinates) with any painter already
/// transformed to chart coordinates; @p scale is device pixels per chart pixel and decides the
/// level of detail: everything; name and ring below 0.45; a coloured block below 0.12. Returns
/// whether all is as it should be; false: the budget was spent, paint again soon.
bool paint(QPainter &painter, const OrgChart &chart, const QRectF &visible, double scale,
           const PaintState &state = {});

/// Paints the one card of a unit with its top left corner at @p at: the drag's ghost, a deck's
/// single card.
void paintCard(QPainter &painter, const OrgChart &chart, Id<Unit> unit, QPointF at,
               const PaintState &state = {});

/// Where a card's badge of findings is at a scale, in chart coordinates; empty where it has none or
/// nobody could read it.
QRectF badgeRect(const OrgChart &chart, Id<Unit> unit, double scale,
                 const assess::FindingCount &count);

/// How a legend is set: a column of rows, or lines that are filled as far as a width and fold.
struct LegendShape
{
    double width = 0;   ///< of the lines; 0: a column
    bool facets = true; ///< explains the facets' marks too
};

/// Paints the legend from @p at downwards and returns its size.
QSizeF paintLegend(QPainter &painter, const OrgChart &chart, QPointF at,
                   const LegendShape &shape = {});

} // namespace facet::render
