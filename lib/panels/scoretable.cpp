// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scoretable.h"

#include "assess/scores.h"
#include "keepup.h"

#include <QLocale>

namespace facet::panels {

using namespace Qt::StringLiterals;

ScoreTable::ScoreTable(PanelContext &context, QObject *parent) : ObjectTreeModel(context, parent)
{
    rearrangeAll();
    keepUp(context, News::Scores, this, [this] {
        rearrangeAll();
        touchAll();
    });
}

int ScoreTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstPracticeColumn + static_cast<int>(assess::practiceCount);
}

QVariant ScoreTable::data(const QModelIndex &index, int role) const
{
    const Id<Unit> unit = objectAt(index).as<Unit>();
    if (role == Qt::DisplayRole) {
        return text(unit, index.column());
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber =
            index.column() == IndexColumn || index.column() >= FirstPracticeColumn;
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role == Qt::AccessibleTextRole) {
        const QString head = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        return tr("%1, %2: %3").arg(nameOf(plan(), unit), head, text(unit, index.column()));
    }
    return ObjectTreeModel::data(index, role);
}

QVariant ScoreTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    if (const auto practice = practiceOf(section)) {
        return labelOf(*practice);
    }
    switch (section) {
    case NameColumn:
        return tr("Department");
    case IndexColumn:
        return tr("Index");
    case LevelColumn:
        return tr("Level");
    default:
        return tr("Weakest");
    }
}

std::optional<Practice> ScoreTable::practiceOf(int column)
{
    return column >= FirstPracticeColumn
        ? std::optional(static_cast<Practice>(column - FirstPracticeColumn))
        : std::nullopt;
}

QList<ObjectRef> ScoreTable::below(ObjectRef parent) const
{
    const assess::Scores &scores = context().document().scores();
    QList<ObjectRef> rows;
    if (parent.isNull()) {
        QList<Id<Unit>> units = scores.departments;
        std::ranges::stable_sort(units, std::greater<>(),
                                 [&scores](Id<Unit> unit) { return scores.of(unit).index; });
        for (const Id<Unit> unit : std::as_const(units)) {
            if (plan().contains(unit)) {
                rows.append(unit);
            }
        }
    }
    return rows;
}

QList<ObjectRef> ScoreTable::parentsTouchedBy(const Difference &difference) const
{
    return difference.touches<Unit>() ? QList{ObjectRef()} : QList<ObjectRef>();
}

bool ScoreTable::concerns(const Difference &difference) const { return difference.touches<Unit>(); }

QString ScoreTable::text(Id<Unit> unit, int column) const
{
    const assess::UnitScores &scores = context().document().scores().of(unit);
    if (column == NameColumn) {
        return nameOf(plan(), unit);
    }
    if (!scores.hasData) {
        return u"–"_s;
    }
    if (const auto practice = practiceOf(column)) {
        const assess::PracticeScore &score = scores.of(*practice);
        return score.hasData ? QLocale().toString(score.score) : u"–"_s;
    }
    if (column == IndexColumn) {
        return QLocale().toString(qRound(scores.index));
    }
    return column == LevelColumn ? assess::levelName(scores.level)
        : scores.weakest         ? labelOf(*scores.weakest)
                                 : u"–"_s;
}

} // namespace facet::panels
