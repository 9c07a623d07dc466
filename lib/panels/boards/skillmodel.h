// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrixmodel.h"
#include "peoplefilter.h"

namespace facet::panels {

/// People against the five facets: how much each knows of each, 0–4, the broadest first. A change
/// of levels leaves rows where they are until sortAgain(), so that nothing jumps while typing.
class SkillModel final : public MatrixModel
{
    Q_OBJECT

public:
    explicit SkillModel(PanelContext &context, QObject *parent = nullptr);

    void setFilter(const PeopleFilter &filter);
    /// Puts the broadest first again.
    void sortAgain();

    static ObjectRef columnOf(Facet facet);

    MatrixCell cell(const MatrixPlace &place) const override;
    MatrixHead rowHead(ObjectRef row) const override;
    MatrixHead columnHead(ObjectRef column) const override;
    QList<MatrixChoice> choices(ObjectRef column) const override;
    Result<edit::Step> put(const QList<MatrixPlace> &cells, const QString &key) const override;

protected:
    QList<ObjectRef> wantedRows() const override;
    QList<ObjectRef> wantedColumns() const override;
    bool reshapes(const Difference &difference) const override;
    bool concerns(const Difference &difference) const override;

private:
    PeopleFilter m_filter;
    bool m_keepsOrder = false;
};

/// What somebody of a level 0–4 in a facet can do, in a word.
QString levelWord(int level);

} // namespace facet::panels
