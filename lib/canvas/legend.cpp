// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "legend.h"

#include <QImage>
#include <QPainter>

namespace facet::canvas {

namespace {

constexpr int margin = 12;

} // namespace

Legend::Legend(const Scene &scene, QWidget *parent) : QWidget(parent), m_scene(scene)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    refresh();
}

void Legend::refresh()
{
    QImage measure(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&measure);
    m_content = render::paintLegend(painter, m_scene.chart(), QPointF());
    QStringList words;
    for (const render::LegendEntry &entry : m_scene.chart().legend()) {
        words.append(entry.word);
    }
    setAccessibleName(tr("Colours: %1").arg(words.join(u", ")));
    resize(sizeHint());
    update();
}

QSize Legend::sizeHint() const { return (m_content + QSizeF(2 * margin, 2 * margin)).toSize(); }

void Legend::paintEvent(QPaintEvent *)
{
    const render::Theme &theme = m_scene.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor plate = theme.surface;
    plate.setAlphaF(0.92F);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(plate);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    render::paintLegend(painter, m_scene.chart(), QPointF(margin, margin));
}

} // namespace facet::canvas
