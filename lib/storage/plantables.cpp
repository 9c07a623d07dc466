// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantables.h"

#include "model/object.h"
#include "model/planbuilder.h"
#include "model/tr.h"

#include <algorithm>
#include <array>

namespace facet::storage {

using namespace Qt::StringLiterals;

namespace {

QStringList columnsOf(const KindInfo &kind)
{
    QStringList columns{u"\"id\""_s};
    for (const FieldInfo &field : kind.fields) {
        columns.append(u'"' + QString::fromLatin1(field.key) + u'"');
    }
    return columns;
}

QString insertText(const KindInfo &kind)
{
    const QStringList columns = columnsOf(kind);
    return u"INSERT INTO \"%1\"(%2) VALUES(?%3)"_s.arg(QLatin1StringView(kind.plural),
                                                       columns.join(u", "_s),
                                                       u",?"_s.repeated(columns.size() - 1));
}

QString upsertText(const KindInfo &kind)
{
    QStringList changes;
    for (const QString &column : columnsOf(kind).sliced(1)) {
        changes.append(column + u"=excluded."_s + column);
    }
    return insertText(kind) + u" ON CONFLICT(\"id\") DO UPDATE SET "_s + changes.join(u", "_s);
}

QString deleteText(const KindInfo &kind)
{
    return u"DELETE FROM \"%1\" WHERE \"id\"=?"_s.arg(QLatin1StringView(kind.plural));
}

enum class Order { Ascending, Descending };

QString selectText(const KindInfo &kind, Order order)
{
    return u"SELECT %2 FROM \"%1\" ORDER BY \"id\" %3 LIMIT %4"_s.arg(
        QLatin1StringView(kind.plural), columnsOf(kind).join(u", "_s),
        order == Order::Ascending ? u"ASC"_s : u"DESC"_s, QString::number(mostRows + 1));
}

/// A number for each kind that stays the same when kinds are added or reordered.
quint64 tableNumber(QByteArrayView table)
{
    RowDigest digest(0, 0);
    digest.addBytes(table);
    return digest.result().first;
}

template <class E> quint64 tableNumber()
{
    static const quint64 number = tableNumber(QByteArrayView(Describe<E>::plural));
    return number;
}

/// Binds the values of @p entity to @p statement (null: none) and returns the row's digest.
template <class E> Digest writeRow(sqlite3_stmt *statement, const E &entity)
{
    RowWriter row(statement, tableNumber<E>(), entity.id.value);
    forEachField<E>([&](const auto &field) { row.write(entity.*(field.member)); });
    return row.digest();
}

/// Reads all rows of one kind.
class TableReader
{
public:
    TableReader(const Connection &connection, TextPolicy policy)
        : m_connection(connection), m_policy(policy)
    { }

    /// Calls @p take(entity) for each row until one cannot be read.
    template <class E, class Take>
    Result<void> read(const Take &take, Order order = Order::Ascending)
    {
        Result<Statement> query =
            Statement::prepare(m_connection, selectText(infoOf(kindOf<E>()), order));
        if (!query) {
            return std::unexpected(query.error());
        }
        Tally tally;
        Result<bool> more = query->next();
        for (; more && *more; more = query->next()) {
            if (++tally.rows > mostRows) {
                return failure(tooMany(kindOf<E>()));
            }
            take(readRow<E>(query->handle(), tally));
        }
        m_rows += tally.rows;
        report(kindOf<E>(), tally);
        return more.transform([](bool) { });
    }

    Digest digest() const { return m_digest; }
    qint64 rows() const { return m_rows; }
    QStringList repairs() const { return m_repairs; }

private:
    struct Tally
    {
        int rows = 0;
        int misfits = 0;
        int cleaned = 0;
        int nameless = 0;
    };

    template <class E> E readRow(sqlite3_stmt *statement, Tally &tally)
    {
        RowReader row(statement, tableNumber<E>(), m_policy);
        E entity;
        entity.id = Id<E>{row.id()};
        forEachField<E>([&](const auto &field) { row.read(entity.*(field.member)); });
        m_digest += row.digest();
        tally.misfits += row.misfits();
        tally.cleaned += row.cleaned();
        tally.nameless += row.id() > 0 ? 0 : 1;
        return entity;
    }

    static QString tooMany(Kind kind)
    {
        return Tr::tr("The plan holds more than %1 rows of “%2”, more than Facet can take.")
            .arg(QString::number(mostRows), infoOf(kind).translatedPlural());
    }

    void report(Kind kind, const Tally &tally)
    {
        const QString name = infoOf(kind).translatedPlural();
        if (tally.misfits > 0) {
            m_repairs.append(
                Tr::tr("%1: %Ln value(s) did not fit and were left out.", nullptr, tally.misfits)
                    .arg(name));
        }
        if (tally.cleaned > 0) {
            m_repairs.append(Tr::tr("%1: hidden characters were taken out of %Ln text(s).", nullptr,
                                    tally.cleaned)
                                 .arg(name));
        }
        if (tally.nameless > 0) {
            m_repairs.append(Tr::tr("%1: %Ln row(s) without a proper identity were left out.",
                                    nullptr, tally.nameless)
                                 .arg(name));
        }
    }

