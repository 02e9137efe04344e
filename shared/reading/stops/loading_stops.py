"""Places at which freight is loaded, whatever the words before them say: "going to Macon for another 10, then to Tampa"."""

import re

from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.packaging import FORMS
from shared.reading.places.spot import Spot
from shared.reading.stops.between_stops import LEADS, connected
from shared.reading.stops.cues import Cue
from shared.reading.stops.stop import Stop

LOADS_THERE = re.compile(
    r"(?:[ ](?:plant|warehouse|facility|yard|location|branch|shop|store|dock)(?=[ ,(]))?(?:[ ]?\(\d{5}\))?"
    rf"[ ]*[,(]?[ ]*(?:(?:the )?same day,? )?(?:for (?:(?:a few|some|\d+|{NAMED}) )?"
    r"more\b|to (?:pick[ -]?up|load|grab|get|collect|top off)\b|(?:to be|and get|gets) loaded\b|for (?:the )?(?:loading"
    r"|pick-?up)\b"
    r"|[^.;,\n]{0,20}?\band (?:gets?|puts?(?: on)?|adds?|picks? up|loads?|grabs?|takes on|collects?)"
    rf" (?:(?:(?:\w+ )?more|another|the (?:rest|others?|last|balance))\b|(?:\d{{1,3}}|an?|{NAMED}) (?:{FORMS})\b)"
    r"|where (?:[\w']+ ){1,3}(?:(?:go|goes|get|gets|come|comes) on|loads?|(?:is|are|get|gets) (?:loaded|picked up))\b)",
    re.IGNORECASE,
)
"""Words behind a stop at which freight is loaded, too."""
ANOTHER_THERE = re.compile(
    rf"[ ]*[,(]?[ ]*for (?:another|an additional|the (?:other|last|remaining)) (?:\d+|{NAMED})\b", re.IGNORECASE
)
"""Words behind such a stop where the one before it loads."""
GOES = re.compile(r"\bgo(?:es|ing?)[ ]?(?::?[ ]|:[ ][^.;\n]{1,60})$", re.IGNORECASE)
"""What a truck does that is sent along a lane."""
GATHERED = WordPattern(
    r"\b(?:collect\w*|pick(?:ing|ed|s)?(?:[ ]?ups?)?|gather\w*|pull(?:ing)?|load(?:s|ing)?|consolidat\w+)\b[^.;\n]{0,40}"
    r"\b(?:two|three|four|[2-5]|both|several|vendors|suppliers|shippers)\b"
    r"|\bmilk[ -]?run\b|\b(?:both|all|first two)\b[^.;\n]{0,20}\bpick[ -]?ups?\b"
    r"|\b(?:two|three|four|[2-5]) (?:\w+ )?(?:places|spots|locations|vendors|suppliers|shippers|yards|plants)\b[^.;\n]{0,60}"
    r"\b(?:pick|sweep|grab|collect|gather|pull|load)\w*"
    r"|\b(?:pick[ -]?ups?|picks(?: up)?|loads?)(?: are)? (?:at|in|from|@)\b"
    r"(?:(?!deliver|drop|unload|go(?:es|ing)\b|to\b)[^.;\n]){8,120}?,"
    r"(?:(?!deliver|drop|unload|go(?:es|ing)\b|to\b)[^.;\n]){3,60}?(?: and | & )(?!deliver|drop|unload|go(?:es|ing)\b|to\b)",
)
"""Words for one truck that loads at several places."""


def loads_there(text: str, spot: Spot, cue: Cue, until: int, before: list[Stop]) -> bool:
    """Whether freight is loaded at a place to which a truck goes: it is said, or a lane begins with it ("going A to B").

    `until`: where the next place begins; `before`: those before this one.
    """
    lane = GOES.search(text, cue.end - 6, spot.start) and (not before or before[-1].role != "origin")
    leads = lane and until < len(text) and connected(text[spot.end : until]) and LEADS.match(text, spot.end)
    on_the_way = cue.weak or (before and before[-1].role == "origin" and until < len(text))
    more = LOADS_THERE.match(text, spot.end) or (
        before and before[-1].role == "origin" and ANOTHER_THERE.match(text, spot.end)
    )
    return bool((cue.weak and leads) or (on_the_way and more))
