// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/explain/scene.h"
#include "assess/organisation.h"
#include "model/object.h"
#include "model/tr.h"
#include "slides.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

QString section() { return Tr::tr("Method and sources"); }

void addFormula(Context &context)
{
    Flow flow(context.book,
              {.section = section(),
               .title = Tr::tr(
                   "The index is computed from evidence in the plan, never from opinion alone"),
               .bookmark = Tr::tr("How the index is computed"),
               .anchor = anchors::method()});
    const Settings &settings = context.plan.settings();
    flow.text(
        Tr::tr(
            "Ten practices are scored 0 to 4 for each department, counted with all units below it. "
            "Index = 100 · Σ w·min(score, target) / Σ w·target, with a target of %1 unless a "
            "department states its own. "
            "A practice without data scores 0 and is shown grey.")
            .arg(context.number(settings.target)));
    flow.space(6);
    flow.text(
        settings.weighting == Weighting::Headcount
            ? Tr::tr(
                  "The organisation's index is the mean of its departments, weighted by headcount.")
            : Tr::tr("The organisation's index is the mean of its departments, each counted "
                     "equally."));
    flow.heading(Tr::tr("Levels by gates, not by the average"));
    flow.bullets(
        {Tr::tr("Absent: nothing is recorded. Exploring: anything at all."),
         Tr::tr("Purposeful: Purpose at least 2, Channels at least 1."),
         Tr::tr("Connected: Purpose at least 3, Lines of communication 2, Guidance 2, People 3."),
         Tr::tr("Integrated: every practice at least 3, People 4.")});
    flow.heading(Tr::tr("Progress of a KPI"));
    flow.text(Tr::tr("Progress = (actual − baseline) / (target − baseline); pace = progress / "
                     "share of time gone by. "
                     "On pace from 0.9, behind from 0.7, far behind below; grey without baseline, "
                     "target or observation."));
}

void addPracticeDefinitions(Context &context)
{
    Flow flow(context.book,
              {.section = section(),
               .title = Tr::tr("Each practice is scored by what the plan can show"),
               .bookmark = Tr::tr("The ten practices")});
    Table table(flow,
                {{Tr::tr("Practice"), 210, Qt::AlignLeading},
                 {Tr::tr("What a score of 1, 2, 3 and 4 asks for"), 0, Qt::AlignLeading}});
    for (const Practice practice : allOf<Practice>()) {
        QStringList asks;
        for (int score = 1; score <= 4; ++score) {
            asks.append(Tr::tr("%1  %2", "score and what it asks for")
                            .arg(context.number(score), assess::criterionOf(practice, score)));
        }
        table.row({{.text = labelOf(practice), .strong = true}, {.text = asks.join(u'\n')}});
    }
}

void addEvidence(Context &context)
{
    const assess::StageFinding stage = assess::stageOf(context.plan, context.scores);
    const assess::StructureFinding structure = assess::structureOf(context.plan);
    if (stage.evidence.isEmpty() && structure.evidence.isEmpty()) {
        return;
    }
    Flow flow(
        context.book,
        {.section = section(),
         .title = Tr::tr("The stage is “%1” and the structure “%2”, seen from this evidence")
                      .arg(assess::stageName(stage.stage),
                           structure.structure == Structure::None ? Tr::tr("in transition")
                                                                  : labelOf(structure.structure)),
         .bookmark = Tr::tr("Evidence for stage and structure")});
    Table table(
        flow,
        {{Tr::tr("Evidence"), 0, Qt::AlignLeading}, {Tr::tr("Holds"), 110, Qt::AlignLeading}});
    for (const auto &[name, list] : {std::pair(Tr::tr("Stage"), stage.evidence),
                                     std::pair(Tr::tr("Structure"), structure.evidence)}) {
        if (!list.isEmpty()) {
            table.group(name);
        }
        for (const assess::Evidence &evidence : list) {
            table.row({{.text = evidence.text},
                       {.text = evidence.holds ? Tr::tr("yes") : Tr::tr("no"),
                        .strong = evidence.holds,
                        .colour = evidence.holds ? QColor() : context.style().theme.mutedText}});
        }
    }
}

