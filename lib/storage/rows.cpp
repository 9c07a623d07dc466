// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rows.h"

#include <sqlite3.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace facet::storage {

// --- Statement ---

Result<Statement> Statement::prepare(const Connection &connection, const QString &text)
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray utf8 = text.toUtf8();
    if (sqlite3_prepare_v3(connection.handle(), utf8.constData(), static_cast<int>(utf8.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
        != SQLITE_OK) {
        return std::unexpected(connection.lastError());
    }
    return Statement(connection, statement);
}

Statement::Statement(const Connection &connection, sqlite3_stmt *statement)
    : m_connection(&connection), m_statement(statement)
{ }

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr))
{ }

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_connection, other.m_connection);
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

Result<void> Statement::execute()
{
    const Result<bool> done = next();
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    return done.transform([](bool) { });
}

Result<bool> Statement::next()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return std::unexpected(m_connection->lastError());
    }
}

// --- RowWriter ---

RowWriter::RowWriter(sqlite3_stmt *statement, quint64 table, qint64 id)
    : m_statement(statement), m_digest(table, id)
{
    if (m_statement) {
        sqlite3_bind_int64(m_statement, m_place++, id);
    }
}

void RowWriter::null()
{
    m_digest.addNull();
    if (m_statement) {
        sqlite3_bind_null(m_statement, m_place++);
    }
}

void RowWriter::whole(qint64 value)
{
    m_digest.addWhole(value);
    if (m_statement) {
        sqlite3_bind_int64(m_statement, m_place++, value);
    }
}

void RowWriter::latin(const char *literal)
{
    m_digest.addBytes(literal);
    if (m_statement) {
        sqlite3_bind_text(m_statement, m_place++, literal, -1, SQLITE_STATIC);
    }
}

void RowWriter::text8(const QByteArray &value)
{
    m_digest.addBytes(value);
    if (m_statement) {
        sqlite3_bind_text(m_statement, m_place++, value.constData(), static_cast<int>(value.size()),
                          SQLITE_TRANSIENT);
    }
}

void RowWriter::write(const QString &value) { text8(value.toUtf8()); }

void RowWriter::write(const QByteArray &value)
{
    if (value.isEmpty()) {
        null();
        return;
    }
    m_digest.addBytes(value);
    if (m_statement) {
        sqlite3_bind_blob(m_statement, m_place++, value.constData(), static_cast<int>(value.size()),
                          SQLITE_TRANSIENT);
    }
}

void RowWriter::write(double value)
{
    const double number = std::isfinite(value) ? value : 0; // SQLite has no other numbers
    m_digest.addNumber(number);
    if (m_statement) {
        sqlite3_bind_double(m_statement, m_place++, number);
    }
}

void RowWriter::write(QDate value)
{
    const QByteArray text = value.toString(Qt::ISODate).toLatin1(); // empty beyond the year 9999
    if (text.isEmpty()) {
        null();
    } else {
        text8(text);
    }
}

Digest digestOfRow(sqlite3_stmt *statement, quint64 table)
{
    RowDigest digest(table, sqlite3_column_int64(statement, 0));
    const int count = sqlite3_column_count(statement);
    for (int i = 1; i < count; ++i) {
        switch (sqlite3_column_type(statement, i)) {
        case SQLITE_NULL:
            digest.addNull();
            break;
        case SQLITE_INTEGER:
            digest.addWhole(sqlite3_column_int64(statement, i));
            break;
        case SQLITE_FLOAT:
            digest.addNumber(sqlite3_column_double(statement, i));
            break;
        default: {
            const void *data = sqlite3_column_blob(statement, i);
            digest.addBytes(QByteArrayView(static_cast<const char *>(data),
                                           sqlite3_column_bytes(statement, i)));
            break;
        }
        }
    }
    return digest.result();
}

// --- RowReader ---

namespace {

/// Whether a character can hide something or turn the direction of a line around (RELIABILITY F32).
bool isHidden(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && u != '\n' && u != '\t') || (u >= 0x7F && u < 0xA0)
        || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0xFEFF;
}

