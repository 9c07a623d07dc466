// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/fault.h"
#include "panels/plaintextbox.h"
#include "render/theme.h"

#include <QTextCursor>

namespace facet::panels {

class CodeGutter;
class LineHighlighter;

/// An editor for text with a grammar: line numbers, folding by indentation, faults underlined with
/// the reason why, highlighting that never holds up typing.
class CodeEditor final : public PlainTextBox
{
    Q_OBJECT

public:
    CodeEditor(const QString &definition, QWidget *parent);

    /// Shows @p text in the place of the present one and begins undo anew; what both have in common
    /// keeps its place, its folds and the cursor.
    void showText(const QString &text);
    void setTheme(const render::Theme &theme);
    const render::Theme &theme() const { return m_theme; }

    void setFaults(const Faults &faults);
    /// Goes to the place of a fault, unfolding what hides it.
    void goTo(const Fault &fault);
    /// The sentence about the text at @p cursor; empty: none.
    QString faultAt(const QTextCursor &cursor) const;
    bool hasFault(int line) const;

    /// Marks these stretches as found; the selection stays.
    void setFound(const QList<QTextCursor> &found);
    /// Selects a stretch and brings it into sight.
    void show(const QTextCursor &cursor);

    void toggleFold(const QTextBlock &block);
    void foldHere();
    void unfoldHere();
    void foldAll();
    void unfoldAll();
    const LineHighlighter &highlighter() const { return *m_highlighter; }

signals:
    /// Somebody changed the text; showText() says nothing.
    void edited();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    friend class CodeGutter;
    void follow(int position, int removed, int added);
    void fitGutter();
    void tellVisible();
    void mark();
    void leaveFold();

    struct Marked
    {
        QTextCursor place;
        QString sentence;
    };

    render::Theme m_theme;
    LineHighlighter *m_highlighter;
    CodeGutter *m_gutter;
    QList<Marked> m_faults;
    QList<QTextCursor> m_found;
    int m_revision = 0; ///< of the document, when it was last told of
    bool m_showing = false;
    bool m_hasNews = false;
};

} // namespace facet::panels
