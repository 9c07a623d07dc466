// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "choices_work.h"
#include "organisation.h"

#include <optional>
#include <tuple>

namespace facet {

/// One of the eight elements of the guidance.
struct PolicySection
{
    Id<PolicySection> id;
    PolicyElement element = PolicyElement::Access;
    Id<Unit> scope; ///< a unit and all below it; none: the whole organisation
    PolicyState state = PolicyState::Missing;
    QString text;
    QDate reviewDate;
    bool operator==(const PolicySection &) const = default;
};

template <> struct Describe<PolicySection>
{
    static constexpr const char *key = "policySection";
    static constexpr const char *plural = "policySections";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Policy section");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Policy sections");
    static constexpr std::tuple fields{
        field("element", &PolicySection::element, QT_TRANSLATE_NOOP("Facet", "Element")),
        field("scope", &PolicySection::scope, QT_TRANSLATE_NOOP("Facet", "Applies to")),
        field("state", &PolicySection::state, QT_TRANSLATE_NOOP("Facet", "State")),
        field("text", &PolicySection::text, QT_TRANSLATE_NOOP("Facet", "Text"), markdownField),
        field("reviewDate", &PolicySection::reviewDate, QT_TRANSLATE_NOOP("Facet", "Review on")),
    };
};

/// A training at one of four levels.
struct Course
{
    Id<Course> id;
    QString title;
    CourseLevel level = CourseLevel::Aware;
    std::optional<Facet> facet;
    QString note;
    bool operator==(const Course &) const = default;
};

template <> struct Describe<Course>
{
    static constexpr const char *key = "course";
    static constexpr const char *plural = "courses";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Course");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Courses");
    static constexpr std::tuple fields{
        field("title", &Course::title, QT_TRANSLATE_NOOP("Facet", "Title"), titleField),
        field("level", &Course::level, QT_TRANSLATE_NOOP("Facet", "Level")),
        field("facet", &Course::facet, QT_TRANSLATE_NOOP("Facet", "Facet")),
        field("note", &Course::note, QT_TRANSLATE_NOOP("Facet", "Note"), markdownField),
    };
};

/// Who planned to finish, or finished, a course when.
struct Completion
{
    Id<Completion> id;
    Id<Course> course;
    Id<Person> person;
    QDate planned;
    QDate finished;
    bool operator==(const Completion &) const = default;
};

template <> struct Describe<Completion>
{
    static constexpr const char *key = "completion";
    static constexpr const char *plural = "completions";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Completion");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Completions");
    static constexpr std::tuple fields{
        field("course", &Completion::course, QT_TRANSLATE_NOOP("Facet", "Course"), requiredField),
        field("person", &Completion::person, QT_TRANSLATE_NOOP("Facet", "Person"), requiredField),
        field("planned", &Completion::planned, QT_TRANSLATE_NOOP("Facet", "Planned for")),
        field("finished", &Completion::finished, QT_TRANSLATE_NOOP("Facet", "Finished on")),
    };
};

/// What a management layer of a unit is worried about, and the answer.
struct Concern
{
    Id<Concern> id;
    QString statement;
    Id<Unit> unit;
    Layer layer = Layer::Middle;
    ConcernKind kind = ConcernKind::Other;
    Id<Unit> conflictWith;
    Severity severity = Severity::Medium;
    QDate raised;
    QString response;
    ConcernState state = ConcernState::Open;
    bool operator==(const Concern &) const = default;
};

template <> struct Describe<Concern>
{
    static constexpr const char *key = "concern";
    static constexpr const char *plural = "concerns";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Concern");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Concerns");
    static constexpr std::tuple fields{
        field("statement", &Concern::statement, QT_TRANSLATE_NOOP("Facet", "Statement"),
              titleField),
        field("unit", &Concern::unit, QT_TRANSLATE_NOOP("Facet", "Unit"), requiredField),
        field("layer", &Concern::layer, QT_TRANSLATE_NOOP("Facet", "Management layer")),
        field("kind", &Concern::kind, QT_TRANSLATE_NOOP("Facet", "Kind")),
        field("conflictWith", &Concern::conflictWith,
              QT_TRANSLATE_NOOP("Facet", "In conflict with")),
        field("severity", &Concern::severity, QT_TRANSLATE_NOOP("Facet", "Severity")),
        field("raised", &Concern::raised, QT_TRANSLATE_NOOP("Facet", "Raised on")),
        field("response", &Concern::response, QT_TRANSLATE_NOOP("Facet", "Response"),
              markdownField),
        field("state", &Concern::state, QT_TRANSLATE_NOOP("Facet", "State")),
    };
};

} // namespace facet
