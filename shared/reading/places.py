"""Places in a text: "City, ST 12345" and everything shorter that people write for it."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from shared.reading.city_words import WORD, city_before, own_city, unknown_city
from shared.reading.codes import ALIASES, CODES, PORTS
from shared.reading.gazetteer import City, gazetteer, mexican_state
from shared.reading.model import Place
from shared.reading.spelling import same, tidy, title
from shared.reading.states import CA_NAMES, CANADA, ENGLISH, MX_NAMES, SHORT, US, US_NAMES, country_of
from shared.reading.text import fold

How = Literal["code", "state", "bare code", "name", "short"]
LONG_NAMES = sorted({*US_NAMES, *CA_NAMES, *(name for name in MX_NAMES if len(name) > 3), *SHORT, "québec", "nuevo león",
                     "michoacán", "querétaro", "san luis potosí", "yucatán", "estado de méxico", "ciudad de méxico", "edo. mex",
                     "n.l", "n.c", "s.c", "n.j", "n.y", "s.l.p", "d.f", "d.c", "w.va", "edo. de mex", "nvo. leon"},
                    key=len, reverse=True)  # fmt: skip
STATE = re.compile(
    r"(?<![\w.@/&-])(?:(?P<long>"
    + "|".join(map(re.escape, LONG_NAMES))
    + r")\b\.?|(?P<code>[A-Za-z]{2,4})\b(?!['@&])\.?)",
    re.IGNORECASE,
)
POSTAL = r"[ABCEGHJ-NPRSTVXYabceghj-nprstvxy]\d[A-Za-z][ -]?\d[A-Za-z]\d"
AFTER = re.compile(
    rf"[ \t]*[)\]]?[ \t]*[,/\-]?[ \t]*\(?(?:(?:zip|zip code|c\.?p\.?"
    rf"|postal(?: code)?)[ :.#]*)?(?P<code>{POSTAL}|\d{{5}}(?:-?\d{{4}})?)\b(?!['\"]|[ ]?(?:lbs?|#|kgs?"
    rf"|pounds)\b)",
    re.IGNORECASE,
)
COUNTRY = re.compile(
    r"[ \t]*[,(]?[ \t]*(?:(?P<us>U\.?S\.?A?\b\.?|United States)|(?P<ca>Canada|CAN?\b)|(?P<mx>M[eé]xico|MEX?\b))",
    re.IGNORECASE,
)
CODE = re.compile(
    rf"(?:(?<![\w$#.,/-])|(?<=\d{{5}}[-/]))(?:(?P<ca>{POSTAL})|(?P<us>\d{{5}})(?:-\d{{4}})?)(?![\w%]|[.,]\d"
    rf"|-\d(?!\d{{4}}\b))"
)
NOT_A_CODE = re.compile(
    r"\s?(?:lbs?\b|#|pounds?\b|kgs?\b|kilos?\b|miles|mi\b|units?\b|pcs|pieces|sq|cu|gal)"
    r"|(?: [NSEW]\.?)?(?: [A-Z0-9][\w'.-]*){1,4} (?:st|street|ave?|avenue|rd|road|dr|drive|blvd|ln|lane|way"
    r"|hwy|pkwy|parkway|ct|court|cir|pl|trl|pike|loop|sq|ter)\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"(?:\b(?:po|order|ref|bol|pro|so|invoice|inv|release|sku|part|model|id|mc|dot|claim|ext|conf(?:irmation)?"
    r"|seal|acct|account|vendor|store|lot)\b\.?[ ]*(?:#"
    r"|no\.?|number|nbr|:)*"
    r"|\b(?:load|pickup|pu|job|quote|container|unit|trailer|item|ticket|case)\b[ ]*(?:#|no\.?|number)[ :]*|#)[ ]*$",
    re.IGNORECASE,
)
ASIDE = re.compile(r"\s*\([^()\n]{0,60}\Z")
OF_NAME = re.compile(r"[ ]*[,\n][^\n]{0,60}\n?[^\n]{0,30}\Z")
BEFORE = re.compile(
    r"(?P<words>[^\W\d_][^\W\d_]*(?:(?:[.'-]|[.]?[ ]{1,2}|[.'-][ ])[^\W\d_]+){0,5}\.?)[ \t]*(?P<sep>,|\(|-|/)?[ \t]*$"
)
NAME_GOES_ON = re.compile(
    r"[ ]+(?!(?:TO|AND|OR|FROM|ON|BY|FOR|VIA|WITH|PU|DEL|USA?|MX|ON|VAN|FTL|LTL|TL|REEFER|FLATBED|DRY|Mon"
    r"|Tue|Wed|Thu|Fri|Sat|Sun|Port|ASAP|Ready|Pick|Deliver|Load|Rate)\w*\b)[A-Z][\w&']+|['&][A-Za-z]"
    r"|[ ]+(?:area code|time|office)\b"
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place and where it stands. `how`: what makes it one; "name", "short", "bare code" count only beside a cue."""

    start: int
    end: int
    place: Place
    how: How


