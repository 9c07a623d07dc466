// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search.h"

#include "base/text.h"
#include "canvas/orgchartview.h"
#include "mainwindow.h"
#include "model/object.h"

#include <QAction>

#include <algorithm>
#include <ranges>

namespace facet::window {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostFound = 100;

/// An entry with how well it matches.
struct Ranked
{
    int quality;
    FinderEntry entry;
};

QList<FinderEntry> best(std::vector<Ranked> ranked)
{
    std::ranges::stable_sort(ranked, std::ranges::greater{}, &Ranked::quality);
    QList<FinderEntry> entries;
    for (Ranked &found : ranked) {
        entries.append(std::move(found.entry));
    }
    return entries;
}

QString plainText(const QAction &action)
{
    QString text = action.text();
    return text.remove(u'&');
}

/// Whether objects of the kind have a name of their own that somebody would type.
bool isNamed(Kind kind)
{
    return kind != kindOf<Settings>()
        && std::ranges::any_of(infoOf(kind).fields,
                               [](const FieldInfo &field) { return field.options.title; });
}

} // namespace

QList<FinderEntry> commandEntries(MainWindow &window, const QString &typed)
{
    const QStringList words = wordsOf(typed);
    std::vector<Ranked> ranked;
    for (QAction *action : window.allActions()) {
        const QString text = plainText(*action);
        const int quality = matchQuality(comparable(text), words);
        if (quality == 0 || !action->isEnabled() || text.isEmpty()) {
            continue;
        }
        const QString keys =
            QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        ranked.push_back({quality, {text, keys, action->icon(), [action] { action->trigger(); }}});
    }
    return best(std::move(ranked));
}

QList<FinderEntry> objectEntries(MainWindow &window, NameIndex &names, const QString &typed)
{
    const Plan &plan = window.document().plan();
    names.setPlan(plan);
    const QStringList words = wordsOf(typed);
    std::vector<std::pair<int, ObjectRef>> found;
    for (int i = 0; i < kindCount; ++i) {
        if (!isNamed(Kind{i})) {
            continue;
        }
        for (const NameIndex::Entry &entry : names.of(Kind{i})) {
            if (const int quality = matchQuality(entry.key, words); quality > 0) {
                found.emplace_back(quality, entry.object);
            }
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &std::pair<int, ObjectRef>::first);
    QList<FinderEntry> entries;
    for (const auto &[quality, object] : found | std::views::take(mostFound)) {
        const auto show = [&window, object] { window.reveal(object); };
        entries.append({nameOf(plan, object), infoOf(object.kind).translatedLabel(), {}, show});
    }
    return entries;
}

} // namespace facet::window
