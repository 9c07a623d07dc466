// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planlanguage.h"

#include "exchange/yaml.h"
#include "exchange/yamlcomments.h"
#include "model/planbuilder.h"

namespace facet {

namespace {

/// Calls @p visit(entity, field) for each picture of the plan.
void forEachPicture(const Plan &plan, auto &&visit)
{
    forEachKind([&]<class E>() {
        forEachField<E>([&]<class F>(const F &field) {
            if constexpr (std::is_same_v<typename F::Type, QByteArray>) {
                for (const auto &[id, box] : plan.all<E>()) {
                    if (!(box.get().*(field.member)).isEmpty()) {
                        visit(box.get(), field);
                    }
                }
            }
        });
    });
}

Plan withoutPictures(const Plan &plan)
{
    PlanBuilder builder(plan);
    forEachPicture(plan, [&](auto entity, const auto &field) {
        (entity.*(field.member)).clear();
        builder.put(entity);
    });
    return builder.build();
}

/// @p plan with the pictures of @p source where it has none.
Plan withPictures(const Plan &plan, const Plan &source)
{
    PlanBuilder builder(plan);
    forEachPicture(source, [&]<class E>(const E &before, const auto &field) {
        const E *now = plan.find(before.id);
        if (now && (now->*(field.member)).isEmpty()) {
            E whole = *now;
            whole.*(field.member) = before.*(field.member);
            builder.put(whole);
        }
    });
    return builder.build();
}

QString write(const Plan &plan, const QList<ObjectRef> &only)
{
    const Plan shown = withoutPictures(plan);
    return QString::fromUtf8(only.isEmpty() ? exchange::toYaml(shown)
                                            : exchange::toYaml(shown, only));
}

panels::PlanLanguage::Reading read(const QString &text, const Plan &plan,
                                   const QList<ObjectRef> &only)
{
    return exchange::readYaml(text.toUtf8(), {plan, only}).transform([&](const Plan &edited) {
        return withPictures(edited, plan);
    });
}

} // namespace

panels::PlanLanguage planAsYaml() { return {&write, &read, &exchange::commentCount}; }

} // namespace facet
