// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codeeditor.h"

#include "codegutter.h"
#include "folding.h"
#include "linehighlighter.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFaults = 100;
constexpr int indent = 2;

QString blanks(qsizetype count) { return QString(count, u' '); }

/// The stretch of text that a fault is about: never empty where its line has any.
QTextCursor stretchOf(const QTextDocument &document, const Fault &fault)
{
    const QTextBlock block =
        document.findBlockByNumber(std::clamp(fault.line - 1, 0, document.blockCount() - 1));
    const QString text = block.text();
    const auto end = static_cast<int>(text.size());
    int first = std::clamp(fault.column - 1, 0, end);
    const int last = fault.length > 0 ? std::min(first + fault.length, end) : end;
    if (first >= last) { // at the line's end, where nothing could be underlined
        first = 0;
    }
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + first);
    cursor.setPosition(block.position() + std::max(first, last), QTextCursor::KeepAnchor);
    return cursor;
}

QTextEdit::ExtraSelection waved(const QTextCursor &place, const QColor &colour)
{
    QTextEdit::ExtraSelection selection;
    selection.cursor = place;
    selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    selection.format.setUnderlineColor(colour);
    return selection;
}

} // namespace

CodeEditor::CodeEditor(const QString &definition, QWidget *parent)
    : PlainTextBox(parent),
      m_highlighter(new LineHighlighter(*document(), definition)),
      m_gutter(new CodeGutter(*this))
{
    m_highlighter->setParent(this);
    setLineWrapMode(NoWrap);
    setLayoutDirection(Qt::LeftToRight); // of the text; the words in it may run as they like
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    connect(document(), &QTextDocument::contentsChange, this, &CodeEditor::follow);
    connect(document(), &QTextDocument::contentsChanged, this, [this] {
        if (std::exchange(m_hasNews, false)) { // the document knows by now whether it is modified
            emit edited();
        }
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::fitGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this] {
        m_gutter->update();
        tellVisible();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        leaveFold();
        mark();
        m_gutter->update();
    });
    fitGutter();
}

void CodeEditor::showText(const QString &text)
{
    const QScopedValueRollback showing(m_showing, true);
    const QString before = toPlainText();
    const auto [differs, inText] = std::ranges::mismatch(before, text);
    if (differs == before.end() && inText == text.end()) {
        document()->clearUndoRedoStacks();
        return;
    }
    const qsizetype head = differs - before.begin();
    qsizetype tail = 0;
    const qsizetype most = std::min(before.size(), text.size()) - head;
    while (tail < most && before.at(before.size() - 1 - tail) == text.at(text.size() - 1 - tail)) {
        ++tail;
    }
    document()->setUndoRedoEnabled(false);
    if (2 * (head + tail) < text.size()) {
        setPlainText(text);
    } else {
        QTextCursor cursor(document());
        cursor.setPosition(static_cast<int>(head));
        cursor.setPosition(static_cast<int>(before.size() - tail), QTextCursor::KeepAnchor);
        cursor.insertText(text.sliced(head, text.size() - tail - head));
    }
    document()->setUndoRedoEnabled(true);
    tellVisible();
}

void CodeEditor::setTheme(const render::Theme &theme)
{
    m_theme = theme;
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(theme.font.pixelSize() > 0 ? theme.font.pixelSize()
                                                 : QFontInfo(theme.font).pixelSize());
    setFont(font);
    m_gutter->setFont(font);
    m_highlighter->setTheme(theme);
    fitGutter();
    mark();
}

void CodeEditor::setFaults(const Faults &faults)
{
    m_faults.clear();
    for (const Fault &fault : faults.first(std::min(faults.size(), mostFaults))) {
        m_faults.append({stretchOf(*document(), fault), fault.sentence});
    }
    mark();
    m_gutter->update();
}

void CodeEditor::goTo(const Fault &fault) { show(stretchOf(*document(), fault)); }

QString CodeEditor::faultAt(const QTextCursor &cursor) const
{
    const auto found = std::ranges::find_if(m_faults, [&](const Marked &fault) {
        return cursor.position() >= fault.place.selectionStart()
            && cursor.position() <= fault.place.selectionEnd();
    });
    return found == m_faults.end() ? QString() : found->sentence;
}

bool CodeEditor::hasFault(int line) const
{
    return std::ranges::any_of(m_faults, [&](const Marked &fault) {
        return document()->findBlock(fault.place.selectionStart()).blockNumber() == line;
    });
}

