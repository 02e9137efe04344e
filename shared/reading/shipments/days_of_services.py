"""Services that a day gives to its end: "appointment is set 5/18 0230", "Fri 10/9 0700 appt  Birmingham AL"."""

import re
from dataclasses import replace
from datetime import date

from shared.reading.lanes.lane import Lane
from shared.reading.passage import Passage
from shared.reading.schedule.schedule import Schedule
from shared.reading.services.accessorials import Service
from shared.reading.services.end_words import SENTENCE, WORDS, End
from shared.reading.shipments.services_behind_stops import ENDS

SET_FOR = re.compile(r"[ ]*(?:(?:is|set|made|for|on|at|scheduled|confirmed|[:@(-])[ ]*)*", re.IGNORECASE)
BESIDE = 40
"""Characters between an appointment and its day."""


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


def led_by_day(passage: Passage, service: Service, lane: Lane) -> End | None:
    """The end of a service between the day that opens an entry and the one stop of it ("Fri 10/9 0700 appt  Birmingham AL")."""
    text = passage.text
    line, after = text.rfind("\n", 0, service.start) + 1, text.find("\n", service.end)
    after = len(text) if after < 0 else after
    on_line = [stop for stop in (*lane.origins, *lane.destinations) if line <= stop.end and stop.start < after]
    if len(on_line) != 1 or on_line[0].start < service.end:
        return None
    return ENDS[on_line[0].role] if any(line <= day.start < service.start for day in passage.days) else None
