// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "fileidentity.h"

#include <QList>
#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

namespace facet::storage {

/// Where everything lies that Facet keeps for itself: $FACET_STATE_DIR, else "facet" below the
/// user's state folder.
QString stateFolder();

/// Makes a folder, and those above it, that nobody else may look into; one that is there stays as
/// it is.
bool makePrivate(const QString &path);

/// Whose store a folder is. A copy of a plan file elsewhere is another binding, so two copies never
/// share a store.
struct StoreBinding
{
    QString planId;
    QString path; ///< the real path of the plan file; empty: has none yet or has lost it
    QString name; ///< what to call the plan where it has no path

    bool operator==(const StoreBinding &) const = default;
};

/// Which process has a store open.
struct Holder
{
    qint64 process = 0;
    QString host;

    bool operator==(const Holder &) const = default;
};

/// A folder of a work store that belongs to this process alone until this goes.
class StoreFolder final
{
public:
    ~StoreFolder();
    Q_DISABLE_COPY_MOVE(StoreFolder)

    QString path() const { return m_path; }
    QString file(const QString &name) const { return m_path + u'/' + name; }
    const StoreBinding &binding() const { return m_binding; }
    /// Writes down whose store this is, on the disk when this returns.
    Result<void> bind(const StoreBinding &binding);
    /// Belongs to no plan file from now on, but keeps its name.
    Result<void> unbind();
    /// Keeps a copy of a plan file that lies in the folder as the base of a later merge; its name
    /// from then on.
    QString keepBase(const QString &name, const FileIdentity &identity) const;
    static QString baseName(const FileIdentity &identity);
    /// Keeps the folder's content under another name for a person to look at, and leaves this one
    /// empty.
    Result<QString> setAside() const;
    /// Takes the folder away when this goes.
    void discard() { m_isDiscarded = true; }

private:
    friend class StoreRoot;
    StoreFolder(const QString &path, std::unique_ptr<QLockFile> lock);

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    StoreBinding m_binding;
    bool m_isDiscarded = false;
};

/// All work stores of this user. While one of these lives, no other process finds, makes or binds a
/// store.
class StoreRoot final
{
public:
    static Result<std::unique_ptr<StoreRoot>> enter();

    /// The folders of all stores.
    static QStringList folders();
    static StoreBinding bindingOf(const QString &folder);
    /// Who has the store open, if anybody lives that does.
    std::optional<Holder> holderOf(const QString &folder) const;

    /// The folder bound to the plan file at @p realPath; null where there is none; the reason,
    /// naming who, where another process has it.
    Result<std::unique_ptr<StoreFolder>> claimBoundTo(const QString &realPath) const;
    Result<std::unique_ptr<StoreFolder>> claim(const QString &folder) const;
    Result<std::unique_ptr<StoreFolder>> make(const StoreBinding &binding) const;

private:
    explicit StoreRoot(std::unique_ptr<QLockFile> lock);

    std::unique_ptr<QLockFile> m_lock;
};

/// Who has the plan file at @p path open, for an application that would raise the other window.
std::optional<Holder> holderOfPlan(const QString &path);

} // namespace facet::storage
