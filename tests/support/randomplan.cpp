// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randomplan.h"

#include "model/check.h"
#include "model/object.h"
#include "model/planbuilder.h"

#include <array>

namespace facet::test {

using namespace Qt::StringLiterals;

namespace {

const QString &anyOf(const QList<QString> &texts, Random &random)
{
    return texts[anyNumber(random, 0, static_cast<int>(texts.size()) - 1)];
}

bool chance(Random &random, int percent) { return anyNumber(random, 1, 100) <= percent; }

/// Fills entities at random; references lead to what the ids say is there.
class Filler
{
public:
    Filler(Random &random, const std::array<QList<qint64>, kindCount> &ids)
        : m_random(random), m_ids(ids)
    { }

    /// An entity with everything filled in. One of its own kind it refers to only before place @p
    /// place, so that trees stay trees.
    template <class E> E make(qint64 id, qsizetype place)
    {
        E entity;
        entity.id = Id<E>{id};
        m_place = place;
        forEachField<E>([&](const auto &field) { fill(entity, field); });
        return entity;
    }

    template <class E, class F> void fill(E &entity, const F &field)
    {
        using T = typename F::Type;
        m_options = field.options;
        if constexpr (isReference<T> || isReferenceList<T>) {
            using Target = typename ReferredBy<T>::Type;
            fillReference<Target>(entity.*(field.member), std::is_same_v<E, Target>);
        } else {
            entity.*(field.member) = any(T());
        }
    }

    void beBefore(qsizetype place) { m_place = place; }

private:
    template <class Target> Id<Target> target(bool sameKind)
    {
        const QList<qint64> &ids = m_ids[static_cast<size_t>(kindOf<Target>())];
        const qsizetype count = sameKind ? std::min(m_place, ids.size()) : ids.size();
        return count == 0 ? Id<Target>()
                          : Id<Target>{ids[anyNumber(m_random, 0, static_cast<int>(count) - 1)]};
    }
    template <class Target> void fillReference(Id<Target> &value, bool sameKind)
    {
        const bool given = m_options.required || chance(m_random, 80);
        value = given ? target<Target>(sameKind) : Id<Target>();
    }
    template <class Target> void fillReference(QList<Id<Target>> &value, bool sameKind)
    {
        value.clear();
        for (int i = anyNumber(m_random, 0, 4); i > 0; --i) {
            if (const Id<Target> id = target<Target>(sameKind); id && !value.contains(id)) {
                value.append(id);
            }
        }
    }

