"""Examples of what writers say they do not know of their freight, which teach the scales of `shared/reading/intent/untold.py`.

`training/untold-*.txt` hold texts, each below a line "@ " with what it says is not known: weight, pieces, origin, destination,
or "told" where it takes nothing away. What e-mails say that are labelled to lack nothing takes nothing away either.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from evaluation.corpus import Row, rows
from evaluation.notes import FOLDER, blocks
from evaluation.training import Taught
from shared.reading import Features
from shared.reading.intent.untold import FACTS, UNKNOWN, scales_of
from shared.reading.intent.wording import placeless, sentences
from shared.reading.mail.segments import segments
from shared.reading.passage import passage
from shared.reading.reader import legible
from shared.reading.weighing.doubts import windows

OF_TOLD = 0.25
"""How much one or two sentences of an e-mail count beside a text about what is not known."""


def examples(files: Iterable[Path]) -> Iterator[Taught]:
    """All examples: of the texts and of corpus files."""
    yield from from_texts()
    for path in files:
        yield from from_told(rows(path))


def from_texts(folder: Path = FOLDER) -> Iterator[Taught]:
    """The examples of the texts, each a whole."""
    for path in sorted(folder.glob("untold-*.txt")):
        for [fact], words in blocks(path):
            features = frozenset[str]().union(*windows(sentences(words)))
            answers = {scales_of(each): each == fact for each in FACTS} if fact in FACTS else {}
            yield Taught(Features(features), answers | {UNKNOWN: fact in FACTS})


def from_told(told: Iterable[Row]) -> Iterator[Taught]:
    """The examples of those e-mails that lack nothing: their sentences and those of their history, alone and by two.

    A whole truckload lacks nothing without its pieces or its weight; what such an e-mail says of them is no example.
    """
    for row in told:
        if row.expected and not row.expected.get("missing") and told_in_full(row):
            for part in segments(row.message):
                words = passage(legible(part).words, part.day or row.message.received.date())
                for window in windows(sentences(placeless(words))):
                    yield Taught(Features(frozenset(window)), {UNKNOWN: False}, OF_TOLD)


def told_in_full(row: Row) -> bool:
    """Whether every shipment of a row has a weight and a count."""
    return all(each.get("weight_lb") and each.get("handling_units") for each in row.expected.get("shipments") or ())
