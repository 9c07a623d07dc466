// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"
#include "model/nameindex.h"

class QCompleter;
class QLineEdit;
class QStandardItemModel;
class QToolButton;

namespace facet::panels {

/// A line in which an object of one kind is searched by name.
class ObjectSearch final : public QWidget
{
    Q_OBJECT

public:
    ObjectSearch(PanelContext &context, Kind kind, QWidget *parent);

    QLineEdit *line() const { return m_line; }

    /// Shows the object's name; null: an empty line.
    void setObject(ObjectRef object);
    /// Opens the list of all objects.
    void openList();

signals:
    /// A person chose an object; null: emptied the line.
    void chosen(facet::ObjectRef object);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void list(const QString &typed);
    bool isCalled(const NameIndex::Entry &entry, const QString &typed) const;
    void take();
    void choose(ObjectRef object);

    PanelContext &m_context;
    Kind m_kind;
    ObjectRef m_object;
    NameIndex m_index; ///< read when somebody types
    QLineEdit *m_line;
    QStandardItemModel *m_names;
    QCompleter *m_completer;
};

/// The name of an object that tells it from others of the same name ("Anna Berg (Sales)").
QString distinctName(const Plan &plan, ObjectRef object);

/// A reference to one object, with a button that goes there.
class ReferenceEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ReferenceEditor(PanelContext &context, const FieldInfo &field, QWidget *parent);
    void setValue(const QVariant &value) override;
    QVariant value() const override;

private:
    void show(ObjectRef object);

    ObjectSearch *m_search;
    QToolButton *m_go;
    ObjectRef m_object;
};

} // namespace facet::panels
