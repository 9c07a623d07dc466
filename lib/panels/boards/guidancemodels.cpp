// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guidancemodels.h"

#include "base/text.h"
#include "edit/governance.h"
#include "model/navigate.h"
#include "model/object.h"
#include "panels/keepup.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr Kind elementKind{-20};
constexpr Kind organisationKind{-21};
constexpr Kind policyStateKind{-22};

PolicyElement elementOf(ObjectRef row) { return static_cast<PolicyElement>(row.id - 1); }

PolicyState stateOf(ObjectRef column) { return static_cast<PolicyState>(column.id - 1); }

QString scopeName(const Plan &plan, Id<Unit> scope)
{
    return scope ? nameOf(plan, scope) : PolicyMatrix::tr("Whole organisation");
}

bool isOverdue(const PolicySection &section, QDate today)
{
    return section.state == PolicyState::Adopted && section.reviewDate.isValid()
        && section.reviewDate < today;
}

QString dateText(QDate date) { return QLocale().toString(date, QLocale::ShortFormat); }

/// When the section is reviewed, or that it is overdue; empty: no date is set.
QString reviewText(const PolicySection &section, QDate today)
{
    if (!section.reviewDate.isValid()) {
        return {};
    }
    return isOverdue(section, today)
        ? PolicyMatrix::tr("! review was due %1").arg(dateText(section.reviewDate))
        : PolicyMatrix::tr("review %1").arg(dateText(section.reviewDate));
}

bool isShown(const Plan &plan, const PolicySection &section, const QString &filter)
{
    return filter.isEmpty()
        || comparable(labelOf(section.element) + u' ' + scopeName(plan, section.scope) + u' '
                      + section.text)
               .contains(filter);
}

} // namespace

PolicyMatrix::PolicyMatrix(PanelContext &context, QObject *parent) : MatrixModel(context, parent)
{
    reshape();
    keepUp(context, News::Context, this, &PolicyMatrix::reshape);
}

void PolicyMatrix::setFilter(const QString &text)
{
    m_filter = comparable(text);
    reshape();
}

ObjectRef PolicyMatrix::rowOf(PolicyElement element)
{
    return {elementKind, static_cast<qint64>(element) + 1};
}

ObjectRef PolicyMatrix::columnOf(Id<Unit> scope)
{
    return scope ? ObjectRef(scope) : ObjectRef{organisationKind, 1};
}

Id<PolicySection> PolicyMatrix::sectionAt(const MatrixPlace &place) const
{
    return edit::sectionAt(plan(), {elementOf(place.row), place.column.as<Unit>()});
}

MatrixCell PolicyMatrix::cell(const MatrixPlace &place) const
{
    const PolicySection *section = plan().find(sectionAt(place));
    if (!section) {
        const bool isWhole = place.column.kind == organisationKind;
        return {.text = isWhole ? tr("not begun") : QString(),
                .warns = isWhole,
                .tip = isWhole
                    ? tr("No section says anything on “%1” yet.").arg(labelOf(elementOf(place.row)))
                    : tr("What holds for the whole organisation holds here.")};
    }
    const QString review = reviewText(*section, context().today());
    const bool overdue = isOverdue(*section, context().today());
    const QString state = labelOf(section->state);
    return {.text = overdue ? tr("! review") : state,
            .level = static_cast<int>(section->state) + (section->state > PolicyState::Draft),
            .warns = section->state == PolicyState::Missing,
            .hasNote = !section->text.isEmpty(),
            .tip = review.isEmpty() ? state : tr("%1, %2").arg(state, review)};
}

MatrixHead PolicyMatrix::rowHead(ObjectRef row) const
{
    const PolicySection *section = plan().find(sectionAt({row, columnOf({})}));
    return {.title = labelOf(elementOf(row)),
            .second = section ? reviewText(*section, context().today()) : QString()};
}

MatrixHead PolicyMatrix::columnHead(ObjectRef column) const
{
    int adopted = 0;
    for (const PolicyElement element : allOf<PolicyElement>()) {
        const Id<PolicySection> section = sectionAt({rowOf(element), column});
        adopted += section && plan().get(section).state == PolicyState::Adopted ? 1 : 0;
    }
    return {.title = scopeName(plan(), column.as<Unit>()),
            .end = tr("%Ln adopted", nullptr, adopted)};
}

QList<MatrixChoice> PolicyMatrix::choices(ObjectRef) const
{
    return {{u"m"_s, tr("M: missing")},
            {u"d"_s, tr("D: draft")},
            {u"r"_s, tr("R: in review")},
            {u"a"_s, tr("A: adopted")}};
}

Result<edit::Step> PolicyMatrix::put(const QList<MatrixPlace> &cells, const QString &key) const
{
    const qsizetype state = std::max<qsizetype>(0, u"mdra"_s.indexOf(key.toLower()));
    QList<edit::PolicyPlace> places;
    for (const MatrixPlace &cell : cells) {
        if (!key.isEmpty() || sectionAt(cell)) {
            places.append({elementOf(cell.row), cell.column.as<Unit>()});
        }
    }
    return edit::setPolicyStates(plan(), places,
                                 static_cast<PolicyState>(key.isEmpty() ? 0 : state));
}

