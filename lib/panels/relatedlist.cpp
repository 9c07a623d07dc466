// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relatedlist.h"

#include "edit/objects.h"
#include "keepup.h"
#include "objecttreeview.h"
#include "panel.h"
#include "relatedmodel.h"
#include "render/icon.h"

#include <QIcon>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int highestList = 400;

bool refersTo(const FieldInfo &field, Kind kind) { return field.refersTo == kind; }

/// The field through which a new object of kind @p owner would refer to one of kind @p viewed;
/// null: none does as a matter of course.
const FieldInfo *bond(Kind owner, Kind viewed)
{
    for (const FieldInfo &field : infoOf(owner).fields) {
        const bool matters = field.options.required || field.options.indexNone
            || QLatin1StringView(field.key) == QLatin1StringView(infoOf(viewed).key);
        if (field.kind == ValueKind::Reference && refersTo(field, viewed) && matters) {
            return &field;
        }
    }
    return nullptr;
}

/// The fields that must be filled before an object can be added, but @p bond.
QStringList asked(Kind kind, const FieldInfo &bond)
{
    QStringList keys;
    for (const FieldInfo &field : infoOf(kind).fields) {
        const bool isDate = field.kind == ValueKind::Date; // today will do
        if ((field.options.required || field.options.title) && field.key != bond.key && !isDate) {
            keys.append(QString::fromLatin1(field.key));
        }
    }
    return keys;
}

/// A place behind the last of the objects of a kind; none where the kind has no order.
std::optional<double> orderAtEnd(const Plan &plan, Kind kind)
{
    if (!infoOf(kind).field(u"order")) {
        return std::nullopt;
    }
    double last = 0;
    for (const ObjectRef object : objectsOf(plan, kind)) {
        last = std::max(last, fieldValue(plan, object, u"order").toDouble());
    }
    return last + 1;
}

/// The value of a reference field without @p viewed; nothing where it does not point there.
std::optional<QVariant> released(const FieldInfo &field, const QVariant &value, ObjectRef viewed)
{
    if (!refersTo(field, viewed.kind)) {
        return std::nullopt;
    }
    if (field.kind == ValueKind::Reference) {
        return value.toLongLong() == viewed.id ? std::optional(QVariant()) : std::nullopt;
    }
    QStringList ids = value.toString().split(u' ', Qt::SkipEmptyParts);
    return ids.removeAll(QString::number(viewed.id)) > 0 ? std::optional(QVariant(ids.join(u' ')))
                                                         : std::nullopt;
}

} // namespace

Result<edit::Step> detached(const Plan &plan, ObjectRef referrer, ObjectRef viewed)
{
    QList<std::pair<QString, QVariant>> values;
    for (const FieldInfo &field : infoOf(referrer.kind).fields) {
        const QString key = QString::fromLatin1(field.key);
        if (const auto value = released(field, fieldValue(plan, referrer, key), viewed)) {
            if (field.options.required) {
                return edit::remove(plan, referrer);
            }
            values.emplaceBack(key, *value);
        }
    }
    return setFields(plan, referrer, values);
}

