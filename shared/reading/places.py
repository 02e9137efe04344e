"""Places in a text: "City, ST 12345" and everything shorter that people write for it."""

import re
from functools import lru_cache

from shared.reading.arranged import without_arranged
from shared.reading.city_words import BEFORE, city_before, misspelled, own_city, unknown_city
from shared.reading.gazetteer import gazetteer, mexican_state
from shared.reading.joined_places import with_joined
from shared.reading.mexican_codes import numbers_street, with_mexican_codes
from shared.reading.model import Place
from shared.reading.place_names import again, by_name, coded
from shared.reading.spelling import tidy
from shared.reading.spot import How, Spot, taken
from shared.reading.states import CA_NAMES, CANADA, ENGLISH, MX_NAMES, SHORT, US, US_NAMES, country_of
from shared.reading.states_apart import ONE, lanes_of_states, words_between
from shared.reading.text import fold
from shared.reading.word_patterns import WordPattern

LONG_NAMES = sorted({*US_NAMES, *CA_NAMES, *(name for name in MX_NAMES if len(name) > 3), *SHORT, "québec", "nuevo león",
                     "michoacán", "querétaro", "san luis potosí", "yucatán", "estado de méxico", "ciudad de méxico",
                     "n l", "d f"},
                    key=len, reverse=True)  # fmt: skip
