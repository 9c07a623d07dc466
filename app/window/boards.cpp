// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boards.h"

#include "panels/panel.h"
#include "render/icon.h"

#include <QAction>
#include <QActionGroup>
#include <QIcon>
#include <QPainter>
#include <QResizeEvent>
#include <QStyle>

namespace facet::window {

using namespace Qt::StringLiterals;

Boards::Boards(QWidget *chart, QWidget *parent)
    : QStackedWidget(parent), m_choices(new QActionGroup(this))
{
    setObjectName(u"boards"_s);
    chart->setObjectName(u"organisation"_s);
    addWidget(chart);
    addChoice(chart, tr("Organisation"), u"view-list-tree"_s);
    m_choices->actions().constFirst()->setChecked(true);
}

void Boards::add(std::unique_ptr<panels::Panel> board)
{
    panels::Panel *page = board.release(); // the stack's from here on
    addWidget(page);
    addChoice(page, page->title(), page->iconName());
}

void Boards::addChoice(QWidget *page, const QString &title, const QString &icon)
{
    auto *choice = new QAction(render::icon(icon), title, m_choices);
    choice->setObjectName(u"board."_s + page->objectName());
    choice->setCheckable(true);
    if (const qsizetype number = m_choices->actions().size(); number <= 9) {
        choice->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)));
        choice->setToolTip(
            tr("%1 (%2)").arg(title, choice->shortcut().toString(QKeySequence::NativeText)));
    }
    connect(choice, &QAction::triggered, this, [this, page] { turnTo(page); });
}

QList<QAction *> Boards::choices() const { return m_choices->actions(); }

QString Boards::current() const { return currentWidget()->objectName(); }

void Boards::turnTo(const QString &board)
{
    if (auto *choice = m_choices->findChild<QAction *>(u"board."_s + board)) {
        choice->trigger();
    }
}

void Boards::turnTo(QWidget *page)
{
    if (page != currentWidget()) {
        emit left(current());
        setCurrentWidget(page);
        emit entered(current());
    }
    page->setFocus();
}

Sidebar::Sidebar(const Boards &boards, QWidget *parent) : QToolBar(tr("Boards"), parent)
{
    setObjectName(u"sidebar"_s);
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    addActions(boards.choices());
    restyle();
}

void Sidebar::setProjecting(bool projecting)
{
    m_projecting = projecting;
    restyle();
}

void Sidebar::restyle()
{
    constexpr int around = 14; // what a button adds to its icon and its word
    const int icon = style()->pixelMetric(QStyle::PM_ToolBarIconSize, nullptr, this);
    const int needed =
        static_cast<int>(actions().size()) * (icon + fontMetrics().height() + around);
    setIconSize(m_projecting ? QSize(2 * icon, 2 * icon) : QSize(icon, icon));
    setToolButtonStyle(m_projecting             ? Qt::ToolButtonIconOnly
                           : needed <= height() ? Qt::ToolButtonTextUnderIcon
                                                : Qt::ToolButtonTextBesideIcon);
    setWidths();
}

void Sidebar::setWidths()
{
    int widest = 0;
    const QList<QAction *> all = actions();
    for (QAction *action : all) {
        widest = std::max(widest, widgetForAction(action)->sizeHint().width());
    }
    for (QAction *action : all) {
        widgetForAction(action)->setMinimumWidth(widest);
    }
}

void Sidebar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    if (event->size().height() != event->oldSize().height()) {
        restyle();
    }
}

void Sidebar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        restyle();
    }
}

void Sidebar::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), palette().window()); }

} // namespace facet::window
