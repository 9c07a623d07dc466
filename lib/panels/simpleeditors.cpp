// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simpleeditors.h"

#include "model/check.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>

#include <limits>

namespace facet::panels {

LineEditor::LineEditor(PanelContext &context, const FieldInfo &field, QWidget *parent)
    : FieldEditor(context, field, parent), m_line(new QLineEdit(this))
{
    m_line->setMaxLength(longestLine);
    adopt(m_line);
    layout()->addWidget(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_line, &QLineEdit::returnPressed, this, &FieldEditor::finished);
}

void LineEditor::setValue(const QVariant &value)
{
    if (m_line->text() != value.toString()) {
        m_line->setText(value.toString());
        m_line->setCursorPosition(0);
    }
}

QVariant LineEditor::value() const { return m_line->text(); }

FlagEditor::FlagEditor(PanelContext &context, const FieldInfo &field, QWidget *parent)
    : FieldEditor(context, field, parent), m_box(new QCheckBox(this))
{
    adopt(m_box);
    layout()->addWidget(m_box);
    connect(m_box, &QCheckBox::clicked, this, &FieldEditor::edited);
}

void FlagEditor::setValue(const QVariant &value) { m_box->setChecked(value.toBool()); }

QVariant FlagEditor::value() const { return m_box->isChecked() ? 1 : 0; }

WholeEditor::WholeEditor(PanelContext &context, const FieldInfo &field, QWidget *parent)
    : FieldEditor(context, field, parent), m_spin(new QSpinBox(this))
{
    const int least = static_cast<int>(field.options.least.value_or(0));
    const int most = static_cast<int>(field.options.most.value_or(std::numeric_limits<int>::max()));
    m_spin->setRange(field.optional ? least - 1 : least, most);
    if (field.optional) {
        m_spin->setSpecialValueText(tr("none"));
    }
    m_spin->setAlignment(Qt::AlignRight);
    m_spin->setFocusPolicy(Qt::StrongFocus);
    adopt(m_spin);
    layout()->addWidget(m_spin);
    static_cast<QHBoxLayout *>(layout())->addStretch(1);
    connect(m_spin, &QSpinBox::valueChanged, this, &FieldEditor::edited);
    connect(m_spin, &QSpinBox::editingFinished, this, &FieldEditor::finished);
}

void WholeEditor::setValue(const QVariant &value)
{
    const QSignalBlocker quiet(m_spin);
    m_spin->setValue(value.isNull() ? m_spin->minimum() : value.toInt());
}

QVariant WholeEditor::value() const
{
    const bool none = field().optional && m_spin->value() == m_spin->minimum();
    return none ? QVariant() : QVariant(m_spin->value());
}

NumberEditor::NumberEditor(PanelContext &context, const FieldInfo &field, QWidget *parent)
    : FieldEditor(context, field, parent), m_line(new QLineEdit(this))
{
    m_line->setAlignment(Qt::AlignRight);
    m_line->setMaxLength(40);
    if (field.optional) {
        m_line->setPlaceholderText(tr("none"));
    }
    adopt(m_line);
    layout()->addWidget(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_line, &QLineEdit::returnPressed, this, &FieldEditor::finished);
}

void NumberEditor::setValue(const QVariant &value)
{
    const QString text = field().kind == ValueKind::Whole && !value.isNull()
        ? QLocale().toString(value.toLongLong())
        : displayText({}, field(), value);
    if (this->value() != value || m_line->text().isEmpty()) {
        m_line->setText(text);
    }
}

QVariant NumberEditor::value() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty()) {
        return field().optional ? QVariant() : QVariant(text);
    }
    bool isNumber = false;
    if (field().kind == ValueKind::Whole) {
        const qlonglong whole = QLocale().toLongLong(text, &isNumber);
        return isNumber ? QVariant(whole) : QVariant(text);
    }
    double number = QLocale().toDouble(text, &isNumber);
    if (!isNumber) {
        number = text.toDouble(&isNumber);
    }
    return isNumber ? QVariant(number) : QVariant(text);
}

ChoiceEditor::ChoiceEditor(PanelContext &context, const FieldInfo &field, QWidget *parent)
    : FieldEditor(context, field, parent), m_combo(new QComboBox(this))
{
    if (field.optional) {
        m_combo->addItem(tr("none"));
    }
    for (const Choice &choice : field.choices) {
        m_combo->addItem(QCoreApplication::translate("Facet", choice.label),
                         QString::fromLatin1(choice.key));
    }
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(6);
    adopt(m_combo);
    layout()->addWidget(m_combo);
    connect(m_combo, &QComboBox::activated, this, &FieldEditor::edited);
}

void ChoiceEditor::setValue(const QVariant &value)
{
    m_combo->setCurrentIndex(value.isNull() ? 0 : m_combo->findData(value));
}

void ChoiceEditor::setVaried()
{
    m_combo->setPlaceholderText(tr("(several)"));
    m_combo->setCurrentIndex(-1);
}

QVariant ChoiceEditor::value() const { return m_combo->currentData(); }

} // namespace facet::panels
