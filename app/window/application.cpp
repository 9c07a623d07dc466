// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"

#include "base/text.h"
#include "document/document.h"
#include "mainwindow.h"
#include "messagefile.h"
#include "panels/boards/messagesource.h"
#include "prompts.h"
#include "restoredialog.h"
#include "sample.h"
#include "settings.h"
#include "singleinstance.h"
#include "startwindow.h"
#include "storage/backups.h"
#include "storage/planfile.h"
#include "storage/storedplans.h"
#include "waiting.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace facet::window {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostRecent = 12;

void rememberPlan(const QString &path)
{
    QStringList recent = recentPlans.value();
    recent.removeAll(path);
    recent.prepend(path);
    recentPlans.set(recent.mid(0, mostRecent));
}

QString canonical(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

QString samplePath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    return folder + u'/' + Application::tr("Sample plan") + u".facet"_s;
}

} // namespace

Application::Application(QObject *parent) : QObject(parent)
{
    QApplication::setQuitOnLastWindowClosed(true);
    panels::messageSource().read = readMessages;
    connect(&m_signals, &UnixSignals::endRequested, this, &Application::end);
}

Application::~Application()
{
    m_recovery.waitForFinished();
    for (const QPointer<MainWindow> &window : std::as_const(m_windows)) {
        delete window;
    }
    delete m_start;
}

bool Application::start(const QStringList &arguments)
{
    m_recovery = QtConcurrent::run([] {
        storage::bringBackUnpublished();
        storage::removeOldStores();
    });
    m_recovery.then(this, [this] {
        if (m_start) {
            m_start->showKept();
        }
    });
    bool raised = false;
    for (const QString &argument : arguments) {
        if (m_isEnding) {
            break;
        }
        if (argument == "--sample"_L1) {
            openSample();
        } else if (SingleInstance::raiseOther(argument)) {
            raised = true;
        } else {
            openPlan(argument);
        }
    }
    if (m_isEnding) { // while a question stood
        return false;
    }
    const bool nothingShown = m_windows.isEmpty();
    if (nothingShown && !raised) {
        showStart();
    }
    return !(nothingShown && raised);
}

MainWindow *Application::windowOn(const QString &path) const
{
    for (const QPointer<MainWindow> &window : m_windows) {
        if (window && canonical(window->document().path()) == canonical(path)) {
            return window;
        }
    }
    return nullptr;
}

MainWindow *Application::openPlan(const QString &path)
{
    if (MainWindow *window = windowOn(path)) {
        window->bringToFront();
        return window;
    }
    if (SingleInstance::raiseOther(path)) {
        return nullptr;
    }
    if (m_isOpening) {
        return nullptr; // one after the other
    }
    m_isOpening = true;
    const Result<Document::Prepared> prepared =
        waitFor(QtConcurrent::run([recovery = m_recovery, path]() mutable {
                    recovery.waitForFinished(); // it may have this very plan open
                    return Document::prepare(path);
                }),
                tr("Opening “%1” …").arg(isolated(QFileInfo(path).fileName())), front());
    m_isOpening = false;
    if (m_isEnding) {
        return nullptr;
    }
    return prepared ? showWindow(Document::adopt(*prepared))
                    : offerRecovery(path, prepared.error().message);
}

MainWindow *Application::offerRecovery(const QString &path, const QString &why)
{
    QList<Way> ways = waysOn(path);
    ways.append({tr("Choose another file…"), [this] { return askForPlan(); }});
    QStringList texts;
    for (const Way &way : std::as_const(ways)) {
        texts.append(way.text);
    }
    const int chosen = prompts().choose(front(), tr("The plan was not opened"), why, texts);
    return chosen < 0 || m_isEnding ? nullptr : ways.at(chosen).go();
}

QList<Application::Way> Application::waysOn(const QString &path)
{
    for (const storage::StoredPlan &stored : storage::storedPlans()) {
        if (!stored.path.isEmpty() && canonical(stored.path) == canonical(path)) {
            return waysFromStore(stored);
        }
    }
    return QFileInfo(path).isFile() ? waysFromFile(path) : QList<Way>();
}

QList<Application::Way> Application::waysFromStore(const storage::StoredPlan &stored)
{
    if (stored.isOpen) { // nothing is lost: another process has it
        return {};
    }
    QList<Way> ways{{tr("Open the copy kept on this computer"),
                     [this, folder = stored.folder] { return openKept(folder); }}};
    addBackups(ways, stored.planId, QFileInfo(stored.path).completeBaseName());
    return ways;
}

QList<Application::Way> Application::waysFromFile(const QString &path)
{
    const auto rescued = storage::rescuePlanFile(path);
    if (!rescued) {
        return {};
    }
    QList<Way> ways{
        {tr("Open what can be read"), [this, path] { return showOrTell(Document::rescue(path)); }}};
    addBackups(ways, rescued->planId, QFileInfo(path).completeBaseName());
    return ways;
}

