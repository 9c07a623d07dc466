// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/object.h"

#include <QLineEdit>

namespace facet::canvas {

/// A field over a card in which its name is changed: Enter, Tab and going elsewhere take it, Esc
/// gives up. Says once what came of it and then deletes itself.
class InplaceEditor final : public QLineEdit
{
    Q_OBJECT

public:
    InplaceEditor(ObjectRef object, const QString &name, QWidget *parent);

    ObjectRef object() const { return m_object; }
    /// Takes what was typed, as Enter would.
    void take();

signals:
    void taken(facet::ObjectRef object, const QString &name);
    void givenUp(facet::ObjectRef object);

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void giveUp();
    void close();

    ObjectRef m_object;
    bool m_done = false;
};

} // namespace facet::canvas
