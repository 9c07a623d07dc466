// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QMouseEvent;
class QPainter;

namespace facet::canvas {

class OrgChartView;

/// What the pointer does from a press to its release; the view picks one and forwards to it.
class Tool
{
public:
    explicit Tool(OrgChartView &view) : m_view(view) { }
    Tool(const Tool &) = delete;
    Tool &operator=(const Tool &) = delete;
    virtual ~Tool() = default;

    /// Whether this tool is for a press like this one.
    virtual bool wants(const QMouseEvent &event) const = 0;
    virtual void press(const QMouseEvent &event) = 0;
    virtual void move(const QMouseEvent &event) = 0;
    virtual void release(const QMouseEvent &event) = 0;
    /// Gives up: the pointer was taken away, or Esc was pressed.
    virtual void cancel() { }
    /// Paints the tool's preview in viewport coordinates.
    virtual void paint(QPainter &) const { }

protected:
    OrgChartView &m_view;
};

} // namespace facet::canvas
