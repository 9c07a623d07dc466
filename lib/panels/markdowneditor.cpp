// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdowneditor.h"

#include "markdownview.h"
#include "model/check.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestLines = 3;
constexpr int mostLines = 12;
constexpr int mostHighlighted = 500 * 1000; ///< characters; above, highlighting would block typing

KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository instance;
    return instance;
}

} // namespace

MarkdownEditor::MarkdownEditor(PanelContext &context, const FieldInfo &field, QWidget *parent)
    : FieldEditor(context, field, parent),
      m_pages(new QStackedWidget(this)),
      m_text(new QPlainTextEdit(m_pages)),
      m_view(new MarkdownView(m_pages)),
      m_toggle(new QToolButton(this))
{
    adopt(m_text);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Markdown: **bold**, - list, [link](https://…)"));
    m_view->setAccessibleName(tr("Preview of “%1”").arg(field.translatedLabel()));
    m_toggle->setText(tr("Preview"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolTip(tr("Show the text as it will read"));
    m_toggle->setAccessibleName(tr("Preview “%1”").arg(field.translatedLabel()));
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_view);
    layout()->addWidget(m_pages);
    layout()->addWidget(m_toggle);
    layout()->setAlignment(m_toggle, Qt::AlignTop);
    connect(m_toggle, &QToolButton::toggled, this, &MarkdownEditor::setPreview);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (const QString text = m_text->toPlainText();
            text != m_known) { // highlighting says it too
            m_known = text;
            fitHeight();
            emit edited();
        }
    });
    connect(&context, &PanelContext::themeChanged, this, &MarkdownEditor::highlight);
    fitHeight();
}

MarkdownEditor::~MarkdownEditor() = default;

void MarkdownEditor::setValue(const QVariant &value)
{
    if (m_text->toPlainText() == value.toString()) {
        return;
    }
    m_known = value.toString();
    m_text->setPlainText(m_known);
    highlight();
    fitHeight();
    if (m_toggle->isChecked()) {
        m_view->setMarkdownText(value.toString());
    }
}

QVariant MarkdownEditor::value() const { return m_text->toPlainText().left(longestText); }

void MarkdownEditor::setPreview(bool preview)
{
    const QSignalBlocker quiet(m_toggle);
    m_toggle->setChecked(preview);
    if (preview) {
        m_view->setMarkdownText(m_text->toPlainText());
    }
    m_pages->setCurrentWidget(preview ? static_cast<QWidget *>(m_view) : m_text);
    setFocusProxy(m_pages->currentWidget());
}

/// Colours the Markdown after the theme; made on the first text, dropped for very long ones.
void MarkdownEditor::highlight()
{
    const bool wanted = m_text->document()->characterCount() > 1
        && m_text->document()->characterCount() < mostHighlighted;
    if (!wanted) {
        m_highlighter.reset();
        return;
    }
    if (!m_highlighter) {
        m_highlighter =
            std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(m_text->document());
    }
    const bool dark = context().theme().surface.lightness() < 128;
    m_highlighter->setTheme(repository().theme(dark ? u"Breeze Dark"_s : u"Breeze Light"_s));
    m_highlighter->setDefinition(repository().definitionForName(u"Markdown"_s));
    m_highlighter->rehighlight();
}

void MarkdownEditor::fitHeight()
{
    const int lines = std::clamp(m_text->document()->blockCount() + 1, fewestLines, mostLines);
    m_pages->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + space::section);
}

} // namespace facet::panels
