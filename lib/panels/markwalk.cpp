// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markwalk.h"

#include "panel.h"

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace facet::panels {

std::optional<qsizetype> markReachedBy(const QKeyEvent &event, qsizetype current, qsizetype count)
{
    const auto within = [count](qsizetype mark) -> std::optional<qsizetype> {
        return count > 0 ? std::optional(std::clamp<qsizetype>(mark, 0, count - 1)) : std::nullopt;
    };
    switch (event.key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        return within(current + 1);
    case Qt::Key_Left:
    case Qt::Key_Up:
        return within(current - 1);
    case Qt::Key_Home:
        return within(0);
    case Qt::Key_End:
        return within(count - 1);
    default:
        return std::nullopt;
    }
}

bool opensMark(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter
        || event.key() == Qt::Key_Space;
}

void announceMark(QWidget &view, const render::ChartMark &mark)
{
    QAccessibleAnnouncementEvent said(&view, mark.text);
    QAccessible::updateAccessibility(&said);
}

void showMarkToolTip(const QHelpEvent &event, const QList<render::ChartMark> &marks, QWidget *area)
{
    const render::ChartMark *mark = render::markAt(marks, event.pos());
    QToolTip::showText(event.globalPos(), mark ? plainToolTip(mark->text) : QString(), area);
}

} // namespace facet::panels
