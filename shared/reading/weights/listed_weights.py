"""Weights without a unit that are told one after the other: "weights 480, 480 and 655", "pallet 1 - 810, pallet 2 - 845"."""

import re

from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.numbered_units import NTH
from shared.reading.packaging.packaging import FORMS
from shared.reading.weights.weight import NUMBER, Weight, number
from shared.reading.weights.weight_columns import column

LISTED = WordPattern(
    rf"\b(?:weights?|wts?|weighing|weigh(?:ed)?|scal(?:ed?|ing)|(?:pallets|skids|crates|plts|drums|bundles"
    rf"|coils|totes|reels)(?: (?:are|were|came in|run))(?= [\d,]+, [\d,]+))\b[ :]*(?:(?:are|is|of|at|out at|in at) )?"
    rf"(?P<first>{NUMBER})(?:[ ]?(?:lbs?|#))?"
    rf"(?P<more>(?:(?:,? (?:and|&|plus) |, | ?[/+] ?|[ ](?=\d,\d{{3}}))(?:{NUMBER})(?:[ ]?(?:lbs?|#))?(?![\d\w\"'])){{1,9}})",
)
"""Several weights behind one word: "weights 480, 480 and 655"."""
OF_NUMBERED = WordPattern(
    rf"\b(?:{FORMS})(?<!s)[ ]?#?(?:\d{{1,2}}|{NTH})(?:[ ]?[-:=/,][ ]?|[ ])(?P<number>\d{{1,2}},\d{{3}}|\d{{3,4}})"
    r"(?=[ ]*(?:[,;\n]|\.(?!\d)|$))"
)
"""What one of several weighs: "pallet 1 - 810, pallet 2 - 845"."""
FEWEST = 20
"""Pounds that a number in a list of weights or behind a word for the whole comes to at least."""


def listed(text: str, found: list[Weight]) -> list[Weight]:
    """The weights of a list behind one word, those of units that are numbered, and those of a column with its sum."""
    apart = [Weight(*each.span("number"), number(each["number"]), sure=False) for each in numbered(text)]
    more = [
        each
        for each in (*apart, *([] if apart else column(text)))
        if not any(weight.start < each.end and each.start < weight.end for weight in found)
    ]
    for match in LISTED.finditer(text):
        for each in re.finditer(NUMBER, text[match.start("first") : match.end()]):
            at = match.start("first") + each.start()
            if number(each[0]) >= FEWEST and not any(weight.start <= at < weight.end for weight in found):
                more.append(Weight(at, at + len(each[0]), number(each[0])))
    return more


def numbered(text: str) -> list[re.Match[str]]:
    """What several units weigh that are numbered."""
    found = list(OF_NUMBERED.finditer(text))
    return found if len(found) > 1 else []
