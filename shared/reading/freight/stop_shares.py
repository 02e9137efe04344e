"""What of one truck's freight each of its stops gives or takes, be it a mere number: "5 pallets come off in Lima, OH, 4 in Troy,
OH and the last 3 in Ada, OH"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from shared.reading.freight.own_rows import row_of
from shared.reading.goods.commodity import goods
from shared.reading.language.numerals import NAMED, value
from shared.reading.language.spelling import same
from shared.reading.language.text import fold
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging_kinds import group
from shared.reading.passage import Found, Passage
from shared.reading.stops.cues import Role
from shared.reading.stops.stop import Stop
from shared.reading.weights.weight import Weight

NUMBER = WordPattern(
    rf"(?<![\w$.,/#'x:-])(?<!stop )(?<!drop )(?<!pick )(?<!no )(?:(?P<number>\d{{1,3}}|{NAMED})|(?P<another>another))"
    r"(?![\w%:/'\"-]|[.,]\d)"
    rf"(?![ ](?:\d|{NAMED}\b|(?:\w+ )?(?:stops?|drops|drop(?! (?:in|at|off)\b)|pick\w*"
    r"|deliver(?! (?:to|in|at)\b)\w*|trucks?|vans?|trailers?|loads|load(?! (?:in|at)\b)|hours?|hrs?|days?|am|pm"
    r"|miles|lbs?|kgs?|ft|feet|tons?)\b|#))"
)
"""A number that may count freight."""
LEADS = re.compile(
    r"(?!.*\b(?:total|in all|stop\w*)\b)[^.;?!:\n\d]{0,60}\b(?:in|at|to|for|off|into|by|from)\b(?: (?:the|our))?"
    r"[^.;?!:,\n\d]{0,24}",
    re.IGNORECASE,
)
"""What stands between such a number and the place that it is for."""
TAKES = re.compile(
    r"\)?(?: first\b)?(?:(?:[ ]?,)? (?:on |by )?\w+day\b)?"
    r"(?:[ ]?[,(:=-]+[ ]?|,?[ ](?:(?:they|he|she|it|who|which) )?(?:will |then |also )?"
    r"(?:gets?|takes?|wants?|needs?|receives?|for|with|has|is|loads?|drops?|where"
    r"|(?:and|to) (?:puts?(?: on)?|adds?|picks? up|loads?|gets?|grabs?|collects?|drops?(?: off)?|leaves?|unloads?|delivers?))\b)?"
    r"(?: (?:for|another|the|last|final|other|remaining|about))*[ ]?",
    re.IGNORECASE,
)
"""What stands between a place and the number that is for it."""
A_STOP = WordPattern(
    rf"(?<![\w$.,/#-])(?P<number>\d{{1,2}}|{NAMED})(?: (?:pallets|skids|plts|pieces|pcs|bundles|totes|drums|crates|boxes))?"
    r"(?: each)? (?:a|per|each|every|at each|to each|for each) (?:stop|drop|store|delivery)\b"
)
"""So many for every one of a truck's stops."""
LEFT = re.compile(r"\b(?:rest|balance|remaining|others?|another|final|last) \Z", re.IGNORECASE)
OF_THEM = re.compile(r" of (?:them|those|these|the \w+)\b")
ROLES: tuple[Role, ...] = ("origin", "destination")
FEWEST = 3
"""Stops of a truck that shares freight out."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many, from `start` to `end`, for one stop. `bare`: it is not said of what."""

    start: int
    end: int
    number: int
    packaging: str
    bare: bool


