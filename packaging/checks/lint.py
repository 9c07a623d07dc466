#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Facet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy, clazy or the analyzer over the sources of lib and app in a compilation database.

Usage: lint.py tidy|clazy|analyze BUILD_DIR CACHE_DIR [FILE...]

The sources of a library are read several at a time, as they are compiled with FACET_UNITY: most of the
time goes into the headers of Qt, and so they are read once for eight sources. With FILEs, only what holds
one of them is read. What passed is remembered by the content of all files of ours in it and of the rules,
so that only what changed is read again.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

SOURCE = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = re.compile(r'^\s*#include\s+"([^"]+)"', re.MULTILINE)
FINDING = re.compile(r"(warning|error): ")
TOOLS = {
    "tidy": ["clang-tidy", "--quiet", "--warnings-as-errors=*", "-p"],
    "analyze": ["clang-tidy", "--quiet", "--warnings-as-errors=*", "-p"],
    "clazy": ["clazy-standalone", "--checks=level0,level1,container-inside-loop,isempty-vs-count,"
              "range-loop-detach,sanitize-inline-keyword,no-overloaded-signal",
              "--header-filter=/(lib|app|tests)/", "--ignore-dirs=/usr/", "-p"],
}
RULES = f"--config-file={SOURCE}/.clang-tidy"  # the files made of several sources lie elsewhere
ANALYZE = "--checks=-*,clang-analyzer-*,-clang-analyzer-cplusplus.NewDeleteLeaks"


def own_files(path, seen):
    """Adds a file and all files of ours that it includes to `seen`."""
    if path in seen:
        return
    seen.add(path)
    for name in INCLUDE.findall(path.read_text(encoding="utf-8", errors="replace")):
        for root in (path.parent, SOURCE / "lib", SOURCE / "app", SOURCE / "tests"):
            header = (root / name).resolve()
            if header.is_file():
                own_files(header, seen)
                break


def files_in(path):
    """The files of ours that a source is made of."""
    files = set()
    own_files(path, files)
    return {file for file in files if SOURCE in file.parents}


def fingerprint(tool, files, rules):
    digest = hashlib.sha256(repr((tool, TOOLS[tool], ANALYZE)).encode())
    for file in rules + sorted(files):
        digest.update(str(file.relative_to(SOURCE)).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def check(tool, build, path):
    command = TOOLS[tool] + [build] + ([ANALYZE] if tool == "analyze" else [])
    if tool != "clazy":
        command.append(RULES)
    command.append(str(path))
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, cwd=SOURCE)
    text = result.stdout + (result.stderr if tool == "clazy" or result.returncode else "")
    if tool == "clazy":
        text = "\n".join(line for line in text.splitlines() if "[-Wclazy" in line or "error:" in line)
    else:
        text = "\n".join(line for line in text.splitlines() if not line.endswith(" generated."))
    failed = result.returncode != 0 or FINDING.search(text)
    return text if failed else ""


def main():
    tool, build, cache = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    wanted = {pathlib.Path(name).resolve() for name in sys.argv[4:]}
    database = json.loads((pathlib.Path(build) / "compile_commands.json").read_text())
    sources = sorted({pathlib.Path(entry["file"]) for entry in database})
    sources = [path for path in sources if SOURCE in path.parents or "Unity" in path.parts]
    sources = [path for path in sources if SOURCE / "tests" not in path.parents]
    files = {path: files_in(path) for path in sources}
    if wanted:
        sources = [path for path in sources if wanted & files[path]]
    rules = [SOURCE / ".clang-tidy", SOURCE / "packaging/packages.txt"]
    cache.mkdir(parents=True, exist_ok=True)
    for old in cache.iterdir():
        if old.stat().st_mtime < time.time() - 60 * 86400:
            old.unlink()
    keys = {path: fingerprint(tool, files[path], rules) for path in sources}
    fresh = [path for path in sources if not (cache / keys[path]).exists()]
    print(f"{tool}: {len(fresh)} of {len(sources)} to read", flush=True)
    failures = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        running = {pool.submit(check, tool, build, path): path for path in fresh}
        for done in concurrent.futures.as_completed(running):
            path = running[done]
            if done.result():
                failures += 1
                print(done.result(), flush=True)
            else:
                (cache / keys[path]).touch()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
