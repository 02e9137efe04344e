"""Weights whose unit another one says: "21,500 and 22,000 lbs", "one is 900 lbs, the other 840"."""

import re
from dataclasses import replace

from shared.reading.language.branches import compiled
from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.nouns.words import kind
from shared.reading.packaging.packaging import FORMS
from shared.reading.weights.listed_weights import FEWEST
from shared.reading.weights.other_numbers import priced
from shared.reading.weights.weight import NUMBER, Weight, number, weighed
from shared.reading.weights.weight_of_each import WEIGHS

PLAIN = r"(?:\d{1,2},\d{3}|\d{3,4})"
SHARED_UNIT = WordPattern(
    rf"(?<![\w$.,/#-])(?<!between )(?P<first>(?:{PLAIN}(?:,? (?:and|&|\+|plus) | ?[/+=] ?)){{1,9}}|(?:{PLAIN}, ){{2,9}}(?:and )?"
    rf"|(?:{PLAIN}, ){{1,9}}{PLAIN},? (?:and|&|\+|plus) "
    rf"|\d[\d,]{{2,6}} (?:and|&|\+|plus) )(?=(?P<second>{NUMBER})[ ]?(?:lbs?|#|kgs?|pounds))",
)
"""Those before the last of several weights that are given one unit: "21,500 and 22,000 lbs", "18,000 / 9,500 / 7,200 lbs"."""
AT = WordPattern(
    r"(?<![\w-])(?:at|@)[ ]?(?P<number>\d{2,3}|\d{1,2},\d{3})(?=[,;)]|[ ](?:and|plus|&)\b|\.(?!\d)|[ ]*(?:\n|$))"
)
AT_BEFORE = re.compile(r"(?:\bat|@)[ ]?\Z")
"""Before a number that is weighed the way the one before it is."""
SOME_AT = compiled(rf"(?<![\w$.,/-])(?:\d{{1,2}}|{NAMED})(?: of (?:them|those|these))? (?:at|@)[ ]?\Z")
"""The same of some of several: "2 at 600 lbs, 2 at 480"."""
SIZE = r"\d[\"']?[ ]?x[ ]?\d[\d.]*(?:[\"']|[ ]?(?:in|inches|tall|high)\b)?"
OTHER = (
    r"(?:other|others|second|third|fourth|fifth|sixth|last|rest|remaining|odd|big|bigger|little|small|smaller|large|larger|tall|short|long)"
    r"(?:[ ](?:one|ones|two|three|pallet|skid|crate|piece))?"
)
BESIDE = WordPattern(
    r"(?<![\w$.,/#x\"-])(?P<number>\d{1,3},\d{3}|\d{2,4}+)"
    rf"(?=[ ]*+(?:\n|\Z|[;/)]|[.,](?!\d)|(?:and|plus|&|each|apiece|total|in total|together|for (?:the|both|all|each)|to be exact"
    rf"|per (?:{FORMS}))\b))"
)
"""A number that ends a clause."""
OF_OTHER = compiled(
    rf"(?:{SIZE}[ ]?(?:[,;/|@-]|at|and|weighing)?"
    rf"|\b(?:{OTHER}|(?:the |another |an |a )(?:{FORMS})|(?:{FORMS})(?<=s)|one)(?:'s| {WEIGHS}|,| -|:)?(?: (?:only"
    rf"|just|about|around|maybe|roughly))?"
    rf"|\b\d{{1,2}}[ ]?@)[ ]?\Z"
)
"""Before a number that is a weight like the one before it: behind a size, or behind what else is weighed."""
SEVERAL = re.compile(rf"\bthe (?:{FORMS})(?<=s)(?: {WEIGHS}|,)? \Z", re.IGNORECASE)
"""Before what each of others weighs, where one told before is of each: "the skids 900 lb apiece and the drums 480"."""
SIZED = re.compile(rf"{SIZE}[ ]?(?:[,;/|@-]|at|and|weighing)[ ]?\Z", re.IGNORECASE)
"""The first of these alone: a size has a weight behind it, whatever sentence the unit stands in."""
LISTED = re.compile(r"[ ]?(?:/|;|,? and|&)[ ]?", re.IGNORECASE)
"""Between a weight and the next of a list: "14,200 lb / 14,350 / 15,000"."""
OF_THING = re.compile(rf"\b(?:the )?(?:[a-z]+ )?(?P<thing>[a-z]{{3,}})(?:'s| {WEIGHS})?[ ]\Z", re.IGNORECASE)
FOR_THING = re.compile(r"[ ](?:for (?:the|both|all|each)|to be exact)\b", re.IGNORECASE)
ENDED = re.compile(r"[.!?][ ]|\n\s*\n|\n[^\n]*\n")
"""Between two weights of which the first says nothing of the other's unit."""
FEW, FAR = 6, 400
"""Weights of a text whose parts are looked for; characters before one in which they stand."""
NEAR, LOOK_BACK = 120, 40
"""Characters behind a weight in which its unit serves another; those before a number in which its words stand."""


