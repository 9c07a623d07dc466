// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "departmentindex.h"
#include "matrixmodel.h"

namespace facet::panels {

/// Departments against the levels of courses: how many of the people finished a course of that
/// level or above.
class TrainingModel final : public MatrixModel
{
    Q_OBJECT

public:
    explicit TrainingModel(PanelContext &context, QObject *parent = nullptr);

    /// Shows only departments whose name contains @p text.
    void setFilter(const QString &text);

    static ObjectRef columnOf(CourseLevel level);

    /// The people of a department, with all below it, who have not finished a course of a column's
    /// level or above; those who plan one first.
    QList<Id<Person>> missing(const MatrixPlace &place) const;

    MatrixCell cell(const MatrixPlace &place) const override;
    MatrixHead rowHead(ObjectRef row) const override;
    MatrixHead columnHead(ObjectRef column) const override;

protected:
    QList<ObjectRef> wantedRows() const override;
    QList<ObjectRef> wantedColumns() const override;
    bool reshapes(const Difference &difference) const override;
    bool concerns(const Difference &difference) const override;

private:
    /// How far somebody is: the highest levels finished and planned; −1: none.
    struct Learned
    {
        int finished = -1;
        int planned = -1;
    };

    Learned learnedBy(Id<Person> person) const;
    const QList<Id<Person>> &peopleIn(Id<Unit> department) const;

    mutable QHash<Id<Unit>, QList<Id<Person>>> m_people; ///< by department, as far as asked for
    QString m_filter;                                    ///< comparable()
};

} // namespace facet::panels
