// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/routing/words.h"
#include "model/navigate.h"
#include "sources.h"
#include "survey.h"

#include <QLocale>

#include <map>

namespace facet::assess {

namespace {

/// Whether the plan says that it wants to be more than one department's matter.
bool claimsIntegration(const Plan &plan)
{
    const Structure target = plan.settings().targetStructure;
    return target == Structure::HubAndSpoke || target == Structure::Dandelion
        || target == Structure::Holistic;
}

constexpr int fewest = 3;     // below these, shares mean nothing
constexpr double most = 0.6;  // of all objectives or channels in one department
constexpr size_t several = 3; // departments that need coordination

/// How many of something each department has.
struct Shares
{
    std::map<Id<Unit>, int> counts{};
    int all = 0;
};

Shares sharesOfObjectives(Survey &survey)
{
    Shares shares;
    each<Objective>(survey.plan, [&](const Objective &objective) {
        if (counts(objective)) {
            ++shares.counts[survey.departmentOf(objective.unit)];
            ++shares.all;
        }
    });
    return shares;
}

/// Of the channels that somebody engages on; one department's are those on which no other does.
Shares sharesOfChannels(Survey &survey)
{
    const Plan &plan = survey.plan;
    Shares shares;
    each<Channel>(plan, [&](const Channel &channel) {
        std::unordered_set<Id<Unit>> engaged;
        for (const Id<Participation> id : plan.referring<&Participation::channel>(channel.id)) {
            if (plan.get(id).engages) {
                engaged.insert(survey.departmentOf(plan.get(id).unit));
            }
        }
        if (isActive(channel) && !engaged.empty()) {
            ++shares.all;
            ++shares.counts[engaged.size() == 1 ? *engaged.begin() : Id<Unit>()];
        }
    });
    return shares;
}

/// Reports the department that has most of something; @p text has places for its name and the
/// numbers.
void addShare(const Plan &plan, const Shares &shares, const QString &text, const QString &aspect,
              Report &report)
{
    for (const auto &[department, count] : shares.counts) {
        if (department && shares.all >= fewest && count > most * shares.all) {
            Finding &finding =
                report.add({department},
                           text.arg(quoted(plan, department), QLocale().toString(count),
                                    QLocale().toString(shares.all)));
            finding.aspect = aspect;
        }
    }
}

void lopsided(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    if (!claimsIntegration(plan) || survey.departments().size() < 2) {
        return;
    }
    addShare(plan, sharesOfObjectives(survey),
             Tr::tr("%1 has %2 of all %3 objectives, though the plan wants an integrated "
                    "organisation."),
             QStringLiteral("objectives"), report);
    addShare(plan, sharesOfChannels(survey),
             Tr::tr("%1 alone engages on %2 of %3 channels, though the plan wants an integrated "
                    "organisation."),
             QStringLiteral("channels"), report);
}

bool claimsOwnership(const QString &text)
{
    return routing::hasAny(text, Tr::tr("social", "the word that tells of social media"))
        && routing::hasAny(
               text,
               Tr::tr("owner;owners;owns;owned;owning;ownership",
                      "words that claim social media for one, separated by semicolons"));
}

void owners(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    const auto text = [&](ObjectRef object) {
        return Tr::tr("%1 says that somebody owns social media; nobody does, as nobody owns "
                      "writing.")
            .arg(quoted(plan, object));
    };
    each<Unit>(plan, [&](const Unit &unit) {
        if (claimsOwnership(unit.name)) {
            report.add({unit.id}, text(unit.id)).fix =
                changing(unit.id, Tr::tr("Make %1 a hub that guides").arg(quoted(plan, unit.id)),
                         [](Unit &changed) {
                             changed.name = Tr::tr("Social media hub");
                             changed.hub = true;
                         });
        }
    });
    each<Position>(plan, [&](const Position &position) {
        if (claimsOwnership(position.title)) {
            report.add({position.id}, text(position.id)).fix = changing(
                position.id, Tr::tr("Call %1 a coordinator").arg(quoted(plan, position.id)),
                [](Position &changed) { changed.title = Tr::tr("Social media coordinator"); });
        }
    });
    each<Link>(plan, [&](const Link &link) {
        if (claimsOwnership(link.label)) {
            report
                .add({link.id},
                     Tr::tr("The line %1 says that somebody owns social media; nobody "
                            "does, as nobody owns writing.")
                         .arg(quoted(plan, link.id)))
                .fix = changing(link.id, Tr::tr("Let the line %1 guide").arg(quoted(plan, link.id)),
                                [](Link &changed) {
                                    changed.kind = LinkKind::Guides;
                                    changed.label = Tr::tr("Guidance");
                                });
        }
    });
}

/// The unit that does most of what a hub does: guide others, then take part.
Id<Unit> likelyHub(Survey &survey)
{
    const Plan &plan = survey.plan;
    std::map<Id<Unit>, int> merits;
    each<Link>(plan, [&](const Link &link) {
        merits[link.from] += link.kind == LinkKind::Guides ? 100 : 0;
    });
    each<Participation>(plan, [&](const Participation &participation) {
        merits[participation.unit] += participation.guides ? 100 : 1;
    });
    Id<Unit> best;
    int merit = 0;
    for (const auto &[unit, count] : merits) {
        if (count > merit && plan.contains(unit)) {
            best = unit;
            merit = count;
        }
    }
    return best;
}

void withoutHub(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    const size_t active = survey.activeDepartments().size();
    if (active < several || survey.hub()) {
        return;
    }
    Finding &finding =
        report.add({survey.whole()},
                   Tr::tr("%n departments are active and no hub brings them together.", nullptr,
                          static_cast<int>(active)));
    if (const Id<Unit> unit = likelyHub(survey)) {
        finding.fix = changing(unit, Tr::tr("Make %1 the hub").arg(quoted(plan, unit)),
                               [](Unit &changed) { changed.hub = true; });
    }
}

/// The departments that a hub guides, or that have a hub within.
std::unordered_set<Id<Unit>> guidedDepartments(Survey &survey)
{
    const Plan &plan = survey.plan;
    std::unordered_set<Id<Unit>> guided;
    for (const Id<Unit> hub : survey.hubs()) {
        guided.insert(survey.departmentOf(hub));
        for (const Id<Link> id : plan.referring<&Link::from>(hub)) {
            const Link &link = plan.get(id);
            if (link.kind != LinkKind::Guides) {
                continue;
            }
            if (const Id<Unit> department = survey.departmentOf(link.to)) {
                guided.insert(department);
                continue;
            }
            for (const Id<Unit> below : subtree(plan, link.to)) {
                guided.insert(survey.departmentOf(below));
            }
        }
    }
    return guided;
}

void unguided(Survey &survey, Report &report)
{
    const Plan &plan = survey.plan;
    const Id<Unit> hub = survey.hub();
    if (!hub) {
        return;
    }
    const auto guided = guidedDepartments(survey);
    for (const Id<Unit> department : survey.departments()) {
        if (!survey.activeDepartments().contains(department) || guided.contains(department)) {
            continue;
        }
        report
            .add({department, hub},
                 Tr::tr("%1 is active, but no hub guides it.").arg(quoted(plan, department)))
            .fix =
            adding(Link{.from = hub, .to = department, .kind = LinkKind::Guides},
                   Tr::tr("Let %1 guide %2").arg(quoted(plan, hub), quoted(plan, department)));
    }
}

constexpr Rule table[] = {
    {"L13", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "One department does nearly all of it"),
     QT_TRANSLATE_NOOP("Facet", "What one department does for all is centralised, not integrated."),
     source::owyang, reads<Settings, Unit, Objective, Channel, Participation>(), lopsided},
    {"L14", Gravity::Info, QT_TRANSLATE_NOOP("Facet", "An owner of social media"),
     QT_TRANSLATE_NOOP("Facet",
                       "Asking who owns social media is as fruitless as asking who owns writing."),
     source::multifaceted, reads<Unit, Position, Link>(), owners},
    {"L21", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "Many active, nobody in the middle"),
     QT_TRANSLATE_NOOP("Facet",
                       "Without a shepherd, several departments at once are distributed chaos."),
     source::forrester, reads<Settings, Unit, Objective, Participation, Channel, Link>(),
     withoutHub},
    {"L22", Gravity::Warning, QT_TRANSLATE_NOOP("Facet", "A department the hub does not guide"),
     QT_TRANSLATE_NOOP("Facet",
                       "A hub serves the units: it sets the rules and they carry them out."),
     source::owyang, reads<Unit, Objective, Participation, Channel, Link>(), unguided},
};

} // namespace

std::span<const Rule> structureRules() { return table; }

} // namespace facet::assess
