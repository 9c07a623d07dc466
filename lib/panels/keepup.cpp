// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keepup.h"

#include "panel.h"

#include <QEvent>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace facet::panels {

namespace {

qint64 nextTurn()
{
    static qint64 turn = 0;
    return ++turn;
}

} // namespace

Follower::Follower(const PanelContext &context, News news, QObject *part, Tell tell)
    : QObject(part),
      m_context(context),
      m_news(news),
      m_tell(std::move(tell)),
      m_told(context.plan()),
      m_turn(nextTurn())
{
    const auto hearOf = [this] { hear({}); };
    const Document *document = &context.document();
    switch (news) {
    case News::Plan:
        connect(document, &Document::changed, this, &Follower::hear);
        break;
    case News::Scores:
        connect(document, &Document::assessed, this, hearOf);
        break;
    case News::Findings:
        connect(document, &Document::checked, this, hearOf);
        break;
    case News::Context:
        connect(&context, &PanelContext::contextChanged, this, hearOf);
        break;
    case News::Selection:
        connect(&context.selection(), &Selection::changed, this, hearOf);
        break;
    }
}

/// The panel is shown: all of its parts catch up, in their turns.
bool Follower::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        watched->removeEventFilter(this);
        catchUp(*watched);
    }
    return false;
}

void Follower::catchUp(const QObject &panel)
{
    QList<Follower *> followers = panel.findChildren<Follower *>();
    std::ranges::sort(followers, {}, [](const Follower *follower) {
        return std::pair(follower->m_news, follower->m_turn);
    });
    const QList<QPointer<Follower>> inTurn(followers.begin(), followers.end());
    for (const QPointer<Follower> &follower : inTurn) { // one may be gone by what another does
        if (follower && follower->m_isBehind) {
            follower->tellMissed();
        }
    }
}

/// The panel that the part belongs to, if it cannot be seen; one that is a window of its own counts
/// as seen.
QObject *Follower::sleepingPanel() const
{
    for (QObject *object = parent(); object; object = object->parent()) {
        if (const auto *panel = qobject_cast<const Panel *>(object)) {
            return panel->isWindow() || panel->isVisible() ? nullptr : object;
        }
    }
    return nullptr;
}

void Follower::hear(const Difference &difference)
{
    if (QObject *panel = sleepingPanel()) {
        if (!std::exchange(m_isBehind, true)) {
            panel->installEventFilter(this);
        }
        return;
    }
    if (m_isBehind) { // its panel came into another window
        tellMissed();
        return;
    }
    m_told = m_context.plan();
    m_tell(difference);
}

void Follower::tellMissed()
{
    m_isBehind = false;
    const Plan told = std::exchange(m_told, m_context.plan());
    const Difference missed = m_news == News::Plan ? difference(told, m_told) : Difference();
    if (m_news != News::Plan || !missed.isEmpty()) {
        m_tell(missed);
    }
}

} // namespace facet::panels
