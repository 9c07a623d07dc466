// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

class QVBoxLayout;

namespace facet::panels {

class ObjectSearch;

/// References to several objects: one line each with a button that takes it out, and a line that
/// adds one.
class ReferencesEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ReferencesEditor(PanelContext &context, const FieldInfo &field, QWidget *parent);
    void setValue(const QVariant &value) override;
    QVariant value() const override;

private:
    void rebuild();
    QWidget *makeRow(qint64 id);
    void add(ObjectRef object);
    void remove(qint64 id);

    QList<qint64> m_ids;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    ObjectSearch *m_search;
};

} // namespace facet::panels
