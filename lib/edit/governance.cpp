// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "governance.h"

#include "base/text.h"
#include "model/object.h"
#include "model/tr.h"
#include "objects.h"

namespace facet::edit {

namespace {

QString nameIn(const Plan &plan, ObjectRef object) { return isolated(nameOf(plan, object)); }

PolicySection newSection(const PolicyPlace &place)
{
    return {.id = Id<PolicySection>::create(), .element = place.element, .scope = place.scope};
}

QString stateText(const Plan &plan, const QList<Id<PolicySection>> &sections, PolicyState state)
{
    return sections.size() == 1
        ? Tr::tr("Set “%1” to “%2”").arg(nameIn(plan, sections.first()), labelOf(state))
        : Tr::tr("Set %Ln policy section(s) to “%1”", nullptr, static_cast<int>(sections.size()))
              .arg(labelOf(state));
}

} // namespace

Id<PolicySection> sectionAt(const Plan &plan, const PolicyPlace &place)
{
    for (const auto &[id, box] : plan.all<PolicySection>()) {
        if (box->element == place.element && box->scope == place.scope) {
            return id;
        }
    }
    return {};
}

Result<Step> startGuidance(const Plan &plan)
{
    Plan after = plan;
    for (const PolicyElement element : allOf<PolicyElement>()) {
        if (!sectionAt(plan, {element, {}})) {
            after = after.with(newSection({element, {}}));
        }
    }
    if (after == plan) {
        return failure(Tr::tr("Each of the eight elements is there already."));
    }
    return Step{Tr::tr("Start the eight elements of the guidance"), after};
}

Result<Step> setPolicyStates(const Plan &plan, const QList<PolicyPlace> &places, PolicyState state)
{
    Plan after = plan;
    QList<Id<PolicySection>> sections;
    for (const PolicyPlace &place : places) {
        const Id<PolicySection> known = sectionAt(plan, place);
        PolicySection section = known ? plan.get(known) : newSection(place);
        section.state = state;
        after = after.with(section);
        if (const Result<void> fits = checkObject(after, section.id); !fits) {
            return std::unexpected(fits.error());
        }
        sections.append(section.id);
    }
    return Step{stateText(after, sections, state), after};
}

Result<Step> setPolicyStates(const Plan &plan, const QList<Id<PolicySection>> &sections,
                             PolicyState state, QDate today)
{
    Plan after = plan;
    for (const Id<PolicySection> id : sections) {
        if (!plan.contains(id)) {
            return failure(Tr::tr("The policy section does not exist any more."));
        }
        PolicySection section = plan.get(id);
        const bool isDue = !section.reviewDate.isValid() || section.reviewDate <= today;
        if (state == PolicyState::Adopted && isDue) {
            section.reviewDate = today.addYears(1);
        }
        section.state = state;
        after = after.with(section);
    }
    return Step{stateText(plan, sections, state), after};
}

Result<Step> setConcernStates(const Plan &plan, const QList<Id<Concern>> &concerns,
                              ConcernState state)
{
    Plan after = plan;
    for (const Id<Concern> id : concerns) {
        if (!plan.contains(id)) {
            return failure(Tr::tr("The concern does not exist any more."));
        }
        Concern concern = plan.get(id);
        if (state == ConcernState::Answered && concern.response.trimmed().isEmpty()) {
            return failure(Tr::tr("A concern is answered by a response: write it first."));
        }
        concern.state = state;
        after = after.with(concern);
    }
    const QString word = labelOf(state);
    const QString text = concerns.size() == 1
        ? Tr::tr("Set concern “%1” to “%2”").arg(nameIn(plan, concerns.first()), word)
        : Tr::tr("Set %Ln concern(s) to “%1”", nullptr, static_cast<int>(concerns.size()))
              .arg(word);
    return Step{text, after};
}

} // namespace facet::edit
