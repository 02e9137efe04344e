"""Words of freight with two letters swapped, put right: "weigth", "wieghing", "calss", "pallest". Every offset stays."""

import re

from shared.reading.language.word_patterns import WordPattern

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
SWAPPED = WordPattern(rf"\b(?:{'|'.join(MEANT)})\b")


def in_order(text: str) -> str:
    """A text with the swapped letters of such words in their order."""
    return SWAPPED.sub(put_right, text)


def put_right(match: re.Match[str]) -> str:
    """The word that is meant, written as the other one is; one with a letter that only looks alike is left as it is."""
    word = MEANT.get(match[0].lower())
    return like(match[0], word) if word else match[0]


def like(written: str, word: str) -> str:
    """A word in capitals where it was written in them, or with one."""
    return word.upper() if written.isupper() else word.capitalize() if written[0].isupper() else word