    QString any(const QString &)
    {
        static const QList<QString> lines{u"Customer service"_s,
                                          u"Ärger & “Lob” <b>100 %1</b>"_s,
                                          u"社会媒体 戦略"_s,
                                          u"خدمة العملاء"_s,
                                          u"👩🏽‍💻 team"_s,
                                          u"O'Brien; DROP TABLE"_s,
                                          QString(200, u'x'),
                                          u"=SUM(A1)"_s,
                                          u"a\\b\"c"_s,
                                          u"%1 %2 %n"_s,
                                          u"0"_s};
        static const QList<QString> texts{
            u"# Heading\n\n- one\n- two\n"_s, u"Line\n\tindented\n\n\n"_s, QString(20000, u'ü'),
            u"| a | b |\n|---|---|\n| 1 | 2 |"_s, u"  leading and trailing  "_s};
        if (!m_options.required && chance(m_random, 25)) {
            return {};
        }
        return anyOf(m_options.markdown ? texts : lines, m_random);
    }
    bool any(bool) { return chance(m_random, 50); }
    int any(int)
    {
        const int low = static_cast<int>(m_options.least.value_or(-1'000'000));
        return anyNumber(m_random, low, static_cast<int>(m_options.most.value_or(low + 2'000'000)));
    }
    double any(double)
    {
        static constexpr std::array numbers{0.0,  1.0,     0.1,  -3.25, 1e15, 1.0 / 3.0,
                                            1e-9, -1e-300, 35.0, 1e300, 12.5, 4.0};
        const double number =
            numbers[static_cast<size_t>(anyNumber(m_random, 0, numbers.size() - 1))];
        const double low = m_options.least.value_or(number);
        return std::clamp(number, low,
                          std::max(low, m_options.most.value_or(std::max(number, low))));
    }
    QDate any(QDate)
    {
        return !m_options.required && chance(m_random, 20)
            ? QDate()
            : QDate(1970, 1, 1).addDays(anyNumber(m_random, 0, 60'000));
    }
    QByteArray any(const QByteArray &)
    {
        QByteArray bytes(chance(m_random, 50) ? anyNumber(m_random, 1, 3000) : 0, '\0');
        for (char &byte : bytes) {
            byte = static_cast<char>(anyNumber(m_random, 0, 255));
        }
        return bytes;
    }
    template <Enumerated E> E any(E)
    {
        return static_cast<E>(
            anyNumber(m_random, 0, static_cast<int>(Choices<E>::names.size()) - 1));
    }
    template <class T> std::optional<T> any(const std::optional<T> &)
    {
        return chance(m_random, 30) ? std::optional<T>() : std::optional<T>(any(T()));
    }

    Random &m_random;
    const std::array<QList<qint64>, kindCount> &m_ids;
    FieldOptions m_options;
    qsizetype m_place = 0;
};

/// Takes out, again and again, what is against the rules: the value of the field it lies in, else
/// the object.
Plan soundPartOf(Plan plan)
{
    for (QList<Violation> found = check(plan); !found.isEmpty(); found = check(plan)) {
        for (const Violation &violation : std::as_const(found)) {
            const Result<Plan> emptied =
                withFieldValue(plan, violation.object, violation.field, QVariant());
            if (emptied && check(*emptied, violation.object).isEmpty()) {
                plan = *emptied;
            } else {
                visitKind(violation.object.kind,
                          [&]<class E>() { plan = plan.without(violation.object.as<E>()); });
            }
        }
    }
    return plan;
}

std::array<QList<qint64>, kindCount> idsOf(const Plan &plan)
{
    std::array<QList<qint64>, kindCount> ids;
    forEachKind([&]<class E>() {
        auto &list = ids[static_cast<size_t>(kindOf<E>())];
        for (const auto &[id, box] : plan.all<E>()) {
            list.append(id.value);
        }
        std::ranges::sort(list);
    });
    return ids;
}

template <class E> Plan withOneMore(const Plan &plan, Random &random)
{
    const auto ids = idsOf(plan);
    Filler filler(random, ids);
    const qint64 id = (static_cast<qint64>(random()) << 30) + 1;
    return plan.with(filler.make<E>(id, ids[static_cast<size_t>(kindOf<E>())].size()));
}

template <class E> Plan withFieldChanged(const Plan &plan, Id<E> id, Random &random)
{
    const auto ids = idsOf(plan);
    Filler filler(random, ids);
    filler.beBefore(ids[static_cast<size_t>(kindOf<E>())].indexOf(id.value));
    E entity = plan.get(id);
    const auto chosen = static_cast<size_t>(anyNumber(
        random, 0, static_cast<int>(std::tuple_size_v<decltype(Describe<E>::fields)>) - 1));
    size_t place = 0;
    forEachField<E>([&](const auto &field) {
        if (place++ == chosen) {
            filler.fill(entity, field);
        }
    });
    return plan.with(entity);
}

} // namespace

int anyNumber(Random &random, int low, int high)
{
    // Not std::uniform_int_distribution, which differs from one standard library to the next.
    const auto span = static_cast<quint64>(static_cast<qint64>(high) - low + 1);
    return static_cast<int>(low + static_cast<qint64>(random() % span));
}

Plan randomPlan(quint32 seed, int perKind)
{
    Random random(seed);
    std::array<QList<qint64>, kindCount> ids;
    forEachKind([&]<class E>() {
        const int count = std::is_same_v<E, Settings> ? 1 : anyNumber(random, 1, perKind);
        for (int i = 0; i < count; ++i) {
            const qint64 id =
                (static_cast<qint64>(random()) << 30) + static_cast<qint64>(random() >> 2U) + 1;
            ids[static_cast<size_t>(kindOf<E>())].append(id);
        }
    });
    PlanBuilder builder;
    Filler filler(random, ids);
    forEachKind([&]<class E>() {
        const QList<qint64> &own = ids[static_cast<size_t>(kindOf<E>())];
        for (qsizetype i = 0; i < own.size(); ++i) {
            builder.put(filler.make<E>(own[i], i));
        }
    });
    return soundPartOf(builder.build());
}

Plan randomlyEdited(const Plan &plan, Random &random)
{
    const Kind kind{anyNumber(random, 0, kindCount - 1)};
    const QList<ObjectRef> objects = objectsOf(plan, kind);
    const int what = anyNumber(random, 1, 10);
    Plan edited = plan;
    visitKind(kind, [&]<class E>() {
        if (objects.isEmpty() || what == 1) {
            edited = withOneMore<E>(plan, random);
            return;
        }
        const QList<qint64> ids =
            idsOf(plan)[static_cast<size_t>(kind)]; // the same order on every machine
        const Id<E> id{ids[anyNumber(random, 0, static_cast<int>(ids.size()) - 1)]};
        edited = what == 2 && referrersOf(plan, id).isEmpty() ? plan.without(id)
                                                              : withFieldChanged(plan, id, random);
    });
    return check(edited).isEmpty() ? edited : plan;
}

} // namespace facet::test
