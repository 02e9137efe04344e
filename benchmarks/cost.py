"""What a million messages a month cost in Azure, with the operations that were counted just now.

    python -m benchmarks.cost

The arithmetic, its assumptions and its prices are those of `tools/cost.py`, which docs/operations.md shows for other volumes.
"""

from collections.abc import Iterator

from benchmarks.figure import Figure, run
from benchmarks.pipeline import Twice
from tools import cost

MESSAGES = 1_000_000
"""Each of them a quote request with one shipment."""


def measure(messages: int = MESSAGES) -> Iterator[Figure | str]:
    """The figures, for so many messages a month."""
    counted = Twice().operations
    yield f"{cost.PRICES}: check them"
    for kind, stated, price in (
        ("queue", cost.QUEUE_OPERATIONS, cost.QUEUE_MILLION),
        ("table", cost.TABLE_OPERATIONS, cost.TABLE_MILLION),
    ):
        yield Figure(f"{kind} operations of a message", counted[kind], "", stated, is_certain=True)
        yield Figure("    cost, of what stands under Storage", messages * counted[kind] * price / 1e6, "$")
    for name, line in cost.LINES.items():
        yield Figure(name, line(messages), "$")
    together = sum(line(messages) for line in cost.LINES.values())
    yield Figure(f"together, for {messages:,} messages", together, "$")
    yield Figure("together, for 1,000 of them", together / messages * 1000, "$")


if __name__ == "__main__":
    run(__doc__, measure())
