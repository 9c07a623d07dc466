// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <bit>
#include <cstring>

namespace facet::storage {

/// A 128-bit sum over rows, the same in whatever order they come, so that it is kept up with every
/// change at the cost of the change. It tells that nothing was lost or altered by accident; it is
/// no protection against intent.
struct Digest
{
    quint64 first = 0;
    quint64 second = 0;

    bool operator==(const Digest &) const = default;

    Digest &operator+=(const Digest &row)
    {
        first += row.first;
        second += row.second;
        return *this;
    }
    Digest &operator-=(const Digest &row)
    {
        first -= row.first;
        second -= row.second;
        return *this;
    }

    /// 32 hexadecimal digits.
    QByteArray text() const
    {
        return QByteArray::number(first, 16).rightJustified(16, '0')
            + QByteArray::number(second, 16).rightJustified(16, '0');
    }
};

/// The digest of one row: every value with its type, in the order of the columns.
class RowDigest
{
public:
    /// @p table tells the kind, so that equal rows of two kinds count differently.
    RowDigest(quint64 table, qint64 id)
    {
        mix(table);
        mix(static_cast<quint64>(id));
    }

    void addNull() { mix(1); }
    void addWhole(qint64 value)
    {
        mix(2);
        mix(static_cast<quint64>(value));
    }
    void addNumber(double value)
    {
        mix(3);
        mix(std::bit_cast<quint64>(value == 0 ? 0.0 : value)); // SQLite keeps no negative zero
    }
    void addBytes(QByteArrayView bytes)
    {
        mix(4 + (static_cast<quint64>(bytes.size()) << 3U));
        for (; bytes.size() >= 8; bytes = bytes.sliced(8)) {
            mix(wordOf(bytes.first(8)));
        }
        if (!bytes.isEmpty()) {
            mix(wordOf(bytes));
        }
    }

    Digest result() const { return {finished(m_first), finished(m_second)}; }

private:
    static quint64 wordOf(QByteArrayView bytes)
    {
        quint64 word = 0;
        std::memcpy(&word, bytes.data(), static_cast<size_t>(bytes.size()));
        return std::endian::native == std::endian::little ? word : std::byteswap(word);
    }
    void mix(quint64 word)
    {
        m_first = std::rotl((m_first ^ word) * 0x9E3779B97F4A7C15U, 31);
        m_second = (std::rotl(m_second, 23) ^ word) * 0xD6E8FEB86659FD93U;
    }
    static quint64 finished(quint64 h)
    {
        h = (h ^ (h >> 32U)) * 0xD6E8FEB86659FD93U;
        h = (h ^ (h >> 32U)) * 0x9FB21C651E98DF25U;
        return h ^ (h >> 32U);
    }

    quint64 m_first = 0x243F6A8885A308D3U;
    quint64 m_second = 0x13198A2E03707344U;
};

} // namespace facet::storage
