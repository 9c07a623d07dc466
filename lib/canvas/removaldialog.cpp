// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "removaldialog.h"

#include "base/text.h"
#include "combined.h"
#include "model/navigate.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace facet::canvas {

using edit::Below;

namespace {

/// The units below those that are removed, which are not removed themselves.
QSet<Id<Unit>> unitsBelow(const RemovalQuestion &question)
{
    QSet<Id<Unit>> below;
    for (const Id<Unit> unit : question.units) {
        const QList<Id<Unit>> branch = subtree(question.plan, unit);
        below.unite(QSet<Id<Unit>>(branch.cbegin(), branch.cend()));
    }
    return below.subtract(QSet<Id<Unit>>(question.units.cbegin(), question.units.cend()));
}

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

RemovalDialog::RemovalDialog(const RemovalQuestion &question, QWidget *parent) : QDialog(parent)
{
    const auto below = static_cast<int>(unitsBelow(question).size());
    const auto removed = static_cast<int>(question.units.size());
    const QString name = isolated(question.plan.get(question.units.value(0)).name);
    setWindowTitle(removed == 1 ? tr("Remove %1").arg(name)
                                : tr("Remove %n unit(s)", nullptr, removed));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    if (const QString lost = lostWith(question.plan, question.units); !lost.isEmpty()) {
        column->addWidget(wrapped(tr("This goes with it: %1.").arg(lost), this));
    }
    if (below > 0) {
        column->addWidget(
            wrapped(tr("%n unit(s) below: what is to become of them?", nullptr, below), this));
        addChoices(question, below);
    }
    column->addWidget(
        wrapped(tr("People stay in the plan without a seat. You can undo this."), this));
    addButtons();
}

void RemovalDialog::addChoices(const RemovalQuestion &question, int below)
{
    const Id<Unit> parent = question.plan.get(question.units.value(0)).parent;
    m_moveUp = new QRadioButton(
        parent ? tr("Move them &up, under %1").arg(isolated(question.plan.get(parent).name))
               : tr("Let them stand on their &own"),
        this);
    m_moveTo = new QRadioButton(tr("&Move them to:"), this);
    m_remove = new QRadioButton(tr("&Remove them too, %n unit(s)", nullptr, below), this);
    m_target = new QComboBox(this);
    m_target->setAccessibleName(tr("Unit that takes them"));
    m_target->setEnabled(false);
    m_moveUp->setChecked(true);
    fillTargets(question);
    m_moveTo->setEnabled(m_target->count() > 0);
    connect(m_moveTo, &QRadioButton::toggled, m_target, &QComboBox::setEnabled);

    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->addWidget(m_moveUp);
    auto *row = new QHBoxLayout;
    row->addWidget(m_moveTo);
    row->addWidget(m_target, 1);
    column->addLayout(row);
    column->addWidget(m_remove);
}

void RemovalDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *go = buttons->addButton(tr("Remove"), QDialogButtonBox::AcceptRole);
    go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void RemovalDialog::fillTargets(const RemovalQuestion &question)
{
    const QSet<Id<Unit>> below = unitsBelow(question);
    for (const Id<Unit> unit : unitsInOrder(question.plan)) {
        if (!below.contains(unit) && !question.units.contains(unit)) {
            m_target->addItem(question.plan.get(unit).name, unit.value);
        }
    }
    m_target->setEditable(true);
    m_target->setInsertPolicy(QComboBox::NoInsert);
    m_target->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_target->completer()->setFilterMode(Qt::MatchContains);
}

Removal RemovalDialog::answer() const
{
    if (!m_moveUp) {
        return {};
    }
    if (m_remove->isChecked()) {
        return {Below::Remove, {}};
    }
    if (m_moveTo->isChecked()) {
        return {Below::MoveTo, Id<Unit>{m_target->currentData().toLongLong()}};
    }
    return {Below::MoveUp, {}};
}

} // namespace facet::canvas
