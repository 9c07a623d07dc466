// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QIcon>

#include <functional>

class QLineEdit;
class QListWidget;

namespace facet::window {

/// One thing that can be found by typing: a command, or an object of the plan.
struct FinderEntry
{
    QString text;
    QString detail; ///< its keys, or its kind
    QIcon icon;
    std::function<void()> run;
};

/// A popup with a line to type in and what matches below it; Enter runs the chosen entry, Esc gives
/// up.
class Finder final : public QDialog
{
    Q_OBJECT

public:
    using Source = std::function<QList<FinderEntry>(const QString &typed)>;

    /// @p source gives what matches, best first; asked again with every key.
    Finder(const QString &title, const QString &placeholder, Source source, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void runCurrent();

    Source m_source;
    QList<FinderEntry> m_entries;
    QLineEdit *m_line;
    QListWidget *m_list;
};

/// The words that were typed, as matchQuality() compares them.
QStringList wordsOf(const QString &typed);

/// How well @p key, a text as comparable() writes it, matches the words that were typed: each must
/// begin a word of it or occur in it; 0: not at all.
int matchQuality(const QString &key, const QStringList &words);

} // namespace facet::window
