// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene.h"

#include <QWidget>

namespace facet::canvas {

/// Says what the cards' colours mean; lies over the chart and lets the pointer through.
class Legend final : public QWidget
{
    Q_OBJECT

public:
    Legend(const Scene &scene, QWidget *parent);

    /// The chart's colours may mean something else now.
    void refresh();
    /// Takes the shape that hides least in a room of this size: a column where there is much room,
    /// else a few lines.
    void fitInto(QSize room);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Scene &m_scene;
    render::LegendShape m_shape;
    QSizeF m_content;
};

} // namespace facet::canvas
