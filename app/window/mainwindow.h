// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "document/selection.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QDockWidget;

namespace facet::canvas {
class OrgChartView;
}
namespace facet::deck {
enum class Preset;
}
namespace facet::panels {
class PanelContext;
} // namespace facet::panels

namespace facet::window {

class Appearance;
class Boards;
class MergeDialog;
class Sidebar;
class StatusLine;

/// The window on one plan: the chart in the middle, panels around it, menus from the action table,
/// the status line.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(std::unique_ptr<Document> document, Appearance &appearance);
    ~MainWindow() override;

    Document &document() const { return *m_document; }
    Selection &selection() { return m_selection; }
    canvas::OrgChartView &chart() const { return *m_chart; }
    Appearance &appearance() const { return m_appearance; }
    StatusLine &statusLine() const { return *m_status; }
    Boards &boards() const { return *m_boards; }
    /// The unit that is looked at, if any.
    Id<Unit> unit() const;
    QList<QAction *> panelActions() const;
    QList<QAction *> allActions() const;

    // What the action table's rows do.
    void save();
    void saveAs();
    /// Asks what counts where the plan file was changed by somebody else too.
    void mergeChanges();
    void restoreBackup();
    void importPeople();
    void importYaml();
    /// Asks where to and writes a deck; one of a department is about the selected unit.
    void exportDeck(deck::Preset preset);
    void exportAs(const QString &ending);
    /// Writes a plan file of its own that also tells who did what when.
    void exportWithHistory();
    void findAnything();
    void findCommand();
    void setProjecting(bool projecting);
    bool isAnimated() const;
    void setAnimated(bool animated);
    bool isFindingsShown() const;
    void setFindingsShown(bool shown);
    /// Puts all panels back to where they are at first in a window of this size.
    void resetLayout();
    void showAbout();
    void fillRecent(QMenu &menu);

    /// Selects the object and shows it on the org chart.
    void reveal(ObjectRef object);
    void bringToFront();
    /// Closes even where the plan file could not be written: the system ends the program.
    void closeWithoutAsking();
    /// Imports from this file, as if it had been chosen.
    void importPeopleFrom(const QString &path);

signals:
    /// The plan has another file than before.
    void pathChanged();
    void newRequested();
    void openRequested();
    void sampleRequested();
    void planRequested(const QString &path);
    void quitRequested();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makePanels();
    void makeBoards();
    bool isRoomy() const;
    void arrangeDocks();
    void placeDock(QDockWidget &dock);
    void followRoom();
    QString docksKey(const QString &board) const;
    void noteDocks(const QString &board);
    void arrangeDocksFor(const QString &board);
    void connectParts();
    void restoreLayout();
    void applyAppearance();
    void applyFindings();
    void showTitle();
    void runJob(const QString &text, const QString &path,
                const std::function<Result<QByteArray>(const std::function<bool(double)> &)> &work);

    std::unique_ptr<Document> m_document;
    Appearance &m_appearance;
    Selection m_selection;
    canvas::OrgChartView *m_chart;
    Boards *m_boards;
    std::unique_ptr<panels::PanelContext> m_context;
    StatusLine *m_status;
    Sidebar *m_sidebar = nullptr;
    QList<QDockWidget *> m_panelDocks;  ///< in the order of the panels
    QHash<QString, QByteArray> m_docks; ///< how the docks were on each board and in which room
    bool m_roomy = false;               ///< the room that the docks stand in
    QPointer<MergeDialog> m_merging;
    bool m_isEnding = false; ///< nobody is there to be asked
};

} // namespace facet::window
