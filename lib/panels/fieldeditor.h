// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/object.h"
#include "panel.h"

#include <QVariant>
#include <QWidget>

namespace facet::panels {

/// A control for one field of an object, made after the field's kind; takes and gives the variant
/// form of Value<T>.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(PanelContext &context, const FieldInfo &field, QWidget *parent);

    const FieldInfo &field() const { return m_field; }

    /// Shows @p value; says nothing by edited().
    virtual void setValue(const QVariant &value) = 0;
    virtual QVariant value() const = 0;
    /// Whether the control wants the whole width, with its label above.
    virtual bool isTall() const { return false; }

signals:
    /// A person changed the value; typing says so letter by letter.
    void edited();
    /// A person is through with the control: Enter was pressed or the keyboard went elsewhere.
    void finished();

protected:
    PanelContext &context() const { return m_context; }

    /// Makes @p control the one that takes the keyboard and carries the field's name for assistive
    /// technology.
    void adopt(QWidget *control);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    PanelContext &m_context;
    FieldInfo m_field;
};

/// The control that suits @p field of objects of kind @p owner.
FieldEditor *makeFieldEditor(PanelContext &context, Kind owner, const FieldInfo &field,
                             QWidget *parent);

/// The facet that a field of a person states the level of.
std::optional<Facet> facetOf(Kind owner, const FieldInfo &field);

/// A short text for a value, as lists and summaries show it; empty for none.
QString displayText(const Plan &plan, const FieldInfo &field, const QVariant &value);

} // namespace facet::panels
