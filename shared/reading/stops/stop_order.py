"""In which order one truck serves several places of one end, as the words beside each tell it.

"The end of the run is Price UT. Before that he leaves a pallet in Nephi UT" names the last place first.
"""

import re
from collections.abc import Iterator, Sequence

from shared.reading.language.spelling import same
from shared.reading.stops.cues import Role
from shared.reading.stops.stop import Stop
from shared.reading.weighing.surroundings import around

CUT = re.compile(
    r"[;/<]|,?[ ](?:and(?=[ ,])|then |but )"
    r"|,(?![ ](?:(?:the|our|my)(?! (?:first|second|third|next|last|final|rest|other|remaining|balance)\b)|an?|which|who|that)\b)"
    r"|[ ](?=before (?:it|he|she|they|you|the (?:truck|driver)) [a-z]+s\b)"
    r"|[ ](?:w/|with)[ ](?=(?:an?|one|the (?:last|final))[ ])",
    re.IGNORECASE,
)
"""Where what is said of a place ends and what is said of the next one in its sentence begins."""
NOTHING = re.compile(r"\s*(?:(?:in|at|to|from|for|on)\s*)?", re.IGNORECASE)
"""What leads to a place and says nothing of its turn."""
BEFORE = re.compile(
    r"\bbefore (?:that|this|then|there|(?:it|him|her|them)(?=[ ]*(?:[^\w ]|$|(?:in|at|to|is|comes?)\b))|(?:going|carrying"
    r"|heading|continuing|driving|moving|running) on)\b"
    r"|\b(?:comes|is|passed) before\b",
    re.IGNORECASE,
)
"""Words for a place that comes before the one that is told."""
ON_THE_WAY = re.compile(
    r"\b(?:(?:on|along) (?:the|his|her|its|your|their|that) way|en route|in[ -]between|intermediate|stop-?offs?"
    r"|before (?:you|he|she|the (?:truck|driver)) gets? (?:there|to))\b",
    re.IGNORECASE,
)
"""Words for a place between the ends."""
LAST = re.compile(
    r"\b(?:last(?! (?:week|month|year|time|night|night's|week's|summer|fall|spring|winter|one was|minute|free|name|known)\b)"
    r"|lastly|final(?:ly)?(?! (?:price|rate|number|quote|cost|bill|invoice|count|weight)s?\b)"
    r"|end of (?:the )?(?:line|trip|run|route|ride|journey|tour)|(?:at|is|as) the end(?! of)"
    r"|(?:trip|run|route|truck|it|this|that) ends"
    r"|ends (?:at|in|with)|end[ -]?point|finish(?:es)?|ultimate|furthest|farthest|further on|farther on"
    r"|(?:trailer|truck|van) is empty|empties|comes after|for good)\b|^[ \t]*ends?[ \t:-]+$",
    re.IGNORECASE,
)
"""Words for the place where a truck is done."""
FIRST = re.compile(
    r"\b(?:first(?! (?:thing|week|of (?:the month|june|july|may)|class|floor|shift|time|avail\w*)\b)|to (?:begin|start) with"
    r"|start(?:s|ing)? (?:with|at|in))\b",
    re.IGNORECASE,
)
"""Words for the place that is served first."""
NUMBERED = re.compile(
    r"\b(?:(?P<ordinal>[1-5])(?:st|nd|rd|th)\b(?! (?:floor|shift|st|street|ave?|avenue)\b)"
    r"|(?:stop|drop|delivery|deliver|unload|pick|pick[ -]?up|load|dealer|store|seller|grower|owner|vendor|supplier|customer"
    r"|consignee|receiver|buyer|shipper)[ ]?(?:no\.?|number|#)?[ ]?(?P<number>[1-5]|one|two|three|four|five)(?![\w-]|[ ]\w+s\b)"
    r"|(?P<word>second|third|fourth|fifth)(?! (?:floor|shift|week|st|street|ave?|avenue)\b))",
    re.IGNORECASE,
)
"""Words that count a place."""
NUMBERS = {"one": 1, "two": 2, "second": 2, "three": 3, "third": 3, "four": 4, "fourth": 4, "five": 5, "fifth": 5}
IN_TURN = re.compile(
    r"\b(?:loads?|loaded|loading|pulls?|picks?|takes?|go(?:es)?|gets?|dropped|drops?|delivered|delivers?|unloads?|off|passes"
    r"|hits?|visits?|leaves?)(?: [\w']+){0,4} first(?=[ ]*(?:[.,;:)\n]|and\b|$))"
    r"|\b(?:loads?|picks?|drops?|unloads?|stops?|goes|go) next\b|\bsecond and (?:the )?last\b|\blast (?:off|one off)\b"
    r"|\bend of (?:the )?(?:line|trip|run|route|ride|journey|tour)\b|\b(?:trailer|truck|van) is empty\b|\bcomes after\b"
    r"|\b(?:truck|trip|run|route) (?:ends|finishes)\b|\badds? on\b|\b(?:loads?|gets?|grabs?|collects?|picks? up|takes on)"
    r" the (?:rest|balance|others?)\b|\btops? (?:it |them )?off\b"
    r"|\bthen (?:pull|grab|load|swing|drop|unload|hits|goes by|swings)\b"
    r"|\b(?:takes?|starts?|begins?) (?:it |them )?(?:first|second|with)\b(?! (?:load|truck|one|van))"
    r"|\bfinish(?:es)? (?:un)?loading\b",
    re.IGNORECASE,
)
"""Words that tell how one truck goes on from one place to another."""
OF_TRUCKS = re.compile(
    r"\b(?:first|second|third|last|other|next|[1-5](?:st|nd|rd|th)) (?:one|load|truck|van|reefer|flatbed|trailer|shipment|order"
    r"|lane|quote|container)\b",
    re.IGNORECASE,
)
"""Words that count trucks, and not what one truck does."""
OF_ANOTHER = re.compile(
    r"\b(?:is|are|was|has|have|needs?|wants?|takes?|gets?|['\u2019]s)[ ][^.;\n]*[,;-][ ]*(?:and |but |while )?$",
    re.IGNORECASE,
)
DOES = re.compile(
    r"[ ](?:takes?|is|are|has|have|wants?|will|can|gets?|needs?|accepts?|opens?|receives?|doesn['\u2019]?t"
    r"|don['\u2019]?t|isn['\u2019]?t"
    r"|just|only|does)\b",
    re.IGNORECASE,
)
"""Around a place that something is said of, behind a clause of its own that tells of another one ("that last one is strict,
Omaha takes it whenever")."""
THIS_ONE = re.compile(
    r"\bthis (?:one|stop|pick(?:[ -]?up)?|drop|load)(?: (?:is|has to be|needs to be|must be|goes|comes|loads|gets (?:loaded"
    r"|picked up)|off)){0,2}"
    r" (?P<turn>first|last)\b",
    re.IGNORECASE,
)
FURTHEST = 200
"""What the line of a place says of its turn, and the characters behind it in which that stands."""
EARLIER, OPENING, CLOSING = 0.5, 0.7, 9.0
"""Where a place comes before the one told ahead of it, before those that nothing is said of, and behind all others."""


