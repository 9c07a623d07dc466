// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkmodel.h"

#include "base/text.h"
#include "edit/links.h"
#include "edit/objects.h"
#include "panels/panel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr Kind headingKind{-2}; // its id: the kind of link plus one

ObjectRef headingFor(LinkKind kind) { return {headingKind, static_cast<int>(kind) + 1}; }

QList<ObjectRef> linksOf(const Plan &plan, LinkKind kind)
{
    QList<ObjectRef> links;
    for (const auto &[id, link] : plan.all<Link>()) {
        if (link->kind == kind) {
            links.append(id);
        }
    }
    const auto key = [&plan](ObjectRef object) {
        const Link &link = plan.get(object.as<Link>());
        return std::tuple(plan.get(link.from).name, plan.get(link.to).name, object.id);
    };
    std::ranges::sort(links, {}, key);
    return links;
}

} // namespace

LinkModel::LinkModel(PanelContext &context, QObject *parent) : ObjectTreeModel(context, parent)
{
    rearrangeAll();
}

std::optional<LinkKind> LinkModel::kindOfHeading(ObjectRef row)
{
    return row.kind == headingKind ? std::optional(static_cast<LinkKind>(row.id - 1))
                                   : std::nullopt;
}

QList<ObjectRef> LinkModel::below(ObjectRef parent) const
{
    QList<ObjectRef> rows;
    if (parent.isNull()) {
        for (const LinkKind kind : allOf<LinkKind>()) {
            if (!linksOf(plan(), kind).isEmpty()) {
                rows.append(headingFor(kind));
            }
        }
    } else if (const auto kind = kindOfHeading(parent)) {
        rows = linksOf(plan(), *kind);
    }
    return rows;
}

QList<ObjectRef> LinkModel::parentsTouchedBy(const Difference &difference) const
{
    QList<ObjectRef> parents;
    if (concerns(difference)) {
        parents.append(ObjectRef());
        for (const LinkKind kind : allOf<LinkKind>()) {
            parents.append(headingFor(kind));
        }
    }
    return parents;
}

bool LinkModel::isEditable(ObjectRef row) const { return isObject(row); }

bool LinkModel::concerns(const Difference &difference) const
{
    return difference.touches<Link, Unit>();
}

QVariant LinkModel::data(const QModelIndex &index, int role) const
{
    const ObjectRef row = objectAt(index);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return ObjectTreeModel::data(index, role);
    }
    if (const auto kind = kindOfHeading(row)) {
        return labelOf(*kind);
    }
    const Link &link = plan().get(row.as<Link>());
    const QString ends = tr("%1 → %2").arg(plan().get(link.from).name, plan().get(link.to).name);
    return link.label.isEmpty() ? ends : tr("%1: %2").arg(ends, link.label);
}

RowContent LinkDelegate::content(const QModelIndex &index) const
{
    const auto object = index.data(ObjectTreeModel::ObjectRole).value<ObjectRef>();
    const Plan &plan = context().plan();
    RowContent row;
    if (const auto kind = LinkModel::kindOfHeading(object)) {
        row.heading = true;
        row.first = labelOf(*kind);
        row.end = QLocale().toString(index.model()->rowCount(index));
    } else {
        const Link &link = plan.get(object.as<Link>());
        row.first = tr("%1 → %2").arg(plan.get(link.from).name, plan.get(link.to).name);
        row.second = link.label.isEmpty() ? tr("no label") : link.label;
    }
    return row;
}

RowEditor *LinkDelegate::makeEditor(QWidget *parent, const QModelIndex &index) const
{
    auto *editor = new RowEditor(context(), kindOf<Link>(), {{u"kind"_s}, {u"label"_s}}, parent);
    editor->setObject(index.data(ObjectTreeModel::ObjectRole).value<ObjectRef>());
    return editor;
}

void LinkDelegate::take(const RowEditor &editor, const QModelIndex &index) const
{
    const auto object = index.data(ObjectTreeModel::ObjectRole).value<ObjectRef>();
    if (const auto changes = editor.changes(); !changes.isEmpty()) {
        context().perform(setFields(context().plan(), object, changes));
    }
}

LinkPopup::LinkPopup(PanelContext &context, Id<Unit> from, Id<Unit> to, QWidget *parent)
    : AskPopup(
          context,
          tr("How are %1 and %2 linked?")
              .arg(isolated(nameOf(context.plan(), from)), isolated(nameOf(context.plan(), to))),
          parent),
      m_from(from),
      m_to(to),
      m_kind(new QComboBox(this)),
      m_label(new QLineEdit(this))
{
    const QString name = isolated(nameOf(context.plan(), from));
    const QString other = isolated(nameOf(context.plan(), to));
    m_kind->addItem(tr("%1 reports to %2 as well").arg(name, other));
    m_kind->addItem(tr("%1 guides %2").arg(name, other));
    m_kind->addItem(tr("%1 supports %2").arg(name, other));
    m_kind->addItem(tr("%1 shares with %2").arg(name, other));
    m_kind->setCurrentIndex(static_cast<int>(LinkKind::Guides));
    m_kind->setAccessibleName(tr("Kind of link"));
    m_label->setPlaceholderText(tr("What goes over it, such as “What fails, every Friday”"));
    m_label->setAccessibleName(tr("Label of the link"));
    answers()->addWidget(m_kind);
    answers()->addWidget(m_label);
    takeButton()->setText(tr("Link"));
    setFocusProxy(m_kind);
}

bool LinkPopup::take()
{
    return context().perform(edit::addLink(context().plan(), m_from, m_to,
                                           static_cast<LinkKind>(m_kind->currentIndex()),
                                           m_label->text()));
}

} // namespace facet::panels
