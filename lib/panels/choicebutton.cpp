// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "choicebutton.h"

namespace facet::panels {

ChoiceButton::ChoiceButton(PanelContext &context, const QString &text, const QString &tip,
                           QWidget *parent)
    : QToolButton(parent), m_context(context)
{
    setText(text);
    setToolTip(tip);
    setCheckable(true);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::toggled, this, &ChoiceButton::mark);
    connect(&context, &PanelContext::themeChanged, this, &ChoiceButton::mark);
}

void ChoiceButton::mark()
{
    const render::Theme &theme = m_context.theme();
    QPalette palette = parentWidget()->palette();
    QFont font = theme.font;
    if (isChecked()) {
        palette.setColor(QPalette::Button, theme.accent);
        palette.setColor(QPalette::ButtonText, theme.onAccent);
        font.setWeight(QFont::DemiBold);
    }
    setPalette(palette);
    setFont(font);
}

} // namespace facet::panels