def in_order(text: str, stops: list[Stop], places: Sequence[Stop]) -> list[Stop]:
    """The stops of one end as they are served; as they are told where no words say it. `places`: all of the text."""
    if len(stops) < 2:
        return stops
    ranks: list[float] = []
    for at, stop in enumerate(stops):
        words = "\n".join(told_of(text, stop, places))
        told = this_one(text, stop, places) or rank(words, stop.role)
        if told == EARLIER and BEFORE.search(words):
            told = min([2 * EARLIER, *ranks]) / 2
        elif not told and at and ranks[-1] < 1 and around(text, stop, places)[0] < stops[at - 1].start:
            told = ranks[-1]  # "before that a drop in Buffalo and one in Rochester"
        ranks.append(told or max([1.0, *(each for each in ranks if each < CLOSING)]))
    return [stops[at] for at in sorted(range(len(stops)), key=ranks.__getitem__)]


def in_turn(text: str, stops: Sequence[Stop], places: Sequence[Stop]) -> bool:
    """Whether words beside the places of one end say that one truck serves them."""
    said = ["\n".join(said_of(text, stop, places)) for stop in stops]
    if any(pattern.search(words) for words in said for pattern in (IN_TURN, BEFORE, ON_THE_WAY)):
        return True
    turns = {rank(words, stop.role) for words, stop in zip(said, stops, strict=True)}
    return {OPENING, CLOSING} <= turns and not any(map(OF_TRUCKS.search, said))


def told_of(text: str, stop: Stop, places: Sequence[Stop]) -> Iterator[str]:
    """What is said of a place wherever the text names it."""
    for each in places:
        if each == stop or (each.role == stop.role and same(each.place, stop.place)):
            yield from said_of(text, each, places)


def this_one(text: str, stop: Stop, places: Sequence[Stop]) -> float:
    """The turn that the rest of a place's line tells: "- Sikeston MO: 5 bundles. It has to be this one first"; 0 for none."""
    ends = [
        at for at in (text.find("\n", stop.end), *(each.start for each in places if each.start >= stop.end)) if at >= 0
    ]
    said = THIS_ONE.search(text, stop.end, min([len(text), stop.end + FURTHEST, *ends]))
    return 0.0 if not said else OPENING if said["turn"].lower() == "first" else CLOSING


def rank(words: str, role: Role) -> float:
    """The turn of a place as the words about it tell; 0 where they do not."""
    if counted := NUMBERED.search(words):
        said = next(filter(None, counted.groups())).lower()
        number = NUMBERS.get(said) or int(said)
        return CLOSING if LAST.search(words) else OPENING if number == 1 else number
    if BEFORE.search(words) or (role == "destination" and ON_THE_WAY.search(words)):
        return EARLIER
    return CLOSING if LAST.search(words) else OPENING if FIRST.search(words) else 0.0


def said_of(text: str, stop: Stop, places: Sequence[Stop]) -> tuple[str, str]:
    """What a sentence says of a place, before and behind it, as far as it is not said of its neighbours."""
    start, last, following, end = around(text, stop, places)
    before, behind = text[last : stop.start], text[stop.end : following]
    if last > start:
        cut = parted(before)
        before = before[cut.end() :] if cut else ""
    if DOES.match(behind) and OF_ANOTHER.search(before):
        before = ""
    if following < end and (cut := parted(behind)):
        behind = behind[: cut.start()]
    return before, behind


def parted(between: str) -> re.Match[str] | None:
    """Where the words between two places part: behind the last sign or word that does it and that words follow."""
    parting = [cut for cut in CUT.finditer(between) if not NOTHING.fullmatch(between, cut.end())]
    return parting[-1] if parting else None
