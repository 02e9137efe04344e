"""Days on which something ends where the freight is: the free time of a container, a lease, the use of a forklift."""

import re

from shared.reading.days.dates import Day
from shared.reading.days.timing_cues import PICKUP
from shared.reading.language.word_patterns import CLAUSES, WordPattern

LAST_FREE = WordPattern(
    r"\b(?:lfd|last free day|(?:is |it's |are |container )?free (?:time )?(?:until|till?|thru|through)"
    r"|(?:[úu]ltimo|derni[eè]re?) (?:d[íi]a|jour(?:n[ée]e)?) (?:de )?(?:libre|franche?|gratuite?)"
    r"|(?:per diem|demurrage|detention|storage)(?: clock| charges?| fees?| time)?"
    r" (?:starts?|begins?|kicks in|runs?|accrues?)(?: (?:on|from|after))?(?: the)?)\b"
    r"[ ]*(?:(?:is|es|est)?[ ]*(?:the|on|le|el)\b|is|es|est|at [\w ]{2,20}|[:=(-]|[ ])*$",
    group=CLAUSES,
)
"""What makes the day behind it the last one on which a container stands free of charge."""
STANDS_UNTIL = WordPattern(
    r"\b(?:(?:has|have|ha[sd] got|needs?|must|got)(?: to)? be (?:all )?(?:empty|emptied(?: out)?|vacant|vacated|cleared(?: out)?"
    r"|cleaned out)|(?:lease|rental|rent)(?: \w+){0,3}? (?:ends|is up|runs out|expires)|(?:lose|losing) (?:the|our|my) \w+)"
    r"(?: (?:by|before|on))?(?: the)?\s*$"
    r"|\b(?:have|has|had|got|gets?|rent\w*|borrow\w*|there is|there's)(?: only| just)? (?:an? |the |our |one |their |his )"
    r"(?:\w+ ){0,2}?(?:fork ?lift|crane|loader|tele ?handler|skid ?steer|crew|help(?:ers?)?|riggers?|operator|space|storage)s?\b"
    r"[^.,;\n]{0,24}? (?:until|till?|thru|through)(?: the)?\s*$"
    r"|\b(?:gives|gave|they give) (?:me|us|him|her|them) (?:until|till?|thru|through)(?: the)?\s*$"
    r"|\b(?:is|are|am|be|they['\u2019]re|he['\u2019]s|she['\u2019]s|i['\u2019]m) (?:away|gone|abroad|travell?ing"
    r"|on (?:vacation|holiday|leave|pto|the road)|out of (?:the )?(?:office|town|pocket|state|country)"
    r"|in (?:meetings|training|the field)|tied up)"
    r" (?:until|till?|thru|through)(?: the)?\s*$",
    group=CLAUSES,
)
"""What makes the day behind it one until which something stands where the freight is: "they only have a forklift thru Friday"."""
TO_DELIVER = re.compile(
    r"[ ]to (?:deliver|unload|receive|get (?:it|them) there|have (?:it|them) there)\b", re.IGNORECASE
)
"""What makes such a day the last one of the delivery: "they gave us until May 20 to deliver"."""
GONE_BEFORE = re.compile(
    r"(?=[^.;?!\n]*\bbefore th)(?:(?!n['\u2019]t\b|\b(?:not|no|none|nothing|nobody|never|until|ready|available"
    r"|deliver\w*|arriv\w*|there|here)\b)[^.;?!\n]){0,60}?"
    r"\b(?:pick(?:ed)?[ -]?(?:it |them |this |these |everything )?up|collect(?:ed)?|shipped|ship|moved|haul(?:ed)?|load(?:ed)?"
    r"|gone|leave|(?:go|be|get|move) out|out of (?:there|here)|off (?:the|our|my) \w+)\b"
    r"(?:(?!n['\u2019]t\b|\bnot\b)[^.;?!\n]){0,24}?"
    r"\bbefore (?:then|that|this)\b",
    re.IGNORECASE,
)
"""What makes a day one before which the freight has to be gone: "the house closes on the 28th, it must be out before that"."""


def last_day(text: str, day: Day, before: str) -> str:
    """ "free" for the last day of a container's free time, "limit" for one before which freight has to be gone; empty for none.

    `before`: what the clause of the day says before it.
    """
    if LAST_FREE.search(before):
        return "free"
    stands = STANDS_UNTIL.search(before) and not TO_DELIVER.match(text, day.end)
    return "limit" if stands or (not PICKUP.search(before) and GONE_BEFORE.match(text, day.end)) else ""
