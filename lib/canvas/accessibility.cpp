// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accessibility.h"

#include "model/tr.h"

namespace facet::canvas {

using namespace Qt::StringLiterals;
using render::OrgChart;

namespace {

/// The children of a card, or of the chart, that are shown.
QList<Id<Unit>> shownChildren(const OrgChart &chart, Id<Unit> unit)
{
    Id<Unit> child = unit ? chart.firstChildOf(unit) : Id<Unit>();
    if (!unit && chart.count() > 0) {
        child = chart.unitAt(0);
    }
    QList<Id<Unit>> children;
    for (; child; child = chart.nextSiblingOf(child)) {
        children.append(child);
    }
    return children;
}

Id<Unit> unitOf(const QAccessibleInterface *item)
{
    const auto *card = dynamic_cast<const CardAccess *>(item);
    return card ? card->unit() : Id<Unit>();
}

/// All that the card shows, in the order in which it matters: who leads, how many, how far.
QString describe(const render::CardContent &content, const assess::FindingCount &findings)
{
    QStringList parts;
    if (!content.head.isEmpty()) {
        parts.append(Tr::tr("Head: %1").arg(content.head));
    }
    parts.append(Tr::tr("%n people", nullptr, content.headcount));
    if (content.index) {
        parts.append(
            Tr::tr("integration index %1").arg(QLocale().toString(*content.index, 'f', 0)));
        parts.append(assess::levelName(content.level));
    } else {
        parts.append(Tr::tr("no data"));
    }
    if (content.hidden > 0) {
        parts.append(Tr::tr("%n unit(s) folded away", nullptr, content.hidden));
    }
    if (findings.total() > 0) {
        parts.append(findings.text());
    }
    return parts.join(u", ");
}

ChartAccess *accessOf(OrgChartView &view)
{
    return dynamic_cast<ChartAccess *>(QAccessible::queryAccessibleInterface(&view));
}

} // namespace

bool CardAccess::isValid() const
{
    return m_chart.isValid() && m_chart.view().scene().isShown(m_unit);
}

QWindow *CardAccess::window() const { return m_chart.window(); }

QAccessibleInterface *CardAccess::parent() const
{
    const Id<Unit> above = m_chart.view().scene().chart().parentOf(m_unit);
    return above ? m_chart.card(above) : &m_chart;
}

QAccessibleInterface *CardAccess::child(int index) const
{
    return m_chart.card(m_chart.children(m_unit).value(index));
}

QAccessibleInterface *CardAccess::childAt(int x, int y) const { return m_chart.childAt(x, y); }

int CardAccess::childCount() const { return static_cast<int>(m_chart.children(m_unit).size()); }

int CardAccess::indexOfChild(const QAccessibleInterface *child) const
{
    return static_cast<int>(m_chart.children(m_unit).indexOf(unitOf(child)));
}

QAccessible::State CardAccess::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const OrgChartView &view = m_chart.view();
    const Scene &scene = view.scene();
    state.focusable = true;
    state.selectable = true;
    state.multiSelectable = true;
    state.editable = true;
    state.selected = scene.selection().contains(m_unit);
    state.focused = view.hasFocus() && scene.current() == m_unit;
    state.offscreen = !view.viewport()->rect().intersects(view.cardRect(m_unit));
    state.expandable = scene.hasChildren(m_unit);
    state.expanded = state.expandable && !scene.isCollapsed(m_unit);
    state.collapsed = state.expandable && scene.isCollapsed(m_unit);
    return state;
}

QRect CardAccess::rect() const
{
    const OrgChartView &view = m_chart.view();
    const QRect card = view.cardRect(m_unit);
    return {view.viewport()->mapToGlobal(card.topLeft()), card.size()};
}

QString CardAccess::text(QAccessible::Text kind) const
{
    if (!isValid()) {
        return {};
    }
    const OrgChart &chart = m_chart.view().scene().chart();
    switch (kind) {
    case QAccessible::Name:
        return chart.plan().get(m_unit).name;
    case QAccessible::Description:
        return describe(chart.content(m_unit), m_chart.view().findingsOf(m_unit));
    case QAccessible::Identifier:
        return u"unit-%1"_s.arg(m_unit.value, 16, 16, QChar(u'0'));
    default:
        return {};
    }
}

void CardAccess::setText(QAccessible::Text kind, const QString &text)
{
    if (kind == QAccessible::Name && isValid()) {
        m_chart.view().editing().rename(m_unit, text);
    }
}

void *CardAccess::interface_cast(QAccessible::InterfaceType type)
{
    switch (type) {
    case QAccessible::ActionInterface:
        return static_cast<QAccessibleActionInterface *>(this);
    case QAccessible::AttributesInterface:
        return static_cast<QAccessibleAttributesInterface *>(this);
    default:
        return nullptr;
    }
}

QStringList CardAccess::actionNames() const
{
    QStringList names{pressAction(), setFocusAction()};
    if (m_chart.view().scene().hasChildren(m_unit)) {
        names.append(toggleAction());
    }
    return names;
}

void CardAccess::doAction(const QString &name)
{
    if (!isValid()) {
        return;
    }
    OrgChartView &view = m_chart.view();
    if (name == toggleAction()) {
        view.scene().setCollapsed(m_unit, !view.scene().isCollapsed(m_unit));
        return;
    }
    view.setFocus(Qt::OtherFocusReason);
    view.scene().selection().select(m_unit);
    view.ensureVisible(m_unit);
}

