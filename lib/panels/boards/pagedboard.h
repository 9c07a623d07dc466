// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/panel.h"

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QVBoxLayout;

namespace facet::panels {

/// A board of several pages: a switch and a filter above, the page, and a line below that says what
/// keys do; in the place of all that, what to do first while there is nothing to show.
class PagedBoard : public Panel
{
    Q_OBJECT

public:
    PagedBoard(PanelContext &context, const PanelIdentity &identity, const QString &filterText);

    void showPage(int page);
    int page() const;
    bool startSearch() override;

    QLineEdit *filter() const { return m_filter; }

signals:
    void pageShown(int page);

protected:
    /// Adds a page under its @p name in the switch; @p hint: what its keys do, in a sentence.
    void addPage(const QString &name, const QString &tip, QWidget *page, const QString &hint);
    /// Where controls of the board go, behind the filter.
    QHBoxLayout *tools() const { return m_tools; }

    /// What is shown while there is nothing to show.
    void setEmptyPage(QWidget *page);
    void setEmpty(bool isEmpty);
    void keyPressEvent(QKeyEvent *event) override;

private:
    QButtonGroup *m_switch;
    QLineEdit *m_filter;
    QHBoxLayout *m_tools;
    QHBoxLayout *m_names;
    QStackedWidget *m_pages;
    QStackedWidget *m_all; ///< the pages with what belongs to them, or the empty page
    QLabel *m_hint;
    QStringList m_hints;
};

} // namespace facet::panels
