"""Which of the trailers named is settled on: "flatbed or van, van preferred", "so step deck it is"."""

import re

from shared.reading.language.branches import compiled

CHOSEN = compiled(
    r"\b(?:(?:make|call) (?:it|that|this)|let['\u2019]?s (?:do|go with|use|make it|say|plan on|book|stick with)|go(?:ing)? with"
    r"|(?:settled?|decided?|landed|agreed) on|ended up with|(?:i|we)(?:['\u2019]d| would) say|changed? (?:it )?to"
    r"|switch(?:ed)? (?:it )?to|prefer(?:red)?|want|rather(?: have| use| do| go with)?"
    r"|but (?:this|it|that|these)(?: one)? (?:needs?|has to be|must be|requires?|takes?|wants?)"
    r"|(?:price|quote|rate|figure|use|do|send|take)(?: me| us| it| this)?(?: as| on| for| with)?(?= the ))"
    r" (?:an? |the |to )?(?:\w+ )?$"
)
"""What settles on a trailer that was not the first one named."""
PREFERRED = re.compile(
    r" (?:trailer )?(?:is |are |would be |if possible )?(?:strongly |much )?"
    r"(?:pref|preferred|preferable|best|ideal|if possible)\b"
    r"| it is(?=[ ]*(?:[.,;!)\n]|then\b|please\b|\Z))|,? to be (?:safe|on the safe side)\b",
    re.IGNORECASE,
)
"""The same behind it: "flatbed or van, van preferred", "so step deck it is"."""
ANSWERED = re.compile(
    r"\b(?:or|/|vs\.?)[ ][^.?!\n]{1,30}\?+[ ]*(?:(?:i|we)(?:['\u2019]d)? (?:say|think|want|need|prefer|like) )?(?:the |an? )?\Z",
    re.IGNORECASE,
)
"""What settles on the trailer behind a question between two: "Van or reefer? Reefer, set to 40"."""
WILL_DO = re.compile(r"(?: trailer| truck)?(?: will| would|['\u2019]ll) (?:do|work|suffice)\b", re.IGNORECASE)
OR = re.compile(r"\bn?or(?: an?| the)?(?: \w+)? $", re.IGNORECASE)
"""What settles on a trailer too, unless it is one of two: "a van will do"."""


def settled_on(text: str, start: int, end: int) -> bool:
    """Whether the words around the trailer between two offsets settle on it."""
    told = (
        CHOSEN.search(text, max(0, start - 24), start)
        or PREFERRED.match(text, end)
        or ANSWERED.search(text, max(0, start - 48), start)
    )
    return told is not None or (
        WILL_DO.match(text, end) is not None and OR.search(text, max(0, start - 20), start) is None
    )
