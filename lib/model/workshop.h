// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "choices_work.h"
#include "objectives.h"

#include <optional>
#include <tuple>

namespace facet {

/// A mark on the roadmap.
struct Milestone
{
    Id<Milestone> id;
    QString title;
    QDate date;
    Id<Unit> unit;
    QString note;
    bool operator==(const Milestone &) const = default;
};

template <> struct Describe<Milestone>
{
    static constexpr const char *key = "milestone";
    static constexpr const char *plural = "milestones";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Milestone");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Milestones");
    static constexpr std::tuple fields{
        field("title", &Milestone::title, QT_TRANSLATE_NOOP("Facet", "Title"), titleField),
        field("date", &Milestone::date, QT_TRANSLATE_NOOP("Facet", "Date"), requiredField),
        field("unit", &Milestone::unit, QT_TRANSLATE_NOOP("Facet", "Unit")),
        field("note", &Milestone::note, QT_TRANSLATE_NOOP("Facet", "Note"), markdownField),
    };
};

/// What may go wrong, and what is done about it.
struct Risk
{
    Id<Risk> id;
    QString title;
    Id<Unit> unit;
    Severity likelihood = Severity::Medium;
    Severity impact = Severity::Medium;
    QString response;
    bool operator==(const Risk &) const = default;
};

template <> struct Describe<Risk>
{
    static constexpr const char *key = "risk";
    static constexpr const char *plural = "risks";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Risk");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Risks");
    static constexpr std::tuple fields{
        field("title", &Risk::title, QT_TRANSLATE_NOOP("Facet", "Title"), titleField),
        field("unit", &Risk::unit, QT_TRANSLATE_NOOP("Facet", "Unit")),
        field("likelihood", &Risk::likelihood, QT_TRANSLATE_NOOP("Facet", "Likelihood")),
        field("impact", &Risk::impact, QT_TRANSLATE_NOOP("Facet", "Impact")),
        field("response", &Risk::response, QT_TRANSLATE_NOOP("Facet", "Response"), markdownField),
    };
};

/// A figure that others rest on, with where it comes from.
struct Assumption
{
    Id<Assumption> id;
    QString name;
    double value = 0;
    QString measure;
    QString source;
    QDate date;
    bool operator==(const Assumption &) const = default;
};

template <> struct Describe<Assumption>
{
    static constexpr const char *key = "assumption";
    static constexpr const char *plural = "assumptions";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Assumption");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Assumptions");
    static constexpr std::tuple fields{
        field("name", &Assumption::name, QT_TRANSLATE_NOOP("Facet", "Name"), titleField),
        field("value", &Assumption::value, QT_TRANSLATE_NOOP("Facet", "Value")),
        field("measure", &Assumption::measure, QT_TRANSLATE_NOOP("Facet", "Unit of measure")),
        field("source", &Assumption::source, QT_TRANSLATE_NOOP("Facet", "Source")),
        field("date", &Assumption::date, QT_TRANSLATE_NOOP("Facet", "Date")),
    };
};

/// A practice scored by the room instead of by the evidence.
struct Assessment
{
    Id<Assessment> id;
    Id<Unit> unit;
    Practice practice = Practice::Purpose;
    int score = 0;
    QString reason;
    QDate date;
    bool operator==(const Assessment &) const = default;
};

template <> struct Describe<Assessment>
{
    static constexpr const char *key = "assessment";
    static constexpr const char *plural = "assessments";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Assessment");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Assessments");
    static constexpr std::tuple fields{
        field("unit", &Assessment::unit, QT_TRANSLATE_NOOP("Facet", "Unit"), requiredField),
        field("practice", &Assessment::practice, QT_TRANSLATE_NOOP("Facet", "Practice")),
        field("score", &Assessment::score, QT_TRANSLATE_NOOP("Facet", "Score"), scoreField),
        field("reason", &Assessment::reason, QT_TRANSLATE_NOOP("Facet", "Reason"), requiredField),
        field("date", &Assessment::date, QT_TRANSLATE_NOOP("Facet", "Date")),
    };
};

