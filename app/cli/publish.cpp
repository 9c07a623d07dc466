// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "deck/deck.h"
#include "exportfile.h"
#include "model/tr.h"
#include "storage/storedplans.h"

#include <QDate>
#include <QElapsedTimer>
#include <QFileInfo>

namespace facet::cli {

namespace {

using namespace Qt::StringLiterals;

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

} // namespace

Result<void> runDeck(const QCommandLineParser &parser, Output &output)
{
    const QString file = parser.positionalArguments().constLast();
    const Result<QDate> date = dateOption(parser, output);
    if (!date) {
        return std::unexpected(date.error());
    }
    if (QFileInfo(file).suffix().compare("pdf"_L1, Qt::CaseInsensitive) != 0) {
        return wrongUsage(output, Tr::tr("The deck is a PDF; name the file with the ending .pdf."));
    }
    const auto viewed = storage::viewPlan(parser.positionalArguments().constFirst());
    if (!viewed) {
        return std::unexpected(viewed.error());
    }
    deck::DeckOptions options;
    options.date = *date;
    options.progress = progressTo(output.err);
    return deck::makeDeck(viewed->plan, options)
        .and_then([&](const QByteArray &pdf) { return writeFile(file, pdf); })
        .transform([&] { output.out << Tr::tr("Wrote %1.").arg(file) << Qt::endl; });
}

Result<void> runExport(const QCommandLineParser &parser, Output &output)
{
    const QString file = parser.positionalArguments().constLast();
    const auto viewed = storage::viewPlan(parser.positionalArguments().constFirst());
    if (!viewed) {
        return std::unexpected(viewed.error());
    }
    return exportPlan(viewed->plan, QFileInfo(file).suffix().toLower())
        .and_then([&](const QByteArray &bytes) { return writeFile(file, bytes); })
        .transform([&] { output.out << Tr::tr("Wrote %1.").arg(file) << Qt::endl; });
}

} // namespace facet::cli
