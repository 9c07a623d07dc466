// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/explain.h"
#include "panelcontext.h"

#include <QScrollArea>

class QVBoxLayout;

namespace facet::panels {

/// What a practice's score was computed from and what would raise it, every line leading to its
/// object.
class ExplainView final : public QScrollArea
{
    Q_OBJECT

public:
    ExplainView(PanelContext &context, QWidget *parent);

    /// Explains one practice of a unit; null: of the organisation.
    void explain(Id<Unit> unit, Practice practice);

    /// Says what a level asks and which departments are at it.
    void explainLevel(assess::Level level);

    Id<Unit> unit() const { return m_unit; }

    Practice practice() const { return m_practice; }

signals:
    /// Another practice was stepped to.
    void explained(facet::Id<facet::Unit> unit, facet::Practice practice);

private:
    void refresh();
    void addPractice();
    void addLevel(assess::Level level);
    void addUnit(Id<Unit> unit, const assess::UnitScores &scores);
    void addHeader(const assess::Explanation &explanation);
    void addSteps(QVBoxLayout *column);
    void addFacts(const QList<assess::Fact> &facts);
    void addAdvice(const QList<assess::Advice> &advice);
    void addSection(const QString &title);
    void addText(const QString &text, const QFont &font, const QColor &colour);
    void addLine(const QString &mark, const QColor &colour, const QString &text, ObjectRef object);

    PanelContext &m_context;
    Id<Unit> m_unit;
    Practice m_practice{};
    std::optional<assess::Level> m_level; ///< explained instead of a practice
    QVBoxLayout *m_column = nullptr;
};

/// Four pips and a word for a score, as text: "●●●○ 3 of 4"; "no data" without any.
QString scoreText(const assess::PracticeScore &score);

} // namespace facet::panels
