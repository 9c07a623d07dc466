// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "roadmap.h"

#include "base/text.h"
#include "charts_text.h"
#include "model/navigate.h"
#include "model/object.h"
#include "model/tr.h"

#include <QPolygonF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace facet::render {

namespace {

constexpr double titleShare = 0.24; ///< of the width
constexpr double widestTitle = 320;
constexpr double padding = 8;
constexpr double leastMonth = 44; ///< pixels that a month's name needs
constexpr int monthsAhead = 6;    ///< shown where nothing has a date

/// The department that a unit belongs to; null: none, the whole organisation.
Id<Unit> departmentOf(const Plan &plan, const QList<Id<Unit>> &all, Id<Unit> unit)
{
    if (all.contains(unit)) {
        return unit;
    }
    for (const Id<Unit> above : ancestors(plan, unit)) {
        if (all.contains(above)) {
            return above;
        }
    }
    return {};
}

QDate monthOf(QDate date) { return {date.year(), date.month(), 1}; }

bool matches(const QString &text, const QString &filter)
{
    return filter.isEmpty() || comparable(text).contains(filter);
}

} // namespace

/// Where the rows and days stand.
struct Roadmap::Frame
{
    QRectF area;
    QRectF titles;
    QRectF plot;
    double row = 0;
    double day = 0;
    QDate from;
    Qt::LayoutDirection direction = Qt::LeftToRight;

    double xOf(QDate date) const
    {
        const double across = day * static_cast<double>(from.daysTo(date));
        return direction == Qt::RightToLeft ? plot.right() - across : plot.left() + across;
    }

    double topOf(qsizetype index) const { return plot.top() + row * static_cast<double>(index); }

    /// From the start of one day to the end of another.
    QRectF span(QDate first, QDate last, qsizetype index) const
    {
        const QRectF all(QPointF(xOf(first), topOf(index)),
                         QPointF(xOf(last.addDays(1)), topOf(index) + row));
        return all.normalized().intersected(plot);
    }
};

Roadmap::Roadmap(const Plan &plan, QDate today, ChartStyle style, const RoadmapScope &scope)
    : m_today(today), m_style(std::move(style))
{
    addDepartment(plan, {}, scope);
    for (const Id<Unit> department : departments(plan)) {
        addDepartment(plan, department, scope);
    }
    findRange(scope);
}

void Roadmap::addDepartment(const Plan &plan, Id<Unit> department, const RoadmapScope &scope)
{
    const QList<Id<Unit>> all = departments(plan);
    const QString filter = comparable(scope.filter);
    Row heading{.title = department ? nameOf(plan, department) : Tr::tr("Whole organisation"),
                .activity = {},
                .start = {},
                .due = {},
                .detail = {},
                .milestones = {}};
    const bool isNamed = matches(heading.title, filter);
    for (const auto &[id, box] : plan.all<Milestone>()) {
        if (departmentOf(plan, all, box->unit) == department
            && (isNamed || matches(box->title, filter))) {
            heading.milestones.append({id, box->title, box->date});
        }
    }
    std::ranges::sort(heading.milestones, {},
                      [](const Mark &mark) { return std::pair(mark.date, mark.id); });
    QList<const Activity *> work;
    for (const auto &[id, box] : plan.all<Activity>()) {
        if (departmentOf(plan, all, box->unit) == department
            && (isNamed || matches(box->title, filter))) {
            work.append(&box.get());
        }
    }
    std::ranges::sort(work, [](const Activity *a, const Activity *b) {
        return std::tie(a->start, a->due, a->title, a->id)
            < std::tie(b->start, b->due, b->title, b->id);
    });
    if (work.isEmpty() && heading.milestones.isEmpty()) {
        return;
    }
    m_rows.append(heading);
    for (const Activity *activity : std::as_const(work)) {
        addActivity(plan, *activity);
    }
}

void Roadmap::addActivity(const Plan &plan, const Activity &activity)
{
    m_rows.append({.title = activity.title,
                   .activity = activity.id,
                   .start = activity.start,
                   .due = activity.due,
                   .detail = activity.unit ? nameOf(plan, activity.unit) : QString(),
                   .milestones = {}});
}

