// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldspopup.h"

#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace facet::panels {

FieldsPopup::FieldsPopup(PanelContext &context, const QString &question, Kind kind,
                         const QStringList &keys, QWidget *parent)
    : AskPopup(context, question, parent), m_kind(kind)
{
    for (const QString &key : keys) {
        const FieldInfo *field = infoOf(kind).field(key);
        Q_ASSERT(field);
        FieldEditor *editor = makeFieldEditor(context, kind, *field, this);
        auto *label = new QLabel(field->translatedLabel(), this);
        label->setTextFormat(Qt::PlainText);
        label->setFont(context.theme().small());
        label->setBuddy(editor);
        answers()->addWidget(label);
        answers()->addWidget(editor);
        m_editors.append(editor);
    }
    setFocusProxy(m_editors.first());
}

void FieldsPopup::setObject(ObjectRef object, const QString &verb)
{
    m_object = object;
    takeButton()->setText(verb);
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const QString key = QString::fromLatin1(editor->field().key);
        editor->setValue(fieldValue(context().plan(), object, key));
        m_before.insert(key, editor->value());
    }
}

void FieldsPopup::setMaker(const QHash<QString, QVariant> &start, const QString &verb, Maker make)
{
    m_make = std::move(make);
    takeButton()->setText(verb);
    for (FieldEditor *editor : std::as_const(m_editors)) {
        editor->setValue(start.value(QString::fromLatin1(editor->field().key)));
    }
}

bool FieldsPopup::take()
{
    Values values;
    for (const FieldEditor *editor : std::as_const(m_editors)) {
        const QString key = QString::fromLatin1(editor->field().key);
        if (m_object.isNull() || editor->value() != m_before.value(key)) {
            values.emplaceBack(key, editor->value());
        }
    }
    if (!m_object.isNull()) {
        return context().perform(setFields(context().plan(), m_object, values));
    }
    const QList<ObjectRef> before = objectsOf(context().plan(), m_kind);
    if (!context().perform(m_make(values))) {
        return false;
    }
    const QSet<ObjectRef> known(before.begin(), before.end());
    for (const ObjectRef object : objectsOf(context().plan(), m_kind)) {
        if (!known.contains(object)) {
            context().selection().select(object);
        }
    }
    return true;
}

} // namespace facet::panels
