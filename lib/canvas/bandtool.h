// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tool.h"

#include <QPointF>
#include <QRectF>

namespace facet::canvas {

/// Selects the cards that a rectangle touches: Shift and drag from an empty place.
class BandTool final : public Tool
{
public:
    using Tool::Tool;

    bool wants(const QMouseEvent &event) const override;
    void press(const QMouseEvent &event) override;
    void move(const QMouseEvent &event) override;
    void release(const QMouseEvent &event) override;
    void cancel() override;
    void paint(QPainter &painter) const override;

private:
    QRectF band() const { return QRectF(m_from, m_to).normalized(); }

    QPointF m_from;
    QPointF m_to;
};

} // namespace facet::canvas
