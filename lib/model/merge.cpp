// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "merge.h"

#include "checkagain.h"
#include "mergerules.h"
#include "mergetwins.h"
#include "planbuilder.h"
#include "repair.h"
#include "tr.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

namespace facet {

using namespace Qt::StringLiterals;

namespace {

// --- one field ---

/// What two people made of a list: what either added is there, what either took is gone.
template <class T>
QList<T> mergedList(const QList<T> &base, const QList<T> &mine, const QList<T> &theirs)
{
    const std::unordered_set<T> inMine(mine.begin(), mine.end());
    const std::unordered_set<T> inTheirs(theirs.begin(), theirs.end());
    std::unordered_set<T> known(base.begin(), base.end());
    QList<T> merged;
    for (const T &id : base) {
        if (inMine.contains(id) && inTheirs.contains(id)) {
            merged.append(id);
        }
    }
    QList<T> added;
    for (const T &id : mine + theirs) {
        if (known.insert(id).second) {
            added.append(id);
        }
    }
    std::ranges::sort(added); // whoever merges gets the same
    return merged + added;
}

constexpr int lastRound = 3; ///< of giving what breaks a rule to one side

class Merger
{
public:
    Merger(const MergeInput &input, const MergeChoices &choices)
        : m_in(withTwinsAsOne(input)),
          m_choices(choices),
          m_ours(difference(m_in.base, m_in.mine)),
          m_others(difference(m_in.base, m_in.theirs))
    {
        const QList<ObjectRef> objects = m_ours.objects() + m_others.objects();
        m_touched = QSet<ObjectRef>(objects.begin(), objects.end());
        m_open = m_touched;
    }

    MergedPlans merge()
    {
        PlanBuilder builder(m_in.mine);
        forEachKind([&]<class E>() {
            for (const Change<E> &change : m_others.of<E>()) {
                bringIn(builder, change);
            }
        });
        m_result.plan = builder.build();
        do {
            bringBackWhatIsUsed();
        } while (settleOneRule());
        repairTheRest();
        std::ranges::stable_sort(m_result.conflicts, {}, [](const MergeConflict &conflict) {
            return conflict.place.object;
        });
        return std::move(m_result);
    }

private:
    const Plan &planOf(MergeSide side) const
    {
        return side == MergeSide::Theirs ? m_in.theirs : m_in.mine;
    }

    MergeSide chosen(const MergePlace &place, MergeSide otherwise) const
    {
        return m_choices.value(place, otherwise);
    }

    QString nameIn(ObjectRef object) const
    {
        for (const Plan *plan : {&m_in.mine, &m_in.theirs, &m_in.base}) {
            if (contains(*plan, object)) {
                return nameOf(*plan, object);
            }
        }
        return {};
    }

    // --- their changes, one by one ---

    template <class E> void bringIn(PlanBuilder &builder, const Change<E> &change)
    {
        const E *mine = m_in.mine.find(change.id);
        if (!mine) {
            if (!change.before || (change.after && isKept(change.id, MergeSide::Theirs))) {
                builder.put(*change.after);
            }
        } else if (!change.after) {
            if (*mine == *change.before || !isKept(change.id, MergeSide::Mine)) {
                builder.drop(change.id);
            }
        } else if (change.before && *mine == *change.before) {
            builder.put(*change.after);
        } else {
            E base;
            base.id = change.id;
            builder.put(merged(change.before.value_or(base), *mine, *change.after));
        }
    }

    /// Whether an object stays that one person removed and the other, @p keeper, did not.
    bool isKept(ObjectRef object, MergeSide keeper)
    {
        const MergePlace place{object, {}};
        const MergeSide side = chosen(place, keeper);
        if (!m_removals.contains(object)) {
            m_removals.insert(object);
            m_result.conflicts.append(
                {place,
                 nameIn(object),
                 keeper == MergeSide::Mine
                     ? Tr::tr("The other copy removed what you changed or use.")
                     : Tr::tr("You removed what the other copy changed or uses."),
                 {},
                 {},
                 {},
                 {},
                 side,
                 false});
        }
        return side == keeper;
    }

