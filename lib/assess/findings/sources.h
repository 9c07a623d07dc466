// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

/// The works that the rules rest on, as they are cited.
namespace facet::assess::source {

inline constexpr const char *groundswell = QT_TRANSLATE_NOOP(
    "Facet", "Li and Bernoff, “Groundswell” (2008): people, objectives, strategy, technology");
inline constexpr const char *multifaceted =
    QT_TRANSLATE_NOOP("Facet", "Rick Mahn, “Multifaceted” (Behind the Firewall, 2010)");
inline constexpr const char *liveWhere =
    QT_TRANSLATE_NOOP("Facet",
                      "“Where does social media live in the organization?” (2010): a use for every "
                      "department, several small groups");
inline constexpr const char *enterprise = QT_TRANSLATE_NOOP(
    "Facet",
    "“Evolving Social Media in the Enterprise” (2010): guidance, listen, engage, route, "
    "core platforms and points of view");
inline constexpr const char *sixStages = QT_TRANSLATE_NOOP(
    "Facet", "Li and Solis, “The Evolution of Social Business” (Altimeter, 2013)");
inline constexpr const char *owyang =
    QT_TRANSLATE_NOOP("Facet", "Owyang, five ways to organise for social business (2010)");
inline constexpr const char *readiness =
    QT_TRANSLATE_NOOP("Facet", "Owyang, “Social Business Readiness” (Altimeter, 2011)");
inline constexpr const char *forrester =
    QT_TRANSLATE_NOOP("Facet", "Forrester, social maturity model (2011)");
inline constexpr const char *raci = QT_TRANSLATE_NOOP(
    "Facet", "Rules of the responsibility matrix (RACI): one accountable, somebody responsible");
inline constexpr const char *eightElements = QT_TRANSLATE_NOOP(
    "Facet",
    "Hrdinova, Helbig and Peters, “Designing Social Media Policy for Government: Eight "
    "Essential Elements” (CTG Albany, 2010)");
inline constexpr const char *goalStatus = QT_TRANSLATE_NOOP(
    "Facet", "Perdoo, “Goal statuses”: a KPI without a target always shows healthy");
inline constexpr const char *lateBaselines = QT_TRANSLATE_NOOP(
    "Facet", "va.gov-cms, issue 1930: baselines that were settled in the middle of the quarter");
inline constexpr const char *vanity = QT_TRANSLATE_NOOP(
    "Facet", "The Drew Blog, the commonest mistakes: counting followers and likes alone");
inline constexpr const char *handles = QT_TRANSLATE_NOOP(
    "Facet",
    "The Drew Blog, too many handles; “Social Business Readiness” (2011): 178 accounts on "
    "average");
inline constexpr const char *deflection =
    QT_TRANSLATE_NOOP("Facet", "FeverBee, on deflected calls: the usual formula inflates");
inline constexpr const char *costOfCall = QT_TRANSLATE_NOOP(
    "Facet",
    "Published costs of a contact: about $3 to $25 (Holtz; McKinsey; ContactBabel), not "
    "$35");
inline constexpr const char *checkIns = QT_TRANSLATE_NOOP(
    "Facet", "ClearPoint, on reporting rhythm; PostHog: what is red or amber carries an action");
inline constexpr const char *middle = QT_TRANSLATE_NOOP(
    "Facet", "“Perspectives” (Mahn, 2010); Radick (2009) and IBM on middle managers' concerns");
inline constexpr const char *pilots = QT_TRANSLATE_NOOP(
    "Facet", "Altimeter (2013), pilots tied to a known problem; trials with a time box");
inline constexpr const char *registers = QT_TRANSLATE_NOOP(
    "Facet", "CTG Albany (2010), account management; succession plans with two-factor access");
inline constexpr const char *training = QT_TRANSLATE_NOOP(
    "Facet", "“Social Business Readiness” (2011), continuing education; Intel's Digital IQ");
inline constexpr const char *model =
    QT_TRANSLATE_NOOP("Facet", "What every plan has to hold, whatever the strategy");

} // namespace facet::assess::source
