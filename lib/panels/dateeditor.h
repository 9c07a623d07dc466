// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

class QLineEdit;

namespace facet::panels {

/// A date typed as the locale writes it or as 2026-03-31, chosen from a calendar, or stepped by the
/// arrow keys; empty is none.
class DateEditor final : public FieldEditor
{
    Q_OBJECT

public:
    DateEditor(PanelContext &context, const FieldInfo &field, QWidget *parent);
    void setValue(const QVariant &value) override;
    /// The ISO date, null for none; the text itself where it is no date.
    QVariant value() const override;

    /// The date that a person means by @p text; invalid where it is none.
    static QDate parse(const QString &text);
    /// How dates are written: the locale's short form with a year of four digits.
    static QString write(QDate date);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openCalendar();
    void step(int days, int months);
    void choose(QDate date);

    QLineEdit *m_line;
};

} // namespace facet::panels
