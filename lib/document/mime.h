// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/object.h"

#include <QList>

#include <memory>

class QMimeData;

namespace facet {

/// What a drag between the parts of the window carries.
struct DraggedObjects
{
    QList<ObjectRef> objects;
    ObjectRef from; ///< the unit out of which people are dragged; null where that means nothing

    bool operator==(const DraggedObjects &) const = default;

    bool isEmpty() const { return objects.isEmpty(); }

    /// The one object of kind E when nothing else is dragged, else the null id.
    template <class E> Id<E> only() const
    {
        return objects.size() == 1 ? objects.first().as<E>() : Id<E>{};
    }

    /// The dragged objects as ids of kind E; empty when one of them is of another kind.
    template <class E> QList<Id<E>> allOf() const
    {
        QList<Id<E>> ids;
        for (const ObjectRef &object : objects) {
            if (!object.as<E>()) {
                return {};
            }
            ids.append(object.as<E>());
        }
        return ids;
    }
};

/// The format of such drags: "application/x-facet-objects".
QString objectsMimeType();

/// The drag data for these objects; only this very process can read it again.
std::unique_ptr<QMimeData> encodeObjects(const DraggedObjects &dragged);

/// What the drag carries; empty where it is of another format, of another program, another run of
/// this one, or damaged.
DraggedObjects decodeObjects(const QMimeData *mime);

} // namespace facet
