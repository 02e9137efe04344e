"""Things that are told with their size and weight beside others that are counted, and are not counted themselves."""

import re

from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging_kinds import LOOSE
from shared.reading.passage import Passage


def with_uncounted(passage: Passage, found: list[Count], listed: list[Count]) -> list[Count]:
    """What is counted in rows, with one thing for each row like theirs that counts nothing: "Press, 10' x 6' x 8', 16,400
    lb" above "One crate, 4' x 4' x 3', 420 lb"; none where there is no such row.

    As many pieces as there are rows are the rows."""
    spans = [(each.start, passage.text.find("\n", each.start)) for each in listed]
    spans = [(a, b if b >= 0 else len(passage.text)) for a, b in spans]
    found = [
        each
        for each in found
        if each.packaging not in LOOSE or each.number != len(listed) or any(a <= each.start < b for a, b in spans)
    ]
    lines = [passage.text.rfind("\n", 0, each.start) for each in found]
    own = [sum(a <= each.start < b or each.start < a <= each.end for each in found) for a, b in spans]
    if sum(own) != len(found) or not 0 < len(found) < len(listed) or max(own) > 1 or len({*lines}) < len(lines):
        return []
    more = [(each, span) for each, span, held in zip(listed, spans, own, strict=True) if not held]
    others = [each for each in passage.counts if each.packaging or each.number > 1]
    if any(a <= count.start < b for _, (a, b) in more for count in others):
        return []
    return sorted([*found, *(each for each, _ in more)], key=lambda each: each.start)


def with_first(passage: Passage, found: list[Count], listed: list[Count]) -> list[Count]:
    """One thing that is told with its size and weight in a sentence of its own before single ones that are counted, and those:
    "Main unit 20 x 7 x 8 ft, 16,400 lb. One crate of spares, 4 x 4 x 3 ft, 420 lb"; none where nothing is told so."""
    if len(listed) != len(found) + 1 or any(each.number > 1 for each in (*found, *listed)):
        return []
    between = [passage.text[one.start : other.start] for one, other in zip(listed, found, strict=False)]
    weighed = [
        sum(a.start < each.start < b.start for each in passage.weights) for a, b in zip(listed, found, strict=False)
    ]
    apart = all(re.search(r"[.;]\s+(?:\w+ )?\Z|\n\Z", words) for words in between)
    return [listed[0], *found] if apart and set(weighed) == {1} else []
