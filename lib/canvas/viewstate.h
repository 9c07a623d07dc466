// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/channels.h"
#include "render/orgchart.h"

#include <QByteArray>

#include <optional>

namespace facet::canvas {

/// What was chosen to be seen of a plan, to be kept between two runs.
struct ViewState
{
    double zoom = 1;
    QPointF offset;
    bool fitted = true;
    bool legend = true;
    edit::Roles roles;
    render::ChartOptions options;
};

QByteArray writeViewState(const ViewState &state);

/// What was written, without the units that @p plan has no more; nothing where it is damaged or of
/// another version.
std::optional<ViewState> readViewState(const QByteArray &bytes, const Plan &plan);

} // namespace facet::canvas
