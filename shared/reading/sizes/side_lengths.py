"""The length of one side as it is written: its number, its fraction, its unit."""

import re

from shared.reading.language.numerals import NAMED, value
from shared.reading.language.word_patterns import WordPattern

NUM = r"\d++(?:[.,]\d+)?(?:[ ]?[½¼¾]|[ -][1357]/[248]\b|[ ]and a half\b)?"
"""A number with its fraction: "48.5", "1,20", "48 1/2"."""
FACTOR = {"": 1.0, '"': 1.0, "''": 1.0, "in": 1.0, "inch": 1.0, "inches": 1.0, "po": 1.0,
"pouces": 1.0, "pieds": 12.0, "cm": 1 / 2.54, "cms": 1 / 2.54,
"mm": 1 / 25.4, "m": 39.3701, "mt": 39.3701,
          "mts": 39.3701, "meter": 39.3701, "meters": 39.3701, "metre": 39.3701, "metres": 39.3701,
          "centimeter": 1 / 2.54, "centimeters": 1 / 2.54, "centimetre": 1 / 2.54, "centimetres": 1 / 2.54,
          "millimeters": 1 / 25.4, "millimetres": 1 / 25.4, "ft": 12.0, "feet": 12.0,
          "foot": 12.0, "'": 12.0}  # fmt: skip
FRACTIONS = {
    "½": 0.5, "¼": 0.25, "¾": 0.75, "half": 0.5, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "1/8": 0.125, "3/8": 0.375, "5/8": 0.625,
    "7/8": 0.875,
}  # fmt: skip
SPELLED = WordPattern(
    rf"\b{NAMED}(?=[ -](?:and a half[ -])?(?:by|x|feet|foot|ft|inch|inches"
    r"|in\.? (?:by|x|long|wide|tall|high)|long|wide|tall|high)\b)"
    rf"|\b(?<=by ){NAMED}(?=[ ]*(?:[.,;)\n]|$|(?:each|apiece|and|at)\b))"
    rf"|\b(?:(?<=feet )|(?<=foot )){NAMED}(?=[ ]*(?:[.,;)\n]|$|(?:and|at|each|with)\b))"
    r"|\ban?(?=[ ](?:foot|inch) (?:long|wide|tall|high|deep|thick)\b)"
)
"""A side that is written out."""


def in_figures(text: str) -> str:
    """The text with sides that are written out in figures, as long as before: "four feet by" is "0004 feet by"."""
    return SPELLED.sub(lambda match: str(value(match[0])).rjust(len(match[0]), "0"), text)


def length(written: str) -> float:
    """A written number with its fraction: "48.5", "1,20", "1,200", "48 1/2"."""
    whole = re.match(r"\d+(?:[.,]\d+)?", written)
    plain = float(re.sub(r",(?!\d{3}\b)", ".", whole[0]).replace(",", "")) if whole else 0.0
    return plain + next((part for sign, part in FRACTIONS.items() if written.endswith(sign)), 0.0)


def key_unit(unit: str | None) -> str:
    """A unit as FACTOR names it."""
    return (unit or "").lower().rstrip(".")
