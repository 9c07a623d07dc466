// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overlay.h"

#include "render/orgchartoverlay.h"

#include <QFontMetricsF>
#include <QPainter>

namespace facet::canvas {

using render::OrgChart;
using render::Theme;

namespace {

constexpr double radius = 8;
constexpr double knob = 5;

void paintFaded(QPainter &painter, const OrgChart &chart, const Camera &camera,
                const QSet<Id<Unit>> &faded)
{
    QColor veil = chart.theme().window;
    veil.setAlphaF(0.6F);
    QPen outline(chart.theme().mutedText, 1, Qt::DashLine);
    for (const Id<Unit> unit : faded) {
        const QRectF card = camera.toView(chart.rectOf(unit));
        if (!card.isEmpty()) {
            painter.setBrush(veil);
            painter.setPen(outline);
            painter.drawRoundedRect(card, radius * camera.zoom(), radius * camera.zoom());
        }
    }
}

void paintMatches(QPainter &painter, const OrgChart &chart, const Camera &camera,
                  const QSet<Id<Unit>> &matches)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(chart.theme().accent, 2, Qt::DotLine));
    if (matches.isEmpty()) {
        return;
    }
    for (const Id<Unit> unit : chart.unitsIn(camera.visible())) {
        if (matches.contains(unit)) {
            const QRectF card = camera.toView(chart.rectOf(unit)).adjusted(-4, -4, 4, 4);
            painter.drawRoundedRect(card, radius, radius);
        }
    }
}

/// The words of a drop between siblings, on a plate beside their line.
void paintHint(QPainter &painter, const Theme &theme, const QRectF &line, const Overlay &overlay,
               const QRectF &room)
{
    constexpr double widest = 320;
    constexpr double gap = 8;
    const QString &text = overlay.proposal.text;
    const QFontMetricsF metrics(theme.font, painter.device());
    const QRectF words = metrics.boundingRect(QRectF(0, 0, widest, 1000), Qt::TextWordWrap, text);
    const QRectF plate = render::hintPlace(words.size() + QSizeF(16, 8), line,
                                           room.adjusted(4, 4, -4, -4), overlay.covered, gap);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(plate, 4, 4);
    painter.setFont(theme.font);
    painter.setPen(theme.text);
    painter.drawText(plate.adjusted(8, 4, -8, -4), Qt::TextWordWrap | Qt::AlignCenter, text);
}

/// The line between siblings, with a knob at each end so that it is no mere border.
void paintInsertion(QPainter &painter, const OrgChart &chart, const Camera &camera,
                    const Overlay &overlay)
{
    const DropProposal &proposal = overlay.proposal;
    const QLineF mark = insertionMark(chart, proposal.spot);
    if (mark.isNull()) {
        return;
    }
    const QLineF line(camera.toView(mark.p1()), camera.toView(mark.p2()));
    const Theme &theme = chart.theme();
    const QColor colour = proposal.allowed ? theme.accent : theme.poor;
    painter.setPen(QPen(colour, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(line.p1(), knob, knob);
    painter.drawEllipse(line.p2(), knob, knob);
    const QRectF room(QPointF(), camera.viewport());
    const QRectF target =
        QRectF(line.p1(), line.p2()).normalized().adjusted(-knob, -knob, knob, knob);
    paintHint(painter, theme, target, overlay, room);
}

} // namespace

void paintOverlay(QPainter &painter, const OrgChart &chart, const Camera &camera,
                  const Overlay &overlay)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintFaded(painter, chart, camera, overlay.faded);
    paintMatches(painter, chart, camera, overlay.matches);
    paintInsertion(painter, chart, camera, overlay);
}

} // namespace facet::canvas
