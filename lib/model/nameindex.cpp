// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nameindex.h"

#include "base/text.h"

namespace facet {

void NameIndex::setPlan(const Plan &plan)
{
    forEachKind([&]<class E>() {
        if (plan.all<E>() != m_plan.all<E>()) {
            m_entries[static_cast<size_t>(kindOf<E>())].reset();
        }
    });
    m_plan = plan;
}

const std::vector<NameIndex::Entry> &NameIndex::of(Kind kind)
{
    std::optional<std::vector<Entry>> &entries = m_entries[static_cast<size_t>(kind)];
    if (!entries) {
        entries.emplace();
        for (const ObjectRef object : objectsOf(m_plan, kind)) {
            if (QString key = comparable(nameOf(m_plan, object)); !key.isEmpty()) {
                entries->push_back({object, std::move(key)});
            }
        }
    }
    return *entries;
}

} // namespace facet
