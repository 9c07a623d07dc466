// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mime.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>

namespace facet {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 mostObjects = 100000;

void write(QDataStream &stream, ObjectRef object)
{
    stream << static_cast<qint32>(object.kind) << object.id;
}

ObjectRef read(QDataStream &stream)
{
    qint32 kind = -1;
    qint64 id = 0;
    stream >> kind >> id;
    return {static_cast<Kind>(kind), id};
}

bool isKnown(ObjectRef object)
{
    const int kind = static_cast<int>(object.kind);
    return kind >= 0 && kind < kindCount && !object.isNull();
}

} // namespace

QString objectsMimeType() { return u"application/x-facet-objects"_s; }

std::unique_ptr<QMimeData> encodeObjects(const DraggedObjects &dragged)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << QCoreApplication::applicationPid() << static_cast<quint32>(dragged.objects.size());
    for (const ObjectRef &object : dragged.objects) {
        write(stream, object);
    }
    write(stream, dragged.from);
    auto mime = std::make_unique<QMimeData>();
    mime->setData(objectsMimeType(), bytes);
    return mime;
}

DraggedObjects decodeObjects(const QMimeData *mime)
{
    if (!mime || !mime->hasFormat(objectsMimeType())) {
        return {};
    }
    const QByteArray bytes = mime->data(objectsMimeType());
    QDataStream stream(bytes);
    qint64 process = 0;
    quint32 count = 0;
    stream >> process >> count;
    if (process != QCoreApplication::applicationPid() || count > mostObjects) {
        return {};
    }
    DraggedObjects dragged;
    while (count-- > 0 && stream.status() == QDataStream::Ok) {
        dragged.objects.append(read(stream));
    }
    dragged.from = read(stream);
    const bool damaged = stream.status() != QDataStream::Ok || !stream.atEnd()
        || !std::ranges::all_of(dragged.objects, isKnown);
    return damaged ? DraggedObjects{} : dragged;
}

} // namespace facet
