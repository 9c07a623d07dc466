// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "structureview.h"

#include "base/text.h"
#include "edit/links.h"
#include "model/object.h"
#include "panels/keepup.h"
#include "panels/panel.h"
#include "render/orgchartdata.h"

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace facet::panels {

namespace {

constexpr double mostScale = 2;
constexpr double leastScale = 0.02;
constexpr double fitScale = 1.1; // a small organisation is not blown up further
constexpr double reach = 6;      // pixels around a line that still hit it

/// How far @p point is from the line of @p points.
double distanceTo(const QPolygonF &points, QPointF point)
{
    double least = std::numeric_limits<double>::infinity();
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QLineF piece(points.at(i - 1), points.at(i));
        const QPointF along = piece.p2() - piece.p1();
        const double length = QPointF::dotProduct(along, along);
        const double share = length > 0
            ? std::clamp(QPointF::dotProduct(point - piece.p1(), along) / length, 0.0, 1.0)
            : 0;
        least = std::min(least, QLineF(point, piece.p1() + share * along).length());
    }
    return least;
}

render::ChartOptions options(const QWidget &widget)
{
    render::ChartOptions options;
    options.people = false;
    options.direction = widget.layoutDirection();
    return options;
}

} // namespace

StructureView::StructureView(PanelContext &context, QWidget *parent)
    : QWidget(parent), m_context(context)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    keepUp(context, News::Plan, this, &StructureView::follow);
    keepUp(context, News::Scores, this, [this] { follow({}); });
    connect(&context, &PanelContext::themeChanged, this, [this] {
        m_chart = m_chart.withTheme(m_context.theme());
        update();
    });
    keepUp(context, News::Selection, this, [this] { update(); });
    rebuild();
}

QSize StructureView::minimumSizeHint() const { return {leastPanelWidth, leastPanelWidth / 2}; }

void StructureView::rebuild()
{
    m_chart = render::OrgChart(m_context.plan(),
                               std::make_shared<assess::Scores>(m_context.document().scores()),
                               options(*this), m_context.theme());
    fit();
}

void StructureView::follow(const Difference &difference)
{
    m_chart = m_chart.updated(m_context.plan(),
                              std::make_shared<assess::Scores>(m_context.document().scores()),
                              difference);
    for (Id<Unit> *unit : {&m_current, &m_from, &m_target}) {
        *unit = m_chart.isShown(*unit) ? *unit : Id<Unit>();
    }
    if (m_fits) {
        fit();
    }
    update();
}

void StructureView::fit()
{
    const QRectF bounds = m_chart.bounds();
    const QSizeF room(width() - 2 * space::section, height() - 2 * space::section);
    m_fits = true;
    if (!bounds.isEmpty() && room.isValid()) {
        m_scale =
            std::clamp(std::min(room.width() / bounds.width(), room.height() / bounds.height()),
                       leastScale, fitScale);
        m_offset = QRectF(rect()).center() - bounds.center() * m_scale;
    }
    update();
}

QRectF StructureView::toWidget(const QRectF &area) const
{
    return {area.topLeft() * m_scale + m_offset, area.size() * m_scale};
}

QRect StructureView::rectOf(Id<Unit> unit) const
{
    return m_chart.isShown(unit) ? toWidget(m_chart.rectOf(unit)).toRect() : QRect();
}

void StructureView::zoom(double factor, QPointF at)
{
    const QPointF held = toChart(at);
    m_scale = std::clamp(m_scale * factor, leastScale, mostScale);
    m_offset = at - held * m_scale;
    m_fits = false;
    update();
}

void StructureView::setCurrentLink(Id<Link> link)
{
    m_link = link;
    update();
}

// --- painting ---

render::PaintState StructureView::paintState() const
{
    render::PaintState state;
    for (const Id<Unit> unit : m_context.selection().of<Unit>()) {
        state.selected.insert(unit);
    }
    state.current = hasFocus() ? m_current : Id<Unit>();
    if (m_from) {
        state.selected.insert(m_from);
        const Id<Unit> target = m_byKey ? m_current : m_target;
        if (target && target != m_from) {
            state.dropTarget = target;
            const QString why = edit::whyNotLink(m_context.plan(), m_from, target);
            state.dropAllowed = why.isEmpty();
            state.dropText = why.isEmpty()
                ? tr("link from %1").arg(isolated(nameOf(m_context.plan(), m_from)))
                : why;
        }
    }
    return state;
}

void StructureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme().window);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.translate(m_offset);
    painter.scale(m_scale, m_scale);
    const QRectF visible(toChart({0, 0}), QSizeF(size()) / m_scale);
    render::paint(painter, m_chart, visible, m_scale * devicePixelRatioF(), paintState());
    painter.restore();
    paintLinkMark(painter);
    paintRubber(painter);
}

QPolygonF StructureView::routeOf(Id<Link> id) const
{
    const Link *link = m_context.plan().find(id);
    if (!link) {
        return {};
    }
    const render::OrgChart::Data &data = m_chart.data();
    for (const render::Route &route : data.routes()) {
        const bool isIt = data.cards.at(route.from).id == link->from
            && data.cards.at(route.to).id == link->to
            && (link->label.isEmpty() || route.text.contains(link->label));
        if (isIt) {
            QPolygonF points;
            for (const QPointF point : route.points) {
                points.append(point * m_scale + m_offset);
            }
            return points;
        }
    }
    return {};
}

