"""Whether words name a person: a given name, alone or before a surname, written as names are."""

import re
from functools import cache
from pathlib import Path

from shared.reading.nouns.words import GOODS, kind

NAME = re.compile(r"(?P<given>[A-Z][a-z]+)(?: (?:[A-Z]\.? ?)?(?P<surname>[A-Z][a-zA-Z'-]+))?")
LOUD = re.compile(r"(?P<given>[A-Z]+)")


def is_person(words: str, *, alone: bool) -> bool:
    """Whether words are a person's name: "Marcus Bell", "Rose". `alone`: they stand on a line of their own, where people
    who write in capitals put whom they speak to and who they are."""
    if match := NAME.fullmatch(words):
        surname = match["surname"] or ""
        goods = surname.endswith("s") and kind(surname.lower()) in GOODS  # "Rose Bushes"
        return match["given"].lower() in given_names() and not goods
    match = LOUD.fullmatch(words) if alone else None
    return bool(match and match["given"].lower() in given_names())


@cache
def given_names() -> frozenset[str]:
    """The given names that are known, in lower case."""
    lines = (Path(__file__).parents[1] / "data" / "given_names.txt").read_text("utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())
