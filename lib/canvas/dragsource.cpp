// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dragsource.h"

#include "navigation.h"
#include "orgchartview.h"

#include <QDrag>
#include <QMimeData>
#include <QPainter>

namespace facet::canvas {

namespace {

constexpr QSizeF largestGhost{320, 240};
constexpr double opacity = 0.85;

/// How large the ghost of a card is painted: as on the screen, but neither tiny nor in the way.
double ghostScale(double zoom, QSizeF card)
{
    const double most =
        std::min(largestGhost.width() / card.width(), largestGhost.height() / card.height());
    return std::min(std::max(zoom, 0.5), most);
}

QPixmap pixmapOf(QSizeF size, double ratio)
{
    QPixmap pixmap((size * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

QPixmap cardGhost(const OrgChartView &view, Id<Unit> unit)
{
    const render::OrgChart &chart = view.scene().chart();
    const QSizeF card = chart.rectOf(unit).size();
    const double scale = ghostScale(view.camera().zoom(), card);
    QPixmap pixmap = pixmapOf(card * scale, view.devicePixelRatioF());
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(opacity);
    painter.scale(scale, scale);
    render::paintCard(painter, chart, unit, QPointF());
    return pixmap;
}

QPixmap lineGhost(const OrgChartView &view, const QString &name)
{
    const render::Theme &theme = view.scene().theme();
    const QFontMetricsF metrics(theme.font);
    const QSizeF size(std::min(metrics.horizontalAdvance(name), largestGhost.width()) + 24,
                      metrics.height() + 12);
    QPixmap pixmap = pixmapOf(size, view.devicePixelRatioF());
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(opacity);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(QPointF(), size).adjusted(1, 1, -1, -1), 6, 6);
    painter.setFont(theme.font);
    painter.setPen(theme.text);
    const QRectF room = QRectF(QPointF(), size).adjusted(12, 0, -12, 0);
    painter.drawText(room, Qt::AlignVCenter,
                     metrics.elidedText(name, Qt::ElideRight, room.width()));
    return pixmap;
}

/// A small round number in the corner: how many are dragged.
void paintCount(QPixmap &pixmap, const render::Theme &theme, qsizetype count)
{
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF badge(pixmap.deviceIndependentSize().width() - 26, 2, 24, 24);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawEllipse(badge);
    painter.setPen(theme.onAccent);
    painter.setFont(theme.small());
    painter.drawText(badge, Qt::AlignCenter, QLocale().toString(count));
}

} // namespace

DraggedObjects draggedFrom(const OrgChartView &view, const Hit &hit)
{
    const Scene &scene = view.scene();
    const bool chosen = scene.selection().contains(hit.object());
    if (!hit.line.isNull()) {
        return {chosen ? scene.chosenLines() : QList<ObjectRef>{hit.line}, hit.unit};
    }
    const QList<Id<Unit>> units = chosen ? scene.chosenUnits() : QList{hit.unit};
    return {QList<ObjectRef>(units.cbegin(), units.cend()), {}};
}

QPixmap ghostOf(const OrgChartView &view, const DraggedObjects &dragged)
{
    const ObjectRef first = dragged.objects.value(0);
    const Id<Unit> unit = first.as<Unit>();
    QPixmap pixmap =
        unit ? cardGhost(view, unit) : lineGhost(view, nameOf(view.scene().plan(), first));
    if (dragged.objects.size() > 1) {
        paintCount(pixmap, view.scene().theme(), dragged.objects.size());
    }
    return pixmap;
}

void startDrag(OrgChartView &view, const Hit &hit, QPointF from)
{
    const DraggedObjects dragged = draggedFrom(view, hit);
    if (dragged.isEmpty()) {
        return;
    }
    auto *drag = new QDrag(&view);
    drag->setMimeData(encodeObjects(dragged).release());
    const QPixmap ghost = ghostOf(view, dragged);
    drag->setPixmap(ghost);
    const QRectF grabbed = view.camera().toView(view.scene().chart().rectOf(hit.unit));
    const QSizeF size = ghost.deviceIndependentSize();
    const QPointF within((from.x() - grabbed.left()) / grabbed.width() * size.width(),
                         (from.y() - grabbed.top()) / grabbed.height() * size.height());
    const QPointF hotSpot = hit.line.isNull() ? within : QPointF(12, size.height() / 2);
    drag->setHotSpot(hotSpot.toPoint());
    view.setDragged(dragged, hotSpot, size);
    drag->exec(Qt::MoveAction | Qt::CopyAction | Qt::LinkAction, Qt::MoveAction);
    view.setDragged({});
}

} // namespace facet::canvas
