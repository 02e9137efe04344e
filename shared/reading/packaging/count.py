"""So many of a packaging."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """So many of a packaging; `packaging` is empty for a mere "Qty: 4". `nth`: one of a numbered list ("Pallet 2: ...")."""

    start: int
    end: int
    number: int
    packaging: str
    nth: bool = False
    words: str = ""


def added(found: list[Count], count: Count) -> list[Count]:
    """The counts with one more, unless its words are another's already."""
    if any(other.start < count.end and count.start < other.end for other in found):
        return found
    return [*found, count]
