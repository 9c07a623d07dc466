// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagedboard.h"

class QScrollArea;

namespace facet::panels {

class AddForm;
class CardColumns;
class ConcernCards;
class ConcernMatrix;
class FieldTableModel;
class FieldTableView;
class MatrixView;
class ObjectForm;

/// What people are worried about: by department and management layer, as conflicts between
/// departments, and what became of each. While projecting nobody is named.
class ConcernsBoard final : public PagedBoard
{
    Q_OBJECT

public:
    enum Page { Layers, Conflicts, Answers };

    explicit ConcernsBoard(PanelContext &context);

private:
    QWidget *makeLayers();
    QWidget *makeConflicts();
    QWidget *makeAnswers();
    FieldTableView *makeTable(FieldTableModel *model, const QString &name, QWidget *parent);
    QList<ObjectRef> rowsOfCell() const;
    void setFilter(const QString &text);
    void openText(ObjectRef concern, const QString &key);
    void addConcern();
    void refresh();

    ConcernMatrix *m_matrix;
    ConcernCards *m_cards;
    FieldTableModel *m_listModel = nullptr;
    FieldTableModel *m_conflictModel = nullptr;
    MatrixView *m_matrixView = nullptr;
    FieldTableView *m_list = nullptr;
    CardColumns *m_cardView = nullptr;
    AddForm *m_add = nullptr;
    QScrollArea *m_side = nullptr;
    ObjectForm *m_form = nullptr;
    Id<Concern> m_concern; ///< that the form shows
};

} // namespace facet::panels
