// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "referenceeditor.h"

#include "base/text.h"
#include "model/navigate.h"
#include "render/icon.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QToolButton>

#include <algorithm>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr std::ptrdiff_t mostListed = 200;

} // namespace

ObjectSearch::ObjectSearch(PanelContext &context, Kind kind, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_kind(kind),
      m_line(new QLineEdit(this)),
      m_names(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_names, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_line);
    setFocusProxy(m_line);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // list() has chosen
    m_completer->setMaxVisibleItems(10);
    m_line->setCompleter(m_completer);
    m_line->setPlaceholderText(tr("none"));
    QAction *open = m_line->addAction(render::icon(u"arrow-down"_s), QLineEdit::TrailingPosition);
    open->setText(tr("Show all"));
    open->setToolTip(tr("Show all (Down)"));
    m_line->installEventFilter(this);
    connect(open, &QAction::triggered, this, &ObjectSearch::openList);
    connect(m_line, &QLineEdit::textEdited, this, &ObjectSearch::list);
    connect(m_line, &QLineEdit::editingFinished, this, &ObjectSearch::take);
    connect(
        m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) { choose(index.data(Qt::UserRole).value<ObjectRef>()); });
}

void ObjectSearch::setObject(ObjectRef object)
{
    m_object = object;
    m_line->setText(object.isNull() ? QString() : nameOf(m_context.plan(), object));
    m_line->setCursorPosition(0);
}

void ObjectSearch::openList()
{
    m_line->setFocus();
    list({});
    m_completer->setCompletionPrefix({});
    m_completer->complete();
}

bool ObjectSearch::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (key && key->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        openList();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// Lists the objects that have what was typed in their name; the first ones, for plans may hold
/// very many.
void ObjectSearch::list(const QString &typed)
{
    const QString key = comparable(typed);
    m_index.setPlan(m_context.plan());
    std::vector<const NameIndex::Entry *> found;
    for (const NameIndex::Entry &entry : m_index.of(m_kind)) {
        if (entry.key.contains(key) || isCalled(entry, key)) {
            found.push_back(&entry);
        }
    }
    const auto end = found.begin() + std::min<std::ptrdiff_t>(std::ssize(found), mostListed);
    std::ranges::partial_sort(found, end, {}, [](const NameIndex::Entry *entry) {
        return std::pair(QStringView(entry->key), entry->object);
    });
    m_names->clear();
    for (auto entry = found.begin(); entry != end; ++entry) {
        auto *item = new QStandardItem(distinctName(m_context.plan(), (*entry)->object));
        item->setData(QVariant::fromValue((*entry)->object), Qt::UserRole);
        m_names->appendRow(item);
    }
    if (end != found.end()) {
        auto *more = new QStandardItem(tr("More: type some letters of the name."));
        more->setFlags(Qt::NoItemFlags);
        m_names->appendRow(more);
    }
}

/// Whether @p typed, as comparable() writes it, is the object's name or the beginning of the one
/// that tells it from others.
bool ObjectSearch::isCalled(const NameIndex::Entry &entry, const QString &typed) const
{
    return typed == entry.key
        || (!entry.key.isEmpty() && typed.startsWith(entry.key)
            && comparable(distinctName(m_context.plan(), entry.object)).startsWith(typed));
}

/// Takes what was typed: nothing is none, a name is its object, anything else is given up.
void ObjectSearch::take()
{
    const QString typed = comparable(m_line->text());
    if (typed.isEmpty()) {
        choose({});
        return;
    }
    if (!m_object.isNull() && typed == comparable(nameOf(m_context.plan(), m_object))) {
        return;
    }
    m_index.setPlan(m_context.plan());
    QList<std::pair<QString, ObjectRef>> called;
    for (const NameIndex::Entry &entry : m_index.of(m_kind)) {
        if (isCalled(entry, typed)) {
            const QString name = comparable(distinctName(m_context.plan(), entry.object));
            if (typed == entry.key || typed == name) {
                called.emplaceBack(name, entry.object);
            }
        }
    }
    if (called.isEmpty()) {
        setObject(m_object);
    } else {
        choose(std::ranges::min(called).second);
    }
}

void ObjectSearch::choose(ObjectRef object)
{
    const bool isOther = object != m_object;
    setObject(object);
    if (isOther) {
        emit chosen(object);
    }
}

QString distinctName(const Plan &plan, ObjectRef object)
{
    const QString name = nameOf(plan, object);
    QString where;
    if (const Id<Person> person = object.as<Person>()) {
        const QList<Id<Unit>> units = unitsOf(plan, person);
        where = units.isEmpty() ? QString() : nameOf(plan, units.first());
    } else if (const Position *position = plan.find(object.as<Position>())) {
        where = nameOf(plan, position->unit);
    } else if (const Unit *unit = plan.find(object.as<Unit>())) {
        where = nameOf(plan, unit->parent);
    }
    return where.isEmpty() ? name
                           : ObjectSearch::tr("%1 (%2)").arg(isolated(name), isolated(where));
}

ReferenceEditor::ReferenceEditor(PanelContext &context, const FieldInfo &field, QWidget *parent)
    : FieldEditor(context, field, parent),
      m_search(new ObjectSearch(context, field.refersTo, this)),
      m_go(new QToolButton(this))
{
    adopt(m_search->line());
    layout()->addWidget(m_search);
    m_go->setIcon(render::icon(u"go-jump"_s));
    m_go->setAutoRaise(true);
    m_go->setToolTip(tr("Go there"));
    m_go->setAccessibleName(tr("Go to “%1”").arg(field.translatedLabel()));
    layout()->addWidget(m_go);
    connect(m_go, &QToolButton::clicked, this,
            [this] { this->context().selection().select(m_object); });
    connect(m_search, &ObjectSearch::chosen, this, [this](ObjectRef object) {
        show(object);
        emit edited();
    });
}

void ReferenceEditor::setValue(const QVariant &value)
{
    show(value.isNull() ? ObjectRef() : ObjectRef(field().refersTo, value.toLongLong()));
    m_search->setObject(m_object);
}

QVariant ReferenceEditor::value() const
{
    return m_object.isNull() ? QVariant() : QVariant(m_object.id);
}

void ReferenceEditor::show(ObjectRef object)
{
    m_object = object;
    m_go->setEnabled(!object.isNull());
}

} // namespace facet::panels
