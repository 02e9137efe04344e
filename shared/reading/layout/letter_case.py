"""Texts that are written in one case: all in capitals, or all small. There neither a capital nor its absence tells anything.

They are read as if they had been written in both: what stands in capitals is put in small letters but for the beginnings of
sentences, codes, cities and their states; and what the place before an address tells to be a company's name has its capitals.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from shared.reading.layout.document import Grid, Line
from shared.reading.layout.names_by_place import capitals, named_before, raised
from shared.reading.nouns.people import given_names
from shared.reading.nouns.words import grammar, kind
from shared.reading.packaging.packaging import packaging
from shared.reading.places.gazetteer import gazetteer
from shared.reading.places.places import spots
from shared.reading.places.spot import Spot

Case = Literal["capitals", "small", "both"]

LONGEST = 12_000
"""Characters of a text that is looked at; a longer one is read as it stands."""
FEWEST = 40
"""Letters of a text that shows a case; fewer are an answer or a code."""
MOST_SMALL, MOST_LARGE = 0.1, 0.006
"""The shares of small letters among capitals, and of capitals among small letters, that somebody slips in."""
WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
SPOKEN = re.compile(
    r"\b(?:the|an?(?=[ ]\w)(?<!-.)|this|it'?s?|is|are|was|will|has|have|had|we|i|you|he|she|they|our|your|my|their|for|with"
    r"|if|so|but|and|of|needs?|please|pls|can|could|be|that|there|where|when|what|get|got|going|goes|by|on|at(?=[ ]\w)|same"
    r"|here|whats?|looking|not|as"
    r"|para|con|que|por|los|las|del|pour|une?|les|des|est|au|aux|avec|necesito|besoin)\b",
    re.IGNORECASE,
)
"""Words of sentences, which forms and addresses lack."""
BEGINS = re.compile(r"(?:\A|:[ ]+|[.!?][ ]+(?=\w+[ ,'])|^[ \t]*(?:[-\u2022*]+[ ]*)?)(?P<letter>[^\W\d_])", re.MULTILINE)
"""The beginning of a sentence or of a line."""
CITY = re.compile(r"(?:[^\W\d_]|[ .'-])+?(?=,|[ (-]+[A-Z]{2}\b(?![ ]?[A-Z])|[ ]*\d|\Z)")
"""A city's name, up to its state in two letters or its code."""
MEASURED = re.compile(r"\d[ ]?(?:LBS?|POUNDS|FEET|FT|INCHES|KGS?|TONS|#)(?!\w)")
"""A measure of freight, which addresses lack."""
SENTENCE = re.compile(r"(?:\A|(?<=[a-z)\d][.!?] )|(?<=[a-z)\d][.!?]  ))(?=\w+[ ,'])[^\W\d_]")
"""The beginning of a sentence of more than a word, in a text that is all small."""
NUMBERS = re.compile(
    r"(?<![\w-])(?:[a-z]{3}[ujz](?=[ -]?\d{6}[ -]?\d\b)"
    r"|(?<=\bpo )(?P<letters>[a-z]{2,4})(?=[ ]\d{3,}\b))"
)
"""Letters that are part of a number, in a text that is all small."""
LANE_BEFORE, LANE_BEHIND = (
    re.compile(r"(?:\b(?:TO|FROM)|[>/-])[ ]*$"),
    re.compile(r"[ ]*(?:TO\b|->?|>|/)"),
)
"""What stands before and behind a city's code in a lane."""
ABBREVIATED = frozenset(
    word
    for words in (
        "lb lbs ft in kg kgs pcs pc ea plt skd ctn tl cl wt yd x w",
        "ave rd st ln dr blvd hwy pkwy ct pl cir rte",
        "n i of or and as an by so",
        "de la le les du des un une et en au aux il se ce je va pas",
        "el los las lo del y es con por su al mas mi ya",
    )
    for word in words.split()
)
"""Short words of freight, streets and grammar that the lists of words lack."""
BEHIND_NUMBERS = frozenset(
    ("am", "pm", "a", "p", "lb", "lbs", "ft", "in", "kg", "th", "st", "nd", "rd", "x", "k", "pcs", "ea", "h")
)
"""What is written right behind a number."""
LONGEST_CODE = 3
"""Letters of an unknown word that is rather a code."""


def case_of(text: str) -> Case:
    """The case that a text is written in."""
    large, small = sum(map(str.isupper, text)), sum(map(str.islower, text))
    if large + small < FEWEST:
        return "both"
    if small <= MOST_SMALL * (large + small):
        return "capitals"
    return "small" if large <= MOST_LARGE * (large + small) else "both"


