// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardpaint.h"
#include "connectors.h"
#include "orgchartdata.h"
#include "orgchartoverlay.h"

#include <QElapsedTimer>
#include <QPaintEngine>

#include <cmath>

namespace facet::render {

namespace {

enum class Detail { Full, Name, Block };

Detail detailAt(double scale)
{
    return scale < blockScale ? Detail::Block : scale < nameScale ? Detail::Name : Detail::Full;
}

/// A number that changes with the scores that a card shows.
size_t fingerprint(const assess::UnitScores &scores)
{
    return qHashMulti(0, scores.hasData, std::lround(scores.index), static_cast<int>(scores.level),
                      scores.weakest ? static_cast<int>(*scores.weakest) : -1);
}

/// One frame: what is in view, and how it is painted on this device.
class Frame
{
public:
    Frame(QPainter &painter, const OrgChart &chart, const QRectF &visible, double scale,
          const PaintState &state)
        : m_painter(painter),
          m_chart(chart.data()),
          m_state(state),
          m_visible(visible),
          m_scale(scale),
          m_detail(detailAt(scale)),
          m_raster(painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster
                   && painter.deviceTransform().type() <= QTransform::TxScale),
          m_connectors(chart.data(), state, visible, scale)
    { }

    bool run()
    {
        collect();
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_connectors.paint(m_painter);
        if (m_chart.options.links && m_detail != Detail::Block) {
            paintLinks(m_painter, m_chart, m_visible, m_state);
        }
        if (m_detail == Detail::Block) {
            paintBlocks();
        } else {
            paintCards();
        }
        if (m_chart.options.links && m_detail == Detail::Full) {
            paintLinkLabels(m_painter, m_chart, m_visible, m_state);
        }
        paintOverlays();
        m_painter.restore();
        return m_complete;
    }

private:
    struct Spot
    {
        int card;
        QRectF rect;
    };

    void collect();
    bool isInView(const QRectF &rect) const;
    void paintBlocks();
    void paintCards();
    void paintOverlays();
    void paintDirectly(const Spot &spot);
    void paintPicture(const Spot &spot, const QTransform &toDevice);
    CardPicture pictureOf(const Spot &spot, const QTransform &toDevice);
    void paintContent(QPainter &painter, const Spot &spot) const;
    /// Makes device pixels the painter's unit until restore().
    QTransform enterDevice();

