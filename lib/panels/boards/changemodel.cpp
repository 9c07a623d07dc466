// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changemodel.h"

#include "base/text.h"
#include "panels/fieldeditor.h"

#include <QLocale>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr Kind headingKind{-2};       // its id: the kind plus one
constexpr int firstFieldKind = -1000; // and below: kind and place of the field

ObjectRef headingFor(Kind kind) { return {headingKind, static_cast<int>(kind) + 1}; }

constexpr int mostFields = 100; // of a kind

ObjectRef fieldRow(ObjectRef object, qsizetype place)
{
    return {
        Kind{firstFieldKind - static_cast<int>(object.kind) * mostFields - static_cast<int>(place)},
        object.id};
}

/// The object and the place of the field whose row @p row is.
std::optional<std::pair<ObjectRef, qsizetype>> fieldAt(ObjectRef row)
{
    const int code = firstFieldKind - static_cast<int>(row.kind);
    if (code < 0) {
        return std::nullopt;
    }
    return std::pair(ObjectRef(Kind{code / mostFields}, row.id), code % mostFields);
}

qsizetype placeOf(ObjectRef object, const FieldInfo *field)
{
    return field - infoOf(object.kind).fields.data();
}

QString shortened(const QString &text)
{
    constexpr qsizetype longest = 160;
    const QString line = cleanLine(text);
    return line.size() <= longest ? line : line.left(longest - 1) + u'…';
}

} // namespace

ChangeModel::ChangeModel(PanelContext &context, QObject *parent) : ObjectTreeModel(context, parent)
{ }

void ChangeModel::setComparison(const Comparison &comparison)
{
    m_comparison = comparison;
    sortOut();
}

void ChangeModel::setFilter(const QString &text)
{
    m_filter = comparable(text);
    sortOut();
}

void ChangeModel::sortOut()
{
    m_places.clear();
    m_byKind.clear();
    for (qsizetype i = 0; i < m_comparison.objects.size(); ++i) {
        const ObjectChange &change = m_comparison.objects.at(i);
        const QString kind = infoOf(change.object.kind).translatedPlural();
        if (m_filter.isEmpty() || comparable(change.name).contains(m_filter)
            || comparable(kind).contains(m_filter)) {
            m_places.insert(change.object, i);
            m_byKind[change.object.kind].append(change.object);
        }
    }
    rearrangeAll();
    touchAll();
}

const ObjectChange *ChangeModel::changeOf(ObjectRef object) const
{
    const auto found = m_places.constFind(object);
    return found == m_places.cend() ? nullptr : &m_comparison.objects.at(*found);
}

ObjectRef ChangeModel::objectOf(const QModelIndex &index) const
{
    const ObjectRef row = objectAt(index);
    const auto field = fieldAt(row);
    return field ? field->first : isObject(row) ? row : ObjectRef();
}

const FieldChange *ChangeModel::fieldOf(ObjectRef row) const
{
    const auto field = fieldAt(row);
    const ObjectChange *change = field ? changeOf(field->first) : nullptr;
    if (!change) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(change->fields, [&](const FieldChange &each) {
        return placeOf(field->first, each.field) == field->second;
    });
    return found == change->fields.end() ? nullptr : &*found;
}

std::optional<std::pair<Kind, qsizetype>> ChangeModel::headingOf(ObjectRef row) const
{
    if (row.kind != headingKind) {
        return std::nullopt;
    }
    const Kind kind{static_cast<int>(row.id) - 1};
    return std::pair(kind, m_byKind.value(kind).size());
}

QList<ObjectRef> ChangeModel::below(ObjectRef parent) const
{
    QList<ObjectRef> rows;
    if (parent.isNull()) {
        forEachKind([&]<class E>() {
            if (m_byKind.contains(kindOf<E>())) {
                rows.append(headingFor(kindOf<E>()));
            }
        });
    } else if (const auto heading = headingOf(parent)) {
        rows = m_byKind.value(heading->first);
    } else if (const ObjectChange *change = changeOf(parent)) {
        for (const FieldChange &field : change->fields) {
            rows.append(fieldRow(parent, placeOf(parent, field.field)));
        }
    }
    return rows;
}

QList<ObjectRef> ChangeModel::parentsTouchedBy(const Difference &) const { return {}; }

bool ChangeModel::concerns(const Difference &) const { return false; }

QVariant ChangeModel::data(const QModelIndex &index, int role) const
{
    const ObjectRef row = objectAt(index);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return ObjectTreeModel::data(index, role);
    }
    if (const auto heading = headingOf(row)) {
        return tr("%1 (%2)").arg(infoOf(heading->first).translatedPlural(),
                                 QLocale().toString(heading->second));
    }
    if (const FieldChange *field = fieldOf(row)) {
        return tr("%1: %2 → %3", "field: before, after")
            .arg(field->field->translatedLabel(),
                 valueText(m_comparison.before, *field->field, field->before),
                 valueText(m_comparison.after, *field->field, field->after));
    }
    const ObjectChange *change = changeOf(row);
    if (!change) {
        return {};
    }
    const QString fate = change->fate == Fate::Added ? tr("%1, added")
        : change->fate == Fate::Removed              ? tr("%1, removed")
                                                     : tr("%1, changed");
    return role == Qt::AccessibleTextRole ? fate.arg(change->name) : change->name;
}

QString valueText(const Plan &plan, const FieldInfo &field, const QVariant &value)
{
    if (field.kind == ValueKind::Flag && !value.isNull()) {
        return value.toBool() ? ChangeModel::tr("yes") : ChangeModel::tr("no");
    }
    if (field.kind == ValueKind::Picture && !value.isNull()) {
        return ChangeModel::tr("a picture");
    }
    const QString text = shortened(displayText(plan, field, value));
    return text.isEmpty() ? ChangeModel::tr("nothing") : text;
}

ChangeDelegate::ChangeDelegate(PanelContext &context, const ChangeModel &model, QObject *parent)
    : RowDelegate(context, parent), m_model(model)
{ }

RowContent ChangeDelegate::content(const QModelIndex &index) const
{
    const render::Theme &theme = context().theme();
    const ObjectRef object = m_model.objectAt(index);
    RowContent row;
    row.first = index.data().toString();
    if (const auto heading = m_model.headingOf(object)) {
        row.heading = true;
        row.first = infoOf(heading->first).translatedPlural();
        row.end = QLocale().toString(heading->second);
    } else if (const ObjectChange *change = m_model.changeOf(object)) {
        const bool added = change->fate == Fate::Added;
        const bool removed = change->fate == Fate::Removed;
        row.mark = added ? u"+"_s : removed ? u"−"_s : u"≠"_s;
        row.markColour = added ? theme.good : removed ? theme.poor : theme.fair;
        row.end = added ? tr("added") : removed ? tr("removed") : tr("changed");
        row.endColour = row.markColour;
    } else if (const FieldChange *field = m_model.fieldOf(object)) {
        row.first = field->field->translatedLabel();
        row.second = tr("%1 → %2", "before, after")
                         .arg(valueText(m_model.comparison().before, *field->field, field->before),
                              valueText(m_model.comparison().after, *field->field, field->after));
    }
    return row;
}

RowEditor *ChangeDelegate::makeEditor(QWidget *, const QModelIndex &) const { return nullptr; }

void ChangeDelegate::take(const RowEditor &, const QModelIndex &) const { }

} // namespace facet::panels
