// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fitmodel.h"

#include "base/text.h"
#include "edit/several.h"
#include "panels/askpopup.h"

#include <QLocale>

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr Kind headingKind{-4};
constexpr qint64 nobody = -1;
constexpr int mostFit = 4;

Id<Unit> departmentOf(ObjectRef heading)
{
    return heading.kind == headingKind && heading.id != nobody ? Id<Unit>{heading.id} : Id<Unit>{};
}

/// A mean that grows by what is added.
struct Mean
{
    int sum = 0;
    int count = 0;

    void add(int value)
    {
        sum += value;
        ++count;
    }

    QString text() const
    {
        return count == 0 ? QString() : QLocale().toString(double(sum) / count, 'f', 1);
    }
};

bool matches(const QString &name, const QString &filter)
{
    return comparable(name).contains(filter);
}

} // namespace

FitModel::FitModel(PanelContext &context, QObject *parent)
    : MatrixModel(context, parent), m_departments(plan())
{
    reshape();
}

void FitModel::setFilter(const QString &text)
{
    m_filter = comparable(text);
    reshape();
}

ObjectRef FitModel::headingOf(Id<Unit> department)
{
    return {headingKind, department ? department.value : nobody};
}

const Fit *FitModel::fitOf(Id<Objective> objective, Id<Channel> channel) const
{
    for (const Id<Fit> id : plan().referring<&Fit::objective>(objective)) {
        if (const Fit *fit = plan().find(id); fit && fit->channel == channel) {
            return fit;
        }
    }
    return nullptr;
}

MatrixCell FitModel::cell(const MatrixPlace &place) const
{
    const Id<Objective> objective = place.row.as<Objective>();
    const Id<Channel> channel = place.column.as<Channel>();
    if (!objective) {
        return headingCell(place.row, channel);
    }
    const QString asks =
        tr("How well does %1 serve “%2”?").arg(nameOf(plan(), channel), nameOf(plan(), objective));
    const Fit *fit = fitOf(objective, channel);
    if (!fit) {
        return {.text = {}, .tip = asks};
    }
    const QString answer =
        tr("%1 %2: %3 of 4.").arg(asks, fitWord(fit->score), QLocale().toString(fit->score));
    return {.text = QLocale().toString(fit->score),
            .level = fit->score,
            .hasNote = !fit->why.isEmpty(),
            .tip = fit->why.isEmpty() ? answer : answer + u' ' + fit->why};
}

MatrixCell FitModel::headingCell(ObjectRef heading, Id<Channel> channel) const
{
    Mean mean;
    for (const Id<Objective> objective : objectivesOf(heading)) {
        if (const Fit *fit = fitOf(objective, channel)) {
            mean.add(fit->score);
        }
    }
    return {.text = mean.text(),
            .isEditable = false,
            .tip = mean.count == 0
                ? QString()
                : tr("Mean fit of %1 for %Ln objective(s) of %2", nullptr, mean.count)
                      .arg(nameOf(plan(), channel), rowHead(heading).title)};
}

MatrixHead FitModel::rowHead(ObjectRef row) const
{
    if (row.kind == headingKind) {
        const Id<Unit> department = departmentOf(row);
        return {.title = department ? nameOf(plan(), department) : tr("Nobody yet"),
                .isHeading = true};
    }
    Mean mean;
    for (const Id<Fit> fit : plan().referring<&Fit::objective>(row.as<Objective>())) {
        mean.add(plan().get(fit).score);
    }
    return {.title = nameOf(plan(), row), .end = mean.text()};
}

MatrixHead FitModel::columnHead(ObjectRef column) const
{
    const Channel &channel = plan().get(column.as<Channel>());
    Mean mean;
    for (const Id<Fit> fit : plan().referring<&Fit::channel>(channel.id)) {
        mean.add(plan().get(fit).score);
    }
    return {.title = channel.platform,
            .second = labelOf(channel.tier),
            .end = mean.count == 0 ? tr("no fit rated") : tr("mean %1").arg(mean.text())};
}