RelatedList::RelatedList(PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(new RelatedModel(context, this)),
      m_view(new ObjectTreeView(context, m_model, new RelatedDelegate(context), this)),
      m_heading(new QLabel(tr("Related"), this)),
      m_nothing(new QLabel(tr("Nothing refers to it yet."), this)),
      m_menu(new QMenu(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    makeButtons(column);
    m_view->setAccessibleName(tr("Related objects"));
    m_view->keepOwnSelection();
    m_view->fitContents(highestList);
    column->addWidget(m_view);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    column->addWidget(m_nothing);
    connect(m_view, &ObjectTreeView::removeAsked, this, &RelatedList::remove);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RelatedList::refresh);
    keepUp(context, News::Plan, this, &RelatedList::refresh);
    connect(m_menu, &QMenu::aboutToShow, this, &RelatedList::fillMenu);
}

void RelatedList::setViewed(ObjectRef object)
{
    closeForm();
    m_model->setViewed(object);
    refresh();
}

void RelatedList::makeButtons(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    column->addLayout(row);
    m_heading->setTextFormat(Qt::PlainText);
    QFont bold = m_context.theme().font;
    bold.setWeight(QFont::DemiBold);
    m_heading->setFont(bold);
    row->addWidget(m_heading, 1);
    const auto make = [this, row](const QString &icon, const QString &text) {
        auto *button = new QToolButton(this);
        button->setIcon(render::icon(icon));
        button->setAutoRaise(true);
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        return button;
    };
    QToolButton *add = make(u"list-add"_s, tr("Add a related object"));
    add->setMenu(m_menu);
    add->setPopupMode(QToolButton::InstantPopup);
    m_rowButtons = {make(u"edit-delete-remove"_s, tr("Take away")),
                    make(u"go-jump"_s, tr("Go there"))};
    connect(m_rowButtons[0], &QToolButton::clicked, this,
            [this] { remove(m_view->selectedObjects()); });
    connect(m_rowButtons[1], &QToolButton::clicked, this,
            [this] { emit m_view->activated(m_view->currentIndex()); });
}

QList<Kind> RelatedList::addable(Kind kind)
{
    QList<Kind> kinds;
    forEachKind([&]<class E>() {
        const bool listedElsewhere = kind == kindOf<Unit>() && kindOf<E>() == kindOf<Position>();
        if (!listedElsewhere && bond(kindOf<E>(), kind)) {
            kinds.append(kindOf<E>());
        }
    });
    std::ranges::sort(kinds, {}, [](Kind k) { return infoOf(k).translatedLabel(); });
    return kinds;
}

void RelatedList::fillMenu()
{
    m_menu->clear();
    for (const Kind kind : addable(m_model->viewed().kind)) {
        connect(m_menu->addAction(infoOf(kind).translatedLabel()), &QAction::triggered, this,
                [this, kind] { startAdding(kind); });
    }
}

void RelatedList::startAdding(Kind kind)
{
    closeForm();
    const FieldInfo *field = bond(kind, m_model->viewed().kind);
    if (!field) {
        return;
    }
    const QStringList keys = asked(kind, *field);
    if (keys.isEmpty()) {
        add(kind, {});
        return;
    }
    QList<QStringList> lines;
    for (const QString &key : keys) {
        lines.append(QStringList{key});
    }
    m_form = new RowEditor(m_context, kind, lines, this);
    m_form->setObject({});
    static_cast<QVBoxLayout *>(layout())->addWidget(m_form);
    connect(m_form, &RowEditor::givenUp, this, &RelatedList::closeForm);
    connect(m_form, &RowEditor::taken, this, [this, kind, keys] {
        QVariantMap values;
        for (const QString &key : keys) {
            values.insert(key, m_form->value(key));
        }
        closeForm();
        add(kind, values);
    });
    m_form->show();
    m_form->setFocus();
}

void RelatedList::add(Kind kind, const QVariantMap &values)
{
    const bool nothingEntered =
        !values.isEmpty() && std::ranges::all_of(values, [](const QVariant &value) {
            return value.toString().trimmed().isEmpty();
        });
    if (nothingEntered) {
        return;
    }
    QVariantMap all = values;
    all.insert(QString::fromLatin1(bond(kind, m_model->viewed().kind)->key), m_model->viewed().id);
    if (const auto order = orderAtEnd(m_context.plan(), kind)) {
        all.insert(u"order"_s, *order);
    }
    for (const FieldInfo &field : infoOf(kind).fields) {
        if (field.kind == ValueKind::Date && field.options.required) {
            all.insert(QString::fromLatin1(field.key), m_context.today().toString(Qt::ISODate));
        }
    }
    m_context.perform(edit::addObject(m_context.plan(), kind, all));
}

/// Takes several away as one step.
void RelatedList::remove(const QList<ObjectRef> &objects)
{
    edit::Step all{QString(), m_context.plan()};
    for (const ObjectRef object : objects) {
        const Result<edit::Step> step = detached(all.plan, object, m_model->viewed());
        if (!step) {
            m_context.perform(step);
            return;
        }
        all = {all.text.isEmpty() ? step->text : tr("Remove several related objects"), step->plan};
    }
    m_context.perform(all);
}

void RelatedList::closeForm()
{
    if (m_form) {
        m_form->hide();
        m_form->deleteLater();
        m_form = nullptr;
    }
}

void RelatedList::refresh()
{
    const bool any = m_model->rowCount() > 0;
    m_view->setVisible(any);
    m_nothing->setVisible(!any);
    for (QToolButton *button : std::as_const(m_rowButtons)) {
        button->setEnabled(any && !m_view->currentObject().isNull());
    }
}

} // namespace facet::panels
