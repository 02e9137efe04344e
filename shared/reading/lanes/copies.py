"""Entries of a list that only say which other one they are the same as: "Load 3: same as load 2 but 9/10"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from shared.reading.lanes.lane import Lane
from shared.reading.language.line_ends import line_end
from shared.reading.language.text import fold
from shared.reading.language.word_patterns import WordPattern
from shared.reading.passage import Found, Passage

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
SAME_ENDS = re.compile(
    r"^[ \t•*-]*(?P<same>\(?(?:\d{1,2}|[A-H])[.):]|(?:load|truck|lane|shipment|order|quote|move|trip)[ ]?(?:no\.?|#)?[ ]?"
    r"(?:\d{1,2}|[A-H])\b)[^\n]{0,240}?\bsame (?:exact )?(?:(?:two|2|both) )?"
    r"(?:places|lane|route|ends|addresses|locations|stops|from and to|(?:origin|shipper|pick ?up|from)(?: and |[ ]?[&/+][ ]?)"
    r"(?:same )?(?:dest\w*|consignee|receiver|delivery|drop|to))\b(?P<nth>)",
    re.IGNORECASE | re.MULTILINE,
)
"""An entry with freight of its own that goes where the one before does: "B. 1 pallet, 505 lb, same two places"."""
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
LIKE = re.compile(
    r"(?:[:,;(=–—-]|\n)[ ]{0,3}(?:(?:is|it['’]?s|the|exact|exactly|all) ){0,2}(?P<same>same|identical|ditto)\b"
    r"(?: (?:thing|load|freight|one|deal|goods|stuff|details|info|everything|again|here)){0,2}"
    r"(?: (?:as|to|like)(?! (?:last|usual|always|before|yesterday|next|this)\b)"
    r"(?: (?:the|for|in|on|load|truck|lane|shipment|order|quote|move|trip|number|no\.?)){0,2}"
    r"[ ]?#?(?P<other>[\w.'’-]{1,20}(?: [\w'’-]{2,14}){0,2}?))?"
    r"(?=[ ]*(?:[.,;)\n]|\Z|[–—-] |(?:but|except|only|one|load|lane|with|ready|going)\b))",
    re.IGNORECASE,
)
"""Behind a place, that its freight is what another one gets: "to Davenport IA 52806: same as Saginaw but inside delivery"."""
BEFORE_IT = frozenset({"", "above", "that", "it", "previous", "the", "prior", "preceding"})
"""What the shipment right before is called."""
SAME = WordPattern(r"\b(?:same|identical|ditto)\b")
NUMBERS = {"first": 1, "second": 2, "third": 3, **{letter: number for number, letter in enumerate("abcdefgh", 1)}}


def with_copies(passage: Passage, found: list[Lane]) -> list[Lane]:
    """The lanes with one more for each such entry that names no place: that of the one which it is the same as."""
    if not SAME.search(passage.text):
        return found
    result = list(found)
    for match in said_same(passage):
        end = line_end(passage.text, match.end())
        before = [lane for lane in result if lane.anchor < match.start()]
        if not before or any(match.start() <= stop.start < end for stop in passage.stops):
            continue
        said = (match["nth"] or "").casefold()
        nth = int(said) if said.isdigit() else NUMBERS.get(said, len(before))
        if 1 <= nth <= len(before):
            result.insert(len(before), replace(before[nth - 1], anchor=match.start("same"), like=nth - 1))
    return result


def said_same(passage: Passage) -> list[re.Match[str]]:
    """The entries that say which other one they are the same as, and those with freight of their own that go where one goes."""
    found = {match.start(): match for match in SAME_AS.finditer(passage.text)}
    for match in SAME_ENDS.finditer(passage.text):
        end = line_end(passage.text, match.end())
        facts: tuple[Found, ...] = (*passage.weights, *passage.counts)
        if any(match.start() <= each.start < end for each in facts):
            found.setdefault(match.start(), match)
    return [found[start] for start in sorted(found)]


def freight_of(text: str, found: list[Lane], nth: int) -> int | None:
    """Which of the shipments before the `nth` one its stretch says to be the same as, but for its places; None for none."""
    lane = found[nth]
    match = LIKENED.match(text, lane.start, lane.end) if nth else None
    if not match:
        return next(
            (like for each in likened(text, lane.start, lane.end) if (like := other_of(found, nth, each)) is not None),
            None,
        )
    said = match["nth"].casefold()
    other = int(said) if said.isdigit() else NUMBERS.get(said, nth)
    return other - 1 if other <= nth else None


def likened(text: str, start: int, end: int) -> Iterator[str]:
    """What the freight of a place in a stretch is said to be the same as; empty where it is only said to be the same."""
    for match in LIKE.finditer(text, start, end) if SAME.search(text, start, end) else ():
        yield (match["other"] or "").casefold()


def other_of(found: list[Lane], nth: int, said: str) -> int | None:
    """Which of the lanes before the `nth` one is called so: the last, by its number or letter, or by a city or company there."""
    if said in BEFORE_IT:
        return nth - 1 if nth else None
    if said.isdigit() or said in NUMBERS:
        other = int(said) if said.isdigit() else NUMBERS[said]
        return other - 1 if 1 <= other <= nth else None
    for at in reversed(range(nth)):
        names = (
            name
            for stop in (*found[at].destinations, *found[at].origins)
            for name in (stop.place.city, stop.place.company)
        )
        if any(name and (fold(name) == fold(said) or fold(name).startswith(f"{fold(said)} ")) for name in names):
            return at
    return None
