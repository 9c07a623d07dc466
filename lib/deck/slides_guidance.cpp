// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "model/object.h"
#include "model/tr.h"
#include "slides.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

/// All objects of one kind, sorted by what @p key says of them and then by id.
template <class E, class Key> QList<E> sorted(const Plan &plan, Key &&key)
{
    QList<E> all;
    for (const auto &[id, box] : plan.all<E>()) {
        all.append(box.get());
    }
    std::ranges::sort(all, [&](const E &a, const E &b) {
        return std::tuple(key(a), a.id) < std::tuple(key(b), b.id);
    });
    return all;
}

QString countOf(const Context &context, qsizetype count)
{
    return context.number(static_cast<double>(count));
}

QString dateOr(const Context &context, QDate date, const QString &otherwise)
{
    return date.isValid() ? context.shortDate(date) : otherwise;
}

/// The furthest state of an element among the sections that hold for the whole organisation, and
/// when it is reviewed.
const PolicySection *sectionFor(const QList<PolicySection> &sections, PolicyElement element)
{
    const PolicySection *best = nullptr;
    for (const PolicySection &section : sections) {
        if (section.element == element && !section.scope
            && (!best || section.state > best->state)) {
            best = &section;
        }
    }
    return best;
}

void addCourses(Context &context, Flow &flow, const QList<Course> &courses)
{
    if (courses.isEmpty()) {
        return;
    }
    flow.heading(Tr::tr("Training"));
    Table table(flow,
                {{Tr::tr("Course"), 0, Qt::AlignLeading},
                 {Tr::tr("Level"), 170, Qt::AlignLeading},
                 {Tr::tr("Finished"), 124, Qt::AlignTrailing},
                 {Tr::tr("Planned"), 124, Qt::AlignTrailing}});
    for (const Course &course : courses) {
        int done = 0;
        int open = 0;
        for (const Id<Completion> id : context.plan.referring<&Completion::course>(course.id)) {
            const QDate date = context.plan.get(id).finished;
            (date.isValid() && date <= context.options.date ? done : open) += 1;
        }
        table.row({{.text = course.title},
                   {.text = labelOf(course.level)},
                   {.text = context.number(done)},
                   {.text = context.number(open)}});
    }
}

void addMilestones(Context &context, Flow &flow, const QList<Milestone> &milestones)
{
    if (milestones.isEmpty()) {
        return;
    }
    Table table(flow,
                {{Tr::tr("Date"), 150, Qt::AlignLeading},
                 {Tr::tr("Milestone"), 0, Qt::AlignLeading},
                 {Tr::tr("Unit"), 260, Qt::AlignLeading}});
    for (const Milestone &milestone : milestones) {
        const bool past = milestone.date < context.options.date;
        table.row(
            {{.text = context.shortDate(milestone.date),
              .colour = past ? context.style().theme.mutedText : QColor()},
             {.text = milestone.title, .strong = !past},
             {.text = milestone.unit ? context.nameOf(milestone.unit) : context.organisation()}});
    }
}

void addRisks(Context &context, Flow &flow, const QList<Risk> &risks)
{
    if (risks.isEmpty()) {
        return;
    }
    flow.heading(Tr::tr("Risks"));
    Table table(flow,
                {{Tr::tr("Risk"), 0, Qt::AlignLeading},
                 {Tr::tr("Likely"), 115, Qt::AlignLeading},
                 {Tr::tr("Impact"), 115, Qt::AlignLeading},
                 {Tr::tr("Response"), 310, Qt::AlignLeading}});
    for (const Risk &risk : risks) {
        const QString response = risk.response.trimmed();
        table.row({{.text = risk.title},
                   {.text = labelOf(risk.likelihood)},
                   {.text = labelOf(risk.impact)},
                   {.text = response.isEmpty() ? Tr::tr("none yet") : response,
                    .colour = response.isEmpty() ? context.style().theme.mutedText : QColor()}});
    }
}

} // namespace

