"""Numbers that are said digit by digit, as on a telephone: "Tennessee three seven one two seven", "S R four four one eight"."""

import re

from shared.reading.language.numerals import UNITS

DIGITS = {word: str(number) for word, number in UNITS.items()} | {"zero": "0", "oh": "0"}
DIGIT = rf"(?:{'|'.join(DIGITS)})"
RUN = re.compile(rf"(?<![\w-])(?P<letters>(?:[A-Z][ ]){{0,4}})(?i:(?P<digits>(?:{DIGIT}[ \n-])+{DIGIT}))(?![\w-])")
GOES_ON = re.compile(r"[ -](?:hundred|thousand|million|dozen|and a half)\b", re.IGNORECASE)
"""Behind words that are an amount and no digits."""
SAID = re.compile(r"[a-z]+", re.IGNORECASE)
SPELLED = re.compile(r"\b(?:P O|B O L|P R O|P U)(?= (?:number|no\b|is\b|#|[A-Z] |\d))")
"""The label of a number of which each letter is said."""
PHONE = 10
"""Figures of a telephone's number."""
APART = str.maketrans("-\n", "  ")
BEHIND_OTHERS = tuple(f" {word}" for word in UNITS)
FEWEST, MOST = 4, 17
"""Digits of a number that is said so."""


def in_figures(text: str) -> str:
    """A text with what it says digit by digit in figures, letters said before them joined to it; a telephone's in its groups.

    >>> in_figures("Murfreesboro Tennessee three seven one two seven. P O is S R four four one eight")
    'Murfreesboro Tennessee 37127. PO is SR4418'
    """
    plain = text.lower().translate(APART)
    if sum(map(plain.count, BEHIND_OTHERS)) < FEWEST - 1:  # what is said so is rare, and texts are long
        return text
    told = RUN.sub(figures, text)
    return SPELLED.sub(lambda match: match[0].replace(" ", ""), told) if told != text else text


def figures(run: re.Match[str]) -> str:
    """What is said digit by digit, in figures."""
    number = "".join(DIGITS[word.lower()] for word in SAID.findall(run["digits"]))
    if not FEWEST <= len(number) <= MOST or GOES_ON.match(run.string, run.end()):
        return run[0]
    if len(number) == PHONE:
        return f"{run['letters']}{number[:3]}-{number[3:6]}-{number[6:]}"
    return run["letters"].replace(" ", "") + number
