"""Cities with their state or province: "Dallas, TX 75201", "Monterrey, Nuevo León, N.L. 64000"."""

import re

from shared.reading.language.spelling import tidy
from shared.reading.model import Place
from shared.reading.places.city_words import BEFORE, city_before, misspelled, own_city, unknown_city
from shared.reading.places.gazetteer import gazetteer
from shared.reading.places.postal_codes import AFTER, belongs
from shared.reading.places.spot import Spot, taken
from shared.reading.places.state_words import CLOSED, COUNTRY, STATE, of_number, only_a_word, states_of
from shared.reading.places.states import ENGLISH, country_of
from shared.reading.places.states_apart import ONE, words_between

CODED = re.compile(r"[ ]*,?[ ]*(?P<state>[A-Za-z]{2})[ ,]+(?P<code>\d{5})\b")
"""The state and the code behind a city's name."""
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


def with_state(text: str, known: list[Spot]) -> list[Spot]:
    """Cities with their state or province, with or without a code, that are not among the known places."""
    found: list[Spot] = []
    last = 0
    for match in STATE.finditer(text):
        if only_a_word(text, match) or of_number(text, match) or taken(known, match.start(), match.end()):
            continue
        states = states_of(match)
        spot = city_of(text, match, states, last) if states else None
        if spot and spot.start >= last:
            found.append(spot)
            last = spot.end
    return found


def city_of(text: str, match: re.Match[str], states: tuple[str, ...], last: int) -> Spot | None:
    """The city that the words before a state name, with the code behind it. `last`: where the place before it ends."""
    begin = max(last, text.rfind("\n", last, match.start()) + 1)
    if (match["long"] or match[0].isupper()) and (spot := told_apart(text, begin, match, states)):
        return spot
    before = BEFORE.search(text, max(begin, match.start() - 60), match.start())
    if not before or city_like(text, match) or names_capital(text, match, before, states):
        return None
    after = AFTER.match(text, match.end()) or behind_country(text, match, states) or behind_code(text, match, states)
    if match[0] == "Co" and before["sep"] != "," and not (after and belongs(after["code"], "CO")):
        return None  # a company's name
    return settle(text, match, before, after, states)


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


def settle(
    text: str, match: re.Match[str], before: re.Match[str], after: re.Match[str] | None, states: tuple[str, ...]
) -> Spot | None:
    """The place made of the words before a state, the state, and a code after it."""
    code = after["code"] if after else ""
    if len(states) > 1:
        states = tuple(sorted(states, key=lambda each: not city_before(text, before, each)[0]))
    for state in states:
        right, country = belongs(code, state), country_of(state)
        name, start = ("", 0) if no_state(text, match, before, state, code) else named(text, match, before, state, code)
        if not name:
            continue
        if code and not right and country != "MX" and code[0].isdigit() == (country == "CA"):
            after, code = None, ""
        end = after.end() if after and code else match.end()
        nation = COUNTRY.match(text, end)
        place = Place("", "", as_listed(name, state, code if right else ""), state, tidy(code), country)
        return Spot(start, nation.end() if nation else end, place, "code" if code else "state")
    return None


def no_state(text: str, match: re.Match[str], before: re.Match[str], state: str, code: str) -> bool:
    """Whether what could be a state is none: the letters of a number, or a word written small that no city stands before."""
    if belongs(code, state):
        return False
    if code and text.startswith("-", match.end()):
        return True  # "LOAD TENDER TN-40922"
    written = match[0].rstrip(".")
    if not written.islower() or written not in ENGLISH:
        return False
    return not (CLOSED.match(text, match.end()) and city_before(text, before, state)[0])


def named(text: str, match: re.Match[str], before: re.Match[str], state: str, code: str) -> tuple[str, int]:
    """The city that the words before a state name, and where it begins: its code's, the state's, or one that no list has."""
    right = belongs(code, state)
    if right and (own := own_city(text, before, code))[0]:
        return own
    if (held := city_before(text, before, state))[0]:
        return held
    if right and country_of(state) != "MX" and (meant := misspelled(text, before, code))[0]:
        return meant
    apart = before["sep"] == "," and not agrees(text, match)
    if right or (match[0].rstrip(".").isupper() and (code or apart)):
        return unknown_city(text, before)
    return "", 0


def as_listed(name: str, state: str, code: str) -> str:
    """A city's name as the gazetteer has it where it was written as a terminal's, or with an accent in the United States.

    `code`: one that lies in the state, else empty.
    """
    held = gazetteer().city_of(code) if code and name.lower().endswith(" terminal") else None
    name = held.name if held else name
    if not name.isascii() and country_of(state) == "US" and (city := gazetteer().city_in(name, state)):
        return city.name
    return name


def agrees(text: str, match: re.Match[str]) -> bool:
    """Whether "OK" behind a name is no state but the writer's consent ("Hi Claude, OK on the rate")."""
    return match[0] == "OK" and AGREED.match(text, match.end()) is not None


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
