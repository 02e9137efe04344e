"""Cells without a head that name goods: "Candles 3-wick", "Gift sets"; not what calls a row, "Mill A"."""

import re

from shared.reading.counts.counts import counts
from shared.reading.nouns.words import GOODS
from shared.reading.nouns.words import kind as kind_of
from shared.reading.packaging.packaging import packaging
from shared.reading.sizes.dimensions import sizes
from shared.reading.weights.weights import weights

NTH = re.compile(
    r"(?:shipment|load|order|lane|line|item|option|quote|truck|job|leg|lot|batch|group"
    r"|(?:mill|plant|store|shop|site|yard|warehouse|whse|dc|branch|dock|vendor|supplier|customer)(?=[ #])"
    r")[ ]?(?:no\.?|#)?[ ]?(?:[A-Z]|\d{1,3})",
    re.IGNORECASE,
)
"""What calls a row by its letter or its number, or by that of the place that it is of: "Mill A"."""
OF_NAME = re.compile(r"\b\d{1,3}-[a-z]+\b", re.IGNORECASE)
"""A number with its word that is part of a name: "2-pack", "3-wick"."""
WORDS_ALONE = re.compile(r"[^\d:?!]{3,40}")


def of_goods(cells: list[str], kinds: list[str]) -> bool:
    """Whether cells without a head name goods: each of them, or some among words alone in a table that counts its lines."""
    if all(map(name_goods, cells)):
        return True
    words = (cell for cell in cells if not name_goods(cell))
    plain = all(WORDS_ALONE.fullmatch(cell) and not NTH.fullmatch(cell) and not packaging(cell) for cell in words)
    return plain and "count" in kinds and any(map(name_goods, cells))


def name_goods(cell: str) -> bool:
    """Whether a cell names goods, and counts or measures nothing; a number may be part of their name: "Candles 3-wick"."""
    words = re.findall(r"[a-z]{3,}", cell.lower())
    if NTH.fullmatch(cell) or not any(kind_of(word) in GOODS for word in words):
        return False
    if not re.search(r"\d", cell):
        return True
    led = cell[:1].isalpha() and kind_of(words[0]) in GOODS and not packaging(words[0])
    told = OF_NAME.sub("", cell)
    return led and not any((weights(told), counts(told), sizes(told)))
