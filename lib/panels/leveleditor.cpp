// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leveleditor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace facet::panels {

namespace {

constexpr int pipWidth = 20;
constexpr int pipHeight = 12;
constexpr int most = 4;

} // namespace

PipSlider::PipSlider(PanelContext &context, QWidget *parent)
    : QAbstractSlider(parent), m_context(context)
{
    setOrientation(Qt::Horizontal);
    setRange(0, most);
    setPageStep(1);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractSlider::valueChanged, this, [this] { update(); });
    connect(&context, &PanelContext::themeChanged, this, [this] { update(); });
}

void PipSlider::setFacet(Facet facet)
{
    m_facet = facet;
    update();
}

QSize PipSlider::sizeHint() const
{
    const int number = fontMetrics().horizontalAdvance(QLocale().toString(most));
    return {most * (pipWidth + space::small) + space::normal + number + space::small,
            std::max(fontMetrics().height(), pipHeight) + space::normal};
}

QSize PipSlider::minimumSizeHint() const { return sizeHint(); }

QRectF PipSlider::pip(int number) const
{
    const int left = space::small + (number - 1) * (pipWidth + space::small);
    const QRect logical(left, (height() - pipHeight) / 2, pipWidth, pipHeight);
    return QStyle::visualRect(layoutDirection(), rect(), logical);
}

void PipSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const render::Theme &theme = m_context.theme();
    const QColor fill = m_facet ? theme.facets[static_cast<size_t>(*m_facet)] : theme.accent;
    for (int number = 1; number <= most; ++number) {
        painter.setPen(QPen(number <= value() ? fill : theme.mutedText, 1));
        painter.setBrush(number <= value() ? QBrush(fill) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(pip(number).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    painter.setPen(theme.text);
    const QRect logical(most * (pipWidth + space::small) + space::normal, 0, width(), height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), logical),
                     static_cast<int>(Qt::AlignVCenter
                                      | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     QLocale().toString(value()));
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.backgroundColor = theme.surface;
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

int PipSlider::valueAt(qreal x) const
{
    const qreal along = layoutDirection() == Qt::RightToLeft ? width() - x : x;
    const int number = static_cast<int>((along - space::small) / (pipWidth + space::small)) + 1;
    return along < space::small ? 0 : std::min(number, most);
}

void PipSlider::mousePressEvent(QMouseEvent *event)
{
    const int wanted = valueAt(event->position().x());
    setValue(wanted == 1 && value() == 1 ? 0
                                         : wanted); // a second click on the first pip empties it
}

void PipSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton) {
        setValue(valueAt(event->position().x()));
    }
}

void PipSlider::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_0;
    if (digit >= 0 && digit <= most) {
        setValue(digit);
        return;
    }
    QAbstractSlider::keyPressEvent(event);
}

void PipSlider::changeEvent(QEvent *event)
{
    QAbstractSlider::changeEvent(event);
    update();
}

LevelEditor::LevelEditor(PanelContext &context, const FieldInfo &field, QWidget *parent)
    : FieldEditor(context, field, parent), m_slider(new PipSlider(context, this))
{
    adopt(m_slider);
    layout()->addWidget(m_slider);
    static_cast<QHBoxLayout *>(layout())->addStretch(1);
    connect(m_slider, &PipSlider::valueChanged, this, &FieldEditor::edited);
}

void LevelEditor::setValue(const QVariant &value)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(value.toInt());
    m_slider->update();
}

QVariant LevelEditor::value() const { return m_slider->value(); }

} // namespace facet::panels
