"""Paragraphs that a mail program broke into lines, as the one line that their writer wrote."""

import re
from itertools import pairwise

NARROWEST = 56
"""Characters of the longest line of a paragraph that a program has wrapped; shorter lines were ended by a person."""
WIDEST = 100
LISTED = re.compile(r"[ \t]*(?:[-•*>|#]|\(?\w{1,2}[.)]\s|[^\n:]{1,30}:(?:\s|$))")

ADDRESSED = re.compile(r"^[^\n:]{1,30}:.*\b(?:[A-Z]{2} \d{5}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$")
"""A label with an address, which its postal code ends."""


def unwrapped(lines: list[str]) -> list[str]:
    """The lines, those of each wrapped paragraph joined."""
    result: list[str] = []
    paragraph: list[str] = []
    for line in [*lines, ""]:
        if line.strip() and not (paragraph and LISTED.match(line)):
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
    widest = max(len(line) for line in paragraph)
    room = min(len(line) + 1 + len(after.split(None, 1)[0]) for line, after in pairwise(paragraph))
    if any(ADDRESSED.search(line) for line in paragraph[:-1]):
        return paragraph
    if not (NARROWEST <= widest <= WIDEST and widest < room):
        return paragraph
    return [" ".join(line.strip() for line in paragraph)]
