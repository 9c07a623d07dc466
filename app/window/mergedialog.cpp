// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mergedialog.h"

#include "base/text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace facet::window {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize{980, 620};

QPlainTextEdit *readOnlyText(const QString &name, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setReadOnly(true);
    text->setAccessibleName(name);
    text->setTabChangesFocus(true);
    return text;
}

} // namespace

MergeDialog::MergeDialog(const MergeInput &input, const QString &fileName, QWidget *parent)
    : QDialog(parent),
      m_model(new MergeModel(input, this)),
      m_table(new QTableView(this)),
      m_here(readOnlyText(tr("Here"), this)),
      m_inFile(readOnlyText(tr("In the file"), this)),
      m_progress(new QLabel(this)),
      m_accept(nullptr)
{
    setObjectName(u"mergeDialog"_s);
    setWindowTitle(tr("Merge changes"));
    auto *layout = new QVBoxLayout(this);
    auto *intro = new QLabel(
        tr("Somebody else changed “%1” in places that were changed here too. Everything else is "
           "merged already. Choose what counts; undo takes the whole merge back.")
            .arg(isolated(fileName)),
        this);
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    layout->addWidget(intro);
    layout->addWidget(makeTable(), 3);
    layout->addWidget(makeTexts(), 2);
    layout->addWidget(makeButtons());
    connect(m_model, &MergeModel::decided, this, &MergeDialog::showProgress);
    resize(firstSize);
    m_table->setCurrentIndex(m_model->index(0, MergeModel::Here));
    m_table->setFocus();
    showProgress();
}

QWidget *MergeDialog::makeTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("What both changed"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(MergeModel::BothTexts,
                                                      QHeaderView::ResizeToContents);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::clicked, this, &MergeDialog::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MergeDialog::showTexts);
    return m_table;
}

QWidget *MergeDialog::makeTexts()
{
    auto *texts = new QWidget(this);
    auto *grid = new QGridLayout(texts);
    grid->setContentsMargins(0, 0, 0, 0);
    int column = 0;
    for (QPlainTextEdit *text : {m_here, m_inFile}) {
        auto *label = new QLabel(text->accessibleName(), texts);
        label->setBuddy(text);
        grid->addWidget(label, 0, column);
        grid->addWidget(text, 1, column++);
    }
    return texts;
}

QWidget *MergeDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("&Merge"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    const auto addAll = [&](const QString &text, MergeSide side) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, m_model, [this, side] { m_model->chooseAll(side); });
    };
    addAll(tr("All from &here"), MergeSide::Mine);
    addAll(tr("All from the &file"), MergeSide::Theirs);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_progress, 1);
    layout->addWidget(buttons);
    return row;
}

void MergeDialog::choose(const QModelIndex &index) { m_model->choose(index.row(), index.column()); }

void MergeDialog::showTexts(const QModelIndex &index)
{
    m_here->setPlainText(m_model->fullText(index.row(), MergeSide::Mine));
    m_inFile->setPlainText(m_model->fullText(index.row(), MergeSide::Theirs));
}

void MergeDialog::showProgress()
{
    const int open = m_model->undecided();
    m_progress->setText(open == 0 ? tr("Everything is decided.")
                                  : tr("%Ln place(s) to decide.", nullptr, open));
    m_accept->setEnabled(open == 0);
    m_accept->setDefault(open == 0);
}

/// The space bar takes the version the cursor stands on and goes on to the next row.
bool MergeDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress
        || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Space) {
        return QDialog::eventFilter(watched, event);
    }
    const QModelIndex current = m_table->currentIndex();
    if (m_model->choose(current.row(), current.column())
        && current.row() + 1 < m_model->rowCount()) {
        m_table->setCurrentIndex(current.siblingAtRow(current.row() + 1));
    }
    return true;
}

} // namespace facet::window
