// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "roweditor.h"

#include "edit/objects.h"
#include "elidedlabel.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPointer>

namespace facet::panels {

using namespace Qt::StringLiterals;

RowEditor::RowEditor(PanelContext &context, Kind kind, const QList<QStringList> &lines,
                     QWidget *parent)
    : QFrame(parent), m_context(context), m_kind(kind)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    setAccessibleName(infoOf(kind).translatedLabel());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::normal, space::small, space::normal, space::normal);
    column->setSpacing(space::small);
    for (const QStringList &keys : lines) {
        addLine(keys, column);
    }
    setFocusProxy(m_editors.first());
}

void RowEditor::addLine(const QStringList &keys, QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::normal);
    grid->setVerticalSpacing(0);
    column->addLayout(grid);
    for (const QString &key : keys) {
        const FieldInfo *field = infoOf(m_kind).field(key);
        Q_ASSERT(field);
        FieldEditor *editor = makeFieldEditor(m_context, m_kind, *field, this);
        auto *label = new ElidedLabel(field->translatedLabel(), this);
        label->setFont(m_context.theme().small());
        label->setBuddy(editor);
        const int place = grid->columnCount();
        grid->addWidget(label, 0, place);
        grid->addWidget(editor, 1, place);
        grid->setColumnStretch(place, 1);
        m_editors.append(editor);
        for (QWidget *part : editor->findChildren<QWidget *>()) {
            part->installEventFilter(this);
        }
    }
}

void RowEditor::setObject(ObjectRef object, const QHash<QString, QVariant> &defaults)
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const QString key = QString::fromLatin1(editor->field().key);
        const QVariant value =
            object.isNull() ? defaults.value(key) : fieldValue(m_context.plan(), object, key);
        editor->setValue(value);
        m_before.insert(key, editor->value());
    }
}

QList<std::pair<QString, QVariant>> RowEditor::changes() const
{
    QList<std::pair<QString, QVariant>> changed;
    for (const FieldEditor *editor : m_editors) {
        const QString key = QString::fromLatin1(editor->field().key);
        if (editor->value() != m_before.value(key)) {
            changed.emplaceBack(key, editor->value());
        }
    }
    return changed;
}

QVariant RowEditor::value(const QString &key) const
{
    for (const FieldEditor *editor : m_editors) {
        if (key == QLatin1StringView(editor->field().key)) {
            return editor->value();
        }
    }
    return {};
}

bool RowEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            finish(false);
            return true;
        }
        const bool isLast = m_editors.last()->isAncestorOf(QApplication::focusWidget());
        if (key == Qt::Key_Return || key == Qt::Key_Enter || (key == Qt::Key_Tab && isLast)) {
            finish(true);
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut) {
        // The next focus widget is known only after the event.
        QMetaObject::invokeMethod(
            this,
            [this] {
                const QWidget *now = QApplication::focusWidget();
                if (!now
                    || (now != this && !isAncestorOf(now) && !QApplication::activePopupWidget())) {
                    finish(now != nullptr || !QApplication::activePopupWidget());
                }
            },
            Qt::QueuedConnection);
    }
    return QFrame::eventFilter(watched, event);
}

void RowEditor::finish(bool take)
{
    if (m_finished) {
        return;
    }
    m_finished = true;
    if (take) {
        if (QWidget *last = QApplication::focusWidget(); last && isAncestorOf(last)) {
            last->clearFocus(); // what was typed there last is taken up too
        }
        emit taken();
    } else {
        emit givenUp();
    }
}

Result<edit::Step> setFields(const Plan &plan, ObjectRef object,
                             const QList<std::pair<QString, QVariant>> &values)
{
    edit::Step all{QString(), plan};
    for (const auto &[key, value] : values) {
        const Result<edit::Step> step = edit::setField(all.plan, object, key, value);
        if (!step) {
            return step;
        }
        all.plan = step->plan;
        all.text = all.text.isEmpty() ? step->text
                                      : RowEditor::tr("Change %1").arg(nameOf(step->plan, object));
    }
    return all;
}

} // namespace facet::panels
