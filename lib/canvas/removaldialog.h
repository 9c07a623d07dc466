// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "questions.h"

#include <QDialog>

class QComboBox;
class QRadioButton;

namespace facet::canvas {

/// Asks what becomes of the units below those that are removed.
class RemovalDialog final : public QDialog
{
    Q_OBJECT

public:
    RemovalDialog(const RemovalQuestion &question, QWidget *parent);

    Removal answer() const;

private:
    void addChoices(const RemovalQuestion &question, int below);
    void addButtons();
    void fillTargets(const RemovalQuestion &question);

    QRadioButton *m_moveUp = nullptr;
    QRadioButton *m_moveTo = nullptr;
    QRadioButton *m_remove = nullptr;
    QComboBox *m_target = nullptr;
};

} // namespace facet::canvas
