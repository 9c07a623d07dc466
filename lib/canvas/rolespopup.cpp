// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rolespopup.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace facet::canvas {

using edit::Role;
using edit::Roles;

RolesPopup::RolesPopup(const RolesQuestion &question, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_takesPart(question.takesPart)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameStyle(QFrame::StyledPanel);
    setAccessibleName(tr("What %1 does on %2").arg(question.unit, question.channel));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    auto *title = new QLabel(tr("What %1 does on %2").arg(question.unit, question.channel), this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    column->addWidget(title);
    addBoxes(question.proposed);
    m_take = new QPushButton(this);
    m_take->setDefault(true);
    column->addWidget(m_take);
    connect(m_take, &QPushButton::clicked, this, &RolesPopup::take);
    refresh();
    setMinimumWidth(240);
}

void RolesPopup::addBoxes(Roles ticked)
{
    const std::pair<Role, QString> choices[] = {
        {Role::Listens, tr("&Listens")},
        {Role::Engages, tr("&Engages")},
        {Role::Routes, tr("&Routes to others")},
        {Role::Guides, tr("&Guides others")},
    };
    for (const auto &[role, text] : choices) {
        auto *box = new QCheckBox(text, this);
        box->setChecked(ticked.testFlag(role));
        connect(box, &QCheckBox::toggled, this, &RolesPopup::refresh);
        layout()->addWidget(box);
        m_boxes.emplaceBack(role, box);
    }
}

Roles RolesPopup::roles() const
{
    Roles ticked;
    for (const auto &[role, box] : m_boxes) {
        ticked.setFlag(role, box->isChecked());
    }
    return ticked;
}

void RolesPopup::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_take->isEnabled()) {
        take();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void RolesPopup::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (const QScreen *where = screen()) {
        const QRect room = where->availableGeometry();
        move(std::clamp(x(), room.left(), std::max(room.left(), room.right() - width())),
             std::clamp(y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    m_boxes.first().second->setFocus(Qt::PopupFocusReason);
}

void RolesPopup::take()
{
    emit taken(roles());
    close();
}

void RolesPopup::refresh()
{
    m_take->setEnabled(roles() || m_takesPart);
    m_take->setText(roles() || !m_takesPart ? tr("Take part") : tr("End taking part"));
}

} // namespace facet::canvas
