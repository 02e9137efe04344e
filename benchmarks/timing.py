"""Times that can be compared on a machine that does other things besides."""

import time
from collections.abc import Callable, Sequence


def milliseconds(work: Callable[[], object]) -> float:
    """How long it keeps the processor busy, all threads together."""
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def in_turn(times: int, *ways: Callable[[], float]) -> list[list[float]]:
    """The milliseconds of each way, so many times; the first round, in which things are loaded, left out."""
    rounds = [[way() for way in ways] for _ in range(times + 1)]
    return [list(each) for each in zip(*rounds[1:], strict=True)]


def undisturbed(spent: Sequence[float]) -> float:
    """What a tenth of them fall short of: whatever else the machine does makes the others longer, and none shorter."""
    return sorted(spent)[len(spent) // 10]


def ratio(times: int, ours: Callable[[], float], theirs: Callable[[], float]) -> float:
    """How many times as long our way takes as theirs."""
    both = in_turn(times, ours, theirs)
    return undisturbed(both[0]) / undisturbed(both[1])
