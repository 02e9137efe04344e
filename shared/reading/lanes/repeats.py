"""Lanes that are several shipments: told once more by an entry of a list, or with the number of their loads or containers."""

import re
from dataclasses import replace

from shared.reading.lanes.lane import Lane
from shared.reading.lanes.load_counts import count, counted_loads, stated
from shared.reading.lanes.stretches import marker_above
from shared.reading.language.line_ends import line_end
from shared.reading.passage import Found, Passage
from shared.reading.stops.stop import Stop

LOADS_OF = re.compile(
    r"[ \t•*-]*(?P<number>[1-9]|one|two|three|four|five|six)\b(?: of (?:them|these))?(?: ?x ?[245]\d['\u2019]?[a-z]{0,3})?"
    r"(?: [a-z]+){0,2}?"
    r" (?:going|goes|go|to|for|deliver\w*|headed|heading|drop\w*)\b",
    re.IGNORECASE,
)
"""The opening of a line that says how many loads go somewhere."""
OF_THEM = re.compile(
    r"(?<![\w/$.,#-])(?:(?P<number>[1-9]|one|two|three|four|five|six)\b(?: (?:of (?:them|these)|more|one|(?:loads?|trucks?|vans?"
    r"|reefers?|flatbeds?)\b))?|(?:the )?other(?: one)?\b)(?: (?:are|is|will|needs? to|would|should|can))?"
    r" (?:going|goes|go|to|for|deliver\w*|headed|heading|drop\w*|ship\w*|runs?)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
"""The words before a place that say how many of several loads go there: "two go to ..., and one to ..."."""
ENTRY_NUMBER = re.compile(
    r"\d+|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|\b(?:[A-H]|i{1,3}|iv)(?=[).:])", re.IGNORECASE
)
"""What tells the openings of a list's entries apart: a number, a letter or a weekday."""
LOADS_HERE = re.compile(
    r"(?<![\w/-])(?P<number>[1-9]|one|two|three|four|five|six)[ ](?:more )?(?:loads?|trucks?|trailers?)\b[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""How many loads a line with a lane counts: "Sept 8 - 2 loads - Gary IN to Flint MI"."""
CONTAINERS = re.compile(
    r"[ \t•*-]*(?:\(?\d{1,2}[.)][ ]*)?(?P<number>[1-9])[ ]?x[ ]?(?:20|40|45)(?!\d|['\u2019]?[ ]?x|[ ]?(?:lbs?|#|kgs?)\b)",
    re.IGNORECASE,
)
"""The opening of a line that says how many containers go somewhere: "2 x 40HC to ..."."""
EACH_OWN = re.compile(
    r"\beach (?:box|container|can|one|truck|load|is)\b[^.\n]{0,12}\b(?:its|their) own\b|\bper (?:container|box|can)\b",
    re.IGNORECASE,
)
"""Words that make each box a shipment."""
ENTRY = re.compile(
    r"[ \t]*(?:\(?(?:\d{1,2}|(?-i:[A-H]))[.):]|#\d{1,2}\b|(?:load|shipment|truck|lane|order|shpt) ?#?\d{1,2}\b)",
    re.IGNORECASE,
)
"""The number of a list's entry."""
LABEL = re.compile(r"[\W\d]*[^\W\d][^\n:]{1,40}:")
"""What a list's entry opens with where it is named: "Nail polish, UN1263: ..."."""
LONGEST_ENTRY = 400


def repeated(passage: Passage, found: list[Lane]) -> list[Lane]:
    """The lanes, each as often as its line counts loads ("2 going to Carlsbad", "1 to Pecos"), where that makes all of them."""
    starts = [passage.text.rfind("\n", 0, lane.anchor) + 1 for lane in found]
    boxes = [CONTAINERS.match(passage.text, start) for start in starts]
    if all(boxes):
        return [replace(lane) for lane, box in zip(found, boxes, strict=True) if box for _ in range(int(box["number"]))]
    here = [LOADS_HERE.search(passage.text, start, lane.last) for start, lane in zip(starts, found, strict=True)]
    if all(here) and len(set(starts)) == len(starts):
        return [replace(lane) for lane, said in zip(found, here, strict=True) if said for _ in range(count(said))]
    counted = [LOADS_OF.match(passage.text, start) for start in starts]
    numbers = [count(match) if match else 0 for match in counted]
    said = counted_loads(passage.text)
    numbers = (
        numbers if all(numbers) or not said else shared_out(passage.text, [lane.destinations[-1:] for lane in found])
    )
    if not all(numbers) or sum(numbers) == len(found) or not (said or EACH_OWN.search(passage.text)):
        return found
    if said and sum(numbers) != count(said):
        return found
    return [replace(lane) for lane, number in zip(found, numbers, strict=True) for _ in range(number)]


def all_shared_out(text: str, stops: list[Stop]) -> bool:
    """Whether the words before these places share out all of the loads that a text speaks of."""
    numbers = shared_out(text, [[stop] for stop in stops])
    return all(numbers) and sum(numbers) in stated(text)


def shared_out(text: str, ends: list[list[Stop]]) -> list[int]:
    """How many loads the words before each place say that go there; 0 where they do not."""
    numbers, last = [], 0
    for stop in (each[0] if each else None for each in ends):
        said = OF_THEM.search(text, max(last, stop.start - 80), stop.start) if stop else None
        numbers.append((count(said) if said["number"] else 1) if said else 0)
        last = stop.end if stop else last
    return numbers


def listed_again(passage: Passage, one: Lane, other: Lane) -> bool:
    """Whether a lane is told once more as an entry of a list: on a line that opens alike, each with its own freight or day, or
    with a number."""
    if numbered(passage, one) and numbered(passage, other):
        return not only_names_places(passage, one, other)
    lines = [entry_of(passage, lane) for lane in (one, other)]
    if not all(end for _, end in lines) or lines[0] == lines[1]:
        return False
    facts: tuple[Found, ...] = (*passage.weights, *passage.counts, *passage.days)
    openings = [
        ENTRY_NUMBER.sub("0", passage.text[start : lane.anchor].partition("\n")[0]).strip().casefold()
        for (start, _), lane in zip(lines, (one, other), strict=True)
    ]
    alike = openings[0] == openings[1] or all(LABEL.fullmatch(opening) for opening in openings)
    return alike and all(any(a <= fact.start < b for fact in facts) for a, b in lines)


def only_names_places(passage: Passage, one: Lane, other: Lane) -> bool:
    """Whether a lane is only called by cities, whose addresses another one tells: "8. No forklift at Erie. Reno has a dock"."""
    facts: tuple[Found, ...] = (*passage.weights, *passage.counts, *passage.days, *passage.references)
    line = passage.text.rfind("\n", 0, other.anchor) + 1
    end = line_end(passage.text, other.last)
    return bare(other) and not bare(one) and not any(line <= fact.start < end for fact in facts)


def bare(lane: Lane) -> bool:
    """Whether nothing but the names of cities tells the places of a lane."""
    stops = (*lane.origins, *lane.destinations)
    return all(stop.end - stop.start <= len(stop.place.city) + 1 for stop in stops)


def numbered(passage: Passage, lane: Lane) -> bool:
    """Whether a lane is told in a numbered entry of a list, which is a shipment even where another one has the same places."""
    return bool(ENTRY.match(passage.text, passage.text.rfind("\n", 0, lane.anchor) + 1))


def entry_of(passage: Passage, lane: Lane) -> tuple[int, int]:
    """Where the entry of a lane begins and ends: its one line, or the paragraph that a number opens; zero where it has none."""
    text = passage.text
    start, end = text.rfind("\n", 0, lane.anchor) + 1, line_end(text, lane.anchor)
    if not (lane.origins and lane.destinations):
        return 0, 0
    if lane.last <= end:
        return start, end
    opening = marker_above(passage, start)
    blank = text.find("\n\n", lane.last) % (len(text) + 1)
    return (opening, blank) if opening is not None and lane.last - opening < LONGEST_ENTRY else (0, 0)
