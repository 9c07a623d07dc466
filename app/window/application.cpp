// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"

#include "document/document.h"
#include "mainwindow.h"
#include "messagefile.h"
#include "panels/boards/messagesource.h"
#include "prompts.h"
#include "sample.h"
#include "settings.h"
#include "singleinstance.h"
#include "startwindow.h"
#include "storage/storedplans.h"

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
    connect(&m_signals, &UnixSignals::endRequested, this, &Application::quit);
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
    m_recovery = QtConcurrent::run(&storage::bringBackUnpublished);
    bool raised = false;
    for (const QString &argument : arguments) {
        if (argument == "--sample"_L1) {
            openSample();
        } else if (SingleInstance::raiseOther(argument)) {
            raised = true;
        } else {
            openPlan(argument);
        }
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
    m_recovery.waitForFinished(); // it may have this very plan open
    auto document = Document::open(path);
    if (!document) {
        return offerRecovery(path, document.error().message);
    }
    return showWindow(std::move(*document));
}

MainWindow *Application::offerRecovery(const QString &path, const QString &why)
{
    const QString title = tr("The plan was not opened");
    for (const storage::StoredPlan &stored : storage::storedPlans()) {
        if (stored.path.isEmpty() || canonical(stored.path) != canonical(path)) {
            continue;
        }
        if (!stored.isOpen) {
            return prompts().confirm(front(), title, why, tr("Open the copy kept on this computer"))
                ? openKept(stored.folder)
                : nullptr;
        }
        prompts().tell(front(), title, why); // nothing is lost: another process has it open
        return nullptr;
    }
    auto rescued = QFileInfo::exists(path) ? Document::rescue(path) : failure(why);
    if (!rescued) {
        prompts().tell(front(), title, why);
        return nullptr;
    }
    return prompts().confirm(front(), title, why, tr("Open what can be read"))
        ? showWindow(std::move(*rescued))
        : nullptr;
}

MainWindow *Application::openKept(const QString &storeFolder)
{
    auto document = Document::recover(storeFolder);
    if (!document) {
        prompts().tell(front(), tr("The plan was not opened"), document.error().message);
        return nullptr;
    }
    return showWindow(std::move(*document));
}

MainWindow *Application::showWindow(std::unique_ptr<Document> document)
{
    const QString path = document->path();
    auto *window = new MainWindow(std::move(document), m_appearance);
    m_windows.append(window);
    auto *single = new SingleInstance(path, window);
    connect(single, &SingleInstance::raiseRequested, window, &MainWindow::bringToFront);
    connect(window, &MainWindow::newRequested, this, &Application::makePlan);
    connect(window, &MainWindow::openRequested, this, &Application::askForPlan);
    connect(window, &MainWindow::sampleRequested, this, &Application::openSample);
    connect(window, &MainWindow::planRequested, this, &Application::openPlan);
    connect(window, &MainWindow::quitRequested, this, &Application::quit);
    connect(window, &MainWindow::closed, this, [this, window] { m_windows.removeAll(window); });
    if (!path.isEmpty()) {
        rememberPlan(canonical(path));
    }
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
    const QString chosen = prompts().saveFile(front(), tr("New plan"), tr("Our plan") + u".facet"_s,
                                              tr("Facet plans (*.facet)"));
    if (chosen.isEmpty()) {
        return;
    }
    const QString path = QFileInfo(chosen).suffix().isEmpty() ? chosen + u".facet"_s : chosen;
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

void Application::askForPlan()
{
    const QString path =
        prompts().openFile(front(), tr("Open a plan"), tr("Facet plans (*.facet);;All files (*)"));
    if (!path.isEmpty()) {
        openPlan(path);
    }
}

void Application::showStart()
{
    if (!m_start) {
        m_recovery.waitForFinished();
        m_start = new StartWindow;
        m_start->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_start, &StartWindow::newRequested, this, &Application::makePlan);
        connect(m_start, &StartWindow::openRequested, this, &Application::askForPlan);
        connect(m_start, &StartWindow::sampleRequested, this, &Application::openSample);
        connect(m_start, &StartWindow::planRequested, this, &Application::openPlan);
        connect(m_start, &StartWindow::keptRequested, this, &Application::openKept);
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

QWidget *Application::front() const { return QApplication::activeWindow(); }

} // namespace facet::window