CODES = sorted(
    (code for code in {*US, *CANADA, *MX_NAMES, *SHORT} if re.fullmatch("[A-Za-z]{2,4}", code)), key=len, reverse=True
)
"""How states are written short."""
SHORTENED = re.compile(r"\b(\w|no|so|edo|nvo)\\ ")
"""The space behind a word of a state's name that is written short, as `re.escape` writes it: "N. Dak", "N.Dak", "N Dak"."""
STATE = WordPattern(
    r"(?<![\w.@&-])(?<!(?<![A-Za-z]{3})/)(?:(?P<long>"
    + "|".join(SHORTENED.sub(r"\1(?:\\.[ ]?|[ ])", re.escape(name)) for name in LONG_NAMES)
    + r")\b\.?|(?P<code>"
    + "|".join(CODES)
    + r")\b(?!['@&])\.?)",
)
POSTAL = r"[ABCEGHJ-NPRSTVXYabceghj-nprstvxy]\d[A-Za-z][ -]?\d[A-Za-z]\d"
AFTER = re.compile(
    rf"[ \t]*[)\]]?[ \t]*[,/\-]?[ \t]*\(?(?:(?:zip|zip code|c\.?p\.?"
    rf"|postal(?: code)?)[ :.#]*)?(?P<code>{POSTAL}|\d{{5}}(?:-?\d{{4}})?)\b(?!['\"]|[ ]?(?:lbs?|#|kgs?"
    rf"|pounds)\b)",
    re.IGNORECASE,
)
COUNTRY = re.compile(
    r"[ \t]*[,(]?[ \t]*(?:(?P<us>(?-i:U\.?S)\.?A?\b\.?|USA\b|United States)|(?P<ca>Canada|CAN?\b)|(?P<mx>M[eé]xico|MEX?\b))",
    re.IGNORECASE,
)
CODE = WordPattern(
    rf"\b(?:(?<![\w$#.,/-])|(?<=\d{{5}}[-/]))(?:(?P<ca>{POSTAL})|(?P<us>\d{{5}})(?:-\d{{4}})?)(?![\w%]|[.,]\d"
    rf"|-\d(?!\d{{4}}\b))",
    0,
)
NOT_A_CODE = re.compile(
    r"[ ]?(?:lbs?\b|#|pounds?\b|kgs?\b|kilos?\b|miles|mi\b|units?\b|pcs|pieces|sq|cu|gal)"
    r"|(?: [NSEW]\.?)?(?: [A-Z0-9][\w'.-]*){1,4} (?:st|street|ave?|avenue|rd|road|dr|drive|blvd|ln|lane|way"
    r"|hwy|pkwy|parkway|ct|court|cir|pl|trl|pike|loop|sq|ter)\b"
    r"|[ ]*/[ ]*(?:[\w&'.-]+ ){1,5}?(?:co|inc|llc|corp|ltd|company)\b",
    re.IGNORECASE,
)
SPOKEN_OF = re.compile(
    r"[ ](?:is|was|has|had|needs?|should|will|can|did|didn't|got|delivered|picked|showed|shows?|arrived|made|came|went|left)\b",
    re.IGNORECASE,
)
"""What a numbered load does ("Load 77010 is at 1:00")."""
STATE_BEHIND = re.compile(r"[ ,]{1,2}([A-Z]{2})\b(?!['@&])")
"""The state behind its code ("92376 CA")."""
A_LOAD = re.compile(r"\b(?:load|shipment|order|trip|move)[ ]$", re.IGNORECASE)
WHOSE_ID = re.compile(
    r"\b(?:shipment|load|order|customer|account|tax|vendor|carrier|driver|store|trip|job|quote|ref(?:erence)?|tms)[ ]$",
    re.IGNORECASE,
)
"""What has an ID."""
NUMBERED = WordPattern(
    r"(?:\b(?:po|order|ref|bol|pro|so|invoice|inv|release|sku|part|model|id|mc|dot|claim|ext|conf(?:irmation)?|tel|fax|phone|shpts?|tms"
    r"|seal|acct|account|vendor|supplier|customer|store|lot|rma|rga|rgs|rtv|mra|return auth(?:orization)?|authorization"
    r"|work order|wo|ticket|permit|booking|bkg|booth|file|folio|folder|project|proj|paddle|licen[cs]e|badge|delivery order|d/o"
    r"|asn|gate pass)\b\.?[ ]*(?:#"
    r"|no\.?|number|nbr|(?:is|was|will be)\b|:|[ ](?=(?:is|was|will be)\b))*"
    r"|\b(?:serial|vin|s/n|tag|number|card|phone|meter|account)\b[^.;\n]{0,12} end(?:s|ing)? (?:in|with)"
    r"|\b(?:load|pickup|pu|job|quote|container|unit|trailer|item|ticket|case)\b[ ]*(?:#|no\.?|number)[ :]*|#)[ ]*$",
)
CODED = re.compile(r"[ ]*,?[ ]*(?P<state>[A-Za-z]{2})[ ,]+(?P<code>\d{5})\b")
GOES_ON = re.compile(r"(?P<word>[ ][A-Za-z]{4,})[ ,]{1,2}")
"""What follows a state's name with which a city's begins, before its own state."""
COMMA = re.compile(r"[ ]?,[ ]*")
CAPITAL = re.compile(r"\bwash(?:ington)?\.?[ ,]{1,3}$", re.IGNORECASE)
"""What stands before "DC" where it is the district and no distribution center."""
AGREED = re.compile(
    r"[ ](?:with|for|so|then|please|pls|let'?s?|go|by|pour|con|de|if|i|we|you|but|and (?:please|we|i)"
    r"|on (?:the|your|that|this|my)"
    r"|from (?:our|my)|at (?:\$|\d,?\d{3})|to (?:book|ship|go|proceed|send|move|schedule|run|load|pick|dispatch))(?!\w)",
    re.IGNORECASE,
)
"""What follows "OK" where somebody agrees to something."""
CLOSED = re.compile(r"[ ]*(?:$|[\n,;)]|->|-|to\b(?! the\b)|\d{1,2}/\d)")
"""What stands behind a state that is written small, where its letters could be a word ("mobile al 5/14")."""


MOST = 200
"""Places of a text that are read; each is compared with the others."""


def spots(text: str) -> list[Spot]:
    """Every place in a text, in order."""
    return list(found_once(text))


@lru_cache(maxsize=8)
def found_once(text: str) -> tuple[Spot, ...]:
    """Every place in a text, in order; several rules ask for those of one text."""
    found: list[Spot] = []
    found += lanes_of_states(text)
    found += with_state(text, found)
    found += by_code(text, found)
    found += by_name(text, found)
    found += again(text, found)
    found = with_mexican_codes(text, sorted(found, key=lambda spot: spot.start)[:MOST])
    return tuple(without_arranged(text, with_joined(text, [coded(spot, found) for spot in found])))


