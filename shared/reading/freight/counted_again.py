"""Counts that say again what is counted already: "2 pallets 40x48x78. 2 pallets 610#"."""

import re

from shared.reading.freight.own_rows import heads_row
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import packaging
from shared.reading.packaging.packaging_kinds import group
from shared.reading.passage import Passage

CALLED = re.compile(
    r",? ?\(?(?:(?:so|or|i\.?e\.?|aka|that is|meaning|we (?:call|say)|which (?:is|are|means)),? (?:(?:call it|you would say) )?"
    r"|call it )",
    re.IGNORECASE,
)
"""Between a number of units and the same number of what they are, too: "22 units so call it 22 bundles"."""
OTHER_WORD = re.compile(r"[ ]?(?:/|=)[ ]?")
"""Between a number of units and the same number in another language: "5 tarimas / 5 pallets"."""
AND_ONE = re.compile(r" (?:of|with) [^.;\n]{2,40} (?:and|plus|&) an? ?\Z", re.IGNORECASE)
"""Between one with its goods and another one: "a pallet of tools and a pallet of rope"."""
POINTED_AT = re.compile(r"\b(?:the|these|those|all|both)(?: of (?:the|these|those))? \Z", re.IGNORECASE)
"""Before a count of what has been told: "on 2 skids, ... the two skids come to 3,300"."""


def merged_repeats(passage: Passage, lines: list[Count]) -> list[Count]:
    """The counts without later repeats of the same number and packaging."""
    kept: list[Count] = []
    lines = [
        each
        for each, after in zip(lines, [*lines[1:], None], strict=True)
        if not (after and each.number == after.number and called_again(passage.text, each, after))
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


def called_again(text: str, each: Count, after: Count) -> bool:
    """Whether two counts of one number, one right behind the other, are the same in other words."""
    if CALLED.fullmatch(text, each.end, after.start):
        return True
    return group(each) == group(after) and OTHER_WORD.fullmatch(text, each.end, after.start) is not None


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
            and not AND_ONE.search(passage.text, each.end, after.start + 2)
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
