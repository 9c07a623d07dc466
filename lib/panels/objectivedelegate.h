// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowdelegate.h"

namespace facet::panels {

/// Fills the end column with health as sign, word, share and bar; grey and without a share where
/// there are no data.
void showProgress(RowContent &row, const assess::Progress &progress, const render::Theme &theme);

/// How the rows of objectives, KPIs and observations look and are edited.
class ObjectiveDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    RowContent content(const QModelIndex &index) const override;
    RowEditor *makeEditor(QWidget *parent, const QModelIndex &index) const override;
    void take(const RowEditor &editor, const QModelIndex &index) const override;

private:
    RowContent objectiveContent(const Objective &objective) const;
    RowContent kpiContent(const Kpi &kpi) const;
    RowContent observationContent(const Observation &observation) const;
    QString channelsText(Id<Objective> objective) const;
    void addKpi(Id<Objective> objective, const RowEditor &editor) const;
    void addValue(Id<Kpi> kpi, const RowEditor &editor) const;
};

} // namespace facet::panels
