// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "orgchartdata.h"

#include <immer/map_transient.hpp>

#include <atomic>
#include <unordered_set>

namespace facet::render {

namespace {

using layout::Forest;

/// Numbers that no card of any chart has had; taken in one go for many cards.
quint32 takeRevisions(quint32 count)
{
    static std::atomic<quint32> next{1};
    return next.fetch_add(count);
}

/// What the card says by itself, without the units below.
void readCard(Card &card, const Plan &plan, const CardMetrics &metrics, bool people)
{
    const SeatSum sum = sumSeats(plan, card.id);
    card.ownHeadcount = sum.headcount;
    card.ownCovered = 0;
    for (size_t facet = 0; facet < sum.facets.size(); ++facet) {
        card.ownFacets[facet] = static_cast<quint16>(std::min(sum.facets[facet], 0xFFFF));
        card.ownCovered |= static_cast<quint8>((sum.covered[facet] ? 1U : 0U) << facet);
    }
    card.lines = static_cast<quint8>(people ? std::min(sum.lines, mostLines) : 0);
    card.nameLines = static_cast<quint8>(metrics.nameLines(plan.get(card.id).name));
}

void startSums(Card &card)
{
    card.headcount = card.ownHeadcount;
    card.below = 0;
    card.covered = card.ownCovered;
    std::ranges::copy(card.ownFacets, card.facets.begin());
}

void addBelow(Card &card, const Card &child)
{
    card.headcount += child.headcount;
    card.below += child.below + 1;
    card.covered |= child.covered;
    for (size_t facet = 0; facet < card.facets.size(); ++facet) {
        card.facets[facet] += child.facets[facet];
    }
}

/// Whether what is right below a unit is shown where the unit itself is; @p depth counts from what
/// is on top.
bool isOpen(const ChartOptions &options, Id<Unit> unit, int depth)
{
    return !options.collapsed.contains(unit) && (options.levels <= 0 || depth < options.levels);
}

layout::Spacing spacingFor(const ChartOptions &options, const CardMetrics &metrics)
{
    const auto grid = static_cast<float>(metrics.grid());
    return {.sibling = 4 * grid,
            .subtree = 7 * grid,
            .level = 11 * grid,
            .stack = 3 * grid,
            .indent = 6 * grid,
            .root = 16 * grid,
            .row = 350 * grid,
            .leaves = options.leaves};
}

/// Walks the plan once and notes cards and nodes, parents before children.
class Builder
{
public:
    explicit Builder(OrgChart::Data &chart) : m_chart(chart) { }

    void build()
    {
        const QList<Id<Unit>> roots = childUnits(m_chart.plan, {});
        for (auto root = roots.rbegin(); root != roots.rend(); ++root) {
            m_open.push_back({*root, -1, 0, Forest::root});
        }
        if (m_chart.options.top) {
            hideRoots();
        }
        while (!m_open.empty()) {
            const Entry entry = m_open.back();
            m_open.pop_back();
            take(entry);
        }
        sumUp();
        m_chart.forest = Forest(m_nodes, spacingFor(m_chart.options, *m_chart.metrics));
        m_chart.cards = layout::Pages<Card>(m_cards);
        auto places = m_chart.places.transient();
        for (size_t i = 0; i < m_cards.size(); ++i) {
            places.set(m_cards[i].id, static_cast<int>(i));
        }
        m_chart.places = places.persistent();
    }

private:
    struct Entry
    {
        Id<Unit> unit;
        int parent; ///< its card, whether or not shown below it
        int depth;
        int below; ///< where it is shown
    };

    void hideRoots()
    {
        for (Entry &entry : m_open) {
            entry.below = Forest::nowhere;
        }
    }

    void take(const Entry &entry)
    {
        const ChartOptions &options = m_chart.options;
        const bool isTop = options.top && entry.unit == options.top;
        const int self = static_cast<int>(m_cards.size());
        const int depth = isTop ? 0 : entry.depth;
        Card card{.id = entry.unit};
        readCard(card, m_chart.plan, *m_chart.metrics, options.people);
        startSums(card);
        const QSizeF size = m_chart.metrics->size(card.nameLines, card.lines);
        m_cards.push_back(card);
        m_parents.push_back(entry.parent);
        m_nodes.push_back({.parent = isTop ? Forest::root : entry.below,
                           .width = static_cast<float>(size.width()),
                           .height = static_cast<float>(size.height())});
        const int below = isOpen(options, entry.unit, depth) ? self : Forest::nowhere;
        const QList<Id<Unit>> children = childUnits(m_chart.plan, entry.unit);
        for (auto child = children.rbegin(); child != children.rend(); ++child) {
            m_open.push_back({*child, self, depth + 1, below});
        }
    }

