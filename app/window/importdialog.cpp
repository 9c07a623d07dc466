// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importdialog.h"

#include "exchange/encoding.h"
#include "importtext.h"
#include "settings.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace facet::window {

namespace {

using namespace Qt::StringLiterals;

constexpr int settleFor =
    150; // milliseconds after the last change before the import is worked out again
constexpr int mostHeaderRows = 100;
const QString delimiters = u",;\t|"_s;

QTableView *makeTable(QAbstractItemModel *model, const QString &name, QWidget *parent)
{
    auto *view = new QTableView(parent);
    view->setModel(model);
    view->setAccessibleName(name);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 10);
    return view;
}

QLabel *makeHeading(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(buddy);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

ImportDialog::ImportDialog(const Plan &plan, const QString &path, QWidget *parent)
    : QDialog(parent),
      m_plan(plan),
      m_path(path),
      m_mappingModel(new MappingModel(this)),
      m_previewModel(new PreviewModel(this))
{
    setWindowTitle(tr("Import people and units from %1").arg(QFileInfo(path).fileName()));
    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->addWidget(makeTables());
    columns->addWidget(makeReport());
    columns->setStretchFactor(0, 3);
    columns->setStretchFactor(1, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_importButton = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(makeOptions());
    layout->addWidget(columns, 1);
    layout->addWidget(buttons);

    m_timer.setSingleShot(true);
    m_timer.setInterval(settleFor);
    connect(&m_timer, &QTimer::timeout, this, &ImportDialog::prepare);
    connect(m_mappingModel, &MappingModel::mappingChanged, this, &ImportDialog::prepareSoon);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.isFinished() && !m_timer.isActive()) {
            showResult(m_watcher.result());
        }
    });
    resize(1040, 680);
    readFile();
}

QWidget *ImportDialog::makeOptions()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    for (int i = 0; i < 2; ++i) {
        row->addLayout(new QFormLayout, 1);
    }
    auto *reading = static_cast<QFormLayout *>(row->itemAt(0)->layout());
    m_encoding = new QComboBox(box);
    m_delimiter = new QComboBox(box);
    m_delimiter->addItems({tr("Comma"), tr("Semicolon"), tr("Tab"), tr("Vertical bar")});
    m_headerRow = new QSpinBox(box);
    m_headerRow->setRange(0, mostHeaderRows);
    m_headerRow->setSpecialValueText(tr("No header"));
    reading->addRow(tr("&Encoding:"), m_encoding);
    reading->addRow(tr("&Separated by:"), m_delimiter);
    reading->addRow(tr("&Header in row:"), m_headerRow);
    addOptions(*static_cast<QFormLayout *>(row->itemAt(1)->layout()));
    for (QComboBox *combo : {m_encoding, m_delimiter}) {
        connect(combo, &QComboBox::activated, this, &ImportDialog::readFile);
    }
    connect(m_headerRow, &QSpinBox::valueChanged, this, [this] {
        if (!m_showing) {
            readFile();
        }
    });
    return box;
}

void ImportDialog::addOptions(QFormLayout &form)
{
    m_units = new QComboBox(this);
    m_units->addItems({tr("As the columns suggest"), tr("Columns, one a level"),
                       tr("One column with paths"), tr("Each unit names the one above"),
                       tr("The managers’ tree"), tr("No units, everybody together")});
    m_identity = new QComboBox(this);
    m_identity->addItems({tr("As the columns suggest"), tr("Same identifier"),
                          tr("Same name and e-mail"), tr("Never; each row is somebody else")});
    form.addRow(tr("&Units come from:"), m_units);
    form.addRow(tr("Rows are the same &person:"), m_identity);
    for (QComboBox *combo : {m_units, m_identity}) {
        connect(combo, &QComboBox::activated, this, &ImportDialog::prepareSoon);
    }
    m_trouble = new QLabel(this);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    form.addRow(m_trouble);
}

QWidget *ImportDialog::makeTables()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    QTableView *mapping = makeTable(m_mappingModel, tr("Columns of the file"), box);
    mapping->setItemDelegateForColumn(MappingModel::Meaning, new MeaningDelegate(mapping));
    mapping->setEditTriggers(QAbstractItemView::AllEditTriggers);
    mapping->verticalHeader()->hide();
    mapping->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    layout->addWidget(makeHeading(tr("&Columns"), mapping, box));
    layout->addWidget(mapping, 2);
    QTableView *preview = makeTable(m_previewModel, tr("First rows of the file"), box);
    layout->addSpacing(8);
    layout->addWidget(makeHeading(tr("&First rows"), preview, box));
    layout->addWidget(preview, 1);
    return box;
}

