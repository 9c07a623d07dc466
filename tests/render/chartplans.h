// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/scores.h"
#include "model/plan.h"

#include <memory>

namespace facet::render {

/// A small organisation for looking at, with everything a card can show, and scores made up to go
/// with it.
class ChartPlan
{
public:
    enum class Script { Latin, Arabic, Chinese };

    explicit ChartPlan(Script script = Script::Latin);
    /// A made up organisation of so many units.
    ChartPlan(Script script, int units);

    Id<Unit> add(const QString &name, Id<Unit> parent = {}, UnitKind kind = UnitKind::Department);
    /// Adds a seat; without a name it is vacant.
    Id<Position> seat(Id<Unit> unit, const QString &title, const QString &name = {}, int level = 0);
    void score(Id<Unit> unit, double index, assess::Level level, Practice weakest);

    Id<Unit> unit(const QString &name) const;

    Plan plan;
    std::shared_ptr<assess::Scores> scores = std::make_shared<assess::Scores>();

private:
    void addLatin();
    void addArabic();
    void addChinese();

    int m_next = 1;
};

} // namespace facet::render
