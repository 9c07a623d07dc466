// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigate.h"
#include "model/tr.h"
#include "slides.h"

#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::deck {

QString Context::nameOf(Id<Unit> unit) const
{
    const QString name = plan.get(unit).name;
    return name.isEmpty() ? Tr::tr("(no name)") : name;
}

QString Context::organisation() const
{
    const QString &name = plan.settings().organisation;
    if (!name.isEmpty()) {
        return name;
    }
    const QList<Id<Unit>> roots = childUnits(plan, {});
    return roots.size() == 1 ? nameOf(roots.first()) : Tr::tr("The organisation");
}

namespace anchors {

QString unit(Id<Unit> unit) { return u"unit-%1"_s.arg(unit.value); }

QString tile(Id<Unit> unit) { return u"chart-%1"_s.arg(unit.value); }

QString objectives() { return u"objectives"_s; }

QString method() { return u"method"_s; }

} // namespace anchors

void addSteps(Flow &flow, const Context &context, const QList<assess::Advice> &steps)
{
    const DeckStyle &style = context.style();
    int number = 0;
    for (const assess::Advice &step : steps) {
        const QString mark = Tr::tr("%1.", "numbered list").arg(context.number(++number));
        flow.paragraph(step.text,
                       {.font = style.text,
                        .colour = style.theme.text,
                        .marker = mark,
                        .indent = 36,
                        .keepsNext = true});
        const QString what = Tr::tr("+%1 points in %2", "gain of the index, practice")
                                 .arg(context.number(step.gain, 1), labelOf(step.practice));
        flow.paragraph(what, {.font = style.strong, .colour = style.theme.accent, .indent = 36});
        flow.space(10);
    }
}

