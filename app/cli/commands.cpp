// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "base/text.h"
#include "exchange/encoding.h"
#include "exchange/yaml.h"
#include "exchange/yamlcomments.h"
#include "model/tr.h"
#include "sample.h"
#include "storage/historycopy.h"
#include "storage/planfile.h"

#include <QDate>
#include <QFileInfo>
#include <QLocale>
#include <QUndoStack>

namespace facet::cli {

namespace {

using namespace Qt::StringLiterals;

void noOptions(QCommandLineParser & /*parser*/) { }

void newOptions(QCommandLineParser &parser)
{
    parser.addOption({u"sample"_s, Tr::tr("Start from the sample plan.")});
    parser.addOption({u"from"_s, Tr::tr("Start from a plan written as YAML."), u"FILE.yaml"_s});
}

void importOptions(QCommandLineParser &parser)
{
    parser.addOption({u"map"_s,
                      Tr::tr("Take a field from another column, such as --map managerId=Boss. May "
                             "be given several times."),
                      u"field=column"_s});
    parser.addOption({u"units"_s,
                      Tr::tr("Where units come from: columns, path, parents, managers or nowhere."),
                      u"source"_s});
    parser.addOption({u"dry-run"_s, Tr::tr("Report only; change nothing.")});
}

void dateOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"date"_s, Tr::tr("The day to judge the plan on; today unless given."), u"YYYY-MM-DD"_s});
}

void deckOptions(QCommandLineParser &parser)
{
    dateOptions(parser);
    parser.addOption({u"preset"_s,
                      Tr::tr("The deck for whom: everything, one for a board in a few slides, or a "
                             "workshop's handout; full unless given."),
                      u"full|board|handout"_s});
    parser.addOption(
        {u"department"_s, Tr::tr("A deck of this unit alone, named as in the plan."), u"NAME"_s});
}

void jsonOption(QCommandLineParser &parser)
{
    parser.addOption({u"json"_s, Tr::tr("Print JSON instead of a table.")});
}

void scoreOptions(QCommandLineParser &parser)
{
    dateOptions(parser);
    parser.addOption({u"json"_s,
                      Tr::tr("Print JSON instead of a table: date; departments and organisation, "
                             "each with name, index, level, weakest and practices; stage, with its "
                             "key and name; structure, with its key and name, and the nearest one "
                             "where it is in transition.")});
}

void checkOptions(QCommandLineParser &parser)
{
    dateOptions(parser);
    jsonOption(parser);
    parser.addOption({u"severity"_s, Tr::tr("List only findings at least as severe as this."),
                      u"error|warning|info"_s});
}

void exportOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"with-history"_s, Tr::tr("Let the plan file (facet) also tell who did what when.")});
}

void historyOptions(QCommandLineParser &parser)
{
    parser.addOption({u"name"_s,
                      Tr::tr("Give the plan as it is now this name in its history, to compare with "
                             "it later."),
                      u"NAME"_s});
}

void mergeOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"prefer"_s,
         Tr::tr("What counts where both changed the same; both puts two texts below one another."),
         u"mine|theirs|both"_s});
}

void diffOptions(QCommandLineParser &parser)
{
    parser.addOption({u"json"_s, Tr::tr("Print JSON instead of text.")});
}

