// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene.h"

#include "model/navigate.h"
#include "navigation.h"

#include <algorithm>

namespace facet::canvas {

namespace {

/// The unit of the chart that @p object is or is listed in.
Id<Unit> unitFor(const render::OrgChart &chart, ObjectRef object)
{
    const Id<Unit> unit = object.as<Unit>();
    return unit ? unit : unitListing(chart, object);
}

/// The unit in which units came or moved: it stands still while they glide. Null: none did, or into
/// no unit.
Id<Unit> parentOfChanged(const Plan &plan, const Difference &difference)
{
    for (const Change<Unit> &change : difference.of<Unit>()) {
        const bool moved = change.after
            && (!change.before || change.before->parent != change.after->parent
                || change.before->order != change.after->order);
        if (moved && plan.contains(change.after->parent)) {
            return change.after->parent;
        }
    }
    return {};
}

/// The roots of what is shown, however it is folded.
QList<Id<Unit>> topUnits(const Plan &plan, Id<Unit> top)
{
    return top ? QList{top} : childUnits(plan, {});
}

} // namespace

Scene::Scene(Document &document, Selection &selection, const render::Theme &theme, QObject *parent)
    : QObject(parent),
      m_document(document),
      m_selection(selection),
      m_theme(theme),
      m_chart(document.plan(), scores(), m_options, m_theme)
{
    connect(&document, &Document::changed, this, &Scene::followPlan);
    connect(&document, &Document::assessed, this, &Scene::followScores);
    connect(&selection, &Selection::changed, this, &Scene::followSelection);
    followSelection();
}

void Scene::setTheme(const render::Theme &theme)
{
    m_theme = theme;
    show(m_chart.withTheme(theme), {});
}

void Scene::setOptions(const render::ChartOptions &options, Id<Unit> anchor)
{
    if (options == m_options) {
        return;
    }
    m_options = options;
    show(m_chart.withOptions(options), anchor);
    emit optionsChanged();
}

QList<Id<Unit>> Scene::chosenUnits() const
{
    QList<Id<Unit>> units = m_selection.of<Unit>();
    if (units.size() < 2) {
        return units;
    }
    const QSet<Id<Unit>> chosen(units.cbegin(), units.cend());
    units.removeIf([&](Id<Unit> unit) {
        return std::ranges::any_of(ancestors(plan(), unit),
                                   [&](Id<Unit> above) { return chosen.contains(above); });
    });
    return units;
}

QList<ObjectRef> Scene::chosenLines() const
{
    QList<ObjectRef> lines = m_selection.all();
    lines.removeIf([](ObjectRef object) { return !object.as<Person>() && !object.as<Position>(); });
    return lines;
}

bool Scene::hasChildren(Id<Unit> unit) const
{
    return !plan().referring<&Unit::parent>(unit).empty();
}

void Scene::setCollapsed(Id<Unit> unit, bool collapsed)
{
    render::ChartOptions options = m_options;
    if (collapsed && hasChildren(unit)) {
        options.collapsed.insert(unit);
    } else {
        options.collapsed.remove(unit);
    }
    setOptions(options, unit);
}

void Scene::expandAll()
{
    render::ChartOptions options = m_options;
    options.collapsed.clear();
    setOptions(options, m_current);
}

void Scene::showLevels(int levels)
{
    render::ChartOptions options = m_options;
    options.collapsed.clear();
    QList<Id<Unit>> row = topUnits(plan(), options.top);
    for (int level = 1; level < levels && !row.isEmpty(); ++level) {
        QList<Id<Unit>> below;
        for (const Id<Unit> unit : std::as_const(row)) {
            below += childUnits(plan(), unit);
        }
        row = below;
    }
    row.removeIf([this](Id<Unit> unit) { return !hasChildren(unit); });
    options.collapsed = QSet<Id<Unit>>(row.cbegin(), row.cend());
    setOptions(options, isShown(m_current) ? m_current : Id<Unit>());
}

int Scene::levelCount() const
{
    int levels = 0;
    QList<Id<Unit>> row = topUnits(plan(), m_options.top);
    while (!row.isEmpty() && levels < 9) {
        ++levels;
        QList<Id<Unit>> below;
        for (const Id<Unit> unit : std::as_const(row)) {
            below += childUnits(plan(), unit);
        }
        row = below;
    }
    return levels;
}

void Scene::showBranch(Id<Unit> unit)
{
    render::ChartOptions options = m_options;
    options.top = unit;
    options.collapsed.remove(unit);
    setOptions(options, unit ? unit : m_current);
}

void Scene::reveal(Id<Unit> unit)
{
    if (!plan().contains(unit) || isShown(unit)) {
        return;
    }
    render::ChartOptions options = m_options;
    const QList<Id<Unit>> above = ancestors(plan(), unit);
    for (const Id<Unit> ancestor : above) {
        options.collapsed.remove(ancestor);
    }
    if (options.top && !above.contains(options.top)) {
        options.top = {};
    }
    setOptions(options);
}

bool Scene::pruneOptions(const Difference &difference)
{
    const auto gone = [&](Id<Unit> unit) { return !plan().contains(unit); };
    const bool topGone = m_options.top && gone(m_options.top);
    if (topGone) {
        m_options.top = {};
    }
    for (const Change<Unit> &change : difference.of<Unit>()) {
        if (change.isRemoved()) {
            m_options.collapsed.remove(change.id);
        }
    }
    if (gone(m_current)) {
        m_current = {};
    }
    return topGone;
}

void Scene::followPlan(const Difference &difference)
{
    const render::OrgChart before = m_chart;
    if (pruneOptions(difference)) {
        m_chart = m_chart.updated(plan(), scores(), difference);
        m_chart = m_chart.withOptions(m_options);
        emit relaid(before, {});
        emit optionsChanged();
        return;
    }
    m_chart = m_chart.updated(plan(), scores(), difference);
    if (difference.touches<Unit, Position, Person, Holding, Link>()) {
        const Id<Unit> steady = parentOfChanged(plan(), difference);
        emit relaid(before, steady ? steady : m_current);
    }
    followSelection();
}

void Scene::followScores()
{
    m_chart = m_chart.updated(plan(), scores(), Difference());
    emit repainted();
}

void Scene::followSelection()
{
    const Id<Unit> unit = unitFor(m_chart, m_selection.current());
    const bool elsewhere = !unit && !m_selection.isEmpty();
    if (!elsewhere && unit != m_current) {
        m_current = unit;
        emit currentChanged(unit);
    }
    emit repainted();
}

void Scene::show(const render::OrgChart &chart, Id<Unit> anchor)
{
    const render::OrgChart before = std::exchange(m_chart, chart);
    emit relaid(before, anchor);
}

std::shared_ptr<const assess::Scores> Scene::scores() const
{
    return std::make_shared<const assess::Scores>(m_document.scores());
}

} // namespace facet::canvas
