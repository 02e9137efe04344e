"""Places of loads that a message only mentions: they are covered or called off, have been, or somebody moves them himself.

"The other load, to Utica NY, is already covered", "we bring it back from Orlando ourselves", "the one that went to Denver".
"""

import re

from shared.reading.places.spot import Spot

SETTLED = re.compile(
    r"(?:[^.;\n]|;(?= (?:but )?(?:it|that)\b)){0,50}?"
    r"(?:\b(?:is|are|was|were|has been|have been|got|gets)|[\u2019']s)[ ](?:(?:all|already|been|now|just)[ ])*"
    r"(?:covered(?![ ](?:with|in|under|up|by (?:an?|the)?[ ]?(?:tarp|insurance|policy|warranty))\b)|cancell?ed|called off"
    r"|scrapped|taken off(?! (?:at|in|there|by)\b)|taken care of|spoken for|off(?=[ ]*(?:[.;!\n]|$)))",
    re.IGNORECASE,
)
"""Behind a place: its load is not asked for."""
BY_OURSELVES = re.compile(
    r"\b(?:we|i|they|he|she)(?:[\u2019']ll| will| can)? (?:(?:just|always|usually) )?(?:ship|bring|haul|take|drive|carry|run"
    r"|move|fetch)"
    r"(?:s|ing)?\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
OURSELVES = re.compile(
    r"[^.;\n]{0,20}?\b(?:ourselves|themselves|myself|himself|herself|on (?:our|their|my) own"
    r"|(?:in|on|with) (?:our|their|my) own (?:\w+ )?(?:truck|van|trailer|driver|flatbed|pickup)s?)\b",
    re.IGNORECASE,
)
"""Around a place: somebody moves what goes there, or comes from there, without a carrier."""
WENT = re.compile(
    r"\b(?:(?:ones?|loads?|trucks?|that|which|it|they|these) (?:went|ran|shipped|moved)(?: (?:out|up|down|over))? (?:to|from"
    r"|into)|came (?:to (?:us|me|here) )?(?:(?:up|down|over|in) )?from"
    r"|(?:first|originally) (?:wanted|asked for|ordered|meant)(?: (?:it|them|this|these))?(?: to go)? (?:in|for|to|at))"
    r"(?: (?:the|our|their|a))?[ ]$",
    re.IGNORECASE,
)
LAST_TIME = re.compile(
    r"[ ](?:(?:back )?(?:last (?:week|month|year|time|spring|summer|fall|winter)|yesterday)\b(?! of\b))", re.IGNORECASE
)
"""Around a city that is not written out: a load has been there."""
NO_SUCH = re.compile(
    r"\b(?:no(?: more)?|skip(?:ping|s)?|without|minus|(?:not|nt|n['\u2019]t) (?:doing|making|do|make|need|needing)"
    r"|never ?mind|forget"
    r"|scratch|cancel|sans|sin|omit) (?:the |a |any |that |our )?\Z",
    re.IGNORECASE,
)
SUCH = re.compile(
    r"(?: [A-Z]{2}\b)?[ ](?:drop|stop|delivery|leg|run|lane|load|order|truck|shipment|one)\b(?![ ]?[-#/]?\d)"
    r"(?=[ ]*(?:[.,;:!)(\n-]|\Z|(?:this|that|anymore|any|today|now|for|because|since|as|they|he|she|it|either|after)\b))",
    re.IGNORECASE,
)
"""Around a city that is not written out, where nothing is to go: "no Bakersfield drop this time"."""
BEFORE = 70
ENDS = 2


def without_arranged(text: str, found: list[Spot]) -> list[Spot]:
    """The places without those of loads that are arranged, where two others are left."""
    if len(found) <= ENDS:
        return found
    kept = [spot for at, spot in enumerate(found) if not arranged(text, found, at)]
    return kept if len(kept) == len(found) or sum(spot.written for spot in kept) >= ENDS else found


def arranged(text: str, found: list[Spot], at: int) -> bool:
    """Whether what is said of a place, up to the next one, arranges its load."""
    spot, until = found[at], found[at + 1].start if at + 1 < len(found) else len(text)
    if SETTLED.match(text, spot.end, until):
        return True
    if not spot.written and (
        LAST_TIME.match(text, spot.end) or WENT.search(text, max(0, spot.start - BEFORE), spot.start)
    ):
        return True
    if (
        not spot.written
        and SUCH.match(text, spot.end)
        and NO_SUCH.search(text, max(0, spot.start - BEFORE), spot.start)
    ):
        return True
    alone = OURSELVES.match(text, spot.end, until)
    return bool(alone and BY_OURSELVES.search(text, max(0, spot.start - BEFORE), spot.start))
