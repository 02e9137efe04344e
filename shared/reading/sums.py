"""Which count says the whole of the others, and which says one of them again."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from shared.reading.commodity import goods
from shared.reading.count import Count
from shared.reading.handling import LOOSE, group, heads_row, row_of, sized
from shared.reading.numerals import NAMED
from shared.reading.packaging import packaging
from shared.reading.passage import Passage
from shared.reading.weight import Weight

TOTAL_BEFORE = re.compile(
    r"\b(?:total(?: of| is|:)?|tot|altogether|in all|all told|all together|combined|that makes|makes)"
    r"\s*(?:it'?s |that'?s |it is )?[:=,]?\s*$",
    re.IGNORECASE,
)
MAKES = re.compile(r"\bmakes\b[^.;\n]*\Z", re.IGNORECASE)
"""Before what others make; the first of what is counted is made of none of it ("336 cases, that makes six pallets")."""
COUNTED = re.compile(
    rf"(?:\d|\b{NAMED}) total,\s*\Z|(?:\d|lbs?|#|pounds|kgs?)\.? (?:in )?total[.,;]?[ ]*\n\s*\Z", re.IGNORECASE
)
"""A total that has its own number, before what it is made of ("nine total, seven pallets and two crates") or the next row."""
REST = re.compile(r"\b(?:rest|balance|remainder|remaining|(?:the )?other(?:s| \w+)?)\b", re.IGNORECASE)
"""Words for what is left of the freight when some of it is dropped."""
TOTAL_AFTER = re.compile(
    r"[ ,]*(?:total\b(?!:?[ ]\d|[ ](?:weight|wt|wgt|gross|lbs|of)\b)|in total\b|in all\b|altogether\b|all together\b|all told\b)",
    re.IGNORECASE,
)
NEAR = 90
"""Characters behind the last count in which its weight is told."""


def whole_of(passage: Passage, weights: Sequence[Weight], counts: list[Count]) -> tuple[list[Count], list[Count]]:
    """The count that says the whole, and those that are lines of their own."""
    if not counts:
        return [], []
    text = passage.text
    totals = [
        each
        for each in counts
        if TOTAL_AFTER.match(text, each.end)
        or (
            TOTAL_BEFORE.search(before := text[max(0, each.start - 24) : each.start])
            and not COUNTED.search(before)
            and not (each is counts[0] and MAKES.search(before))
        )
    ]
    numbered = [each for each in counts if each.nth]
    if len(numbered) > 1:
        kinds = {group(each) for each in numbered}
        sums = [each for each in counts if not each.nth and each.number == len(numbered)]
        own = [
            each
            for each in counts
            if each.nth
            or (
                group(each) not in kinds and heads_row(passage, each) and not (each in sums and each.packaging in LOOSE)
            )
        ]
        return [each for each in sums if each not in own][:1], own
    totals = totals or before_rest(passage, counts)
    kept = without_drops(passage, [each for each in counts if each not in totals])
    counts = [each for each in counts if each in kept or each in totals]
    counts = [each for each in counts if each not in shares(passage, counts, totals)] or counts
    whole = (
        None
        if len(counts) > 2 and (sized(passage, counts) or apart(passage, weights, counts))
        else sum_of_others(counts)
    )
    lines = [each for each in counts if each is not whole and each not in totals]
    if (
        len(lines) > 1
        and len({group(each) for each in lines}) == 1
        and at_stops(passage, lines)
        and (not weighed(passage, lines) or (totals and nameless(passage, lines)))
    ):
        everything = totals[0].number if totals else sum(each.number for each in lines)
        return totals, [whole or replace(lines[0], number=everything)]
    if totals and totals == before_rest(passage, [*totals, *lines]):
        return totals, totals[:1]
    return ([whole] if whole else totals), lines or counts[:1]


def without_drops(passage: Passage, counts: list[Count]) -> list[Count]:
    """The counts of the pickups alone, where those of the deliveries, each beside its stop, come to the same; what tells all of
    them once more, away from the stops, takes their place."""
    if len(counts) < 3:
        return counts
    sides = {
        role: [each for each in counts if role_of(passage, each) == role] for role in ("origin", "destination", "")
    }
    sums = [sum(each.number for each in sides[role]) for role in ("origin", "destination")]
    again = sides[""]
    if sums[0] != sums[1] or len(again) > 1 or any(each.number != sums[0] for each in again):
        return counts
    return again or sides["origin"]


def role_of(passage: Passage, count: Count) -> str:
    """Whose end the one stop on a count's line is; empty where there is none, or several."""
    start = passage.text.rfind("\n", 0, count.start)
    end = passage.text.find("\n", count.end) % (len(passage.text) + 1)
    roles = [stop.role for stop in passage.stops if start < stop.start < end]
    return roles[0] if len(roles) == 1 else ""


