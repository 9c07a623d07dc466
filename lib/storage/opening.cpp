// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opening.h"

#include "base/text.h"
#include "fd.h"
#include "model/check.h"
#include "model/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

namespace facet::storage {

using namespace Qt::StringLiterals;

namespace {

const QString importName = u"import.facet"_s;

QString nameOf(const QString &path) { return isolated(QFileInfo(path).fileName()); }

StoreWriter::Opener openerOf(const QString &folder)
{
    return [folder] { return StoreDatabase::open(folder); };
}

/// Whether the folder takes files at all: if not, a store that cannot be opened is not damaged.
bool takesFiles(const StoreFolder &folder)
{
    QTemporaryFile file(folder.file(u"probe-XXXXXX"_s));
    return file.open() && file.write(QByteArray(65536, ' ')) == 65536 && file.flush()
        && syncFile(file.handle());
}

void fill(OpenedPlan &opened, StoreContents contents)
{
    opened.plan = std::move(contents.plan);
    opened.history = std::move(contents.history);
    opened.named = std::move(contents.named);
    opened.revision = contents.revision;
    opened.lastSequence = contents.lastSequence;
    opened.isSound = check(opened.plan).isEmpty();
    if (contents.historyCut) {
        opened.report.append(Tr::tr(
            "Part of the undo history was damaged; the older steps are gone. The plan is whole."));
    }
}

/// A store that is made in the writer's thread, and again from the beginning where the disk
/// refuses.
std::unique_ptr<WorkStore> beginStore(std::unique_ptr<StoreFolder> folder, const StoreSeed &seed)
{
    const QString path = folder->path();
    const auto opener = [path, seed] { return StoreDatabase::create(path, seed); };
    return std::make_unique<WorkStore>(std::move(folder), opener, seed.published);
}

/// Opens one plan file with its store; each function is one of the situations it can be in.
class Opening
{
public:
    explicit Opening(const QString &path) : m_path(realPath(path)) { }

    Result<OpenedPlan> open()
    {
        Result<std::unique_ptr<StoreRoot>> root = StoreRoot::enter();
        if (!root) {
            return std::unexpected(root.error());
        }
        Result<std::unique_ptr<StoreFolder>> folder = (*root)->claimBoundTo(m_path);
        const bool isNew = folder && !*folder;
        if (isNew) {
            if (!stampOf(m_path).exists()) {
                return failure(Tr::tr("There is no file “%1”.").arg(isolated(m_path)));
            }
            folder = (*root)->make({{}, m_path, QFileInfo(m_path).fileName()});
        }
        root->reset();
        if (!folder) {
            return std::unexpected(folder.error());
        }
        return isNew || !StoreDatabase::existsIn((*folder)->path()) ? openFile(std::move(*folder))
                                                                    : openKept(std::move(*folder));
    }

private:
    // --- a file without a store ---

    /// Reads the file and begins a store for it.
    Result<OpenedPlan> openFile(std::unique_ptr<StoreFolder> folder)
    {
        const QString copy = folder->file(importName);
        QFile::remove(copy);
        Result<LoadedPlan> loaded = importPlanFile(m_path, copy);
        if (!loaded) {
            folder->discard();
            return std::unexpected(loaded.error());
        }
        if (std::unique_ptr<StoreFolder> moved = storeOfMovedFile(*loaded)) {
            folder->discard();
            folder.reset();
            return openKept(std::move(moved));
        }
        if (const auto bound = folder->bind({loaded->planId, m_path, QFileInfo(m_path).fileName()});
            !bound) {
            return std::unexpected(bound.error());
        }
        const Publication published{0, loaded->identity,
                                    folder->keepBase(importName, loaded->identity)};
        OpenedPlan opened;
        opened.plan = loaded->plan;
        opened.report = m_report + loaded->report;
        opened.isSound = loaded->isSound;
        StoreSeed seed{
            folder->file(published.base), {}, loaded->planId, loaded->digest, 0, published};
        if (loaded->isRepaired) {
            seed.plan = loaded->plan;
        }
        opened.store = beginStore(std::move(folder), seed);
        return opened;
    }

