// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "appearance.h"
#include "base/result.h"
#include "unixsignals.h"

#include <QFuture>
#include <QPointer>

#include <functional>
#include <memory>

namespace facet {
class Document;

namespace storage {
struct StoredPlan;
}
} // namespace facet

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
    /// One way on from a plan that could not be opened.
    struct Way
    {
        QString text; ///< of its button
        std::function<MainWindow *()> go;
    };
    /// Offers what is left of a plan that could not be opened, and another file.
    MainWindow *offerRecovery(const QString &path, const QString &why);
    QList<Way> waysOn(const QString &path);
    QList<Way> waysFromStore(const storage::StoredPlan &stored);
    QList<Way> waysFromFile(const QString &path);
    void addBackups(QList<Way> &ways, const QString &planId, const QString &name);
    MainWindow *openBackup(const QString &planId, const QString &name);
    MainWindow *openKept(const QString &storeFolder);
    MainWindow *showOrTell(Result<std::unique_ptr<Document>> document);
    MainWindow *showWindow(std::unique_ptr<Document> document);
    MainWindow *windowOn(const QString &path) const;
    void makePlan();
    MainWindow *askForPlan();
    void quit();
    void end();
    QWidget *front() const;

    Appearance m_appearance;
    UnixSignals m_signals;
    QList<QPointer<MainWindow>> m_windows;
    QPointer<StartWindow> m_start;
    QFuture<void> m_recovery; ///< edits on their way from a store back to their file
    bool m_isOpening = false;
    bool m_isEnding = false; ///< the system wants the program to end
};

} // namespace facet::window
