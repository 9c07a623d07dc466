// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextCursor>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace facet::panels {

class CodeEditor;

/// Finds text in an editor: marks every place, goes from one to the next, says which of how many.
class TextFindBar final : public QWidget
{
    Q_OBJECT

public:
    TextFindBar(CodeEditor &editor, QWidget *parent);

    /// Opens the bar with what is selected in the editor, or goes into it.
    void open();
    void dismiss();
    void next();
    void previous();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addButton(const QString &icon, const QString &text, void (TextFindBar::*slot)());
    void search();
    void go(qsizetype index);
    void showCount();

    CodeEditor &m_editor;
    QLineEdit *m_text;
    QLabel *m_count;
    QList<QTextCursor> m_found; ///< in the order of the text
    qsizetype m_at = -1;
};

} // namespace facet::panels
