// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emptystate.h"

#include "panel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace facet::panels {

EmptyState::EmptyState(const QString &sentence, const QString &verb, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    setPanelMargins(column);
    column->addStretch(1);
    auto *label = new QLabel(sentence, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    column->addWidget(label);
    auto *button = new QPushButton(verb, this);
    button->setVisible(!verb.isEmpty());
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(button, &QPushButton::clicked, this, &EmptyState::triggered);
}

} // namespace facet::panels
