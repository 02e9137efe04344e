"""The stops of a text grouped into lanes, in the order in which it tells them."""

from dataclasses import replace
from itertools import zip_longest

from shared.reading.lanes.lane import Lane
from shared.reading.lanes.stretches import ENTRY
from shared.reading.language.spelling import same
from shared.reading.stops.fuller_places import alike, fuller, written_out
from shared.reading.stops.stop import Stop
from shared.reading.stops.stop_order import in_turn


def grouped(text: str, stops: list[Stop]) -> list[Lane]:
    """The stops in lanes: a new one begins with an origin after a complete lane."""
    found: list[Lane] = []
    for stop, after in zip_longest(stops, stops[1:]):
        current = found[-1] if found else None
        if current and stop.how == "name" and after and spoken_of_again(current, stop, after):
            continue
        if current is None or (
            stop.role == "origin" and complete(current) and not stop.between and not goes_on(text, current, stop, stops)
        ):
            current = Lane(anchor=stop.start)
            found.append(current)
        if stop.how == "name" and retold(stop, found):
            continue
        held = current.origins if stop.role == "origin" else current.destinations
        twin = next((at for at, other in enumerate(held) if alike(other.place, stop.place)), None)
        if twin is None or in_another_entry(text, held[twin], stop):
            on_the_way = stop.between and stop.role == "destination" and held and not held[-1].between
            held.insert(len(held) - bool(on_the_way), stop)
        elif held is current.origins and not current.destinations and len(held) == 1:
            current.anchor = stop.start
        if twin is not None and fuller(stop.place, held[twin].place):
            held[twin] = replace(held[twin], place=written_out(held[twin].place, stop.place))
    return found


def spoken_of_again(lane: Lane, stop: Stop, after: Stop) -> bool:
    """Whether a city's name alone only speaks of the origin of a complete lane: the next place is another one's origin."""
    if stop.role != "origin" or after.role != "origin" or not complete(lane) or same(stop.place, after.place):
        return False
    return any(same(stop.place, origin.place) for origin in lane.origins)


def complete(lane: Lane) -> bool:
    """Whether a lane has both its ends."""
    return bool(lane.origins and lane.destinations)


def goes_on(text: str, lane: Lane, stop: Stop, stops: list[Stop]) -> bool:
    """Whether the truck of a lane of which the destination was told first goes on to load at one more place."""
    first = lane.destinations[-1].end <= lane.origins[0].start
    return first and in_turn(text, [*lane.origins, stop], stops)


def in_another_entry(text: str, twin: Stop, stop: Stop) -> bool:
    """Whether two mentions of a place stand in two numbered entries of a list, so that each is a shipment's own."""
    lines = {text.rfind("\n", 0, each.start) + 1 for each in (twin, stop)}
    return len(lines) == 2 and all(ENTRY.match(text, line) for line in lines)


def retold(stop: Stop, found: list[Lane]) -> bool:
    """Whether a city's name alone only speaks of a lane before the last one, once that has both its ends: "Flint needs ..."."""
    *before, last = found
    if not (last.origins and last.destinations):
        return False
    return any(
        same(stop.place, each.place) for lane in before for each in (*lane.origins, *lane.destinations)
    ) and not any(same(stop.place, each.place) for each in (*last.origins, *last.destinations))
