// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "camera.h"
#include "commands.h"
#include "document/mime.h"
#include "dropfollower.h"
#include "editing.h"
#include "keynavigator.h"
#include "scene.h"
#include "settling.h"
#include "tool.h"

#include <QAbstractScrollArea>
#include <QPointer>

namespace facet::canvas {

class Breadcrumb;
class EmptyState;
class FindBar;
class InplaceEditor;
class Legend;

/// What of a card a point is on.
struct Hit
{
    Id<Unit> unit;
    ObjectRef line;      ///< the person's or vacant seat's line
    bool handle = false; ///< the handle that folds
    bool badge = false;  ///< the count of findings

    bool isEmpty() const { return unit.isNull(); }
    /// What a click there selects.
    ObjectRef object() const { return line.isNull() ? ObjectRef(unit) : line; }
};

/// The org chart: shows the plan's units as cards, and lets them be arranged by mouse, keys, menu
/// and screen reader. Paints with facet::render; keeps no copy of the plan.
class OrgChartView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    OrgChartView(Document &document, Selection &selection, QWidget *parent = nullptr);
    ~OrgChartView() override;

    Scene &scene() { return m_scene; }
    const Scene &scene() const { return m_scene; }
    const Camera &camera() const { return m_camera; }
    Editing &editing() { return m_editing; }
    const Editing &editing() const { return m_editing; }
    /// Menus and tool bars take the chart's actions from here; they carry stable ids as object
    /// names.
    Commands &commands() { return *m_commands; }

    /// Fixes colours and fonts; else they follow the widget's palette and font.
    void setTheme(const render::Theme &theme);
    /// Whether cards glide to their new places; never where the platform asks for no animation.
    void setAnimated(bool animated) { m_animated = animated; }
    bool isAnimated() const;
    void setLegendShown(bool shown);
    bool isLegendShown() const;
    /// Whether cards tell by a badge what the checker has found.
    void setFindingsShown(bool shown);
    /// What the badge of a unit's card counts; nothing where it has none.
    assess::FindingCount findingsOf(Id<Unit> unit) const { return m_state.findings.value(unit); }

    double zoom() const { return m_camera.zoom(); }
    /// Zooms so that the chart under the viewport point stays there.
    void zoomAbout(QPointF point, double zoom);
    /// Zooms in or out by so many steps, about the current card.
    void zoomStep(int steps);
    /// Shows the whole chart, and keeps showing it while the window is resized.
    void fit();
    /// Shows the whole chart where it can be read then, else its top.
    void showFromTop();
    void scrollBy(QPointF pixels);
    void ensureVisible(Id<Unit> unit);
    /// Unfolds, selects and centres a unit, person or position.
    void reveal(ObjectRef object);

    void selectAll();
    /// Lets the current line or unit be renamed in place.
    void editName();
    void openFind();
    void findNext();
    void findPrevious();
    bool hasMatches() const;

    Hit hitAt(QPointF point) const;
    /// The card in viewport coordinates; empty when it is not shown.
    QRect cardRect(Id<Unit> unit) const;
    /// The line of a card in viewport coordinates; empty when it is not shown.
    QRect lineRect(ObjectRef line) const;
    /// The shown card nearest to the middle of the viewport.
    Id<Unit> cardNearCentre() const;

    /// What was chosen to be seen: zoom, place, folded units, colouring. For the next time this
    /// plan is opened.
    QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

    // For tools.
    bool isSpaceHeld() const { return m_spaceHeld; }
    /// Space was held for a drag: its release folds nothing.
    void usedSpace() { m_spaceUsed = true; }
    /// What the chart itself drags, to be shown faded, and by which point of its picture.
    void setDragged(const DraggedObjects &dragged, QPointF hotSpot = {}, QSizeF picture = {});
    /// What is dragged was let go at @p point, in the viewport: from there it glides to its place.
    void letGo(QPointF point);

signals:
    /// An edit was not made; the sentence says why.
    void refused(const QString &why);
    void zoomChanged(double zoom);
    /// The empty chart's button: units are to come from a file.
    void importRequested();
    /// What was found at the object is to be seen in full.
    void findingsAsked(facet::ObjectRef object);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectScene();
    void connectParts();
    void makeTools();
    void showRelaid(const render::OrgChart &before, Id<Unit> anchor);
    void keepInPlace(const render::OrgChart &before, Id<Unit> anchor);
    void showCurrent(Id<Unit> unit);
    void showFound(ObjectRef object, Id<Unit> unit);
    void announce(const QString &text);
    void syncState();
    void cameraMoved();
    void fitCamera();
    void syncScrollBars();
    void placeOverlays();
    void dressOverlays();
    void startView();
    void editInPlace(ObjectRef object);
    void placeEditor();
    void setHovered(Id<Unit> unit);
    void showFindings();
    QRectF coveredByDrag() const;
    bool showToolTip(const class QHelpEvent &event);
    bool zoomByGesture(QEvent *event);
    render::Theme paletteTheme() const;

    Scene m_scene;
    Camera m_camera;
    Editing m_editing;
    Settling m_settling;
    KeyNavigator m_keys;
    DropFollower *m_drops;
    Legend *m_legend;
    Breadcrumb *m_breadcrumb;
    FindBar *m_findBar;
    EmptyState *m_emptyState;
    Commands *m_commands; ///< last of the parts, since they ask the others how they are
    QPointer<InplaceEditor> m_editor;
    std::vector<std::unique_ptr<Tool>> m_tools;
    Tool *m_tool = nullptr; ///< between press and release
    render::PaintState m_state;
    DraggedObjects m_dragged;
    QPointF m_hotSpot;
    QSizeF m_picture; ///< how large what is dragged looks
    bool m_spaceHeld = false;
    bool m_spaceUsed = false;
    bool m_animated = true;
    bool m_findingsShown = true;
    /// What stays in view when the window is resized, as long as nobody moved the camera.
    enum class Kept { Nothing, FirstView, WholeChart };
    Kept m_kept = Kept::WholeChart;
    bool m_started = false;
    bool m_ownTheme = false;
};

} // namespace facet::canvas
