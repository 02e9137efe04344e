"""Regular expressions whose alternatives part at their first letter.

`re` enters each alternative of a list in turn, and where case is ignored it does so even where the first letter cannot fit.
Here those that begin with the same letter are one alternative, and that letter is a class of its cases, which `re` looks at
before it enters. What is found is the same: alternatives of different letters exclude each other, and those of one letter
stay in their order.
"""

import re
from functools import cache
from itertools import groupby
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as op
from re import _parser as parser
from typing import Any

FEW = 6
"""Alternatives from which on they are parted; fewer are tried as fast as they stand, and compiled sooner."""
IGNORECASE = re.IGNORECASE.value
FURTHER = {"i": "\u0130\u0131", "k": "\u212a", "s": "\u017f"}
"""What `re` takes for these letters besides their two cases: i with and without its dot, the sign for kelvin, the long s."""


def compiled(pattern: str, flags: int = IGNORECASE) -> re.Pattern[str]:
    """A pattern whose alternatives part at their first letter."""
    return of_tree(parser.parse(pattern, int(flags)), int(flags))


def of_tree(tree: Any, flags: int) -> re.Pattern[str]:
    """The same of a parsed pattern, whose alternatives are parted in place."""
    part(tree, tree.state.flags)
    found: re.Pattern[str] = compiler.compile(tree, flags)
    return found


def part(tree: Any, flags: int) -> None:
    """Part the alternatives of a parsed pattern, at every depth. `flags`: as an int, those within the pattern included."""
    nodes = tree.data
    for at, (code, value) in enumerate(nodes):
        if code is op.BRANCH:
            ways = parted(value[1], flags) if len(value[1]) >= FEW else value[1]
            nodes[at] = (op.BRANCH, (None, ways))
            for way in ways:
                part(way, flags)
        elif code is op.SUBPATTERN:
            part(value[3], (flags | value[1]) & ~value[2])
        elif code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            part(value[2], flags)
        elif code in (op.ASSERT, op.ASSERT_NOT):
            part(value[1], flags)
        elif code is op.ATOMIC_GROUP:
            part(value, flags)
        elif code is op.GROUPREF_EXISTS:
            for way in filter(None, value[1:]):
                part(way, flags)


def parted(ways: list[Any], flags: int) -> list[Any]:
    """The alternatives, of which those that begin with the same letter are one; only neighbours that begin with letters move."""
    done: list[Any] = []
    for lettered, run in groupby(ways, key=begins_with_letter):
        if not lettered:
            done += run
            continue
        by_letter: dict[Any, list[Any]] = {}
        for way in run:
            first = way.data[0]
            letter = in_any_case(chr(first[1]).lower()) if flags & IGNORECASE else first
            by_letter.setdefault(letter, []).append(way)
        done += [joined(letter, alike) for letter, alike in by_letter.items()]
    return done


def begins_with_letter(way: Any) -> bool:
    """Whether the first thing in an alternative is one plain character."""
    return bool(way.data) and way.data[0][0] is op.LITERAL and way.data[0][1] < 128


def joined(letter: Any, ways: list[Any]) -> Any:
    """One alternative for those that begin with a letter."""
    state, rests = ways[0].state, [parser.SubPattern(way.state, way.data[1:]) for way in ways]
    return parser.SubPattern(state, [letter, *(rests[0].data if len(ways) == 1 else [(op.BRANCH, (None, rests))])])


@cache
def in_any_case(lower: str) -> Any:
    """A character in the cases that are the same to `re`, to be compared as it is."""
    cases = {lower, lower.upper(), *FURTHER.get(lower, "")}
    if len(cases) == 1:
        return (op.LITERAL, ord(lower))
    one_of = parser.SubPattern(parser.State(), [(op.IN, [(op.LITERAL, ord(case)) for case in sorted(cases)])])
    return (op.SUBPATTERN, (None, 0, IGNORECASE, one_of))
