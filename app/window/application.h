// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "appearance.h"
#include "unixsignals.h"

#include <QFuture>
#include <QPointer>

namespace facet {
class Document;
}

namespace facet::window {

class MainWindow;
class StartWindow;

/// The running program: its windows, one a plan, and the way from one to another.
class Application final : public QObject
{
    Q_OBJECT

public:
    explicit Application(QObject *parent = nullptr);
    ~Application() override;

    /// Opens what the command line asks for: plans, `--sample`, or the start page. False: nothing
    /// is left to run for, since another instance came to the front.
    bool start(const QStringList &arguments);

    /// Opens a window on the plan, or brings the one to the front that has it; null: another
    /// process has it or the plan could not be opened, which was told.
    MainWindow *openPlan(const QString &path);
    void openSample();
    void showStart();

private:
    /// Offers what is left of a plan that could not be opened: the copy kept on this computer, or
    /// what can be read of a damaged file.
    MainWindow *offerRecovery(const QString &path, const QString &why);
    MainWindow *openKept(const QString &storeFolder);
    MainWindow *showWindow(std::unique_ptr<Document> document);
    MainWindow *windowOn(const QString &path) const;
    void makePlan();
    void askForPlan();
    void quit();
    QWidget *front() const;

    Appearance m_appearance;
    UnixSignals m_signals;
    QList<QPointer<MainWindow>> m_windows;
    QPointer<StartWindow> m_start;
    QFuture<QStringList> m_recovery; ///< edits on their way from a store back to their file
};

} // namespace facet::window
