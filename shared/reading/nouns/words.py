"""What kind of thing a word names: goods that can be counted or poured, something else, a deed, a quality; and grammar's words.

`data/words.tsv.gz` is made by `tools/words.py`; its source and licence stand beside it. Loaded at first use.
"""

import gzip
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import Literal

Kind = Literal["thing", "material", "noun", "verb", "adjective", "adverb", ""]
LOADING = Lock()
GOODS: frozenset[str] = frozenset({"thing", "material"})


@lru_cache(maxsize=4096)
def kind(word: str) -> Kind:
    """The kind of a word, in the singular or plural; empty for one that is not known."""
    with LOADING:
        known = table()
    forms = [known[form] for form in (*singulars(word), word) if form in known]
    return next((form for form in forms if form in GOODS), forms[0] if forms else "")


def singulars(word: str) -> list[str]:
    """What a word could be the plural of."""
    if len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return []
    found = [word[:-1]]
    if word.endswith("es"):
        found.append(word[:-2])
    if word.endswith("ies"):
        found.append(f"{word[:-3]}y")
    if word.endswith("ves"):
        found.append(f"{word[:-3]}f")
    return found


@cache
def table() -> dict[str, Kind]:
    """The table as its file has it."""
    found: dict[str, Kind] = {}
    packed = (Path(__file__).parents[1] / "data" / "words.tsv.gz").read_bytes()
    for line in gzip.decompress(packed).decode().splitlines():
        name, _, held = line.partition("\t")
        found.update(dict.fromkeys(held.split(), name))  # type: ignore[arg-type]  # the file holds kinds
    return found


@cache
def grammar() -> frozenset[str]:
    """The words that no name of goods goes on after."""
    lines = (Path(__file__).parents[1] / "data" / "grammar.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
