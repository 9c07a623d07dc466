// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "objecttree.h"

namespace facet::panels {

/// The departments' scores as a table, best index first: what the bars show, for reading and for
/// assistive technology.
class ScoreTable final : public ObjectTreeModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, IndexColumn, LevelColumn, WeakestColumn, FirstPracticeColumn };

    explicit ScoreTable(PanelContext &context, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The practice a column shows; nothing for the others.
    static std::optional<Practice> practiceOf(int column);

protected:
    QList<ObjectRef> below(ObjectRef parent) const override;
    QList<ObjectRef> parentsTouchedBy(const Difference &difference) const override;
    bool concerns(const Difference &difference) const override;

private:
    QString text(Id<Unit> unit, int column) const;
};

} // namespace facet::panels