def in_both_cases(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Lines that are all in one case as if they had been written in both; of tables, only the letters of their numbers."""
    text = "\n".join(line.text for line in lines)
    case = case_of(text) if len(text) <= LONGEST else "both"
    if case == "both":
        return lines
    told = iter(respelled("\n".join(line.text for line in lines if not line.grid), case).split("\n"))
    return tuple(
        in_table(line, line.grid) if line.grid else replace(line, text=next_of(told, line.text)) for line in lines
    )


def next_of(told: Iterator[str], written: str) -> str:
    """As many of the lines told as a line was written in."""
    return "\n".join(next(told) for _ in range(written.count("\n") + 1))


def in_table(line: Line, grid: Grid) -> Line:
    """A table with the letters of its numbers as capitals."""
    rows = tuple(tuple(map(numbered, row)) for row in grid.rows)
    return replace(line, text=numbered(line.text), grid=replace(grid, rows=rows))


def numbered(text: str) -> str:
    """A text with the letters of containers' and orders' numbers as capitals."""
    return NUMBERS.sub(lambda match: match[0] if match["letters"] and known(match[0]) else match[0].upper(), text)


def respelled(text: str, case: Case) -> str:
    """A text in one case as if it had been written in both; of the same length."""
    if case == "capitals":
        small = lowered(text)
        letters = list(kept_forms(text, small))
    else:
        small = SENTENCE.sub(lambda match: raised(match[0]), numbered(text))
        letters = list(small)
    for start, end in named_before(small):
        letters[start:end] = capitals(small[start:end])
    return "".join(letters)


def kept_forms(text: str, small: str) -> str:
    """A text in small letters, but for those lines in capitals that no sentence stands in: forms and addresses say by their
    order what they are."""
    lines = zip(text.split("\n"), small.split("\n"), strict=True)
    return "\n".join(told if SPOKEN.search(written) or MEASURED.search(written) else written for written, told in lines)


def lowered(text: str) -> str:
    """A text in capitals in small letters, but for the beginnings of sentences, codes, people, cities and their states."""
    letters = list(WORD.sub(as_word, text))
    for match in BEGINS.finditer(text):
        letters[match.start("letter")] = match["letter"]
    for spot in spots(text):
        if spot.how == "name" or (spot.written and is_city(spot)):
            written = CITY.match(text, spot.start, spot.end)
            end = written.end() if written else spot.start
            letters[spot.start : spot.end] = capitals(reduced(text[spot.start : end])) + text[end : spot.end]
        elif spot.how == "short" and (
            LANE_BEFORE.search(text[max(0, spot.start - 8) : spot.start]) or LANE_BEHIND.match(text, spot.end)
        ):
            letters[spot.start : spot.end] = text[spot.start : spot.end]
    return "".join(letters)


def reduced(words: str) -> str:
    """Words in small letters, where they are as many."""
    small = words.lower()
    return small if len(small) == len(words) else words


def is_city(spot: Spot) -> bool:
    """Whether a place with its state is more than the words before one: in the table, with its code, or of unknown words."""
    place = spot.place
    return bool(gazetteer().city_in(place.city, place.state)) or not any(
        known(word.lower()) for word in place.city.split()
    )


def as_word(match: re.Match[str]) -> str:
    """One word in capitals as it is written elsewhere."""
    word = match[0]
    small = word.lower()
    if match.start() and match.string[match.start() - 1].isdigit() and small in BEHIND_NUMBERS:
        return small
    if len(small) != len(word) or (match.start() and match.string[match.start() - 1].isdigit()) or is_code(match):
        return word
    return word[0] + small[1:] if small in given_names() and not kind(small) else small


def is_code(match: re.Match[str]) -> bool:
    """Whether a word is part of a code or an unknown abbreviation rather than a word."""
    word, text = match[0], match.string
    beside = text[match.end() : match.end() + 2]
    ahead = text[max(0, match.start() - 2) : match.start()]
    if ahead[-1:] in ("-", "_") and ahead[0].isdigit():
        return True
    if beside[:1].isdigit() or (beside[:1] in "-_" and beside[1:].isdigit()):
        return True
    return len(word) <= LONGEST_CODE and not known(word.lower())


@lru_cache(maxsize=4096)
def known(word: str) -> bool:
    """Whether a small word is one of the language or of freight."""
    return word in ABBREVIATED or word in grammar() or bool(kind(word) or packaging(word))
