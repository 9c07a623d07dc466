// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panelcontext.h"

#include <QFrame>

class QAbstractButton;
class QCheckBox;
class QButtonGroup;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace facet::panels {

/// A small question beside what it is about: Enter takes, Esc or a click elsewhere gives up. Shows
/// itself with ask() and deletes itself when answered.
class AskPopup : public QFrame
{
    Q_OBJECT

public:
    AskPopup(PanelContext &context, const QString &question, QWidget *parent);

    /// Shows the question at a place (global), inside the screen.
    void ask(QPoint place);

    /// The button that takes the answer.
    QPushButton *takeButton() const { return m_take; }

protected:
    PanelContext &context() const { return m_context; }

    /// Where the answers go.
    QVBoxLayout *answers() const { return m_answers; }

    /// Makes the answer true; whether it was possible.
    virtual bool take() = 0;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void takeAndClose();

    PanelContext &m_context;
    QVBoxLayout *m_answers;
    QPushButton *m_take;
};

/// What a unit does on a channel: listens, engages, routes, guides.
class RolesPopup final : public AskPopup
{
    Q_OBJECT

public:
    RolesPopup(PanelContext &context, Id<Unit> unit, Id<Channel> channel, QWidget *parent);

    edit::Roles roles() const;

protected:
    bool take() override;

private:
    void nameButton();

    Id<Unit> m_unit;
    Id<Channel> m_channel;
    bool m_takesPart;
    QList<std::pair<edit::Role, QCheckBox *>> m_boxes;
};

/// How well a channel serves an objective, 0–4, and why.
class FitPopup final : public AskPopup
{
    Q_OBJECT

public:
    FitPopup(PanelContext &context, Id<Channel> channel, Id<Objective> objective, QWidget *parent);

protected:
    bool take() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addScores(int chosen);

    Id<Channel> m_channel;
    Id<Objective> m_objective;
    QButtonGroup *m_scores;
    QLineEdit *m_why;
};

/// "hardly", "well" … for a fit of 0–4, translated.
QString fitWord(int score);

} // namespace facet::panels
