// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"
#include "digest.h"
#include "model/field.h"

#include <algorithm>
#include <optional>

struct sqlite3_stmt;

namespace facet::storage {

/// A prepared statement of a connection, for the rows of a plan: many rows, no boxing of values.
class Statement final
{
public:
    static Result<Statement> prepare(const Connection &connection, const QString &text);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();
    Q_DISABLE_COPY(Statement)

    sqlite3_stmt *handle() const { return m_statement; }

    /// Runs it once with what was bound and makes it ready for the next row.
    Result<void> execute();
    /// Goes to the next row of a query; false after the last.
    Result<bool> next();

private:
    Statement(const Connection &connection, sqlite3_stmt *statement);

    const Connection *m_connection;
    sqlite3_stmt *m_statement;
};

/// Writes the values of one row in the order of its columns, into a statement and into the row's
/// digest.
class RowWriter
{
public:
    /// A null @p statement computes the digest only. @p statement, where given, binds from its
    /// first place on.
    RowWriter(sqlite3_stmt *statement, quint64 table, qint64 id);

    void write(const QString &value);
    void write(const QByteArray &value);
    void write(bool value) { whole(value ? 1 : 0); }
    void write(int value) { whole(value); }
    void write(double value);
    void write(QDate value);
    template <Enumerated E> void write(E value)
    {
        latin(Choices<E>::names[static_cast<size_t>(value)].key);
    }
    template <class T> void write(Id<T> value) { value ? whole(value.value) : null(); }
    template <class T> void write(const QList<Id<T>> &value)
    {
        QByteArray text;
        for (const Id<T> id : value) {
            text +=
                (text.isEmpty() ? QByteArray() : QByteArray(" ")) + QByteArray::number(id.value);
        }
        text8(text);
    }
    template <class T> void write(const std::optional<T> &value)
    {
        if (value) {
            write(*value);
        } else {
            null();
        }
    }

    Digest digest() const { return m_digest.result(); }

private:
    void null();
    void whole(qint64 value);
    void latin(const char *literal);
    void text8(const QByteArray &value);

    sqlite3_stmt *m_statement;
    int m_place = 1;
    RowDigest m_digest;
};

/// The digest of the row a query stands on, its id in the first column, whatever the others are.
Digest digestOfRow(sqlite3_stmt *statement, quint64 table);

/// What may stand in a text that comes from a file.
enum class TextPolicy {
    AsIs,     ///< from our own store
    Harmless, ///< hidden and direction-changing characters are taken out
};

/// Reads the values of one row in the order of its columns. A value that does not fit leaves the
/// default and counts.
class RowReader
{
public:
    RowReader(sqlite3_stmt *statement, quint64 table, TextPolicy policy);

    qint64 id() const { return m_id; }

    void read(QString &value);
    void read(QByteArray &value);
    void read(bool &value);
    void read(int &value);
    void read(double &value);
    void read(QDate &value);
    template <Enumerated E> void read(E &value)
    {
        const QByteArrayView key = bytes();
        const auto found = std::ranges::find_if(
            Choices<E>::names, [&](const Choice &choice) { return key == choice.key; });
        if (found != Choices<E>::names.end()) {
            value = static_cast<E>(found - Choices<E>::names.begin());
        } else {
            ++m_misfits;
        }
    }
    template <class T> void read(Id<T> &value)
    {
        if (!takeNull()) {
            value.value = identity();
        }
    }
    template <class T> void read(QList<Id<T>> &value)
    {
        for (const qint64 id : identities()) {
            value.append(Id<T>{id});
        }
    }
    template <class T> void read(std::optional<T> &value)
    {
        if (!takeNull()) {
            value.emplace();
            read(*value);
        }
    }

    Digest digest() const { return m_digest.result(); }
    /// How many values were of a wrong type, unknown or out of their type's range.
    int misfits() const { return m_misfits; }
    /// How many texts had characters taken out.
    int cleaned() const { return m_cleaned; }

private:
    bool takeNull();
    qint64 whole();
    QByteArrayView bytes();
    qint64 identity();
    QList<qint64> identities();

    sqlite3_stmt *m_statement;
    TextPolicy m_policy;
    qint64 m_id;
    int m_place = 1;
    int m_misfits = 0;
    int m_cleaned = 0;
    RowDigest m_digest;
};

} // namespace facet::storage
