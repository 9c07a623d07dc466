// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourceboard.h"

#include "codeeditor.h"
#include "findbar.h"
#include "model/difference.h"
#include "panels/choicebutton.h"
#include "panels/emptystate.h"
#include "panels/linkbutton.h"
#include "render/icon.h"
#include "sourcestep.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int pause = 250; // milliseconds without a key before the text is read

PanelIdentity identity()
{
    return {u"source"_s, SourceBoard::tr("Source"), u"code-context"_s, Qt::NoDockWidgetArea};
}

QToolButton *toolButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(render::icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

SourceBoard::SourceBoard(PanelContext &context)
    : Panel(context, identity()),
      m_editor(new CodeEditor(u"Facet Plan"_s, this)),
      m_findBar(new TextFindBar(*m_editor, this)),
      m_why(new LinkButton(context, {}, this)),
      m_meanwhile(new QLabel(this)),
      m_comments(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    setPanelMargins(column);
    column->addWidget(makeTools());
    column->addWidget(makePages(), 1);
    column->addWidget(m_findBar);
    column->addWidget(m_meanwhile);
    column->addWidget(m_comments);
    column->addWidget(m_why);
    for (QLabel *label : {m_meanwhile, m_comments}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_meanwhile->setText(tr("The plan was changed elsewhere meanwhile. Applying keeps both: what "
                            "you typed here and what was changed there."));
    m_editor->setAccessibleName(tr("Source of the plan"));
    m_editor->setAccessibleDescription(tr("Tab indents the line, Escape leaves the text."));
    m_editor->setTheme(context.theme());
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    makeShortcuts();
    connect(m_editor, &CodeEditor::edited, this, &SourceBoard::startChecking);
    connect(m_why, &LinkButton::clicked, this, &SourceBoard::goToNextFault);
    connect(&m_pause, &QTimer::timeout, this, &SourceBoard::check);
    connect(&context.document(), &Document::changed, this, &SourceBoard::follow);
    connect(&context.selection(), &Selection::changed, this, [this] {
        if (m_scope == Scope::Selection && this->context().selection().all() != m_only) {
            follow();
        }
    });
    connect(&context, &PanelContext::themeChanged, this, [this] {
        m_editor->setTheme(this->context().theme());
        showState();
    });
    showState();
}

QWidget *SourceBoard::makeTools()
{
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_wholePlan = addScope(tr("Whole plan"), tr("Show everything as text"), Scope::Plan);
    m_selected =
        addScope(tr("Selection"), tr("Show only what is selected as text"), Scope::Selection);
    auto *scopes = new QButtonGroup(this);
    scopes->addButton(m_wholePlan);
    scopes->addButton(m_selected);
    m_wholePlan->setChecked(true);
    auto *find = toolButton(u"edit-find"_s, tr("Find in the text (Ctrl+F)"), tools);
    auto *fold = toolButton(u"collapse-all"_s, tr("Fold all parts"), tools);
    auto *unfold = toolButton(u"expand-all"_s, tr("Unfold all parts"), tools);
    m_state = new QLabel(tools);
    m_state->setTextFormat(Qt::PlainText);
    m_discard = new QPushButton(tr("Discard changes"), tools);
    m_apply = new QPushButton(tr("Apply"), tools);
    m_apply->setToolTip(tr("Turn the text into one step that can be undone (Ctrl+Enter)"));
    row->addWidget(m_wholePlan);
    row->addWidget(m_selected);
    row->addSpacing(space::section);
    for (QToolButton *button : {find, fold, unfold}) {
        row->addWidget(button);
    }
    row->addStretch(1);
    row->addWidget(m_state);
    row->addSpacing(space::normal);
    row->addWidget(m_discard);
    row->addWidget(m_apply);
    connect(find, &QToolButton::clicked, m_findBar, &TextFindBar::open);
    connect(fold, &QToolButton::clicked, m_editor, &CodeEditor::foldAll);
    connect(unfold, &QToolButton::clicked, m_editor, &CodeEditor::unfoldAll);
    connect(m_discard, &QPushButton::clicked, this, &SourceBoard::discard);
    connect(m_apply, &QPushButton::clicked, this, &SourceBoard::apply);
    return tools;
}

QToolButton *SourceBoard::addScope(const QString &text, const QString &tip, Scope scope)
{
    auto *button = new ChoiceButton(context(), text, tip, this);
    connect(button, &QToolButton::clicked, this, [this, scope] { setScope(scope); });
    return button;
}

QWidget *SourceBoard::makePages()
{
    m_pages = new QStackedWidget(this);
    m_nothingSelected = new EmptyState(
        tr("Nothing is selected. Select departments, people, channels or anything else, and their "
           "source stands here."),
        tr("Show the whole plan"), m_pages);
    m_nothingPlanned = new EmptyState(
        tr("The plan is empty. Here it can be written as text, and read by other programs."),
        tr("Begin with an example"), m_pages);
    m_pages->addWidget(m_editor);
    m_pages->addWidget(m_nothingSelected);
    m_pages->addWidget(m_nothingPlanned);
    connect(m_nothingSelected, &EmptyState::triggered, this, [this] { setScope(Scope::Plan); });
    connect(m_nothingPlanned, &EmptyState::triggered, this, &SourceBoard::insertExample);
    return m_pages;
}

void SourceBoard::makeShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto receiver, auto slot) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, receiver, slot);
        addAction(action);
    };
    add(QKeySequence::Find, m_findBar, &TextFindBar::open);
    add(QKeySequence::FindNext, m_findBar, &TextFindBar::next);
    add(QKeySequence::FindPrevious, m_findBar, &TextFindBar::previous);
    add(Qt::CTRL | Qt::Key_Return, this, &SourceBoard::apply);
    add(Qt::Key_F8, this, &SourceBoard::goToNextFault);
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketLeft, m_editor, &CodeEditor::foldHere);
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketRight, m_editor, &CodeEditor::unfoldHere);
}

