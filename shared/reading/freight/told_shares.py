"""The number that is told for each stop of a truck, before its place or behind it: "5 come off in Lima, OH, 4 in Troy, OH"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from shared.reading.language.numerals import NAMED, value
from shared.reading.language.spelling import same
from shared.reading.language.word_patterns import WordPattern
from shared.reading.passage import Found, Passage
from shared.reading.stops.stop import Stop

NUMBER = WordPattern(
    rf"(?<![\w$.,/#'x:-])(?<!stop )(?<!drop )(?<!pick )(?<!no )(?:(?P<number>\d{{1,3}}|{NAMED})|(?P<another>another))"
    r"(?![\w%:/'\"-]|[.,]\d)"
    rf"(?![ ](?:\d|{NAMED}\b|(?:\w+ )?(?:stops?|drops|drop(?! (?:in|at|off)\b)|pick\w*"
    r"|deliver(?! (?:to|in|at)\b)\w*|trucks?|vans?|trailers?|loads|load(?! (?:in|at)\b)|hours?|hrs?|days?|am|pm"
    r"|miles|lbs?|kgs?|ft|feet|tons?)\b|#))"
)
"""A number that may count freight."""
LEADS = re.compile(
    r"(?!.*\b(?:total|in all|stop\w*)\b)[^.;?!:\n\d]{0,60}\b(?:in|at|to|for|off|into|by|from)\b(?: (?:the|our))?"
    r"[^.;?!:,\n\d]{0,24}",
    re.IGNORECASE,
)
"""What stands between such a number and the place that it is for."""
TAKES = re.compile(
    r"\)?(?: first\b)?(?:(?:[ ]?,)? (?:on |by )?\w+day\b)?"
    r"(?:[ ]?[,(:=-]+[ ]?|,?[ ](?:(?:they|he|she|it|who|which) )?(?:will |then |also )?"
    r"(?:gets?|takes?|wants?|needs?|receives?|for|with|has|is|loads?|drops?|where"
    r"|(?:and|to) (?:puts?(?: on)?|adds?|picks? up|loads?|gets?|grabs?|collects?|drops?(?: off)?|leaves?|unloads?|delivers?))\b)?"
    r"(?: (?:for|another|the|last|final|other|remaining|about))*[ ]?",
    re.IGNORECASE,
)
"""What stands between a place and the number that is for it."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many, from `start` to `end`, for one stop. `bare`: it is not said of what."""

    start: int
    end: int
    number: int
    packaging: str
    bare: bool


def shares(passage: Passage, stops: list[Stop], start: int, end: int) -> list[Share]:
    """The share of each of several stops in one role, one of them a mere number; none where one has none.

    A place that is named twice has one share, where the shares are not weighed one by one.
    """
    if len(stops) < 2:
        return []
    taken = list(numbers(passage, start, end))
    found: list[Share] = []
    served: list[Stop] = []
    awaited: list[Stop] = []
    for stop in stops:
        if any(same(stop.place, other.place) for other in served):
            continue
        ahead = [each for each in taken if each.end <= stop.start]
        behind = next((each for each in taken if each.start >= stop.end), None)
        in_brackets = behind and passage.text[stop.end : behind.start].strip() == "("
        if (
            not in_brackets
            and ahead
            and LEADS.fullmatch(unweighed(passage, ahead[-1].end, stop.start))
            and clear(passage, ahead[-1].end, stop)
        ):
            found.append(ahead[-1])
        elif behind and takes(passage.text[stop.end : behind.start], behind):
            found.append(behind)
        elif again := next((each for each in stops if each.start > stop.start and same(stop.place, each.place)), None):
            awaited += [again] if again.how != "bare code" else []
            continue
        else:
            return []
        if found[-1].bare and any(same(stop.place, other.place) for other in awaited):
            return []
        taken.remove(found[-1])
        served.append(stop)
    weighed = len(served) < len(stops) and len(passage.weights) > len(found)
    return [] if weighed or len(found) < 2 else sorted(found, key=lambda share: share.start)


def takes(between: str, share: Share) -> bool:
    """Whether what stands between a place and a number behind it gives it to the place: something must, where it is bare."""
    return TAKES.fullmatch(between) is not None and (bool(between.strip()) or not share.bare)


def unweighed(passage: Passage, start: int, end: int) -> str:
    """A stretch without the weights in it."""
    text = passage.text[start:end]
    for each in reversed(passage.weights):
        if start <= each.start and each.end <= end:
            text = text[: each.start - start] + text[each.end - start :]
    return text


def clear(passage: Passage, start: int, stop: Stop) -> bool:
    """Whether no other place stands between a number and a stop."""
    return not any(start <= other.start < stop.start for other in passage.stops)


def numbers(passage: Passage, start: int, end: int) -> Iterable[Share]:
    """The numbers that may be shares: no part of a weight, a size, a day or a place."""
    facts: tuple[Found, ...] = (
        *passage.weights, *passage.sizes, *passage.days, *passage.stops, *passage.temperatures, *passage.references,
    )  # fmt: skip
    for match in NUMBER.finditer(passage.text, start, end):
        if any(fact.start <= match.start() < fact.end for fact in facts):
            continue
        count = next((each for each in passage.counts if each.start <= match.start() < each.end), None)
        number = 1 if match["another"] else value(match["number"])
        packaging = count.packaging if count and count.number == number else ""
        yield Share(match.start(), match.end(), number, packaging, bare=count is None)
