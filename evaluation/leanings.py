"""How far each feature leans to one of two answers: what stands with both alike is followed less when weights are learned.

The method is that of Wang and Manning, "Baselines and bigrams: simple, good sentiment and topic classification" (ACL 2012): the
features of a linear decision are multiplied by their log-count ratios, here half by these and half by one.
"""

import math
from collections import Counter
from collections.abc import Iterable, Set

PRIOR = 1.0
"""Examples of either answer that every feature is taken to have been seen in beside its own."""
MOST = 2.0
"""The leaning above which a feature leans no further."""


def leanings(examples: Iterable[tuple[Iterable[str], bool, float]], known: Set[str]) -> dict[str, float]:
    """By how much each of the known features is multiplied, from 0.5 to 1.5.

    An example: its features, the answer, and how much it counts.
    """
    seen: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    total = {True: PRIOR, False: PRIOR}
    for names, answer, counts in examples:
        seen[answer].update(dict.fromkeys(names, counts))
        total[answer] += counts
    level = math.log(total[True] / total[False])
    return {
        name: (1 + min(MOST, abs(math.log((seen[True][name] + PRIOR) / (seen[False][name] + PRIOR)) - level))) / 2
        for name in sorted(known)
    }
