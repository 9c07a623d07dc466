// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldeditor.h"

#include "dateeditor.h"
#include "leveleditor.h"
#include "markdowneditor.h"
#include "pictureeditor.h"
#include "referenceeditor.h"
#include "referenceseditor.h"
#include "simpleeditors.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

namespace facet::panels {

using namespace Qt::StringLiterals;

FieldEditor::FieldEditor(PanelContext &context, const FieldInfo &field, QWidget *parent)
    : QWidget(parent), m_context(context), m_field(field)
{ }

void FieldEditor::adopt(QWidget *control)
{
    if (!layout()) {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins({});
        row->setSpacing(space::small);
    }
    control->setAccessibleName(m_field.translatedLabel());
    control->installEventFilter(this);
    setFocusProxy(control);
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    auto *control = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Wheel && control && !control->hasFocus()) {
        event->ignore(); // scrolls the form instead of changing a value in passing
        return true;
    }
    if (event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        emit finished();
    }
    return QWidget::eventFilter(watched, event);
}

namespace {

bool isScore(const FieldInfo &field)
{
    return field.kind == ValueKind::Whole && !field.optional && field.options.least == 0
        && field.options.most == 4;
}

FieldEditor *makeNumberEditor(PanelContext &context, const FieldInfo &field, QWidget *parent)
{
    if (isScore(field)) {
        return new LevelEditor(context, field, parent);
    }
    if (field.kind == ValueKind::Whole && field.options.most.value_or(1e9) <= 100) {
        return new WholeEditor(context, field, parent);
    }
    return new NumberEditor(context, field, parent);
}

QString choiceText(const FieldInfo &field, const QString &key)
{
    for (const Choice &choice : field.choices) {
        if (key == QLatin1StringView(choice.key)) {
            return QCoreApplication::translate("Facet", choice.label);
        }
    }
    return {};
}

QString referencesText(const Plan &plan, const FieldInfo &field, const QString &ids)
{
    QStringList names;
    for (const QString &id : ids.split(u' ', Qt::SkipEmptyParts)) {
        names.append(nameOf(plan, {field.refersTo, id.toLongLong()}));
    }
    return names.join(u", "_s);
}

} // namespace

FieldEditor *makeFieldEditor(PanelContext &context, Kind owner, const FieldInfo &field,
                             QWidget *parent)
{
    if (const auto facet = facetOf(owner, field)) {
        auto *editor = new LevelEditor(context, field, parent);
        editor->setFacet(*facet);
        return editor;
    }
    switch (field.kind) {
    case ValueKind::Line:
        return new LineEditor(context, field, parent);
    case ValueKind::Markdown:
        return new MarkdownEditor(context, field, parent);
    case ValueKind::Flag:
        return new FlagEditor(context, field, parent);
    case ValueKind::Whole:
    case ValueKind::Number:
        return makeNumberEditor(context, field, parent);
    case ValueKind::Date:
        return new DateEditor(context, field, parent);
    case ValueKind::Choice:
        return new ChoiceEditor(context, field, parent);
    case ValueKind::Reference:
        return new ReferenceEditor(context, field, parent);
    case ValueKind::References:
        return new ReferencesEditor(context, field, parent);
    case ValueKind::Picture:
        return new PictureEditor(context, field, parent);
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

std::optional<Facet> facetOf(Kind owner, const FieldInfo &field)
{
    if (owner != kindOf<Person>() || field.kind != ValueKind::Whole) {
        return std::nullopt;
    }
    return choiceFromKey<Facet>(QString::fromLatin1(field.key));
}

QString displayText(const Plan &plan, const FieldInfo &field, const QVariant &value)
{
    if (value.isNull()) {
        return {};
    }
    switch (field.kind) {
    case ValueKind::Line:
    case ValueKind::Markdown:
        return value.toString();
    case ValueKind::Flag:
        return value.toBool() ? field.translatedLabel() : QString();
    case ValueKind::Whole:
        return QLocale().toString(value.toLongLong());
    case ValueKind::Number:
        return QLocale().toString(value.toDouble(), 'g', 10);
    case ValueKind::Date:
        return QLocale().toString(QDate::fromString(value.toString(), Qt::ISODate),
                                  QLocale::ShortFormat);
    case ValueKind::Choice:
        return choiceText(field, value.toString());
    case ValueKind::Reference:
        return nameOf(plan, {field.refersTo, value.toLongLong()});
    case ValueKind::References:
        return referencesText(plan, field, value.toString());
    case ValueKind::Picture:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace facet::panels
