// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/findings/findings.h"
#include "assess/scores.h"
#include "base/result.h"
#include "edit/step.h"
#include "model/difference.h"
#include "model/merge.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <memory>

class QUndoStack;

namespace facet {

namespace storage {
struct OpenedPlan;
}

/// Which copies of the plan are current, for the status line.
struct SaveState
{
    enum class Place { Nowhere, Computer, File };
    Place place = Place::Nowhere; ///< the best place that has every edit
    QDateTime savedAt;            ///< when the plan file was last written
    QString trouble; ///< why the next better place has it not; empty: it is on its way or has it

    bool operator==(const SaveState &) const = default;
    /// "Saved to file 10:42", "Saved on this computer, file not yet written: …" – a whole sentence.
    QString text() const;
};

/// One row of the history.
struct HistoryEntry
{
    qint64 sequence = 0;
    QDateTime when;
    QString author;
    QString text;
    bool undone = false;
};

/// A state of the plan that somebody gave a name to, a milestone of its history.
struct NamedState
{
    qint64 id = 0;
    qint64 sequence = 0; ///< of the step after which the plan was so; 0: before all steps
    QDateTime when;      ///< when the plan was so
    QString author;      ///< who gave the name
    QString name;

    bool operator==(const NamedState &) const = default;
};

/// The one open plan: its present value, undo, its work store and plan file, and its scores kept up
/// in the background.
class Document final : public QObject
{
    Q_OBJECT

public:
    ~Document() override;

    /// Opens the plan file at @p path: takes up the work store where it is newer, else copies and
    /// checks the file.
    static Result<std::unique_ptr<Document>> open(const QString &path);

    /// The slow part of open(), for a worker thread while the window is usable; then adopt() in the
    /// GUI thread.
    using Prepared = std::shared_ptr<storage::OpenedPlan>;
    static Result<Prepared> prepare(const QString &path);
    static std::unique_ptr<Document> adopt(const Prepared &prepared);

    /// Opens a plan kept on this computer whose file is gone or damaged (storage::storedPlans()
    /// lists them); it has no file then.
    static Result<std::unique_ptr<Document>> recover(const QString &storeFolder);

    /// Opens what can be read of a damaged plan file, as a new plan without a file.
    static Result<std::unique_ptr<Document>> rescue(const QString &path);

    /// A new plan that will be published to @p path (empty: kept on this computer until a path is
    /// chosen).
    static Result<std::unique_ptr<Document>> create(const QString &path, const Plan &plan);

    const Plan &plan() const;
    const assess::Scores &scores() const;
    /// What the checker has to say, each time of the plan as it was when checked() came.
    const assess::Findings &findings() const;
    QString path() const;
    QString displayName() const;
    /// The same in every copy of the plan; backups are kept under it.
    QString planId() const;
    SaveState saveState() const;
    /// What was repaired or rescued while opening; empty: nothing.
    QStringList openingReport() const;
    /// Why the plan file is not overwritten until saveAs() or the plan is opened again; empty: it
    /// may be.
    QString changedOutsideReason() const;
    /// This plan, what somebody else made of the file, and what both started from, where the two
    /// contradict each other; else what they did is merged as an edit without a question.
    std::optional<MergeInput> pendingMerge() const;
    /// Merges the two as decided, as one edit; the file is written again from then on.
    void finishMerge(const MergeChoices &choices);

    /// Makes one edit: a step that changes nothing is dropped. @p mergeKey: consecutive steps with
    /// the same non-empty key become one undo step (typing in one field), until endMerging().
    void perform(const edit::Step &step, const QString &mergeKey = {});
    void endMerging();

    QUndoStack *undoStack();
    QList<HistoryEntry> history(int most = 1000) const;
    /// The step after which the plan is as it is now; 0: before all steps that are kept.
    qint64 presentStep() const;
    /// The plan as it was right after the step @p sequence of history(), or as it would be where
    /// that is undone; 0: before all steps.
    Result<Plan> stateAt(qint64 sequence) const;

    /// The states that were given a name, in the order of their times. They are kept on this
    /// computer, whole, and outlive the steps that led to them; no part of the plan, not undoable.
    QList<NamedState> namedStates() const;
    Result<Plan> namedPlan(qint64 id) const;
    /// Gives the state right after the step @p sequence (0: before all steps) a name.
    Result<void> nameState(const QString &name, qint64 sequence);
    Result<void> renameState(qint64 id, const QString &name);
    void forgetState(qint64 id);

    /// Writes the plan file now, in the background; saveStateChanged() follows. Writes it anew
    /// where it is gone.
    void publish();
    /// Chooses another plan file and writes it, in the place of what stands there; blocks.
    Result<void> saveAs(const QString &path);
    /// Blocks until every edit is in the work store and, with a path, in the plan file; the reason
    /// where it is not.
    Result<void> flush();

signals:
    /// After the fact: the plan went from one value to another by this difference.
    void changed(const facet::Difference &difference);
    /// New scores are there.
    void assessed();
    /// New findings are there.
    void checked();
    void saveStateChanged();
    void namedStatesChanged();
    /// @p text names the step just made, undone or redone, for the status line.
    void performed(const QString &text);
    /// The plan file was changed by somebody else meanwhile and was not overwritten.
    void changedOutside(const QString &explanation);
    /// There is a pendingMerge() for somebody to decide.
    void mergeWanted();

private:
    class Private;
    explicit Document(const Prepared &prepared);
    static Result<std::unique_ptr<Document>> adopted(Result<storage::OpenedPlan> opened);
    std::unique_ptr<Private> d;
};

} // namespace facet
