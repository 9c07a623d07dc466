// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingsboard.h"

#include "base/text.h"
#include "findingdetail.h"
#include "panels/elidedlabel.h"
#include "panels/emptystate.h"
#include "panels/keepup.h"
#include "panels/objecttreeview.h"
#include "render/icon.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace facet::panels {

using namespace Qt::StringLiterals;
using assess::Gravity;

namespace {

constexpr int detailWidth = 440;

PanelIdentity identity()
{
    return {u"findingsBoard"_s, FindingsBoard::tr("Findings"), u"emblem-important-symbolic"_s,
            Qt::NoDockWidgetArea};
}

} // namespace

FindingsBoard::FindingsBoard(PanelContext &context)
    : PagedBoard(context, identity(), tr("Filter findings")),
      m_summary(new ElidedLabel({}, this)),
      m_least(new QComboBox(this)),
      m_fixAll(new QPushButton(this)),
      m_only(new QPushButton(this))
{
    makeTools();
    const QString keys = tr("Enter selects the object, F makes the fix, A accepts the finding for "
                            "a reason. Everything can be undone.");
    addPage(tr("By object"), tr("What is open at each object"),
            makeList(FindingModel::Grouping::Objects, tr("Findings by object")), keys);
    addPage(tr("By rule"), tr("What each rule has found"),
            makeList(FindingModel::Grouping::Rules, tr("Findings by rule")), keys);
    addPage(
        tr("Accepted"), tr("What was accepted for a reason"),
        makeList(FindingModel::Grouping::Accepted, tr("Accepted findings")),
        tr("Enter selects the object. An accepted finding comes back when its day has passed."));
    setEmptyPage(new EmptyState(
        tr("Nothing to find. Forty rules look at the plan while you work: what is missing, why it "
           "matters, and often an edit that mends it."),
        {}, this));
    for (const List &list : std::as_const(m_lists)) {
        connect(filter(), &QLineEdit::textChanged, list.model, &FindingModel::setFilter);
    }
    keepUp(context, News::Findings, this, &FindingsBoard::refresh);
    connect(&context, &PanelContext::findingsAsked, this, &FindingsBoard::showOnly);
    refresh();
}

void FindingsBoard::makeTools()
{
    m_summary->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    tools()->insertWidget(0, m_summary);
    tools()->insertWidget(1, m_only);
    m_only->setIcon(render::icon(u"edit-clear"_s));
    m_only->setToolTip(tr("Show the findings of the whole plan again"));
    m_only->hide();
    connect(m_only, &QPushButton::clicked, this, [this] { showOnly({}); });
    m_least->addItem(tr("All"));
    m_least->addItem(tr("Errors and warnings"));
    m_least->addItem(tr("Errors only"));
    m_least->setAccessibleName(tr("How severe"));
    m_least->setToolTip(tr("How severe"));
    tools()->addWidget(m_least);
    tools()->addWidget(m_fixAll);
    m_fixAll->setToolTip(
        tr("Make all fixes that lose nothing and decide nothing, as one edit that can be undone"));
    connect(m_least, &QComboBox::currentIndexChanged, this, [this](int index) {
        constexpr Gravity least[] = {Gravity::Info, Gravity::Warning, Gravity::Error};
        for (const List &list : std::as_const(m_lists)) {
            list.model->setLeast(least[std::clamp(index, 0, 2)]);
        }
    });
    connect(m_fixAll, &QPushButton::clicked, this, &FindingsBoard::fixAllSafe);
}

QWidget *FindingsBoard::makeList(FindingModel::Grouping grouping, const QString &name)
{
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins({});
    row->setSpacing(space::normal);
    List list{.model = new FindingModel(context(), grouping, this)};
    list.view = new ObjectTreeView(context(), list.model,
                                   new FindingDelegate(context(), *list.model), page);
    list.view->setAccessibleName(name);
    list.view->keepOwnSelection();
    list.view->expandAll();
    list.detail = new FindingDetail(context(), page);
    list.detail->setMinimumWidth(leastPanelWidth);
    list.detail->setMaximumWidth(detailWidth);
    row->addWidget(list.view, 3);
    row->addWidget(list.detail, 2);
    m_lists.append(list);
    const auto follow = [this, list] { showCurrent(list); };
    connect(list.view->selectionModel(), &QItemSelectionModel::currentChanged, this, follow);
    keepUp(context(), News::Findings, this, follow);
    connect(list.view, &QTreeView::activated, list.detail, &FindingDetail::showObject);
    connect(list.view, &ObjectTreeView::menuAsked, this,
            [this, list](QPoint place) { openMenu(list, place); });
    makeKeys(list);
    return page;
}

