"""Trailer types and modes, as people name them."""

import re
from dataclasses import dataclass
from typing import Literal

Mode = Literal["LTL", "Truckload", "Drayage"]
TRAILERS = (
    ("power only", r"power[ -]only|tow ?away"),
    ("step deck", r"step[ -]?decks?|drop[ -]?decks?|stepdeck|SD\b(?= )"),
    ("conestoga", r"conestogas?|curtain ?side"),
    ("lowboy", r"low[ -]?boys?|rgn|double drop|removable gooseneck"),
    ("box truck", r"box ?trucks?|straight ?trucks?|26'? ?(?:ft|foot)? ?(?:box|straight)|camion 26"),
    ("sprinter", r"sprinters?(?: van)?|cargo ?vans?"),
    ("tanker", r"tankers?|tank truck|iso ?tank|pipa"),
    ("hopper", r"hoppers?(?: bottom)?|pneumatic|end[ -]dump"),
    ("flatbed", r"flat[ -]?beds?|flat ?decks?|\d\d'? ?(?:ft|foot)? ?flat\b|hot ?shot|plate[ -]?forme|plataforma|open[ -]deck|planchers?"),
    ("reefer", r"reef?ers?|reefr|refers?(?= (?:load|truck|trailer|van|set|@|at|\d))|refrigerated(?: (?:van|trailer|truck))?|temp(?:erature)?[ -]control(?:led)?(?! ltl)|frigo|r[ée]frig[ée]r[ée]e?|refrigerad[oa]|caja refrigerada|(?:dry )?van or reefer(?=\b$)|53r\b"),
    ("container", r"containers?|contenedor(?:es)?|conteneurs?|(?:20|40|45)'? ?(?:ft|foot)?'? ?(?:hc|hq|gp|dv|st|high ?cubes?|std|dry|standard)\b|(?:20|40|45)(?:hc|hq|gp)|[A-Z]{3}U ?\d{6,7}|chassis"),
    ("van", r"dry ?vans?|d/v|53'? ?(?:ft|foot|-foot)?\.?'? ?(?:x 102 |air[- ]ride )?(?:dry|vans?)(?: (?:van|trailer|box))?|vans?|53 ?dv|dv\b|caja seca|remorque ferm[ée]e|fourgon(?: sec)?|camion ferm[ée]|semi-?remorque|dry box|caja de 53"),
)  # fmt: skip
TRAILER = re.compile(
    "|".join(rf"(?P<t{at}>(?<![\w-])(?:{pattern})(?![\w-]))" for at, (_, pattern) in enumerate(TRAILERS)), re.IGNORECASE
)
BARE_TRAILER = re.compile(r"\b(?:48|53)\s?(?:'|ft\b|foot\b|footer\b)(?!\s?(?:x|\d|by|long|wide))", re.IGNORECASE)
DENIED = re.compile(
    r"\b(?:no|not|non|without|sin|isn't|don't need|do not need|can't|cannot|rather than|instead of(?: the usual| my usual| our usual)?|except|minus|sans|pas de|never|anything but)\s+(?:an? |any |the |be )?(?:\w+ )?$",
    re.IGNORECASE,
)
LTL = re.compile(
    r"(?<![\w-])(?:(?:volume )?LTL|less[ -]than[ -](?:a[ -])?truck ?load|charge partielle|carga consolidada|consolidado)(?![\w])",
    re.IGNORECASE,
)
TRUCKLOAD = re.compile(
    r"(?<![\w-])(?:(?<!than )(?<!than a )(?<!than-)truck[ -]?loads?|TL|FTL|full (?:truck|load|trailer|trk)s?(?:loads?)?|partial(?:s| truck ?loads?| tl| load)?|ptl|exclusive use|dedicated (?:truck|trailer)|caja completa|cami[óo]n completo|carga completa|voyage complet|charge compl[eè]te|chargement complet|camion complet|full tl|straight thru)(?![\w])",
    re.IGNORECASE,
)
DRAYAGE = re.compile(
    r"\bdray(?:age|ed|ing|s)?\b|\bport (?:pick ?up|pull|of)\b|\b(?:rail ramp|intermodal ramp|container yard|marine terminal)\b|\bLFD\b|\blast free day\b|\bacarreo\b",
    re.IGNORECASE,
)
LENGTH = re.compile(r"\b(?P<feet>20|24|26|28|40|45|48|53)\s?(?:'|ft\b|foot\b|-foot\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A trailer type or mode and where it is named."""

    start: int
    end: int
    value: str


def trailers(text: str) -> list[Named]:
    """Every trailer type that is asked for; what is denied ("no reefer") is left out."""
    found: list[Named] = []
    for match in TRAILER.finditer(text):
        if DENIED.search(text[max(0, match.start() - 36) : match.start()].rpartition("\n")[2]):
            continue
        kind = next(name for at, (name, _) in enumerate(TRAILERS) if match[f"t{at}"])
        found.append(Named(match.start(), match.end(), kind))
    return found


def modes(text: str) -> list[Named]:
    """Every mode that is named and not denied."""
    found: list[Named] = []
    for value, pattern in (("LTL", LTL), ("Truckload", TRUCKLOAD), ("Drayage", DRAYAGE)):
        found += [
            Named(match.start(), match.end(), value)
            for match in pattern.finditer(text)
            if not DENIED.search(text[max(0, match.start() - 36) : match.start()].rpartition("\n")[2])
        ]
    return sorted(found, key=lambda named: named.start)
