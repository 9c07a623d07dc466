// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintextbox.h"

#include "base/text.h"

#include <QKeyEvent>
#include <QMimeData>

namespace facet::panels {

namespace {

/// Characters that are not seen but stand within words: hyphens that break lines, zero-width
/// blanks, variation of nothing.
bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x00AD || u == 0x200B || u == 0x2060 || u == 0xFEFF || u == 0xFFFC;
}

/// Blanks that only typesetting tells apart from the usual one.
bool isOddBlank(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x00A0 || u == 0x202F || (u >= 0x2000 && u <= 0x200A);
}

} // namespace

QString PlainTextBox::cleanPaste(const QString &text)
{
    QString clean = cleanText(text);
    clean.removeIf(isInvisible);
    std::ranges::replace_if(clean, isOddBlank, QChar(u' '));
    return clean;
}

bool PlainTextBox::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void PlainTextBox::insertFromMimeData(const QMimeData *source)
{
    if (!isReadOnly() && source->hasText()) {
        textCursor().insertText(cleanPaste(source->text()));
        ensureCursorVisible();
    }
}

bool PlainTextBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool idle = (key->matches(QKeySequence::Undo) && !document()->isUndoAvailable())
            || (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable());
        if (idle) {
            event->ignore();
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

} // namespace facet::panels
