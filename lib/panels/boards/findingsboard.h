// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findingmodel.h"
#include "pagedboard.h"

class QComboBox;
class QPushButton;

namespace facet::panels {

class ElidedLabel;
class FindingDetail;
class ObjectTreeView;

/// What the checker has to say: by object, by rule, and what was accepted; each finding with its
/// reason, its source and what can be done about it.
class FindingsBoard final : public PagedBoard
{
    Q_OBJECT

public:
    enum Page { ByObject, ByRule, Accepted };

    explicit FindingsBoard(PanelContext &context);

    ObjectTreeView *view(Page page) const { return m_lists.at(page).view; }

    const FindingModel *model(Page page) const { return m_lists.at(page).model; }

    void fixAllSafe();

    /// Shows only what was found at the object, until the user asks for everything; null:
    /// everything.
    void showOnly(ObjectRef object);

private:
    /// One page: a list and the current finding in full.
    struct List
    {
        FindingModel *model;
        ObjectTreeView *view;
        FindingDetail *detail;
    };

    QWidget *makeList(FindingModel::Grouping grouping, const QString &name);
    void makeKeys(const List &list);
    void makeTools();
    void openMenu(const List &list, QPoint place);
    void showCurrent(const List &list);
    void refresh();
    void showFirst(const List &list);

    QList<List> m_lists;
    ObjectRef m_object;
    ElidedLabel *m_summary;
    QComboBox *m_least;
    QPushButton *m_fixAll;
    QPushButton *m_only;
};

} // namespace facet::panels
