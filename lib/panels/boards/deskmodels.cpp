// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskmodels.h"

#include "base/text.h"
#include "model/object.h"
#include "panels/panel.h"
#include "panels/texts.h"
#include "render/routesflow.h"

#include <QLocale>

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;
using routing::Reach;

namespace {

QVariant aligned(bool isNumber)
{
    return QVariant::fromValue(
        Qt::Alignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft)));
}

QString hourText(int hour) { return QTime(hour, 0).toString(u"HH:mm"_s); }

} // namespace

DeskMessageModel::DeskMessageModel(PanelContext &context, QObject *parent)
    : QAbstractTableModel(parent), m_context(context)
{ }

void DeskMessageModel::setDesk(std::shared_ptr<const CheckedDesk> desk)
{
    beginResetModel();
    m_desk = std::move(desk);
    m_owners.clear();
    if (m_desk) {
        for (const routing::Agreement &agreement : m_desk->check.agreements) {
            m_owners.insert(agreement.owner, agreement.unit);
        }
    }
    fill();
    endResetModel();
}

void DeskMessageModel::setShown(ShownMessages shown)
{
    beginResetModel();
    m_shown = shown;
    fill();
    endResetModel();
}

void DeskMessageModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text.trimmed();
    fill();
    endResetModel();
}

void DeskMessageModel::fill()
{
    m_rows.clear();
    const size_t count = m_desk ? m_desk->messages->size() : 0;
    for (size_t message = 0; message < count; ++message) {
        if (isShown(message)) {
            m_rows.push_back(message);
        }
    }
}

bool DeskMessageModel::isShown(size_t message) const
{
    const routing::Verdict &verdict = m_desk->check.verdicts[message];
    const routing::Message &said = (*m_desk->messages)[message];
    if (!m_filter.isEmpty() && !said.text.contains(m_filter, Qt::CaseInsensitive)) {
        return false;
    }
    switch (m_shown) {
    case ShownMessages::All:
        return true;
    case ShownMessages::Unanswered:
        return verdict.reach != Reach::Answered;
    case ShownMessages::Elsewhere:
        return !said.owner.isEmpty()
            && m_owners.value(said.owner) != m_desk->plan.get(verdict.route).unit;
    }
    Q_UNREACHABLE_RETURN(false);
}

int DeskMessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DeskMessageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeskMessageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const size_t message = m_rows[static_cast<size_t>(index.row())];
    const bool isLost = m_desk->check.verdicts[message].reach != Reach::Answered;
    switch (role) {
    case Qt::DisplayRole:
        return text(message, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(message, index.column()));
    case Qt::ForegroundRole:
        return isLost && index.column() == UnitColumn ? QVariant(m_context.theme().poor)
                                                      : QVariant();
    case Qt::TextAlignmentRole:
        return aligned(index.column() == WithinColumn);
    default:
        return {};
    }
}

QString DeskMessageModel::text(size_t message, int column) const
{
    const routing::Message &said = (*m_desk->messages)[message];
    const routing::Verdict &verdict = m_desk->check.verdicts[message];
    const Route &route = m_desk->plan.get(verdict.route);
    switch (column) {
    case TextColumn:
        return said.text.simplified();
    case SignalColumn:
        return verdict.signal ? nameOf(m_desk->plan, verdict.signal) : u"–"_s;
    case UnitColumn:
        return verdict.reach == Reach::Answered ? nameOf(m_desk->plan, route.unit)
            : verdict.reach == Reach::NoRoute   ? tr("✗ no route")
                                                : tr("✗ not recognised");
    case WithinColumn:
        return route.answerWithin ? render::answerTimeText(*route.answerWithin) : u"–"_s;
    default:
        return said.owner;
    }
}

QVariant DeskMessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return aligned(section == WithinColumn);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const std::array heads{tr("Message"), tr("Signal"), tr("Goes to"), tr("Within"), tr("Really")};
    return heads[static_cast<size_t>(section)];
}

DeskLoadModel::DeskLoadModel(QObject *parent) : QAbstractTableModel(parent) { }

void DeskLoadModel::setDesk(std::shared_ptr<const CheckedDesk> desk)
{
    beginResetModel();
    m_desk = std::move(desk);
    endResetModel();
}

int DeskLoadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_desk ? 0 : static_cast<int>(m_desk->check.loads.size());
}

int DeskLoadModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeskLoadModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const routing::Load &load = m_desk->check.loads.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(load, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(load, index.column()));
    case Qt::TextAlignmentRole:
        return aligned(index.column() == MessagesColumn);
    case HoursRole:
        return QVariant::fromValue(QList<int>(load.byHour.begin(), load.byHour.end()));
    default:
        return {};
    }
}

QString DeskLoadModel::text(const routing::Load &load, int column) const
{
    const auto busiest = std::ranges::max_element(load.byHour);
    switch (column) {
    case UnitColumn:
        return nameOf(m_desk->plan, load.unit);
    case MessagesColumn:
        return QLocale().toString(load.messages);
    case BusiestColumn:
        return *busiest == 0
            ? u"–"_s
            : tr("%1 (%2)").arg(hourText(static_cast<int>(busiest - load.byHour.begin())),
                                QLocale().toString(*busiest));
    case RushColumn:
        if (!load.rush) {
            return load.unpromised > 0 ? tr("no answer time promised") : u"–"_s;
        }
        return tr("%1 within %2: %3 an hour")
            .arg(QLocale().toString(load.rush->messages),
                 render::answerTimeText(load.rush->minutes),
                 QLocale().toString(load.rush->perHour(), 'f', 1));
    default:
        return agreementText(load.unit);
    }
}

QString DeskLoadModel::agreementText(Id<Unit> unit) const
{
    QStringList parts;
    for (const routing::Agreement &agreement : m_desk->check.agreements) {
        if (agreement.unit == unit) {
            const QString share = shareText(agreement.share());
            parts.append(agreement.byName ? share : tr("%1 of “%2”").arg(share, agreement.owner));
        }
    }
    return parts.isEmpty() ? u"–"_s : parts.join(u", "_s);
}

QVariant DeskLoadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return aligned(section == MessagesColumn);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const std::array heads{tr("Unit"), tr("Messages"), tr("Busiest hour"),
                           tr("To keep the promise"), tr("Agreement")};
    return heads[static_cast<size_t>(section)];
}

QString deskSummary(const CheckedDesk &desk)
{
    const routing::DeskCheck &check = desk.check;
    const auto total = static_cast<int>(desk.messages->size());
    const QLocale locale;
    const auto part = [&](Reach reach) {
        return shareText(total > 0 ? std::optional(double(check.count(reach)) / total)
                                   : std::nullopt);
    };
    QStringList sentences{
        DeskLoadModel::tr("%Ln message(s): %1 go to a unit, %2 are known but have no route, %3 "
                          "are not recognised.",
                          nullptr, total)
            .arg(part(Reach::Answered), part(Reach::NoRoute), part(Reach::NoSignal))};
    if (check.judged > 0) {
        sentences.append(DeskLoadModel::tr("%1 would reach those who really dealt with them.")
                             .arg(shareText(double(check.agreed) / check.judged)));
    }
    if (check.days > 0) {
        sentences.append(DeskLoadModel::tr("They came within %Ln day(s).", nullptr, check.days));
    }
    return sentences.join(u' ');
}

} // namespace facet::panels
