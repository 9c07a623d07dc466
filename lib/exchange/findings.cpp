// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings.h"

#include "base/text.h"
#include "model/tr.h"
#include "nearest.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

constexpr qsizetype namesShown = 5;

QString joined(QStringList names)
{
    if (names.size() > namesShown) {
        names = names.first(namesShown) << u"…"_s;
    }
    return names.join(u", "_s);
}

/// A unit's name without what people write this way and that.
QString loose(const QString &name)
{
    static const QRegularExpression others(u"[^\\p{L}\\p{N} ]"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression fillers(u"\\b(and|the|of|for)\\b"_s);
    static const QRegularExpression plurals(u"s\\b"_s);
    return comparable(name).remove(others).remove(fillers).remove(plurals).remove(u' ');
}

struct NameCount
{
    QString name;
    int count = 0;
};

SimilarUnits pairOf(const NameCount &a, const NameCount &b)
{
    return a.count >= b.count ? SimilarUnits{a.name, b.name, a.count, b.count}
                              : SimilarUnits{b.name, a.name, b.count, a.count};
}

/// Whether two names differ by one letter of one long word; in short ones a letter makes another
/// word.
bool areMisspelt(const QString &a, const QString &b)
{
    constexpr qsizetype longEnough = 6;
    const QStringList words = comparable(a).split(u' ');
    const QStringList others = comparable(b).split(u' ');
    int misspelt = 0;
    for (qsizetype i = 0; i < words.size() && words.size() == others.size() && misspelt < 2; ++i) {
        if (words.at(i) == others.at(i)) {
            continue;
        }
        const QString both = words.at(i) + others.at(i);
        const bool isLong = std::min(words.at(i).size(), others.at(i).size()) >= longEnough;
        const bool hasDigits = std::ranges::any_of(both, [](QChar c) { return c.isDigit(); });
        misspelt += isLong && !hasDigits && editDistance(words.at(i), others.at(i), 1) == 1 ? 1 : 2;
    }
    return misspelt == 1;
}

/// Pairs among siblings that are misspelt; only where there are few enough to compare each with
/// each.
void addMisspelt(QList<SimilarUnits> &pairs, const QList<NameCount> &siblings)
{
    constexpr qsizetype few = 400;
    for (qsizetype i = 0; i < siblings.size() && siblings.size() <= few; ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (areMisspelt(siblings.at(i).name, siblings.at(j).name)) {
                pairs.append(pairOf(siblings.at(j), siblings.at(i)));
            }
        }
    }
}

QList<int> shown(const Table &table, const QList<int> &rows)
{
    QList<int> numbers;
    for (const int row : rows) {
        numbers.append(table.shownRow(row));
    }
    return numbers;
}

class Reporter
{
public:
    Reporter(const Table &table, const RowSet &set, const Merged &merged)
        : m_table(table), m_set(set), m_merged(merged)
    { }

    QList<Finding> report()
    {
        if (!m_table.encodingSure) {
            add(Finding::Weight::Warning,
                Tr::tr("The file was read as %1, which is a guess; check letters with accents.")
                    .arg(m_table.encoding),
                {});
        }
        if (m_table.headerRow < 0) {
            add(Finding::Weight::Information,
                Tr::tr("The file has no header; what the columns hold was guessed from the cells."),
                {});
        }
        reportLeftOut();
        reportCells();
        reportNames();
        reportMerged();
        return std::move(m_findings);
    }

private:
    void add(Finding::Weight weight, const QString &text, const QList<int> &rows)
    {
        m_findings.append({weight, text, shown(m_table, rows)});
    }

    QList<int> rowsOf(RowState state) const
    {
        QList<int> rows;
        for (const Row &row : m_set.rows) {
            if (row.state == state) {
                rows.append(row.row);
            }
        }
        return rows;
    }

    void reportLeftOut()
    {
        const auto leftOut = [this](RowState state, const char *text) {
            const QList<int> rows = rowsOf(state);
            if (!rows.isEmpty()) {
                add(Finding::Weight::Information,
                    Tr::tr(text, nullptr, static_cast<int>(rows.size())), rows);
            }
        };
        leftOut(RowState::Former,
                QT_TRANSLATE_N_NOOP(
                    "Facet",
                    "%Ln row(s) about posts that are no more or people who left were left out."));
        leftOut(RowState::Pattern,
                QT_TRANSLATE_N_NOOP(
                    "Facet", "%Ln row(s) that show how to fill in the sheet were left out."));
        leftOut(RowState::Sum,
                QT_TRANSLATE_N_NOOP("Facet", "%Ln row(s) with totals were left out."));
        leftOut(
            RowState::Banner,
            QT_TRANSLATE_N_NOOP("Facet", "%Ln row(s) that name nobody and no post were left out."));
    }

    void reportCells()
    {
        for (const auto &[column, cells] : m_set.ignored.asKeyValueRange()) {
            add(Finding::Weight::Warning,
                Tr::tr(
                    "%Ln cell(s) of “%1” could not be understood and were left out, such as “%2”.",
                    nullptr, static_cast<int>(cells.rows.size()))
                    .arg(isolated(m_table.shownColumn(column)), isolated(cells.example)),
                cells.rows);
        }
        if (!m_set.shortened.isEmpty()) {
            add(Finding::Weight::Warning,
                Tr::tr("%Ln text(s) were longer than a line may be and were shortened.", nullptr,
                       static_cast<int>(m_set.shortened.size())),
                m_set.shortened);
        }
    }

