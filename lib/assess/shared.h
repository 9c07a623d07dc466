// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <memory>
#include <span>
#include <vector>

namespace facet::assess {

/// A sorted list without repetitions that copies share; how the sets of a unit travel up to the
/// units above it. An item has a `key()`; two of the same key become one by `join()`.
template <class T> class Shared
{
public:
    Shared() = default;

    explicit Shared(std::vector<T> items)
    {
        std::ranges::stable_sort(items, {}, &T::key);
        size_t kept = 0;
        for (size_t i = 0; i < items.size(); ++i) {
            if (kept > 0 && items[kept - 1].key() == items[i].key()) {
                items[kept - 1].join(items[i]);
            } else {
                items[kept++] = items[i];
            }
        }
        items.resize(kept);
        if (!items.empty()) {
            m_items = std::make_shared<const std::vector<T>>(std::move(items));
        }
    }

    /// All items of all @p parts; shares the list where only one part has any.
    static Shared united(std::span<const Shared *const> parts)
    {
        const Shared *only = nullptr;
        size_t filled = 0;
        size_t total = 0;
        for (const Shared *part : parts) {
            if (!part->empty()) {
                only = part;
                ++filled;
                total += part->items().size();
            }
        }
        if (filled < 2) {
            return only ? *only : Shared();
        }
        std::vector<T> items;
        items.reserve(total);
        for (const Shared *part : parts) {
            items.insert(items.end(), part->items().begin(), part->items().end());
        }
        return Shared(std::move(items));
    }

    bool empty() const { return !m_items; }

    std::span<const T> items() const
    {
        return m_items ? std::span<const T>(*m_items) : std::span<const T>();
    }

    auto begin() const { return items().begin(); }

    auto end() const { return items().end(); }

    template <class Key> bool contains(const Key &key) const
    {
        return std::ranges::binary_search(items(), key, {}, &T::key);
    }

    bool operator==(const Shared &other) const
    {
        return m_items == other.m_items || std::ranges::equal(items(), other.items());
    }

private:
    std::shared_ptr<const std::vector<T>> m_items; // null: empty
};

} // namespace facet::assess
