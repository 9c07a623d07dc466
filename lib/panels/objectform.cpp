// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "objectform.h"

#include "edit/objects.h"
#include "keepup.h"

#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelWidth = 104;

void colour(QLabel *label, const QColor &ink)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, ink);
    label->setPalette(palette);
}

/// Whether a difference touches an object itself, or may change the names that its form shows.
bool mayConcern(const Difference &difference, ObjectRef object)
{
    const QList<ObjectRef> touched = difference.objects();
    return touched.contains(object) || std::ranges::any_of(touched, [object](ObjectRef other) {
               return std::ranges::any_of(
                   infoOf(object.kind).fields,
                   [other](const FieldInfo &field) { return field.refersTo == other.kind; });
           });
}

} // namespace

ObjectForm::ObjectForm(PanelContext &context, Kind kind, QWidget *parent, const QStringList &only)
    : QWidget(parent), m_context(context), m_kind(kind)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::normal);
    grid->setVerticalSpacing(space::small);
    grid->setColumnMinimumWidth(0, labelWidth);
    grid->setColumnStretch(1, 1);
    for (const FieldInfo &field : infoOf(kind).fields) {
        const bool isAsked = only.isEmpty() || only.contains(QLatin1StringView(field.key));
        if (!field.options.hidden && isAsked) {
            addRow(field, grid);
        }
    }
    keepUp(context, News::Plan, this, &ObjectForm::follow);
}

void ObjectForm::setObject(ObjectRef object)
{
    if (object != m_object) {
        endTyping();
    }
    m_object = object;
    for (const Row &row : std::as_const(m_rows)) {
        show(row);
        setTrouble(row, {});
    }
}

void ObjectForm::addRow(const FieldInfo &field, QGridLayout *grid)
{
    FieldEditor *editor = makeFieldEditor(m_context, m_kind, field, this);
    auto *trouble = new QLabel(this);
    trouble->setTextFormat(Qt::PlainText);
    trouble->setWordWrap(true);
    trouble->setFont(m_context.theme().small());
    trouble->hide();
    QLabel *label = makeLabel(field, editor);
    const int line = grid->rowCount();
    if (editor->isTall()) {
        grid->addWidget(label, line, 0, 1, 2);
        grid->addWidget(editor, line + 1, 0, 1, 2);
        grid->addWidget(trouble, line + 2, 0, 1, 2);
    } else {
        grid->addWidget(label, line, 0);
        grid->addWidget(editor, line, 1);
        grid->addWidget(trouble, line + 1, 1);
    }
    const Row row{editor, trouble};
    m_rows.append(row);
    connect(editor, &FieldEditor::edited, this, [this, row] { change(row); });
    connect(editor, &FieldEditor::finished, this, [this, row] { finish(row); });
}

QLabel *ObjectForm::makeLabel(const FieldInfo &field, QWidget *buddy)
{
    QString text = field.translatedLabel();
    const auto facet = facetOf(m_kind, field);
    if (facet) {
        text = tr("%1 %2").arg(QString(render::facetMark(*facet)), text);
    }
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(buddy);
    const auto paint = [this, label, facet] {
        const render::Theme &theme = m_context.theme();
        colour(label, facet ? theme.facetTexts[static_cast<size_t>(*facet)] : theme.mutedText);
    };
    paint();
    connect(&m_context, &PanelContext::themeChanged, label, paint);
    return label;
}

void ObjectForm::follow(const Difference &difference)
{
    if (m_object.isNull() || !contains(m_context.plan(), m_object)
        || !mayConcern(difference, m_object)) {
        return;
    }
    for (const Row &row : std::as_const(m_rows)) {
        if (row.editor != m_changing) { // what is being typed stays as it is typed
            show(row);
        }
    }
}

void ObjectForm::show(const Row &row)
{
    row.editor->setValue(
        fieldValue(m_context.plan(), m_object, QString::fromLatin1(row.editor->field().key)));
}

void ObjectForm::change(const Row &row)
{
    const QScopedValueRollback<const FieldEditor *> own(m_changing, row.editor);
    const QString key = QString::fromLatin1(row.editor->field().key);
    const Result<edit::Step> step =
        edit::setField(m_context.plan(), m_object, key, row.editor->value());
    setTrouble(row, step ? QString() : step.error().message);
    if (step) {
        m_typing = true;
        m_context.perform(
            step, u"%1/%2/%3"_s.arg(static_cast<int>(m_object.kind)).arg(m_object.id).arg(key));
    }
}

/// Completes the step of what was typed here; a step that somebody else is making stays open.
void ObjectForm::endTyping()
{
    if (std::exchange(m_typing, false)) {
        m_context.document().endMerging();
    }
}

/// The field was left: its step is complete, and it shows what the plan holds.
void ObjectForm::finish(const Row &row)
{
    endTyping();
    if (contains(m_context.plan(), m_object)) {
        show(row);
    }
    setTrouble(row, {});
}

void ObjectForm::setTrouble(const Row &row, const QString &reason)
{
    colour(row.trouble, m_context.theme().poor);
    row.trouble->setText(reason);
    row.trouble->setVisible(!reason.isEmpty());
}

} // namespace facet::panels
