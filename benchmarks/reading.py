"""Speed of the reader: milliseconds a message, growth with size, import time and the tables' memory.

    python -m benchmarks.reading

Times are compared within one run: the reader against taking the same bodies apart with lxml and the standard library alone.
"""

import subprocess
import sys
import time
import tracemalloc
from statistics import median, quantiles

from lxml import etree

from evaluation.corpus import HERE, Row, rows
from shared.reading import decide, read
from shared.reading.gazetteer import gazetteer
from shared.reading.model import Message


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


def import_milliseconds() -> float:
    """The time that importing the package takes in a fresh interpreter, the interpreter's own start left out."""
    code = (
        "import time; began = time.perf_counter(); import shared.reading; print((time.perf_counter() - began) * 1000)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    """Print the figures."""
    tracemalloc.start()
    gazetteer()
    print(f"tables        {tracemalloc.get_traced_memory()[0] / 1e6:.0f} MB")
    tracemalloc.stop()
    labelled = [row for path in sorted(HERE.glob("*.jsonl")) for row in rows(path)]
    milliseconds(labelled[:20])
    spent = milliseconds(labelled)
    plain = sum(taken_apart(row.message) for row in labelled)
    print(
        f"a message     median {median(spent):.1f} ms, p99 {quantiles(spent, n=100)[98]:.1f} ms, "
        f"{sum(spent) / plain:.0f} times taking it apart"
    )
    print(f"import        {median(import_milliseconds() for _ in range(5)):.0f} ms")
    for size, took in growth(labelled[0]):
        print(f"{size:>10,} characters  {took:8.1f} ms")


if __name__ == "__main__":
    main()
