// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/scores.h"
#include "base/result.h"
#include "render/orgchart.h"

#include <functional>

namespace facet {

/// The endings of files a plan can be exported to, without the dot: yaml, csv, svg, png, pdf,
/// facet.
QStringList exportEndings();

/// Refuses an ending that no export has.
Result<void> checkEnding(const QString &ending);

/// The plan in the form that @p ending asks for: the whole plan (yaml, facet), its people (csv) or
/// its org chart (svg, png, pdf). Charts need a QGuiApplication. Refuses an unknown ending, and a
/// chart too large for pixels.
Result<QByteArray> exportPlan(const Plan &plan, const QString &ending,
                              const render::ChartOptions &options = {});

/// Refuses a place where writeFile() could not write, before the work for it is done.
Result<void> checkPlace(const QString &path);

/// Puts @p bytes at @p path, wholly or not at all.
Result<void> writeFile(const QString &path, const QByteArray &bytes);

} // namespace facet
