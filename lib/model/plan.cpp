// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan.h"

namespace facet {

const Settings &Plan::settings() const
{
    static const Settings none{};
    const auto &table = all<Settings>();
    return table.empty() ? none : table.begin()->second.get();
}

} // namespace facet
