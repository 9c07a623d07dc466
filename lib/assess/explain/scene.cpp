// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scene.h"

#include "base/text.h"

#include <QLocale>

namespace facet::assess {

namespace {

constexpr qsizetype mostNames = 3;

using Steps = std::array<const char *, 5>;

constexpr std::array<Steps, practiceCount> criteria{
    Steps{
        QT_TRANSLATE_NOOP("Facet", "There is no objective."),
        QT_TRANSLATE_NOOP("Facet", "There is an objective."),
        QT_TRANSLATE_NOOP("Facet",
                          "An objective has a due date and a KPI with a baseline and a target."),
        QT_TRANSLATE_NOOP("Facet",
                          "An objective with a due date and a complete KPI serves a goal and has a "
                          "channel with a fit of 2 or better."),
        QT_TRANSLATE_NOOP("Facet",
                          "Every objective has a due date, a complete KPI, a goal and a channel "
                          "with a fit of 2 or better.")},
    Steps{QT_TRANSLATE_NOOP("Facet", "No KPI has a target."),
          QT_TRANSLATE_NOOP("Facet", "A KPI has a target."),
          QT_TRANSLATE_NOOP("Facet", "A KPI has a target and a baseline."),
          QT_TRANSLATE_NOOP("Facet", "A KPI has a target, a baseline and an observation."),
          QT_TRANSLATE_NOOP("Facet", "The last observation of every KPI is fresh.")},
    Steps{QT_TRANSLATE_NOOP("Facet", "It takes part in no channel."),
          QT_TRANSLATE_NOOP("Facet", "It takes part in a channel."),
          QT_TRANSLATE_NOOP("Facet", "Every channel it is active on serves one of its objectives."),
          QT_TRANSLATE_NOOP("Facet",
                            "Its channels fit with 2 or better on average, and each has a point of "
                            "view in date."),
          QT_TRANSLATE_NOOP("Facet",
                            "An emerging channel is on trial or watched as well, with a point of "
                            "view.")},
    Steps{QT_TRANSLATE_NOOP("Facet", "It listens on no channel."),
          QT_TRANSLATE_NOOP("Facet", "It listens on a channel."),
          QT_TRANSLATE_NOOP("Facet", "A kind of message is routed to it."),
          QT_TRANSLATE_NOOP("Facet", "A route to it has a backup and an answer time."),
          QT_TRANSLATE_NOOP("Facet", "What it hears is passed on to another unit.")},
    Steps{QT_TRANSLATE_NOOP("Facet", "No multi-disciplinarian is identified."),
          QT_TRANSLATE_NOOP("Facet", "A multi-disciplinarian is identified."),
          QT_TRANSLATE_NOOP("Facet", "A multi-disciplinarian is recruited."),
          QT_TRANSLATE_NOOP("Facet", "A multi-disciplinarian is trained."),
          QT_TRANSLATE_NOOP("Facet",
                            "A multi-disciplinarian is empowered and covers three facets at level "
                            "2.")},
    Steps{QT_TRANSLATE_NOOP("Facet", "None of the five facets is covered."),
          QT_TRANSLATE_NOOP("Facet", "One of the five facets is covered."),
          QT_TRANSLATE_NOOP("Facet", "Two of the five facets are covered."),
          QT_TRANSLATE_NOOP("Facet", "Three or four of the five facets are covered."),
          QT_TRANSLATE_NOOP("Facet", "All five facets are covered.")},
    Steps{QT_TRANSLATE_NOOP("Facet", "Nobody has finished a course."),
          QT_TRANSLATE_NOOP("Facet", "Somebody has finished a course."),
          QT_TRANSLATE_NOOP("Facet",
                            "Half of those active on channels have finished a course of level "
                            "“Practise” or above."),
          QT_TRANSLATE_NOOP("Facet",
                            "Four in five of those active on channels have finished a course of "
                            "level “Practise” or above."),
          QT_TRANSLATE_NOOP("Facet",
                            "All those active on channels have finished a course of level "
                            "“Practise” or above.")},
    Steps{QT_TRANSLATE_NOOP("Facet", "It reaches no other department."),
          QT_TRANSLATE_NOOP("Facet", "It reaches one other department."),
          QT_TRANSLATE_NOOP("Facet", "It reaches two other departments."),
          QT_TRANSLATE_NOOP("Facet", "It reaches three or more other departments."),
          QT_TRANSLATE_NOOP("Facet",
                            "It reaches three or more other departments, in two or more ways.")},
    Steps{QT_TRANSLATE_NOOP("Facet", "No policy section applies, not even in draft."),
          QT_TRANSLATE_NOOP("Facet", "A policy section applies, at least in draft."),
          QT_TRANSLATE_NOOP("Facet", "Half of the eight policy elements are adopted."),
          QT_TRANSLATE_NOOP("Facet", "All eight policy elements are adopted."),
          QT_TRANSLATE_NOOP("Facet",
                            "All eight policy elements are adopted and no review is overdue.")},
    Steps{QT_TRANSLATE_NOOP("Facet", "No concern is recorded."),
          QT_TRANSLATE_NOOP("Facet", "A concern is recorded."),
          QT_TRANSLATE_NOOP("Facet", "A concern of middle management is recorded."),
          QT_TRANSLATE_NOOP("Facet", "Every severe concern is answered."),
          QT_TRANSLATE_NOOP("Facet", "Every concern is answered or resolved.")},
};

} // namespace

QString criterionOf(Practice practice, int score)
{
    if (score < 0 || score > 4) {
        return {};
    }
    return QCoreApplication::translate(
        "Facet", criteria[static_cast<size_t>(practice)][static_cast<size_t>(score)]);
}

QString called(const Plan &plan, ObjectRef object) { return isolated(nameOf(plan, object)); }

QString listed(const QStringList &names)
{
    if (names.size() <= mostNames) {
        return QLocale().createSeparatedList(names);
    }
    QStringList some = names.first(mostNames);
    some.append(Tr::tr("%n more", nullptr, static_cast<int>(names.size() - mostNames)));
    return QLocale().createSeparatedList(some);
}

QString written(QDate date) { return QLocale().toString(date, QLocale::ShortFormat); }

} // namespace facet::assess
