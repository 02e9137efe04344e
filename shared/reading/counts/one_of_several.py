"""One thing that is measured or weighed for several of its name: "18 oak pews ... a pew weighs 165 lb"."""

import re
from collections.abc import Iterable

from shared.reading.language.numerals import SPELLED, value
from shared.reading.nouns.phrases import Phrase
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS
from shared.reading.weights.weight import Weight
from shared.reading.weights.weight_of_each import ABOUT, WEIGHS

ONE = re.compile(r"\b(?:an?|one|each|every)[ ](?:[a-z]+[ ]){0,2}\Z", re.IGNORECASE)
"""Before the name of one of several."""
MEASURED = re.compile(
    rf"[ ](?:measures|{WEIGHS}[ ](?:{ABOUT}[ ]?)*)[ ]?\d|[ ](?:is|stands) (?:{ABOUT}[ ]?)*\d", re.IGNORECASE
)
"""Behind the name of what is told for all of its kind."""
WEIGHED = re.compile(rf"\A[ ]{WEIGHS}[ ]?(?:{ABOUT}[ ]?)*\Z", re.IGNORECASE)
"""Between such a name and its weight."""
COUNTED = re.compile(
    rf"(?<![\w$.,/#-])\(?(?P<number>\d{{1,3}}|{SPELLED})\)?[ ](?P<words>(?:(?!(?:of|to|and|or|from|in|on|at"
    rf"|for)\b)[a-z-]+[ ]){{0,3}})\Z",
    re.IGNORECASE,
)
"""A number and what is said of several, before their name."""
PER_NAME = re.compile(
    r"\d\.?[ ]?(?:lbs?|#|kgs?|pounds?|kilos?)\.?,?[ ]?(?:per |/ ?|(?:for )?each |an? )"
    rf"(?!(?:{FORMS})\b)(?P<name>[a-z]{{3,14}})\b",
    re.IGNORECASE,
)
"""A weight that is said to be one's of some things."""
AFTER = 24
"""Characters behind a weight in which these stand."""
FAR = 60
"""Characters before a name in which it is counted, and before a weight in which its thing is named."""


def plural(noun: str) -> str:
    """What several of a noun are called."""
    if noun.endswith("y") and noun[-2:-1] not in ("a", "e", "o", "u"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("ch", "sh", "x", "s")) else f"{noun}s"


def one_of(phrase: Phrase, words: str) -> bool:
    """Whether a phrase names one of those that `words` name: "a pew", of "oak pews"."""
    return not phrase.plural and words.lower().endswith(plural(phrase.noun.lower()))


def several(text: str, phrase: Phrase, start: int, end: int) -> Count | None:
    """The things that a stretch counts, of which a phrase measures one; None where it speaks of one alone."""
    if phrase.plural or not MEASURED.match(text, phrase.end):
        return None
    if not ONE.search(text, max(start, phrase.start - FAR), phrase.start):
        return None
    return counted_by_name(text, phrase.noun, start, end)


def counted_by_name(text: str, noun: str, start: int, end: int) -> Count | None:
    """The things that a stretch counts by the plural of a noun: "eight (8) hospital beds"."""
    name = plural(noun.lower())
    at = text.lower().find(name, start, end)
    while at >= 0:
        before = COUNTED.search(text, max(start, at - FAR), at)
        behind = text[at + len(name) : at + len(name) + 1]
        if before and value(before["number"]) > 1 and not behind.isalnum():
            first = before.start("words")
            return Count(first, at + len(name), value(before["number"]), "", words=text[first : at + len(name)])
        at = text.lower().find(name, at + 1, end)
    return None


def weighed_by_name(text: str, weights: Iterable[Weight], start: int, end: int) -> Count | None:
    """The things that a stretch counts, of which a weight is one's by its name: "450 lbs per bed"."""
    for weight in weights:
        told = PER_NAME.search(text, weight.start, min(end, weight.end + AFTER)) if weight.each else None
        if told and (found := counted_by_name(text, told["name"], start, end)):
            return found
    return None


def of_one(text: str, weight: Weight, counts: list[Count]) -> bool:
    """Whether a weight is told of one of the several things that are counted: "a bell is about 240 lb"."""
    if len(counts) != 1 or counts[0].number < 2 or not counts[0].words or weight.total:
        return False
    name = counts[0].words.split()[-1].lower()
    before = text[max(0, weight.start - FAR) : weight.start].rpartition("\n")[2]
    words = [match for match in re.finditer(r"[a-z][\w-]+", before, re.IGNORECASE) if plural(match[0].lower()) == name]
    return bool(words and WEIGHED.match(before[words[-1].end() :]) and ONE.search(before, 0, words[-1].start()))
