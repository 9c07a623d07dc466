// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "routesflow.h"

#include "base/text.h"
#include "charts_text.h"
#include "model/object.h"
#include "model/tr.h"

#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::render {

namespace {

constexpr double gap = 12;
constexpr double padding = 8;
constexpr double cornerRadius = 6;
constexpr double cardShare = 0.22; ///< of the width, each column
constexpr double widestCard = 300;

/// A curve that leaves and arrives level.
QPainterPath curve(QPointF from, QPointF to)
{
    QPainterPath path(from);
    const double bend = (to.x() - from.x()) / 2;
    path.cubicTo(from + QPointF(bend, 0), to - QPointF(bend, 0), to);
    return path;
}

QString channelTitle(const Plan &plan, Id<Channel> channel)
{
    return channel ? nameOf(plan, channel) : Tr::tr("Any channel");
}

} // namespace

QString answerTimeText(int minutes)
{
    if (minutes % 1440 == 0) {
        return Tr::tr("%n day(s)", nullptr, minutes / 1440);
    }
    return minutes % 60 == 0 ? Tr::tr("%1 h").arg(QLocale().toString(minutes / 60))
                             : Tr::tr("%1 min").arg(QLocale().toString(minutes));
}

/// Where the cards stand.
struct RoutesFlow::Frame
{
    QRectF area;
    std::array<double, 3> left{};
    double width = 0;
    double height = 0;
    std::array<double, 3> top{};
    std::array<double, 3> step{};
    double head = 0;
    const RoutesFlow *flow = nullptr;

    QRectF place(int column, qsizetype row) const
    {
        const auto at = static_cast<size_t>(column);
        const QRectF card(left[at], top[at] + step[at] * static_cast<double>(row), width, height);
        return mirrored(card, area, flow->m_style.direction);
    }

    QRectF place(int column, ObjectRef object) const
    {
        const QList<Card> &cards = flow->m_columns[static_cast<size_t>(column)];
        const auto found = std::ranges::find(cards, object, &Card::object);
        return place(column, found - cards.begin());
    }
};

RoutesFlow::RoutesFlow(const Plan &plan, ChartStyle style) : m_style(std::move(style))
{
    m_table.head = {Tr::tr("Signal"), Tr::tr("Channel"), Tr::tr("Unit"), Tr::tr("Backup"),
                    Tr::tr("Answer within")};
    addSignals(plan);
    QList<const Route *> routes;
    for (const auto &[id, box] : plan.all<Route>()) {
        routes.append(&box.get());
    }
    std::ranges::sort(routes, [&](const Route *a, const Route *b) {
        const auto key = [&](const Route &route) {
            const Card *signal = card(1, route.signal);
            return std::tuple(signal ? signal->rank : 0, route.channel, route.id);
        };
        return key(*a) < key(*b);
    });
    for (const Route *route : std::as_const(routes)) {
        addRoute(plan, *route);
    }
    countRoutes(plan);
    for (QList<Card> &cards : m_columns) {
        std::ranges::stable_sort(cards, {}, &Card::rank);
    }
}

void RoutesFlow::addSignals(const Plan &plan)
{
    QList<const Signal *> heard;
    for (const auto &[id, box] : plan.all<Signal>()) {
        heard.append(&box.get());
    }
    std::ranges::sort(heard, [](const Signal *a, const Signal *b) {
        return std::tie(b->priority, a->name, a->id) < std::tie(a->priority, b->name, b->id);
    });
    for (const Signal *signal : std::as_const(heard)) {
        addCard(1, signal->id, signal->name, static_cast<double>(m_columns[1].size()));
        Card &added = m_columns[1].last();
        added.isDeadEnd = plan.referring<&Route::signal>(signal->id).empty();
        added.second = added.isDeadEnd ? Tr::tr("! nobody answers") : labelOf(signal->kind);
    }
}

void RoutesFlow::addCard(int column, ObjectRef object, const QString &title, double rank)
{
    m_columns[static_cast<size_t>(column)].append(
        {.object = object, .title = title, .second = {}, .rank = rank});
}

RoutesFlow::Card *RoutesFlow::card(int column, ObjectRef object)
{
    QList<Card> &cards = m_columns[static_cast<size_t>(column)];
    const auto found = std::ranges::find(cards, object, &Card::object);
    return found == cards.end() ? nullptr : &*found;
}

