// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagedboard.h"

class QStackedWidget;

namespace facet::panels {

class AccountModel;
class CardColumns;
class FitModel;
class MatrixView;
class ObjectForm;
class ReviewCards;
class TierCards;
struct MatrixPlace;

/// Which channels serve which objectives, how much is counted on each, what is thought of them,
/// and who holds their accounts.
class ChannelsBoard final : public PagedBoard
{
    Q_OBJECT

public:
    enum Page { Fits, Tiers, Views, Accounts };

    explicit ChannelsBoard(PanelContext &context);

    MatrixView *fits() const { return m_fitView; }

    CardColumns *tiers() const { return m_tierView; }

    CardColumns *views() const { return m_reviewView; }

    MatrixView *accounts() const { return m_accountView; }

private:
    QWidget *makeFits();
    QWidget *makeTiers();
    QWidget *makeViews();
    QWidget *makeAccounts();
    void makeTools();
    void addChannel(QPoint place);
    void addObjective(QPoint place);
    void askAccount(const MatrixPlace &cell, QPoint place);
    void filterAll(const QString &text);
    void refresh();
    void removeChannels(const QList<ObjectRef> &objects);

    FitModel *m_fits;
    TierCards *m_tiers;
    ReviewCards *m_reviews;
    AccountModel *m_accounts;
    MatrixView *m_fitView = nullptr;
    CardColumns *m_tierView = nullptr;
    CardColumns *m_reviewView = nullptr;
    MatrixView *m_accountView = nullptr;
    ObjectForm *m_form = nullptr;
    QWidget *m_side = nullptr;
    QStackedWidget *m_fitPages = nullptr;
};

} // namespace facet::panels
