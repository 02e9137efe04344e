"""Units that are told one by one, by a number or in order: "Skid 1: 48x40x50", "1st pallet 500 lbs, 2nd pallet 600 lbs"."""

import re

from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.count import Count, added
from shared.reading.packaging.numbered_units import numbered_units
from shared.reading.packaging.packaging import FORMS, packaging

NUMBERED = WordPattern(
    rf"(?:\b(?P<unit>{FORMS})[ ]?(?:#|no\.?|number)?[ ]?"
    rf"|#(?=\d{{1,2}}[ :).-]{{1,4}}\(?\d+[\"']?[ ]?[xX]))(?P<nth>0{{0,2}}\d{{1,2}}|one|two|three|four|(?<=[ #.])[A-H]\b)"
    rf"(?:[ ]?(?P<to>and|&|-|to|thru)[ ]?(?P<last>\d{{1,2}}))?(?: of \d{{1,2}})?"
    rf"[ ]?(?:[:.)=]|(?<=[ #][A-H\d]),(?=[ ]\d+[\"']?[ ]?[xX])|[ ][-|][ ]|(?<=[A-H1-9eor])[ ]?(?:is|are|measures?"
    rf"|weighs?)\b"
    rf"|[ ]{{1,8}}(?:\|[ ])?(?=\d+[\"']?[ ]?x))(?:[ ]?(?P<kind>{FORMS})\b(?=[ ]*[-,:|;]|[ ]\d+[\"']?[ ]?x))?",
)
BEFORE_NUMBERED = re.compile(r"(?:^[ \t•*-]*|[.;,:] )\Z", re.MULTILINE)
"""Before a unit by its number: a line begins with it, or a clause."""
LEAD = 24
"""Characters before a unit that are looked at."""
ORDINAL = WordPattern(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)|first|second|third|fourth|fifth|other) (?P<unit>{FORMS})(?<!s)\b"
)
"""One after the other: "1st pallet 500 lbs, 2nd pallet 600 lbs"."""


def one_by_one(text: str) -> list[Count]:
    """The units of a text that are told by their number or in order."""
    told = [
        match
        for match in NUMBERED.finditer(text)
        if BEFORE_NUMBERED.search(text, max(0, match.start() - LEAD), match.start())
    ]
    found = [
        Count(
            match.start("unit" if match["unit"] else "nth"),
            match.end(),
            numbered(match),
            packaging(match["kind"] or match["unit"] or ""),
            True,
        )
        for match in told
        if len(told) > 1 or not is_vessel(match)
    ]
    for row in numbered_units(text):
        found = added(found, row)
    listed = list(ORDINAL.finditer(text))
    if len(listed) > 1:
        found += [Count(match.start(), match.end(), 1, packaging(match["unit"]), True) for match in listed]
    return found


def is_vessel(match: re.Match[str]) -> bool:
    """Whether a unit that alone is told by a number stands at the plant: "tank 4 is full", "bin 6 is ready"."""
    return match[0].endswith((" is", " are")) and match["nth"] not in ("1", "01", "one", "A", "a")


def numbered(match: re.Match[str]) -> int:
    """How many a line of a numbered list speaks of: "Skid 1:", "Skids 2 and 3:", "Pallets 2-4:"."""
    if not match["last"] or not match["nth"].isdigit():
        return 1
    return 2 if match["to"] in ("and", "&") else max(1, int(match["last"]) - int(match["nth"]) + 1)
