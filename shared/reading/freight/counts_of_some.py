"""Counts that speak of one or some of what is counted, or of what is none of the freight: "one crate is 84 kg"."""

import re

from shared.reading.language.branches import compiled
from shared.reading.language.numerals import NAMED
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging_kinds import INNER, group
from shared.reading.passage import Found, Passage

ONE_OF = compiled(
    r"(?:one|1|a) \w+(?: of (?:\d+|two|three|four|six|eight))?"
    r" (?:is|weighs?|measures?|makes?|runs?|goes|scales|comes|would be|has|holds|carries"
    r"|being|coming|weighing)\b|(?:one|1|a) \w+ ?="
)
"""One of several, and what is told of it."""
A_KIND = re.compile(
    r"an? \w+ of [a-z]+(?: [a-z]+)? (?:is|weighs?|runs?|goes|comes) (?:about |around )?\d", re.IGNORECASE
)
"""One of what is inside, by what it is of: "40 bags on each pallet, a bag of feed is 50 lb"."""
OF_ONE_WEIGHED = re.compile(
    r"(?:\d[ ]?(?:(?:lb|LB|kg|KG)s?|#|pounds)\.?|(?<!and )(?<!plus )(?<!\d)\d[\d,]*(?: [a-z]+){1,2})[ ](?:on|to|by|for)[ ]\Z"
)
"""Between a weight or a number and one of what is counted: "nine skids, 1,760 lb on a skid", "56 cases on a pallet"."""
ANOTHER = re.compile(r"\b(?:others?|rest|second|another|remaining)\b", re.IGNORECASE)
NOT_ON = re.compile(
    r"(?:\b(?:not|never|no longer|without being)\b|n['’]t\b)[^.;,\n]{0,24}\b(?:on|onto|to|in)\s*$", re.IGNORECASE
)
"""Before a packaging that the goods do not have: "they won't be on a pallet"."""
COULD_BE = re.compile(r"\b(?:can|could|might|would)\b[^.;,\n]{0,30}\b(?:on|onto|to|in)\s*$", re.IGNORECASE)
"""Before a packaging that the goods do not have yet: "I can strap it to a pallet"."""
EACH_ON = re.compile(
    r"\beach(?: \w+)?(?: (?:is|sits?|stands?|goes|rides|comes|mounted|bolted|strapped|wrapped|and))*,? (?:on|in)"
    r"(?: its own)?\s*$",
    re.IGNORECASE,
)
"""Before one of what each stands on: "each sits on a pallet"."""
EACH_HOLDS = compiled(
    rf"\b(?:each|every)(?: of (?:the|these|those|our|them)(?: (?:\d+|{NAMED}))?)?(?: (?!along|together)\w+)?(?: one)?"
    r" (?:with|has|having|holds?|holding|contains?|containing|gets?|carries|carrying|takes)\s*$"
)
"""Before what is on or in each of those that are counted."""
TAKEN_OFF = re.compile(r"[ ](?:(?:get|go|come)s? )?off\b(?![ ]?(?:the truck|of))", re.IGNORECASE)
"""What is unloaded at a stop on the way: "6 plts off"."""
CLOSE, FAR = 45, 90
"""Characters behind a count in which its own weight stands, and before one of it in which it is counted."""
OF_ONE = re.compile(
    r"(?<!lbs )(?<!lb )(?<!# )(?<!pounds )(?<!kgs )(?<!kg )\beach[ ]*\Z",
    re.IGNORECASE,
)
"""Before one of what each has; "each 20 pallets" are a load's."""
HELD_BY = re.compile(r"\b(?:on|in) \Z", re.IGNORECASE)
"""Before the cradle that a roll or a coil which is counted lies in."""
THE = re.compile(r"\b(?:on|in|for|to|of) the \Z", re.IGNORECASE)
"""Before what is known already."""
THEIRS = re.compile(r"\btheir own[ ]*\Z", re.IGNORECASE)
"""Before what others ship."""
NOT_MINE = compiled(
    r"\b(?:(?<!truck )(?<!trailer )(?<!flatbed )(?<!van )(?<!deck )(?<!shot )under"
    r"|every|per|after|last|these|those|other|stop \d|drop \d|door|spot"
    r"|spots?)[ ]*\Z"
)
"""Before what is told for one, counted already, or no freight."""


