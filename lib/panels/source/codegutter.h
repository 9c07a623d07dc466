// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QTextBlock;

namespace facet::panels {

class CodeEditor;

/// The strip left of an editor: line numbers, a mark on lines with a fault, a handle on lines that
/// fold.
class CodeGutter final : public QWidget
{
    Q_OBJECT

public:
    explicit CodeGutter(CodeEditor &editor);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void paintLine(QPainter &painter, const QTextBlock &block, const QRect &row);
    int foldWidth() const;

    CodeEditor &m_editor;
};

} // namespace facet::panels
