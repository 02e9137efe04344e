"""How many loads one lane has: by their number, by that of each day ("2 Monday, 1 Tuesday"), or the same again on another day."""

import re

from shared.reading.lanes.load_counts import (
    BETWEEN,
    BOXES,
    LABELLED,
    MOST,
    NUMBER,
    OFTEN,
    TRUCKS,
    count,
    counted_loads,
)
from shared.reading.lanes.one_truck import ONE_TRUCK
from shared.reading.language.word_patterns import WordPattern
from shared.reading.passage import Passage

NUMBERED = re.compile(
    rf"(?<!#)\b(?:(?:{NUMBER[:-1]}|1|one))\b(?: more| {BETWEEN}(?:{TRUCKS}|truck|van|load|reefer|flatbed))?"
    rf"|(?P<alone>an?|another) (?:dry )?(?:truck|van|load|reefer|flatbed|step ?deck|conestoga|truckload))(?: for| on)?\s+$",
    re.IGNORECASE,
)
COUNTED_AFTER = re.compile(
    rf"[ ]*[-:=,x(]?[ ]*\b(?:{NUMBER[:-1]}|1|one))\b {BETWEEN}(?:{TRUCKS}|truck|van|load|trailer)\b", re.I
)
ALL_OF = WordPattern(rf"\ball {NUMBER}\b(?! (?:stops|drops|pallets|skids|crates|pieces|places|stores|days|sides)\b)")
"""All of several loads: "all three are the same but for the day"."""
LOAD = re.compile(r"\b(?:load|truck|van|reefer|flatbed|trailer)s?\b", re.IGNORECASE)
OF_THESE = re.compile(
    rf"\b(?:need|want|make it|book|take|send|do|get|be|for|quote) {NUMBER} (?:of (?:these|those|them)|identical|just like it)\b"
    rf"(?! (?:pallets|skids|crates))",
    re.IGNORECASE,
)
AND = re.compile(r"[ ]*(?:,|&|,? and)[ ]*(?:(?:again )?on )?(?:the )?", re.IGNORECASE)
AGAIN = WordPattern(
    r"\b(?:and|&|then|plus) (?:(?:we need|do|quote|book) )?(?:(?:the|exactly the|the exact|exact) )?"
    r"same(?: (?:again|thing|load|one|truck|lane)){0,2}"
    r"(?! (?:day|night|morning|afternoon|evening|dock|time|driver|size|weight|class|rate|price)\b)(?: (?:on|for|next)\b)?"
    r"|\bone\b[^.;\n]{0,30}(?:,|\b(?:and|&|then)\b) (?:(?:the )?(?:next |other |second )?one"
    r"(?!(?: is| at| weighs|[\u2019']s|,)? (?:\d[\d,]* ?(?:lb|#|kg|pounds|k\b)|[\d,]{3,}(?![\d/-])))|another"
    r"|(?:the )?other(?= (?:(?:one|would|will|is|goes|loads?|ships?|picks up|ready|on) ){0,3}(?:(?:mon|tues|wednes"
    r"|thurs|fri)day"
    r"|\d{1,2}/\d{1,2}\b)))\b"
    r"|\b(?:and|&|then|plus) another(?: one| truck| load"
    r"| van)?(?: on| for)?\b",
)


def times(passage: Passage) -> tuple[int, ...]:
    """The loads that one lane is said to have, each by the number of its day ("2 for Monday and 1 for Tuesday" are 0, 0, 1)."""
    text = passage.text
    match = counted_loads(text) or LABELLED.search(text) or BOXES.search(text) or OFTEN.search(text)
    if not (match or len(passage.days) > 1) or ONE_TRUCK.search(text):
        return ()
    before = [NUMBERED.search(text[max(0, day.start - 40) : day.start]) for day in passage.days]
    after = [COUNTED_AFTER.match(text, day.end) for day in passage.days]
    split = [one or other for one, other in zip(after, before, strict=True)]
    if in_a_row(passage, before):
        split = [each for each in before if each]
    summed = ALL_OF.search(text) if len(split) > 1 and all(split) else None
    known = match or (summed and count(summed) == sum(count(each) for each in split if each))
    told = len(split) > 1 and all(split) and (known or LOAD.search(split[0][0] if split[0] else ""))
    if told:
        return tuple(nth for nth, each in enumerate(split) if each for _ in range(count(each)))[:MOST]
    if match:
        return tuple(range(count(match)))
    again = len({day.value for day in passage.days}) > 1 and AGAIN.search(text)
    return tuple(range(1 + days_behind(passage, again.end()))) if again else ()


def in_a_row(passage: Passage, told: list[re.Match[str] | None]) -> bool:
    """Whether the days before which a number of loads is told follow each other on a line: "2 loads Monday, 1 Tuesday"."""
    at = [nth for nth, each in enumerate(told) if each]
    close = len(at) > 1 and at[-1] - at[0] == len(at) - 1
    return close and "\n" not in passage.text[passage.days[at[0]].start : passage.days[at[-1]].start]


def days_behind(passage: Passage, at: int) -> int:
    """How many days are named one after the other from a place on ("again on 9/10 and 9/12"); at least one."""
    number = 0
    for day in passage.days:
        if day.start < at:
            continue
        if number and not AND.fullmatch(passage.text, at, day.start):
            break
        number, at = number + 1, day.end
    return max(1, number)


def remade(text: str) -> bool:
    """Whether an answer makes several loads of what it answers."""
    return OF_THESE.search(text) is not None


def times_again(passage: Passage) -> tuple[int, ...]:
    """The loads that an answer makes of the one that it answers ("two trucks instead of one", "we need 2 of these")."""
    match = OF_THESE.search(passage.text)
    return times(passage) or (tuple(range(count(match))) if match else ())