def with_shares(
    passage: Passage, counts: list[Count], weights: list[Weight], start: int, end: int
) -> tuple[list[Count], list[Count], list[Weight]]:
    """The whole count, where the stops of a truck share it out, the counts without those of its stops, and the weights.

    Where no count says the whole, those of the stops make it, and their weights make the whole weight.
    """
    stops = [stop for stop in passage.stops if start <= stop.start < end and stop.role]
    unchanged: tuple[list[Count], list[Count], list[Weight]] = ([], counts, weights)
    if len(stops) < FEWEST:
        return unchanged
    if not counts:
        return [], [], with_sum(stops, weights, start, end)
    sides = [side for role in ROLES if (side := shares(passage, of_role(stops, role), start, end))]
    if any(part_of_first(passage, side) for side in sides):
        return unchanged
    each = A_STOP.search(passage.text, start, end)
    deliveries = len(of_role(stops, "destination"))
    wholes = {sum(share.number for share in side) for side in sides} | (
        {value(each["number"]) * deliveries} if each and deliveries > 1 else set()
    )
    if len(wholes) != 1:
        return unchanged
    whole = wholes.pop()
    told = [(share.start, share.end) for side in sides for share in side] + ([each.span()] if each else [])
    others = [count for count in counts if not told_again(count, told)]
    if total := said_whole(passage, others, whole, (start, end), told):
        apart = next(filter(None, (goods_apart(passage, side, counts) for side in sides)), [])
        return [total], apart or [total], weights if apart else with_sum(stops, weights, start, end)
    if others or not sides:
        return unchanged
    bare = any(share.bare for share in sides[0])
    lines = [as_count(share, sides[0]) if bare else count_of(share, counts) for share in sides[0]]
    total = replace(lines[0], number=whole)
    if own := own_weights(sides[0], weights, end):
        return [total], lines, own
    if not bare and len(sides) == 1:
        alike = len({group(line) for line in lines}) == 1
        return ([total], [total], weights) if alike and any(left(passage, share) for share in sides[0]) else unchanged
    return [total], lines if len({group(line) for line in lines}) > 1 else [total], weights


def with_sum(stops: list[Stop], weights: list[Weight], start: int, end: int) -> list[Weight]:
    """The weights with their sum, where each stop in one role has one, before it or behind it, and nothing else is weighed."""
    if len(weights) < 2 or any(each.each or each.total for each in weights):
        return weights
    for role in ROLES:
        at = [stop.start for stop in of_role(stops, role)]
        for edges in ([start, *at], [*at, end]):
            if [sum(a <= each.start < b for each in weights) for a, b in pairwise(edges)] == [1] * len(weights):
                return [*weights, Weight(-1, -1, sum(each.pounds for each in weights), total=True)]
    return weights


def goods_apart(passage: Passage, side: list[Share], counts: list[Count]) -> list[Count]:
    """The counts of stops that each have a row with goods of its own, not all the same; none where they have not."""
    held = [count_of(share, counts) for share in side]
    rows = [row_of(passage.text, each) for each in held]
    told = [goods(passage, [each], *row) for each, row in zip(held, rows, strict=True)]
    return held if len(set(rows)) == len(rows) and all(told) and len({fold(each) for each in told}) > 1 else []


def part_of_first(passage: Passage, side: list[Share]) -> bool:
    """Whether what one stop takes is told as a part of what goes to the first: "13 pallets to Erie, but 5 of them to Troy"."""
    whole = side[0]
    return not whole.bare and any(
        share.number < whole.number and OF_THEM.match(passage.text, share.end) for share in side[1:]
    )


def left(passage: Passage, share: Share) -> bool:
    """Whether a share is what the others leave, or comes on top of them: "the remaining 10", "another 8"."""
    return LEFT.search(passage.text, max(0, share.start - 16), share.start) is not None


def count_of(share: Share, counts: list[Count]) -> Count:
    """The count that a share is."""
    return next((each for each in counts if each.start <= share.start < each.end), as_count(share, [share]))


def told_again(count: Count, told: list[tuple[int, int]]) -> bool:
    """Whether a count is one of those that are told at these places."""
    return any(a <= count.start < b or count.start <= a < count.end for a, b in told)


def said_whole(
    passage: Passage, others: list[Count], whole: int, span: tuple[int, int], told: list[tuple[int, int]]
) -> Count | None:
    """The count of the whole beside those of the stops, be it a mere number of what is counted only there."""
    if count := next((each for each in others if each.number == whole), None):
        return count
    said = any(each.number == whole and (each.start, each.end) not in told for each in numbers(passage, *span))
    return replace(others[0], number=whole) if said and len(others) == 1 else None


