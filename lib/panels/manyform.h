// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panelcontext.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace facet::panels {

/// What several objects have in common: how many of which kind they are, choices set for all,
/// delete, move.
class ManyForm final : public QWidget
{
    Q_OBJECT

public:
    ManyForm(PanelContext &context, QWidget *parent);

    void setObjects(const QList<ObjectRef> &objects);

private:
    void addChoices(Kind kind);
    void addMove();
    void setAll(const QString &key, const QVariant &value);
    void move(Id<Unit> unit);
    void remove();

    PanelContext &m_context;
    QList<ObjectRef> m_objects;
    QLabel *m_count;
    QLabel *m_kinds;
    QVBoxLayout *m_actions;
    QWidget *m_actionArea = nullptr;
};

/// "10 people, 2 units", translated.
QString countsText(const QList<ObjectRef> &objects);

} // namespace facet::panels
