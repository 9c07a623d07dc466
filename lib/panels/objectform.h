// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

class QGridLayout;
class QLabel;

namespace facet::panels {

/// Every field of one object with its label; what is changed becomes an edit at once, and typing in
/// one field one undo step until the keyboard leaves it.
class ObjectForm final : public QWidget
{
    Q_OBJECT

public:
    /// @p only: the keys of the fields to be shown; none: all of them.
    ObjectForm(PanelContext &context, Kind kind, QWidget *parent, const QStringList &only = {});

    Kind kind() const { return m_kind; }

    /// Shows another object of the form's kind.
    void setObject(ObjectRef object);

private:
    struct Row
    {
        FieldEditor *editor;
        QLabel *trouble;
    };

    void addRow(const FieldInfo &field, QGridLayout *grid);
    QLabel *makeLabel(const FieldInfo &field, QWidget *buddy);
    void follow(const Difference &difference);
    void show(const Row &row);
    void change(const Row &row);
    void finish(const Row &row);
    void endTyping();
    void setTrouble(const Row &row, const QString &reason);

    PanelContext &m_context;
    Kind m_kind;
    ObjectRef m_object;
    bool m_typing = false; ///< the step of what is typed here is not complete
    QList<Row> m_rows;
    const FieldEditor *m_changing = nullptr; ///< the editor whose own edit is on its way
};

} // namespace facet::panels
