// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>

namespace facet::storage {

/// An open file of the operating system. Plan files are read and written through these alone: a
/// second handle that is closed elsewhere in the process would drop the locks that SQLite holds on
/// a file.
class Fd final
{
public:
    Fd() = default;
    explicit Fd(int number) : m_number(number) { }
    Fd(Fd &&other) noexcept : m_number(std::exchange(other.m_number, -1)) { }
    Fd &operator=(Fd &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    Fd(const Fd &) = delete;
    Fd &operator=(const Fd &) = delete;
    ~Fd() { close(); }

    /// open(2), begun again when a signal interrupts it.
    static Fd open(const QString &path, int flags, unsigned mode = 0);

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    /// Closes it and tells whether the system had nothing to complain about.
    bool close();

private:
    int m_number = -1;
};

/// What the error number of a failed call means, as a sentence for a person.
QString reasonOf(int errorNumber);

/// Writes all of the bytes; false with errno set where that fails.
bool writeAll(int file, const char *bytes, qint64 size);

/// Makes what was written last through a power cut; false where the disk could not.
bool syncFile(int file);

/// The same for the names in a folder. A file system that knows no such thing counts as done.
bool syncFolder(const QString &folder);

} // namespace facet::storage
