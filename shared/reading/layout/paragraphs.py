"""Paragraphs that a mail program broke into lines, as the one line that their writer wrote."""

import re
from itertools import pairwise

from shared.reading.packaging.packaging import FORMS
from shared.reading.places.states import CANADA, US
from shared.reading.stops.day_lines import DAY_FIRST

NARROWEST = 56
"""Characters of the longest line of a paragraph that a program has wrapped; shorter lines were ended by a person."""
WIDEST = 100
RAGGED = 8
"""Characters by which a person who ends lines by hand falls short of the widest one."""
LISTED = re.compile(
    r"[ \t]*(?:[-•*>|#]|\(?\w{1,2}[.)]\s|[^\n:]{1,30}:(?:\s|$)"
    r"|(?i:truck|load|container|van|reefer|flatbed|stop|drop|pick|pu|crate|pallet|skid|line|item) ?#?\d{1,2}\b(?! ?[x@]))"
)

BULLET = re.compile(r"[ \t]*(?:[-•*>]|\(?\w{1,2}[.)])\s")
"""What begins an entry of a list, whose further lines stand further in or go on with its sentence."""
ENTRY = re.compile(r"[ \t]*(?P<word>[^\W\d_]{2,12})\.?[ ]?#?[ ]?(?:\d{1,3}|[A-F])[ ]?(?:[:.)(,-]|[ ][^\W\d_])")
"""A line that opens with what it is and its number: "Truck 2 - ...", "Container 1: ..."."""
CELLS = " | "
"""What parts the cells of a table's row."""
SIGNS = re.compile(r"(?<=[^\s-])[ ](?:--?|/|\u2013)[ ](?=[^\s-])")
"""What parts the cells of a row that is written by hand."""
ADDRESSED = re.compile(r"^[^\n:]{1,30}:.*\b(?:[A-Z]{2} \d{5}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$")
"""A label with an address, which its postal code ends."""
CODED = re.compile(r"(?:\b[A-Z]{2}|[a-z]{3},? [a-z]{2}) \d{5}[.;]?$|\b[A-Z]\d[A-Z] ?\d[A-Z]\d[.;]?$")
"""The end of a line with a place's postal code."""
TOWN = re.compile(rf"[ \t]*[A-Z][\w.'-]*(?:[ ][\w.'-]+){{0,3}},?[ ](?:\(?(?:{'|'.join((*US, *CANADA))})\b|\d{{5}}\b)")
"""A line that opens with a town."""
COUNT_LED = re.compile(rf"[ \t]*\(?\d{{1,3}}\)?[ ](?:x[ ])?(?:{FORMS})\b", re.IGNORECASE)
LABELLED_COUNT = re.compile(rf"[^\n:]{{1,30}}:{COUNT_LED.pattern}", re.IGNORECASE)
"""A line of freight that opens with its count, and the first one of them behind a label."""
MANY_SIGNS = 6
"""Signs and numbers that no two lines of a sentence have in the same order."""
LETTERS = re.compile(r"[^\W\d_]+|\s+")
NUMBERS = re.compile(r"\d+")


def unwrapped(lines: list[str]) -> list[str]:
    """The lines, those of each wrapped paragraph joined."""
    result: list[str] = []
    paragraph: list[str] = []
    for line in [*lines, ""]:
        ends = paragraph and (LISTED.match(line) or (BULLET.match(paragraph[0]) and line[:1].isupper()))
        if line.strip() and not ends:
            paragraph.append(line)
            continue
        result += joined(paragraph)
        paragraph = [line] if line.strip() else []
        if not paragraph:
            result.append(line)
    return [*result, *joined(paragraph)][:-1]


def joined(paragraph: list[str]) -> list[str]:
    """A paragraph as one line, where every line ends only because the next word had no room on it; else its lines."""
    if len(paragraph) < 2 or all(line.lstrip(" \t(#")[:1].isdigit() for line in paragraph):
        return paragraph  # rows that begin with their number are a list
    if LABELLED_COUNT.match(paragraph[0]) and all(map(COUNT_LED.match, paragraph[1:])):
        return paragraph
    widest = max(map(len, paragraph))
    if not NARROWEST <= widest <= WIDEST:
        return paragraph
    if (
        sum(CELLS in line or len(SIGNS.findall(line)) > 1 for line in paragraph) > 1
        or numbered(paragraph)
        or dated(paragraph)
    ):
        return paragraph
    room = min(len(line) + 1 + len(after.split(None, 1)[0]) for line, after in pairwise(paragraph))
    if any(ADDRESSED.search(line) for line in paragraph[:-1]) or all(CODED.search(line.rstrip()) for line in paragraph):
        return paragraph
    if widest >= room + (RAGGED if flows(paragraph) else 0) or alike(paragraph):
        return paragraph
    return [" ".join(line.strip() for line in paragraph)]


def flows(paragraph: list[str]) -> bool:
    """Whether every line goes on with the sentence of the one before, or begins one behind its end."""
    return all(after.lstrip()[:1].islower() or line.rstrip()[-1:] in ".!?" for line, after in pairwise(paragraph))


def numbered(paragraph: list[str]) -> bool:
    """Whether several lines open with the same word and a number: "Truck 1 - ...", below it "Truck 2 - ..."."""
    words = [match["word"].casefold() for line in paragraph if (match := ENTRY.match(line))]
    return len(words) > 1 and len(set(words)) == 1


def dated(paragraph: list[str]) -> bool:
    """Whether every line opens with a day: "Mon 9/7 - Gary IN to Flint MI", below it "Tue 9/8 - ..."."""
    opened = map(DAY_FIRST.match, paragraph)
    return all(day and day[0].strip() for day in opened)


def alike(paragraph: list[str]) -> bool:
    """Whether every line opens with a town or with the same word, or has the same signs and numbers in the same order:
    "Gary IN to Flint MI, ...", below it "Lima OH to Erie PA, ..."."""
    words = {line.split(None, 1)[0] for line in paragraph}
    shapes = {NUMBERS.sub("0", LETTERS.sub("", line)) for line in paragraph}
    same = (len(words) == 1 and paragraph[0].lstrip()[0].isupper()) or (len(shapes) == 1 and len(shapes.pop()) > 3)
    return same or all(map(TOWN.match, paragraph)) or any(two_rows(*pair) for pair in pairwise(paragraph))


def two_rows(line: str, after: str) -> bool:
    """Whether two lines are rows of a list that a sentence stands above or below: both open with a town, or alike with a capital
    or a number and hold the same signs and many of them."""
    if TOWN.match(line) and TOWN.match(after):
        return True
    shape, other = (NUMBERS.sub("0", LETTERS.sub("", each)) for each in (line, after))
    return (
        shape == other and len(shape) >= MANY_SIGNS and not any(each.lstrip()[:1].islower() for each in (line, after))
    )
