// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checker.h"
#include "document.h"
#include "editcommand.h"
#include "filewatch.h"
#include "milestones.h"
#include "model/merge.h"
#include "outsidereader.h"
#include "publisher.h"
#include "scorer.h"
#include "storage/opening.h"

#include <QUndoStack>

namespace facet {

/// What a Document consists of: the plan, the way an edit goes, and what is known about where it is
/// saved.
class Document::Private final : public Traveller
{
public:
    Private(Document &document, storage::OpenedPlan opened);
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)

    void perform(const edit::Step &step, const QString &mergeKey);
    void endMerging();
    void takeBack(EditCommand &command) override;
    void makeAgain(EditCommand &command) override;

    void publish();
    Result<void> saveAs(const QString &path);
    Result<void> flush();
    SaveState saveState() const;
    std::optional<MergeInput> mergeInput() const;
    void finishMerge(const MergeChoices &choices);
    void adopt(const MergedPlans &merged);
    qint64 presentStep() const;
    Result<Plan> stateAt(qint64 sequence);
    Result<void> nameState(const QString &name, qint64 sequence);

    Document &q;
    std::unique_ptr<storage::WorkStore> store;
    Plan plan;
    QStringList report;
    QString changedOutside;
    QList<HistoryEntry> history;
    QUndoStack stack;
    Scorer scorer;
    Checker checker;
    Milestones milestones;

private:
    void restoreStack();
    void listen();
    void watchFile();
    void noteEdit(storage::Commit commit);
    void tell(const std::shared_ptr<const Difference> &changes, const QString &said);
    const EditCommand *mergeTarget() const;
    storage::Commit commitOf(const edit::Step &step,
                             const std::shared_ptr<const Difference> &changes,
                             const EditCommand *target);
    void rememberStep(const storage::Commit &commit);
    void markUndone(qint64 sequence, bool undone);
    void travel(EditCommand &command, storage::Direction direction);
    void arrive();
    Result<Plan> destination(const EditCommand &command, const Plan &from,
                             storage::Direction direction) const;
    const EditCommand &commandAt(int index) const;
    void loseHistory(EditCommand &command, const QString &why);
    void noticePublished(const storage::WriteResult &result);
    void noticeChangedFile(const QString &why);
    void takeIn(const OutsideReader::Found &found);
    Result<void> save();
    void refreshSaveState();
    bool isInFile() const;

    bool m_isSound;
    bool m_isRestoring = false;
    bool m_isHistoryLost = false; ///< the stack is about to be cleared
    std::optional<Plan>
        m_departure; ///< the plan before the steps that the stack is just travelling
    QString m_lastTravelled;
    bool m_isUntouched = false; ///< made in this session and never edited
    qint64 m_revision;
    qint64 m_savedRevision = -1;
    qint64 m_sequence;
    QString m_author;
    QString m_mergeText; ///< the key of the steps that are just being merged
    int m_mergeKey = 0;
    QString m_storeTrouble;
    QString m_fileTrouble;
    QDateTime m_fileTime;
    SaveState m_lastState;
    Publisher m_publisher;
    FileWatch m_watch;
    OutsideReader m_outsideReader;
    std::optional<storage::OutsideChange>
        m_outside; ///< what somebody else wrote, waiting for a decision
};

} // namespace facet
