"""Two decisions that are weighed, not ruled: whether something is asked for, and whether that is a pickup or a price.

Each feature of a message has a weight, learned by `python -m evaluation learn`; the sum decides, and the heaviest explain it.
"""

import gzip
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from shared.reading.model import Features

WEIGHTS = Path(__file__).parent / "data" / "weights.json.gz"
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

    def weigh(self, features: Features) -> Weighed:
        """The sum of the weights of the features that are known."""
        parts = contributions(features, self.weights)
        ranked = sorted((self.weights[name] * value, name) for name, value in parts.items())
        return Weighed(
            self.bias + sum(weight for weight, _ in ranked),
            tuple(name for weight, name in reversed(ranked[-5:]) if weight > 0),
            tuple(name for weight, name in ranked[:5] if weight < 0),
        )


def contributions(features: Features, known: dict[str, float] | frozenset[str]) -> dict[str, float]:
    """How much of each known feature there is: facts in full, wordings the less the more there are."""
    words = [each for each in features.words if each in known]
    share = min(1.0, (FEW / max(1, len(words))) ** 0.5)
    return dict.fromkeys(words, share) | {f"*{each}": 1.0 for each in features.facts if f"*{each}" in known}


def scales(decision: str) -> Scales:
    """The scales of "asks" or "pickup"."""
    return learned()[decision]


@cache
def learned() -> dict[str, Scales]:
    """The scales of each decision, read once."""
    stored = json.loads(gzip.decompress(WEIGHTS.read_bytes()))
    return {decision: Scales(each["bias"], each["weights"]) for decision, each in stored.items()}
