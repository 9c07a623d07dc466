// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assess/explain.h"
#include "assess/progress.h"
#include "deck.h"
#include "flow.h"
#include "table.h"

namespace facet::deck {

/// What every slide is made from.
struct Context
{
    const Plan &plan;
    const assess::Scores &scores;
    const DeckOptions &options;
    Book &book;

    const DeckStyle &style() const { return book.style(); }
    QString nameOf(Id<Unit> unit) const;
    QString organisation() const;
    /// A score, an index or another number as the deck's locale writes it.
    QString number(double value, int decimals = 0) const
    {
        return style().locale.toString(value, 'f', decimals);
    }
    QString date(QDate date) const { return style().locale.toString(date, QLocale::LongFormat); }
    QString shortDate(QDate date) const
    {
        return style().locale.toString(date, QLocale::ShortFormat);
    }
    QString list(const QStringList &words) const
    {
        return style().locale.createSeparatedList(words);
    }
};

/// Where slides are found.
namespace anchors {

QString unit(Id<Unit> unit);
QString tile(Id<Unit> unit);
QString objectives();
QString method();

} // namespace anchors

void addTitle(Context &context);
void addAnswer(Context &context);
void addLevels(Context &context);
void addDirectory(Context &context); ///< of departments and their pages
void addBars(Context &context);
void addOrganisationRadar(Context &context);
void addRadars(Context &context, const QList<Id<Unit>> &units);
void addOrgChart(Context &context);
void addGoals(Context &context);
void addObjectives(Context &context, const QList<Id<Unit>> &units);
void addObjectivesSummary(Context &context); ///< by department, in numbers
void addTrends(Context &context);            ///< KPIs over time, two a slide
void addFit(Context &context);
void addChannels(Context &context);
void addListening(Context &context);
void addPeople(Context &context); ///< small groups, multi-disciplinarians and training
void addGuidance(Context &context);
void addConcerns(Context &context);
void addRoadmap(Context &context); ///< with the risks
void addDepartments(Context &context, const QList<Id<Unit>> &units);
void addWorkshop(Context &context);
void addMethod(Context &context);

/// A numbered list of steps with what each gains.
void addSteps(Flow &flow, const Context &context, const QList<assess::Advice> &steps);

/// The ten practices with their scores one below the other, flowing on where they must.
void addPracticeRows(Flow &flow, const Context &context, const assess::UnitScores &scores);

/// Progress as sign, bar and word, for a cell one line high.
Cell progressCell(const Context &context, const assess::Progress &progress);

/// The ring of an index with the number in it.
void paintRing(QPainter &painter, const QRectF &area, const DeckStyle &style,
               const assess::UnitScores &scores);

/// A facet's shape: triangle, disc, square, diamond, heart.
void paintFacet(QPainter &painter, const QRectF &area, Facet facet, const QColor &colour);

/// The objectives a unit or one below it is accountable for, in order, without dropped ones.
QList<Id<Objective>> objectivesOf(const Plan &plan, Id<Unit> unit);

/// The KPIs of an objective, in order.
QList<Id<Kpi>> kpisOf(const Plan &plan, Id<Objective> objective);

/// "listens, engages", translated; empty: nothing.
QString rolesOf(const Context &context, const Participation &participation);

} // namespace facet::deck
