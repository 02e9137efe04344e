"""Whether an amount stands right before or behind a phrase: "28 skids metal stampings", "fly ash 24 tons", "class 85, sod"."""

import re

from shared.reading.packaging.count import Count
from shared.reading.passage import Found, Passage

LEFT_OF = re.compile(
    r"(?:[ ]?\([^()\n]{0,40}\))?[ ]?[-:,(=x|]?[ ]?(?:of )?(?:\d{1,2}/\d{1,2}(?:[\"\u201d]| in(?:ch)?)? )?"
)
RIGHT_OF = re.compile(r"[ ]?[-,:|]?[ ]")


def behind_count(text: str, counts: list[Count], at: int) -> bool:
    """Whether a count ends right before: "28 skids metal stampings", "8 drums (loose) paint"."""
    return any(0 <= at - each.end < 46 and LEFT_OF.fullmatch(text, each.end, at) for each in counts)


def before_count(text: str, counts: list[Count], at: int) -> bool:
    """Whether a count begins right behind: "dog food, 22 pallets"."""
    return any(0 < each.start - at < 4 and RIGHT_OF.fullmatch(text, at, each.start) for each in counts)


def before_weight(passage: Passage, at: int) -> bool:
    """Whether a weight begins right behind: "fly ash 24 tons"."""
    return any(0 < each.start - at < 4 and RIGHT_OF.fullmatch(passage.text, at, each.start) for each in passage.weights)


def behind_measure(passage: Passage, at: int) -> bool:
    """Whether a weight, a size, a class, a UN number or a temperature ends right before, in the same sentence."""
    measures: tuple[tuple[Found, ...], ...] = (
        passage.weights, passage.sizes, passage.classes, passage.un_numbers, passage.temperatures,
    )  # fmt: skip
    return any(
        each.end < at < each.end + 3 and passage.text[each.end : at].isspace() and passage.text[each.end - 1] != "."
        for group in measures
        for each in group
    )


def behind_class(passage: Passage, at: int) -> bool:
    """Whether a freight class ends right before, with a mark between: "class 85, ceramic planters"."""
    facts = (*passage.classes, *passage.nmfcs)
    return any(1 < at - each.end < 4 and not passage.text[each.end : at].strip(" ,/|-") for each in facts)


def behind_weight(passage: Passage, at: int) -> bool:
    """Whether a weight ends right before, with a mark between: "28,900 lb, patio sets"."""
    return any(1 < at - each.end < 4 and not passage.text[each.end : at].strip(" ,/|-") for each in passage.weights)
