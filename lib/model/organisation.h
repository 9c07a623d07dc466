// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "choices_people.h"
#include "field.h"

#include <optional>
#include <tuple>

namespace facet {

/// A box of the org chart.
struct Unit
{
    Id<Unit> id;
    Id<Unit> parent;
    double order = 0;
    QString name;
    UnitKind kind = UnitKind::Department;
    bool hub = false;
    QString needs;
    std::optional<int> target; ///< the score each practice aims at; none: the plan's
    QString externalId;        ///< the id in the system that the unit was imported from
    bool operator==(const Unit &) const = default;
};

template <> struct Describe<Unit>
{
    static constexpr const char *key = "unit";
    static constexpr const char *plural = "units";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Unit");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Units");
    static constexpr std::tuple fields{
        field("parent", &Unit::parent, QT_TRANSLATE_NOOP("Facet", "Part of"),
              FieldOptions{.indexNone = true}),
        field("order", &Unit::order, QT_TRANSLATE_NOOP("Facet", "Order"), hiddenField),
        field("name", &Unit::name, QT_TRANSLATE_NOOP("Facet", "Name"), titleField),
        field("kind", &Unit::kind, QT_TRANSLATE_NOOP("Facet", "Kind")),
        field("hub", &Unit::hub, QT_TRANSLATE_NOOP("Facet", "Hub")),
        field("needs", &Unit::needs, QT_TRANSLATE_NOOP("Facet", "Needs"), markdownField),
        field("target", &Unit::target, QT_TRANSLATE_NOOP("Facet", "Target level"),
              FieldOptions{.least = 1, .most = 4}),
        field("externalId", &Unit::externalId, QT_TRANSLATE_NOOP("Facet", "Identifier elsewhere")),
    };
};

/// A seat in a unit; vacant when nobody holds it.
struct Position
{
    Id<Position> id;
    Id<Unit> unit;
    double order = 0;
    QString title;
    Id<Position> reportsTo;
    bool head = false;
    bool assistant = false;
    int headcount = 1; ///< seats of this title; more than one is a shared seat
    bool speaks = false;
    QString externalId; ///< the id in the system that the post was imported from
    bool operator==(const Position &) const = default;
};

template <> struct Describe<Position>
{
    static constexpr const char *key = "position";
    static constexpr const char *plural = "positions";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Position");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Positions");
    static constexpr std::tuple fields{
        field("unit", &Position::unit, QT_TRANSLATE_NOOP("Facet", "Unit"), requiredField),
        field("order", &Position::order, QT_TRANSLATE_NOOP("Facet", "Order"), hiddenField),
        field("title", &Position::title, QT_TRANSLATE_NOOP("Facet", "Title"),
              FieldOptions{.title = true}),
        field("reportsTo", &Position::reportsTo, QT_TRANSLATE_NOOP("Facet", "Reports to")),
        field("head", &Position::head, QT_TRANSLATE_NOOP("Facet", "Head of the unit")),
        field("assistant", &Position::assistant, QT_TRANSLATE_NOOP("Facet", "Assistant")),
        field("headcount", &Position::headcount, QT_TRANSLATE_NOOP("Facet", "Headcount"),
              FieldOptions{.least = 0, .most = 100000}),
        field("speaks", &Position::speaks, QT_TRANSLATE_NOOP("Facet", "May speak publicly")),
        field("externalId", &Position::externalId,
              QT_TRANSLATE_NOOP("Facet", "Identifier elsewhere")),
    };
};

/// Somebody, with a level of 0 to 4 in each of the five facets.
struct Person
{
    Id<Person> id;
    QString name;
    QString email;
    QString externalId; ///< the id in the system that the person was imported from
    QByteArray photo;   ///< a small JPEG or PNG
    int marketing = 0;
    int publicRelations = 0;
    int technical = 0;
    int communications = 0;
    int human = 0;
    Stage stage = Stage::None;
    Layer layer = Layer::Unknown;
    QString note;
    bool operator==(const Person &) const = default;
};

template <> struct Describe<Person>
{
    static constexpr const char *key = "person";
    static constexpr const char *plural = "people";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Person");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "People");
    static constexpr std::tuple fields{
        field("name", &Person::name, QT_TRANSLATE_NOOP("Facet", "Name"), titleField),
        field("email", &Person::email, QT_TRANSLATE_NOOP("Facet", "E-mail")),
        field("externalId", &Person::externalId,
              QT_TRANSLATE_NOOP("Facet", "Identifier elsewhere")),
        field("photo", &Person::photo, QT_TRANSLATE_NOOP("Facet", "Photo")),
        field("marketing", &Person::marketing, QT_TRANSLATE_NOOP("Facet", "Marketing"),
              FieldOptions{.least = 0, .most = 4}),
        field("publicRelations", &Person::publicRelations,
              QT_TRANSLATE_NOOP("Facet", "Public relations"), FieldOptions{.least = 0, .most = 4}),
        field("technical", &Person::technical, QT_TRANSLATE_NOOP("Facet", "Technical"),
              FieldOptions{.least = 0, .most = 4}),
        field("communications", &Person::communications,
              QT_TRANSLATE_NOOP("Facet", "Communications"), FieldOptions{.least = 0, .most = 4}),
        field("human", &Person::human, QT_TRANSLATE_NOOP("Facet", "Human"),
              FieldOptions{.least = 0, .most = 4}),
        field("stage", &Person::stage, QT_TRANSLATE_NOOP("Facet", "Stage")),
        field("layer", &Person::layer, QT_TRANSLATE_NOOP("Facet", "Management layer")),
        field("note", &Person::note, QT_TRANSLATE_NOOP("Facet", "Note"), markdownField),
    };
};

/// Which person holds which position.
struct Holding
{
    Id<Holding> id;
    Id<Position> position;
    Id<Person> person;
    double share = 1;
    bool operator==(const Holding &) const = default;
};

template <> struct Describe<Holding>
{
    static constexpr const char *key = "holding";
    static constexpr const char *plural = "holdings";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Holding");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Holdings");
    static constexpr std::tuple fields{
        field("position", &Holding::position, QT_TRANSLATE_NOOP("Facet", "Position"),
              requiredField),
        field("person", &Holding::person, QT_TRANSLATE_NOOP("Facet", "Person"), requiredField),
        field("share", &Holding::share, QT_TRANSLATE_NOOP("Facet", "Share of time"),
              FieldOptions{.least = 0, .most = 1}),
    };
};

/// A line of communication between two units beside the tree.
struct Link
{
    Id<Link> id;
    Id<Unit> from;
    Id<Unit> to;
    LinkKind kind = LinkKind::Supports;
    QString label;
    bool operator==(const Link &) const = default;
};

template <> struct Describe<Link>
{
    static constexpr const char *key = "link";
    static constexpr const char *plural = "links";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Link");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Links");
    static constexpr std::tuple fields{
        field("from", &Link::from, QT_TRANSLATE_NOOP("Facet", "From"), requiredField),
        field("to", &Link::to, QT_TRANSLATE_NOOP("Facet", "To"), requiredField),
        field("kind", &Link::kind, QT_TRANSLATE_NOOP("Facet", "Kind")),
        field("label", &Link::label, QT_TRANSLATE_NOOP("Facet", "Label")),
    };
};

} // namespace facet
