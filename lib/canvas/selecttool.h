// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "orgchartview.h"
#include "tool.h"

namespace facet::canvas {

/// Selects cards and lines, folds by the handle, and begins the drag of what is selected.
class SelectTool final : public Tool
{
public:
    using Tool::Tool;

    bool wants(const QMouseEvent &event) const override;
    void press(const QMouseEvent &event) override;
    void move(const QMouseEvent &event) override;
    void release(const QMouseEvent &event) override;
    void cancel() override { m_pressed = {}; }

private:
    void choose(ObjectRef object, Qt::KeyboardModifiers modifiers);
    void chooseRange(Id<Unit> unit);

    Hit m_pressed;
    QPointF m_from;
    bool m_chosenAtPress = false; ///< else the release selects, so that several can be dragged
};

} // namespace facet::canvas
