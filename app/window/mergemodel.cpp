// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mergemodel.h"

#include "panels/fieldeditor.h"

#include <QFont>
#include <QSet>

#include <algorithm>

namespace facet::window {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostInCell = 120;

MergeSide sideOf(int column)
{
    return column == MergeModel::InFile   ? MergeSide::Theirs
        : column == MergeModel::BothTexts ? MergeSide::Both
                                          : MergeSide::Mine;
}

} // namespace

MergeModel::MergeModel(MergeInput input, QObject *parent)
    : QAbstractTableModel(parent), m_input(std::move(input))
{
    mergeAgain();
}

/// A decision can bring up another one; those that are known keep their rows.
void MergeModel::mergeAgain()
{
    QSet<MergePlace> known;
    for (const MergeConflict &conflict : std::as_const(m_conflicts)) {
        known.insert(conflict.place);
    }
    QList<MergeConflict> fresh;
    for (const MergeConflict &conflict : mergePlans(m_input, m_choices).conflicts) {
        if (!known.contains(conflict.place)) {
            known.insert(conflict.place);
            fresh.append(conflict);
        }
    }
    if (!fresh.isEmpty()) {
        const auto count = static_cast<int>(m_conflicts.size());
        beginInsertRows({}, count, count + static_cast<int>(fresh.size()) - 1);
        m_conflicts += fresh;
        endInsertRows();
    }
}

int MergeModel::undecided() const
{
    return static_cast<int>(std::ranges::count_if(
        m_conflicts, [this](const MergeConflict &c) { return !m_choices.contains(c.place); }));
}

bool MergeModel::isChoice(int row, int column) const
{
    return column == Here || column == InFile
        || (column == BothTexts && m_conflicts[row].canTakeBoth);
}

bool MergeModel::isChosen(int row, int column) const
{
    const auto found = m_choices.constFind(m_conflicts[row].place);
    return isChoice(row, column) && found != m_choices.cend() && *found == sideOf(column);
}

bool MergeModel::choose(int row, int column)
{
    if (row < 0 || row >= rowCount() || !isChoice(row, column)) {
        return false;
    }
    m_choices.insert(m_conflicts[row].place, sideOf(column));
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    mergeAgain();
    emit decided();
    return true;
}

/// Merges once for all rows, and once more for each time that this brings up others.
void MergeModel::chooseAll(MergeSide side)
{
    for (int row = 0; row < rowCount();) {
        for (; row < rowCount(); ++row) {
            const MergeConflict &conflict = m_conflicts[row];
            const bool canBe = side != MergeSide::Both || conflict.canTakeBoth;
            m_choices.insert(conflict.place, canBe ? side : MergeSide::Mine);
        }
        mergeAgain();
    }
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    emit decided();
}

QString MergeModel::fullText(int row, MergeSide side) const
{
    if (row < 0 || row >= rowCount()) {
        return {};
    }
    const MergeConflict &conflict = m_conflicts[row];
    const Plan &plan = side == MergeSide::Theirs ? m_input.theirs : m_input.mine;
    const FieldInfo *field = infoOf(conflict.place.object.kind).field(conflict.place.field);
    if (!field) {
        return contains(plan, conflict.place.object) ? tr("Keep it as it is there")
                                                     : tr("Remove it");
    }
    const QVariant value = side == MergeSide::Theirs ? conflict.theirs : conflict.mine;
    if (field->kind == ValueKind::Flag) {
        return value.toBool() ? tr("Yes") : tr("No");
    }
    if (field->kind == ValueKind::Picture && !value.isNull()) {
        return tr("A picture");
    }
    const QString text = panels::displayText(plan, *field, value);
    return text.isEmpty() ? tr("(nothing)") : text;
}

QString MergeModel::cellText(int row, int column) const
{
    const MergeConflict &conflict = m_conflicts[row];
    if (column == What) {
        const KindInfo &kind = infoOf(conflict.place.object.kind);
        const FieldInfo *field = kind.field(conflict.place.field);
        return field ? tr("%1: %2").arg(conflict.name, field->translatedLabel())
                     : tr("%1: %2").arg(conflict.name, conflict.reason);
    }
    if (!isChoice(row, column)) {
        return {};
    }
    if (column == BothTexts) {
        return tr("One below the other");
    }
    const QString text = fullText(row, sideOf(column)).simplified();
    return text.size() > mostInCell ? text.first(mostInCell) + u'…' : text;
}

int MergeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_conflicts.size());
}

int MergeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant MergeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column);
    case Qt::CheckStateRole:
        return isChoice(row, column) ? QVariant(isChosen(row, column) ? Qt::Checked : Qt::Unchecked)
                                     : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(isChosen(row, column));
        return font;
    }
    case Qt::AccessibleTextRole:
        return isChosen(row, column) ? tr("%1, chosen").arg(cellText(row, column))
                                     : cellText(row, column);
    default:
        return {};
    }
}

QVariant MergeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case What:
        return tr("Changed by both");
    case Here:
        return tr("Here");
    case InFile:
        return tr("In the file");
    default:
        return tr("Both");
    }
}

Qt::ItemFlags MergeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const bool canBe = index.column() == What || isChoice(index.row(), index.column());
    return canBe ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace facet::window
