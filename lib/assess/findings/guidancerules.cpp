// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources.h"
#include "survey.h"

namespace facet::assess {

namespace {

constexpr int mostDaysOpen = 30;

Gravity gravityOf(PolicyElement element)
{
    return element == PolicyElement::Security || element == PolicyElement::Legal ? Gravity::Error
                                                                                 : Gravity::Warning;
}

bool isForAll(Survey &survey, const PolicySection &section)
{
    return !section.scope || section.scope == survey.top();
}

/// The section for everybody that has still to be written, or the one there is not; null.
Id<PolicySection> placeholder(Survey &survey, PolicyElement element)
{
    Id<PolicySection> found;
    each<PolicySection>(survey.plan, [&](const PolicySection &section) {
        if (section.element == element && isForAll(survey, section)
            && section.state == PolicyState::Missing && (!found || section.id < found)) {
            found = section.id;
        }
    });
    return found;
}

Fix drafting(Id<PolicySection> id, PolicyElement element)
{
    return {Tr::tr("Begin a draft on “%1”").arg(labelOf(element)), Safety::AsksFirst,
            [id, element](const Plan &plan) -> Result<Plan> {
                PolicySection section = plan.get(id);
                section.id = section.id ? section.id : Id<PolicySection>::create();
                section.element = element;
                section.state = PolicyState::Draft;
                if (section.text.trimmed().isEmpty()) {
                    section.text = Tr::tr("- What we want to make possible:\n- What is asked of "
                                          "everybody:\n- Whom to ask:\n");
                }
                return plan.with(section);
            }};
}

void addMissing(Survey &survey, PolicyElement element, Report &report)
{
    const Id<PolicySection> section = placeholder(survey, element);
    Finding &finding = report.add(
        {section ? ObjectRef(section) : survey.whole()},
        Tr::tr("No guidance for everybody says anything on “%1”.").arg(labelOf(element)));
    finding.aspect = keyOf(element);
    finding.gravity = gravityOf(element);
    finding.fix = drafting(section, element);
}

void addOverdue(Survey &survey, const PolicySection &section, Report &report)
{
    Finding &finding = report.add({section.id},
                                  Tr::tr("The guidance on “%1” was due for review on %2.")
                                      .arg(labelOf(section.element), written(section.reviewDate)));
    finding.aspect = QStringLiteral("review");
    finding.gravity = gravityOf(section.element);
    finding.fix =
        changing(section.id,
                 Tr::tr("Note that “%1” was reviewed today, and review it in a year")
                     .arg(labelOf(section.element)),
                 [date = survey.date.addYears(1)](PolicySection &s) { s.reviewDate = date; });
}

void guidanceGaps(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    if (plan.all<Unit>().empty()) {
        return;
    }
    std::array<bool, Choices<PolicyElement>::names.size()> written{};
    each<PolicySection>(plan, [&](const PolicySection &section) {
        if (section.state == PolicyState::Missing) {
            return;
        }
        auto &known = written[static_cast<size_t>(section.element)];
        known = known || isForAll(survey, section);
        if (section.reviewDate.isValid() && section.reviewDate < survey.date) {
            addOverdue(survey, section, report);
        }
    });
    for (const PolicyElement element : allOf<PolicyElement>()) {
        if (!written[static_cast<size_t>(element)]) {
            addMissing(survey, element, report);
        }
    }
}

void unheard(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    std::unordered_set<Id<Unit>> heard;
    each<Concern>(plan, [&](const Concern &concern) {
        if (concern.layer == Layer::Middle) {
            heard.insert(survey.departmentOf(concern.unit));
        }
        const bool isDated = concern.raised.isValid();
        if (!isAnswered(concern)
            && (!isDated || concern.raised.daysTo(survey.date) > mostDaysOpen)) {
            const QString waits = isDated
                ? Tr::tr("%1 of %2 has waited for an answer for %n days.", nullptr,
                         static_cast<int>(concern.raised.daysTo(survey.date)))
                : Tr::tr("%1 of %2 waits for an answer, and nobody wrote down since when.");
            report
                .add({concern.id, concern.unit},
                     waits.arg(quoted(plan, concern.id), quoted(plan, concern.unit)))
                .aspect = QStringLiteral("answer");
        }
    });
    for (const Id<Unit> department : survey.departments()) {
        if (!heard.contains(department)) {
            report.add({department},
                       Tr::tr("Nobody has written down what the middle management "
                              "of %1 is worried about; ask them.")
                           .arg(quoted(plan, department)));
        }
    }
}

constexpr Rule table[] = {
    {"L30", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "A gap in the guidance"),
     QT_TRANSLATE_NOOP("Facet",
                       "A social media policy has eight elements; security and legal issues hurt "
                       "most when they are missing."),
     source::eightElements, reads<PolicySection, Unit, Settings>(), guidanceGaps},
    {"L36", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "Middle management is not heard"),
     QT_TRANSLATE_NOOP("Facet",
                       "It runs the business and holds the experts, so its concerns are heard, "
                       "written down and answered."),
     source::middle, reads<Concern, Unit>(), unheard},
};

} // namespace

std::span<const Rule> guidanceRules() { return table; }

} // namespace facet::assess
