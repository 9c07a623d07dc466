// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTextBlock;
class QTextDocument;

namespace facet::panels {

/// Folds what is indented more than a line away below it. Which lines are folded is kept in the
/// blocks themselves (their userState), which lines are hidden in their visibility.
namespace folding {

/// Whether lines below belong to this one.
bool canFold(const QTextBlock &block);
bool isFolded(const QTextBlock &block);
/// The last line that belongs to @p block; itself where none does.
QTextBlock lastOf(const QTextBlock &block);
/// The line that hides @p block, or the block itself where it is in sight.
QTextBlock headOf(QTextBlock block);

void fold(QTextDocument &document, QTextBlock block);
void unfold(QTextDocument &document, QTextBlock block);
/// Folds every line that stands at the left and has lines below.
void foldAll(QTextDocument &document);
void unfoldAll(QTextDocument &document);
/// Shows lines again that an edit left hidden without a folded line above them.
void repair(QTextDocument &document, const QTextBlock &edited);

} // namespace folding

} // namespace facet::panels
