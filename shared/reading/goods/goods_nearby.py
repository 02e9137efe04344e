"""Whether a noun phrase stands in a sentence, or beside a line, that tells of freight."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from shared.reading.language.branches import compiled
from shared.reading.nouns.phrases import Phrase
from shared.reading.nouns.words import GOODS
from shared.reading.passage import Found, Passage

TOLD_ON = compiled(
    r"[.!]?\s+(?:it[’']?s?|they(?:[’']re)?|these|those|this (?:one|is|order|load|shipment|lot)|that[’']s|there(?:[’']s"
    r"| is| are)|th(?:at|is) is|both|all(?: of (?:it|them))?)\b"
)
"""How a sentence begins that goes on about what the one before names: "The pumps are done. They're on 3 skids"."""
REMARK = re.compile(r"\b(?:memo|notes?|comments?|remarks?|details?):[ ]*\Z", re.IGNORECASE)
"""A label behind which anything may be said."""
OPENING = re.compile(r"\s+(?:(?:an?|the|one|some)\s+)?", re.IGNORECASE)
"""What stands before the words that open a sentence: nothing, or an article."""
SENTENCE = re.compile(r"[.!?](?=\s+[A-Z(])|[.!?]?\n")
FURTHEST = 250
"""Characters on either side in which a sentence ends."""


def nearness(passage: Passage, phrase: Phrase, *, cued: bool, apart: bool) -> int:
    """Points for standing in a sentence, or beside a line, that tells of freight; off where it stands among other things.
    `apart`: between marks."""
    left, right = sentence(passage.text, phrase.start, phrase.end)
    if any(left <= each.start < right for each in passage.counts):
        return 3
    facts: tuple[Found, ...] = (
        *passage.weights, *passage.counts, *passage.sizes, *passage.classes, *passage.un_numbers, *passage.temperatures,
    )  # fmt: skip
    if any(left <= each.start < right for each in facts):
        return 2
    if any(left <= each.start < right for each in passage.trailers):
        return 1
    if apart and phrase.kind in GOODS and any(left <= each.start < right for each in passage.modes):
        return 0
    if not facts and (cued or len(passage.text) < 200):
        return int(phrase.kind in GOODS and "\n" not in passage.text)  # a subject is about what it names
    if phrase.kind in GOODS and TOLD_ON.match(passage.text, right):
        return 3
    line, after = passage.text.rfind("\n", 0, max(0, left - 1)), passage.text.find("\n", right + 1)
    beside = any(line <= each.start < (after if after >= 0 else len(passage.text)) for each in facts)
    return (1 if beside else 0) if cued or beside or alone(passage.text, phrase) else -3


def alone(text: str, phrase: Phrase) -> bool:
    """Whether a phrase that names goods is a sentence or a line of its own: "Pet food."."""
    before = REMARK.sub("\n", text[max(0, phrase.start - 16) : phrase.start]).rstrip(" ")
    after = text[phrase.end : phrase.end + 2].lstrip(" ")
    return phrase.kind in GOODS and before[-1:] in ("", "\n", ".") and after[:1] in ("", "\n", ".", ",")


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or the line, that holds a stretch, no further off than is looked at. What opens a sentence goes on about
    the one before it, which is held too: "Class 200. Acrylic sign faces."."""
    ends, begins = sentence_ends(text)
    earlier, later = bisect_right(begins, start), bisect_left(ends, end)
    if earlier and OPENING.fullmatch(text, begins[earlier - 1], start) and text[begins[earlier - 1] - 1] != "\n":
        earlier -= 1
    before = begins[earlier - 1] if earlier else 0
    after = ends[later] if later < len(ends) else len(text)
    return max(before, start - FURTHEST), min(after, end + FURTHEST)


@lru_cache(maxsize=4)
def sentence_ends(text: str) -> tuple[list[int], list[int]]:
    """Where the sentences and lines of a text end, and where what follows each of them begins."""
    found = [match.span() for match in SENTENCE.finditer(text)]
    return [end for end, _ in found], [begin for _, begin in found]
