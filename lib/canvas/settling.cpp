// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settling.h"

namespace facet::canvas {

namespace {

/// Where the card stood in the viewport before; a new one comes out of the card it stands below.
std::optional<QPointF> cornerBefore(const Settling::Views &views, Id<Unit> unit)
{
    if (const QRectF card = views.before.rectOf(unit); !card.isNull()) {
        return views.cameraBefore.toView(card.topLeft());
    }
    const QRectF parent = views.before.rectOf(views.after.parentOf(unit));
    if (parent.isNull()) {
        return std::nullopt;
    }
    const QSizeF size = views.after.rectOf(unit).size();
    const QPointF corner = parent.center() - QPointF(size.width(), size.height()) / 2;
    return views.cameraBefore.toView(corner);
}

} // namespace

Settling::Settling(QObject *parent) : QObject(parent)
{
    m_animation.setDuration(duration);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    m_animation.setStartValue(1.0);
    m_animation.setEndValue(0.0);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { advance(value.toDouble()); });
}

void Settling::start(const Views &views)
{
    m_animation.stop();
    m_starts.clear();
    const QList<Id<Unit>> shown = views.after.unitsIn(views.cameraAfter.visible());
    if (shown.size() <= mostCards) {
        for (const Id<Unit> unit : shown) {
            const auto dropped = m_dropped.constFind(unit);
            const std::optional<QPointF> corner =
                dropped == m_dropped.cend() ? cornerBefore(views, unit) : *dropped;
            const QPointF place = views.after.rectOf(unit).topLeft();
            const QPointF shift = corner ? views.cameraAfter.toChart(*corner) - place : QPointF();
            if (shift.manhattanLength() * views.cameraAfter.zoom() > 1) {
                m_starts.insert(unit, shift);
            }
        }
    }
    m_dropped.clear();
    if (m_starts.isEmpty()) {
        advance(0);
    } else {
        advance(1);
        m_animation.start();
    }
}

void Settling::finish()
{
    m_animation.stop();
    m_dropped.clear();
    advance(0);
}

void Settling::dropAt(Id<Unit> unit, QPointF corner) { m_dropped.insert(unit, corner); }

void Settling::advance(double remaining)
{
    const bool still = m_shifts.isEmpty();
    m_shifts.clear();
    if (remaining > 0) {
        for (const auto &[unit, shift] : m_starts.asKeyValueRange()) {
            m_shifts.insert(unit, shift * remaining);
        }
    }
    if (!still || !m_shifts.isEmpty()) {
        emit moved();
    }
}

} // namespace facet::canvas
