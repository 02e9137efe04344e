"""Codes that are no place's but the number of a row or of a party: "55120 | Vista CA 92081"."""

import re
from itertools import zip_longest

from shared.reading.places.spot import Spot
from shared.reading.stops.stop_lines import line_of

PARTY = re.compile(
    r"[ ]*\|[ ]*|[ ]+(?!to\b|TO\b)[A-Z][^\n:>|;]{2,60}?,[ ]*"
    r"|[ ]*[/-]?[ ]+(?!to\b|TO\b)[A-Z][\w&'.-]*(?: (?:[A-Z&][\w&'.-]*|of|de)){0,5}(?:,[ ]*|[ ]+)?"
)
"""What stands between the number of a row or a party and its place."""


def numbered_off(text: str, found: list[Spot]) -> list[Spot]:
    """The places without the codes that are numbers of a row or of a party: a code alone before a place that is written out
    ("55120 | Vista CA 92081", "Ship-to: 77018 Dunmore Steel, Scranton PA 18508")."""
    return [spot for spot, after in zip_longest(found, found[1:]) if not (after and numbers(text, spot, after))]


def numbers(text: str, spot: Spot, after: Spot) -> bool:
    """Whether a code alone numbers what is named between it and the next place: where it opens its line, the value of a label,
    or is another state's."""
    if spot.how != "bare code" or not after.written:
        return False
    ahead, between = text[line_of(text, spot) : spot.start], text[spot.end : after.start]
    opens = not ahead.strip() or ahead.rstrip().endswith(":")
    apart = spot.place.state != after.place.state and between.strip() != "|"
    return bool(PARTY.fullmatch(between)) and (opens or apart)
