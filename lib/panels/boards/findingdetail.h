// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/findings/finding.h"
#include "panels/askpopup.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace facet::panels {

class DateEditor;

/// Asks why a finding is accepted, and until when.
class WaivePopup final : public AskPopup
{
    Q_OBJECT

public:
    WaivePopup(PanelContext &context, const assess::Finding &finding, QWidget *parent);

protected:
    bool take() override;

private:
    assess::Finding m_finding;
    QLineEdit *m_reason;
    DateEditor *m_until;
};

/// One finding in full: what, why it matters and where that comes from, the objects, and what can
/// be done about it.
class FindingDetail final : public QScrollArea
{
    Q_OBJECT

public:
    FindingDetail(PanelContext &context, QWidget *parent);

    /// Shows a finding, accepted by @p waiver unless that is null; null: nothing is chosen.
    void setFinding(const assess::Finding *finding, Id<Waiver> waiver = {});

    /// Makes the fix, as one edit.
    void fix();
    /// Asks for the reason to accept the finding, at a place (global).
    void askToAccept(QPoint place);
    /// Takes an acceptance back.
    void takeBack();
    /// Selects the first of the finding's objects.
    void showObject();

    bool canFix() const;
    bool canAccept() const;

private:
    void makeTexts();
    void makeButtons();
    void showTexts();
    void showLinks();
    QLabel *addLabel();

    PanelContext &m_context;
    std::optional<assess::Finding> m_finding;
    Id<Waiver> m_waiver;
    QWidget *m_content;
    QVBoxLayout *m_column;
    QLabel *m_gravity = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_source = nullptr;
    QVBoxLayout *m_links = nullptr;
    QLabel *m_fixText = nullptr;
    QPushButton *m_fix = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_takeBack = nullptr;
};

} // namespace facet::panels
