"""Entries of a list that only say which other one they are the same as: "Load 3: same as load 2 but 9/10"."""

import re
from dataclasses import replace

from shared.reading.lane import Lane
from shared.reading.passage import Passage
from shared.reading.word_patterns import WordPattern

SAME_AS = re.compile(
    r"^[ \t•*-]*(?:\(?\d{1,2}[.):]|[A-H][.):]|(?:load|truck|lane|shipment|order|quote|move|trip)[ ]?(?:no\.?|#)?"
    r"[ ]?(?:\d{1,2}|[A-H])\b|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b,?(?:[ ]\d{1,2}/\d{1,2}(?:/\d{2,4})?)?|"
    r"(?:second|third|fourth|2nd|3rd|4th|last|next)(?: (?:one|load|truck|shipment))?\b)"
    r"[ ]?[-:.,)]*\s{0,2}[ ]*(?:is |the |exact(?:ly)? |is the )*"
    r"(?P<same>same|identical|ditto)\b(?: (?:thing|lane|load|freight|one|details|info|everything))?"
    r"(?:[ ](?:as|to|like)[ ](?:the )?(?:load|truck|lane|shipment|order|quote|move|trip|no\.?|#)*"
    r"[ ]?#?(?P<nth>\d{1,2}|[A-H]\b|first|second)?)?",
    re.IGNORECASE | re.MULTILINE,
)
LIKENED = re.compile(
    r"[ \t•*-]*(?:[#(]?\w{1,2}[.):]+|(?:load|truck|lane|shipment|order|quote|trip)[ ]?#?[ ]?\w{1,2}\b"
    r"|(?:the )?(?:second|third|fourth"
    r"|2nd|3rd|4th|last|next)(?: \w+)?)?[ ]?[-:.,)]*[ ]*(?:(?:is|the|exact(?:ly)?|freight|trailer|truck|everything|details?)[ ])*"
    r"(?:same|identical)(?: (?:thing|load|freight|one|details|info|everything|truck|trailer|commodity))?"
    r"[ ](?:as|to|like)[ ](?:the )?(?:(?:load|truck|lane|shipment|order|quote|move|trip|number|no\.?)[ ]?)?#?"
    r"(?P<nth>[1-9]\b|[A-H]\b|first|second|third|above\b|that\b|previous|last)(?! (?:time|week|month|year|load we|one we))",
    re.IGNORECASE,
)
"""The opening of what is told of a shipment with places of its own, where its freight is another one's."""
SAME = WordPattern(r"\b(?:same|identical|ditto)\b")
NUMBERS = {"first": 1, "second": 2, "third": 3, **{letter: number for number, letter in enumerate("abcdefgh", 1)}}


def with_copies(passage: Passage, found: list[Lane]) -> list[Lane]:
    """The lanes with one more for each such entry that names no place: that of the one which it is the same as."""
    if not SAME.search(passage.text):
        return found
    result = list(found)
    for match in SAME_AS.finditer(passage.text):
        end = passage.text.find("\n", match.end()) % (len(passage.text) + 1)
        before = [lane for lane in result if lane.anchor < match.start()]
        if not before or any(match.start() <= stop.start < end for stop in passage.stops):
            continue
        said = (match["nth"] or "").casefold()
        nth = int(said) if said.isdigit() else NUMBERS.get(said, len(before))
        if 1 <= nth <= len(before):
            result.insert(len(before), replace(before[nth - 1], anchor=match.start("same"), like=nth - 1))
    return result


def freight_of(text: str, lane: Lane, nth: int) -> int | None:
    """Which of the shipments before the `nth` one its stretch says to be the same as, but for its places; None for none."""
    match = LIKENED.match(text, lane.start, lane.end) if nth else None
    if not match:
        return None
    said = match["nth"].casefold()
    other = int(said) if said.isdigit() else NUMBERS.get(said, nth)
    return other - 1 if other <= nth else None
