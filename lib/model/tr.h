// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace facet {

/// Gives free functions the application's translation context.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Facet)
};

} // namespace facet
