// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/findings/findings.h"
#include "panels/objecttree.h"
#include "panels/rowdelegate.h"

namespace facet::panels {

/// The findings of the open plan under headings; follows the checker.
class FindingModel final : public ObjectTreeModel
{
    Q_OBJECT

public:
    enum class Grouping { Objects, Rules, Accepted };

    FindingModel(PanelContext &context, Grouping grouping, QObject *parent = nullptr);

    Grouping grouping() const { return m_grouping; }

    /// Shows only findings whose words hold @p text.
    void setFilter(const QString &text);
    /// Shows only findings at least as severe.
    void setLeast(assess::Gravity least);

    /// Shows only what counts at this object (and at what belongs to it); null: everything.
    void setOnly(ObjectRef object);

    /// The finding of a row; null: it is a heading.
    const assess::Finding *findingAt(const QModelIndex &index) const;
    /// The waiver of a row of accepted findings; null: none.
    Id<Waiver> waiverAt(const QModelIndex &index) const;
    /// What a heading counts; nothing where the row is none.
    std::optional<assess::FindingCount> countAt(const QModelIndex &index) const;

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QList<ObjectRef> below(ObjectRef parent) const override;
    QList<ObjectRef> parentsTouchedBy(const Difference &difference) const override;
    bool concerns(const Difference &difference) const override;

private:
    struct Row
    {
        assess::Finding finding;
        Id<Waiver> waiver;

        bool operator==(const Row &) const = default;
    };
    struct Group
    {
        QString name;
        QList<ObjectRef> rows;
        assess::FindingCount count;

        bool operator==(const Group &) const = default;
    };

    void sortOut();
    void add(const assess::Finding &finding, Id<Waiver> waiver);
    void sort();
    QList<ObjectRef> sorted(QList<ObjectRef> rows) const;
    bool isShown(const assess::Finding &finding) const;
    ObjectRef groupOf(const assess::Finding &finding);
    ObjectRef numbered(Kind kind, const QString &key);
    QString accessibleText(const Row &row) const;

    Grouping m_grouping;
    QString m_filter;
    ObjectRef m_only;
    assess::Gravity m_least = assess::Gravity::Info;
    QHash<QString, qint64> m_numbers; ///< of rows and headings, the same as long as they are there
    QHash<QString, qint64> m_former;  ///< of those that were there before
    qint64 m_lastNumber = 0;
    QHash<ObjectRef, Row> m_rows;
    QHash<ObjectRef, Group> m_groups;
    QHash<ObjectRef, QList<ObjectRef>> m_order; ///< of the headings, and of the rows of each
};

/// How a row of the findings looks.
class FindingDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    FindingDelegate(PanelContext &context, const FindingModel &model, QObject *parent = nullptr);

protected:
    RowContent content(const QModelIndex &index) const override;
    RowEditor *makeEditor(QWidget *parent, const QModelIndex &index) const override;
    void take(const RowEditor &editor, const QModelIndex &index) const override;

private:
    const FindingModel &m_model;
};

} // namespace facet::panels
