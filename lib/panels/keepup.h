// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panelcontext.h"

#include <functional>

namespace facet::panels {

/// What a part of a panel keeps up with, in the order in which it is told what it missed.
enum class News { Plan, Scores, Findings, Context, Selection };

/// Tells one part of a panel of news: at once while the panel can be seen; when the panel is shown
/// again once of all that was missed, of the plan as one difference. So an edit costs nothing in
/// panels that nobody sees.
class Follower final : public QObject
{
    Q_OBJECT

public:
    using Tell = std::function<void(const Difference &)>;

    Follower(const PanelContext &context, News news, QObject *part, Tell tell);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static void catchUp(const QObject &panel);
    QObject *sleepingPanel() const;
    void hear(const Difference &difference);
    void tellMissed();

    const PanelContext &m_context;
    News m_news;
    Tell m_tell;
    Plan m_told; ///< the last plan that the part knows of
    qint64 m_turn;
    bool m_isBehind = false;
};

/// Calls @p slot, a member of @p part or a function, with or without the difference, whenever
/// there is news; in a panel that cannot be seen, later.
template <class Part, class Slot>
void keepUp(const PanelContext &context, News news, Part *part, Slot slot)
{
    new Follower(context, news, part, [part, slot](const Difference &difference) {
        if constexpr (std::is_invocable_v<Slot, Part *, const Difference &>) {
            std::invoke(slot, part, difference);
        } else if constexpr (std::is_invocable_v<Slot, Part *>) {
            std::invoke(slot, part);
        } else if constexpr (std::is_invocable_v<Slot, const Difference &>) {
            slot(difference);
        } else {
            slot();
        }
    });
}

} // namespace facet::panels
