// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagedboard.h"

class QComboBox;
class QPushButton;
class QToolButton;

namespace facet::panels {

class CardColumns;
class FinderModel;
class MatrixView;
class ObjectTreeView;
class SkillModel;
class StageCards;
class TrainingModel;
struct MatrixPlace;

/// Who knows what, who is how far on the way to being a multi-disciplinarian, who was trained, and
/// who could help where.
class PeopleBoard final : public PagedBoard
{
    Q_OBJECT

public:
    enum Page { Skills, Stages, Training, Finder };

    explicit PeopleBoard(PanelContext &context);

    MatrixView *skills() const { return m_skillView; }

    CardColumns *stages() const { return m_stageView; }

    MatrixView *training() const { return m_trainingView; }

    ObjectTreeView *candidates() const { return m_finderView; }

    QComboBox *question() const { return m_question; }

private:
    QWidget *makeSkills();
    QWidget *makeStages();
    QWidget *makeTraining();
    QWidget *makeFinder();
    void makeTools();
    void addPerson(QPoint place);
    void recordTraining(const MatrixPlace &cell, QPoint place);
    void filterAll();
    void fillQuestions();
    void ask();
    void takeCandidates();
    void refresh();

    SkillModel *m_skills;
    StageCards *m_stages;
    TrainingModel *m_trained;
    FinderModel *m_finder;
    MatrixView *m_skillView = nullptr;
    CardColumns *m_stageView = nullptr;
    MatrixView *m_trainingView = nullptr;
    ObjectTreeView *m_finderView = nullptr;
    QComboBox *m_question = nullptr;
    QPushButton *m_take = nullptr;
    QToolButton *m_scope = nullptr;
    QToolButton *m_sort = nullptr;
};

} // namespace facet::panels