def of_some(passage: Passage, count: Count, counts: list[Count]) -> bool:
    """Whether a count is of one or some of what is counted, or of what is none of the freight."""
    text = passage.text
    if NOT_MINE.search(text[max(0, count.start - 12) : count.start]):
        return True
    if count.nth and spoken_of(passage, count, counts):
        return True
    if definite(passage, count, counts):
        return True
    return (count.number == 1 and of_each(text, count)) or (len(counts) > 1 and of_others(text, count))


def definite(passage: Passage, count: Count, counts: list[Count]) -> bool:
    """Whether some of those that are counted are spoken of once more, and nothing measures them: "2 pallets at 980 lb each
    and 2 at 600 ... the acid is on the two small pallets"."""
    if not THE.search(passage.text, max(0, count.start - 8), count.start):
        return False
    before = [each for each in counts if each.end <= count.start and group(each) == group(count)]
    facts: tuple[Found, ...] = (*passage.weights, *passage.sizes)
    measured = any(count.end <= each.start < count.end + CLOSE for each in facts)
    return len(before) > 1 and any(each.number >= count.number for each in before) and not measured


def of_each(text: str, count: Count) -> bool:
    """Whether one of something is what each has or stands on, or could stand on."""
    return bool(
        OF_ONE.search(text[max(0, count.start - 12) : count.start])
        or COULD_BE.search(before := text[max(0, count.start - 40) : count.start])
        or EACH_ON.search(before)
        or is_denied(text, count)
    )


def is_denied(text: str, count: Count) -> bool:
    """Whether one of something is what the goods do not stand on: "they won't be on a pallet"."""
    return count.number == 1 and NOT_ON.search(text, max(0, count.start - 40), count.start) is not None


def of_others(text: str, count: Count) -> bool:
    """Whether a count is of what others ship, is taken off on the way, holds what is counted or is held by each."""
    return bool(
        THEIRS.search(text, max(0, count.start - 12), count.start)
        or TAKEN_OFF.match(text, count.end)
        or (count.packaging == "cradle" and HELD_BY.search(text[: count.start][-6:]))
        or EACH_HOLDS.search(text[max(0, count.start - 30) : count.start])
    )


def inside(passage: Passage, count: Count) -> list[Count]:
    """What is mostly inside of something that is counted right before one of it: "40 cases on each, and a case weighs 38 lb"."""
    return [each for each in passage.counts if each.packaging in INNER and 0 <= count.start - each.end < FAR]


def one_of(text: str, count: Count, counts: list[Count]) -> bool:
    """Whether a count speaks of one of several that are counted before: "6 crates ... one crate is 84 kg"."""
    several = [other for other in counts if other.number > 1 and group(other) == group(count)]
    if not several:
        return False
    if OF_ONE_WEIGHED.search(text, max(0, count.start - 30), count.start):
        return True
    if count.packaging in INNER and A_KIND.match(text, count.start):
        return True
    first = text.startswith("a ", count.start) or any(other.start < count.start for other in several)
    return bool(first and ONE_OF.match(text, count.start)) and not ANOTHER.search(text, count.end, count.end + 120)


def spoken_of(passage: Passage, count: Count, counts: list[Count]) -> bool:
    """Whether numbered units are some of those that are counted, and nothing measures them: "5 pallets ... 1 and 2 are glass"."""
    among = any(not other.nth and other.number > count.number and group(other) == group(count) for other in counts)
    facts: tuple[Found, ...] = (*passage.weights, *passage.sizes)
    return (
        among
        and sum(each.nth for each in counts) == 1
        and not any(count.end <= each.start < count.end + CLOSE for each in facts)
    )
