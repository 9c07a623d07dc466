// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "questions.h"

#include "removaldialog.h"
#include "rolespopup.h"

namespace facet::canvas {

namespace {

std::optional<Removal> askRemoval(QWidget *parent, const RemovalQuestion &question)
{
    RemovalDialog dialog(question, parent);
    if (dialog.exec() != QDialog::Accepted) {
        return std::nullopt;
    }
    return dialog.answer();
}

void askRoles(QWidget *parent, const RolesQuestion &question,
              const std::function<void(edit::Roles)> &then)
{
    auto *popup = new RolesPopup(question, parent);
    QObject::connect(popup, &RolesPopup::taken, parent, then);
    popup->move(question.at);
    popup->show();
}

} // namespace

Questions askedOnScreen() { return {askRemoval, askRoles}; }

} // namespace facet::canvas
