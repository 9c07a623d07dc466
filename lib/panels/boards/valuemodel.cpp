// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valuemodel.h"

#include "model/object.h"
#include "model/tr.h"
#include "panels/keepup.h"
#include "panels/panel.h"

#include <QLocale>

#include <cmath>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

QString amount(std::optional<double> units)
{
    return units ? QLocale().toString(*units, 'g', 6) : u"–"_s;
}

QString names(const Plan &plan, const QList<Id<Assumption>> &assumptions)
{
    QStringList list;
    for (const Id<Assumption> id : assumptions) {
        list.append(plan.get(id).name);
    }
    return list.join(u"; "_s);
}

} // namespace

QString moneyText(const Plan &plan, double amount)
{
    const QString currency = plan.settings().currency;
    const double rounded = std::round(amount);
    const QString number = QLocale().toString(std::abs(rounded), 'f', 0);
    const QString shown = Tr::tr("%1 %2", "currency and amount").arg(currency, number);
    return rounded < 0 ? Tr::tr("−%1").arg(shown) : shown;
}

QString rangeText(const Plan &plan, const assess::ValueRange &range)
{
    const QString low = moneyText(plan, range.low);
    const QString high = moneyText(plan, range.high);
    return low == high ? low : Tr::tr("%1 to %2").arg(low, high);
}

ValueModel::ValueModel(PanelContext &context, QObject *parent)
    : QAbstractTableModel(parent), m_context(context), m_values(values())
{
    keepUp(context, News::Plan, this, &ValueModel::follow);
}

QList<assess::ObjectiveValue> ValueModel::values() const
{
    const Plan &plan = m_context.plan();
    QList<assess::ObjectiveValue> found;
    for (const auto &[id, objective] : plan.all<Objective>()) {
        if (objective->state == ObjectiveState::Dropped) {
            continue;
        }
        const assess::ObjectiveValue value = assess::valueOf(plan, id, m_context.today());
        if (!value.kpis.isEmpty()) {
            found.append(value);
        }
    }
    std::ranges::sort(found, {}, [&plan](const assess::ObjectiveValue &value) {
        return std::pair(plan.get(value.objective).title, value.objective);
    });
    return found;
}

/// Rows of the same objectives keep their places; others come and go one by one.
void ValueModel::follow(const Difference &difference)
{
    if (!difference.touches<Objective, Kpi, Observation, Activity, Assumption, Settings>()) {
        return;
    }
    const QList<assess::ObjectiveValue> now = values();
    const auto isKnown = [](const QList<assess::ObjectiveValue> &list, Id<Objective> id) {
        return std::ranges::find(list, id, &assess::ObjectiveValue::objective) != list.end();
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!isKnown(now, m_values.at(row).objective)) {
            beginRemoveRows({}, row, row);
            m_values.removeAt(row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < now.size(); ++row) {
        if (!isKnown(m_values, now.at(row).objective)) {
            const int at = std::min(row, rowCount());
            beginInsertRows({}, at, at);
            m_values.insert(at, now.at(row));
            endInsertRows();
        }
    }
    m_values = now;
    if (!m_values.isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int ValueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_values.size());
}

int ValueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ValueModel::text(const assess::ObjectiveValue &value, int column) const
{
    const Plan &plan = m_context.plan();
    const assess::KpiValue &first = value.kpis.first();
    const auto range = [&](const std::optional<assess::ValueRange> &shown) {
        return shown ? rangeText(plan, *shown) : tr("no data");
    };
    switch (column) {
    case Title:
        return plan.get(value.objective).title;
    case Gained:
        return value.kpis.size() > 1
            ? tr("%n KPI(s)", nullptr, static_cast<int>(value.kpis.size()))
            : tr("%1 of %2 %3", "gained, planned, unit of measure")
                  .arg(amount(first.gained), amount(first.planned), plan.get(first.kpi).measure);
    case Price:
        return rangeText(plan, {first.prices.first().price, first.prices.last().price});
    case Cost:
        return value.cost > 0 ? moneyText(plan, value.cost) : u"–"_s;
    case SoFar:
        return range(value.soFar);
    case AtTarget:
        return range(value.atTarget);
    case RestsOn:
        return value.isUnsourced ? tr("! A price that no assumption states")
                                 : names(plan, value.assumptions);
    default:
        return {};
    }
}

bool ValueModel::isGrey(const assess::ObjectiveValue &value, int column) const
{
    return (column == SoFar && !value.soFar) || (column == AtTarget && !value.atTarget)
        || (column == RestsOn && !value.isUnsourced) || column == Cost;
}

QVariant ValueModel::data(const QModelIndex &index, int role) const
{
    const assess::ObjectiveValue &value = m_values.at(index.row());
    const int column = index.column();
    const bool isNumber = column >= Gained && column <= AtTarget;
    switch (role) {
    case Qt::DisplayRole:
        return text(value, column);
    case Qt::ToolTipRole:
        return plainToolTip(text(value, column));
    case ObjectRole:
        return QVariant::fromValue(ObjectRef(value.objective));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole: {
        const render::Theme &theme = m_context.theme();
        const bool isLoss = (column == SoFar && value.soFar && value.soFar->high < 0)
            || (column == RestsOn && value.isUnsourced);
        return isLoss ? theme.poor : isGrey(value, column) ? theme.mutedText : theme.text;
    }
    default:
        return {};
    }
}

QVariant ValueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isNumber = section >= Gained && section <= AtTarget;
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QStringList names{
        tr("Objective"),    tr("Units gained"),    tr("Value of one unit"), tr("Cost"),
        tr("Value so far"), tr("Value at target"), tr("What it rests on")};
    return names.value(section);
}

SensitivityModel::SensitivityModel(PanelContext &context, QObject *parent)
    : QAbstractTableModel(parent), m_context(context)
{ }

void SensitivityModel::setValue(const assess::KpiValue &value)
{
    const QList<assess::Sensitivity> lines = assess::sensitivityOf(value);
    if (lines.size() != m_lines.size()) {
        beginResetModel();
        m_lines = lines;
        endResetModel();
    } else if (!lines.isEmpty()) {
        m_lines = lines;
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int SensitivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int SensitivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// Where a price comes from.
QString SensitivityModel::sourceText(const Assumption *assumption)
{
    if (!assumption) {
        return tr("stated by nobody");
    }
    return assumption->source.isEmpty() ? assumption->name : assumption->source;
}

QVariant SensitivityModel::data(const QModelIndex &index, int role) const
{
    const assess::Sensitivity &line = m_lines.at(index.row());
    const Plan &plan = m_context.plan();
    const int column = index.column();
    const std::optional<double> worth = column == SoFar ? line.soFar : line.atTarget;
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter
                                | (column == StatedBy ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role == Qt::ForegroundRole) {
        const bool isGrey = column == StatedBy || (column != Price && !worth);
        return isGrey ? m_context.theme().mutedText : m_context.theme().text;
    }
    if (role == Qt::ToolTipRole) {
        return plainToolTip(data(index, Qt::DisplayRole).toString());
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case Price:
        return moneyText(plan, line.price.price);
    case StatedBy:
        return sourceText(plan.find(line.price.statedBy));
    default:
        return worth ? moneyText(plan, *worth) : tr("no data");
    }
}

QVariant SensitivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter
                                | (section == StatedBy ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QStringList names{tr("One unit at"), tr("So far"), tr("At target"), tr("Source")};
    return names.value(section);
}

} // namespace facet::panels
