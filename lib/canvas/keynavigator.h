// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "navigation.h"

#include <QDeadlineTimer>

class QKeyEvent;

namespace facet::canvas {

class OrgChartView;

/// Walks the chart by keys: arrows through the cards, Ctrl and an arrow through the lines of a
/// card, Home and End, and by typing the beginning of a name.
class KeyNavigator
{
public:
    explicit KeyNavigator(OrgChartView &view) : m_view(view) { }

    /// Whether the key was one of these.
    bool handle(const QKeyEvent &key);

private:
    bool walk(Direction direction, Qt::KeyboardModifiers modifiers);
    bool walkLines(int step);
    Id<Unit> cardAt(int index) const;
    bool goTo(Id<Unit> unit, Qt::KeyboardModifiers modifiers = {});
    bool type(const QString &text);
    bool escape();

    OrgChartView &m_view;
    QString m_typed;
    QDeadlineTimer m_pause;
};

} // namespace facet::canvas
