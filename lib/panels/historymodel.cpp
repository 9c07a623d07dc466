// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historymodel.h"

#include <QLocale>
#include <QUndoStack>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

/// The last @p count entries that are (not) undone, oldest first.
QList<HistoryEntry> lastEntries(QList<HistoryEntry> entries, bool undone, qsizetype count)
{
    entries.removeIf([undone](const HistoryEntry &entry) { return entry.undone != undone; });
    std::ranges::sort(entries, {}, &HistoryEntry::sequence);
    return entries.sliced(std::max<qsizetype>(0, entries.size() - count));
}

QString whenText(const QDateTime &when)
{
    if (!when.isValid()) {
        return {};
    }
    const QDateTime local = when.toLocalTime();
    return local.date() == QDate::currentDate()
        ? QLocale().toString(local.time(), QLocale::ShortFormat)
        : QLocale().toString(local, QLocale::ShortFormat);
}

} // namespace

HistoryModel::HistoryModel(PanelContext &context, QObject *parent)
    : QAbstractListModel(parent),
      m_context(context),
      m_steps(steps()),
      m_current(context.document().undoStack()->index())
{
    connect(context.document().undoStack(), &QUndoStack::indexChanged, this, &HistoryModel::follow);
    connect(&context.document(), &Document::performed, this, &HistoryModel::follow);
    connect(&context.document(), &Document::namedStatesChanged, this,
            [this] { emit dataChanged(index(0), index(rowCount() - 1)); });
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size()) + 1;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    const Step step = row == 0 ? Step{tr("Before all steps"), {}, {}, 0} : m_steps.value(row - 1);
    const QString when = row == 0 ? QString()
        : step.author.isEmpty()   ? whenText(step.when)
                                  : tr("%1 · %2").arg(whenText(step.when), step.author);
    const int place = row < m_current ? -1 : row > m_current ? 1 : 0;
    switch (role) {
    case Qt::DisplayRole:
        return step.text;
    case Qt::AccessibleTextRole:
        return place > 0 ? tr("%1, %2, undone").arg(step.text, when)
                         : tr("%1, %2").arg(step.text, when);
    case WhenRole:
        return when;
    case PlaceRole:
        return place;
    case NameRole:
        return namesOf(step.sequence);
    default:
        return {};
    }
}

/// The undo stack's steps with what the history knows of them: its last entries belong to the
/// stack's.
QList<HistoryModel::Step> HistoryModel::steps() const
{
    const QUndoStack &stack = *m_context.document().undoStack();
    const QList<HistoryEntry> history = m_context.document().history();
    const QList<HistoryEntry> done = lastEntries(history, false, stack.index());
    const QList<HistoryEntry> undone = lastEntries(history, true, stack.count() - stack.index());
    QList<Step> list;
    for (int i = 0; i < stack.count(); ++i) {
        const bool isDone = i < stack.index();
        const qsizetype at =
            isDone ? i - stack.index() + done.size() : i - stack.count() + undone.size();
        const HistoryEntry entry = (isDone ? done : undone).value(at);
        const bool matches = entry.text == stack.text(i);
        list.append({stack.text(i), matches ? entry.when : QDateTime(),
                     matches ? entry.author : QString(), matches ? entry.sequence : -1});
    }
    return list;
}

qint64 HistoryModel::stepOf(const QModelIndex &index) const
{
    return index.row() <= 0 ? 0 : m_steps.value(index.row() - 1).sequence;
}

QString HistoryModel::namesOf(qint64 sequence) const
{
    QStringList names;
    for (const NamedState &state : m_context.document().namedStates()) {
        if (state.sequence == sequence) {
            names.append(state.name);
        }
    }
    return names.join(u", "_s);
}

/// Steps that went are removed, new ones inserted; only the tail of the list ever changes.
void HistoryModel::follow()
{
    const QList<Step> now = steps();
    if (m_steps.size() > now.size()) {
        beginRemoveRows({}, static_cast<int>(now.size()) + 1, static_cast<int>(m_steps.size()));
        m_steps.resize(now.size());
        endRemoveRows();
    } else if (m_steps.size() < now.size()) {
        beginInsertRows({}, static_cast<int>(m_steps.size()) + 1, static_cast<int>(now.size()));
        m_steps += now.sliced(m_steps.size());
        endInsertRows();
    }
    const int current = m_context.document().undoStack()->index();
    if (m_steps != now || current != m_current) {
        m_steps = now;
        m_current = current;
        emit dataChanged(index(0), index(rowCount() - 1));
        emit currentRowChanged(m_current);
    }
}

RowContent HistoryDelegate::content(const QModelIndex &index) const
{
    const int place = index.data(HistoryModel::PlaceRole).toInt();
    RowContent row;
    row.mark = place == 0 ? QString(u'●') : place < 0 ? QString(u'✓') : QString(u'○');
    row.markColour = place == 0 ? context().theme().accent : context().theme().mutedText;
    row.first = index.data().toString();
    row.second = index.data(HistoryModel::WhenRole).toString();
    if (const QString names = index.data(HistoryModel::NameRole).toString(); !names.isEmpty()) {
        row.second += row.second.isEmpty() ? QString() : u"  "_s;
        row.secondStrong = u"★ "_s + names;
    }
    row.muted = place > 0;
    return row;
}

RowEditor *HistoryDelegate::makeEditor(QWidget *, const QModelIndex &) const { return nullptr; }

void HistoryDelegate::take(const RowEditor &, const QModelIndex &) const { }

} // namespace facet::panels
