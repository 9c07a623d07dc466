// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "camera.h"
#include "render/orgchart.h"

#include <QVariantAnimation>

namespace facet::canvas {

/// Lets cards glide from where they stood to where a new layout puts them.
class Settling final : public QObject
{
    Q_OBJECT

public:
    static constexpr int duration = 180; ///< ms
    static constexpr int mostCards =
        1500; ///< with more in view nothing glides: they are blocks then

    explicit Settling(QObject *parent);

    /// What was seen before, and what is to be seen now.
    struct Views
    {
        const render::OrgChart &before;
        const Camera &cameraBefore;
        const render::OrgChart &after;
        const Camera &cameraAfter;
    };
    void start(const Views &views);
    /// Ends at once where everything belongs.
    void finish();

    /// A unit that was dropped at @p corner, in the viewport, glides from there the next time.
    void dropAt(Id<Unit> unit, QPointF corner);

    /// How far each card still is from its place, in chart coordinates.
    const QHash<Id<Unit>, QPointF> &shifts() const { return m_shifts; }

signals:
    void moved();

private:
    void advance(double remaining);

    QVariantAnimation m_animation;
    QHash<Id<Unit>, QPointF> m_starts;
    QHash<Id<Unit>, QPointF> m_shifts;
    QHash<Id<Unit>, QPointF> m_dropped; ///< corners in the viewport
};

} // namespace facet::canvas
