// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/organisation.h"
#include "panels/panel.h"

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace facet::panels {

class LinkModel;
class ObjectTreeView;
class StructureView;

/// The lines of communication over the org chart, what structure they make, what leads to the one
/// that is aimed at, and how far the organisation has come.
class StructureBoard final : public Panel
{
    Q_OBJECT

public:
    explicit StructureBoard(PanelContext &context);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeChartSide();
    QWidget *makeFindings();
    QWidget *makeLinks();
    void ask(Id<Unit> from, Id<Unit> to, QPoint place);
    void removeLinks(const QList<ObjectRef> &objects);
    void followLink();
    void refresh();
    qsizetype focusedLine() const;
    void showStructure(QVBoxLayout *column);
    void showChanges(QVBoxLayout *column);
    void showStage(QVBoxLayout *column);
    void addHeading(QVBoxLayout *column, const QString &text, const QString &more = {});
    void addEvidence(QVBoxLayout *column, const assess::Evidence &evidence);
    void makeChange(const assess::StructureChange &change);

    StructureView *m_view;
    LinkModel *m_model;
    ObjectTreeView *m_links;
    QComboBox *m_target;
    QLabel *m_hint;
    QWidget *m_findings = nullptr;  ///< made anew with every change
    QVBoxLayout *m_place = nullptr; ///< where they stand
};

} // namespace facet::panels