    const Connection &m_connection;
    TextPolicy m_policy;
    Digest m_digest;
    qint64 m_rows = 0;
    QStringList m_repairs;
};

/// Calls `visit.operator()<E>()` for each kind until one fails.
template <class Visitor> Result<void> forEachKindWhileOk(const Visitor &visit)
{
    Result<void> done;
    forEachKind([&]<class E>() {
        if (done) {
            done = visit.template operator()<E>();
        }
    });
    return done;
}

template <class E> std::vector<Id<E>> sortedIds(const Plan &plan)
{
    std::vector<Id<E>> ids;
    ids.reserve(plan.all<E>().size());
    for (const auto &[id, box] : plan.all<E>()) {
        ids.push_back(id);
    }
    std::ranges::sort(ids);
    return ids;
}

template <class E>
Result<void> writeTable(const Connection &connection, const Plan &plan, Digest &digest)
{
    Result<Statement> insert = Statement::prepare(connection, insertText(infoOf(kindOf<E>())));
    if (!insert) {
        return std::unexpected(insert.error());
    }
    for (const Id<E> id : sortedIds<E>(plan)) {
        digest += writeRow(insert->handle(), plan.get(id));
        if (const Result<void> done = insert->execute(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> addTable(const Connection &connection, const QString &table, Digest &digest)
{
    Result<Statement> query = Statement::prepare(connection, u"SELECT * FROM \"%1\""_s.arg(table));
    if (!query) {
        return std::unexpected(query.error());
    }
    const quint64 number = tableNumber(table.toUtf8());
    Result<bool> more = query->next();
    for (; more && *more; more = query->next()) {
        digest += digestOfRow(query->handle(), number);
    }
    return more.transform([](bool) { });
}

} // namespace

Result<TableContents> readTables(const Connection &connection, TextPolicy policy)
{
    TableReader reader(connection, policy);
    PlanBuilder builder;
    const Result<void> done = forEachKindWhileOk([&]<class E>() {
        return reader.read<E>([&](const E &entity) {
            if (entity.id.value > 0) {
                builder.put(entity);
            }
        });
    });
    return done.transform([&] {
        return TableContents{builder.build(), reader.digest(), reader.rows(), reader.repairs()};
    });
}

Result<TableContents> rescueTables(const Connection &connection)
{
    TableReader reader(connection, TextPolicy::Harmless);
    PlanBuilder builder;
    forEachKind([&]<class E>() {
        const auto take = [&](const E &entity) {
            if (entity.id.value > 0) {
                builder.put(entity);
            }
        };
        if (!reader.read<E>(take)) {
            reader.read<E>(take,
                           Order::Descending); // gives up at the same place, from the other side
        }
    });
    const Plan plan = builder.build();
    qint64 rows = 0;
    forEachKind([&]<class E>() { rows += static_cast<qint64>(plan.all<E>().size()); });
    return TableContents{plan, reader.digest(), rows, reader.repairs()};
}

Result<Digest> digestOfTables(const Connection &connection, SchemaVersion version)
{
    const QString prefix = u"table "_s;
    Digest digest;
    for (const QString &object : expectedObjects(version).keys()) {
        const QString name = object.sliced(object.startsWith(prefix) ? prefix.size() : 0);
        if (name == object || name == "meta"_L1) {
            continue;
        }
        if (const Result<void> done = addTable(connection, name, digest); !done) {
            return std::unexpected(done.error());
        }
    }
    return digest;
}

Result<Digest> writeTables(const Connection &connection, const Plan &plan)
{
    Digest digest;
    const Result<void> done =
        forEachKindWhileOk([&]<class E>() { return writeTable<E>(connection, plan, digest); });
    return done.transform([&] { return digest; });
}

Digest digestOf(const Plan &plan)
{
    Digest digest;
    forEachKind([&]<class E>() {
        for (const auto &[id, box] : plan.all<E>()) {
            digest += writeRow(nullptr, box.get());
        }
    });
    return digest;
}

struct ChangeWriter::Prepared
{
    std::array<std::optional<Statement>, kindCount> upserts;
    std::array<std::optional<Statement>, kindCount> deletes;

    /// The statement in @p place, prepared when it is first needed.
    static Result<Statement *> ready(std::optional<Statement> &place, const Connection &connection,
                                     const QString &text)
    {
        if (!place) {
            Result<Statement> made = Statement::prepare(connection, text);
            if (!made) {
                return std::unexpected(made.error());
            }
            place = std::move(*made);
        }
        return &*place;
    }

    template <class E>
    Result<void> write(const Connection &connection, const Change<E> &change, Digest &digest)
    {
        constexpr auto place = static_cast<size_t>(kindOf<E>());
        const KindInfo &info = infoOf(kindOf<E>());
        if (change.after) {
            return ready(upserts[place], connection, upsertText(info))
                .and_then([&](Statement *statement) {
                    digest += writeRow(statement->handle(), *change.after);
                    return statement->execute();
                });
        }
        return ready(deletes[place], connection, deleteText(info))
            .and_then([&](Statement *statement) {
                const RowWriter bindsTheId(statement->handle(), 0, change.id.value);
                return statement->execute();
            });
    }
};

ChangeWriter::ChangeWriter(const Connection &connection)
    : m_connection(connection), m_prepared(std::make_unique<Prepared>())
{ }

ChangeWriter::~ChangeWriter() = default;

Result<void> ChangeWriter::write(const Difference &difference, Digest &digest)
{
    return forEachKindWhileOk([&]<class E>() -> Result<void> {
        for (const Change<E> &change : difference.of<E>()) {
            if (change.before) {
                digest -= writeRow(nullptr, *change.before);
            }
            if (const Result<void> done = m_prepared->write(m_connection, change, digest); !done) {
                return done;
            }
        }
        return {};
    });
}

} // namespace facet::storage
