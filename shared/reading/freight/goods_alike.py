"""The goods of a row whose words nobody knows, where they stand as those of the other rows do.

"Pallet A, 48x40x60, 812 lb, shampoo" tells its goods in its last piece; so "conditioner" is the goods of the row below, whatever
else that word may name.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from shared.reading.freight.item_lines import Line
from shared.reading.freight.own_rows import row_of
from shared.reading.model import Item
from shared.reading.nouns.chief_words import JOINS
from shared.reading.nouns.words import grammar
from shared.reading.packaging.packaging import FORMS, packaging
from shared.reading.passage import Found, Passage

ASIDE = re.compile(r"[ ]?\([^()\n]{0,60}\)")
MARK = re.compile(r"[ ]*[|;\t,]+[ ]*|[ ]+[-–—:=@/][ ]+|:[ ]+|[ ]{2,}")
"""What parts the pieces of a row."""
OPENING = re.compile(
    rf"(?:[-•*#.\d)(]+[ ]*)*(?:x[ ]|ea\.?[ ])?(?:(?:{FORMS})(?:\(s\))?(?![\w'])[ ]*(?:of |w/ |with )?)?", re.IGNORECASE
)
"""What may stand before goods in a piece: their number and packaging."""
NAME = re.compile(r"[^\W\d_][\w'&/-]*(?:[ ](?!\d{3})[\w'&/.-]+){0,5}")
NO_NAME = re.compile(
    r"(?:non|not|no|yes|hazmat|haz|dry|stackable|each|total|class|fragile|new|used|tbd|n/?a|same|ltl|top|bottom|wood(?:en)?"
    r"|palletized|crated|plus|and|also)\b",
    re.IGNORECASE,
)
"""How words begin that say something else of a line."""


def alike(passage: Passage, lines: Sequence[Line], items: list[Item]) -> list[Item]:
    """The lines of freight, those without goods with what their rows tell where the other rows tell theirs."""
    known = [item for item in items if item.commodity]
    if len(items) < 2 or not known or len(known) == len(items) or any(not line.count for line in lines):
        return items
    spans = [row_of(passage.text, line.count) for line in lines if line.count]
    if len(set(spans)) < len(items):
        return items
    rows = [pieces(passage, *span) for span in spans]
    for from_end in (False, True):
        places = {
            place(row, item.commodity or "", from_end) for row, item in zip(rows, items, strict=True) if item.commodity
        }
        if len(places) == 1 and (at := places.pop()) is not None:
            named = [name_at(row, at) for row in rows]
            if all(name for name, item in zip(named, items, strict=True) if not item.commodity):
                return [
                    item if item.commodity else replace(item, commodity=name)
                    for item, name in zip(items, named, strict=True)
                ]
    return items


def pieces(passage: Passage, start: int, end: int) -> list[str]:
    """The pieces of a row between its marks, facts blotted out, without what stands in brackets."""
    row = passage.text[start:end]
    facts: tuple[Found, ...] = (
        *passage.sizes, *passage.weights, *passage.classes, *passage.nmfcs, *passage.un_numbers, *passage.stops, *passage.days,
    )  # fmt: skip
    for each in facts:
        if start <= each.start and each.end <= end:
            row = row[: each.start - start] + "0" * (each.end - each.start) + row[each.end - start :]
    return MARK.split(ASIDE.sub("", row).strip(" .|"))


def place(row: list[str], goods: str, from_end: bool) -> int | None:
    """Which piece of a row holds its goods, counted from its beginning or its end; None where none does."""
    at = next((at for at, piece in enumerate(row) if goods in piece), None)
    return at if at is None or not from_end else at - len(row)


def name_at(row: list[str], at: int) -> str:
    """The goods that a piece of a row names; empty where it holds anything else."""
    if not -len(row) <= at < len(row):
        return ""
    opening = OPENING.match(row[at])
    words = row[at][opening.end() if opening else 0 :].strip(" .")
    if not NAME.fullmatch(words) or NO_NAME.match(words) or packaging(words) or len(words) < 3:
        return ""
    return "" if any(word in grammar() - JOINS for word in words.lower().split()) else words
