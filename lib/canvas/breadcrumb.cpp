// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "breadcrumb.h"

#include "model/navigate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace facet::canvas {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestStep = 200;

} // namespace

Breadcrumb::Breadcrumb(Scene &scene, QWidget *parent)
    : QFrame(parent), m_scene(scene), m_row(new QHBoxLayout(this))
{
    setObjectName(u"breadcrumb"_s);
    setFrameStyle(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    m_row->setContentsMargins(4, 4, 8, 4);
    m_row->setSpacing(4);
    refresh();
}

void Breadcrumb::refresh()
{
    while (const std::unique_ptr<QLayoutItem> item{m_row->takeAt(0)}) {
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    setAccessibleName(tr("Shown branch"));
    const Id<Unit> top = m_scene.options().top;
    setVisible(!top.isNull());
    if (!top) {
        return;
    }
    addStep(tr("Everything"), {});
    const QList<Id<Unit>> above = ancestors(m_scene.plan(), top);
    for (auto unit = above.crbegin(); unit != above.crend(); ++unit) {
        addStep(m_scene.plan().get(*unit).name, *unit);
    }
    addLast(m_scene.plan().get(top).name);
    adjustSize();
}

void Breadcrumb::addStep(const QString &text, Id<Unit> unit)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    QString shown = fontMetrics().elidedText(text, Qt::ElideRight, widestStep);
    button->setText(shown.replace(u'&', u"&&"_s));
    button->setAccessibleName(tr("Show the branch %1").arg(text));
    connect(button, &QToolButton::clicked, this, [this, unit] { m_scene.showBranch(unit); });
    m_row->addWidget(button);
    auto *separator = new QLabel(isRightToLeft() ? u"‹"_s : u"›"_s, this);
    m_row->addWidget(separator);
    button->show();
    separator->show();
}

void Breadcrumb::addLast(const QString &text)
{
    auto *label = new QLabel(fontMetrics().elidedText(text, Qt::ElideRight, widestStep), this);
    label->setTextFormat(Qt::PlainText);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    m_row->addWidget(label);
    label->show();
}

} // namespace facet::canvas