void addPeople(Context &context)
{
    const QList<Group> groups =
        sorted<Group>(context.plan, [](const Group &group) { return group.name; });
    const QList<Person> people =
        sorted<Person>(context.plan, [](const Person &person) { return person.name; });
    QStringList empowered;
    std::array<int, 5> stages{};
    for (const Person &person : people) {
        ++stages.at(static_cast<size_t>(person.stage));
        if (person.stage == Stage::Empowered) {
            empowered.append(person.name);
        }
    }
    const bool anyStage = stages[1] + stages[2] + stages[3] + stages[4] > 0;
    const QList<Course> courses = sorted<Course>(
        context.plan, [](const Course &course) { return std::pair(course.level, course.title); });
    if (groups.isEmpty() && courses.isEmpty() && !anyStage) {
        return;
    }
    Flow flow(context.book,
              {.section = Tr::tr("People"),
               .title = Tr::tr("%1; %2", "two statements")
                            .arg(Tr::tr("%n small groups work on one objective each", nullptr,
                                        static_cast<int>(groups.size())),
                                 Tr::tr("%n people are empowered", "after: … groups work on …",
                                        stages[4])),
               .bookmark = Tr::tr("Small groups, people and training")});
    if (!groups.isEmpty()) {
        Table table(flow,
                    {{Tr::tr("Group"), 250, Qt::AlignLeading},
                     {Tr::tr("Its objective"), 0, Qt::AlignLeading},
                     {Tr::tr("Members"), 122, Qt::AlignTrailing},
                     {Tr::tr("Until"), 136, Qt::AlignLeading}});
        for (const Group &group : groups) {
            const QString objective =
                group.objective ? context.plan.get(group.objective).title : Tr::tr("none yet");
            table.row({{.text = group.name, .strong = true},
                       {.text = objective},
                       {.text = countOf(context, group.members.size())},
                       {.text = dateOr(context, group.end, u"–"_s)}});
        }
    }
    if (anyStage) {
        flow.heading(Tr::tr("Multi-disciplinarians"));
        flow.text(Tr::tr("%1 identified, %2 recruited, %3 trained, %4 empowered.")
                      .arg(context.number(stages[1]), context.number(stages[2]),
                           context.number(stages[3]), context.number(stages[4])));
        if (!empowered.isEmpty()) {
            flow.space(4);
            flow.text(Tr::tr("Empowered: %1.").arg(context.list(empowered)));
        }
    }
    addCourses(context, flow, courses);
}

void addGuidance(Context &context)
{
    const QList<PolicySection> sections =
        sorted<PolicySection>(context.plan, [](const PolicySection &s) { return s.element; });
    if (sections.isEmpty()) {
        return;
    }
    int adopted = 0;
    for (const PolicyElement element : allOf<PolicyElement>()) {
        const PolicySection *section = sectionFor(sections, element);
        adopted += section && section->state == PolicyState::Adopted ? 1 : 0;
    }
    Flow flow(
        context.book,
        {.section = Tr::tr("Guidance"),
         .title = Tr::tr("%n of the eight elements of guidance are adopted", nullptr, adopted),
         .bookmark = Tr::tr("The eight elements of guidance")});
    Table table(flow,
                {{Tr::tr("Element"), 0, Qt::AlignLeading},
                 {Tr::tr("State"), 200, Qt::AlignLeading},
                 {Tr::tr("Review on"), 200, Qt::AlignLeading}});
    for (const PolicyElement element : allOf<PolicyElement>()) {
        const PolicySection *section = sectionFor(sections, element);
        const PolicyState state = section ? section->state : PolicyState::Missing;
        table.row(
            {{.text = labelOf(element)},
             {.text = labelOf(state),
              .strong = state == PolicyState::Adopted,
              .colour = state == PolicyState::Missing ? context.style().theme.mutedText : QColor()},
             {.text = section ? dateOr(context, section->reviewDate, u"–"_s) : u"–"_s}});
    }
}

void addConcerns(Context &context)
{
    const QList<Concern> concerns = sorted<Concern>(context.plan, [](const Concern &c) {
        return std::pair(-static_cast<int>(c.severity), c.state);
    });
    if (concerns.isEmpty()) {
        return;
    }
    const auto open = std::ranges::count(concerns, ConcernState::Open, &Concern::state);
    Flow flow(context.book,
              {.section = Tr::tr("Perspectives"),
               .title = open == 0
                   ? Tr::tr("All concerns have been answered")
                   : Tr::tr("%n of %1 concerns wait for an answer", nullptr, static_cast<int>(open))
                         .arg(countOf(context, concerns.size())),
               .bookmark = Tr::tr("Concerns and answers")});
    Table table(flow,
                {{Tr::tr("Concern and answer"), 0, Qt::AlignLeading},
                 {Tr::tr("State"), 140, Qt::AlignLeading}});
    for (const Concern &concern : concerns) {
        QStringList from{context.nameOf(concern.unit)};
        if (concern.layer != Layer::Unknown) {
            from.append(labelOf(concern.layer));
        }
        if (concern.conflictWith) {
            from.append(Tr::tr("in conflict with %1").arg(context.nameOf(concern.conflictWith)));
        }
        QList<QList<Cell>> rows{
            {{.text = concern.statement, .strong = true},
             {.text = labelOf(concern.state), .strong = concern.state == ConcernState::Open}},
            {{.text = from.join(Tr::tr(", ", "between parts of a list")),
              .colour = context.style().theme.mutedText,
              .span = 2}}};
        if (const QString answer = concern.response.trimmed(); !answer.isEmpty()) {
            rows.append({{.text = Tr::tr("Answer: %1").arg(answer), .span = 2}});
        }
        table.rows(rows);
    }
}

