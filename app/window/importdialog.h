// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/import.h"
#include "importmodels.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QTimer>

#include <memory>

class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QSpinBox;

namespace facet::window {

/// Imports people and units from a delimited file: shows how the file was read and what each column
/// was taken for, lets both be changed, and says what the import would do before it does anything.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const Plan &plan, const QString &path, QWidget *parent);

    /// The import that was agreed to; the mapping is remembered for files with this header.
    const exchange::Import &result() const { return m_import; }
    MappingModel &mappingModel() { return *m_mappingModel; }
    void accept() override;

private:
    QWidget *makeOptions();
    QWidget *makeTables();
    QWidget *makeReport();
    void addOptions(QFormLayout &form);
    void readFile();
    void showTable();
    void guessMapping();
    void prepareSoon() { m_timer.start(); }
    void prepare();
    void showResult(const Result<exchange::Import> &import);
    exchange::ReadOptions readOptions() const;
    exchange::ImportOptions importOptions() const;

    Plan m_plan;
    QString m_path;
    std::shared_ptr<const exchange::Table> m_table;
    exchange::Import m_import;
    MappingModel *m_mappingModel;
    PreviewModel *m_previewModel;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QSpinBox *m_headerRow = nullptr;
    QComboBox *m_units = nullptr;
    QComboBox *m_identity = nullptr;
    QListWidget *m_report = nullptr;
    QLabel *m_trouble = nullptr;
    QPushButton *m_importButton = nullptr;
    QTimer m_timer;
    QFutureWatcher<Result<exchange::Import>> m_watcher;
    bool m_showing =
        false; ///< controls change because the file was read, not because somebody chose
};

} // namespace facet::window
