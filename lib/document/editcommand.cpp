// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editcommand.h"

namespace facet {

EditCommand::EditCommand(Traveller &traveller, qint64 sequence, const QString &text)
    : QUndoCommand(text), m_traveller(traveller), m_sequence(sequence)
{ }

void EditCommand::undo() { m_traveller.takeBack(*this); }

void EditCommand::redo()
{
    if (!std::exchange(m_isDone, false)) {
        m_traveller.makeAgain(*this);
    }
}

bool EditCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const EditCommand *>(other); // equal ids are given to steps only
    after = next->after;
    setText(next->text());
    setObsolete(before == after);
    return true;
}

} // namespace facet