    template <class E> E merged(const E &base, const E &mine, const E &theirs)
    {
        E result = mine;
        forEachField<E>([&]<class F>(const F &field) {
            using T = typename F::Type;
            const T &b = base.*(field.member);
            const T &m = mine.*(field.member);
            const T &t = theirs.*(field.member);
            if (t == b || t == m) {
                return;
            }
            if (m == b) {
                result.*(field.member) = t;
            } else if constexpr (isReferenceList<T>) {
                result.*(field.member) = mergedList(b, m, t);
            } else if constexpr (std::is_same_v<T, double>) {
                result.*(field.member) = field.options.hidden
                    ? std::max(m, t) // an order key, about which nobody can be asked
                    : decided(field, base, mine, theirs);
            } else {
                result.*(field.member) = decided(field, base, mine, theirs);
            }
        });
        return result;
    }

    template <class F, class E>
    typename F::Type decided(const F &field, const E &base, const E &mine, const E &theirs)
    {
        using T = typename F::Type;
        const auto variant = [&](const E &e) { return Value<T>::toVariant(e.*(field.member)); };
        const bool canTakeBoth = std::is_same_v<T, QString> && field.options.markdown;
        const MergeSide side =
            addFieldConflict({mine.id, QString::fromLatin1(field.key)},
                             {variant(base), variant(mine), variant(theirs)}, canTakeBoth);
        if constexpr (std::is_same_v<T, QString>) {
            if (side == MergeSide::Both && canTakeBoth) {
                return mine.*(field.member) + u"\n\n"_s + theirs.*(field.member);
            }
        }
        return side == MergeSide::Theirs ? theirs.*(field.member) : mine.*(field.member);
    }

    MergeSide addFieldConflict(const MergePlace &place, const std::array<QVariant, 3> &values,
                               bool canTakeBoth)
    {
        const MergeSide side = chosen(place, MergeSide::Mine);
        m_result.conflicts.append({place,
                                   nameIn(place.object),
                                   {},
                                   values[0],
                                   values[1],
                                   values[2],
                                   {},
                                   side,
                                   canTakeBoth});
        return side;
    }

    // --- what the merged plan refers to must be there ---

    void bringBackWhatIsUsed()
    {
        QList<ObjectRef> open = std::exchange(m_open, {}).values();
        std::ranges::sort(open);
        while (!open.isEmpty()) {
            const ObjectRef user = open.takeLast();
            for (const ObjectRef missing : missingFor(user)) {
                if (bringBack(missing)) {
                    m_touched.insert(missing);
                    open.append(missing);
                }
            }
        }
    }

    QList<ObjectRef> missingFor(ObjectRef user) const
    {
        QList<ObjectRef> missing;
        visitKind(user.kind, [&]<class E>() {
            const E *entity = m_result.plan.find(user.as<E>());
            if (!entity) {
                return;
            }
            detail::forEachReferenceField<E>([&]<class F>(const F &field, size_t) {
                using Target = typename ReferredBy<typename F::Type>::Type;
                for (const qint64 target : detail::targetsOf(field, *entity)) {
                    if (target != 0 && !m_result.plan.contains(Id<Target>{target})) {
                        missing.append(Id<Target>{target});
                    }
                }
            });
        });
        return missing;
    }

    bool bringBack(ObjectRef object)
    {
        const bool isMine = contains(m_in.mine, object);
        if (m_settled.contains(object) || (!isMine && !contains(m_in.theirs, object))) {
            return false;
        }
        const MergeSide keeper = isMine ? MergeSide::Mine : MergeSide::Theirs;
        if (!isKept(object, keeper)) {
            return false;
        }
        setTo(object, {}, keeper);
        return true;
    }

    // --- what both together make of the rules ---

