// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panelcontext.h"

#include <QAbstractButton>

namespace facet::panels {

/// A line of plain text that wraps and can be clicked: it leads to an object or does a small thing.
class LinkButton final : public QAbstractButton
{
    Q_OBJECT

public:
    LinkButton(PanelContext &context, const QString &text, QWidget *parent);

    /// A sign before the text, in its colour.
    void setMark(const QString &mark, const QColor &colour);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int markWidth() const;

    PanelContext &m_context;
    QString m_mark;
    QColor m_markColour;
};

} // namespace facet::panels