QList<MatrixChoice> FitModel::choices(ObjectRef) const
{
    QList<MatrixChoice> all;
    for (int score = 0; score <= mostFit; ++score) {
        const QString digit = QString::number(score);
        all.append({digit, tr("%1: %2").arg(digit, fitWord(score))});
    }
    return all;
}

Result<edit::Step> FitModel::put(const QList<MatrixPlace> &cells, const QString &key) const
{
    QList<edit::Pairing> pairs;
    for (const MatrixPlace &cell : cells) {
        pairs.append({cell.column.as<Channel>(), cell.row.as<Objective>()});
    }
    return edit::rateFits(plan(), pairs, key.isEmpty() ? std::nullopt : std::optional(key.toInt()));
}

/// All objectives of the department that a heading stands for, in order.
QList<Id<Objective>> FitModel::objectivesOf(ObjectRef heading) const
{
    const Id<Unit> department = departmentOf(heading);
    QList<const Objective *> found;
    for (const auto &[id, box] : plan().all<Objective>()) {
        if (m_departments.of(box->unit) == department) {
            found.append(&box.get());
        }
    }
    std::ranges::sort(found, [](const Objective *a, const Objective *b) {
        return std::tie(a->order, a->title, a->id) < std::tie(b->order, b->title, b->id);
    });
    QList<Id<Objective>> ids;
    for (const Objective *objective : std::as_const(found)) {
        ids.append(objective->id);
    }
    return ids;
}

QList<ObjectRef> FitModel::wantedRows() const
{
    m_departments = DepartmentIndex(plan());
    QList<Id<Unit>> departments;
    bool namesObjective = m_filter.isEmpty();
    for (const auto &[id, box] : plan().all<Objective>()) {
        const Id<Unit> department = m_departments.of(box->unit);
        if (!departments.contains(department)) {
            departments.append(department);
        }
        namesObjective = namesObjective || matches(box->title, m_filter)
            || matches(nameOf(plan(), department), m_filter);
    }
    std::ranges::sort(departments, {}, [this](Id<Unit> department) {
        return std::pair(department.isNull(), m_departments.placeOf(department));
    });
    QList<ObjectRef> rows;
    for (const Id<Unit> department : std::as_const(departments)) {
        const ObjectRef heading = headingOf(department);
        const bool isAll =
            !namesObjective || m_filter.isEmpty() || matches(nameOf(plan(), department), m_filter);
        QList<ObjectRef> below;
        for (const Id<Objective> objective : objectivesOf(heading)) {
            if (isAll || matches(plan().get(objective).title, m_filter)) {
                below.append(objective);
            }
        }
        if (!below.isEmpty()) {
            rows += QList{heading} + below;
        }
    }
    return rows;
}

/// Channels by tier; where the filter names no objective but channels, these alone.
QList<ObjectRef> FitModel::wantedColumns() const
{
    QList<const Channel *> channels;
    QList<const Channel *> named;
    for (const auto &[id, box] : plan().all<Channel>()) {
        channels.append(&box.get());
        if (!m_filter.isEmpty() && matches(box->platform, m_filter)) {
            named.append(&box.get());
        }
    }
    QList<const Channel *> &shown = named.isEmpty() ? channels : named;
    std::ranges::sort(shown, [](const Channel *a, const Channel *b) {
        return std::tie(a->tier, a->order, a->platform, a->id)
            < std::tie(b->tier, b->order, b->platform, b->id);
    });
    QList<ObjectRef> columns;
    for (const Channel *channel : std::as_const(shown)) {
        columns.append(channel->id);
    }
    return columns;
}

bool FitModel::reshapes(const Difference &difference) const
{
    return difference.touches<Objective, Channel, Unit>();
}

bool FitModel::concerns(const Difference &difference) const
{
    return difference.touches<Objective, Channel, Unit, Fit>();
}

} // namespace facet::panels
