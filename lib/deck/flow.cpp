// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flow.h"

#include "model/tr.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::deck {

namespace {

/// A title's lines in the largest of three sizes in which it takes few of them.
std::pair<render::TextBlock, QFont> titleBlock(const QString &title, const DeckStyle &style)
{
    QFont font = style.title;
    for (const auto &[size, lines] : {std::pair(30, 2), std::pair(27, 3)}) {
        font.setPixelSize(size);
        render::TextBlock block(title, style.textStyle(font), sheet::inner);
        if (block.lineCount() <= lines) {
            return {block, font};
        }
    }
    font.setPixelSize(static_cast<int>(sheet::least));
    return {render::TextBlock(title, style.textStyle(font), sheet::inner), font};
}

/// A label that a column head or section carries; too long ones are left out rather than cut.
bool fits(const QString &text, const QFont &font, double width)
{
    return render::textWidth(text, font) <= width;
}

} // namespace

QString shortEnough(const QStringList &titles, const DeckStyle &style)
{
    for (const QString &title : titles) {
        if (titleBlock(title, style).first.lineCount() <= 3) {
            return title;
        }
    }
    return titles.last();
}

Flow::Flow(Book &book, Head head) : m_book(book), m_head(std::move(head)) { begin(false); }

Flow::~Flow() { m_book.setFilled((m_y - m_top) / (sheet::bodyBottom - m_top)); }

double Flow::topBelow(const QString &title, const DeckStyle &style)
{
    return sheet::titleTop + titleBlock(title, style).first.height() + sheet::titleGap;
}

void Flow::begin(bool continues)
{
    const DeckStyle &style = m_book.style();
    const QList<Slide> &slides = m_book.slides();
    const bool opens = slides.isEmpty() || slides.last().section != m_head.section;
    const QString name = m_head.bookmark.isEmpty() ? m_head.title : m_head.bookmark;
    m_book.begin({.section = m_head.section,
                  .bookmark = continues ? Tr::tr("%1 (continued)").arg(name) : name,
                  .anchor = continues ? QString() : m_head.anchor,
                  .opensSection = opens,
                  .continues = continues});
    const auto [block, font] = titleBlock(m_head.title, style);
    const int part = m_book.element(opens ? Role::Heading : Role::Subheading);
    m_book.text(part, {sheet::margin, sheet::titleTop, sheet::inner, block.height()}, block,
                style.theme.text);
    m_top = topBelow(m_head.title, style);
    column(sheet::margin, sheet::inner);
    const QString foot = continues
        ? Tr::tr("%1, continued", "section of the deck").arg(m_head.section)
        : m_head.section;
    if (fits(foot, style.text, sheet::inner - 160)) {
        const render::TextBlock section(foot, style.textStyle(style.text), sheet::inner - 160);
        m_book.text(-1, {sheet::margin, sheet::footerTop, sheet::inner - 160, section.height()},
                    section, style.theme.mutedText);
    }
}

void Flow::column(double left, double width)
{
    m_left = left;
    m_width = width;
    m_y = m_top;
}

void Flow::nextSlide()
{
    begin(true);
    if (m_repeat) {
        m_repeat();
    }
}

void Flow::need(double height)
{
    if (!atTop() && m_y + height > sheet::bodyBottom + 0.01) {
        nextSlide();
    }
}

void Flow::space(double height)
{
    if (!atTop()) {
        m_y = std::min(m_y + (m_book.isTight() ? height / 4 : height), sheet::bodyBottom);
    }
}

QRectF Flow::claim(double height)
{
    need(height);
    const QRectF area(m_left, m_y, m_width, height);
    m_y += height;
    return area;
}

void Flow::marker(const QString &marker, const Setting &setting, const QRectF &line)
{
    const render::TextBlock block(marker, style().textStyle(style().strong), setting.indent);
    m_book.text(-1, {line.x() - setting.indent, line.y(), setting.indent, block.height()}, block,
                style().theme.accent);
}

void Flow::linkAddresses(const QString &text, int offset, const render::TextBlock &block,
                         const QRectF &area, int lines)
{
    for (const FoundAddress &found : addressesIn(text)) {
        for (const QRectF &rect : block.rectsOf(found.start - offset, found.length, 0, lines)) {
            // Where the block stands is mirrored as a whole; what is within it is not.
            const QRectF place = rect.translated(area.topLeft());
            m_book.linkOut(render::mirrored(place, area, style().direction), found.address,
                           text.mid(found.start, found.length), m_book.element(Role::Link));
        }
    }
}

void Flow::paragraph(const QString &text, const Setting &setting)
{
    const double line = style().line(setting.font);
    render::TextStyle set = style().textStyle(setting.font);
    set.bold = setting.bold;
    const double whole = render::TextBlock(text, set, m_width - setting.indent).height();
    constexpr int shortLines = 4; // a paragraph that is divided leaves more than that
    need(std::max(setting.keepsNext ? whole + 2 * line : line,
                  whole <= shortLines * line ? whole : line));
    QString rest = text;
    int offset = 0;
    while (true) {
        const QRectF free = room().adjusted(setting.indent, 0, 0, 0);
        const render::TextBlock block(rest, set, free.width());
        int lines = block.linesFitting(0, free.height());
        if (lines == 0 && !atTop()) {
            nextSlide();
            continue;
        }
        lines = std::max(1, lines);
        const double height = block.height(0, lines);
        const QRectF area(free.x(), free.y(), free.width(), height);
        m_book.text(m_book.element(setting.role), area, block, setting.colour, {0, lines});
        linkAddresses(text, offset, block, area, lines);
        if (offset == 0 && !setting.marker.isEmpty()) {
            marker(setting.marker, setting, area);
        }
        m_y += height;
        if (lines == block.lineCount()) {
            return;
        }
        offset += block.lengthOf(lines);
        rest = text.mid(offset);
        set.bold = std::max(0, setting.bold - offset);
        nextSlide();
    }
}

void Flow::text(const QString &text)
{
    paragraph(text, {.font = style().text, .colour = style().theme.text});
}

void Flow::muted(const QString &text)
{
    paragraph(text, {.font = style().text, .colour = style().theme.mutedText});
}

void Flow::heading(const QString &text)
{
    space(10);
    paragraph(text,
              {.font = style().heading,
               .colour = style().theme.text,
               .role = Role::Subheading,
               .keepsNext = true});
    space(2);
}

void Flow::bullets(const QStringList &texts)
{
    for (const QString &text : texts) {
        paragraph(
            text,
            {.font = style().text, .colour = style().theme.text, .marker = u"•"_s, .indent = 26});
        space(4);
    }
}

void Flow::labelled(const QString &label, const QString &text)
{
    const QString whole = Tr::tr("%1: %2", "label and what stands there").arg(label, text);
    paragraph(whole,
              {.font = style().text,
               .colour = style().theme.text,
               .bold = static_cast<int>(whole.indexOf(text))});
    space(4);
}

void Flow::markdown(const QString &text, const QString &label)
{
    QList<PlainParagraph> parts = plainParagraphs(text);
    if (!label.isEmpty() && !parts.isEmpty()) {
        labelled(label, parts.takeFirst().text);
    }
    for (const PlainParagraph &part : parts) {
        Setting setting{.font = part.heading ? style().strong : style().text,
                        .colour = style().theme.text};
        setting.keepsNext = part.heading;
        if (part.bullet) {
            setting.marker = u"•"_s;
            setting.indent = 26;
        }
        paragraph(part.text, setting);
        space(4);
    }
}

} // namespace facet::deck
