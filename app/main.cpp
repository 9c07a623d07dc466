// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cli.h"
#include "model/tr.h"
#include "translations.h"
#include "window/application.h"
#include "window/guardedapplication.h"
#include "window/settings.h"

#include <QApplication>
#include <QFileInfo>
#include <QHashSeed>
#include <QIcon>
#include <QImageReader>

#include <cstdlib>
#include <optional>

namespace {

using namespace Qt::StringLiterals;
using facet::Tr;
using facet::cli::Done;
using facet::cli::Refused;
using facet::cli::WrongUsage;

constexpr int mostPictureMegabytes = 128; // what a picture may take once it is read

void describeProgram()
{
    QCoreApplication::setApplicationName(u"facet"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FACET_VERSION));
    QCoreApplication::setOrganizationName(u"facet"_s);
    QGuiApplication::setApplicationDisplayName(u"Facet"_s);
    QGuiApplication::setDesktopFileName(u"org.facet.Facet"_s);
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    return arguments;
}

int runCommandLine(const QStringList &arguments)
{
    facet::loadTranslations();
    QTextStream out(stdout);
    QTextStream err(stderr);
    return facet::cli::run(arguments, {out, err});
}

bool hasDisplay(const QStringList &arguments)
{
    return !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || arguments.contains(u"-platform"_s)
        || arguments.contains(u"--platform"_s);
}

int refuse(const QString &sentence, int code)
{
    QTextStream(stderr) << "facet: " << sentence << Qt::endl;
    return code;
}

/// The first argument that is neither a plan nor an option of the window; a null text: there is
/// none.
QString strangeArgument(const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        const bool plan = argument.endsWith(".facet"_L1) || QFileInfo::exists(argument);
        if (!plan && argument != "--sample"_L1) {
            return argument;
        }
    }
    return {};
}

/// Refuses what no display could make right; nothing where the window may open.
std::optional<int> refusedUsage(const QStringList &arguments)
{
    const QString strange = strangeArgument(arguments);
    if (strange.isNull()) {
        return std::nullopt;
    }
    return refuse(strange.isEmpty()
                      ? Tr::tr("The name of a plan is empty; “facet --help” tells what can "
                               "stand there.")
                      : Tr::tr("“%1” is neither a plan nor a command nor an option; “facet "
                               "--help” lists them.")
                            .arg(strange),
                  WrongUsage);
}

int refuseWithoutDisplay(const QStringList &arguments)
{
    facet::loadTranslations();
    if (const std::optional<int> refused = refusedUsage(arguments)) {
        return *refused;
    }
    return refuse(Tr::tr("There is no display to open a window on; “facet --help” lists "
                         "what can be done without one."),
                  Refused);
}

/// Stands in for Qt's handler while the display is connected to: where that fails, Qt would end the
/// process by abort().
void endWithoutDisplay(QtMsgType type, const QMessageLogContext & /*context*/, const QString &text)
{
    if (type != QtFatalMsg) {
        return; // warnings of plugins that were tried
    }
    const int code = refusedUsage(QCoreApplication::arguments().mid(1)).value_or(Done);
    std::_Exit(code != Done ? code
                            : refuse(Tr::tr("The window could not be opened: %1 “facet --help” "
                                            "lists what can be done without a display.")
                                         .arg(text.section(u'\n', 0, 0).trimmed()),
                                     Refused));
}

int runWindow(int argc, char **argv, const QStringList &given)
{
    if (!hasDisplay(given)) {
        const QCoreApplication application(argc, argv);
        return refuseWithoutDisplay(given);
    }
    const QtMessageHandler usual = qInstallMessageHandler(&endWithoutDisplay);
    const facet::window::GuardedApplication application(argc, argv);
    qInstallMessageHandler(usual);
    QImageReader::setAllocationLimit(mostPictureMegabytes);
    facet::loadTranslations();
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (const std::optional<int> refused = refusedUsage(arguments)) {
        return *refused;
    }
    QApplication::setLayoutDirection(QLocale().textDirection());
    QApplication::setWindowIcon(QIcon(u":/facet/icon.svg"_s));
    facet::window::setAsideDamagedSettings();
    facet::window::Application program;
    return program.start(arguments) ? QApplication::exec() : 0;
}

} // namespace

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // so that a deck of the same plan has the same bytes
    describeProgram();
    const QStringList arguments = argumentsOf(argc, argv);
    for (int i = 1; i < argc; ++i) {
        if (arguments.at(i - 1).toLocal8Bit() != argv[i]) {
            return refuse(Tr::tr("The name “%1” has bytes that are no text here, so that no file "
                                 "could be found by it. Rename the file first.")
                              .arg(arguments.at(i - 1)),
                          Refused);
        }
    }
    if (!facet::cli::isCommand(arguments)) {
        return runWindow(argc, argv, arguments);
    }
    if (facet::cli::needsFonts(arguments)) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // no display is needed, and none is asked for
        const QGuiApplication application(argc, argv);
        return runCommandLine(arguments);
    }
    const QCoreApplication application(argc, argv);
    return runCommandLine(arguments);
}