void StructureView::paintLinkMark(QPainter &painter) const
{
    const QPolygonF points = routeOf(m_link);
    if (points.isEmpty()) {
        return;
    }
    painter.setPen(QPen(m_context.theme().accent, 2 * m_context.theme().line, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points);
}

/// The line from the card where a link begins to the mouse, with an arrow at its end.
void StructureView::paintRubber(QPainter &painter) const
{
    if (!m_from || m_byKey) {
        return;
    }
    const QPointF start = toWidget(m_chart.rectOf(m_from)).center();
    const QLineF line(start, m_mouse);
    painter.setPen(QPen(m_context.theme().accent, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(line);
    if (line.length() > 1) {
        constexpr double wing = 10;
        for (const double turn : {150.0, 210.0}) {
            QLineF side = line;
            side.setAngle(line.angle() + turn);
            side.setLength(wing);
            painter.drawLine(m_mouse, m_mouse + (side.p2() - side.p1()));
        }
    }
}

void StructureView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_fits) {
        fit();
    }
}

// --- the mouse ---

void StructureView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    giveUpLink();
    m_press = event->position();
    m_mouse = event->position();
    if (const Id<Unit> unit = m_chart.unitAt(toChart(event->position()))) {
        setCurrent(unit);
    }
}

void StructureView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF before = std::exchange(m_mouse, event->position());
    const Id<Unit> under = m_chart.unitAt(toChart(event->position()));
    if (!m_press || !(event->buttons() & Qt::LeftButton)) {
        setCursor(under || linkAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const Id<Unit> pressed = m_chart.unitAt(toChart(*m_press));
    const bool isDrag =
        (event->position() - *m_press).manhattanLength() >= QApplication::startDragDistance();
    if (pressed && !m_from && isDrag) {
        m_from = pressed;
        m_byKey = false;
        emit hinted(tr("Let go over another unit to link the two; Esc gives up."));
    } else if (!pressed && !m_from) {
        m_offset += event->position() - before;
        m_fits = false;
    }
    m_target = m_from ? under : Id<Unit>();
    update();
}

void StructureView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool wasPressed = m_press.has_value();
    m_press.reset();
    if (m_from && !m_byKey) {
        const Id<Unit> to = m_chart.unitAt(toChart(event->position()));
        if (to && to != m_from) {
            finishLink(to, event->globalPosition().toPoint());
        } else {
            giveUpLink();
        }
        return;
    }
    const Id<Unit> unit = m_chart.unitAt(toChart(event->position()));
    if (wasPressed && unit) {
        m_context.selection().select(unit);
    } else if (wasPressed) {
        emit linkChosen(linkAt(event->position()));
    }
}

void StructureView::wheelEvent(QWheelEvent *event)
{
    constexpr double step = 480;
    zoom(std::pow(2, event->angleDelta().y() / step), event->position());
    event->accept();
}

Id<Link> StructureView::linkAt(QPointF point) const
{
    Id<Link> nearest;
    double least = reach;
    for (const auto &[id, link] : m_context.plan().all<Link>()) {
        const QPolygonF points = routeOf(id);
        if (const double away = distanceTo(points, point); !points.isEmpty() && away < least) {
            least = away;
            nearest = id;
        }
    }
    return nearest;
}

// --- the keyboard ---

void StructureView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (!m_current && m_chart.count() > 0) {
        m_current = m_context.unit() ? m_context.unit() : m_chart.unitAt(0);
    }
    update();
}

void StructureView::beginLink()
{
    setFocus(Qt::OtherFocusReason);
    if (!m_current) {
        return;
    }
    m_from = m_current;
    m_byKey = true;
    emit hinted(
        tr("Choose the other unit with the arrow keys; Enter links the two, Esc gives up."));
    update();
}

void StructureView::keyPressEvent(QKeyEvent *event)
{
    const bool linking = m_from && m_byKey;
    switch (event->key()) {
    case Qt::Key_Up:
        walk(m_chart.parentOf(m_current));
        return;
    case Qt::Key_Down:
        walk(m_chart.firstChildOf(m_current));
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool back = (event->key() == Qt::Key_Left) != (layoutDirection() == Qt::RightToLeft);
        walk(back ? m_chart.previousSiblingOf(m_current) : m_chart.nextSiblingOf(m_current));
        return;
    }
    case Qt::Key_L:
    case Qt::Key_Insert:
        beginLink();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (linking && m_current != m_from) {
            finishLink(m_current, mapToGlobal(rectOf(m_current).center()));
        } else if (m_current) {
            m_context.selection().select(m_current);
        }
        return;
    case Qt::Key_Escape:
        if (m_from) {
            giveUpLink();
            return;
        }
        break;
    case Qt::Key_0:
        fit();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        zoom(event->key() == Qt::Key_Plus ? 1.25 : 0.8, QRectF(rect()).center());
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void StructureView::walk(Id<Unit> unit)
{
    if (unit) {
        setCurrent(unit);
    }
}

/// Makes a unit the keyboard's, in sight and said aloud.
void StructureView::setCurrent(Id<Unit> unit)
{
    m_current = unit;
    const QRect card = rectOf(unit);
    if (!rect().contains(card) && !m_press) {
        m_offset += QRectF(rect()).center() - QRectF(card).center();
        m_fits = false;
    }
    QAccessibleAnnouncementEvent said(this, nameOf(m_context.plan(), unit));
    QAccessible::updateAccessibility(&said);
    update();
}

void StructureView::finishLink(Id<Unit> to, QPoint place)
{
    const Id<Unit> from = m_from;
    giveUpLink();
    emit linkDrawn(from, to, place);
}

void StructureView::giveUpLink()
{
    m_from = {};
    m_target = {};
    m_byKey = false;
    emit hinted({});
    update();
}

} // namespace facet::panels
