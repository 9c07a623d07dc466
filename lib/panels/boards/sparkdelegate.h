// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/panelcontext.h"

#include <QStyledItemDelegate>

namespace facet::panels {

/// Draws the 24 hours of a day as small bars before the words that tell the busiest.
class SparkDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SparkDelegate(PanelContext &context, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    PanelContext &m_context;
};

} // namespace facet::panels
