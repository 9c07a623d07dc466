// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assess/organisation.h"
#include "model/tr.h"
#include "slides.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

/// The five facets' shapes in a ring, the sign of the whole.
void addFacetRing(Book &book, QPointF centre)
{
    constexpr double radius = 104;
    constexpr double mark = 74;
    QStringList names;
    for (const Facet facet : allOf<Facet>()) {
        names.append(labelOf(facet));
    }
    const int part = book.element(
        Role::Figure, -1,
        Tr::tr("The five facets: %1").arg(book.style().locale.createSeparatedList(names)));
    for (const Facet facet : allOf<Facet>()) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(facet)
            / static_cast<double>(allOf<Facet>().size());
        const QPointF at = centre + QPointF(std::sin(angle), -std::cos(angle)) * radius;
        book.paint(part, {at.x() - mark / 2, at.y() - mark / 2, mark, mark},
                   [facet](QPainter &painter, const QRectF &area, const Book &b) {
                       paintFacet(painter, area, facet,
                                  b.style().theme.facets[static_cast<size_t>(facet)]);
                   });
    }
}

constexpr double titleWidth = 560; ///< of the title slide's words

/// The largest of some sizes in which @p text takes at most @p lines lines.
QFont fitted(const QString &text, QFont font, std::initializer_list<int> sizes, int lines)
{
    for (const int size : sizes) {
        font.setPixelSize(size);
        if (render::TextBlock(text, {.font = font}, titleWidth).lineCount() <= lines) {
            break;
        }
    }
    return font;
}

QString answerTitle(const Context &context)
{
    const assess::UnitScores &whole = context.scores.organisation;
    if (!whole.hasData) {
        return Tr::tr("%1 has not begun: nothing is recorded yet").arg(context.organisation());
    }
    if (!whole.weakest) {
        return Tr::tr("%1 is at level “%2”")
            .arg(context.organisation(), assess::levelName(whole.level));
    }
    return Tr::tr("%1 is at level “%2”; its weakest practice is %3")
        .arg(context.organisation(), assess::levelName(whole.level), labelOf(*whole.weakest));
}

QString levelsTitle(const Context &context)
{
    qsizetype ahead = 0;
    qsizetype absent = 0;
    for (const Id<Unit> unit : context.scores.departments) {
        const assess::Level level = context.scores.of(unit).level;
        ahead += level >= assess::Level::Connected ? 1 : 0;
        absent += level == assess::Level::Absent ? 1 : 0;
    }
    const QString all = context.number(static_cast<double>(context.scores.departments.size()));
    const QString connected =
        Tr::tr("%n of %1 departments are connected or integrated", nullptr, static_cast<int>(ahead))
            .arg(all);
    if (absent == 0) {
        return Tr::tr("%1; all have begun", "after: … departments are connected").arg(connected);
    }
    return Tr::tr("%1; %n have not begun", "after: … departments are connected",
                  static_cast<int>(absent))
        .arg(connected);
}

} // namespace

void addTitle(Context &context)
{
    const DeckStyle &style = context.style();
    Book &book = context.book;
    const Settings &settings = context.plan.settings();
    const QString title =
        settings.title.isEmpty() ? Tr::tr("Social media strategy") : settings.title;
    book.begin({.section = title, .bookmark = title, .opensSection = true, .plain = true});
    const QColor ground = style.theme.levels[4];
    const QColor ink = render::inkOn(ground);
    book.fill({0, 0, sheet::width, sheet::height}, ground);
    const QFont font = fitted(title, style.display, {54, 44, 36, 30, 24}, 3);
    const QFont second = fitted(context.organisation(), style.heading, {32, 26, 24}, 2);
    const QString day = context.date(context.options.date);
    QStringList lines{Tr::tr("As of %1").arg(day)};
    if (settings.start.isValid() && settings.end.isValid()) {
        lines.append(Tr::tr("Plan from %1 to %2")
                         .arg(context.shortDate(settings.start), context.shortDate(settings.end)));
    }
    const auto height = [&](const QString &text, const QFont &f) {
        return render::TextBlock(text, style.textStyle(f), titleWidth).height();
    };
    double whole = height(title, font) + 18 + height(context.organisation(), second) + 18
        + height(lines.join(u'\n'), style.text);
    if (const Person *sponsor = context.plan.find(settings.sponsor)) {
        const QString line = Tr::tr("Sponsor: %1").arg(sponsor->name);
        if (whole + height(line, style.text) < sheet::height - 2 * sheet::least) {
            lines.append(line);
            whole += height(line, style.text);
        }
    }
    double y = std::max(12.0, (sheet::height - whole) / 2);
    y += book.paragraph({sheet::margin, y, titleWidth, 0}, title, font, ink, Role::Heading) + 18;
    y +=
        book.paragraph({sheet::margin, y, titleWidth, 0}, context.organisation(), second, ink) + 18;
    book.paragraph({sheet::margin, y, titleWidth, 0}, lines.join(u'\n'), style.text, ink);
    addFacetRing(book, {sheet::width - sheet::margin - 140, sheet::height / 2});
}

