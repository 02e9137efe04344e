"""Regular expressions that are tried only where a word or a sign stands that they can begin with.

`re` tries every alternative at every character; most patterns of freight can begin at few of a text's words. Where those
words are is found once for a text and serves every pattern. What is found is the same.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as op
from re import _parser as parser
from sys import maxsize
from typing import Any, TypeVar

from shared.reading.branches import part

Name = TypeVar("Name")

START = re.compile(r"\w+|[^\w\s]")
TOLD, DEPTH, MOST = 3, 40, 30
"""Characters that are told of a beginning; how deeply a pattern is looked into; the letters of a class that are told apart."""
MOST_HEADS = 800
"""Beginnings of one pattern that are told in full; of more than these, the last character is left out."""
NUMERAL, DIGIT = re.compile(r"\d"), "0"
"""Any digit, and what stands for it in a beginning."""


BY_HEAD: dict[str, list["WordPattern"]] = {}
"""Every pattern, by each of its beginnings."""


class WordPattern:
    """A pattern whose matches begin with a word or a sign. Its methods are those of `re.Pattern`.

    Raises ValueError where a match could begin within a word, with a space or with anything.
    """

    def __init__(self, pattern: str, flags: int = re.IGNORECASE) -> None:
        # taken apart once, for `re` and for its beginnings: half of what compiling costs a cold process
        parsed = parser.parse(pattern, flags)
        self.pattern = pattern
        heads = {NUMERAL.sub(DIGIT, head) for head in beginnings(list(parsed), TOLD, DEPTH, apart=False)}
        if any(not head.strip() or head[0].isspace() for head in heads):
            raise ValueError(f"a match may begin within a word, with a space or with anything: {pattern[:80]}")
        if len(heads) > MOST_HEADS:
            heads = {head[:-1] or head for head in heads}
        self.heads = frozenset(head for head in heads if not any(head[:size] in heads for size in range(1, len(head))))
        part(parsed, parsed.state.flags)
        self.regex: re.Pattern[str] = compiler.compile(parsed, flags)
        for head in self.heads:
            BY_HEAD.setdefault(head, []).append(self)
        starts.cache_clear()
        beginning.cache_clear()

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Every match in `text`, from left to right, none within another."""
        matches: list[re.Match[str]] = []
        match = self.regex.match
        for at in starts(text).get(self, ()):
            if at >= start and (found := match(text, at, end)):
                start = found.end()
                matches.append(found)
        return iter(matches)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match in `text`."""
        at = starts(text).get(self)
        if not at:
            return None
        match = self.regex.match
        for begin in at[bisect_left(at, start) : bisect_left(at, end)] if start or end != maxsize else at:
            if found := match(text, begin, end):
                return found
        return None

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The match that begins at `start`."""
        return self.regex.match(text, start, end)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """`text` with every match replaced."""
        return self.regex.sub(replacement, text) if self.search(text) else text

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match that is all of `text`."""
        return self.regex.fullmatch(text)


def in_turn(named: Iterable[tuple[Name, WordPattern]], text: str) -> list[tuple[Name, re.Match[str]]]:
    """What any of some patterns finds, from left to right, none within another; where two begin, the one that is named first."""
    begun = starts(text)
    found = [(name, match) for name, pattern in named if pattern in begun for match in pattern.finditer(text)]
    kept: list[tuple[Name, re.Match[str]]] = []
    for name, match in sorted(found, key=lambda each: each[1].start()):
        if not kept or match.start() >= kept[-1][1].end():
            kept.append((name, match))
    return kept


@lru_cache(maxsize=32)
def starts(text: str) -> dict[WordPattern, list[int]]:
    """Where each pattern may begin in `text`: at the words and signs that one of its beginnings fits."""
    found: defaultdict[WordPattern, list[int]] = defaultdict(list)
    for match in START.finditer(text):
        at = match.start()
        for pattern in beginning(text[at : at + TOLD]):
            found[pattern].append(at)
    return found


@lru_cache(maxsize=16384)
def beginning(head: str) -> list[WordPattern]:
    """The patterns that may begin with a word or sign of that beginning."""
    head = NUMERAL.sub(DIGIT, head.casefold())
    return [pattern for size in range(1, len(head) + 1) for pattern in BY_HEAD.get(head[:size], ())]


def beginnings(parts: list[Any], length: int, depth: int, apart: bool) -> set[str]:
    """The first `length` characters that a match of these parts can have, in lower case; fewer where anything may follow.

    `apart`: whether a word that begins here cannot continue one; where it may, nothing is said of how it begins.
    """
    if not length or not parts or not depth:
        return {""}
    (code, value), rest = parts[0], parts[1:]
    if code is op.FAILURE or (code is op.ASSERT_NOT and not value[1]):  # (?!)
        return set()
    if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return beginnings(rest, length, depth, apart or parts_words(code, value))
    if code is op.SUBPATTERN:
        return beginnings([*value[-1], *rest], length, depth - 1, apart)
    if code is op.ATOMIC_GROUP:
        return beginnings([*value, *rest], length, depth - 1, apart)
    if code is op.GROUPREF_EXISTS:  # of a group that would have taken a character: at the first one it has taken none
        return beginnings([*(value[2] or []), *rest], length, depth - 1, apart) if length == TOLD else {""}
    if code is op.BRANCH:
        return set().union(*(beginnings([*branch, *rest], length, depth - 1, apart) for branch in value[1]))
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, most, repeated = value
        more = [(code, (max(least - 1, 0), most - 1, repeated))] if most > 1 else []
        once = beginnings([*repeated, *more, *rest], length, depth - 1, apart)
        return once if least else once | beginnings(rest, length, depth - 1, apart)
    letters = {chr(value).casefold()} if code is op.LITERAL else one_of(value) if code is op.IN else {""}
    if not apart and any(letter.isalnum() or letter in "_" for letter in letters):
        return {""}
    following = beginnings(rest, length - 1, depth, apart=True)
    return {letter + more for letter in letters for more in (following if letter else {""})}


def one_of(choices: list[Any]) -> set[str]:
    """The letters of a class, in lower case, every digit as DIGIT; an empty one where they are too many to tell."""
    letters: set[str] = set()
    for code, value in choices:
        if code is op.LITERAL:
            letters.add(chr(value).casefold())
        elif code is op.RANGE and value[1] - value[0] < MOST:
            letters |= {chr(letter).casefold() for letter in range(value[0], value[1] + 1)}
        elif code is op.CATEGORY and value is op.CATEGORY_DIGIT:
            letters.add(DIGIT)
        else:
            return {""}
    return letters


def parts_words(code: Any, value: Any) -> bool:
    """Whether this condition keeps a word that begins here from continuing one."""
    if code is op.AT:
        return value in (op.AT_BOUNDARY, op.AT_BEGINNING, op.AT_BEGINNING_STRING)
    if code is not op.ASSERT_NOT or value[0] > 0 or len(value[1]) != 1:
        return False
    behind, choices = value[1][0]
    return behind is op.IN and (op.CATEGORY, op.CATEGORY_WORD) in choices
