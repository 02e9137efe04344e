"""Mentions beside each other that are one place: a code before its city, brackets that write a name out, a company's name."""

import re
from dataclasses import replace

from shared.reading.language.spelling import merged, same
from shared.reading.places.addresses import beside
from shared.reading.places.other_meanings import ends_name
from shared.reading.places.spot import Spot

ASIDE = re.compile(
    r"(?:[ ](?:plant|warehouse|whse|dc|facility|yard|office|location|branch|terminal|mill|dock|shop|store))?"
    r"\s*\([^()\n]{0,60}\Z"
)
STREET_BETWEEN = re.compile(
    r"(?P<more>(?:[ ](?:(?:(?:us|usa|mx|mexico|canada|main|central|north|south|east|west|new|old|distribution|logistics|service"
    r"|steel|foods?|industrial|x-?dock|cross-?dock|cfs|inc|corp|llc|ltd|ltee|ltée|co|sa|s\.a\.|de|cv|c\.v\.|group|division|div"
    r"|whse|warehouse|wh|dc|plant|planta|yard|bodega|hub|depot|center|centre"
    r"|terminal|mill|branch|facility)\b\.?|#?\d{1,3})(?=[ ,]))){0,4})"
    r",[ ]*(?:\d{1,6}[ ]|(?:blvd|boulevard|bulevar|calle|calz|calzada|av|ave|avenida|carr|carretera|camino|paseo|prol"
    r"|perif[eé]rico"
    r"|libramiento|rue|boul|chemin|rang)\b\.?[ ])"
    r"(?:[^\n,.]|(?:(?<=boul)|(?<=blvd)|(?<=ave)|(?<=[ ]av)|(?<=[ ]st)|(?<=hwy)|(?<=[ ][nsew])"
    r"|(?<=col)|(?<=no))\.){3,50}[,\n][ ]*",
    re.IGNORECASE,
)
"""A street between a city's name, which then ends a company's or stands in it, and the place: "Sysco Dallas, 800 Trinity Dr,
Lewisville TX", "Resortes Juarez US whse, 1400 Dyer St, El Paso TX", "Aceros Monterrey, Blvd. Morelos 90, Apodaca, N.L."."""
SITE_BETWEEN = re.compile(
    r"[ ](?:yard|plant|warehouse|whse|facility|terminal|depot|branch|location|store|mill|shop|dock|hub|dc|lot|campus|office|ramp"
    r"|bodega|planta|patio|entrep[ôo]t|usine),[ ]*",
    re.IGNORECASE,
)
"""What stands between the name of a site, which a city's ends, and the place where it is: "Otay Mesa yard, San Diego CA"."""
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
AT_AIRPORT = re.compile(
    r"(?:[ ](?!to\b|from\b|and\b|then\b|via\b)[\w&'.-]+){0,3}?"
    r"[ ](?:airport|cargo|cfs|forwarder|broker|agent|handler|air ?freight|bonded|warehouse|whse|consolidator)\b"
    r"(?:[ ](?!to\b|from\b|and\b|then\b|via\b)[\w&'.-]+){0,4},[ ]*",
    re.IGNORECASE,
)
"""What stands between an airport's code and the place beside it where it is: "JFK forwarder Sky Cargo, Jamaica NY"."""
NAMED_AFTER = re.compile(
    r"(?!(?:Ciudad|Cd|Valle|Puerto|Estado|Parque)\b)\b[A-ZÁÉÍÓÚÑ][\w.&'-]+ (?:de|del|de la|de los)[ ]$"
)
"""What stands before the city in the name of a company."""
CLOSED = re.compile(r"(?:[ ](?:terminal|port|pier|yard|ramp))?[ ]*\)", re.IGNORECASE)
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
        if kept and spot.how in ("name", "short") and (kept[-1].written or in_brackets(text, kept[-1], spot)):
            if EXPLAINS.match(text[kept[-1].end : spot.start]):
                continue
        elif spot.written:
            while kept and kept[-1].how in ("name", "short") and written_out(text, kept[-1], spot):
                kept.pop()
        kept.append(spot)
    return kept


def in_brackets(text: str, spot: Spot, name: Spot) -> bool:
    """Whether brackets behind a place hold a name of the same state and no more: "Houston (Barbours Cut)"."""
    return (
        spot.place.state == name.place.state
        and text[spot.end : name.start].strip() == "("
        and bool(CLOSED.match(text, name.end))
    )


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
        or ((street := STREET_BETWEEN.fullmatch(between)) and (not street["more"] or ends_name(text, name.start)))
        or (name.how == "short" and AIRPORT.fullmatch(between))
        or (name.how == "short" and name.place.state == spot.place.state and AT_AIRPORT.fullmatch(between))
        or (SITE_BETWEEN.fullmatch(between) and (name.place.state == spot.place.state or ends_name(text, name.start)))
        or (between.strip(" ") == "," and (ends_name(text, name.start) or named_after(text, name, spot)))
    )


def named_after(text: str, name: Spot, spot: Spot) -> bool:
    """Whether a company is named after a city of the country that it stands in: "Plásticos de Monterrey, Apodaca, N.L."."""
    return name.place.country == spot.place.country == "MX" and bool(
        NAMED_AFTER.search(text, max(0, name.start - 40), name.start)
    )
