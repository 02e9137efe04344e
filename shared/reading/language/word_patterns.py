"""Regular expressions that are tried only where a word or a sign stands that they can begin with.

`re` tries every alternative at every character; most patterns of freight can begin at few of a text's words. Where those
words are is found once for a text and serves every pattern that is looked for in such texts. What is found is the same.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from re import _constants as op
from re import _parser as parser
from sys import maxsize
from typing import Any, TypeVar

from shared.reading.language.branches import of_tree

Name = TypeVar("Name")

START = re.compile(r"\w+|[^\w\s]")
TOLD, MOST = 5, 400
"""Characters that are told of a beginning; how many beginnings of a pattern are told apart, of more no further character."""
NUMERAL, DIGIT, SPACE = re.compile(r"\d"), "0", re.compile(r"\s")
"""Any digit, and what stands for it in a beginning; any space."""
APART = "\b"
NOTHING = {"", APART}
"""A beginning of which nothing is known: that may continue a word, and that cannot."""


def folded(text: str) -> str:
    """A beginning in lower case, any digit as DIGIT, and any space as a blank."""
    return SPACE.sub(" ", NUMERAL.sub(DIGIT, text.casefold()))


ALIKE = {code: folded(chr(code)) for code in range(128)}
"""Folds the plain characters of a text, so that few beginnings are looked up that are the same."""


class Group:
    """Patterns that are looked for in the same texts: where each of them may begin is found for all at once."""

    def __init__(self) -> None:
        self.by_head: dict[str, list[WordPattern]] = {}
        self.starts = lru_cache(maxsize=32)(self.places)
        self.beginning = lru_cache(maxsize=16384)(self.patterns)

    def add(self, pattern: "WordPattern") -> None:
        """Take a pattern in, by each of its beginnings."""
        for head in pattern.heads:
            self.by_head.setdefault(head, []).append(pattern)
        self.starts.cache_clear()
        self.beginning.cache_clear()

    def places(self, text: str) -> dict["WordPattern", list[int]]:
        """Where each pattern may begin in `text`: at the words and signs that one of its beginnings fits."""
        found: defaultdict[WordPattern, list[int]] = defaultdict(list)
        alike, beginning = text.translate(ALIKE), self.beginning
        for match in START.finditer(text):
            at = match.start()
            for pattern in beginning(alike[at : at + TOLD]):
                found[pattern].append(at)
        return found

    def patterns(self, head: str) -> list["WordPattern"]:
        """The patterns that may begin with a word or sign of that beginning."""
        head = head if head.isascii() else folded(head)
        return [pattern for size in range(1, len(head) + 1) for pattern in self.by_head.get(head[:size], ())]


TEXTS, LOWER_CASE, CLAUSES = Group(), Group(), Group()
"""The patterns of whole texts, of texts in lower case, and of the few words that stand before a fact."""


class WordPattern:
    """A pattern whose matches begin with a word or a sign. Its methods are those of `re.Pattern`.

    `group`: where it is looked for. Raises ValueError where a match could begin within a word, with a space or with anything.
    """

    def __init__(self, pattern: str, flags: int = re.IGNORECASE, group: Group = TEXTS) -> None:
        # taken apart once, for `re` and for its beginnings: half of what compiling costs a cold process
        flags = int(flags)  # as `re` does: its parser asks after them at every node, and an enum's answer takes long
        parsed = parser.parse(pattern, flags)
        self.pattern = pattern
        heads: set[str] = set()
        heads |= continued({""}, parsed, heads)
        if any(head in NOTHING or head[0].isspace() for head in heads):
            raise ValueError(f"a match may begin within a word, with a space or with anything: {pattern[:80]}")
        self.heads = frozenset(head for head in heads if not any(head[:size] in heads for size in range(1, len(head))))
        self.regex = of_tree(parsed, flags)
        self.starts = group.starts
        group.add(self)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Every match in `text`, from left to right, none within another."""
        begun = self.starts(text).get(self)
        if not begun:
            return iter(())
        matches: list[re.Match[str]] = []
        match = self.regex.match
        for at in begun:
            if at >= start and (found := match(text, at, end)):
                start = found.end()
                matches.append(found)
        return iter(matches)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match in `text`."""
        at = self.starts(text).get(self)
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


def possible(named: Sequence[tuple[Name, WordPattern]], text: str) -> list[tuple[Name, WordPattern]]:
    """Those of some patterns of one group that may begin somewhere in `text`: of long lists, few have to be looked for."""
    starts = named[0][1].starts(text)
    return [each for each in named if each[1] in starts]


def in_turn(named: Sequence[tuple[Name, WordPattern]], text: str) -> list[tuple[Name, re.Match[str]]]:
    """What any of some patterns finds, from left to right, none within another; where two begin, the one that is named first."""
    found = [(name, match) for name, pattern in possible(named, text) for match in pattern.finditer(text)]
    kept: list[tuple[Name, re.Match[str]]] = []
    for name, match in sorted(found, key=lambda each: each[1].start()):
        if not kept or match.start() >= kept[-1][1].end():
            kept.append((name, match))
    return kept


def continued(begun: set[str], parts: Any, told: set[str]) -> set[str]:
    """How a match may begin that has begun so and goes on with these parts; what is known in full is `told`."""
    for code, value in parts:
        if not begun or code is op.FAILURE or (code is op.ASSERT_NOT and not value[1]):  # (?!)
            return set()
        if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
            begun = {head or APART for head in begun} if parts_words(code, value) else begun
        elif code is op.SUBPATTERN:
            begun = continued(begun, value[-1], told)
        elif code is op.ATOMIC_GROUP:
            begun = continued(begun, value, told)
        elif (
            code is op.GROUPREF_EXISTS
        ):  # of a group that would have taken a character: at the first one it has taken none
            told |= begun - NOTHING
            begun = continued(begun & NOTHING, value[2] or [], told)
        elif code is op.BRANCH:
            begun = set().union(*(continued(begun, branch, told) for branch in value[1]))
        elif code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            least, most, again = value
            begun = repeated(begun, least, most, again, told)
        else:
            begun = lengthened(begun, one_of(value if code is op.IN else [(code, value)]), told)
    return begun


def repeated(begun: set[str], least: int, most: int, parts: Any, told: set[str]) -> set[str]:
    """How a match may begin that has begun so and goes on with these parts, so many times."""
    ends = set() if least else begun
    for time in range(1, min(most, TOLD) + 1):
        begun = continued(begun, parts, told)
        if time >= min(least, TOLD):
            ends = ends | begun
    return ends


def lengthened(begun: set[str], letters: set[str], told: set[str]) -> set[str]:
    """How a match may begin that has begun so and goes on with one of these letters, or with any where there are none."""
    if not letters or len(begun) * len(letters) > MOST:
        told |= begun
        return set()
    if "" in begun and any(letter.isalnum() or letter == "_" for letter in letters):
        told.add("")
    longer = {head.strip(APART) + letter for head in begun for letter in letters}
    told |= {head for head in longer if len(head) >= TOLD}
    return longer - told


def one_of(choices: list[Any]) -> set[str]:
    """The letters of a class, folded; none where they are too many to tell."""
    letters: set[str] = set()
    for code, value in choices:
        if code is op.LITERAL:
            letters.add(folded(chr(value)))
        elif code is op.RANGE and value[1] - value[0] < MOST:
            letters |= {folded(chr(letter)) for letter in range(value[0], value[1] + 1)}
        elif code is op.CATEGORY and value is op.CATEGORY_DIGIT:
            letters.add(DIGIT)
        elif code is op.CATEGORY and value is op.CATEGORY_SPACE:
            letters.add(" ")
        else:
            return set()
    return letters


def parts_words(code: Any, value: Any) -> bool:
    """Whether this condition keeps a word that begins here from continuing one."""
    if code is op.AT:
        return value in (op.AT_BOUNDARY, op.AT_BEGINNING, op.AT_BEGINNING_STRING)
    if code is not op.ASSERT_NOT or value[0] > 0 or len(value[1]) != 1:
        return False
    behind, choices = value[1][0]
    return behind is op.IN and (op.CATEGORY, op.CATEGORY_WORD) in choices
