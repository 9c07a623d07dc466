// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace facet {

/// Loads the translations of Qt and of Facet for the user's language, English plurals included;
/// sets the reading direction that goes with it. Call after the application object is made.
void loadTranslations();

} // namespace facet
