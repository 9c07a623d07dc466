// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orgchartview.h"

#include "accessibility.h"
#include "bandtool.h"
#include "breadcrumb.h"
#include "emptystate.h"
#include "findbar.h"
#include "inplaceeditor.h"
#include "legend.h"
#include "overlay.h"
#include "pantool.h"
#include "selecttool.h"

#include <QFontInfo>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

namespace facet::canvas {

using namespace Qt::StringLiterals;

namespace {

/// Below this the names in the cards cannot be read: a found card is shown larger.
constexpr double readableZoom = 0.6;
constexpr int overlayMargin = 12;
/// So many ms a frame may spend on cards that are drawn for the first time: while something moves,
/// and at rest.
constexpr int movingBudget = 12;
constexpr int restingBudget = 40;

} // namespace

OrgChartView::OrgChartView(Document &document, Selection &selection, QWidget *parent)
    : QAbstractScrollArea(parent),
      m_scene(document, selection, paletteTheme()),
      m_editing(m_scene, this),
      m_settling(this),
      m_keys(*this),
      m_drops(new DropFollower(*this)),
      m_legend(new Legend(m_scene, viewport())),
      m_breadcrumb(new Breadcrumb(m_scene, viewport())),
      m_findBar(new FindBar(m_scene, viewport())),
      m_emptyState(new EmptyState(viewport())),
      m_commands(new Commands(*this))
{
    installChartAccess();
    setObjectName(u"orgChart"_s);
    setAccessibleName(tr("Organisation chart"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    viewport()->setAcceptDrops(true);
    viewport()->grabGesture(Qt::PinchGesture);
    horizontalScrollBar()->setLayoutDirection(
        Qt::LeftToRight); // offsets are the chart's, which mirrors itself
    addActions(m_commands->all());
    dressOverlays();
    makeTools();
    connectScene();
    connectParts();
    syncState();
    m_emptyState->setVisible(m_scene.plan().all<Unit>().empty());
}

OrgChartView::~OrgChartView() = default;

void OrgChartView::makeTools()
{
    m_tools.push_back(std::make_unique<PanTool>(*this));
    m_tools.push_back(std::make_unique<BandTool>(*this));
    m_tools.push_back(std::make_unique<SelectTool>(*this));
}

void OrgChartView::connectScene()
{
    connect(&m_scene, &Scene::relaid, this, &OrgChartView::showRelaid);
    connect(&m_scene, &Scene::repainted, this, [this] {
        m_legend->refresh();
        syncState();
    });
    connect(&m_scene, &Scene::currentChanged, this, &OrgChartView::showCurrent);
    connect(&m_scene, &Scene::optionsChanged, m_breadcrumb, &Breadcrumb::refresh);
    connect(&m_scene, &Scene::optionsChanged, m_legend, &Legend::refresh);
    connect(&m_scene, &Scene::optionsChanged, this, &OrgChartView::placeOverlays);
    connect(&m_scene, &Scene::optionsChanged, m_commands, &Commands::refresh);
    connect(&m_scene.selection(), &Selection::changed, m_commands, &Commands::refresh);
}

void OrgChartView::connectParts()
{
    connect(&m_scene.document(), &Document::checked, this, &OrgChartView::showFindings);
    showFindings();
    connect(&m_settling, &Settling::moved, this, [this] {
        m_state.shifts = m_settling.shifts();
        viewport()->update();
    });
    connect(&m_editing, &Editing::refused, this, &OrgChartView::refused);
    connect(&m_editing, &Editing::refused, this, &OrgChartView::announce);
    connect(&m_editing, &Editing::performed, this, [this](const QString &text) {
        announce(text);
        ensureVisible(m_scene.current());
    });
    connect(&m_editing, &Editing::cutChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_editing, &Editing::cutChanged, m_commands, &Commands::refresh);
    connect(&m_editing, &Editing::added, this, &OrgChartView::editInPlace);
    connect(m_drops, &DropFollower::proposalChanged, this, &OrgChartView::syncState);
    connect(m_drops, &DropFollower::moved, this, &OrgChartView::syncState);
    connect(m_findBar, &FindBar::found, this, &OrgChartView::showFound);
    connect(m_findBar, &FindBar::matchesChanged, viewport(), qOverload<>(&QWidget::update));
    connect(m_findBar, &FindBar::resized, this, &OrgChartView::placeOverlays);
    connect(m_findBar, &FindBar::closed, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(m_emptyState, &EmptyState::importRequested, this, &OrgChartView::importRequested);
    connect(m_emptyState, &EmptyState::addRequested, this,
            [this] { m_editing.addUnit(edit::Place::Into, {}); });
}

render::Theme OrgChartView::paletteTheme() const
{
    const bool dark = palette().color(QPalette::Window).lightnessF() < 0.5F;
    return render::makeTheme(dark ? render::Look::Dark : render::Look::Light, font());
}

void OrgChartView::setTheme(const render::Theme &theme)
{
    m_ownTheme = true;
    m_scene.setTheme(theme);
    dressOverlays();
    m_legend->refresh();
    placeOverlays();
}

void OrgChartView::dressOverlays()
{
    const render::Theme &theme = m_scene.theme();
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.surface);
    colours.setColor(QPalette::Base, theme.raised);
    colours.setColor(QPalette::Button, theme.raised);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        colours.setColor(role, theme.text);
    }
    colours.setColor(QPalette::PlaceholderText, theme.mutedText);
    colours.setColor(QPalette::Highlight, theme.accent);
    colours.setColor(QPalette::HighlightedText, theme.onAccent);
    for (QWidget *overlay :
         {static_cast<QWidget *>(m_findBar), static_cast<QWidget *>(m_breadcrumb),
          static_cast<QWidget *>(m_emptyState)}) {
        overlay->setBackgroundRole(QPalette::Window);
        overlay->setPalette(colours);
    }
    colours.setColor(QPalette::Window, theme.window);
    m_emptyState->setPalette(colours);
}

bool OrgChartView::isAnimated() const
{
    return m_animated && isVisible()
        && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

void OrgChartView::setLegendShown(bool shown)
{
    m_legend->setVisible(shown);
    placeOverlays();
}

bool OrgChartView::isLegendShown() const { return !m_legend->isHidden(); }

void OrgChartView::setFindingsShown(bool shown)
{
    m_findingsShown = shown;
    showFindings();
}

void OrgChartView::showFindings()
{
    m_state.findings.clear();
    const Document &document = m_scene.document();
    if (m_findingsShown) {
        const auto counts = assess::countsByObject(document.plan(), document.findings());
        for (const auto &[object, count] : counts.asKeyValueRange()) {
            if (const Id<Unit> unit = object.as<Unit>()) {
                m_state.findings.insert(unit, count);
            }
        }
    }
    viewport()->update();
}

void OrgChartView::reveal(ObjectRef object)
{
    const Id<Unit> unit = object.as<Unit>();
    showFound(object, unit ? unit : unitListing(m_scene.chart(), object));
}

void OrgChartView::showFound(ObjectRef object, Id<Unit> unit)
{
    if (!m_scene.plan().contains(unit)) {
        return;
    }
    m_scene.reveal(unit);
    m_scene.selection().select(object);
    m_settling.finish();
    const QPointF centre = m_scene.chart().rectOf(unit).center();
    if (zoom() < readableZoom) {
        m_camera.zoomAbout(m_camera.toView(centre), readableZoom);
    }
    m_camera.centreOn(centre);
    m_kept = Kept::Nothing;
    cameraMoved();
}

void OrgChartView::selectAll()
{
    const render::OrgChart &chart = m_scene.chart();
    QList<ObjectRef> units;
    for (int i = 0; i < chart.count(); ++i) {
        units.append(chart.unitAt(i));
    }
    m_scene.selection().select(units);
}

void OrgChartView::openFind()
{
    m_findBar->open();
    placeOverlays();
}

void OrgChartView::findNext() { m_findBar->next(); }

void OrgChartView::findPrevious() { m_findBar->previous(); }

bool OrgChartView::hasMatches() const { return m_findBar->hasMatches(); }

Hit OrgChartView::hitAt(QPointF point) const
{
    const render::OrgChart &chart = m_scene.chart();
    const QPointF at = m_camera.toChart(point);
    const double reach = 4 / zoom();
    const double scale = zoom() * devicePixelRatioF();
    for (const Id<Unit> unit : chart.unitsIn(QRectF(at, QSizeF()).adjusted(-40, -40, 40, 40))) {
        if (chart.handleOf(unit).adjusted(-reach, -reach, reach, reach).contains(at)
            && scale >= render::blockScale) {
            return {.unit = unit, .line = {}, .handle = true};
        }
    }
    for (const Id<Unit> unit : chart.unitsIn(QRectF(at, QSizeF()).adjusted(-40, -40, 40, 40))) {
        if (render::badgeRect(chart, unit, scale, findingsOf(unit)).contains(at)) {
            return {.unit = unit, .line = {}, .badge = true};
        }
    }
    const Id<Unit> unit = chart.unitAt(at);
    const bool lines = unit && scale >= render::nameScale;
    return {.unit = unit, .line = lines ? chart.lineAt(at) : ObjectRef()};
}

QRect OrgChartView::cardRect(Id<Unit> unit) const
{
    const QRectF card = m_scene.chart().rectOf(unit);
    return card.isNull() ? QRect() : m_camera.toView(card).toRect();
}

QRect OrgChartView::lineRect(ObjectRef line) const
{
    const render::OrgChart &chart = m_scene.chart();
    const QRectF place = chart.rectOfLine(unitListing(chart, line), line);
    return place.isEmpty() ? QRect() : m_camera.toView(place).toRect();
}

void OrgChartView::setDragged(const DraggedObjects &dragged, QPointF hotSpot, QSizeF picture)
{
    m_dragged = dragged;
    m_hotSpot = hotSpot;
    m_picture = picture;
    viewport()->update();
}

void OrgChartView::letGo(QPointF point)
{
    for (const Id<Unit> unit : m_dragged.allOf<Unit>()) {
        m_settling.dropAt(unit, point - m_hotSpot);
    }
}

/// What the picture under the pointer hides of the viewport; about so much where another part of
/// the window drags.
QRectF OrgChartView::coveredByDrag() const
{
    constexpr QRectF usual(-16, -16, 240, 56);
    if (!m_drops->isActive()) {
        return {};
    }
    const QRectF picture = m_dragged.isEmpty() ? usual : QRectF(-m_hotSpot, m_picture);
    return picture.translated(m_drops->position());
}

void OrgChartView::setHovered(Id<Unit> unit)
{
    if (unit != m_state.hovered) {
        m_state.hovered = unit;
        viewport()->update();
    }
}

void OrgChartView::syncState()
{
    const Selection &selection = m_scene.selection();
    const QList<Id<Unit>> units = selection.of<Unit>();
    m_state.selected = QSet<Id<Unit>>(units.cbegin(), units.cend());
    m_state.selectedLine =
        m_scene.chosenLines().isEmpty() ? ObjectRef() : m_scene.chosenLines().last();
    m_state.current = hasFocus() ? m_scene.current() : Id<Unit>();
    const DropProposal &drop = m_drops->proposal();
    const bool onCard = drop.spot.place == edit::Place::Into;
    m_state.dropTarget = onCard ? drop.spot.unit : Id<Unit>();
    m_state.dropAllowed = drop.allowed;
    m_state.dropText = onCard ? drop.text : QString();
    const QRectF covered = coveredByDrag();
    m_state.covered = {m_camera.toChart(covered.topLeft()), covered.size() / zoom()};
    viewport()->update();
}

void OrgChartView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_scene.theme().window);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-m_camera.offset());
    painter.scale(zoom(), zoom());
    const QRectF visible(m_camera.toChart(event->rect().topLeft()),
                         QSizeF(event->rect().size()) / zoom());
    const bool moving = m_tool || m_drops->isActive() || !m_state.shifts.isEmpty();
    m_state.budget = moving ? movingBudget : restingBudget;
    if (!render::paint(painter, m_scene.chart(), visible, zoom() * devicePixelRatioF(), m_state)) {
        viewport()->update(); // what was left out of this frame
    }
    painter.restore();
    Overlay overlay{.faded = m_editing.cutUnits(),
                    .matches = m_findBar->matchingUnits(),
                    .proposal = m_drops->proposal(),
                    .covered = coveredByDrag()};
    for (const Id<Unit> unit : m_dragged.allOf<Unit>()) {
        overlay.faded.insert(unit);
    }
    paintOverlay(painter, m_scene.chart(), m_camera, overlay);
    if (m_tool) {
        m_tool->paint(painter);
    }
}

