// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowdelegate.h"

namespace facet::panels {

/// How a channel's row looks and is edited.
class ChannelDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    RowContent content(const QModelIndex &index) const override;
    RowEditor *makeEditor(QWidget *parent, const QModelIndex &index) const override;
    void take(const RowEditor &editor, const QModelIndex &index) const override;

private:
    RowContent channelContent(const Channel &channel) const;
};

} // namespace facet::panels
