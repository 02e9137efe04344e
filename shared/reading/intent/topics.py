"""The one paragraph of a long message that tells freight, where the others speak of something else: minutes of a call, a list of
points, a table of topics. What is asked for there is asked for, whatever the rest says of claims, fuel and holidays."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from shared.reading.intent.told_aside import without_asides
from shared.reading.layout.document import Line
from shared.reading.passage import Passage
from shared.reading.references.ids import labelled

LEAST = 5
"""Paragraphs of a message of several topics."""
BESIDE_ID = 2
"""Paragraphs of a message that names an id elsewhere."""
POINT = re.compile(r"\s*(?:[(#]?\d{1,2}[.):]|#\d{1,2}\b|\(?[a-zA-Z][.)]|[-*\u2022\u2013])\s")
"""What opens a point of a list, which is a paragraph of its own without an empty line before it."""
ORDINAL = re.compile(r"(?<=[.!?]) (?=(?:second|third|fourth|fifth|sixth|next|last|final)(?:ly)?[,:] )", re.IGNORECASE)
"""Where the next topic begins within a paragraph that counts them: "First, ... Second, ..."."""
SHARE = 0.6
"""The share of its words above which a paragraph is what the message is about."""


def of_freight(lines: Sequence[Line], held: Passage, *, beside_id: bool = False) -> tuple[Line, ...]:
    """The one paragraph that names two places, of a text of several, with the one that leads to it by a colon; none where it
    names an id, or says nearly all.

    `held`: what is read of the lines; `beside_id`: the message names an id, be it in its subject or its history.
    """
    named = {" ".join(held.text[stop.start : stop.end].split()) for stop in held.stops}
    if len(named) < 2:
        return ()
    apart = [tuple(group) for told, group in groupby(lines, lambda line: bool(line.text.strip())) if told]
    return the_one(apart, named, beside_id) or the_one(list(finer(apart)), named, beside_id)


def beside_passing(lines: Sequence[Line], held: Passage) -> tuple[Line, ...]:
    """What is left of a text without the paragraphs that tell of freight in passing, where these name a place and it names two;
    none where nothing is told so, or what is left names an id."""
    named = {" ".join(held.text[stop.start : stop.end].split()) for stop in held.stops}
    if len(named) < 3:
        return ()
    apart = [tuple(group) for told, group in groupby(lines, lambda line: bool(line.text.strip())) if told]
    kept = without_asides(apart) or without_asides(list(finer(apart)))
    left = " ".join(" ".join(line.text.split()) for each in kept for line in each)
    passed = " ".join(" ".join(line.text.split()) for line in lines if " ".join(line.text.split()) not in left)
    if labelled(left) or sum(place in left for place in named) < 2 or not any(place in passed for place in named):
        return ()
    return tuple(line for each in kept for line in (*each, Line("")))[:-1]


def the_one(paragraphs: list[tuple[Line, ...]], named: set[str], beside_id: bool) -> tuple[Line, ...]:
    """The one of some paragraphs that holds two of the `named` places, with the one that leads to it."""
    if len(paragraphs) < (BESIDE_ID if beside_id else LEAST):
        return ()
    texts = [" ".join([" ".join(line.text.split()) for line in each]) for each in paragraphs]
    placed = [at for at, text in enumerate(texts) if sum(map(text.__contains__, named)) > 1]
    if len(placed) != 1:
        return ()
    first = placed[0] - (placed[0] > 0 and texts[placed[0] - 1].endswith(":"))
    own = " ".join(texts[first : placed[0] + 1])
    if labelled(own) or (not beside_id and len(own) >= SHARE * sum(map(len, texts))):
        return ()
    return tuple(line for each in paragraphs[first : placed[0] + 1] for line in (*each, Line("")))[:-1]


def finer(paragraphs: list[tuple[Line, ...]]) -> Iterator[tuple[Line, ...]]:
    """Some paragraphs in what each counts in words, the points of its list, the rows of its table: where none that is set off by
    empty lines is the topic, for there the points tell of one."""
    for each in paragraphs:
        for topic in counted(each):
            yield from points_of(topic)


def counted(paragraph: tuple[Line, ...]) -> list[tuple[Line, ...]]:
    """The topics that a paragraph counts in words, each as a line; the paragraph where it counts no more than two."""
    if any(line.grid for line in paragraph):
        return [paragraph]
    told = ORDINAL.split(" ".join(line.text.strip() for line in paragraph))
    return [(Line(each),) for each in told] if len(told) > 2 else [paragraph]


def points_of(paragraph: tuple[Line, ...]) -> Iterator[tuple[Line, ...]]:
    """The points of a paragraph, and the rows of its tables; all of it where it has neither."""
    opens = [at for at, line in enumerate(paragraph) if at == 0 or line.grid or POINT.match(line.text)]
    for start, end in pairwise([*opens, len(paragraph)]):
        first = paragraph[start]
        if first.grid:
            yield from (tuple(Line(cell) for cell in row if cell) for row in first.grid.rows)
        else:
            yield paragraph[start:end]
