// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panelcontext.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace facet::panels {

class ObjectTreeView;
class RelatedModel;
class RowEditor;

/// What refers to one object, by kind: goes there, adds one more, takes one away.
class RelatedList final : public QWidget
{
    Q_OBJECT

public:
    RelatedList(PanelContext &context, QWidget *parent);

    void setViewed(ObjectRef object);

    ObjectTreeView *view() const { return m_view; }

    /// The kinds that can be added to an object of @p kind, in the order of their names.
    static QList<Kind> addable(Kind kind);
    /// Starts adding an object of @p kind: at once, or by a form that asks for what must be filled.
    void startAdding(Kind kind);

private:
    void makeButtons(QVBoxLayout *column);
    void fillMenu();
    void add(Kind kind, const QVariantMap &values);
    void remove(const QList<ObjectRef> &objects);
    void closeForm();
    void refresh();

    PanelContext &m_context;
    RelatedModel *m_model;
    ObjectTreeView *m_view;
    QLabel *m_heading;
    QLabel *m_nothing;
    QMenu *m_menu;
    QList<QToolButton *> m_rowButtons;
    QPointer<RowEditor> m_form;
};

/// Takes @p referrer away from @p viewed: removes it where it cannot be without it, else only
/// unties it.
Result<edit::Step> detached(const Plan &plan, ObjectRef referrer, ObjectRef viewed);

} // namespace facet::panels
