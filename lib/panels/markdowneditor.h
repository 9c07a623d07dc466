// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

#include <memory>

class QPlainTextEdit;
class QStackedWidget;
class QToolButton;

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace facet::panels {

class MarkdownView;

/// A text of several lines in Markdown: written with highlighting, read as a preview.
class MarkdownEditor final : public FieldEditor
{
    Q_OBJECT

public:
    MarkdownEditor(PanelContext &context, const FieldInfo &field, QWidget *parent);
    ~MarkdownEditor() override;
    void setValue(const QVariant &value) override;
    QVariant value() const override;

    bool isTall() const override { return true; }

    /// Shows the text as it will read, or goes back to writing.
    void setPreview(bool preview);

private:
    void highlight();
    void fitHeight();

    QStackedWidget *m_pages;
    QPlainTextEdit *m_text;
    MarkdownView *m_view;
    QToolButton *m_toggle;
    QString m_known; ///< the text last shown or told of
    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
};

} // namespace facet::panels
