"""The words in running text that say which end of a lane a place is."""

import re
from dataclasses import dataclass

from shared.reading.language.label_phrases import End
from shared.reading.language.word_patterns import CLAUSES, WordPattern
from shared.reading.stops.cue_words import (
    BOTH_ENDS,
    BROUGHT,
    DESTINATION,
    ORIGIN,
    SHORT_DESTINATION,
    SHORT_ORIGIN,
    TO_SITE,
    WEAK,
)
from shared.reading.stops.elsewhere import BILLED, ELSEWHERE, end_of_office

Role = End

COUNTED = re.compile(r"\b(?:\d|two|three|four|five|both|an?|one|extra|additional)[ ]+$", re.IGNORECASE)
HEADED = re.compile(r"(?<=a )(?:stop|drop|pick):", re.IGNORECASE)
"""What only announces a truck's places: "a reefer with a stop: ..."."""
COUNTING = WordPattern(
    r"\b(?:\d|two|three|four|five|both|dos|tres|cuatro|deux|trois|quatre)[ ]+(?:\w+[ ])?"
    r"(?:(?P<origin>recolecciones|cargas|ramassages|cueillettes|pick[ -]?ups?|picks|origins|shippers|loads at)"
    r"(?! (?:at|from|out)\b)"
    r"|(?P<destination>entregas|descargas|paradas|livraisons|arr[êe]ts|stops|drops|deliveries|destinations|consignees"
    r"|receivers))\b"
    r"|\b(?P<led>to)[ ](?:\d|two|three|four|five|these|the following)[ ](?:\w+[ ])?"
    r"(?:sites|places|locations|addresses|customers|stores|cities|stops|drops)\b",
)
"""Words that count several places before they are named."""
EMPTY_BROUGHT = WordPattern(
    r"\b(?:bring|spot|drop|deliver|send|set|leave|place)(?:s|ping|ting|ing)?(?: off)?"
    r" (?:(?:an?|the|our|your) )?(?:empty|empties|mt)\b"
    r"(?:(?!\b(?:back|return|after|terminal|port|pier|depot|ramp|line)\b)[^.;\n]){0,40} (?P<led>to|at|in|into|with)\b"
    r"(?:(?!\b(?:terminal|port|pier|depot|ramp)\b)[^.;\n]){0,40}$",
    group=CLAUSES,
)
"""Words by which an empty box is brought to where it is loaded ("bring the empty down to our huller in Fresno")."""
LANDED = re.compile(
    r"\b(?:containers?|contenedor(?:es)?|conteneurs?|cntrs?|vessels?|buque|navire|(?:our|my|the|both|two|three|[2-9])"
    r" (?:import )?box(?:es)?"
    r"|(?:20|40|45)['’]? ?(?:hc|hq|gp|std?|ft|dv)?|[A-Z]{4}[ -]?\d{6,7})\b[^.;\n]{0,40}"
    r"\b(?:arriv(?:es?|ed|ing)|clear(?:s|ed|ing)(?: customs)?(?: (?:last night|yesterday|today|this (?:morning|week)))?|due"
    r"|land(?:s|ed|ing)|dropped|discharg\w+|com(?:es?|ing)|came|gets?(?: in)?"
    r"|llegan?|llegar[áa]n?|docks?|berths?)"
    r"(?: (?:in(?:to)?|at|off|to|a|à|en))?(?: the| al?)?(?: (?:port of|puerto de|port de|(?:terminal|port|ramp|pier) (?:in|at)))?"
    r"(?: [\w.' ]{3,30}(?:,| ?\())? ?$",
    re.IGNORECASE,
)
"""Where a container comes ashore, which is no delivery: what is said of the other places leaves its end to it."""
SENTENCE = re.compile(
    r"(?=[.;!?\n])(?:(?:(?<!\b[SMF]t)(?<!\b[MD]r)(?<!\bMrs)(?<!\bMs)(?<!\bA[Vv])(?<!\b[A-Z])(?<!\bAve)(?<!\b[Bb]oul)"
    r"(?<!\b[Bb]lvd)\.|;)\s+(?=[A-Z(]|[1-9](?:st|nd|rd"
    r"|th)\b)|[!?]\s+|(?:(?<=\d\d)|(?<=/\d))\.[ ]+\Z"
    r"|\n\s*\n|(?<=[a-z]{3})(?<!(?:blvd|boul|pkwy|bldg|whse|attn|dept|corp|intl))(?<!\W(?:ave|hwy|ste|apt|inc|llc|ltd"
    r"|del|mfg))\.[ ]+(?=[a-z]))"
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
COMPANY_FIRST = re.compile(
    r"(?:^|\n|\b(?:at|from|to|with|for)[ ])[ \t]*[A-Z][\w&'.-]*"
    r"(?P<more>(?: (?:[A-Z][\w&'.-]*|&|of|and)){1,5})(?=,[ ]?\d{1,6} [\w.]+ [\w.]+)"
)
"""The name with which an address begins."""
AMBIGUOUS = frozenset({"to", "going", "goin", "goes", "vers", "pour", "para"})
"""Cues that a verb may follow, too ("to price", "going out")."""
DETERMINERS = frozenset(
    {"us", "me", "our", "a", "an", "the", "my", "their", "his", "her", "your", "new", "to", "one", "this", "another",
    "customer", "in", "at", "two", "three", "four",
     "near", "de", "la", "el", "le", "downtown", "zip", "either", "both", "or", "and"}
)  # fmt: skip
FOR_FREIGHT = re.compile(r"[ ](?:us|me)\b|[ ]\d{1,3}[ ][a-z]")
"""What follows a "for" that points at no place: whom it is for, or what ("a rate for 3 plts")."""
SMALL_ADDRESS = re.compile(r"[ ][a-z'& -]{2,40},[ ]?\d{1,6} [\w. ]{2,30},")
"""A name written small with its street behind a "to" or "for"."""
FASTENED = re.compile(
    r"\b(?:strapped|bolted|banded|screwed|lagged|mounted|secured|attached|tied|chained|nailed|fastened|lashed|wrapped)"
    r"(?: down)? $",
    re.IGNORECASE,
)
"""What stands before a "to" that leads to a pallet and to no place."""
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


def before(text: str, start: int, end: int, *, written: bool = False) -> Cue | None:
    """The nearest cue in a stretch before a place, within its sentence. `written`: the place has its state or code."""
    start = max(start, end - FURTHEST)
    sentences = SENTENCE.split(text[start:end])
    gap = sentences[-1]
    base = end - len(gap)
    if BILLED.search(gap):
        return Cue("elsewhere", end)
    if LANDED.search(gap):
        return None
    if empty := EMPTY_BROUGHT.search(gap):
        return Cue("origin", base + empty.end("led"))
    if ELSEWHERE.search(gap):
        return Cue(end_of_office(gap) if written else "elsewhere", end)
    last = max(0, len(gap.rstrip()) - len(" de"))
    if TO_SITE.search(gap):
        return Cue("destination", end)
    if BOTH_ENDS.search(gap) or SHORT_ORIGIN.search(gap, last):
        return Cue("origin", end)
    if len(gap) < 12 and SHORT_DESTINATION.search(gap):
        return Cue("destination", end)
    if found := nearest(gap, base):
        return found
    if len(sentences) > 1 and REPEATED.match(gap):
        said = nearest(sentences[-2], 0)
        return Cue(said.role, end) if said else None
    return None


def nearest(gap: str, base: int) -> Cue | None:
    """The last cue of a stretch that begins at `base`."""
    found: list[tuple[re.Match[str], Role]] = [
        (match, "destination") for match in DESTINATION.finditer(gap) if leads_on(match, gap)
    ]
    found += [(match, "origin") for match in ORIGIN.finditer(gap)]
    if found and (name := COMPANY_FIRST.search(gap)):
        found = [each for each in found if not within(each[0], name)]
    if not found:
        return None
    last, role = max(found, key=lambda each: (each[0].end(), -each[0].start()))
    if HEADED.match(gap, last.start()):
        return None
    number = COUNTED_OUT.match(gap, last.end())
    return Cue(
        role,
        base + (number.end() if number else last.end()),
        bool(COUNTED.search(gap, 0, last.start())),
        weak=all(WEAK.fullmatch(match[0]) for match, _ in found) and not BROUGHT.search(gap),
    )


def within(match: re.Match[str], name: re.Match[str]) -> bool:
    """Whether a cue is a word of a name behind its first ("Lakeside Drop Forge"), and no small word that may lead to another."""
    inside = name.start("more") <= match.start() and match.end() <= name.end("more")
    return inside and match[0].istitle() and match[0].lower() not in ("to", "from", "at", "in")


def leads_on(match: re.Match[str], gap: str) -> bool:
    """Whether a "to" or "for" points at the place rather than at a verb ("to price: ...")."""
    cue = match[0].lower()
    serves = cue.endswith(" for")
    if not serves and cue not in AMBIGUOUS:
        return True
    if serves and FOR_FREIGHT.match(gap, match.end()):
        return False
    if cue == "to" and FASTENED.search(gap, 0, match.start()):
        return False
    after = gap[match.end() :].split()
    named = not after or not after[0][0].islower() or after[0].lower().strip(",:") in DETERMINERS
    return named or bool(SMALL_ADDRESS.match(gap, match.end()))


def counted(text: str, start: int, end: int) -> Role:
    """The role that words give several places which they count before naming them: "two pickups. 1st: ..., 2nd: ..."."""
    found = list(COUNTING.finditer(text, start, end))
    return ("origin" if found[-1]["origin"] else "destination") if found else ""
