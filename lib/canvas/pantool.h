// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tool.h"

#include <QPointF>

namespace facet::canvas {

/// Moves the chart under the pointer: with the middle button, with Space held, or from an empty
/// place. A click on an empty place that moves nothing deselects.
class PanTool final : public Tool
{
public:
    using Tool::Tool;

    bool wants(const QMouseEvent &event) const override;
    void press(const QMouseEvent &event) override;
    void move(const QMouseEvent &event) override;
    void release(const QMouseEvent &event) override;
    void cancel() override;

private:
    QPointF m_from;
    QPointF m_last;
    bool m_moved = false;
};

} // namespace facet::canvas
