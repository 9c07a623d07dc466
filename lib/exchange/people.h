// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "csv.h"
#include "model/plan.h"

namespace facet::exchange {

/// The header of peopleToCsv().
QStringList peopleColumns();

/// Everybody, every vacant post and every unit as CSV, a row for each seat somebody holds:
/// identifier, name, e-mail, title, path of units, manager, head, assistant, headcount, the five
/// facets, stage and layer, and the identifiers of the post and of the one above, which tell apart
/// the posts of a person and bring together the holders of a post. readTable() and prepareImport()
/// lead back to the same units, posts and people, in this plan and in an empty one.
QByteArray peopleToCsv(const Plan &plan, Formulas formulas = Formulas::Guarded);

} // namespace facet::exchange
