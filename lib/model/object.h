// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan.h"

#include <QVariant>

#include <span>

namespace facet {

/// One field without its types, for forms, tables and search that treat all kinds alike.
struct FieldInfo
{
    const char *key;
    const char *label;
    ValueKind kind;
    FieldOptions options;
    std::span<const Choice> choices; ///< of a Choice field
    Kind refersTo{-1};               ///< of a Reference or References field
    bool optional = false;           ///< may be none

    QString translatedLabel() const;
};

/// One kind without its types.
struct KindInfo
{
    const char *key;    ///< "unit"
    const char *plural; ///< "units": table name, YAML key
    const char *label;
    const char *labelPlural;
    std::span<const FieldInfo> fields;

    QString translatedLabel() const;
    QString translatedPlural() const;
    const FieldInfo *field(QStringView fieldKey) const;
};

/// What is known of @p kind.
const KindInfo &infoOf(Kind kind);

/// The kind whose key or plural is @p key, or nothing.
std::optional<Kind> kindFromKey(QStringView key);

/// The value of a field in its variant form (see Value<T>); invalid where object or field do not
/// exist.
QVariant fieldValue(const Plan &plan, ObjectRef object, QStringView fieldKey);

/// @p plan with one field changed; refuses an unknown object or field and a value that does not
/// fit.
Result<Plan> withFieldValue(const Plan &plan, ObjectRef object, QStringView fieldKey,
                            const QVariant &value);

/// Whether the plan has the object.
bool contains(const Plan &plan, ObjectRef object);

/// The ids of all objects of a kind.
QList<ObjectRef> objectsOf(const Plan &plan, Kind kind);

/// What a person calls the object: its title field, or what it connects ("Blog – Fewer calls");
/// never an id.
QString nameOf(const Plan &plan, ObjectRef object);

/// Every object that refers to @p object through any field.
QList<ObjectRef> referrersOf(const Plan &plan, ObjectRef object);

} // namespace facet
