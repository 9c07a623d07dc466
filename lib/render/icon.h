// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

namespace facet::render {

/// The icon of this name in the theme of icons, its one-coloured shapes in the colour that text has
/// in the application's palette whenever it is painted; null where the theme has none.
QIcon icon(const QString &name);

} // namespace facet::render
