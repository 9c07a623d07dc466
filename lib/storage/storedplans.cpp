// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storedplans.h"

#include "model/tr.h"

#include <QFileInfo>

#include <algorithm>

namespace facet::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keptStores = 50;
constexpr qint64 keptDays = 14;

QDateTime lastWritten(const QString &folder)
{
    return std::max(QFileInfo(folder + u"/store.db"_s).lastModified(),
                    QFileInfo(folder + u"/store.db-wal"_s).lastModified());
}

/// Looks at what the finished store of @p plan holds.
void inspect(StoredPlan &plan)
{
    const auto store = StoreDatabase::open(plan.folder);
    if (!store) {
        return;
    }
    const Result<qint64> revision = (*store)->revision();
    const Result<Publication> published = (*store)->published();
    plan.hasUnpublished = revision && published && *revision > published->revision;
    plan.hasNamedStates = !(*store)->named().list().value_or(QList<NamedState>()).isEmpty();
}

StoredPlan describe(const StoreRoot &root, const QString &folder)
{
    const StoreBinding binding = StoreRoot::bindingOf(folder);
    StoredPlan plan{folder, binding.path, binding.name, binding.planId, lastWritten(folder),
                    true,   false,        false};
    if (const auto claimed = root.claim(folder)) {
        plan.isOpen = false;
        if (StoreDatabase::existsIn(folder)) {
            inspect(plan);
        }
    }
    return plan;
}

QList<StoredPlan> describeAll(const StoreRoot &root)
{
    QList<StoredPlan> plans;
    for (const QString &folder : StoreRoot::folders()) {
        plans.append(describe(root, folder));
    }
    std::ranges::sort(plans, std::greater(), &StoredPlan::when);
    return plans;
}

/// Whether the store is the better place to read the plan at @p path from.
bool isNewerThanFile(const StoreContents &contents, const QString &path)
{
    const Result<FileIdentity> file = identityOf(path);
    return contents.revision > contents.published.revision || !file
        || file->hasContentOf(contents.published.file)
        || file->hasContentOf(contents.intended.file);
}

Result<ViewedPlan> viewFile(const QString &path, const QList<HistoryRow> &history,
                            const QStringList &report)
{
    return readPlanFile(path).transform([&](const LoadedPlan &loaded) {
        return ViewedPlan{loaded.plan, history, report + loaded.report, {}};
    });
}

} // namespace

QList<StoredPlan> storedPlans()
{
    const auto root = StoreRoot::enter();
    return root ? describeAll(**root) : QList<StoredPlan>();
}

Result<OpenedPlan> recoverPlan(const QString &storeFolder)
{
    return StoreRoot::enter()
        .and_then([&](const std::unique_ptr<StoreRoot> &root) { return root->claim(storeFolder); })
        .and_then([](std::unique_ptr<StoreFolder> folder) { return openStore(std::move(folder)); })
        .and_then([](OpenedPlan opened) {
            return opened.store->unbind().transform([&] { return std::move(opened); });
        });
}

QStringList bringBackUnpublished()
{
    QStringList names;
    for (const StoredPlan &stored : storedPlans()) {
        if (!stored.hasUnpublished || stored.path.isEmpty() || !stampOf(stored.path).exists()
            || !whyNotWritable(stored.path).isEmpty()) {
            continue;
        }
        const Result<OpenedPlan> opened = openPlan(stored.path);
        if (opened && opened->changedOutside.isEmpty()
            && opened->store->publish(opened->plan, opened->revision,
                                      WorkStore::WhenGone::Refuse)) {
            names.append(opened->store->name());
        }
    }
    return names;
}

void removeOldStores()
{
    const auto root = StoreRoot::enter();
    if (!root) {
        return;
    }
    const QDateTime longAgo = QDateTime::currentDateTime().addDays(-keptDays);
    qsizetype kept = 0;
    for (const StoredPlan &plan : describeAll(**root)) {
        const bool isFinished = StoreDatabase::existsIn(plan.folder);
        const bool isOld = ++kept > keptStores && plan.when < longAgo && !plan.path.isEmpty();
        if (plan.isOpen || plan.hasUnpublished || plan.hasNamedStates || (isFinished && !isOld)) {
            continue;
        }
        if (const auto folder = (*root)->claim(plan.folder)) {
            (*folder)->discard();
        }
    }
}

Result<ViewedPlan> viewPlan(const QString &path)
{
    auto root = StoreRoot::enter();
    if (!root) { // no place for stores, so there is none
        return viewFile(path, {}, {});
    }
    const auto folder = (*root)->claimBoundTo(realPath(path));
    root->reset();
    if (!folder) {
        return viewFile(path, {},
                        {Tr::tr("The plan is open in another Facet; its latest edits may not be in "
                                "the file yet.")});
    }
    if (!*folder || !StoreDatabase::existsIn((*folder)->path())) {
        return viewFile(path, {}, {});
    }
    const Result<StoreContents> contents =
        StoreDatabase::open((*folder)->path())
            .and_then([](const std::unique_ptr<StoreDatabase> &store) { return store->load(); });
    if (!contents) {
        return viewFile(path, {}, {});
    }
    if (!isNewerThanFile(*contents, path)) {
        return viewFile(path, contents->history, {}).transform([&](ViewedPlan viewed) {
            viewed.named = contents->named;
            return viewed;
        });
    }
    return ViewedPlan{contents->plan, contents->history, {}, contents->named};
}

} // namespace facet::storage
