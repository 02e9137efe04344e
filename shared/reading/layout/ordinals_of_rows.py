"""Rows that say which one of how many they tell, "1/3", "2/3", "3/3", as "1 of 3:", since a day is written the same way."""

import re

from shared.reading.language.line_ends import line_end

ROW = re.compile(
    r"^(?P<before>[ \t]*(?:[-•*][ ]?)?(?:no\.? ?|nr\.? ?|#)?)"
    r"\(?(?P<nth>\d{1,2})[ ]?/[ ]?(?P<all>\d{1,2})\)?[ ]?[:.)–-]?(?=[ \t]+\S)",
    re.IGNORECASE | re.MULTILINE,
)
"""A row that opens with a number of a number."""
FREIGHT = re.compile(r"\d[ ]?(?:x|×|lbs?\b|#|kgs?\b|cm\b)", re.IGNORECASE)
"""What such a row tells: a size or a weight."""


def with_ordinals(text: str) -> str:
    """The text, its rows that count from the first to the last of themselves told so.

    >>> with_ordinals("1/2 48x40x50 810 lb\\n2/2 48x40x45 790 lb")
    '1 of 2: 48x40x50 810 lb\\n2 of 2: 48x40x45 790 lb'
    """
    rows = [match for match in ROW.finditer(text) if tells_freight(text, match.end())] if "/" in text else []
    if len(rows) < 2 or [(int(row["nth"]), int(row["all"])) for row in rows] != [
        (at, len(rows)) for at in range(1, len(rows) + 1)
    ]:
        return text
    starts = {row.start() for row in rows}
    return ROW.sub(
        lambda row: f"{row['before']}{row['nth']} of {row['all']}:" if row.start() in starts else row[0], text
    )


def tells_freight(text: str, start: int) -> bool:
    """Whether the rest of a row tells a size or a weight."""
    end = line_end(text, start)
    return FREIGHT.search(text, start, end) is not None
