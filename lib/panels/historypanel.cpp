// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historypanel.h"

#include "historymodel.h"

#include <QListView>
#include <QUndoStack>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

PanelIdentity identity()
{
    return {u"history"_s, HistoryPanel::tr("History"), u"view-history"_s, Qt::LeftDockWidgetArea};
}

} // namespace

HistoryPanel::HistoryPanel(PanelContext &context)
    : Panel(context, identity()),
      m_model(new HistoryModel(context, this)),
      m_view(new QListView(this))
{
    auto *column = new QVBoxLayout(this);
    setPanelMargins(column);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new HistoryDelegate(context, m_view));
    m_view->setAccessibleName(tr("Steps, oldest first"));
    m_view->setToolTip(tr("Click a step to go back or forward to it"));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    column->addWidget(m_view);
    connect(m_view, &QListView::clicked, this, &HistoryPanel::goTo);
    connect(m_view, &QListView::activated, this, &HistoryPanel::goTo);
    connect(m_model, &HistoryModel::currentRowChanged, this, &HistoryPanel::showCurrent);
    connect(m_model, &HistoryModel::rowsInserted, this, &HistoryPanel::showCurrent);
    connect(&context, &PanelContext::themeChanged, m_view, &QListView::doItemsLayout);
    showCurrent();
}

void HistoryPanel::goTo(const QModelIndex &index)
{
    context().document().endMerging();
    context().document().undoStack()->setIndex(index.row());
}

void HistoryPanel::showCurrent()
{
    const QModelIndex current = m_model->index(m_model->currentRow());
    m_view->selectionModel()->setCurrentIndex(current, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(current);
}

} // namespace facet::panels
