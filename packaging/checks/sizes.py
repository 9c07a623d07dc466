#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Facet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds functions that are too long, too deep or take too much, in a second for the whole tree.

Usage: sizes.py FILE...

It reads words and brackets only and so needs neither headers nor a build. Complexity is counted as by
"Cognitive Complexity" (Campbell 2018), and comes out as clang-tidy has it: one for each branch, loop,
choice and run of && or ||, and one more for each of those it lies in; what stands in Qt's test macros is
not counted.
"""
import re
import sys

LINES, PARAMETERS, COMPLEXITY = 60, 5, 15
TOKEN = re.compile(
    r'R"(?P<mark>\w*)\((?:.|\n)*?\)(?P=mark)"|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)+\''
    r"|//[^\n]*|/\*(?:.|\n)*?\*/|^[ \t]*#(?:[^\n\\]|\\\n|\\.)*"
    r"|\d[\w'.]*|\w+|&&|\|\||::|->|<<|[-+*/%=!<>]=|\s+|.", re.MULTILINE)
IGNORED = re.compile(r"\s|//|/\*|[ \t]*#")
WORD = re.compile(r"\w+$")
MACRO = re.compile(r"Q[A-Z_]+$|QTRY_")
CLOSING = {"(": ")", "{": "}", "[": "]"}
NOT_FUNCTIONS = {"if", "for", "while", "switch", "catch", "return", "sizeof", "alignof", "decltype",
                 "requires", "static_assert", "noexcept"}
BEFORE_LAMBDA = {"(", ",", "=", "return", "{", "}", ";", "?", ":", "&&", "||", "<<", "!"}


class Source:
    """The words and brackets of a file, each with its line."""

    def __init__(self, text):
        self.words, self.lines = [], []
        line = 1
        for found in TOKEN.finditer(text):
            word = found.group(0)
            if not IGNORED.match(word):
                self.words.append('"' if word[0] in "\"'" or word.startswith('R"') else word)
                self.lines.append(line)
            line += word.count("\n")
        self.end = len(self.words)

    def at(self, place):
        return self.words[place] if place < self.end else ""

    def closing(self, place):
        """Where the bracket that opens at `place` is closed."""
        opening, depth = self.words[place], 0
        for other in range(place, self.end):
            if self.words[other] == opening:
                depth += 1
            elif self.words[other] == CLOSING[opening]:
                depth -= 1
                if depth == 0:
                    return other
        return self.end - 1

    def statement(self, place):
        """Behind the statement that begins at `place`."""
        if self.at(place) == "{":
            return self.closing(place) + 1
        if self.at(place) in ("if", "for", "while", "switch"):
            place = self.statement(self.condition(place)[1])
            while self.at(place) == "else":
                place = self.statement(place + 1)
            return place
        while place < self.end and self.words[place] != ";":
            place = self.closing(place) + 1 if self.words[place] in CLOSING else place + 1
        return place + 1

    def condition(self, place):
        """Where the condition behind an `if` or loop begins and ends."""
        while self.at(place) != "(":
            place += 1
        return place, self.closing(place) + 1

    def lambda_body(self, place):
        """Where the body of the lambda that begins at `place` begins; nothing where none does."""
        if self.words[place] != "[" or self.words[place - 1] not in BEFORE_LAMBDA:
            return None
        place = self.closing(place) + 1
        while self.at(place) not in ("{", ";", ")", ",", ""):
            place = self.closing(place) + 1 if self.words[place] == "(" else place + 1
        return place if self.at(place) == "{" else None


def complexity(source, place, end, depth, name):
    """That of the words from `place` to `end`, which lie so deep in the function `name`."""
    total, run = 0, None
    while place < end:
        word = source.words[place]
        body = source.lambda_body(place)
        if MACRO.match(word) and source.at(place + 1) == "(":
            place = source.closing(place + 1)
        elif word in ("if", "for", "while", "switch", "catch", "do"):
            place, inner = branch(source, place, depth, name)
            total += inner
            run = None
            continue
        elif body is not None:
            after = source.closing(body)
            total += complexity(source, body + 1, after, depth + 1, name)
            place = after
        elif word == "?":
            total += 1 + depth
        elif word == "||" or (word == "&&" and source.words[place - 1] not in ("auto", ">")):
            total += word != run
            run = word
        elif word in (";", ",", "{", "}"):
            run = None
        elif word == name and source.at(place + 1) == "(" and source.words[place - 1] not in (".", "->", "::"):
            total += 1  # calls itself
        place += 1
    return total


def branch(source, place, depth, name):
    """Behind the branch or loop at `place`, and its complexity."""
    word, total = source.words[place], 1 + depth
    if word == "do":
        after = source.statement(place + 1)
        total += complexity(source, place + 1, after, depth + 1, name)
        begin, end = source.condition(after)
        return end, total + complexity(source, begin, end, depth, name)
    while True:
        begin, end = source.condition(place)
        after = source.statement(end)
        total += complexity(source, begin, end, depth, name) + complexity(source, end, after, depth + 1, name)
        if word != "if" or source.at(after) != "else":
            return after, total
        total += 1
        if source.at(after + 1) != "if":
            end = source.statement(after + 1)
            return end, total + complexity(source, after + 1, end, depth + 1, name)
        place = after + 1


def parameters(source, begin, end):
    """How many there are between two round brackets."""
    depth = commas = 0
    for word in source.words[begin + 1:end]:
        depth += (word in "([{<") - (word in ")]}>")
        commas += word == "," and depth == 0
    return commas + 1 if end > begin + 1 else 0


def body_of(source, place):
    """Where the body of the function whose parameters end before `place` begins; nothing where none does."""
    while True:
        word = source.at(place)
        if word == "{":
            return place
        if word == "(":
            place = source.closing(place) + 1
        elif word == ":":
            place = behind_initializers(source, place + 1)
        elif word in ("->", "::", "<", ">", "*", "&", "&&", ",") or WORD.match(word):
            place += 1
        else:
            return None


def behind_initializers(source, place):
    while source.at(place) not in ("", ";"):
        word = source.words[place]
        if word == "(" or (word == "{" and (WORD.match(source.words[place - 1]) or source.words[place - 1] == ">")):
            place = source.closing(place) + 1
        elif word == "{":
            return place
        else:
            place += 1
    return place


def functions(source, place, end):
    """All functions with a body: name, first line, parameters, body."""
    while place < end:
        word = source.words[place]
        if word in ("namespace", "class", "struct", "union", "enum"):
            body = place + 1
            while source.at(body) not in ("{", ";", "(", "=", ""):
                body += 1
            if source.at(body) == "{":
                place = source.closing(body)
                if word != "enum":
                    yield from functions(source, body + 1, place)
        elif word == "(" and place > 0 and source.words[place - 1] not in NOT_FUNCTIONS:
            after = source.closing(place)
            body = body_of(source, after + 1)
            if body is not None:
                yield source.words[place - 1], source.lines[place], parameters(source, place, after), body
                after = source.closing(body)
            place = after
        elif word == "{":
            place = source.closing(place)
        place += 1


def findings(path):
    with open(path, encoding="utf-8") as file:
        source = Source(file.read())
    for name, line, taken, body in functions(source, 0, source.end):
        end = source.closing(body)
        lines = source.lines[end] - source.lines[body]
        deep = complexity(source, body + 1, end, 0, name)
        for what, is_so, most in (("lines", lines, LINES), ("parameters", taken, PARAMETERS),
                                  ("complexity", deep, COMPLEXITY)):
            if is_so > most:
                yield f"{path}:{line}: {name}: {what} {is_so}, the cap is {most}"


def main():
    found = [finding for path in sys.argv[1:] for finding in findings(path)]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
