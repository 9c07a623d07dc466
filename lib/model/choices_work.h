// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "choice.h"

#include <array>

namespace facet {

/// What somebody has to do with an activity (RACI).
enum class Duty { Responsible, Accountable, Consulted, Informed };

/// A kind of message that is heard.
enum class SignalKind { Complaint, Praise, Question, Press, Job, Security, Crisis, Idea, Other };

/// The eight elements of a social media policy (Hrdinova, Helbig and Peters, CTG Albany, 2010).
enum class PolicyElement {
    Access,
    Accounts,
    AcceptableUse,
    Conduct,
    Content,
    Security,
    Legal,
    PublicConduct
};

/// How far a policy section is.
enum class PolicyState { Missing, Draft, InReview, Adopted };

/// Whom a course makes able to do what.
enum class CourseLevel { Aware, Practise, Represent, Architect };

/// What a concern is about.
enum class ConcernKind { Security, Productivity, Ownership, Voice, Legal, Cost, Relevance, Other };

/// How much a concern or a risk weighs.
enum class Severity { Low, Medium, High, Severe };

/// Whether a concern has been dealt with.
enum class ConcernState { Open, Answered, Resolved };

/// How a vote was taken.
enum class VoteKind { Dots, FistToFive, Poker };

/// What a workshop's note is.
enum class NoteKind { Parked, Decision, Action, Remark };

template <> struct Choices<Duty>
{
    static constexpr std::array names{
        Choice{"responsible", QT_TRANSLATE_NOOP("Facet", "Responsible")},
        Choice{"accountable", QT_TRANSLATE_NOOP("Facet", "Accountable")},
        Choice{"consulted", QT_TRANSLATE_NOOP("Facet", "Consulted")},
        Choice{"informed", QT_TRANSLATE_NOOP("Facet", "Informed")},
    };
};

template <> struct Choices<SignalKind>
{
    static constexpr std::array names{
        Choice{"complaint", QT_TRANSLATE_NOOP("Facet", "Complaint")},
        Choice{"praise", QT_TRANSLATE_NOOP("Facet", "Praise")},
        Choice{"question", QT_TRANSLATE_NOOP("Facet", "Question")},
        Choice{"press", QT_TRANSLATE_NOOP("Facet", "Press")},
        Choice{"job", QT_TRANSLATE_NOOP("Facet", "Job")},
        Choice{"security", QT_TRANSLATE_NOOP("Facet", "Security")},
        Choice{"crisis", QT_TRANSLATE_NOOP("Facet", "Crisis")},
        Choice{"idea", QT_TRANSLATE_NOOP("Facet", "Idea")},
        Choice{"other", QT_TRANSLATE_NOOP("Facet", "Other")},
    };
};

template <> struct Choices<PolicyElement>
{
    static constexpr std::array names{
        Choice{"access", QT_TRANSLATE_NOOP("Facet", "Employee access")},
        Choice{"accounts", QT_TRANSLATE_NOOP("Facet", "Account management")},
        Choice{"acceptableUse", QT_TRANSLATE_NOOP("Facet", "Acceptable use")},
        Choice{"conduct", QT_TRANSLATE_NOOP("Facet", "Employee conduct")},
        Choice{"content", QT_TRANSLATE_NOOP("Facet", "Content")},
        Choice{"security", QT_TRANSLATE_NOOP("Facet", "Security")},
        Choice{"legal", QT_TRANSLATE_NOOP("Facet", "Legal issues")},
        Choice{"publicConduct", QT_TRANSLATE_NOOP("Facet", "Citizen and customer conduct")},
    };
};

template <> struct Choices<PolicyState>
{
    static constexpr std::array names{
        Choice{"missing", QT_TRANSLATE_NOOP("Facet", "Missing")},
        Choice{"draft", QT_TRANSLATE_NOOP("Facet", "Draft")},
        Choice{"inReview", QT_TRANSLATE_NOOP("Facet", "In review")},
        Choice{"adopted", QT_TRANSLATE_NOOP("Facet", "Adopted")},
    };
};

template <> struct Choices<CourseLevel>
{
    static constexpr std::array names{
        Choice{"aware", QT_TRANSLATE_NOOP("Facet", "Aware")},
        Choice{"practise", QT_TRANSLATE_NOOP("Facet", "Practise")},
        Choice{"represent", QT_TRANSLATE_NOOP("Facet", "Represent")},
        Choice{"architect", QT_TRANSLATE_NOOP("Facet", "Architect")},
    };
};

template <> struct Choices<ConcernKind>
{
    static constexpr std::array names{
        Choice{"security", QT_TRANSLATE_NOOP("Facet", "Security")},
        Choice{"productivity", QT_TRANSLATE_NOOP("Facet", "Productivity")},
        Choice{"ownership", QT_TRANSLATE_NOOP("Facet", "Ownership")},
        Choice{"voice", QT_TRANSLATE_NOOP("Facet", "Voice")},
        Choice{"legal", QT_TRANSLATE_NOOP("Facet", "Legal")},
        Choice{"cost", QT_TRANSLATE_NOOP("Facet", "Cost")},
        Choice{"relevance", QT_TRANSLATE_NOOP("Facet", "Relevance")},
        Choice{"other", QT_TRANSLATE_NOOP("Facet", "Other")},
    };
};

template <> struct Choices<Severity>
{
    static constexpr std::array names{
        Choice{"low", QT_TRANSLATE_NOOP("Facet", "Low")},
        Choice{"medium", QT_TRANSLATE_NOOP("Facet", "Medium")},
        Choice{"high", QT_TRANSLATE_NOOP("Facet", "High")},
        Choice{"severe", QT_TRANSLATE_NOOP("Facet", "Severe")},
    };
};

template <> struct Choices<ConcernState>
{
    static constexpr std::array names{
        Choice{"open", QT_TRANSLATE_NOOP("Facet", "Open")},
        Choice{"answered", QT_TRANSLATE_NOOP("Facet", "Answered")},
        Choice{"resolved", QT_TRANSLATE_NOOP("Facet", "Resolved")},
    };
};

template <> struct Choices<VoteKind>
{
    static constexpr std::array names{
        Choice{"dots", QT_TRANSLATE_NOOP("Facet", "Dots")},
        Choice{"fistToFive", QT_TRANSLATE_NOOP("Facet", "Fist to five")},
        Choice{"poker", QT_TRANSLATE_NOOP("Facet", "Poker")},
    };
};

template <> struct Choices<NoteKind>
{
    static constexpr std::array names{
        Choice{"parked", QT_TRANSLATE_NOOP("Facet", "Parked")},
        Choice{"decision", QT_TRANSLATE_NOOP("Facet", "Decision")},
        Choice{"action", QT_TRANSLATE_NOOP("Facet", "Action")},
        Choice{"remark", QT_TRANSLATE_NOOP("Facet", "Remark")},
    };
};

} // namespace facet
