// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "model/object.h"
#include "model/tr.h"
#include "slides.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

constexpr double pip = 15;
constexpr double pipStep = 20;

/// One practice's score as four squares: filled as far as it is, outlined up to the target, grey
/// without data.
void paintScore(QPainter &painter, const QRectF &area, const DeckStyle &style,
                const assess::PracticeScore &score)
{
    for (int i = 0; i < 4; ++i) {
        const QRectF box =
            render::mirrored({area.left() + i * pipStep, area.center().y() - pip / 2, pip, pip},
                             area, style.direction);
        const bool filled = score.hasData && i < score.score;
        const bool wanted = i < score.target;
        painter.setPen(QPen(score.hasData ? style.theme.accent : style.theme.noData, 1.5,
                            wanted ? Qt::SolidLine : Qt::DotLine));
        painter.setBrush(filled ? QBrush(style.theme.accent) : QBrush(Qt::NoBrush));
        if (wanted || filled) {
            painter.drawRect(box);
        }
    }
}

QString scoreWords(const Context &context, Practice practice, const assess::PracticeScore &score)
{
    return score.hasData
        ? Tr::tr("%1: %2 of %3", "practice: score of target")
              .arg(labelOf(practice), context.number(score.score), context.number(score.target))
        : Tr::tr("%1: no data", "practice").arg(labelOf(practice));
}

/// The width of the longest practice's name, within reason.
double nameWidth(const DeckStyle &style)
{
    double longest = 0;
    for (const Practice practice : allOf<Practice>()) {
        longest = std::max(longest, render::textWidth(labelOf(practice), style.text));
    }
    return std::min(longest + 1, 330.0);
}

double rowsWidth(const DeckStyle &style) { return nameWidth(style) + 14 + 4 * pipStep; }

QString unitTitle(const Context &context, Id<Unit> unit)
{
    const assess::UnitScores &scores = context.scores.of(unit);
    if (!scores.hasData) {
        return Tr::tr("%1 has not begun").arg(context.nameOf(unit));
    }
    const QString level = Tr::tr("%1: level “%2”, %3 of 100 points")
                              .arg(context.nameOf(unit), assess::levelName(scores.level),
                                   context.number(scores.index));
    return scores.weakest ? Tr::tr("%1; weakest in %2", "after: level …, … points")
                                .arg(level, labelOf(*scores.weakest))
                          : level;
}

void addObjectiveList(Flow &flow, const Context &context, Id<Unit> unit)
{
    QStringList lines;
    for (const Id<Objective> id : objectivesOf(context.plan, unit)) {
        const assess::Health health =
            assess::progressOf(context.plan, id, context.options.date).mean.health;
        lines.append(Tr::tr("%1: %2", "objective: how it is doing")
                         .arg(context.plan.get(id).title, assess::healthName(health)));
    }
    if (!lines.isEmpty()) {
        flow.heading(Tr::tr("Objectives"));
        flow.bullets(lines);
    }
}

void addChannelList(Flow &flow, const Context &context, Id<Unit> unit)
{
    // What any team of the department does on a channel.
    QList<Participation> united;
    for (const Id<Unit> below : subtree(context.plan, unit)) {
        for (const Id<Participation> id : context.plan.referring<&Participation::unit>(below)) {
            const Participation &part = context.plan.get(id);
            auto known = std::ranges::find(united, part.channel, &Participation::channel);
            if (known == united.end()) {
                united.append(part);
                continue;
            }
            known->listens = known->listens || part.listens;
            known->engages = known->engages || part.engages;
            known->routes = known->routes || part.routes;
            known->guides = known->guides || part.guides;
        }
    }
    if (united.isEmpty()) {
        return;
    }
    std::ranges::sort(united, {}, [&](const Participation &part) {
        const Channel &channel = context.plan.get(part.channel);
        return std::tuple(channel.tier, channel.order, part.channel);
    });
    QStringList lines;
    for (const Participation &part : united) {
        const QString roles = rolesOf(context, part);
        const QString channel = nameOf(context.plan, part.channel);
        lines.append(
            roles.isEmpty()
                ? channel
                : Tr::tr("%1: %2", "channel: what the unit does there").arg(channel, roles));
    }
    flow.heading(Tr::tr("Channels"));
    flow.bullets(lines);
}

