// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rows.h"

#include "base/text.h"
#include "model/check.h"
#include "names.h"
#include "people.h"
#include "placeholders.h"
#include "unitpath.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace facet::exchange {

namespace {

constexpr int fewCells = 3;
constexpr int mostSeats = 100'000;

/// "26.32", "1,234", "4,5" as a number.
std::optional<double> numberOf(QString text)
{
    static const QRegularExpression thousands(u"^\\d{1,3}(,\\d{3})+(\\.\\d+)?$"_s);
    if (thousands.match(text).hasMatch()) {
        text.remove(u',');
    }
    text.replace(u',', u'.');
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok && std::isfinite(number) && number >= 0 && number <= mostSeats ? std::optional(number)
                                                                             : std::nullopt;
}

/// The bytes of a picture given as base64 or data: URI.
QByteArray pictureOf(const QString &cell)
{
    const qsizetype comma = cell.startsWith("data:image/"_L1) ? cell.indexOf(u',') : -1;
    const auto decoded = QByteArray::fromBase64Encoding(cell.sliced(comma + 1).toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray bytes = decoded ? *decoded : QByteArray();
    const bool isPicture = bytes.startsWith("\xFF\xD8\xFF") || bytes.startsWith("\x89PNG");
    return isPicture && bytes.size() <= largestPicture ? bytes : QByteArray();
}

template <Enumerated E> std::optional<E> choiceOf(const QString &cell)
{
    for (const E value : allOf<E>()) {
        if (keyOf(value) == cell || comparable(labelOf(value)) == comparable(cell)) {
            return value;
        }
    }
    return std::nullopt;
}

class RowReader
{
public:
    RowReader(const Table &table, const Mapping &mapping, const QMap<QString, QString> &sameUnit)
        : m_table(table), m_mapping(mapping)
    {
        for (const auto &[spelling, name] : sameUnit.asKeyValueRange()) {
            m_sameUnit.insert(comparable(spelling), name);
        }
        for (const Content content : allOf<Content>()) {
            m_columns[static_cast<size_t>(content)] = mapping.columnOf(content);
        }
        m_hasNames = mapping.has(Content::Name) || mapping.has(Content::Given)
            || mapping.has(Content::Family);
        m_hasPosts = m_hasNames || mapping.has(Content::Headcount) || mapping.has(Content::Title);
        m_ours = table.columns == peopleColumns();
        m_surnameFirst = !m_ours && isSurnameFirst();
        m_path = pathStyle(table, mapping.columnOf(Content::UnitPath));
    }

    RowSet read()
    {
        m_set.rows.reserve(static_cast<size_t>(m_table.rowCount()));
        m_usualCells = usualCells();
        for (int row = 0; row < m_table.rowCount(); ++row) {
            m_set.rows.push_back(readRow(row));
        }
        dropRepeatedZeroIds();
        return std::move(m_set);
    }

private:
    QString cell(int row, Content content) const
    {
        const int column = m_columns[static_cast<size_t>(content)];
        return column < 0 ? QString() : m_table.cell(row, column);
    }

    bool saysNothing(const QString &text) const
    {
        return m_ours ? text.isEmpty() : isNothing(text);
    }

    Occupancy occupancy(const QString &name) const
    {
        if (m_ours) {
            return name.isEmpty() ? Occupancy::Unnamed : Occupancy::Person;
        }
        return occupancyOf(name);
    }

    /// A cell of one line, nothing where it says "N/A", cut at what a plan may hold.
    QString line(int row, Content content)
    {
        QString text = m_ours ? cleanLine(cell(row, content)) : plainLine(cell(row, content));
        if (text.size() > longestLine) {
            m_set.shortened.append(row);
            text = text.first(longestLine - 1).trimmed() + u'…';
        }
        return saysNothing(text) ? QString() : text;
    }

    void ignore(int row, Content content)
    {
        IgnoredCells &cells = m_set.ignored[m_columns[static_cast<size_t>(content)]];
        if (cells.rows.isEmpty()) {
            cells.example = cleanLine(cell(row, content)).left(60);
        }
        cells.rows.append(row);
    }

    int filledCells(int row) const
    {
        int filled = 0;
        for (int column = 0; column < m_table.columns.size(); ++column) {
            filled +=
                m_table.sheet.cell(m_table.firstRow + row, column).trimmed().isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /// How many cells a row has filled as a rule, judged by the first ones.
    int usualCells() const
    {
        constexpr int sample = 200;
        std::vector<int> counts;
        for (int row = 0; row < std::min(m_table.rowCount(), sample); ++row) {
            counts.push_back(filledCells(row));
        }
        std::ranges::sort(counts);
        return counts.empty() ? 0 : counts[counts.size() / 2];
    }

    bool isSurnameFirst() const
    {
        constexpr int sample = 2000;
        int names = 0;
        int commas = 0;
        for (int row = 0; row < std::min(m_table.rowCount(), sample); ++row) {
            const QString name = cell(row, Content::Name);
            names += name.isEmpty() ? 0 : 1;
            commas += givenNameFirst(name) != name ? 1 : 0;
        }
        return commas * 5 > names * 3;
    }

    Row readRow(int at)
    {
        Row row;
        row.row = at;
        row.state = emptyState(at);
        if (row.state != RowState::Person) {
            return row;
        }
        readPerson(row);
        readUnit(row);
        readManager(row);
        readPost(row);
        readLevels(row);
        decideState(row);
        return row;
    }

    /// Blank, sum line or lone cell; Person for a row to read on.
    RowState emptyState(int at) const
    {
        const int filled = filledCells(at);
        if (filled == 0) {
            return RowState::Blank;
        }
        int first = 0;
        while (m_table.cell(at, first).isEmpty()) {
            ++first;
        }
        if (!m_ours && filled <= fewCells && isSumLine(m_table.cell(at, first))) {
            return RowState::Sum;
        }
        return !m_ours && filled == 1 && m_usualCells >= fewCells && m_hasPosts ? RowState::Banner
                                                                                : RowState::Person;
    }

    void readPerson(Row &row)
    {
        const int at = row.row;
        row.id = line(at, Content::Id);
        row.name = line(at, Content::Name);
        if (row.name.isEmpty()) {
            row.name = cleanLine(line(at, Content::Given) + u' ' + line(at, Content::Family));
        } else if (m_surnameFirst) {
            row.name = givenNameFirst(row.name);
        }
        const qsizetype domain = row.name.lastIndexOf(u'\\');
        if (domain > 0 && !m_ours && !row.name.contains(u' ')) {
            row.name = row.name.sliced(domain + 1); // a login such as "domain\name"
        }
        row.email = line(at, Content::Email);
        if (!m_ours && !row.email.isEmpty() && !row.email.contains(u'@')) {
            ignore(at, Content::Email);
            row.email.clear();
        }
        row.title = line(at, Content::Title);
        row.note = cleanText(cell(at, Content::Note)).left(longestText);
        if (const QString photo = cell(at, Content::Photo); !isNothing(photo)) {
            row.photo = pictureOf(photo);
            if (row.photo.isEmpty()) {
                ignore(at, Content::Photo);
            }
        }
    }

    void readUnit(Row &row)
    {
        if (const QString path = cell(row.row, Content::UnitPath); !saysNothing(path)) {
            row.units = splitPath(path, m_path);
        } else {
            for (const int column : m_mapping.columnsOf(Content::Unit)) {
                row.units.append(m_table.cell(row.row, column));
            }
        }
        QStringList levels;
        for (const QString &raw : std::as_const(row.units)) {
            QString name = m_ours ? cleanLine(raw) : plainLine(raw).left(longestLine);
            name = m_sameUnit.value(comparable(name), name);
            const bool again = !levels.isEmpty() && comparable(levels.last()) == comparable(name);
            if (!saysNothing(name) && (!again || m_ours)) {
                levels.append(name);
            }
        }
        row.units = levels;
        row.unitId = line(row.row, Content::UnitId);
        row.parentUnit = line(row.row, Content::ParentUnit);
        row.parentUnitId = line(row.row, Content::ParentUnitId);
    }

    void readManager(Row &row)
    {
        row.managerId = line(row.row, Content::ManagerId);
        row.managerName = line(row.row, Content::ManagerName);
        row.managerEmail = line(row.row, Content::ManagerEmail);
        row.managerPositionId = line(row.row, Content::ManagerPositionId);
        for (QString *manager : {&row.managerName, &row.managerEmail}) {
            if (!m_ours && isNoManager(*manager)) {
                manager->clear();
            }
        }
    }

    std::optional<bool> flag(int at, Content content)
    {
        if (m_columns[static_cast<size_t>(content)] < 0) {
            return std::nullopt;
        }
        const std::optional<bool> value = flagOf(cell(at, content));
        if (!value) {
            ignore(at, content);
        }
        return value;
    }

    void readPost(Row &row)
    {
        row.positionId = line(row.row, Content::PositionId);
        row.head = flag(row.row, Content::Head);
        row.assistant = flag(row.row, Content::Assistant);
        row.former = saysFormer(cell(row.row, Content::Status));
        const QString seats = cell(row.row, Content::Headcount);
        if (isNothing(seats)) {
            return;
        }
        if (const std::optional<double> number = numberOf(seats)) {
            row.headcount = static_cast<int>(std::ceil(*number));
        } else {
            ignore(row.row, Content::Headcount);
        }
    }

    void readLevels(Row &row)
    {
        constexpr std::array facets{Content::Marketing, Content::PublicRelations,
                                    Content::Technical, Content::Communications, Content::Human};
        for (size_t i = 0; i < facets.size(); ++i) {
            const QString level = cell(row.row, facets[i]);
            bool ok = false;
            const int number = level.toInt(&ok);
            if (ok && number >= 0 && number <= 4) {
                row.levels[i] = number;
            } else if (!isNothing(level)) {
                ignore(row.row, facets[i]);
            }
        }
        readChoice(row, Content::Stage, row.stage);
        readChoice(row, Content::Layer, row.layer);
    }

    template <Enumerated E>
    void readChoice(const Row &row, Content content, std::optional<E> &choice)
    {
        const QString text = cell(row.row, content);
        if (isNothing(text)) {
            return;
        }
        choice = choiceOf<E>(text);
        if (!choice) {
            ignore(row.row, content);
        }
    }

    void decideState(Row &row) const
    {
        if (!m_hasPosts) {
            row.state = row.units.isEmpty() ? RowState::Blank : RowState::Unit;
            return;
        }
        if (!m_hasNames) {
            row.state = m_mapping.has(Content::Headcount) ? RowState::Shared : RowState::Vacant;
            return;
        }
        const Occupancy says = occupancy(row.name);
        const bool notInPost =
            !m_ours && says == Occupancy::Unnamed && comparable(row.title) == "not in post"_L1;
        if (says == Occupancy::Pattern) {
            row.state = RowState::Pattern;
        } else if (says == Occupancy::Former || notInPost || row.former) {
            row.state = RowState::Former;
        } else if (says != Occupancy::Person) {
            decideNameless(row, says);
        }
        if (says != Occupancy::Person) {
            row.name.clear();
        }
    }

    void decideNameless(Row &row, Occupancy says) const
    {
        const bool isEmpty = row.id.isEmpty() && row.positionId.isEmpty() && row.title.isEmpty()
            && !row.namesManager();
        row.state = m_mapping.has(Content::Headcount) && row.headcount.value_or(1) > 1
            ? RowState::Shared
            : RowState::Vacant;
        row.vacantOnPurpose = says == Occupancy::Vacant;
        if (isEmpty) {
            row.state = m_ours && !row.units.isEmpty() ? RowState::Unit : RowState::Banner;
        }
    }

    /// "0" on several rows is no identifier; on one it is.
    void dropRepeatedZeroIds()
    {
        const auto isZero = [](const Row &row) { return row.id == "0"_L1; };
        if (!m_ours && std::ranges::count_if(m_set.rows, isZero) > 1) {
            for (Row &row : m_set.rows) {
                row.id = isZero(row) ? QString() : row.id;
            }
        }
    }

    const Table &m_table;
    const Mapping &m_mapping;
    QHash<QString, QString> m_sameUnit; ///< by comparable spelling
    std::array<int, Choices<Content>::names.size()> m_columns{};
    PathStyle m_path = PathStyle::Slash;
    bool m_hasNames = false;
    bool m_hasPosts = false;
    bool m_ours = false; ///< written by peopleToCsv(): every word means itself
    bool m_surnameFirst = false;
    int m_usualCells = 0;
    RowSet m_set;
};

} // namespace

RowSet readRows(const Table &table, const Mapping &mapping, const QMap<QString, QString> &sameUnit)
{
    return RowReader(table, mapping, sameUnit).read();
}

} // namespace facet::exchange
