// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "document/selection.h"
#include "edit/channels.h"
#include "render/theme.h"
#include "source/planlanguage.h"

#include <QObject>

namespace facet::panels {

/// What all panels of a window share: the open plan, the one selection, how things look, and the
/// place where a refused edit says why.
class PanelContext final : public QObject
{
    Q_OBJECT

public:
    PanelContext(Document &document, Selection &selection, const render::Theme &theme,
                 QObject *parent = nullptr);

    Document &document() const { return m_document; }

    const Plan &plan() const { return m_document.plan(); }

    Selection &selection() const { return m_selection; }

    const render::Theme &theme() const { return m_theme; }

    /// Changes how panels paint; they repaint themselves.
    void setTheme(const render::Theme &theme);

    /// The unit that commands of panels act on: the one selected last, as long as it exists; so a
    /// channel can be chosen afterwards without losing it.
    Id<Unit> unit() const;
    /// The objective that was selected last, as long as it exists.
    Id<Objective> objective() const;
    /// The day that progress and freshness are told for.
    QDate today() const;

    /// How plans are written as text and read again; without functions until the application gives
    /// them.
    const PlanLanguage &language() const { return m_language; }

    void setLanguage(const PlanLanguage &language) { m_language = language; }

    /// The roles that were given last, offered first the next time.
    edit::Roles lastRoles() const { return m_lastRoles; }

    void setLastRoles(edit::Roles roles) { m_lastRoles = roles; }

    /// Makes the edit, or says why it was refused; whether it was made. @p mergeKey as in
    /// Document::perform().
    bool perform(const Result<edit::Step> &step, const QString &mergeKey = {});

    /// Asks the window to compare the plan with what it was right after a step of its history (0:
    /// before all steps).
    void compareWith(qint64 sequence);

    /// What was found at an object, for its badge; nothing while badges are switched off.
    assess::FindingCount findingsOf(ObjectRef object) const { return m_findings.value(object); }

    /// Whether lists tell by a badge what the checker has found.
    void setFindingsShown(bool shown);

    /// Asks the window to show in full what was found at the object.
    void askFindings(ObjectRef object);

    /// Asks the window to explain one practice of a unit (null: of the organisation).
    void explain(Id<Unit> unit, Practice practice);

signals:
    void themeChanged();
    /// unit() or objective() is another one than before.
    void contextChanged();
    /// Why an edit was not made, for the status line.
    void refused(const QString &reason);
    void comparisonAsked(qint64 sequence);
    /// findingsOf() may say something else.
    void findingsChanged();
    void findingsAsked(facet::ObjectRef object);
    void explanationAsked(facet::Id<facet::Unit> unit, facet::Practice practice);

private:
    void followSelection();
    void countFindings();

    Document &m_document;
    Selection &m_selection;
    render::Theme m_theme;
    Id<Unit> m_unit;
    Id<Objective> m_objective;
    edit::Roles m_lastRoles = edit::Role::Listens;
    PlanLanguage m_language;
    QHash<ObjectRef, assess::FindingCount> m_findings;
    bool m_findingsShown = true;
};

} // namespace facet::panels
