// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "referenceseditor.h"

#include "elidedlabel.h"
#include "referenceeditor.h"
#include "render/icon.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

ReferencesEditor::ReferencesEditor(PanelContext &context, const FieldInfo &field, QWidget *parent)
    : FieldEditor(context, field, parent),
      m_list(new QWidget(this)),
      m_rows(new QVBoxLayout),
      m_search(new ObjectSearch(context, field.refersTo, m_list))
{
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    column->addWidget(m_search);
    m_search->line()->setPlaceholderText(tr("add …"));
    adopt(m_search->line());
    layout()->addWidget(m_list);
    connect(m_search, &ObjectSearch::chosen, this, &ReferencesEditor::add);
}

void ReferencesEditor::setValue(const QVariant &value)
{
    QList<qint64> ids;
    for (const QString &id : value.toString().split(u' ', Qt::SkipEmptyParts)) {
        ids.append(id.toLongLong());
    }
    if (ids != m_ids || m_rows->count() != ids.size()) {
        m_ids = ids;
        rebuild();
    }
}

QVariant ReferencesEditor::value() const
{
    QStringList texts;
    for (const qint64 id : m_ids) {
        texts.append(QString::number(id));
    }
    return texts.join(u' ');
}

void ReferencesEditor::rebuild()
{
    while (const auto item = std::unique_ptr<QLayoutItem>(m_rows->takeAt(0))) {
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    QWidget *before = m_search;
    for (auto it = m_ids.crbegin(); it != m_ids.crend(); ++it) {
        QWidget *row = makeRow(*it);
        m_rows->insertWidget(0, row);
        row->show();
        setTabOrder(row, before);
        before = row;
    }
    updateGeometry();
}

QWidget *ReferencesEditor::makeRow(qint64 id)
{
    auto *row = new QWidget(m_list);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(space::small);
    const QString name = nameOf(context().plan(), {field().refersTo, id});
    line->addWidget(new ElidedLabel(name, row), 1);
    auto *remove = new QToolButton(row);
    remove->setIcon(render::icon(u"edit-delete-remove"_s));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Take out"));
    remove->setAccessibleName(tr("Take out %1").arg(name));
    line->addWidget(remove);
    row->setFocusProxy(remove);
    connect(remove, &QToolButton::clicked, this, [this, id] { this->remove(id); });
    return row;
}

void ReferencesEditor::add(ObjectRef object)
{
    m_search->setObject({});
    if (!object.isNull() && !m_ids.contains(object.id)) {
        m_ids.append(object.id);
        rebuild();
        emit edited();
    }
}

void ReferencesEditor::remove(qint64 id)
{
    m_ids.removeAll(id);
    rebuild();
    m_search->setFocus();
    emit edited();
}

} // namespace facet::panels
