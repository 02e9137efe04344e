"""A line with the label that it opens with: "Ship From: Lima, OH", "- Ready = Friday", "2) Consignee .... Acme"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from shared.reading.language.label_phrases import Label
from shared.reading.language.labels import label

MARK = re.compile(
    r"(?=[\s:=?.)])\s*(?:(?<=[A-Za-z#][1-9])\)[ ]+|(?<=[A-Za-z#][ ][1-9])\)[ ]+|(?!(?<=\d):\d)[:=?]+|\.{3,}:?|\t|[ ]{2,}"
    r"|[ ]-[ ]|(?<=[A-Za-z])[ ]>[ ](?!.*>))\s*"
)
OPENING = re.compile(r"[ \t]*(?:[-•*>=#~]+\s*|\(?[0-9a-eA-E][.)]\s+)?")
ASIDE = re.compile(r"\([^()\n]{0,30}\)")
NUMBERS = re.compile(r"[1-9]\d|0\d\d|\d/")
"""Numbers that no label holds; a stop is counted with one figure, or as "01"."""
LONGEST_LABEL = 48


@dataclass(frozen=True, slots=True)
class Said:
    """A line with the label that it opens with, if it does, where this ends, and the value after it."""

    line: str
    label: Label | None = None
    end: int = 0
    value: str = ""


@lru_cache(maxsize=1024)
def opened(line: str) -> Said:
    """A line with its label: all of it, else the longest that its first marks end."""
    begin = OPENING.match(line)
    start = begin.end() if begin else 0
    if len(line) - start <= LONGEST_LABEL and (whole := heading(line[start:])):
        return Said(line, whole, len(line))
    best = Said(line)
    for mark in MARK.finditer(line, start, start + LONGEST_LABEL):
        if found := heading(line[start : mark.start()]):
            best = Said(line, found, mark.end(), line[mark.end() :].strip())
    return best


def heading(words: str) -> Label | None:
    """What words say as a label, be it without what stands in brackets beside them; numbers are no label's."""
    if NUMBERS.search(words):
        return None
    return label(words) or (label(ASIDE.sub("", words)) if "(" in words else None)