void CodeEditor::setFound(const QList<QTextCursor> &found)
{
    m_found = found;
    mark();
}

void CodeEditor::show(const QTextCursor &cursor)
{
    folding::repair(*document(), cursor.block());
    setTextCursor(cursor);
    centerCursor();
}

void CodeEditor::toggleFold(const QTextBlock &block)
{
    if (folding::isFolded(block)) {
        folding::unfold(*document(), block);
    } else {
        folding::fold(*document(), block);
        leaveFold();
    }
}

void CodeEditor::foldHere()
{
    QTextBlock block = textCursor().block();
    while (block.isValid()
           && !(folding::canFold(block)
                && folding::lastOf(block).position() >= textCursor().block().position())) {
        block = block.previous();
    }
    if (block.isValid()) {
        folding::fold(*document(), block);
        leaveFold();
    }
}

void CodeEditor::unfoldHere()
{
    if (folding::isFolded(textCursor().block())) {
        folding::unfold(*document(), textCursor().block());
    }
}

void CodeEditor::foldAll()
{
    folding::foldAll(*document());
    leaveFold();
    centerCursor();
}

void CodeEditor::unfoldAll()
{
    folding::unfoldAll(*document());
    centerCursor();
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    PlainTextBox::resizeEvent(event);
    fitGutter();
    tellVisible();
}

/// Enter keeps the indentation, Tab and Shift+Tab change it; Escape leads out of the text.
void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    const auto depth = std::ranges::find_if(line, [](QChar c) { return c != u' '; }) - line.begin();
    if (event->key() == Qt::Key_Return && event->modifiers() == Qt::NoModifier) {
        const bool opens = line.first(cursor.positionInBlock()).trimmed().endsWith(u':');
        cursor.insertText(
            u'\n'
            + blanks(std::min<qsizetype>(depth, cursor.positionInBlock()) + (opens ? indent : 0)));
        ensureCursorVisible();
    } else if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier) {
        cursor.insertText(blanks(indent - cursor.positionInBlock() % indent));
    } else if (event->key() == Qt::Key_Backtab) {
        cursor.setPosition(cursor.block().position());
        cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor,
                            static_cast<int>(std::min<qsizetype>(depth, indent)));
        cursor.removeSelectedText();
    } else if (event->key() == Qt::Key_Escape) {
        QAbstractScrollArea::focusNextPrevChild(true); // a text box would keep the keyboard
    } else {
        PlainTextBox::keyPressEvent(event);
    }
}

bool CodeEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) {
        return PlainTextBox::viewportEvent(event);
    }
    const auto *help = static_cast<const QHelpEvent *>(event);
    const QString sentence = faultAt(cursorForPosition(help->pos()));
    QToolTip::showText(help->globalPos(), sentence.toHtmlEscaped(), viewport());
    return true;
}

void CodeEditor::follow(int position, int, int)
{
    if (document()->revision() == m_revision) {
        return; // colours and folds alone
    }
    m_revision = document()->revision();
    if (!m_showing) {
        folding::repair(*document(), document()->findBlock(position));
        m_hasNews = true;
    }
}

void CodeEditor::fitGutter()
{
    const int width = m_gutter->sizeHint().width();
    setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), width, viewport()->height());
}

void CodeEditor::tellVisible()
{
    const QTextBlock first = firstVisibleBlock();
    const QTextBlock last = cursorForPosition(viewport()->rect().bottomRight()).block();
    m_highlighter->setVisible(first.blockNumber(), last.blockNumber());
}

void CodeEditor::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextEdit::ExtraSelection line;
    line.cursor = textCursor();
    line.cursor.clearSelection();
    line.format.setBackground(m_theme.raised);
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    marks.append(line);
    for (const QTextCursor &found : m_found) {
        QTextEdit::ExtraSelection stretch;
        stretch.cursor = found;
        stretch.format.setBackground(render::mixed(m_theme.surface, m_theme.accent, 0.3));
        marks.append(stretch);
    }
    for (const Marked &fault : m_faults) {
        marks.append(waved(fault.place, m_theme.poor));
    }
    setExtraSelections(marks);
}

/// The cursor cannot stay in a line that is folded away.
void CodeEditor::leaveFold()
{
    QTextCursor cursor = textCursor();
    if (!cursor.block().isVisible()) {
        cursor.setPosition(folding::headOf(cursor.block()).position());
        cursor.movePosition(QTextCursor::EndOfBlock);
        setTextCursor(cursor);
    }
}

} // namespace facet::panels
