// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/planbuilder.h"

#include <QHash>
#include <QStringList>

namespace facet::test {

/// Small plans written as text, a statement a line or between semicolons:
///
///     unit D parent=Org          a kind, a name for the object, its fields
///     fit - channel=C score=3    "-": nobody refers to it
///     seat ann unit=D speaks     a person, a position and the holding of the one by the other
///     objective O unit=D contributors=E,F "title=Fewer calls"
///
/// References are written with the names; a field without "=" is set to yes. What has a title and
/// is given none is called by its name.
class PlanText
{
public:
    explicit PlanText(const QString &text) { add(text); }

    void add(const QString &text)
    {
        for (const QString &line : text.split(u'\n')) {
            for (const QString &statement : line.split(u';')) {
                read(words(statement));
            }
        }
    }

    Plan plan() { return m_builder.build(); }

    template <class E> Id<E> id(const QString &name)
    {
        if (name == QLatin1StringView("-")) {
            return {++m_last};
        }
        qint64 &known = m_ids[{static_cast<int>(kindOf<E>()), name}];
        known = known ? known : ++m_last;
        return {known};
    }

    Id<Unit> unit(const char *name) { return id<Unit>(QString::fromLatin1(name)); }

private:
    /// Splits at blanks that are not between quotation marks.
    static QStringList words(const QString &statement)
    {
        QStringList found;
        QString word;
        bool quoted = false;
        for (const QChar c : statement + u' ') {
            if (c == u'"') {
                quoted = !quoted;
            } else if (c.isSpace() && !quoted) {
                if (!word.isEmpty()) {
                    found.append(std::exchange(word, {}));
                }
            } else {
                word += c;
            }
        }
        return found;
    }

    void read(const QStringList &words)
    {
        if (words.isEmpty()) {
            return;
        }
        if (words.first() == QLatin1StringView("seat")) {
            readSeat(words);
            return;
        }
        bool known = false;
        forEachKind([&]<class E>() {
            if (words.first() == QLatin1StringView(Describe<E>::key)) {
                known = true;
                put<E>(words.mid(1));
            }
        });
        Q_ASSERT_X(known, "PlanText", qPrintable(words.join(u' ')));
    }

    void readSeat(const QStringList &words)
    {
        QStringList position{words[1]};
        QStringList person{words[1]};
        for (const QString &word : words.mid(2)) {
            const QString key = word.section(u'=', 0, 0);
            static const QStringList ofPosition{QStringLiteral("unit"), QStringLiteral("speaks"),
                                                QStringLiteral("head"), QStringLiteral("headcount"),
                                                QStringLiteral("order")};
            (ofPosition.contains(key) ? position : person).append(word);
        }
        put<Position>(position);
        put<Person>(person);
        put<Holding>({QStringLiteral("-"), QStringLiteral("position=") + words[1],
                      QStringLiteral("person=") + words[1]});
    }

    template <class E> void put(const QStringList &words)
    {
        E entity;
        entity.id = id<E>(words.first());
        forEachField<E>([&](const auto &field) {
            if (field.options.title) {
                set(entity, field, words.first());
            }
        });
        for (const QString &word : words.mid(1)) {
            const QString key = word.section(u'=', 0, 0);
            const QString value = word.contains(u'=') ? word.section(u'=', 1) : QStringLiteral("1");
            bool known = false;
            forEachField<E>([&](const auto &field) {
                if (key == QLatin1StringView(field.key)) {
                    known = true;
                    set(entity, field, value);
                }
            });
            Q_ASSERT_X(known, "PlanText", qPrintable(word));
        }
        m_builder.put(entity);
    }

    template <class E, class F> void set(E &entity, const F &field, const QString &text)
    {
        using Type = typename F::Type;
        if constexpr (isReference<Type>) {
            entity.*(field.member) = id<typename ReferredBy<Type>::Type>(text);
        } else if constexpr (isReferenceList<Type>) {
            for (const QString &name : text.split(u',', Qt::SkipEmptyParts)) {
                (entity.*(field.member)).append(id<typename ReferredBy<Type>::Type>(name));
            }
        } else {
            const auto value = Value<Type>::fromVariant(text);
            Q_ASSERT_X(value.has_value(), "PlanText", qPrintable(text));
            entity.*(field.member) = *value;
        }
    }

    PlanBuilder m_builder;
    QHash<std::pair<int, QString>, qint64> m_ids;
    qint64 m_last = 0;
};

} // namespace facet::test
