// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QExplicitlySharedDataPointer>
#include <QSharedData>

#include <array>
#include <span>
#include <vector>

namespace facet::layout {

/// A long array whose copies share what neither has changed since: a copy costs a pointer per page,
/// a change copies one page. Copies may be read on several threads at once, like any implicitly
/// shared value of Qt.
template <class T> class Pages
{
public:
    Pages() = default;

    explicit Pages(std::span<const T> items)
    {
        m_pages.reserve((items.size() + pageSize - 1) / pageSize);
        for (size_t from = 0; from < items.size(); from += pageSize) {
            auto *page = new Page;
            const auto part = items.subspan(from, std::min(pageSize, items.size() - from));
            std::ranges::copy(part, page->items.begin());
            m_pages.emplace_back(page);
        }
        m_size = static_cast<int>(items.size());
    }

    int size() const { return m_size; }

    const T &at(int index) const
    {
        const auto i = static_cast<size_t>(index);
        return m_pages[i / pageSize].constData()->items[i % pageSize];
    }

    /// The item, for writing: takes its page apart from other copies.
    T &edit(int index)
    {
        const auto i = static_cast<size_t>(index);
        auto &page = m_pages[i / pageSize];
        page.detach();
        return page->items[i % pageSize];
    }

    void append(const T &item)
    {
        if (static_cast<size_t>(m_size) == m_pages.size() * pageSize) {
            m_pages.emplace_back(new Page);
        }
        edit(m_size++) = item;
    }

private:
    static constexpr size_t pageSize = 64;

    struct Page : QSharedData
    {
        std::array<T, pageSize> items{};
    };

    std::vector<QExplicitlySharedDataPointer<Page>> m_pages;
    int m_size = 0;
};

} // namespace facet::layout
