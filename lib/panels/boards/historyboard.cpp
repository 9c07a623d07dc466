// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historyboard.h"

#include "base/text.h"
#include "changemodel.h"
#include "chartcanvas.h"
#include "edit/restore.h"
#include "indexchangemodel.h"
#include "panels/emptystate.h"
#include "panels/objecttreeview.h"
#include "render/icon.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSteps = 200; // offered to compare with; older ones go by their names
constexpr int least = 280;           // width of a list

PanelIdentity identity()
{
    return {u"historyboard"_s, HistoryBoard::tr("Compare"), u"vcs-diff"_s, Qt::TopDockWidgetArea};
}

/// What an entry of the lists of states stands for.
enum Entry { Now, Named, Step };
constexpr int EntryRole = Qt::UserRole;
constexpr int NumberRole = Qt::UserRole + 1;

QString whenText(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
}

int findEntry(const QComboBox &combo, int entry, qint64 number)
{
    for (int i = 0; i < combo.count(); ++i) {
        if (combo.itemData(i, EntryRole).toInt() == entry
            && combo.itemData(i, NumberRole).toLongLong() == number) {
            return i;
        }
    }
    return -1;
}

QToolButton *makeButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

HistoryBoard::HistoryBoard(PanelContext &context)
    : Panel(context, identity()),
      m_before(new QComboBox(this)),
      m_after(new QComboBox(this)),
      m_name(new QLineEdit(this)),
      m_filter(new QLineEdit(this)),
      m_summary(new QLabel(this)),
      m_pages(new QStackedWidget(this)),
      m_changes(new ChangeModel(context, this)),
      m_view(new ObjectTreeView(context, m_changes, new ChangeDelegate(context, *m_changes), this)),
      m_indexes(new IndexChangeModel(context, this)),
      m_table(new QTableView(this)),
      m_trend(new ChartCanvas(context, this))
{
    makeActions();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::large, space::section, space::large);
    column->setSpacing(space::normal);
    column->addWidget(makeTop());
    m_summary->setObjectName(u"summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(makeChanges());
    split->addWidget(makeIndexes());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &HistoryBoard::refresh);
    const auto soon = [this] { m_soon.start(); };
    connect(&context.document(), &Document::changed, this, soon);
    connect(&context.document(), &Document::namedStatesChanged, this, soon);
    connect(&context, &PanelContext::comparisonAsked, this, &HistoryBoard::compareWith);
    connect(&context, &PanelContext::contextChanged, this, &HistoryBoard::showTrend);
    connect(&context, &PanelContext::themeChanged, this, &HistoryBoard::showTrend);
    connect(&m_comparer, &Comparer::answered, this, &HistoryBoard::show);
    updateActions();
}

void HistoryBoard::makeActions()
{
    const auto make = [this](const QString &text, const QString &icon, const QString &tip,
                             auto run) {
        auto *action = new QAction(render::icon(icon), text, this);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_restore = make(tr("&Restore selected"), u"edit-undo"_s,
                     tr("Make the selected objects what they were (Ctrl+R)"),
                     &HistoryBoard::restoreSelected);
    m_restore->setShortcut(Qt::CTRL | Qt::Key_R);
    m_restore->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_restore);
    m_restoreAll = make(tr("Restore &everything"), u"document-revert"_s,
                        tr("Make the whole plan what it was; undo takes that back"),
                        &HistoryBoard::restoreEverything);
    m_forget = make(tr("&Forget the name"), u"edit-delete"_s,
                    tr("Take its name off the state to the left; the plan stays as it is"),
                    &HistoryBoard::forgetState);
}

QWidget *HistoryBoard::makeTop()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::normal);
    const auto add = [&](const QString &text, QComboBox *combo) {
        auto *label = new QLabel(text, line);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(combo);
        row->addWidget(label);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(20);
        row->addWidget(combo, 1);
        connect(combo, &QComboBox::activated, this, &HistoryBoard::compare);
    };
    add(tr("&From"), m_before);
    m_before->setAccessibleName(tr("State to compare from"));
    row->addWidget(makeButton(m_forget, line));
    add(tr("&to"), m_after);
    m_after->setAccessibleName(tr("State to compare to"));
    row->addSpacing(space::section);
    m_name->setPlaceholderText(tr("Name the present state"));
    m_name->setAccessibleName(tr("Name for the present state"));
    m_name->setToolTip(tr("Keep the plan as it is now under a name, such as “Before the workshop” "
                          "(Enter)"));
    m_name->setMaximumWidth(least);
    row->addWidget(m_name, 1);
    connect(m_name, &QLineEdit::returnPressed, this, &HistoryBoard::nameState);
    return line;
}

