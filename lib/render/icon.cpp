// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

namespace facet::render {

namespace {

using namespace Qt::StringLiterals;

constexpr int greyAtMost = 40; // of 255, between the channels of a colour
constexpr int solid = 128;     // of 255, of opacity

/// Whether nothing in a picture has a hue of its own.
bool isOneColoured(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            const auto [least, most] = std::minmax({qRed(pixel), qGreen(pixel), qBlue(pixel)});
            if (qAlpha(pixel) >= solid && most - least > greyAtMost) {
                return false;
            }
        }
    }
    return true;
}

/// Paints another icon in the colour of text: the theme's icons are drawn for light windows.
class TextColoured final : public QIconEngine
{
public:
    explicit TextColoured(const QIcon &icon) : m_icon(icon) { }

    QIconEngine *clone() const override { return new TextColoured(m_icon); }

    QString iconName() override { return m_icon.name(); }

    bool isNull() override { return m_icon.isNull(); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    /// @p size: in pixels of the device.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        const QPalette::ColorGroup group =
            mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QPalette::ColorRole role =
            mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText;
        const QColor colour = QGuiApplication::palette().color(group, role);
        const QString key = u"facet-icon/%1/%2x%3@%4/%5/%6"_s.arg(m_icon.name())
                                .arg(size.width())
                                .arg(size.height())
                                .arg(scale)
                                .arg(colour.name())
                                .arg(static_cast<int>(state));
        QPixmap found;
        if (!QPixmapCache::find(key, &found)) {
            found = coloured(size, state, colour, mode);
            found.setDevicePixelRatio(scale);
            QPixmapCache::insert(key, found);
        }
        return found;
    }

private:
    QPixmap coloured(const QSize &size, QIcon::State state, const QColor &colour,
                     QIcon::Mode mode) const
    {
        QImage image = m_icon.pixmap(size, 1, QIcon::Normal, state)
                           .toImage()
                           .convertToFormat(QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(1);
        if (!isOneColoured(image.convertToFormat(QImage::Format_ARGB32))) {
            return m_icon.pixmap(size, 1, mode, state);
        }
        QPainter painter(&image);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colour);
        painter.end();
        return QPixmap::fromImage(image);
    }

    QIcon m_icon;
};

} // namespace

QIcon icon(const QString &name)
{
    const QIcon plain = QIcon::fromTheme(name);
    return plain.isNull() ? plain : QIcon(new TextColoured(plain));
}

} // namespace facet::render
