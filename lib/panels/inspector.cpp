// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspector.h"

#include "edit/step.h"
#include "emptystate.h"
#include "keepup.h"
#include "manyform.h"
#include "objectform.h"
#include "relatedlist.h"
#include "seatlist.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

enum Page { Nothing, One, Many };

PanelIdentity identity()
{
    return {u"inspector"_s, Inspector::tr("Inspector"), u"document-properties"_s,
            Qt::RightDockWidgetArea};
}

bool canBeShown(const Plan &plan, ObjectRef object)
{
    return ObjectRef().kind != object.kind && contains(plan, object);
}

} // namespace

Inspector::Inspector(PanelContext &context)
    : Panel(context, identity()), m_pages(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pages);
    m_pages->addWidget(makeEmpty());
    m_pages->addWidget(makeObjectPage());
    m_many = new ManyForm(context, m_pages);
    m_pages->addWidget(m_many);
    keepUp(context, News::Selection, this, &Inspector::follow);
    keepUp(context, News::Plan, this, &Inspector::followDifference);
    keepUp(context, News::Scores, this, [this] { showScore(m_object); });
    connect(&context, &PanelContext::themeChanged, this, [this] { showHeader(m_object); });
    follow();
}

QWidget *Inspector::makeEmpty()
{
    auto *empty = new EmptyState(
        tr("Select a unit, a person, a channel or an objective to see and change all of it here."),
        tr("Show the plan's settings"), m_pages);
    connect(empty, &EmptyState::triggered, this, [this] {
        const Settings settings{.id = Id<Settings>::create()};
        if (plan().settings().id
            || context().perform(edit::Step{tr("Give the plan settings"), plan().with(settings)})) {
            context().selection().select(plan().settings().id);
        }
    });
    return empty;
}

QWidget *Inspector::makeObjectPage()
{
    m_scroll = new QScrollArea(m_pages);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    m_scroll->setWidget(content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::section);
    makeHeader(column);
    m_formPlace = new QVBoxLayout;
    column->addLayout(m_formPlace);
    m_seats = new SeatList(context(), content);
    column->addWidget(m_seats);
    m_related = new RelatedList(context(), content);
    column->addWidget(m_related);
    column->addStretch(1);
    return m_scroll;
}

void Inspector::makeHeader(QVBoxLayout *column)
{
    auto *header = new QVBoxLayout;
    header->setSpacing(0);
    column->addLayout(header);
    m_kind = new QLabel(this);
    m_kind->setTextFormat(Qt::PlainText);
    m_name = new QLabel(this);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_score = new QPushButton(this);
    m_score->setFlat(true);
    m_score->setToolTip(tr("Explain this score"));
    header->addWidget(m_kind);
    header->addWidget(m_name);
    header->addWidget(m_score, 0, Qt::AlignLeft);
    connect(m_score, &QPushButton::clicked, this, [this] {
        const Id<Unit> unit = m_object.as<Unit>();
        const assess::UnitScores &scores = context().document().scores().of(unit);
        context().explain(unit, scores.weakest.value_or(Practice::Purpose));
    });
}

void Inspector::follow()
{
    QList<ObjectRef> objects = context().selection().all();
    objects.removeIf([this](ObjectRef object) { return !canBeShown(plan(), object); });
    if (objects.size() > 1) {
        m_many->setObjects(objects);
    }
    show(objects.size() == 1 ? objects.first() : ObjectRef());
    m_pages->setCurrentIndex(objects.isEmpty() ? Nothing : objects.size() == 1 ? One : Many);
}

void Inspector::followDifference(const Difference &difference)
{
    if (!m_object.isNull() && !canBeShown(plan(), m_object)) {
        follow();
    } else if (difference.objects().contains(m_object)) {
        showHeader(m_object);
    }
}

void Inspector::show(ObjectRef object)
{
    m_object = object;
    if (object.isNull()) {
        return;
    }
    if (!m_form || m_form->kind() != object.kind) {
        if (m_form) {
            m_form->hide();
            m_form->deleteLater();
        }
        m_form = new ObjectForm(context(), object.kind, m_scroll->widget());
        m_formPlace->addWidget(m_form);
        setTabOrder(m_score, m_form);
        setTabOrder(m_form, m_seats);
    }
    m_form->setObject(object);
    m_seats->setVisible(!object.as<Unit>().isNull());
    m_seats->setUnit(object.as<Unit>());
    m_related->setViewed(object);
    showHeader(object);
    m_scroll->ensureVisible(0, 0);
}

void Inspector::showHeader(ObjectRef object)
{
    if (object.isNull()) {
        return;
    }
    m_kind->setFont(context().theme().small());
    m_kind->setText(infoOf(object.kind).translatedLabel());
    QFont title = context().theme().heading();
    title.setWeight(QFont::DemiBold);
    m_name->setFont(title);
    m_name->setText(nameOf(plan(), object));
    showScore(object);
}

/// "54 of 100 · Purposeful · weakest: Guidance"; units only.
void Inspector::showScore(ObjectRef object)
{
    const Id<Unit> unit = object.as<Unit>();
    m_score->setVisible(!unit.isNull());
    if (!unit) {
        return;
    }
    const assess::UnitScores &scores = context().document().scores().of(unit);
    if (!scores.hasData || !scores.weakest) {
        m_score->setText(tr("– No data to score yet"));
        return;
    }
    m_score->setText(tr("%1 · %2 · weakest: %3")
                         .arg(QLocale().toString(qRound(scores.index)),
                              assess::levelName(scores.level), labelOf(*scores.weakest)));
}

} // namespace facet::panels