    /// The store of this very file (same file system, same inode, same content) from before it was
    /// moved or renamed. A copy is another file and never gets it, even where the original is gone.
    std::unique_ptr<StoreFolder> storeOfMovedFile(const LoadedPlan &loaded) const
    {
        const Result<std::unique_ptr<StoreRoot>> root = StoreRoot::enter();
        for (const QString &candidate : root ? StoreRoot::folders() : QStringList()) {
            const StoreBinding binding = StoreRoot::bindingOf(candidate);
            if (binding.planId != loaded.planId || binding.path == m_path
                || stampOf(binding.path).exists() || !StoreDatabase::existsIn(candidate)) {
                continue;
            }
            Result<std::unique_ptr<StoreFolder>> folder = (*root)->claim(candidate);
            if (folder && publishedBy(candidate) == loaded.identity
                && (*folder)->bind({binding.planId, m_path, QFileInfo(m_path).fileName()})) {
                return std::move(*folder);
            }
        }
        return nullptr;
    }

    static FileIdentity publishedBy(const QString &folder)
    {
        return StoreDatabase::open(folder)
            .and_then(
                [](const std::unique_ptr<StoreDatabase> &store) { return store->published(); })
            .transform([](const Publication &publication) { return publication.file; })
            .value_or(FileIdentity());
    }

    // --- a store that is there already ---

    Result<OpenedPlan> openKept(std::unique_ptr<StoreFolder> folder)
    {
        StoreFolder &place = *folder;
        auto store =
            std::make_unique<WorkStore>(std::move(folder), openerOf(place.path()), Publication());
        Result<StoreContents> contents = store->load();
        if (!contents && takesFiles(place)) {
            return openBesideDamagedStore(std::move(store));
        }
        if (!contents) {
            return failure(
                Tr::tr(
                    "“%1” cannot be opened now: the copy with its latest edits cannot be read. %2")
                    .arg(nameOf(m_path), contents.error().message));
        }
        OpenedPlan opened;
        opened.store = std::move(store);
        const Publication published = contents->published;
        const Publication intended = contents->intended;
        fill(opened, std::move(*contents));
        if (!stampOf(m_path).exists()) {
            return openWithoutFile(std::move(opened));
        }
        const Result<FileIdentity> file = identityOf(m_path);
        if (!file) {
            return std::unexpected(file.error());
        }
        opened.store->removeTemporary();
        if (file->hasContentOf(published.file)) {
            return opened;
        }
        if (file->hasContentOf(
                intended.file)) { // the process ended before it could note that it had written it
            opened.store->adoptFile({intended.revision, *file, intended.base});
            return opened;
        }
        return openWithChangedFile(std::move(opened), published);
    }

    Result<OpenedPlan> openBesideDamagedStore(std::unique_ptr<WorkStore> store)
    {
        store.reset(); // its thread must not write while its files are moved
        const Result<std::unique_ptr<StoreRoot>> root = StoreRoot::enter();
        if (!root) {
            return std::unexpected(root.error());
        }
        Result<std::unique_ptr<StoreFolder>> folder = (*root)->claimBoundTo(m_path);
        if (!folder || !*folder) {
            return failure(Tr::tr("“%1” cannot be opened now. Try again.").arg(nameOf(m_path)));
        }
        const Result<QString> aside = (*folder)->setAside();
        if (!aside) {
            return std::unexpected(aside.error());
        }
        m_report.append(
            Tr::tr("The copy of “%1” on this computer was damaged and was put aside in “%2”. Edits "
                   "that had "
                   "not reached the file yet may be missing, and the undo history begins anew.")
                .arg(nameOf(m_path), isolated(*aside)));
        return openFile(std::move(*folder));
    }

    Result<OpenedPlan> openWithoutFile(OpenedPlan opened) const
    {
        opened.report.append(
            Tr::tr("The file “%1” is gone. This is the copy kept on this computer; save it to "
                   "write a file.")
                .arg(isolated(m_path)));
        return opened.store->unbind().transform([&] { return std::move(opened); });
    }