void RoutesFlow::addRoute(const Plan &plan, const Route &route)
{
    const Card *signal = card(1, route.signal);
    if (!signal || !plan.contains(route.unit)) {
        return;
    }
    const double rank = signal->rank;
    const ObjectRef channel = route.channel ? ObjectRef(route.channel) : ObjectRef();
    if (!card(0, channel)) {
        addCard(0, channel, channelTitle(plan, route.channel), rank);
    }
    for (const Id<Unit> unit : {route.unit, route.backup}) {
        if (unit && !card(2, unit)) {
            addCard(2, unit, nameOf(plan, unit), rank);
        }
    }
    const QString within =
        route.answerWithin ? answerTimeText(*route.answerWithin) : Tr::tr("no time promised");
    m_lines.append({channel, route.signal, route.id, {}, false, true});
    m_lines.append({route.signal, route.unit, route.id, within, false, false});
    if (route.backup) {
        m_lines.append({route.signal, route.backup, route.id, {}, true, false});
    }
    m_table.rows.append({nameOf(plan, route.signal), channelTitle(plan, route.channel),
                         nameOf(plan, route.unit),
                         route.backup ? nameOf(plan, route.backup) : QString(), within});
}

/// Says below each unit and channel how many routes it has.
void RoutesFlow::countRoutes(const Plan &plan)
{
    for (Card &unit : m_columns[2]) {
        const Id<Unit> id = unit.object.as<Unit>();
        const auto first = static_cast<int>(plan.referring<&Route::unit>(id).size());
        const auto second = static_cast<int>(plan.referring<&Route::backup>(id).size());
        unit.second = first == 0 ? Tr::tr("backup of %n route(s)", nullptr, second)
            : second == 0        ? Tr::tr("%n route(s)", nullptr, first)
                                 : Tr::tr("%n route(s), backup of %1", nullptr, first).arg(second);
    }
    for (Card &channel : m_columns[0]) {
        const auto count = std::ranges::count_if(m_lines, [&](const Line &line) {
            return line.fromChannel && line.from == channel.object;
        });
        channel.second = Tr::tr("%n route(s)", nullptr, static_cast<int>(count));
    }
}

double RoutesFlow::neededHeight() const
{
    const double card =
        lineHeight(m_style.theme.font) + lineHeight(m_style.theme.small()) + 1.5 * padding;
    const qsizetype most =
        std::max({m_columns[0].size(), m_columns[1].size(), m_columns[2].size()});
    return lineHeight(m_style.theme.font) + 2 * padding + static_cast<double>(most) * (card + gap);
}

RoutesFlow::Frame RoutesFlow::frame(const QRectF &area) const
{
    Frame frame{.area = area, .flow = this};
    frame.width = std::min(area.width() * cardShare, widestCard);
    frame.left = {area.left(), area.center().x() - frame.width / 2, area.right() - frame.width};
    frame.height =
        lineHeight(m_style.theme.font) + lineHeight(m_style.theme.small()) + 1.5 * padding;
    frame.head = lineHeight(m_style.theme.font) + 2 * padding;
    const double room = area.height() - frame.head;
    for (size_t column = 0; column < 3; ++column) {
        const auto count = static_cast<double>(std::max<qsizetype>(m_columns[column].size(), 1));
        frame.step[column] = std::min(room / count, 2 * frame.height);
        frame.top[column] = area.top() + frame.head
            + (room - frame.step[column] * count + frame.step[column] - frame.height) / 2;
    }
    return frame;
}

void RoutesFlow::paint(QPainter &painter, const QRectF &area) const
{
    const Frame all = frame(area);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const std::array heads{Tr::tr("Heard on"), Tr::tr("Signal"), Tr::tr("Goes to")};
    for (int column = 0; column < 3; ++column) {
        QRectF head(all.left[static_cast<size_t>(column)], area.top(), all.width, all.head);
        head = mirrored(head, area, m_style.direction);
        QFont font = m_style.theme.font;
        font.setWeight(QFont::DemiBold);
        drawElided(painter, head, heads[static_cast<size_t>(column)],
                   {.font = font, .direction = m_style.direction}, m_style.theme.mutedText);
    }
    for (const Line &line : m_lines) {
        paintLine(painter, all, line);
    }
    for (const Line &line : m_lines) {
        paintLabel(painter, all, line);
    }
    for (int column = 0; column < 3; ++column) {
        const QList<Card> &cards = m_columns[static_cast<size_t>(column)];
        for (qsizetype row = 0; row < cards.size(); ++row) {
            paintCard(painter, all.place(column, row), cards[row]);
        }
    }
    painter.restore();
}

