// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/plan.h"

#include <QByteArray>
#include <QDate>

#include <functional>

namespace facet::deck {

/// Which slides a deck has.
enum class Preset { Board, Full, Department, Handout };

/// What a deck is made for, beside the plan.
struct DeckOptions
{
    QDate date;     ///< the day the plan is judged on; also the file's own date
    QString locale; ///< numbers, dates, language and reading direction; empty: the default locale
    Preset preset = Preset::Full;
    Id<Unit> unit;  ///< whom a Department deck is about
    QString author; ///< for the file's properties
    /// Called with how much is done, 0–1, in the calling thread; returning false gives up.
    std::function<bool(double)> progress;
};

/// Writes the deck of a plan as PDF: 16:9, vector throughout, no text below 24 of 540 points,
/// tagged, with bookmarks and links. Same plan, same options: same bytes. May be called in any
/// thread of a process that has a QGuiApplication; needs neither widgets nor a display. Fails where
/// it was given up or the file could not be put together.
Result<QByteArray> makeDeck(const Plan &plan, const DeckOptions &options);

} // namespace facet::deck
