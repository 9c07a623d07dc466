// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagedboard.h"

class QLabel;

namespace facet::panels {

class CardColumns;
class ElidedLabel;
class MatrixView;
class ObjectForm;
class PolicyCards;
class PolicyMatrix;

/// The guidance: eight elements with their state, where they apply, when they are reviewed, and
/// what they say.
class GuidanceBoard final : public PagedBoard
{
    Q_OBJECT

public:
    enum Page { Elements, States };

    explicit GuidanceBoard(PanelContext &context);

private:
    QWidget *makeElements();
    QWidget *makeSide(QWidget *parent);
    QWidget *makeStates();
    void start();
    void openCell();
    void setSection(Id<PolicySection> section);
    void refresh();

    PolicyMatrix *m_matrix;
    PolicyCards *m_cards;
    MatrixView *m_matrixView = nullptr;
    CardColumns *m_cardView = nullptr;
    ObjectForm *m_form = nullptr;
    ElidedLabel *m_summary;
    QLabel *m_nothing = nullptr;
    Id<PolicySection> m_section;
};

} // namespace facet::panels
