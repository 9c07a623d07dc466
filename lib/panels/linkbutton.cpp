// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkbutton.h"

#include "panel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace facet::panels {

namespace {
constexpr int padding = space::small;
constexpr int wrap = static_cast<int>(Qt::TextWordWrap);
} // namespace

LinkButton::LinkButton(PanelContext &context, const QString &text, QWidget *parent)
    : QAbstractButton(parent), m_context(context)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LinkButton::setMark(const QString &mark, const QColor &colour)
{
    m_mark = mark;
    m_markColour = colour;
    updateGeometry();
    update();
}

QSize LinkButton::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text()) + markWidth() + 2 * padding;
    return {std::min(width, leastPanelWidth), heightForWidth(std::min(width, leastPanelWidth))};
}

QSize LinkButton::minimumSizeHint() const
{
    return {leastPanelWidth / 4, fontMetrics().height() + padding};
}

int LinkButton::heightForWidth(int width) const
{
    const QRect room(0, 0, width - markWidth() - 2 * padding, 10000);
    return fontMetrics().boundingRect(room, wrap, text()).height() + padding;
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const render::Theme &theme = m_context.theme();
    const QRect inside = rect().adjusted(padding, padding / 2, -padding, -padding / 2);
    const int start =
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignTop);
    painter.setPen(m_markColour.isValid() ? m_markColour : theme.text);
    painter.drawText(inside, start, m_mark);
    QFont lined = font();
    lined.setUnderline(isEnabled() && (underMouse() || hasFocus()));
    painter.setFont(lined);
    painter.setPen(isEnabled() ? theme.accent : theme.text);
    const QRect logical = inside.adjusted(markWidth(), 0, 0, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), inside, logical), start | wrap, text());
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void LinkButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LinkButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

int LinkButton::markWidth() const
{
    return m_mark.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_mark) + space::normal;
}

} // namespace facet::panels
