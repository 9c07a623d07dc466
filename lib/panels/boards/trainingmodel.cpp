// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trainingmodel.h"

#include "base/text.h"
#include "model/navigate.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr Kind levelKind{-10};
constexpr int mostNames = 12; // in a tip

int rankOf(ObjectRef column) { return static_cast<int>(column.id - 1); }

/// Which of five shades a share of all is: none, up to a third, up to two thirds, more, all.
int shadeOf(int part, int whole)
{
    if (part == 0 || whole == 0) {
        return 0;
    }
    return part == whole ? 4 : 1 + std::min(2, 3 * part / whole);
}

} // namespace

TrainingModel::TrainingModel(PanelContext &context, QObject *parent) : MatrixModel(context, parent)
{
    reshape();
}

void TrainingModel::setFilter(const QString &text)
{
    m_filter = comparable(text);
    reshape();
}

ObjectRef TrainingModel::columnOf(CourseLevel level)
{
    return {levelKind, static_cast<qint64>(level) + 1};
}

TrainingModel::Learned TrainingModel::learnedBy(Id<Person> person) const
{
    const QDate today = context().today();
    Learned learned;
    for (const Id<Completion> id : plan().referring<&Completion::person>(person)) {
        const Completion &completion = plan().get(id);
        const int level = static_cast<int>(plan().get(completion.course).level);
        const bool isFinished = completion.finished.isValid() && completion.finished <= today;
        int &rank = isFinished ? learned.finished : learned.planned;
        rank = std::max(rank, level);
    }
    return learned;
}

const QList<Id<Person>> &TrainingModel::peopleIn(Id<Unit> department) const
{
    if (const auto known = m_people.constFind(department); known != m_people.constEnd()) {
        return *known;
    }
    QSet<Id<Person>> seen;
    QList<Id<Person>> people;
    for (const Id<Unit> unit : subtree(plan(), department)) {
        for (const Id<Person> person : peopleOf(plan(), unit)) {
            if (!seen.contains(person)) {
                seen.insert(person);
                people.append(person);
            }
        }
    }
    return *m_people.insert(department, people);
}

QList<Id<Person>> TrainingModel::missing(const MatrixPlace &place) const
{
    QList<Id<Person>> planned;
    QList<Id<Person>> others;
    for (const Id<Person> person : peopleIn(place.row.as<Unit>())) {
        const Learned learned = learnedBy(person);
        if (learned.finished < rankOf(place.column)) {
            (learned.planned >= rankOf(place.column) ? planned : others).append(person);
        }
    }
    return planned + others;
}

MatrixCell TrainingModel::cell(const MatrixPlace &place) const
{
    const auto all = static_cast<int>(peopleIn(place.row.as<Unit>()).size());
    if (all == 0) {
        return {.text = u"–"_s, .isEditable = false, .tip = tr("Nobody works here yet.")};
    }
    const QList<Id<Person>> without = missing(place);
    const int finished = all - static_cast<int>(without.size());
    QStringList names;
    for (const Id<Person> person : without.first(std::min<qsizetype>(without.size(), mostNames))) {
        const bool isPlanned = learnedBy(person).planned >= rankOf(place.column);
        const QString &name = plan().get(person).name;
        names.append(isPlanned ? tr("%1 (planned)").arg(name) : name);
    }
    QString tip = tr("Nobody is missing.");
    if (!names.isEmpty()) {
        tip = without.size() > mostNames
            ? tr("Missing: %1 and %Ln other(s).", nullptr,
                 static_cast<int>(without.size()) - mostNames)
                  .arg(names.join(u", "_s))
            : tr("Missing: %1.").arg(QLocale().createSeparatedList(names));
    }
    return {.text = tr("%1 of %2").arg(QLocale().toString(finished), QLocale().toString(all)),
            .level = shadeOf(finished, all),
            .tip = tip};
}

MatrixHead TrainingModel::rowHead(ObjectRef row) const
{
    const auto count = static_cast<int>(peopleIn(row.as<Unit>()).size());
    return {.title = nameOf(plan(), row), .end = tr("%Ln person(s)", nullptr, count)};
}

MatrixHead TrainingModel::columnHead(ObjectRef column) const
{
    const auto level = static_cast<CourseLevel>(rankOf(column));
    int courses = 0;
    for (const auto &[id, box] : plan().all<Course>()) {
        courses += box->level == level ? 1 : 0;
    }
    return {.title = labelOf(level),
            .end = courses == 0 ? tr("no course yet") : tr("%Ln course(s)", nullptr, courses)};
}

QList<ObjectRef> TrainingModel::wantedRows() const
{
    m_people.clear();
    QList<ObjectRef> rows;
    for (const Id<Unit> department : departments(plan())) {
        if (comparable(plan().get(department).name).contains(m_filter)) {
            rows.append(department);
        }
    }
    return rows;
}

QList<ObjectRef> TrainingModel::wantedColumns() const
{
    QList<ObjectRef> columns;
    for (const CourseLevel level : allOf<CourseLevel>()) {
        columns.append(columnOf(level));
    }
    return columns;
}

bool TrainingModel::reshapes(const Difference &difference) const
{
    return difference.touches<Unit, Position, Holding, Person>();
}

bool TrainingModel::concerns(const Difference &difference) const
{
    return difference.touches<Unit, Position, Holding, Person, Course, Completion>();
}

} // namespace facet::panels