def before_rest(passage: Passage, counts: list[Count]) -> list[Count]:
    """The largest count, where the others only say what of it is for some stop: "21 pallets, 11 to Landover and the rest to
    Jessup", "PALLETS 20", below it "S2 STOP Mobile AL (DELIVER 8 PLT)"."""
    most = max(counts, key=lambda each: each.number, default=None)
    others = [each for each in counts if each is not most]
    if not most or not others or most.number <= sum(each.number for each in others):
        return []
    if len({group(each) for each in counts}) > 1:
        return []
    first = most is counts[0] and REST.search(passage.text, counts[-1].start)
    apart = len(passage.stops) > 2 and at_stops(passage, others) and not at_stops(passage, [most])
    return [most] if first or apart else []


def shares(passage: Passage, counts: list[Count], totals: list[Count]) -> list[Count]:
    """The counts that only tell again, stop by stop, what is counted elsewhere: they stand beside stops, and come to the same."""
    if len(counts) < 4:
        return []
    own = [each for each in counts if at_stops(passage, [each]) and each not in totals]
    others = [each for each in counts if each not in own and each not in totals]
    everything = sum(each.number for each in own)
    listed = len(own) > 1 and len(others) > 1 and not weighed(passage, own)
    return own if listed and sum(each.number for each in others) == everything else []


def apart(passage: Passage, weights: Sequence[Weight], counts: list[Count]) -> bool:
    """Whether each count has a weight of its own before the next one, and no weight is the sum of the others."""
    rows = [row_of(passage.text, each) for each in counts]
    edges = [each.start for each in counts] + [counts[-1].end + NEAR]
    spans = rows if len(set(rows)) == len(rows) else list(pairwise(edges))
    held = [[each for each in weights if a <= each.start < b and not each.total] for a, b in spans]
    held = held if all(held) else [[each for each in weights if a <= each.start < b] for a, b in spans]
    if not all(held) or (spans is not rows and any(len(each) != 1 for each in held)):
        return False
    heft = [
        max(each.pounds * (count.number if each.each else 1) for each in own)
        for own, count in zip(held, counts, strict=True)
    ]
    return all(abs(2 * each - sum(heft)) > 0.01 * each for each in heft)


def sum_of_others(counts: list[Count]) -> Count | None:
    """The count that all others add up to, where it is of their kind or of pieces of any kind."""
    everything = sum(each.number for each in counts)
    for each in counts:
        kinds = {group(other) for other in counts if other is not each}
        if (
            len(counts) > 2
            and each.number * 2 == everything
            and (group(each) in kinds or each.packaging in ("", "piece", "unit", "package"))
        ):
            return each
    return None


def at_stops(passage: Passage, counts: list[Count]) -> bool:
    """Whether counts are told stop by stop, so that they are no lines of different freight."""
    text = passage.text
    rows = [(text.rfind("\n", 0, each.start), text.find("\n", each.end)) for each in counts]
    held = [any(a < stop.start and (stop.start < b or b < 0) for stop in passage.stops) for a, b in rows]
    return all(held)


def nameless(passage: Passage, counts: list[Count]) -> bool:
    """Whether no row of some counts names goods, which are then those of the whole."""
    return not any(goods(passage, [each], *row_of(passage.text, each)) for each in counts)


def weighed(passage: Passage, counts: list[Count]) -> bool:
    """Whether each count has a weight on its own row."""
    text = passage.text
    rows = [(each.start, text.find("\n", each.end) % (len(text) + 1)) for each in counts]
    return all(any(a < weight.start < b for weight in passage.weights) for a, b in rows)