    /// Finds one rule that holds in both plans but not in the merged one, and gives what it speaks
    /// of to one side; false: there is none that could be settled so.
    bool settleOneRule()
    {
        const QList<Violation> &found = violations();
        if (!found.isEmpty() && m_known.isEmpty()) {
            m_known = check(m_in.mine) + check(m_in.theirs);
        }
        return std::ranges::any_of(found, [this](const Violation &violation) {
            return !m_known.contains(violation) && !isDangling(m_result.plan, violation)
                && settle(violation);
        });
    }

    /// What is broken in the merged plan as it is now.
    const QList<Violation> &violations()
    {
        m_found = m_checked
            ? checkAgain(m_found, m_result.plan, difference(*m_checked, m_result.plan))
            : check(m_result.plan);
        m_checked = m_result.plan;
        return m_found;
    }

    /// Gives what a rule speaks of to one side: first the fields of the rule; where that broke
    /// another one, all of the objects; at last all of them to me, whose plan held together.
    bool settle(const Violation &violation)
    {
        const QStringList fields = fieldsOfRule(violation);
        QList<ObjectRef> group = concerned(violation);
        group.removeIf([&](ObjectRef object) { return !differs(object, fields); });
        int round = lastRound;
        for (const ObjectRef object : std::as_const(group)) {
            round = std::min(round, m_settled.value(object));
        }
        if (round == lastRound) {
            return false;
        }
        group.removeIf([&](ObjectRef object) { return m_settled.value(object) > round; });
        std::ranges::sort(group);
        const MergeSide side = round + 1 == lastRound ? MergeSide::Mine : chosenFor(group);
        for (const ObjectRef object : std::as_const(group)) {
            setTo(object, round == 0 ? fields : QStringList(), side);
            m_settled.insert(object, round + 1);
            look(object);
        }
        addRuleConflict(group, violation.message, side);
        return true;
    }

    /// What was chosen for the first of the objects that somebody decided about.
    MergeSide chosenFor(const QList<ObjectRef> &group) const
    {
        const auto decided = std::ranges::find_if(
            group, [&](ObjectRef object) { return m_choices.contains({object, {}}); });
        return decided == group.end() ? MergeSide::Mine : m_choices.value({*decided, {}});
    }

    void addRuleConflict(const QList<ObjectRef> &group, const QString &reason, MergeSide side)
    {
        const MergePlace place{group.first(), {}};
        const auto known = std::ranges::find(m_result.conflicts, place, &MergeConflict::place);
        if (known != m_result.conflicts.end()) {
            known->reason = reason;
            known->taken = side;
            for (const ObjectRef object : group.mid(1)) {
                if (!known->others.contains(object)) {
                    known->others.append(object);
                }
            }
            return;
        }
        m_result.conflicts.append(
            {place, nameIn(place.object), reason, {}, {}, {}, group.mid(1), side, false});
    }

    /// Notes that what an object and its users refer to may be missing now.
    void look(ObjectRef object)
    {
        m_touched.insert(object);
        m_open.insert(object);
        if (!contains(m_result.plan, object)) {
            for (const ObjectRef user : referrersOf(m_result.plan, object)) {
                if (m_touched.contains(user)) {
                    m_open.insert(user);
                }
            }
        }
    }

    /// The objects that a rule looks at together.
    QList<ObjectRef> concerned(const Violation &violation) const
    {
        const Plan &plan = m_result.plan;
        const ObjectRef object = violation.object;
        if (violation.field == "parent"_L1) {
            return lineAbove<Unit>(object.as<Unit>(), &Unit::parent);
        }
        if (violation.field == "reportsTo"_L1) {
            return lineAbove<Position>(object.as<Position>(), &Position::reportsTo);
        }
        if (object.kind == kindOf<Activity>() && violation.field.isEmpty()) {
            return accountableFor(object.as<Activity>());
        }
        if (object.kind == kindOf<Assignment>() && violation.field == "duty"_L1) {
            return accountableFor(plan.get(object.as<Assignment>()).activity);
        }
        QList<ObjectRef> found{object};
        addTwins<&Holding::person, &Holding::position>(found, object);
        addTwins<&Fit::objective, &Fit::channel>(found, object);
        addTwins<&Participation::unit, &Participation::channel>(found, object);
        return found;
    }

