// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emptystate.h"

#include "panel.h"

#include <QFontInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr double headingSize = 1.25;
constexpr int mostWidth = 440; // lines longer than that are hard to read

/// Centred, in lines that are not too long.
QLabel *addText(const QString &text, QBoxLayout *column, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setMaximumWidth(mostWidth);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(label, mostWidth);
    row->addStretch(1);
    column->addLayout(row);
    return label;
}

} // namespace

EmptyState::EmptyState(const QString &sentence, const QString &verb, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    setPanelMargins(column);
    column->addStretch(1);
    const qsizetype end = sentence.indexOf(u". "_s) + 1; // of a first sentence that more follows
    if (end > 0) {
        QFont heading = font();
        heading.setPixelSize(qRound(QFontInfo(heading).pixelSize() * headingSize));
        heading.setWeight(QFont::DemiBold);
        addText(sentence.first(end), column, this)->setFont(heading);
    }
    addText(sentence.mid(end).trimmed(), column, this);
    auto *button = new QPushButton(verb, this);
    button->setVisible(!verb.isEmpty());
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(button, &QPushButton::clicked, this, &EmptyState::triggered);
}

} // namespace facet::panels
