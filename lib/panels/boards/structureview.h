// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/panelcontext.h"
#include "render/orgchart.h"

#include <QWidget>

#include <optional>

namespace facet::panels {

/// The org chart with the lines of communication drawn over it. A drag from unit to unit draws one,
/// and so does L with the arrow keys and Enter; a drag elsewhere moves the chart, the wheel zooms.
class StructureView final : public QWidget
{
    Q_OBJECT

public:
    StructureView(PanelContext &context, QWidget *parent);

    /// Marks a link; null: none.
    void setCurrentLink(Id<Link> link);
    /// Where a unit's card stands in the widget; null: it is not shown.
    QRect rectOf(Id<Unit> unit) const;
    /// Begins a link at the current unit; the keyboard chooses the other one.
    void beginLink();
    /// Shows the whole chart.
    void fit();

    QSize minimumSizeHint() const override;

signals:
    /// A link was drawn; @p place (global) is where it ended.
    void linkDrawn(facet::Id<facet::Unit> from, facet::Id<facet::Unit> to, QPoint place);
    void linkChosen(facet::Id<facet::Link> link);
    /// What the keyboard does now, for a line of help; empty: as usual.
    void hinted(const QString &hint);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void follow(const Difference &difference);
    void rebuild();
    QPointF toChart(QPointF point) const { return (point - m_offset) / m_scale; }
    QRectF toWidget(const QRectF &rect) const;
    void zoom(double factor, QPointF at);
    void setCurrent(Id<Unit> unit);
    void walk(Id<Unit> unit);
    void finishLink(Id<Unit> to, QPoint place);
    void giveUpLink();
    Id<Link> linkAt(QPointF point) const;
    QPolygonF routeOf(Id<Link> link) const;
    render::PaintState paintState() const;
    void paintLinkMark(QPainter &painter) const;
    void paintRubber(QPainter &painter) const;

    PanelContext &m_context;
    render::OrgChart m_chart;
    double m_scale = 1;
    QPointF m_offset;
    bool m_fits = true; ///< nobody has moved or zoomed it
    Id<Unit> m_current;
    Id<Unit> m_from;   ///< of the link that is being drawn
    Id<Unit> m_target; ///< below the mouse while one is drawn
    bool m_byKey = false;
    std::optional<QPointF> m_press;
    QPointF m_mouse;
    Id<Link> m_link;
};

} // namespace facet::panels