/// Whole months around everything that has a date, and today.
void Roadmap::findRange(const RoadmapScope &scope)
{
    QDate first = m_today;
    QDate last = m_today.addMonths(m_rows.isEmpty() ? monthsAhead : 1);
    const auto include = [&](QDate date) {
        if (date.isValid()) {
            first = std::min(first, date);
            last = std::max(last, date);
        }
    };
    for (const Row &row : std::as_const(m_rows)) {
        include(row.start);
        include(row.due);
        for (const Mark &mark : row.milestones) {
            include(mark.date);
        }
    }
    m_from = scope.from.isValid() ? scope.from : monthOf(first);
    m_to = scope.to.isValid() ? scope.to : monthOf(last).addMonths(1).addDays(-1);
}

double Roadmap::neededHeight() const
{
    const double row = lineHeight(m_style.theme.font) + 1.5 * padding;
    return row * static_cast<double>(m_rows.size()) + 2 * lineHeight(m_style.theme.small())
        + 2 * padding;
}

Roadmap::Frame Roadmap::frame(const QRectF &area) const
{
    Frame frame{.area = area, .from = m_from, .direction = m_style.direction};
    const double titles = std::min(area.width() * titleShare, widestTitle);
    const double head = 2 * lineHeight(m_style.theme.small()) + padding;
    frame.titles = mirrored({area.left(), area.top() + head, titles, area.height() - head}, area,
                            m_style.direction);
    frame.plot = mirrored({area.left() + titles + padding, area.top() + head,
                           area.width() - titles - padding, area.height() - head},
                          area, m_style.direction);
    const double least = lineHeight(m_style.theme.font) + 1.5 * padding;
    const auto rows = static_cast<double>(std::max<qsizetype>(m_rows.size(), 1));
    frame.row = std::min(frame.plot.height() / rows, 1.4 * least);
    frame.day = frame.plot.width() / static_cast<double>(m_from.daysTo(m_to) + 1);
    return frame;
}

double Roadmap::dayWidth(const QRectF &area) const { return frame(area).day; }

QRectF Roadmap::barOf(const Frame &frame, qsizetype row) const
{
    const Row &work = m_rows.at(row);
    if (!work.start.isValid() && !work.due.isValid()) {
        return {};
    }
    const QDate first = work.start.isValid() ? work.start : work.due;
    const QDate last = work.due.isValid() ? work.due : work.start;
    const double inset = frame.row / 5;
    return frame.span(first, last, row).adjusted(0, inset, 0, -inset);
}

QRectF Roadmap::markOf(const Frame &frame, qsizetype row, QDate date) const
{
    const double size = frame.row / 2;
    QRectF box(0, 0, size, size);
    const double x =
        std::clamp(frame.xOf(date), frame.plot.left() + size / 2, frame.plot.right() - size / 2);
    box.moveCenter({x, frame.topOf(row) + frame.row / 2});
    return box;
}

void Roadmap::paint(QPainter &painter, const QRectF &area) const
{
    const Frame all = frame(area);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintTime(painter, all);
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        paintRow(painter, all, row);
    }
    paintToday(painter, all);
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        for (const Mark &mark : m_rows.at(row).milestones) {
            paintMilestone(painter, all, row, mark);
        }
    }
    painter.restore();
}

