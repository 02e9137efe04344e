"""The words in running text that say which end of a lane a place is."""

import re
from dataclasses import dataclass

from shared.reading.labels import End
from shared.reading.word_patterns import WordPattern

Role = End

ORIGIN = WordPattern(
    r"(?<![\w-])(?:send(?:ing)? (?:someone|somebody|(?:an?|the|your) (?:driver|truck|carrier|guy)) (?:over )?(?:to|by)"
    r"|ship-from|from|out of|ex|fob|pick(?:ing|ed|s)?[ -]?(?:it |this |them )?ups?|picks?|pu|p/u|ships?"
    r"|ships?(?:ping|ped)? (?:from|out of)|origin(?:s|ates?|ating)?|shippers?|sh?pr|shipr|coming (?:from|out of)|leav(?:e|es|ing)"
    r"|loads?(?:ing)?(?! ?#?\d{1,2}(?![\d/:]))(?: (?:at|in|out of))?|sitting (?:in|at)|sits (?:in|at)|ready in|available in"
    r"|collect(?:ed|ion)?|come get|get (?:it|them) (?:at|in|from)|released(?: to you)?(?: at)?|start(?:s|ing)? (?:in|at)"
    r"|desde|recoger|recolecci[óo]n|recolectar|cueillette|ramasser|ramassage"
    r"|d[ée]part|chargement|origen|sale de|o:)(?![\w-])",
)
DESTINATION = WordPattern(
    r"(?<![\w-])(?:ship-to|to|into|customers?(?: is| are| located)? (?:in|at)|need(?:s|ed)? (?:it|them|this"
    r"|these) (?:at|in)|receiv(?:e|es|ing) (?:at|in|it at|them at)|head(?:ed|ing) (?:for|to|over to|out to)"
    r"|(?:rest|balance|remainder|other half) (?:in|at|to)"
    r"|(?:is|are|ones?|two|three|four|rest|balance|other|pallets?|skids?|plts?|crates?|totes?|drums?|rolls?) for"
    r"|(?:needs? to|and|then) be (?:at|in|back in)|stops?(?: off)?(?: (?:at|in))?|del"
    r"|deliver(?:y|ies|ing|s|ed)?|dlvr?y?|drop(?:s|ping|ped)?(?![ -]?(?:trailer|and|&|n\b|(?-i:a)\b"
    r"|an\b|deck"
    r"|empty))(?: off)?|dest(?:inations?)?|consignees?|cnee|csgn|rcvr|going|goes|bound|final|unload(?:s|ing)?|receivers?"
    r"|arriv(?:e|es|ing)(?! (?:at|into|in) (?:the )?(?:port|terminal|ramp|rail|pier))|ending|ends? (?:up )?(?:in|at)"
    r"|terminat(?:es|ing)|finish(?:es|ing)?(?: (?:up )?(?:in|at))?|must be (?:at|in)|hasta|hacia"
    r"|de (?:ah[ií]|all[ií]|l[aà]) (?:a|à)"
    r"|para|entregar?|destino|vers|pour|livrer|livraison|back to|(?<!o/)d:)(?![\w-])|>|=>",
)
ELSEWHERE = WordPattern(
    r"\b(?:bill(?:ed|ing)?(?: it)?(?: to)?|invoice(?: to)?|remit(?: to)?|cruce|cruzando|(?-i:crossing)|cross(?:es)? (?:at|in"
    r"|through)|via"
    r"|v[íi]a|routing|port of entry|border|douane|aduana|customs|(?:our|my|the) (?:\w+ )?(?:office|headquarters|hq)"
    r"|anybody (?:around|near)"
    r"|(?:trucks?|anyone|anything) (?:around|near)|company out of)\b[^.;\n]{0,30}$"
    r"|\bsame as\b(?:(?! - )[^.,;:\n]){0,30}$|\(or\s+$"
    r"|\b(?:i[\u2019']?m|i am|this is|it[\u2019']?s|my name is) (?-i:[A-Z])[a-z]+(?: (?-i:[A-Z])[a-z]+)?"
    r" (?:from|over in|here in|in)\b[^.!,\n]{0,10}$"
    r"|\b(?:greetings|morning|afternoon|evening|day|hello|hi|hey)\b[^.!,\n]{0,12}\bfrom\b[^.!,\n]{0,16}$",
)
"""Words before a place that freight only passes, or that has nothing to do with it."""
SHORT_ORIGIN = re.compile(r"(?:^|\W)(?:de|d')\s*$", re.IGNORECASE)
SHORT_DESTINATION = re.compile(r"(?:^|\W)(?:a|à|al)\s*$", re.IGNORECASE)
AFTER_ORIGIN = re.compile(
    r"[ ]*[(,–-]*[ ]*(?:for )?(?:pick(?:s|ed)?[ -]?ups?|p/u|pu|loads?|loading|orig(?:in)?|shipper|ships)\b"
    r"(?![ ]*(?:to|at|in|from|:)\b)",
    re.IGNORECASE,
)
AFTER_DESTINATION = re.compile(
    r"[ ]*[(,–-]*[ ]*(?:for )?(?:deliver(?:y|s|ed)?|del|drops?(?: off)?|unloads?|receiver|consignee|dest(?:ination)?)\b"
    r"(?![ ]*(?:to|at|in|from|:)\b|[^.;,\n]{0,14} to (?!\d))",
    re.IGNORECASE,
)
COUNTED = re.compile(r"\b(?:\d|two|three|four|five|both|an?|one|extra|additional)[ ]+$", re.IGNORECASE)
HEADED = re.compile(r"(?<=a )(?:stop|drop|pick):", re.IGNORECASE)
"""What only announces a truck's places: "a reefer with a stop: ..."."""
COUNTING = WordPattern(
    r"\b(?:\d|two|three|four|five|both)[ ]+(?:\w+[ ])?(?:(?P<origin>pick[ -]?ups?|picks|origins|shippers|loads at)"
    r"(?! (?:at|from|out)\b)"
    r"|(?P<destination>stops|drops|deliveries|destinations|consignees|receivers))\b"
    r"|\b(?P<led>to)[ ](?:\d|two|three|four|five|these|the following)[ ](?:\w+[ ])?"
    r"(?:sites|places|locations|addresses|customers|stores|cities|stops|drops)\b",
)
ON_THE_WAY = re.compile(
    r"\b(?:an?|one|two|three|\d) (?:\w+ )?(?:stop|drop|deliver(?:y|ie)|pick[ -]?up|pick)s?(?:[ -]?offs?)?"
    r" (?:on the way|en route|in between|along the way)\b[^.;\n]*$|"
    r"\((?:with |w/ ?)?(?:an? |one |1 )?stop(?:s|ping|[ -]?off)?\b[^();\n]*$|"
    r"[,;(-][ ]*(?:making )?(?:an? |one )?stop(?:ping)?(?:[ -]?off)? (?:in|at|near)[ ]$|"
    r"\bwith (?:an?|one|\d) (?:\w+ )?(?:stop|drop|delivery|pick[ -]?up|pick)(?:[ -]?off)?(?: to \w+)? (?:in|at"
    r"|near)\b[^.;\n]*$",
    re.I,
)
"""A stop that is told after the last one, though it comes before it."""
WEAK = re.compile(r"to|into|go(?:es|ing)|arriv\w+|customers? .*|receivers?|stops?.*", re.IGNORECASE)
BROUGHT = re.compile(
    r"\b(?:back|home|bring|brought|return\w*|ending|then|(?:they|it|all) go(?:es)? to)\b", re.IGNORECASE
)
SENTENCE = re.compile(
    r"[.;]\s+(?=[A-Z(]|[1-9](?:st|nd|rd|th)\b)|[!?]\s+|\n\s*\n|(?<=[a-z]{3})(?<!(?:blvd|pkwy|bldg|whse|attn|dept|corp|intl))(?<!\W(?:ave|hwy|ste|apt|inc|llc|ltd"
    r"|del|mfg))\.[ ]+(?=[a-z])"
)
REPEATED = re.compile(
    r"\s*(?:the|his|her|their|its|our|my|that|it|zip|address|location|place)(?:'s)?\b[^,.;\n]{0,24}\b(?:is|are|at)\s*$",
    re.IGNORECASE,
)
"""A sentence that only goes on to say where the place is that the one before speaks of."""
COUNTED_OUT = re.compile(
    r"(?:(?<=pu)|(?<=p/u)|(?<=pick)|(?<=drop)|(?<=stop)|(?<=del))[ ]?#?[1-6](?=[ ]*[:.)-]|[ ]+[A-Z][a-z])"
    r"(?![ ]+(?:\w+[ ]){1,3}(?:st|street|ave?|avenue|rd|road|dr|drive|blvd|ln|lane|way|ct|pkwy)\b)",
    re.IGNORECASE,
)
"""The number that a stop is counted by, right behind its cue ("pick 1", "drop #2")."""
DETERMINERS = frozenset(
    {"us", "me", "our", "a", "an", "the", "my", "their", "his", "her", "your", "new", "to", "one", "this", "another",
    "customer", "in", "at", "two", "three", "four",
     "near", "de", "la", "el", "le", "downtown", "zip", "either", "both", "or", "and"}
)  # fmt: skip
FURTHEST = 160
"""Characters before a place in which its cue may stand."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The role that words give a place, and where they end. `counted`: they only count such places ("2 drops: ...");

    `weak`: a truck goes to a place where it loads, too.
    """

    role: Role
    end: int
    counted: bool = False
    weak: bool = False


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
    last, role = max(found, key=lambda each: (each[0].end(), -each[0].start()), default=(None, ""))
    if not last or HEADED.match(gap, last.start()):
        return None
    number = COUNTED_OUT.match(gap, last.end())
    return Cue(
        "origin" if role == "origin" else "destination",
        base + (number.end() if number else last.end()),
        bool(COUNTED.search(gap, 0, last.start())),
        weak=all(WEAK.fullmatch(match[0]) for match, _ in found) and not BROUGHT.search(gap),
    )