    /// The same name under several identifiers: perhaps one person, perhaps two.
    void reportNames()
    {
        QHash<QString, int> first;
        QStringList names;
        QList<int> rows;
        for (int i = 0; i < static_cast<int>(m_set.rows.size()); ++i) {
            const Row &row = m_set.rows[static_cast<size_t>(i)];
            if (row.state != RowState::Person) {
                continue;
            }
            const int earlier = first.value(comparable(row.name), -1);
            if (earlier < 0) {
                first.insert(comparable(row.name), i);
            } else if (m_set.rows[static_cast<size_t>(earlier)].id != row.id) {
                names.append(isolated(row.name));
                rows.append(row.row);
            }
        }
        if (!rows.isEmpty()) {
            names.removeDuplicates();
            add(Finding::Weight::Information,
                Tr::tr("%Ln name(s) stand under several identifiers and were taken for different "
                       "people or posts: %1.",
                       nullptr, static_cast<int>(names.size()))
                    .arg(joined(names)),
                rows);
        }
    }

    void reportMerged()
    {
        if (!m_merged.repeated.isEmpty()) {
            add(Finding::Weight::Information,
                Tr::tr("%Ln row(s) repeat somebody in the same unit under the same title and were "
                       "taken once.",
                       nullptr, static_cast<int>(m_merged.repeated.size())),
                m_merged.repeated);
        }
        if (!m_merged.replaced.isEmpty()) {
            add(Finding::Weight::Information,
                Tr::tr(
                    "%Ln post(s) were held by somebody else in the plan, who no longer holds them.",
                    nullptr, static_cast<int>(m_merged.replaced.size())),
                m_merged.replaced);
        }
    }

    const Table &m_table;
    const RowSet &m_set;
    const Merged &m_merged;
    QList<Finding> m_findings;
};

bool isSameSubject(const Row &a, const Row &b)
{
    return !a.name.isEmpty() && comparable(a.name) == comparable(b.name);
}

} // namespace

QList<SimilarUnits> similarUnits(const UnitTree &tree)
{
    QHash<int, int> counts;
    for (const int unit : tree.ofRow) {
        ++counts[unit];
    }
    QHash<std::pair<int, QString>, NameCount> byLoose;
    QMap<int, QList<NameCount>> siblings;
    QList<SimilarUnits> pairs;
    for (int place = 0; place < static_cast<int>(tree.units.size()); ++place) {
        const UnitDraft &draft = tree.units[static_cast<size_t>(place)];
        const NameCount mine{draft.name, counts.value(place)};
        const std::pair key{draft.parent, loose(draft.name)};
        if (draft.leader >= 0 || key.second.isEmpty()) {
            continue;
        }
        const auto other = byLoose.constFind(key);
        if (other != byLoose.cend() && comparable(other->name) != comparable(draft.name)) {
            pairs.append(pairOf(*other, mine));
        } else if (other == byLoose.cend()) {
            byLoose.insert(key, mine);
            siblings[draft.parent].append(mine);
        }
    }
    for (const QList<NameCount> &names : std::as_const(siblings)) {
        addMisspelt(pairs, names);
    }
    return pairs;
}

QList<Finding> findingsOf(const Table &table, const RowSet &set, const Merged &merged)
{
    return Reporter(table, set, merged).report();
}

Duplicates duplicatesOf(const Table &table, const std::vector<Row> &rows)
{
    QHash<QString, int> first;
    QHash<QString, int> firstFolded;
    QStringList ids;
    QStringList alike;
    QList<int> duplicateRows;
    QList<int> alikeRows;
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        const Row &row = rows[static_cast<size_t>(i)];
        if (row.id.isEmpty() || !(row.isPost() || row.state == RowState::Former)) {
            continue;
        }
        const int same = first.value(row.id, -1);
        const int folded = firstFolded.value(RowKeys::folded(row.id), -1);
        if (same >= 0 && !isSameSubject(rows[static_cast<size_t>(same)], row)) {
            ids.append(isolated(row.id));
            duplicateRows.append(row.row);
        } else if (same < 0 && folded >= 0) {
            alike.append(isolated(row.id));
            alikeRows.append(row.row);
        }
        first.insert(row.id, same < 0 ? i : same);
        firstFolded.insert(RowKeys::folded(row.id), folded < 0 ? i : folded);
    }
    ids.removeDuplicates();
    Duplicates found{static_cast<int>(ids.size()), {}};
    if (!ids.isEmpty()) {
        found.findings.append({Finding::Weight::Warning,
                               Tr::tr("%Ln identifier(s) stand for different people or posts: %1. "
                                      "Each was imported; only "
                                      "the first keeps the identifier.",
                                      nullptr, static_cast<int>(ids.size()))
                                   .arg(joined(ids)),
                               shown(table, duplicateRows)});
    }
    if (!alike.isEmpty()) {
        found.findings.append({Finding::Weight::Warning,
                               Tr::tr("%Ln identifier(s) differ from others only by case or "
                                      "leading zeros: %1. They were "
                                      "taken for different ones.",
                                      nullptr, static_cast<int>(alike.size()))
                                   .arg(joined(alike)),
                               shown(table, alikeRows)});
    }
    return found;
}

} // namespace facet::exchange
