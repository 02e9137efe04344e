"""Weights that are said to be the one told before: "3 pallets, 1,450 lbs each" and then "6 pallets, same size same weight"."""

import re
from bisect import bisect
from dataclasses import replace

from shared.reading.language import numerals
from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.packaging import FORMS
from shared.reading.weights.weight import Weight

COUNT = (
    rf"(?<![\w.,/x-])(?<!same )(?P<count>\d{{1,3}}|{NAMED}|an?)"
    rf" (?:(?:more|of (?:them|those|these)|other|further) )?(?:{FORMS})\b"
)
SAME = WordPattern(
    rf"{COUNT}(?P<between>[^.;\d\n]{{0,60}}?\b(?:same|identical)\b[^.;\d\n]{{0,40}}?)(?<=[ /&])"
    r"(?P<told>(?:weights?|wts?|wgts?|lbs)(?:[ ](?:each|ea|apiece|per \w+))?)(?!\w)"
    r"(?![ ]?[:=]?[ ]?\d(?![\d.]*[\"']?[ ]?[x×]))"
)
"""Units that weigh what those before them did."""
SAID = re.compile(r"\b(?:same|identical)\b", re.IGNORECASE)
"""A word without which no text says so."""
COUNTED = re.compile(COUNT, re.IGNORECASE)
NOT_SO = re.compile(
    r"\b(?:not|but|except|diff\w*|total|combined|all in|overall|gross|n['’]t|unsure|more|less|half|twice)\b",
    re.IGNORECASE,
)
"""What makes it another weight, or that of all."""


def with_same(text: str, found: list[Weight]) -> list[Weight]:
    """The weights, in order, with those that are said to be the same as the one before: one piece's, or that of as many."""
    if not found or not SAID.search(text):
        return found
    weights = list(found)
    for match in SAME.finditer(text):
        at = bisect(weights, match.start(), key=lambda weight: weight.start)
        if not at or NOT_SO.search(match["between"]):
            continue
        before = weights[at - 1]
        if before.each or as_many(text, before, match["count"]):
            weights.insert(at, replace(before, start=match.start("told"), end=match.end("told")))
    return weights


def as_many(text: str, weight: Weight, count: str) -> bool:
    """Whether the units before a weight, in its line, are as many as those that weigh the same."""
    line = text.rfind("\n", 0, weight.start) + 1
    units = [match["count"] for match in COUNTED.finditer(text, line, weight.start)]
    return bool(units) and (numerals.value(units[-1]) or 1) == (numerals.value(count) or 1)
