// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "object.h"

#include "tr.h"

namespace facet {

namespace {

template <class T> struct Bare
{
    using Type = T;
    static constexpr bool optional = false;
};

template <class T> struct Bare<std::optional<T>>
{
    using Type = T;
    static constexpr bool optional = true;
};

template <class F> FieldInfo describeField(const F &field)
{
    using Plain = Bare<typename F::Type>;
    FieldInfo info{field.key, field.label, field.kind(),   field.options,
                   {},        Kind{-1},    Plain::optional};
    if constexpr (Enumerated<typename Plain::Type>) {
        info.choices = Choices<typename Plain::Type>::names;
    }
    if constexpr (isReference<typename F::Type> || isReferenceList<typename F::Type>) {
        info.refersTo = kindOf<typename ReferredBy<typename F::Type>::Type>();
    }
    return info;
}

template <class E> const KindInfo &describeKind()
{
    static const std::vector<FieldInfo> fields = [] {
        std::vector<FieldInfo> list;
        forEachField<E>([&](const auto &field) { list.push_back(describeField(field)); });
        return list;
    }();
    static const KindInfo info{Describe<E>::key, Describe<E>::plural, Describe<E>::label,
                               Describe<E>::labelPlural, fields};
    return info;
}

/// The names of what a connecting object (fit, participation, holding …) refers to, joined by a
/// dash.
template <class E> QString connectionName(const Plan &plan, const E &entity)
{
    QStringList names;
    forEachField<E>([&]<class F>(const F &field) {
        if constexpr (isReference<typename F::Type>) {
            if (field.options.required && entity.*(field.member)) {
                names.append(nameOf(plan, entity.*(field.member)));
            }
        }
    });
    return names.isEmpty() ? infoOf(kindOf<E>()).translatedLabel()
                           : names.join(QStringLiteral(" – "));
}

template <class E> QString entityName(const Plan &plan, const E &entity)
{
    QString title;
    forEachField<E>([&]<class F>(const F &field) {
        if constexpr (std::is_same_v<typename F::Type, QString>) {
            if (field.options.title) {
                title = entity.*(field.member);
            }
        }
    });
    return title.isEmpty() ? connectionName(plan, entity) : title;
}

} // namespace

QString FieldInfo::translatedLabel() const { return QCoreApplication::translate("Facet", label); }

QString KindInfo::translatedLabel() const { return QCoreApplication::translate("Facet", label); }

QString KindInfo::translatedPlural() const
{
    return QCoreApplication::translate("Facet", labelPlural);
}

const FieldInfo *KindInfo::field(QStringView fieldKey) const
{
    for (const FieldInfo &info : fields) {
        if (fieldKey == QLatin1StringView(info.key)) {
            return &info;
        }
    }
    return nullptr;
}

const KindInfo &infoOf(Kind kind)
{
    const KindInfo *info = &describeKind<Settings>();
    visitKind(kind, [&]<class E>() { info = &describeKind<E>(); });
    return *info;
}

std::optional<Kind> kindFromKey(QStringView key)
{
    std::optional<Kind> found;
    forEachKind([&]<class E>() {
        if (key == QLatin1StringView(Describe<E>::key)
            || key == QLatin1StringView(Describe<E>::plural)) {
            found = kindOf<E>();
        }
    });
    return found;
}

QVariant fieldValue(const Plan &plan, ObjectRef object, QStringView fieldKey)
{
    QVariant value;
    visitKind(object.kind, [&]<class E>() {
        const E *entity = plan.find(object.as<E>());
        forEachField<E>([&]<class F>(const F &field) {
            if (entity && fieldKey == QLatin1StringView(field.key)) {
                value = Value<typename F::Type>::toVariant(entity->*(field.member));
            }
        });
    });
    return value;
}

Result<Plan> withFieldValue(const Plan &plan, ObjectRef object, QStringView fieldKey,
                            const QVariant &value)
{
    Result<Plan> changed =
        failure(Tr::tr("There is nothing here to change any more; it has been removed meanwhile."));
    visitKind(object.kind, [&]<class E>() {
        const E *entity = plan.find(object.as<E>());
        forEachField<E>([&]<class F>(const F &field) {
            if (!entity || fieldKey != QLatin1StringView(field.key)) {
                return;
            }
            const auto converted = Value<typename F::Type>::fromVariant(value);
            if (!converted) {
                changed = std::unexpected(converted.error());
                return;
            }
            E copy = *entity;
            copy.*(field.member) = *converted;
            changed = plan.with(copy);
        });
    });
    return changed;
}

bool contains(const Plan &plan, ObjectRef object)
{
    bool found = false;
    visitKind(object.kind, [&]<class E>() { found = plan.contains(object.as<E>()); });
    return found;
}

QList<ObjectRef> objectsOf(const Plan &plan, Kind kind)
{
    QList<ObjectRef> refs;
    visitKind(kind, [&]<class E>() {
        for (const auto &[id, box] : plan.all<E>()) {
            refs.append(id);
        }
    });
    return refs;
}

QString nameOf(const Plan &plan, ObjectRef object)
{
    QString name;
    visitKind(object.kind, [&]<class E>() {
        if (const E *entity = plan.find(object.as<E>())) {
            name = entityName(plan, *entity);
        }
    });
    return name;
}

QList<ObjectRef> referrersOf(const Plan &plan, ObjectRef object)
{
    QList<ObjectRef> refs;
    forEachKind([&]<class E>() {
        detail::forEachReferenceField<E>([&]<class F>(const F &, size_t slot) {
            if (kindOf<typename ReferredBy<typename F::Type>::Type>() != object.kind) {
                return;
            }
            for (const Id<E> id : plan.referrersIn<E>(slot, object.id)) {
                refs.append(id);
            }
        });
    });
    return refs;
}

} // namespace facet
