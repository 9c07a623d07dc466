// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/panel.h"
#include "planlanguage.h"

#include <QTimer>

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace facet::panels {

class CodeEditor;
class EmptyState;
class LinkButton;
class TextFindBar;

/// The plan, or what is selected, as text: edited freely, checked while somebody types, applied as
/// one step that changes only what the text changed.
class SourceBoard final : public Panel
{
    Q_OBJECT

public:
    explicit SourceBoard(PanelContext &context);

    bool startSearch() override;
    CodeEditor &editor() const { return *m_editor; }

    /// Whether somebody typed what is not applied yet.
    bool isEdited() const;
    /// Makes the edit, or goes to the first fault; waits for the text to be read.
    void apply();
    /// Goes back to the plan as it is.
    void discard();

signals:
    /// The plan's text is shown.
    void written();
    /// What was typed has been read: faults and changes are those of the text.
    void checked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class Scope { Plan, Selection };

    struct Checked
    {
        PlanLanguage::Reading reading;
        int changes = 0;
        int comments = 0; ///< that go when the text is applied
    };

    QWidget *makeTools();
    QWidget *makePages();
    void makeShortcuts();
    QToolButton *addScope(const QString &text, const QString &tip, Scope scope);
    void setScope(Scope scope);
    void follow();
    void write();
    void showWritten(const Plan &plan, const QList<ObjectRef> &only, const QString &text);
    void startChecking();
    void check();
    void showChecked(const Checked &result);
    void perform();
    void goToNextFault();
    void showPage();
    void showState();
    void insertExample();

    CodeEditor *m_editor;
    TextFindBar *m_findBar;
    QStackedWidget *m_pages = nullptr;
    EmptyState *m_nothingSelected = nullptr;
    EmptyState *m_nothingPlanned = nullptr;
    QToolButton *m_wholePlan = nullptr;
    QToolButton *m_selected = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_apply = nullptr;
    LinkButton *m_why;
    QLabel *m_meanwhile;
    QLabel *m_comments;
    QTimer m_pause; ///< until typing has stopped for a moment

    Scope m_scope = Scope::Plan;
    Plan m_base;                      ///< what the text was written from …
    QList<ObjectRef> m_only;          ///< … and of which objects; none: of all
    std::optional<Checked> m_checked; ///< of the text as it stands
    int m_writing = 0;                ///< counts what was asked for, to know what is outdated
    bool m_isChecking = false;
    bool m_isStale = true; ///< the plan is another one than the text's
    bool m_isApplying = false;
    bool m_applyWhenChecked = false;
};

} // namespace facet::panels
