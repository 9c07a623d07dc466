// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/panelcontext.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace facet::panels {

class ObjectForm;

/// One signal in full: its words with what is odd in them, and a line to try a message with.
class SignalPane final : public QWidget
{
    Q_OBJECT

public:
    SignalPane(PanelContext &context, QWidget *parent);

    void setSignal(Id<Signal> signal);
    /// Puts the keyboard into the signal's words.
    void startWords();

private:
    void refresh();
    QString answer() const;

    PanelContext &m_context;
    Id<Signal> m_signal;
    ObjectForm *m_form;
    QLabel *m_help;
    QLabel *m_oddities;
    QLineEdit *m_try;
    QLabel *m_answer;
};

} // namespace facet::panels
