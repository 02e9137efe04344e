"""Handling units whose number follows from what one weighs and what all do: "each crate weighs 385 pounds, 770 for both"."""

from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS, packaging

NUMBER = r"\d{1,2},\d{3}|\d{2,5}"
TOLD = WordPattern(
    rf"\b(?:(?:each|every) (?P<unit>{FORMS})|an? (?P<own>{FORMS}) (?:for|per) (?:each|every))\b[^\n]{{0,120}}?"
    rf"(?<![\w.,$/-])(?P<each>{NUMBER})[ ]?(?:lbs?|pounds|#|kgs?|kilos)\.?(?: each"
    rf"| apiece)?[^\n\d]{{0,24}}?[ ](?P<whole>{NUMBER})"
    r"(?:[ ]?(?:lbs?|pounds|#|kgs?|kilos)\.?)?[ ](?:for (?:both|the (?:pair|two|three|four|lot)|all(?: [a-z]+)?)\b|in all\b"
    r"|all told\b|altogether\b|combined\b|together\b|total\b)"
)
"""What one weighs, and all of them."""
MOST = 60
"""How many are told so, at most."""


def with_weighed(text: str, found: list[Count]) -> list[Count]:
    """The counts with such units, where none of their packaging are counted."""
    for match in TOLD.finditer(text):
        kind = packaging(match["unit"] or match["own"])
        each, whole = (int(match[name].replace(",", "")) for name in ("each", "whole"))
        number, left = divmod(whole, each) if each else (0, 1)
        if left or not 2 <= number <= MOST or any(one.packaging == kind and one.number > 1 for one in found):
            continue
        name = "unit" if match["unit"] else "own"
        kept = [one for one in found if one.end <= match.start() or match.end() <= one.start]
        return [*kept, Count(match.start(name), match.end(name), number, kind)]
    return found
