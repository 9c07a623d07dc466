// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panelcontext.h"

namespace facet::panels {

PanelContext::PanelContext(Document &document, Selection &selection, const render::Theme &theme,
                           QObject *parent)
    : QObject(parent), m_document(document), m_selection(selection), m_theme(theme)
{
    connect(&m_selection, &Selection::changed, this, &PanelContext::followSelection);
    connect(&m_document, &Document::checked, this, &PanelContext::countFindings);
    followSelection();
    countFindings();
}

void PanelContext::setTheme(const render::Theme &theme)
{
    m_theme = theme;
    emit themeChanged();
}

Id<Unit> PanelContext::unit() const { return plan().contains(m_unit) ? m_unit : Id<Unit>{}; }

Id<Objective> PanelContext::objective() const
{
    return plan().contains(m_objective) ? m_objective : Id<Objective>{};
}

QDate PanelContext::today() const
{
    const QDate scored = m_document.scores().date;
    return scored.isValid() ? scored : QDate::currentDate();
}

bool PanelContext::perform(const Result<edit::Step> &step, const QString &mergeKey)
{
    if (!step) {
        emit refused(step.error().message);
        return false;
    }
    m_document.perform(*step, mergeKey);
    return true;
}

void PanelContext::setFindingsShown(bool shown)
{
    m_findingsShown = shown;
    countFindings();
}

void PanelContext::countFindings()
{
    m_findings = m_findingsShown ? assess::countsByObject(plan(), m_document.findings())
                                 : QHash<ObjectRef, assess::FindingCount>();
    emit findingsChanged();
}

void PanelContext::askFindings(ObjectRef object) { emit findingsAsked(object); }

void PanelContext::compareWith(qint64 sequence) { emit comparisonAsked(sequence); }

void PanelContext::explain(Id<Unit> unit, Practice practice)
{
    emit explanationAsked(unit, practice);
}

void PanelContext::followSelection()
{
    const Id<Unit> unitBefore = m_unit;
    const Id<Objective> objectiveBefore = m_objective;
    for (const ObjectRef object : m_selection.all()) {
        if (const Id<Unit> unit = object.as<Unit>()) {
            m_unit = unit;
        } else if (const Position *position = plan().find(object.as<Position>())) {
            m_unit = position->unit;
        } else if (const Id<Objective> objective = object.as<Objective>()) {
            m_objective = objective;
        }
    }
    if (m_unit != unitBefore || m_objective != objectiveBefore) {
        emit contextChanged();
    }
}

} // namespace facet::panels
