// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window does with files: saving, importing, exporting.

#include "actions.h"
#include "canvas/orgchartview.h"
#include "deck/deck.h"
#include "edit/rebase.h"
#include "exchange/encoding.h"
#include "exchange/yaml.h"
#include "exportfile.h"
#include "importdialog.h"
#include "importtext.h"
#include "job.h"
#include "mainwindow.h"
#include "mergedialog.h"
#include "prompts.h"
#include "restoredialog.h"
#include "statusline.h"
#include "storage/historycopy.h"

#include <QFileInfo>

namespace facet::window {

using namespace Qt::StringLiterals;

void MainWindow::save()
{
    m_document->endMerging();
    m_document->publish();
}

void MainWindow::saveAs()
{
    const QString path = prompts().saveFile(this, tr("Save the plan as"),
                                            safeFileName(m_document->displayName()) + u".facet"_s,
                                            tr("Facet plans (*.facet)"));
    if (path.isEmpty()) {
        return;
    }
    if (const Result<void> saved = m_document->saveAs(path); !saved) {
        prompts().tell(this, tr("The plan was not saved there"), saved.error().message);
    }
    showTitle();
    emit pathChanged();
}

void MainWindow::mergeChanges()
{
    const std::optional<MergeInput> input = m_document->pendingMerge();
    if (!input) {
        return;
    }
    if (m_merging) { // the file was changed once more
        m_merging->close();
    }
    m_merging = new MergeDialog(*input, m_document->displayName(), this);
    m_merging->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_merging, &QDialog::accepted, this, [this, dialog = m_merging.data()] {
        m_document->finishMerge(dialog->choices());
        refreshActions(*this);
    });
    m_merging->open();
    refreshActions(*this);
}

void MainWindow::restoreBackup()
{
    m_document->endMerging();
    RestoreDialog dialog(storage::backupsOf(m_document->planId()),
                         tr("The plan becomes what it was then, as one step that undo takes back."),
                         this);
    if (dialog.exec() == QDialog::Accepted) {
        const QString when =
            QLocale().toString(dialog.chosenTime().toLocalTime(), QLocale::ShortFormat);
        m_document->perform({tr("Restore the backup of %1").arg(when), dialog.chosen()});
        m_chart->fit();
    }
}

void MainWindow::importPeople()
{
    const QString path = prompts().openFile(this, tr("Import people and units"),
                                            tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (!path.isEmpty()) {
        importPeopleFrom(path);
    }
}

void MainWindow::importPeopleFrom(const QString &path)
{
    if (const auto table = exchange::readTableFile(path); !table) {
        prompts().tell(this, tr("The file was not imported"), table.error().message);
        return;
    }
    const Plan base = m_document->plan();
    ImportDialog dialog(base, path, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    // Somebody else's edit may have come in while the dialog stood.
    const Result<Plan> after = edit::rebased(base, dialog.result().plan, m_document->plan());
    if (!after) {
        prompts().tell(this, tr("The file was not imported"), after.error().message);
        return;
    }
    m_document->perform({importStepText(dialog.result().report, path), *after});
    m_chart->fit();
}

void MainWindow::importYaml()
{
    const QString path = prompts().openFile(this, tr("Import a whole plan"),
                                            tr("YAML (*.yaml *.yml);;All files (*)"));
    if (path.isEmpty()) {
        return;
    }
    const Result<Plan> plan = exchange::readFile(path).and_then(exchange::fromYaml);
    if (!plan) {
        prompts().tell(this, tr("The plan was not imported"), plan.error().message);
        return;
    }
    m_document->perform({tr("Replace the plan by %1").arg(QFileInfo(path).fileName()), *plan});
    m_chart->fit();
}

void MainWindow::runJob(const QString &text, const QString &path, const Job::Work &work)
{
    auto *job = new Job(
        text, work,
        [this, path](const Result<QByteArray> &bytes) {
            const Result<void> written =
                bytes.and_then([&](const QByteArray &b) { return writeFile(path, b); });
            if (written) {
                m_status->showDone(tr("Wrote %1").arg(path));
            } else {
                prompts().tell(this, tr("The file was not written"), written.error().message);
            }
        },
        this);
    m_status->addPermanentWidget(job);
}

void MainWindow::exportDeck(deck::Preset preset)
{
    m_document->endMerging();
    const Id<Unit> unit = preset == deck::Preset::Department ? this->unit() : Id<Unit>{};
    const QString about = unit ? nameOf(m_document->plan(), unit) : m_document->displayName();
    const QString path = prompts().saveFile(this, tr("Export the strategy deck"),
                                            safeFileName(about) + u".pdf"_s, tr("PDF (*.pdf)"));
    if (path.isEmpty()) {
        return;
    }
    runJob(tr("Writing the deck"), path,
           [plan = m_document->plan(), preset, unit](const Job::Progress &progress) {
               deck::DeckOptions options;
               options.date = QDate::currentDate();
               options.preset = preset;
               options.unit = unit;
               options.progress = progress;
               return deck::makeDeck(plan, options);
           });
}

void MainWindow::exportAs(const QString &ending)
{
    m_document->endMerging();
    const QString proposed = safeFileName(m_document->displayName()) + u'.' + ending;
    const QString path = prompts().saveFile(this, tr("Export"), proposed,
                                            u"%1 (*.%2)"_s.arg(ending.toUpper(), ending));
    if (path.isEmpty()) {
        return;
    }
    render::ChartOptions options = m_chart->scene().chart().options();
    runJob(tr("Exporting"), path,
           [plan = m_document->plan(), ending, options](const Job::Progress & /*progress*/) {
               return exportPlan(plan, ending, options);
           });
}

void MainWindow::exportWithHistory()
{
    m_document->endMerging();
    const QString path = prompts().saveFile(
        this, tr("Export the plan with its edit history, for others to read"),
        safeFileName(tr("%1 with history").arg(m_document->displayName())) + u".facet"_s,
        tr("Facet plans (*.facet)"));
    if (path.isEmpty()) {
        return;
    }
    QList<storage::HistoryRow> history;
    for (const HistoryEntry &entry : m_document->history()) {
        history.append({entry.sequence, entry.when, entry.author, entry.text, entry.undone});
    }
    runJob(tr("Exporting"), path,
           [plan = m_document->plan(), history](const Job::Progress & /*progress*/) {
               return storage::planFileBytes(plan, history);
           });
}

} // namespace facet::window
