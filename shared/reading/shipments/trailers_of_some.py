"""Trailers and modes that a sentence beside several shipments gives to each of them: "a reefer for the first and LTL for the
second", "#1 needs a flatbed, #2 a step deck"."""

import re
from dataclasses import replace

from shared.reading.lanes.called import NUMBERED, number
from shared.reading.model import Shipment
from shared.reading.passage import Passage
from shared.reading.rating.modes import mode_for

BEHIND = re.compile(r"[ ]?(?:is |are |works |trailer |rates? |service )*(?:for|on)[ ]", re.IGNORECASE)
BEFORE = re.compile(
    r"[ :]*(?:is|needs?|goes|go|gets?|wants?|rides?|ships?|moves?|can|on|in|as|by|via|an?|the|one|load|full|[ ])*",
    re.IGNORECASE,
)
"""What stands between a trailer and the number of the shipment that it is for, behind it and before it."""
NEAR = 40


def trailers_of_some(passage: Passage, found: tuple[Shipment, ...], start: int, end: int) -> tuple[Shipment, ...]:
    """The shipments, each with the trailer or the mode that is told of it by its number before `start` or behind `end`.

    Nothing is given where not all of them are told so.
    """
    given: dict[int, tuple[str | None, bool]] = {}
    named: list[tuple[int, int, str | None, bool]] = [
        *((each.start, each.end, each.value, False) for each in passage.trailers),
        *((each.start, each.end, None, True) for each in passage.modes if each.value == "LTL"),
    ]
    for at, last, trailer, shared in named:
        if start <= at < end:
            continue
        nth = whose(passage.text, at, last, len(found))
        if nth is not None:
            given.setdefault(nth, (trailer, shared))
    if len(given) < len(found):
        return found
    return tuple(
        replace(
            each, equipment=given[nth][0], mode=mode_for(["LTL"] if given[nth][1] else [], given[nth][0], classed=False)
        )
        for nth, each in enumerate(found)
    )


def whose(text: str, start: int, end: int, many: int) -> int | None:
    """Which of so many shipments the words right behind a trailer name, else those before it."""
    if led := BEHIND.match(text, end):
        match = next(NUMBERED.finditer(text, led.end(), led.end() + NEAR), None)
        if match and text[led.end() : match.start()].strip().casefold() in ("", "the"):
            return number(match, many)
    last = None
    for match in NUMBERED.finditer(text, max(0, start - NEAR), start):
        last = match
    return number(last, many) if last and BEFORE.fullmatch(text, last.end(), start) else None
