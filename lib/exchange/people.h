// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "csv.h"
#include "model/plan.h"

namespace facet::exchange {

/// The header of peopleToCsv().
QStringList peopleColumns();

/// Everybody and every vacant post as CSV, a row for each seat somebody holds: identifier, name,
/// e-mail, title, path of units, manager, head, assistant, headcount, the five facets, stage and
/// layer. readTable() and prepareImport() read it back, and writing that again gives the same
/// bytes.
QByteArray peopleToCsv(const Plan &plan, Formulas formulas = Formulas::Guarded);

} // namespace facet::exchange
