"""What of the freight is each stop's own, where several pickups or several deliveries share a truck."""

import re
from dataclasses import replace

from shared.reading.lanes.lane import Lane
from shared.reading.lanes.stop_stretches import Key, Stretch
from shared.reading.model import Visit
from shared.reading.passage import Found, Passage

TOTAL = re.compile(r"[ ]*(?:total|tot|in all|altogether)\b", re.IGNORECASE)


def shares_of(passage: Passage, lane: Lane, stretches: list[Stretch]) -> dict[Key, Visit]:
    """What of the freight is each stop's. What only one of several stops seems to have is said of the whole shipment."""
    shares: dict[Key, Visit] = {}
    for type in ("pickup", "delivery"):
        group = [at for at, each in enumerate(stretches) if each.type == type]
        if len(group) < 2:
            continue
        gaps = [(stretches[at - 1].stop.end if at else lane.start, stretches[at].stop.start) for at in group]
        last = stretches[group[-1]]
        ahead = all(counted(passage, *gap) for gap in gaps) and not (
            counted(passage, *rest_of_line(passage.text, last))
            or counted(passage, *below(passage.text, last), whole=False)
        )
        found = [
            share(passage, *(gap if ahead else (stretches[at].start, stretches[at].end)), stretches[at])
            for at, gap in zip(group, gaps, strict=True)
        ]
        shares |= zip(group, several(found), strict=True)
    return shares


def rest_of_line(text: str, stretch: Stretch) -> tuple[int, int]:
    """What stands behind a stop on its line."""
    end = text.find("\n", stretch.stop.end)
    return stretch.stop.end, end if end >= 0 else stretch.end


def below(text: str, stretch: Stretch) -> tuple[int, int]:
    """The lines below a stop in its paragraph."""
    line = rest_of_line(text, stretch)[1]
    blank = text.find("\n\n", line)
    return line, min(blank, stretch.end) if blank >= 0 else stretch.end


def several(found: list[Visit]) -> list[Visit]:
    """The shares without what only one of them has."""
    alone = {
        name: getattr(Visit(), name)
        for name in ("references", "handling_units", "weight_lb")
        if sum(bool(getattr(each, name)) for each in found) < 2
    }
    return [replace(each, **alone) for each in found]


def counted(passage: Passage, start: int, end: int, *, whole: bool = True) -> bool:
    """Whether a stretch counts or weighs freight. `whole`: be it that of all the stops."""
    counts = [each for each in passage.counts if whole or not TOTAL.match(passage.text, each.end)]
    weights = [each for each in passage.weights if whole or not (each.total or TOTAL.match(passage.text, each.end))]
    facts: tuple[Found, ...] = (*counts, *weights)
    return any(start <= fact.start < end for fact in facts)


def share(passage: Passage, start: int, end: int, stretch: Stretch) -> Visit:
    """The freight and the references of one stop."""
    count = next(
        (each for each in passage.counts if start <= each.start < end and not TOTAL.match(passage.text, each.end)), None
    )
    weight = next((each for each in passage.weights if start <= each.start < end and not each.total), None)
    pounds = weight.pounds * (count.number if weight.each and count else 1) if weight else None
    numbers = [
        each.value
        for each in passage.references
        if stretch.start <= each.start < stretch.end and each.kind != "not ours"
    ]
    return Visit(
        references=tuple(dict.fromkeys(numbers)),
        handling_units=count.number if count else None,
        weight_lb=round(pounds) if pounds is not None else None,
    )


def shared(visit: Visit, share: Visit | None) -> Visit:
    """A visit with its share of the freight."""
    if share is None:
        return visit
    return replace(visit, references=share.references, handling_units=share.handling_units, weight_lb=share.weight_lb)
