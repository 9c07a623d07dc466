// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "indexchangemodel.h"

#include "panels/panel.h"

#include <QLocale>

#include <cmath>

namespace facet::panels {

namespace {

QString indexText(const assess::UnitScores &scores)
{
    return scores.hasData
        ? IndexChangeModel::tr("%1 · %2", "index and level")
              .arg(QLocale().toString(scores.index, 'f', 0), assess::levelName(scores.level))
        : IndexChangeModel::tr("no data");
}

double rounded(double gain) { return std::round(gain * 10) / 10; }

} // namespace

IndexChangeModel::IndexChangeModel(PanelContext &context, QObject *parent)
    : QAbstractTableModel(parent), m_context(context)
{ }

/// Rows of the same departments keep their places.
void IndexChangeModel::setChanges(const QList<IndexChange> &changes)
{
    const bool isSame =
        std::ranges::equal(changes, m_changes, {}, &IndexChange::unit, &IndexChange::unit);
    if (!isSame) {
        beginResetModel();
        m_changes = changes;
        endResetModel();
        return;
    }
    m_changes = changes;
    if (!m_changes.isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int IndexChangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int IndexChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString IndexChangeModel::text(const IndexChange &change, int column) const
{
    switch (column) {
    case Department:
        return change.name;
    case Before:
        return indexText(change.before);
    case After:
        return indexText(change.after);
    default:
        break;
    }
    const std::optional<double> gain = change.gain();
    if (!gain) {
        return QStringLiteral("–");
    }
    const double points = rounded(*gain);
    const QString number = QLocale().toString(std::abs(points), 'f', 1);
    return points > 0 ? tr("▲ %1").arg(number)
        : points < 0  ? tr("▼ %1").arg(number)
                      : tr("= %1").arg(number);
}

QVariant IndexChangeModel::data(const QModelIndex &index, int role) const
{
    const IndexChange &change = m_changes.at(index.row());
    const render::Theme &theme = m_context.theme();
    switch (role) {
    case Qt::DisplayRole:
        return text(change, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(change, index.column()));
    case ObjectRole:
        return QVariant::fromValue(ObjectRef(change.unit));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter
                                | (index.column() == Gain ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole: {
        QFont font = theme.font;
        font.setWeight(change.unit ? QFont::Normal : QFont::DemiBold);
        return font;
    }
    case Qt::ForegroundRole: {
        const double gain = rounded(change.gain().value_or(0));
        const bool isNumber = index.column() == Gain && change.gain();
        return !isNumber || gain == 0
            ? (index.column() == Department ? theme.text : theme.mutedText)
            : gain > 0 ? theme.good
                       : theme.poor;
    }
    default:
        return {};
    }
}

QVariant IndexChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QStringList names{tr("Department"), tr("Before"), tr("After"), tr("Change")};
    return names.value(section);
}

} // namespace facet::panels