bool SourceBoard::startSearch()
{
    m_findBar->open();
    return true;
}

bool SourceBoard::isEdited() const { return m_editor->document()->isModified(); }

void SourceBoard::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_isStale && !isEdited()) {
        write();
    }
}

void SourceBoard::setScope(Scope scope)
{
    if (isEdited()) { // what was typed belongs to the scope it was typed in
        emit context().refused(tr("Apply or discard what you typed first."));
    } else {
        m_scope = scope;
        write();
    }
    m_wholePlan->setChecked(m_scope == Scope::Plan);
    m_selected->setChecked(m_scope == Scope::Selection);
}

/// The plan or the selection is another one: so is the text, unless somebody is typing in it.
void SourceBoard::follow()
{
    m_isStale = true;
    if (isVisible() && !isEdited() && !m_isApplying) {
        write();
    }
    showState();
}

void SourceBoard::write()
{
    const int asked = ++m_writing;
    const QList<ObjectRef> only =
        m_scope == Scope::Selection ? context().selection().all() : QList<ObjectRef>();
    if (!context().language().write || (m_scope == Scope::Selection && only.isEmpty())) {
        showWritten(plan(), only, {});
        return;
    }
    QtConcurrent::run([write = context().language().write, plan = plan(), only] {
        return write(plan, only);
    }).then(this, [this, asked, plan = plan(), only](const QString &text) {
        if (asked == m_writing && !isEdited()) {
            showWritten(plan, only, text);
        }
    });
}

void SourceBoard::showWritten(const Plan &plan, const QList<ObjectRef> &only, const QString &text)
{
    m_base = plan;
    m_only = only;
    m_isStale = false;
    m_checked.reset();
    m_applyWhenChecked = false;
    m_editor->setFaults({});
    m_editor->showText(text);
    m_editor->document()->setModified(false);
    showPage();
    showState();
    emit written();
}

void SourceBoard::startChecking()
{
    m_checked.reset();
    m_pause.start();
    showState();
}

/// Reads the text on another thread. What was typed meanwhile is read afterwards, and the outdated
/// result dropped.
void SourceBoard::check()
{
    if (m_isChecking || !context().language().read) {
        return;
    }
    m_isChecking = true;
    const int revision = m_editor->document()->revision();
    QtConcurrent::run([language = context().language(), text = m_editor->toPlainText(),
                       base = m_base, only = m_only] {
        Checked result{language.read(text, base, only)};
        result.comments = language.countComments(text);
        if (result.reading) {
            result.changes = difference(base, *result.reading).count();
        }
        return result;
    }).then(this, [this, revision](const Checked &result) {
        m_isChecking = false;
        if (revision == m_editor->document()->revision()) {
            showChecked(result);
        } else if (!m_pause.isActive()) {
            check();
        }
    });
}

