// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

#include <QTimer>

class QToolButton;

namespace facet::panels {

class LineHighlighter;
class MarkdownView;
class PlainTextBox;

/// A text of several lines in Markdown: written with highlighting, with a preview below that
/// follows the typing.
class MarkdownEditor final : public FieldEditor
{
    Q_OBJECT

public:
    MarkdownEditor(PanelContext &context, const FieldInfo &field, QWidget *parent);
    void setValue(const QVariant &value) override;
    QVariant value() const override;

    bool isTall() const override { return true; }

    /// Shows below the text how it will read, or hides that again.
    void setPreview(bool preview);

private:
    void arrange();
    void follow();
    void refreshPreview();
    void fitHeight();

    PlainTextBox *m_text;
    LineHighlighter *m_highlighter;
    MarkdownView *m_view;
    QToolButton *m_toggle;
    QTimer m_pause;  ///< until the preview follows the typing
    QString m_known; ///< the text last shown or told of
};

} // namespace facet::panels