    void sumUp()
    {
        const quint32 first = takeRevisions(static_cast<quint32>(m_cards.size()));
        for (size_t i = m_cards.size(); i-- > 0;) {
            m_cards[i].revision = first + static_cast<quint32>(i);
            if (m_parents[i] >= 0) {
                addBelow(m_cards[static_cast<size_t>(m_parents[i])], m_cards[i]);
            }
        }
    }

    OrgChart::Data &m_chart;
    std::vector<Entry> m_open;
    std::vector<Card> m_cards;
    std::vector<int> m_parents;
    std::vector<layout::Node> m_nodes;
};

/// Brings a chart up to a later plan, card by card.
class Updater
{
public:
    Updater(OrgChart::Data &chart, const Plan &plan) : m_chart(chart), m_before(chart.plan)
    {
        m_chart.plan = plan;
    }

    void run(const Difference &difference)
    {
        for (const Change<Unit> &change : difference.of<Unit>()) {
            followUnit(change);
        }
        for (const Change<Position> &change : difference.of<Position>()) {
            touchBoth(change, [](const Position &position) { return position.unit; });
        }
        for (const Change<Holding> &change : difference.of<Holding>()) {
            touchUnit(unitOf(m_before, change.before));
            touchUnit(unitOf(m_chart.plan, change.after));
        }
        for (const Change<Person> &change : difference.of<Person>()) {
            for (const Id<Unit> unit :
                 unitsOf(m_before, change.id) + unitsOf(m_chart.plan, change.id)) {
                touchUnit(unit);
            }
        }
        finish();
        if (difference.touches<Link, Unit>()) {
            m_chart.links.clear();
            for (const auto &[id, link] : m_chart.plan.all<Link>()) {
                m_chart.links.push_back(link.get());
            }
        }
    }

private:
    template <class E, class UnitOf> void touchBoth(const Change<E> &change, UnitOf &&unitOf)
    {
        if (change.before) {
            touchUnit(unitOf(*change.before));
        }
        if (change.after) {
            touchUnit(unitOf(*change.after));
        }
    }

    static Id<Unit> unitOf(const Plan &plan, const std::optional<Holding> &holding)
    {
        return holding ? plan.get(holding->position).unit : Id<Unit>();
    }

    void touchUnit(Id<Unit> unit)
    {
        if (const int card = m_chart.placeOf(unit); card >= 0) {
            m_touched.insert(card);
        }
    }

    void followUnit(const Change<Unit> &change)
    {
        if (change.isRemoved()) {
            if (const int card = m_chart.placeOf(change.id); card >= 0) {
                m_removed.push_back(card);
            }
            m_parents.insert(change.before->parent);
            return;
        }
        if (change.isAdded()) {
            add(change.id);
        }
        touchUnit(change.id);
        const bool moved = change.isAdded() || change.before->parent != change.after->parent
            || change.before->order != change.after->order;
        if (moved) {
            m_parents.insert(change.after->parent);
            m_parents.insert(change.before ? change.before->parent : change.after->parent);
        }
    }

    void add(Id<Unit> unit)
    {
        if (m_chart.placeOf(unit) < 0) {
            const int card = m_chart.forest.add(0, 0);
            m_chart.cards.append(Card{.id = unit});
            m_chart.places = m_chart.places.set(unit, card);
            m_parents.insert(unit); // what was there before it and points at it
        }
    }

    /// The units from the top of what is shown to @p unit; 0 outside of it.
    int depthOf(Id<Unit> unit) const
    {
        const QList<Id<Unit>> above = ancestors(m_chart.plan, unit);
        const qsizetype top =
            m_chart.options.top ? above.indexOf(m_chart.options.top) + 1 : above.size();
        return unit == m_chart.options.top ? 0 : static_cast<int>(top);
    }

