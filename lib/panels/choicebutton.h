// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panelcontext.h"

#include <QToolButton>

namespace facet::panels {

/// One of several ways to look at something: while it is the chosen one it stands out in any look,
/// not by a shade alone.
class ChoiceButton final : public QToolButton
{
    Q_OBJECT

public:
    ChoiceButton(PanelContext &context, const QString &text, const QString &tip, QWidget *parent);

private:
    void mark();

    PanelContext &m_context;
};

} // namespace facet::panels
