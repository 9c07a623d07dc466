// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "skillmodel.h"

#include "edit/several.h"
#include "model/navigate.h"

#include <QLocale>
#include <QSet>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr Kind facetKind{-8};
constexpr int mostLevel = 4;
constexpr int covers = 2; // level that covers a facet

Facet facetOf(ObjectRef column) { return static_cast<Facet>(column.id - 1); }

} // namespace

QString levelWord(int level)
{
    switch (level) {
    case 0:
        return SkillModel::tr("None yet");
    case 1:
        return SkillModel::tr("Knows of it");
    case 2:
        return SkillModel::tr("Works in it");
    case 3:
        return SkillModel::tr("Skilled");
    default:
        return SkillModel::tr("Teaches others");
    }
}

SkillModel::SkillModel(PanelContext &context, QObject *parent) : MatrixModel(context, parent)
{
    sortAgain();
}

void SkillModel::setFilter(const PeopleFilter &filter)
{
    m_filter = filter;
    sortAgain();
}

void SkillModel::sortAgain()
{
    m_keepsOrder = false;
    reshape();
    m_keepsOrder = true;
}

ObjectRef SkillModel::columnOf(Facet facet) { return {facetKind, static_cast<qint64>(facet) + 1}; }

MatrixCell SkillModel::cell(const MatrixPlace &place) const
{
    const Person &person = plan().get(place.row.as<Person>());
    const Facet facet = facetOf(place.column);
    const int level = levelIn(person, facet);
    return {.text = QLocale().toString(level),
            .level = level,
            //: %1 is a person, %2 a facet, %3 a number, %4 a word for it
            .tip =
                tr("%1 in “%2”: %3 of 4, %4")
                    .arg(person.name, labelOf(facet), QLocale().toString(level), levelWord(level))};
}

MatrixHead SkillModel::rowHead(ObjectRef row) const
{
    const Person &person = plan().get(row.as<Person>());
    const int facets = facetsCovered(person);
    const QString count = facets == 0 ? u"–"_s : tr("%Ln facet(s)", nullptr, facets);
    return {.title = person.name,
            .second = seatText(plan(), person.id),
            .end = isBroad(person) ? u"★ "_s + count : count,
            .isStrong = isBroad(person)};
}

MatrixHead SkillModel::columnHead(ObjectRef column) const
{
    const Facet facet = facetOf(column);
    int count = 0;
    for (const auto &[id, box] : plan().all<Person>()) {
        count += levelIn(box.get(), facet) >= covers ? 1 : 0;
    }
    return {.title = labelOf(facet),
            .end = count == 0 ? tr("nobody covers it") : tr("%Ln cover it", nullptr, count),
            .mark = render::facetMark(facet),
            .markColour = context().theme().facetTexts[static_cast<size_t>(facet)],
            .isStrong = false};
}

QList<MatrixChoice> SkillModel::choices(ObjectRef) const
{
    QList<MatrixChoice> all;
    for (int level = 0; level <= mostLevel; ++level) {
        const QString digit = QString::number(level);
        all.append({digit, tr("%1: %2").arg(digit, levelWord(level))});
    }
    return all;
}

Result<edit::Step> SkillModel::put(const QList<MatrixPlace> &cells, const QString &key) const
{
    QList<edit::LevelOf> whose;
    for (const MatrixPlace &cell : cells) {
        whose.append({cell.row.as<Person>(), facetOf(cell.column)});
    }
    return edit::setLevels(plan(), whose, key.toInt());
}

/// By breadth; while the order is kept, those who are there already stay where they are and others
/// follow them.
QList<ObjectRef> SkillModel::wantedRows() const
{
    const QList<Id<Person>> people = peopleByBreadth(plan(), m_filter);
    QList<ObjectRef> rows;
    QSet<ObjectRef> placed;
    if (m_keepsOrder) {
        const QSet<Id<Person>> wanted(people.begin(), people.end());
        for (int row = 0; row < rowCount(); ++row) {
            if (wanted.contains(rowAt(row).as<Person>())) {
                rows.append(rowAt(row));
                placed.insert(rowAt(row));
            }
        }
    }
    for (const Id<Person> person : people) {
        if (!placed.contains(person)) {
            rows.append(person);
        }
    }
    return rows;
}

QList<ObjectRef> SkillModel::wantedColumns() const
{
    QList<ObjectRef> columns;
    for (const Facet facet : allOf<Facet>()) {
        columns.append(columnOf(facet));
    }
    return columns;
}

bool SkillModel::reshapes(const Difference &difference) const
{
    return difference.touches<Person>()
        || (m_filter != PeopleFilter() && difference.touches<Holding, Position, Unit>());
}

bool SkillModel::concerns(const Difference &difference) const
{
    return difference.touches<Person, Holding, Position, Unit>();
}

} // namespace facet::panels
