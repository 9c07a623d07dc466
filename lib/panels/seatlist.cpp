// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seatlist.h"

#include "edit/objects.h"
#include "edit/people.h"
#include "keepup.h"
#include "objecttreeview.h"
#include "panel.h"
#include "render/icon.h"
#include "seatmodel.h"

#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int highestList = 320;

/// Takes everybody off a position as one step.
Result<edit::Step> vacated(const Plan &plan, Id<Position> position)
{
    edit::Step all{SeatList::tr("Vacate %1").arg(nameOf(plan, position)), plan};
    for (const Id<Person> person : holdersOf(plan, position)) {
        const Result<edit::Step> step = edit::unseat(all.plan, person, position);
        if (!step) {
            return step;
        }
        all.plan = step->plan;
    }
    return all;
}

} // namespace

SeatList::SeatList(PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(new SeatModel(context, this)),
      m_view(new ObjectTreeView(context, m_model, new SeatDelegate(context), this)),
      m_heading(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    auto *top = new QHBoxLayout;
    top->setSpacing(0);
    m_heading->setTextFormat(Qt::PlainText);
    QFont bold = context.theme().font;
    bold.setWeight(QFont::DemiBold);
    m_heading->setFont(bold);
    top->addWidget(m_heading, 1);
    makeButtons(top);
    column->addLayout(top);
    m_view->setAccessibleName(tr("People and positions"));
    m_view->keepOwnSelection();
    m_view->fitContents(highestList);
    m_view->setRootIsDecorated(false);
    column->addWidget(m_view);
    column->addWidget(makeAddLine());
    connect(m_view, &ObjectTreeView::removeAsked, this, [this](const QList<ObjectRef> &objects) {
        m_context.perform(edit::remove(m_context.plan(), objects));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SeatList::refresh);
    keepUp(context, News::Plan, this, &SeatList::refresh);
    refresh();
}

void SeatList::setUnit(Id<Unit> unit)
{
    m_model->setUnit(unit);
    refresh();
}

void SeatList::makeButtons(QHBoxLayout *row)
{
    const auto make = [this, row](const QString &icon, const QString &text, auto &&run) {
        auto *button = new QToolButton(this);
        button->setIcon(render::icon(icon));
        button->setAutoRaise(true);
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        m_buttons.append(button);
        connect(button, &QToolButton::clicked, this, run);
    };
    const auto perform = [this](const Result<edit::Step> &step) { m_context.perform(step); };
    make(u"go-up"_s, tr("Move up"),
         [this, perform] { perform(edit::shiftPosition(m_context.plan(), position(), -1)); });
    make(u"go-down"_s, tr("Move down"),
         [this, perform] { perform(edit::shiftPosition(m_context.plan(), position(), 1)); });
    make(u"rating"_s, tr("Make head of the unit"),
         [this, perform] { perform(edit::makeHead(m_context.plan(), position())); });
    make(u"list-remove-user"_s, tr("Vacate"),
         [this, perform] { perform(vacated(m_context.plan(), position())); });
    make(u"edit-delete"_s, tr("Delete position"),
         [this, perform] { perform(edit::remove(m_context.plan(), position())); });
    make(u"go-jump"_s, tr("Go there"), [this] { emit m_view->activated(m_view->currentIndex()); });
}

QWidget *SeatList::makeAddLine()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::small);
    m_name = new QLineEdit(line);
    m_name->setPlaceholderText(tr("Name (none: vacant)"));
    m_name->setAccessibleName(tr("Name of the new person"));
    m_title = new QLineEdit(line);
    m_title->setPlaceholderText(tr("Position"));
    m_title->setAccessibleName(tr("Title of the new position"));
    row->addWidget(m_name, 1);
    row->addWidget(m_title, 1);
    auto *button = new QToolButton(line);
    button->setIcon(render::icon(u"list-add"_s));
    button->setToolTip(tr("Add person or vacant position (Enter)"));
    button->setAccessibleName(tr("Add person or vacant position"));
    row->addWidget(button);
    connect(m_name, &QLineEdit::returnPressed, this, &SeatList::add);
    connect(m_title, &QLineEdit::returnPressed, this, &SeatList::add);
    connect(button, &QToolButton::clicked, this, &SeatList::add);
    return line;
}

void SeatList::add()
{
    const QString name = m_name->text().trimmed();
    const QString title = m_title->text().trimmed();
    const Plan &plan = m_context.plan();
    if (name.isEmpty() && title.isEmpty()) {
        m_name->setFocus();
        return;
    }
    if (m_context.perform(name.isEmpty() ? edit::addPosition(plan, m_model->unit(), title)
                                         : edit::addPerson(plan, m_model->unit(), name, title))) {
        m_name->clear();
        m_title->clear();
        m_name->setFocus();
    }
}

void SeatList::refresh()
{
    m_heading->setText(tr("People and positions (%L1)").arg(m_model->rowCount()));
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setEnabled(!position().isNull());
    }
}

Id<Position> SeatList::position() const
{
    const Id<Position> current = m_view->currentObject().as<Position>();
    return m_context.plan().contains(current) ? current : Id<Position>{};
}

} // namespace facet::panels
