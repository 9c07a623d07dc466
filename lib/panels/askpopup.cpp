// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "askpopup.h"

#include "base/text.h"
#include "model/object.h"
#include "panel.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::panels {

namespace {

constexpr int popupWidth = 288;
constexpr int mostFit = 4;

QString roleSentence(edit::Role role)
{
    switch (role) {
    case edit::Role::Listens:
        return AskPopup::tr("&Listens: hears what is said");
    case edit::Role::Engages:
        return AskPopup::tr("&Engages: posts and answers");
    case edit::Role::Routes:
        return AskPopup::tr("&Routes: passes on what others must know");
    case edit::Role::Guides:
        return AskPopup::tr("&Guides: helps others to do it well");
    }
    Q_UNREACHABLE_RETURN({});
}

const Fit *fitOf(const Plan &plan, Id<Channel> channel, Id<Objective> objective)
{
    for (const Id<Fit> id : plan.referring<&Fit::channel>(channel)) {
        if (const Fit *fit = plan.find(id); fit && fit->objective == objective) {
            return fit;
        }
    }
    return nullptr;
}

} // namespace

AskPopup::AskPopup(PanelContext &context, const QString &question, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_context(context),
      m_answers(new QVBoxLayout),
      m_take(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(question);
    setMinimumWidth(popupWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::normal);
    auto *label = new QLabel(question, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont bold = context.theme().font;
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    column->addWidget(label);
    m_answers->setSpacing(space::small);
    column->addLayout(m_answers);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_take);
    column->addLayout(row);
    m_take->setDefault(true);
    connect(m_take, &QPushButton::clicked, this, &AskPopup::takeAndClose);
}

void AskPopup::ask(QPoint place)
{
    adjustSize();
    const QRect screen =
        (parentWidget() ? parentWidget()->screen() : this->screen())->availableGeometry();
    const QPoint most(screen.right() - width(), screen.bottom() - height());
    move(std::max(screen.left(), std::min(place.x(), most.x())),
         std::max(screen.top(), std::min(place.y(), most.y())));
    show();
    setFocus();
}

void AskPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        takeAndClose();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

void AskPopup::takeAndClose()
{
    if (take()) {
        close();
    }
}

RolesPopup::RolesPopup(PanelContext &context, Id<Unit> unit, Id<Channel> channel, QWidget *parent)
    : AskPopup(context,
               tr("What does %1 do on %2?")
                   .arg(isolated(nameOf(context.plan(), unit)),
                        isolated(nameOf(context.plan(), channel))),
               parent),
      m_unit(unit),
      m_channel(channel)
{
    const edit::Roles now = edit::rolesOf(context.plan(), unit, channel);
    m_takesPart = now != edit::Roles();
    const edit::Roles offered = m_takesPart ? now : context.lastRoles();
    for (const edit::Role role :
         {edit::Role::Listens, edit::Role::Engages, edit::Role::Routes, edit::Role::Guides}) {
        auto *box = new QCheckBox(roleSentence(role), this);
        box->setChecked(offered.testFlag(role));
        answers()->addWidget(box);
        m_boxes.emplaceBack(role, box);
        connect(box, &QCheckBox::toggled, this, &RolesPopup::nameButton);
    }
    setFocusProxy(m_boxes.first().second);
    nameButton();
}

edit::Roles RolesPopup::roles() const
{
    edit::Roles chosen;
    for (const auto &[role, box] : m_boxes) {
        chosen.setFlag(role, box->isChecked());
    }
    return chosen;
}

bool RolesPopup::take()
{
    if (!context().perform(edit::participate(context().plan(), m_unit, m_channel, roles()))) {
        return false;
    }
    if (roles()) {
        context().setLastRoles(roles());
    }
    return true;
}

void RolesPopup::nameButton()
{
    const bool none = !roles();
    takeButton()->setText(none              ? tr("Stop taking part")
                              : m_takesPart ? tr("Change roles")
                                            : tr("Take part"));
    takeButton()->setEnabled(!none || m_takesPart);
}

FitPopup::FitPopup(PanelContext &context, Id<Channel> channel, Id<Objective> objective,
                   QWidget *parent)
    : AskPopup(context,
               tr("How well does %1 serve “%2”?")
                   .arg(isolated(nameOf(context.plan(), channel)),
                        isolated(nameOf(context.plan(), objective))),
               parent),
      m_channel(channel),
      m_objective(objective),
      m_scores(new QButtonGroup(this)),
      m_why(new QLineEdit(this))
{
    const Fit *fit = fitOf(context.plan(), channel, objective);
    addScores(fit ? fit->score : 2);
    m_why->setPlaceholderText(tr("Why? (optional)"));
    m_why->setAccessibleName(tr("Why"));
    m_why->setText(fit ? fit->why : QString());
    answers()->addWidget(m_why);
    takeButton()->setText(tr("Rate fit"));
    connect(m_why, &QLineEdit::returnPressed, takeButton(), &QPushButton::click);
}

void FitPopup::addScores(int chosen)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    answers()->addLayout(row);
    auto *word = new QLabel(fitWord(chosen), this);
    word->setTextFormat(Qt::PlainText);
    answers()->addWidget(word);
    for (int score = 0; score <= mostFit; ++score) {
        auto *button = new QToolButton(this);
        button->setText(QLocale().toString(score));
        button->setCheckable(true);
        button->setChecked(score == chosen);
        button->setToolTip(fitWord(score));
        button->setAccessibleName(tr("%1: %2").arg(QLocale().toString(score), fitWord(score)));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_scores->addButton(button, score);
        row->addWidget(button);
    }
    connect(m_scores, &QButtonGroup::idToggled, word, [word](int score, bool checked) {
        if (checked) {
            word->setText(fitWord(score));
        }
    });
    setFocusProxy(m_scores->button(chosen));
}

bool FitPopup::take()
{
    return context().perform(edit::setFit(context().plan(), m_channel, m_objective,
                                          m_scores->checkedId(), m_why->text().trimmed()));
}

void FitPopup::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_0;
    if (digit >= 0 && digit <= mostFit) {
        m_scores->button(digit)->setChecked(true);
        m_scores->button(digit)->setFocus();
        return;
    }
    AskPopup::keyPressEvent(event);
}

QString fitWord(int score)
{
    switch (score) {
    case 0:
        return AskPopup::tr("Not at all");
    case 1:
        return AskPopup::tr("Hardly");
    case 2:
        return AskPopup::tr("Partly");
    case 3:
        return AskPopup::tr("Well");
    default:
        return AskPopup::tr("Fully");
    }
}

} // namespace facet::panels
