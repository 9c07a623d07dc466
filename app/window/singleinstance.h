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
    explicit SingleInstance(const QString &planPath, QObject *parent = nullptr);

    /// Asks whoever has the plan open to come to the front; whether somebody did.
    static bool raiseOther(const QString &planPath);

signals:
    void raiseRequested();

private:
    void answer();

    QLocalServer m_server;
};

} // namespace facet::window
