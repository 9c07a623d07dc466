// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "actions.h"
#include "appearance.h"
#include "boards.h"
#include "canvas/orgchartview.h"
#include "finder.h"
#include "mergedialog.h"
#include "panels/boards/boards.h"
#include "panels/panels.h"
#include "planlanguage.h"
#include "prompts.h"
#include "render/icon.h"
#include "search.h"
#include "settings.h"
#include "statusline.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QUndoStack>

namespace facet::window {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize leastSize{640, 400};

} // namespace

MainWindow::MainWindow(std::unique_ptr<Document> document, Appearance &appearance)
    : m_document(std::move(document)),
      m_appearance(appearance),
      m_chart(new canvas::OrgChartView(*m_document, m_selection, this)),
      m_boards(new Boards(m_chart, this)),
      m_context(
          std::make_unique<panels::PanelContext>(*m_document, m_selection, appearance.theme())),
      m_status(new StatusLine(*m_document, m_selection, this))
{
    setObjectName(u"mainWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(leastSize);
    m_selection.follow(*m_document);
    m_context->setLanguage(planAsYaml());
    m_chart->setAccessibleName(tr("Org chart"));
    setCentralWidget(m_boards);
    setStatusBar(m_status);
    makePanels();
    makeBoards();
    makeActions(*this);
    fillMenus(*this);
    connectParts();
    applyAppearance();
    refreshActions(*this);
    restoreLayout();
    showTitle();
    for (const QString &line : m_document->openingReport()) {
        m_status->showRefused(line);
    }
}

MainWindow::~MainWindow()
{
    // Panels, boards and chart refer to document and selection, which are members and would go
    // first.
    qDeleteAll(findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly));
    delete m_status;
    delete m_boards;
}

void MainWindow::makePanels()
{
    auto all = panels::makePanels(*m_context);
    for (std::unique_ptr<panels::Panel> &made : all) {
        panels::Panel *panel = made.release(); // the dock's from here on
        auto *dock = new QDockWidget(panel->title(), this);
        dock->setObjectName(u"dock."_s + panel->objectName());
        dock->setWidget(panel);
        dock->toggleViewAction()->setIcon(render::icon(panel->iconName()));
        addDockWidget(panel->area(), dock);
        m_panelDocks.append(dock);
        if (panel->objectName() == u"inspector") {
            dock->toggleViewAction()->setShortcut(Qt::Key_F4);
        }
    }
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
}

void MainWindow::makeBoards()
{
    for (std::unique_ptr<panels::Panel> &board : panels::makeBoards(*m_context)) {
        m_boards->add(std::move(board));
    }
    m_sidebar = new Sidebar(*m_boards, this);
    addToolBar(Qt::LeftToolBarArea, m_sidebar);
    connect(m_context.get(), &panels::PanelContext::findingsAsked, m_boards,
            [this] { m_boards->turnTo(u"findingsBoard"_s); });
    connect(m_context.get(), &panels::PanelContext::comparisonAsked, m_boards,
            [this] { m_boards->turnTo(u"historyboard"_s); });
    connect(m_boards, &Boards::left, this, &MainWindow::noteDocks);
    connect(m_boards, &Boards::entered, this, &MainWindow::arrangeDocksFor);
}

void MainWindow::connectParts()
{
    connect(m_chart, &canvas::OrgChartView::refused, m_status, &StatusLine::showRefused);
    connect(m_chart, &canvas::OrgChartView::zoomChanged, m_status, &StatusLine::showZoom);
    connect(m_chart, &canvas::OrgChartView::importRequested, this, &MainWindow::importPeople);
    connect(m_chart, &canvas::OrgChartView::findingsAsked, m_context.get(),
            &panels::PanelContext::askFindings);
    connect(m_context.get(), &panels::PanelContext::refused, m_status, &StatusLine::showRefused);
    connect(m_document.get(), &Document::changed, this, [this] { refreshActions(*this); });
    connect(m_document.get(), &Document::saveStateChanged, this, &MainWindow::showTitle);
    connect(m_document.get(), &Document::changedOutside, m_status, &StatusLine::showRefused);
    connect(m_document.get(), &Document::mergeWanted, this, &MainWindow::mergeChanges);
    connect(m_document.get(), &Document::saveStateChanged, this, [this] { refreshActions(*this); });
    connect(&m_appearance, &Appearance::changed, this, &MainWindow::applyAppearance);
    m_status->showZoom(m_chart->zoom());
}

