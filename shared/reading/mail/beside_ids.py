"""The lines of a message that speak of no shipment that has an id: what may be asked for anew stands there."""

import re
from collections.abc import Sequence
from dataclasses import replace

from shared.reading.layout.document import Line
from shared.reading.model import IdMention
from shared.reading.references.ids import LONG, in_column, labelled

POINT = re.compile(r"\s*(?:\(?\d{1,2}[.)]|[-*\u2022\u2013])\s")
"""What opens a point of a list."""
SENTENCE = re.compile(r"(?<=\w)[.!?;]+\s+|\s[-\u2013\u2014]+\s")
"""What parts two sentences."""
ANEW = re.compile(r"\b(?:new|another|instead|in (?:its|their) place|replac\w+)\b|:\s*\Z", re.IGNORECASE)
"""What a sentence says that asks for something new, or leads to it: "In its place please schedule this LTL for Thursday:"."""


def named_in_subject(mentions: Sequence[IdMention]) -> frozenset[str]:
    """The long numbers that a subject names, which name the same shipment without a label below it: "131600512 is confirmed"."""
    return frozenset(each.value for each in mentions if "subject" in each.where and len(each.value) >= LONG)


def names_id(text: str, known: frozenset[str]) -> bool:
    """Whether some words name an id, by its label or as the subject does. `known`: the numbers of the subject."""
    return bool(labelled(text)) or any(re.search(rf"(?<!\d){value}(?!\d)", text) for value in known if value in text)


def without_ids(lines: tuple[Line, ...], known: frozenset[str] = frozenset()) -> tuple[Line, ...]:
    """The lines without the paragraphs that name an id; of these, what leads to something new is kept."""
    kept: list[Line] = []
    paragraph: list[Line] = []
    for line in (*lines, Line("")):
        blank = not line.text.strip()
        if not blank and not opens_point(line, paragraph, known):
            paragraph.append(line)
            continue
        text = "\n".join(each.text for each in paragraph)
        if not names_id(text, known) and not any(each.grid and in_column(each.grid.rows) for each in paragraph):
            kept += [*paragraph, line] if blank else paragraph
        else:
            kept += anew(paragraph, known)
        paragraph = [] if blank else [line]
    return tuple(kept[:-1]) if kept and len(kept) > len(lines) else tuple(kept)


def anew(paragraph: list[Line], known: frozenset[str]) -> list[Line]:
    """The last sentence of a paragraph that names an id before it, where it asks for something new."""
    last = paragraph[-1]
    *before, tail = SENTENCE.split(last.text)
    asks = (before or len(paragraph) > 1) and not last.grid and ANEW.search(tail) and not names_id(tail, known)
    return [replace(last, text=tail)] if asks else []


def opens_point(line: Line, paragraph: list[Line], known: frozenset[str]) -> bool:
    """Whether a line opens a further point of a list whose head names no id, which is read like a paragraph."""
    if not paragraph or not POINT.match(line.text):
        return False
    return POINT.match(paragraph[0].text) is not None or not names_id(paragraph[0].text, known)
