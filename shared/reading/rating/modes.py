"""Modes that are named, "LTL", "partial", "drayage", and the mode of a shipment by these, its trailer and its class."""

from dataclasses import dataclass
from typing import Literal

from shared.reading.language.word_patterns import WordPattern
from shared.reading.rating.denied_equipment import denied

Mode = Literal["LTL", "Truckload", "Drayage"]
LTL = WordPattern(
    r"(?<![\w-])(?:(?:volume )?LTLs?|less[ -]than[ -](?:a[ -])?truck ?load|less[ -]than[ -]load|charge partielle"
    r"|carga consolidada|consolidado)(?![\w])",
)
TRUCKLOAD = WordPattern(
    r"(?<![\w-])(?:(?<!than )(?<!than a )(?<!than-)truck[ -]?loads?(?<!truck loads)(?<!trucks load)|(?<!the )(?<!a )truck loads"
    r"|TL|FTL|full (?:truck|load|trailer"
    r"|trk)s?(?:loads?)?|(?<!and 1 )(?<!and one )(?<!and a )(?<!plus 1 )(?<!plus a )(?<!\+ 1 )partial(?! (?:pallet"
    r"|plt|skid|one|drop|stop|delivery|unload)\b)(?:s| truck ?loads?| tl| load)?|ptl|exclusive use|dedicated (?:truck"
    r"|trailer)|open[ -]decks?|caja completa|cami[óo]n completo|carga completa|voyage complet|charge compl[eè]te"
    r"|chargement complet|camion complet|full tl|straight thru|(?:your|the) (?:biggest|largest) (?:truck|trailer)"
    r"|(?:whole|entire) (?:truck|trailer) (?:to|for) (?:ourselves|myself|us|me)|drop[ -]trailers?)(?![\w])",
)
DRAYAGE = WordPattern(
    r"\bdray(?:age|ed|ing|s)?\b|\bport (?:pick ?up|pull|of)\b|\b(?:rail ramp|intermodal ramp"
    r"|container yard|marine terminal)\b"
    r"|\bcontainers?\b[^.;?!\n]{0,24}\b(?:from|at|off|out of|to) the (?:\w+ )?"
    r"(?:ramp|rail ?yard|port|pier|terminal)\b|\bLFD\b|\blast free day\b|\bacarreo\b",
)


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
