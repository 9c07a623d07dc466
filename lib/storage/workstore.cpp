// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workstore.h"

#include "backups.h"
#include "base/text.h"
#include "model/tr.h"
#include "planfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace facet::storage {

using namespace Qt::StringLiterals;

namespace {

const QString buildName = u"publish.new"_s;
constexpr qint64 betweenBackups = 3'600'000; // ms

} // namespace

WorkStore::WorkStore(std::unique_ptr<StoreFolder> folder, StoreWriter::Opener opener,
                     const Publication &published)
    : m_folder(std::move(folder)), m_published(published), m_binding(m_folder->binding())
{
    const auto troubled = [this](const QString &why) {
        const std::lock_guard lock(m_listening);
        if (m_listener.troubled) {
            m_listener.troubled(why);
        }
    };
    m_writer = std::make_unique<StoreWriter>(std::move(opener), troubled);
}

WorkStore::~WorkStore() = default;

void WorkStore::listen(Listener listener, qint64 revision)
{
    {
        const std::lock_guard lock(m_listening);
        m_listener = std::move(listener);
    }
    m_writer->post([this, revision](StoreDatabase &) {
        tellSaved(revision);
        return Result<void>();
    });
}

void WorkStore::tellSaved(qint64 revision)
{
    const std::lock_guard lock(m_listening);
    if (m_listener.saved) {
        m_listener.saved(revision);
    }
}

Result<StoreContents> WorkStore::load()
{
    StoreContents contents;
    const Result<void> done = m_writer->ask([&](StoreDatabase &database) {
        return database.load().transform(
            [&](StoreContents loaded) { contents = std::move(loaded); });
    });
    const std::lock_guard lock(m_mutex);
    m_published = contents.published;
    return done.transform([&] { return std::move(contents); });
}

void WorkStore::commit(Commit commit)
{
    const auto shared = std::make_shared<const Commit>(std::move(commit));
    m_writer->post([this, shared](StoreDatabase &database) {
        return database.commit(*shared).transform([&] { tellSaved(shared->revision); });
    });
}

Result<void> WorkStore::flush() { return m_writer->flush(); }

Result<Difference> WorkStore::change(qint64 sequence, const Plan &present, Direction direction)
{
    Difference difference;
    const Result<void> done = m_writer->ask([&](StoreDatabase &database) {
        return database.change(sequence, present, direction).transform([&](Difference found) {
            difference = std::move(found);
        });
    });
    return done.transform([&] { return std::move(difference); });
}

void WorkStore::post(std::function<Result<void>(const NamedStates &)> change)
{
    m_writer->post(
        [change = std::move(change)](StoreDatabase &database) { return change(database.named()); });
}

Result<Plan> WorkStore::namedPlan(qint64 id)
{
    Plan plan;
    const Result<void> done = m_writer->ask([&](StoreDatabase &database) {
        return database.named().plan(id).transform([&](const Plan &found) { plan = found; });
    });
    return done.transform([&] { return plan; });
}

// --- the plan file ---

WriteResult WorkStore::publish(const Plan &plan, qint64 revision, WhenGone whenGone)
{
    return replace(path(), plan, revision, {published().file, whenGone == WhenGone::WriteAnew, {}});
}

WriteResult WorkStore::publishTo(const QString &path, const Plan &plan, qint64 revision)
{
    const QString real = realPath(path);
    if (const Result<void> free = giveUpOther(real); !free) {
        return std::unexpected(WriteFailure{WriteFailure::Cause::Forbidden, free.error().message});
    }
    Expected expected{{}, true, {}};
    if (stampOf(real).exists()) {
        const Result<FileIdentity> present = identityOf(real);
        if (!present) {
            return std::unexpected(
                WriteFailure{WriteFailure::Cause::Failed, present.error().message});
        }
        expected.file = *present;
        if (!present->hasContentOf(published().file)) {
            keepForeignFile(real);
        }
    }
    WriteResult written = replace(real, plan, revision, expected);
    if (!written) {
        return written;
    }
    const std::lock_guard lock(m_mutex);
    const StoreBinding binding{m_binding.planId, real, QFileInfo(real).fileName()};
    if (const Result<void> bound = m_folder->bind(binding); !bound) {
        return std::unexpected(WriteFailure{WriteFailure::Cause::Failed, bound.error().message});
    }
    m_binding = binding;
    return written;
}

/// Where another store belongs to the file that is about to be overwritten, it loses it; not while
/// it is open.
Result<void> WorkStore::giveUpOther(const QString &path) const
{
    if (path == this->path()) {
        return {};
    }
    const auto root = StoreRoot::enter();
    if (!root) {
        return std::unexpected(root.error());
    }
    return (*root)->claimBoundTo(path).and_then([](const std::unique_ptr<StoreFolder> &other) {
        return other ? other->unbind() : Result<void>();
    });
}

