"""Which counts are handling units: pallets, not the boxes on them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from shared.reading.counts.counts_in_passing import without_passing
from shared.reading.freight.counts_beside import (
    along,
    held_by,
    line_of_its_own,
    listed_before,
    named_line,
    stands_alone,
    weighed_apart,
)
from shared.reading.freight.counts_of_some import inside, is_denied, of_some, one_of
from shared.reading.freight.nested_counts import in_lots, on_each, on_pallets, put_together
from shared.reading.freight.own_rows import row_of, sized
from shared.reading.freight.told_wrongly import without_wrong
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import packaging
from shared.reading.packaging.packaging_kinds import LOOSE, OUTER
from shared.reading.passage import Passage
from shared.reading.weights.weight import Weight

TAKEN_BACK = re.compile(
    r"\b(?:sorry|oops|correction|no wait|wait no|wait(?=[,:])|i mean|make that|rather|scratch that)\b", re.IGNORECASE
)
"""Words with which a writer takes back what stands before them."""
PACKED = WordPattern(
    r"\b(?:(?:pkg|pack\w*|type|kind|uom|hu type|unit(?: type)?"
    r"|(?:type|kind) of (?:pkgs?|pack\w+|units?))(?:\s*[:=]|[ ]-)|pkg\.|packing|packaging|packed (?:in|as))\s*(?P<kind>[a-z]+)"
)
"""What a label tells of how freight is packed."""
STANDING = re.compile(
    r"\b(?:(?:on|in) (?P<unit>pallets|skids|crates|plts|skds|boxes)|(?P<done>crated|palletized|skidded))\b",
    re.IGNORECASE,
)
HANDLING = re.compile(r"(?:total |no\.? of |number of |# of )?(?:handling units?|h/?us?)\b", re.IGNORECASE)
"""A label for handling units."""
IN_BRACKETS = re.compile(r"[ ]?\((?P<kind>[a-z]{3,10})\)", re.IGNORECASE)
NOT_THOSE = re.compile(
    r"\b(?:not|ignore|disregard|never ?mind|rather than|instead of)[ ](?:(?:the|those|these|all) )+\Z", re.IGNORECASE
)
"""Before what is not to be counted: "count the pallets, not the bales (24)"."""
SAID_LOOSE = re.compile(r"\bloose\b", re.IGNORECASE)
"""What is said of what stands on nothing else: "2 pallets, 3 loose cartons"."""
ANYTHING = LOOSE | {"package"}
"""What pallets, crates and all else are called together."""
PREPARED = {"crated": "crate", "palletized": "pallet", "skidded": "skid"}
"""What freight stands on or in that is prepared so."""


def handled(passage: Passage, counts: list[Count], weights: Sequence[Weight]) -> list[Count]:
    """The counts of what is handled: pallets, not the boxes on them. `weights`: those that are the freight's."""
    if not counts:
        return counts
    text, everything = passage.text, counts
    counts = corrected(passage, without_wrong(text, without_passing(text, counts)))
    if len(counts) == 1 and NOT_THOSE.search(text, max(0, counts[0].start - 30), counts[0].start):
        return []
    if blocks := in_blocks(text, counts):
        return blocks
    counts = as_labelled(text, counts)
    if listed := listed_units(text, counts):
        return listed
    counts = put_together(text, [each for each in counts if not is_denied(text, each)])
    counts = [each for each in counts if not on_pallets(passage, each, counts)]
    counts = [each for each in counts if not on_each(text, each, counts)]
    counts = [each for each in counts if not in_lots(text, each, counts)]
    if all(each.packaging in LOOSE for each in counts):
        counts = as_packed(passage, counts)
    named = [each for each in counts if each.packaging] or counts
    counts = [each for each in named if not of_some(passage, each, counts)]
    return with_those_beside(passage, counts, everything, weights)


