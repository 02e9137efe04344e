"""A day on which freight is picked up although it is ready before: "ready Thursday, but pick up Friday"."""

import re

READY = re.compile(
    r"\b(?:ready|done|finish\w*|packed|packing|crated|wrapped|completed?|available|built|staged|cured)\b[^.;!?\n\d]{0,20}$",
    re.IGNORECASE,
)
THOUGH_PICK = re.compile(
    r"(?![^!?\n]*\b(?:by|until|till?|latest|later than|deliver\w*|or|not|can't|cannot|won't|close[sd]?)\b)"
    r"[^!?\n]{0,16}(?:[,.;]|\b(?:but|and|so|then))[^!?\n]{0,30}"
    r"\b(?:pick(?: (?:it|them|this|everything))? ?up|com(?:e|ing)|ship(?:s|ping)?|load(?:s|ed|ing)?|leav(?:e|es|ing)|go(?:es)?"
    r"|collect|(?:truck|driver|pick ?up)(?: (?:here|is|should be|would be))?)(?: (?:it|them|here|out|on|for|at \S+))*[ ]*",
    re.IGNORECASE,
)
"""Before a day on which freight gets ready, and between it and a later one on which it is to be picked up."""
NEAR = 60
"""Characters before the first day that are looked at."""


def picked_later(text: str, start: int, between: str) -> bool:
    """Whether the freight gets ready on the day before and is to be picked up on the one that begins at `start`.

    `between`: the words between the two.
    """
    before = start - len(between)
    ready = READY.search(text, max(0, before - NEAR), before) if THOUGH_PICK.fullmatch(between) else None
    return ready is not None
