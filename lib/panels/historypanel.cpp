// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historypanel.h"

#include "historymodel.h"
#include "render/icon.h"

#include <QAction>
#include <QIcon>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QToolButton>
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
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    column->addWidget(m_view);
    column->addWidget(makeNameLine());
    connect(m_view, &QListView::clicked, this, &HistoryPanel::goTo);
    connect(m_view, &QListView::activated, this, &HistoryPanel::goTo);
    connect(m_view, &QListView::customContextMenuRequested, this, &HistoryPanel::openMenu);
    connect(m_model, &HistoryModel::currentRowChanged, this, &HistoryPanel::showCurrent);
    connect(m_model, &HistoryModel::rowsInserted, this, &HistoryPanel::showCurrent);
    connect(&context, &PanelContext::themeChanged, m_view, &QListView::doItemsLayout);
    showCurrent();
}

QWidget *HistoryPanel::makeNameLine()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::small);
    m_name = new QLineEdit(line);
    m_name->setPlaceholderText(tr("Name the present state"));
    m_name->setAccessibleName(tr("Name for the present state"));
    row->addWidget(m_name, 1);
    const auto add = [&](const QString &icon, const QString &name, const QString &tip) {
        auto *button = new QToolButton(line);
        button->setIcon(render::icon(icon));
        button->setAccessibleName(name);
        button->setToolTip(tip);
        row->addWidget(button);
        return button;
    };
    const auto *keep = add(u"bookmark-new"_s, tr("Name this state"),
                           tr("Keep the plan as it is now under this name (Enter)"));
    const auto *compare =
        add(u"vcs-diff"_s, tr("Compare"), tr("Show what has changed since the chosen step"));
    connect(m_name, &QLineEdit::returnPressed, this, &HistoryPanel::nameState);
    connect(keep, &QToolButton::clicked, this, &HistoryPanel::nameState);
    connect(compare, &QToolButton::clicked, this, &HistoryPanel::compare);
    return line;
}

void HistoryPanel::nameState()
{
    Document &document = context().document();
    if (const Result<void> named = document.nameState(m_name->text(), document.presentStep())) {
        m_name->clear();
    } else {
        emit context().refused(named.error().message);
    }
}

void HistoryPanel::compare() { context().compareWith(m_model->stepOf(m_view->currentIndex())); }

/// What can be done with the step under the mouse without going there.
void HistoryPanel::openMenu(QPoint at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (!index.isValid()) {
        return;
    }
    const qint64 step = m_model->stepOf(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Compare with now")), &QAction::triggered, this,
            [this, step] { context().compareWith(step); });
    for (const NamedState &state : context().document().namedStates()) {
        if (state.sequence == step) {
            connect(menu->addAction(tr("&Rename “%1”…").arg(state.name)), &QAction::triggered, this,
                    [this, state] { rename(state); });
            connect(menu->addAction(tr("&Forget the name “%1”").arg(state.name)),
                    &QAction::triggered, this,
                    [this, id = state.id] { context().document().forgetState(id); });
        }
    }
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void HistoryPanel::rename(const NamedState &state)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename a state"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(state.name);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, id = state.id](const QString &name) {
                if (const Result<void> done = context().document().renameState(id, name); !done) {
                    emit context().refused(done.error().message);
                }
            });
    dialog->open();
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
