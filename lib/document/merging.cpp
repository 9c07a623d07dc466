// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a document takes in what somebody else wrote to its plan file meanwhile.

#include "base/text.h"
#include "documentcore.h"
#include "model/check.h"
#include "model/tr.h"

namespace facet {

/// Nothing is written from here on until both plans have become one.
void Document::Private::noticeChangedFile(const QString &why)
{
    m_publisher.hold();
    m_outside.reset();
    changedOutside = why;
    m_outsideReader.start(*store);
    refreshSaveState();
}

void Document::Private::takeIn(const OutsideReader::Found &found)
{
    if (changedOutside.isEmpty()) {
        return; // it was saved elsewhere meanwhile
    }
    if (!found) {
        changedOutside = found.error().message;
        refreshSaveState();
        emit q.changedOutside(changedOutside);
        return;
    }
    m_outside = *found;
    const MergedPlans merged = mergePlans(*mergeInput());
    if (merged.conflicts.isEmpty()) {
        adopt(merged);
        return;
    }
    changedOutside =
        Tr::tr("“%1” was changed by somebody else where you changed it too, and is not "
               "overwritten. Decide between the two with “Merge changes…” in the File menu, or "
               "save under another name.")
            .arg(isolated(store->name()));
    refreshSaveState();
    emit q.changedOutside(changedOutside);
    emit q.mergeWanted();
}

std::optional<MergeInput> Document::Private::mergeInput() const
{
    return m_outside ? std::optional(MergeInput{m_outside->base, plan, m_outside->theirs})
                     : std::nullopt;
}

void Document::Private::finishMerge(const MergeChoices &choices)
{
    if (const auto input = mergeInput()) {
        adopt(mergePlans(*input, choices));
    }
}

/// One step that can be undone; from then on the file on the disk is what the next merge starts
/// from.
void Document::Private::adopt(const MergedPlans &merged)
{
    const storage::OutsideChange outside = *std::exchange(m_outside, std::nullopt);
    changedOutside.clear();
    store->backUpCopy(outside.copy); // before it is moved away and the file replaced
    endMerging();
    m_isSound = m_isSound && check(merged.plan).isEmpty(); // theirs may break a rule
    perform({Tr::tr("Merge changes made elsewhere"), merged.plan}, {});
    const bool isInTheirs = difference(plan, outside.theirs).isEmpty();
    store->adoptCopy(outside.copy, outside.file, isInTheirs ? m_revision : m_revision - 1);
    m_fileTime = QDateTime::currentDateTime();
    m_publisher.resume();
    m_publisher.schedule(plan, m_revision);
    watchFile();
    refreshSaveState();
    if (!merged.repairs.isEmpty()) {
        emit q.performed(merged.repairs.join(u' '));
    }
}

} // namespace facet
