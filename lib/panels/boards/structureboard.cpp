// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "structureboard.h"

#include "edit/links.h"
#include "edit/objects.h"
#include "linkmodel.h"
#include "panels/emptystate.h"
#include "panels/linkbutton.h"
#include "panels/objecttreeview.h"
#include "render/icon.h"
#include "structureview.h"

#include <QComboBox>
#include <QIcon>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;
using assess::Stage6;

namespace {

constexpr int sideWidth = 400;
constexpr int linksHeight = 240;

PanelIdentity identity()
{
    return {u"structure"_s, StructureBoard::tr("Structure"),
            u"distribute-graph-directed-symbolic"_s, Qt::TopDockWidgetArea};
}

QString usualHint()
{
    return StructureBoard::tr("Drag from one unit to another to link them, or press L, go to the "
                              "other unit with the arrow keys and press Enter. Wheel or + and − "
                              "zoom, 0 shows everything.");
}

QLabel *makeText(const QString &text, const QFont &font, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    return label;
}

} // namespace

StructureBoard::StructureBoard(PanelContext &context)
    : Panel(context, identity()),
      m_view(new StructureView(context, this)),
      m_model(new LinkModel(context, this)),
      m_links(new ObjectTreeView(context, m_model, new LinkDelegate(context), this)),
      m_target(new QComboBox(this)),
      m_hint(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::large, space::section, space::normal);
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(makeChartSide());
    auto *side = new QSplitter(Qt::Vertical, split);
    side->setChildrenCollapsible(false);
    side->addWidget(makeFindings());
    side->addWidget(makeLinks());
    side->setStretchFactor(0, 1);
    split->addWidget(side);
    split->setStretchFactor(0, 1);
    split->setSizes({3 * sideWidth, sideWidth});
    side->setSizes({2 * linksHeight, linksHeight});
    column->addWidget(split);
    connect(&context.document(), &Document::changed, this, &StructureBoard::refresh);
    connect(&context.document(), &Document::assessed, this, &StructureBoard::refresh);
    connect(&context, &PanelContext::themeChanged, this, &StructureBoard::refresh);
    connect(&context.selection(), &Selection::changed, this, &StructureBoard::followLink);
}

QWidget *StructureBoard::makeChartSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(space::normal);
    m_view->setAccessibleName(tr("Org chart with lines of communication"));
    column->addWidget(m_view, 1);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setFont(context().theme().small());
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setText(usualHint());
    column->addWidget(m_hint);
    connect(m_view, &StructureView::linkDrawn, this, &StructureBoard::ask);
    connect(m_view, &StructureView::linkChosen, this, [this](Id<Link> link) {
        context().selection().select(link ? ObjectRef(link) : ObjectRef());
    });
    connect(m_view, &StructureView::hinted, this,
            [this](const QString &hint) { m_hint->setText(hint.isEmpty() ? usualHint() : hint); });
    return side;
}

QWidget *StructureBoard::makeFindings()
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(tr("Structure and stage with their evidence"));
    area->setMinimumWidth(leastPanelWidth);
    auto *content = new QWidget(area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::normal, 0, space::normal, 0);
    column->setSpacing(space::normal);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::normal);
    auto *label = new QLabel(tr("&Target structure"), content);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_target);
    row->addWidget(label);
    row->addWidget(m_target, 1);
    for (const Structure structure : allOf<Structure>()) {
        m_target->addItem(labelOf(structure));
    }
    connect(m_target, &QComboBox::currentIndexChanged, this, [this](int chosen) {
        context().perform(edit::setTargetStructure(plan(), static_cast<Structure>(chosen)));
    });
    column->addLayout(row);
    m_place = new QVBoxLayout;
    column->addLayout(m_place);
    column->addStretch(1);
    area->setWidget(content);
    return area;
}

QWidget *StructureBoard::makeLinks()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(space::normal, space::normal, space::normal, 0);
    column->setSpacing(space::small);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::normal);
    row->addWidget(makeText(tr("Links"), context().theme().heading(), side), 1);
    auto *add = new QToolButton(side);
    add->setText(tr("&Link units"));
    add->setToolTip(tr("Link the current unit with another one (L)"));
    add->setIcon(render::icon(u"link"_s));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setFocusPolicy(Qt::TabFocus);
    row->addWidget(add);
    column->addLayout(row);
    m_links->setAccessibleName(tr("Links by kind"));
    m_links->setToolTip(tr("F2 edits kind and label, Delete removes"));
    m_links->setMinimumHeight(leastPanelWidth / 4);
    column->addWidget(m_links, 1);
    connect(add, &QToolButton::clicked, m_view, &StructureView::beginLink);
    connect(m_links, &ObjectTreeView::removeAsked, this, &StructureBoard::removeLinks);
    return side;
}

void StructureBoard::ask(Id<Unit> from, Id<Unit> to, QPoint place)
{
    (new LinkPopup(context(), from, to, this))->ask(place);
}

void StructureBoard::removeLinks(const QList<ObjectRef> &objects)
{
    context().perform(edit::remove(plan(), objects));
}

void StructureBoard::followLink()
{
    m_view->setCurrentLink(context().selection().current().as<Link>());
}

