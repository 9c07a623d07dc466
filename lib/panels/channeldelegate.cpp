// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "channeldelegate.h"

#include "assess/progress.h"
#include "channelmodel.h"

#include <QLocale>

namespace facet::panels {

using namespace Qt::StringLiterals;

RowContent ChannelDelegate::content(const QModelIndex &index) const
{
    const auto object = index.data(ObjectTreeModel::ObjectRole).value<ObjectRef>();
    if (const Channel *channel = context().plan().find(object.as<Channel>())) {
        return channelContent(*channel);
    }
    RowContent row;
    row.heading = true;
    row.first = index.data().toString();
    row.end = QLocale().toString(index.model()->rowCount(index));
    return row;
}

RowContent ChannelDelegate::channelContent(const Channel &channel) const
{
    const Plan &plan = context().plan();
    const render::Theme &theme = context().theme();
    RowContent row;
    row.first = channel.platform;
    row.firstMore = channel.handle;
    row.second = tr("%1 · %2").arg(labelOf(channel.side), takePartText(plan, channel.id));
    if (const Id<Unit> unit = context().unit()) {
        if (const edit::Roles roles = edit::rolesOf(plan, unit, channel.id)) {
            row.secondStrong = tr("%1: %2").arg(nameOf(plan, unit), edit::rolesText(roles));
        }
    }
    const auto fit = assess::meanFit(plan, channel.id);
    row.end = fit ? tr("fit %1").arg(QLocale().toString(*fit, 'f', 1)) : tr("no fit rated");
    row.endColour = fit ? theme.text : theme.mutedText;
    row.hasBar = true;
    row.barColour = theme.accent;
    if (fit) {
        row.bar = *fit / 4;
    }
    return row;
}

RowEditor *ChannelDelegate::makeEditor(QWidget *parent, const QModelIndex &index) const
{
    const auto object = index.data(ObjectTreeModel::ObjectRole).value<ObjectRef>();
    if (!ObjectTreeModel::isObject(object)) {
        return nullptr;
    }
    auto *editor = new RowEditor(context(), kindOf<Channel>(),
                                 {{u"platform"_s, u"handle"_s}, {u"side"_s, u"tier"_s}}, parent);
    editor->setObject(object);
    return editor;
}

void ChannelDelegate::take(const RowEditor &editor, const QModelIndex &index) const
{
    const auto object = index.data(ObjectTreeModel::ObjectRole).value<ObjectRef>();
    if (const auto changes = editor.changes(); !changes.isEmpty()) {
        context().perform(setFields(context().plan(), object, changes));
    }
}

} // namespace facet::panels
