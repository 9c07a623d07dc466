// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inplaceeditor.h"

#include <QFocusEvent>
#include <QKeyEvent>

namespace facet::canvas {

using namespace Qt::StringLiterals;

InplaceEditor::InplaceEditor(ObjectRef object, const QString &name, QWidget *parent)
    : QLineEdit(name, parent), m_object(object)
{
    setObjectName(u"inplaceEditor"_s);
    setAccessibleName(tr("Name"));
    setMaxLength(1000);
    setCursor(Qt::IBeamCursor);
    selectAll();
}

void InplaceEditor::take()
{
    if (!m_done) {
        m_done = true;
        emit taken(m_object, text());
        close();
    }
}

void InplaceEditor::giveUp()
{
    if (!m_done) {
        m_done = true;
        emit givenUp(m_object);
        close();
    }
}

void InplaceEditor::close()
{
    if (hasFocus() && parentWidget()) {
        parentWidget()->setFocus(Qt::OtherFocusReason);
    }
    hide();
    deleteLater();
}

bool InplaceEditor::event(QEvent *event)
{
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (!override && event->type() != QEvent::KeyPress) {
        return QLineEdit::event(event);
    }
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        override ? void() : giveUp();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        override ? void() : take();
        break;
    default:
        return QLineEdit::event(event);
    }
    event->accept();
    return true;
}

void InplaceEditor::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) { // its own context menu
        take();
    }
}

} // namespace facet::canvas