void OrgChartView::showRelaid(const render::OrgChart &before, Id<Unit> anchor)
{
    const Camera cameraBefore = m_camera;
    m_camera.setContent(m_scene.chart().bounds());
    if (before.count() == 0 || before.options().top != m_scene.options().top) {
        startView();
    } else {
        keepInPlace(before, anchor);
        m_kept = m_camera.showsAll() ? m_kept : Kept::Nothing;
    }
    if (isAnimated() && before.count() > 0) {
        m_settling.start({before, cameraBefore, m_scene.chart(), m_camera});
    } else {
        m_settling.finish();
    }
    m_emptyState->setVisible(m_scene.plan().all<Unit>().empty());
    m_breadcrumb->refresh();
    m_legend->refresh();
    cameraMoved();
    placeOverlays();
    syncState();
    m_commands->refresh();
    tellRelaid(*this);
}

void OrgChartView::showCurrent(Id<Unit> unit)
{
    const QRectF card = m_scene.chart().rectOf(unit);
    if (unit && (card.isNull() || !m_camera.visible().intersects(card))) {
        m_scene.reveal(unit);
        ensureVisible(unit);
    }
    tellCurrent(*this, unit);
}

void OrgChartView::announce(const QString &text) { tell(*this, text); }

void OrgChartView::placeOverlays()
{
    const QRect room = viewport()->rect().marginsRemoved(
        QMargins(overlayMargin, overlayMargin, overlayMargin, overlayMargin));
    const auto place = [&](QWidget *overlay, Qt::Alignment alignment) {
        overlay->adjustSize();
        overlay->setGeometry(QStyle::alignedRect(layoutDirection(), alignment,
                                                 overlay->size().boundedTo(room.size()), room));
    };
    place(m_breadcrumb, Qt::AlignLeft | Qt::AlignTop);
    place(m_findBar, Qt::AlignRight | Qt::AlignTop);
    m_legend->fitInto(room.size());
    place(m_legend, Qt::AlignLeft | Qt::AlignBottom);
    m_emptyState->setGeometry(viewport()->rect());
}

