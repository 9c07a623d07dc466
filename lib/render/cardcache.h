// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCache>
#include <QImage>
#include <QMutex>

#include <utility>

namespace facet::render {

/// A picture of one card at one scale, and what it was painted from besides the card's revision.
struct CardPicture
{
    QImage image;
    double scale = 1;
    size_t scores = 0; ///< hash of the scores it shows
};

/// Pictures of cards for raster painting, so that a frame need not shape text again; bounded,
/// shared by all versions of a chart, safe on several threads.
class CardCache
{
public:
    using Key = std::pair<quint32, int>; ///< the card's revision, the level of detail

    CardPicture find(const Key &key)
    {
        const QMutexLocker lock(&m_mutex);
        const CardPicture *found = m_pictures.object(key);
        return found ? *found : CardPicture();
    }

    void insert(const Key &key, const CardPicture &picture)
    {
        const QMutexLocker lock(&m_mutex);
        m_pictures.insert(key, new CardPicture(picture),
                          std::max<qsizetype>(1, picture.image.sizeInBytes() / 1024));
    }

private:
    static constexpr qsizetype kilobytes = 96 * 1024;

    QMutex m_mutex;
    QCache<Key, CardPicture> m_pictures{kilobytes};
};

} // namespace facet::render
