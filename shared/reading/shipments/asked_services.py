"""The accessorials of a shipment: each with the end that its words, the stops beside it or its other mentions tell."""

import re
from dataclasses import replace
from datetime import date

from shared.reading.lanes.lane import Lane
from shared.reading.language.spelling import same
from shared.reading.passage import Passage
from shared.reading.schedule.schedule import Schedule
from shared.reading.services.accessorials import Service
from shared.reading.services.end_words import SENTENCE, WORDS, End
from shared.reading.services.service_ends import only_there_says
from shared.reading.shipments.services_behind_stops import behind_stop
from shared.reading.shipments.writers_end import at_writers_end
from shared.reading.stops.kind_of_place import has_dock, kinds_of_places
from shared.reading.stops.stop import Stop

PRELOADED = re.compile(r"pre-?load", re.IGNORECASE)
HOUSE_BEHIND = re.compile(r"[ ]*(?:[:,(-]|at|in|is|which is|,? the address is)[ ]*$", re.IGNORECASE)
"""What may stand between a house and its address ("at my house: 12 Elm St")."""
AT_HOUSE = re.compile(
    r"\b(?:at|to|from|for) (?:my|our|his|her|their|the) (?:own )?(?:house|home|residence|place|apartment)\b",
    re.IGNORECASE,
)
MY_HOUSE = re.compile(r"(?:my|our) (?:house|home)\b", re.IGNORECASE)
SET_FOR = re.compile(r"[ ]*(?:(?:is|set|made|for|on|at|scheduled|confirmed|[:@(-])[ ]*)*", re.IGNORECASE)
ALSO = re.compile(r"\b(?:also|again|likewise)(?: (?:an?|needs?|wants?))* \Z", re.IGNORECASE)
TOO = re.compile(r"(?: [\w@]+){0,3}?,? (?:too|also|as well|again)\b", re.IGNORECASE)
"""What makes a service one that was asked for at the other end before."""
ENDS: dict[str, End] = {"origin": "pickup", "destination": "delivery"}
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


def address_behind(passage: Passage, service: Service) -> End:
    """The end of the address that follows a house at once ("at my house: 14 Elm St")."""
    if service.name != "residential" or service.both:
        return ""
    follows = next((stop for stop in passage.stops if 0 <= stop.start - service.end < REACH), None)
    between = passage.text[service.end : follows.start] if follows else ""
    if follows and follows.place.street and follows.place.street in between:
        between = between[: between.index(follows.place.street)]
    return ENDS[follows.role] if follows and "\n" not in between and HOUSE_BEHIND.fullmatch(between) else ""


def on_its_day(passage: Passage, service: Service, lane: Lane, days: Schedule) -> Service:
    """An appointment with the end whose day stands beside it ("appointment is set 5/18 0230", "on the 8th by appointment").

    On the line of one of several stops it is that stop's.
    """
    if (
        service.name != "appointment"
        or service.both
        or days.pickup == days.delivery
        or of_one_stop(passage, service, lane)
    ):
        return service
    text = passage.text
    ends: dict[date | None, End] = {days.pickup: "pickup", days.delivery: "delivery"}
    day = next((each for each in passage.days if 0 <= each.start - service.end < BESIDE), None)
    if day and SET_FOR.fullmatch(text[service.end : day.start]):
        return replace(service, where=ends.get(day.value, service.where))
    before = next((each for each in reversed(passage.days) if 0 <= service.start - each.end < BESIDE), None)
    if not before or SENTENCE.search(text[before.end : service.start]):
        return service
    around = text[before.end : service.start] + SENTENCE.split(text[service.end : service.end + BESIDE])[0]
    if any(pattern.search(around) for _, pattern in WORDS):
        return service
    return replace(service, where=ends.get(before.value, service.where))


def of_one_stop(passage: Passage, service: Service, lane: Lane) -> bool:
    """Whether a service stands on the line of one of a truck's several stops, behind it."""
    stops = [*lane.origins, *lane.destinations]
    line, end = passage.text.rfind("\n", 0, service.start) + 1, passage.text.find("\n", service.end)
    on_line = [stop for stop in stops if line <= stop.start and (end < 0 or stop.start < end)]
    return len(stops) > 2 and len(on_line) == 1 and on_line[0].end <= service.start


def at_house(text: str, service: Service, house: End, *, surely: bool) -> Service:
    """A service "at my house" with the end where the house is; a further word of it too, where its address is told."""
    if not house or not service.ended or service.both:
        return service
    if service.name == "residential":
        again = surely and MY_HOUSE.match(text, service.start)
        return replace(service, where=house) if again else service
    around = text[service.end : text.find("\n", service.end) if "\n" in text[service.end :] else len(text)][:24]
    return replace(service, where=house) if AT_HOUSE.match(around.lstrip()) else service


