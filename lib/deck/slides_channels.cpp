// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "model/tr.h"
#include "slides.h"
#include "words.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

QString section() { return Tr::tr("Channels"); }

QString channelName(const Plan &plan, Id<Channel> id) { return nameOf(plan, id); }

QList<Id<Channel>> channelsInOrder(const Plan &plan)
{
    QList<Id<Channel>> all;
    for (const auto &[id, channel] : plan.all<Channel>()) {
        all.append(id);
    }
    std::ranges::sort(all, {}, [&](Id<Channel> id) {
        const Channel &channel = plan.get(id);
        return std::tuple(channel.tier, channel.order, id);
    });
    return all;
}

using Ratings = QHash<std::pair<Id<Channel>, Id<Objective>>, int>;

Ratings ratingsOf(const Plan &plan)
{
    Ratings ratings;
    for (const auto &[id, fit] : plan.all<Fit>()) {
        int &score = ratings[{fit->channel, fit->objective}];
        score = std::max(score, fit->score);
    }
    return ratings;
}

/// The width a channel's column asks for: its longest word, or more where its name takes many
/// lines.
double columnWidth(const Context &context, Id<Channel> id)
{
    const DeckStyle &style = context.style();
    double longest = 70;
    for (const QString &word : channelName(context.plan, id).split(u' ', Qt::SkipEmptyParts)) {
        longest = std::max(longest, render::textWidth(word, style.strong));
    }
    double width = std::min(longest + 2, 170.0);
    for (const double wider : {240.0, 320.0, 420.0, 540.0}) {
        if (render::TextBlock(channelName(context.plan, id), style.textStyle(style.strong), width)
                .lineCount()
            <= 3) {
            break;
        }
        width = wider;
    }
    return width;
}

Cell fitCell(const Context &context, std::optional<int> score)
{
    Cell cell{.text = score ? context.number(*score) : Tr::tr("not rated")};
    cell.picture = [style = context.style(), score](QPainter &painter, const QRectF &area) {
        const QRectF box = render::mirrored({area.left(), area.top() - 2, 60, area.height() + 4},
                                            area, style.direction);
        const auto index = static_cast<size_t>(score.value_or(0));
        painter.setPen(score ? QPen(style.theme.border, 0.75) : QPen(Qt::NoPen));
        painter.setBrush(score ? QBrush(style.theme.levels[index]) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(box, 4, 4);
        render::drawLine(painter, box, score ? style.locale.toString(*score) : u"–"_s,
                         style.textStyle(score ? style.strong : style.text, Qt::AlignHCenter),
                         score ? style.theme.onLevels[index] : style.theme.mutedText);
    };
    return cell;
}

struct RatedObjective
{
    Id<Unit> department;
    Id<Objective> objective;
};

QList<RatedObjective> ratedObjectives(const Context &context, const Ratings &ratings)
{
    QSet<Id<Objective>> rated;
    for (const auto &pair : ratings.keys()) {
        rated.insert(pair.second);
    }
    QList<RatedObjective> found;
    for (const Id<Unit> unit : context.scores.departments) {
        for (const Id<Objective> id : objectivesOf(context.plan, unit)) {
            if (rated.remove(id)) {
                found.append({unit, id});
            }
        }
    }
    // Objectives of the whole organisation, or of nobody yet.
    QList<Id<Objective>> rest(rated.begin(), rated.end());
    std::ranges::sort(rest);
    for (const Id<Objective> id : rest) {
        if (context.plan.contains(id)) {
            found.append({Id<Unit>{}, id});
        }
    }
    return found;
}

QString fitTitle(const Context &context, const QList<Id<Channel>> &rated, const Ratings &ratings)
{
    int strong = 0;
    for (const int score : ratings) {
        strong += score >= 3 ? 1 : 0;
    }
    return Tr::tr("%1; %2", "two statements")
        .arg(Tr::tr("%n channels serve the objectives", nullptr, static_cast<int>(rated.size())),
             Tr::tr("%n of %1 ratings are 3 or 4", "after: … channels serve …", strong)
                 .arg(context.number(static_cast<double>(ratings.size()))));
}

/// One part of the matrix: some channels across, all objectives that any of them is rated for.
void addMatrix(Context &context, Flow &flow, const QList<Id<Channel>> &channels,
               const Ratings &ratings)
{
    QList<Column> columns{{Tr::tr("Fit 0 to 4, – not rated"), 0, Qt::AlignLeading}};
    for (const Id<Channel> id : channels) {
        columns.append({channelName(context.plan, id), columnWidth(context, id), Qt::AlignLeading});
    }
    Table table(flow, columns);
    for (const RatedObjective &rated : ratedObjectives(context, ratings)) {
        QList<Cell> cells{{.text = context.plan.get(rated.objective).title}};
        bool any = false;
        for (const Id<Channel> id : channels) {
            const auto found = ratings.constFind({id, rated.objective});
            any = any || found != ratings.constEnd();
            cells.append(fitCell(
                context, found == ratings.constEnd() ? std::nullopt : std::optional(*found)));
        }
        if (!any) {
            continue;
        }
        table.row(cells);
    }
}

} // namespace