/// The months, or quarters where months are too narrow, and the years above them.
void Roadmap::paintTime(QPainter &painter, const Frame &frame) const
{
    const Theme &theme = m_style.theme;
    const double line = lineHeight(theme.small());
    const int step = frame.day * 30 >= leastMonth ? 1 : frame.day * 91 >= leastMonth ? 3 : 12;
    const double bottom = frame.topOf(m_rows.size());
    for (QDate month = m_from; month <= m_to; month = month.addMonths(1)) {
        if ((month.month() - 1) % step != 0) {
            continue;
        }
        const QDate end = std::min(month.addMonths(step), m_to.addDays(1));
        QRectF cell = QRectF(QPointF(frame.xOf(month), frame.plot.top() - line - padding / 2),
                             QPointF(frame.xOf(end), frame.plot.top() - padding / 2))
                          .normalized();
        painter.setPen(QPen(theme.border, month.month() == 1 ? 2 : 1));
        painter.drawLine(QPointF(frame.xOf(month), cell.top()), QPointF(frame.xOf(month), bottom));
        const TextStyle style{.font = theme.small(), .direction = m_style.direction};
        const QString name = step == 1
            ? m_style.locale.standaloneMonthName(month.month(), QLocale::ShortFormat)
            : step == 3 ? Tr::tr("Q%1").arg((month.month() + 2) / 3)
                        : QString::number(month.year());
        drawElided(painter, cell.adjusted(4, 0, -2, 0), name, style, theme.mutedText);
        if (step < 12 && (month.month() == 1 || month == m_from)) {
            cell.translate(0, -line);
            cell.setWidth(std::max(cell.width(), textWidth(u"00000"_s, theme.small())));
            drawElided(painter, cell.adjusted(4, 0, 0, 0), QString::number(month.year()), style,
                       theme.text);
        }
    }
}

