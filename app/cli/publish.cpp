// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "commands.h"
#include "deck/deck.h"
#include "exportfile.h"
#include "model/navigate.h"
#include "model/object.h"
#include "model/tr.h"
#include "storage/historycopy.h"

#include <QDate>
#include <QElapsedTimer>
#include <QFileInfo>

namespace facet::cli {

namespace {

using namespace Qt::StringLiterals;
using deck::Preset;

constexpr int silentFor = 300; // milliseconds before work is worth a word

/// Tells how far long work is, in one line that overwrites itself.
std::function<bool(double)> progressTo(QTextStream &err)
{
    QElapsedTimer clock;
    clock.start();
    return [&err, clock, last = -1](double done) mutable {
        const int percent = static_cast<int>(done * 100);
        if (clock.elapsed() > silentFor && percent != last) {
            last = percent;
            err << '\r' << Tr::tr("Writing the deck: %1 %").arg(percent)
                << (percent >= 100 ? "\n" : "") << Qt::flush;
        }
        return true;
    };
}

/// What deck is asked for by the options, without looking at the plan.
Result<Preset> presetOption(const QCommandLineParser &parser, Output &output)
{
    if (parser.isSet(u"preset"_s) && parser.isSet(u"department"_s)) {
        return wrongUsage(output,
                          Tr::tr("A deck has a preset or is about one department; name only one."));
    }
    if (parser.isSet(u"department"_s)) {
        return Preset::Department;
    }
    const QString word = parser.value(u"preset"_s);
    if (word.isEmpty() && !parser.isSet(u"preset"_s)) {
        return Preset::Full;
    }
    constexpr std::array<std::pair<const char *, Preset>, 3> known{
        {{"full", Preset::Full}, {"board", Preset::Board}, {"handout", Preset::Handout}}};
    for (const auto &[name, preset] : known) {
        if (word == QLatin1StringView(name)) {
            return preset;
        }
    }
    return wrongUsage(
        output, Tr::tr("“%1” is no preset; choose one of full, board and handout.").arg(word));
}

/// The unit of that name; the first one in the order of the plan where several share it.
Result<Id<Unit>> unitNamed(const Plan &plan, const QString &name)
{
    for (const Id<Unit> unit : unitsInOrder(plan)) {
        if (plan.get(unit).name.compare(name.trimmed(), Qt::CaseInsensitive) == 0) {
            return unit;
        }
    }
    QStringList names;
    for (const Id<Unit> department : departments(plan)) {
        names.append(nameOf(plan, department));
    }
    return failure(Tr::tr("The plan has no unit “%1”, so no deck was written. Its departments are: "
                          "%2.")
                       .arg(name, QLocale().createSeparatedList(names)));
}

} // namespace

Result<void> runDeck(const QCommandLineParser &parser, Output &output)
{
    const QString file = parser.positionalArguments().constLast();
    const Result<QDate> date = dateOption(parser, output);
    const Result<Preset> preset = presetOption(parser, output);
    if (!date || !preset) {
        return std::unexpected(date ? preset.error() : date.error());
    }
    if (QFileInfo(file).suffix().compare("pdf"_L1, Qt::CaseInsensitive) != 0) {
        return wrongUsage(output, Tr::tr("The deck is a PDF; name the file with the ending .pdf."));
    }
    if (const Result<void> place = checkPlace(file); !place) {
        return place;
    }
    const auto viewed = viewPlan(parser.positionalArguments().constFirst(), output);
    if (!viewed) {
        return std::unexpected(viewed.error());
    }
    deck::DeckOptions options;
    options.date = *date;
    options.preset = *preset;
    if (*preset == Preset::Department) {
        const Result<Id<Unit>> unit = unitNamed(viewed->plan, parser.value(u"department"_s));
        if (!unit) {
            return std::unexpected(unit.error());
        }
        options.unit = *unit;
    }
    options.progress = progressTo(output.err);
    return deck::makeDeck(viewed->plan, options)
        .and_then([&](const QByteArray &pdf) { return writeFile(file, pdf); })
        .transform([&] { output.out << Tr::tr("Wrote %1.").arg(cleanLine(file)) << Qt::endl; });
}

Result<void> runExport(const QCommandLineParser &parser, Output &output)
{
    const QString file = parser.positionalArguments().constLast();
    const QString ending = QFileInfo(file).suffix().toLower();
    if (const Result<void> known = checkEnding(ending); !known) {
        return wrongUsage(output, known.error().message);
    }
    const bool withHistory = parser.isSet(u"with-history"_s);
    if (withHistory && ending != "facet"_L1) {
        return wrongUsage(output,
                          Tr::tr("Only a plan file can bring its history along; name the file with "
                                 "the ending .facet."));
    }
    if (const Result<void> place = checkPlace(file); !place) {
        return place;
    }
    const auto viewed = viewPlan(parser.positionalArguments().constFirst(), output);
    if (!viewed) {
        return std::unexpected(viewed.error());
    }
    const Result<QByteArray> made = withHistory
        ? storage::planFileBytes(viewed->plan, viewed->history)
        : exportPlan(viewed->plan, ending);
    return made.and_then([&](const QByteArray &bytes) { return writeFile(file, bytes); })
        .transform([&] { output.out << Tr::tr("Wrote %1.").arg(cleanLine(file)) << Qt::endl; });
}

} // namespace facet::cli
