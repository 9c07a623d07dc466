// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "document/selection.h"
#include "render/orgchart.h"

#include <QObject>

namespace facet::canvas {

/// The chart as it is shown now: follows the document, the selection and the view's own options
/// (what is folded, which branch, by what it is coloured). Knows no widget.
class Scene final : public QObject
{
    Q_OBJECT

public:
    Scene(Document &document, Selection &selection, const render::Theme &theme,
          QObject *parent = nullptr);

    Document &document() const { return m_document; }
    Selection &selection() const { return m_selection; }
    const Plan &plan() const { return m_document.plan(); }
    const render::OrgChart &chart() const { return m_chart; }
    const render::ChartOptions &options() const { return m_options; }
    const render::Theme &theme() const { return m_theme; }

    void setTheme(const render::Theme &theme);
    /// Shows the chart otherwise; the card of @p anchor keeps its place on the screen.
    void setOptions(const render::ChartOptions &options, Id<Unit> anchor = {});

    /// The card that keys act on: what is selected last, or the card that lists it; it stays when
    /// something that is no part of the chart is selected. Null: none.
    Id<Unit> current() const { return m_current; }
    /// The selected units; none of them stands below another.
    QList<Id<Unit>> chosenUnits() const;
    /// The selected people and positions of cards.
    QList<ObjectRef> chosenLines() const;

    bool isShown(Id<Unit> unit) const { return m_chart.isShown(unit); }
    bool hasChildren(Id<Unit> unit) const;
    bool isCollapsed(Id<Unit> unit) const { return m_options.collapsed.contains(unit); }
    void setCollapsed(Id<Unit> unit, bool collapsed);
    void expandAll();
    /// Folds everything below the first @p levels levels.
    void showLevels(int levels);
    /// How many levels the shown branch has.
    int levelCount() const;
    /// Shows only this unit and what is below it; null: everything.
    void showBranch(Id<Unit> unit);
    /// Unfolds what hides the unit and leaves a branch that does not hold it.
    void reveal(Id<Unit> unit);

signals:
    /// The chart was laid out anew; @p anchor should stay where it is (null: whatever is in the
    /// middle).
    void relaid(const facet::render::OrgChart &before, facet::Id<facet::Unit> anchor);
    /// Only looks changed: colours, selection, scores.
    void repainted();
    /// Another card is current, because of the user or of another part of the window.
    void currentChanged(facet::Id<facet::Unit> unit);
    void optionsChanged();

private:
    void followPlan(const Difference &difference);
    void followScores();
    void followSelection();
    /// Forgets the options that speak of units that are gone; whether there were any.
    bool pruneOptions(const Difference &difference);
    void show(const render::OrgChart &chart, Id<Unit> anchor);
    std::shared_ptr<const assess::Scores> scores() const;

    Document &m_document;
    Selection &m_selection;
    render::Theme m_theme;
    render::ChartOptions m_options;
    render::OrgChart m_chart;
    Id<Unit> m_current;
};

} // namespace facet::canvas