FOR = re.compile(r" (?:is |are )?(?:needed |required |only )?(?:for|at|in|@) (?:the )?")
AT_SITE = re.compile(
    r"(?: again| also| too)? (?:needed |required )?(?:at|for) (?:the|our|their|his|her|my|an?) (?:[\w'’-]+ ){1,4}(?:in|near) "
)
"""What leads to the city of a place that has no name of its own: "liftgate at the convention center in Reno"."""
NO_DOCK = re.compile(
    r"\bno (?:loading )?(?:docks?|fork ?lifts?|forks?)(?: or \w+)? (?:in|at|@|over in|up in"
    r"|down in) (?:the )?(?P<at>\w[^,;]{2,40})"
    r"|(?P<whose>\w[\w' ]{2,40}?) (?:has|have|got|is|does(?:n't| not) have|don't have|w/) (?:no|without|any"
    r"|an?) (?:loading )?(?:docks?|fork ?lifts?)\b"
)
AND = re.compile(r"[a-z][\w.]+(?: [a-z][\w.]+)? (?:and|&) ")
NEEDS = re.compile(
    r"(?: stop| drop| one| location)?(?: will| does| also)? (?:needs?|wants?|requires?|gets?|has to have|must have)"
    r" (?:an? |the )?(?:\w+ )?"
)


def at_places(text: str, service: Service, lane: Lane) -> list[End]:
    """The ends of the lane's places for which the words beside a service ask it: "Liftgate for Muncie", "Columbus needs one"."""
    found: list[End] = []
    before = text[max(0, service.start - REACH) : service.start].casefold()
    behind = text[service.end : service.end + REACH].casefold()
    kinds = kinds_of_places(text, [*lane.origins, *lane.destinations])
    for stop in (*lane.origins, *lane.destinations):
        named = [*names_of(stop), *([kinds[stop.start]] if stop.start in kinds else [])]
        for name in map(str.casefold, named):
            told = (name in behind and for_place(behind, name)) or (name in before and place_needs(before, name))
            found += [ENDS[stop.role]] if told else []
    return list(dict.fromkeys(found)) or without_dock(before, lane, kinds)


def without_dock(before: str, lane: Lane, kinds: dict[int, str]) -> list[End]:
    """The end of the place that is said just before to have no dock ("no dock in Billings, so a liftgate")."""
    sentence = SENTENCE.split(before)[-1]
    match = NO_DOCK.search(sentence) if "dock" in sentence or "fork" in sentence else None
    if not match:
        return []
    stops = (*lane.origins, *lane.destinations)
    return [
        ENDS[stop.role]
        for stop in stops
        if any((match["at"] or match["whose"] or "").startswith(name.casefold()) for name in names_of(stop))
        or (
            stop.start in kinds
            and (match["at"] or match["whose"] or "").removeprefix("the ").startswith(kinds[stop.start])
        )
    ][:1]


def for_place(behind: str, name: str) -> bool:
    """Whether words go on with "for" or "at" and the name, first or second of two: "for Muncie", "at Gary and Muncie", or
    with a place in the city of that name: "at the mill in Muncie"."""
    led, site = FOR.match(behind), AT_SITE.match(behind)
    starts = [led.end(), *(led.end() + each.end() for each in [AND.match(behind[led.end() :])] if each)] if led else []
    starts += [site.end()] if site else []
    return any(behind.startswith(name, at) and not behind[at + len(name) :][:1].isalnum() for at in starts)


def place_needs(before: str, name: str) -> bool:
    """Whether words end with the name and that it needs something: "Columbus stop needs a ..."."""
    at = before.rfind(name)
    return not before[:at][-1:].isalnum() and NEEDS.fullmatch(before, at + len(name)) is not None


def names_of(stop: Stop) -> list[str]:
    """What a stop is called in passing: its city, or its company or the first word of that."""
    company = stop.place.company or ""
    first = company.split(" ")[0]
    return [name for name in dict.fromkeys((stop.place.city or "", company, first if len(first) > 4 else "")) if name]


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


def led_by_day(passage: Passage, service: Service, lane: Lane) -> End | None:
    """The end of a service between the day that opens an entry and the one stop of it ("Fri 10/9 0700 appt  Birmingham AL")."""
    text = passage.text
    line, after = text.rfind("\n", 0, service.start) + 1, text.find("\n", service.end)
    after = len(text) if after < 0 else after
    on_line = [stop for stop in (*lane.origins, *lane.destinations) if line <= stop.end and stop.start < after]
    if len(on_line) != 1 or on_line[0].start < service.end:
        return None
    return ENDS[on_line[0].role] if any(line <= day.start < service.start for day in passage.days) else None