QWidget *ImportDialog::makeReport()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_report = new QListWidget(box);
    m_report->setAccessibleName(tr("What the import would do"));
    m_report->setWordWrap(true);
    m_report->setSelectionMode(QAbstractItemView::NoSelection);
    layout->addWidget(makeHeading(tr("&What the import would do"), m_report, box));
    layout->addWidget(m_report, 1);
    return box;
}

exchange::ReadOptions ImportDialog::readOptions() const
{
    if (!m_table) {
        return {};
    }
    exchange::ReadOptions options;
    options.encoding = m_encoding->currentText();
    options.delimiter = delimiters.at(m_delimiter->currentIndex());
    options.headerRow = m_headerRow->value() - 1;
    return options;
}

exchange::ImportOptions ImportDialog::importOptions() const
{
    exchange::ImportOptions options;
    options.source = QFileInfo(m_path).completeBaseName();
    if (m_units->currentIndex() > 0) {
        options.units = static_cast<exchange::UnitsFrom>(m_units->currentIndex() - 1);
    }
    if (m_identity->currentIndex() > 0) {
        options.identity = static_cast<exchange::Identity>(m_identity->currentIndex() - 1);
    }
    return options;
}

void ImportDialog::readFile()
{
    Result<exchange::Table> table = exchange::readTableFile(m_path, readOptions());
    if (!table) {
        m_trouble->setText(table.error().message);
        m_importButton->setEnabled(false);
        return;
    }
    m_trouble->setText(table->encodingSure
                           ? QString()
                           : tr("Look at the accents: another encoding fits this file as well."));
    m_mappingModel->reset(nullptr, {});
    m_previewModel->reset(nullptr);
    m_table = std::make_shared<const exchange::Table>(std::move(*table));
    showTable();
    guessMapping();
    prepare();
}

void ImportDialog::showTable()
{
    m_showing = true;
    QStringList encodings = m_table->encodings;
    for (const QString &known : exchange::knownEncodings()) {
        if (!encodings.contains(known)) {
            encodings.append(known);
        }
    }
    m_encoding->clear();
    m_encoding->addItems(encodings);
    m_encoding->setCurrentText(m_table->encoding);
    m_delimiter->setCurrentIndex(
        static_cast<int>(std::max<qsizetype>(0, delimiters.indexOf(m_table->delimiter))));
    m_headerRow->setValue(m_table->headerRow + 1);
    m_previewModel->reset(m_table.get());
    m_showing = false;
}

void ImportDialog::guessMapping()
{
    const QString remembered = rememberedMapping(exchange::fingerprint(*m_table));
    if (remembered.isEmpty()) {
        m_mappingModel->reset(m_table.get(), exchange::Mapping::guess(*m_table));
        return;
    }
    const exchange::Recalled recalled = exchange::recall(remembered, *m_table);
    m_mappingModel->reset(m_table.get(), recalled.mapping);
    if (!recalled.missing.isEmpty()) {
        m_trouble->setText(tr("These columns were imported last time and are not in this file: %1.")
                               .arg(recalled.missing.join(u", "_s)));
    }
}

void ImportDialog::prepare()
{
    m_importButton->setEnabled(false);
    m_watcher.setFuture(QtConcurrent::run(
        [table = m_table, mapping = m_mappingModel->mapping(), options = importOptions(),
         plan = m_plan] { return exchange::prepareImport(*table, mapping, options, plan); }));
}

void ImportDialog::showResult(const Result<exchange::Import> &import)
{
    m_report->clear();
    m_importButton->setEnabled(import.has_value());
    if (!import) {
        m_report->addItem(import.error().message);
        return;
    }
    m_import = *import;
    m_report->addItems(reportLines(import->report));
}

void ImportDialog::accept()
{
    rememberMapping(exchange::fingerprint(*m_table), m_mappingModel->mapping().toString(*m_table));
    QDialog::accept();
}

} // namespace facet::window
