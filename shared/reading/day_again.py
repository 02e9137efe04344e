"""A day that is told twice: "Monday 6/22", "the Monday before the show (6/22)"."""

from shared.reading.timing_cues import CLAUSE, DELIVERY

NEAR, BESIDE = 12, 40
"""Characters between a day and the same day again: behind it, and in brackets behind it."""


def again(between: str) -> bool:
    """Whether what stands between a day and the same day tells nothing new."""
    if len(between) < NEAR and not between.strip(" ,(-"):
        return True
    return (
        between.endswith("(") and len(between) < BESIDE and not CLAUSE.search(between) and not DELIVERY.search(between)
    )
