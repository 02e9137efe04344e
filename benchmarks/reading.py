"""Speed of the reader: milliseconds a message, growth with size, import time and the tables' memory, each beside its limit.

    python -m benchmarks.reading

Times are compared within one run, message by message: the reader against general libraries run one after the other over the
same e-mails (`benchmarks/libraries.py`), and against taking the bodies apart with lxml and the standard library alone.
"""

import subprocess
import sys
import tracemalloc
from collections.abc import Iterator, Sequence
from functools import partial
from statistics import median, quantiles

from lxml import etree

from benchmarks import libraries
from benchmarks.figure import Figure, run
from benchmarks.timing import milliseconds
from evaluation.corpus import HERE, Row, rows
from shared.reading import decide, read
from shared.reading.model import Message
from shared.reading.places.gazetteer import gazetteer

MEDIAN_LIMIT, P99_LIMIT, IMPORT_LIMIT = 5, 25, 150
"""Milliseconds that a message and the import may take on a core that has nothing else to do."""
TABLES_LIMIT = 60
"""Megabytes."""
FASTER = 5
"""How many times as fast as the libraries the reader has to be."""
FEW, FEWER = 5, 50
"""Of so many e-mails the libraries read one: spared, and as they come, when dateparser takes long to find out the language."""
FRESH_STARTS = 5
SIZES = (10, 100, 1000)
FRESH = "import time; began = time.process_time(); {work}; print((time.process_time() - began) * 1000)"
FIRST = (
    "import shared.reading as reading; from datetime import datetime, UTC; "
    "reading.read(reading.Message('quote', reading.Address(), datetime.now(UTC), '3 pallets Dallas TX 75201 to Reno NV 89502'))"
)


def each_alone(labelled: list[Row]) -> list[float]:
    """The milliseconds of each reading."""
    return [milliseconds(partial(decided, row)) for row in labelled]


def decided(row: Row) -> object:
    """Read and decide."""
    return decide(read(row.message), row.context)


def taken_apart(message: Message) -> float:
    """Milliseconds to turn the body into text and split it into words, for comparison."""
    return milliseconds(partial(words_of, message))


def words_of(message: Message) -> list[str]:
    """The words of a body."""
    if message.body_type == "text":
        return message.body.split()
    return " ".join(
        str(text) for text in etree.fromstring(message.body or "<p/>", etree.HTMLParser()).itertext()
    ).split()


def growth(row: Row, sizes: Sequence[int]) -> Iterator[Figure | str]:
    """How the time grows with the size: one body, repeated."""
    once = repeated(row, 1)
    for times in sizes:
        longer = repeated(row, times)
        name = f"{times:,} times the text ({len(row.message.body) * times:,} characters)"
        yield Figure(name, longer / once, "times as long")


def repeated(row: Row, times: int) -> float:
    """The milliseconds that a body takes when it is there so many times; the best of three."""
    given = row.message
    message = Message(given.subject, given.sender, given.received, given.body * times, given.body_type)
    return min(milliseconds(lambda: read(message)) for _ in range(3))


def fresh_milliseconds(work: str) -> float:
    """The time that some work takes in a fresh interpreter, the interpreter's own start left out."""
    code = FRESH.format(work=work)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout)


def beside_libraries(labelled: list[Row], spared: bool) -> list[tuple[float, float]]:
    """The milliseconds of the reader and of the libraries for each message."""
    libraries.read(labelled[0].message, spared)  # what they load once is no message's time
    return [
        (milliseconds(partial(decided, row)), milliseconds(partial(libraries.read, row.message, spared)))
        for row in labelled
    ]


def p99(spent: Sequence[float]) -> float:
    """What 99 of 100 take at most."""
    return quantiles(spent, n=100)[98]


def compare(labelled: list[Row]) -> Iterator[Figure | str]:
    """How the reader does beside the libraries: spared what they need not do, and, on fewer e-mails, as they come."""
    if not libraries.INSTALLED:
        yield libraries.MISSING
        return
    for name, chosen, spared in (
        ("the libraries", labelled, True),
        ("the libraries as they come", labelled[::FEWER], False),
    ):
        ours, theirs = zip(*beside_libraries(chosen, spared), strict=True)
        yield Figure(f"{name}, beside the reader", sum(theirs) / sum(ours), "times as long", FASTER, at_most=False)
        yield f"    they take a median of {median(theirs):.1f} ms, 99 of 100 at most {p99(theirs):.1f} ms"


def measure(
    labelled: list[Row] | None = None, fresh: int = FRESH_STARTS, sizes: Sequence[int] = SIZES
) -> Iterator[Figure | str]:
    """The figures, of all labelled e-mails or these, of so many fresh interpreters, and of a body so many times as long."""
    tracemalloc.start()
    gazetteer()
    yield Figure("tables", tracemalloc.get_traced_memory()[0] / 1e6, "MB", TABLES_LIMIT, is_certain=True)
    tracemalloc.stop()
    labelled = labelled or [row for path in sorted(HERE.glob("*.jsonl")) for row in rows(path)]
    each_alone(labelled[:20])
    spent = each_alone(labelled)
    yield Figure("a message, median", median(spent), "ms", MEDIAN_LIMIT)
    yield Figure("a message, 99 of 100", p99(spent), "ms", P99_LIMIT)
    apart = sum(taken_apart(row.message) for row in labelled)
    yield Figure("a message, beside lxml and splitting into words alone", sum(spent) / apart, "times as long")
    yield from compare(labelled)
    yield from growth(labelled[0], sizes)
    yield Figure(
        "import", median(fresh_milliseconds("import shared.reading") for _ in range(fresh)), "ms", IMPORT_LIMIT
    )
    yield Figure("import and first message", median(fresh_milliseconds(FIRST) for _ in range(fresh)), "ms")


if __name__ == "__main__":
    run(__doc__, measure())
