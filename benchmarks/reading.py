"""Speed of the reader: milliseconds a message, growth with size, import time and the tables' memory, each beside its limit.

    make benchmark      or, without the libraries that it is compared with: python -m benchmarks.reading

Times are compared within one run, message by message: the reader against general libraries run one after the other over the
same e-mails (`benchmarks/libraries.py`), and against taking the bodies apart with lxml and the standard library alone.
"""

import subprocess
import sys
import time
import tracemalloc
from statistics import median, quantiles

from lxml import etree

from benchmarks import libraries
from evaluation.corpus import HERE, Row, rows
from shared.reading import decide, read
from shared.reading.gazetteer import gazetteer
from shared.reading.model import Message

MEDIAN_LIMIT, P99_LIMIT, IMPORT_LIMIT = 5, 25, 150
"""Milliseconds that a message and the import may take on a core that has nothing else to do."""
TABLES_LIMIT = 60
"""Megabytes."""
FASTER = 5
"""How many times as fast as the libraries the reader has to be."""
FEWER = 15
"""Of so many e-mails one is read by the libraries as they come: dateparser takes a tenth of a second to find out the language."""
FRESH = "import time; began = time.perf_counter(); {work}; print((time.perf_counter() - began) * 1000)"
FIRST = (
    "import shared.reading as reading; from datetime import datetime, UTC; "
    "reading.read(reading.Message('quote', reading.Address(), datetime.now(UTC), '3 pallets Dallas TX 75201 to Reno NV 89502'))"
)


def milliseconds(labelled: list[Row]) -> list[float]:
    """The time of each reading."""
    spent = []
    for row in labelled:
        began = time.perf_counter()
        decide(read(row.message), row.context)
        spent.append((time.perf_counter() - began) * 1000)
    return spent


def taken_apart(message: Message) -> float:
    """Milliseconds to turn the body into text and split it into words, for comparison."""
    began = time.perf_counter()
    if message.body_type == "html":
        " ".join(str(text) for text in etree.fromstring(message.body or "<p/>", etree.HTMLParser()).itertext()).split()
    else:
        message.body.split()
    return (time.perf_counter() - began) * 1000


def growth(row: Row) -> list[tuple[int, float]]:
    """Characters and milliseconds of one body repeated."""
    result = []
    for times in (1, 10, 100, 1000):
        message = Message(
            row.message.subject,
            row.message.sender,
            row.message.received,
            row.message.body * times,
            row.message.body_type,
        )
        began = time.perf_counter()
        read(message)
        result.append((len(message.body), (time.perf_counter() - began) * 1000))
    return result


def fresh_milliseconds(work: str) -> float:
    """The time that some work takes in a fresh interpreter, the interpreter's own start left out."""
    code = FRESH.format(work=work)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout)


def beside_libraries(labelled: list[Row], spared: bool) -> list[tuple[float, float]]:
    """The milliseconds of the reader and of the libraries for each message."""
    libraries.read(labelled[0].message, spared)  # what they load once is no message's time
    both = []
    for row in labelled:
        began = time.perf_counter()
        decide(read(row.message), row.context)
        between = time.perf_counter()
        libraries.read(row.message, spared)
        both.append(((between - began) * 1000, (time.perf_counter() - between) * 1000))
    return both


def told(name: str, value: float, unit: str, limit: float) -> None:
    """Print a figure beside its limit."""
    print(f"{name:<22} {value:8.1f} {unit:<3} of at most {limit:g}{'' if value <= limit else '   TOO MUCH'}")


def p99(spent: list[float]) -> float:
    """What 99 of 100 take at most."""
    return quantiles(spent, n=100)[98]


def compare(labelled: list[Row]) -> None:
    """Print how the reader does beside the libraries: spared what they need not do, and, on fewer e-mails, as they come."""
    if not libraries.INSTALLED:
        print(libraries.MISSING)
        return
    for name, chosen, spared in (("libraries", labelled, True), ("libraries as they come", labelled[::FEWER], False)):
        ours, theirs = zip(*beside_libraries(chosen, spared), strict=True)
        ratio = sum(theirs) / sum(ours)
        print(f"{name:<22} median {median(theirs):.1f} ms, p99 {p99(list(theirs)):.1f} ms a message")
        print(f"  faster than they     {ratio:.1f} times, at least {FASTER}{'' if ratio >= FASTER else '   TOO SLOW'}")


def main() -> None:
    """Print the figures."""
    tracemalloc.start()
    gazetteer()
    told("tables", tracemalloc.get_traced_memory()[0] / 1e6, "MB", TABLES_LIMIT)
    tracemalloc.stop()
    labelled = [row for path in sorted(HERE.glob("*.jsonl")) for row in rows(path)]
    milliseconds(labelled[:20])
    spent = milliseconds(labelled)
    told("a message, median", median(spent), "ms", MEDIAN_LIMIT)
    told("a message, p99", p99(spent), "ms", P99_LIMIT)
    told("import", median(fresh_milliseconds("import shared.reading") for _ in range(5)), "ms", IMPORT_LIMIT)
    print(f"import, first message  {median(fresh_milliseconds(FIRST) for _ in range(5)):8.1f} ms")
    compare(labelled)
    print(f"taken apart with lxml  {sum(spent) / sum(taken_apart(row.message) for row in labelled):.0f} times as fast")
    for size, took in growth(labelled[0]):
        print(f"{size:>10,} characters  {took:8.1f} ms")


if __name__ == "__main__":
    main()
