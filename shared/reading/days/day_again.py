"""A day that is told twice: "Monday 6/22", "the Monday before the show (6/22)"."""

import re

from shared.reading.days.timing_cues import CLAUSE, DELIVERY

THAT_IS = re.compile(r"[ ,(-]*(?:that is|that['\u2019]s|which is|i\.?e\.?)[ ,:(]*(?:the )?", re.IGNORECASE)
PRICED_SO = re.compile(
    r"[^\n]{0,60}\b(?:price|quote|rate|figure|book|plan|do) (?:it |this |that |them )?(?:for|on) (?:that |the )?",
    re.IGNORECASE,
)
"""Between a day and the same day again, for which a price is wanted: "6 am Monday the 20th, so please price it for Monday"."""
NEAR, BESIDE = 12, 40
"""Characters between a day and the same day again: behind it, and in brackets behind it."""


def again(between: str) -> bool:
    """Whether what stands between a day and the same day tells nothing new."""
    if THAT_IS.fullmatch(between) or (len(between) < NEAR and not between.strip(" ,(-")):
        return True
    if PRICED_SO.fullmatch(between):
        return True
    return (
        between.endswith("(") and len(between) < BESIDE and not CLAUSE.search(between) and not DELIVERY.search(between)
    )