void RoutesFlow::paintCard(QPainter &painter, const QRectF &area, const Card &card) const
{
    const Theme &theme = m_style.theme;
    painter.setPen(QPen(card.isDeadEnd ? theme.poor : theme.border, card.isDeadEnd ? 2 : 1,
                        card.isDeadEnd ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(area, cornerRadius, cornerRadius);
    const QRectF text = area.adjusted(padding, padding / 2, -padding, -padding / 2);
    const double first = lineHeight(theme.font);
    QFont strong = theme.font;
    strong.setWeight(QFont::DemiBold);
    drawElided(painter, {text.left(), text.top(), text.width(), first}, card.title,
               {.font = strong, .direction = m_style.direction}, theme.text);
    drawElided(painter, {text.left(), text.top() + first, text.width(), text.height() - first},
               card.second, {.font = theme.small(), .direction = m_style.direction},
               card.isDeadEnd ? theme.poor : theme.mutedText);
}

namespace {

/// The ends of a line between two cards, on the sides that face one another.
std::pair<QPointF, QPointF> ends(const QRectF &from, const QRectF &to)
{
    const bool rightwards = from.center().x() < to.center().x();
    return {QPointF(rightwards ? from.right() : from.left(), from.center().y()),
            QPointF(rightwards ? to.left() : to.right(), to.center().y())};
}

} // namespace

void RoutesFlow::paintLine(QPainter &painter, const Frame &frame, const Line &line) const
{
    const int column = line.fromChannel ? 0 : 1;
    const auto [from, to] = ends(frame.place(column, line.from), frame.place(column + 1, line.to));
    const Theme &theme = m_style.theme;
    QPen pen(line.isBackup ? theme.mutedText : theme.connector, theme.line,
             line.isBackup ? Qt::DashLine : Qt::SolidLine);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(curve(from, to));
    if (!line.isBackup) {
        painter.setBrush(theme.connector);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(to, 2 * theme.line, 2 * theme.line);
    }
}

void RoutesFlow::paintLabel(QPainter &painter, const Frame &frame, const Line &line) const
{
    if (line.label.isEmpty()) {
        return;
    }
    const auto [from, to] = ends(frame.place(1, line.from), frame.place(2, line.to));
    const QFont font = m_style.theme.small();
    QRectF box(0, 0, textWidth(line.label, font) + padding, lineHeight(font));
    box.moveCenter(curve(from, to).pointAtPercent(0.3));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.theme.surface);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    drawLine(painter, box, line.label, {.font = font, .align = Qt::AlignHCenter},
             m_style.theme.text);
}

QList<ChartMark> RoutesFlow::marks(const QRectF &area) const
{
    const Frame all = frame(area);
    QList<ChartMark> marks;
    for (int column = 0; column < 3; ++column) {
        const QList<Card> &cards = m_columns[static_cast<size_t>(column)];
        for (qsizetype row = 0; row < cards.size(); ++row) {
            const Card &card = cards[row];
            marks.append({.area = all.place(column, row),
                          .text = Tr::tr("%1: %2").arg(isolated(card.title), card.second),
                          .object = card.object});
        }
    }
    return marks;
}

QString RoutesFlow::description() const
{
    const auto deadEnds = std::ranges::count(m_columns[1], true, &Card::isDeadEnd);
    return Tr::tr("%n signal(s)", nullptr, static_cast<int>(m_columns[1].size())) + u", "_s
        + Tr::tr("%n route(s)", nullptr, static_cast<int>(m_table.rows.size())) + u", "_s
        + Tr::tr("%n signal(s) that nobody answers", nullptr, static_cast<int>(deadEnds));
}

ChartTable RoutesFlow::table() const { return m_table; }

} // namespace facet::render
