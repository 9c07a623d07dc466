// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "channelcards.h"

#include "assess/progress.h"
#include "base/text.h"
#include "edit/objects.h"
#include "edit/several.h"
#include "panels/channelmodel.h"
#include "panels/dateeditor.h"

#include <QLocale>

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr Kind tierKind{-5};
constexpr Kind reviewKind{-6};
constexpr int soonDays = 30;
constexpr int reviewMonths = 6;

constexpr std::array reviews{Review::Missing, Review::Overdue, Review::Soon, Review::InDate};

QString reviewWord(Review review)
{
    switch (review) {
    case Review::Missing:
        return ReviewCards::tr("No point of view");
    case Review::Overdue:
        return ReviewCards::tr("Overdue");
    case Review::Soon:
        return ReviewCards::tr("Review soon");
    case Review::InDate:
        return ReviewCards::tr("In date");
    }
    Q_UNREACHABLE_RETURN({});
}

QString tierAdvice(Tier tier)
{
    switch (tier) {
    case Tier::Core:
        return TierCards::tr("A few, used more and more maturely");
    case Tier::Grow:
        return TierCards::tr("Proved itself; gets more");
    case Tier::Pilot:
        return TierCards::tr("Tried for a time, with a criterion");
    case Tier::Watch:
        return TierCards::tr("Not used yet; a point of view is kept");
    case Tier::Decline:
        return TierCards::tr("Gets less from now on");
    case Tier::Retire:
        return TierCards::tr("Closed; its history stays");
    }
    Q_UNREACHABLE_RETURN({});
}

/// The channels among the objects; a failure where there are others.
Result<QList<Id<Channel>>> channelsIn(const QList<ObjectRef> &objects)
{
    QList<Id<Channel>> channels;
    for (const ObjectRef object : objects) {
        if (!object.as<Channel>()) {
            return failure(TierCards::tr("Only channels belong here."));
        }
        channels.append(object.as<Channel>());
    }
    return channels;
}

/// Says of channels that they were reviewed: the next time is half a year after @p today.
Result<edit::Step> reviewed(const Plan &plan, const QList<Id<Channel>> &channels, QDate today)
{
    const QDate next = today.addMonths(reviewMonths);
    Plan after = plan;
    for (const Id<Channel> id : channels) {
        Channel channel = plan.get(id);
        if (channel.pointOfView.trimmed().isEmpty()) {
            return failure(ReviewCards::tr("Write down the point of view on %1 first.")
                               .arg(isolated(channel.platform)));
        }
        channel.reviewDate = next;
        after = after.with(channel);
    }
    const QString until = DateEditor::write(next);
    const QString text = channels.size() == 1
        ? ReviewCards::tr("Review %1 again on %2")
              .arg(isolated(nameOf(plan, channels.first())), until)
        : ReviewCards::tr("Review %Ln channel(s) again on %1", nullptr,
                          static_cast<int>(channels.size()))
              .arg(until);
    return edit::Step{text, after};
}

} // namespace

Review reviewOf(const Channel &channel, QDate today)
{
    if (channel.pointOfView.trimmed().isEmpty()) {
        return Review::Missing;
    }
    if (channel.reviewDate.isValid() && channel.reviewDate < today) {
        return Review::Overdue;
    }
    const bool isFar = channel.reviewDate.isValid() && channel.reviewDate > today.addDays(soonDays);
    return isFar ? Review::InDate : Review::Soon;
}

void ChannelCards::setFilter(const QString &text)
{
    m_filter = comparable(text);
    reshape();
}

QList<ObjectRef> ChannelCards::wantedCards(ObjectRef column) const
{
    QList<const Channel *> channels;
    for (const auto &[id, box] : plan().all<Channel>()) {
        const QString words = box->platform + u' ' + box->handle;
        if (placeOf(box.get()) == column && comparable(words).contains(m_filter)) {
            channels.append(&box.get());
        }
    }
    std::ranges::sort(channels, [](const Channel *a, const Channel *b) {
        return std::tie(a->order, a->platform, a->id) < std::tie(b->order, b->platform, b->id);
    });
    QList<ObjectRef> cards;
    for (const Channel *channel : std::as_const(channels)) {
        cards.append(channel->id);
    }
    return cards;
}

bool ChannelCards::reshapes(const Difference &difference) const
{
    return difference.touches<Channel>();
}

TierCards::TierCards(PanelContext &context, QObject *parent) : ChannelCards(context, parent)
{
    reshape();
}