void OrgChartView::editName()
{
    const QList<ObjectRef> lines = m_scene.chosenLines();
    editInPlace(lines.isEmpty() ? ObjectRef(m_scene.current()) : lines.last());
}

void OrgChartView::editInPlace(ObjectRef object)
{
    const Id<Unit> unit =
        object.as<Unit>() ? object.as<Unit>() : unitListing(m_scene.chart(), object);
    if (!m_scene.plan().contains(unit)) {
        return;
    }
    if (m_editor) {
        m_editor->take();
    }
    m_scene.reveal(unit);
    m_settling.finish();
    ensureVisible(unit);
    m_editor = new InplaceEditor(object, nameOf(m_scene.plan(), object), viewport());
    connect(m_editor, &InplaceEditor::taken, &m_editing, &Editing::rename);
    connect(m_editor, &InplaceEditor::givenUp, &m_editing, &Editing::abandon);
    placeEditor();
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void OrgChartView::placeEditor()
{
    if (!m_editor) {
        return;
    }
    const Id<Unit> unit = m_editor->object().as<Unit>();
    const render::CardMetrics metrics(m_scene.theme());
    const QRectF card = m_scene.chart().rectOf(unit);
    const QRectF name = metrics.nameRect(metrics.nameLines(m_editor->text()));
    const QRectF band(card.left() + metrics.pad(), card.top() + name.top(),
                      card.width() - 2 * metrics.pad(), name.height());
    QRect place = unit ? m_camera.toView(band).toRect() : lineRect(m_editor->object());
    QFont scaled = m_scene.theme().font;
    scaled.setPixelSize(qRound(QFontInfo(scaled).pixelSize() * std::clamp(zoom(), 0.8, 2.0)));
    m_editor->setFont(scaled);
    place.setWidth(std::max(place.width(), 160));
    const QPoint centre = place.center();
    place.setHeight(std::max(place.height(), m_editor->sizeHint().height()));
    place.moveCenter(centre);
    m_editor->setGeometry(place);
}

} // namespace facet::canvas