    void finish()
    {
        const bool people = m_chart.options.people;
        for (const int place : m_touched) {
            Card &card = m_chart.cards.edit(place);
            readCard(card, m_chart.plan, *m_chart.metrics, people);
            const QSizeF size = m_chart.metrics->size(card.nameLines, card.lines);
            m_chart.forest.resize(place, static_cast<float>(size.width()),
                                  static_cast<float>(size.height()));
        }
        for (const Id<Unit> parent : m_parents) {
            relink(parent);
        }
        for (const int card : m_removed) {
            remove(card);
        }
        for (const int card : m_touched) {
            sumUpwards(m_chart.cards.at(card).id);
        }
        for (const Id<Unit> parent : m_parents) {
            sumUpwards(parent);
        }
        m_chart.forest.update();
    }

public:
    /// Puts what the plan has below @p parent below its card, if that is open.
    void relink(Id<Unit> parent)
    {
        const ChartOptions &options = m_chart.options;
        const int card = m_chart.placeOf(parent);
        if (card < 0 && parent) {
            return;
        }
        std::vector<int> children;
        const bool open = parent ? isOpen(options, parent, options.levels > 0 ? depthOf(parent) : 0)
                                 : !options.top;
        const QList<Id<Unit>> units = open ? childUnits(m_chart.plan, parent) : QList<Id<Unit>>();
        for (const Id<Unit> unit : units) {
            if (unit != options.top) {
                children.push_back(m_chart.placeOf(unit));
            }
        }
        if (!parent && options.top) {
            const int top = m_chart.placeOf(options.top);
            children.assign(top >= 0 ? 1 : 0, top);
        }
        std::erase(children, -1);
        m_chart.forest.setChildren(parent ? card : Forest::root, children);
    }

private:
    /// A unit that is gone leaves its number unused.
    void remove(int place)
    {
        m_chart.forest.setChildren(place, {});
        const int above = m_chart.forest.parentOf(place);
        if (above != Forest::nowhere) {
            std::vector<int> siblings = m_chart.forest.childrenOf(above);
            std::erase(siblings, place);
            m_chart.forest.setChildren(above, siblings);
        }
        Card &card = m_chart.cards.edit(place);
        m_chart.places = m_chart.places.erase(card.id);
        card = Card();
    }

    /// Adds up again what the unit's card and those above it sum; what they say is new then.
    void sumUpwards(Id<Unit> unit)
    {
        std::unordered_set<int> seen;
        for (int place = m_chart.placeOf(unit); place >= 0 && seen.insert(place).second;) {
            Card &card = m_chart.cards.edit(place);
            startSums(card);
            for (const Id<Unit> child : m_chart.plan.referring<&Unit::parent>(card.id)) {
                if (const int below = m_chart.placeOf(child); below >= 0) {
                    addBelow(card, m_chart.cards.at(below));
                }
            }
            card.revision = takeRevisions(1);
            place = m_chart.placeOf(m_chart.plan.get(card.id).parent);
        }
    }

    OrgChart::Data &m_chart;
    Plan m_before;
    std::unordered_set<int> m_touched;
    std::unordered_set<Id<Unit>> m_parents;
    std::vector<int> m_removed;
};

} // namespace

std::shared_ptr<OrgChart::Data> buildChart(const Plan &plan,
                                           std::shared_ptr<const assess::Scores> scores,
                                           const ChartOptions &options, const Theme &theme)
{
    auto chart = std::make_shared<OrgChart::Data>();
    chart->plan = plan;
    chart->scores = scores ? std::move(scores) : std::make_shared<const assess::Scores>();
    chart->options = options;
    if (!plan.contains(options.top)) {
        chart->options.top = {};
    }
    chart->theme = theme;
    chart->metrics = std::make_shared<const CardMetrics>(theme);
    chart->palette = paletteFor(options.colouring, theme);
    chart->cache = std::make_shared<CardCache>();
    for (const auto &[id, link] : plan.all<Link>()) {
        chart->links.push_back(link.get());
    }
    Builder(*chart).build();
    return chart;
}

void updateChart(OrgChart::Data &chart, const Plan &plan, const Difference &difference)
{
    Updater(chart, plan).run(difference);
}

void refold(OrgChart::Data &chart, const ChartOptions &options)
{
    const QSet<Id<Unit>> before = chart.options.collapsed;
    chart.options = options;
    Updater updater(chart, chart.plan);
    for (const Id<Unit> unit : (before - options.collapsed) + (options.collapsed - before)) {
        updater.relink(unit);
    }
    chart.forest.update();
}

} // namespace facet::render
