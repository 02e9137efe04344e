"""When each stop is served: the hours and the days of a text given to the stops of a lane."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from shared.reading.days.date_ranges import last_day
from shared.reading.days.dates import Day
from shared.reading.days.opening_hours import Hours
from shared.reading.lanes.lane import Lane
from shared.reading.lanes.stop_stretches import Key, Stretch, ends_of, position, stretches_of
from shared.reading.language.line_ends import line_end
from shared.reading.model import Shipment, Visit
from shared.reading.model import Stop as ExtraStop
from shared.reading.passage import Passage
from shared.reading.schedule.days_set_apart import ASIDE
from shared.reading.schedule.shares import shared, shares_of
from shared.reading.schedule.whose_hours import DELIVERY, PICKUP, owners

NEVER_TOLD = Visit()


def visits(passage: Passage, lane: Lane, shipment: Shipment) -> tuple[Visit, Visit, tuple[ExtraStop, ...]]:
    """When the first pickup and the last delivery of a shipment are served, and its stops between with theirs."""
    told = [each for each in passage.hours if lane.start <= each.start < lane.end]
    if not told and len(lane.origins) < 2 and len(lane.destinations) < 2:
        pickup, delivery = (
            ranged(passage, lane, NEVER_TOLD, day) for day in (shipment.pickup_date, shipment.delivery_date)
        )
        return pickup, delivery, ()
    stretches = stretches_of(passage.text, lane)
    ends = ends_of(stretches, lane)
    held: defaultdict[Key, list[Hours]] = defaultdict(list)
    for each in told:
        for owner in owners(passage, each, stretches, ends, shipment):
            held[owner].append(each)
    shares = shares_of(passage, lane, stretches)
    pickup, delivery = (shared(combined(held[ends[end]]), shares.get(ends[end])) for end in ("pickup", "delivery"))
    between = [position(stretches, stop) for stop in (*lane.origins[1:], *lane.destinations[:-1])]
    extras = (
        extra(passage, stop, stretches[at], shared(combined(held[at]), shares.get(at)), shipment, lane.anchor)
        for stop, at in zip(shipment.extra_stops, between, strict=True)
    )
    return (
        ranged(passage, lane, pickup, shipment.pickup_date),
        ranged(passage, lane, delivery, shipment.delivery_date),
        tuple(extras),
    )


def combined(held: Sequence[Hours]) -> Visit:
    """One visit from all that is said of a stop's hours: the appointment, else the window within its limits, else one time."""
    if not held:
        return NEVER_TOLD
    scheduling = next((each.scheduling for each in held if each.scheduling), None)
    timed = [each for each in held if each.opens or each.closes]
    chosen = (
        next((each for each in timed if each.exact and each.scheduling == "appointment"), None)
        or next((each for each in timed if each.opens and each.closes and not each.exact), None)
        or next((each for each in timed if each.exact and len(timed) == 1), None)
    )
    if chosen and chosen.exact:
        return Visit(chosen.opens, chosen.closes, scheduling)
    told = [each for each in timed if each.exact]
    if chosen is None and len(told) == 1:  # "ready after lunch (1:00), we close at 4"
        timed = [replace(each, closes=None) if each.exact and closing_after(each, timed) else each for each in timed]
    limits = [chosen] if chosen else []
    limits += [each for each in timed if not (each.opens and each.closes)]
    opens = max((each.opens for each in limits if each.opens), default=None)
    closing = min((each for each in limits if each.closes), key=lambda each: each.closes or "", default=None)
    closes = closing.closes if closing else None
    if closing and opens and closes and closing.later and closes <= opens < closing.later:
        closes = closing.later
    if timed and (not limits or (opens and closes and opens > closes)):
        opens, closes = (chosen or timed[0]).opens, (chosen or timed[0]).closes
    return Visit(opens, closes, scheduling)


def by_appointment(visit: Visit, end: str, shipment: Shipment) -> Visit:
    """A visit that is by appointment where one is asked for at its end, and its hours do not say otherwise."""
    asked = visit.scheduling is None and f"appointment {end}" in shipment.accessorials
    return replace(visit, scheduling="appointment") if asked else visit


def closing_after(one: Hours, held: Sequence[Hours]) -> bool:
    """Whether a stop closes after the one time that is told of it."""
    return any(each.closes and not each.opens and each.closes > (one.opens or "") for each in held)


def extra(
    passage: Passage, stop: ExtraStop, stretch: Stretch, visit: Visit, shipment: Shipment, first: int
) -> ExtraStop:
    """A stop between with its own day and visit. `first`: where the first stop of its truck stands."""
    text = passage.text
    for day in passage.days:
        if stretch.start <= day.start < stretch.end and not ASIDE.search(text[max(0, day.start - 60) : day.start]):
            last = last_day(text, passage.days, day.value, stretch.start, stretch.end)
            dated = replace(visit, last_date=last.isoformat() if last else None)
            return replace(stop, date=day.value.isoformat(), visit=dated)
    common = day_of_all(passage, first)
    day_between = common.value.isoformat() if common else shipment.pickup_date if same_day(shipment) else stop.date
    return replace(stop, date=day_between, visit=visit)


def same_day(shipment: Shipment) -> bool:
    """Whether a shipment is picked up and delivered on one day, and so is at all of its stops."""
    return shipment.pickup_date is not None and shipment.pickup_date == shipment.delivery_date


def day_of_all(passage: Passage, first: int) -> Day | None:
    """The one day of a text, said above the list of all the stops and of no end alone ("local run, Wednesday 8/26:")."""
    text = passage.text
    if len({day.value for day in passage.days}) != 1 or passage.days[0].end > first:
        return None
    day = passage.days[0]
    line = text[text.rfind("\n", 0, day.start) + 1 : line_end(text, day.end)]
    above = "\n" in text[day.end : first]
    return day if above and not PICKUP.search(line) and not DELIVERY.search(line) else None


def ranged(passage: Passage, lane: Lane, visit: Visit, first: str | None) -> Visit:
    """A visit with the last day of the range that its first day opens."""
    if first is None or (lane.nth is not None and lane.origins and lane.destinations):
        return visit
    day = next((each.value for each in passage.days if each.value.isoformat() == first), None)
    last = last_day(passage.text, passage.days, day, lane.start, lane.end) if day else None
    return replace(visit, last_date=last.isoformat()) if last else visit
