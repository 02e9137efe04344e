"""What is handled in a stretch: packaging that is counted or only named, else the things themselves."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from shared.reading.freight.count_roles import handled_among
from shared.reading.freight.handling import handled
from shared.reading.freight.listed_things import listed_things, things_beside
from shared.reading.freight.numbers_apart import told_apart
from shared.reading.freight.own_units import own_units
from shared.reading.freight.packed_things import PACKED, packed
from shared.reading.freight.things import things
from shared.reading.freight.uncounted import with_first, with_uncounted
from shared.reading.language.branches import compiled
from shared.reading.language.numerals import NAMED, value
from shared.reading.language.word_patterns import WordPattern
from shared.reading.nouns.makers import NAMED as NAMED_MACHINE
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import packaging
from shared.reading.packaging.packaging_kinds import LOOSE, OUTER, group
from shared.reading.passage import Passage
from shared.reading.weights.weight import Weight

SIZED_UNIT = re.compile(
    r"[ ]?(?P<unit>skid|pallet|plt|crate|box|bundle|carton|gaylord|tote|drum|bin|bale)(?P<several>e?s)?\b",
    re.IGNORECASE,
)
OF_EVERY = re.compile(r"\beach\b[^.,\n]*$", re.IGNORECASE)
SUBJECT = WordPattern(
    r"(?:(?<![^.;,\n])|(?<=[.;,\n] )|(?<=\bthe )|(?<=\bour )|(?<=\bmy ))\b(?P<unit>skid|pallet|crate|box)"
    r"(?= (?:is|weighs|measures|will be|comes|dims?|dimensions?)\b)",
)
"""One of a packaging, spoken of without a number: "crate is 110 x 60 x 85"."""
ROW = re.compile(
    rf"^[ \t]*(?:(?:[-•*]|\(?\d{{1,2}}[.)])[ \t]+)?(?:(?P<number>\d{{1,2}}|{NAMED})[ ]?(?:x[ ]|ea\.?[ ]"
    rf"|pcs?\.?[ ])?[ ](?!of \d))?"
    r"(?P<row>[^\W\d_][^\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
"""A row of a list that begins with words, perhaps behind a number."""
STANDING = WordPattern(
    r"\b(?:(?:on|in) (?:(?:a|an|its own|one) )?(?P<unit>skid|pallet|crate)\b|(?P<done>crated|skidded"
    r"|palletized)\b)",
)
OF_THEIRS = re.compile(
    r"\b(?P<unit>pallet|skid|crate|plt|carton|drum|bundle)s?(?:['’]s?)? ?(?:(?:are|is|measure|dims?|dimensions|sizes?"
    r"|will be|run)\b"
    r"|:)[ :]*(?:(?:are|is)[ ])?\(?\d{0,2}\)?[ ]?[x@]?[ ]?\Z",
    re.IGNORECASE,
)
"""Before the sizes of what is told to have them: "Pallets are 48x40x45 (x4) and 48x40x72 (x2)"."""
MARKED = re.compile(r"^[ \t]*(?P<nth>\d{1,2})(?:[.)]| of \d{1,2}[:.)])[ ]", re.MULTILINE)
"""The number of an entry of a list."""
OWN_UNIT = WordPattern(
    r"\b(?:on|in|to) (?:(?:its|his|her) (?:own )?(?:[a-z]{4,9} )?)?(?P<unit>skid|pallet|crate|box)\b"
)
ROOM = WordPattern(rf"(?<![\w.,/-])(?P<number>\d{{1,2}}|{NAMED}) pallet (?:spots?|positions?|spaces?)\b")
"""The room on a truck, where nothing else says how many there are."""
WEIGHTS_OF = WordPattern(
    r"\b(?P<unit>pallet|skid|crate|plt|drum|bundle|coil)s?(?:'s?)? (?:weights|wts"
    r"|(?<=s )(?:weigh(?:ed)?|scaled?|are|were|run)(?= \d))[ ]?(?:are|:|-|in at)?[ ]?"
)
LISTING = frozenset({",", "and", ", and", "&", "/", ";", "+"})
"""Between the weights of a list that tells one for each: "Pallet weights: 810 lbs, 845 lbs and 790 lbs"."""
NEAR = 40
"""Characters in which a weight stands behind the size that it belongs to."""
PREPARED = re.compile(r"[,;]? (?:all |each )?(?P<done>crated|palletized|palletised|skidded)\b", re.IGNORECASE)
"""Behind a number that tells no packaging: "qty 3, crated"."""
TIMES_BEHIND = re.compile(
    r"[ ]?[x×][ ]?(?P<times>\d{1,2})(?![\d.,]*[\dx\"']|[ ]x)"
    r"|(?:[ ]?\((?:qty[ :.]*|x[ ]?)?|[ ,-]{0,3}(?:qty|quantity)[ :.]{1,2})(?P<number>\d{1,2})"
    r"[ ]?(?:x|ea(?:ch)?|pcs?|plts?|pallets?|skids?|crates?)?"
    r"(?:\)|\b(?![ ]?[\dx.,]*\d))",
    re.IGNORECASE,
)
TIMES = compiled(
    rf"(?<![\w.,])\(?(\d{{1,2}}|{NAMED})\)?[ ]*(?:@|x|of|ea\.?|pcs?|-|:|, (?:they're|they are)(?: all| each)?)?[ ]*\Z"
)


def counted(passage: Passage, weights: Sequence[Weight], start: int, end: int) -> list[Count]:
    """What is handled: packaging that is counted, else the unit that a size is of, else the things themselves.

    `weights`: the freight's, in the stretch from `start` to `end`.
    """
    here = [each for each in passage.counts if start <= each.start < end]
    found = own_units(passage, handled(passage, handled_among(passage, here), weights), start, end)
    told = [
        each
        for each in told_apart(passage, found, start, end)
        if not any(other.number > 1 and group(other) == group(each) for other in found if each.packaging)
    ]
    if any(each.packaging not in LOOSE for each in found):
        if more := with_uncounted(passage, found, rows(passage, start, end)) or with_first(
            passage, found, pairs(passage, start, end)
        ):
            return more
        stands = told or ([] if any(each.packaging in OUTER for each in found) else sized_units(passage, start, end))
        return stands if stands and stands[0].packaging in OUTER else things_beside(passage, found, weights, start, end)
    if sized := sized_units(passage, start, end):
        return [replace(sized[0], number=found[0].number)] if found else sized
    if not found and (subjects := list(SUBJECT.finditer(passage.text, start, end))):
        first = {unit["unit"].lower(): unit for unit in reversed(subjects)}
        units = sorted(first.values(), key=lambda unit: unit.start())
        return [Count(*unit.span("unit"), 1, packaging(unit["unit"])) for unit in units]
    if len(weights) > 1 and (several := listed_things(passage, start, end)):
        return several
    if listed := rows(passage, start, end) or ([] if found else pairs(passage, start, end)):
        return listed
    if not found and (listed := machines(passage, start, end)):
        return listed
    if told and told[0].packaging and not found:
        return told
    themselves = told or things(passage, start, end) or ([] if found else on_its_own(passage, start, end))
    if not found or (themselves and themselves[0].packaging and themselves[0].number == found[0].number):
        return themselves or multiples(passage, start, end)
    if len(found) == 1 and found[0].words and not found[0].packaging:
        return [replace(found[0], packaging=packed(passage.text, found[0], found[0].number, end))]
    if len(found) == 1 and not found[0].packaging and (done := PREPARED.match(passage.text, found[0].end)):
        return [replace(found[0], packaging=PACKED[done["done"].lower()])]
    return found


def on_its_own(passage: Passage, start: int, end: int) -> list[Count]:
    """The one packaging that something is said to have for itself ("mounted on its own skid"), or as many as it takes room of."""
    if room := ROOM.search(passage.text, start, end):
        return [Count(*room.span(), value(room["number"]), "pallet")]
    if listed := WEIGHTS_OF.search(passage.text, start, end):
        told = [each for each in passage.weights if listed.end() <= each.start and not each.total]
        gaps = [passage.text[a.end : b.start].strip() for a, b in pairwise(told)]
        run = next((at for at, gap in enumerate(gaps) if gap not in LISTING), len(gaps)) + 1 if told else 0
        return [Count(*listed.span("unit"), run, packaging(listed["unit"]))] if run > 1 else []
    found = list(OWN_UNIT.finditer(passage.text, start, end))
    return [Count(*found[0].span(), 1, packaging(found[0]["unit"]))] if len(found) == 1 else []


def machines(passage: Passage, start: int, end: int) -> list[Count]:
    """The machines that are told one after the other by maker and model, each with one weight."""
    if sum(start <= each.start < end for each in passage.weights) < 2:
        return []
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
    if not any(number for _, number in found):
        return []
    said = STANDING.search(text, start, end)
    kind = packaging(said["unit"] or PACKED[said["done"].lower()]) if said else ""
    if not said and (spoken := OF_THEIRS.search(text, max(start, found[0][0].start - 40), found[0][0].start)):
        kind = packaging(spoken["unit"])
    marks = [int(match["nth"]) for match in MARKED.finditer(text, start, end)]
    listed = len(marks) == len(found) > 1 and marks == list(range(1, len(marks) + 1))
    return [Count(size.start, size.start, 1 if listed else number, kind) for size, number in found if number]


def rows(passage: Passage, start: int, end: int) -> list[Count]:
    """The things of a list, one or more a row: "- press brake, 10' x 6' x 8', 22,500#" below the like."""
    found: list[Count] = []
    if any(sum(start <= each.start < end for each in facts) < 2 for facts in (passage.sizes, passage.weights)):
        return found
    for row in ROW.finditer(passage.text, start, end):
        sized = [each for each in passage.sizes if row.start() <= each.start < row.end("row")]
        weighed = [each for each in passage.weights if row.start() <= each.start < row.end("row")]
        if len(sized) == 1 and len(weighed) == 1 and sized[0].start > row.start("row"):
            number = value(row["number"]) if row["number"] else multiplier(passage.text, sized[0].start) or 1
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
        if (
            len(held) != 1
            or held[0].total
            or held[0].start - size.end > NEAR
            or multiplier(text, size.start, size.end) > 1
        ):
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
        unit = None
        if start <= size.start < end:
            unit = SIZED_UNIT.match(text, size.end) or (size.height and SIZED_UNIT.search(text, size.start, size.end))
        number = multiplier(text, size.start) if unit else 0
        if unit and not unit["several"] and not OF_EVERY.search(text[max(0, size.start - 16) : size.start]):
            found.append(Count(size.start, unit.end(), number or 1, packaging(unit["unit"])))
        elif unit and number > 1:
            found.append(Count(size.start, unit.end(), number, packaging(unit["unit"])))
    return found


def multiplier(text: str, at: int, end: int | None = None) -> int:
    """The number before a size, or behind its `end`, that says of how many it is: "(3) 48x45x50", "48x40x55 (4)"."""
    if match := TIMES.search(text[max(0, at - 22) : at]):
        return value(match[1])
    match = TIMES_BEHIND.match(text, end) if end else None
    return int(match["times"] or match["number"]) if match else 0
