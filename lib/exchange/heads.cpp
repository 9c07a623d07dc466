// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heads.h"

#include <algorithm>

namespace facet::exchange {

namespace {

/// Who may lead one unit.
struct Contest
{
    int rows = 0; ///< that report outside the unit
    int best = -1;
    int reports = 0; ///< of the best
    bool tie = false;
};

void enter(Contest &contest, int row, int reports)
{
    ++contest.rows;
    if (contest.best < 0 || reports > contest.reports) {
        contest.best = row;
        contest.reports = reports;
        contest.tie = false;
    } else if (reports == contest.reports) {
        contest.tie = true;
    }
}

/// Reports decide; without any, somebody who is alone in reporting to another unit leads this one.
bool isClear(const Contest &contest, const Managers &managers)
{
    if (contest.best < 0 || contest.tie) {
        return false;
    }
    const bool isAlone = contest.rows == 1 && managers.rows[static_cast<size_t>(contest.best)] >= 0;
    return contest.reports > 0 || isAlone;
}

HeadChoice statedHeads(const std::vector<Row> &rows)
{
    HeadChoice choice;
    for (size_t i = 0; i < rows.size(); ++i) {
        choice.isStated = choice.isStated || rows[i].head.has_value();
        if (rows[i].isPost() && rows[i].head.value_or(false)) {
            choice.rows.insert(static_cast<int>(i));
        }
    }
    return choice;
}

std::vector<Contest> contestsOf(const std::vector<Row> &rows, const Managers &managers,
                                const UnitTree &tree)
{
    std::vector<int> reports(rows.size(), 0);
    for (size_t i = 0; i < rows.size(); ++i) {
        if (managers.rows[i] >= 0 && rows[i].isPost()) {
            ++reports[static_cast<size_t>(managers.rows[i])];
        }
    }
    std::vector<Contest> contests(tree.units.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        const int unit = tree.ofRow[i];
        const int manager = managers.rows[i];
        const bool isInside = manager >= 0 && tree.ofRow[static_cast<size_t>(manager)] == unit;
        if (rows[i].isPost() && rows[i].state != RowState::Shared && unit >= 0 && !isInside) {
            enter(contests[static_cast<size_t>(unit)], static_cast<int>(i), reports[i]);
        }
    }
    return contests;
}

} // namespace

HeadChoice chooseHeads(const std::vector<Row> &rows, const Managers &managers, const UnitTree &tree)
{
    HeadChoice choice = statedHeads(rows);
    if (choice.isStated) {
        return choice;
    }
    const std::vector<Contest> contests = contestsOf(rows, managers, tree);
    for (size_t unit = 0; unit < contests.size(); ++unit) {
        const Contest &contest = contests[unit];
        if (tree.units[unit].leader >= 0) {
            choice.rows.insert(tree.units[unit].leader);
        } else if (isClear(contest, managers)) {
            choice.rows.insert(contest.best);
        }
    }
    return choice;
}

} // namespace facet::exchange