def with_state(text: str, known: list[Spot]) -> list[Spot]:
    """Cities with their state or province, with or without a code, that are not among the known places."""
    found: list[Spot] = []
    last = 0
    for match in STATE.finditer(text):
        if only_a_word(text, match):
            continue
        state = states_of(match)
        if not state or taken(known, match.start(), match.end()) or of_number(text, match):
            continue
        line = text.rfind("\n", last, match.start()) + 1
        if (match["long"] or match[0].isupper()) and (spot := told_apart(text, max(last, line), match, state)):
            found.append(spot)
            last = spot.end
            continue
        before = BEFORE.search(text, max(last, line, match.start() - 60), match.start())
        if not before:
            continue
        if city_like(text, match) or names_capital(text, match, before, state):
            continue
        after = AFTER.match(text, match.end()) or behind_country(text, match, state) or behind_code(text, match, state)
        if match[0] == "Co" and before["sep"] != "," and not (after and belongs(after["code"], "CO")):
            continue  # a company's name
        spot = settle(text, match, before, after, state)
        if spot and spot.start >= last:
            found.append(spot)
            last = spot.end
    return found


def only_a_word(text: str, match: re.Match[str]) -> bool:
    """Whether a state's code is but a word, written small: no place ends with it, and no code or country is behind it."""
    written, end = match[0].rstrip("."), match.end()
    if match["long"] or written not in ENGLISH:
        return False
    return not (CLOSED.match(text, end) or AFTER.match(text, end) or COUNTRY.match(text, end))


def of_number(text: str, match: re.Match[str]) -> bool:
    """Whether "ID" is no Idaho but says that a number follows: "Shipment ID 131391979"."""
    return match[0].upper() == "ID" and WHOSE_ID.search(text, max(0, match.start() - 12), match.start()) is not None


def city_like(text: str, match: re.Match[str]) -> bool:
    """Whether a state's name is a city's here, its own state and code behind it ("Bath, Ontario CA 91761"), or begins one's
    ("ACME FORGE, KANSAS CITY MO"), or "DC" no state."""
    if match[0] == "DC":
        return not CAPITAL.search(text, max(0, match.start() - 14), match.start())
    if match["long"] and (more := GOES_ON.match(text, match.end())):
        state = STATE.match(text, more.end())
        name = f"{match[0]}{more['word']}"
        if any(gazetteer().city_in(name, each) for each in (states_of(state) if state else ())):
            return True
    state = CODED.match(text, match.end()) if match["long"] else None
    return bool(
        state
        and belongs(state["code"], state["state"].upper())
        and gazetteer().city_in(match[0], state["state"].upper())
    )


def names_capital(text: str, match: re.Match[str], before: re.Match[str], states: tuple[str, ...]) -> bool:
    """Whether a Mexican state's name is that of its city here, the state short behind it and no city of it before:
    "Inyectores del Bajío, Querétaro, QRO 76120"; not "León, Guanajuato, GTO"."""
    if not match["long"] or country_of(states[-1]) != "MX":
        return False
    comma = COMMA.match(text, match.end())
    short = STATE.match(text, comma.end()) if comma else None
    told = {*states_of(short)} & {*states} if short and short["code"] else set()
    return any(gazetteer().city_in(match[0], state) and not city_before(text, before, state)[0] for state in told)


def behind_country(text: str, match: re.Match[str], states: tuple[str, ...]) -> re.Match[str] | None:
    """The postal code behind a state and its country, where it lies in that state ("Coahuila, Mexico CP 25290")."""
    country = COUNTRY.match(text, match.end())
    after = AFTER.match(text, country.end()) if country else None
    return after if after and any(belongs(after["code"], state) for state in states) else None


