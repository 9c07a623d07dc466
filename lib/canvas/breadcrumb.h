// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scene.h"

#include <QFrame>

class QHBoxLayout;

namespace facet::canvas {

/// The way from the whole organisation to the branch that is shown alone; each step leads back
/// there.
class Breadcrumb final : public QFrame
{
    Q_OBJECT

public:
    Breadcrumb(Scene &scene, QWidget *parent);

    /// Shows the branch's place, or nothing where everything is shown.
    void refresh();

private:
    void addStep(const QString &text, Id<Unit> unit);
    void addLast(const QString &text);

    Scene &m_scene;
    QHBoxLayout *m_row;
};

} // namespace facet::canvas
