// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "restore.h"

#include "base/text.h"
#include "model/tr.h"
#include "objects.h"

namespace facet::edit {

namespace {

/// Brings objects of an earlier plan back into a later one.
class Restoring
{
public:
    Restoring(const Plan &plan, const Plan &earlier) : m_plan(plan), m_earlier(earlier) { }

    /// The plan with @p object, and what hangs together with it, as it was.
    Plan with(ObjectRef object)
    {
        m_due = {object};
        while (!m_due.isEmpty()) {
            const ObjectRef next = m_due.takeFirst();
            if (next == object || !contains(m_plan, next)) {
                visitKind(next.kind, [&]<class E>() { bringBack<E>(next.as<E>()); });
            }
        }
        return m_plan;
    }

private:
    template <class E> void bringBack(Id<E> id)
    {
        const bool wasGone = !m_plan.contains(id);
        E entity = m_earlier.get(id);
        m_plan = m_plan.with(entity); // what it refers to may refer back to it
        forEachField<E>([&]<class F>(const F &field) {
            if constexpr (isReference<typename F::Type>) {
                auto &target = entity.*(field.member);
                if (target && !m_plan.contains(target)) {
                    if (field.options.required && m_earlier.contains(target)) {
                        bringBack(target);
                    } else {
                        target = {};
                    }
                }
            } else if constexpr (isReferenceList<typename F::Type>) {
                (entity.*(field.member)).removeIf([this](auto target) {
                    return !m_plan.contains(target);
                });
            }
        });
        m_plan = m_plan.with(entity);
        if (wasGone) {
            forEachKind([&]<class R>() { bringBackReferrers<R>(id); });
        }
    }

    /// What referred to the object and went with it comes back; what was only let go of refers to
    /// it again.
    template <class R, class E> void bringBackReferrers(Id<E> gone)
    {
        detail::forEachReferenceField<R>([&]<class F>(const F &field, size_t slot) {
            if constexpr (std::is_same_v<typename ReferredBy<typename F::Type>::Type, E>) {
                for (const Id<R> id : m_earlier.referrersIn<R>(slot, gone.value)) {
                    const R *now = m_plan.find(id);
                    if (!now && field.options.required) {
                        m_due.append(id);
                    } else if (now) {
                        m_plan = m_plan.with(relinked(*now, m_earlier.get(id), field, gone));
                    }
                }
            }
        });
    }

    template <class R, class F, class E>
    static R relinked(R now, const R &then, const F &field, Id<E> target)
    {
        auto &held = now.*(field.member);
        if constexpr (isReference<typename F::Type>) {
            held = held ? held : target;
        } else {
            const qsizetype place = (then.*(field.member)).indexOf(target);
            held.insert(std::min(place, held.size()), target);
        }
        return now;
    }

    Plan m_plan;
    const Plan &m_earlier;
    QList<ObjectRef> m_due;
};

Result<void> checkAll(const Plan &plan)
{
    const QList<Violation> violations = check(plan);
    return violations.isEmpty()
        ? Result<void>()
        : failure(Tr::tr("That is not possible: %1").arg(violations.first().message));
}

} // namespace

Result<Step> restoreObject(const Plan &plan, const Plan &earlier, ObjectRef object)
{
    if (!contains(earlier, object)) {
        return remove(plan, object);
    }
    const Plan after = Restoring(plan, earlier).with(object);
    if (after == plan) {
        return failure(Tr::tr("It is as it was already."));
    }
    return checkAll(after).transform(
        [&] { return Step{Tr::tr("Restore %1").arg(isolated(nameOf(earlier, object))), after}; });
}

Result<Step> restorePlan(const Plan &plan, const Plan &earlier, const QString &name)
{
    if (plan == earlier) {
        return failure(Tr::tr("The plan is as it was already."));
    }
    return Step{Tr::tr("Restore the plan as it was at “%1”").arg(isolated(name)), earlier};
}

} // namespace facet::edit
