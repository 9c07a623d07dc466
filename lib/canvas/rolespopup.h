// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "questions.h"

#include <QFrame>

class QCheckBox;
class QPushButton;

namespace facet::canvas {

/// Asks in a small popup what a unit does on a channel; Enter takes, Esc gives up. Deletes itself
/// when closed.
class RolesPopup final : public QFrame
{
    Q_OBJECT

public:
    RolesPopup(const RolesQuestion &question, QWidget *parent);

    edit::Roles roles() const;

signals:
    void taken(facet::edit::Roles roles);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addBoxes(edit::Roles ticked);
    void take();
    void refresh();

    QList<std::pair<edit::Role, QCheckBox *>> m_boxes;
    QPushButton *m_take = nullptr;
    bool m_takesPart;
};

} // namespace facet::canvas