    Result<OpenedPlan> openWithChangedFile(OpenedPlan opened, const Publication &published)
    {
        const QString copy = opened.store->fileInFolder(importName);
        QFile::remove(copy);
        Result<LoadedPlan> loaded = importPlanFile(m_path, copy);
        if (!loaded) {
            return failure(
                Tr::tr("%1 A whole copy of the plan as it was last edited here is kept on this "
                       "computer; it can be recovered.")
                    .arg(loaded.error().message));
        }
        if (loaded->planId != opened.store->planId()) {
            return openAnotherPlan(std::move(opened));
        }
        const std::optional<qint64> own = opened.store->revisionOf(loaded->origin);
        if (own && *own > published.revision
            && *own <= opened.revision) { // written by this store, which could not note it
            opened.store->adoptCopy(importName, loaded->identity, *own);
            return opened;
        }
        if (own && *own > opened.revision) { // the store did not take what the file did
            return takeOver(std::move(opened), *loaded);
        }
        if (opened.revision > published.revision) {
            opened.changedOutside =
                Tr::tr("“%1” was changed by somebody else, and this computer has edits that are "
                       "not in it. Both are being merged; the file is not overwritten.")
                    .arg(nameOf(m_path));
            return opened;
        }
        return takeOver(std::move(opened), *loaded);
    }

    /// The file at the path is a plan of its own: the store loses its file, the plan gets a new
    /// store.
    Result<OpenedPlan> openAnotherPlan(OpenedPlan opened) const
    {
        if (const Result<void> unbound = opened.store->unbind(); !unbound) {
            return std::unexpected(unbound.error());
        }
        opened.store.reset();
        return Opening(m_path).open();
    }

    /// Nothing here is newer than the file, so what somebody else did to it becomes one step that
    /// can be undone.
    static OpenedPlan takeOver(OpenedPlan opened, const LoadedPlan &loaded)
    {
        opened.report += loaded.report;
        Difference changes = difference(opened.plan, loaded.plan);
        if (changes.isEmpty()) {
            opened.store->adoptCopy(importName, loaded.identity, opened.revision);
            return opened;
        }
        Commit commit;
        commit.kind = Commit::Kind::Add;
        commit.revision = ++opened.revision;
        commit.difference = std::make_shared<const Difference>(std::move(changes));
        commit.row = {++opened.lastSequence,
                      QDateTime::currentDateTime(),
                      {},
                      Tr::tr("Take over changes made elsewhere"),
                      false};
        opened.history.removeIf([](const HistoryRow &row) { return row.undone; });
        opened.history.append(commit.row);
        opened.plan = loaded.plan;
        opened.isSound = loaded.isSound;
        opened.report.append(Tr::tr(
            "The file was changed elsewhere since it was last open here. Undo takes that back."));
        opened.store->commit(std::move(commit));
        opened.store->adoptCopy(importName, loaded.identity, opened.revision);
        return opened;
    }

    QString m_path;
    QStringList m_report;
};

} // namespace

Result<OpenedPlan> openPlan(const QString &path) { return Opening(path).open(); }

Result<OpenedPlan> createPlan(const QString &path, const Plan &plan, const QString &name)
{
    const QString real = path.isEmpty() ? QString() : realPath(path);
    if (!real.isEmpty() && stampOf(real).exists()) {
        return failure(
            Tr::tr("There is a file “%1” already. Choose another name.").arg(nameOf(real)));
    }
    const Result<std::unique_ptr<StoreRoot>> root = StoreRoot::enter();
    if (!root) {
        return std::unexpected(root.error());
    }
    if (!real.isEmpty()) { // a store whose file has been taken away keeps its plan, but not the
                           // path
        const Result<std::unique_ptr<StoreFolder>> other = (*root)->claimBoundTo(real);
        const Result<void> free = !other ? std::unexpected(other.error())
            : *other                     ? (*other)->unbind()
                                         : Result<void>();
        if (!free) {
            return std::unexpected(free.error());
        }
    }
    const QString planId = newPlanId();
    return (*root)->make({planId, real, name}).transform([&](std::unique_ptr<StoreFolder> folder) {
        OpenedPlan opened;
        opened.plan = plan;
        opened.revision = 1; // not yet in any file
        opened.isNew = true;
        opened.isSound = check(plan).isEmpty();
        opened.store = beginStore(std::move(folder), {{}, plan, planId, {}, opened.revision, {}});
        return opened;
    });
}

Result<OpenedPlan> openStore(std::unique_ptr<StoreFolder> folder)
{
    const QString path = folder->path();
    auto store = std::make_unique<WorkStore>(std::move(folder), openerOf(path), Publication());
    return store->load().transform([&](StoreContents contents) {
        OpenedPlan opened;
        fill(opened, std::move(contents));
        opened.store = std::move(store);
        return opened;
    });
}

} // namespace facet::storage
