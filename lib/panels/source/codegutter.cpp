// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codegutter.h"

#include "codeeditor.h"
#include "folding.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {
constexpr int margin = 4;
constexpr int fewestDigits = 3;
} // namespace

CodeGutter::CodeGutter(CodeEditor &editor) : QWidget(&editor), m_editor(editor)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setToolTip(tr("Click the triangle of a line to fold what stands below it"));
}

int CodeGutter::foldWidth() const { return fontMetrics().height(); }

QSize CodeGutter::sizeHint() const
{
    const auto digits = QString::number(std::max(1, m_editor.blockCount())).size();
    const int width = fontMetrics().horizontalAdvance(u'0')
        * (static_cast<int>(std::max<qsizetype>(digits, fewestDigits)) + 1);
    return {margin + width + foldWidth(), 0};
}

void CodeGutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const render::Theme &theme = m_editor.theme();
    painter.fillRect(event->rect(), theme.window);
    painter.setPen(QPen(theme.border, 1));
    painter.drawLine(width() - 1, event->rect().top(), width() - 1, event->rect().bottom());
    QTextBlock block = m_editor.firstVisibleBlock();
    while (block.isValid()) {
        const QRectF place =
            m_editor.blockBoundingGeometry(block).translated(m_editor.contentOffset());
        if (place.top() > event->rect().bottom()) {
            break;
        }
        if (block.isVisible()) {
            paintLine(painter, block, QRectF(0, place.top(), width(), place.height()).toRect());
        }
        block = block.next();
    }
}

void CodeGutter::paintLine(QPainter &painter, const QTextBlock &block, const QRect &row)
{
    const render::Theme &theme = m_editor.theme();
    const bool isCurrent = block == m_editor.textCursor().block();
    const bool isFaulty = m_editor.hasFault(block.blockNumber());
    const QRect number = row.adjusted(margin, 0, -foldWidth() - margin, 0);
    const QRect handle(row.right() - foldWidth(), row.top(), foldWidth(), row.height());
    painter.setPen(isFaulty ? theme.poor : isCurrent ? theme.text : theme.mutedText);
    if (isFaulty) {
        painter.drawText(number, Qt::AlignLeft | Qt::AlignVCenter,
                         render::healthMark(assess::Health::Red));
    }
    painter.drawText(number, Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(block.blockNumber() + 1));
    if (folding::canFold(block)) {
        painter.setPen(folding::isFolded(block) ? theme.accent : theme.mutedText);
        painter.drawText(handle, Qt::AlignCenter, folding::isFolded(block) ? u"▸"_s : u"▾"_s);
    }
}

void CodeGutter::mousePressEvent(QMouseEvent *event)
{
    const QTextBlock block =
        m_editor.cursorForPosition({0, event->position().toPoint().y()}).block();
    if (event->button() == Qt::LeftButton) {
        m_editor.toggleFold(block);
    }
}

void CodeGutter::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_editor.viewport(), event);
}

} // namespace facet::panels