void MainWindow::applyAppearance()
{
    m_chart->setTheme(m_appearance.theme());
    m_context->setTheme(m_appearance.theme());
    m_sidebar->setProjecting(m_appearance.isProjecting());
    applyFindings();
}

/// Before a room nobody's work is marked as faulty.
void MainWindow::applyFindings()
{
    const bool shown = isFindingsShown() && !m_appearance.isProjecting();
    m_chart->setFindingsShown(shown);
    m_context->setFindingsShown(shown);
}

bool MainWindow::isFindingsShown() const { return findingsSetting.value(); }

void MainWindow::setFindingsShown(bool shown)
{
    findingsSetting.set(shown);
    applyFindings();
}

void MainWindow::showTitle()
{
    setWindowFilePath(m_document->path());
    setWindowTitle(tr("%1 – Facet").arg(m_document->displayName()));
}

Id<Unit> MainWindow::unit() const { return m_context->unit(); }

QList<QAction *> MainWindow::panelActions() const
{
    QList<QAction *> actions;
    for (const auto *dock : findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly)) {
        actions.append(dock->toggleViewAction());
    }
    return actions;
}

QList<QAction *> MainWindow::allActions() const
{
    return actions()
        + QList<QAction *>{findChild<QAction *>(u"edit.undo"_s),
                           findChild<QAction *>(u"edit.redo"_s)}
    + m_chart->commands().all() + m_boards->choices() + panelActions();
}

void MainWindow::findAnything()
{
    auto *finder = new Finder(
        tr("Find anything"), tr("A name of a unit, person, objective, channel…"),
        [this, names = std::make_shared<NameIndex>()](const QString &typed) {
            return objectEntries(*this, *names, typed);
        },
        this);
    finder->open();
}

void MainWindow::findCommand()
{
    auto *finder = new Finder(
        tr("Commands"), tr("What do you want to do?"),
        [this](const QString &typed) { return commandEntries(*this, typed); }, this);
    finder->open();
}

void MainWindow::setProjecting(bool projecting)
{
    if (projecting == m_appearance.isProjecting()) {
        return;
    }
    noteDocks(m_boards->current());
    m_appearance.setProjecting(projecting);
    arrangeDocksFor(m_boards->current());
    followRoom();
    m_chart->fit();
}

bool MainWindow::isAnimated() const { return animatedSetting.value(); }

void MainWindow::setAnimated(bool animated)
{
    animatedSetting.set(animated);
    m_chart->setAnimated(animated);
}

void MainWindow::showAbout()
{
    prompts().tell(this, tr("About Facet"),
                   tr("Facet %1 plans social media across a whole organisation. Free software "
                      "under the GNU General "
                      "Public License, version 3 or later.")
                       .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::fillRecent(QMenu &menu)
{
    menu.clear();
    for (const QString &path : recentPlans.value()) {
        QString name = QFileInfo(path).completeBaseName();
        QAction *action = menu.addAction(name.replace(u'&', u"&&"_s));
        action->setEnabled(QFileInfo::exists(path));
        connect(action, &QAction::triggered, this, [this, path] { emit planRequested(path); });
    }
    if (menu.isEmpty()) {
        menu.addAction(tr("None yet"))->setEnabled(false);
    }
}

void MainWindow::reveal(ObjectRef object)
{
    m_boards->turnTo(u"organisation"_s);
    m_selection.select(object);
    m_chart->reveal(object);
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeWithoutAsking()
{
    m_isEnding = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    setProjecting(false);
    saveLayout(u"geometry"_s, saveGeometry());
    noteDocks(m_boards->current());
    for (const auto &[board, docks] : std::as_const(m_docks).asKeyValueRange()) {
        saveLayout(u"docks/"_s + board, docks);
    }
    saveView(m_document->path(), m_chart->saveState());
    m_document->endMerging();
    const Result<void> flushed = m_document->flush();
    if (!flushed && isVisible() && !m_isEnding && !qGuiApp->isSavingSession()
        && !prompts().confirm(this, tr("The plan file is not up to date"), flushed.error().message,
                              tr("Close anyway"))) {
        event->ignore();
        return;
    }
    event->accept();
    emit closed();
}

} // namespace facet::window
