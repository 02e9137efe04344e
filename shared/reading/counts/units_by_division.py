"""Handling units whose number follows from how many things stand on each: "640 cases of salsa, 80 to a pallet", "forty pavers,
two on each skid"."""

import re
from dataclasses import dataclass

from shared.reading.language.numerals import NAMED, value
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import packaging

HELD = WordPattern(
    rf"(?<![\w$.,/x-])(?P<each>\d{{1,4}}(?!\d)|{NAMED})(?![ ]?(?:lb|kg|#|pound))(?: [a-z]+)?"
    r"(?: (?:(?:to|on|in) (?:an?|the|each|every|one) |per )|[ ]?/[ ]?)"
    r"(?P<unit>pallet|skid|plt|crate|rack|cart|gaylord|tote)\b"
)
"""How many stand on one unit."""
THINGS = WordPattern(
    rf"(?<![\w$.,/#x-])(?P<number>\d{{1,3}},\d{{3}}|\d{{1,5}}|{NAMED})[ ](?:[a-z][a-z-]+[ ]){{0,3}}?[a-z-]{{2,}}s\b"
)
"""How many there are."""
NO_THINGS = re.compile(
    r"\b(?:inch|foot|ft|gallon|gal|ton|pound|lb)\b|\b(?:lbs|pounds|kgs|kilos|inches|hours|days|weeks|loads|trucks|trailers|miles"
    r"|stops|pallets|skids)\Z",
    re.IGNORECASE,
)
FAR = 140
"""Characters before the number on each in which the number of all stands."""


@dataclass(frozen=True, slots=True)
class Divided:
    """So many units (`count`) on which so many things (`things`) stand evenly."""

    count: Count
    things: int


def divided(text: str) -> Divided | None:
    """The units that the numbers of all and of each make; None where they do not go into one another."""
    for held in HELD.finditer(text):
        each = value(held["each"])
        told = [
            value(match["number"])
            for match in THINGS.finditer(text, max(0, held.start() - FAR), held.start())
            if not NO_THINGS.search(match[0])
        ]
        whole = next((number for number in reversed(told) if number >= 2 * each and number % (each or 1) == 0), 0)
        if each > 1 and whole:
            return Divided(Count(*held.span(), whole // each, packaging(held["unit"])), whole)
    return None


def with_divided(text: str, found: list[Count]) -> list[Count]:
    """The counts with such units, where none of their packaging are counted."""
    units = divided(text)
    if not units or any(
        each.packaging in ("pallet", "skid", units.count.packaging)
        and not units.count.start <= each.start < units.count.end
        for each in found
    ):
        return found
    return [*(each for each in found if not units.count.start <= each.start < units.count.end), units.count]
