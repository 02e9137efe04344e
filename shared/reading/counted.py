"""What is handled in a stretch: packaging that is counted or only named, else the things themselves."""

import re
from dataclasses import replace
from itertools import pairwise

from shared.reading.counts import Count
from shared.reading.handling import handled
from shared.reading.listed_things import listed_things, thing_before, things_of_them
from shared.reading.makers import NAMED as NAMED_MACHINE
from shared.reading.numerals import NAMED, value
from shared.reading.packaging import FORMS, packaging
from shared.reading.passage import Passage
from shared.reading.things import PACKED, packed, things
from shared.reading.word_patterns import WordPattern

SIZED_UNIT = re.compile(r"[ ]?(?P<unit>skid|pallet|plt|crate|box)\b(?!s)", re.IGNORECASE)
OF_EVERY = re.compile(r"\beach\b[^.,\n]*$", re.IGNORECASE)
OF_THEM = WordPattern(
    rf"(?:\b(?:in|on) (?P<unit>{FORMS})\b,?|\b(?P<some>(?:{FORMS})(?<=s))\b[^\n]{{0,80}}?)"
    rf"[ ](?P<number>\d{{1,3}}|{NAMED}) (?:of (?:them|'?em|these|those)|total|in all|altogether)\b",
)
THERE_ARE = re.compile(
    rf"\bthere(?:'s| are| will be) (?P<number>\d{{1,3}}"
    rf"|{NAMED})\b(?=[ ]*[,.;])[^\n]{{0,80}}?\beach (?P<unit>(?P<some>{FORMS}))\b",
    re.IGNORECASE,
)
"""Things that are counted before their packaging is said: "there are six, individually crated. Each crate is ..."."""
SUBJECT = re.compile(
    r"(?:^|[.;,\n][ ]?|\bthe |\bour |\bmy )(?P<unit>skid|pallet|crate|box)(?= (?:is|weighs|measures|will be|comes)\b)",
    re.IGNORECASE,
)
"""One of a packaging, spoken of without a number: "crate is 110 x 60 x 85"."""
ROW = re.compile(
    rf"^[ \t]*(?:(?:[-•*]|\(?\d{{1,2}}[.)])[ \t]+)?(?:(?P<number>\d{{1,2}}|{NAMED})[ ]?(?:x[ ]|ea\.?[ ]|pcs?\.?[ ])?[ ])?"
    r"(?P<row>[^\W\d_][^\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
"""A row of a list that begins with words, perhaps behind a number."""
STANDING = re.compile(
    r"\b(?:(?:on|in) (?:(?:a|an|its own|one) )?(?P<unit>skid|pallet|crate)\b|(?P<done>crated|skidded"
    r"|palletized)\b)",
    re.IGNORECASE,
)
NEAR = 40
"""Characters in which a weight stands behind the size that it belongs to."""
PREPARED = re.compile(r"[,;]? (?:all |each )?(?P<done>crated|palletized|palletised|skidded)\b", re.IGNORECASE)
"""Behind a number that tells no packaging: "qty 3, crated"."""
TIMES_BEHIND = re.compile(
    r"(?:[ ]?\((?:qty[ :.]*|x[ ]?)?|[ ,-]{0,3}(?:qty|quantity)[ :.]{1,2})(\d{1,2})"
    r"[ ]?(?:x|ea(?:ch)?|pcs?|plts?|pallets?|skids?|crates?)?"
    r"(?:\)|\b(?![ ]?[\dx.,]*\d))",
    re.IGNORECASE,
)
TIMES = re.compile(r"(?<![\w.,])\(?(\d{1,2})\)?[ ]*(?:@|x|ea\.?|pcs?|-|:|, (?:they're|they are)(?: all| each)?)?[ ]*\Z")


def counted(passage: Passage, start: int, end: int) -> list[Count]:
    """What is handled: packaging that is counted, else the unit that a size is of, else the things themselves."""
    found = handled(passage, [each for each in passage.counts if start <= each.start < end])
    if any(each.packaging not in ("", "piece", "unit") for each in found):
        return [*thing_before(passage, found, start), *found]
    if sized := sized_units(passage, start, end):
        return [replace(sized[0], number=found[0].number)] if found else sized
    if not found and (unit := SUBJECT.search(passage.text, start, end)):
        return [Count(unit.start("unit"), unit.end("unit"), 1, packaging(unit["unit"]))]
    if several := listed_things(passage, start, end):
        return several
    if listed := rows(passage, start, end) or ([] if found else pairs(passage, start, end)):
        return listed
    if not found and (listed := machines(passage, start, end)):
        return listed
    several = of_them(passage, start, end)
    if several and not any(each.number > several[0].number for each in found):
        return several
    themselves = things_of_them(passage, start, end) or things(passage, start, end)
    if not found or (themselves and themselves[0].packaging and themselves[0].number == found[0].number):
        return themselves or multiples(passage, start, end)
    if len(found) == 1 and found[0].words and not found[0].packaging:
        return [replace(found[0], packaging=packed(passage.text, found[0], found[0].number, end))]
    if len(found) == 1 and not found[0].packaging and (done := PREPARED.match(passage.text, found[0].end)):
        return [replace(found[0], packaging=PACKED[done["done"].lower()])]
    return found


def machines(passage: Passage, start: int, end: int) -> list[Count]:
    """The machines that are told one after the other by maker and model, each with one weight."""
    named = list(NAMED_MACHINE.finditer(passage.text, start, end))
    edges = [match.start() for match in named] + [end]
    held = [[each for each in passage.weights if a <= each.start < b] for a, b in pairwise(edges)]
    if len(named) < 2 or any(len(each) != 1 or each[0].total or each[0].each for each in held):
        return []
    return [Count(match.start(), match.start(), 1, "") for match in named]


def multiples(passage: Passage, start: int, end: int) -> list[Count]:
    """So many of a size, where nothing else is counted: "(3) 48x40x60", "3 @ 48x40x60, palletized"."""
    text = passage.text
    found = [(each, multiplier(text, each.start, each.end)) for each in passage.sizes if start <= each.start < end]
    said = STANDING.search(text, start, end)
    kind = packaging(said["unit"] or PACKED[said["done"].lower()]) if said else ""
    return [Count(size.start, size.start, number, kind) for size, number in found if number]


def rows(passage: Passage, start: int, end: int) -> list[Count]:
    """The things of a list, one or more a row: "- press brake, 10' x 6' x 8', 22,500#" below the like."""
    found: list[Count] = []
    for row in ROW.finditer(passage.text, start, end):
        sized = [each for each in passage.sizes if row.start() <= each.start < row.end("row")]
        weighed = [each for each in passage.weights if row.start() <= each.start < row.end("row")]
        if len(sized) == 1 and len(weighed) == 1 and sized[0].start > row.start("row"):
            number = value(row["number"]) if row["number"] else 1
            found.append(Count(row.start("row"), row.start("row"), number, ""))
    return found if len(found) > 1 else []


def pairs(passage: Passage, start: int, end: int) -> list[Count]:
    """The things that are told one after the other, each with its size and its weight, where nothing is counted."""
    text = passage.text
    sizes = [each for each in passage.sizes if start <= each.start < end]
    edges = [each.start for each in sizes] + [end]
    found: list[Count] = []
    for size, after in zip(sizes, edges[1:], strict=True):
        held = [each for each in passage.weights if size.start < each.start < after]
        if len(held) != 1 or held[0].total or held[0].start - size.end > NEAR or multiplier(text, size.start) > 1:
            return []
        said = STANDING.search(text, held[0].end, min(after, held[0].end + NEAR))
        kind = packaging(said["unit"] or PACKED[said["done"].lower()]) if said else ""
        found.append(Count(size.start, size.start, 1, kind))
    return found if len(found) > 1 else []


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
    match = OF_THEM.search(passage.text, start, end) or THERE_ARE.search(passage.text, start, end)
    return (
        [Count(match.start(), match.end(), value(match["number"]), packaging(match["unit"] or match["some"]))]
        if match
        else []
    )


def multiplier(text: str, at: int, end: int | None = None) -> int:
    """The number before a size, or behind its `end`, that says of how many it is: "(3) 48x45x50", "48x40x55 (4)"."""
    match = TIMES.search(text[max(0, at - 22) : at]) or (TIMES_BEHIND.match(text, end) if end else None)
    return int(match[1]) if match else 0