void addConcernList(Flow &flow, const Context &context, Id<Unit> unit)
{
    QList<Id<Concern>> concerns;
    for (const Id<Unit> below : subtree(context.plan, unit)) {
        for (const Id<Concern> id : context.plan.referring<&Concern::unit>(below)) {
            concerns.append(id);
        }
    }
    if (concerns.isEmpty()) {
        return;
    }
    std::ranges::sort(concerns, [&](Id<Concern> a, Id<Concern> b) {
        return std::pair(context.plan.get(b).severity, a)
            < std::pair(context.plan.get(a).severity, b);
    });
    QStringList lines;
    for (const Id<Concern> id : concerns) {
        const Concern &concern = context.plan.get(id);
        lines.append(Tr::tr("%1 (%2)", "concern and its state")
                         .arg(concern.statement, labelOf(concern.state)));
    }
    flow.heading(Tr::tr("Concerns"));
    flow.bullets(lines);
}

void addUnit(Context &context, Id<Unit> unit)
{
    const Unit &entry = context.plan.get(unit);
    const assess::UnitScores &scores = context.scores.of(unit);
    Flow flow(
        context.book,
        {.section = Tr::tr("Departments"),
         .title = shortEnough({unitTitle(context, unit), context.nameOf(unit)}, context.style()),
         .bookmark = context.nameOf(unit),
         .anchor = anchors::unit(unit)});
    const QRectF body = flow.body();
    const double left = rowsWidth(context.style());
    const double rows = static_cast<double>(assess::practiceCount)
        * (context.style().line(context.style().text) + 1);
    addPracticeRows(flow, context, scores);
    flow.inTwoColumns();
    if (body.height() >= rows) {
        flow.column(body.left() + left + 2 * sheet::gutter,
                    body.width() - left - 2 * sheet::gutter);
    }
    const QList<assess::Advice> steps = assess::nextSteps(context.plan, context.scores, unit, 2);
    if (!steps.isEmpty()) {
        flow.heading(Tr::tr("Next steps"));
        QStringList lines;
        for (const assess::Advice &step : steps) {
            lines.append(Tr::tr("%1 (+%2 points)", "advice and what it gains")
                             .arg(step.text, context.number(step.gain, 1)));
        }
        flow.bullets(lines);
    }
    if (!entry.needs.trimmed().isEmpty()) {
        flow.heading(Tr::tr("What it needs"));
        flow.markdown(entry.needs);
    }
    addObjectiveList(flow, context, unit);
    addChannelList(flow, context, unit);
    addConcernList(flow, context, unit);
}

} // namespace

void addPracticeRows(Flow &flow, const Context &context, const assess::UnitScores &scores)
{
    const DeckStyle &style = context.style();
    Book &book = flow.book();
    const double width = nameWidth(style);
    const double count = static_cast<double>(assess::practiceCount);
    const double line = style.line(style.text);
    const double step = std::clamp(flow.room().height() / count, line + 1, line + 7);
    for (const Practice practice : allOf<Practice>()) {
        const assess::PracticeScore score = scores.of(practice);
        const render::TextBlock name(labelOf(practice), style.textStyle(style.text), width);
        const QRectF row = flow.claim(std::max(step, name.height() + 1));
        const int part = book.element(Role::Figure, -1, scoreWords(context, practice, score));
        book.text(part, {row.left(), row.top(), width, name.height()}, name,
                  score.hasData ? style.theme.text : style.theme.mutedText);
        book.paint(part, {row.left() + width + 14, row.top(), 4 * pipStep, line},
                   [score](QPainter &painter, const QRectF &at, const Book &b) {
                       paintScore(painter, at, b.style(), score);
                   });
    }
}

void addDepartments(Context &context, const QList<Id<Unit>> &units)
{
    for (const Id<Unit> unit : units) {
        context.book.compose([&] { addUnit(context, unit); });
    }
}

} // namespace facet::deck
