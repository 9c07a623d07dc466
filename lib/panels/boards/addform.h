// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/panelcontext.h"
#include "panels/roweditor.h"

#include <QPointer>
#include <QWidget>

namespace facet::panels {

/// The place of a board where something new is described before it is added: hidden until asked
/// for; Enter adds, Esc gives up.
class AddForm final : public QWidget
{
    Q_OBJECT

public:
    AddForm(PanelContext &context, Kind kind, const QList<QStringList> &lines, QWidget *parent);

    /// Asks for a new object that starts with these values.
    void start(const QHash<QString, QVariant> &defaults);

signals:
    void added(facet::ObjectRef object);
    /// It was given up.
    void closed();

private:
    void take(const QHash<QString, QVariant> &defaults);
    void close();

    PanelContext &m_context;
    Kind m_kind;
    QList<QStringList> m_lines;
    QPointer<RowEditor> m_form;
};

/// The only object of @p kind that @p after has and @p before has not; null: there is none.
ObjectRef addedObject(const Plan &before, const Plan &after, Kind kind);

} // namespace facet::panels
