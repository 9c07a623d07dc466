// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "legend.h"

#include <QImage>
#include <QPainter>

namespace facet::canvas {

namespace {

constexpr int margin = 12;
/// From which size of the chart on a column hides little of it, and below which height the marks
/// are left unexplained.
constexpr QSize roomForColumn{900, 560};
constexpr int heightForFacets = 420;

/// Around the words; lines stand closer to their frame.
int marginOf(const render::LegendShape &shape) { return shape.width > 0 ? margin / 2 : margin; }

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
    m_content = render::paintLegend(painter, m_scene.chart(), QPointF(), m_shape);
    QStringList words;
    for (const render::LegendEntry &entry : m_scene.chart().legend()) {
        words.append(entry.word);
    }
    setAccessibleName(tr("Colours: %1").arg(words.join(u", ")));
    resize(sizeHint());
    update();
}

void Legend::fitInto(QSize room)
{
    const double scale = m_scene.theme().font.pixelSize() / 13.0;
    const bool column = room.width() >= roomForColumn.width() * scale
        && room.height() >= roomForColumn.height() * scale;
    m_shape = {.width = column ? 0.0 : std::max(1.0, room.width() - 1.0 * margin),
               .facets = column || room.height() >= heightForFacets * scale};
    refresh();
}

QSize Legend::sizeHint() const
{
    const int around = 2 * marginOf(m_shape);
    return (m_content + QSizeF(around, around)).toSize();
}

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
    const int around = marginOf(m_shape);
    render::paintLegend(painter, m_scene.chart(), QPointF(around, around), m_shape);
}

} // namespace facet::canvas
