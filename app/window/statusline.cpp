// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusline.h"

#include "model/object.h"

#include <QAccessible>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QUndoStack>

#include <cmath>

namespace facet::window {

StatusLine::StatusLine(Document &document, Selection &selection, QWidget *parent)
    : QStatusBar(parent),
      m_document(document),
      m_selection(selection),
      m_message(new QLabel(this)),
      m_undo(new QToolButton(this)),
      m_selected(addLabel(tr("Selection"))),
      m_saved(addLabel(tr("Saved"))),
      m_zoom(addLabel(tr("Zoom")))
{
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAccessibleName(tr("What was done last"));
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addWidget(m_message, 1);
    m_undo->setText(tr("Undo"));
    m_undo->setAutoRaise(true);
    m_undo->setFocusPolicy(Qt::NoFocus);
    m_undo->hide();
    insertWidget(0, m_undo);
    connect(m_undo, &QToolButton::clicked, document.undoStack(), &QUndoStack::undo);
    connect(&selection, &Selection::changed, this, &StatusLine::showSelection);
    connect(&document, &Document::changed, this, &StatusLine::showSelection);
    connect(&document, &Document::saveStateChanged, this, &StatusLine::showSaveState);
    connect(&document, &Document::performed, this, &StatusLine::showDone);
    showSelection();
    showSaveState();
}

QLabel *StatusLine::addLabel(const QString &name)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setAccessibleName(name);
    addPermanentWidget(label);
    return label;
}

void StatusLine::showDone(const QString &text)
{
    m_message->setText(text);
    m_message->setToolTip({});
    m_undo->setVisible(m_document.undoStack()->canUndo());
    QAccessibleAnnouncementEvent said(this, text);
    QAccessible::updateAccessibility(&said);
}

void StatusLine::showRefused(const QString &why)
{
    m_message->setText(why);
    m_undo->hide();
    QAccessibleAnnouncementEvent said(this, why);
    QAccessible::updateAccessibility(&said);
}

void StatusLine::showZoom(double zoom)
{
    m_zoom->setText(tr("%1 %").arg(QLocale().toString(std::lround(zoom * 100))));
}

QString StatusLine::message() const { return m_message->text(); }

void StatusLine::showSelection()
{
    const auto count = static_cast<int>(m_selection.all().size());
    const QString text = count == 0 ? QString()
        : count == 1                ? nameOf(m_document.plan(), m_selection.current())
                                    : tr("%Ln object(s) selected", nullptr, count);
    constexpr int most = 260;
    m_selected->setText(fontMetrics().elidedText(text, Qt::ElideRight, most));
}

void StatusLine::showSaveState()
{
    const SaveState state = m_document.saveState();
    m_saved->setText(state.text());
    m_saved->setForegroundRole(state.trouble.isEmpty() ? QPalette::WindowText
                                                       : QPalette::BrightText);
}

} // namespace facet::window
