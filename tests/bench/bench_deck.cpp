// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "deck/deck.h"
#include "deck/deckplans.h"
#include "render/charts_qt.h"

#include <QBuffer>
#include <QChart>
#include <QGraphicsScene>
#include <QPainter>
#include <QPdfWriter>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace facet::bench {

namespace {

using namespace Qt::StringLiterals;

QFont fontOf(int size)
{
    QFont font(QStringList{u"Noto Sans"_s});
    font.setPixelSize(size);
    return font;
}

void paintText(QPainter &painter)
{
    painter.setFont(fontOf(30));
    painter.drawText(QRectF(48, 26, 864, 40), u"Customer service leads; Finance has not begun"_s);
    painter.setFont(fontOf(24));
    for (int line = 0; line < 9; ++line) {
        const QRectF place(48, 90 + 36 * line, 864, 36);
        painter.drawText(
            place,
            u"A line of a slide's text that says what would raise the index, number %1"_s.arg(
                line));
    }
}

/// A chart of a hundred cards.
void paintCards(QPainter &painter)
{
    painter.setFont(fontOf(12));
    painter.setPen(QPen(Qt::gray, 1));
    for (int card = 0; card < 100; ++card) {
        const QRectF place(20 + 92 * (card % 10), 20 + 50 * (card / 10), 84, 40);
        painter.setBrush(QColor::fromHsv(card * 3, 60, 240));
        painter.drawRoundedRect(place, 4, 4);
        painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap, u"Department %1"_s.arg(card));
        painter.drawLine(place.center(), place.center() - QPointF(0, 25));
    }
}

void paintChart(QPainter &painter, const render::PracticeBars &bars)
{
    QGraphicsScene scene;
    QChart *chart = render::makeQChart(bars, 800).release();
    scene.addItem(chart);
    chart->resize(864, 400);
    scene.render(&painter, QRectF(48, 90, 864, 400), chart->geometry());
}

/// As many slides of text, of cards and of a chart in turn, by Qt alone: what nobody using Qt does
/// in less.
void paintFloor(int slides, const render::PracticeBars &bars)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(
        QPageSize(QSizeF(960, 540), QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins({0, 0, 0, 0});
    writer.setResolution(72);
    QPainter painter(&writer);
    for (int slide = 0; slide < slides; ++slide) {
        if (slide > 0) {
            writer.newPage();
        }
        switch (slide % 3) {
        case 0:
            paintText(painter);
            break;
        case 1:
            paintCards(painter);
            break;
        default:
            paintChart(painter, bars);
            break;
        }
    }
}

int pagesOf(const QByteArray &pdf)
{
    QPDF document;
    document.processMemoryFile("deck", pdf.constData(), static_cast<size_t>(pdf.size()));
    return static_cast<int>(QPDFPageDocumentHelper(document).getAllPages().size());
}

int benchDecks(const QStringList &args)
{
    for (const int departments : sizes(args, {9, 60})) {
        const Plan plan = makeDeckPlan({.departments = departments});
        deck::DeckOptions options;
        options.date = QDate(2026, 6, 1);
        options.locale = u"en_GB"_s;
        QByteArray pdf;
        const double deck =
            nanoseconds([&] { pdf = deck::makeDeck(plan, options).value_or(QByteArray()); });
        if (pdf.isEmpty()) {
            return 1;
        }
        const int slides = pagesOf(pdf);
        const assess::Scores scores = assess::assess(plan, options.date);
        const render::ChartStyle style{render::makeTheme(render::Look::Print, fontOf(16)),
                                       QLocale(options.locale)};
        const render::PracticeBars bars =
            render::PracticeBars(plan, scores, style).paged({864, 400}).first();
        const double least = nanoseconds([&] { paintFloor(slides, bars); });
        report(u"deck"_s, departments, deck / 1e6, "ms");
        report(u"deck.slides"_s, departments, slides, "slides");
        report(u"deck.slide"_s, departments, deck / 1e6 / slides, "ms/slide");
        report(u"deck.size"_s, departments, static_cast<double>(pdf.size()) / slides,
               "bytes/slide");
        report(u"deck.floor"_s, departments, least / 1e6 / slides, "ms/slide");
        report(u"deck.ratio"_s, departments, deck / least, "x floor");
    }
    return 0;
}

const bool added =
    addBench({"deck", "a full deck of 9 and 60 departments (or as given), against painting alone",
              &benchDecks});

} // namespace

} // namespace facet::bench
