// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace facet::panels {

/// A box for text of several lines, into which anything is pasted or dropped as plain text that a
/// spelling checker can read: no formats, no invisible characters, no soft hyphens.
class PlainTextBox : public QPlainTextEdit
{
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

    /// What is kept of a pasted text.
    static QString cleanPaste(const QString &text);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    /// Leaves Ctrl+Z and its like to the window where there is nothing to undo in the box.
    bool event(QEvent *event) override;
};

} // namespace facet::panels
