-- SPDX-FileCopyrightText: 2026 The Facet authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A plan file as the release 1.0 wrote it. Never changes: later releases have to read it.
PRAGMA application_id=1178682181;
PRAGMA user_version=1000;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "meta" (
    "key" TEXT PRIMARY KEY NOT NULL,
    "value" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES('digest','981c02a8adac29a631f830ef2e6dd85e');
INSERT INTO meta VALUES('origin','30ffd968-0dbe-4d0c-93d1-8cff8a2c843f 1');
INSERT INTO meta VALUES('plan','43af73bc-8420-4b9b-8860-855727fca29e');
INSERT INTO meta VALUES('program','Facet 0.1.0');
CREATE TABLE IF NOT EXISTS "settings" (
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
) STRICT;
INSERT INTO settings VALUES(247578613230740519,'Plan of 1.0','Ärger & “Lob” %1','EUR','2026-01-01','2026-12-31',NULL,'hubAndSpoke','headcount',4,1.0,1.0,1.0,1.0,1.0,1.0,1.0,1.0,1.0,1.0);
CREATE TABLE IF NOT EXISTS "units" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "parent" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "order" REAL NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "hub" INTEGER NOT NULL,
    "needs" TEXT NOT NULL,
    "target" INTEGER,
    "externalId" TEXT NOT NULL
) STRICT;
INSERT INTO units VALUES(173654853869949998,NULL,1.0,'Firm','organisation',0,replace('- one\n- **two**\n','\n',char(10)),NULL,'');
INSERT INTO units VALUES(3327729758950186701,173654853869949998,2.0,'社会媒体','team',0,'',NULL,'');
INSERT INTO units VALUES(5479204255364297631,173654853869949998,3.0,'خدمة العملاء','team',0,'',NULL,'');
CREATE TABLE IF NOT EXISTS "positions" (
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
) STRICT;
CREATE TABLE IF NOT EXISTS "people" (
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
) STRICT;
INSERT INTO people VALUES(3454599036115648865,'👩🏽‍💻 Ben','','',NULL,0,0,0,0,0,'none','unknown','');
INSERT INTO people VALUES(3621161768708290639,'Anna "A" O''Brien','anna@example.org','',NULL,0,0,0,0,0,'none','unknown','');
CREATE TABLE IF NOT EXISTS "holdings" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "position" INTEGER REFERENCES "positions"("id") DEFERRABLE INITIALLY DEFERRED,
    "person" INTEGER REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED,
    "share" REAL NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "links" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "from" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "to" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "goals" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "order" REAL NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "audiences" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "objectives" (
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
) STRICT;
CREATE TABLE IF NOT EXISTS "kpis" (
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
) STRICT;
CREATE TABLE IF NOT EXISTS "observations" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "kpi" INTEGER REFERENCES "kpis"("id") DEFERRABLE INITIALLY DEFERRED,
    "date" TEXT,
    "value" REAL NOT NULL,
    "source" TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "channels" (
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
) STRICT;
CREATE TABLE IF NOT EXISTS "fits" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "channel" INTEGER REFERENCES "channels"("id") DEFERRABLE INITIALLY DEFERRED,
    "objective" INTEGER REFERENCES "objectives"("id") DEFERRABLE INITIALLY DEFERRED,
    "score" INTEGER NOT NULL,
    "why" TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "participations" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "channel" INTEGER REFERENCES "channels"("id") DEFERRABLE INITIALLY DEFERRED,
    "listens" INTEGER NOT NULL,
    "engages" INTEGER NOT NULL,
    "routes" INTEGER NOT NULL,
    "guides" INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "groups" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "objective" INTEGER REFERENCES "objectives"("id") DEFERRABLE INITIALLY DEFERRED,
    "members" TEXT NOT NULL,
    "end" TEXT,
    "note" TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "activities" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "title" TEXT NOT NULL,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "start" TEXT,
    "due" TEXT,
    "cost" REAL,
    "channel" INTEGER REFERENCES "channels"("id") DEFERRABLE INITIALLY DEFERRED,
    "objective" INTEGER REFERENCES "objectives"("id") DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "assignments" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "activity" INTEGER REFERENCES "activities"("id") DEFERRABLE INITIALLY DEFERRED,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER REFERENCES "positions"("id") DEFERRABLE INITIALLY DEFERRED,
    "person" INTEGER REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED,
    "duty" TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "signals" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "priority" INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "routes" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "signal" INTEGER REFERENCES "signals"("id") DEFERRABLE INITIALLY DEFERRED,
    "channel" INTEGER REFERENCES "channels"("id") DEFERRABLE INITIALLY DEFERRED,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "backup" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "answerWithin" INTEGER,
    "escalation" INTEGER NOT NULL,
    "learners" TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "policySections" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "element" TEXT NOT NULL,
    "scope" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "state" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reviewDate" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "courses" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "title" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "facet" TEXT,
    "note" TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "completions" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "course" INTEGER REFERENCES "courses"("id") DEFERRABLE INITIALLY DEFERRED,
    "person" INTEGER REFERENCES "people"("id") DEFERRABLE INITIALLY DEFERRED,
    "planned" TEXT,
    "finished" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "concerns" (
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
) STRICT;
CREATE TABLE IF NOT EXISTS "milestones" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "title" TEXT NOT NULL,
    "date" TEXT,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "risks" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "title" TEXT NOT NULL,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "likelihood" TEXT NOT NULL,
    "impact" TEXT NOT NULL,
    "response" TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "assumptions" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "measure" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "date" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "assessments" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "unit" INTEGER REFERENCES "units"("id") DEFERRABLE INITIALLY DEFERRED,
    "practice" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "date" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "waivers" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "rule" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "until" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "agendaBlocks" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "order" REAL NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "note" TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS "votes" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "question" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "date" TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS "notes" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "text" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "date" TEXT
) STRICT;
COMMIT;