QWidget *HistoryBoard::makeChanges()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(space::normal);
    m_filter->setPlaceholderText(tr("Filter changes"));
    m_filter->setAccessibleName(tr("Filter changes"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, m_changes, &ChangeModel::setFilter);
    column->addWidget(m_filter);
    m_view->keepOwnSelection();
    m_view->setMinimumWidth(least);
    m_view->setAccessibleName(tr("What changed, by kind"));
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryBoard::updateActions);
    connect(m_view, &ObjectTreeView::menuAsked, this, [this](QPoint place) {
        QMenu menu;
        menu.addAction(m_restore);
        menu.exec(place);
    });
    auto *empty = new EmptyState(tr("Nothing is different. Name the present state before a "
                                    "workshop, and this page shows afterwards what came of it."),
                                 tr("Name this state"), m_pages);
    connect(empty, &EmptyState::triggered, this, [this] { m_name->setFocus(); });
    m_pages->addWidget(m_view);
    m_pages->addWidget(empty);
    column->addWidget(m_pages, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::normal);
    buttons->addWidget(makeButton(m_restore, side));
    buttons->addStretch(1);
    buttons->addWidget(makeButton(m_restoreAll, side));
    column->addLayout(buttons);
    return side;
}

QWidget *HistoryBoard::makeIndexes()
{
    auto *side = new QSplitter(Qt::Vertical, this);
    side->setChildrenCollapsible(false);
    m_table->setModel(m_indexes);
    m_table->setAccessibleName(tr("Index of each department, before and after"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(IndexChangeModel::Department,
                                                      QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setMinimumWidth(least);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                const auto unit = row.data(IndexChangeModel::ObjectRole).value<ObjectRef>();
                if (contains(plan(), unit)) {
                    context().selection().select(unit);
                }
            });
    m_trend->setAccessibleName(tr("Index of each department over the named states"));
    m_trend->setMinimumHeight(leastPanelWidth / 2);
    connect(m_trend, &ChartCanvas::markOpened, this, [this](const render::ChartMark &mark) {
        context().selection().select(mark.object.id == 0 ? ObjectRef() : mark.object);
    });
    side->addWidget(m_table);
    side->addWidget(m_trend);
    return side;
}

bool HistoryBoard::startSearch()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
    return true;
}

/// Nothing is compared while nobody looks.
void HistoryBoard::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    m_soon.start();
}

void HistoryBoard::refresh()
{
    if (isVisible()) {
        fillStates();
        compare();
    }
}

// --- the states ---

/// Fills the lists of states anew and keeps what was chosen as long as it exists.
void HistoryBoard::fillStates()
{
    for (QComboBox *combo : {m_before, m_after}) {
        const bool isNew = combo->count() == 0;
        const int entry = combo->currentData(EntryRole).toInt();
        const qint64 number = combo->currentData(NumberRole).toLongLong();
        combo->clear();
        fill(*combo, combo == m_after);
        combo->setCurrentIndex(isNew ? 0 : std::max(0, findEntry(*combo, entry, number)));
    }
}

void HistoryBoard::fill(QComboBox &combo, bool withNow) const
{
    const auto add = [&](Entry entry, qint64 number, const QString &text) {
        combo.addItem(text);
        combo.setItemData(combo.count() - 1, entry, EntryRole);
        combo.setItemData(combo.count() - 1, number, NumberRole);
    };
    if (withNow) {
        add(Now, 0, tr("Now"));
    }
    const QList<NamedState> states = context().document().namedStates();
    for (const NamedState &state : states | std::views::reverse) {
        add(Named, state.id, tr("★ %1 · %2").arg(state.name, whenText(state.when)));
    }
    add(Step, 0, tr("Before all steps"));
    for (const HistoryEntry &entry :
         context().document().history(mostSteps) | std::views::reverse) {
        if (!entry.undone) {
            add(Step, entry.sequence, tr("%1 · %2").arg(entry.text, whenText(entry.when)));
        }
    }
}

