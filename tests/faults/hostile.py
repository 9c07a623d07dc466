# SPDX-FileCopyrightText: 2026 The Facet authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Makes hostile plan files out of a good one: hostile.py PLAN FOLDER.

FOLDER/schema gets files whose schema is not Facet's: they have to be refused before any of their
tables is looked at. FOLDER/content gets files whose schema is right and whose content is not."""

import os
import shutil
import sqlite3
import struct
import sys

good, folder = sys.argv[1:]
bomb = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT "


def start(kind, name):
    os.makedirs(os.path.join(folder, kind), exist_ok=True)
    path = os.path.join(folder, kind, name.replace(" ", "-") + ".facet")
    shutil.copyfile(good, path)
    return path


def run(kind, name, *statements, journal="DELETE", leave=False):
    """Alters a copy by statements as any program may; LEAVE: without ending properly."""
    path = start(kind, name)
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode=" + journal)
    for statement in statements:
        database.execute(statement)
    if leave:
        for suffix in ("", "-wal", "-journal"):
            if os.path.exists(path + suffix):
                shutil.copyfile(path + suffix, path + ".kept" + suffix)
        database.close()
        for suffix in ("", "-wal", "-journal"):
            if os.path.exists(path + ".kept" + suffix):
                os.replace(path + ".kept" + suffix, path + suffix)
    else:
        database.close()


def schema_row(name, kind, table, sql, root=0):
    """Writes a row of the schema that SQLite itself would never have written."""
    run("schema", name, "PRAGMA writable_schema=ON",
        "INSERT INTO sqlite_schema(type, name, tbl_name, rootpage, sql) VALUES"
        f"('{kind}', '{table}', '{table}', {root}, '{sql}')")


def change_schema(name, was, to):
    run("schema", name, "PRAGMA writable_schema=ON",
        f"UPDATE sqlite_schema SET sql=replace(sql, '{was}', '{to}')")


def column(name, definition):
    """Gives people one more column without asking SQLite whether its rows fit."""
    run("schema", name, "PRAGMA writable_schema=ON",
        f"UPDATE sqlite_schema SET sql=replace(sql, char(10) || ') STRICT', ', {definition}) STRICT') WHERE name='people'")


def patched(kind, name, place, content):
    path = start(kind, name)
    with open(path, "r+b") as file:
        file.seek(place)
        file.write(content)


# --- parts that Facet never wrote ---

for event in ("INSERT", "UPDATE", "DELETE"):
    run("schema", f"trigger after {event}",
        f"CREATE TRIGGER t AFTER {event} ON units BEGIN DELETE FROM people; END")
run("schema", "view", "CREATE VIEW v AS SELECT * FROM people")
run("schema", "view in place of a table", "DROP TABLE votes", "CREATE VIEW votes AS " + bomb + "i FROM n")
run("schema", "trigger instead of", "CREATE VIEW v AS SELECT 1 AS a",
    "CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN DELETE FROM units; END")
run("schema", "endless view", "CREATE VIEW v AS " + bomb + "count(*) FROM n")
run("schema", "index", "CREATE INDEX i ON people(name)")
run("schema", "index on an expression", "CREATE INDEX i ON people(upper(name))")
run("schema", "partial index", "CREATE INDEX i ON people(name) WHERE name LIKE 'A%'")
run("schema", "unique index", "CREATE UNIQUE INDEX i ON people(id, name)")
run("schema", "one more table", "CREATE TABLE extra(a)")
run("schema", "table of another name", "ALTER TABLE people RENAME TO persons")
run("schema", "table missing", "DROP TABLE votes")
run("schema", "no tables", *["DROP TABLE " + row[0] for row in sqlite3.connect(good).execute(
    "SELECT name FROM sqlite_schema WHERE type='table'")])
run("schema", "column more", "ALTER TABLE people ADD COLUMN x TEXT DEFAULT 'x'")
run("schema", "column less", "ALTER TABLE people DROP COLUMN note")
run("schema", "column of another name", "ALTER TABLE people RENAME COLUMN note TO remark")
column("column by a function", "g TEXT AS (upper(name))")
column("column of a billion bytes", "g TEXT AS (hex(zeroblob(500000000)))")
column("column with a check", "x INTEGER CHECK(x > 1)")
column("column with a costly check", "x INTEGER CHECK(length(hex(zeroblob(100000000))) > 0)")
column("column that refers", "x INTEGER REFERENCES units(id)")
run("schema", "text search", "CREATE VIRTUAL TABLE f USING fts5(a)")
run("schema", "text search of old", "CREATE VIRTUAL TABLE f USING fts4(a)")
run("schema", "tree of areas", "CREATE VIRTUAL TABLE r USING rtree(id, a, b)")
run("schema", "many tables", *[f"CREATE TABLE t{i}(a)" for i in range(2000)])
run("schema", "statistics", "ANALYZE")
run("schema", "numbered rows", "CREATE TABLE c(a INTEGER PRIMARY KEY AUTOINCREMENT)")
run("schema", "journal with a trigger",
    "CREATE TRIGGER t AFTER INSERT ON units BEGIN DELETE FROM people; END", journal="WAL", leave=True)

schema_row("virtual table of nothing", "table", "x", "CREATE VIRTUAL TABLE x USING nothing(a)")
schema_row("virtual table by dbstat", "table", "x", "CREATE VIRTUAL TABLE x USING dbstat")
schema_row("schema row that is no SQL", "table", "x", "DROP TABLE people", 2)
schema_row("schema row of the schema", "table", "x", "CREATE TABLE x(a)", 1)
schema_row("schema row beyond the end", "table", "x", "CREATE TABLE x(a)", 999999)
schema_row("schema row of another kind", "table", "sqlite_sequence", "CREATE TABLE sqlite_sequence(name,seq)", 3)
schema_row("second table of one name", "table", "people", "CREATE TABLE people(id)", 2)
change_schema("not strict", ") STRICT", ")")
change_schema("default by a function", "TEXT", "TEXT DEFAULT (hex(randomblob(9)))")
change_schema("other collation", "TEXT", "TEXT COLLATE NOCASE")
run("schema", "schema in blobs", "PRAGMA writable_schema=ON",
    "UPDATE sqlite_schema SET sql=CAST(sql AS BLOB) || x'00'")
run("schema", "schema with a long text", "PRAGMA writable_schema=ON",
    "UPDATE sqlite_schema SET sql=sql || hex(zeroblob(4000000)) WHERE name='people'")

# --- right parts, wrong content ---

run("content", "tables nowhere", "PRAGMA writable_schema=ON", "UPDATE sqlite_schema SET rootpage=0")
run("content", "deleted plan", "DELETE FROM meta")
run("content", "wrong digest", "UPDATE meta SET value=upper(value) || '0' WHERE key='digest'")
run("content", "plan of a long name", "UPDATE meta SET value=hex(zeroblob(7000000)) WHERE key='plan'")
run("content", "name of many bytes", "UPDATE people SET name=hex(zeroblob(20000000)) WHERE id=(SELECT min(id) FROM people)")
run("content", "name that is not UTF-8", "UPDATE people SET name=CAST(x'C3286E' AS TEXT)")
run("content", "name with noughts", "UPDATE people SET name=CAST(x'410041' AS TEXT)")
run("content", "largest numbers", "UPDATE units SET parent=9223372036854775807")
run("content", "row of no identity", "UPDATE units SET id=-id")
run("content", "all below themselves", "UPDATE units SET parent=id")
run("content", "text for an enumeration", "UPDATE meta SET key=key || key")
run("content", "a million rows", "INSERT INTO goals(id, \"order\", title, note) " + bomb +
    "i + 1000000, i, 'x', '' FROM n LIMIT 1000000")
for name, place, content in (
        ("newer format", 60, struct.pack(">I", 1001)), ("next format", 60, struct.pack(">I", 2000)),
        ("largest format", 60, b"\xff\xff\xff\xff"), ("other program", 68, b"\0\0\0\0"),
        ("other encoding", 56, struct.pack(">I", 2)), ("page of one byte", 16, struct.pack(">H", 1)),
        ("page of no size", 16, b"\0\0"), ("more pages than there are", 28, struct.pack(">I", 1 << 30)),
        ("free pages everywhere", 32, struct.pack(">II", 3, 1 << 20)),
        ("journal that is not there", 18, b"\2\2"), ("tables of no kind", 100, b"\xff" * 8),
        ("tables without cells", 103, b"\xff\xff"), ("nothing but a header", 100, b"\0" * 3996)):
    patched("content", name, place, content)
patched("content", "end far away", 64 << 20, b"\0")
