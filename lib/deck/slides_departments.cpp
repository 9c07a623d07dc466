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

/// One practice's name and score from the top left corner of @p row on.
void addPracticeRow(Book &book, const Context &context,
                    const std::pair<Practice, assess::PracticeScore> &scored, const QRectF &row)
{
    const auto &[practice, score] = scored;
    const DeckStyle &style = context.style();
    const double width = nameWidth(style);
    const render::TextBlock name(labelOf(practice), style.textStyle(style.text), width);
    const int part = book.element(Role::Figure, -1, scoreWords(context, practice, score));
    book.text(part, {row.left(), row.top(), width, name.height()}, name,
              score.hasData ? style.theme.text : style.theme.mutedText);
    book.paint(part, {row.left() + width + 14, row.top(), 4 * pipStep, style.line(style.text)},
               [score](QPainter &painter, const QRectF &at, const Book &b) {
                   paintScore(painter, at, b.style(), score);
               });
}

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

/// How many objectives the unit has, and how they do; each has its rows elsewhere.
void addObjectiveCount(Flow &flow, const Context &context, Id<Unit> unit)
{
    const QList<Id<Objective>> objectives = objectivesOf(context.plan, unit);
    if (objectives.isEmpty()) {
        return;
    }
    QMap<assess::Health, int> counts;
    for (const Id<Objective> id : objectives) {
        ++counts[assess::progressOf(context.plan, id, context.options.date).mean.health];
    }
    QStringList words;
    for (const auto &[health, count] : counts.asKeyValueRange()) {
        words.prepend(Tr::tr("%1 %2", "how many, how they are doing")
                          .arg(context.number(count), assess::healthName(health)));
    }
    flow.labelled(Tr::tr("Objectives"), context.list(words));
}

/// The channels that any team of the unit takes part in.
void addChannelList(Flow &flow, const Context &context, Id<Unit> unit)
{
    QList<Id<Channel>> channels;
    for (const Id<Unit> below : subtree(context.plan, unit)) {
        for (const Id<Participation> id : context.plan.referring<&Participation::unit>(below)) {
            const Id<Channel> channel = context.plan.get(id).channel;
            if (!channels.contains(channel)) {
                channels.append(channel);
            }
        }
    }
    if (channels.isEmpty()) {
        return;
    }
    std::ranges::sort(channels, {}, [&](Id<Channel> id) {
        const Channel &channel = context.plan.get(id);
        return std::tuple(channel.tier, channel.order, id);
    });
    QStringList names;
    for (const Id<Channel> id : channels) {
        names.append(nameOf(context.plan, id));
    }
    flow.labelled(Tr::tr("Channels"), context.list(names));
}

void addConcernCount(Flow &flow, const Context &context, Id<Unit> unit)
{
    int all = 0;
    int open = 0;
    for (const Id<Unit> below : subtree(context.plan, unit)) {
        for (const Id<Concern> id : context.plan.referring<&Concern::unit>(below)) {
            ++all;
            open += context.plan.get(id).state == ConcernState::Open ? 1 : 0;
        }
    }
    if (all > 0) {
        flow.labelled(
            Tr::tr("Concerns"),
            Tr::tr("%1 of %2 open", "concerns").arg(context.number(open), context.number(all)));
    }
}

/// The ten practices with their scores in two columns, or one below the other where a name is too
/// long for that.
void addPractices(Flow &flow, const Context &context, const assess::UnitScores &scores)
{
    const DeckStyle &style = context.style();
    if (2 * rowsWidth(style) + sheet::gutter > sheet::inner) {
        addPracticeRows(flow, context, scores);
        return;
    }
    constexpr std::array practices = allOf<Practice>();
    constexpr size_t half = (practices.size() + 1) / 2;
    for (size_t i = 0; i < half; ++i) {
        const QRectF row = flow.claim(style.line(style.text));
        addPracticeRow(flow.book(), context, {practices[i], scores.of(practices[i])}, row);
        if (i + half < practices.size()) {
            const Practice other = practices[i + half];
            addPracticeRow(flow.book(), context, {other, scores.of(other)},
                           row.adjusted(row.width() / 2, 0, 0, 0));
        }
    }
    flow.space(10);
}

void addUnit(Context &context, Id<Unit> unit)
{
    Flow flow(
        context.book,
        {.section = Tr::tr("Departments"),
         .title = shortEnough({unitTitle(context, unit), context.nameOf(unit)}, context.style()),
         .bookmark = context.nameOf(unit),
         .anchor = anchors::unit(unit)});
    addPractices(flow, context, context.scores.of(unit));
    for (const assess::Advice &step : assess::nextSteps(context.plan, context.scores, unit, 1)) {
        flow.labelled(Tr::tr("Next step"),
                      Tr::tr("%1 (+%2)", "advice and the points it gains")
                          .arg(step.text, context.number(step.gain, 1)));
    }
    flow.markdown(context.plan.get(unit).needs, Tr::tr("What it needs"));
    addObjectiveCount(flow, context, unit);
    addChannelList(flow, context, unit);
    addConcernCount(flow, context, unit);
}

} // namespace

void addPracticeRows(Flow &flow, const Context &context, const assess::UnitScores &scores)
{
    const DeckStyle &style = context.style();
    const double count = static_cast<double>(assess::practiceCount);
    const double line = style.line(style.text);
    const double step = std::clamp(flow.room().height() / count, line + 1, line + 7);
    for (const Practice practice : allOf<Practice>()) {
        const render::TextBlock name(labelOf(practice), style.textStyle(style.text),
                                     nameWidth(style));
        addPracticeRow(flow.book(), context, {practice, scores.of(practice)},
                       flow.claim(std::max(step, name.height() + 1)));
    }
}

void addDepartments(Context &context, const QList<Id<Unit>> &units)
{
    for (const Id<Unit> unit : units) {
        context.book.compose([&] { addUnit(context, unit); });
    }
}

} // namespace facet::deck
