// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace facet::exchange {

/// How many lines of a YAML text have a comment. A plan has no place for comments, so that whoever
/// takes a text for a plan can tell what goes.
int commentCount(QStringView yaml);

} // namespace facet::exchange