ObjectRef TierCards::columnOf(Tier tier) { return {tierKind, static_cast<qint64>(tier) + 1}; }

QList<ObjectRef> TierCards::wantedColumns() const
{
    QList<ObjectRef> columns;
    for (const Tier tier : allOf<Tier>()) {
        columns.append(columnOf(tier));
    }
    return columns;
}

ObjectRef TierCards::placeOf(const Channel &channel) const { return columnOf(channel.tier); }

CardContent TierCards::card(ObjectRef, ObjectRef object) const
{
    const Channel &channel = plan().get(object.as<Channel>());
    const auto fit = assess::meanFit(plan(), channel.id);
    QStringList second{channel.side == Side::Inside ? labelOf(channel.side) : QString(),
                       takePartText(plan(), channel.id)};
    second.removeAll(QString());
    const Review review = reviewOf(channel, context().today());
    const bool isAlive = channel.tier != Tier::Retire;
    return {.title = channel.platform,
            .end = fit ? tr("fit %1").arg(QLocale().toString(*fit, 'f', 1)) : QString(),
            .second = second.join(u" · "_s),
            .warning = isAlive && review == Review::Overdue ? tr("Review overdue")
                : isAlive && review == Review::Missing      ? reviewWord(review)
                                                            : QString()};
}

ColumnContent TierCards::column(ObjectRef column) const
{
    const auto tier = static_cast<Tier>(column.id - 1);
    return {.title = labelOf(tier), .second = tierAdvice(tier), .hint = tr("No channel here.")};
}

Result<edit::Step> TierCards::moved(const QList<ObjectRef> &objects, ObjectRef, ObjectRef to) const
{
    return channelsIn(objects).and_then([&](const QList<Id<Channel>> &channels) {
        return edit::setTiers(plan(), channels, static_cast<Tier>(to.id - 1));
    });
}

bool TierCards::concerns(const Difference &difference) const
{
    return difference.touches<Channel, Fit, Participation>();
}

ReviewCards::ReviewCards(PanelContext &context, QObject *parent) : ChannelCards(context, parent)
{
    reshape();
}

ObjectRef ReviewCards::columnOf(Review review)
{
    return {reviewKind, static_cast<qint64>(review) + 1};
}

QList<ObjectRef> ReviewCards::wantedColumns() const
{
    QList<ObjectRef> columns;
    for (const Review review : reviews) {
        columns.append(columnOf(review));
    }
    return columns;
}

/// Closed channels need no point of view any more.
ObjectRef ReviewCards::placeOf(const Channel &channel) const
{
    return channel.tier == Tier::Retire ? ObjectRef()
                                        : columnOf(reviewOf(channel, context().today()));
}

CardContent ReviewCards::card(ObjectRef, ObjectRef object) const
{
    const Channel &channel = plan().get(object.as<Channel>());
    const QString date = DateEditor::write(channel.reviewDate);
    const Review review = reviewOf(channel, context().today());
    return {.title = channel.platform,
            .end = labelOf(channel.tier),
            .second = !channel.reviewDate.isValid() ? tr("no review date")
                : review == Review::Overdue         ? QString()
                                                    : tr("review on %1").arg(date),
            .text = channel.pointOfView.trimmed().isEmpty()
                ? tr("What is it worth to us, what stands against it, who is there, when do we "
                     "look again?")
                : channel.pointOfView,
            .warning = review == Review::Overdue ? tr("overdue since %1").arg(date) : QString()};
}

ColumnContent ReviewCards::column(ObjectRef column) const
{
    const auto review = static_cast<Review>(column.id - 1);
    return {.title = reviewWord(review), .hint = tr("No channel here.")};
}

Result<edit::Step> ReviewCards::moved(const QList<ObjectRef> &objects, ObjectRef from,
                                      ObjectRef to) const
{
    if (to == from) {
        return edit::Step{tr("stays here"), plan()};
    }
    if (to != columnOf(Review::InDate)) {
        return failure(
            tr("Texts and dates decide where a channel stands. Move it to “%1” when it was "
               "reviewed.")
                .arg(reviewWord(Review::InDate)));
    }
    return channelsIn(objects).and_then([&](const QList<Id<Channel>> &channels) {
        return reviewed(plan(), channels, context().today());
    });
}

bool ReviewCards::concerns(const Difference &difference) const
{
    return difference.touches<Channel>();
}

} // namespace facet::panels
