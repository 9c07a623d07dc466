// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdowneditor.h"

#include "markdownview.h"
#include "model/check.h"
#include "plaintextbox.h"
#include "source/linehighlighter.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestLines = 3;
constexpr int mostLines = 12;
constexpr qsizetype longestWrapped =
    10'000;                // characters in a line; Qt takes minutes to wrap a million
constexpr int pause = 150; // milliseconds without a key before the preview follows

/// Whether Qt can wrap the text while somebody waits.
bool isWrappable(const QString &text)
{
    return std::ranges::none_of(QStringView(text).split(u'\n'),
                                [](QStringView line) { return line.size() > longestWrapped; });
}

} // namespace

MarkdownEditor::MarkdownEditor(PanelContext &context, const FieldInfo &field, QWidget *parent)
    : FieldEditor(context, field, parent),
      m_text(new PlainTextBox(this)),
      m_highlighter(new LineHighlighter(*m_text->document(), u"Markdown"_s)),
      m_view(new MarkdownView(this)),
      m_toggle(new QToolButton(this))
{
    adopt(m_text);
    m_highlighter->setParent(this);
    m_highlighter->setTheme(context.theme());
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Markdown: **bold**, - list, [link](https://…)"));
    m_view->setAccessibleName(tr("Preview of “%1”").arg(field.translatedLabel()));
    m_view->hide();
    m_toggle->setText(tr("Preview"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolTip(tr("Show below how the text will read"));
    m_toggle->setAccessibleName(tr("Preview “%1”").arg(field.translatedLabel()));
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    arrange();
    connect(m_toggle, &QToolButton::toggled, this, &MarkdownEditor::setPreview);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MarkdownEditor::follow);
    connect(&m_pause, &QTimer::timeout, this, &MarkdownEditor::refreshPreview);
    connect(&context, &PanelContext::themeChanged, this,
            [this] { m_highlighter->setTheme(this->context().theme()); });
    fitHeight();
}

void MarkdownEditor::arrange()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space::small);
    column->addWidget(m_text);
    column->addWidget(m_view);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->addLayout(column);
    row->addWidget(m_toggle, 0, Qt::AlignTop);
}

void MarkdownEditor::follow()
{
    const QString text = m_text->toPlainText();
    if (text == m_known) { // highlighting says it too
        return;
    }
    m_known = text;
    fitHeight();
    if (m_toggle->isChecked()) {
        m_pause.start();
    }
    emit edited();
}

void MarkdownEditor::setValue(const QVariant &value)
{
    if (m_text->toPlainText() == value.toString()) {
        return;
    }
    m_known = value.toString();
    m_text->setLineWrapMode(isWrappable(m_known) ? QPlainTextEdit::WidgetWidth
                                                 : QPlainTextEdit::NoWrap);
    m_text->setPlainText(m_known);
    fitHeight();
    refreshPreview();
}

QVariant MarkdownEditor::value() const { return m_text->toPlainText().left(longestText); }

void MarkdownEditor::setPreview(bool preview)
{
    const QSignalBlocker quiet(m_toggle);
    m_toggle->setChecked(preview);
    m_view->setVisible(preview);
    refreshPreview();
}

void MarkdownEditor::refreshPreview()
{
    if (m_toggle->isChecked()) {
        m_view->setMarkdownText(m_text->toPlainText());
    }
}

/// As high as the text, within bounds; the preview as high as the text box.
void MarkdownEditor::fitHeight()
{
    const int lines = std::clamp(m_text->document()->blockCount() + 1, fewestLines, mostLines);
    const int height = lines * m_text->fontMetrics().lineSpacing() + space::section;
    m_text->setFixedHeight(height);
    m_view->setFixedHeight(height);
}

} // namespace facet::panels
