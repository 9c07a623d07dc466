// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagedboard.h"
#include "panels/askpopup.h"

class QListWidget;
class QToolButton;

namespace facet::panels {

class CardColumns;
class GroupCards;

/// Small groups, each with one objective: who is in them, what each lacks, and how one that grew
/// too large becomes several.
class GroupsBoard final : public PagedBoard
{
    Q_OBJECT

public:
    explicit GroupsBoard(PanelContext &context);

    CardColumns *columns() const { return m_columns; }

private:
    void makeTools();
    void addGroup(QPoint place);
    void openMenu(Id<Group> group, QPoint place);
    void editGroup(Id<Group> group, QPoint place);
    void removeCards(ObjectRef column, const QList<ObjectRef> &people);
    void filterAll();
    void refresh();

    GroupCards *m_groups;
    CardColumns *m_columns;
    QToolButton *m_scope = nullptr;
};

/// Into which objectives a group is split.
class SplitPopup final : public AskPopup
{
    Q_OBJECT

public:
    SplitPopup(PanelContext &context, Id<Group> group, QWidget *parent);

    QListWidget *objectives() const { return m_objectives; }

protected:
    bool take() override;

private:
    void nameButton();
    QList<Id<Objective>> chosen() const;

    Id<Group> m_group;
    QListWidget *m_objectives;
};

} // namespace facet::panels
