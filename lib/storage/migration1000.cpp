// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "migrations.h"

#include <array>

namespace facet::storage {

namespace {

constexpr std::array statements{
    R"(CREATE TABLE "meta" (
    "key" TEXT PRIMARY KEY NOT NULL,
    "value" TEXT NOT NULL
) STRICT, WITHOUT ROWID)",
    R"(CREATE TABLE "settings" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "title" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "start" TEXT,
    "end" TEXT,
    "sponsor" INTEGER REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED,
    "targetStructure" TEXT NOT NULL,
    "weighting" TEXT NOT NULL,
    "target" INTEGER NOT NULL,
    "purposeWeight" REAL NOT NULL,
    "measurementWeight" REAL NOT NULL,
    "channelsWeight" REAL NOT NULL,
    "listeningWeight" REAL NOT NULL,
    "peopleWeight" REAL NOT NULL,
    "facetsWeight" REAL NOT NULL,
    "trainingWeight" REAL NOT NULL,
    "linesWeight" REAL NOT NULL,
    "guidanceWeight" REAL NOT NULL,
    "perspectivesWeight" REAL NOT NULL
) STRICT)",
    R"(CREATE TABLE "units" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "parent" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "order" REAL NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "hub" INTEGER NOT NULL,
    "needs" TEXT NOT NULL,
    "target" INTEGER,
    "externalId" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "positions" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "order" REAL NOT NULL,
    "title" TEXT NOT NULL,
    "reportsTo" INTEGER REFERENCES "positions"("id") DEFERRABLE INITIALLY DEFERRED,
    "head" INTEGER NOT NULL,
    "assistant" INTEGER NOT NULL,
    "headcount" INTEGER NOT NULL,
    "speaks" INTEGER NOT NULL,
    "externalId" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "people" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "photo" BLOB,
    "marketing" INTEGER NOT NULL,
    "publicRelations" INTEGER NOT NULL,
    "technical" INTEGER NOT NULL,
    "communications" INTEGER NOT NULL,
    "human" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "layer" TEXT NOT NULL,
    "note" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "holdings" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "position" INTEGER REFERENCES "positions"("id") DEFERRABLE INITIALLY DEFERRED,
    "person" INTEGER REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED,
    "share" REAL NOT NULL
) STRICT)",
    R"(CREATE TABLE "links" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "from" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "to" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "goals" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "order" REAL NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "audiences" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "objectives" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "contributors" TEXT NOT NULL,
    "order" REAL NOT NULL,
    "title" TEXT NOT NULL,
    "goal" INTEGER REFERENCES "goals"("id") DEFERRABLE INITIALLY DEFERRED,
    "use" TEXT NOT NULL,
    "facet" TEXT,
    "audiences" TEXT NOT NULL,
    "start" TEXT,
    "due" TEXT,
    "state" TEXT NOT NULL,
    "weight" REAL NOT NULL,
    "note" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "kpis" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "objective" INTEGER REFERENCES "objectives"("id") DEFERRABLE INITIALLY DEFERRED,
    "order" REAL NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "denominator" TEXT NOT NULL,
    "baseline" REAL,
    "baselineDate" TEXT,
    "target" REAL,
    "upper" REAL,
    "unitValue" REAL,
    "rhythm" TEXT NOT NULL,
    "weight" REAL NOT NULL
) STRICT)",
    R"(CREATE TABLE "observations" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "kpi" INTEGER REFERENCES "kpis"("id") DEFERRABLE INITIALLY DEFERRED,
    "date" TEXT,
    "value" REAL NOT NULL,
    "source" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "channels" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "platform" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "order" REAL NOT NULL,
    "side" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "audiences" TEXT NOT NULL,
    "pointOfView" TEXT NOT NULL,
    "reviewDate" TEXT,
    "accountOwner" INTEGER REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED,
    "backupOwner" INTEGER REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED,
    "twoFactor" INTEGER NOT NULL
) STRICT)",
    R"(CREATE TABLE "fits" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "channel" INTEGER REFERENCES "channels"("id") DEFERRABLE INITIALLY DEFERRED,
    "objective" INTEGER REFERENCES "objectives"("id") DEFERRABLE INITIALLY DEFERRED,
    "score" INTEGER NOT NULL,
    "why" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "participations" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "channel" INTEGER REFERENCES "channels"("id") DEFERRABLE INITIALLY DEFERRED,
    "listens" INTEGER NOT NULL,
    "engages" INTEGER NOT NULL,
    "routes" INTEGER NOT NULL,
    "guides" INTEGER NOT NULL
) STRICT)",
    R"(CREATE TABLE "groups" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "objective" INTEGER REFERENCES "objectives"("id") DEFERRABLE INITIALLY DEFERRED,
    "members" TEXT NOT NULL,
    "end" TEXT,
    "note" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "activities" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "title" TEXT NOT NULL,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "start" TEXT,
    "due" TEXT,
    "cost" REAL,
    "channel" INTEGER REFERENCES "channels"("id") DEFERRABLE INITIALLY DEFERRED,
    "objective" INTEGER REFERENCES "objectives"("id") DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "assignments" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "activity" INTEGER REFERENCES "activities"("id") DEFERRABLE INITIALLY DEFERRED,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER REFERENCES "positions"("id") DEFERRABLE INITIALLY DEFERRED,
    "person" INTEGER REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED,
    "duty" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "signals" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "priority" INTEGER NOT NULL
) STRICT)",
    R"(CREATE TABLE "routes" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "signal" INTEGER REFERENCES "signals"("id") DEFERRABLE INITIALLY DEFERRED,
    "channel" INTEGER REFERENCES "channels"("id") DEFERRABLE INITIALLY DEFERRED,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "backup" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "answerWithin" INTEGER,
    "escalation" INTEGER NOT NULL,
    "learners" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "policySections" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "element" TEXT NOT NULL,
    "scope" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "state" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reviewDate" TEXT
) STRICT)",
    R"(CREATE TABLE "courses" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "title" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "facet" TEXT,
    "note" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "completions" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "course" INTEGER REFERENCES "courses"("id") DEFERRABLE INITIALLY DEFERRED,
    "person" INTEGER REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED,
    "planned" TEXT,
    "finished" TEXT
) STRICT)",
    R"(CREATE TABLE "concerns" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "statement" TEXT NOT NULL,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "layer" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "conflictWith" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "severity" TEXT NOT NULL,
    "raised" TEXT,
    "response" TEXT NOT NULL,
    "state" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "milestones" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "title" TEXT NOT NULL,
    "date" TEXT,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "risks" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "title" TEXT NOT NULL,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "likelihood" TEXT NOT NULL,
    "impact" TEXT NOT NULL,
    "response" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "assumptions" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "measure" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "date" TEXT
) STRICT)",
    R"(CREATE TABLE "assessments" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "practice" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "date" TEXT
) STRICT)",
    R"(CREATE TABLE "waivers" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "rule" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "until" TEXT
) STRICT)",
    R"(CREATE TABLE "agendaBlocks" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "order" REAL NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "note" TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE "votes" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "question" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "date" TEXT
) STRICT)",
    R"(CREATE TABLE "notes" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "text" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "date" TEXT
) STRICT)",
};

} // namespace

QStringList statementsOfVersion1000()
{
    QStringList list;
    for (const char *statement : statements) {
        list.append(QString::fromLatin1(statement));
    }
    return list;
}

} // namespace facet::storage
