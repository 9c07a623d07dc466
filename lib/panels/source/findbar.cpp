// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findbar.h"

#include "codeeditor.h"
#include "panels/panel.h"
#include "render/icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostFound = 1000; // places that are marked; nobody goes through more
} // namespace

TextFindBar::TextFindBar(CodeEditor &editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_text(new QLineEdit(this)), m_count(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_text->setPlaceholderText(tr("Find in the text"));
    m_text->setAccessibleName(tr("Find in the text"));
    m_text->setClearButtonEnabled(true);
    m_count->setTextFormat(Qt::PlainText);
    row->addWidget(m_text, 1);
    row->addWidget(m_count);
    row->addWidget(addButton(u"go-up"_s, tr("Previous place"), &TextFindBar::previous));
    row->addWidget(addButton(u"go-down"_s, tr("Next place"), &TextFindBar::next));
    row->addWidget(addButton(u"window-close"_s, tr("Close the search"), &TextFindBar::dismiss));
    connect(m_text, &QLineEdit::textChanged, this, &TextFindBar::search);
    connect(&m_editor, &CodeEditor::edited, this, [this] {
        if (isVisible()) {
            search();
        }
    });
    setFocusProxy(m_text);
    hide();
}

QToolButton *TextFindBar::addButton(const QString &icon, const QString &text,
                                    void (TextFindBar::*slot)())
{
    auto *button = new QToolButton(this);
    button->setIcon(render::icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    connect(button, &QToolButton::clicked, this, slot);
    return button;
}

void TextFindBar::open()
{
    const QString selected = m_editor.textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator)) {
        m_text->setText(selected);
    }
    show();
    search();
    m_text->setFocus();
    m_text->selectAll();
}

void TextFindBar::dismiss()
{
    hide();
    m_found.clear();
    m_editor.setFound({});
    m_editor.setFocus();
}

void TextFindBar::next() { go(m_found.isEmpty() ? -1 : (m_at + 1) % m_found.size()); }

void TextFindBar::previous()
{
    go(m_found.isEmpty() ? -1
                         : (std::max<qsizetype>(m_at, 0) + m_found.size() - 1) % m_found.size());
}

/// Enter goes on, with Shift back; Escape closes.
void TextFindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->modifiers().testFlag(Qt::ShiftModifier) ? previous() : next();
    } else if (event->key() == Qt::Key_Escape) {
        dismiss();
    } else {
        QWidget::keyPressEvent(event);
    }
}

/// Looks for the text anew; the first place after the cursor becomes the current one.
void TextFindBar::search()
{
    m_found.clear();
    m_at = -1;
    const QString text = m_editor.toPlainText();
    const QString wanted = m_text->text();
    const int cursor = m_editor.textCursor().selectionStart();
    qsizetype at = wanted.isEmpty() ? -1 : text.indexOf(wanted, 0, Qt::CaseInsensitive);
    while (at >= 0 && m_found.size() < mostFound) {
        QTextCursor place(m_editor.document());
        place.setPosition(static_cast<int>(at));
        place.setPosition(static_cast<int>(at + wanted.size()), QTextCursor::KeepAnchor);
        if (m_at < 0 && at >= cursor) {
            m_at = m_found.size();
        }
        m_found.append(place);
        at = text.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive);
    }
    m_editor.setFound(m_found);
    if (m_text->hasFocus()) {
        go(m_at < 0 && !m_found.isEmpty() ? 0 : m_at);
    }
    showCount();
}

void TextFindBar::go(qsizetype index)
{
    m_at = index;
    if (index >= 0) {
        m_editor.show(m_found.at(index));
    }
    showCount();
}

void TextFindBar::showCount()
{
    if (m_text->text().isEmpty()) {
        m_count->clear();
    } else if (m_found.isEmpty()) {
        m_count->setText(tr("not found"));
    } else {
        const QString most = QLocale().toString(m_found.size());
        m_count->setText(tr("%1 of %2")
                             .arg(QLocale().toString(m_at + 1),
                                  m_found.size() < mostFound ? most : tr("%1 or more").arg(most)));
    }
}

} // namespace facet::panels
