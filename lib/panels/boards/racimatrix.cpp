// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "racimatrix.h"

#include "base/text.h"
#include "edit/activities.h"
#include "model/duties.h"
#include "model/object.h"

#include <QLocale>

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr std::u16string_view letters = u"RACI";

QChar letterOf(Duty duty) { return letters[static_cast<size_t>(duty)]; }

/// Whom an assignment names: the unit, position or person.
QString whoOf(const Plan &plan, const Assignment &assignment)
{
    return assignment.person  ? nameOf(plan, assignment.person)
        : assignment.position ? nameOf(plan, assignment.position)
                              : nameOf(plan, assignment.unit);
}

QList<edit::DutyPlace> placesOf(const QList<MatrixPlace> &cells)
{
    QList<edit::DutyPlace> places;
    for (const MatrixPlace &cell : cells) {
        places.append({cell.row.as<Activity>(), cell.column.as<Unit>()});
    }
    return places;
}

QString textOf(DutyFault fault)
{
    switch (fault) {
    case DutyFault::NoneAccountable:
        return RaciMatrix::tr("! nobody accountable");
    case DutyFault::SeveralAccountable:
        return RaciMatrix::tr("! several accountable");
    case DutyFault::NoneResponsible:
        return RaciMatrix::tr("! nobody responsible");
    case DutyFault::ManyResponsible:
        return RaciMatrix::tr("! more than two responsible");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

RaciMatrix::RaciMatrix(PanelContext &context, QObject *parent) : MatrixModel(context, parent)
{
    reshape();
}

void RaciMatrix::setFilter(const QString &text)
{
    m_filter = comparable(text);
    reshape();
}

MatrixCell RaciMatrix::cell(const MatrixPlace &place) const
{
    QStringList shown;
    QStringList told;
    for (const Duty duty : allOf<Duty>()) {
        const QList<Id<Assignment>> here =
            edit::assignmentsIn(plan(), place.row.as<Activity>(), place.column.as<Unit>(), duty);
        QStringList names;
        for (const Id<Assignment> id : here) {
            names.append(whoOf(plan(), plan().get(id)));
        }
        if (!names.isEmpty()) {
            shown.append(letterOf(duty));
            told.append(tr("%1: %2").arg(labelOf(duty), names.join(u", "_s)));
        }
    }
    return {.text = shown.join(u' '), .tip = told.join(u"; "_s)};
}

MatrixHead RaciMatrix::rowHead(ObjectRef row) const
{
    const Activity &activity = plan().get(row.as<Activity>());
    QStringList faults;
    for (const DutyFault fault : dutiesOf(plan(), activity.id).faults()) {
        faults.append(textOf(fault));
    }
    return {.title = activity.title,
            .second = activity.unit ? nameOf(plan(), activity.unit) : QString(),
            .end = faults.isEmpty() ? tr("✓") : faults.join(u", "_s),
            .isStrong = !faults.isEmpty()};
}

MatrixHead RaciMatrix::columnHead(ObjectRef column) const
{
    int responsible = 0;
    for (const auto &[id, box] : plan().all<Activity>()) {
        responsible +=
            edit::assignmentsIn(plan(), id, column.as<Unit>(), Duty::Responsible).isEmpty() ? 0 : 1;
    }
    return {.title = nameOf(plan(), column),
            .end = responsible == 0 ? QString() : tr("R in %Ln", nullptr, responsible)};
}

QList<MatrixChoice> RaciMatrix::choices(ObjectRef) const
{
    QList<MatrixChoice> all;
    for (const Duty duty : allOf<Duty>()) {
        const QString letter = letterOf(duty);
        all.append({letter.toLower(), tr("%1: %2").arg(letter, labelOf(duty))});
    }
    return all;
}

Result<edit::Step> RaciMatrix::put(const QList<MatrixPlace> &cells, const QString &key) const
{
    if (key.isEmpty()) {
        return edit::clearDuties(plan(), placesOf(cells));
    }
    const size_t letter = letters.find(key.front().toUpper().unicode());
    if (letter == std::u16string_view::npos) {
        return failure(tr("A duty is one of R, A, C and I."));
    }
    return edit::toggleDuty(plan(), placesOf(cells), static_cast<Duty>(letter));
}

QList<ObjectRef> RaciMatrix::wantedRows() const
{
    QList<const Activity *> work;
    for (const auto &[id, box] : plan().all<Activity>()) {
        const QString all = box->title + u' ' + nameOf(plan(), box->unit);
        if (m_filter.isEmpty() || comparable(all).contains(m_filter)) {
            work.append(&box.get());
        }
    }
    std::ranges::sort(work, [](const Activity *a, const Activity *b) {
        return std::tie(a->start, a->due, a->title, a->id)
            < std::tie(b->start, b->due, b->title, b->id);
    });
    QList<ObjectRef> rows;
    for (const Activity *activity : std::as_const(work)) {
        rows.append(activity->id);
    }
    return rows;
}

/// The departments, and before them the units above which have a duty.
QList<ObjectRef> RaciMatrix::wantedColumns() const
{
    const DepartmentIndex index(plan());
    QList<Id<Unit>> units = index.departments();
    for (const auto &[id, box] : plan().all<Assignment>()) {
        const Id<Unit> unit = index.of(edit::unitOf(plan(), box.get()));
        if (unit && !units.contains(unit)) {
            units.prepend(unit);
        }
    }
    return {units.begin(), units.end()};
}

bool RaciMatrix::reshapes(const Difference &difference) const
{
    return difference.touches<Activity, Assignment, Unit, Position, Holding>();
}

bool RaciMatrix::concerns(const Difference &difference) const
{
    return difference.touches<Activity, Assignment, Unit, Position, Holding, Person>();
}

} // namespace facet::panels
