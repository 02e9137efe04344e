"""The ends of places that one truck serves one after the other: counted out, led to by a sign, gathered, in order."""

import re
from dataclasses import replace
from itertools import pairwise

from shared.reading.language.line_ends import line_end
from shared.reading.language.spelling import same
from shared.reading.language.word_patterns import WordPattern
from shared.reading.stops.between_stops import AND, connected
from shared.reading.stops.loading_stops import GATHERED
from shared.reading.stops.stop import Stop
from shared.reading.stops.stop_lines import IN_ORDER, begins_line, line_of

SIGN = re.compile(r"[ ]*(?:-{1,3}>?|>|/|~|[ ]to)[ ]*", re.IGNORECASE)
"""What leads from a place to the next."""
ASIDE = re.compile(r"[ ]*\([^()\n]{0,40}\)")
"""What stands in brackets behind a place."""
SECOND = re.compile(
    r"[ ]*[,(]?[ ]*(?:with |w/[ ]?|and |plus |\+ )?(?:an? )?(?:second|2nd|another|extra|additional) (?:pick|pu"
    r"|load)[\w -]{0,14} (?:in|at|from)[ ]",
    re.IGNORECASE,
)
"""What leads from a pickup to the next."""
PICKS_AND_DROPS = WordPattern(
    r"\b(?P<picks>one|two|three|four|[1-4])[ -](?:pick[ -]?up|pick|pu|load)s?\b[ ,/&+]*(?:and )?(?P<drops>one|two|three"
    r"|four|five|[1-5])[ -]"
    r"(?:drop|stop|deliver(?:y|ie)|del)s?\b",
)
"""How many pickups and deliveries one truck has."""
EMPTY = re.compile(
    r"\bempt(?:y|ies)\b[^.;\n]{0,60}\b(?:brought|spot(?:ted)?|drop(?:ped)?|deliver(?:ed)?|sent|taken|to|at)\b[^.;\n]{0,60}$",
    re.IGNORECASE,
)
"""Words by which an empty box is brought to where it is loaded."""
EMPTY_BEFORE = 140
NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
NUMBERED = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th)|next|last)[ ]stop"
    r"|stop[ ]?(?:no\.?|number)?[ ]?#?[ ]?\d)\b[^\n]*$",
    re.IGNORECASE,
)
"""Words that count a stop without saying whose end it is."""
LINE_NUMBER = re.compile(r"[ \t]*[(#]?(?P<number>\d)[.):]")
DELIVERS = re.compile(r"\b(?:deliver\w*|dlvr?y?|drop\w*|consignee|unload\w*)\b[^\n]*$", re.IGNORECASE)


def numbered(text: str, found: list[Stop]) -> list[Stop]:
    """The stops with the ends that their numbers tell where these make all of them ("one pick two drops: A, B, C")."""
    said = PICKS_AND_DROPS.search(text)
    if said:
        picks, drops = (NUMBERS.get(said[end].lower(), 0) or int(said[end]) for end in ("picks", "drops"))
        if picks + drops == len(found) and picks + drops > 2 and all(each.written for each in found):
            return [replace(stop, role="origin" if at < picks else "destination") for at, stop in enumerate(found)]
    return chained(text, run_of_lines(text, found))


def run_of_lines(text: str, found: list[Stop]) -> list[Stop]:
    """The stops, three and more on numbered lines that tell no end but for the last ones, which deliver: the others load."""
    if len(found) < 3 or any(stop.role for stop in found):
        return found
    numbers = [LINE_NUMBER.match(text, line_of(text, stop)) for stop in found]
    if [int(each["number"]) for each in numbers if each] != list(range(1, len(found) + 1)):
        return found
    drops = [bool(DELIVERS.search(text[line_of(text, stop) : line_end(text, stop.end)])) for stop in found]
    first = drops.index(True) if True in drops else 0
    if not first or not all(drops[first:]):
        return found
    return [replace(stop, role="destination" if at >= first else "origin") for at, stop in enumerate(found)]