def listed_units(text: str, counts: list[Count]) -> list[Count]:
    """The numbered units of a list, as they are packed, where nothing but their number is counted besides; none elsewhere."""
    listed = [each for each in counts if each.nth and each.packaging in LOOSE]
    named = [each for each in counts if each.packaging not in LOOSE]
    if len(listed) < 2 or any(each.number != len(listed) for each in named):
        return []
    said = STANDING.search(text)
    told = packaging(said["unit"]) if said and said["unit"] else PREPARED[said["done"].lower()] if said else ""
    return [replace(each, packaging=named[0].packaging if named else told) for each in listed]


def in_blocks(text: str, counts: list[Count]) -> list[Count]:
    """Several bare quantities, each as the label below it says how it is packed ("Qty: 4", "Package: Pallet"); else none."""
    if len(counts) < 2 or any(each.packaging not in LOOSE for each in counts):
        return []
    edges = [*(each.start for each in counts), len(text)]
    told = [
        [kind for label in PACKED.finditer(text, a, b) if (kind := packaging(label["kind"]))]
        for a, b in pairwise(edges)
    ]
    if any(len(kinds) != 1 for kinds in told):
        return []
    return [replace(each, packaging=kinds[0]) for each, kinds in zip(counts, told, strict=True)]


def as_packed(passage: Passage, counts: list[Count]) -> list[Count]:
    """Counts that tell no packaging: the first one with what a label tells, else those of rows of their own, else the first."""
    kinds = (packaging(label["kind"]) for label in PACKED.finditer(passage.text))
    if kind := next((each for each in kinds if each), ""):
        listed = (
            len({row_of(passage.text, each) for each in counts})
            == len(counts)
            == sum(each.packaging == "unit" for each in counts)
        )
        return [replace(each, packaging=kind) for each in (counts if listed else counts[:1])]
    return counts if any(each.packaging for each in counts) or sized(passage, counts) else counts[:1]


def with_those_beside(
    passage: Passage, counts: list[Count], everything: list[Count], weights: Sequence[Weight]
) -> list[Count]:
    """The counts of pallets, crates and the like, with those of what comes along beside them; all, where there are none."""
    text = passage.text
    outer = [each for each in counts if each.packaging in OUTER]
    if told_whole(counts, everything):
        return [each for each in counts if each.packaging not in ANYTHING]
    kept: list[Count] = []
    for each in counts:
        if (
            each.packaging in OUTER
            or SAID_LOOSE.search(text, each.start, each.end)
            or stands_alone(text, each, outer)
            or (along(passage, each, [*outer, *kept]) and not held_by(text, each, outer))
            or listed_before(text, each, outer)
            or line_of_its_own(passage, each, outer)
            or named_line(passage, each, counts)
            or weighed_apart(text, each, outer, everything, weights)
        ):
            kept.append(each)
    return kept


def told_whole(counts: list[Count], everything: list[Count]) -> bool:
    """Whether the pieces that are counted are pallets and all else together: "7 pcs (2 pallets, 1 crate, 4 drums)"."""
    named = [each for each in counts if each.packaging not in ANYTHING]
    whole = sum(each.number for each in named)
    return len(named) > 1 and any(each.packaging in ANYTHING and each.number == whole for each in everything)


def as_labelled(text: str, counts: list[Count]) -> list[Count]:
    """The counts, without the pieces where a label tells fewer handling units: "Handling units: 2", "pieces: 40 boxes"."""
    told = next((each for each in counts if each.packaging in LOOSE and HANDLING.match(text, each.start)), None)
    if not told or len(counts) < 2 or any(each.packaging in OUTER for each in counts):
        return counts
    if any(each.number <= told.number for each in counts if each is not told):
        return counts
    behind = IN_BRACKETS.match(text, told.end)
    return [replace(told, packaging=packaging(behind["kind"]) or told.packaging) if behind else told]


def corrected(passage: Passage, counts: list[Count]) -> list[Count]:
    """The counts without those that the writer takes back: "44 pallets ... sorry, 22 pallets"."""
    text, following = passage.text, [*counts[1:], None] if counts else []
    return [
        each
        for each, after in zip(counts, following, strict=True)
        if not (after and after.start - each.end < 60 and TAKEN_BACK.search(text[each.end : after.start]))
        and not (each.number == 1 and one_of(text, each, [*counts, *inside(passage, each)]))
    ]
