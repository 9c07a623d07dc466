// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plan.h"

#include <QUndoCommand>

#include <optional>

namespace facet {

class EditCommand;

/// Who travels between plans on behalf of the undo stack.
class Traveller
{
public:
    virtual void takeBack(EditCommand &command) = 0;
    virtual void makeAgain(EditCommand &command) = 0;

protected:
    ~Traveller() = default;
};

/// One step on the undo stack: the plan before and the plan after it. A step from before the last
/// restart learns them when it is first travelled.
class EditCommand final : public QUndoCommand
{
public:
    EditCommand(Traveller &traveller, qint64 sequence, const QString &text);

    qint64 sequence() const { return m_sequence; }
    /// Consecutive steps with the same key (0: none) become one.
    void setMergeKey(int key) { m_mergeKey = key; }

    // Learnt on the way, by those as well who only look what the plan was like.
    mutable std::optional<Plan> before;
    mutable std::optional<Plan> after;

    void undo() override;
    void redo() override;
    int id() const override { return m_mergeKey > 0 ? m_mergeKey : -1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    Traveller &m_traveller;
    qint64 m_sequence;
    int m_mergeKey = 0;
    bool m_isDone = true; ///< the stack makes a step when it is pushed; by then it has happened
};

} // namespace facet
