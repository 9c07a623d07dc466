// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentcore.h"

#include "base/text.h"
#include "model/check.h"
#include "model/tr.h"

#include <QFileInfo>

#include <algorithm>
#include <ranges>

namespace facet {

using storage::Commit;
using storage::Direction;
using storage::HistoryRow;

namespace {

HistoryEntry entryOf(const HistoryRow &row)
{
    return {row.sequence, row.when, row.author, row.text, row.undone};
}

} // namespace

Document::Private::Private(Document &document, storage::OpenedPlan opened)
    : q(document),
      store(std::move(opened.store)),
      plan(std::move(opened.plan)),
      report(std::move(opened.report)),
      changedOutside(std::move(opened.changedOutside)),
      milestones(*store, opened.named),
      m_isSound(opened.isSound),
      m_isUntouched(opened.isNew && store->path().isEmpty()),
      m_revision(opened.revision),
      m_sequence(opened.lastSequence),
      m_author(storage::authorName()),
      m_publisher(*store)
{
    for (const HistoryRow &row : opened.history) {
        history.append(entryOf(row));
    }
    stack.setUndoLimit(storage::mostSteps);
    restoreStack();
    QObject::connect(&stack, &QUndoStack::indexChanged, &q, [this] { arrive(); });
    QObject::connect(&scorer, &Scorer::assessed, &q, &Document::assessed);
    QObject::connect(&scorer, &Scorer::assessed, &checker,
                     [this] { checker.update(plan, scorer.scores()); });
    QObject::connect(&checker, &Checker::checked, &q, &Document::checked);
    QObject::connect(&m_publisher, &Publisher::finished, &q,
                     [this](const storage::WriteResult &result) { noticePublished(result); });
    QObject::connect(&m_watch, &FileWatch::changed, &q, [this] {
        noticeChangedFile(Tr::tr("“%1” was changed by somebody else and is being read.")
                              .arg(isolated(store->name())));
    });
    QObject::connect(&m_watch, &FileWatch::disappeared, &q, [this] {
        m_fileTrouble = Tr::tr("The plan file is no longer where it was.");
        refreshSaveState();
    });
    if (!store->path().isEmpty()) {
        m_fileTime = QFileInfo(store->path()).lastModified();
        m_fileTrouble = storage::whyNotWritable(store->path());
    }
    QObject::connect(&m_outsideReader, &OutsideReader::hasRead, &q,
                     [this] { takeIn(m_outsideReader.found()); });
    if (!changedOutside.isEmpty()) {
        noticeChangedFile(changedOutside);
    }
    watchFile();
    listen();
    scorer.update(plan);
    if (!isInFile()) {
        m_publisher.schedule(plan, m_revision);
    }
    m_lastState = saveState();
}

Document::Private::~Private()
{
    q.blockSignals(true);
    if (m_isUntouched) {
        m_publisher.settle();
        store->discard();
    } else {
        save(); // what fails is kept in the store, if not in memory alone; nobody is left to be
                // told
    }
    store->listen({}, m_revision);
}

void Document::Private::listen()
{
    const auto inGuiThread = [this](auto action) {
        QMetaObject::invokeMethod(&q, std::move(action), Qt::QueuedConnection);
    };
    store->listen({[this, inGuiThread](qint64 revision) {
                       inGuiThread([this, revision] {
                           m_savedRevision = std::max(m_savedRevision, revision);
                           refreshSaveState();
                       });
                   },
                   [this, inGuiThread](const QString &why) {
                       inGuiThread([this, why] {
                           m_storeTrouble = why;
                           refreshSaveState();
                       });
                   }},
                  m_revision);
}

/// Puts the kept steps on the stack, as far as they were undone.
void Document::Private::restoreStack()
{
    m_isRestoring = true;
    int done = 0;
    for (const HistoryEntry &entry : std::as_const(history)) {
        stack.push(new EditCommand(*this, entry.sequence, entry.text));
        done += entry.undone ? 0 : 1;
    }
    stack.setIndex(done);
    m_isRestoring = false;
}

// --- the way of an edit ---

void Document::Private::perform(const edit::Step &step, const QString &mergeKey)
{
    Q_ASSERT_X(!m_departure, "Document::perform", "called while a step is undone or made again");
    const auto changes = std::make_shared<const Difference>(difference(plan, step.plan));
    if (changes->isEmpty()) {
        return;
    }
    Q_ASSERT_X(!m_isSound || check(step.plan).isEmpty(), "Document::perform",
               qPrintable(check(step.plan).value(0).message));
    if (mergeKey.isEmpty() || mergeKey != m_mergeText) {
        m_mergeText = mergeKey;
        ++m_mergeKey;
    }
    const EditCommand *target = mergeTarget();
    Commit commit = commitOf(step, changes, target);
    auto *command = new EditCommand(*this, commit.row.sequence, step.text);
    command->before = plan;
    command->after = step.plan;
    command->setMergeKey(mergeKey.isEmpty() ? 0 : m_mergeKey);
    plan = step.plan;
    rememberStep(commit);
    noteEdit(std::move(commit));
    stack.push(command);
    tell(changes, step.text);
}

/// The step that the next one goes on with, or null.
const EditCommand *Document::Private::mergeTarget() const
{
    const int top = stack.index() - 1;
    const bool canMerge = !m_mergeText.isEmpty() && top >= 0 && stack.index() == stack.count()
        && stack.command(top)->id() == m_mergeKey;
    return canMerge ? static_cast<const EditCommand *>(stack.command(top)) : nullptr;
}

Commit Document::Private::commitOf(const edit::Step &step,
                                   const std::shared_ptr<const Difference> &changes,
                                   const EditCommand *target)
{
    Commit commit;
    commit.kind = target ? Commit::Kind::Merge : Commit::Kind::Add;
    commit.revision = ++m_revision;
    commit.difference = changes;
    commit.row = {target ? target->sequence() : ++m_sequence, QDateTime::currentDateTime(),
                  m_author, step.text, false};
    if (target && target->before) {
        commit.step = difference(*target->before, step.plan);
    }
    return commit;
}

void Document::Private::rememberStep(const Commit &commit)
{
    if (commit.kind == Commit::Kind::Add) {
        history.removeIf([](const HistoryEntry &entry) { return entry.undone; });
        history.append(entryOf(commit.row));
        if (history.size() > storage::mostSteps) {
            history.removeFirst();
        }
    } else if (commit.step.isEmpty()) {
        history.removeLast();
    } else {
        history.last() = entryOf(commit.row);
    }
}

void Document::Private::endMerging() { m_mergeText.clear(); }

void Document::Private::takeBack(EditCommand &command)
{
    if (!m_isRestoring) {
        travel(command, Direction::Back);
    }
}

void Document::Private::makeAgain(EditCommand &command) { travel(command, Direction::Forth); }

void Document::Private::travel(EditCommand &command, Direction direction)
{
    if (m_isHistoryLost) {
        return;
    }
    const Result<Plan> target = destination(command, plan, direction);
    if (!target) {
        loseHistory(command, target.error().message);
        return;
    }
    endMerging();
    if (!m_departure) {
        m_departure = plan;
    }
    const bool isBack = direction == Direction::Back;
    (isBack ? command.after : command.before) = plan;
    (isBack ? command.before : command.after) = *target;
    const auto changes = std::make_shared<const Difference>(difference(plan, *target));
    Commit commit;
    commit.kind = isBack ? Commit::Kind::Undo : Commit::Kind::Redo;
    commit.revision = ++m_revision;
    commit.difference = changes;
    commit.row.sequence = command.sequence();
    plan = *target;
    markUndone(command.sequence(), isBack);
    noteEdit(std::move(commit));
    m_lastTravelled =
        (isBack ? Tr::tr("Undone: %1") : Tr::tr("Done again: %1")).arg(command.text());
}

/// Tells of a journey when the stack has come to its end: one difference, however many steps it
/// was.
void Document::Private::arrive()
{
    if (!m_departure) {
        return;
    }
    const auto changes = std::make_shared<const Difference>(
        difference(*std::exchange(m_departure, std::nullopt), plan));
    tell(changes, m_lastTravelled);
}

Result<Plan> Document::Private::destination(const EditCommand &command, const Plan &from,
                                            Direction direction) const
{
    if (const auto &known = direction == Direction::Back ? command.before : command.after) {
        return *known;
    }
    return store->change(command.sequence(), from, direction)
        .transform([&from](const Difference &changes) { return apply(changes, from); });
}

qint64 Document::Private::presentStep() const
{
    const int top = stack.index() - 1;
    return top < 0 ? 0 : commandAt(top).sequence();
}

/// Walks the stack from the present without travelling it; what it learns on the way it leaves to
/// the steps.
Result<Plan> Document::Private::stateAt(qint64 sequence)
{
    const auto steps = std::views::iota(0, stack.count());
    const auto step =
        std::ranges::find(steps, sequence, [this](int i) { return commandAt(i).sequence(); });
    if (sequence != 0 && step == steps.end()) {
        return failure(Tr::tr("This step is no longer part of the history."));
    }
    const int target = sequence == 0 ? 0 : *step + 1;
    Plan state = plan;
    const bool isBack = target < stack.index();
    const Direction direction = isBack ? Direction::Back : Direction::Forth;
    for (int at = stack.index(); at != target; at += isBack ? -1 : 1) {
        const EditCommand &command = commandAt(isBack ? at - 1 : at);
        const Result<Plan> next = destination(command, state, direction);
        if (!next) {
            return next;
        }
        (isBack ? command.before : command.after) = *next;
        (isBack ? command.after : command.before) = state;
        state = *next;
    }
    return state;
}

const EditCommand &Document::Private::commandAt(int index) const
{
    return static_cast<const EditCommand &>(*stack.command(index));
}

Result<void> Document::Private::nameState(const QString &name, qint64 sequence)
{
    endMerging();
    NamedState state{0, sequence, QDateTime::currentDateTime(), m_author, name};
    const bool isPresent = sequence == presentStep();
    const qint64 dated = sequence == 0 && !history.isEmpty() ? history.first().sequence : sequence;
    const auto entry = std::ranges::find(history, dated, &HistoryEntry::sequence);
    if (!isPresent && entry != history.end()) {
        state.when = entry->when;
    }
    return stateAt(sequence)
        .and_then([&](const Plan &found) { return milestones.add(state, found); })
        .transform([this] {
            m_isUntouched = false;
            emit q.namedStatesChanged();
        });
}

/// A step that cannot be travelled any more makes those beyond it unreachable as well.
void Document::Private::loseHistory(EditCommand &command, const QString &why)
{
    command.setObsolete(true);
    m_isHistoryLost = true;
    const auto clear = [this] {
        stack.clear();
        m_isHistoryLost = false;
    };
    QMetaObject::invokeMethod(&q, clear, Qt::QueuedConnection); // not while the stack runs the step
    emit q.performed(why);
}

void Document::Private::markUndone(qint64 sequence, bool undone)
{
    for (HistoryEntry &entry : history) {
        if (entry.sequence == sequence) {
            entry.undone = undone;
        }
    }
}

/// Sends an edit that has just become the present plan on its way to the disk.
void Document::Private::noteEdit(Commit commit)
{
    m_isUntouched = false;
    store->commit(std::move(commit));
    m_publisher.schedule(plan, m_revision);
    checker.outdate();
    scorer.update(plan);
}

void Document::Private::tell(const std::shared_ptr<const Difference> &changes, const QString &said)
{
    emit q.changed(*changes);
    emit q.performed(said);
    refreshSaveState();
}

// --- where it is saved ---

void Document::Private::watchFile() { m_watch.watch(store->path(), store->published().file); }

void Document::Private::publish()
{
    if (!changedOutside.isEmpty()) {
        emit q.changedOutside(changedOutside);
        if (m_outside) {
            emit q.mergeWanted();
        }
        return;
    }
    m_watch.pause();
    m_publisher.schedule(plan, m_revision);
    m_publisher.start(storage::WorkStore::WhenGone::WriteAnew);
}

void Document::Private::noticePublished(const storage::WriteResult &result)
{
    watchFile();
    if (result) {
        m_fileTime = QDateTime::currentDateTime();
        m_fileTrouble.clear();
    } else if (result.error().cause == storage::WriteFailure::Cause::ChangedOutside) {
        noticeChangedFile(result.error().message);
        return;
    } else {
        m_fileTrouble = result.error().message;
    }
    refreshSaveState();
}

Result<void> Document::Private::saveAs(const QString &path)
{
    m_publisher.settle();
    m_watch.pause();
    const storage::WriteResult written = store->publishTo(path, plan, m_revision);
    if (!written) {
        watchFile();
        return failure(written.error().message);
    }
    m_outsideReader.settle();
    changedOutside.clear();
    m_outside.reset();
    m_publisher.resume();
    m_isUntouched = false;
    noticePublished(written);
    return {};
}

Result<void> Document::Private::flush()
{
    m_outsideReader.settle();
    const Result<void> saved = save();
    if (saved || changedOutside.isEmpty() || m_outside) {
        return saved;
    }
    m_outsideReader.settle(); // that the file was changed has only come out by writing it
    return save();
}

Result<void> Document::Private::save()
{
    const Result<void> stored = store->flush();
    m_savedRevision = stored ? m_revision : m_savedRevision;
    m_watch.pause();
    const Result<void> published = m_publisher.finish();
    watchFile();
    refreshSaveState();
    if (!changedOutside.isEmpty()) {
        return failure(changedOutside);
    }
    if (isInFile()) {
        return {};
    }
    return stored ? published : stored;
}

bool Document::Private::isInFile() const
{
    return !store->path().isEmpty() && store->published().revision >= m_revision
        && !store->published().file.isNull();
}

SaveState Document::Private::saveState() const
{
    SaveState state;
    state.savedAt = m_fileTime;
    if (isInFile() && changedOutside.isEmpty()) {
        state.place = SaveState::Place::File;
        state.trouble = m_fileTrouble;
    } else if (m_savedRevision >= m_revision) {
        state.place = SaveState::Place::Computer;
        state.trouble = !changedOutside.isEmpty() ? changedOutside
            : store->path().isEmpty()             ? Tr::tr("No file has been chosen yet.")
                                                  : m_fileTrouble;
    } else {
        state.trouble = m_storeTrouble;
    }
    return state;
}

void Document::Private::refreshSaveState()
{
    const SaveState state = saveState();
    if (state != m_lastState) {
        m_lastState = state;
        emit q.saveStateChanged();
    }
}

} // namespace facet
