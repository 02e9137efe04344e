"""The table of places: which city a postal code belongs to, which states have a city of a name.

`data/places.tsv.gz` is made by `tools/gazetteer.py`; its sources and licences stand beside it. Loaded at first use.
"""

import gzip
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock

from shared.reading.language.text import fold

# The first two digits of a Mexican postal code tell the state (Correos de Mexico's numbering).
MEXICO = (
    (16, "CMX"), (20, "AGU"), (22, "BCN"), (23, "BCS"), (24, "CAM"), (27, "COA"), (28, "COL"), (30, "CHP"), (33, "CHH"),
    (35, "DUR"), (38, "GUA"), (41, "GRO"), (43, "HID"), (49, "JAL"), (57, "MEX"), (61, "MIC"), (62, "MOR"), (63, "NAY"),
    (67, "NLE"), (71, "OAX"), (75, "PUE"), (76, "QUE"), (77, "ROO"), (79, "SLP"), (82, "SIN"), (85, "SON"), (86, "TAB"),
    (89, "TAM"), (90, "TLA"), (96, "VER"), (97, "YUC"), (99, "ZAC"),
)  # fmt: skip


LOADING = Lock()


@dataclass(frozen=True, slots=True)
class City:
    """A city: its name, its state's code, its country's."""

    name: str
    state: str
    country: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """`codes`: US ZIP code or Canadian forward sortation area -> city; `names`: folded name -> its bearers;

    `alone`: folded name -> the one city that it can only mean; `beginnings`: the first words of these names, each with how many
    words the longest of them has.
    """

    codes: dict[str, City]
    names: dict[str, tuple[City, ...]]
    alone: dict[str, City]
    beginnings: dict[str, int]

    def city_of(self, code: str) -> City | None:
        """The city of a US ZIP code or a Canadian postal code."""
        return self.codes.get(code[:5] if code[:1].isdigit() else code[:3].upper())

    def city_in(self, name: str, state: str) -> City | None:
        """The city of that name in that state."""
        return next((city for city in self.names.get(fold(name), ()) if city.state == state), None)


def mexican_state(code: str) -> str:
    """The state of a Mexican postal code; empty where there is none."""
    prefix = int(code[:2])
    return next((state for last, state in MEXICO if prefix <= last), "") if prefix else ""


@cache
def gazetteer() -> Gazetteer:
    """The table, read once: messages that arrive together in a cold process wait for the first one's reading."""
    with LOADING:
        return table()


@cache
def table() -> Gazetteer:
    """The table as its file has it."""
    codes: dict[str, City] = {}
    names: dict[str, tuple[City, ...]] = {}
    alone: dict[str, City] = {}
    packed = (Path(__file__).parents[1] / "data" / "places.tsv.gz").read_bytes()
    for line in gzip.decompress(packed).decode().split("\n"):
        country, state, name, mark, held = line.split("\t")
        city, key = City(name, state, country), fold(name)
        names[key] = (*names.get(key, ()), city)
        if mark:
            alone[key] = city
        for code in held.split():
            codes[code] = city
    return Gazetteer(codes, names, alone, longest(alone))


def longest(names: Iterable[str]) -> dict[str, int]:
    """The first words of names, each with how many words the longest name has that begins with it."""
    found: dict[str, int] = {}
    for name in names:
        first, *more = name.split()
        found[first] = max(found.get(first, 0), 1 + len(more))
    return found
