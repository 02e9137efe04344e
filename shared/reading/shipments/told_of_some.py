"""Services that a sentence beside several shipments gives to some of them: "Lubbock has no dock, so liftgate there", "#3 is a
house", "tarps on the tube only"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from shared.reading.lanes.called import by_number, called
from shared.reading.model import Shipment
from shared.reading.passage import Passage
from shared.reading.services.accessorials import Service

SENTENCE = re.compile(r"[.;!?]\s|\n|,? (?:and|but) (?=(?:both|all|each|every\w*)\b)", re.IGNORECASE)
EVERY = re.compile(r"\b(?:all|every|everything|each|both|any|either)\b", re.IGNORECASE)
TRAILERS = re.compile(
    r"\b(?P<flatbed>flat ?beds?|flats)\b|\b(?P<step>step ?decks?)\b|\b(?P<van>(?:dry )?vans?)\b|\b(?P<reefer>reefers?)\b",
    re.IGNORECASE,
)
CLOSED = ("van", "reefer", "box truck", "sprinter", "container", "tanker")
FINE = re.compile(
    r"(?:\A|[,;][ ]|\b(?:and|but|while)[ ])(?:the )?(?:(?!no\b|not\b|never\b|\w+n['\u2019]?t\b)[\w'\u2019.-]+[ ]){1,4}?"
    r"(?:(?:is|are|will be|should be) (?:fine|ok|okay|good|all set|covered)\b(?: as is)?"
    r"|(?:has|have|already has) (?:an? |its own |their own )?(?:(?!no\b|any\b)\w+ )?(?:docks?|one|fork ?lifts?)\b"
    r"|(?:doesn['\u2019]?t|does not|won['\u2019]?t|will not|don['\u2019]?t)(?: need (?:one|it|that|any"
    r"|anything))?(?=[ ]*(?:[.,;!)]|\Z)))",
    re.IGNORECASE,
)
"""What a sentence says of those that need no service: "put a liftgate on that one, Macon is fine"."""
ON_A_DECK = ("tarps", "straps")
"""Services that a closed trailer has no use for."""


@dataclass(frozen=True, slots=True)
class Told:
    """A service, and the numbers of the shipments that its sentence names; none where it names none, or all."""

    service: Service
    whose: frozenset[int]


def told_of_some(
    passage: Passage, found: tuple[Shipment, ...], own: tuple[tuple[str, ...], ...] = ()
) -> tuple[Shipment, ...]:
    """The shipments, each without the services that are told of others by name, and with those that are told of it.

    `own`: the accessorials that the row of each gives it, where a table holds them.
    """
    told = [Told(each, whose(passage, each, found)) for each in passage.services] if len(found) > 1 else []
    if not any(each.whose for each in told):
        return found
    return tuple(
        replace(shipment, accessorials=of_one(nth, shipment.accessorials, told, found, own[nth] if own else ()))
        for nth, shipment in enumerate(found)
    )


def of_one(
    nth: int, has: tuple[str, ...], told: list[Told], found: tuple[Shipment, ...], own: tuple[str, ...]
) -> tuple[str, ...]:
    """The accessorials of one of several shipments. `has`: those that it was given."""
    names = list(has)
    for kind in {each.service.name for each in told if each.whose}:
        those = [each for each in told if each.service.name == kind]
        if any(not each.whose or nth in each.whose for each in those):
            given = [name for shipment in found for name in shipment.accessorials if name.startswith(kind)]
            names += given if any(nth in each.whose for each in those) else []
        else:
            names = [name for name in names if not name.startswith(kind) or name in own]
    return tuple(dict.fromkeys(names))


def whose(passage: Passage, service: Service, found: tuple[Shipment, ...]) -> frozenset[int]:
    """Which of several shipments the sentence of a service names; none where it names none, or all, or tells a lane itself."""
    text = passage.text
    start = max((match.end() for match in SENTENCE.finditer(text, 0, service.start)), default=0)
    end = match.start() if (match := SENTENCE.search(text, service.end)) else len(text)
    sentence = text[start:end]
    if any(start <= stop.start < end and stop.written for stop in passage.stops):
        return frozenset()
    sentence = FINE.sub(" ", sentence)
    named = by_number(sentence, len(found))
    if not named and not EVERY.search(sentence):
        named = called(text, found).named(sentence) or on_trailers(sentence, found)
    return named if len(named) < len(found) else frozenset()


def on_trailers(sentence: str, found: tuple[Shipment, ...]) -> frozenset[int]:
    """Which of several shipments go on the trailers that a sentence names."""
    kinds = {match.lastgroup for match in TRAILERS.finditer(sentence)}
    return frozenset(nth for nth, each in enumerate(found) if each.equipment and each.equipment.split()[0] in kinds)


def undecked(common: Shipment, among: Sequence[Shipment], nth: int) -> Shipment:
    """What is said of all of several shipments, for the `nth` without tarps where its trailer alone is closed."""
    if among[nth].equipment not in CLOSED or all(each.equipment in (None, *CLOSED) for each in among):
        return common
    return replace(common, accessorials=tuple(each for each in common.accessorials if not each.startswith(ON_A_DECK)))
