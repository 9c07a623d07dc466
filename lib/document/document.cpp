// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"

#include "documentcore.h"
#include "storage/storedplans.h"

#include <QFileInfo>

namespace facet {

Document::Document(const Prepared &prepared)
    : d(std::make_unique<Private>(*this, std::move(*prepared)))
{ }

Document::~Document() = default;

Result<Document::Prepared> Document::prepare(const QString &path)
{
    return storage::openPlan(path).transform([](storage::OpenedPlan opened) {
        return std::make_shared<storage::OpenedPlan>(std::move(opened));
    });
}

std::unique_ptr<Document> Document::adopt(const Prepared &prepared)
{
    return std::unique_ptr<Document>(new Document(prepared));
}

Result<std::unique_ptr<Document>> Document::open(const QString &path)
{
    return prepare(path).transform(&Document::adopt);
}

Result<std::unique_ptr<Document>> Document::adopted(Result<storage::OpenedPlan> opened)
{
    return std::move(opened).transform([](storage::OpenedPlan plan) {
        return adopt(std::make_shared<storage::OpenedPlan>(std::move(plan)));
    });
}

Result<std::unique_ptr<Document>> Document::create(const QString &path, const Plan &plan)
{
    return adopted(storage::createPlan(path, plan));
}

Result<std::unique_ptr<Document>> Document::recover(const QString &storeFolder)
{
    return adopted(storage::recoverPlan(storeFolder));
}

Result<std::unique_ptr<Document>> Document::rescue(const QString &path)
{
    return storage::rescuePlanFile(path).and_then([&](const storage::LoadedPlan &loaded) {
        return adopted(storage::createPlan({}, loaded.plan, QFileInfo(path).completeBaseName())
                           .transform([&](storage::OpenedPlan opened) {
                               opened.report = loaded.report;
                               opened.isNew = false;
                               return opened;
                           }));
    });
}

const Plan &Document::plan() const { return d->plan; }

const assess::Scores &Document::scores() const { return d->scorer.scores(); }

const assess::Findings &Document::findings() const { return d->checker.findings(); }

QString Document::path() const { return d->store->path(); }

QString Document::displayName() const
{
    const QString name = d->store->name();
    return name.isEmpty() ? tr("New plan") : name;
}

QString Document::planId() const { return d->store->planId(); }

SaveState Document::saveState() const { return d->saveState(); }

QStringList Document::openingReport() const { return d->report; }

QString Document::changedOutsideReason() const { return d->changedOutside; }

std::optional<MergeInput> Document::pendingMerge() const { return d->mergeInput(); }

void Document::finishMerge(const MergeChoices &choices) { d->finishMerge(choices); }

void Document::perform(const edit::Step &step, const QString &mergeKey)
{
    d->perform(step, mergeKey);
}

void Document::endMerging() { d->endMerging(); }

QUndoStack *Document::undoStack() { return &d->stack; }

QList<HistoryEntry> Document::history(int most) const
{
    return d->history.last(std::min<qsizetype>(most, d->history.size()));
}

qint64 Document::presentStep() const { return d->presentStep(); }

Result<Plan> Document::stateAt(qint64 sequence) const { return d->stateAt(sequence); }

QList<NamedState> Document::namedStates() const { return d->milestones.all(); }

Result<Plan> Document::namedPlan(qint64 id) const { return d->milestones.plan(id); }

Result<void> Document::nameState(const QString &name, qint64 sequence)
{
    return d->nameState(name, sequence);
}

Result<void> Document::renameState(qint64 id, const QString &name)
{
    return d->milestones.rename(id, name).transform([this] { emit namedStatesChanged(); });
}

void Document::forgetState(qint64 id)
{
    d->milestones.forget(id);
    emit namedStatesChanged();
}

void Document::publish() { d->publish(); }

Result<void> Document::saveAs(const QString &path) { return d->saveAs(path); }

Result<void> Document::flush() { return d->flush(); }

} // namespace facet
