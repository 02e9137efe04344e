"""The postal codes of Mexican places, which stand before the city or behind the street, and look like those of other places."""

import re
from dataclasses import replace
from itertools import zip_longest

from shared.reading.places.gazetteer import mexican_state
from shared.reading.places.joined_places import with_code
from shared.reading.places.spot import Spot

BEFORE = re.compile(r"(?<![\w#$.-])(?:c\.?p\.?[ ]*)?(?P<code>\d{5})[ ,-]{1,3}\Z", re.IGNORECASE)
BEHIND = re.compile(
    r"\bc\.?p\.?[ .:#]*(?P<marked>\d{5})\b|[,(][ ]*(?P<code>\d{5})(?=[ ]*(?:[,;.)\n]|\Z|(?:to|a|hasta)\b))",
    re.IGNORECASE,
)
"""A code further on in an address: with the word for it, or in a piece of its own."""
NUMBER_OF_STREET = re.compile(
    r"(?:\A|[,;:(\n]|\b(?:at|en|in|from|to)\b)[ ]*(?:blvd|boulevard|bulevar|calle|calz|calzada|av|ave|avenida|carr|carretera|km"
    r"|camino|paseo|prol|prolongaci[oó]n|perif[eé]rico|libramiento)\b\.?[ ][^,;\n\d]{2,40}(?:no\.?|n[uú]m\.?|#)?[ ]*\Z",
    re.IGNORECASE,
)
"""What stands before the number of a street that is named as in Mexico: its kind, then its name ("Blvd. Pacífico 14532")."""
FURTHEST = 110


def with_mexican_codes(text: str, found: list[Spot]) -> list[Spot]:
    """The places, the Mexican ones with the codes that stand before or behind them, which are no places of their own."""
    if not any(spot.place.country == "MX" for spot in found):
        return found
    result: list[Spot] = []
    written = [spot for spot in found if spot.how != "bare code"]
    for spot, after in zip_longest(written, written[1:]):
        again = after and (after.place.city, after.place.state) == (spot.place.city, spot.place.state)
        if spot.place.country == "MX" and not spot.place.postal_code and not again:
            spot = coded(text, spot, result[-1].end if result else 0, after.start if after else len(text))
        result.append(spot)
    alone = [spot for spot in found if spot.how == "bare code" and not any(overlap(spot, each) for each in result)]
    return sorted([*result, *alone], key=lambda spot: spot.start)


def coded(text: str, spot: Spot, last: int, until: int) -> Spot:
    """A Mexican place with its code. `last`, `until`: where the place before it ends, and the one behind it begins."""
    before = BEFORE.search(text, max(last, spot.start - 16), spot.start)
    if before and mexican_state(before["code"]) == spot.place.state:
        return replace(spot, start=before.start(), place=replace(spot.place, postal_code=before["code"]), how="code")
    for match in BEHIND.finditer(text, spot.end, min(until, spot.end + FURTHEST)):
        code = match["marked"] or match["code"]
        if mexican_state(code) == spot.place.state:
            return with_code(text, spot, code, match.start(), match.end())
    return spot


def overlap(one: Spot, other: Spot) -> bool:
    """Whether two places share words."""
    return one.start < other.end and other.start < one.end


def numbers_street(text: str, at: int) -> bool:
    """Whether a number that begins there is a street's."""
    line = text.rfind("\n", 0, at) + 1
    return NUMBER_OF_STREET.search(text, max(line, at - 60), at) is not None
