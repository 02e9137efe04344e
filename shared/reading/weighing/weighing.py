"""Decisions that are weighed, not ruled: whether something is asked for, whether that is a pickup or a price, what is not known.

Each feature of a message has a weight, learned by `python -m evaluation learn`; the sum decides, and the heaviest explain it.
"""

import gzip
import json
from collections.abc import Container, Set
from dataclasses import dataclass
from functools import cache
from math import fsum, sqrt
from pathlib import Path

from shared.reading.model import Features

WEIGHTS = Path(__file__).parents[1] / "data" / "weights.json.gz"
FEW = 40
"""Known wordings up to which each counts in full: more of them, in a longer mail, count less each."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The sum, above zero where the answer is yes, and the heaviest features on either side, heaviest first."""

    sum: float
    speaks_for: tuple[str, ...] = ()
    speaks_against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scales:
    """What one decision has learned: a weight for each feature, those of facts under "*" and their name."""

    bias: float
    weights: dict[str, float]

    def sum_of(self, words: Set[str]) -> float:
        """The sum of the weights of the wordings that are known, where no more is asked than that."""
        known = [*filter(None, map(self.weights.get, words))]
        return self.bias + fsum(known) * share(len(known))

    def weigh(self, features: Features) -> Weighed:
        """The sum of the weights of the features that are known."""
        known = self.weights
        weights = {name: known[name] * value for name, value in contributions(features, known).items()}
        ranked = sorted(weights.values())
        heavy = {*ranked[:5], *ranked[-5:]}
        heaviest = sorted([(weight, name) for name, weight in weights.items() if weight in heavy])
        return Weighed(
            self.bias + sum(ranked),
            tuple(name for weight, name in reversed(heaviest[-5:]) if weight > 0),
            tuple(name for weight, name in heaviest[:5] if weight < 0),
        )


def contributions(features: Features, known: Container[str]) -> dict[str, float]:
    """How much of each known feature there is: facts in full, wordings the less the more there are."""
    words = [*filter(known.__contains__, features.words)]
    facts = filter(known.__contains__, [f"*{each}" for each in features.facts])
    return dict.fromkeys(words, share(len(words))) | dict.fromkeys(facts, 1.0)


def share(count: int) -> float:
    """How much each of so many known wordings counts."""
    return min(1.0, sqrt(FEW / max(1, count)))


def scales(decision: str) -> Scales:
    """The scales of a decision: "asks", "pickup", or what `untold` weighs."""
    return learned()[decision]


@cache
def learned() -> dict[str, Scales]:
    """The scales of each decision, read once."""
    stored = json.loads(gzip.decompress(WEIGHTS.read_bytes()))
    return {decision: Scales(each["bias"], each["weights"]) for decision, each in stored.items()}
