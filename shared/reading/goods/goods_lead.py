"""What stands before a phrase that could name goods: its qualifiers, a number among them, and the words before these."""

import re
from typing import NamedTuple

from shared.reading.language.numerals import WORDS
from shared.reading.nouns.possessives import OWNER

QUALIFIERS = frozenset(
    {
        "a", "an", "the", "my", "our", "your", "their", "some", "this", "these", "used", "new", "old", "single", "several",
        "live", "about", "various", "more", "usual", "palletized", "boxed", "bagged", "packaged", "crated", "skidded", "loose",
        "mixed", "heavy", "light", "duty", "commercial", "assorted",
    }
)  # fmt: skip
"""Words between what tells of goods and their name."""
SIZED = re.compile(
    r"(?<![\w.,$#/x-])\d{1,4}(?:\.\d)?[ -]?(?:inch|in\.?|foot|ft\.?|yard|ton|gal(?:lon)?|hp|kw|kva|amp|bbl|[\"'])[ ]\Z",
    re.IGNORECASE,
)
"""How large a thing is, before its name: "a 12 inch chipper", "our 40' head"."""
UNITS = (
    "inch", "in", ".", "foot", "ft", "yard", "ton", "gal", "gallon", "hp", "kw", "kva", "amp", "bbl", '"', "'",
)  # fmt: skip
"""How the word before the name ends where that is told."""
LONGEST = 14
"""Characters of such a size."""


class Lead(NamedTuple):
    """What stands before a phrase: where its qualifiers begin, whether a number is among them, and the words before these."""

    start: int
    numbered: bool
    words: str


def lead(text: str, at: int) -> Lead:
    """The lead of a phrase that begins at `at`."""
    numbered = False
    start = at
    while start and text[start - 1] == " ":
        begin = max(text.rfind(" ", 0, start - 1), text.rfind("\n", 0, start - 1)) + 1
        word = text[begin : start - 1].lower()
        if word.endswith(UNITS) and (sized := SIZED.search(text, max(0, start - LONGEST), start)):
            start = sized.start()
            continue
        number = word.isdigit() or word in WORDS
        owned = OWNER.fullmatch(word) or (word == "late" and OWNER.match(text, start))
        if not (number or owned or word in QUALIFIERS):
            break
        numbered = numbered or (number and word not in ("a", "an"))
        start = begin
    return Lead(start, numbered, text[max(0, start - 50) : start])
