// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finder.h"

#include "base/text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace facet::window {

namespace {

constexpr int mostShown = 100;
constexpr QSize firstSize{560, 420};

int wordQuality(const QString &text, const QString &word)
{
    const qsizetype at = text.indexOf(word);
    if (at < 0) {
        return 0;
    }
    if (at == 0) {
        return 4;
    }
    return text.at(at - 1).isLetterOrNumber() ? 1 : 2;
}

} // namespace

QStringList wordsOf(const QString &typed)
{
    return comparable(typed).split(u' ', Qt::SkipEmptyParts);
}

int matchQuality(const QString &key, const QStringList &words)
{
    int quality = 1;
    for (const QString &word : words) {
        const int found = wordQuality(key, word);
        if (found == 0) {
            return 0;
        }
        quality += found;
    }
    return quality;
}

Finder::Finder(const QString &title, const QString &placeholder, Source source, QWidget *parent)
    : QDialog(parent),
      m_source(std::move(source)),
      m_line(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    m_line->setPlaceholderText(placeholder);
    m_line->setAccessibleName(title);
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_list->setAccessibleName(tr("Matches"));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    connect(m_line, &QLineEdit::textChanged, this, &Finder::refresh);
    connect(m_line, &QLineEdit::returnPressed, this, &Finder::runCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &Finder::runCurrent);
    m_line->setFocus();
    resize(firstSize);
    refresh();
}

void Finder::refresh()
{
    m_entries = m_source(m_line->text()).mid(0, mostShown);
    m_list->clear();
    for (const FinderEntry &entry : std::as_const(m_entries)) {
        const QString text =
            entry.detail.isEmpty() ? entry.text : tr("%1  —  %2").arg(entry.text, entry.detail);
        m_list->addItem(new QListWidgetItem(entry.icon, text));
    }
    if (m_entries.isEmpty()) {
        auto *none = new QListWidgetItem(tr("Nothing matches. Try fewer letters."));
        none->setFlags(Qt::NoItemFlags);
        m_list->addItem(none);
    }
    m_list->setCurrentRow(0);
}

void Finder::runCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_entries.size()) {
        return;
    }
    const std::function<void()> run = m_entries.at(row).run;
    accept();
    run();
}

bool Finder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow((m_list->currentRow() + step + m_list->count())
                                  % m_list->count());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace facet::window
