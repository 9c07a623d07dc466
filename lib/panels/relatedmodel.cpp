// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relatedmodel.h"

#include "fieldeditor.h"

#include <QLocale>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr Kind headingKind{-2};

ObjectRef headingOf(Kind kind) { return {headingKind, static_cast<qint64>(kind) + 1}; }

std::optional<Kind> kindOfHeading(ObjectRef row)
{
    return row.kind == headingKind ? std::optional(static_cast<Kind>(row.id - 1)) : std::nullopt;
}

bool isListed(ObjectRef referrer, ObjectRef viewed)
{
    return !(viewed.as<Unit>() && referrer.as<Position>()); // units list their people themselves
}

bool hasTitle(Kind kind)
{
    return std::ranges::any_of(infoOf(kind).fields,
                               [](const FieldInfo &field) { return field.options.title; });
}

} // namespace

RelatedModel::RelatedModel(PanelContext &context, QObject *parent)
    : ObjectTreeModel(context, parent)
{ }

void RelatedModel::setViewed(ObjectRef object)
{
    m_viewed = object;
    rearrangeAll();
    touchAll(); // a row may stay and read otherwise, seen from the other side
}

QVariant RelatedModel::data(const QModelIndex &index, int role) const
{
    const ObjectRef row = objectAt(index);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return ObjectTreeModel::data(index, role);
    }
    if (const auto kind = kindOfHeading(row)) {
        return infoOf(*kind).translatedPlural();
    }
    const QString name = relatedName(plan(), row, m_viewed);
    const QString detail = relatedDetail(plan(), row);
    return role == Qt::DisplayRole || detail.isEmpty() ? name : tr("%1, %2").arg(name, detail);
}

QList<ObjectRef> RelatedModel::below(ObjectRef parent) const
{
    const auto heading = kindOfHeading(parent);
    if (m_viewed.isNull() || (!heading && !parent.isNull())) {
        return {};
    }
    QList<std::pair<QString, ObjectRef>> named;
    QSet<ObjectRef> seen;
    for (const ObjectRef referrer : referrersOf(plan(), m_viewed)) {
        const ObjectRef row = heading ? referrer : headingOf(referrer.kind);
        const bool belongs =
            isListed(referrer, m_viewed) && (!heading || referrer.kind == *heading);
        if (belongs && !seen.contains(row)) {
            seen.insert(row);
            named.emplaceBack(heading ? relatedName(plan(), referrer, m_viewed)
                                      : infoOf(referrer.kind).translatedPlural(),
                              row);
        }
    }
    std::ranges::sort(named);
    QList<ObjectRef> rows;
    for (const auto &[name, row] : std::as_const(named)) {
        rows.append(row);
    }
    return rows;
}

QList<ObjectRef> RelatedModel::parentsTouchedBy(const Difference &difference) const
{
    if (difference.isEmpty() || m_viewed.isNull()) {
        return {};
    }
    QList<ObjectRef> parents{ObjectRef()};
    for (int row = 0; row < rowCount(); ++row) {
        parents.append(objectAt(index(row, 0)));
    }
    return parents;
}

bool RelatedModel::concerns(const Difference &difference) const
{
    return !difference.isEmpty() && !m_viewed.isNull();
}

RowContent RelatedDelegate::content(const QModelIndex &index) const
{
    const auto object = index.data(ObjectTreeModel::ObjectRole).value<ObjectRef>();
    RowContent row;
    row.first = index.data().toString();
    row.heading = !ObjectTreeModel::isObject(object);
    if (row.heading) {
        row.end = QLocale().toString(index.model()->rowCount(index));
    } else {
        row.second = relatedDetail(context().plan(), object);
    }
    return row;
}

RowEditor *RelatedDelegate::makeEditor(QWidget *, const QModelIndex &) const { return nullptr; }

void RelatedDelegate::take(const RowEditor &, const QModelIndex &) const { }

QString relatedName(const Plan &plan, ObjectRef object, ObjectRef viewed)
{
    if (hasTitle(object.kind)) {
        return nameOf(plan, object);
    }
    QStringList names;
    for (const FieldInfo &field : infoOf(object.kind).fields) {
        const QVariant value = fieldValue(plan, object, QString::fromLatin1(field.key));
        if (field.kind != ValueKind::Reference || value.isNull()) {
            continue;
        }
        if (const ObjectRef other(field.refersTo, value.toLongLong()); other != viewed) {
            names.append(nameOf(plan, other));
        }
    }
    return names.isEmpty() ? nameOf(plan, object) : names.join(u" – "_s);
}

QString relatedDetail(const Plan &plan, ObjectRef object)
{
    QStringList parts;
    for (const FieldInfo &field : infoOf(object.kind).fields) {
        const bool isScore = field.kind == ValueKind::Whole && field.options.most == 4;
        if (field.kind == ValueKind::Choice || field.kind == ValueKind::Flag || isScore) {
            const QString text =
                displayText(plan, field, fieldValue(plan, object, QString::fromLatin1(field.key)));
            if (!text.isEmpty()) {
                parts.append(isScore ? RelatedModel::tr("%1: %2").arg(field.translatedLabel(), text)
                                     : text);
            }
        }
    }
    return parts.join(u" · "_s);
}

} // namespace facet::panels
