// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace facet::window {

/// The questions that the window asks, each replaceable, so that tests can answer.
struct Prompts
{
    /// A file to open; empty: none after all. @p filter as QFileDialog takes it.
    std::function<QString(QWidget *parent, const QString &title, const QString &filter)> openFile;
    /// A file to write, with a proposed name whose ending it gets where none is typed; asks before
    /// it would replace a file. Empty: none after all.
    std::function<QString(QWidget *parent, const QString &title, const QString &proposed,
                          const QString &filter)>
        saveFile;
    /// Tells what went wrong: cause, effect, what to do.
    std::function<void(QWidget *parent, const QString &title, const QString &text)> tell;
    /// Asks a question whose answer is @p yes or cancel.
    std::function<bool(QWidget *parent, const QString &title, const QString &text,
                       const QString &yes)>
        confirm;
    /// Tells what went wrong and offers ways on, each a button; the place of the chosen one, -1:
    /// none.
    std::function<int(QWidget *parent, const QString &title, const QString &text,
                      const QStringList &ways)>
        choose;
};

/// The questions as people are asked them.
Prompts &prompts();

/// A name that is safe as a file's on every system: without separators, controls, reserved
/// characters and leading dots.
QString safeFileName(const QString &name);

} // namespace facet::window