constexpr Command table[] = {
    {"new", "PLAN [--sample | --from FILE.yaml]", QT_TRANSLATE_NOOP("Facet", "make a new plan"), 1,
     1, false, newOptions, runNew},
    {"import", "PLAN FILE.csv [--map field=column]… [--dry-run]",
     QT_TRANSLATE_NOOP("Facet", "import people and units, and report what was understood"), 2, 2,
     false, importOptions, runImport},
    {"score", "PLAN [--json] [--date D]",
     QT_TRANSLATE_NOOP("Facet",
                       "print how far each department has gone, and the organisation’s stage and "
                       "structure"),
     1, 1, false, scoreOptions, runScore},
    {"route", "PLAN MESSAGES.csv [--json]",
     QT_TRANSLATE_NOOP("Facet", "check where messages would go, and what nobody answers"), 2, 2,
     false, jsonOption, runRoute},
    {"check", "PLAN [--json] [--severity error|warning|info] [--date D]",
     QT_TRANSLATE_NOOP("Facet", "tell what is wrong with the plan"), 1, 1, false, checkOptions,
     runCheck},
    {"deck", "PLAN OUT.pdf [--preset full|board|handout | --department NAME] [--date D]",
     QT_TRANSLATE_NOOP("Facet", "write the strategy deck"), 2, 2, true, deckOptions, runDeck},
    {"export", "PLAN OUT.{yaml,csv,svg,png,pdf,facet} [--with-history]",
     QT_TRANSLATE_NOOP("Facet",
                       "write the plan (yaml, facet), its people (csv) or its org chart (svg, png, "
                       "pdf)"),
     2, 2, true, exportOptions, runExport},
    {"schema", "[OUT.json]",
     QT_TRANSLATE_NOOP("Facet", "write the JSON Schema of plans as yaml, for editors and programs"),
     0, 1, false, noOptions, runSchema},
    {"history", "PLAN [--name NAME]",
     QT_TRANSLATE_NOOP("Facet",
                       "list what was done on this computer, or what a file tells that brings its "
                       "history along; or name the present state"),
     1, 1, false, historyOptions, runHistory},
    {"merge", "BASE MINE THEIRS OUT [--prefer mine|theirs|both]",
     QT_TRANSLATE_NOOP("Facet", "bring two people's copies of a plan together"), 4, 4, false,
     mergeOptions, runMerge},
    {"diff", "A B [--json]", QT_TRANSLATE_NOOP("Facet", "tell how two plans differ"), 2, 2, false,
     diffOptions, runDiff},
};

Result<Plan> startingPlan(const QCommandLineParser &parser)
{
    if (parser.isSet(u"sample"_s)) {
        return samplePlan();
    }
    if (!parser.isSet(u"from"_s)) {
        return emptyPlan();
    }
    return exchange::readFile(parser.value(u"from"_s)).and_then(exchange::fromYaml);
}

/// A plan has no place for what stands behind # in YAML.
void tellComments(const QCommandLineParser &parser, Output &output)
{
    const auto yaml = exchange::readFile(parser.value(u"from"_s));
    const int count = yaml ? exchange::commentCount(QString::fromUtf8(*yaml)) : 0;
    if (count > 0) {
        output.out << Tr::tr("%n comment(s) of the YAML file are not in the plan.", nullptr, count)
                   << Qt::endl;
    }
}

} // namespace

std::span<const Command> commands() { return table; }

std::unexpected<Error> wrongUsage(Output &output, const QString &sentence)
{
    output.code = WrongUsage;
    return failure(sentence);
}

Result<QDate> dateOption(const QCommandLineParser &parser, Output &output)
{
    if (!parser.isSet(u"date"_s)) {
        return QDate::currentDate();
    }
    const QDate date = QDate::fromString(parser.value(u"date"_s), Qt::ISODate);
    if (!date.isValid()) {
        return wrongUsage(
            output,
            Tr::tr("“%1” is no date; write it as 2026-03-31.").arg(parser.value(u"date"_s)));
    }
    return date;
}

Result<storage::ViewedPlan> viewPlan(const QString &path, Output &output)
{
    return storage::viewPlan(path).transform([&](const storage::ViewedPlan &viewed) {
        for (const QString &note : viewed.report) {
            output.err << "facet: " << cleanLine(note) << Qt::endl;
        }
        return viewed;
    });
}

Result<std::unique_ptr<Document>> editPlan(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return failure(Tr::tr("There is no file “%1”.").arg(path));
    }
    if (const QString why = storage::whyNotWritable(path); !why.isEmpty()) {
        return failure(why);
    }
    return Document::open(path);
}

