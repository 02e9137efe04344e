"""Which of several shipments of a table or a list a message asks for: "only price the ones that say OPEN", "skip line 3", "the
first two only", "the Tulsa one is covered"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shared.reading.language import numerals
from shared.reading.language.text import fold
from shared.reading.rows.left_out import GATE, Said, kept

MOST = 40
"""Rows of which one can be told from the others."""
LONGEST = 32
"""Characters of a name by which a row may be called."""
KIND = r"(?:line|row|lane|load|item|order|shipment|number|no\.?|nr\.?|option|quote|job|truck|lot|entry|pickup|pu)s?"
NUMBERED = re.compile(
    rf"(?:\b{KIND}[ ]*#?[ ]*|#[ ]?)(?P<list>(?:\d{{1,2}}|(?-i:[A-H]))\b(?![-.,/]?\d|[ ]?(?:lbs?|pallets?|skids?|trucks?|%))"
    rf"(?:[ ]*(?:,|&|/|,? and|,? or|through|thru|-|to)[ ]*(?:{KIND}[ ]*)?#?(?:\d{{1,2}}|(?-i:[A-H]))\b(?![-.,/]?\d))*)",
    re.IGNORECASE,
)
EACH = re.compile(r"\d+|\b[A-H]\b")
THROUGH = re.compile(r"\A\d+[ ]*(?:through|thru|-|to)[ ]*#?\d+\Z", re.IGNORECASE)
TURN = re.compile(
    r"(?:\bthe )?\b(?P<turn>first|second|third|fourth|fifth|last|bottom|top|1st|2nd|3rd|4th|5th)\b"
    r"(?! (?:thing|week|month|of|half|time|year|night|stop|drop|pick|minute|mile|floor|shift))"
    rf"(?:[ ](?P<many>two|three|four|five|[2-5])\b(?! (?:pallets|skids|weeks|days|hours|stops|drops|crates)))?(?: (?:one"
    rf"|{KIND})s?\b)?",
    re.IGNORECASE,
)
TURNS = {**numerals.TURNS, "1st": 0, "2nd": 1, "3rd": 2, "4th": 3, "5th": 4, "last": -1, "bottom": -1, "top": 0}


@dataclass(frozen=True, slots=True)
class Row:
    """One of several shipments as a message may call it. `mark`: its own number or letter; `names`: what stands in it."""

    names: frozenset[str]
    mark: str = ""


def asked_for(text: str, rows: Sequence[Row]) -> list[int]:
    """The rows that a text asks for; all of them where it leaves none out, or all.

    >>> asked_for("Skip #2, it went out already.", [Row(frozenset({"tulsa"})), Row(frozenset({"reno"}))])
    [0]
    """
    whole = list(range(len(rows)))
    if not 1 < len(rows) <= MOST or not GATE.search(text):
        return whole
    return sorted(kept(*called(text, rows), len(rows))) or whole


def called(text: str, rows: Sequence[Row]) -> tuple[str, list[Said]]:
    """The text with a sign in place of what calls rows, and which rows each sign calls."""
    found = sorted(
        [*by_number(text, rows), *by_turn(text, len(rows)), *by_name(text, rows)], key=lambda each: (each[0], -each[1])
    )
    pieces, said, at = [], [], 0
    for start, end, which in found:
        if start >= at and which:
            pieces += [text[at:start], "\x01"]
            said.append(which)
            at = end
    return "".join([*pieces, text[at:]]), said


def by_number(text: str, rows: Sequence[Row]) -> list[tuple[int, int, Said]]:
    """Where rows are called by their numbers or letters."""
    marks = {row.mark.upper(): nth for nth, row in enumerate(rows) if row.mark}
    marks = marks if len(marks) == len(rows) else {}
    result = []
    for match in NUMBERED.finditer(text):
        told = [each.upper() for each in EACH.findall(match["list"])]
        if THROUGH.match(match["list"]):
            told = [str(each) for each in range(int(told[0]), min(int(told[-1]), MOST) + 1)]
        which = frozenset(nth_of(each, marks, len(rows)) for each in told)
        result.append((match.start(), match.end(), frozenset() if -1 in which else which))
    letters = "".join(mark for mark in marks if len(mark) == 1 and mark.isalpha())
    if letters:
        alone = re.finditer(rf"(?<![\w'.(-])[{letters}](?![\w').-])", text)
        result += [(each.start(), each.end(), frozenset({marks[each[0]]})) for each in alone]
    return result


def nth_of(told: str, marks: dict[str, int], many: int) -> int:
    """The row that a number or a letter calls; -1 for none."""
    if marks:
        return marks.get(told, -1)
    nth = int(told) - 1 if told.isdigit() else ord(told) - ord("A")
    return nth if nth < many else -1


def by_turn(text: str, many: int) -> list[tuple[int, int, Said]]:
    """Where rows are called by their turn: "the last one", "the first two"."""
    result = []
    for match in TURN.finditer(text):
        at = TURNS.get(match["turn"].lower(), many)
        count = numerals.value(match["many"]) or 1 if match["many"] else 1
        nths = range(many - count, many) if at == -1 else range(at, at + count)
        result.append((match.start(), match.end(), frozenset(nth for nth in nths if 0 <= nth < many)))
    return result


def by_name(text: str, rows: Sequence[Row]) -> list[tuple[int, int, Said]]:
    """Where rows are called by what stands in some of them, and not in all."""
    holders: dict[str, set[int]] = {}
    for nth, row in enumerate(rows):
        for name in row.names:
            holders.setdefault(name, set()).add(nth)
    telling = {
        name: frozenset(who) for name, who in holders.items() if len(who) < len(rows) and 1 < len(name) <= LONGEST
    }
    if not telling:
        return []
    names = "|".join(re.escape(name).replace(r"\ ", r"\W{1,3}") for name in sorted(telling, key=len, reverse=True))
    found = re.finditer(rf"(?<![^\W_])(?:{names})(?![^\W_])", text, re.IGNORECASE)
    return [(each.start(), each.end(), telling.get(fold(each[0]), frozenset())) for each in found]