void FindingsBoard::makeKeys(const List &list)
{
    const auto add = [&list](Qt::Key key, auto run) {
        auto *shortcut = new QShortcut(key, list.view);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, list.detail, run);
    };
    add(Qt::Key_F, [detail = list.detail] { detail->fix(); });
    add(Qt::Key_A, [detail = list.detail, view = list.view] {
        const QRect row = view->visualRect(view->currentIndex());
        detail->askToAccept(view->viewport()->mapToGlobal(row.bottomLeft()));
    });
}

void FindingsBoard::openMenu(const List &list, QPoint place)
{
    if (!list.model->findingAt(list.view->currentIndex())) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    FindingDetail *detail = list.detail;
    menu->addAction(tr("&Select the object"), detail, &FindingDetail::showObject);
    if (detail->canFix()) {
        menu->addAction(tr("&Fix"), detail, &FindingDetail::fix);
    }
    if (detail->canAccept()) {
        menu->addAction(tr("&Accept …"), detail, [detail, place] { detail->askToAccept(place); });
    } else {
        menu->addAction(tr("Take &back"), detail, &FindingDetail::takeBack);
    }
    menu->popup(place);
}

void FindingsBoard::showOnly(ObjectRef object)
{
    m_object = object;
    m_only->setVisible(!object.isNull());
    if (!object.isNull()) {
        const QString name = isolated(nameOf(plan(), object));
        m_only->setText(fontMetrics().elidedText(tr("Only: %1").arg(name), Qt::ElideRight,
                                                 leastPanelWidth / 2));
        showPage(ByObject);
    }
    for (const List &list : std::as_const(m_lists)) {
        if (list.model->grouping() != FindingModel::Grouping::Accepted) {
            list.model->setOnly(object);
            list.view->expandAll();
            showFirst(list);
        }
    }
}

/// Where no finding is current the first one is, so that its words are there to be read.
void FindingsBoard::showFirst(const List &list)
{
    if (!list.model->findingAt(list.view->currentIndex())) {
        const QModelIndex first = list.model->index(0, 0, list.model->index(0, 0));
        list.view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    }
}

void FindingsBoard::showCurrent(const List &list)
{
    QModelIndex current = list.view->currentIndex();
    if (!current.parent().isValid() && list.model->rowCount(current) > 0) {
        current = list.model->index(0, 0, current); // of a heading its first finding
    }
    list.detail->setFinding(list.model->findingAt(current), list.model->waiverAt(current));
}

void FindingsBoard::refresh()
{
    if (!m_object.isNull() && !contains(plan(), m_object)) {
        showOnly({});
    }
    for (const List &list : std::as_const(m_lists)) {
        showFirst(list);
    }
    const assess::Findings &findings = context().document().findings();
    setEmpty(findings.open.isEmpty() && findings.waived.isEmpty());
    assess::FindingCount count;
    int safe = 0;
    for (const assess::Finding &finding : findings.open) {
        count.add(finding.gravity);
        safe += finding.fix && finding.fix->safety == assess::Safety::Safe ? 1 : 0;
    }
    m_summary->setFullText(count.total() > 0 ? tr("Open: %1").arg(count.text())
                                             : tr("Nothing is open"));
    m_fixAll->setText(safe > 0 ? tr("Fix all %n safe one(s)", nullptr, safe)
                               : tr("Fix all safe ones"));
    m_fixAll->setEnabled(safe > 0);
}

void FindingsBoard::fixAllSafe()
{
    const assess::SafelyFixed result =
        assess::withSafeFixes(plan(), context().document().findings().open);
    context().perform(edit::Step{tr("Fix %n finding(s)", nullptr, result.count), result.plan});
}

} // namespace facet::panels
