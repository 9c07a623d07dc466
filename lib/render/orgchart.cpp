// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orgchart.h"

#include "model/navigate.h"
#include "orgchartdata.h"

#include <cmath>
#include <utility>

namespace facet::render {

namespace {

/// Whether two options differ in colours, links and open branches at most.
bool sameSkeleton(const ChartOptions &a, const ChartOptions &b)
{
    return a.leaves == b.leaves && a.people == b.people && a.top == b.top && a.levels == b.levels;
}

/// Whether so much has changed that starting over is cheaper, or something that everything hangs
/// on.
bool needsRebuild(const OrgChart::Data &chart, const Plan &plan, const Difference &difference)
{
    constexpr int many = 1000;
    const ChartOptions &options = chart.options;
    return difference.count() > many + chart.cards.size() / 20
        || (options.levels > 0 && difference.touches<Unit>())
        || (options.top && !plan.contains(options.top));
}

} // namespace

OrgChart::OrgChart()
    : OrgChart(Plan(), nullptr, ChartOptions(), makeTheme(Look::Light, QFont())) { }

OrgChart::OrgChart(const Plan &plan, std::shared_ptr<const assess::Scores> scores,
                   const ChartOptions &options, const Theme &theme)
    : d(buildChart(plan, std::move(scores), options, theme))
{ }

OrgChart::OrgChart(std::shared_ptr<const Data> data) : d(std::move(data)) { }

OrgChart OrgChart::updated(const Plan &plan, std::shared_ptr<const assess::Scores> scores,
                           const Difference &difference) const
{
    if (needsRebuild(*d, plan, difference)) {
        return {plan, scores ? scores : d->scores, d->options, d->theme};
    }
    auto data = std::make_shared<Data>(*d);
    if (scores) {
        data->scores = std::move(scores);
    }
    updateChart(*data, plan, difference);
    return OrgChart(std::move(data));
}

OrgChart OrgChart::withOptions(const ChartOptions &options) const
{
    if (options == d->options) {
        return *this;
    }
    if (!sameSkeleton(options, d->options)) {
        return {d->plan, d->scores, options, d->theme};
    }
    auto data = std::make_shared<Data>(*d);
    if (options.colouring != d->options.colouring || options.direction != d->options.direction) {
        data->palette = paletteFor(options.colouring, d->theme);
        data->cache = std::make_shared<CardCache>();
    }
    refold(*data, options);
    return OrgChart(std::move(data));
}

OrgChart OrgChart::withTheme(const Theme &theme) const
{
    if (theme == d->theme) {
        return *this;
    }
    if (theme.font != d->theme.font) {
        return {d->plan, d->scores, d->options, theme};
    }
    auto data = std::make_shared<Data>(*d);
    data->theme = theme;
    data->palette = paletteFor(d->options.colouring, theme);
    data->cache = std::make_shared<CardCache>();
    return OrgChart(std::move(data));
}

const Plan &OrgChart::plan() const { return d->plan; }

const assess::Scores &OrgChart::scores() const { return *d->scores; }

const ChartOptions &OrgChart::options() const { return d->options; }

const Theme &OrgChart::theme() const { return d->theme; }

int OrgChart::count() const { return static_cast<int>(d->ordered().order.size()); }

QRectF OrgChart::bounds() const
{
    const double below =
        d->forest.height() > 0 ? d->metrics->handleSize() / 2 + 1 : 0; // handles stand out
    return {0, 0, std::ceil(d->forest.width()), std::ceil(d->forest.height() + below)};
}

Id<Unit> OrgChart::unitAt(int index) const
{
    const std::vector<int> &order = d->ordered().order;
    return index < 0 || index >= static_cast<int>(order.size())
        ? Id<Unit>()
        : d->cards.at(order[static_cast<size_t>(index)]).id;
}

int OrgChart::indexOf(Id<Unit> unit) const
{
    const int card = d->placeOf(unit);
    return card < 0 ? -1 : d->ordered().ranks[static_cast<size_t>(card)];
}

bool OrgChart::isShown(Id<Unit> unit) const
{
    const int card = d->placeOf(unit);
    return card >= 0 && d->isShown(card);
}

QRectF OrgChart::rectOf(Id<Unit> unit) const
{
    const int card = d->placeOf(unit);
    return card >= 0 && d->isShown(card) ? d->rectOf(card) : QRectF();
}

QRectF OrgChart::branchRect(Id<Unit> unit) const
{
    const int card = d->placeOf(unit);
    if (card < 0 || !d->isShown(card)) {
        return {};
    }
    const layout::Box cover = d->forest.coverOf(card);
    return d->fromLayout(cover).adjusted(-1, 0, 1, 1) & bounds(); // places are rounded
}

Id<Unit> OrgChart::unitAt(QPointF point) const
{
    Id<Unit> found;
    const layout::Box around =
        d->toLayout(QRectF(point, QSizeF(0, 0)).adjusted(-1, -1, 1, 1)); // places are rounded
    d->forest.visit(around, 0, [&](int card, const layout::Box &box) {
        if (d->fromLayout(box).contains(point)) {
            found = d->cards.at(card).id;
        }
    });
    return found;
}

ObjectRef OrgChart::lineAt(QPointF point) const
{
    const Id<Unit> unit = unitAt(point);
    const int place = d->placeOf(unit);
    if (place < 0) {
        return {};
    }
    const Card &card = d->cards.at(place);
    const QPointF inside = point - d->rectOf(place).topLeft();
    const QRectF head = d->metrics->headRect(card.nameLines);
    const Seats seats = seatsOf(d->plan, unit);
    if (inside.y() >= head.top() && inside.y() < head.bottom()) {
        return seats.head.object;
    }
    const int line = d->metrics->lineAt(card.nameLines, card.lines, inside.y());
    const bool isRest = line == card.lines - 1 && seats.others.size() > card.lines;
    return line < 0 || isRest || line >= seats.others.size() ? ObjectRef()
                                                             : seats.others.at(line).object;
}

QRectF OrgChart::rectOfLine(Id<Unit> unit, ObjectRef line) const
{
    const int place = d->placeOf(unit);
    if (place < 0 || line.isNull() || !d->isShown(place)) {
        return {};
    }
    const Card &card = d->cards.at(place);
    const QPointF corner = d->rectOf(place).topLeft();
    const double width = d->metrics->width();
    const CardContent content = d->contentOf(place);
    const auto whole = [&](const QRectF &rect) {
        return QRectF(corner.x(), corner.y() + rect.top(), width, rect.height());
    };
    if (content.headLine.object == line) {
        return whole(d->metrics->headRect(card.nameLines));
    }
    for (qsizetype i = 0; i < content.lines.size(); ++i) {
        if (content.lines[i].object == line) {
            return whole(d->metrics->lineRect(card.nameLines, static_cast<int>(i)));
        }
    }
    return {};
}

QRectF OrgChart::handleOf(Id<Unit> unit) const
{
    const int card = d->placeOf(unit);
    return card >= 0 && d->isShown(card) ? d->handleAt(card, d->rectOf(card)) : QRectF();
}

QList<Id<Unit>> OrgChart::unitsIn(const QRectF &area) const
{
    QList<Id<Unit>> units;
    d->forest.visit(d->toLayout(area), 0, [&](int card, const layout::Box &box) {
        if (d->fromLayout(box).intersects(area)) {
            units.append(d->cards.at(card).id);
        }
    });
    return units;
}

Id<Unit> OrgChart::parentOf(Id<Unit> unit) const
{
    const int card = d->placeOf(unit);
    const int parent = card < 0 || !d->isShown(card) ? -1 : d->forest.parentOf(card);
    return parent < 0 ? Id<Unit>() : d->cards.at(parent).id;
}

Id<Unit> OrgChart::firstChildOf(Id<Unit> unit) const
{
    const int card = d->placeOf(unit);
    const int child = card < 0 || !d->isShown(card) ? -1 : d->forest.firstChildOf(card);
    return child < 0 ? Id<Unit>() : d->cards.at(child).id;
}

Id<Unit> OrgChart::nextSiblingOf(Id<Unit> unit) const
{
    const int card = d->placeOf(unit);
    const int sibling = card < 0 || !d->isShown(card) ? -1 : d->forest.nextSiblingOf(card);
    return sibling < 0 ? Id<Unit>() : d->cards.at(sibling).id;
}

Id<Unit> OrgChart::previousSiblingOf(Id<Unit> unit) const
{
    const int card = d->placeOf(unit);
    const int sibling = card < 0 || !d->isShown(card) ? -1 : d->forest.previousSiblingOf(card);
    return sibling < 0 ? Id<Unit>() : d->cards.at(sibling).id;
}

CardContent OrgChart::content(Id<Unit> unit) const
{
    const int card = d->placeOf(unit);
    return card < 0 ? CardContent() : d->contentOf(card);
}

QList<LegendEntry> OrgChart::legend() const
{
    std::vector<bool> used(d->palette.size());
    const std::vector<quint8> &tints = d->tints();
    for (const int card : d->ordered().order) {
        used[tints[static_cast<size_t>(card)]] = true;
    }
    QList<LegendEntry> entries;
    for (size_t i = 0; i < used.size(); ++i) {
        if (used[i] || d->palette[i].always) {
            entries.append({d->palette[i].fill, d->palette[i].word});
        }
    }
    return entries;
}

} // namespace facet::render