void addFit(Context &context)
{
    const Ratings ratings = ratingsOf(context.plan);
    QList<Id<Channel>> rated;
    for (const Id<Channel> id : channelsInOrder(context.plan)) {
        if (std::ranges::any_of(ratings.keys(),
                                [id](const auto &pair) { return pair.first == id; })) {
            rated.append(id);
        }
    }
    if (rated.isEmpty()) {
        return;
    }
    bool first = true;
    while (!rated.isEmpty()) {
        QList<Id<Channel>> part;
        double width = 290;
        while (!rated.isEmpty()
               && (part.isEmpty()
                   || width + columnWidth(context, rated.first()) + 18 <= sheet::inner)) {
            width += columnWidth(context, rated.first()) + 18;
            part.append(rated.takeFirst());
        }
        QStringList names;
        for (const Id<Channel> id : part) {
            names.append(channelName(context.plan, id));
        }
        QList<Id<Channel>> all = part + rated;
        const QString title = first
            ? fitTitle(context, all, ratings)
            : shortEnough({Tr::tr("How well %1 serve the objectives").arg(context.list(names)),
                           Tr::tr("How well further channels serve the objectives")},
                          context.style());
        context.book.compose([&] {
            Flow flow(
                context.book,
                {.section = section(),
                 .title = title,
                 .bookmark =
                     Tr::tr("Fit: %1", "of channels to objectives").arg(context.list(names))});
            addMatrix(context, flow, part, ratings);
        });
        first = false;
    }
}

namespace {

/// Which units take part in a channel, with what they do.
QString participants(const Context &context, Id<Channel> channel)
{
    QList<Id<Participation>> participations;
    for (const Id<Participation> id : context.plan.referring<&Participation::channel>(channel)) {
        participations.append(id);
    }
    std::ranges::sort(participations);
    QStringList parts;
    for (const Id<Participation> id : std::as_const(participations)) {
        const Participation &part = context.plan.get(id);
        parts.append(Tr::tr("%1 (%2)", "unit and what it does")
                         .arg(context.nameOf(part.unit), rolesOf(context, part)));
    }
    return parts.isEmpty() ? Tr::tr("nobody yet") : context.list(parts);
}

QString nameWithSide(const Plan &plan, Id<Channel> channel)
{
    const QString name = channelName(plan, channel);
    return plan.get(channel).side == Side::Inside
        ? Tr::tr("%1 (%2)", "channel, inside the firewall").arg(name, Tr::tr("inside"))
        : name;
}

} // namespace

void addChannels(Context &context)
{
    const QList<Id<Channel>> all = channelsInOrder(context.plan);
    if (all.isEmpty()) {
        return;
    }
    const auto core = std::ranges::count_if(
        all, [&](Id<Channel> id) { return context.plan.get(id).tier == Tier::Core; });
    Flow flow(context.book,
              {.section = section(),
               .title = Tr::tr("%n of %1 channels are core; the others are grown, tried or watched",
                               nullptr, static_cast<int>(core))
                            .arg(context.number(static_cast<double>(all.size()))),
               .bookmark = Tr::tr("Channel portfolio")});
    Table table(flow,
                {{Tr::tr("Channel"), 230, Qt::AlignLeading},
                 {Tr::tr("Who takes part"), 0, Qt::AlignLeading},
                 {Tr::tr("Mean fit"), 110, Qt::AlignTrailing}});
    std::optional<Tier> tier;
    for (const Id<Channel> id : all) {
        const Channel &channel = context.plan.get(id);
        if (tier != channel.tier) {
            tier = channel.tier;
            table.group(labelOf(channel.tier));
        }
        const std::optional<double> fit = assess::meanFit(context.plan, id);
        table.row({{.text = nameWithSide(context.plan, id), .strong = true},
                   {.text = participants(context, id)},
                   {.text = fit ? context.number(*fit, 1) : u"–"_s}});
    }
}

void addListening(Context &context)
{
    QList<Id<Route>> routes;
    for (const auto &[id, route] : context.plan.all<Route>()) {
        routes.append(id);
    }
    if (routes.isEmpty()) {
        return;
    }
    std::ranges::sort(routes, {}, [&](Id<Route> id) {
        return std::tuple(-context.plan.get(context.plan.get(id).signal).priority,
                          context.plan.get(id).escalation, id);
    });
    const auto complete = std::ranges::count_if(routes, [&](Id<Route> id) {
        return context.plan.get(id).backup && context.plan.get(id).answerWithin;
    });
    Flow flow(context.book,
              {.section = Tr::tr("Listening"),
               .title = Tr::tr("%n of %1 routes have a backup and an answer time", nullptr,
                               static_cast<int>(complete))
                            .arg(context.number(static_cast<double>(routes.size()))),
               .bookmark = Tr::tr("Listening and routing")});
    Table table(flow,
                {{Tr::tr("What is heard"), 0, Qt::AlignLeading},
                 {Tr::tr("Goes to"), 330, Qt::AlignLeading},
                 {Tr::tr("Within"), 150, Qt::AlignLeading}});
    for (const Id<Route> id : routes) {
        const Route &route = context.plan.get(id);
        QString heard = context.plan.get(route.signal).name;
        if (route.channel) {
            heard = Tr::tr("%1 on %2", "signal and channel")
                        .arg(heard, channelName(context.plan, route.channel));
        }
        QString goes = context.nameOf(route.unit);
        if (route.backup) {
            goes = Tr::tr("%1, backup %2").arg(goes, context.nameOf(route.backup));
        }
        const int minutes = route.answerWithin.value_or(0);
        const QString within = !route.answerWithin ? Tr::tr("not stated")
            : minutes % 60 == 0                    ? Tr::tr("%n hour(s)", nullptr, minutes / 60)
                                                   : Tr::tr("%n minute(s)", nullptr, minutes);
        table.row({{.text = heard}, {.text = goes}, {.text = within}});
    }
}

} // namespace facet::deck
