"""Places of no stop: a load that has been was there, or the writer is there for a while."""

import re

from shared.reading.language.word_patterns import WordPattern
from shared.reading.places.spot import Spot
from shared.reading.stops.cues import FURTHEST
from shared.reading.stops.stop import Stop

THEN = (
    r"(?:last (?:week|month|year|time|summer|fall|spring|winter)|yesterday"
    r"|(?:le mois|la semaine|l['\u2019]an(?:n[ée]e)?|l['\u2019]automne|l['\u2019]hiver) (?:pass[ée]e?|derni[eè]re?)"
    r"|(?:el|la) (?:mes|semana|a[ñn]o|vez) pasad[oa])"
)
REMEMBERS = WordPattern(rf"\b{THEN}(?![\w-])|\b(?:i|we) paid\b")
"""Words for a time that has been."""
PAST_DEED = re.compile(
    rf"\b{THEN}[^.;\n]{{0,20}}\b(?:(?:you|we|they|i)(?: guys)?|(?:another|some|a|the other|your) (?:\w+ ){{0,2}}?(?:carrier"
    rf"|broker"
    r"|company|outfit|trucker|driver|guy|fella|forwarder)s?)(?:[\u2019']d| had)? (?:did"
    r"|moved|hauled|ran|shipped|paid|charged|took|sent|quoted|booked|had|asked|wanted|billed|drove|delivered|got|gave)\b"
    r"[^.;\n]{0,60}$"
    r"|\b(?:i|we) paid (?:you|him|them|somebody|someone|another \w+)\b[^.;\n]{0,70}$"
    r"|\b(?:le mois|la semaine|l['\u2019]an(?:n[ée]e)?|l['\u2019]automne|l['\u2019]hiver) (?:pass[ée]e?"
    r"|derni[eè]re?)\b[^.;\n]{0,60}"
    r"(?:\b[mt]['\u2019](?:a|avai[ts]?|ont)|\bavai(?:s|t|ent)|\bj['\u2019]ai|\b(?:ai|as|a|avons|avez"
    r"|ont)) \w+[eé]?\b[^.;\n]{0,60}$"
    r"|\b(?:el|la) (?:mes|semana|a[ñn]o|vez) pasad[oa]\b[^.;\n]{0,40}\b\w+(?:[óé]|aron|ieron|amos|imos|aste"
    r"|iste)(?!\w)[^.;\n]{0,60}$",
    re.IGNORECASE,
)
"""Words before a load that has been."""
PAST = re.compile(
    r"(?<!as )(?<!like )\b(?:last (?:week|month|year|time)|yesterday)(?:[\u2019']?s)?(?: (?:one|load|run|truck))?"
    r"(?: (?:was|were|went|ran))?(?: (?:from|to))? $",
    re.IGNORECASE,
)
"""What stands right before the place of a load that has been."""
CROSSED = re.compile(
    r"\b(?:(?<!las )cruces?|cruz(?:a|an|ando|ar|amos)|cross(?:es|ing)?|border|frontera|port of entry|clear(?:s|ed|ing)?"
    r"|customs|aduana|douane|via|v[i\u00ed]a)\b[^.;\n]{0,24}$",
    re.IGNORECASE,
)
"""Words before a place at which freight crosses a border."""
AND_ACROSS = re.compile(r"[ ]?(?:/|-+>?|\u2013|\u2192|&|\+|,)[ ]?|[ ](?:y|and|to|a|or|o)[ ]")
"""What stands between the two towns of a border crossing ("Piedras Negras / Eagle Pass")."""
FOR_A_WHILE = re.compile(
    r",?[ ]*(?:all (?:day|week|morning|afternoon)|today|tomorrow|tonight|this (?:week|morning|afternoon)|until|till?\b"
    r"|through \w+day"
    r"|for (?:the|a|an) (?:day|week|couple|meeting|show|conference)|on (?:vacation|business)|at (?:an?|the) (?:show"
    r"|conference|meeting))",
    re.IGNORECASE,
)
WRITER = re.compile(
    r"\b(?:i|we)(?:[\u2019']m| am|[\u2019']re| are|[\u2019']ll be| will be| was)(?: \w+){0,2} (?:in|at|near)[ ]$",
    re.IGNORECASE,
)
"""Words around a place at which the writer only is for a while."""
NEAR = 40
"""Characters before a place in which that is told."""


def of_past_load(text: str, stop: Stop | Spot) -> bool:
    """Whether a place is one of a load that has been ("last week's Atlanta to Tampa", "last month you did Atlanta to Tampa")."""
    return bool(
        PAST.search(text, max(0, stop.start - NEAR), stop.start)
        or PAST_DEED.search(text, max(0, stop.start - FURTHEST), stop.start)
    )


def across(text: str, previous: Stop, start: int) -> bool:
    """Whether a place is the other town of a border crossing whose first one stands before it ("Piedras Negras / Eagle Pass")."""
    return bool(
        AND_ACROSS.fullmatch(text, previous.end, start)
        and CROSSED.search(text, max(0, previous.start - NEAR), previous.start)
    )


def away(text: str, stop: Stop) -> bool:
    """Whether a place is only where the writer is for a while ("I'm in Norfolk all day")."""
    return bool(
        stop.how != "code"
        and FOR_A_WHILE.match(text, stop.end)
        and WRITER.search(text, max(0, stop.start - NEAR), stop.start)
    )