QList<ObjectRef> PolicyMatrix::wantedRows() const
{
    QList<ObjectRef> rows;
    for (const PolicyElement element : allOf<PolicyElement>()) {
        const bool isNamed = comparable(labelOf(element)).contains(m_filter);
        bool isTold = false;
        for (const auto &[id, box] : plan().all<PolicySection>()) {
            isTold = isTold || (box->element == element && isShown(plan(), box.get(), m_filter));
        }
        if (m_filter.isEmpty() || isNamed || isTold) {
            rows.append(rowOf(element));
        }
    }
    return rows;
}

/// The whole organisation, the units with rules of their own, and the unit that is selected.
QList<ObjectRef> PolicyMatrix::wantedColumns() const
{
    QSet<Id<Unit>> scopes{context().unit()};
    for (const auto &[id, box] : plan().all<PolicySection>()) {
        scopes.insert(box->scope);
    }
    QList<ObjectRef> columns{columnOf({})};
    for (const Id<Unit> unit : unitsInOrder(plan())) {
        if (scopes.contains(unit)) {
            columns.append(unit);
        }
    }
    return columns;
}

bool PolicyMatrix::reshapes(const Difference &difference) const
{
    return difference.touches<PolicySection, Unit>();
}

bool PolicyMatrix::concerns(const Difference &difference) const
{
    return difference.touches<PolicySection, Unit>();
}

PolicyCards::PolicyCards(PanelContext &context, QObject *parent) : CardModel(context, parent)
{
    reshape();
}

void PolicyCards::setFilter(const QString &text)
{
    m_filter = comparable(text);
    reshape();
}

ObjectRef PolicyCards::columnOf(PolicyState state)
{
    return {policyStateKind, static_cast<qint64>(state) + 1};
}

CardContent PolicyCards::card(ObjectRef, ObjectRef object) const
{
    const PolicySection &section = plan().get(object.as<PolicySection>());
    const QString review = reviewText(section, context().today());
    const bool overdue = isOverdue(section, context().today());
    const QString scope = scopeName(plan(), section.scope);
    return {.title = labelOf(section.element),
            .second = review.isEmpty() || overdue ? scope : tr("%1 · %2").arg(scope, review),
            .text = section.text.simplified(),
            .warning =
                overdue ? tr("review was due %1").arg(dateText(section.reviewDate)) : QString()};
}

ColumnContent PolicyCards::column(ObjectRef column) const
{
    const std::array hints{tr("Every element has been begun."), tr("Nothing is being written."),
                           tr("Nobody is reading one."), tr("Nothing holds yet.")};
    return {.title = labelOf(stateOf(column)), .hint = hints[static_cast<size_t>(stateOf(column))]};
}

Result<edit::Step> PolicyCards::moved(const QList<ObjectRef> &objects, ObjectRef,
                                      ObjectRef to) const
{
    QList<Id<PolicySection>> sections;
    for (const ObjectRef object : objects) {
        if (!object.as<PolicySection>()) {
            return failure(tr("Only policy sections belong here."));
        }
        sections.append(object.as<PolicySection>());
    }
    return edit::setPolicyStates(plan(), sections, stateOf(to), context().today());
}

QList<ObjectRef> PolicyCards::wantedColumns() const
{
    QList<ObjectRef> columns;
    for (const PolicyState state : allOf<PolicyState>()) {
        columns.append(columnOf(state));
    }
    return columns;
}

QList<ObjectRef> PolicyCards::wantedCards(ObjectRef column) const
{
    QList<const PolicySection *> sections;
    for (const auto &[id, box] : plan().all<PolicySection>()) {
        if (box->state == stateOf(column) && isShown(plan(), box.get(), m_filter)) {
            sections.append(&box.get());
        }
    }
    std::ranges::sort(sections, {}, [this](const PolicySection *section) {
        return std::tuple(section->element, !section->scope.isNull(),
                          scopeName(plan(), section->scope), section->id);
    });
    QList<ObjectRef> cards;
    for (const PolicySection *section : std::as_const(sections)) {
        cards.append(section->id);
    }
    return cards;
}

bool PolicyCards::reshapes(const Difference &difference) const
{
    return difference.touches<PolicySection, Unit>();
}

bool PolicyCards::concerns(const Difference &difference) const
{
    return difference.touches<PolicySection, Unit>();
}

QString guidanceSummary(const Plan &plan, QDate today)
{
    int adopted = 0;
    int overdue = 0;
    for (const PolicyElement element : allOf<PolicyElement>()) {
        const PolicySection *section = plan.find(edit::sectionAt(plan, {element, {}}));
        adopted += section && section->state == PolicyState::Adopted ? 1 : 0;
    }
    for (const auto &[id, box] : plan.all<PolicySection>()) {
        overdue += isOverdue(box.get(), today) ? 1 : 0;
    }
    const QString first =
        PolicyMatrix::tr("%1 of 8 elements are adopted for the whole organisation.")
            .arg(QLocale().toString(adopted));
    return overdue == 0
        ? first
        : first + u' ' + PolicyMatrix::tr("! %Ln review(s) overdue.", nullptr, overdue);
}

} // namespace facet::panels
