"""Learning the weights of shared/reading/data/weights.json.gz from labelled e-mails, and how well that serves unseen writers.

Examples are the corpus files, the notes of `evaluation/notes.py`, and, where a folder of them is given, ordinary
e-mails that ask for no freight. Features that a single e-mail alone has are not learned.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.corpus import HERE, Json, Row, rows
from evaluation.eml import from_file
from evaluation.fitting import BIAS, Example, fitted
from evaluation.leanings import leanings
from evaluation.notes import decisions, notes
from evaluation.scoring import Figures, score
from shared.reading import Candidates, Context, Features, Message, read
from shared.reading.decision import named, reading, spoken_of, weighable
from shared.reading.intent.untold import UNKNOWN
from shared.reading.shape import to_guide
from shared.reading.weighing.weighing import Scales, contributions

WRITERS = {"own-tuned": "own", "own-held-out": "own"}
"""The writer of a corpus file, where it is not the file's own name."""
HELD_BACK = frozenset(
    {
        "further-held-out",
        "further-third",
        "orchard",
        "grove",
        "herbs",
        "gems",
        "meadow",
        "nuts",
        "unread",
        "slip",
        "spoken",
        "reef",
        "intents",
        "answers",
    }
)
"""Corpus files that nothing is learned from, and whose errors nobody has looked at."""
STRENGTH = 0.5
"""How closely the examples are followed: more of it, and what few say weighs more."""
OF_DOUBTS = 2.0
"""The same for what is not known: its texts are short, and few words must tell."""
LEAST = 0.03
"""Weights below this are not stored."""
ORDINARY = 0.3
"""How much an ordinary e-mail counts beside one of the corpus."""
DECISIONS = ("asks", "pickup")


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
    known, past = named(found, context)
    return Taught(weighable(found, spoken_of(found, context, known), past), answers, counts)


def labelled(path: Path) -> list[Row]:
    """The e-mails of a corpus file whose category is labelled."""
    return [row for row in rows(path) if row.expected]


def from_corpus(path: Path) -> list[Taught]:
    """The examples of a corpus file."""
    made = (taught(row.message, row.context, told) for row in rows(path) if (told := answers(row)))
    return [each for each in made if each]


def answers(row: Row) -> dict[str, bool]:
    """What a label says of the decisions: whether something is asked for, and if so whether a pickup; of an e-mail whose further
    facts alone are labelled, whether it asks."""
    if row.expected:
        return decisions(row.expected["category"], asks=bool(row.expected.get("missing")))
    return {"asks": bool(row.further.get("shipments"))} if row.further is not None else {}


def from_notes() -> list[Taught]:
    """The examples of the notes."""
    made = (taught(each.message, each.context, each.answers, each.counts) for each in notes())
    return [each for each in made if each]


def from_folder(folder: Path) -> Iterator[Taught]:
    """The examples of a folder of ordinary e-mails, as files of RFC 5322."""
    for path in sorted(each for each in folder.rglob("*") if each.suffix in (".eml", ".txt")):
        if made := taught(from_file(path), Context(), {"asks": False}, ORDINARY):
            yield made


def learned(examples: Sequence[Taught], decision: str) -> Scales:
    """The scales of one decision."""
    told = [each for each in examples if decision in each.answers]
    common: Counter[str] = Counter()
    for each in told:
        if each.counts != ORDINARY:
            common.update(dict.fromkeys(names(each.features), each.counts))
    known = frozenset(name for name, count in common.items() if count > 1)
    leaning = leanings(((names(each.features), each.answers[decision], each.counts) for each in told), known)
    strength = OF_DOUBTS if decision.startswith(UNKNOWN) else STRENGTH
    weights = fitted([Example(held(each, leaning), each.answers[decision], each.counts) for each in told], strength)
    bias = weights.pop(BIAS)
    learned = {name: weight * leaning[name] for name, weight in sorted(weights.items())}
    return Scales(round(bias, 3), {name: round(weight, 3) for name, weight in learned.items() if abs(weight) >= LEAST})


def held(one: Taught, leaning: Mapping[str, float]) -> dict[str, float]:
    """What an example has of the known features, each times its leaning, always in one order."""
    found = contributions(one.features, leaning.keys())
    return {name: value * leaning[name] for name, value in sorted(found.items())}


def names(features: Features) -> Iterable[str]:
    """Every feature by the name that its weight has."""
    return (*features.words, *(f"*{each}" for each in features.facts))


def store(examples: Sequence[Taught], path: Path) -> None:
    """Learn every decision that the examples answer and write them to a file."""
    decisions = dict.fromkeys(name for each in examples for name in each.answers)
    scales = {decision: learned(examples, decision) for decision in decisions}
    pack({name: {"bias": each.bias, "weights": each.weights} for name, each in scales.items()}, path)


def pack(stored: Json, path: Path) -> None:
    """Write what has been learned to a file: the same bytes for the same weights."""
    path.write_bytes(gzip.compress(json.dumps(stored, ensure_ascii=False).encode(), mtime=0))


def by_writer(folder: Path = HERE) -> dict[str, list[Path]]:
    """The corpus files of each writer."""
    found: dict[str, list[Path]] = {}
    for path in sorted(folder.glob("*.jsonl")):
        if path.stem in HELD_BACK:
            continue
        found.setdefault(WRITERS.get(path.stem, path.stem), []).append(path)
    return found


def taught_by(folder: Path = HERE) -> list[Path]:
    """The corpus files that something is learned from."""
    return [path for paths in by_writer(folder).values() for path in paths]


def unseen(folder: Path = HERE) -> Iterator[tuple[str, Figures]]:
    """The figures on each writer's e-mails with weights that were learned from the other writers' alone."""
    writers = by_writer(folder)
    examples = {writer: [each for path in paths for each in from_corpus(path)] for writer, paths in writers.items()}
    common = from_notes()
    for writer, paths in writers.items():
        if not (told := [row for path in paths for row in labelled(path)]):
            continue
        others = [each for other, made in examples.items() if other != writer for each in made] + common
        scales = {decision: learned(others, decision) for decision in DECISIONS}
        readings = {
            row.id: to_guide(reading(read(row.message), row.context, scales.__getitem__), row.message) for row in told
        }
        yield writer, score(told, readings)