Result<DatedPlan> HistoryBoard::stateOf(const QComboBox &combo) const
{
    const int entry = combo.currentData(EntryRole).toInt();
    const qint64 number = combo.currentData(NumberRole).toLongLong();
    const Document &document = context().document();
    if (entry == Now) {
        return DatedPlan{tr("Now"), context().today(), plan()};
    }
    if (entry == Named) {
        const QList<NamedState> states = document.namedStates();
        const auto state = std::ranges::find(states, number, &NamedState::id);
        const NamedState named = state == states.end() ? NamedState() : *state;
        return document.namedPlan(number).transform([&](const Plan &found) {
            return DatedPlan{named.name, named.when.date(), found, number};
        });
    }
    const QList<HistoryEntry> history = document.history();
    const auto step = std::ranges::find(history, number, &HistoryEntry::sequence);
    const QDate date = step == history.end()
        ? (history.isEmpty() ? context().today() : history.first().when.date())
        : step->when.date();
    return document.stateAt(number).transform(
        [&](const Plan &found) { return DatedPlan{combo.currentText(), date, found}; });
}

QList<DatedPlan> HistoryBoard::namedStates() const
{
    QList<DatedPlan> states;
    const Document &document = context().document();
    for (const NamedState &state : document.namedStates()) {
        if (const Result<Plan> found = document.namedPlan(state.id)) {
            states.append({state.name, state.when.date(), *found, state.id});
        }
    }
    states.append({tr("Now"), context().today(), plan()});
    return states;
}

void HistoryBoard::compareWith(qint64 sequence)
{
    fillStates();
    if (const int entry = findEntry(*m_before, Step, sequence); entry >= 0) {
        m_before->setCurrentIndex(entry);
        m_after->setCurrentIndex(0);
        compare();
    }
}

// --- the comparison ---

void HistoryBoard::compare()
{
    const Result<DatedPlan> before = stateOf(*m_before);
    const Result<DatedPlan> after = stateOf(*m_after);
    if (!before || !after) {
        m_summary->setText((before ? after : before).error().message);
        return;
    }
    m_comparer.ask({*before, *after, namedStates()});
}

void HistoryBoard::show(const Comparer::Answer &answer)
{
    m_changes->setComparison(answer.comparison);
    m_indexes->setChanges(answer.comparison.indexes);
    m_states = answer.states;
    m_pages->setCurrentIndex(answer.comparison.objects.isEmpty() ? 1 : 0);
    say(answer.comparison);
    showTrend();
    updateActions();
}

void HistoryBoard::showTrend()
{
    m_trend->setChart(std::make_unique<render::IndexTrend>(
        plan(), m_states, context().unit(), ChartCanvas::styleOf(context(), *m_trend)));
}

void HistoryBoard::say(const Comparison &comparison)
{
    const QString counts =
        tr("%1 · %2 · %3")
            .arg(tr("%n object(s) added", nullptr, comparison.count(Fate::Added)),
                 tr("%n removed", nullptr, comparison.count(Fate::Removed)),
                 tr("%n changed", nullptr, comparison.count(Fate::Changed)));
    m_summary->setText(comparison.objects.isEmpty() ? tr("The two states are the same.") : counts);
}

void HistoryBoard::updateActions()
{
    const bool differs = !m_changes->comparison().objects.isEmpty();
    m_restoreAll->setEnabled(differs);
    m_restore->setEnabled(!m_view->selectionModel()->selectedIndexes().isEmpty());
    m_forget->setEnabled(m_before->currentData(EntryRole).toInt() == Named);
}

// --- what is done here ---

void HistoryBoard::nameState()
{
    Document &document = context().document();
    if (const Result<void> named = document.nameState(m_name->text(), document.presentStep())) {
        m_name->clear();
    } else {
        emit context().refused(named.error().message);
    }
}

void HistoryBoard::forgetState()
{
    context().document().forgetState(m_before->currentData(NumberRole).toLongLong());
}

/// Restores the objects of the selected rows as one step; a field's row stands for its object.
void HistoryBoard::restoreSelected()
{
    const Plan earlier = m_changes->comparison().before;
    QList<ObjectRef> objects;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes()) {
        const ObjectRef object = m_changes->objectOf(index);
        if (!object.isNull() && !objects.contains(object)) {
            objects.append(object);
        }
    }
    Result<edit::Step> step = edit::Step{{}, plan()};
    for (const ObjectRef object : std::as_const(objects)) {
        const Result<edit::Step> next = edit::restoreObject(step->plan, earlier, object);
        if (!next && objects.size() == 1) {
            emit context().refused(next.error().message);
            return;
        }
        step = next ? *next : *step; // what came back with another is there already
    }
    if (objects.size() > 1) {
        step->text = tr("Restore %n object(s)", nullptr, static_cast<int>(objects.size()));
    }
    if (!objects.isEmpty()) {
        context().perform(step);
    }
}

void HistoryBoard::restoreEverything()
{
    context().perform(edit::restorePlan(plan(), m_changes->comparison().before,
                                        m_before->currentText().remove(u"★ "_s)));
}

} // namespace facet::panels