// --- what the links make ---

void StructureBoard::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    refresh();
}

void StructureBoard::refresh()
{
    if (!isVisible()) {
        return; // it is looked at anew when it is shown
    }
    const QSignalBlocker blocker(m_target);
    m_target->setCurrentIndex(static_cast<int>(plan().settings().targetStructure));
    const qsizetype focused = focusedLine();
    if (m_findings) { // one of its lines may be what has just been clicked
        m_findings->hide();
        m_findings->deleteLater();
    }
    m_findings = new QWidget(this);
    auto *column = new QVBoxLayout(m_findings);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    showStructure(column);
    showChanges(column);
    showStage(column);
    m_place->addWidget(m_findings);
    const QList<LinkButton *> lines = m_findings->findChildren<LinkButton *>();
    if (focused >= 0 && !lines.isEmpty()) {
        lines.at(std::min(focused, lines.size() - 1))->setFocus();
    }
}

/// Which of the findings' lines the keyboard is on; −1: none.
qsizetype StructureBoard::focusedLine() const
{
    const QList<LinkButton *> lines =
        m_findings ? m_findings->findChildren<LinkButton *>() : QList<LinkButton *>();
    return lines.indexOf(qobject_cast<LinkButton *>(focusWidget()));
}

void StructureBoard::addHeading(QVBoxLayout *column, const QString &text, const QString &more)
{
    column->addSpacing(space::normal);
    column->addWidget(makeText(text, context().theme().heading(), m_findings));
    if (!more.isEmpty()) {
        auto *label = makeText(more, context().theme().font, m_findings);
        label->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(label);
    }
}

/// A sentence with its sign; a click selects what it was seen from.
void StructureBoard::addEvidence(QVBoxLayout *column, const assess::Evidence &evidence)
{
    const render::Theme &theme = context().theme();
    auto *line = new LinkButton(context(), evidence.text, m_findings);
    line->setMark(evidence.holds ? u"✓"_s : u"–"_s, evidence.holds ? theme.good : theme.mutedText);
    line->setAccessibleName(evidence.holds ? tr("Holds: %1").arg(evidence.text)
                                           : tr("Does not hold: %1").arg(evidence.text));
    line->setEnabled(!evidence.objects.isEmpty());
    connect(line, &LinkButton::clicked, this,
            [this, objects = evidence.objects] { context().selection().select(objects); });
    column->addWidget(line);
}

void StructureBoard::showStructure(QVBoxLayout *column)
{
    const assess::StructureFinding found = assess::structureOf(plan());
    QString name = labelOf(found.structure);
    QString meaning = assess::structureMeaning(found.structure);
    if (found.structure == Structure::None && found.nearest != Structure::None) {
        name = tr("Transitional, nearest: %1").arg(labelOf(found.nearest));
    } else if (found.structure == Structure::None) {
        name = tr("Nothing to see yet");
        meaning = tr("Give departments objectives and channels, and draw who guides whom.");
    }
    addHeading(column, tr("Structure: %1").arg(name), meaning);
    for (const assess::Evidence &evidence : found.evidence) {
        addEvidence(column, evidence);
    }
}

void StructureBoard::showChanges(QVBoxLayout *column)
{
    const Structure target = plan().settings().targetStructure;
    if (target == Structure::None) {
        return;
    }
    const QList<assess::StructureChange> changes = assess::changesTo(plan(), target);
    addHeading(column, tr("On the way to: %1").arg(labelOf(target)),
               changes.isEmpty() ? tr("The drawn structure is the one aimed at.")
                                 : assess::structureMeaning(target));
    for (const assess::StructureChange &change : changes) {
        auto *line = new LinkButton(context(), change.text, m_findings);
        line->setMark(change.from ? u"+"_s : u"→"_s, context().theme().accent);
        line->setToolTip(change.from ? tr("Draws the link") : QString());
        line->setEnabled(change.from || !change.objects.isEmpty());
        connect(line, &LinkButton::clicked, this, [this, change] { makeChange(change); });
        column->addWidget(line);
    }
}

void StructureBoard::makeChange(const assess::StructureChange &change)
{
    if (change.from) {
        context().perform(edit::addLink(plan(), change.from, change.to, LinkKind::Guides));
    } else {
        context().selection().select(change.objects);
    }
}

void StructureBoard::showStage(QVBoxLayout *column)
{
    const assess::StageFinding found = assess::stageOf(plan(), context().document().scores());
    addHeading(column, tr("Stage: %1").arg(assess::stageName(found.stage)),
               tr("Six stages of social business (Altimeter, 2013); each needs all its gates and "
                  "those before it."));
    Stage6 stage = Stage6::None;
    for (const assess::Evidence &evidence : found.evidence) {
        if (evidence.stage != stage) {
            stage = evidence.stage;
            QFont font = context().theme().font;
            font.setWeight(QFont::DemiBold);
            column->addWidget(makeText(
                tr("%1. %2", "number and name of a stage")
                    .arg(QLocale().toString(static_cast<int>(stage)), assess::stageName(stage)),
                font, m_findings));
        }
        addEvidence(column, evidence);
    }
}

} // namespace facet::panels
