"""Whether what is counted is handled, weighed: the words around a count and the other amounts of the text speak for it or
against it, each with a weight that was learned (`roles`). What is inside of what is handled, what stays behind, what went last
time and one of several as an example are counted, too."""

from shared.reading.freight.amounts import of_count
from shared.reading.freight.handling import told_whole
from shared.reading.packaging.count import Count
from shared.reading.passage import Passage
from shared.reading.weighing.roles import roles

HANDLED, NOT = "handled", ""
MOST = 8
"""Counts of a text that are weighed; more of them stand in a list, which its form tells."""
LEAST = 2.0
"""How much more has to speak against a count than for it."""


def handled_among(passage: Passage, found: list[Count]) -> list[Count]:
    """The counts without those that are likely not to be of what is handled; all, where none would be left or one says what
    all others make together."""
    if not 1 < len(found) <= MOST or len(passage.counts) > MOST or told_whole(found, found):
        return found
    kept = [each for each in found if not against(passage, each)]
    return kept or found


def against(passage: Passage, count: Count) -> bool:
    """Whether more speaks against a count's being handled than for it."""
    sums = roles("counts").sums(of_count(passage, passage.counts.index(count)))
    return sums[NOT] - sums[HANDLED] >= LEAST
