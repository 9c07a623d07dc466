// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/difference.h"
#include "model/object.h"

#include <QRandomGenerator>

namespace facet::test {

inline const QDate today(2026, 11, 20);

/// Makes random entities of every kind: a handful of each, so that edits meet the same ones again.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_random(seed) { }

    /// @p plan with one entity of a random kind added, changed or removed.
    Plan edited(const Plan &plan)
    {
        Plan result = plan;
        visitKind(static_cast<Kind>(m_random.bounded(kindCount)),
                  [&]<class E>() { result = edit<E>(plan); });
        return result;
    }

    template <class E> Plan edit(const Plan &plan)
    {
        const Id<E> id{m_random.bounded(1, poolOf<E>())};
        if (m_random.bounded(8) == 0) {
            return plan.without(id);
        }
        const E *known = plan.find(id);
        E entity = known ? *known : E();
        entity.id = id;
        const int all =
            static_cast<int>(std::tuple_size_v<std::remove_cvref_t<decltype(Describe<E>::fields)>>);
        const int only = known ? m_random.bounded(all) : -1;
        int place = 0;
        forEachField<E>([&](const auto &field) {
            if (only < 0 || only == place++) {
                roll(entity, field);
            }
        });
        keepSound(entity);
        return plan.with(entity);
    }

private:
    template <class E> static qint64 poolOf()
    {
        if constexpr (std::is_same_v<E, Settings>) {
            return 2;
        } else if constexpr (std::is_same_v<E, Unit>) {
            return 25;
        } else if constexpr (std::is_same_v<E, Person> || std::is_same_v<E, Holding>
                             || std::is_same_v<E, Position>) {
            return 40;
        } else {
            return 20;
        }
    }

    /// A unit lies only in units of lower numbers, so that none lies in itself.
    template <class E> static void keepSound(E &entity)
    {
        if constexpr (std::is_same_v<E, Unit>) {
            if (entity.parent.value >= entity.id.value) {
                entity.parent = {};
            }
        }
    }

    template <class E, class F> void roll(E &entity, const F &field)
    {
        using Type = typename F::Type;
        roll(entity.*(field.member), static_cast<const Type *>(nullptr));
    }

    template <class T> void roll(Id<T> &value, const Id<T> *)
    {
        value = m_random.bounded(5) == 0 ? Id<T>() : Id<T>{m_random.bounded(1, poolOf<T>())};
    }

    template <class T> void roll(QList<Id<T>> &value, const QList<Id<T>> *)
    {
        value.clear();
        for (int count = m_random.bounded(4); count > 0; --count) {
            const Id<T> id{m_random.bounded(1, poolOf<T>())};
            if (!value.contains(id)) {
                value.append(id);
            }
        }
    }

    template <class T> void roll(std::optional<T> &value, const std::optional<T> *)
    {
        T some{};
        roll(some, static_cast<const T *>(nullptr));
        value = m_random.bounded(4) == 0 ? std::nullopt : std::optional(some);
    }

    template <Enumerated T> void roll(T &value, const T *)
    {
        value = static_cast<T>(m_random.bounded(static_cast<int>(Choices<T>::names.size())));
    }

    void roll(QString &value, const QString *)
    {
        value = m_random.bounded(3) == 0 ? QString() : QStringLiteral("text");
    }
    void roll(QByteArray &, const QByteArray *) { }
    void roll(bool &value, const bool *) { value = m_random.bounded(2) == 0; }
    void roll(int &value, const int *) { value = m_random.bounded(5); }
    void roll(double &value, const double *) { value = m_random.bounded(5); }
    void roll(QDate &value, const QDate *)
    {
        value = m_random.bounded(6) == 0 ? QDate() : today.addDays(m_random.bounded(-120, 40));
    }

    QRandomGenerator m_random;
};

} // namespace facet::test
