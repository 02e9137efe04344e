"""How well e-mails are read.

    python -m evaluation predict FILE...       one {"id", "reading"} a line for every row of the corpus files
    python -m evaluation score [--errors N] FILE...   the figures of reading them, and what is wrong in the first N rows
    python -m evaluation explain FILE.eml      what one e-mail says, and why it is read so
    python -m evaluation passages [FILE...]    how many passages of each writer are read right
    python -m evaluation learn [--ordinary FOLDER]     learn the weights from corpus, notes, passages, and ordinary e-mails
    python -m evaluation unseen                each writer's figures with weights that the others' e-mails and passages taught

Without a FILE, `score` takes the project's own corpus, and `passages` all of them.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

from evaluation import doubts, further, mentions, training
from evaluation.corpus import HERE, Row, rows
from evaluation.eml import from_file
from evaluation.passages import FOLDER as PASSAGES
from evaluation.passages import passages
from evaluation.scoring import Figures, Tally, score
from shared.reading import Context, decide, read
from shared.reading.shape import Json, to_guide
from shared.reading.weighing.roles import WEIGHTS as ROLES
from shared.reading.weighing.weighing import WEIGHTS


def reading_of(row: Row) -> Json:
    """The reading of a row, in the corpus's shape."""
    return to_guide(decide(read(row.message), row.context), row.message)


def predict(options: argparse.Namespace) -> None:
    """Write the readings of corpus files."""
    for path in options.files:
        for row in rows(path):
            print(json.dumps({"id": row.id, "reading": reading_of(row)}, ensure_ascii=False))


def show_score(options: argparse.Namespace) -> None:
    """Read corpus files, and print how well and how fast."""
    labelled = [row for path in options.files or sorted(HERE.glob("*.jsonl")) for row in rows(path)]
    readings, milliseconds = {}, []
    for row in labelled[:1]:
        reading_of(row)  # the tables are loaded once, and no message's time
    for row in labelled:
        began = time.perf_counter()
        readings[row.id] = reading_of(row)
        milliseconds.append((time.perf_counter() - began) * 1000)
    figures = score((row for row in labelled if row.expected), readings)
    tallies, also_wrong = further.score(labelled, readings)
    print("\n".join([*report(figures), *further_report(tallies)]))
    if len(milliseconds) > 1:
        print(f"milliseconds a message median {median(milliseconds):.1f}, p99 {quantiles(milliseconds, n=100)[98]:.1f}")
    for row_id, wrong in [*figures.wrong.items(), *also_wrong.items()][: options.errors]:
        print(row_id, *wrong, sep="\n    ")


def show_passages(options: argparse.Namespace) -> None:
    """Print for each file of passages how many of its e-mails are right in every core field."""
    for path in options.files or sorted(PASSAGES.glob("*.jsonl")):
        told = list(passages(path))
        figures = score(told, {row.id: reading_of(row) for row in told})
        print(f"{path.stem:12} {figures.creations:4} passages   right {figures.creation_share():.3f}")


def report(figures: Figures) -> list[str]:
    """The figures as lines of text; none where no row is labelled so."""
    if not figures.rows:
        return []
    lines = [
        f"e-mails                {figures.rows}",
        f"category macro F1      {figures.macro_f1():.3f}   "
        + "  ".join(f"{name} {value:.3f}" for name, value in figures.category_f1().items()),
        f"false creations        {figures.false_creations()}   at most {figures.false_creation_bound():.2%} (95 %)",
        f"created right          {figures.creation_share():.3f}   of {figures.creations} requests",
    ]
    lines += [f"  {name:<20} {right / max(1, figures.shipments):.3f}" for name, right in figures.core.items()]
    lines.append(f"further facts F1       {figures.facts_f1():.3f}")
    lines += [f"  {line_of(name, tally)}" for name, tally in sorted(figures.facts.items())]
    lines += [
        f"shipment ids right     {figures.ids_right / max(1, figures.rows):.3f}",
        f"transfers right        {figures.transfers_right / max(1, figures.rows):.3f}",
        f"near misses explained  {figures.near_misses_right} of {figures.near_misses}",
    ]
    return lines


def further_report(tallies: dict[str, Tally]) -> list[str]:
    """The figures of the facts beyond `expected` as lines of text; none where no row is labelled so."""
    if not tallies:
        return []
    each = [f"  {line_of(name, tally)}" for name, tally in sorted(tallies.items())]
    return [line_of("beyond the label", further.total(tallies)), *each]


def line_of(name: str, tally: Tally) -> str:
    """A field's figures in a line."""
    counted = f"missed {tally.missed}, invented {tally.invented}, labelled {tally.hits + tally.missed}"
    return f"{name:<20} precision {tally.precision:.3f}  recall {tally.recall:.3f}  {counted}"


def explain(options: argparse.Namespace) -> None:
    """Print what one e-mail says, and why."""
    message = from_file(options.file)
    reading = decide(read(message), Context(existing=frozenset(options.existing)))
    print(*reading.explanation, sep="\n")
    print(json.dumps(to_guide(reading, message), ensure_ascii=False, indent=2))


def learn(options: argparse.Namespace) -> None:
    """Learn the weights anew and store them."""
    ordinary = list(training.from_folder(options.ordinary)) if options.ordinary else []
    files = training.taught_by(options.corpus)
    corpus = [each for path in files for each in training.from_corpus(path)]
    training.store([*corpus, *training.from_notes(), *ordinary, *doubts.examples(files)], options.to / WEIGHTS.name)
    mentions.store(files, options.to / ROLES.name)


def show_unseen(options: argparse.Namespace) -> None:
    """Print how well each writer's e-mails are read by what the others taught."""
    for writer, figures in training.unseen(options.corpus):
        print(
            f"{writer:12} {figures.rows:4}   category macro F1 {figures.macro_f1():.3f}"
            f"   false creations {figures.false_creations()}   created right {figures.creation_share():.3f}"
        )
    for of in mentions.ROLES:
        for writer, count, by_rules, weighed in mentions.unseen(training.taught_by(options.corpus), of):
            print(f"{writer:12} {count:4} {of}   roles right {weighed:.3f}   by rules alone {by_rules:.3f}")


def main() -> None:
    """Run one of the commands."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    command(commands.add_parser("predict"), predict).add_argument("files", nargs="+", type=Path)
    scored = command(commands.add_parser("score"), show_score)
    scored.add_argument("files", nargs="*", type=Path)
    scored.add_argument("--errors", type=int, default=0, metavar="N")
    command(commands.add_parser("passages"), show_passages).add_argument("files", nargs="*", type=Path)
    explained = command(commands.add_parser("explain"), explain)
    explained.add_argument("file", type=Path)
    explained.add_argument("--existing", nargs="*", default=[], metavar="ID", help="shipment ids that exist")
    taught = command(commands.add_parser("learn"), learn)
    taught.add_argument("--ordinary", type=Path, metavar="FOLDER", help="files of RFC 5322; every sixth is enough")
    taught.add_argument(
        "--to", type=Path, default=WEIGHTS.parent, metavar="FOLDER", help="in place of the reader's own weights"
    )
    unseen = command(commands.add_parser("unseen"), show_unseen)
    for each in (taught, unseen):
        each.add_argument("--corpus", type=Path, default=HERE, metavar="FOLDER")
    options = parser.parse_args()
    options.run(options)


def command(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], None]) -> argparse.ArgumentParser:
    """A command and what it runs."""
    parser.set_defaults(run=run)
    return parser


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:
        sys.exit(0)
