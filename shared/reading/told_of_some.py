"""Services that a sentence beside several shipments gives to some of them: "Lubbock has no dock, so liftgate there", "#3 is a
house", "tarps on the tube only"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from shared.reading.accessorials import Service
from shared.reading.model import Shipment
from shared.reading.passage import Passage
from shared.reading.text import fold
from shared.reading.word_patterns import WordPattern

SENTENCE = re.compile(r"[.;!?]\s|\n|,? (?:and|but) (?=(?:both|all|each|every\w*)\b)", re.IGNORECASE)
NUMBERED = WordPattern(
    r"(?:#|\b(?:no|nr)\.? ?|\b(?:load|job|lane|shipment|order|truck|quote|show|line|row|option|number|ref|phase|lot|batch)s? ?#?)"
    r"(?P<nth>\d{1,2}|[A-H])\b(?![-.,]?\d)"
    r"|\bthe (?P<turn>first|second|third|fourth|last)\b(?: (?:one|load|job|lane|shipment|order|truck))?(?! (?:of|week|half)\b)"
    r"|\b(?P<turn2>first|1st|second|2nd|third|3rd|fourth|4th|last)\b"
    r"(?=(?: (?:one|load|lane|row|shipment|order|truck))?(?:['\u2019]s| (?:is|needs?|has|wants?|gets?|requires?|will|only|too"
    r"|also|goes|deliver\w*|picks?|ships?|loads?|due|arrives?)\b|[,:;]|$))",
)
TURNS = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": -1}
EVERY = re.compile(r"\b(?:all|every|everything|each|both|any|either)\b", re.IGNORECASE)
TRAILERS = re.compile(
    r"\b(?P<flatbed>flat ?beds?|flats)\b|\b(?P<step>step ?decks?)\b|\b(?P<van>(?:dry )?vans?)\b|\b(?P<reefer>reefers?)\b",
    re.IGNORECASE,
)
CLOSED = ("van", "reefer", "box truck", "sprinter", "container", "tanker")
ON_A_DECK = ("tarps", "straps")
"""Services that a closed trailer has no use for."""
UNTOLD = frozenset(
    ("with", "from", "used", "their", "pallets", "skids", "boxes", "misc", "mixed", "load", "loads", "freight", "parts")
)
"""Words of goods that tell no shipment from another."""
LONG_ENOUGH = 4
"""Letters of a word of the goods by which a shipment is known."""


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
    named = {nth for match in NUMBERED.finditer(sentence) if (nth := number(match, len(found))) is not None}
    if not named and not EVERY.search(sentence):
        known = [signs(shipment) for shipment in found]
        shared = frozenset.intersection(*known)
        folded = f" {fold(sentence)} "
        named = {nth for nth, words in enumerate(known) if any(f" {word} " in folded for word in words - shared)}
        named = named or on_trailers(sentence, found)
    return frozenset(named) if len(named) < len(found) else frozenset()


def on_trailers(sentence: str, found: tuple[Shipment, ...]) -> set[int]:
    """Which of several shipments go on the trailers that a sentence names."""
    kinds = {match.lastgroup for match in TRAILERS.finditer(sentence)}
    return {nth for nth, each in enumerate(found) if each.equipment and each.equipment.split()[0] in kinds}


def number(match: re.Match[str], many: int) -> int | None:
    """Which of so many shipments a number, a letter or a turn means."""
    if turn := match["turn"] or match["turn2"]:
        at = TURNS[turn.casefold()] % many
    else:
        at = int(match["nth"]) - 1 if match["nth"].isdigit() else "ABCDEFGH".index(match["nth"].upper())
    return at if 0 <= at < many else None


def signs(shipment: Shipment) -> frozenset[str]:
    """The words by which a shipment may be named: its cities, the companies there, and its goods."""
    ends = (shipment.origin, shipment.destination)
    names = (fold(name) for place in ends for name in (place.city, place.company) if name)
    goods = (fold(item.commodity).split() for item in shipment.items if item.commodity)
    return frozenset((*names, *(word for words in goods for word in words if len(word) >= LONG_ENOUGH))) - UNTOLD


def undecked(common: Shipment, among: Sequence[Shipment], nth: int) -> Shipment:
    """What is said of all of several shipments, for the `nth` without tarps where its trailer alone is closed."""
    if among[nth].equipment not in CLOSED or all(each.equipment in (None, *CLOSED) for each in among):
        return common
    return replace(common, accessorials=tuple(each for each in common.accessorials if not each.startswith(ON_A_DECK)))
