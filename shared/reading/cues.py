"""The words in running text that say which end of a lane a place is."""

import re
from dataclasses import dataclass

from shared.reading.labels import End

Role = End

ORIGIN = re.compile(
    r"(?<![\w-])(?:ship-from|from|out of|ex|fob|pick(?:ing|ed|s)?[ -]?(?:it |this |them )?up|picks?|pu|p/u|ships?"
    r"|ships?(?:ping|ped)? (?:from|out of)|origin(?:s|ates?|ating)?|shippers?|coming (?:from|out of)|leav(?:e|es|ing)"
    r"|loads?(?:ing)?(?: (?:at|in|out of))?|sitting (?:in|at)|sits (?:in|at)|ready in|available in"
    r"|collect(?:ed|ion)?|come get|get (?:it|them) (?:at|in|from)|released(?: to you)?(?: at)?|start(?:s|ing)? (?:in|at)"
    r"|desde|recoger|recolecci[óo]n|recolectar|cueillette|ramasser|ramassage"
    r"|d[ée]part|chargement|origen|sale de|o:)(?![\w-])",
    re.IGNORECASE,
)
DESTINATION = re.compile(
    r"(?<![\w-])(?:ship-to|to|into|customers?(?: is| are| located)? (?:in|at)|need(?:s|ed)? (?:it|them|this"
    r"|these) (?:at|in)|needs? to be (?:at|in)|stops?(?: off)?(?: (?:at|in))?|del"
    r"|deliver(?:y|ies|ing|s|ed)?|dlvr?y?|drop(?:s|ping|ped)?(?![ -]?(?:trailer|and|&|n\b|a\b"
    r"|an\b|deck"
    r"|empty))(?: off)?|dest(?:inations?)?|consignees?|going|goes|bound|final|unload(?:s|ing)?|receivers?"
    r"|arriv(?:e|es|ing)(?! (?:at|into|in) (?:the )?(?:port|terminal|ramp|rail|pier))|ending|ends? (?:up )?(?:in|at)"
    r"|terminat(?:es|ing)|finish(?:es|ing)?(?: (?:up )?(?:in|at))?|must be (?:at|in)|hasta|hacia"
    r"|para|entregar?|destino|vers|pour|livrer|livraison|back to|d:)(?![\w-])|>|=>",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\b(?:bill(?:ed|ing)?(?: it)?(?: to)?|invoice(?: to)?|remit(?: to)?|cruce|cruzando|crossing|cross(?:es)? (?:at|in"
    r"|through)|via"
    r"|v[íi]a|routing|port of entry|border|douane|aduana|customs|(?:our|my|the) (?:\w+ )?(?:office|headquarters|hq)"
    r"|anybody (?:around|near)"
    r"|(?:trucks?|anyone|anything) (?:around|near)|company out of|same as)\b[^.;\n]{0,30}$|\(or\s+$"
    r"|\b(?:greetings|morning|afternoon|evening|day|hello|hi|hey)\b[^.!,\n]{0,12}\bfrom\b[^.!,\n]{0,16}$",
    re.IGNORECASE,
)
"""Words before a place that freight only passes, or that has nothing to do with it."""
SHORT_ORIGIN = re.compile(r"(?:^|\W)(?:de|d')\s*$", re.IGNORECASE)
SHORT_DESTINATION = re.compile(r"(?:^|\W)(?:a|à|al)\s*$", re.IGNORECASE)
OURS = re.compile(
    r"\b(?:our|my)\b[^.,;\n]{0,40}$|\b(?:we|i)(?: are|'re| am|'m)\b(?: \w+){0,3}$"
    r"|\b(?:sits?|sitting|stored|stuck|located|bought|made|built)\b[^.;\n]{0,30}$",
    re.IGNORECASE,
)
THEIRS = re.compile(
    r"\b(?:their|his|her|theirs|hers)\b[^.,;\n]{0,40}$|\b(?:customer|client|buyer|end user|job ?site|lives?|needed"
    r"|wanted)\b[^.;\n]{0,40}$"
    r"|\b(?:they|she|he)(?: are|'re| is|'s)\b(?: \w+){0,3}$",
    re.IGNORECASE,
)
AFTER_ORIGIN = re.compile(
    r"[ ]*[(,–-]*[ ]*(?:pick(?:s|ed)?[ -]?ups?|p/u|pu|loads?|loading|orig(?:in)?|shipper|ships)\b(?![ ]*(?:to|at|in|from|:)\b)",
    re.IGNORECASE,
)
AFTER_DESTINATION = re.compile(
    r"[ ]*[(,–-]*[ ]*(?:deliver(?:y|s|ed)?|del|drops?(?: off)?|unloads?|receiver|consignee|dest(?:ination)?)\b"
    r"(?![ ]*(?:to|at|in|from|:)\b)",
    re.IGNORECASE,
)
COUNTED = re.compile(r"\b(?:\d|two|three|four|five|both|an?|one|extra|additional)[ ]+$", re.IGNORECASE)
HEADED = re.compile(r"(?<=a )(?:stop|drop|pick):", re.IGNORECASE)
"""What only announces a truck's places: "a reefer with a stop: ..."."""
COUNTING = re.compile(
    r"\b(?:\d|two|three|four|five|both)[ ]+(?:\w+[ ])?(?:(?P<origin>pick[ -]?ups?|picks|origins|shippers|loads at)"
    r"|(?P<destination>stops|drops|deliveries|destinations|consignees|receivers))\b",
    re.IGNORECASE,
)
ON_THE_WAY = re.compile(
    r"\bwith (?:an?|one|\d) (?:\w+ )?(?:stop|drop|delivery|pick[ -]?up|pick)(?:[ -]?off)?(?: to \w+)? (?:in|at"
    r"|near)\b[^.;\n]*$",
    re.I,
)
"""A stop that is told after the last one, though it comes before it."""
SENTENCE = re.compile(r"[.!?;]\s+(?=[A-Z(])|\n\s*\n")
REPEATED = re.compile(
    r"\s*(?:the|his|her|their|its|our|my|that|it|zip|address|location|place)(?:'s)?\b[^,.;\n]{0,24}\b(?:is|are|at)\s*$",
    re.IGNORECASE,
)
"""A sentence that only goes on to say where the place is that the one before speaks of."""
DETERMINERS = frozenset(
    {"us", "me", "our", "a", "an", "the", "my", "their", "his", "her", "your", "new", "to", "one", "this", "another",
    "customer", "in", "at",
     "near", "de", "la", "el", "le", "downtown", "zip", "either", "both", "or", "and"}
)  # fmt: skip
FURTHEST = 160
"""Characters before a place in which its cue may stand."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The role that words give a place, and where they end. `counted`: they only count such places ("2 drops: ...")."""

    role: Role
    end: int
    counted: bool = False


def before(text: str, start: int, end: int) -> Cue | None:
    """The nearest cue in a stretch before a place, within its sentence."""
    start = max(start, end - FURTHEST)
    sentences = SENTENCE.split(text[start:end])
    gap = sentences[-1]
    base = end - len(gap)
    if ELSEWHERE.search(gap):
        return Cue("elsewhere", end)
    if SHORT_ORIGIN.search(gap):
        return Cue("origin", end)
    if SHORT_DESTINATION.search(gap) and len(gap) < 12:
        return Cue("destination", end)
    if found := nearest(gap, base):
        return found
    if len(sentences) > 1 and REPEATED.match(gap):
        said = nearest(sentences[-2], 0)
        return Cue(said.role, end) if said else None
    return None


def nearest(gap: str, base: int) -> Cue | None:
    """The last cue of a stretch that begins at `base`."""
    found = [(match, "destination") for match in DESTINATION.finditer(gap) if leads_on(match, gap)]
    found += [(match, "origin") for match in ORIGIN.finditer(gap)]
    last, role = max(found, key=lambda each: each[0].end(), default=(None, ""))
    if not last or HEADED.match(gap, last.start()):
        return None
    return Cue(
        "origin" if role == "origin" else "destination", base + last.end(), bool(COUNTED.search(gap, 0, last.start()))
    )


def leads_on(match: re.Match[str], gap: str) -> bool:
    """Whether a "to" or "for" points at the place rather than at a verb ("to price: ...")."""
    if match[0].lower() not in ("to", "going", "goes", "vers", "pour", "para"):
        return True
    after = gap[match.end() :].split()
    return not after or not after[0][0].islower() or after[0].lower().strip(",:") in DETERMINERS


def after(text: str, end: int, until: int) -> Cue | None:
    """The cue right behind a place ("Dallas TX pickup 5/14"), where it is not the next one's. `until`: where that begins."""
    for role, pattern in (("origin", AFTER_ORIGIN), ("destination", AFTER_DESTINATION)):
        match = pattern.match(text, end, min(len(text), end + 40))
        if match and (until - match.end() > 12 or "\n" in text[match.end() : until] or "(" in match[0]):
            return Cue("origin" if role == "origin" else "destination", match.end())
    return None


def counted(text: str, start: int, end: int) -> Role:
    """The role that words give several places which they count before naming them: "two pickups. 1st: ..., 2nd: ..."."""
    found = list(COUNTING.finditer(text, start, end))
    return ("origin" if found[-1]["origin"] else "destination") if found else ""


def whose(text: str, start: int, end: int) -> Role:
    """The end that the owner of a place tells: ours is where freight comes from, theirs where it goes."""
    gap = SENTENCE.split(text[max(start, end - FURTHEST) : end])[-1]
    ours, theirs = OURS.search(gap), THEIRS.search(gap)
    if ours and theirs:
        return "origin" if ours.start() > theirs.start() else "destination"
    return "origin" if ours else "destination" if theirs else ""
