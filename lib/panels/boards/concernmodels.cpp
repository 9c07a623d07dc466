// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "concernmodels.h"

#include "base/text.h"
#include "discretion.h"
#include "edit/governance.h"
#include "model/object.h"

#include <QLocale>

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr Kind layerKind{-23};
constexpr Kind concernStateKind{-24};
constexpr Kind outsideKind{-25}; ///< the row of concerns whose unit is in no department

Layer layerOf(ObjectRef column) { return static_cast<Layer>(column.id - 1); }

ConcernState stateOf(ObjectRef column) { return static_cast<ConcernState>(column.id - 1); }

/// A unit as it may be named now.
QString unitName(const PanelContext &context, Id<Unit> unit)
{
    const Plan &plan = context.plan();
    return nameOf(plan, isProjected(context) ? publicUnit(plan, unit) : unit);
}

/// A text as it may be shown now.
QString shownText(const PanelContext &context, const QString &text)
{
    return isProjected(context) ? withoutNames(context.plan(), text) : text;
}

/// What stands in a table instead of a field's own text.
std::optional<QString> concernText(const PanelContext &context, const Concern &concern,
                                   const QString &key)
{
    if (key == u"statement"_s) {
        return shownText(context, concern.statement);
    }
    if (key == u"response"_s) {
        return concern.response.isEmpty() ? ConcernMatrix::tr("! no response yet")
                                          : shownText(context, concern.response).simplified();
    }
    if (key == u"unit"_s) {
        return unitName(context, concern.unit);
    }
    if (key == u"conflictWith"_s) {
        return concern.conflictWith ? unitName(context, concern.conflictWith) : QString();
    }
    return std::nullopt;
}

} // namespace

QList<Id<Concern>> concernsInOrder(const Plan &plan)
{
    QList<const Concern *> all;
    for (const auto &[id, box] : plan.all<Concern>()) {
        all.append(&box.get());
    }
    std::ranges::sort(all, [](const Concern *a, const Concern *b) {
        return std::tie(a->state, b->severity, a->raised, a->id)
            < std::tie(b->state, a->severity, b->raised, b->id);
    });
    QList<Id<Concern>> ids;
    for (const Concern *concern : std::as_const(all)) {
        ids.append(concern->id);
    }
    return ids;
}

FieldTableSpec concernSpec(PanelContext &context, const QList<FieldColumn> &columns)
{
    FieldTableSpec spec{.kind = kindOf<Concern>(), .columns = columns, .rows = {}};
    spec.text = [&context](ObjectRef object, const QString &key) {
        return concernText(context, context.plan().get(object.as<Concern>()), key);
    };
    spec.ink = [&context](ObjectRef object, const QString &key) {
        const Concern &concern = context.plan().get(object.as<Concern>());
        const bool isMissing = key == u"response"_s && concern.response.isEmpty();
        return isMissing ? context.theme().fair : QColor();
    };
    return spec;
}

ConcernMatrix::ConcernMatrix(PanelContext &context, QObject *parent)
    : MatrixModel(context, parent), m_departments(plan())
{
    reshape();
}

ObjectRef ConcernMatrix::columnOf(Layer layer)
{
    return {layerKind, static_cast<qint64>(layer) + 1};
}

ObjectRef ConcernMatrix::rowOf(Id<Unit> unit) const
{
    const Id<Unit> department = m_departments.of(unit);
    return department ? ObjectRef(department) : ObjectRef{outsideKind, 1};
}

QList<Id<Concern>> ConcernMatrix::concernsOf(const MatrixPlace &place) const
{
    QList<Id<Concern>> found;
    for (const Id<Concern> id : concernsInOrder(plan())) {
        const Concern &concern = plan().get(id);
        if (rowOf(concern.unit) == place.row && concern.layer == layerOf(place.column)) {
            found.append(id);
        }
    }
    return found;
}

MatrixCell ConcernMatrix::cell(const MatrixPlace &place) const
{
    const QList<Id<Concern>> here = concernsOf(place);
    if (here.isEmpty()) {
        return {.isEditable = false, .tip = tr("Nothing was heard from here.")};
    }
    int open = 0;
    int worst = 0;
    for (const Id<Concern> id : here) {
        const Concern &concern = plan().get(id);
        open += concern.state == ConcernState::Open ? 1 : 0;
        worst = std::max(worst, static_cast<int>(concern.severity) + 1);
    }
    const QString count = QLocale().toString(here.size());
    return {.text = open > 0 ? tr("%1, %Ln open", nullptr, open).arg(count) : count,
            .level = worst,
            .isEditable = false,
            .tip = tr("%Ln concern(s), the worst is %1.", nullptr, static_cast<int>(here.size()))
                       .arg(labelOf(static_cast<Severity>(worst - 1)))};
}

