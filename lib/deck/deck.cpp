// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deck.h"

#include "model/tr.h"
#include "pdffinish.h"
#include "pdfpaint.h"
#include "slides.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

using Section = std::function<void(Context &)>;

void addAllObjectives(Context &context) { addObjectives(context, context.scores.departments); }

void addAllRadars(Context &context) { addRadars(context, context.scores.departments); }

void addAllDepartments(Context &context) { addDepartments(context, context.scores.departments); }

/// A section of one run of slides, set tighter where that saves its last one.
Section run(void (*add)(Context &))
{
    return [add](Context &context) { context.book.compose([&] { add(context); }); };
}

Section about(void (*add)(Context &, const QList<Id<Unit>> &), Id<Unit> unit)
{
    return [add, unit](Context &context) { context.book.compose([&] { add(context, {unit}); }); };
}

/// The slides of each preset, conclusion first.
std::vector<Section> sectionsOf(const DeckOptions &options)
{
    switch (options.preset) {
    case Preset::Board:
        return {addTitle,
                run(addAnswer),
                addLevels,
                addBars,
                addOrganisationRadar,
                addOrgChart,
                run(addObjectivesSummary),
                addMethod};
    case Preset::Department:
        return {addTitle, about(addDepartments, options.unit), about(addRadars, options.unit),
                about(addObjectives, options.unit), addMethod};
    case Preset::Handout:
        return {addTitle,         run(addAnswer),        addLevels, addBars, addWorkshop,
                run(addConcerns), run(addAllObjectives), addMethod};
    case Preset::Full:
        break;
    }
    return {addTitle,         run(addAnswer),        addLevels,         run(addDirectory),
            addBars,          addOrganisationRadar,  addAllRadars,      addOrgChart,
            run(addGoals),    run(addAllObjectives), addTrends,         addFit,
            run(addChannels), run(addListening),     run(addPeople),    run(addGuidance),
            run(addConcerns), run(addRoadmap),       addAllDepartments, addWorkshop,
            addMethod};
}

bool goesOn(const DeckOptions &options, double share)
{
    return !options.progress || options.progress(share);
}

Properties propertiesOf(const Context &context)
{
    const QString &title = context.plan.settings().title;
    return {.title = title.isEmpty() ? Tr::tr("Social media strategy") : title,
            .author = context.options.author,
            .subject = Tr::tr("Social media strategy of %1").arg(context.organisation()),
            .language = context.style().locale.bcp47Name(),
            .date = context.options.date};
}

} // namespace

Result<QByteArray> makeDeck(const Plan &plan, const DeckOptions &options)
{
    constexpr double composed = 0.3; // shares of the whole that are done after each part
    constexpr double painted = 0.8;
    if (options.preset == Preset::Department && !plan.contains(options.unit)) {
        return failure(Tr::tr(
            "The deck needs a department to be about, and the plan does not have the one named."));
    }
    const assess::Scores scores = assess::assess(plan, options.date);
    Book book(makeStyle(options.locale));
    Context context{plan, scores, options, book};
    const std::vector<Section> sections = sectionsOf(options);
    for (size_t i = 0; i < sections.size(); ++i) {
        sections[i](context);
        if (!goesOn(options,
                    composed * static_cast<double>(i + 1) / static_cast<double>(sections.size()))) {
            return std::unexpected(givenUp());
        }
    }
    const Result<QByteArray> pdf = paintPdf(book, [&](double share) {
        return goesOn(options, composed + (painted - composed) * share);
    });
    if (!pdf) {
        return pdf;
    }
    Result<QByteArray> finished = finishPdf(*pdf, book, propertiesOf(context));
    if (finished && !goesOn(options, 1)) {
        return std::unexpected(givenUp());
    }
    return finished;
}

} // namespace facet::deck
