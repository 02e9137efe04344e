"""Words of freight with two letters swapped, put right: "weigth", "wieghing", "calss", "pallest". Every offset stays."""

import re

WORDS = (
    "pallet", "pallets", "skids", "crates", "cartons", "bundles", "boxes", "drums", "pieces", "cases", "weight", "weights",
    "weighs", "weighing", "weighed", "class", "pounds", "each", "apiece", "total", "gross", "height", "freight", "ready",
    "pickup", "delivery", "deliver", "delivered", "shipping", "trailer", "flatbed", "reefer", "truck",
)  # fmt: skip
"""The words that are looked for."""
OTHERS = frozenset(["carets", "casse", "cratons", "cartes"])
"""What is a word of its own, or could be another."""


def swaps(word: str) -> list[str]:
    """A word with each two neighbouring letters swapped in turn; the first one stays."""
    return [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)]


MEANT = {near: word for word in WORDS for near in swaps(word) if near not in WORDS and near not in OTHERS}
LETTERS = re.compile(r"[a-z]+")


def in_order(text: str) -> str:
    """A text with the swapped letters of such words in their order."""
    words = LETTERS.findall(text.lower())
    if MEANT.keys().isdisjoint(words):
        return text
    found = "|".join(sorted(MEANT.keys() & set(words)))
    return re.sub(rf"\b(?:{found})\b", put_right, text, flags=re.IGNORECASE)


def put_right(match: re.Match[str]) -> str:
    """The word that is meant, written as the other one is."""
    return like(match[0], MEANT[match[0].lower()])


def like(written: str, word: str) -> str:
    """A word in capitals where it was written in them, or with one."""
    return word.upper() if written.isupper() else word.capitalize() if written[0].isupper() else word
