// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cli.h"
#include "model/tr.h"
#include "translations.h"
#include "window/application.h"
#include "window/settings.h"

#include <QApplication>
#include <QFileInfo>
#include <QHashSeed>
#include <QIcon>

namespace {

using namespace Qt::StringLiterals;

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

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
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

int runWindow(int argc, char **argv)
{
    if (!hasDisplay()) {
        return refuse(facet::Tr::tr("There is no display to open a window on; “facet --help” lists "
                                    "what can be done without one."),
                      facet::cli::Refused);
    }
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (const QString strange = strangeArgument(arguments); !strange.isNull()) {
        return refuse(
            facet::Tr::tr("“%1” is neither a plan nor a command; “facet --help” lists them.")
                .arg(strange),
            facet::cli::WrongUsage);
    }
    facet::loadTranslations();
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
    if (!facet::cli::isCommand(arguments)) {
        return runWindow(argc, argv);
    }
    if (facet::cli::needsFonts(arguments)) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // no display is needed, and none is asked for
        const QGuiApplication application(argc, argv);
        return runCommandLine(arguments);
    }
    const QCoreApplication application(argc, argv);
    return runCommandLine(arguments);
}