void addRoadmap(Context &context)
{
    const QList<Milestone> milestones =
        sorted<Milestone>(context.plan, [](const Milestone &m) { return m.date; });
    const QList<Risk> risks = sorted<Risk>(context.plan, [](const Risk &risk) {
        return -(static_cast<int>(risk.likelihood) + 1) * (static_cast<int>(risk.impact) + 1);
    });
    if (milestones.isEmpty() && risks.isEmpty()) {
        return;
    }
    const auto next = std::ranges::find_if(
        milestones, [&](const Milestone &m) { return m.date >= context.options.date; });
    const QString title = next != milestones.end()
        ? Tr::tr("Next on the roadmap: %1, %2", "milestone, date")
              .arg(next->title, context.shortDate(next->date))
        : risks.isEmpty() ? Tr::tr("All milestones have gone by")
                          : Tr::tr("The risk that weighs most: %1").arg(risks.first().title);
    Flow flow(context.book,
              {.section = Tr::tr("Roadmap"),
               .title = shortEnough({title, Tr::tr("What comes next, and what may go wrong")},
                                    context.style()),
               .bookmark = Tr::tr("Roadmap and risks")});
    addMilestones(context, flow, milestones);
    addRisks(context, flow, risks);
}

void addWorkshop(Context &context)
{
    const QList<AgendaBlock> blocks =
        sorted<AgendaBlock>(context.plan, [](const AgendaBlock &block) { return block.order; });
    if (!blocks.isEmpty()) {
        int minutes = 0;
        for (const AgendaBlock &block : blocks) {
            minutes += block.minutes;
        }
        Flow flow(context.book,
                  {.section = Tr::tr("Workshop"),
                   .title = Tr::tr("The agenda takes %n minute(s)", nullptr, minutes),
                   .bookmark = Tr::tr("Agenda")});
        Table table(
            flow,
            {{Tr::tr("Part"), 0, Qt::AlignLeading}, {Tr::tr("Minutes"), 120, Qt::AlignTrailing}});
        for (const AgendaBlock &block : blocks) {
            table.row({{.text = block.title}, {.text = context.number(block.minutes)}});
        }
    }
    const QList<Note> notes = sorted<Note>(context.plan, [](const Note &note) {
        return std::pair(note.kind == NoteKind::Parked, note.date);
    });
    const QList<Vote> votes =
        sorted<Vote>(context.plan, [](const Vote &vote) { return vote.date; });
    if (notes.isEmpty() && votes.isEmpty()) {
        return;
    }
    const auto decided = std::ranges::count(notes, NoteKind::Decision, &Note::kind);
    Flow flow(context.book,
              {.section = Tr::tr("Workshop"),
               .title = Tr::tr("The room took %1 and %2")
                            .arg(Tr::tr("%n decisions", nullptr, static_cast<int>(decided)),
                                 Tr::tr("%n votes", nullptr, static_cast<int>(votes.size()))),
               .bookmark = Tr::tr("Decisions, votes and parked items")});
    Table table(flow,
                {{Tr::tr("Kind"), 150, Qt::AlignLeading},
                 {Tr::tr("What was said"), 0, Qt::AlignLeading},
                 {Tr::tr("Date"), 140, Qt::AlignLeading}});
    for (const Vote &vote : votes) {
        const QString text = vote.result.trimmed().isEmpty()
            ? vote.question
            : vote.question + u'\n' + vote.result.trimmed();
        table.row({{.text = Tr::tr("Vote"), .strong = true},
                   {.text = text},
                   {.text = dateOr(context, vote.date, u"–"_s)}});
    }
    for (const Note &note : notes) {
        table.row({{.text = labelOf(note.kind), .strong = true},
                   {.text = note.text},
                   {.text = dateOr(context, note.date, u"–"_s)}});
    }
}

} // namespace facet::deck