def leads_on(match: re.Match[str], gap: str) -> bool:
    """Whether a "to" or "for" points at the place rather than at a verb ("to price: ...")."""
    if not match[0].lower().endswith(" for") and match[0].lower() not in (
        "to",
        "going",
        "goes",
        "vers",
        "pour",
        "para",
    ):
        return True
    after = gap[match.end() :].split()
    return not after or not after[0][0].islower() or after[0].lower().strip(",:") in DETERMINERS


def after(text: str, end: int, until: int) -> Cue | None:
    """The cue right behind a place ("Dallas TX pickup 5/14"), where it is not the next one's. `until`: where that begins."""
    if text[end - 1 : end] == "." and text[end:].lstrip()[:1].isupper():
        return None
    for role, pattern in (("origin", AFTER_ORIGIN), ("destination", AFTER_DESTINATION)):
        match = pattern.match(text, end, min(len(text), end + 40))
        if match and (
            until - match.end() > 12 or "\n" in text[match.end() : until] or "(" in match[0] or " for " in match[0]
        ):
            return Cue("origin" if role == "origin" else "destination", match.end())
    return None


def counted(text: str, start: int, end: int) -> Role:
    """The role that words give several places which they count before naming them: "two pickups. 1st: ..., 2nd: ..."."""
    found = list(COUNTING.finditer(text, start, end))
    return ("origin" if found[-1]["origin"] else "destination") if found else ""