    template <class E> QList<ObjectRef> lineAbove(Id<E> start, Id<E> E::*up) const
    {
        QList<ObjectRef> line;
        QSet<Id<E>> seen;
        for (Id<E> next = start; next && !seen.contains(next); next = m_result.plan.get(next).*up) {
            seen.insert(next);
            line.append(next);
        }
        return line;
    }

    QList<ObjectRef> accountableFor(Id<Activity> activity) const
    {
        QList<ObjectRef> found;
        for (const Id<Assignment> id : m_result.plan.referring<&Assignment::activity>(activity)) {
            if (m_result.plan.get(id).duty == Duty::Accountable) {
                found.append(id);
            }
        }
        return found;
    }

    template <auto First, auto Second>
    void addTwins(QList<ObjectRef> &found, ObjectRef object) const
    {
        using E = typename detail::MemberOf<decltype(First)>::Entity;
        const E *one = m_result.plan.find(object.as<E>());
        if (!one) {
            return;
        }
        for (const Id<E> id : m_result.plan.referring<First>(one->*First)) {
            if (id != one->id && m_result.plan.get(id).*Second == one->*Second) {
                found.append(id);
            }
        }
    }

    /// Whether mine and theirs have different objects there or, where fields are named, other
    /// values.
    bool differs(ObjectRef object, const QStringList &fields) const
    {
        bool different = false;
        visitKind(object.kind, [&]<class E>() {
            const E *mine = m_in.mine.find(object.as<E>());
            const E *theirs = m_in.theirs.find(object.as<E>());
            different = !mine != !theirs || (mine && *mine != *theirs);
        });
        if (fields.isEmpty() || !different) {
            return different;
        }
        return std::ranges::any_of(fields, [&](const QString &field) {
            return fieldValue(m_in.mine, object, field) != fieldValue(m_in.theirs, object, field);
        });
    }

    /// Gives the object, or the named fields of it, the state it has in one of the two plans.
    void setTo(ObjectRef object, const QStringList &fields, MergeSide side)
    {
        const Plan &from = planOf(side);
        const bool isWhole =
            fields.isEmpty() || !contains(from, object) || !contains(m_result.plan, object);
        visitKind(object.kind, [&]<class E>() {
            const E *source = from.find(object.as<E>());
            if (!source) {
                m_result.plan = m_result.plan.without(object.as<E>());
            } else if (isWhole) {
                m_result.plan = m_result.plan.with(*source);
            } else {
                E entity = m_result.plan.get(object.as<E>());
                forEachField<E>([&](const auto &field) {
                    if (fields.contains(QLatin1StringView(field.key))) {
                        entity.*(field.member) = source->*(field.member);
                    }
                });
                m_result.plan = m_result.plan.with(entity);
            }
        });
    }

    /// What was chosen may leave references to what is gone; and what one of the plans brought
    /// along broken stays as it was.
    void repairTheRest()
    {
        const QList<Violation> &found = violations();
        const bool isNew = std::ranges::any_of(
            found, [this](const Violation &violation) { return !m_known.contains(violation); });
        if (isNew) {
            Repaired repair = repaired(m_result.plan);
            m_result.plan = std::move(repair.plan);
            m_result.repairs = std::move(repair.repairs);
        }
    }

    MergeInput m_in;
    const MergeChoices &m_choices;
    Difference m_ours;
    Difference m_others;
    QSet<ObjectRef> m_touched;
    QSet<ObjectRef> m_open; ///< of these: whose references may lead to what is missing
    QSet<ObjectRef> m_removals;
    QHash<ObjectRef, int> m_settled; ///< how often each was given to one side by a rule
    QList<Violation> m_known;        ///< what was broken before
    QList<Violation> m_found;        ///< what is broken in the plan of m_checked
    std::optional<Plan> m_checked;
    MergedPlans m_result;
};

} // namespace

MergedPlans mergePlans(const MergeInput &input, const MergeChoices &choices)
{
    return Merger(input, choices).merge();
}

} // namespace facet
