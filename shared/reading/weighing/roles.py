"""Which role a day or a place has, weighed: what its surroundings say for each, as `python -m evaluation learn` found out."""

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

WEIGHTS = Path(__file__).parents[1] / "data" / "roles.json.gz"
UNIT = 1000
"""What is learned is kept in thousandths: sums of whole numbers are the same in whatever order, and soon made."""


@dataclass(frozen=True, slots=True)
class Roles:
    """What has been learned of the mentions of a kind: for each role what speaks for it from the start, and by each feature,
    in thousandths."""

    names: tuple[str, ...]
    bias: tuple[int, ...]
    weights: dict[str, tuple[int, ...]]

    def sums(self, features: Iterable[str]) -> dict[Any, float]:
        """For each role the sum of what the features say, above zero where it is likely."""
        known = filter(None, map(self.weights.get, features))
        sums = map(sum, zip(self.bias, *known, strict=True))
        return {name: each / UNIT for name, each in zip(self.names, sums, strict=True)}


def roles(kind: str) -> Roles:
    """What has been learned of "days" or "places"."""
    return learned()[kind]


@cache
def learned() -> dict[str, Roles]:
    """What has been learned of each kind, read once."""
    return {
        kind: Roles(
            tuple(each["names"]), tuple(each["bias"]), {name: tuple(told) for name, told in each["weights"].items()}
        )
        for kind, each in json.loads(gzip.decompress(WEIGHTS.read_bytes())).items()
    }