def with_shared_units(text: str, found: list[Weight]) -> list[Weight]:
    """The weights with those that one of them lends its unit."""
    found = [*found, *before_the_last(text, found)]
    found += repeated(text, found)
    found += beside(text, found)
    return [*found, *addends(text, found)]


def before_the_last(text: str, found: list[Weight]) -> list[Weight]:
    """The weights of a list of which the last has the unit."""
    more: list[Weight] = []
    for match in SHARED_UNIT.finditer(text):
        after = next((each for each in found if each.start == match.start("second")), None)
        if after:
            unit = after.pounds / number(match["second"])
            more += [
                replace(
                    after,
                    start=match.start() + each.start(),
                    end=match.start() + each.end(),
                    pounds=number(each[0]) * unit,
                    total=after.total and "=" not in match["first"],
                )
                for each in re.finditer(r"\d[\d,]*\d", match["first"])
            ]
    return more


def repeated(text: str, found: list[Weight]) -> list[Weight]:
    """The weights whose unit an earlier one says: "an armoire, at 380 lb, a piano, at 490"."""
    more: list[Weight] = []
    numbers = list(AT.finditer(text))
    if not numbers or not any(AT_BEFORE.search(text, max(0, each.start - 4), each.start) for each in found):
        return more
    for match in numbers:
        start, end = match.span("number")
        before = last_before(start, found)
        if any(each.start < end and start < each.end for each in found):
            continue
        if not before or not AT_BEFORE.search(text, max(0, before.start - 4), before.start):
            continue
        if not before.each or SOME_AT.search(text, max(0, start - LOOK_BACK), start):
            more.append(replace(before, start=start, end=end, pounds=number(match["number"]) * unit_of(text, before)))
    return more


def beside(text: str, found: list[Weight]) -> list[Weight]:
    """The weights of what is told beside a thing whose weight has a unit: "the drums 145 lbs each, the carton 22"."""
    more: list[Weight] = []
    for match in BESIDE.finditer(text) if found else ():
        start, end = match.span("number")
        before = last_before(start, [*found, *more])
        if not before or before.end > start or start - before.end > NEAR:
            continue
        if ENDED.search(text, before.end, start) and not SIZED.search(text, max(0, start - LOOK_BACK), start):
            continue
        alike = LISTED.fullmatch(text, before.end, start) and "," in match["number"]
        if number(match["number"]) >= FEWEST and (alike or of_other(text, start, end)) and not priced(text, start):
            told = weighed(text, start, end, number(match["number"]) * unit_of(text, before))
            several = before.each and not told.total and SEVERAL.search(text, max(0, start - LOOK_BACK), start)
            more.append(replace(told, each=True) if several else told)
    return more


def addends(text: str, found: list[Weight]) -> list[Weight]:
    """The numbers without a unit that come to the weight behind them: "5 drums (2,150) and 2 totes (4,900), 7,050 lbs"."""
    for whole in found if len(found) < FEW else ():
        numbers = list(BESIDE.finditer(text, max(0, whole.start - FAR), whole.start))
        unit = unit_of(text, whole) if numbers else 1.0
        run: list[Weight] = []
        for match in reversed(numbers):
            start, end = match.span("number")
            if any(each.start < end and start < each.end for each in found):
                break
            run.insert(0, Weight(start, end, number(match["number"]) * unit))
            together = sum(each.pounds for each in run)
            if together >= whole.pounds:
                if together == whole.pounds and len(run) > 1:
                    return run
                break
    return []


def of_other(text: str, start: int, end: int) -> bool:
    """Whether the words around a number say what else is weighed."""
    line = max(text.rfind("\n", 0, start) + 1, start - LOOK_BACK)
    if OF_OTHER.search(text, line, start):
        return True
    if "," not in text[start:end]:
        return False
    named = OF_THING.search(text, line, start)
    return bool(FOR_THING.match(text, end) or (named and kind(named["thing"].lower()) == "thing"))


def last_before(start: int, found: list[Weight]) -> Weight | None:
    """The weight that begins last before an offset."""
    return max((each for each in found if each.start <= start), key=lambda each: each.start, default=None)


def unit_of(text: str, weight: Weight) -> float:
    """The pounds of a weight's unit; those of a pound where nothing is weighed."""
    plain = re.match(NUMBER, text[weight.start : weight.end])
    return weight.pounds / number(plain[0]) if plain and number(plain[0]) else 1.0
