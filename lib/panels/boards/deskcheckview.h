// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/routing/messages.h"
#include "base/result.h"
#include "panels/panelcontext.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTableView;
class QTimer;

namespace facet::panels {

struct CheckedDesk;
class DeskLoadModel;
class DeskMessageModel;
class ElidedLabel;

/// The desk check: real messages, where each would go after the plan's signals and routes, what
/// nobody answers, and what that asks of the units. Done anew in the background with each edit.
class DeskCheckView final : public QWidget
{
    Q_OBJECT

public:
    DeskCheckView(PanelContext &context, QWidget *parent);

    /// Asks for a file of messages and checks them.
    void import();
    /// Checks the messages of a file.
    void importFile(const QString &path);
    void setFilter(const QString &text);

signals:
    /// A check is finished and shown.
    void checked();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makePage();
    void makeChoosers(QHBoxLayout *row);
    QComboBox *makeChooser(QHBoxLayout *row, const QString &label, int routing::MessageColumns::*);
    void makeTables(QWidget *page);
    void setTable(Result<routing::MessageTable> table);
    void fillChoosers();
    void readMessages();
    void check();
    void show(const std::shared_ptr<const CheckedDesk> &desk);

    PanelContext &m_context;
    std::shared_ptr<const routing::MessageTable> m_table;
    routing::MessageColumns m_guess;
    routing::MessageColumns m_columns;
    std::shared_ptr<const std::vector<routing::Message>> m_messages;
    QStackedWidget *m_pages;
    ElidedLabel *m_name;
    QLabel *m_summary;
    QComboBox *m_text = nullptr;
    QList<std::pair<QComboBox *, int routing::MessageColumns::*>> m_choosers;
    QComboBox *m_shown = nullptr;
    DeskMessageModel *m_messageModel;
    DeskLoadModel *m_loadModel;
    QTimer *m_later;
    int m_run = 0; ///< the number of the check under way; older ones are dropped
};

} // namespace facet::panels
