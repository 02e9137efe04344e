"""The day before another one that is told: "the crane comes on 5/20, load it the day before"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Protocol

BEFORE = re.compile(
    r"\bthe (?:day|night|evening|afternoon) (?:(?:right |just )?before|prior)\b(?=[ ]*(?:[.,;)\n]|$)"
    r"| (?:the|that|it|our|their|delivery)\b)",
    re.IGNORECASE,
)
MOVES = re.compile(
    r"\b(?:load|pick|collect|ship|leav|ready|available|deliver|arriv|there|unload|receiv|pull|bring|want (?:it|them|this)"
    r"|need (?:it|them|this)|on ?site|in place|in hand|be (?:at|on|in))\w*",
    re.IGNORECASE,
)
"""Words for what happens to freight, in the sentence of such a day."""
NOTICE = re.compile(
    r"\b(?:call\w*|phon\w+|ring|text\w*|e-?mail\w*|notif\w+|notice|advis\w+|confirm\w*|heads"
    r"|app(?:oin)?t\w* (?:is|are|has|must|made)"
    r"|schedul\w*|book\w*|sen[dt]|check\w*|cut-?off|told|said|asked|was|were"
    r"|had|came|got|went|left|showed|last|usually|always|nobody|too (?:early|late|soon))\b",
    re.IGNORECASE,
)
"""Words of a sentence in which the day before is one to call on, or a past one."""
OF_IT = re.compile(r" (?:the )?", re.IGNORECASE)
SENTENCE = re.compile(r"[.;!?](?:\s|$)|\n\s*\n")
REACH = 90
"""Characters on either side that are looked at."""


class Told(Protocol):
    """A day by where it stands and which it is."""

    @property
    def start(self) -> int:
        """Where its words begin."""

    @property
    def end(self) -> int:
        """Where its words end."""

    @property
    def value(self) -> date:
        """The day of the calendar."""


def days_before(text: str, told: Sequence[Told]) -> Iterator[tuple[int, int, date]]:
    """Where each day stands that is told as the one before the last day named ahead of it, and which it is."""
    if not told or not any(word in text for word in ("before", "prior")):
        return
    for match in BEFORE.finditer(text, told[0].end):
        if any(OF_IT.fullmatch(text, match.end(), day.start) for day in told):
            continue
        ahead = [day for day in told if day.end <= match.start()]
        sentence = (
            SENTENCE.split(text[max(0, match.start() - REACH) : match.start()])[-1]
            + SENTENCE.split(text[match.end() : match.end() + REACH])[0]
        )
        if MOVES.search(sentence) and not NOTICE.search(sentence):
            yield match.start(), match.end(), ahead[-1].value - timedelta(days=1)
