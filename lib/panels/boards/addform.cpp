// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "addform.h"

#include "edit/objects.h"

#include <QSet>
#include <QVBoxLayout>

namespace facet::panels {

AddForm::AddForm(PanelContext &context, Kind kind, const QList<QStringList> &lines, QWidget *parent)
    : QWidget(parent), m_context(context), m_kind(kind), m_lines(lines)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    hide();
}

void AddForm::start(const QHash<QString, QVariant> &defaults)
{
    close();
    m_form = new RowEditor(m_context, m_kind, m_lines, this);
    m_form->setObject({}, defaults);
    layout()->addWidget(m_form);
    connect(m_form, &RowEditor::taken, this, [this, defaults] { take(defaults); });
    connect(m_form, &RowEditor::givenUp, this, [this] {
        close();
        emit closed();
    });
    show();
    m_form->setFocus();
}

void AddForm::take(const QHash<QString, QVariant> &defaults)
{
    QVariantMap values;
    for (auto it = defaults.cbegin(); it != defaults.cend(); ++it) {
        values.insert(it.key(), it.value());
    }
    for (const QStringList &line : std::as_const(m_lines)) {
        for (const QString &key : line) {
            values.insert(key, m_form->value(key));
        }
    }
    close();
    const Plan before = m_context.plan();
    if (m_context.perform(edit::addObject(before, m_kind, values))) {
        emit added(addedObject(before, m_context.plan(), m_kind));
    }
}

void AddForm::close()
{
    if (m_form) {
        m_form->hide();
        m_form->deleteLater();
        m_form.clear();
    }
    hide();
}

ObjectRef addedObject(const Plan &before, const Plan &after, Kind kind)
{
    for (const ObjectRef object : difference(before, after).objects()) {
        if (object.kind == kind && !contains(before, object)) {
            return object;
        }
    }
    return {};
}

} // namespace facet::panels
