"""Mentions beside each other that are one place: a code before its city, brackets that write a name out, a company's name."""

import re
from dataclasses import replace

from shared.reading.place_names import ends_name
from shared.reading.spelling import same
from shared.reading.spot import Spot

ASIDE = re.compile(
    r"(?:[ ](?:plant|warehouse|whse|dc|facility|yard|office|location|branch|terminal|mill|dock|shop|store))?"
    r"\s*\([^()\n]{0,60}\Z"
)
STREET_BETWEEN = re.compile(r",[ ]*\d{1,6}[ ][^\n,.]{3,50}[,\n][ ]*")
"""A street between a city's name, which then ends a company's, and the place: "Sysco Dallas, 800 Trinity Dr, Lewisville TX"."""
EXPLAINS = re.compile(
    r"[ ]*\((?![^()\n]*\b(?:to|from|via|stop|drop|pick|deliver\w*|then|or|and|not)\b)[^()\n]{0,60}\Z", re.I
)
"""Brackets behind a place in which another name only tells where it is: "San Diego CA 92154 (our dock in Otay Mesa)"."""
OF_NAME = re.compile(
    r"(?:(?:[ ](?!to\b|from\b|and\b|or\b|deliver)[\w&]+){0,3}[ ]*[,\n]|[ ]-[ ])[^\n]{0,60}\n?[^\n]{0,30}\Z"
)


def with_joined(text: str, found: list[Spot]) -> list[Spot]:
    """The places, with a code that stands before its own city ("60007 Elk Grove Village IL") made one with it.

    A name that is written out in brackets ("Port of X (Terminal 3, Y, GA 31408)") is the place in these, and a city's name that
    ends a company's ("Metales Apodaca, Carretera 20, Apodaca, N.L.") is no place of its own.
    """
    kept: list[Spot] = []
    for spot in found:
        code = kept[-1] if kept and (kept[-1].how == "bare code" or code_alone(text, kept[-1])) else None
        if (
            code
            and spot.how in ("state", "name", "short")
            and spot.place.state == code.place.state
            and len(text[code.end : spot.start].strip(" ,-")) == 0
        ):
            kept[-1] = Spot(code.start, spot.end, replace(spot.place, postal_code=code.place.postal_code), "code")
            continue
        if kept and spot.how in ("name", "short") and kept[-1].how in ("code", "state"):
            if EXPLAINS.match(text[kept[-1].end : spot.start]):
                continue
        elif spot.how in ("code", "state"):
            while kept and kept[-1].how in ("name", "short") and written_out(text, kept[-1], spot):
                kept.pop()
        kept.append(spot)
    return kept


def code_alone(text: str, spot: Spot) -> bool:
    """Whether a place is written as a Canadian postal code and no more."""
    return spot.how == "code" and spot.end - spot.start <= len(spot.place.postal_code) and spot.place.country == "CA"


def written_out(text: str, name: Spot, spot: Spot) -> bool:
    """Whether a city's name is no place of its own: the place behind it writes it out, or it is a part of a company's."""
    between = text[name.end : spot.start]
    return bool(
        ASIDE.match(between)
        or (same(name.place, spot.place) and OF_NAME.match(between))
        or STREET_BETWEEN.fullmatch(between)
        or (between.strip(" ") == "," and ends_name(text, name.start))
    )
