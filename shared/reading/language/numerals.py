"""Numbers as people write them: digits, words, "a dozen", "twenty-two"."""

import re

UNITS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
WORDS = {
    **UNITS, **TENS, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "a single": 1, "single": 1, "a": 1, "an": 1, "a couple of": 2,
    "a couple": 2, "couple of": 2, "couple": 2, "a pair of": 2, "pair of": 2, "half a dozen": 6, "half dozen": 6,
    "a half dozen": 6,
    "a dozen": 12, "dozen": 12, "two dozen": 24, "three dozen": 36,
    "un": 1, "una": 1, "uno": 1, "une": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "doce": 12, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "douze": 12, "onze": 11, "treize": 13, "quatorze": 14, "quinze": 15, "vingt": 20, "trece": 13, "catorce": 14, "dieciocho": 18,
    "veinte": 20,
}  # fmt: skip
FIGURES = tuple(
    word
    for word, number in WORDS.items()
    if number > 1 and word.isascii() and word not in ("couple", "dozen") and " " not in word
)
"""The numbers in words that are one word each."""
COMPOUND = rf"(?:{'|'.join(TENS)})[- ](?:{'|'.join(UNITS)})"
SPELLED = rf"(?:{COMPOUND}|{'|'.join(sorted(map(re.escape, WORDS), key=len, reverse=True))})"
"""A number in words, articles among them, to be matched without regard to case."""
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
TURNS = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3}
"""Which of several is meant, counted from zero."""
ORDINAL = rf"(?:(?:twenty|thirty)[ -])?(?:{'|'.join(ORDINALS)})\b"
"""An ordinal in words, up to those of a month's days."""
LATE_ORDINAL = rf"(?:twenty|thirty)[ -](?:{'|'.join(list(ORDINALS)[:9])})\b|(?:{'|'.join(list(ORDINALS)[9:])})\b"
"""An ordinal in words from the tenth on, which counts days more often than things."""
NOT_ARTICLES = [word for word in WORDS if len(word) > 3 or word in ("one", "two", "six", "ten")]
NAMED = rf"(?:{COMPOUND}|{'|'.join(sorted(NOT_ARTICLES, key=len, reverse=True))})"
"""A number in words that is no article."""


AMOUNT = (
    rf"(?:an?|{NAMED})[ -](?:hundred|thousand)(?:(?: and)?[ -](?:{NAMED})(?:[ -]hundred)?(?:(?: and)? (?:{NAMED}))?)?"
)
"""Hundreds and thousands in words: "twelve hundred", "three hundred fifty", "forty-four thousand five hundred"."""


def amount(written: str) -> int:
    """What hundreds and thousands in words come to."""
    words = " ".join(written.lower().replace("-", " ").split())
    whole, _, rest = words.rpartition("thousand")
    if whole:
        return 1000 * (amount(whole) or 1) + amount(rest)
    many, _, rest = words.rpartition("hundred")
    if many:
        return 100 * (amount(many) or 1) + amount(rest)
    return value(rest.strip().removeprefix("and ")) if rest.strip() else 0


def value(written: str) -> int:
    """What a written number comes to; 0 where it is none."""
    word = " ".join(written.lower().replace("-", " ").split())
    if word[:1].isdigit():
        return int(word.replace(",", "").replace(" ", ""))
    tens, _, unit = word.partition(" ")
    return WORDS.get(word) or (TENS[tens] + UNITS[unit] if tens in TENS and unit in UNITS else 0)


def ordinal(written: str) -> int:
    """What an ordinal in words comes to ("twenty-second")."""
    tens, _, unit = written.lower().replace("-", " ").rpartition(" ")
    return TENS.get(tens, 0) + ORDINALS[unit]
