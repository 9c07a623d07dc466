// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "scene.h"

#include <bit>

namespace facet::assess {

namespace {

bool has(quint8 bits, PolicyElement element)
{
    return (bits & (1U << static_cast<unsigned>(element))) != 0;
}

int countOf(quint8 bits) { return std::popcount(static_cast<unsigned>(bits)); }

/// The elements to adopt next: those in draft first, as many as the next step asks for.
QList<PolicyElement> toAdopt(const Guidance &applies)
{
    constexpr auto elements = allOf<PolicyElement>();
    const int half = static_cast<int>(elements.size()) / 2;
    const int adopted = countOf(applies.adopted);
    const int wanted = (adopted < half ? half : static_cast<int>(elements.size())) - adopted;
    QList<PolicyElement> found;
    for (const bool drafted : {true, false}) {
        for (const PolicyElement element : elements) {
            if (!has(applies.adopted, element) && has(applies.drafted, element) == drafted
                && found.size() < wanted) {
                found.append(element);
            }
        }
    }
    std::ranges::sort(found);
    return found;
}

QList<PolicyElement> overdue(const Guidance &applies)
{
    QList<PolicyElement> found;
    std::ranges::copy_if(allOf<PolicyElement>(), std::back_inserter(found),
                         [&](PolicyElement element) { return has(applies.overdue, element); });
    return found;
}

QString namesOf(const QList<PolicyElement> &elements)
{
    QStringList names;
    for (const PolicyElement element : elements) {
        names.append(Tr::tr("“%1”").arg(labelOf(element)));
    }
    return listed(names);
}

/// A section on one of the elements that applies to the unit or to all; else the unit itself.
ObjectRef sectionOn(const Plan &plan, const QList<PolicyElement> &elements, Id<Unit> scope)
{
    QList<Id<PolicySection>> found;
    for (const auto &[id, section] : plan.all<PolicySection>()) {
        if (elements.contains(section->element)
            && (!section->scope || (scope && isInside(plan, scope, section->scope)))) {
            found.append(id);
        }
    }
    const QList<Id<PolicySection>> sorted = inOrder<PolicySection>(plan, found);
    return sorted.isEmpty() ? ObjectRef(scope) : ObjectRef(sorted.first());
}

QString stateSentence(const PolicySection &section, QDate date)
{
    const QString name = labelOf(section.element);
    switch (section.state) {
    case PolicyState::Missing:
        return Tr::tr("The policy section “%1” is missing.").arg(name);
    case PolicyState::Draft:
        return Tr::tr("The policy section “%1” is in draft.").arg(name);
    case PolicyState::InReview:
        return Tr::tr("The policy section “%1” is in review.").arg(name);
    case PolicyState::Adopted:
        break;
    }
    if (!section.reviewDate.isValid()) {
        return Tr::tr("The policy section “%1” is adopted, without a review date.").arg(name);
    }
    return section.reviewDate < date
        ? Tr::tr("The policy section “%1” is adopted; its review was due on %2.")
              .arg(name, written(section.reviewDate))
        : Tr::tr("The policy section “%1” is adopted; its review is due on %2.")
              .arg(name, written(section.reviewDate));
}

} // namespace

Guidance afterGuidanceAdvice(const Guidance &before)
{
    Guidance after = before;
    after.recorded = true;
    const auto adopt = [](quint8 bits, PolicyElement element) {
        return static_cast<quint8>(bits | (1U << static_cast<unsigned>(element)));
    };
    switch (guidance(before).score) {
    case 0:
        after.drafted = adopt(after.drafted, toAdopt(before).first());
        break;
    case 1:
    case 2:
        for (const PolicyElement element : toAdopt(before)) {
            after.drafted = adopt(after.drafted, element);
            after.adopted = adopt(after.adopted, element);
        }
        break;
    default:
        after.overdue = 0;
    }
    return after;
}

std::optional<Advice> guidanceAdvice(const Plan &plan, const Guidance &applies, Id<Unit> scope)
{
    switch (guidance(applies).score) {
    case 0: {
        const QList<PolicyElement> first{toAdopt(applies).first()};
        return Advice{.text =
                          Tr::tr("Draft a policy section, for instance %1.").arg(namesOf(first)),
                      .object = sectionOn(plan, first, scope)};
    }
    case 1:
    case 2: {
        const QList<PolicyElement> next = toAdopt(applies);
        return Advice{.text = Tr::tr("Adopt the policy sections %1.").arg(namesOf(next)),
                      .object = sectionOn(plan, next, scope)};
    }
    case 3: {
        const QList<PolicyElement> late = overdue(applies);
        return Advice{
            .text = Tr::tr("Review the policy sections %1 and set when they are reviewed next.")
                        .arg(namesOf(late)),
            .object = sectionOn(plan, late, scope)};
    }
    default:
        return std::nullopt;
    }
}

void explainGuidance(const Scene &scene, Explanation &explanation)
{
    const Plan &plan = scene.plan();
    QList<Id<PolicySection>> applying;
    for (const auto &[id, section] : plan.all<PolicySection>()) {
        if (!section->scope || isInside(plan, scene.unit, section->scope)) {
            applying.append(id);
        }
    }
    std::ranges::sort(applying, {},
                      [&](Id<PolicySection> id) { return std::pair(plan.get(id).element, id); });
    quint8 known = 0;
    for (const Id<PolicySection> id : applying) {
        const PolicySection &section = plan.get(id);
        const bool good =
            section.state == PolicyState::Adopted && section.reviewDate >= scene.source.date;
        known = static_cast<quint8>(known | (1U << static_cast<unsigned>(section.element)));
        explanation.facts.append({stateSentence(section, scene.source.date), id, good});
    }
    for (const PolicyElement element : allOf<PolicyElement>()) {
        if (!has(known, element)) {
            explanation.facts.append(
                {Tr::tr("The policy section “%1” is missing.").arg(labelOf(element)), scene.unit,
                 false});
        }
    }
    if (const auto advice = guidanceAdvice(plan, scene.state.guidance, scene.unit)) {
        explanation.advice.append(*advice);
    }
}

} // namespace facet::assess
