"""Labels of an end that stand before its company without a colon: "Pickup location Lake Fixtures", "1st pick Lima Castings"."""

import re

from shared.reading.language.labels import label
from shared.reading.places.company_names import is_company

ORDINALS = frozenset({"1st", "2nd", "3rd", "4th", "5th", "first", "second", "third", "fourth", "final", "last"})
FIRST = ORDINALS | {
    "origin", "orig", "pickup", "pick", "pick-up", "pu", "ship", "shipping", "shipper", "load", "loading", "collection",
    "collect", "destination", "dest", "delivery", "deliver", "del", "drop", "drop-off", "dropoff", "consignee", "receiver",
    "receiving", "unload", "unloading",
}  # fmt: skip
"""The words that such labels open with."""
PARTS = ("place", "street", "company")
"""What such a label names of an end, where it does not count the stops."""
LONGEST = 4
"""Words of a label at most."""
NAME = re.compile(r"[^,(|;\d]*[^,(|;\d\s-]")
"""What a company's name is made of, up to what parts it from the rest of its address."""


def with_colon(line: str) -> str:
    """The line with a colon behind the label that it opens with, where a company's name follows right behind."""
    words = line.split(None, LONGEST + 1)
    if len(words) < 3 or words[0].casefold() not in FIRST or ":" in line[:60]:
        return line
    for size in range(min(LONGEST, len(words) - 1), 1, -1):
        said = label(" ".join(words[:size]))
        if not said or said.end not in ("origin", "destination"):
            continue
        counted = words[0].casefold() in ORDINALS and not said.part
        name = NAME.match(" ".join(words[size:]))
        if (counted or said.part in PARTS) and name and is_company(name[0]):
            return f"{' '.join(words[:size])}: {' '.join(words[size:])}"
        return line
    return line
