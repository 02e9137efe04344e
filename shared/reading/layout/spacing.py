"""Lines that a mail program set double: an empty line stands below each, and parts nothing."""

from collections.abc import Sequence
from itertools import pairwise

FEWEST = 6
"""Lines that each stand alone; fewer may be paragraphs."""
SHORT = 60
"""Characters of a line that is no paragraph."""


def set_double(lines: Sequence[tuple[int, str]]) -> set[int]:
    """Which of some lines are the empty ones of a stretch that is set double: each line stands alone, and three of four are
    short. Where several empty lines stand together, the writer left one, and they stay. `lines`: how deep each is quoted, and
    its text."""
    written = [at for at, (_, text) in enumerate(lines) if text.strip()]
    dropped: set[int] = set()
    if len(lines) - len(written) < FEWEST - 1:  # empty ones between as many
        return dropped
    for run in alone(written):
        short = sum(len(lines[at][1].strip()) <= SHORT for at in run)
        if len(run) >= FEWEST and 4 * short >= 3 * len(run):
            dropped |= {at + 1 for at, after in pairwise(run) if after - at == 2 and lines[at][0] == lines[after][0]}
    return dropped


def alone(written: Sequence[int]) -> list[list[int]]:
    """The stretches of written lines that have no other right above or below them."""
    runs: list[list[int]] = [[]]
    beside = {line for at, after in pairwise(written) if after - at == 1 for line in (at, after)}
    for at in written:
        if at not in beside:
            runs[-1].append(at)
        elif runs[-1]:
            runs.append([])
    return runs
