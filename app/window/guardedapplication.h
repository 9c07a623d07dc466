// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>

namespace facet::window {

/// Qt's application, which outlives what is thrown while one event is handled: whatever was under
/// way is not done, which is told, and the plan is as it was.
class GuardedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

private:
    void tellSoon(const QString &sentence);

    bool m_isTelling = false;
};

} // namespace facet::window
