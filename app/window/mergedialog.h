// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mergemodel.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace facet::window {

/// Asks whose version counts, side by side, where somebody else changed the plan file in places
/// that were changed here too. A click or the space bar on a version takes it.
class MergeDialog final : public QDialog
{
    Q_OBJECT

public:
    MergeDialog(const MergeInput &input, const QString &fileName, QWidget *parent = nullptr);

    const MergeChoices &choices() const { return m_model->choices(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTable();
    QWidget *makeTexts();
    QWidget *makeButtons();
    void choose(const QModelIndex &index);
    void showTexts(const QModelIndex &index);
    void showProgress();

    MergeModel *m_model;
    QTableView *m_table;
    QPlainTextEdit *m_here;
    QPlainTextEdit *m_inFile;
    QLabel *m_progress;
    QPushButton *m_accept;
};

} // namespace facet::window
