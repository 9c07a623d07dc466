// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace facet::panels {

/// One line of text.
class LineEditor final : public FieldEditor
{
    Q_OBJECT

public:
    LineEditor(PanelContext &context, const FieldInfo &field, QWidget *parent);
    void setValue(const QVariant &value) override;
    QVariant value() const override;

private:
    QLineEdit *m_line;
};

/// Yes or no.
class FlagEditor final : public FieldEditor
{
    Q_OBJECT

public:
    FlagEditor(PanelContext &context, const FieldInfo &field, QWidget *parent);
    void setValue(const QVariant &value) override;
    QVariant value() const override;

private:
    QCheckBox *m_box;
};

/// A whole number in a small range, with "none" below its least where it is optional.
class WholeEditor final : public FieldEditor
{
    Q_OBJECT

public:
    WholeEditor(PanelContext &context, const FieldInfo &field, QWidget *parent);
    void setValue(const QVariant &value) override;
    QVariant value() const override;

private:
    QSpinBox *m_spin;
};

/// Any number, typed as the locale writes it; empty is none where it is optional.
class NumberEditor final : public FieldEditor
{
    Q_OBJECT

public:
    NumberEditor(PanelContext &context, const FieldInfo &field, QWidget *parent);
    void setValue(const QVariant &value) override;
    /// The number; the text itself where it is no number, so that the edit can say what is wrong.
    QVariant value() const override;

private:
    QLineEdit *m_line;
};

/// One of a few words.
class ChoiceEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(PanelContext &context, const FieldInfo &field, QWidget *parent);
    void setValue(const QVariant &value) override;
    QVariant value() const override;
    /// Shows that there are several values at once.
    void setVaried();

private:
    QComboBox *m_combo;
};

} // namespace facet::panels
