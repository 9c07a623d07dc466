// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "book.h"

#include <functional>

namespace facet::deck {

/// What stands at the head of a slide and where it is found.
struct Head
{
    QString section;  ///< in the footer; slides of one section are one branch of the bookmarks
    QString title;    ///< a sentence that says the point
    QString bookmark; ///< short; empty: the title
    QString anchor;
};

/// The first of some titles that takes at most three lines, else the last: names may be long, and a
/// slide is more than its title.
QString shortEnough(const QStringList &titles, const DeckStyle &style);

/// How a paragraph is set.
struct Setting
{
    QFont font;
    QColor colour;
    Role role = Role::Paragraph;
    QString marker{}; ///< a bullet or number before the first line
    double indent = 0;
    int bold = 0;           ///< how many of its first characters are its label
    bool keepsNext = false; ///< stays with the two lines after it
};

/// Sets texts one below the other and goes on with a further slide where they do not fit: nothing
/// is shrunk or cut.
class Flow
{
public:
    Flow(Book &book, Head head);
    ~Flow();
    Flow(const Flow &) = delete;
    Flow &operator=(const Flow &) = delete;

    /// Where the body begins below @p title.
    static double topBelow(const QString &title, const DeckStyle &style);

    Book &book() { return m_book; }
    const DeckStyle &style() const { return m_book.style(); }
    /// What is still free.
    QRectF room() const { return {m_left, m_y, m_width, sheet::bodyBottom - m_y}; }
    /// The whole body of the present slide.
    QRectF body() const { return {sheet::margin, m_top, sheet::inner, sheet::bodyBottom - m_top}; }
    bool atTop() const { return m_y <= m_top + 0.01; }

    /// Goes on in this column from the top of the body; the whole width comes back with the next
    /// slide.
    void column(double left, double width);
    void nextSlide();
    /// Goes on with the next slide unless @p height is left here or nothing stands here yet.
    void need(double height);
    void space(double height);
    /// Claims the next @p height of the column, on this slide or a further one, for something
    /// painted.
    QRectF claim(double height);

    void paragraph(const QString &text, const Setting &setting);
    void text(const QString &text);
    void muted(const QString &text);
    void heading(const QString &text);
    void bullets(const QStringList &texts);
    /// A paragraph that begins with what it is about.
    void labelled(const QString &label, const QString &text);
    /// The paragraphs of a Markdown text, the first one with @p label where there is one.
    void markdown(const QString &text, const QString &label = {});

    /// Called at the top of each further slide, for heads that are repeated.
    void onSlide(std::function<void()> repeat) { m_repeat = std::move(repeat); }
    /// Sets the top of the body to here: what stands above is repeated or belongs to the head.
    void restart() { m_top = m_y; }

private:
    void begin(bool continues);
    void marker(const QString &marker, const Setting &setting, const QRectF &line);
    void linkAddresses(const QString &text, int offset, const render::TextBlock &block,
                       const QRectF &area, int lines);

    Book &m_book;
    Head m_head;
    double m_left = sheet::margin;
    double m_width = sheet::inner;
    double m_top = 0;
    double m_y = 0;
    std::function<void()> m_repeat;
};

} // namespace facet::deck
