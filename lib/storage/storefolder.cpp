// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefolder.h"

#include "base/text.h"
#include "fd.h"
#include "model/tr.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace facet::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000; // ms to wait for another process that is just opening a plan
const QString lockName = u"lock"_s;
const QString bindingName = u"plan.json"_s;

QString workFolder() { return stateFolder() + u"/work"_s; }

std::unexpected<Error> cannotKeep(const QString &reason)
{
    return failure(Tr::tr("Facet cannot keep its own copy of the plan in “%1”. %2")
                       .arg(isolated(workFolder()), reason));
}

std::unique_ptr<QLockFile> lockIn(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(folder + u'/' + lockName);
    lock->setStaleLockTime(0); // only a process that is gone loses its lock, never one that is slow
    return lock;
}

QString nameOf(const StoreBinding &binding)
{
    return isolated(binding.path.isEmpty() ? binding.name : QFileInfo(binding.path).fileName());
}

std::unexpected<Error> held(const StoreBinding &binding, const Holder &holder)
{
    return failure(
        Tr::tr("“%1” is already open in another Facet (process %2 on %3). Go on there, or close "
               "it first.")
            .arg(nameOf(binding), QString::number(holder.process), holder.host));
}

} // namespace

QString stateFolder()
{
    if (const QString chosen = qEnvironmentVariable("FACET_STATE_DIR"); !chosen.isEmpty()) {
        return QDir(chosen).absolutePath();
    }
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + u"/facet"_s;
}

bool makePrivate(const QString &path)
{
    return QFileInfo(path).isDir()
        || (QDir().mkpath(path) && ::chmod(QFile::encodeName(path).constData(), 0700) == 0);
}

// --- StoreFolder ---

StoreFolder::StoreFolder(const QString &path, std::unique_ptr<QLockFile> lock)
    : m_path(path), m_lock(std::move(lock)), m_binding(StoreRoot::bindingOf(path))
{ }

StoreFolder::~StoreFolder()
{
    if (m_isDiscarded) {
        QFile::remove(file(bindingName)); // from here on it is nobody's
        m_lock->unlock();
        QDir(m_path).removeRecursively();
    }
}

Result<void> StoreFolder::bind(const StoreBinding &binding)
{
    QSaveFile file(this->file(bindingName));
    const QJsonObject object{
        {u"plan"_s, binding.planId}, {u"path"_s, binding.path}, {u"name"_s, binding.name}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0
        || !file.flush() || !syncFile(file.handle()) || !file.commit() || !syncFolder(m_path)) {
        return cannotKeep(reasonOf(errno));
    }
    m_binding = binding;
    return {};
}

Result<void> StoreFolder::unbind()
{
    return bind(
        {m_binding.planId,
         {},
         m_binding.path.isEmpty() ? m_binding.name : QFileInfo(m_binding.path).completeBaseName()});
}

QString StoreFolder::baseName(const FileIdentity &identity)
{
    return u"base-"_s + QString::fromLatin1(identity.sha256.toHex().first(16)) + u".facet"_s;
}

QString StoreFolder::keepBase(const QString &name, const FileIdentity &identity) const
{
    const QString base = baseName(identity);
    QFile::remove(file(base));
    return QFile::rename(file(name), file(base)) ? base : QString();
}

Result<QString> StoreFolder::setAside() const
{
    const QString aside = stateFolder() + u"/damaged/"_s
        + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss-zzz"_s);
    if (!makePrivate(aside)) {
        return cannotKeep(reasonOf(errno));
    }
    for (const QString &name : QDir(m_path).entryList(QDir::Files | QDir::Hidden)) {
        if (name != lockName && name != bindingName
            && !QFile::rename(file(name), aside + u'/' + name)) {
            return cannotKeep(reasonOf(errno));
        }
    }
    return aside;
}

// --- StoreRoot ---

StoreRoot::StoreRoot(std::unique_ptr<QLockFile> lock) : m_lock(std::move(lock)) { }

Result<std::unique_ptr<StoreRoot>> StoreRoot::enter()
{
    if (!makePrivate(stateFolder()) || !makePrivate(workFolder())) {
        return cannotKeep(reasonOf(errno));
    }
    std::unique_ptr<QLockFile> lock = lockIn(workFolder());
    if (!lock->tryLock(patience)) {
        return cannotKeep(lock->error() == QLockFile::LockFailedError
                              ? Tr::tr("Another Facet is just opening a plan and does not finish.")
                              : reasonOf(errno));
    }
    return std::unique_ptr<StoreRoot>(new StoreRoot(std::move(lock)));
}

QStringList StoreRoot::folders()
{
    QStringList found;
    const QDir work(workFolder());
    for (const QString &name : work.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFile::exists(work.filePath(name) + u'/' + bindingName)) {
            found.append(work.filePath(name));
        }
    }
    return found;
}

StoreBinding StoreRoot::bindingOf(const QString &folder)
{
    QFile file(folder + u'/' + bindingName);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    return {object[u"plan"].toString(), object[u"path"].toString(), object[u"name"].toString()};
}

std::optional<Holder> StoreRoot::holderOf(const QString &folder) const
{
    const std::unique_ptr<QLockFile> lock = lockIn(folder);
    if (lock->tryLock(0)) {
        return std::nullopt;
    }
    Holder holder;
    QString application;
    return lock->getLockInfo(&holder.process, &holder.host, &application) ? std::optional(holder)
                                                                          : std::nullopt;
}

Result<std::unique_ptr<StoreFolder>> StoreRoot::claim(const QString &folder) const
{
    std::unique_ptr<QLockFile> lock = lockIn(folder);
    if (lock->tryLock(0)) {
        return std::unique_ptr<StoreFolder>(new StoreFolder(folder, std::move(lock)));
    }
    Holder holder;
    QString application;
    if (lock->getLockInfo(&holder.process, &holder.host, &application)) {
        return held(bindingOf(folder), holder);
    }
    return cannotKeep(Tr::tr("Its lock cannot be taken."));
}

Result<std::unique_ptr<StoreFolder>> StoreRoot::claimBoundTo(const QString &realPath) const
{
    for (const QString &folder : folders()) {
        if (bindingOf(folder).path == realPath) {
            return claim(folder);
        }
    }
    return nullptr;
}

Result<std::unique_ptr<StoreFolder>> StoreRoot::make(const StoreBinding &binding) const
{
    const QString folder = workFolder() + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!makePrivate(folder)) {
        return cannotKeep(reasonOf(errno));
    }
    return claim(folder).and_then([&](std::unique_ptr<StoreFolder> made) {
        return made->bind(binding).transform([&] { return std::move(made); });
    });
}

std::optional<Holder> holderOfPlan(const QString &path)
{
    const QString real = realPath(path);
    const auto root = StoreRoot::enter();
    for (const QString &folder : root ? StoreRoot::folders() : QStringList()) {
        if (StoreRoot::bindingOf(folder).path == real) {
            return (*root)->holderOf(folder);
        }
    }
    return std::nullopt;
}

} // namespace facet::storage
