// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskcheckview.h"

#include "deskmodels.h"
#include "messagesource.h"
#include "panels/elidedlabel.h"
#include "panels/emptystate.h"
#include "panels/keepup.h"
#include "panels/panel.h"
#include "sparkdelegate.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int settlingTime = 150; ///< ms after an edit before the check is done anew

QTableView *makeTable(PanelContext &context, QAbstractItemModel *model, QWidget *parent)
{
    auto *view = new QTableView(parent);
    view->setModel(model);
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->setSelectionBehavior(QTableView::SelectRows);
    view->setSelectionMode(QTableView::SingleSelection);
    view->setHorizontalScrollMode(QTableView::ScrollPerPixel);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(QFontMetrics(context.theme().font).height()
                                                  + space::normal);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    return view;
}

/// The one local file of a drag; empty: it carries something else.
QString fileOf(const QMimeData &mime)
{
    const QList<QUrl> urls = mime.urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

DeskCheckView::DeskCheckView(PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_pages(new QStackedWidget(this)),
      m_name(new ElidedLabel({}, this)),
      m_summary(new QLabel(this)),
      m_messageModel(new DeskMessageModel(context, this)),
      m_loadModel(new DeskLoadModel(this)),
      m_later(new QTimer(this))
{
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    auto *empty = new EmptyState(
        tr("Would your routes hold? Import real messages (a table of posts, mails or requests, "
           "as CSV) and see where each would go, what nobody answers, and how busy each unit "
           "would be."),
        tr("Import messages …"), m_pages);
    m_pages->addWidget(empty);
    m_pages->addWidget(makePage());
    column->addWidget(m_pages);
    m_later->setSingleShot(true);
    m_later->setInterval(settlingTime);
    connect(empty, &EmptyState::triggered, this, &DeskCheckView::import);
    connect(m_later, &QTimer::timeout, this, &DeskCheckView::check);
    keepUp(context, News::Plan, this, [this](const Difference &difference) {
        if (difference.touches<Signal, Route, Channel, Unit>()) {
            m_later->start();
        }
    });
}

QWidget *DeskCheckView::makePage()
{
    auto *page = new QWidget(m_pages);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::normal);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::normal);
    column->addLayout(row);
    makeChoosers(row);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setAccessibleName(tr("What the desk check found"));
    column->addWidget(m_summary);
    makeTables(page);
    return page;
}

void DeskCheckView::makeChoosers(QHBoxLayout *row)
{
    auto *button = new QPushButton(tr("Import messages …"), this);
    connect(button, &QPushButton::clicked, this, &DeskCheckView::import);
    row->addWidget(button);
    row->addWidget(m_name, 1);
    m_text = makeChooser(row, tr("&Message:"), nullptr);
    makeChooser(row, tr("&Time:"), &routing::MessageColumns::when);
    makeChooser(row, tr("&Channel:"), &routing::MessageColumns::channel);
    makeChooser(row, tr("&Really dealt with by:"), &routing::MessageColumns::owner);
    m_shown = makeChooser(row, tr("&Show:"), nullptr);
    m_shown->addItems({tr("All messages"), tr("What nobody answers"), tr("What goes elsewhere")});
    connect(m_shown, &QComboBox::activated, this,
            [this](int index) { m_messageModel->setShown(static_cast<ShownMessages>(index)); });
    connect(m_text, &QComboBox::activated, this, &DeskCheckView::readMessages);
}

QComboBox *DeskCheckView::makeChooser(QHBoxLayout *row, const QString &label,
                                      int routing::MessageColumns::*column)
{
    auto *name = new QLabel(label, this);
    name->setTextFormat(Qt::PlainText);
    auto *combo = new QComboBox(this);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    name->setBuddy(combo);
    row->addWidget(name);
    row->addWidget(combo);
    if (column) {
        m_choosers.emplaceBack(combo, column);
        connect(combo, &QComboBox::activated, this, &DeskCheckView::readMessages);
    }
    return combo;
}