def measured(passage: Passage, counts: list[Count]) -> bool:
    """Whether each count has a size of its own before the next one."""
    edges = [*(each.start for each in counts), counts[-1].end + NEAR]
    return all(any(a <= size.start < b for size in passage.sizes) for a, b in pairwise(edges))


CALLED = re.compile(
    r",? ?\(?(?:(?:so|or|i\.?e\.?|aka|that is|meaning|we (?:call|say)|which (?:is|are|means)),? (?:(?:call it|you would say) )?"
    r"|call it )",
    re.IGNORECASE,
)
"""Between a number of units and the same number of what they are, too: "22 units so call it 22 bundles"."""


def merged_repeats(passage: Passage, lines: list[Count]) -> list[Count]:
    """The counts without later repeats of the same number and packaging."""
    kept: list[Count] = []
    lines = [
        each
        for each, after in zip(lines, [*lines[1:], None], strict=True)
        if not (after and each.number == after.number and CALLED.fullmatch(passage.text, each.end, after.start))
    ]
    lines = without_article(passage, lines)
    following = [each.start for each in lines[1:]] + [len(passage.text)]
    for each, end in zip(lines, following, strict=True):
        alike = [
            other
            for other in kept
            if other.number == each.number
            and group(other) == group(each)
            and (each.packaging or not each.words or each.words == other.words)
        ]
        own = all(one.nth or heads_row(passage, one) for one in (each, *alike))
        if own or not any(
            each.start - other.end > 90 or pointed_at(passage.text, other, each) or completes(passage, other, each, end)
            for other in alike
        ):
            kept.append(each)
    return kept


POINTED_AT = re.compile(r"\b(?:the|these|those|all|both)(?: of (?:the|these|those))? \Z", re.IGNORECASE)
"""Before a count of what has been told: "on 2 skids, ... the two skids come to 3,300"."""


def pointed_at(text: str, first: Count, second: Count) -> bool:
    """Whether a count points back at the same number of the same, which was told before and was none that both know."""
    told = [POINTED_AT.search(text, max(0, each.start - 16), each.start) for each in (first, second)]
    return bool(told[1]) and not told[0] and not text.startswith((" of ", " to ", " for ", " from "), second.end)


def without_article(passage: Passage, counts: list[Count]) -> list[Count]:
    """The counts without one that only speaks of what the next one counts: "on a pallet ... one pallet, 48x40"."""
    return [
        each
        for each, after in zip(counts, [*counts[1:], None], strict=True)
        if not (
            after
            and each.number == after.number == 1
            and group(each) == group(after)
            and (
                passage.text[each.start : each.start + 2].lower() == "a "
                or (passage.text[each.start].isalpha() and named_alone(passage.text, each, after))
            )
            and not any(
                each.end <= fact.start < after.start for facts in (passage.sizes, passage.weights) for fact in facts
            )
        )
    ]


def named_alone(text: str, count: Count, after: Count) -> bool:
    """Whether a packaging is named without a number, and counted behind without goods of its own: "Pallet of fans, 1 pallet"."""
    return packaging(text[count.start : count.end]) == count.packaging and not text.startswith(" of", after.end)


def completes(passage: Passage, first: Count, second: Count, end: int) -> bool:
    """Whether a count is named again, in a new sentence, for what was not said yet: "2 pallets 40x48x78. 2 pallets 610#", or
    behind the places: "6 pallets of tile from Gary to Flint. 6 pallets, 9,000 lbs"."""
    text = passage.text
    if not re.search(r"[.;]\s|\n", text[first.end : second.start]):
        return False
    stretches = ((first.end, second.start), (second.end, min(end, second.end + 60)))
    sized = [any(a <= each.start < b for each in passage.sizes) for a, b in stretches]
    heavy = [any(a <= each.start < b for each in passage.weights) for a, b in stretches]
    if first.number > 1 and not (sized[0] or heavy[0]) and (sized[1] or heavy[1]):
        return not text.startswith((" of ", " with "), second.end)
    return any(sized) and any(heavy) and not all(sized) and not all(heavy) and sized != heavy
