// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

#include <QAbstractSlider>

namespace facet::panels {

/// A slider of four pips, 0–4, with the number and its word beside; arrow keys, digits and clicks
/// set it.
class PipSlider final : public QAbstractSlider
{
    Q_OBJECT

public:
    PipSlider(PanelContext &context, QWidget *parent);

    /// Draws the pips in the colour of a facet.
    void setFacet(Facet facet);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int valueAt(qreal x) const;
    QRectF pip(int number) const;

    PanelContext &m_context;
    std::optional<Facet> m_facet;
};

/// A level or score of 0–4.
class LevelEditor final : public FieldEditor
{
    Q_OBJECT

public:
    LevelEditor(PanelContext &context, const FieldInfo &field, QWidget *parent);
    void setValue(const QVariant &value) override;
    QVariant value() const override;
    /// Draws the level in the colour of a facet.
    void setFacet(Facet facet) { m_slider->setFacet(facet); }

private:
    PipSlider *m_slider;
};

} // namespace facet::panels
