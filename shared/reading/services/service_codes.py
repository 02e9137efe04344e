"""Services that a text names by a code which it explains: "SERVICE CODES: APPTD" over "APPTD = APPOINTMENT DELIVERY"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MEANING = re.compile(
    r"(?<![\w=])(?P<code>(?:[A-Z]{2,3}[ ])?[A-Za-z/&]{1,6})[ ]?=[ ]?(?P<meaning>[A-Za-z][^,;=\n]{5,60})"
)
ANSWERED_NO = re.compile(r"[ ]*[:=|?-]*[ ]*(?:n|no|none|false|n/a|0)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Legend:
    """What a code means, and where else it stands."""

    start: int
    end: int
    meaning: tuple[int, int]
    used: tuple[tuple[int, int], ...]


def legends(text: str) -> list[Legend]:
    """Where a text explains codes that it uses elsewhere ("LG = liftgate at delivery")."""
    return list(explained(text)) if "=" in text else []


def explained(text: str) -> Iterator[Legend]:
    """The same for a text that has an equals sign."""
    meanings = [match for match in MEANING.finditer(text) if " " in match["meaning"].strip()]
    for each in meanings:
        code = re.compile(rf"(?<![\w=]){re.escape(each['code'])}(?!\w)(?![ ]?=)")
        used = tuple(match.span() for match in code.finditer(text) if not ANSWERED_NO.match(text, match.end()))
        if len(meanings) > 1 or code.search(text):
            yield Legend(each.start(), each.end(), each.span("meaning"), used)
