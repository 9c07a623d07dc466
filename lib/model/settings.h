// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "objectives.h"

#include <optional>
#include <tuple>

namespace facet {

/// What holds for the plan as a whole; a plan has one.
struct Settings
{
    Id<Settings> id;
    QString title;
    QString organisation;
    QString currency = QStringLiteral("USD");
    QDate start;
    QDate end;
    Id<Person> sponsor;
    Structure targetStructure = Structure::None;
    Weighting weighting = Weighting::Headcount;
    int target = 4;
    double purposeWeight = 1;
    double measurementWeight = 1;
    double channelsWeight = 1;
    double listeningWeight = 1;
    double peopleWeight = 1;
    double facetsWeight = 1;
    double trainingWeight = 1;
    double linesWeight = 1;
    double guidanceWeight = 1;
    double perspectivesWeight = 1;
    bool operator==(const Settings &) const = default;
};

template <> struct Describe<Settings>
{
    static constexpr const char *key = "settings";
    static constexpr const char *plural = "settings";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Plan");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Plans");
    static constexpr std::tuple fields{
        field("title", &Settings::title, QT_TRANSLATE_NOOP("Facet", "Title"),
              FieldOptions{.title = true}),
        field("organisation", &Settings::organisation, QT_TRANSLATE_NOOP("Facet", "Organisation")),
        field("currency", &Settings::currency, QT_TRANSLATE_NOOP("Facet", "Currency")),
        field("start", &Settings::start, QT_TRANSLATE_NOOP("Facet", "Start")),
        field("end", &Settings::end, QT_TRANSLATE_NOOP("Facet", "End")),
        field("sponsor", &Settings::sponsor, QT_TRANSLATE_NOOP("Facet", "Executive sponsor")),
        field("targetStructure", &Settings::targetStructure,
              QT_TRANSLATE_NOOP("Facet", "Target structure")),
        field("weighting", &Settings::weighting, QT_TRANSLATE_NOOP("Facet", "Departments count")),
        field("target", &Settings::target, QT_TRANSLATE_NOOP("Facet", "Target level"),
              FieldOptions{.least = 1, .most = 4}),
        field("purposeWeight", &Settings::purposeWeight,
              QT_TRANSLATE_NOOP("Facet", "Weight of purpose"), notNegative),
        field("measurementWeight", &Settings::measurementWeight,
              QT_TRANSLATE_NOOP("Facet", "Weight of measurement"), notNegative),
        field("channelsWeight", &Settings::channelsWeight,
              QT_TRANSLATE_NOOP("Facet", "Weight of channels"), notNegative),
        field("listeningWeight", &Settings::listeningWeight,
              QT_TRANSLATE_NOOP("Facet", "Weight of listening"), notNegative),
        field("peopleWeight", &Settings::peopleWeight,
              QT_TRANSLATE_NOOP("Facet", "Weight of people"), notNegative),
        field("facetsWeight", &Settings::facetsWeight,
              QT_TRANSLATE_NOOP("Facet", "Weight of facets"), notNegative),
        field("trainingWeight", &Settings::trainingWeight,
              QT_TRANSLATE_NOOP("Facet", "Weight of training"), notNegative),
        field("linesWeight", &Settings::linesWeight,
              QT_TRANSLATE_NOOP("Facet", "Weight of lines of communication"), notNegative),
        field("guidanceWeight", &Settings::guidanceWeight,
              QT_TRANSLATE_NOOP("Facet", "Weight of guidance"), notNegative),
        field("perspectivesWeight", &Settings::perspectivesWeight,
              QT_TRANSLATE_NOOP("Facet", "Weight of perspectives"), notNegative),
    };
};

} // namespace facet