def spots(text: str) -> list[Spot]:
    """Every place in a text, in order."""
    found: list[Spot] = []
    found += with_state(text)
    found += by_code(text, found)
    found += by_name(text, found)
    return code_first(text, sorted(found, key=lambda spot: spot.start))


def code_first(text: str, found: list[Spot]) -> list[Spot]:
    """The places, with a code that stands before its own city ("60007 Elk Grove Village IL") made one with it.

    A name that is written out in brackets ("Port of X (Terminal 3, Y, GA 31408)") is the place in these, and a city's name that
    ends a company's ("Metales Apodaca, Carretera 20, Apodaca, N.L.") is no place of its own.
    """
    kept: list[Spot] = []
    for spot in found:
        code = kept[-1] if kept and kept[-1].how == "bare code" else None
        if (
            code
            and spot.how in ("state", "name")
            and same(code.place, spot.place)
            and len(text[code.end : spot.start].strip(" ,-")) == 0
        ):
            kept[-1] = Spot(code.start, spot.end, replace(spot.place, postal_code=code.place.postal_code), "code")
        elif (
            kept
            and spot.how in ("code", "state")
            and kept[-1].how in ("name", "short")
            and (
                ASIDE.match(between := text[kept[-1].end : spot.start])
                or (same(kept[-1].place, spot.place) and OF_NAME.match(between))
            )
        ):
            kept[-1] = spot
        else:
            kept.append(spot)
    return kept


def taken(found: list[Spot], start: int, end: int) -> bool:
    """Whether the stretch belongs to a place that was found before."""
    return any(spot.start < end and start < spot.end for spot in found)


def with_state(text: str) -> list[Spot]:
    """Cities with their state or province, with or without a code."""
    found: list[Spot] = []
    last = 0
    for match in STATE.finditer(text):
        state = states_of(match)
        if not state:
            continue
        line = text.rfind("\n", last, match.start()) + 1
        before = BEFORE.search(text, max(last, line, match.start() - 60), match.start())
        if not before:
            continue
        after = AFTER.match(text, match.end())
        spot = settle(text, match, before, after, state)
        if spot and spot.start >= last:
            found.append(spot)
            last = spot.end
    return found


def states_of(match: re.Match[str]) -> tuple[str, ...]:
    """The states that a word can mean, the likeliest first."""
    word = match[0].rstrip(".")
    key = fold(word)
    if match["long"]:
        names = (US_NAMES.get(key), CA_NAMES.get(key), SHORT.get(word.casefold()) or SHORT.get(key), MX_NAMES.get(key))
        return tuple(dict.fromkeys(name for name in names if name))
    upper = word.upper()
    codes = (upper if upper in US or upper in CANADA else None, MX_NAMES.get(key), SHORT.get(key))
    return tuple(dict.fromkeys(code for code in codes if code))


