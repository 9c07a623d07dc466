// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/tr.h"
#include "slides.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

using render::PracticeBar;

QString section() { return Tr::tr("Integration by department"); }

QString barsTitle(const Context &context, const QList<PracticeBar> &bars)
{
    const PracticeBar &best = bars.first();
    QStringList absent;
    for (const PracticeBar &bar : bars) {
        if (!bar.scores.hasData) {
            absent.append(context.nameOf(bar.unit));
        }
    }
    const QString lead = Tr::tr("%1 leads with %2 of 100 points")
                             .arg(context.nameOf(best.unit), context.number(best.scores.index));
    if (absent.size() == bars.size()) {
        return Tr::tr("No department has begun");
    }
    if (bars.size() == 1) {
        return Tr::tr("%1 has %2 of 100 points")
            .arg(context.nameOf(best.unit), context.number(best.scores.index));
    }
    if (absent.size() == 1) {
        return Tr::tr("%1; %2 has not begun", "after: … leads").arg(lead, absent.first());
    }
    if (absent.size() > 1) {
        return Tr::tr("%1; %n departments have not begun", "after: … leads",
                      static_cast<int>(absent.size()))
            .arg(lead);
    }
    return Tr::tr("%1; %2 is last with %3", "after: … leads")
        .arg(lead, context.nameOf(bars.last().unit), context.number(bars.last().scores.index));
}

/// The practice that reaches the largest share of its target; none without any data.
std::optional<Practice> strongest(const assess::UnitScores &scores)
{
    std::optional<Practice> best;
    double most = -1;
    for (const Practice practice : allOf<Practice>()) {
        const assess::PracticeScore &score = scores.of(practice);
        const double share = static_cast<double>(score.score) / std::max(1, score.target);
        if (score.hasData && share > most) {
            most = share;
            best = practice;
        }
    }
    return best;
}

void addFigure(Book &book, const std::shared_ptr<const render::Chart> &chart, const QRectF &area)
{
    book.paint(
        book.element(Role::Figure, -1, chart->description()), area,
        [chart](QPainter &painter, const QRectF &at, const Book &) { chart->paint(painter, at); });
}

/// The practices with their numbers, one below the other, and what the lines mean.
void addKey(Context &context, const QRectF &area)
{
    Book &book = context.book;
    const DeckStyle &style = context.style();
    QStringList names;
    for (const render::PracticeKey &key : render::practiceKeys(style.chart())) {
        names.append(Tr::tr("%1 %2", "number and practice").arg(key.number, key.name));
    }
    const int part = book.element(Role::Figure, -1, context.list(names));
    book.paint(part, area, [](QPainter &painter, const QRectF &at, const Book &b) {
        render::paintPracticeLegend(&painter, at, b.style().chart());
    });
}

QString weakestOf(const Context &context, Id<Unit> unit)
{
    const assess::UnitScores &scores = context.scores.of(unit);
    return scores.weakest
        ? Tr::tr("%1 is weakest in %2").arg(context.nameOf(unit), labelOf(*scores.weakest))
        : Tr::tr("%1 has no data yet").arg(context.nameOf(unit));
}

constexpr double keyWidth = 336;
constexpr double radarWidth = (sheet::inner - keyWidth - 2 * sheet::gutter) / 2;

/// How many lines the unit's name takes above a radar of half the width.
render::TextBlock labelBlock(const Context &context, Id<Unit> unit)
{
    const assess::UnitScores &scores = context.scores.of(unit);
    const QString state = scores.hasData
        ? Tr::tr("%1 %2", "index and level")
              .arg(context.number(scores.index), assess::levelName(scores.level))
        : Tr::tr("No data");
    return {context.nameOf(unit) + u'\n' + state,
            context.style().textStyle(context.style().text, Qt::AlignHCenter), radarWidth};
}

