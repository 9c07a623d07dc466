// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "sources.h"
#include "survey.h"

#include <map>

namespace facet::assess {

namespace {

constexpr int multiDisciplinary = 3; // facets at level 2 or better
constexpr int daysToCourse = 30;

/// Who and what is about one facet.
struct Coverage
{
    bool covered = false;         ///< by somebody at level 2 or by an objective
    QList<Id<Person>> candidates; ///< at level 1; complete where nothing covers the facet
};

/// The coverage of each facet, by its number.
std::array<Coverage, Choices<Facet>::names.size()> coverageOf(const Plan &plan)
{
    std::array<Coverage, Choices<Facet>::names.size()> all;
    each<Person>(plan, [&](const Person &person) {
        for (const Facet facet : allOf<Facet>()) {
            Coverage &coverage = all[static_cast<size_t>(facet)];
            coverage.covered = coverage.covered || levelIn(person, facet) >= 2;
            if (levelIn(person, facet) == 1 && !coverage.covered) {
                coverage.candidates.append(person.id);
            }
        }
    });
    each<Objective>(plan, [&](const Objective &objective) {
        if (counts(objective) && objective.facet) {
            all[static_cast<size_t>(*objective.facet)].covered = true;
        }
    });
    return all;
}

void uncovered(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    if (plan.all<Person>().empty() && plan.all<Objective>().empty()) {
        return;
    }
    const auto all = coverageOf(plan);
    for (const Facet facet : allOf<Facet>()) {
        const Coverage &coverage = all[static_cast<size_t>(facet)];
        if (coverage.covered) {
            continue;
        }
        QList<Id<Person>> near = coverage.candidates;
        std::ranges::sort(near);
        near.resize(std::min<qsizetype>(near.size(), 3));
        QString text =
            Tr::tr("Nobody knows the facet “%1” and no objective is about it.").arg(labelOf(facet));
        if (!near.isEmpty()) {
            text += u' ' + Tr::tr("Nearest: %1.", "people").arg(listed(plan, near));
        }
        Finding &finding = report.add(
            QList<ObjectRef>{survey.whole()} + QList<ObjectRef>(near.begin(), near.end()), text);
        finding.aspect = keyOf(facet);
    }
}

/// The person of each department who covers the most facets.
std::unordered_map<Id<Unit>, Id<Person>> mostVersatile(Survey &survey)
{
    const Plan &plan = survey.plan;
    std::unordered_map<Id<Unit>, Id<Person>> best;
    each<Holding>(plan, [&](const Holding &holding) {
        const Person *person = plan.find(holding.person);
        if (!person) {
            return;
        }
        Id<Person> &known = best[survey.departmentOf(plan.get(holding.position).unit)];
        const auto rank = [&](Id<Person> id) {
            return std::tuple(facetsCovered(plan.get(id)), id.value > 0, -id.value);
        };
        if (!known || rank(person->id) > rank(known)) {
            known = person->id;
        }
    });
    return best;
}

void withoutMultiDisciplinarian(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    std::unordered_set<Id<Unit>> engaging;
    each<Participation>(plan, [&](const Participation &participation) {
        if (takesPart(participation) && isActive(plan.get(participation.channel))) {
            engaging.insert(survey.departmentOf(participation.unit));
        }
    });
    engaging.erase(Id<Unit>());
    if (engaging.empty()) {
        return;
    }
    auto versatile = mostVersatile(survey);
    for (const Id<Unit> department : survey.departments()) {
        const Id<Person> best = versatile[department];
        const int facets = facetsCovered(plan.get(best));
        if (!engaging.contains(department) || facets >= multiDisciplinary) {
            continue;
        }
        QString text =
            Tr::tr("Nobody in %1 speaks the language of three facets, though it is active on "
                   "channels.")
                .arg(quoted(plan, department));
        if (best && facets > 0) {
            text += u' '
                + Tr::tr("Nearest is %1, with %n facet(s).", nullptr, facets)
                      .arg(quoted(plan, best));
        }
        report.add({department, best}, text);
    }
}

/// The first course of level "practise"; null: none.
Id<Course> practiceCourse(const Plan &plan)
{
    Id<Course> first;
    each<Course>(plan, [&](const Course &course) {
        if (course.level == CourseLevel::Practise && (!first || course.id < first)) {
            first = course.id;
        }
    });
    return first;
}

/// Enrols people in a course of level "practise", making one where there is none.
Result<Plan> enrolled(Plan plan, const QList<Id<Person>> &people, QDate date)
{
    Id<Course> course = practiceCourse(plan);
    if (!course) {
        course = Id<Course>::create();
        plan = plan.with(
            Course{.id = course, .title = Tr::tr("Taking part"), .level = CourseLevel::Practise});
    }
    for (const Id<Person> person : people) {
        if (!plan.contains(person)) {
            return std::unexpected(gone());
        }
        plan = plan.with(Completion{
            .id = Id<Completion>::create(), .course = course, .person = person, .planned = date});
    }
    return plan;
}

Fix enrolling(Survey &survey, const QList<Id<Person>> &people)
{
    const Plan &plan = survey.plan;
    const Id<Course> course = practiceCourse(plan);
    const QString name = course ? quoted(plan, course) : Tr::tr("“%1”").arg(Tr::tr("Taking part"));
    return {Tr::tr("Enrol %1 in %2").arg(listed(plan, people), name), Safety::AsksFirst,
            [people, date = survey.date.addDays(daysToCourse)](const Plan &now) {
                return enrolled(now, people, date);
            }};
}

bool maySpeak(const Plan &plan, Id<Person> person)
{
    return std::ranges::any_of(plan.referring<&Holding::person>(person), [&](Id<Holding> id) {
        return plan.get(plan.get(id).position).speaks;
    });
}

void addWithoutAuthority(Survey &survey, const Person &person, Report &report)
{
    const Plan &plan = survey.plan;
    Finding &finding = report.add(
        {person.id},
        Tr::tr("%1 is trained, but may not speak in public.").arg(quoted(plan, person.id)));
    finding.aspect = QStringLiteral("authority");
    const auto &holdings = plan.referring<&Holding::person>(person.id);
    if (holdings.size() == 1) {
        finding.fix = changing(plan.get(*holdings.begin()).position,
                               Tr::tr("Let %1 speak in public").arg(quoted(plan, person.id)),
                               [](Position &changed) { changed.speaks = true; });
    }
}

void leftAlone(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    each<Person>(plan, [&](const Person &person) {
        const bool chosen = person.stage == Stage::Identified || person.stage == Stage::Recruited;
        if (chosen && plan.referring<&Completion::person>(person.id).empty()) {
            Finding &finding = report.add(
                {person.id},
                Tr::tr("%1 was chosen, but no course is planned.").arg(quoted(plan, person.id)));
            finding.aspect = QStringLiteral("training");
            finding.fix = enrolling(survey, {person.id});
        } else if (person.stage == Stage::Trained && !maySpeak(plan, person.id)) {
            addWithoutAuthority(survey, person, report);
        }
    });
}

void withoutSponsor(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    if (plan.contains(plan.settings().sponsor) || plan.all<Unit>().empty()) {
        return;
    }
    Finding &finding =
        report.add({survey.whole()}, Tr::tr("Nobody at the top stands for the plan."));
    QList<Id<Person>> executives;
    each<Person>(plan, [&](const Person &person) {
        if (person.layer == Layer::Executive) {
            executives.append(person.id);
        }
    });
    const Id<Person> head = headOf(plan, survey.top());
    const Id<Person> sponsor = head || executives.size() != 1 ? head : executives.first();
    if (sponsor) {
        finding.fix = Fix{Tr::tr("Name %1 as sponsor").arg(quoted(plan, sponsor)),
                          Safety::AsksFirst, [sponsor](const Plan &now) -> Result<Plan> {
                              Settings settings = now.settings();
                              settings.id = settings.id ? settings.id : Id<Settings>::create();
                              settings.sponsor = sponsor;
                              return now.with(settings);
                          }};
    }
}

/// Finished by that day, or planned for one to come.
bool isTrainedOrEnrolled(const Plan &plan, Id<Person> person, QDate date)
{
    return std::ranges::any_of(plan.referring<&Completion::person>(person), [&](Id<Completion> id) {
        const Completion &completion = plan.get(id);
        return plan.get(completion.course).level >= CourseLevel::Practise
            && ((completion.finished.isValid() && completion.finished <= date)
                || completion.planned >= date);
    });
}

void untrained(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    std::map<Id<Unit>, QList<Id<Person>>> speakers;
    each<Position>(plan, [&](const Position &position) {
        if (!position.speaks) {
            return;
        }
        for (const Id<Holding> id : plan.referring<&Holding::position>(position.id)) {
            const Id<Person> person = plan.get(id).person;
            QList<Id<Person>> &people = speakers[position.unit];
            if (!isTrainedOrEnrolled(plan, person, survey.date) && !people.contains(person)) {
                people.append(person);
            }
        }
    });
    for (auto &[unit, people] : speakers) {
        if (people.isEmpty()) {
            continue;
        }
        std::ranges::sort(people);
        report
            .add(
                QList<ObjectRef>{unit} + QList<ObjectRef>(people.begin(), people.end()),
                Tr::tr("In %1, %2 may speak in public without having practised it.", "unit, people")
                    .arg(quoted(plan, unit), listed(plan, people)))
            .fix = enrolling(survey, people);
    }
}

constexpr Rule table[] = {
    {"L12", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "A facet nobody sees"),
     QT_TRANSLATE_NOOP("Facet",
                       "Social media has five sides; who misses one misses the integrated "
                       "approach."),
     source::multifaceted, reads<Person, Objective, Settings>(), uncovered},
    {"L18", Gravity::Warning,
     QT_TRANSLATE_NOOP("Facet", "A department without a multi-disciplinarian"),
     QT_TRANSLATE_NOOP("Facet",
                       "What works is people who talk technology, marketing and corporate to many "
                       "groups."),
     source::multifaceted, reads<Person, Holding, Position, Unit, Participation, Channel>(),
     withoutMultiDisciplinarian},
    {"L19", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "Chosen, and then left alone"),
     QT_TRANSLATE_NOOP("Facet",
                       "Those identified are recruited, trained and empowered; hampering them is "
                       "how it fails."),
     source::multifaceted, reads<Person, Holding, Position, Completion, Course>(), leftAlone},
    {"L25", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "No sponsor"),
     QT_TRANSLATE_NOOP("Facet",
                       "Organising for scale begins with somebody at the top who stands for it."),
     source::sixStages, reads<Settings, Unit, Person, Position, Holding>(), withoutSponsor},
    {"L32", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "Speaking before practising"),
     QT_TRANSLATE_NOOP("Facet",
                       "Education goes on; who speaks in public has practised it at least once."),
     source::training, reads<Unit, Position, Holding, Person, Completion, Course>(), untrained},
};

} // namespace

std::span<const Rule> peopleRules() { return table; }

} // namespace facet::assess
