// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;

namespace facet::panels {

/// What an empty panel says: the next step in a sentence, with one button that takes it
/// (none where there is no @p verb).
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &sentence, const QString &verb, QWidget *parent);

signals:
    void triggered();
};

} // namespace facet::panels
