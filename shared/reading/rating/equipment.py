"""Trailer types that a text asks for, each where it is named: "53' dry van" is a van, "hotshot" a flatbed."""

import re
from dataclasses import dataclass

from shared.reading.language.streets import of_street
from shared.reading.language.word_patterns import in_turn
from shared.reading.packaging.packaging import FORMS
from shared.reading.rating.chosen_trailers import settled_on
from shared.reading.rating.denied_equipment import denied
from shared.reading.rating.trailer_names import BY_LETTER, LETTER, NUMBERED, PLAIN, TRAILER
from shared.reading.rating.trailers_of_other_loads import of_another_load

AS_GOODS = re.compile(
    r" (?:agen(?:t|cy|ts)|lines?(?! ?(?:haul|items?|\d))|forwarders?|leasing)\b"
    r"| (?:man|guy|fella|fellow|outfit|driver) (?:offered|told|said|quoted|wants?|wanted|called|came|charged|bid|who"
    r"|bailed|backed out|cancel+ed|quit|flaked|ghosted|fell|dropped|no[ -]showed|never|did|did ?n['\u2019]?t|let (?:me|us)"
    r"|broke|is out|is booked|is sick|can(?:no|['\u2019])?t)\b"
    r"| (?:(?:\w+ )?parts|shelv\w+|racks?|(?:display |show)?cases?|(?:display|deli|prep) \w+|cabinets?|merchandisers?|counters"
    r"|vending machines?|hitch(?:es)?|seats?|lids?|axles?|accessories|components?|bod(?:y|ies)|conversions?"
    r"|plugs?|hook-?ups?|mirrors?|ramps?|decking|winches)\b",
    re.IGNORECASE,
)
"""Behind the name of a trailer that goods are made for: "4 pallets of van shelves"."""
OF_COMPANY = re.compile(
    r"(?<=[a-z])[ ](?:Suppl(?:y|ies)|Corp(?:oration)?|Inc|Co|Company|Group|Solutions|Products|Packaging|Industries|Mfg"
    r"|Manufacturing|LLC|Ltd|Works|International|Systems|Sales|Rentals?|Leasing|Recycling)\b"
)
"""Behind the name of a trailer that is part of a company's: "Atlantic Containers Supply"."""
OF_PARTS = re.compile(
    rf"\b(?:(?:{FORMS})(?: of)? (?:[\w-]+ )?|(?:tv|television|monitor|server|computer|pc|rack|blade|network|switch|amp|amplifier"
    r"|radio|bus|truck|rv|motorhome|car|toy) )\Z",
    re.IGNORECASE,
)
"""Before chassis that are the goods: "20 pallets TV chassis"."""
HOT_SHOT = re.compile(r"hot ?shot", re.IGNORECASE)
OTHER_THAN_HOT = re.compile(
    r"(?:(?!\bn?or\b|\band\b|/)[^.;!?\n]){1,40}?\b(?:sprinter|cargo ?van|(?:box|straight)[ -]?truck"
    r"|straight box|enclosed|dry van)",
    re.IGNORECASE,
)
"""Behind a hot shot that tells how fast it is to run, and not on what: "Hot shot, straight box truck"."""


@dataclass(frozen=True, slots=True)
class Named:
    """A trailer type and where it is named. `chosen`: the words before it settle on it."""

    start: int
    end: int
    value: str
    chosen: bool = False


def trailers(text: str) -> list[Named]:
    """Every trailer type that is asked for; what is denied ("no reefer") is left out."""
    text = text.replace("_", " ")
    found: list[Named] = [
        Named(match.start(), match.end(), BY_LETTER[match["letter"].upper()]) for match in LETTER.finditer(text)
    ]
    named = in_turn(TRAILER, text)
    for kind, match in named:
        if (
            denied(text, match.start(), match.end())
            or AS_GOODS.match(text, match.end())
            or (match[0][0].isupper() and OF_COMPANY.match(text, match.end()))
            or (match[0].lower() == "chassis" and OF_PARTS.search(text, max(0, match.start() - 30), match.start()))
            or of_street(text, match.start())
            or (HOT_SHOT.fullmatch(match[0]) and OTHER_THAN_HOT.match(text, match.end()))
        ):
            continue
        chosen = settled_on(text, match.start(), match.end())
        found.append(Named(match.start(), match.end(), kind, chosen))
    found += [Named(match.start() - 3, match.end(), "container") for match in NUMBERED.finditer(text)]
    found.sort(key=lambda each: each.start)
    if found:
        return without_others(text, found)
    plain = (each for each in PLAIN.finditer(text) if not denied(text, each.start(), each.end()))
    return [Named(each.start(), each.end(), "van") for each in plain][:1]


def without_others(text: str, found: list[Named]) -> list[Named]:
    """The trailers without those of another time, and the writer's own that will not do, where another kind is told."""
    others = [each for each in found if of_another_load(text, each.start, each.end)]
    kept = [each for each in found if each not in others]
    return kept if {each.value for each in kept} - {each.value for each in others} else found