    QPainter &m_painter;
    const OrgChart::Data &m_chart;
    const PaintState &m_state;
    QRectF m_visible;
    double m_scale;
    Detail m_detail;
    bool m_raster;
    bool m_complete = true;
    int m_drawn = 0; ///< pictures made for this frame
    QElapsedTimer m_clock;
    Connectors m_connectors;
    std::vector<Spot> m_spots;
};

bool Frame::isInView(const QRectF &rect) const
{
    const double margin = m_chart.metrics->handleSize();
    return rect.adjusted(-margin, -margin, margin, margin).intersects(m_visible);
}

void Frame::collect()
{
    constexpr double smallest = 1.5; // device pixels that a subtree needs to be seen apart
    constexpr double thinnest =
        1.5; // and so many between a card and those below for the lines to be seen
    const double margin = m_chart.metrics->handleSize();
    const bool connected = m_detail != Detail::Block
        || static_cast<double>(m_chart.forest.spacing().level) * m_scale >= thinnest;
    const auto take = [&](int card, const layout::Box &box) {
        QRectF rect = m_chart.fromLayout(box);
        if (!m_state.shifts.isEmpty()) {
            rect.translate(m_state.shifts.value(m_chart.cards.at(card).id));
        }
        if (isInView(rect)) {
            m_spots.push_back({card, rect});
        }
        if (connected) {
            m_connectors.add(card, box);
        }
    };
    const layout::Box area = m_chart.toLayout(m_visible.adjusted(-margin, -margin, margin, margin));
    m_chart.forest.visit(area, m_detail == Detail::Block ? smallest / m_scale : 0, take);
    for (auto shift = m_state.shifts.cbegin(); shift != m_state.shifts.cend(); ++shift) {
        const int card = m_chart.placeOf(shift.key());
        if (card < 0 || !m_chart.isShown(card)) {
            continue;
        }
        const layout::Box box = m_chart.forest.boxOf(card);
        if (!m_chart.forest.coverOf(card).meets(area)) { // comes into view from elsewhere
            take(card, box);
        }
    }
}

QTransform Frame::enterDevice()
{
    const QTransform toDevice = m_painter.deviceTransform();
    const QTransform world = m_painter.worldTransform();
    const QTransform rest = world.inverted() * toDevice;
    m_painter.setWorldTransform(rest.inverted());
    return toDevice;
}

/// Coloured rectangles, all of one colour in one go.
void Frame::paintBlocks()
{
    const std::vector<quint8> &tints = m_chart.tints();
    std::vector<std::vector<QRectF>> rects(m_chart.palette.size());
    const double least = 1 / m_scale;
    for (const Spot &spot : m_spots) {
        const QSizeF size(std::max(spot.rect.width(), least), std::max(spot.rect.height(), least));
        rects[tints[static_cast<size_t>(spot.card)]].emplace_back(spot.rect.topLeft(), size);
    }
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(Qt::NoPen);
    const QTransform toDevice = m_raster ? enterDevice() : QTransform();
    std::vector<QRect> pixels;
    for (size_t tint = 0; tint < rects.size(); ++tint) {
        m_painter.setBrush(m_chart.palette[tint].block);
        if (!m_raster) {
            m_painter.drawRects(rects[tint].data(), static_cast<int>(rects[tint].size()));
            continue;
        }
        pixels.clear();
        for (const QRectF &rect : rects[tint]) {
            const QRectF r = toDevice.mapRect(rect);
            const int x = qRound(r.x());
            const int y = qRound(r.y());
            pixels.emplace_back(x, y, std::max(1, qRound(r.right()) - x),
                                std::max(1, qRound(r.bottom()) - y));
        }
        m_painter.drawRects(pixels.data(), static_cast<int>(pixels.size()));
    }
    m_painter.restore();
}

void Frame::paintCards()
{
    m_clock.start();
    if (!m_raster) {
        for (const Spot &spot : m_spots) {
            paintDirectly(spot);
        }
        return;
    }
    m_painter.save();
    const QTransform toDevice = enterDevice();
    for (const Spot &spot : m_spots) {
        paintPicture(spot, toDevice);
    }
    m_painter.restore();
}

void Frame::paintContent(QPainter &painter, const Spot &spot) const
{
    const Card &card = m_chart.cards.at(spot.card);
    CardPainter cardPainter(painter, *m_chart.metrics, m_chart.theme, m_chart.options.direction);
    if (m_detail == Detail::Full) {
        cardPainter.paintFull(m_chart.contentOf(spot.card), card.nameLines, card.lines);
    } else {
        cardPainter.paintName(m_chart.contentOf(spot.card), spot.rect.size(), m_scale);
    }
}

void Frame::paintDirectly(const Spot &spot)
{
    m_painter.save();
    m_painter.translate(spot.rect.topLeft());
    paintContent(m_painter, spot);
    m_painter.restore();
}

/// The card's picture at this scale, painted now if need be; one of another scale or none once the
/// budget is spent.
CardPicture Frame::pictureOf(const Spot &spot, const QTransform &toDevice)
{
    const Card &card = m_chart.cards.at(spot.card);
    const CardCache::Key key{card.revision, static_cast<int>(m_detail)};
    const size_t scores = fingerprint(m_chart.scores->of(card.id));
    const double scale = toDevice.m11();
    CardPicture picture = m_chart.cache->find(key);
    if (!picture.image.isNull() && picture.scores == scores
        && qFuzzyCompare(picture.scale, scale)) {
        return picture;
    }
    const bool isSpent = m_state.budget > 0 && m_clock.elapsed() >= m_state.budget;
    if (isSpent && m_drawn >= 4) { // some in every frame, however slow the machine
        m_complete = false;
        return picture;
    }
    ++m_drawn;
    const QSize size(static_cast<int>(std::ceil(spot.rect.width() * scale)),
                     static_cast<int>(std::ceil(spot.rect.height() * scale)));
    picture = {QImage(size, QImage::Format_ARGB32_Premultiplied), scale, scores};
    picture.image.fill(Qt::transparent);
    QPainter painter(&picture.image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    paintContent(painter, spot);
    painter.end();
    m_chart.cache->insert(key, picture);
    return picture;
}

void Frame::paintPicture(const Spot &spot, const QTransform &toDevice)
{
    const QRectF place = toDevice.mapRect(spot.rect);
    const QPoint corner(qRound(place.x()), qRound(place.y()));
    const CardPicture picture = pictureOf(spot, toDevice);
    if (picture.image.isNull()) {
        m_painter.fillRect(QRect(corner, place.size().toSize()),
                           m_chart.palette[m_chart.tintOf(spot.card)].block);
    } else if (qFuzzyCompare(picture.scale, toDevice.m11())) {
        m_painter.drawImage(corner, picture.image);
    } else {
        m_painter.drawImage(QRect(corner, place.size().toSize()), picture.image);
    }
}

void Frame::paintOverlays()
{
    Overlay overlay(m_painter, m_chart, m_state, m_scale);
    for (const Spot &spot : m_spots) {
        overlay.paint(spot.card, spot.rect);
    }
    overlay.paintDropText(m_visible);
}

} // namespace

bool paint(QPainter &painter, const OrgChart &chart, const QRectF &visible, double scale,
           const PaintState &state)
{
    return Frame(painter, chart, visible, scale, state).run();
}

void paintCard(QPainter &painter, const OrgChart &chart, Id<Unit> unit, QPointF at,
               const PaintState &state)
{
    const OrgChart::Data &data = chart.data();
    const int place = data.placeOf(unit);
    if (place < 0) {
        return;
    }
    const Card &card = data.cards.at(place);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(at);
    CardPainter(painter, *data.metrics, data.theme, data.options.direction)
        .paintFull(data.contentOf(place), card.nameLines, card.lines);
    Overlay(painter, data, state, 1)
        .paint(place, QRectF(QPointF(), data.metrics->size(card.nameLines, card.lines)));
    painter.restore();
}

} // namespace facet::render