void addRoomScores(Context &context)
{
    QList<Assessment> all;
    for (const auto &[id, assessment] : context.plan.all<Assessment>()) {
        all.append(assessment.get());
    }
    if (all.isEmpty()) {
        return;
    }
    std::ranges::sort(all, {},
                      [](const Assessment &a) { return std::tuple(a.date, a.practice, a.id); });
    Flow flow(context.book,
              {.section = section(),
               .title = Tr::tr("%n practice(s) were scored by the room instead", nullptr,
                               static_cast<int>(all.size())),
               .bookmark = Tr::tr("Scores given by the room")});
    Table table(flow,
                {{Tr::tr("Unit and practice"), 300, Qt::AlignLeading},
                 {Tr::tr("Score"), 80, Qt::AlignTrailing},
                 {Tr::tr("Why"), 0, Qt::AlignLeading}});
    for (const Assessment &entry : all) {
        table.row({{.text = Tr::tr("%1, %2", "unit and practice")
                                .arg(context.nameOf(entry.unit), labelOf(entry.practice))},
                   {.text = context.number(entry.score), .strong = true},
                   {.text = entry.reason}});
    }
}

void addAssumptions(Context &context)
{
    QList<Assumption> all;
    for (const auto &[id, assumption] : context.plan.all<Assumption>()) {
        all.append(assumption.get());
    }
    if (all.isEmpty()) {
        return;
    }
    std::ranges::sort(all, {}, [](const Assumption &a) { return std::tuple(a.name, a.id); });
    Flow flow(context.book,
              {.section = section(),
               .title = Tr::tr("Figures rest on %n assumption(s), each with its source", nullptr,
                               static_cast<int>(all.size())),
               .bookmark = Tr::tr("Assumptions")});
    for (const Assumption &entry : all) {
        const DeckStyle &style = context.style();
        const bool whole = entry.value == static_cast<double>(static_cast<qint64>(entry.value));
        const QString value =
            Tr::tr("%1: %2 %3", "assumption: value and unit of measure")
                .arg(entry.name, context.number(entry.value, whole ? 0 : 2), entry.measure)
                .trimmed();
        flow.paragraph(value,
                       {.font = style.strong, .colour = style.theme.text, .keepsNext = true});
        const QString source = entry.source.isEmpty() ? Tr::tr("No source stated.") : entry.source;
        flow.muted(entry.date.isValid()
                       ? Tr::tr("%1, %2", "source, date").arg(source, context.shortDate(entry.date))
                       : source);
        flow.space(10);
    }
}

void addSources(Context &context)
{
    Flow flow(context.book,
              {.section = section(),
               .title = Tr::tr("The frameworks used are those of their authors"),
               .bookmark = Tr::tr("Sources")});
    flow.bullets(
        {Tr::tr("Stages: Charlene Li and Brian Solis, “The Evolution of Social Business”, "
                "Altimeter, 2013."),
         Tr::tr(
             "Structures: Jeremiah Owyang, five models of organising for social business, 2010."),
         Tr::tr("Uses of objectives: Charlene Li and Josh Bernoff, “Groundswell”, 2008."),
         Tr::tr("Elements of guidance: Hrdinova, Helbig and Peters, “Designing Social Media Policy "
                "for Government: Eight Essential Elements”, CTG Albany, 2010."),
         Tr::tr("Colours of the facets: Okabe and Ito, “Color Universal Design”, 2008.")});
}

void addMissing(Context &context)
{
    QStringList missing;
    forEachKind([&]<class E>() {
        constexpr bool counts = !std::is_same_v<E, Settings> && !std::is_same_v<E, Waiver>
            && !std::is_same_v<E, AgendaBlock> && !std::is_same_v<E, Vote>
            && !std::is_same_v<E, Note> && !std::is_same_v<E, Assessment>
            && !std::is_same_v<E, Holding>;
        if (counts && context.plan.all<E>().empty()) {
            missing.append(infoOf(kindOf<E>()).translatedPlural());
        }
    });
    if (missing.isEmpty()) {
        return;
    }
    Flow flow(context.book,
              {.section = section(),
               .title = Tr::tr("The plan does not record everything yet"),
               .bookmark = Tr::tr("Not recorded yet")});
    flow.text(Tr::tr("Nothing is known yet of: %1. What is not recorded counts as no data and "
                     "keeps scores down.")
                  .arg(context.list(missing)));
}

} // namespace

void addMethod(Context &context)
{
    const auto add = [&context](void (*part)(Context &)) {
        context.book.compose([&] { part(context); });
    };
    add(addFormula);
    if (context.options.preset == Preset::Full) {
        add(addPracticeDefinitions);
        add(addEvidence);
        add(addRoomScores);
    }
    add(addAssumptions);
    if (context.options.preset != Preset::Board) {
        add(addSources);
    }
    if (context.options.preset == Preset::Full) {
        add(addMissing);
    }
}

} // namespace facet::deck
