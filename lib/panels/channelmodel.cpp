// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "channelmodel.h"

#include "assess/progress.h"
#include "base/text.h"
#include "keepup.h"

#include <QLocale>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {
constexpr Kind headingKind{-2};
} // namespace

ChannelModel::ChannelModel(PanelContext &context, QObject *parent)
    : ObjectTreeModel(context, parent)
{
    rearrangeAll();
    keepUp(context, News::Context, this, &ChannelModel::touchAll);
}

void ChannelModel::setFilter(const QString &text)
{
    m_filter = comparable(text);
    rearrangeAll();
}

ObjectRef ChannelModel::headingOf(Tier tier)
{
    return {headingKind, static_cast<qint64>(tier) + 1};
}

std::optional<Tier> ChannelModel::tierOf(ObjectRef heading)
{
    return heading.kind == headingKind ? std::optional(static_cast<Tier>(heading.id - 1))
                                       : std::nullopt;
}

QVariant ChannelModel::data(const QModelIndex &index, int role) const
{
    const ObjectRef object = objectAt(index);
    if (const auto tier = tierOf(object)) {
        if (role == Qt::DisplayRole) {
            return labelOf(*tier);
        }
        return role == Qt::AccessibleTextRole
            ? tr("%1, %Ln channel(s)", nullptr, rowCount(index)).arg(labelOf(*tier))
            : ObjectTreeModel::data(index, role);
    }
    const Channel *channel = plan().find(object.as<Channel>());
    if (channel && role == Qt::AccessibleTextRole) {
        return accessibleText(*channel);
    }
    return ObjectTreeModel::data(index, role);
}

bool ChannelModel::isEditable(ObjectRef row) const { return isObject(row); }

QList<ObjectRef> ChannelModel::below(ObjectRef parent) const
{
    if (const auto tier = tierOf(parent)) {
        QList<const Channel *> channels;
        for (const auto &[id, box] : plan().all<Channel>()) {
            if (box.get().tier == *tier && isShown(box.get())) {
                channels.append(&box.get());
            }
        }
        std::ranges::sort(channels, [](const Channel *a, const Channel *b) {
            return std::tie(a->order, a->platform, a->id) < std::tie(b->order, b->platform, b->id);
        });
        QList<ObjectRef> rows;
        for (const Channel *channel : std::as_const(channels)) {
            rows.append(channel->id);
        }
        return rows;
    }
    QList<ObjectRef> headings;
    for (const Tier tier : allOf<Tier>()) {
        if (parent.isNull() && !below(headingOf(tier)).isEmpty()) {
            headings.append(headingOf(tier));
        }
    }
    return headings;
}

QList<ObjectRef> ChannelModel::parentsTouchedBy(const Difference &difference) const
{
    if (!difference.touches<Channel>()) {
        return {};
    }
    QList<ObjectRef> parents{ObjectRef()};
    for (const Tier tier : allOf<Tier>()) {
        parents.append(headingOf(tier));
    }
    return parents;
}

bool ChannelModel::concerns(const Difference &difference) const
{
    return difference.touches<Channel, Participation, Fit, Unit>();
}

bool ChannelModel::isShown(const Channel &channel) const
{
    return m_filter.isEmpty()
        || comparable(channel.platform + u' ' + channel.handle).contains(m_filter);
}

QString ChannelModel::accessibleText(const Channel &channel) const
{
    QStringList parts{channel.platform, channel.handle, labelOf(channel.side),
                      takePartText(plan(), channel.id)};
    const auto fit = assess::meanFit(plan(), channel.id);
    parts.append(fit ? tr("mean fit %1 of 4").arg(QLocale().toString(*fit, 'f', 1))
                     : tr("no fit rated"));
    if (const Id<Unit> unit = context().unit()) {
        if (const edit::Roles roles = edit::rolesOf(plan(), unit, channel.id)) {
            parts.append(tr("%1 %2").arg(isolated(nameOf(plan(), unit)), edit::rolesText(roles)));
        }
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString takePartText(const Plan &plan, Id<Channel> channel)
{
    const auto count = static_cast<int>(plan.referring<&Participation::channel>(channel).size());
    return count == 0 ? ChannelModel::tr("nobody takes part")
                      : ChannelModel::tr("%Ln take part", nullptr, count);
}

} // namespace facet::panels