void Roadmap::paintToday(QPainter &painter, const Frame &frame) const
{
    if (m_today < m_from || m_today > m_to) {
        return;
    }
    const Theme &theme = m_style.theme;
    const double x = frame.xOf(m_today);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.topOf(m_rows.size())));
    const QString word = Tr::tr("Today");
    QRectF box(0, 0, textWidth(word, theme.small()) + padding, lineHeight(theme.small()));
    box.moveCenter({x, frame.plot.top() - 1.5 * box.height() - padding / 2});
    box.moveLeft(std::clamp(box.left(), frame.plot.left(), frame.plot.right() - box.width()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(box, 4, 4);
    drawLine(painter, box, word, {.font = theme.small(), .align = Qt::AlignHCenter},
             theme.onAccent);
}

void Roadmap::paintRow(QPainter &painter, const Frame &frame, qsizetype index) const
{
    const Theme &theme = m_style.theme;
    const Row &row = m_rows.at(index);
    const bool isHeading = row.activity.isNull();
    const QRectF line(frame.area.left(), frame.topOf(index), frame.area.width(), frame.row);
    if (isHeading) {
        painter.setPen(QPen(theme.border, 1));
        painter.drawLine(line.topLeft(), line.topRight());
    }
    QFont font = theme.font;
    font.setWeight(isHeading ? QFont::DemiBold : QFont::Normal);
    QRectF title(frame.titles.left(), line.top(), frame.titles.width(), frame.row);
    const double indent = isHeading ? 0 : 2 * padding;
    title.adjust(m_style.direction == Qt::LeftToRight ? indent : 0, 0,
                 m_style.direction == Qt::LeftToRight ? 0 : -indent, 0);
    drawElided(painter, title, row.title, {.font = font, .direction = m_style.direction},
               theme.text);
    const QRectF bar = barOf(frame, index);
    if (!isHeading && bar.isNull()) {
        drawElided(painter, {frame.plot.left(), line.top(), frame.plot.width(), frame.row},
                   Tr::tr("no dates yet"), {.font = theme.small(), .direction = m_style.direction},
                   theme.mutedText);
        return;
    }
    if (isHeading) {
        return;
    }
    painter.setPen(QPen(theme.accent, row.start.isValid() && row.due.isValid() ? 1 : 2,
                        row.start.isValid() && row.due.isValid() ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(mixed(theme.surface, theme.accent, 0.25));
    painter.drawRoundedRect(bar, 4, 4);
    if (const QRectF past = frame.span(row.start, std::min(m_today, row.due), index);
        row.start.isValid() && row.due.isValid() && row.start <= m_today) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(theme.surface, theme.accent, 0.6));
        painter.drawRoundedRect(past.intersected(bar).adjusted(1, 1, -1, -1), 3, 3);
    }
}

void Roadmap::paintMilestone(QPainter &painter, const Frame &frame, qsizetype row,
                             const Mark &mark) const
{
    const Theme &theme = m_style.theme;
    if (!mark.date.isValid()) {
        return;
    }
    const QRectF box = markOf(frame, row, mark.date);
    const QPointF c = box.center();
    const QPolygonF diamond{{QPointF(c.x(), box.top()), QPointF(box.right(), c.y()),
                             QPointF(c.x(), box.bottom()), QPointF(box.left(), c.y())}};
    painter.setPen(QPen(theme.surface, 2));
    painter.setBrush(theme.text);
    painter.drawPolygon(diamond);
    // The name stands behind its mark up to the next one, or before it where there is no room.
    double end = frame.plot.right();
    double start = frame.plot.left();
    for (const Mark &other : m_rows.at(row).milestones) {
        const double x = other.date.isValid() ? frame.xOf(other.date) : -1;
        end = x > c.x() + 1 ? std::min(end, x - box.width()) : end;
        start = x >= 0 && x < c.x() - 1 ? std::max(start, x + box.width()) : start;
    }
    QRectF after(box.right() + 4, frame.topOf(row), end - box.right() - 4, frame.row);
    QRectF before(start, frame.topOf(row), box.left() - 4 - start, frame.row);
    const double wanted = textWidth(mark.title, theme.small());
    const bool isBehind = after.width() >= wanted || after.width() >= before.width();
    const QRectF room = isBehind ? after : before;
    if (room.width() > 3 * padding) {
        drawElided(painter, room, mark.title,
                   {.font = theme.small(), .align = isBehind ? Qt::AlignLeft : Qt::AlignRight},
                   theme.text);
    }
}

QString Roadmap::textOf(const Row &row) const
{
    const auto text = [this](QDate date) {
        return date.isValid() ? m_style.locale.toString(date, QLocale::ShortFormat) : u"?"_s;
    };
    const QString dates = Tr::tr("%1 – %2").arg(text(row.start), text(row.due));
    return row.detail.isEmpty()
        ? Tr::tr("%1: %2").arg(isolated(row.title), dates)
        : Tr::tr("%1: %2, %3").arg(isolated(row.title), dates, isolated(row.detail));
}

QList<ChartMark> Roadmap::marks(const QRectF &area) const
{
    const Frame all = frame(area);
    QList<ChartMark> marks;
    for (qsizetype index = 0; index < m_rows.size(); ++index) {
        const Row &row = m_rows.at(index);
        for (const Mark &mark : row.milestones) {
            if (mark.date.isValid()) {
                marks.append(
                    {.area = markOf(all, index, mark.date),
                     .text = Tr::tr("Milestone %1: %2")
                                 .arg(isolated(mark.title),
                                      m_style.locale.toString(mark.date, QLocale::ShortFormat)),
                     .object = mark.id});
            }
        }
        if (row.activity) {
            const QRectF bar = barOf(all, index);
            const QRectF title(all.titles.left(), all.topOf(index), all.titles.width(), all.row);
            marks.append(
                {.area = bar.isNull() ? title : bar, .text = textOf(row), .object = row.activity});
        }
    }
    return marks;
}

QString Roadmap::description() const
{
    const auto work =
        std::ranges::count_if(m_rows, [](const Row &row) { return !row.activity.isNull(); });
    qsizetype milestones = 0;
    for (const Row &row : m_rows) {
        milestones += row.milestones.size();
    }
    return Tr::tr("%n activity(s)", nullptr, static_cast<int>(work)) + u", "_s
        + Tr::tr("%n milestone(s)", nullptr, static_cast<int>(milestones));
}

ChartTable Roadmap::table() const
{
    ChartTable table{.head = {Tr::tr("What"), Tr::tr("From"), Tr::tr("To")}, .rows = {}};
    const auto text = [this](QDate date) {
        return date.isValid() ? m_style.locale.toString(date, QLocale::ShortFormat) : QString();
    };
    for (const Row &row : m_rows) {
        table.rows.append({row.title, text(row.start), text(row.due)});
        for (const Mark &mark : row.milestones) {
            table.rows.append({mark.title, QString(), text(mark.date)});
        }
    }
    return table;
}

} // namespace facet::render
