"""The accessorials of a shipment: each with the end that its words, the stops beside it or its other mentions tell."""

import re
from dataclasses import replace

from shared.reading.lanes.lane import Lane
from shared.reading.language.spelling import same
from shared.reading.passage import Passage
from shared.reading.schedule.schedule import Schedule
from shared.reading.services.accessorials import Service
from shared.reading.services.end_words import SENTENCE, End
from shared.reading.services.service_ends import only_there_says
from shared.reading.shipments.days_of_services import led_by_day, on_its_day
from shared.reading.shipments.services_at_house import address_behind, at_house
from shared.reading.shipments.services_behind_stops import ENDS, behind_stop
from shared.reading.shipments.services_of_places import at_places
from shared.reading.shipments.writers_end import at_writers_end
from shared.reading.stops.kind_of_place import has_dock

PRELOADED = re.compile(r"pre-?load", re.IGNORECASE)
ALSO = re.compile(r"\b(?:also|again|likewise)(?: (?:an?|needs?|wants?))* \Z", re.IGNORECASE)
TOO = re.compile(r"(?: [\w@]+){0,3}?,? (?:too|also|as well|again)\b", re.IGNORECASE)
"""What makes a service one that was asked for at the other end before."""
THEIRS = re.compile(
    r"\b(?:customers?|consignee|receiver|buyer|client|they|their|he|she|other end|goes|going|deliver\w*|to)\b(?! (?:need"
    r"|lift|load))",
    re.IGNORECASE,
)
"""What leads from the place of a pickup to the other end."""
UNDOCKED = ("liftgate", "residential")
"""What a place with a dock has no need of."""
REACH = 80
BESIDE = 40


def asked_for(passage: Passage, start: int, end: int, lane: Lane, days: Schedule) -> tuple[str, ...]:
    """The accessorials of a stretch with their ends."""
    named = [each for each in passage.services if start <= each.start < end]
    if not named:
        return ()
    trailers = {each.value for each in passage.trailers if start <= each.start < end}
    asked: list[Service] = []
    for each in named:
        again = any(other.implied and other.name == each.name for other in asked)
        words = passage.text[each.start : each.end]
        pulled = "power only" in trailers and PRELOADED.match(words)
        if not (each.implied and (trailers or again)) and not pulled:
            asked.append(each)
    addressed = [address_behind(passage, each) for each in asked]
    asked = [replace(each, where=end) if end else each for each, end in zip(asked, addressed, strict=True)]
    asked = [at_writers_end(passage, where_it_lies(passage, each, lane), lane) for each in asked]
    asked = [behind_stop(passage, each, lane, asked) for each in asked]
    houses: list[End] = [*addressed, *(each.where for each in asked if each.name == "residential")]
    house: End = next((each for each in houses if each), "")
    asked = [at_house(passage.text, each, house, surely=any(addressed)) for each in asked]
    asked = [on_its_day(passage, each, lane, days) for each in asked]
    told = {each.name for each in asked if each.ended and (each.where or each.both)}
    told -= {each.name for each in asked if again_asked(passage.text, each)}
    names: list[str] = []
    for each in asked:
        places = [] if each.both else at_places(passage.text, each, lane)
        if places:
            names += [f"{each.name} {place}" for place in places] if each.ended else [each.name]
        elif not each.ended or each.where or each.both or each.name == "residential" or each.name not in told:
            names += each.names(beside_another(passage, each, asked) or by_stop(passage, each, lane))
    return tuple(dict.fromkeys(names))


def again_asked(text: str, service: Service) -> bool:
    """Whether the words around a service say that it was asked for at the other end before ("also a liftgate")."""
    return bool(TOO.match(text, service.end) or ALSO.search(text, max(0, service.start - BESIDE), service.start))


def where_it_lies(passage: Passage, service: Service, lane: Lane) -> Service:
    """A service asked for "there" alone with the end of the place that was just told, where no other has been told yet."""
    if service.where != "delivery" or service.both:
        return service
    text, line = passage.text, passage.text.rfind("\n", 0, service.start) + 1
    told = [stop for stop in lane.origins if line <= stop.start < service.start]
    if not told or any(stop.start < service.start for stop in lane.destinations):
        return service
    before, after = text[max(line, service.start - REACH) : service.start], text[service.end : service.end + REACH]
    if THEIRS.search(text, told[-1].end, service.start) or not only_there_says(
        text[service.start : service.end], before, after
    ):
        return service
    return replace(service, where="pickup")


def beside_another(passage: Passage, service: Service, asked: list[Service]) -> End:
    """The end of the service told just before in the same line, with no place between."""
    if service.name == "residential":
        return ""
    for other in reversed(asked):
        between = passage.text[other.end : service.start]
        if 0 < len(between) < BESIDE and other.where and other.ended:
            apart = "\n" in between or any(other.end <= stop.start < service.start for stop in passage.stops)
            return "" if apart else other.where
    return ""


def by_stop(passage: Passage, service: Service, lane: Lane) -> str:
    """The end of a service that no word tells: that of the stop on its line or above it; a delivery is the usual one, unless it
    is there that a dock is."""
    own = (*lane.origins, *lane.destinations)
    stops = [(stop.start, ENDS[stop.role]) for stop in own]
    stops += [
        (again.start, ENDS[again.role])
        for again in passage.stops
        if again.start < service.start
        and any(again.role == stop.role and again not in own and same(again.place, stop.place) for stop in own)
    ]
    if (line := led_by_day(passage, service, lane)) is not None:
        return line
    text, whole = passage.text, lane.origins and lane.destinations
    before = [
        each
        for each in stops
        if each[0] < service.start
        and (
            text.count("\n", each[0], service.start) <= 3
            if whole
            else not SENTENCE.search(text[each[0] : service.start])
        )
    ]
    if before:
        return max(before)[1]
    docked = service.name in UNDOCKED and has_dock(text, lane.destinations) and not has_dock(text, lane.origins)
    return "pickup" if docked else "delivery"