QStringList CardAccess::keyBindingsForAction(const QString &name) const
{
    const QAction *fold = m_chart.view().commands().find(u"chart.fold");
    return name == toggleAction() ? QStringList{fold->shortcut().toString()} : QStringList();
}

QList<QAccessible::Attribute> CardAccess::attributeKeys() const
{
    return {QAccessible::Attribute::Level};
}

QVariant CardAccess::attributeValue(QAccessible::Attribute key) const
{
    return key == QAccessible::Attribute::Level
        ? depthOf(m_chart.view().scene().chart(), m_unit) + 1
        : QVariant();
}

ChartAccess::ChartAccess(OrgChartView *view) : QAccessibleWidget(view, QAccessible::Tree) { }

ChartAccess::~ChartAccess()
{
    for (const QAccessible::Id card : std::as_const(m_cards)) {
        QAccessible::deleteAccessibleInterface(card);
    }
}

OrgChartView &ChartAccess::view() const { return *static_cast<OrgChartView *>(widget()); }

QAccessibleInterface *ChartAccess::card(Id<Unit> unit) const
{
    if (!unit || !view().scene().isShown(unit)) {
        return nullptr;
    }
    QAccessible::Id &id = m_cards[unit];
    if (!id) {
        auto card = std::make_unique<CardAccess>(const_cast<ChartAccess &>(*this), unit);
        id = QAccessible::registerAccessibleInterface(card.release()); // Qt's cache owns it now
    }
    return QAccessible::accessibleInterface(id);
}

void ChartAccess::dropHidden()
{
    m_cards.removeIf([this](const QHash<Id<Unit>, QAccessible::Id>::iterator &entry) {
        const bool hidden = !view().scene().isShown(entry.key());
        if (hidden) {
            QAccessible::deleteAccessibleInterface(entry.value());
        }
        return hidden;
    });
    m_children.clear();
}

const QList<Id<Unit>> &ChartAccess::children(Id<Unit> unit) const
{
    auto known = m_children.find(unit);
    if (known == m_children.end()) {
        known = m_children.insert(unit, shownChildren(view().scene().chart(), unit));
    }
    return *known;
}

QAccessibleInterface *ChartAccess::child(int index) const
{
    return card(children({}).value(index));
}

QAccessibleInterface *ChartAccess::childAt(int x, int y) const
{
    const QPoint point = view().viewport()->mapFromGlobal(QPoint(x, y));
    return view().viewport()->rect().contains(point) ? card(view().hitAt(point).unit) : nullptr;
}

QAccessibleInterface *ChartAccess::focusChild() const
{
    return view().hasFocus() ? card(view().scene().current()) : QAccessibleWidget::focusChild();
}

int ChartAccess::childCount() const { return static_cast<int>(children({}).size()); }

int ChartAccess::indexOfChild(const QAccessibleInterface *child) const
{
    return static_cast<int>(children({}).indexOf(unitOf(child)));
}

QString ChartAccess::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name ? Tr::tr("Organisation chart") : QAccessibleWidget::text(kind);
}

void *ChartAccess::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::SelectionInterface
        ? static_cast<QAccessibleSelectionInterface *>(this)
        : QAccessibleWidget::interface_cast(type);
}

int ChartAccess::selectedItemCount() const { return static_cast<int>(selectedItems().size()); }

QList<QAccessibleInterface *> ChartAccess::selectedItems() const
{
    QList<QAccessibleInterface *> items;
    for (const Id<Unit> unit : view().scene().selection().of<Unit>()) {
        if (QAccessibleInterface *item = card(unit)) {
            items.append(item);
        }
    }
    return items;
}

bool ChartAccess::select(QAccessibleInterface *item)
{
    Selection &selection = view().scene().selection();
    if (const Id<Unit> unit = unitOf(item); unit && !selection.contains(unit)) {
        selection.toggle(unit);
    }
    return !unitOf(item).isNull();
}

bool ChartAccess::unselect(QAccessibleInterface *item)
{
    Selection &selection = view().scene().selection();
    if (selection.contains(unitOf(item))) {
        selection.toggle(unitOf(item));
    }
    return !unitOf(item).isNull();
}

bool ChartAccess::selectAll()
{
    view().selectAll();
    return true;
}

bool ChartAccess::clear()
{
    view().scene().selection().clear();
    return true;
}

void installChartAccess()
{
    static const bool once = [] {
        QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
            auto *view = qobject_cast<OrgChartView *>(object);
            return view ? std::make_unique<ChartAccess>(view).release()
                        : nullptr; // Qt's cache owns it
        });
        return true;
    }();
    Q_UNUSED(once)
}

void tellCurrent(OrgChartView &view, Id<Unit> unit)
{
    if (!view.hasFocus()) {
        return;
    }
    if (ChartAccess *access = accessOf(view)) {
        if (QAccessibleInterface *card = access->card(unit)) {
            QAccessibleEvent focus(card, QAccessible::Focus);
            QAccessible::updateAccessibility(&focus);
            QAccessibleEvent selected(card, QAccessible::Selection);
            QAccessible::updateAccessibility(&selected);
        }
    }
}

void tell(OrgChartView &view, const QString &text)
{
    QAccessibleAnnouncementEvent event(&view, text);
    QAccessible::updateAccessibility(&event);
}

void tellRelaid(OrgChartView &view)
{
    if (ChartAccess *access = accessOf(view)) {
        access->dropHidden();
    }
    QAccessibleEvent event(&view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

} // namespace facet::canvas
