// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene.h"
#include "search.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QToolButton;

namespace facet::canvas {

/// The bar that finds units, people and positions on the chart: shows each match in turn, however
/// it was folded away.
class FindBar final : public QFrame
{
    Q_OBJECT

public:
    FindBar(Scene &scene, QWidget *parent);

    /// Opens the bar, or goes into it when it is open.
    void open();
    void dismiss();
    void next();
    void previous();
    bool hasMatches() const { return !m_matches.isEmpty(); }

    /// The units that hold a match, while the bar is open.
    const QSet<Id<Unit>> &matchingUnits() const { return m_units; }

signals:
    /// Show this match: unfold, centre, highlight.
    void found(facet::ObjectRef object, facet::Id<facet::Unit> unit);
    /// The matches are others than before.
    void matchesChanged();
    void closed();
    /// It needs another width.
    void resized();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const QString &icon, void (FindBar::*slot)());
    void retranslate();
    void look();
    void go(qsizetype index);
    void showCount();

    Scene &m_scene;
    Search m_search;
    QList<Match> m_matches;
    QSet<Id<Unit>> m_units;
    qsizetype m_at = -1;
    QTimer m_typing;
    QLineEdit *m_text = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace facet::canvas
