"""How sentences speak, as the weighing of a request sees it: whether they ask, and whether they tell what was."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from shared.reading.language.kinds import KIND_OF

ASK = frozenset({"please", "need", "price", "tender", "pickup", "ready", "ask"})
"""Kinds of words that a sentence asks by, whatever else is in it."""
ORDER = frozenset({"book", "move", "give"})
"""Kinds of words that ask where a sentence begins with one of them, or behind "can you"."""
TELLING = (
    "was were did had been went came gave took used found made said told left ran rode drove sent got chose brought kept won"
    " lost met wanted asked called fue fueron era estaba quedó salió llegó tomó dijo dieron mandó pidió cargó movió llevó"
    " recibí recibimos été était étaient avait"
)
WAS = frozenset(TELLING.split())
"""Verbs that tell what was."""
WHO = frozenset(
    ("i", "we", "he", "she", "they", "it", "you", "who", "that", "and", "customer", "driver", "truck", "carrier")
)
"""Words behind which one that ends in -ed is such a verb, and no quality of the freight."""
ENDED = re.compile(r"[a-z]{2,}ed")


def manner(sentences: Iterable[list[str]]) -> Iterator[str]:
    """How some sentences speak, in words."""
    asking = past = 0
    for each in sentences:
        asks = asked(each)
        asking += asks
        past += not asks and told(each)
    many = ("no", "one", "some")
    yield f"{many[min(asking, 2)]} sentence asks"
    yield f"{many[min(past, 2)]} sentence tells what was"
    if past and not asking:
        yield "what was is told, and nothing asked"
    if past > asking:
        yield "more is told of what was than asked"


def asked(words: list[str]) -> bool:
    """Whether a sentence asks."""
    if words[-1] == "?" or not ASK.isdisjoint(map(KIND_OF.get, words)):
        return True
    return KIND_OF.get(words[0]) in ORDER or ("can", "you") in pairwise(map(KIND_OF.get, words))


def told(words: list[str]) -> bool:
    """Whether a sentence tells what was."""
    if not WAS.isdisjoint(words):
        return True
    if WHO.isdisjoint(words):
        return False
    return any(first in WHO and ENDED.fullmatch(second) for first, second in pairwise(words))
