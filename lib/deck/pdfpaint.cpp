// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfpaint.h"

#include "model/tr.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

constexpr int unitsPerPoint = 10;

void paintMark(QPainter &painter, int number)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawRect(QRectF(-number, -marks::row, 1, 1));
}

/// The band of the five facets along the top edge, and the page's number.
void paintMaster(QPainter &painter, const Book &book, int page)
{
    const DeckStyle &style = book.style();
    const double part = sheet::width / static_cast<double>(style.theme.facets.size());
    painter.setPen(Qt::NoPen);
    for (size_t i = 0; i < style.theme.facets.size(); ++i) {
        const QRectF band(static_cast<double>(i) * part, 0, part, sheet::stripe);
        painter.setBrush(style.theme.facets[i]);
        painter.drawRect(
            render::mirrored(band, {0, 0, sheet::width, sheet::height}, style.direction));
    }
    const QRectF number(sheet::margin, sheet::footerTop, sheet::inner,
                        render::lineHeight(style.text));
    render::drawLine(painter, number, style.locale.toString(page),
                     style.textStyle(style.text, Qt::AlignTrailing), style.theme.mutedText);
}

void paintSlide(QPainter &painter, const Book &book, const Slide &slide, int page)
{
    if (!slide.plain) {
        paintMaster(painter, book, page);
    }
    for (const Drawing &drawing : slide.drawings) {
        if (drawing.element >= 0) {
            paintMark(painter, marks::firstMark + drawing.element);
        }
        painter.save();
        drawing.paint(painter, drawing.area, book);
        painter.restore();
        if (drawing.element >= 0) {
            paintMark(painter, marks::endMark);
        }
    }
}

} // namespace

Error givenUp() { return {Tr::tr("Making the deck was given up; nothing was written.")}; }

Result<QByteArray> paintPdf(const Book &book, const std::function<bool(double)> &progress)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QSizeF(sheet::width, sheet::height), QPageSize::Point, QString(),
                                 QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(72 * unitsPerPoint);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    QPainter painter(&writer);
    if (!painter.isActive()) {
        return failure(Tr::tr("The deck could not be painted: the PDF writer did not start."));
    }
    painter.scale(unitsPerPoint, unitsPerPoint);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    for (int i = 0; i < book.pages(); ++i) {
        if (i > 0 && !writer.newPage()) {
            return failure(Tr::tr("The deck could not be painted: a page could not be added."));
        }
        paintSlide(painter, book, book.slides().at(i), i + 1);
        if (progress && !progress(static_cast<double>(i + 1) / book.pages())) {
            return std::unexpected(givenUp());
        }
    }
    painter.end();
    buffer.close();
    return bytes;
}

} // namespace facet::deck
