// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check.h"

#include "rules.h"
#include "tr.h"

#include <algorithm>
#include <unordered_map>

namespace facet {

namespace {

using Violations = QList<Violation>;

QString textOf(const char *label) { return QCoreApplication::translate("Facet", label); }

QString tooDeep() { return Tr::tr("Units lie more than %Ln level(s) deep.", nullptr, deepestTree); }

template <class E, class F>
void report(Violations &out, const E &entity, const F &field, const QString &message)
{
    out.append({entity.id, QString::fromLatin1(field.key), message});
}

/// A required reference must be set; any reference must lead to something that exists.
template <class E, class F>
void checkReferences(Violations &out, const Plan &plan, const E &entity, const F &field)
{
    using Target = typename ReferredBy<typename F::Type>::Type;
    if constexpr (isReference<typename F::Type>) {
        const Id<Target> id = entity.*(field.member);
        if (!id && field.options.required) {
            report(out, entity, field, Tr::tr("“%1” must not be empty.").arg(textOf(field.label)));
        } else if (id && !plan.contains(id)) {
            report(
                out, entity, field,
                Tr::tr("“%1” refers to something that does not exist.").arg(textOf(field.label)));
        }
    } else {
        QList<Id<Target>> seen;
        for (const Id<Target> id : entity.*(field.member)) {
            if (!plan.contains(id)) {
                report(out, entity, field,
                       Tr::tr("“%1” refers to something that does not exist.")
                           .arg(textOf(field.label)));
            } else if (seen.contains(id)) {
                report(out, entity, field,
                       Tr::tr("“%1” names the same object twice.").arg(textOf(field.label)));
            }
            seen.append(id);
        }
    }
}

template <class E, class F> void checkText(Violations &out, const E &entity, const F &field)
{
    const QString &text = entity.*(field.member);
    const int most = field.options.markdown ? longestText : longestLine;
    if (field.options.required && text.trimmed().isEmpty()) {
        report(out, entity, field, Tr::tr("“%1” must not be empty.").arg(textOf(field.label)));
    } else if (text.size() > most) {
        report(out, entity, field,
               Tr::tr("“%1” is longer than %Ln character(s).", nullptr, most)
                   .arg(textOf(field.label)));
    }
}

template <class E, class F>
void checkNumber(Violations &out, const E &entity, const F &field, double number)
{
    const FieldOptions &options = field.options;
    if (options.least && options.most && (number < *options.least || number > *options.most)) {
        report(out, entity, field,
               Tr::tr("“%1” must lie between %2 and %3.")
                   .arg(textOf(field.label), QString::number(*options.least),
                        QString::number(*options.most)));
    } else if (options.least && number < *options.least) {
        report(out, entity, field,
               Tr::tr("“%1” must not be below %2.")
                   .arg(textOf(field.label), QString::number(*options.least)));
    }
}

template <class E, class F>
void checkField(Violations &out, const Plan &plan, const E &entity, const F &field)
{
    using T = typename F::Type;
    if constexpr (isReference<T> || isReferenceList<T>) {
        checkReferences(out, plan, entity, field);
    } else if constexpr (std::is_same_v<T, QString>) {
        checkText(out, entity, field);
    } else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, double>) {
        checkNumber(out, entity, field, static_cast<double>(entity.*(field.member)));
    } else if constexpr (std::is_same_v<T, std::optional<int>>
                         || std::is_same_v<T, std::optional<double>>) {
        if (entity.*(field.member)) {
            checkNumber(out, entity, field, static_cast<double>(*(entity.*(field.member))));
        }
    } else if constexpr (std::is_same_v<T, QDate>) {
        if (field.options.required && !(entity.*(field.member)).isValid()) {
            report(out, entity, field, Tr::tr("“%1” must not be empty.").arg(textOf(field.label)));
        }
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        if ((entity.*(field.member)).size() > largestPicture) {
            report(out, entity, field,
                   Tr::tr("“%1” is larger than 256 KiB.").arg(textOf(field.label)));
        }
    }
}

template <class E> void checkEntity(Violations &out, const Plan &plan, const E &entity)
{
    if (entity.id.isNull()) {
        out.append({entity.id, {}, Tr::tr("The object has no proper identity.")});
    }
    forEachField<E>([&](const auto &field) { checkField(out, plan, entity, field); });
    rules::checkRules(out, plan, entity);
}

template <class E> void checkTable(Violations &out, const Plan &plan)
{
    for (const auto &[id, box] : plan.all<E>()) {
        if (id != box.get().id) {
            out.append({id, {}, Tr::tr("The object has no proper identity.")});
        }
        checkEntity(out, plan, box.get());
    }
}

/// Follows one reference of every entity upwards; whoever comes back to itself lies in a cycle.
/// Linear: each entity is walked once and remembered with its depth.
template <class E>
void checkTree(Violations &out, const Plan &plan, Id<E> E::*up, const QString &field,
               const QString &cycle)
{
    constexpr int open = -1;
    std::unordered_map<Id<E>, int> depths;
    for (const auto &[start, box] : plan.all<E>()) {
        std::vector<Id<E>> path;
        Id<E> next = start;
        while (next && plan.contains(next) && depths.try_emplace(next, open).second) {
            path.push_back(next);
            next = plan.get(next).*up;
        }
        const auto above = depths.find(next);
        const bool inCycle = above != depths.end() && above->second == open
            && std::ranges::find(path, next) != path.end();
        if (inCycle) {
            out.append({next, field, cycle});
        }
        int depth = above == depths.end() || above->second == open ? 0 : above->second;
        for (auto it = path.rbegin(); it != path.rend(); ++it) {
            depths[*it] = ++depth;
        }
    }
    if constexpr (std::is_same_v<E, Unit>) {
        for (const auto &[id, depth] : depths) {
            if (depth == deepestTree + 1) {
                out.append({id, field, tooDeep()});
            }
        }
    }
}

/// The line above one entity: it must not come back to it, nor be too long.
template <class E>
void checkLine(Violations &out, const Plan &plan, Id<E> start, Id<E> E::*up, const QString &field,
               const QString &cycle)
{
    const auto most = static_cast<int>(plan.all<E>().size());
    int depth = 1;
    Id<E> next = plan.get(start).*up;
    while (next && next != start && depth <= most) {
        next = plan.get(next).*up;
        ++depth;
    }
    if (next) {
        out.append({start, field, cycle});
    } else if (std::is_same_v<E, Unit> && depth > deepestTree) {
        out.append({start, field, tooDeep()});
    }
}

QString unitCycle() { return Tr::tr("The unit lies below itself."); }

QString positionCycle() { return Tr::tr("The position reports to itself by way of others."); }

} // namespace

QList<Violation> check(const Plan &plan)
{
    Violations out;
    forEachKind([&]<class E>() { checkTable<E>(out, plan); });
    checkTree<Unit>(out, plan, &Unit::parent, QStringLiteral("parent"), unitCycle());
    checkTree<Position>(out, plan, &Position::reportsTo, QStringLiteral("reportsTo"),
                        positionCycle());
    return out;
}

QList<Violation> check(const Plan &plan, ObjectRef object)
{
    Violations out;
    visitKind(object.kind, [&]<class E>() {
        const E *entity = plan.find(object.as<E>());
        if (!entity) {
            return;
        }
        checkEntity(out, plan, *entity);
        if constexpr (std::is_same_v<E, Unit>) {
            checkLine<Unit>(out, plan, entity->id, &Unit::parent, QStringLiteral("parent"),
                            unitCycle());
        } else if constexpr (std::is_same_v<E, Position>) {
            checkLine<Position>(out, plan, entity->id, &Position::reportsTo,
                                QStringLiteral("reportsTo"), positionCycle());
        }
    });
    return out;
}

} // namespace facet
