// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/difference.h"
#include "model/object.h"

#include <QList>
#include <QObject>

namespace facet {

class Document;

/// What the whole window speaks of: the one selection that chart, panels, charts and inspector
/// share. View state, never part of the plan and never undoable.
class Selection final : public QObject
{
    Q_OBJECT

public:
    explicit Selection(QObject *parent = nullptr);

    /// Drops from now on what vanishes from the plan of @p document.
    void follow(const Document &document);

    /// The object that commands act on and the inspector shows: one of all(), null only when
    /// nothing is selected.
    ObjectRef current() const;
    const QList<ObjectRef> &all() const;
    bool contains(ObjectRef object) const;
    bool isEmpty() const;

    /// The selected objects of kind E, in the order they were chosen.
    template <class E> QList<Id<E>> of() const
    {
        QList<Id<E>> ids;
        for (const ObjectRef &object : m_objects) {
            if (const Id<E> id = object.as<E>()) {
                ids.append(id);
            }
        }
        return ids;
    }

    /// Selects this one object; null: nothing.
    void select(facet::ObjectRef object);
    /// Selects these objects, each once; the last becomes the current one.
    void select(const QList<facet::ObjectRef> &objects);
    /// Adds the object and makes it the current one, or takes it out when it was selected.
    void toggle(facet::ObjectRef object);
    void clear();

    /// Drops the objects that the difference removed.
    void drop(const facet::Difference &difference);

signals:
    /// The objects, their order or the current one are others than before.
    void changed();

private:
    QList<ObjectRef> m_objects; ///< the current one stands last
};

} // namespace facet
