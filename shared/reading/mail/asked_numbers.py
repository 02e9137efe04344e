"""The weights of an answer to a question for them: "What do the two crates weigh?" - "1,150 and 980."

Such an answer names no unit, since the question told what the numbers are. It is read with the one that the question names, or
with pounds; numbers that something else is said of, and those that look like a postal code, a class or an hour, stay as they are.
"""

import re
from dataclasses import replace

from shared.reading.layout.document import Line
from shared.reading.mail.segments import Segment
from shared.reading.packaging.packaging import FORMS

ASKS = re.compile(
    r"(?:\bweigh\w*|\bheavy\b|\blbs?\b|\bpounds\b|\bkgs?\b|\bkilos?\b|\bpesan?\b|\bpeso\b|\bpoids\b"
    r"|\bp[èe]se(?:nt)?\b)[^.!\n]{0,120}\?"
    r"|(?:\b(?:what|how|which|forgot|need|missing|send|give|tell|combien|cu[áa]nto|qu[ée]"
    r"|quel)\b)[^.!?\n]{0,80}\b(?:weigh\w*|heavy|pounds|lbs"
    r"|pesan?|peso|poids|p[èe]se(?:nt)?)\b",
    re.IGNORECASE,
)
"""A question that asks for a weight, among other things."""
WEIGHT = ("weigh", "heavy", "lb", "pound", "kg", "kilo", "pes", "poids", "pèse")
UNIT = re.compile(r"\d ?(?:lbs?\b|#|kgs?\b|pounds\b|kilos?\b)|\bclass\b[^.\n]{0,40}\d", re.IGNORECASE)
"""What an answer tells whose other numbers are no weights: a weight with its unit, a class."""
KILOS = re.compile(r"\b(?:kgs?|kilos?|kilogram\w*)\b", re.IGNORECASE)
ELSE_AHEAD = re.compile(
    r"(?:\b(?:class|clase|classe|po|p\.o\.|order|ref|pu|pickup|dock|door|suite|room|bay|unit|number|no|nos|num|zip"
    r"|code|ext|before|after|by"
    r"|until|till|at|from|between|box|lot|item|part|nmfc|phone|cell|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov"
    r"|dec)\b\.?|[#$:])[ ]*\Z",
    re.IGNORECASE,
)
"""What stands before a number that is no weight."""
NUMBER = re.compile(
    r"(?<![\w$.,/#:'\"-])(?!(?:19|20)\d\d(?!\d))(?:[1-9]\d?,\d{3}|[1-9]\d{2,3})(?![\d'\"%/:-]|[.,]\d)"
    r"(?=[ ]*(?:$|[.,;!?)]|(?:and|each|ea|apiece|a piece|per|total|in all|in total|all in|all together|altogether"
    rf"|combined|even|with|w/|(?:an?|the) (?:{FORMS})(?<!s)"
    r"|on the|for (?:all|both|the|one|each|every\w*)|the (?:pair|lot|set)|y|et|cada un[oa]|chacune?|chaque|en total"
    r"|au total)\b|[&+]))",
    re.IGNORECASE | re.MULTILINE,
)


def with_units(parts: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The parts of a message, its new words with a unit behind each number that answers a question for weights below them."""
    if len(parts) < 2 or parts[1].kind != "quoted" or any(line.asked for line in parts[0].words):
        return parts
    question = parts[1].text[:2000]
    lower = question.lower()
    if not any(word in lower for word in WEIGHT) or not ASKS.search(question) or UNIT.search(parts[0].text[:5000]):
        return parts
    unit = "kg" if KILOS.search(question) else "lb"
    words = tuple(answered(line, unit) for line in parts[0].words)
    return parts if words == parts[0].words else (replace(parts[0], words=words), *parts[1:])


def answered(line: Line, unit: str) -> Line:
    """A line with the unit behind each of its numbers that may be a weight."""
    if line.grid or not NUMBER.search(line.text):
        return line

    def told(match: re.Match[str]) -> str:
        ahead = line.text[max(0, match.start() - 12) : match.start()]
        return match[0] if ELSE_AHEAD.search(ahead) else f"{match[0]} {unit}"

    return replace(line, text=NUMBER.sub(told, line.text))