void addPair(Context &context, const QList<Id<Unit>> &pair)
{
    QStringList points;
    for (const Id<Unit> unit : pair) {
        points.append(weakestOf(context, unit));
    }
    const QString title = points.join(Tr::tr("; ", "between two statements"));
    Flow flow(context.book, {.section = section(), .title = title, .bookmark = title});
    const QRectF body = flow.body();
    const double high =
        render::paintPracticeLegend(nullptr, {0, 0, keyWidth, 0}, context.style().chart());
    if (high > body.height()) { // a name that takes half the slide
        addPracticeRows(flow, context, context.scores.of(pair.first()));
        return;
    }
    double x = body.left();
    for (const Id<Unit> unit : pair) {
        const auto radar =
            std::make_shared<render::Radar>(context.plan, context.scores, unit,
                                            context.style().chart(), render::AxisLabels::Numbers);
        double top = body.top();
        const double width = pair.size() == 1 ? 2 * radarWidth + sheet::gutter : radarWidth;
        if (pair.size() > 1 || labelBlock(context, unit).lineCount() <= 4) {
            const render::TextBlock block(labelBlock(context, unit));
            const QRectF place(x + (width - radarWidth) / 2, top, radarWidth, block.height());
            context.book.text(context.book.element(Role::Paragraph), place, block,
                              context.style().theme.text);
            context.book.linkTo(place, anchors::unit(unit), context.nameOf(unit),
                                context.book.element(Role::Link));
            top += block.height() + 6;
        }
        addFigure(context.book, radar, {x, top, width, body.bottom() - top});
        x += width + sheet::gutter;
    }
    addKey(context,
           {body.right() - keyWidth, body.top() + std::max(0.0, (body.height() - high) / 2),
            keyWidth, high});
}

} // namespace

void addBars(Context &context)
{
    if (context.scores.departments.isEmpty()) {
        return;
    }
    const render::PracticeBars all(context.plan, context.scores, context.style().chart());
    const QString title = shortEnough(
        {barsTitle(context, all.bars()), Tr::tr("Departments by what they have reached")},
        context.style());
    qsizetype rank = 0;
    while (rank < all.bars().size()) {
        // What fits depends on the title above, so each slide is begun before its bars are known.
        const QString range = Tr::tr("Ranks %1 and below: from %2 points down")
                                  .arg(context.number(static_cast<double>(rank + 1)),
                                       context.number(all.bars().at(rank).scores.index));
        Flow flow(context.book,
                  {.section = section(),
                   .title = rank == 0 ? title : range,
                   .bookmark = rank == 0 ? section() : range,
                   .anchor = rank == 0 ? u"bars"_s : QString()});
        const QRectF body = flow.body();
        const render::PracticeBars part = all.from(rank).paged(body.size()).first();
        addFigure(context.book, std::make_shared<render::PracticeBars>(part), body);
        for (const render::ChartMark &mark : part.marks(render::mirrored(
                 body, {0, 0, sheet::width, sheet::height}, context.style().direction))) {
            if (!mark.practice && mark.area.width() >= body.width() - 1) {
                const QRectF place = render::mirrored(
                    mark.area, {0, 0, sheet::width, sheet::height}, context.style().direction);
                context.book.linkTo(place, anchors::unit(mark.object.as<Unit>()), mark.text,
                                    context.book.element(Role::Link));
            }
        }
        rank += part.bars().size();
    }
}

void addOrganisationRadar(Context &context)
{
    const assess::UnitScores &scores = context.scores.organisation;
    const std::optional<Practice> best = strongest(scores);
    if (!best || !scores.weakest) {
        return;
    }
    Flow flow(context.book,
              {.section = section(),
               .title = Tr::tr("Across the organisation, %1 is strongest and %2 weakest")
                            .arg(labelOf(*best), labelOf(*scores.weakest)),
               .bookmark = Tr::tr("The organisation's ten practices")});
    const QRectF body = flow.body();
    constexpr double text = 230;
    addFigure(context.book,
              std::make_shared<render::Radar>(context.plan, context.scores, Id<Unit>{},
                                              context.style().chart()),
              {body.left(), body.top(), body.width() - text - sheet::gutter, body.height()});
    flow.column(body.right() - text, text);
    flow.heading(Tr::tr("How to read it"));
    flow.text(Tr::tr("Each practice is scored 0 to 4 from evidence. The dashed line is the target; "
                     "a hollow grey mark has no data."));
}

void addRadars(Context &context, const QList<Id<Unit>> &units)
{
    QList<Id<Unit>> pair;
    for (const Id<Unit> unit : units) {
        // A long name needs the title for itself.
        const bool alone = labelBlock(context, unit).lineCount() > 4;
        if (alone && !pair.isEmpty()) {
            addPair(context, pair);
            pair.clear();
        }
        pair.append(unit);
        if (alone || pair.size() == 2) {
            addPair(context, pair);
            pair.clear();
        }
    }
    if (!pair.isEmpty()) {
        addPair(context, pair);
    }
}

} // namespace facet::deck
