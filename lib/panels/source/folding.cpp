// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folding.h"

#include <QTextBlock>
#include <QTextDocument>

namespace facet::panels::folding {

namespace {

constexpr int folded = 1;    // a block's userState
constexpr int unfolded = -1; // Qt's own default
constexpr int blank = -1;

/// Blanks before the first character; a dash counts as deeper than a key above it, as YAML has it.
/// Lines without any text belong to the lines above.
int depthOf(const QTextBlock &block)
{
    const QString text = block.text();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u' ') {
            return static_cast<int>(2 * i) + (text.at(i) == u'-' ? 1 : 0);
        }
    }
    return blank;
}

void touch(QTextDocument &document, const QTextBlock &first, const QTextBlock &last)
{
    document.markContentsDirty(first.position(),
                               last.position() + last.length() - first.position());
}

} // namespace

bool canFold(const QTextBlock &block)
{
    const int depth = depthOf(block);
    QTextBlock next = block.next();
    while (next.isValid() && depthOf(next) == blank) {
        next = next.next();
    }
    return depth != blank && next.isValid() && depthOf(next) > depth;
}

bool isFolded(const QTextBlock &block) { return block.userState() == folded; }

QTextBlock lastOf(const QTextBlock &block)
{
    const int depth = depthOf(block);
    QTextBlock last = block;
    for (QTextBlock next = block.next(); next.isValid(); next = next.next()) {
        const int nextDepth = depthOf(next);
        if (nextDepth != blank && nextDepth <= depth) {
            break;
        }
        if (nextDepth != blank) {
            last = next;
        }
    }
    return last;
}

QTextBlock headOf(QTextBlock block)
{
    while (!block.isVisible() && block.previous().isValid()) {
        block = block.previous();
    }
    return block;
}

void fold(QTextDocument &document, QTextBlock block)
{
    if (!canFold(block) || isFolded(block)) {
        return;
    }
    const QTextBlock last = lastOf(block);
    block.setUserState(folded);
    for (QTextBlock next = block.next(); next.isValid(); next = next.next()) {
        next.setVisible(false);
        if (next == last) {
            break;
        }
    }
    touch(document, block, last);
}

void unfold(QTextDocument &document, QTextBlock block)
{
    block.setUserState(unfolded);
    QTextBlock last = block;
    for (QTextBlock next = block.next(); next.isValid() && !next.isVisible(); next = next.next()) {
        next.setVisible(true);
        next.setUserState(unfolded);
        last = next;
    }
    touch(document, block, last);
}

void foldAll(QTextDocument &document)
{
    unfoldAll(document);
    QTextBlock block = document.begin();
    while (block.isValid()) {
        const bool folds = canFold(block);
        const QTextBlock last = folds ? lastOf(block) : block;
        if (folds) {
            block.setUserState(folded);
            for (QTextBlock next = block.next(); next != last.next(); next = next.next()) {
                next.setVisible(false);
            }
        }
        block = last.next();
    }
    touch(document, document.begin(), document.lastBlock());
}

void unfoldAll(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        block.setVisible(true);
        block.setUserState(unfolded);
    }
    touch(document, document.begin(), document.lastBlock());
}

void repair(QTextDocument &document, const QTextBlock &edited)
{
    const QTextBlock head = headOf(edited);
    if (isFolded(head) || !edited.isVisible()
        || (edited.next().isValid() && !edited.next().isVisible())) {
        unfold(document, head);
    }
}

} // namespace facet::panels::folding