WriteResult WorkStore::replace(const QString &path, const Plan &plan, qint64 revision,
                               const Expected &expected)
{
    const std::lock_guard oneAtATime(m_publishing);
    const auto failed = [](const QString &message) {
        return std::unexpected(WriteFailure{WriteFailure::Cause::Failed, message});
    };
    if (path.isEmpty()) {
        return failed(Tr::tr("No file has been chosen for this plan yet."));
    }
    if (const std::optional<WriteFailure> refusal = whyNotReplace(path, expected)) {
        return std::unexpected(*refusal); // before all the work
    }
    const QTemporaryDir elsewhere; // where the work disk is full
    const QString fresh = m_folder->file(buildName);
    Result<Publication> publication = build(fresh, plan, revision);
    if (!publication) {
        publication = build(elsewhere.filePath(buildName), plan, revision);
    }
    if (!publication) {
        return failed(Tr::tr("“%1” was not written. %2")
                          .arg(isolated(QFileInfo(path).fileName()), publication.error().message));
    }
    // Without this note a file written just before a crash would look like somebody else's. A full
    // work disk must not keep the plan from the better place, though.
    m_writer->ask([&](StoreDatabase &database) { return database.noteIntention(*publication); });
    const QString source = publication->base.isEmpty() ? elsewhere.filePath(buildName)
                                                       : m_folder->file(publication->base);
    backUp(path, expected.file);
    Expected there = expected;
    there.temporary = temporaryName();
    const WriteResult written = replaceFile(path, source, publication->file, there);
    if (!written) {
        return written;
    }
    publication->file = *written;
    adoptFile(*publication);
    return written;
}

/// Keeps what is about to be replaced: before the first writing of a session, and after that once
/// in a while.
void WorkStore::backUp(const QString &path, const FileIdentity &known)
{
    if (known.isNull() || path != this->path()
        || (m_sinceBackup.isValid() && !m_sinceBackup.hasExpired(betweenBackups))) {
        return;
    }
    const QString base = baseFile();
    if (keepBackup(planId(), QFile::exists(base) ? base : path)) {
        m_sinceBackup.start();
    }
}

void WorkStore::backUpCopy(const QString &name) const
{
    keepBackup(planId(), m_folder->file(name));
}

/// Builds the new file; in the store's folder it gets the name under which it is kept as the base
/// of a later merge.
Result<Publication> WorkStore::build(const QString &file, const Plan &plan, qint64 revision)
{
    QFile::remove(file);
    return buildPlanFile(file, plan, planId(), originOf(revision))
        .transform([&](const BuiltPlanFile &built) {
            QString base;
            if (file == m_folder->file(buildName)) {
                {
                    const std::lock_guard lock(m_mutex);
                    m_coming = StoreFolder::baseName(built.identity);
                }
                base = m_folder->keepBase(buildName, built.identity);
                base = base.isEmpty() ? buildName : base;
            }
            return Publication{revision, built.identity, base};
        });
}

void WorkStore::adoptFile(const Publication &publication)
{
    {
        const std::lock_guard lock(m_mutex);
        m_published = publication;
    }
    m_writer->post([this, publication](StoreDatabase &database) {
        return database.notePublished(publication).transform([&] {
            removeOldBases(publication.base);
        });
    });
}

void WorkStore::adoptCopy(const QString &name, const FileIdentity &file, qint64 revision)
{
    adoptFile({revision, file, m_folder->keepBase(name, file)});
}

/// The name of the store's folder is a random number.
QString WorkStore::originOf(qint64 revision) const
{
    return QFileInfo(m_folder->path()).fileName() + u' ' + QString::number(revision);
}

std::optional<qint64> WorkStore::revisionOf(const QString &origin) const
{
    const QStringList parts = origin.split(u' ');
    bool isNumber = false;
    const qint64 revision = parts.value(1).toLongLong(&isNumber);
    return isNumber && originOf(revision) == origin ? std::optional(revision) : std::nullopt;
}

QString WorkStore::temporaryName() const
{
    return u".facet-"_s + QFileInfo(m_folder->path()).fileName() + u".tmp"_s;
}

void WorkStore::removeTemporary() const
{
    const QString file = QFileInfo(path()).absolutePath() + u'/' + temporaryName();
    if (path().isEmpty() || !stampOf(file).exists()) {
        return;
    }
    const Result<LoadedPlan> left = readPlanFile(file);
    const bool isOurs = !left || (left->planId == planId() && revisionOf(left->origin));
    const Result<FileIdentity> identity = identityOf(file);
    if (isOurs || (identity && identity->hasContentOf(published().file))) {
        QFile::remove(file);
    }
}

void WorkStore::removeOldBases(const QString &kept) const
{
    const QDir folder(m_folder->path());
    for (const QString &name : folder.entryList({u"base-*.facet"_s}, QDir::Files)) {
        const std::lock_guard lock(m_mutex);
        if (name != kept && name != m_published.base && name != m_coming) {
            QFile::remove(folder.filePath(name));
        }
    }
}

// --- whose store it is ---

QString WorkStore::path() const
{
    const std::lock_guard lock(m_mutex);
    return m_binding.path;
}

QString WorkStore::name() const
{
    const std::lock_guard lock(m_mutex);
    return m_binding.path.isEmpty() ? m_binding.name : QFileInfo(m_binding.path).completeBaseName();
}

QString WorkStore::planId() const
{
    const std::lock_guard lock(m_mutex);
    return m_binding.planId;
}

Publication WorkStore::published() const
{
    const std::lock_guard lock(m_mutex);
    return m_published;
}

QString WorkStore::baseFile() const
{
    const QString base = published().base;
    return base.isEmpty() ? QString() : m_folder->file(base);
}

Result<void> WorkStore::unbind()
{
    const std::lock_guard lock(m_mutex);
    return m_folder->unbind().transform([&] {
        m_binding = m_folder->binding();
        m_published = {};
    });
}

void WorkStore::discard() { m_folder->discard(); }

} // namespace facet::storage
