"""Mentions beside each other that are one place: a code before its city, brackets that write a name out, a company's name."""

import re
from dataclasses import replace

from shared.reading.addresses import beside
from shared.reading.place_names import ends_name
from shared.reading.spelling import merged, same
from shared.reading.spot import Spot

ASIDE = re.compile(
    r"(?:[ ](?:plant|warehouse|whse|dc|facility|yard|office|location|branch|terminal|mill|dock|shop|store))?"
    r"\s*\([^()\n]{0,60}\Z"
)
STREET_BETWEEN = re.compile(
    r",[ ]*\d{1,6}[ ](?:[^\n,.]|(?:(?<=boul)|(?<=blvd)|(?<=ave)|(?<=[ ]av)|(?<=[ ]st)|(?<=hwy)|(?<=[ ][nsew]))\.){3,50}[,\n][ ]*",
    re.IGNORECASE,
)
"""A street between a city's name, which then ends a company's, and the place: "Sysco Dallas, 800 Trinity Dr, Lewisville TX"."""
EXPLAINS = re.compile(
    r"[ ]*\((?![^()\n]*\b(?:to|from|via|stop|drop|pick|deliver\w*|then|or|and|not)\b)[^()\n]{0,60}\Z", re.I
)
"""Brackets behind a place in which another name only tells where it is: "San Diego CA 92154 (our dock in Otay Mesa)"."""
OF_NAME = re.compile(
    r"(?:(?:[ ](?!to\b|from\b|and\b|or\b|deliver)[\w&]+){0,3}[ ]*[,:\n]|[ ]-[ ])[^\n]{0,60}\n?[^\n]{0,30}\Z"
)


AIRPORT = re.compile(
    r"[ ]*[,:(-][ ]*(?:(?!to\b|from\b)[^\n;,]{3,40},[ ]*)?\d{1,6}[ ](?!to\b)[^\n;,]{3,40}?(?:,[ ]*|[ ]in[ ])"
)
"""A company and its street behind an airport's code, before the place: "CVG, DHL, 3140 Aero Pkwy in Hebron KY"."""
IN_FULL = re.compile(
    r"[ ]*,?\n?[ ]*|[ ]*[(,][ ]*(?!to\b|from\b)(?:(?![ ](?:to|from|and)[ ])[^\n;()]){0,60}", re.IGNORECASE
)
"""What stands between a place and its code where the street does: "Erie, PA (1301 Peach St, 16501)", or the end of a line."""


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
            and not text[code.end : spot.start].strip(" ,-(")
        ):
            kept[-1] = Spot(code.start, spot.end, replace(spot.place, postal_code=code.place.postal_code), "code")
            continue
        if kept and goes_on(text, kept[-1], spot):
            kept[-1] = with_code(text, kept[-1], spot.place.postal_code, spot.start, spot.end)
            continue
        if kept and spot.how in ("name", "short") and kept[-1].written:
            if EXPLAINS.match(text[kept[-1].end : spot.start]):
                continue
        elif spot.written:
            while kept and kept[-1].how in ("name", "short") and written_out(text, kept[-1], spot):
                kept.pop()
        kept.append(spot)
    return kept


def goes_on(text: str, spot: Spot, code: Spot) -> bool:
    """Whether a code alone only writes out the place before it, behind its street or on the next line."""
    alone = code.how == "bare code" and spot.how == "state" and same(code.place, spot.place)
    return alone and bool(IN_FULL.fullmatch(text, spot.end, code.start))


def with_code(text: str, spot: Spot, code: str, start: int, end: int) -> Spot:
    """A place with its code that stands further on, and the company and the street between them."""
    company, street, _ = beside(text, spot.end, start, wanted=True)
    return Spot(spot.start, end, merged(replace(spot.place, postal_code=code), company, street), "code")


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
        or (name.how == "short" and AIRPORT.fullmatch(between))
        or (between.strip(" ") == "," and ends_name(text, name.start))
    )