def chained(text: str, found: list[Stop]) -> list[Stop]:
    """The stops, three and more that the same sign leads through a truck's: "A - B - C" goes from A by B to C."""
    at = 0
    while at + 2 < len(found):
        sign = leading(text, found, at)
        last = at
        if SIGN.fullmatch(sign):
            while last + 1 < len(found) and leading(text, found, last) == sign:
                last += 1
        if (
            last - at >= 2
            and found[at].role in ("", "origin")
            and all(stop.role in ("", "destination") and stop.how != "bare code" for stop in found[at + 1 : last + 1])
        ):
            run = [
                replace(found[at], role="origin"),
                *(replace(s, role="destination") for s in found[at + 1 : last + 1]),
            ]
            found = [*found[:at], *run, *found[last + 1 :]]
        at = last + 1
    return found


def leading(text: str, found: list[Stop], at: int) -> str:
    """What leads from a place to the next, without what stands in brackets behind the first of them."""
    return ASIDE.sub("", text[found[at].end : found[at + 1].start])


def gathered(text: str, found: list[Stop]) -> list[Stop]:
    """The stops, those in the lines above the origin origins, too, where freight is gathered or they are counted in order.

    A line that opens with the word for its turn ("first ...") has the end of the next such one.
    """
    said = GATHERED.search(text)
    for at in range(len(found) - 2, -1, -1):
        stop, after = found[at], found[at + 1]
        if not stop.role and after.role and all(IN_ORDER.match(text, line_of(text, each)) for each in (stop, after)):
            found = [*found[:at], replace(stop, role=after.role), *found[at + 1 :]]
            continue
        if stop.role or after.role != "origin" or stop.how == "bare code":
            continue
        lines = stop.written and begins_line(text, stop) and begins_line(text, after)
        ordered = lines and (said or IN_ORDER.match(text, line_of(text, stop)))
        between = text[stop.end : after.start]
        if ordered or AND.match(between) or SECOND.fullmatch(between):
            found = [*found[:at], replace(stop, role="origin"), *found[at + 1 :]]
    return found


def come_for(text: str, found: list[Stop]) -> list[Stop]:
    """The stops, the first of them an origin where a truck is sent to it ("go to the mill in A, delivers to B").

    So are all before the last one where the words say that freight is collected at several, or only count them.
    """
    ends = [at for at, stop in enumerate(found) if stop.role == "destination"]
    if len(ends) < 2 or len(ends) != sum(bool(stop.role) for stop in found):
        return found
    if any(stop.written for stop in found[: ends[0]]):
        return found  # where the freight lies is told before: "two boxes cleared customs at the terminal in A, one goes to B"
    if all(NUMBERED.search(text, line_of(text, found[at]), found[at].start) for at in ends[:-1]):
        last = found[ends[-1]]
        delivers = DELIVERS.search(text, max(line_of(text, last), text.rfind(". ", 0, last.start)), last.start)
        picks = ends[:-1] if delivers else ends[:1]
        return [replace(stop, role="origin") if at in picks else stop for at, stop in enumerate(found)]
    first, last = found[ends[0]], found[ends[-1]]
    if EMPTY.search(text, max(0, first.start - EMPTY_BEFORE), first.start):
        return [replace(stop, role="origin") if at == ends[0] else stop for at, stop in enumerate(found)]
    said = GATHERED.search(text)
    if len(ends) > 2 and all(connected(text[a.end : b.start]) for a, b in pairwise(found)):
        return [replace(first, role="origin"), *found[1:]]  # "one van, 2 stops: A > B > C"
    if not first.weak or last.weak or same(first.place, last.place) or (len(ends) > 2 and not said):
        return found
    loads = [at for at in ends[:-1] if found[at].weak and not same(found[at].place, last.place)] if said else ends[:1]
    return [replace(stop, role="origin") if at in loads else stop for at, stop in enumerate(found)]
