"""What is handled in a stretch: packaging that is counted or only named, else the things themselves."""

import re
from dataclasses import replace

from shared.reading.counts import FORMS, Count, packaging
from shared.reading.handling import handled
from shared.reading.numerals import NAMED, value
from shared.reading.passage import Passage
from shared.reading.things import things

SIZED_UNIT = re.compile(r"[ ]?(?P<unit>skid|pallet|plt|crate|box)\b(?!s)", re.IGNORECASE)
OF_EVERY = re.compile(r"\beach\b[^.,\n]*$", re.IGNORECASE)
OF_THEM = re.compile(
    rf"(?:\b(?:in|on) (?P<unit>{FORMS})\b,?|\b(?P<some>pallets|skids|crates|drums|totes|gaylords)\b[^\n]{{0,80}}?)"
    rf"[ ](?P<number>\d{{1,3}}|{NAMED}) (?:of (?:them|these|those)|total|in all|altogether)\b",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"(?:^|[.;,\n][ ]?|\bthe |\bour |\bmy )(?P<unit>skid|pallet|crate|box)(?= (?:is|weighs|measures|will be|comes)\b)",
    re.IGNORECASE,
)
"""One of a packaging, spoken of without a number: "crate is 110 x 60 x 85"."""
TIMES = re.compile(r"(?<![\w.,])\(?(\d{1,2})\)?\s*(?:@|x|ea\.?|pcs?|-|:)?\s*$")


def counted(passage: Passage, start: int, end: int) -> list[Count]:
    """What is handled: packaging that is counted, else the unit that a size is of, else the things themselves."""
    found = handled(passage, [each for each in passage.counts if start <= each.start < end])
    if any(each.packaging not in ("", "piece", "unit") for each in found):
        return found
    if sized := sized_units(passage, start, end):
        return [replace(sized[0], number=found[0].number)] if found else sized
    if not found and (unit := SUBJECT.search(passage.text, start, end)):
        return [Count(unit.start("unit"), unit.end("unit"), 1, packaging(unit["unit"]))]
    if several := of_them(passage, start, end):
        return several
    themselves = things(passage, start, end)
    if not found or (themselves and themselves[0].packaging and themselves[0].number == found[0].number):
        return themselves
    return found


def sized_units(passage: Passage, start: int, end: int) -> list[Count]:
    """The packaging that sizes are of: "48x40x60 skid", "2 x 48x40x30 crate"."""
    text = passage.text
    found = []
    for size in passage.sizes:
        unit = SIZED_UNIT.match(text, size.end) if start <= size.start < end else None
        if unit and not OF_EVERY.search(text[max(0, size.start - 16) : size.start]):
            found.append(Count(size.start, unit.end(), multiplier(text, size.start) or 1, packaging(unit["unit"])))
    return found


def of_them(passage: Passage, start: int, end: int) -> list[Count]:
    """A packaging whose number follows: "in gaylords, 24 of them"."""
    match = OF_THEM.search(passage.text, start, end)
    return (
        [Count(match.start(), match.end(), value(match["number"]), packaging(match["unit"] or match["some"]))]
        if match
        else []
    )


def multiplier(text: str, at: int) -> int:
    """The number before a size that says of how many it is: "(3) 48x45x50"."""
    match = TIMES.search(text[max(0, at - 10) : at])
    return int(match[1]) if match else 0
