// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "object.h"

#include <QHash>

namespace facet {

/// Whose version counts where two people changed the same thing.
enum class MergeSide { Mine, Theirs, Both };

/// What one decision is about: a field of an object, or the object as a whole.
struct MergePlace
{
    ObjectRef object;
    QString field; ///< key; empty: the object as a whole

    bool operator==(const MergePlace &) const = default;

    friend size_t qHash(const MergePlace &place, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, place.object, place.field);
    }
};

/// The decisions made so far; a place without one takes what loses least.
using MergeChoices = QHash<MergePlace, MergeSide>;

/// Two changes that cannot both be: what a person has to decide.
struct MergeConflict
{
    MergePlace place;
    QString name;   ///< what a person calls the object
    QString reason; ///< of an object as a whole: why both cannot be, in a sentence
    QVariant base;  ///< the values of a field in their variant form
    QVariant mine;
    QVariant theirs;
    QList<ObjectRef> others;           ///< what follows the decision as well
    MergeSide taken = MergeSide::Mine; ///< whose version the merged plan has
    bool canTakeBoth = false;          ///< two texts can stand one below the other
};

/// Three plans: two that came from a common one.
struct MergeInput
{
    Plan base;
    Plan mine;
    Plan theirs;
};

/// What two plans come to together.
struct MergedPlans
{
    Plan plan;
    QList<MergeConflict> conflicts; ///< decided or not, in the same order every time
    QStringList repairs;            ///< what no longer held and was put right, in sentences
};

/// Brings the changes of two people together: by object and field, lists by what was added to them
/// and taken from them. Nothing is decided by time. Where both changed the same, one removed what
/// the other uses, or both together would break a rule, it is a conflict, decided by @p choices or
/// else so that nothing is removed and mine stays. The result is sound where mine and theirs were.
/// Call it again with more choices until nobody wants to decide anything any more.
MergedPlans mergePlans(const MergeInput &input, const MergeChoices &choices = {});

} // namespace facet
