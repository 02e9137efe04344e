"""Weights of a linear decision from examples: logistic regression with a quadratic penalty, by dual coordinate descent.

The method is that of Yu, Huang and Lin, "Dual coordinate descent methods for logistic regression and maximum entropy
models" (Machine Learning 85, 2011), algorithm 5. Deterministic: the same examples in the same order give the same weights.
"""

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ROUNDS = 60
NEAR = 0.01
"""A round that moves no example further ends the search."""
BIAS = "the bias"


@dataclass(frozen=True, slots=True)
class Example:
    """How much of each feature there is, the answer, and how much the example counts."""

    features: Mapping[str, float]
    answer: bool
    counts: float = 1.0


def fitted(examples: Sequence[Example], strength: float) -> dict[str, float]:
    """The weight of every feature, that of BIAS among them. `strength`: how closely the examples are followed."""
    held = [{**example.features, BIAS: 1.0} for example in examples]
    sizes = [sum(value * value for value in each.values()) for each in held]
    ceilings = [strength * example.counts for example in examples]
    pulls = [min(0.001 * ceiling, 1e-8) for ceiling in ceilings]
    weights: dict[str, float] = dict.fromkeys((name for each in held for name in each), 0.0)
    for example, features, pull in zip(examples, held, pulls, strict=True):
        add(weights, features, pull if example.answer else -pull)
    order = list(range(len(examples)))
    shuffler = random.Random(0)
    for _ in range(ROUNDS):
        shuffler.shuffle(order)
        furthest = 0.0
        for at in order:
            sign = 1.0 if examples[at].answer else -1.0
            slope = sign * sum(weights[name] * value for name, value in held[at].items())
            moved = best(pulls[at], sizes[at], slope, ceilings[at]) - pulls[at]
            pulls[at] += moved
            furthest = max(furthest, abs(moved) / ceilings[at])
            add(weights, held[at], sign * moved)
        if furthest < NEAR:
            break
    return weights


def add(weights: dict[str, float], features: Mapping[str, float], amount: float) -> None:
    """Add `amount` times the features to the weights."""
    for name, value in features.items():
        weights[name] += amount * value


def best(pull: float, size: float, slope: float, ceiling: float) -> float:
    """The pull of one example, between nothing and its ceiling, that is best while the others stay (Newton's method)."""
    low = slope + size * (ceiling / 2 - pull) >= 0
    start = pull if low else ceiling - pull
    lean = slope if low else -slope
    at = start if start > 0 else 0.1 * ceiling
    for _ in range(100):
        gradient = math.log(at / (ceiling - at)) + lean + size * (at - start)
        if abs(gradient) < 1e-6:
            break
        step = at - gradient / (size + ceiling / (at * (ceiling - at)))
        at = step if 0 < step < ceiling else (at * 0.1 if step <= 0 else (at + ceiling) / 2)
    return at if low else ceiling - at
