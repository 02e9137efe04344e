"""What each of several truckloads weighs where no unit says so: "two vans of paper rolls, 43,000 each"."""

import re

from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.weights.weight import Weight, number

TRUCK = r"(?:truck|truck ?load|load|van|reefer|flat ?bed|step ?deck|conestoga|trailer|hopper|tanker)"
TRUCKS = WordPattern(
    rf"\b(?:[2-9]|1\d|(?!one\b|an?\b){NAMED}|several|both|(?:a )?couple(?: of)?)[ ](?:more )?(?:[\w'’-]+[ ]){{0,3}}?{TRUCK}s\b"
)
"""Several trucks or loads that are asked for."""
OF_EACH = WordPattern(
    r"(?<![\w$.,/#-])(?P<number>[1-4]\d,\d{3}|[1-4]\d\d00)(?:(?<=each \d\d,\d\d\d)(?!\d|,\d|[ ]?(?:lb|#|kg|pound|mile))"
    rf"|(?=[ ](?:(?:net|gross|legal|max|lbs?) )?"
    rf"(?:(?:on |in |for |per )?each|ea|apiece|(?:a|per|(?:on |in )?every) {TRUCK})\b(?! (?:way|direction|trip|mile))))"
)
"""As much as a truck carries, said of each."""
SETTLED = WordPattern(
    r"(?<![\w$.,/#-])(?:(?:make (?:it|that)|(?:(?:let['’]?s|we(?:['’]ll)?|i(?:['’]ll)?|you can) )?"
    r"(?:go with|use|plan on|figure on|say)"
    r"|put (?:us |me |it )?(?:down )?(?:at|for))[ ](?P<number>[1-4]\d,\d{3})(?=[ ]*(?:[.;!)\n]|,(?!\d)|-[ ]|\Z))"
    r"|(?P<first>[1-4]\d,\d{3})[ ](?:it is|is (?:fine|right|correct|good|the number|what it is)|works)\b)"
)
"""As much as a truck carries, that the writer settles on: "44,500 it is", "make it 43,000"."""
PRICE = re.compile(
    r"\b(?:rates?|prices?|pay|budget|value[ds]?|worth|insur\w+|miles|cost|bid)\b[^\n.;]{0,24}\Z", re.IGNORECASE
)
LOOK_BACK = 40
"""Characters before a number in which the words stand that make money of it."""


def load_weights(text: str, found: list[Weight]) -> list[Weight]:
    """What each of several truckloads weighs, and what the writer settles on, beside the weights `found`."""
    said = [(match, False) for match in SETTLED.finditer(text)]
    if of_each := list(OF_EACH.finditer(text)):
        said += [(match, True) for match in of_each if TRUCKS.search(text)]
    return [
        Weight(match.start(), match.end(), number(match[match.lastgroup or 0]), each=each)
        for match, each in said
        if not any(weight.start < match.end() and match.start() < weight.end for weight in found)
        and not PRICE.search(text, max(0, match.start() - LOOK_BACK), match.start())
    ]
