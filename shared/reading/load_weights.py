"""What each of several truckloads weighs where no unit says so: "two vans of paper rolls, 43,000 each"."""

import re

from shared.reading.numerals import NAMED
from shared.reading.weight import Weight, number
from shared.reading.word_patterns import WordPattern

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
PRICE = re.compile(
    r"\b(?:rates?|prices?|pay|budget|value[ds]?|worth|insur\w+|miles|cost|bid)\b[^\n.;]{0,24}\Z", re.IGNORECASE
)
LOOK_BACK = 40
"""Characters before a number in which the words stand that make money of it."""


def load_weights(text: str, found: list[Weight]) -> list[Weight]:
    """What each of several truckloads weighs, beside the weights `found`; none where nobody speaks of several."""
    said = list(OF_EACH.finditer(text))
    if not said or not TRUCKS.search(text):
        return []
    return [
        Weight(match.start(), match.end(), number(match[0]), each=True)
        for match in said
        if not any(each.start < match.end() and match.start() < each.end for each in found)
        and not PRICE.search(text, max(0, match.start() - LOOK_BACK), match.start())
    ]