def behind_code(text: str, match: re.Match[str], states: tuple[str, ...]) -> re.Match[str] | None:
    """The postal code behind a state that is written twice, in full and short ("Monterrey, Nuevo León, N.L. 64000")."""
    short = STATE.match(text, comma.end()) if (comma := COMMA.match(text, match.end())) else None
    after = AFTER.match(text, short.end()) if short and set(states_of(short)) & set(states) else None
    return after if after and any(belongs(after["code"], state) for state in states) else None


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
    if len(states) > 1:
        states = tuple(sorted(states, key=lambda each: not city_before(text, before, each)[0]))
    for state in states:
        right = belongs(code, state)
        if code and not right and text.startswith("-", match.end()):
            continue  # "LOAD TENDER TN-40922"
        if small and not right and not (CLOSED.match(text, match.end()) and city_before(text, before, state)[0]):
            continue
        name, start = own_city(text, before, code) if right else ("", 0)
        if not name:
            name, start = city_before(text, before, state)
        if not name and right and country_of(state) != "MX":
            name, start = misspelled(text, before, code)
        apart = before["sep"] == "," and not agrees(text, match)
        if not name and (right or (written.isupper() and (code or apart))):
            name, start = unknown_city(text, before)
        if not name:
            continue
        if right and (held := gazetteer().city_of(code)) and name.lower().endswith(" terminal"):
            name = held.name
        if not name.isascii() and country_of(state) == "US" and (held := gazetteer().city_in(name, state)):
            name = held.name
        if code and not right and country_of(state) != "MX" and (code[0].isdigit() == (country_of(state) == "CA")):
            after, code = None, ""
        end = after.end() if after and code else match.end()
        country = COUNTRY.match(text, end)
        place = Place("", "", name, state, tidy(code), country_of(state))
        return Spot(start, country.end() if country else end, place, "code" if code else "state")
    return None


def agrees(text: str, match: re.Match[str]) -> bool:
    """Whether "OK" behind a name is no state but the writer's consent ("Hi Claude, OK on the rate")."""
    return match[0] == "OK" and AGREED.match(text, match.end()) is not None


def belongs(code: str, state: str) -> bool:
    """Whether a postal code lies in a state."""
    if country_of(state) == "MX":
        return bool(code) and code[0].isdigit() and mexican_state(code) == state
    held = gazetteer().city_of(code) if code else None
    return bool(held and held.state == state)


def told_apart(text: str, last: int, match: re.Match[str], states: tuple[str, ...]) -> Spot | None:
    """The city that words between it and its state tell apart from others of its name: "Athens, the Georgia one"."""
    end = words_between(text, last, match.start())
    before = BEFORE.search(text, max(last, end - 40), end) if end < match.start() else None
    for state in states if before else ():
        name, start = city_before(text, before, state) if before else ("", 0)
        if name:
            one = ONE.match(text, match.end())
            place = Place("", "", name, state, "", country_of(state))
            return Spot(start, one.end() if one else match.end(), place, "state")
    return None


def by_code(text: str, found: list[Spot]) -> list[Spot]:
    """Postal codes without a state, with the city before them where one stands there."""
    more: list[Spot] = []
    for match in CODE.finditer(text):
        city = gazetteer().city_of(match["us"] or match["ca"])
        if match["us"] and NUMBERED.search(text, max(0, match.start() - 32), match.start()):
            continue
        if not city or taken(found, match.start(), match.end()) or numbers_street(text, match.start()):
            continue
        if NOT_A_CODE.match(text, match.end()) and not text.startswith(f" {city.name}", match.end()):
            continue
        if SPOKEN_OF.match(text, match.end()) and A_LOAD.search(text, max(0, match.start() - 12), match.start()):
            continue
        before = BEFORE.search(text, max(0, text.rfind("\n", 0, match.start()) + 1, match.start() - 40), match.start())
        name, start = city_before(text, before, city.state) if before else ("", 0)
        if taken(found, start, match.end()):
            name = ""
        place = Place("", "", name or city.name, city.state, tidy(match[0]), city.country)
        state = STATE_BEHIND.match(text, match.end())
        end = state.end() if state and state[1] == city.state else match.end()
        how: How = "code" if name or match["ca"] or end > match.end() else "bare code"
        more.append(Spot(start if name else match.start(), end, place, how))
    return more