namespace {

/// A tick, an exclamation mark, a cross or a dash, drawn rather than written so that every font has
/// it.
void paintHealth(QPainter &painter, const QRectF &box, assess::Health health, const QColor &colour)
{
    const QRectF sign = box.adjusted(5, 5, -5, -5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(box);
    painter.setPen(QPen(Qt::white, 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF centre = sign.center();
    switch (health) {
    case assess::Health::Green:
        painter.drawPolyline(QPolygonF({{sign.left(), centre.y()},
                                        {centre.x() - 1, sign.bottom() - 1},
                                        {sign.right(), sign.top() + 1}}));
        break;
    case assess::Health::Amber:
        painter.drawLine(QPointF(centre.x(), sign.top()), QPointF(centre.x(), centre.y() + 2));
        painter.drawPoint(QPointF(centre.x(), sign.bottom()));
        break;
    case assess::Health::Red:
        painter.drawLine(sign.topLeft(), sign.bottomRight());
        painter.drawLine(sign.topRight(), sign.bottomLeft());
        break;
    case assess::Health::NoData:
        painter.drawLine(QPointF(sign.left(), centre.y()), QPointF(sign.right(), centre.y()));
        break;
    }
}

} // namespace

Cell progressCell(const Context &context, const assess::Progress &progress)
{
    const QString word = assess::healthName(progress.health);
    const QString share = progress.progress
        ? Tr::tr("%1 %", "percentage").arg(context.number(*progress.progress * 100))
        : QString();
    Cell cell{.text = share.isEmpty()
                  ? word
                  : Tr::tr("%1, %2", "progress in percent, word for it").arg(share, word)};
    cell.picture = [style = context.style(), progress, word](QPainter &painter,
                                                             const QRectF &area) {
        const QColor colour = style.theme.health(progress.health);
        const auto place = [&](const QRectF &rect) {
            return render::mirrored(rect, area, style.direction);
        };
        const double middle = area.center().y();
        paintHealth(painter, place({area.left(), middle - 12, 24, 24}), progress.health, colour);
        constexpr double length = 56;
        const QRectF track(area.left() + 34, middle - 6, length, 12);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.theme.border.lighter(150));
        painter.drawRect(place(track));
        if (progress.progress) {
            painter.setBrush(colour);
            painter.drawRect(
                place({track.left(), track.top(), length * *progress.progress, track.height()}));
        }
        const QRectF words(track.right() + 10, area.top(), area.right() - track.right() - 10,
                           area.height());
        render::drawLine(painter, place(words), word, style.textStyle(style.text), colour);
    };
    return cell;
}

void paintRing(QPainter &painter, const QRectF &area, const DeckStyle &style,
               const assess::UnitScores &scores)
{
    const double width = area.width() * 0.1;
    const QRectF circle = area.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.theme.border.lighter(140), width));
    painter.drawEllipse(circle);
    if (scores.hasData) {
        QPainterPath arc;
        const double turn = style.direction == Qt::RightToLeft ? 1 : -1;
        arc.arcMoveTo(circle, 90);
        arc.arcTo(circle, 90, turn * 3.6 * scores.index);
        painter.setPen(QPen(style.theme.accent, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawPath(arc);
    }
    const QString number = scores.hasData ? style.locale.toString(scores.index, 'f', 0) : u"–"_s;
    const render::TextBlock large(number, style.textStyle(style.display, Qt::AlignHCenter),
                                  area.width());
    const render::TextBlock small(Tr::tr("of %1").arg(style.locale.toString(100)),
                                  style.textStyle(style.text, Qt::AlignHCenter), area.width());
    const double top = area.center().y() - (large.height() * 0.9 + small.height()) / 2;
    large.draw(painter, {area.left(), top}, style.theme.text);
    small.draw(painter, {area.left(), top + large.height() * 0.9}, style.theme.mutedText);
}

void paintFacet(QPainter &painter, const QRectF &area, Facet facet, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QPointF c = area.center();
    QPainterPath heart;
    const double w = area.width();
    const double h = area.height();
    switch (facet) {
    case Facet::Marketing:
        painter.drawPolygon(
            QPolygonF({area.bottomLeft(), {c.x(), area.top()}, area.bottomRight()}));
        break;
    case Facet::PublicRelations:
        painter.drawEllipse(area);
        break;
    case Facet::Technical:
        painter.drawRect(area.adjusted(w * 0.06, h * 0.06, -w * 0.06, -h * 0.06));
        break;
    case Facet::Communications:
        painter.drawPolygon(QPolygonF({{c.x(), area.top()},
                                       {area.right(), c.y()},
                                       {c.x(), area.bottom()},
                                       {area.left(), c.y()}}));
        break;
    case Facet::Human:
        heart.moveTo(c.x(), area.bottom());
        heart.cubicTo(area.left() - w * 0.25, c.y() - h * 0.05, area.left() + w * 0.05,
                      area.top() - h * 0.2, c.x(), area.top() + h * 0.25);
        heart.cubicTo(area.right() - w * 0.05, area.top() - h * 0.2, area.right() + w * 0.25,
                      c.y() - h * 0.05, c.x(), area.bottom());
        painter.drawPath(heart);
        break;
    }
}

QList<Id<Objective>> objectivesOf(const Plan &plan, Id<Unit> unit)
{
    QList<Id<Objective>> found;
    for (const Id<Unit> below : subtree(plan, unit)) {
        QList<Id<Objective>> own;
        for (const Id<Objective> id : plan.referring<&Objective::unit>(below)) {
            if (plan.get(id).state != ObjectiveState::Dropped) {
                own.append(id);
            }
        }
        std::ranges::sort(own, [&](Id<Objective> a, Id<Objective> b) {
            return std::pair(plan.get(a).order, a) < std::pair(plan.get(b).order, b);
        });
        found.append(own);
    }
    return found;
}

QList<Id<Kpi>> kpisOf(const Plan &plan, Id<Objective> objective)
{
    QList<Id<Kpi>> found;
    for (const Id<Kpi> id : plan.referring<&Kpi::objective>(objective)) {
        found.append(id);
    }
    std::ranges::sort(found, [&](Id<Kpi> a, Id<Kpi> b) {
        return std::pair(plan.get(a).order, a) < std::pair(plan.get(b).order, b);
    });
    return found;
}

QString rolesOf(const Context &context, const Participation &participation)
{
    QStringList roles;
    if (participation.listens) {
        roles.append(Tr::tr("listens"));
    }
    if (participation.engages) {
        roles.append(Tr::tr("engages"));
    }
    if (participation.routes) {
        roles.append(Tr::tr("routes"));
    }
    if (participation.guides) {
        roles.append(Tr::tr("guides"));
    }
    return context.list(roles);
}

} // namespace facet::deck
