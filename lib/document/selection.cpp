// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "selection.h"

#include "document.h"

#include <QSet>

namespace facet {

namespace {

/// The objects that the difference removed, of any kind.
QSet<ObjectRef> removedObjects(const Difference &difference)
{
    QSet<ObjectRef> removed;
    forEachKind([&]<class E>() {
        for (const Change<E> &change : difference.of<E>()) {
            if (change.isRemoved()) {
                removed.insert(change.id);
            }
        }
    });
    return removed;
}

} // namespace

Selection::Selection(QObject *parent) : QObject(parent) { }

void Selection::follow(const Document &document)
{
    connect(&document, &Document::changed, this, &Selection::drop);
}

ObjectRef Selection::current() const
{
    return m_objects.isEmpty() ? ObjectRef() : m_objects.last();
}

const QList<ObjectRef> &Selection::all() const { return m_objects; }

bool Selection::contains(ObjectRef object) const { return m_objects.contains(object); }

bool Selection::isEmpty() const { return m_objects.isEmpty(); }

void Selection::select(ObjectRef object) { select(QList<ObjectRef>{object}); }

void Selection::select(const QList<ObjectRef> &objects)
{
    QList<ObjectRef> chosen;
    QSet<ObjectRef> seen;
    for (auto object = objects.crbegin(); object != objects.crend(); ++object) {
        if (!object->isNull() && !seen.contains(*object)) {
            seen.insert(*object);
            chosen.prepend(*object);
        }
    }
    if (chosen != m_objects) {
        m_objects = chosen;
        emit changed();
    }
}

void Selection::toggle(ObjectRef object)
{
    QList<ObjectRef> objects = m_objects;
    if (objects.removeAll(object) == 0) {
        objects.append(object);
    }
    select(objects);
}

void Selection::clear() { select(QList<ObjectRef>()); }

void Selection::drop(const Difference &difference)
{
    if (m_objects.isEmpty()) {
        return;
    }
    const QSet<ObjectRef> removed = removedObjects(difference);
    QList<ObjectRef> kept = m_objects;
    kept.removeIf([&](const ObjectRef &object) { return removed.contains(object); });
    select(kept);
}

} // namespace facet