def of_role(stops: list[Stop], role: Role) -> list[Stop]:
    """The stops with a role."""
    return [stop for stop in stops if stop.role == role]


def as_count(share: Share, side: list[Share]) -> Count:
    """A share as a count, of what the first of them counts where it does not say of what."""
    packaging = share.packaging or next((each.packaging for each in side if each.packaging), "")
    return Count(share.start, share.end, share.number, packaging)


def own_weights(side: list[Share], weights: list[Weight], end: int) -> list[Weight]:
    """The weights, none of them a total, where each share has one of its own; else none."""
    edges = [*(share.start for share in side), end]
    weights = [
        each for each in weights if not any(other.start <= each.start < each.end < other.end for other in weights)
    ]
    held = [[each for each in weights if a <= each.start < b] for a, b in pairwise(edges)]
    if len(weights) != len(side) or any(len(each) != 1 for each in held):
        return []
    return [replace(each, total=False) for each in weights]


def shares(passage: Passage, stops: list[Stop], start: int, end: int) -> list[Share]:
    """The share of each of several stops in one role, one of them a mere number; none where one has none.

    A place that is named twice has one share, where the shares are not weighed one by one.
    """
    if len(stops) < 2:
        return []
    taken = list(numbers(passage, start, end))
    found: list[Share] = []
    served: list[Stop] = []
    awaited: list[Stop] = []
    for stop in stops:
        if any(same(stop.place, other.place) for other in served):
            continue
        ahead = [each for each in taken if each.end <= stop.start]
        behind = next((each for each in taken if each.start >= stop.end), None)
        in_brackets = behind and passage.text[stop.end : behind.start].strip() == "("
        if (
            not in_brackets
            and ahead
            and LEADS.fullmatch(unweighed(passage, ahead[-1].end, stop.start))
            and clear(passage, ahead[-1].end, stop)
        ):
            found.append(ahead[-1])
        elif behind and takes(passage.text[stop.end : behind.start], behind):
            found.append(behind)
        elif again := next((each for each in stops if each.start > stop.start and same(stop.place, each.place)), None):
            awaited += [again] if again.how != "bare code" else []
            continue
        else:
            return []
        if found[-1].bare and any(same(stop.place, other.place) for other in awaited):
            return []
        taken.remove(found[-1])
        served.append(stop)
    weighed = len(served) < len(stops) and len(passage.weights) > len(found)
    return [] if weighed or len(found) < 2 else sorted(found, key=lambda share: share.start)


def takes(between: str, share: Share) -> bool:
    """Whether what stands between a place and a number behind it gives it to the place: something must, where it is bare."""
    return TAKES.fullmatch(between) is not None and (bool(between.strip()) or not share.bare)


def unweighed(passage: Passage, start: int, end: int) -> str:
    """A stretch without the weights in it."""
    text = passage.text[start:end]
    for each in reversed(passage.weights):
        if start <= each.start and each.end <= end:
            text = text[: each.start - start] + text[each.end - start :]
    return text


def clear(passage: Passage, start: int, stop: Stop) -> bool:
    """Whether no other place stands between a number and a stop."""
    return not any(start <= other.start < stop.start for other in passage.stops)


def numbers(passage: Passage, start: int, end: int) -> Iterable[Share]:
    """The numbers that may be shares: no part of a weight, a size, a day or a place."""
    facts: tuple[Found, ...] = (
        *passage.weights, *passage.sizes, *passage.days, *passage.stops, *passage.temperatures, *passage.references,
    )  # fmt: skip
    for match in NUMBER.finditer(passage.text, start, end):
        if any(fact.start <= match.start() < fact.end for fact in facts):
            continue
        count = next((each for each in passage.counts if each.start <= match.start() < each.end), None)
        number = 1 if match["another"] else value(match["number"])
        packaging = count.packaging if count and count.number == number else ""
        yield Share(match.start(), match.end(), number, packaging, bare=count is None)
