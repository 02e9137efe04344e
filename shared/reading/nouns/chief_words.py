"""The word of a phrase that says what it is, and its kind: "meal" of "soybean meal", "tile" of "mix of tile"."""

from shared.reading.nouns.words import GOODS, Kind, kind

JOINS = frozenset({"and", "&", "of", "de", "du", "des", "y", "et"})
"""Words that join two parts of one phrase."""
WAIT = frozenset({"waiting", "sitting", "standing", "staged", "leaving", "arriving"})
"""What is said of goods that wait to go, or are on their way."""


def done(word: str) -> bool:
    """Whether a word only says what was done with the goods, or that they wait: "crated", "released", "waiting"."""
    return word.lower() in WAIT or (word.lower().endswith("ed") and kind(word.lower()) not in GOODS)


def of_chief(words: list[str]) -> Kind:
    """The kind of a phrase: of its chief word; of the word before where that one alone could be anything ("soybean meal")."""
    word, modifiers = chief(words)
    known = kind(word)
    if (known == "noun" and any(kind(each) in GOODS for each in modifiers)) or (known == "verb" and modifiers):
        return ""
    return "adjective" if done(word) else known


def chief(words: list[str]) -> tuple[str, list[str]]:
    """The word that says what it is, the last one before "of" or "and", and those before it."""
    if len(words) == 1:
        return words[0], []
    join = next((at for at, word in enumerate(words) if word in JOINS and at), len(words))
    if kind(words[join - 1]) not in GOODS and kind(words[-1]) in GOODS:
        return words[-1], words[:-1]
    return words[join - 1], words[: join - 1]