/// A finding accepted on purpose.
struct Waiver
{
    Id<Waiver> id;
    QString rule;
    QString subject; ///< the objects of the finding, as kind and id
    QString reason;
    QDate until;
    bool operator==(const Waiver &) const = default;
};

template <> struct Describe<Waiver>
{
    static constexpr const char *key = "waiver";
    static constexpr const char *plural = "waivers";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Waiver");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Waivers");
    static constexpr std::tuple fields{
        field("rule", &Waiver::rule, QT_TRANSLATE_NOOP("Facet", "Rule"), titleField),
        field("subject", &Waiver::subject, QT_TRANSLATE_NOOP("Facet", "Concerns")),
        field("reason", &Waiver::reason, QT_TRANSLATE_NOOP("Facet", "Reason"), requiredField),
        field("until", &Waiver::until, QT_TRANSLATE_NOOP("Facet", "Until")),
    };
};

/// A part of a workshop.
struct AgendaBlock
{
    Id<AgendaBlock> id;
    double order = 0;
    QString title;
    int minutes = 0;
    QString note;
    bool operator==(const AgendaBlock &) const = default;
};

template <> struct Describe<AgendaBlock>
{
    static constexpr const char *key = "agendaBlock";
    static constexpr const char *plural = "agendaBlocks";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Agenda block");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Agenda blocks");
    static constexpr std::tuple fields{
        field("order", &AgendaBlock::order, QT_TRANSLATE_NOOP("Facet", "Order"), hiddenField),
        field("title", &AgendaBlock::title, QT_TRANSLATE_NOOP("Facet", "Title"), titleField),
        field("minutes", &AgendaBlock::minutes, QT_TRANSLATE_NOOP("Facet", "Minutes"),
              FieldOptions{.least = 0, .most = 1440}),
        field("note", &AgendaBlock::note, QT_TRANSLATE_NOOP("Facet", "Note"), markdownField),
    };
};

/// The result of a vote, tied to what was voted on.
struct Vote
{
    Id<Vote> id;
    QString question;
    VoteKind kind = VoteKind::Dots;
    QString subject; ///< the object voted on, as kind and id
    QString result;
    QDate date;
    bool operator==(const Vote &) const = default;
};

template <> struct Describe<Vote>
{
    static constexpr const char *key = "vote";
    static constexpr const char *plural = "votes";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Vote");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Votes");
    static constexpr std::tuple fields{
        field("question", &Vote::question, QT_TRANSLATE_NOOP("Facet", "Question"), titleField),
        field("kind", &Vote::kind, QT_TRANSLATE_NOOP("Facet", "Kind")),
        field("subject", &Vote::subject, QT_TRANSLATE_NOOP("Facet", "About")),
        field("result", &Vote::result, QT_TRANSLATE_NOOP("Facet", "Result"), markdownField),
        field("date", &Vote::date, QT_TRANSLATE_NOOP("Facet", "Date")),
    };
};

/// A parked item, a decision or an action of a workshop.
struct Note
{
    Id<Note> id;
    QString text;
    NoteKind kind = NoteKind::Remark;
    QString subject; ///< the object it is about, as kind and id
    QDate date;
    bool operator==(const Note &) const = default;
};

template <> struct Describe<Note>
{
    static constexpr const char *key = "note";
    static constexpr const char *plural = "notes";
    static constexpr const char *label = QT_TRANSLATE_NOOP("Facet", "Note");
    static constexpr const char *labelPlural = QT_TRANSLATE_NOOP("Facet", "Notes");
    static constexpr std::tuple fields{
        field("text", &Note::text, QT_TRANSLATE_NOOP("Facet", "Text"), titleField),
        field("kind", &Note::kind, QT_TRANSLATE_NOOP("Facet", "Kind")),
        field("subject", &Note::subject, QT_TRANSLATE_NOOP("Facet", "About")),
        field("date", &Note::date, QT_TRANSLATE_NOOP("Facet", "Date")),
    };
};

} // namespace facet
