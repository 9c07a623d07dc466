// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manyform.h"

#include "edit/objects.h"
#include "edit/people.h"
#include "panel.h"
#include "referenceeditor.h"
#include "render/icon.h"
#include "simpleeditors.h"

#include <QComboBox>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

bool areAll(const QList<ObjectRef> &objects, Kind kind)
{
    return std::ranges::all_of(objects, [kind](ObjectRef object) { return object.kind == kind; });
}

template <class E> QList<Id<E>> idsOf(const QList<ObjectRef> &objects)
{
    QList<Id<E>> ids;
    for (const ObjectRef object : objects) {
        ids.append(object.as<E>());
    }
    return ids;
}

/// The value that all objects have in a field; nothing where they differ.
std::optional<QVariant> commonValue(const Plan &plan, const QList<ObjectRef> &objects,
                                    const QString &key)
{
    const QVariant first = fieldValue(plan, objects.first(), key);
    const bool same = std::ranges::all_of(
        objects, [&](ObjectRef object) { return fieldValue(plan, object, key) == first; });
    return same ? std::optional(first) : std::nullopt;
}

} // namespace

ManyForm::ManyForm(PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_count(new QLabel(this)),
      m_kinds(new QLabel(this)),
      m_actions(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::normal);
    m_count->setTextFormat(Qt::PlainText);
    m_kinds->setTextFormat(Qt::PlainText);
    m_kinds->setWordWrap(true);
    column->addWidget(m_count);
    column->addWidget(m_kinds);
    column->addLayout(m_actions);
    auto *remove = new QPushButton(render::icon(u"edit-delete"_s), tr("Delete all of them"), this);
    column->addWidget(remove);
    column->addStretch(1);
    connect(remove, &QPushButton::clicked, this, &ManyForm::remove);
}

void ManyForm::setObjects(const QList<ObjectRef> &objects)
{
    m_objects = objects;
    QFont heading = m_context.theme().heading();
    heading.setWeight(QFont::DemiBold);
    m_count->setFont(heading);
    m_count->setText(tr("%Ln object(s) selected", nullptr, static_cast<int>(objects.size())));
    m_kinds->setText(countsText(objects));
    if (m_actionArea) {
        m_actionArea->hide();
        m_actionArea->deleteLater();
    }
    m_actionArea = new QWidget(this);
    m_actions->addWidget(m_actionArea);
    auto *grid = new QGridLayout(m_actionArea);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::normal);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(1, 1);
    if (areAll(objects, objects.first().kind)) {
        addChoices(objects.first().kind);
    }
    if (areAll(objects, kindOf<Person>()) || areAll(objects, kindOf<Position>())) {
        addMove();
    }
    m_actionArea->show();
}

/// One line for each choice, showing what all have in common.
void ManyForm::addChoices(Kind kind)
{
    auto *grid = static_cast<QGridLayout *>(m_actionArea->layout());
    for (const FieldInfo &field : infoOf(kind).fields) {
        if (field.kind != ValueKind::Choice) {
            continue;
        }
        const QString key = QString::fromLatin1(field.key);
        auto *editor = new ChoiceEditor(m_context, field, m_actionArea);
        const auto common = commonValue(m_context.plan(), m_objects, key);
        if (common) {
            editor->setValue(*common);
        } else {
            editor->setVaried();
        }
        auto *label = new QLabel(field.translatedLabel(), m_actionArea);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(editor);
        const int line = grid->rowCount();
        grid->addWidget(label, line, 0);
        grid->addWidget(editor, line, 1);
        connect(editor, &FieldEditor::edited, this,
                [this, editor, key] { setAll(key, editor->value()); });
    }
}

void ManyForm::addMove()
{
    auto *grid = static_cast<QGridLayout *>(m_actionArea->layout());
    auto *search = new ObjectSearch(m_context, kindOf<Unit>(), m_actionArea);
    search->line()->setPlaceholderText(tr("unit …"));
    search->line()->setAccessibleName(tr("Move all to the unit"));
    auto *label = new QLabel(tr("Move all to"), m_actionArea);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(search);
    const int line = grid->rowCount();
    grid->addWidget(label, line, 0);
    grid->addWidget(search, line, 1);
    connect(search, &ObjectSearch::chosen, this,
            [this](ObjectRef object) { move(object.as<Unit>()); });
}

void ManyForm::setAll(const QString &key, const QVariant &value)
{
    edit::Step all{QString(), m_context.plan()};
    for (const ObjectRef object : std::as_const(m_objects)) {
        const Result<edit::Step> step = edit::setField(all.plan, object, key, value);
        if (!step) {
            m_context.perform(step);
            return;
        }
        all.plan = step->plan;
    }
    const FieldInfo *field = infoOf(m_objects.first().kind).field(key);
    all.text = tr("Change “%1” of %Ln object(s)", nullptr, static_cast<int>(m_objects.size()))
                   .arg(field->translatedLabel());
    m_context.perform(all);
}

void ManyForm::move(Id<Unit> unit)
{
    if (unit && areAll(m_objects, kindOf<Person>())) {
        m_context.perform(edit::movePeople(m_context.plan(), idsOf<Person>(m_objects), unit));
    } else if (unit) {
        m_context.perform(edit::movePositions(m_context.plan(), idsOf<Position>(m_objects), unit));
    }
}

void ManyForm::remove() { m_context.perform(edit::remove(m_context.plan(), m_objects)); }

QString countsText(const QList<ObjectRef> &objects)
{
    QMap<Kind, int> counts;
    for (const ObjectRef object : objects) {
        ++counts[object.kind];
    }
    QStringList parts;
    for (const auto &[kind, count] : counts.asKeyValueRange()) {
        const KindInfo &info = infoOf(kind);
        parts.append(ManyForm::tr("%1 %2").arg(QLocale().toString(count),
                                               count == 1 ? info.translatedLabel()
                                                          : info.translatedPlural()));
    }
    return parts.join(u", "_s);
}

} // namespace facet::panels
