#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Facet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that translation files are complete and keep the placeholders of their sources.

Usage: translations.py FILE.ts...
"""
import collections
import re
import sys
import xml.etree.ElementTree as ElementTree

PLACEHOLDER = re.compile(r"%L?(?:\d{1,2}|n)")


def placeholders(text):
    return collections.Counter(mark.replace("L", "") for mark in PLACEHOLDER.findall(text))


def problems(message):
    """Yields what is wrong with one message."""
    translation = message.find("translation")
    if translation is None or translation.get("type") in ("obsolete", "vanished"):
        return
    numerus = message.get("numerus") == "yes"
    forms = [form.text or "" for form in translation.findall("numerusform")] if numerus else [translation.text or ""]
    if translation.get("type") == "unfinished" or not all(forms):
        yield "not translated"
        return
    wanted = placeholders(message.findtext("source", ""))
    for form in forms:
        found = placeholders(form)
        if numerus and "%n" not in found:  # "one file", "two files" are written out in some languages
            found["%n"] = wanted["%n"]
        if found != wanted:
            yield f"placeholders differ: {form!r}"


def main():
    failures = 0
    for name in sys.argv[1:]:
        for context in ElementTree.parse(name).getroot().iter("context"):
            for message in context.iter("message"):
                for problem in problems(message):
                    failures += 1
                    print(f"{name}: {message.findtext('source')!r}: {problem}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
