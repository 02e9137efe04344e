"""Learning the weights of shared/reading/data/weights.json.gz from labelled e-mails, and how well that serves unseen writers.

Examples are the corpus files, the short notes of evaluation/training/, and, where a folder of them is given, ordinary
e-mails that ask for no freight. Features that a single e-mail alone has are not learned.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from evaluation.corpus import HERE, Row, rows
from evaluation.eml import from_file
from evaluation.fitting import BIAS, Example, fitted
from evaluation.scoring import Figures, score
from shared.reading import Address, Candidates, Context, Features, Message, read
from shared.reading.decision import named, reading, weighable
from shared.reading.shape import to_guide
from shared.reading.weighing import WEIGHTS, Scales, contributions

NOTES = Path(__file__).parent / "training"
WRITERS = {"own-tuned": "own", "own-held-out": "own"}
"""The writer of a corpus file, where it is not the file's own name."""
STRENGTH = 3.0
ORDINARY = 0.3
"""How much an ordinary e-mail counts beside one of the corpus."""
DECISIONS = ("asks", "pickup")
SENDER, RECEIVED = "amy@ruddsupply.example", datetime.fromisoformat("2026-05-12T09:30:00-05:00")


@dataclass(frozen=True, slots=True)
class Taught:
    """One e-mail as an example. `answers`: what is known of it, by decision."""

    features: Features
    answers: Mapping[str, bool]
    counts: float = 1.0


def taught(message: Message, context: Context, answers: Mapping[str, bool], counts: float = 1.0) -> Taught | None:
    """The example that a message makes; None where rules decide of it without weighing."""
    found: Candidates = read(message)
    if found.barred or "software" in found.now.signals:
        return None
    return Taught(weighable(found, *named(found, context)), answers, counts)


def labelled(path: Path) -> list[Row]:
    """The e-mails of a corpus file whose category is labelled."""
    return [row for row in rows(path) if row.expected]


def from_corpus(path: Path) -> list[Taught]:
    """The examples of a corpus file."""
    made = (taught(row.message, row.context, answers(row)) for row in labelled(path))
    return [each for each in made if each]


def answers(row: Row) -> dict[str, bool]:
    """What a label says of the decisions: whether something is asked for, and if so whether a pickup."""
    category = row.expected["category"]
    known = {"asks": category in ("quote", "pickup") or bool(row.expected.get("missing"))}
    return known | ({"pickup": category == "pickup"} if category in ("quote", "pickup") else {})


def from_notes() -> list[Taught]:
    """The examples of the notes: blocks that begin with a line "@ answer | subject | sender", the sender left out where usual."""
    made = []
    for path in sorted(NOTES.glob("*.txt")):
        for block in path.read_text("utf-8").removeprefix("@ ").split("\n@ "):
            head, _, body = block.partition("\n")
            answer, subject, sender = ([part.strip() for part in head.split(" | ")] + [SENDER])[:3]
            known = {"asks": answer != "other"} | ({"pickup": answer == "pickup"} if answer != "other" else {})
            made.append(taught(note(subject, sender, body), Context(), known))
    return [each for each in made if each]


def note(subject: str, sender: str, body: str) -> Message:
    """A note as an e-mail to a broker."""
    owner = "nick@broker.example"
    return Message(subject, Address("", sender), RECEIVED, body, to=(owner,), mailbox_owner=owner)


def from_folder(folder: Path) -> Iterator[Taught]:
    """The examples of a folder of ordinary e-mails, as files of RFC 5322."""
    for path in sorted(each for each in folder.rglob("*") if each.suffix in (".eml", ".txt")):
        if made := taught(from_file(path), Context(), {"asks": False}, ORDINARY):
            yield made


def learned(examples: Sequence[Taught], decision: str) -> Scales:
    """The scales of one decision."""
    told = [each for each in examples if decision in each.answers]
    common = Counter(name for each in told if each.counts == 1 for name in names(each.features))
    known = frozenset(name for name, count in common.items() if count > 1)
    weights = fitted(
        [Example(contributions(each.features, known), each.answers[decision], each.counts) for each in told], STRENGTH
    )
    bias = weights.pop(BIAS)
    return Scales(
        round(bias, 3), {name: round(weight, 3) for name, weight in sorted(weights.items()) if round(weight, 3)}
    )


def names(features: Features) -> Iterable[str]:
    """Every feature by the name that its weight has."""
    return (*features.words, *(f"*{each}" for each in features.facts))


def store(examples: Sequence[Taught]) -> None:
    """Learn both decisions and write them beside the reader."""
    scales = {decision: learned(examples, decision) for decision in DECISIONS}
    text = json.dumps(
        {name: {"bias": each.bias, "weights": each.weights} for name, each in scales.items()}, ensure_ascii=False
    )
    WEIGHTS.write_bytes(gzip.compress(text.encode(), mtime=0))


def by_writer(folder: Path = HERE) -> dict[str, list[Path]]:
    """The corpus files of each writer."""
    found: dict[str, list[Path]] = {}
    for path in filter(labelled, sorted(folder.glob("*.jsonl"))):
        found.setdefault(WRITERS.get(path.stem, path.stem), []).append(path)
    return found


def unseen(ordinary: Sequence[Taught] = (), folder: Path = HERE) -> Iterator[tuple[str, Figures]]:
    """The figures on each writer's e-mails with weights that were learned from the other writers' alone."""
    writers = by_writer(folder)
    examples = {writer: [each for path in paths for each in from_corpus(path)] for writer, paths in writers.items()}
    common = [*from_notes(), *ordinary]
    for writer, paths in writers.items():
        others = [each for other, made in examples.items() if other != writer for each in made] + common
        scales = {decision: learned(others, decision) for decision in DECISIONS}
        told = [row for path in paths for row in labelled(path)]
        readings = {
            row.id: to_guide(reading(read(row.message), row.context, scales.__getitem__), row.message) for row in told
        }
        yield writer, score(told, readings)
