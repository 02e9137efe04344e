"""Trailer types and modes, as people name them."""

import re
from dataclasses import dataclass
from typing import Literal

from shared.reading.unasked import UNTICKED
from shared.reading.word_patterns import WordPattern

Mode = Literal["LTL", "Truckload", "Drayage"]
TRAILERS = (
    ("power only", r"power[ -]only|tow ?away"),
    ("step deck", r"step[ -]?decks?|drop[ -]?decks?|stepdeck|SD\b(?= (?:trailer|load|or|truck|flat))"),
    ("conestoga", r"conestogas?|curtain ?side"),
    ("lowboy", r"low[ -]?boys?|rgn|double drop|removable gooseneck"),
    ("box truck", r"box ?trucks?|straight ?trucks?|26'? ?(?:ft|foot)? ?(?:box|straight)|camion 26"),
    ("sprinter", r"sprinters?(?: van)?|cargo ?vans?"),
    ("tanker", r"tankers?|tank truck|iso ?tank|pipa"),
    ("hopper", r"hoppers?(?: bottoms?)?|pneumatic|end[ -]dump"),
    ("flatbed", r"flat[ -]?beds?|flat ?decks?|\d\d'? ?(?:ft|foot)? ?flat\b|hot ?shot|plate[ -]?forme"
        r"|(?:(?<=on a )|(?<=for a )|(?<=want a )|(?<=send a )|(?<=[.,;:\n] ))flats?(?= (?:with|w/|out|from|to|for"
        r"|or)(?!\w))|flats(?= (?:w/|with|only)(?!\w))"
        r"|flats?(?= or (?:step|sd)\b)|(?<=need a )flat(?! (?:rate|fee|price|quote|number))"
        r"|plataforma(?! elevadora)"
        r"|(?:48|53)'? ?(?:ft )?(?:flats?|fb\b)|open[ -]deck|plateau"),
    ("reefer", r"reef?ers?|reefr|refers?(?= (?:load|truck|trailer|van|set|@|at|\d))|refrigerated(?: (?:van|trailer"
        r"|truck))?|temp(?:erature)?[ -]control(?:led)?(?! ltl)|frigo|r[ée]frig[ée]r[ée]e?|refrigerad[oa]"
        r"|caja refrigerada|53r\b|r-?53\b"),
    ("container", r"(?<!no\. of )(?<!number of )(?<!# of )containers?(?! (?:type|freight|yard))|contenedor(?:es)?"
        r"|conteneurs?|(?:20|40"
        r"|45)'? ?(?:ft|foot)?'? ?(?:hc|hq|gp|dv|st"
        r"|high ?cubes?|std|dry|standard)\b|(?:20|40|45)(?:hc|hq|gp)|\d ?x ?(?:20|40|45)(?:'|ft\b|\b)(?![\dx\"]| ?[\"x*]| by\b)"
        r"|[A-Z]{3}U ?\d{6,7}|chassis"),
    ("van", r"dry ?vans?|d/v|53'? ?(?:ft|foot|-foot)?\.?'? ?(?:x 102 |air[- ]ride |plate )?(?:dry|vans?)(?: (?:van"
        r"|trailer|box))?|(?<!lift )vans?|53 ?dv|dv\b|v-?53\b|53'? ?v\b|53 pieds?(?: secs?| ferm[ée]e?)?|caja seca"
        r"|remorque ferm[ée]e"
        r"|fourgon(?: sec)?|camion ferm[ée]"
        r"|semi-?remorque|dry box|caja de 53"),
)  # fmt: skip
TRAILER = WordPattern(
    "|".join(rf"(?P<t{at}>(?<![\w-])(?:{pattern})(?![\w-]))" for at, (_, pattern) in enumerate(TRAILERS))
)
PLAIN = WordPattern(
    r"(?<![\w.$#x'\"/-])(?<!x )53(?:'|[ -]?ft\b|[ -]?foot(?:er)?s?\b)"
    r"(?!\s?(?:x|by|\d|\"|long|wide|tall|high|w\b|h\b|of\b|domestic|cont))"
    r"|\b53(?:'|[ -]?ft)?[ ]air[ -]?ride\b|\b(?:a|one|full) 53(?=[ ,.]*(?:\n|,|\.|$|please|pls|for|from|to|trailer)\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""A trailer that is named by its length alone: what is meant is the van."""
BY_LETTER = {
    "V": "van", "DV": "van", "R": "reefer", "F": "flatbed", "FB": "flatbed", "SD": "step deck", "PO": "power only",
}  # fmt: skip
LETTER = WordPattern(
    r"\b(?:equip(?:ment)?|eqp?|trailer|truck)(?: type)?[ ]*[:=-]+[ ]*(?P<letter>V|DV|R|FB?|SD|PO)(?=[ ]*(?:$|\n|[,;|/]|or\b))",
)
"""A trailer by the letter that load boards know it by, behind its label."""
DENIED = re.compile(
    r"\b(?:no|not|non|without|sin|isn't|don't need|do not need|can't|cannot|rather than|scratch|ditch|forget|skip|lose"
    r"|(?:switch|change|swap|replace)(?:ing|ed)?(?: (?:it|this))?(?: from)?(?! to)"
    r"|instead of(?: the usual| my usual| our usual)?|except|minus|sans|pas de|never"
    r"|anything but|too (?:big|large|heavy|long|tall|wide|much|many|good)(?: for| to go| to ship| to move)?(?: on| in"
    r"| by| as| via)?)\s+(?:an? |any |the |be )?(?:(?!just|only|but)\w+ )?$",
    re.IGNORECASE,
)
DENIED_AFTER = re.compile(r"[ ](?:is |are )?(?:not|isn't|no) (?:needed|required|necessary|an option)\b", re.IGNORECASE)
LTL = WordPattern(
    r"(?<![\w-])(?:(?:volume )?LTL|less[ -]than[ -](?:a[ -])?truck ?load|charge partielle"
    r"|carga consolidada|consolidado)(?![\w])",
)
TRUCKLOAD = WordPattern(
    r"(?<![\w-])(?:(?<!than )(?<!than a )(?<!than-)truck[ -]?loads?|TL|FTL|full (?:truck|load|trailer"
    r"|trk)s?(?:loads?)?|partial(?:s| truck ?loads?| tl| load)?|ptl|exclusive use|dedicated (?:truck"
    r"|trailer)|caja completa|cami[óo]n completo|carga completa|voyage complet|charge compl[eè]te"
    r"|chargement complet|camion complet|full tl|straight thru)(?![\w])",
)
DRAYAGE = WordPattern(
    r"\bdray(?:age|ed|ing|s)?\b|\bport (?:pick ?up|pull|of)\b|\b(?:rail ramp|intermodal ramp"
    r"|container yard|marine terminal)\b|\bLFD\b|\blast free day\b|\bacarreo\b",
)


@dataclass(frozen=True, slots=True)
class Named:
    """A trailer type and where it is named."""

    start: int
    end: int
    value: str


def denied(text: str, start: int, end: int) -> bool:
    """Whether the words before or after a name say that it is not wanted."""
    before = text[max(0, start - 36) : start].rpartition("\n")[2]
    return bool(DENIED.search(before) or DENIED_AFTER.match(text, end) or UNTICKED.search(before))


def trailers(text: str) -> list[Named]:
    """Every trailer type that is asked for; what is denied ("no reefer") is left out."""
    found: list[Named] = [
        Named(match.start(), match.end(), BY_LETTER[match["letter"].upper()]) for match in LETTER.finditer(text)
    ]
    named = list(TRAILER.finditer(text))
    for match in named:
        if denied(text, match.start(), match.end()):
            continue
        kind = next(name for at, (name, _) in enumerate(TRAILERS) if match[f"t{at}"])
        found.append(Named(match.start(), match.end(), kind))
    found.sort(key=lambda each: each.start)
    if not named and not found and (plain := PLAIN.search(text)):
        return [Named(plain.start(), plain.end(), "van")]
    return found


@dataclass(frozen=True, slots=True)
class NamedMode:
    """A mode and where it is named."""

    start: int
    end: int
    value: Mode


MODES: tuple[tuple[Mode, WordPattern], ...] = (("LTL", LTL), ("Truckload", TRUCKLOAD), ("Drayage", DRAYAGE))


def modes(text: str) -> list[NamedMode]:
    """Every mode that is named and not denied."""
    found: list[NamedMode] = []
    for value, pattern in MODES:
        found += [
            NamedMode(match.start(), match.end(), value)
            for match in pattern.finditer(text)
            if not denied(text, match.start(), match.end())
        ]
    return sorted(found, key=lambda named: named.start)


def mode_for(named: list[Mode], trailer: str | None, *, classed: bool) -> Mode | None:
    """The mode by its name, else by the trailer, else by a freight class; None where both LTL and truckload are named."""
    if "Drayage" in named or (trailer == "container" and not named):
        return "Drayage"
    if "LTL" in named and "Truckload" in named:
        return "Truckload" if trailer else None
    if named:
        return named[0]
    if trailer:
        return "Truckload"
    return "LTL" if classed else None
