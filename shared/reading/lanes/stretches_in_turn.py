"""Which stretch of running text tells each of several shipments: from the words that begin it to where its own sentences end."""

import re
from itertools import pairwise

from shared.reading.lanes.stretches import COMMON, GOES_ON, holds, sentence_starts
from shared.reading.lanes.turns import strong
from shared.reading.passage import Found, Passage

Span = tuple[int, int]
LIKE = re.compile(
    r"\b(?:same|identical|ditto|repeat|duplicate|just like it|like (?:that|this) one|as above)\b", re.IGNORECASE
)
"""Words that give a shipment what the one before has."""
WE_HAVE = re.compile(
    r"[ ,]*(?:(?:we|i|there)(?: have| need| got| want|[\u2019']ve got"
    r"|[\u2019']d like|[\u2019']ll (?:be|have|need)| will be|[\u2019']s| is)?|also)?[ ,]*",
    re.IGNORECASE,
)
LED_DAY = re.compile(r"(?:\b(?:and|then|plus|but)\b[ ,]*)+(?:on )?(?:the )?$", re.IGNORECASE)
"""What stands before and behind a day with which one more shipment begins in the middle of a sentence."""
AT = re.compile(r"[ ](?:at|in|from|out of)[ ]", re.IGNORECASE)
"""What stands between a day and the place at which a shipment begins to be told: "Friday at Lima, OH"."""
LINKED = re.compile(r",?[ ]+(?=(?:and|then|plus|also|et|y)[ ])", re.IGNORECASE)
"""What parts the freight of one shipment from the words that lead to the next one's."""
COLON = re.compile(r":[ ]+")
MOST = 12


def closed(passage: Passage, starts: list[int]) -> list[Span]:
    """The stretches that begin so: each up to the next one, the last to where its own sentences end."""
    text = passage.text
    if not 1 < len(starts) <= MOST or any("\n\n" in text[a:b] for a, b in pairwise(starts)):
        return []
    starts = [with_sentence(passage, start) for start in starts]
    spans = [*pairwise(starts), (starts[-1], own_end(passage, starts[-1]))]
    spans = [(start, trimmed(passage, start, end)) for start, end in spans]
    facts: tuple[Found, ...] = (*passage.weights, *passage.counts)
    if all(holds(facts, *span) or LIKE.search(text, *span) for span in spans):
        return spans
    places = tuple(strong(passage.text))
    return spans if all(holds(places, *span) for span in spans) and not heaped(passage, spans) else []


def heaped(passage: Passage, spans: list[Span]) -> bool:
    """Whether one stretch weighs the freight of another one, too, that has none."""
    held = [sum(start <= each.start < end for each in passage.weights) for start, end in spans]
    return 0 in held and max(held) > 1


def with_sentence(passage: Passage, start: int) -> int:
    """Where the sentence begins of words that begin a shipment, if nothing of another one stands before them in it; else where
    a day begins that is told right before them ("and on Friday another 4 totes")."""
    begin = max(at for at in sentence_starts(passage.text) if at <= start)
    begin = max((each.end() for each in COLON.finditer(passage.text, begin, start)), default=begin)
    facts: tuple[Found, ...] = (*passage.weights, *passage.counts, *passage.stops, *strong(passage.text))
    if not holds(facts, begin, start):
        return begin
    day = next(
        (day for day in passage.days if begin < day.start and WE_HAVE.fullmatch(passage.text, day.end, start)), None
    )
    led = LED_DAY.search(passage.text, begin, day.start) if day else None
    if led:
        return led.start()
    if at := next((day.start for day in passage.days if AT.fullmatch(passage.text, day.end, start)), None):
        return at
    last = max((fact.end for fact in facts if begin <= fact.start < start), default=begin)
    return next((match.end() for match in LINKED.finditer(passage.text, last, start)), start)


def own_end(passage: Passage, start: int) -> int:
    """Where the sentences end that go on about what begins at `start`."""
    text = passage.text
    facts: tuple[Found, ...] = (*passage.weights, *passage.counts, *passage.stops)
    for at in sentence_starts(text):
        if at <= start or not holds(facts, start, at):
            continue
        if text[at - 1] == "\n" or not GOES_ON.match(text, at) or COMMON.match(text, at):
            return at
    return len(text)


def trimmed(passage: Passage, start: int, end: int) -> int:
    """The end of a stretch without the words that are said of all, where these follow in it."""
    said = COMMON.search(passage.text, start + 1, end)
    facts: tuple[Found, ...] = (*passage.weights, *passage.counts, *passage.stops)
    return said.start() if said and holds(facts, start, said.start()) else end