void DeskCheckView::makeTables(QWidget *page)
{
    auto *splitter = new QSplitter(Qt::Vertical, page);
    splitter->setChildrenCollapsible(false);
    page->layout()->addWidget(splitter);
    auto *loads = makeTable(m_context, m_loadModel, splitter);
    loads->setAccessibleName(tr("Load of the units"));
    loads->setItemDelegateForColumn(DeskLoadModel::BusiestColumn,
                                    new SparkDelegate(m_context, loads));
    loads->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *messages = makeTable(m_context, m_messageModel, splitter);
    messages->setAccessibleName(tr("Messages"));
    messages->horizontalHeader()->setSectionResizeMode(DeskMessageModel::TextColumn,
                                                       QHeaderView::Stretch);
    for (const int column : {DeskMessageModel::SignalColumn, DeskMessageModel::UnitColumn,
                             DeskMessageModel::OwnerColumn}) {
        messages->setColumnWidth(column, 2 * leastPanelWidth / 3);
    }
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    static_cast<QVBoxLayout *>(page->layout())->setStretchFactor(splitter, 1);
}

void DeskCheckView::import()
{
    const QString path = messageSource().ask ? messageSource().ask(this) : QString();
    if (!path.isEmpty()) {
        importFile(path);
    }
}

void DeskCheckView::importFile(const QString &path)
{
    if (!messageSource().read) {
        return;
    }
    const QString before = m_summary->text();
    m_summary->setText(tr("Reading …"));
    QtConcurrent::run(messageSource().read, path)
        .then(this, [this, before](const Result<routing::MessageTable> &table) {
            m_summary->setText(before); // stands again where the file cannot be read
            setTable(table);
        });
}

void DeskCheckView::setTable(Result<routing::MessageTable> table)
{
    if (!table) {
        m_context.perform(std::unexpected(table.error())); // says why in the status line
        return;
    }
    m_table = std::make_shared<const routing::MessageTable>(*std::move(table));
    m_guess = routing::guessColumns(*m_table);
    m_columns = m_guess;
    m_name->setFullText(m_table->name);
    m_pages->setCurrentIndex(1);
    fillChoosers();
    readMessages();
}

void DeskCheckView::fillChoosers()
{
    QStringList told;
    for (const int column : std::as_const(m_guess.text)) {
        told.append(m_table->columns.value(column));
    }
    m_text->clear();
    if (told.size() > 1) {
        m_text->addItem(told.join(u" + "_s), -1);
    }
    for (int column = 0; column < m_table->columns.size(); ++column) {
        m_text->addItem(m_table->columns.at(column), column);
    }
    m_text->setCurrentIndex(told.size() == 1 ? m_guess.text.first() : 0);
    for (const auto &[combo, member] : std::as_const(m_choosers)) {
        combo->clear();
        combo->addItem(tr("not told"), -1);
        for (int column = 0; column < m_table->columns.size(); ++column) {
            combo->addItem(m_table->columns.at(column), column);
        }
        combo->setCurrentIndex(m_guess.*member + 1);
    }
}

void DeskCheckView::readMessages()
{
    const int text = m_text->currentData().toInt();
    m_columns.text = text < 0 ? m_guess.text : QList{text};
    for (const auto &[combo, member] : std::as_const(m_choosers)) {
        m_columns.*member = combo->currentData().toInt();
    }
    m_messages.reset();
    check();
}

/// Checks in a worker thread; the messages are read from the table there too where they are not
/// yet.
void DeskCheckView::check()
{
    if (!m_table) {
        return;
    }
    const int run = ++m_run;
    const auto work = [plan = m_context.plan(), table = m_table, columns = m_columns,
                       messages = m_messages] {
        auto desk = std::make_shared<CheckedDesk>();
        desk->plan = plan;
        desk->messages = messages ? messages
                                  : std::make_shared<const std::vector<routing::Message>>(
                                        routing::messagesOf(*table, columns));
        desk->check = routing::deskCheck(plan, *desk->messages);
        return std::shared_ptr<const CheckedDesk>(desk);
    };
    QtConcurrent::run(work).then(this, [this, run](const std::shared_ptr<const CheckedDesk> &desk) {
        if (run == m_run) {
            show(desk);
        }
    });
}

void DeskCheckView::show(const std::shared_ptr<const CheckedDesk> &desk)
{
    m_messages = desk->messages;
    m_messageModel->setDesk(desk);
    m_loadModel->setDesk(desk);
    m_summary->setText(deskSummary(*desk));
    emit checked();
}

void DeskCheckView::setFilter(const QString &text) { m_messageModel->setFilter(text); }

void DeskCheckView::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(!fileOf(*event->mimeData()).isEmpty());
}

void DeskCheckView::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    importFile(fileOf(*event->mimeData()));
}

} // namespace facet::panels
