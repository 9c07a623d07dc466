// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appearance.h"
#include "boards.h"
#include "canvas/orgchartview.h"
#include "mainwindow.h"
#include "panels/panel.h"
#include "settings.h"

#include <QAction>
#include <QDockWidget>
#include <QResizeEvent>
#include <QScreen>

namespace facet::window {

namespace {

using namespace Qt::StringLiterals;

constexpr int dockState = 2; // of saveState(); raised when the docks change their meaning
constexpr QSize mostAtFirst{1760, 1000};
constexpr double firstShare = 0.92; // of the screen
/// From this size on there is room for panels on three sides of the chart.
constexpr QSize roomy{1500, 820};
const QString smallWindow = u".small"_s;
constexpr int sideWidth = 336;
constexpr int chartsHeight = 264;

} // namespace

/// A small window has docks of its own.
QString MainWindow::docksKey(const QString &board) const
{
    return m_roomy ? board : board + smallWindow;
}

void MainWindow::noteDocks(const QString &board)
{
    if (!m_appearance.isProjecting()) {
        m_docks[docksKey(board)] = saveState(dockState);
    }
}

/// Each board keeps its own docks. One that was never seen has the inspector alone where there is
/// room for it, a projector none.
void MainWindow::arrangeDocksFor(const QString &board)
{
    const bool projecting = m_appearance.isProjecting();
    if (!projecting && restoreState(m_docks.value(docksKey(board)), dockState)) {
        return;
    }
    if (!projecting && board == u"organisation") {
        arrangeDocks();
        return;
    }
    for (auto *dock : findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly)) {
        dock->setVisible(!projecting && isRoomy() && dock->objectName() == u"dock.inspector"_s);
    }
}

bool MainWindow::isRoomy() const { return width() >= roomy.width() && height() >= roomy.height(); }

/// Where there is room each panel stands on its side of the chart; else all are tabs on the right,
/// with the history left out.
void MainWindow::placeDock(QDockWidget &dock)
{
    const auto *panel = qobject_cast<const panels::Panel *>(dock.widget());
    dock.setFloating(false);
    removeDockWidget(&dock);
    addDockWidget(m_roomy ? panel->area() : Qt::RightDockWidgetArea, &dock);
    dock.setVisible(m_roomy || dock.objectName() != u"dock.history");
}

/// Puts the docks to where they are at first; those that share a side stand as tabs.
void MainWindow::arrangeDocks()
{
    m_roomy = isRoomy();
    QHash<Qt::DockWidgetArea, QDockWidget *> first;
    for (QDockWidget *dock : std::as_const(m_panelDocks)) {
        placeDock(*dock);
        QDockWidget *&front = first[dockWidgetArea(dock)];
        if (front) {
            tabifyDockWidget(front, dock);
        } else {
            front = dock;
        }
    }
    for (const auto &[area, front] : first.asKeyValueRange()) {
        front->raise();
        const bool below = area == Qt::BottomDockWidgetArea;
        resizeDocks({front}, {below ? chartsHeight : sideWidth},
                    below ? Qt::Vertical : Qt::Horizontal);
    }
}

/// When the window becomes small or large its docks become those of such a window.
void MainWindow::followRoom()
{
    if (isRoomy() != m_roomy && !m_appearance.isProjecting()) {
        const QString board = m_boards->current();
        noteDocks(board);
        m_roomy = isRoomy();
        arrangeDocksFor(board);
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    QMetaObject::invokeMethod(this, &MainWindow::followRoom, Qt::QueuedConnection);
}

void MainWindow::resetLayout()
{
    setProjecting(false);
    m_docks.clear();
    forgetDocks();
    arrangeDocks();
    arrangeDocksFor(m_boards->current());
}

void MainWindow::restoreLayout()
{
    const QSize room = screen()->availableSize() * firstShare;
    resize(room.boundedTo(mostAtFirst));
    restoreGeometry(loadLayout(u"geometry"_s));
    arrangeDocks();
    for (const QAction *choice : m_boards->choices()) {
        const QString board = choice->objectName().section(u'.', 1);
        for (const QString &key : {board, board + smallWindow}) {
            if (const QByteArray docks = loadLayout(u"docks/"_s + key); !docks.isEmpty()) {
                m_docks.insert(key, docks);
            }
        }
    }
    arrangeDocksFor(m_boards->current());
    m_chart->setAnimated(animatedSetting.value());
    m_chart->restoreState(loadView(m_document->path()));
    m_chart->setFocus();
}

} // namespace facet::window
