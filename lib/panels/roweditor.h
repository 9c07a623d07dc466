// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

#include <QFrame>

#include <span>

class QVBoxLayout;

namespace facet::panels {

/// A small form laid over a row of a list to change several fields of its object in place: Tab goes
/// on to the next field and, from the last, takes; Enter takes, Esc gives up, leaving takes.
class RowEditor final : public QFrame
{
    Q_OBJECT

public:
    /// @p lines: the keys of the fields of @p kind that stand beside one another, line by line.
    RowEditor(PanelContext &context, Kind kind, const QList<QStringList> &lines, QWidget *parent);

    /// Shows an existing object; null: a new one, with @p defaults.
    void setObject(ObjectRef object, const QHash<QString, QVariant> &defaults = {});
    /// The fields that say something else than the object did.
    QList<std::pair<QString, QVariant>> changes() const;
    QVariant value(const QString &key) const;

signals:
    void taken();
    void givenUp();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addLine(const QStringList &keys, QVBoxLayout *column);
    void finish(bool take);

    PanelContext &m_context;
    Kind m_kind;
    QList<FieldEditor *> m_editors;
    QHash<QString, QVariant> m_before;
    bool m_finished = false;
};

/// Changes several fields of an object as one step.
Result<edit::Step> setFields(const Plan &plan, ObjectRef object,
                             const QList<std::pair<QString, QVariant>> &values);

} // namespace facet::panels
