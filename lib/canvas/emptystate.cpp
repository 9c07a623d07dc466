// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emptystate.h"

#include "render/icon.h"

#include <QEvent>
#include <QFontInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace facet::canvas {

using namespace Qt::StringLiterals;

namespace {

constexpr double titleSize = 1.6;
constexpr int textWidth = 400;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_add(new QPushButton(this)),
      m_import(new QPushButton(this))
{
    setObjectName(u"emptyState"_s);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    QFont large = font();
    large.setPixelSize(qRound(QFontInfo(large).pixelSize() * titleSize));
    large.setBold(true);
    m_title->setFont(large);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setFixedWidth(textWidth);
    m_add->setIcon(render::icon(u"list-add"_s));
    m_import->setIcon(render::icon(u"document-import"_s));
    m_add->setDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_add);
    buttons->addWidget(m_import);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(m_add, &QPushButton::clicked, this, &EmptyState::addRequested);
    connect(m_import, &QPushButton::clicked, this, &EmptyState::importRequested);
    retranslate();
}

void EmptyState::retranslate()
{
    m_title->setText(tr("Draw your organisation"));
    m_text->setText(
        tr("Each department becomes a card. Add the first one here, or bring the whole "
           "organisation from a "
           "spreadsheet or directory export; then drag channels and objectives onto the cards."));
    m_add->setText(tr("Add first unit"));
    m_import->setText(tr("Import…"));
    m_text->setFixedHeight(m_text->heightForWidth(textWidth));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace facet::canvas
