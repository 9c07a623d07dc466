// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orgchartdata.h"

#include "model/navigate.h"
#include "model/tr.h"

#include <QLocale>

#include <cmath>

namespace facet::render {

namespace {

/// Cards without anything recorded come last in every palette: blank, not a colour.
Tint noDataTint(const Theme &theme)
{
    return {theme.surface, theme.text, Tr::tr("No data"), mixed(theme.surface, theme.noData, 0.4)};
}

Tint plainTint(const Theme &theme, const QColor &fill, const QString &word)
{
    return {fill, theme.textOn(fill), word, fill};
}

Tint stepTint(const Theme &theme, size_t step, const QString &word)
{
    return {theme.levels[step], theme.onLevels[step], word, theme.levels[step], true};
}

/// The facet that a unit's people, with those below, are strongest in; the count of facets: none.
size_t strongestFacet(const Card &card)
{
    const auto strongest = std::ranges::max_element(card.facets);
    return *strongest == 0 ? card.facets.size()
                           : static_cast<size_t>(strongest - card.facets.begin());
}

} // namespace

std::vector<Tint> paletteFor(Colouring colouring, const Theme &theme)
{
    std::vector<Tint> tints;
    switch (colouring) {
    case Colouring::Level:
        for (const assess::Level level : allOf<assess::Level>()) {
            tints.push_back(stepTint(theme, static_cast<size_t>(level), labelOf(level)));
        }
        break;
    case Colouring::Index:
        for (size_t i = 0; i < theme.levels.size(); ++i) {
            const int from = static_cast<int>(i) * 20;
            const QString range =
                Tr::tr("%1 to %2").arg(from).arg(i + 1 < theme.levels.size() ? from + 19 : 100);
            tints.push_back(stepTint(theme, i, range));
        }
        break;
    case Colouring::WeakestPractice:
        for (const Practice practice : allOf<Practice>()) {
            tints.push_back(plainTint(theme, theme.practices[static_cast<size_t>(practice)],
                                      labelOf(practice)));
        }
        break;
    case Colouring::Facet:
        for (const Facet facet : allOf<Facet>()) {
            tints.push_back(
                plainTint(theme, theme.facets[static_cast<size_t>(facet)], labelOf(facet)));
        }
        break;
    case Colouring::Kind:
        for (const UnitKind kind : allOf<UnitKind>()) {
            constexpr std::array<size_t, 5> hues{0, 3, 1, 5, 7};
            tints.push_back(
                plainTint(theme, theme.practices[hues[static_cast<size_t>(kind)]], labelOf(kind)));
        }
        break;
    }
    tints.push_back(noDataTint(theme));
    return tints;
}

OrgChart::Data::Data(const Data &other)
    : plan(other.plan),
      scores(other.scores),
      options(other.options),
      theme(other.theme),
      metrics(other.metrics),
      palette(other.palette),
      forest(other.forest),
      cards(other.cards),
      places(other.places),
      links(other.links),
      cache(other.cache)
{ }

int OrgChart::Data::placeOf(Id<Unit> unit) const
{
    const int *place = places.find(unit);
    return place ? *place : -1;
}

bool OrgChart::Data::isShown(int card) const
{
    while (card >= 0) {
        card = forest.parentOf(card);
    }
    return card == layout::Forest::root;
}

QRectF OrgChart::Data::fromLayout(const layout::Box &box) const
{
    const double x = isMirrored() ? forest.width() - box.right() : box.x;
    return {std::round(x), std::round(box.y), box.width, box.height};
}

layout::Box OrgChart::Data::toLayout(const QRectF &rect) const
{
    const double x = isMirrored() ? forest.width() - rect.right() : rect.x();
    return {x, rect.y(), rect.width(), rect.height()};
}

int OrgChart::Data::hiddenBelow(int card) const
{
    return forest.firstChildOf(card) < 0 ? cards.at(card).below : 0;
}

QRectF OrgChart::Data::handleAt(int card, const QRectF &rect) const
{
    if (cards.at(card).below == 0) {
        return {};
    }
    const double size = metrics->handleSize();
    const int hidden = hiddenBelow(card);
    const double digits = hidden > 0 ? std::floor(std::log10(hidden)) + 1 : 0;
    const double width = hidden > 0 ? size + digits * 2 * metrics->grid() : size;
    return {rect.center().x() - width / 2, rect.bottom() - size / 2, width, size};
}

size_t OrgChart::Data::tintOf(int card) const
{
    const Card &record = cards.at(card);
    const assess::UnitScores &unitScores = scores->of(record.id);
    const size_t none = palette.size() - 1;
    switch (options.colouring) {
    case Colouring::Level:
        return unitScores.hasData ? static_cast<size_t>(unitScores.level) : none;
    case Colouring::Index:
        return unitScores.hasData
            ? std::min<size_t>(4, static_cast<size_t>(std::lround(unitScores.index)) / 20)
            : none;
    case Colouring::WeakestPractice:
        return unitScores.weakest ? static_cast<size_t>(*unitScores.weakest) : none;
    case Colouring::Facet:
        return strongestFacet(record);
    case Colouring::Kind:
        return static_cast<size_t>(plan.get(record.id).kind);
    }
    return none;
}

const std::vector<quint8> &OrgChart::Data::tints() const
{
    std::call_once(derived->tintsOnce, [this] {
        derived->tints.resize(static_cast<size_t>(cards.size()));
        for (int card = 0; card < cards.size(); ++card) {
            if (cards.at(card).id) {
                derived->tints[static_cast<size_t>(card)] = static_cast<quint8>(tintOf(card));
            }
        }
    });
    return derived->tints;
}

const Derived &OrgChart::Data::ordered() const
{
    std::call_once(derived->orderOnce, [this] {
        derived->ranks.assign(static_cast<size_t>(cards.size()), -1);
        const layout::Box everywhere{-1, -1, forest.width() + 2, forest.height() + 2};
        forest.visit(everywhere, 0, [this](int card, const layout::Box &) {
            derived->ranks[static_cast<size_t>(card)] = static_cast<int>(derived->order.size());
            derived->order.push_back(card);
        });
    });
    return *derived;
}

const std::vector<Route> &OrgChart::Data::routes() const
{
    std::call_once(derived->routesOnce, [this] {
        for (const Link &link : links) {
            const int from = placeOf(link.from);
            const int to = placeOf(link.to);
            if (from >= 0 && to >= 0 && from != to && isShown(from) && isShown(to)) {
                derived->routes.push_back(routeBetween(*this, from, to, link));
            }
        }
    });
    return derived->routes;
}

CardContent OrgChart::Data::contentOf(int card) const
{
    const Card &record = cards.at(card);
    const Unit &unit = plan.get(record.id);
    const assess::UnitScores &unitScores = scores->of(record.id);
    CardContent content{.name = unit.name.isEmpty() ? Tr::tr("Unnamed") : unit.name,
                        .headcount = record.headcount,
                        .hidden = hiddenBelow(card),
                        .level = unitScores.level,
                        .hub = unit.hub};
    if (unitScores.hasData) {
        content.index = unitScores.index;
    }
    for (size_t facet = 0; facet < content.facets.size(); ++facet) {
        content.facets[facet] = (record.covered >> facet & 1) != 0;
    }
    const Tint &tint = palette[tintOf(card)];
    content.fill = tint.fill;
    content.onFill = tint.onFill;
    content.colourWord = tint.word;
    Seats seats = seatsOf(plan, record.id);
    content.headLine = seats.head;
    content.head = seats.head.name;
    if (!options.people) {
        return content;
    }
    const auto shown = static_cast<qsizetype>(record.lines);
    const bool full = seats.others.size() > shown;
    content.lines = seats.others.first(std::min(seats.others.size(), full ? shown - 1 : shown));
    content.more = static_cast<int>(seats.others.size() - content.lines.size());
    for (const CardLine &line : std::as_const(content.lines)) {
        content.people.append(line.text());
    }
    return content;
}

} // namespace facet::render
