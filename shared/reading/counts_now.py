"""What was counted once and is another number now: "was 5 pallets, so 3 now", "last order was nine crates, this is only two"."""

import re

from shared.reading.count import Count
from shared.reading.counts_in_passing import in_passing
from shared.reading.numerals import NAMED, value
from shared.reading.packaging import FORMS
from shared.reading.word_patterns import WordPattern

N = rf"(?:\d{{1,3}}|{NAMED})"
ENDS = rf"(?=[ ]*(?:[.,;:)\n]|\Z)|[ ](?:now|and|same|each|at|of them|instead|(?:{FORMS}))\b)"
NOW = WordPattern(
    rf"\b(?:(?:now|but|(?:but )?this (?:time|one|order|load|shipment)|(?:but )?this(?= is)|today)(?:[,:]| it| that| there| they"
    rf"| we| i)?(?:[’']s|[’']re|[’']ve| is| are| have)?(?: got| now)?(?: only| just| down to| up to)*[ ](?P<number>{N}){ENDS}"
    rf"|(?:so|and|but|it[’']s|is|are|that[’']s)[ ](?P<so>{N})[ ](?:(?:{FORMS})[ ])?"
    rf"(?:(?:are[ ]|will[ ])?(?:ship|go|going|ready|left)(?:ping)?[ ])?now\b"
    rf"|(?:down|up)[ ]to[ ](?P<to>{N}){ENDS})"
)
"""A number that takes the place of one that was told before."""
WAS = re.compile(
    r"\b(?:was|were|had|used to be|originally|initially|at first|sent (?:you )?|shipped (?:you )?|quoted (?:you )?(?:for |on )?"
    r"|told you|said)(?: it was| only| about| just)?[ ]*\Z",
    re.IGNORECASE,
)
"""Before what was counted once."""
UNTIL = re.compile(
    r"[^.;:\n\d]{0,24}[ ](?:last (?:time|week|month|year)|before|originally|at first|until|yesterday"
    r"|on the (?:order|po|books|sheet)"
    r"|ordered)\b",
    re.IGNORECASE,
)
"""Behind it."""
BACK, NEAR = 30, 90
"""Characters before what was counted once in which that is said; those from there to what is counted now."""


def as_of_now(text: str, found: list[Count]) -> list[Count]:
    """The counts, those that are another number now with that."""
    for match in NOW.finditer(text) if found else ():
        name = match.lastgroup or "number"
        once = max((each for each in found if each.end <= match.start()), key=lambda each: each.end, default=None)
        if not once or not once.packaging or match.start() - once.end > NEAR or not was(text, once):
            continue
        now = Count(*match.span(name), value(match[name]), once.packaging)
        told = any(each.start < now.end + 1 and now.start < each.end for each in found)
        found = [each for each in found if each is not once] + ([] if told else [now])
    return found


def was(text: str, count: Count) -> bool:
    """Whether a count is said to be past."""
    said = WAS.search(text, max(0, count.start - BACK), count.start) or UNTIL.match(text, count.end)
    return bool(said) or in_passing(text, count)
