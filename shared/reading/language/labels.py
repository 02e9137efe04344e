"""What a label says of the value beside or below it: whose end of a lane, and which part of its address or which day.

One vocabulary for the labels of sheets, the heads of tables and the headings of sections. A label is made of its phrases and
of nothing else: "Ship From City, State", "Zip code (origin)", "Requested P/U date", "Stop 2 - Delivery".
"""

import re
from functools import lru_cache

from shared.reading.language.label_phrases import FILLER, PHRASES, Label
from shared.reading.language.slips import meant
from shared.reading.language.text import fold

LONGEST_PHRASE = max(len(phrase.split()) for phrase in PHRASES)
MOST_WORDS = 9
ADDRESS = ("company", "street", "place", "city", "state", "postal_code", "country")
"""The parts of an address, in the order in which they are written."""
WORD = re.compile(r"[a-z]+")
SPELLED_RIGHT = FILLER.union(*(phrase.split() for phrase in PHRASES))
NUMBER_SIGN = re.compile(r"#(?!\s*\d)")
SAINT = re.compile(r"\bsaint\b")
ORDINAL = re.compile(r"(?:(?<=\b\d)|(?<=\b\d\d))(?:st|nd|rd|th)\b", re.IGNORECASE)
"""What makes a number an ordinal."""
GLUED = re.compile(r"[A-Z\d](?:(?<=[A-Za-z]\d)|(?<=[a-z][A-Z])(?=[a-z]))")
"""What begins a word right behind another ("Stop2", "OriginCity")."""


@lru_cache(maxsize=4096)
def label(words: str) -> Label | None:
    """What some words say as a label; None where they hold anything that labels are not made of."""
    if len(words) > 60:
        return None
    told: list[str] = []
    for written in NUMBER_SIGN.sub(" number ", words.replace("'", "")).split():
        if (known := known_words(written)) is None:
            return None
        told += known
    if not told or len(told) > MOST_WORDS:
        return None
    found: list[Label] = []
    at = 0
    while at < len(told):
        for size in range(min(LONGEST_PHRASE, len(told) - at), 0, -1):
            if phrase := PHRASES.get(" ".join(told[at : at + size])):
                found.append(phrase)
                break
        else:
            size = 1
            if told[at] not in FILLER:
                return None
        at += size
    return combined(found)


@lru_cache(maxsize=4096)
def known_words(written: str) -> tuple[str, ...] | None:
    """What stands between two spaces, as phrases are spelled: small, without accents and numbers, slips put right; None where
    it holds anything that labels are not made of."""
    plain = fold(unglued(ORDINAL.sub(" ", written)))
    told = [word if word in SPELLED_RIGHT else meant(word) for word in WORD.findall(SAINT.sub("st", plain))]
    return tuple(told) if SPELLED_RIGHT.issuperset(told) else None


def unglued(written: str) -> str:
    """Words that a system wrote as one, apart: "OriginCity", "Stop2"."""
    return GLUED.sub(lambda begun: f" {begun[0]}", written)


def combined(found: list[Label]) -> Label | None:
    """One label of the labels of its phrases; None where these contradict each other or say nothing."""
    ends = {each.end for each in found if each.end}
    if ends == {"customer", "destination"}:
        ends = {"destination"}
    parts = list(dict.fromkeys(each.part for each in found if each.part))
    if len(ends) > 1 or not found:
        return None
    placed = [part for part in parts if part in ADDRESS]
    if placed and set(parts) - set(placed) <= {"date"}:
        parts = placed
    if len(placed) == 2 and parts == placed and "place" in placed:  # "Pickup location city"
        part = next(each for each in placed if each != "place")
    elif placed and len(parts) > 1:
        part = "place" if parts == placed else "other"
    else:
        part = (
            next((each for each in ("date", "time", "other") if each in parts), "")
            if len(parts) > 1
            else "".join(parts)
        )
    return Label(ends.pop() if ends else "", part)
