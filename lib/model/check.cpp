// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkagain.h"
#include "rules.h"
#include "tr.h"

#include <QSet>

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

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
        std::unordered_set<Id<Target>> seen;
        for (const Id<Target> id : entity.*(field.member)) {
            if (!plan.contains(id)) {
                report(out, entity, field,
                       Tr::tr("“%1” refers to something that does not exist.")
                           .arg(textOf(field.label)));
            } else if (!seen.insert(id).second) {
                report(out, entity, field,
                       Tr::tr("“%1” names the same object twice.").arg(textOf(field.label)));
            }
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

template <class E, class F> void checkDate(Violations &out, const E &entity, const F &field)
{
    if (field.options.required && !(entity.*(field.member)).isValid()) {
        report(out, entity, field, Tr::tr("“%1” must not be empty.").arg(textOf(field.label)));
    }
}

template <class E, class F> void checkPicture(Violations &out, const E &entity, const F &field)
{
    if ((entity.*(field.member)).size() > largestPicture) {
        report(out, entity, field, Tr::tr("“%1” is larger than 256 KiB.").arg(textOf(field.label)));
    }
}

template <class T> constexpr bool isNumber = std::is_same_v<T, int> || std::is_same_v<T, double>;

template <class T>
constexpr bool isOptionalNumber =
    std::is_same_v<T, std::optional<int>> || std::is_same_v<T, std::optional<double>>;

template <class E, class F>
void checkField(Violations &out, const Plan &plan, const E &entity, const F &field)
{
    using T = typename F::Type;
    if constexpr (isReference<T> || isReferenceList<T>) {
        checkReferences(out, plan, entity, field);
    } else if constexpr (std::is_same_v<T, QString>) {
        checkText(out, entity, field);
    } else if constexpr (isNumber<T>) {
        checkNumber(out, entity, field, static_cast<double>(entity.*(field.member)));
    } else if constexpr (isOptionalNumber<T>) {
        if (entity.*(field.member)) {
            checkNumber(out, entity, field, static_cast<double>(*(entity.*(field.member))));
        }
    } else if constexpr (std::is_same_v<T, QDate>) {
        checkDate(out, entity, field);
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        checkPicture(out, entity, field);
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

/// A reference that leads upwards, and what is wrong where it leads back to where it began.
template <class E> struct Upwards
{
    Id<E> E::*reference;
    QString field;
    QString cycle;
};

Upwards<Unit> unitsUpwards()
{
    return {&Unit::parent, QStringLiteral("parent"), Tr::tr("The unit lies below itself.")};
}

Upwards<Position> positionsUpwards()
{
    return {&Position::reportsTo, QStringLiteral("reportsTo"),
            Tr::tr("The position reports to itself by way of others.")};
}

/// How many entities lie above each that was walked, with itself.
template <class E> using Depths = std::unordered_map<Id<E>, int>;

/// The line from @p start upwards as far as nobody walked it before, now entered in @p depths.
template <class E>
std::vector<Id<E>> newLine(const Plan &plan, Id<E> start, const Upwards<E> &up, Depths<E> &depths)
{
    std::vector<Id<E>> line;
    Id<E> next = start;
    while (next && plan.contains(next) && depths.try_emplace(next, 0).second) {
        line.push_back(next);
        next = plan.get(next).*up.reference;
    }
    return line;
}

/// Follows one reference of every entity upwards; whoever comes back to itself lies in a cycle.
/// Linear: each entity is walked once and remembered with its depth.
template <class E> Depths<E> checkTree(Violations &out, const Plan &plan, const Upwards<E> &up)
{
    Depths<E> depths;
    for (const auto &[start, box] : plan.all<E>()) {
        const std::vector<Id<E>> line = newLine(plan, start, up, depths);
        if (line.empty()) {
            continue;
        }
        const Id<E> above = plan.get(line.back()).*up.reference;
        if (std::ranges::find(line, above) != line.end()) {
            out.append({above, up.field, up.cycle});
        }
        const auto known = depths.find(above); // in a cycle still 0
        int depth = known == depths.end() ? 0 : known->second;
        for (auto it = line.rbegin(); it != line.rend(); ++it) {
            depths[*it] = ++depth;
        }
    }
    return depths;
}

/// The line above one entity: it must not come back to it, nor be too long.
template <class E>
void checkLine(Violations &out, const Plan &plan, Id<E> start, const Upwards<E> &up)
{
    const auto most = static_cast<int>(plan.all<E>().size());
    int depth = 1;
    Id<E> next = plan.get(start).*up.reference;
    while (next && next != start && depth <= most) {
        next = plan.get(next).*up.reference;
        ++depth;
    }
    if (next) {
        out.append({start, up.field, up.cycle});
    } else if (std::is_same_v<E, Unit> && depth > deepestTree) {
        out.append({start, up.field, tooDeep()});
    }
}

void checkUnitTree(Violations &out, const Plan &plan)
{
    const Upwards<Unit> up = unitsUpwards();
    for (const auto &[unit, depth] : checkTree(out, plan, up)) {
        if (depth == deepestTree + 1) {
            out.append({unit, up.field, tooDeep()});
        }
    }
}

void checkPositionTree(Violations &out, const Plan &plan)
{
    checkTree(out, plan, positionsUpwards());
}

/// The same violations in the same order, however they were found.
Violations sorted(Violations violations)
{
    std::ranges::sort(violations, {}, [](const Violation &violation) {
        return std::tie(violation.object, violation.field, violation.message);
    });
    return violations;
}

// --- after an edit ---

constexpr int mostFollowed = 1000; // changes or violations; of more, everything is checked

/// The levels of units from @p top downwards, with its own; counts no further than it may go.
int levelsFrom(const Plan &plan, Id<Unit> top)
{
    int levels = 0;
    for (std::vector<Id<Unit>> level{top}; !level.empty() && levels <= deepestTree; ++levels) {
        std::vector<Id<Unit>> next;
        for (const Id<Unit> unit : level) {
            const auto &children = plan.referring<&Unit::parent>(unit);
            next.insert(next.end(), children.begin(), children.end());
        }
        level = std::move(next);
    }
    return levels;
}

/// Whether the line above an entity that came or moved leads back to it, or it and what lies below
/// it are too deep.
template <class E> bool standsBadly(const Plan &plan, Id<E> start, const Upwards<E> &up)
{
    const auto most = static_cast<int>(plan.all<E>().size());
    int depth = 0;
    for (Id<E> next = start; next && plan.contains(next); next = plan.get(next).*up.reference) {
        if (++depth > most) {
            return true;
        }
    }
    if constexpr (std::is_same_v<E, Unit>) {
        return depth - 1 + levelsFrom(plan, start) > deepestTree;
    }
    return false;
}

/// Whether the tree has to be walked: it was broken before, or something came or moved to where it
/// stands badly.
template <class E>
bool isTreeInDoubt(const Violations &before, const Plan &after, const Difference &difference,
                   const Upwards<E> &up)
{
    const auto isOfTree = [&](const Violation &violation) {
        return violation.object.kind == kindOf<E>() && violation.field == up.field;
    };
    const auto standsBadlyNow = [&](const Change<E> &change) {
        const bool isSame =
            change.isChanged() && (*change.before).*up.reference == (*change.after).*up.reference;
        return change.after && !isSame && standsBadly(after, change.id, up);
    };
    return std::ranges::any_of(before, isOfTree)
        || std::ranges::any_of(difference.of<E>(), standsBadlyNow);
}

/// The objects that a difference may have made unsound: what changed, what refers to what came or
/// went, and what rules look at together with it.
QSet<ObjectRef> inDoubt(const Plan &after, const Difference &difference)
{
    QSet<ObjectRef> objects;
    const auto add = [&objects](const QList<ObjectRef> &more) {
        objects.unite(QSet<ObjectRef>(more.begin(), more.end()));
    };
    forEachKind([&]<class E>() {
        for (const Change<E> &change : difference.of<E>()) {
            objects.insert(change.id);
            if (!change.isChanged()) {
                add(referrersOf(after, change.id));
            }
            if (change.after) {
                add(rules::checkedWith(after, *change.after));
            }
        }
    });
    return objects;
}

} // namespace

QList<Violation> check(const Plan &plan)
{
    Violations out;
    forEachKind([&]<class E>() { checkTable<E>(out, plan); });
    checkUnitTree(out, plan);
    checkPositionTree(out, plan);
    return sorted(std::move(out));
}

QList<Violation> checkAgain(const QList<Violation> &before, const Plan &after,
                            const Difference &difference)
{
    if (difference.count() > mostFollowed || before.size() > mostFollowed) {
        return check(after);
    }
    QSet<ObjectRef> objects = inDoubt(after, difference);
    for (const Violation &violation : before) {
        objects.insert(violation.object);
    }
    Violations out;
    for (const ObjectRef object : std::as_const(objects)) {
        visitKind(object.kind, [&]<class E>() {
            if (const E *entity = after.find(object.as<E>())) {
                checkEntity(out, after, *entity);
            }
        });
    }
    if (isTreeInDoubt(before, after, difference, unitsUpwards())) {
        checkUnitTree(out, after);
    }
    if (isTreeInDoubt(before, after, difference, positionsUpwards())) {
        checkPositionTree(out, after);
    }
    return sorted(std::move(out));
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
            checkLine(out, plan, entity->id, unitsUpwards());
        } else if constexpr (std::is_same_v<E, Position>) {
            checkLine(out, plan, entity->id, positionsUpwards());
        }
    });
    return out;
}

} // namespace facet
