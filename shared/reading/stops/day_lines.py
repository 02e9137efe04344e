"""Lists whose lines open with a day: "Mon 9/7: Flint MI", "10/13 Yankton, SD 57078", "Wednesday 4/15   PO 7102"."""

import re

from shared.reading.stops.stop import Stop

DAY_FIRST = re.compile(
    r"[ \t•*-]*(?=[a-z\d])(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?[ ]*)?"
    r"(?:(?:the )?\d{1,2}(?:[/-]\d{1,2}(?:[/-]\d{2,4})?|st|nd|rd|th)(?![\w/])"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?\b|(?<=[a-z., ])(?!\d))[ ]*"
    r"(?:[-:,|@>]+[ ]*|(?:to|for|going to)\b[ ]*)*",
    re.IGNORECASE,
)
"""The day with which a line of a list opens."""


def days_first(text: str, stops: list[Stop]) -> list[str]:
    """The days with which the lines of places open: "10/13 Yankton SD", below it "10/14 Pipestone MN"; empty for none."""
    opened = [DAY_FIRST.match(text, text.rfind("\n", 0, stop.start) + 1) for stop in stops]
    return [match[0].strip(" \t-•*").casefold() if match else "" for match in opened]


def dated_apart(text: str, stops: list[Stop]) -> bool:
    """Whether each place stands on a line that opens with a day of its own."""
    found = days_first(text, stops)
    return all(found) and len(set(found)) == len(found)
