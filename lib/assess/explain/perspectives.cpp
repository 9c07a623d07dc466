// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene.h"

namespace facet::assess {

namespace {

QList<Id<Concern>> concernsOf(const Scene &scene)
{
    return gathered<Concern>(
        scene, [&](Id<Unit> unit) { return scene.plan().referring<&Concern::unit>(unit); });
}

Fact factOf(const Plan &plan, const Concern &concern)
{
    const QString statement = called(plan, concern.id);
    const QString layer = labelOf(concern.layer);
    if (isAnswered(concern)) {
        return {Tr::tr("“%1” (%2) is answered.").arg(statement, layer), concern.id, true};
    }
    return {concern.severity == Severity::Severe
                ? Tr::tr("“%1” (%2) is severe and open.").arg(statement, layer)
                : Tr::tr("“%1” (%2) is open.").arg(statement, layer),
            concern.id, false};
}

QList<Id<Concern>> openOnes(const Plan &plan, const QList<Id<Concern>> &concerns, bool severeOnly)
{
    QList<Id<Concern>> found;
    std::ranges::copy_if(concerns, std::back_inserter(found), [&](Id<Concern> id) {
        const Concern &concern = plan.get(id);
        return !isAnswered(concern) && (!severeOnly || concern.severity == Severity::Severe);
    });
    return found;
}

} // namespace

void explainPerspectives(const Scene &scene, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    const QList<Id<Concern>> concerns = concernsOf(scene);
    for (const Id<Concern> id : concerns) {
        explanation.facts.append(factOf(plan, plan.get(id)));
    }
    const int reached = scene.reached(Practice::Perspectives);
    const QString unit = called(plan, scene.unit);
    if (reached == 0) {
        explanation.advice.append(
            {.text = Tr::tr("Ask %1 what worries it and write the concern down.").arg(unit),
             .object = scene.unit});
    } else if (reached == 1) {
        explanation.advice.append(
            {.text =
                 Tr::tr(
                     "Ask the middle management of %1 what worries it and write the concern down.")
                     .arg(unit),
             .object = scene.unit});
    } else if (reached < 4) {
        const QList<Id<Concern>> open = openOnes(plan, concerns, reached == 2);
        if (open.isEmpty()) {
            return;
        }
        explanation.advice.append({.text = reached == 2
                                       ? Tr::tr("Answer the severe %1.").arg(listed(plan, open))
                                       : Tr::tr("Answer %1.").arg(listed(plan, open)),
                                   .object = open.first()});
    }
}

} // namespace facet::assess
