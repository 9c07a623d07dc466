// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findermodel.h"

#include "model/navigate.h"

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostShown = 200; // nobody reads further down a ranking
} // namespace

FinderModel::FinderModel(PanelContext &context, QObject *parent) : ObjectTreeModel(context, parent)
{ }

void FinderModel::setQuestion(const FinderQuestion &question)
{
    m_question = question;
    rearrangeAll();
    touchAll();
}

void FinderModel::setFilter(const PeopleFilter &filter)
{
    m_filter = filter;
    rearrangeAll();
}

void FinderModel::setWanted(bool wanted)
{
    m_isWanted = wanted;
    rearrangeAll();
    touchAll();
}

const Candidate *FinderModel::candidate(Id<Person> person) const
{
    const auto found = m_found.constFind(person);
    return found == m_found.constEnd() ? nullptr : &*found;
}

QVariant FinderModel::data(const QModelIndex &index, int role) const
{
    const Candidate *found = candidate(objectAt(index).as<Person>());
    if (found && (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)) {
        const QString text =
            u"%1, %2"_s.arg(nameOf(plan(), found->person), found->reasons.join(u", "_s));
        return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
    }
    return ObjectTreeModel::data(index, role);
}

QList<ObjectRef> FinderModel::below(ObjectRef parent) const
{
    if (!parent.isNull() || !m_isWanted) {
        return {};
    }
    const auto *facet = std::get_if<Facet>(&m_question);
    const QList<Candidate> found = facet
        ? whoCouldCover(plan(), *facet, m_filter)
        : whoCouldJoin(plan(), std::get<Id<Group>>(m_question), m_filter);
    m_found.clear();
    QList<ObjectRef> rows;
    for (const Candidate &candidate : found.first(std::min(found.size(), mostShown))) {
        m_found.insert(candidate.person, candidate);
        rows.append(candidate.person);
    }
    return rows;
}

QList<ObjectRef> FinderModel::parentsTouchedBy(const Difference &difference) const
{
    return concerns(difference) ? QList{ObjectRef()} : QList<ObjectRef>();
}

bool FinderModel::concerns(const Difference &difference) const
{
    return m_isWanted && difference.touches<Person, Group, Objective, Holding, Position, Unit>();
}

FinderDelegate::FinderDelegate(PanelContext &context, const FinderModel &model)
    : RowDelegate(context), m_model(model)
{ }

RowContent FinderDelegate::content(const QModelIndex &index) const
{
    const Candidate *found = m_model.candidate(m_model.objectAt(index).as<Person>());
    if (!found) {
        return {};
    }
    const Plan &plan = context().plan();
    const Person &person = plan.get(found->person);
    RowContent row;
    row.first = person.name;
    row.firstMore = seatText(plan, person.id);
    row.second = found->reasons.join(u" · "_s);
    row.end = isBroad(person) ? tr("★ %Ln facet(s)", nullptr, facetsCovered(person)) : QString();
    row.endColour = context().theme().accent;
    return row;
}

RowEditor *FinderDelegate::makeEditor(QWidget *, const QModelIndex &) const { return nullptr; }

void FinderDelegate::take(const RowEditor &, const QModelIndex &) const
{
    // Nothing is edited in a ranking.
}

} // namespace facet::panels