MatrixHead ConcernMatrix::rowHead(ObjectRef row) const
{
    const Id<Unit> unit = row.as<Unit>();
    int count = 0;
    for (const auto &[id, box] : plan().all<Concern>()) {
        count += rowOf(box->unit) == row ? 1 : 0;
    }
    return {.title = unit ? nameOf(plan(), unit) : tr("Outside the departments"),
            .end = QLocale().toString(count)};
}

MatrixHead ConcernMatrix::columnHead(ObjectRef column) const
{
    int count = 0;
    for (const auto &[id, box] : plan().all<Concern>()) {
        count += box->layer == layerOf(column) ? 1 : 0;
    }
    return {.title = labelOf(layerOf(column)), .end = tr("%Ln concern(s)", nullptr, count)};
}

QList<ObjectRef> ConcernMatrix::wantedRows() const
{
    m_departments = DepartmentIndex(plan());
    QList<Id<Unit>> units;
    for (const auto &[id, box] : plan().all<Concern>()) {
        const Id<Unit> department = m_departments.of(box->unit);
        if (!units.contains(department)) {
            units.append(department);
        }
    }
    std::ranges::sort(units, {}, [this](Id<Unit> unit) {
        return std::pair(unit.isNull(), m_departments.placeOf(unit));
    });
    QList<ObjectRef> rows;
    for (const Id<Unit> unit : std::as_const(units)) {
        rows.append(unit ? ObjectRef(unit) : ObjectRef{outsideKind, 1});
    }
    return rows;
}

QList<ObjectRef> ConcernMatrix::wantedColumns() const
{
    bool hasUnknown = false;
    for (const auto &[id, box] : plan().all<Concern>()) {
        hasUnknown = hasUnknown || box->layer == Layer::Unknown;
    }
    QList<ObjectRef> columns;
    for (const Layer layer : allOf<Layer>()) {
        if (layer != Layer::Unknown || hasUnknown) {
            columns.append(columnOf(layer));
        }
    }
    return columns;
}

bool ConcernMatrix::reshapes(const Difference &difference) const
{
    return difference.touches<Concern, Unit>();
}

bool ConcernMatrix::concerns(const Difference &difference) const
{
    return difference.touches<Concern, Unit>();
}

ConcernCards::ConcernCards(PanelContext &context, QObject *parent) : CardModel(context, parent)
{
    reshape();
    connect(&context, &PanelContext::themeChanged, this, &ConcernCards::touchAll);
}

void ConcernCards::setFilter(const QString &text)
{
    m_filter = comparable(text);
    reshape();
}

ObjectRef ConcernCards::columnOf(ConcernState state)
{
    return {concernStateKind, static_cast<qint64>(state) + 1};
}

CardContent ConcernCards::card(ObjectRef, ObjectRef object) const
{
    const Concern &concern = plan().get(object.as<Concern>());
    const QString unit = unitName(context(), concern.unit);
    const bool isUrgent =
        concern.state == ConcernState::Open && concern.severity == Severity::Severe;
    return {.title = shownText(context(), concern.statement),
            .second =
                tr("%1 · %2 · %3").arg(unit, labelOf(concern.layer), labelOf(concern.severity)),
            .text = shownText(context(), concern.response).simplified(),
            .warning = isUrgent ? tr("severe and open") : QString()};
}

ColumnContent ConcernCards::column(ObjectRef column) const
{
    const std::array seconds{tr("Heard, not yet answered"), tr("Has a response"),
                             tr("Those who raised it agree")};
    return {.title = labelOf(stateOf(column)),
            .second = seconds[static_cast<size_t>(stateOf(column))],
            .hint = tr("Nothing here.")};
}

Result<edit::Step> ConcernCards::moved(const QList<ObjectRef> &objects, ObjectRef,
                                       ObjectRef to) const
{
    QList<Id<Concern>> ids;
    for (const ObjectRef object : objects) {
        if (!object.as<Concern>()) {
            return failure(tr("Only concerns belong here."));
        }
        ids.append(object.as<Concern>());
    }
    return edit::setConcernStates(plan(), ids, stateOf(to));
}

QList<ObjectRef> ConcernCards::wantedColumns() const
{
    QList<ObjectRef> columns;
    for (const ConcernState state : allOf<ConcernState>()) {
        columns.append(columnOf(state));
    }
    return columns;
}

QList<ObjectRef> ConcernCards::wantedCards(ObjectRef column) const
{
    QList<ObjectRef> cards;
    for (const Id<Concern> id : concernsInOrder(plan())) {
        const Concern &concern = plan().get(id);
        const QString all =
            concern.statement + u' ' + nameOf(plan(), concern.unit) + u' ' + concern.response;
        if (concern.state == stateOf(column)
            && (m_filter.isEmpty() || comparable(all).contains(m_filter))) {
            cards.append(id);
        }
    }
    return cards;
}

bool ConcernCards::reshapes(const Difference &difference) const
{
    return difference.touches<Concern, Unit>();
}

bool ConcernCards::concerns(const Difference &difference) const
{
    return difference.touches<Concern, Unit, Person>();
}

} // namespace facet::panels
