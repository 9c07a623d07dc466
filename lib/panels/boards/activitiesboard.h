// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagedboard.h"

namespace facet::panels {

class AddForm;
class FieldTableModel;
class MatrixView;
class RaciMatrix;
class RoadmapView;

/// The work: who does what, when it is done, and what it costs.
class ActivitiesBoard final : public PagedBoard
{
    Q_OBJECT

public:
    enum Page { Duties, Time, List };

    explicit ActivitiesBoard(PanelContext &context);

private:
    void makeTools();
    QWidget *makeDuties();
    QWidget *makeRoadmap();
    QWidget *makeList();
    void addActivity();
    void addMilestone();
    void setFilter(const QString &text);
    void refresh();

    RaciMatrix *m_raci;
    AddForm *m_addActivity;
    AddForm *m_addMilestone;
    MatrixView *m_duties = nullptr;
    RoadmapView *m_roadmap = nullptr;
    FieldTableModel *m_listModel = nullptr;
};

} // namespace facet::panels
