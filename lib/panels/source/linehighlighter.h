// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/theme.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <QHash>
#include <QObject>
#include <QTextCharFormat>
#include <QTextLayout>
#include <QTimer>

class QTextBlock;
class QTextDocument;

namespace facet::panels {

/// Highlights a document of any size without ever holding up the window: in slices of a few
/// milliseconds, what is on screen first, after an edit only the lines that it changes.
class LineHighlighter final : public QObject, private KSyntaxHighlighting::AbstractHighlighter
{
    Q_OBJECT
    Q_INTERFACES(KSyntaxHighlighting::AbstractHighlighter)

public:
    /// @p definition: a name that KSyntaxHighlighting knows, or "Facet Plan". The document outlives
    /// the highlighter.
    LineHighlighter(QTextDocument &document, const QString &definition);

    /// Colours from the theme's lightness, each with the theme's contrast upon its surface.
    void setTheme(const render::Theme &theme);
    /// The lines on screen, which come first.
    void setVisible(int first, int last);
    bool isFinished() const { return !m_slices.isActive(); }

signals:
    void finished();

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;
    QTextCharFormat charFormat(const KSyntaxHighlighting::Format &format);
    void follow(int position, int removed, int added);
    void restart();
    void work();
    void showFirst();
    bool highlight(QTextBlock block);
    void repaint(const QTextBlock &first, const QTextBlock &last);

    QTextDocument &m_document;
    render::Theme m_theme;
    QTimer m_slices;
    QHash<int, QTextCharFormat> m_formats;    ///< by the format's id
    QList<QTextLayout::FormatRange> m_ranges; ///< of the line being highlighted
    int m_next = 0;                           ///< the first line to be highlighted
    int m_atLeast = 0;                        ///< up to this line all of them are
    int m_blocks = 0;                         ///< as many as there were
    int m_firstVisible = 0, m_lastVisible = -1;
};

} // namespace facet::panels
