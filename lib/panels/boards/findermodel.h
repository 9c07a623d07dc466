// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finder.h"
#include "panels/objecttree.h"
#include "panels/rowdelegate.h"

#include <variant>

namespace facet::panels {

/// What people are looked for.
using FinderQuestion = std::variant<Facet, Id<Group>>;

/// Those who would do, the best first.
class FinderModel final : public ObjectTreeModel
{
    Q_OBJECT

public:
    explicit FinderModel(PanelContext &context, QObject *parent = nullptr);

    void setQuestion(const FinderQuestion &question);
    void setFilter(const PeopleFilter &filter);
    /// Looks again; does nothing while the list is not @p wanted, which spares the work.
    void setWanted(bool wanted);

    const FinderQuestion &question() const { return m_question; }

    /// Why somebody would do; nothing where the person is not listed.
    const Candidate *candidate(Id<Person> person) const;

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QList<ObjectRef> below(ObjectRef parent) const override;
    QList<ObjectRef> parentsTouchedBy(const Difference &difference) const override;
    bool concerns(const Difference &difference) const override;

private:
    FinderQuestion m_question = Facet::Marketing;
    PeopleFilter m_filter;
    bool m_isWanted = false;
    mutable QHash<Id<Person>, Candidate> m_found;
};

/// How a candidate's row looks: name, position, reasons, level or points.
class FinderDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    FinderDelegate(PanelContext &context, const FinderModel &model);

protected:
    RowContent content(const QModelIndex &index) const override;
    RowEditor *makeEditor(QWidget *parent, const QModelIndex &index) const override;
    void take(const RowEditor &editor, const QModelIndex &index) const override;

private:
    const FinderModel &m_model;
};

} // namespace facet::panels
