// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cardcache.h"
#include "connectorroutes.h"
#include "layout/forest.h"
#include "orgchart.h"

#include <immer/map.hpp>

#include <mutex>

namespace facet::render {

/// What the chart keeps of one unit, shown or not; all else is looked up in the plan while
/// painting. Its number is that of its node in the layout.
struct Card
{
    Id<Unit> id;          ///< null: the unit is gone
    quint32 revision = 0; ///< another one whenever what the card says may have changed
    int ownHeadcount = 0;
    int headcount = 0; ///< with the units below
    int below = 0;     ///< units below
    std::array<quint16, 5> ownFacets{};
    std::array<quint32, 5> facets{}; ///< sums of levels, with the units below
    quint8 ownCovered = 0;
    quint8 covered = 0; ///< a bit per facet, with the units below
    quint8 nameLines = 1;
    quint8 lines = 0; ///< of people, as shown
};

/// One colour of a colouring.
struct Tint
{
    QColor fill;
    QColor onFill;
    QString word;
    QColor block;        ///< the same from afar, where there is no outline
    bool always = false; ///< stands in the legend even where no card has it
};

/// What follows from the rest and is made when first asked for.
struct Derived
{
    std::once_flag orderOnce;
    std::vector<int> order; ///< shown cards in drawing order
    std::vector<int> ranks; ///< each card's place in it, −1: not shown
    std::once_flag tintsOnce;
    std::vector<quint8> tints; ///< each card's colour
    std::once_flag routesOnce;
    std::vector<Route> routes; ///< of the links between shown cards
};

struct OrgChart::Data
{
    Plan plan;
    std::shared_ptr<const assess::Scores> scores;
    ChartOptions options;
    Theme theme;
    std::shared_ptr<const CardMetrics> metrics;
    std::vector<Tint> palette;
    layout::Forest forest;
    layout::Pages<Card> cards;
    immer::map<Id<Unit>, int> places;
    std::vector<Link> links;
    std::shared_ptr<CardCache> cache;
    std::unique_ptr<Derived> derived = std::make_unique<Derived>();

    Data() = default;
    Data(const Data &other); ///< without what is derived
    Data &operator=(const Data &) = delete;
    ~Data() = default;

    int placeOf(Id<Unit> unit) const; ///< −1: no such unit
    bool isShown(int card) const;
    bool isMirrored() const { return options.direction == Qt::RightToLeft; }
    QRectF fromLayout(const layout::Box &box) const;
    layout::Box toLayout(const QRectF &rect) const;
    QRectF rectOf(int card) const { return fromLayout(forest.boxOf(card)); }
    QRectF handleAt(int card, const QRectF &rect) const; ///< empty: nothing below
    int hiddenBelow(int card) const;
    size_t tintOf(int card) const;
    const std::vector<quint8> &tints() const;
    const Derived &ordered() const;
    const std::vector<Route> &routes() const;
    CardContent contentOf(int card) const;
};

/// The chart of a plan from scratch.
std::shared_ptr<OrgChart::Data> buildChart(const Plan &plan,
                                           std::shared_ptr<const assess::Scores> scores,
                                           const ChartOptions &options, const Theme &theme);

/// Brings a copy of an earlier chart up to @p plan.
void updateChart(OrgChart::Data &chart, const Plan &plan, const Difference &difference);

/// Opens and closes branches; the options must not differ otherwise in what is laid out.
void refold(OrgChart::Data &chart, const ChartOptions &options);

/// The colours of a colouring, and a last one for cards without data.
std::vector<Tint> paletteFor(Colouring colouring, const Theme &theme);

} // namespace facet::render