void addAnswer(Context &context)
{
    const DeckStyle &style = context.style();
    const assess::UnitScores &whole = context.scores.organisation;
    const QString title = shortEnough(
        {answerTitle(context), Tr::tr("Where we are, and what would raise it most")}, style);
    Flow flow(context.book,
              {.section = Tr::tr("The answer on one page"),
               .title = title,
               .bookmark = Tr::tr("The answer on one page"),
               .anchor = u"answer"_s});
    Book &book = context.book;
    const QRectF body = flow.body();
    constexpr double left = 296;
    const QString level = assess::levelName(whole.level);
    const QString weakest = whole.weakest ? labelOf(*whole.weakest) : Tr::tr("no data");
    double facts = 0;
    for (const QString &text : {Tr::tr("Level"), level, Tr::tr("Weakest practice"), weakest}) {
        facts += render::TextBlock(text, style.textStyle(style.strong), left).height() + 4;
    }
    const double ring = std::clamp(body.height() - facts - 30, 110.0, 176.0);
    const QString alternative = whole.hasData
        ? Tr::tr("Integration index %1 of 100").arg(context.number(whole.index))
        : Tr::tr("Integration index: no data");
    const double x = sheet::margin + (left - ring) / 2;
    book.paint(book.element(Role::Figure, -1, alternative), {x, body.top() + 8, ring, ring},
               [whole](QPainter &painter, const QRectF &at, const Book &b) {
                   paintRing(painter, at, b.style(), whole);
               });
    double y = body.top() + ring + 22;
    const auto fact = [&](const QString &label, const QString &value) {
        y += book.paragraph({sheet::margin, y, left, 0}, label, style.text, style.theme.mutedText);
        y += book.paragraph({sheet::margin, y, left, 0}, value, style.strong, style.theme.text) + 8;
    };
    fact(Tr::tr("Level"), level);
    fact(Tr::tr("Weakest practice"), weakest);
    flow.column(sheet::margin + left + sheet::gutter, sheet::inner - left - sheet::gutter);
    const QList<assess::Advice> steps = assess::nextSteps(context.plan, context.scores, {}, 3);
    if (steps.isEmpty()) {
        flow.heading(whole.hasData ? Tr::tr("Every practice is at its target")
                                   : Tr::tr("Where to begin"));
        flow.text(
            whole.hasData
                ? Tr::tr(
                      "Keep the evidence fresh: observations, reviews and training go out of date.")
                : Tr::tr("Draw the departments, give each an objective, and say who takes part in "
                         "which channel."));
        return;
    }
    flow.heading(Tr::tr("What would raise it most"));
    flow.space(6);
    addSteps(flow, context, steps);
}

void addLevels(Context &context)
{
    if (context.scores.departments.isEmpty()) {
        return;
    }
    Flow flow(context.book,
              {.section = Tr::tr("Where we are"),
               .title = levelsTitle(context),
               .bookmark = Tr::tr("Departments by level"),
               .anchor = u"levels"_s});
    const render::LevelDistribution chart(context.plan, context.scores, context.style().chart());
    Book &book = context.book;
    book.paint(
        book.element(Role::Figure, -1, chart.description()), flow.claim(5 * 42),
        [chart](QPainter &painter, const QRectF &at, const Book &) { chart.paint(painter, at); });
    const assess::StageFinding stage = assess::stageOf(context.plan, context.scores);
    const assess::StructureFinding found = assess::structureOf(context.plan);
    const Structure aimed = context.plan.settings().targetStructure;
    const QString drawn = found.structure != Structure::None ? labelOf(found.structure)
        : found.nearest == Structure::None
        ? Tr::tr("nothing to tell it from yet")
        : Tr::tr("in transition, nearest to %1").arg(labelOf(found.nearest));
    flow.space(20);
    const double top = flow.room().top();
    double x = sheet::margin;
    constexpr double width = (sheet::inner - 2 * sheet::gutter) / 3;
    for (const auto &[label, value] :
         {std::pair(Tr::tr("Stage (Li and Solis)"), assess::stageName(stage.stage)),
          std::pair(Tr::tr("Structure drawn"), drawn),
          std::pair(Tr::tr("Structure aimed at"), labelOf(aimed))}) {
        book.line({x, top}, {x + width, top}, context.style().theme.mutedText, 1.5);
        const double y = top + 8
            + book.paragraph({x, top + 8, width, 0}, label, context.style().text,
                             context.style().theme.mutedText);
        book.paragraph({x, y, width, 0}, value, context.style().strong, context.style().theme.text);
        x += width + sheet::gutter;
    }
}

void addDirectory(Context &context)
{
    const QList<Id<Unit>> &departments = context.scores.departments;
    if (departments.size() < 2) {
        return;
    }
    Flow flow(context.book,
              {.section = Tr::tr("Where we are"),
               .title = Tr::tr("Each department has a page of its own"),
               .bookmark = Tr::tr("Departments and their pages"),
               .anchor = u"directory"_s});
    Table table(flow,
                {{Tr::tr("Department"), 0, Qt::AlignLeading},
                 {Tr::tr("Level"), 170, Qt::AlignLeading},
                 {Tr::tr("Index"), 90, Qt::AlignTrailing},
                 {Tr::tr("Page"), 90, Qt::AlignTrailing}});
    for (const Id<Unit> unit : departments) {
        const assess::UnitScores &scores = context.scores.of(unit);
        const QString anchor = anchors::unit(unit);
        Cell page{.text = Tr::tr("page"), .anchor = anchor};
        page.picture = [&book = context.book, anchor](QPainter &painter, const QRectF &area) {
            const DeckStyle &style = book.style();
            render::drawLine(painter, area, style.locale.toString(book.pageOf(anchor)),
                             style.textStyle(style.text, Qt::AlignTrailing), style.theme.accent);
        };
        const QColor muted = scores.hasData ? QColor() : context.style().theme.mutedText;
        table.row(
            {{.text = context.nameOf(unit), .anchor = anchor},
             {.text = scores.hasData ? assess::levelName(scores.level) : Tr::tr("No data"),
              .colour = muted},
             {.text = scores.hasData ? context.number(scores.index) : u"–"_s, .colour = muted},
             page});
    }
}

} // namespace facet::deck
