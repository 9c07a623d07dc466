// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "restoredialog.h"

#include "assess/scores.h"
#include "model/navigate.h"
#include "storage/planfile.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentMap>

#include <cmath>

namespace facet::window {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize{640, 460};

enum Column { When, People, Departments, Index, Size, ColumnCount };

RestoreDialog::Read readBackup(const storage::Backup &backup)
{
    const Result<storage::LoadedPlan> loaded = storage::readPlanFile(backup.file);
    if (!loaded) {
        return {};
    }
    const assess::Scores scores = assess::assess(loaded->plan, backup.when.date());
    const bool isScored = !departments(loaded->plan).isEmpty();
    return {true, loaded->plan, static_cast<int>(loaded->plan.all<Person>().size()),
            static_cast<int>(departments(loaded->plan).size()),
            isScored ? static_cast<int>(std::lround(scores.organisation.index)) : -1};
}

} // namespace

RestoreDialog::RestoreDialog(const QList<storage::Backup> &backups, const QString &effect,
                             QWidget *parent)
    : QDialog(parent), m_backups(backups), m_list(new QTreeWidget(this)), m_accept(nullptr)
{
    setObjectName(u"restoreDialog"_s);
    setWindowTitle(tr("Restore a backup"));
    auto *layout = new QVBoxLayout(this);
    auto *intro = new QLabel(
        backups.isEmpty()
            ? tr("There is no backup of this plan yet. The first one is made when its file is next "
                 "written.")
            : effect,
        this);
    intro->setWordWrap(true);
    layout->addWidget(intro);
    m_list->setHeaderLabels(
        {tr("Kept on"), tr("People"), tr("Departments"), tr("Index"), tr("Size")});
    m_list->setAccessibleName(tr("Backups"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(When, QHeaderView::Stretch);
    layout->addWidget(m_list, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("&Restore"), QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RestoreDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemActivated, this, &RestoreDialog::choose);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RestoreDialog::showChoice);
    connect(&m_reader, &QFutureWatcherBase::resultReadyAt, this, &RestoreDialog::fillRow);
    addRows();
    resize(firstSize);
    showChoice();
}

RestoreDialog::~RestoreDialog()
{
    m_reader.disconnect(this);
    m_reader.cancel();
    m_reader.waitForFinished();
}

void RestoreDialog::addRows()
{
    for (const storage::Backup &backup : m_backups) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(When, QLocale().toString(backup.when.toLocalTime(), QLocale::ShortFormat));
        item->setText(Size, QLocale().formattedDataSize(backup.size));
        for (int column = People; column < ColumnCount; ++column) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus();
    m_reader.setFuture(QtConcurrent::mapped(m_backups, readBackup));
}

void RestoreDialog::fillRow(int row)
{
    const Read read = m_reader.resultAt(row);
    m_read.insert(row, read);
    QTreeWidgetItem *item = m_list->topLevelItem(row);
    const auto number = [](int value) {
        return value < 0 ? QString(u'–') : QLocale().toString(value);
    };
    item->setText(People, read.isWhole ? number(read.people) : tr("damaged"));
    item->setText(Departments, read.isWhole ? number(read.departments) : QString());
    item->setText(Index, read.isWhole ? number(read.index) : QString());
    showChoice();
}

void RestoreDialog::showChoice()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_accept->setEnabled(m_read.value(row).isWhole);
}

void RestoreDialog::choose()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const Read read = m_read.value(row);
    if (read.isWhole) {
        m_chosen = read.plan;
        m_chosenTime = m_backups[row].when;
        accept();
    }
}

} // namespace facet::window
