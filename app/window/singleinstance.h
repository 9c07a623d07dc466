// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>

namespace facet::window {

/// Answers for one open plan: another start of the program on the same plan asks it to come to the
/// front. Understands nothing but that one word, and only from the same user.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Answers for this plan from now on, and no longer for the one before; an empty path is no
    /// plan that another start could ask for.
    void listenFor(const QString &planPath);

    /// Asks whoever has the plan open to come to the front; whether somebody did.
    static bool raiseOther(const QString &planPath);

signals:
    void raiseRequested();

private:
    void answer();

    QLocalServer m_server;
};

} // namespace facet::window