void Application::addBackups(QList<Way> &ways, const QString &planId, const QString &name)
{
    if (!planId.isEmpty() && !storage::backupsOf(planId).isEmpty()) {
        ways.append(
            {tr("Restore a backup…"), [this, planId, name] { return openBackup(planId, name); }});
    }
}

/// As a plan of its own, so that the file stays as it is until somebody saves over it.
MainWindow *Application::openBackup(const QString &planId, const QString &name)
{
    RestoreDialog dialog(storage::backupsOf(planId),
                         tr("The backup opens as a plan of its own. The file stays as it is until "
                            "you save over it."),
                         front());
    if (dialog.exec() != QDialog::Accepted) {
        return nullptr;
    }
    return showOrTell(
        storage::createPlan({}, dialog.chosen(), name).transform([](storage::OpenedPlan opened) {
            opened.isNew = false; // kept even if nobody edits it
            return Document::adopt(std::make_shared<storage::OpenedPlan>(std::move(opened)));
        }));
}

MainWindow *Application::openKept(const QString &storeFolder)
{
    return showOrTell(Document::recover(storeFolder));
}

MainWindow *Application::showOrTell(Result<std::unique_ptr<Document>> document)
{
    if (!document) {
        prompts().tell(front(), tr("The plan was not opened"), document.error().message);
        return nullptr;
    }
    return showWindow(std::move(*document));
}

MainWindow *Application::showWindow(std::unique_ptr<Document> document)
{
    auto *window = new MainWindow(std::move(document), m_appearance);
    m_windows.append(window);
    auto *single = new SingleInstance(window);
    connect(single, &SingleInstance::raiseRequested, window, &MainWindow::bringToFront);
    const auto answerForFile = [window, single] {
        const QString path = window->document().path();
        single->listenFor(path);
        if (!path.isEmpty()) {
            rememberPlan(canonical(path));
        }
    };
    answerForFile();
    connect(window, &MainWindow::pathChanged, single, answerForFile);
    connect(window, &MainWindow::newRequested, this, &Application::makePlan);
    connect(window, &MainWindow::openRequested, this, &Application::askForPlan);
    connect(window, &MainWindow::sampleRequested, this, &Application::openSample);
    connect(window, &MainWindow::planRequested, this, &Application::openPlan);
    connect(window, &MainWindow::quitRequested, this, &Application::quit);
    connect(window, &MainWindow::closed, this, [this, window] { m_windows.removeAll(window); });
    window->show();
    if (m_start) {
        m_start->close();
    }
    return window;
}

void Application::openSample()
{
    const QString path = samplePath();
    if (QFileInfo::exists(path)) {
        openPlan(path);
        return;
    }
    auto document =
        samplePlan().and_then([&](const Plan &plan) { return Document::create(path, plan); });
    if (!document) {
        prompts().tell(front(), tr("The sample plan was not opened"), document.error().message);
        return;
    }
    showWindow(std::move(*document));
}

void Application::makePlan()
{
    const QString path = prompts().saveFile(front(), tr("New plan"), tr("Our plan") + u".facet"_s,
                                            tr("Facet plans (*.facet)"));
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo::exists(path)) {
        prompts().tell(front(), tr("The plan was not made"),
                       tr("There is a file of that name already, and it was left alone; choose "
                          "another name."));
        return;
    }
    auto document = Document::create(path, emptyPlan());
    if (!document) {
        prompts().tell(front(), tr("The plan was not made"), document.error().message);
        return;
    }
    showWindow(std::move(*document));
}

MainWindow *Application::askForPlan()
{
    const QString path =
        prompts().openFile(front(), tr("Open a plan"), tr("Facet plans (*.facet);;All files (*)"));
    return path.isEmpty() ? nullptr : openPlan(path);
}

void Application::showStart()
{
    if (!m_start) {
        m_start = new StartWindow;
        m_start->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_start, &StartWindow::newRequested, this, &Application::makePlan);
        connect(m_start, &StartWindow::openRequested, this, &Application::askForPlan);
        connect(m_start, &StartWindow::sampleRequested, this, &Application::openSample);
        connect(m_start, &StartWindow::planRequested, this, &Application::openPlan);
        connect(m_start, &StartWindow::keptRequested, this, &Application::openKept);
    }
    if (m_recovery.isFinished()) { // else as soon as it is
        m_start->showKept();
    }
    m_start->show();
    m_start->raise();
}

void Application::quit()
{
    const auto windows = m_windows;
    for (const QPointer<MainWindow> &window : windows) {
        if (window && !window->close()) {
            return;
        }
    }
    if (m_start) {
        m_start->close();
    }
    QCoreApplication::quit();
}

/// Ends without a question, also while one stands: what no file has is kept on this computer.
void Application::end()
{
    m_isEnding = true;
    const auto windows = m_windows;
    for (const QPointer<MainWindow> &window : windows) {
        if (window) {
            window->closeWithoutAsking();
        }
    }
    QCoreApplication::exit(); // ends the loops of questions as well, also before the program's own
}

QWidget *Application::front() const { return QApplication::activeWindow(); }

} // namespace facet::window
