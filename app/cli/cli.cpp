// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli.h"

#include "base/text.h"
#include "commands.h"
#include "model/tr.h"

#include <QCoreApplication>

#include <algorithm>

namespace facet::cli {

namespace {

using namespace Qt::StringLiterals;

const Command *commandNamed(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    const auto found = std::ranges::find_if(
        commands(), [&](const Command &c) { return name == QLatin1StringView(c.name); });
    return found == commands().end() ? nullptr : &*found;
}

bool asksForHelp(const QString &argument)
{
    return argument == "--help"_L1 || argument == "-h"_L1 || argument == "help"_L1;
}

bool asksForVersion(const QString &argument)
{
    return argument == "--version"_L1 || argument == "-v"_L1;
}

QString usageOf(const Command &command)
{
    return u"facet %1 %2"_s.arg(QString::fromLatin1(command.name),
                                QString::fromUtf8(command.arguments));
}

/// The help of a parser without its first line, which names neither command nor arguments.
QString optionsOf(const QCommandLineParser &parser) { return parser.helpText().section(u'\n', 1); }

int refuse(Output &output, const QString &sentence, int code)
{
    output.err << "facet: " << cleanLine(sentence) << Qt::endl; // names may have line breaks
    return code;
}

QString whyNotParsed(const QCommandLineParser &parser, const Command &command)
{
    const QStringList unknown = parser.unknownOptionNames();
    return unknown.isEmpty()
        ? parser.errorText()
        : Tr::tr("“%1” is no option of this command, which is used so: %2. A file whose name "
                 "begins with - is written with ./ before it.")
              .arg(unknown.first(), usageOf(command));
}

int runCommand(const Command &command, const QStringList &arguments, Output &output)
{
    QCommandLineParser parser;
    command.addOptions(parser);
    const QCommandLineOption helpOption = parser.addHelpOption();
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    if (!parser.parse(arguments)) {
        return refuse(output, whyNotParsed(parser, command), WrongUsage);
    }
    if (parser.isSet(helpOption)) {
        parser.setApplicationDescription(QCoreApplication::translate("Facet", command.summary));
        output.out << usageOf(command) << "\n\n" << optionsOf(parser) << Qt::flush;
        return Done;
    }
    const qsizetype count = parser.positionalArguments().size();
    if (count < command.least || count > command.most) {
        return refuse(output, Tr::tr("This takes other arguments: %1").arg(usageOf(command)),
                      WrongUsage);
    }
    if (parser.positionalArguments().contains(QString())) {
        return refuse(output,
                      Tr::tr("The name of a file is empty; this takes: %1").arg(usageOf(command)),
                      WrongUsage);
    }
    const Result<void> result = command.run(parser, output);
    output.out.flush();
    return result
        ? output.code
        : refuse(output, result.error().message, output.code == Done ? Refused : output.code);
}

} // namespace

bool isCommand(const QStringList &arguments)
{
    const QString first = arguments.value(0);
    return commandNamed(arguments) || asksForHelp(first) || asksForVersion(first);
}

bool needsFonts(const QStringList &arguments)
{
    const Command *command = commandNamed(arguments);
    return command && command->paints;
}

int run(const QStringList &arguments, Output output)
{
    const QString first = arguments.value(0);
    if (asksForVersion(first)) {
        output.out << "facet " << QCoreApplication::applicationVersion() << Qt::endl;
        return Done;
    }
    if (asksForHelp(first)) {
        output.out << help() << Qt::flush;
        return Done;
    }
    if (const Command *command = commandNamed(arguments)) {
        return runCommand(*command, arguments, output);
    }
    return refuse(output, Tr::tr("“%1” is no command; “facet --help” lists them.").arg(first),
                  WrongUsage);
}

QString help()
{
    QString text = Tr::tr("Facet plans social media across a whole organisation.") + u"\n\n"_s
        + Tr::tr("Usage:") + u'\n';
    const auto line = [&](const QString &usage, const QString &summary) {
        text += u"  %1\n      %2\n"_s.arg(usage, summary);
    };
    line(u"facet [PLAN]"_s, Tr::tr("open the window on PLAN, or on the start page"));
    line(u"facet --sample"_s, Tr::tr("open the window on the sample plan"));
    for (const Command &command : commands()) {
        line(usageOf(command), QCoreApplication::translate("Facet", command.summary));
    }
    line(u"facet COMMAND --help"_s, Tr::tr("tell the options of a command"));
    line(u"facet --version"_s, Tr::tr("tell the version"));
    text += u'\n'
        + Tr::tr("Exit status: 0 done, 1 refused (with the reason), 2 wrong usage, 3 errors are "
                 "open (check).")
        + u'\n';
    return text;
}

} // namespace facet::cli
