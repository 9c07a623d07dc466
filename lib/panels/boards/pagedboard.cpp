// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagedboard.h"

#include "panels/choicebutton.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace facet::panels {

namespace {
constexpr int filterWidth = 240;
}

PagedBoard::PagedBoard(PanelContext &context, const PanelIdentity &identity,
                       const QString &filterText)
    : Panel(context, identity),
      m_switch(new QButtonGroup(this)),
      m_filter(new QLineEdit(this)),
      m_tools(new QHBoxLayout),
      m_names(new QHBoxLayout),
      m_pages(new QStackedWidget(this)),
      m_all(new QStackedWidget(this)),
      m_hint(new QLabel(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_all);
    auto *whole = new QWidget(m_all);
    m_all->addWidget(whole);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(space::section, space::large, space::section, space::normal);
    column->setSpacing(space::normal);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::normal);
    m_names->setSpacing(space::small);
    m_tools->setSpacing(space::normal);
    top->addLayout(m_names);
    top->addStretch(1);
    top->addLayout(m_tools);
    m_filter->setPlaceholderText(filterText);
    m_filter->setAccessibleName(filterText);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(filterWidth / 2);
    m_filter->setMaximumWidth(filterWidth);
    m_tools->addWidget(m_filter);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setFont(context.theme().small());
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_hint);
    connect(m_switch, &QButtonGroup::idClicked, this, &PagedBoard::showPage);
    connect(&context, &PanelContext::themeChanged, this,
            [this] { m_hint->setFont(this->context().theme().small()); });
}

void PagedBoard::addPage(const QString &name, const QString &tip, QWidget *page,
                         const QString &hint)
{
    auto *button = new ChoiceButton(context(), name, tip, this);
    const int id = m_pages->addWidget(page);
    m_switch->addButton(button, id);
    m_names->addWidget(button);
    button->hide(); // one page alone needs no switch
    for (QAbstractButton *other : m_switch->buttons()) {
        other->setVisible(id > 0);
    }
    m_hints.append(hint);
    if (id == 0) {
        showPage(0);
    }
}

void PagedBoard::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    m_switch->button(page)->setChecked(true);
    m_hint->setText(m_hints.at(page));
    m_hint->setVisible(!m_hints.at(page).isEmpty());
    emit pageShown(page);
}

int PagedBoard::page() const { return m_pages->currentIndex(); }

bool PagedBoard::startSearch()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
    return m_filter->isVisible();
}

void PagedBoard::setEmptyPage(QWidget *page) { m_all->addWidget(page); }

void PagedBoard::setEmpty(bool isEmpty) { m_all->setCurrentIndex(isEmpty ? 1 : 0); }

/// Ctrl+Page Up and Page Down turn the pages.
void PagedBoard::keyPressEvent(QKeyEvent *event)
{
    const bool isBack = event->key() == Qt::Key_PageUp;
    if (event->modifiers() == Qt::ControlModifier && (isBack || event->key() == Qt::Key_PageDown)) {
        const int count = m_pages->count();
        showPage((page() + (isBack ? count - 1 : 1)) % count);
        return;
    }
    Panel::keyPressEvent(event);
}

} // namespace facet::panels
