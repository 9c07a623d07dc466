// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "combined.h"

#include <QPoint>

#include <functional>
#include <optional>

class QWidget;

namespace facet::canvas {

/// What to ask when units with others below them are removed.
struct RemovalQuestion
{
    Plan plan;
    QList<Id<Unit>> units;
};

/// What to ask when a unit is to take part in a channel.
struct RolesQuestion
{
    QString unit;
    QString channel;
    edit::Roles proposed;   ///< ticked at first
    bool takesPart = false; ///< so that ticking nothing means ending it
    QPoint at;              ///< where the popup opens, on the screen
};

/// The chart's questions, each replaceable, so that tests can answer.
struct Questions
{
    /// Asks what becomes of the units below; nothing: rather not remove.
    std::function<std::optional<Removal>(QWidget *parent, const RemovalQuestion &question)> removal;
    /// Asks what the unit does on the channel, and calls @p then unless the user thinks better of
    /// it.
    std::function<void(QWidget *parent, const RolesQuestion &question,
                       const std::function<void(edit::Roles)> &then)>
        roles;
};

/// The questions as people are asked them: a dialog, and a popup beside the pointer.
Questions askedOnScreen();

} // namespace facet::canvas