void SourceBoard::showChecked(const Checked &result)
{
    m_checked = result;
    m_editor->setFaults(result.reading ? Faults() : result.reading.error());
    showState();
    if (std::exchange(m_applyWhenChecked, false)) {
        perform();
    }
    emit checked();
}

void SourceBoard::apply()
{
    if (!isEdited()) {
        return;
    }
    if (m_checked) {
        perform();
    } else {
        m_applyWhenChecked = true;
        m_pause.stop();
        check();
    }
}

void SourceBoard::perform()
{
    if (!m_checked->reading) {
        m_editor->goTo(m_checked->reading.error().first());
        m_editor->setFocus();
        emit context().refused(
            tr("The text has faults, so nothing was applied. The first one is marked."));
        return;
    }
    m_isApplying = true;
    const bool made = context().perform(sourceStep(m_base, *m_checked->reading, plan()));
    m_isApplying = false;
    if (made) {
        m_editor->document()->clearUndoRedoStacks(); // the step in the plan is what to undo now
        m_editor->document()->setModified(false);
        write();
    }
    showState();
}

void SourceBoard::discard()
{
    m_pause.stop();
    m_editor->document()->setModified(false);
    write();
}

/// From one fault to the next below the cursor, and from the last to the first.
void SourceBoard::goToNextFault()
{
    if (!m_checked || m_checked->reading) {
        return;
    }
    const Faults &faults = m_checked->reading.error();
    const QTextCursor cursor = m_editor->textCursor();
    const int line = cursor.blockNumber() + 1;
    const auto next = std::ranges::find_if(faults, [&](const Fault &f) { return f.line > line; });
    m_editor->goTo(next == faults.end() ? faults.first() : *next);
    m_editor->setFocus();
    showState();
}

void SourceBoard::insertExample()
{
    m_pages->setCurrentWidget(m_editor);
    m_editor->setFocus();
    m_editor->textCursor().insertText(m_editor->toPlainText().isEmpty() ? u"facet: 1\n"_s
                                                                        : QString());
    m_editor->moveCursor(QTextCursor::End);
    m_editor->textCursor().insertText(tr("\nunits:\n"
                                         "  - id: organisation\n"
                                         "    name: Our organisation\n"
                                         "    kind: organisation\n"
                                         "    units:\n"
                                         "      - id: service\n"
                                         "        name: Customer service\n"
                                         "\n"
                                         "objectives:\n"
                                         "  - title: Fewer calls\n"
                                         "    unit: service\n"));
}

void SourceBoard::showPage()
{
    const bool noneSelected = m_scope == Scope::Selection && m_only.isEmpty();
    const bool nonePlanned = m_scope == Scope::Plan && m_base == Plan();
    m_pages->setCurrentWidget(noneSelected      ? static_cast<QWidget *>(m_nothingSelected)
                                  : nonePlanned ? static_cast<QWidget *>(m_nothingPlanned)
                                                : m_editor);
}

void SourceBoard::showState()
{
    const bool edited = isEdited();
    const Faults faults = m_checked && !m_checked->reading ? m_checked->reading.error() : Faults();
    m_discard->setEnabled(edited);
    m_apply->setEnabled(edited && faults.isEmpty() && (!m_checked || m_checked->changes > 0));
    m_meanwhile->setVisible(edited && m_isStale);
    const int comments = edited && m_checked ? m_checked->comments : 0;
    m_comments->setVisible(comments > 0);
    m_comments->setText(tr("%n comment(s) in the text go when it is applied, since a plan has no "
                           "place for them. Put what is to stay into a note.",
                           nullptr, comments));
    m_why->setVisible(!faults.isEmpty());
    if (!edited) {
        m_state->clear();
    } else if (!m_checked) {
        m_state->setText(tr("Reading…"));
    } else if (!faults.isEmpty()) {
        m_state->setText(tr("%n fault(s)", nullptr, static_cast<int>(faults.size())));
        m_why->setText(
            tr("Line %1: %2").arg(QString::number(faults.first().line), faults.first().sentence));
        m_why->setAccessibleName(m_why->text());
        m_why->setMark(QString(render::healthMark(assess::Health::Red)), context().theme().poor);
        m_why->setToolTip(plainToolTip(tr("Go to the next fault (F8)")));
    } else {
        m_state->setText(m_checked->changes == 0
                             ? tr("The text says what the plan says")
                             : tr("%n change(s) to apply", nullptr, m_checked->changes));
    }
}

} // namespace facet::panels