/// Writes first what is not in the file yet, so that a refusal leaves no trace as a rule.
Result<void> performAndSave(Document &document, const edit::Step &step)
{
    if (const Result<void> earlier = document.flush(); !earlier) {
        return earlier;
    }
    const qint64 before = document.presentStep();
    document.perform(step);
    const Result<void> saved = document.flush();
    if (!saved && document.presentStep() != before) {
        document.undoStack()->undo();
        document.flush(); // what the disk refuses even now is told by saved
    }
    return saved;
}

Result<void> runNew(const QCommandLineParser &parser, Output &output)
{
    const QString path = parser.positionalArguments().constFirst();
    if (parser.isSet(u"sample"_s) && parser.isSet(u"from"_s)) {
        return wrongUsage(output,
                          Tr::tr("A plan starts from the sample or from a file, not from both; "
                                 "leave one of --sample and --from away."));
    }
    if (QFileInfo::exists(path)) {
        return failure(
            Tr::tr("There is a file at %1 already, and it was left alone; choose another name.")
                .arg(path));
    }
    const Result<Plan> plan = startingPlan(parser);
    if (!plan) {
        return std::unexpected(plan.error());
    }
    const storage::WriteResult written = storage::writePlanFile(path, *plan);
    if (!written) {
        return failure(written.error().message);
    }
    output.out << Tr::tr("Made %1.").arg(cleanLine(path)) << Qt::endl;
    tellComments(parser, output);
    return {};
}

namespace {

Result<void> nameState(const QString &path, const QString &name, Output &output)
{
    const auto document = Document::open(path);
    if (!document) {
        return std::unexpected(document.error());
    }
    return (*document)
        ->nameState(name, (*document)->presentStep())
        .and_then([&]() -> Result<void> { // names are kept on this computer, not in the file
            const Result<void> saved = (*document)->flush();
            const bool isKept = (*document)->saveState().place != SaveState::Place::Nowhere;
            return isKept ? Result<void>() : saved;
        })
        .transform([&] { output.out << Tr::tr("Named this state “%1”.").arg(name) << Qt::endl; });
}

QString timeText(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime(), u"yyyy-MM-dd HH:mm:ss"_s);
}

/// Takes the states from before @p before (invalid: all) off the list and writes them.
void listNames(QList<storage::NamedState> &names, const QDateTime &before, Output &output)
{
    while (!names.isEmpty() && (!before.isValid() || names.first().when < before)) {
        const storage::NamedState state = names.takeFirst();
        output.out << timeText(state.when) << "  " << state.author << "  "
                   << Tr::tr("★ %1", "a state of the plan that was given this name").arg(state.name)
                   << '\n';
    }
}

/// What was done here; where nothing was, what the file tells of others.
Result<QList<storage::HistoryRow>> historyOf(const storage::ViewedPlan &viewed, const QString &path)
{
    return viewed.history.isEmpty() ? storage::historyIn(path) : viewed.history;
}

} // namespace

Result<void> runHistory(const QCommandLineParser &parser, Output &output)
{
    if (parser.isSet(u"name"_s)) {
        return nameState(parser.positionalArguments().constFirst(), parser.value(u"name"_s),
                         output);
    }
    const QString path = parser.positionalArguments().constFirst();
    const auto viewed = viewPlan(path, output);
    if (!viewed) {
        return std::unexpected(viewed.error());
    }
    const Result<QList<storage::HistoryRow>> history = historyOf(*viewed, path);
    if (!history) {
        return std::unexpected(history.error());
    }
    QList<storage::NamedState> names = viewed->named;
    for (const storage::HistoryRow &entry : *history) {
        listNames(names, entry.when, output);
        const QString when = timeText(entry.when);
        const QString text = entry.undone ? Tr::tr("%1 (undone)").arg(entry.text) : entry.text;
        output.out << when << "  " << entry.author << "  " << text << '\n';
    }
    listNames(names, {}, output);
    return {};
}

} // namespace facet::cli