/// Reads decimal digits from @p text; nothing where it holds anything else.
template <class T> std::optional<T> numberFrom(QByteArrayView text)
{
    T number = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    return error == std::errc() && end == text.end() ? std::optional(number) : std::nullopt;
}

/// A date written as 2026-03-31.
QDate dateFrom(QByteArrayView text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return {};
    }
    const auto year = numberFrom<int>(text.first(4));
    const auto month = numberFrom<int>(text.sliced(5, 2));
    const auto day = numberFrom<int>(text.last(2));
    return year && month && day && *year > 0 ? QDate(*year, *month, *day) : QDate();
}

} // namespace

RowReader::RowReader(sqlite3_stmt *statement, quint64 table, TextPolicy policy)
    : m_statement(statement),
      m_policy(policy),
      m_id(sqlite3_column_int64(statement, 0)),
      m_digest(table, m_id)
{ }

bool RowReader::takeNull()
{
    if (sqlite3_column_type(m_statement, m_place) != SQLITE_NULL) {
        return false;
    }
    m_digest.addNull();
    ++m_place;
    return true;
}

qint64 RowReader::whole()
{
    if (sqlite3_column_type(m_statement, m_place) != SQLITE_INTEGER) {
        ++m_misfits;
    }
    const qint64 value = sqlite3_column_int64(m_statement, m_place++);
    m_digest.addWhole(value);
    return value;
}

QByteArrayView RowReader::bytes()
{
    if (const int type = sqlite3_column_type(m_statement, m_place);
        type != SQLITE_TEXT && type != SQLITE_BLOB) {
        ++m_misfits;
    }
    const void *data = sqlite3_column_blob(m_statement, m_place);
    const QByteArrayView view(static_cast<const char *>(data),
                              sqlite3_column_bytes(m_statement, m_place));
    ++m_place;
    m_digest.addBytes(view);
    return view;
}

qint64 RowReader::identity()
{
    const qint64 id = whole();
    m_misfits += id > 0 ? 0 : 1;
    return std::max<qint64>(id, 0);
}

QList<qint64> RowReader::identities()
{
    QList<qint64> found;
    const QByteArrayView text = bytes();
    QByteArray canonical;
    for (const auto part : std::views::split(text, ' ')) {
        const auto number = numberFrom<qint64>(QByteArrayView(part.begin(), part.end()));
        if (number && *number > 0) {
            canonical +=
                (found.isEmpty() ? QByteArray() : QByteArray(" ")) + QByteArray::number(*number);
            found.append(*number);
        }
    }
    m_misfits += text == canonical ? 0 : 1;
    return found;
}

void RowReader::read(QString &value)
{
    const QByteArrayView utf8 = bytes();
    value = QString::fromUtf8(utf8);
    if (value.contains(QChar::ReplacementCharacter) && value.toUtf8() != utf8) {
        ++m_misfits;
    }
    if (m_policy == TextPolicy::Harmless && std::ranges::any_of(value, isHidden)) {
        value.removeIf(isHidden);
        ++m_cleaned;
    }
}

void RowReader::read(QByteArray &value)
{
    if (!takeNull()) {
        value = bytes().toByteArray();
        m_misfits += value.isEmpty() ? 1 : 0;
    }
}

void RowReader::read(bool &value)
{
    const qint64 number = whole();
    m_misfits += number == 0 || number == 1 ? 0 : 1;
    value = number != 0;
}

void RowReader::read(int &value)
{
    const qint64 number = whole();
    if (number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max()) {
        value = static_cast<int>(number);
    } else {
        ++m_misfits;
    }
}

void RowReader::read(double &value)
{
    const int type = sqlite3_column_type(m_statement, m_place);
    const double number = sqlite3_column_double(m_statement, m_place++);
    m_digest.addNumber(number);
    if ((type == SQLITE_FLOAT || type == SQLITE_INTEGER) && std::isfinite(number)) {
        value = number;
    } else {
        ++m_misfits;
    }
}

void RowReader::read(QDate &value)
{
    if (takeNull()) {
        return;
    }
    value = dateFrom(bytes());
    m_misfits += value.isValid() ? 0 : 1;
}

} // namespace facet::storage