def settle(
    text: str, match: re.Match[str], before: re.Match[str], after: re.Match[str] | None, states: tuple[str, ...]
) -> Spot | None:
    """The place made of the words before a state, the state, and a code after it."""
    code = after["code"] if after else ""
    written = match[0].rstrip(".")
    small = written.islower() and written in ENGLISH
    for state in sorted(states, key=lambda each: not city_before(text, before, each)[0]):
        right = belongs(code, state)
        if small and not right:
            continue
        name, start = own_city(text, before, code) if right else ("", 0)
        if not name:
            name, start = city_before(text, before, state)
        if not name and (right or (written.isupper() and (code or before["sep"] == ","))):
            name, start = unknown_city(text, before)
        if not name:
            continue
        if code and not right and country_of(state) != "MX" and (code[0].isdigit() == (country_of(state) == "CA")):
            after, code = None, ""
        end = after.end() if after and code else match.end()
        country = COUNTRY.match(text, end)
        place = Place("", "", name, state, tidy(code), country_of(state))
        return Spot(start, country.end() if country else end, place, "code" if code else "state")
    return None


def belongs(code: str, state: str) -> bool:
    """Whether a postal code lies in a state."""
    if country_of(state) == "MX":
        return bool(code) and code[0].isdigit() and mexican_state(code) == state
    held = gazetteer().city_of(code) if code else None
    return bool(held and held.state == state)


def by_code(text: str, found: list[Spot]) -> list[Spot]:
    """Postal codes without a state, with the city before them where one stands there."""
    more: list[Spot] = []
    for match in CODE.finditer(text):
        city = gazetteer().city_of(match["us"] or match["ca"])
        if match["us"] and NUMBERED.search(text, max(0, match.start() - 16), match.start()):
            continue
        if not city or taken(found, match.start(), match.end()) or NOT_A_CODE.match(text, match.end()):
            continue
        before = BEFORE.search(text, max(0, text.rfind("\n", 0, match.start()) + 1, match.start() - 40), match.start())
        name, start = city_before(text, before, city.state) if before else ("", 0)
        if taken(found, start, match.end()):
            name = ""
        place = Place("", "", name or city.name, city.state, tidy(match[0]), city.country)
        more.append(
            Spot(start if name else match.start(), match.end(), place, "code" if name or match["ca"] else "bare code")
        )
    return more


@lru_cache(maxsize=8192)
def beginning(word: str) -> str:
    """The first three letters of a word as names are compared."""
    return fold(word)[:3]


def port(name: str) -> City | None:
    """The city of a port that is called by a name of its own."""
    place, _, state = PORTS.get(name, "").rpartition(" ")
    return City(place, state, country_of(state)) if place else None


def by_name(text: str, found: list[Spot]) -> list[Spot]:
    """Cities whose name alone is unmistakable, and everyday codes for them."""
    table, firsts = gazetteer().alone, gazetteer().beginnings
    more: list[Spot] = []
    words = list(WORD.finditer(text))
    skip = 0
    for at, word in enumerate(words):
        if word.start() < skip:
            continue
        key = word[0].strip(".").upper()
        if (
            key in CODES
            and (word[0].isupper() or word[0].casefold() in ALIASES)
            and not taken(found, word.start(), word.end())
        ):
            name, _, state = CODES[key].rpartition(" ")
            more.append(Spot(word.start(), word.end(), Place("", "", name, state, "", country_of(state)), "short"))
            continue
        if beginning(word[0]) not in firsts:
            continue
        for size in (4, 3, 2, 1):
            end = words[min(at + size, len(words)) - 1].end()
            piece = text[word.start() : end]
            name = fold(piece) if len(piece) < 40 and "\n" not in piece else ""
            city = port(name) or table.get(name)
            named = (piece[-1:] != "." and NAME_GOES_ON.match(text, end)) or text.endswith("City of ", 0, word.start())
            if city and not taken(found, word.start(), end) and not named:
                more.append(
                    Spot(
                        word.start(),
                        end,
                        Place(
                            "",
                            "",
                            title(piece) if fold(piece) == fold(city.name) else city.name,
                            city.state,
                            "",
                            city.country,
                        ),
                        "name",
                    )
                )
                skip = end
                break
    return more
