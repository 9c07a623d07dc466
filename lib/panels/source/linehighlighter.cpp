// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linehighlighter.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#include <QElapsedTimer>
#include <QTextBlock>
#include <QTextDocument>

#include <memory>

namespace facet::panels {

using namespace Qt::StringLiterals;
namespace syntax = KSyntaxHighlighting;

namespace {

constexpr int slice = 8;          ///< milliseconds
constexpr int fewLines = 8;       ///< are highlighted before they are painted
constexpr int longestLine = 4096; ///< characters; longer ones stay plain

/// How the highlighting stands at the end of a line.
class LineState final : public QTextBlockUserData
{
public:
    syntax::State end;
};

LineState *stateOf(const QTextBlock &block) { return static_cast<LineState *>(block.userData()); }

syntax::Repository &repository()
{
    static const auto instance = [] {
        auto made = std::make_unique<syntax::Repository>();
        made->addCustomSearchPath(u":/facet"_s); // our own definition
        return made;
    }();
    return *instance;
}

} // namespace

LineHighlighter::LineHighlighter(QTextDocument &document, const QString &definition)
    : m_document(document)
{
    setDefinition(repository().definitionForName(definition));
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &LineHighlighter::work);
    connect(&document, &QTextDocument::contentsChange, this, &LineHighlighter::follow);
}

void LineHighlighter::setTheme(const render::Theme &theme)
{
    if (theme == m_theme) {
        return;
    }
    m_theme = theme;
    const bool dark = theme.surface.lightness() < 128;
    AbstractHighlighter::setTheme(repository().theme(dark ? u"Breeze Dark"_s : u"Breeze Light"_s));
    m_formats.clear();
    restart();
}

void LineHighlighter::setVisible(int first, int last)
{
    if (first == m_firstVisible && last == m_lastVisible) {
        return;
    }
    m_firstVisible = first;
    m_lastVisible = last;
    if (m_slices.isActive() && last >= m_next) {
        showFirst();
    }
}

void LineHighlighter::restart()
{
    m_next = 0;
    m_blocks = m_document.blockCount();
    m_atLeast = m_blocks - 1;
    m_slices.start();
}

/// Goes on from the changed line; lines further down are known to be right once a line ends as it
/// did before.
void LineHighlighter::follow(int position, int, int added)
{
    const int shift = m_document.blockCount() - m_blocks;
    m_blocks = m_document.blockCount();
    const int first = m_document.findBlock(position).blockNumber();
    const QTextBlock end = m_document.findBlock(position + added);
    const int last = end.isValid() ? end.blockNumber() : m_blocks - 1;
    if (m_slices.isActive()) {
        m_next = std::min(m_next, first);
        m_atLeast = std::max(last, m_atLeast + shift);
    } else {
        m_next = first;
        m_atLeast = last;
        m_slices.start();
    }
    if (last - first < fewLines) { // typing is seen at once
        work();
    } else {
        m_lastVisible = -1; // what is on screen is asked for anew
    }
}

void LineHighlighter::work()
{
    const QTextBlock first = m_document.findBlockByNumber(m_next);
    QElapsedTimer clock;
    clock.start();
    QTextBlock block = first;
    QTextBlock last = first;
    bool goesOn = true;
    while (goesOn && block.isValid() && clock.elapsed() < slice) {
        goesOn = highlight(block) || block.blockNumber() < m_atLeast;
        last = block;
        block = block.next();
        ++m_next;
    }
    repaint(first, last);
    if (!goesOn || !block.isValid()) {
        m_slices.stop();
        emit finished();
    }
}

/// The lines on screen, as if nothing reached into them from above, until their turn comes.
void LineHighlighter::showFirst()
{
    const QTextBlock first = m_document.findBlockByNumber(std::max(m_firstVisible, m_next));
    QTextBlock last = first;
    syntax::State state;
    for (QTextBlock block = first; block.isValid() && block.blockNumber() <= m_lastVisible;
         block = block.next()) {
        m_ranges.clear();
        state = highlightLine(QStringView(block.text()).left(longestLine), state);
        block.layout()->setFormats(m_ranges);
        last = block;
    }
    repaint(first, last);
}

/// Whether the line ends in another state than before.
bool LineHighlighter::highlight(QTextBlock block)
{
    const LineState *before = block.previous().isValid() ? stateOf(block.previous()) : nullptr;
    m_ranges.clear();
    const syntax::State end = highlightLine(QStringView(block.text()).left(longestLine),
                                            before ? before->end : syntax::State());
    if (block.layout()->formats() != m_ranges) {
        block.layout()->setFormats(m_ranges);
    }
    LineState *state = stateOf(block);
    const bool differs = !state || state->end != end;
    if (!state) {
        state = new LineState; // NOLINT(cppcoreguidelines-owning-memory): the block's from here on
        block.setUserData(state);
    }
    state->end = end;
    return differs;
}

void LineHighlighter::repaint(const QTextBlock &first, const QTextBlock &last)
{
    if (first.isValid()) {
        m_document.markContentsDirty(first.position(),
                                     last.position() + last.length() - first.position());
    }
}

void LineHighlighter::applyFormat(int offset, int length, const syntax::Format &format)
{
    if (length > 0 && !format.isDefaultTextStyle(theme())) {
        m_ranges.append({offset, length, charFormat(format)});
    }
}

QTextCharFormat LineHighlighter::charFormat(const syntax::Format &format)
{
    QTextCharFormat &made = m_formats[format.id()];
    if (!made.isEmpty()) {
        return made;
    }
    if (format.hasTextColor(theme())) {
        made.setForeground(render::withContrast(format.textColor(theme()), {m_theme.surface},
                                                m_theme.textContrast));
    }
    if (format.isBold(theme())) {
        made.setFontWeight(QFont::DemiBold);
    }
    made.setFontItalic(format.isItalic(theme()));
    made.setFontStrikeOut(format.isStrikeThrough(theme()));
    return made;
}

} // namespace facet::panels
