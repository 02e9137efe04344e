"""The noun phrases of a text that could name goods: "office chair parts", "Cat 336 excavator", "anchors and chain"."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from shared.reading.nouns.chief_words import JOINS, done, of_chief
from shared.reading.nouns.makers import is_machine
from shared.reading.nouns.names_of_things import PART_OF_NAME, SAW
from shared.reading.nouns.possessives import owned
from shared.reading.nouns.words import GOODS, Kind, grammar, kind
from shared.reading.packaging.packaging import FORMS, packaging

TOKEN = re.compile(r"[^\W\d_](?:[\w'/-]*\w)?|\d+(?:[-./]?\w+)*|[&+]")
LONGEST = 7
OF = re.compile(r" (?:of|in|for|with|de|du) | d'")
"""Between a chief noun and what it is of, in or with."""
BY_NUMBER = re.compile(r"\d+x\d+")
"""A size that is a product's name: "2x4"."""
BEHIND_UNIT = re.compile(
    r"\d[ ]?(?:pallets?|plts?|skids?|crates?|cartons?|ctns?|boxes|drums?|bundles?|rolls?) \Z", re.IGNORECASE
)
"""Before what is on a packaging that is counted: "9 pallets trim"."""
WITHIN_UNIT = re.compile(
    rf"\b(?:{FORMS}) (?:of |with |w/ ?)(?:\w+ )?\Z|\b(?:ship|move|haul|sen[dt]|return|buy|bought|sold"
    rf"|deliver)(?:ing)? (?:some |our |the |\d+ )?\Z",
    re.IGNORECASE,
)
"""Before a packaging that is the goods: "10 pallets of kegs", "we ship buckets"."""
STOCK = re.compile(r"(?:sheet|tube|coil|beam|bar|plate)s?\Z", re.IGNORECASE)
BY_WEIGHT = re.compile(r"(?:\dk|[ ][1-4]\d,\d{3}|\d[ ]?(?:lbs?|#|tons))\.? (?:of )?\Z", re.IGNORECASE)
"""Before stock that is told by its weight: "48k sheet"."""
GOODS_TOO = re.compile(r"(?:cabinets|tanks|beams|kegs|cylinders|racks|cages|vaults|barrels|baskets)", re.IGNORECASE)
"""Packaging that is goods where nobody counts it."""
PICKUPS = frozenset({"pickup", "pickups", "pick-up", "pick-ups", "truck", "trucks", "van", "vans"})
"""What a maker's vehicle may be: "Ford F-150 pickup"."""
STATES_OF_GOODS = frozenset(
    {"flat", "kd", "k/d", "assembled", "unassembled", "bulk", "dry", "cold", "cool", "vrac", "granel"}
)
"""What may be said of goods behind their name: "corrugated boxes KD flat"."""
DETERMINED = re.compile(r"\b(?:of|an?|the|our|my|your|their|all|both|\d+|one) \Z", re.IGNORECASE)
"""What makes a noun of a word that could be a deed: "a combine", "crates of die sets"."""
STRENGTHS = frozenset({"ton", "hp", "kw", "kva", "gallon", "gal", "inch", "foot", "ft", "yard", "amp", "row"})
"""What the number behind a maker's name tells: "Verson 400 ton press"."""
FOREIGN = frozenset({"sur", "sans", "avec", "puis"})
"""Words of French grammar that English takes for names."""
DOING = re.compile(
    r"\b(?:we|i|you)(?:['\u2019](?:re|m|ll be|d be)| are| am| will be| would be)(?: also| now| just)? \Z", re.IGNORECASE
)
"""Before what somebody does with goods, where a word in -ing is part of no name: "we're sending candles"."""
HOW_DONE = re.compile(r"(?:double|single|triple|floor|hand|loose)[ -](?:stacked|loaded)\b", re.IGNORECASE)
"""What was done with goods, and how: "bath tissue double stacked"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: where it stands, its words, and the kind of its chief word."""

    start: int
    end: int
    words: str
    kind: Kind

    @property
    def noun(self) -> str:
        """Its chief noun: the last word before what it is of, in or with."""
        return OF.split(self.words, maxsplit=1)[0].split()[-1]

    @property
    def plural(self) -> bool:
        """Whether it speaks of several."""
        ending = self.noun[-2:].lower()
        return ending.endswith("s") and ending != "ss"


def phrases(text: str, start: int, end: int, free: Callable[[int], bool]) -> list[Phrase]:
    """Every noun phrase of a stretch, in order. `free`: whether no other fact holds an offset."""
    found: list[Phrase] = []
    held: list[re.Match[str]] = []
    things = {match.start(): match.end() for match in PART_OF_NAME.finditer(text, start)}
    for token in TOKEN.finditer(text, start, end):
        if held and not goes_on(text, held, token):
            found += closed(text, held)
            held = []
        if free(token.start()) and usable(token, held, things):
            held.append(token)
        elif held:
            found += closed(text, held)
            held = []
    return found + closed(text, held)


def goes_on(text: str, held: list[re.Match[str]], token: re.Match[str]) -> bool:
    """Whether nothing but a space stands between, and the phrase is not over-long."""
    return len(held) < LONGEST and text[held[-1].end() : token.start()] in (" ", "  ")


def usable(token: re.Match[str], held: list[re.Match[str]], things: dict[int, int]) -> bool:
    """Whether a word can be part of a phrase: no word of grammar, no deed, a number only within a product's name.

    `things`: where the names of things begin and end that a packaging or a deed is part of.
    """
    word = token[0].lower()
    if word in JOINS or word == "+":
        return bool(held) and held[-1][0].lower() not in JOINS and word != "+"
    if word[0].isdigit():
        by_maker = bool(held) and (held[-1][0][0].isupper() or is_machine(token.string[held[0].start() : token.end()]))
        return (by_maker and len(word) < 6) or bool(BY_NUMBER.fullmatch(word))
    if len(held) > 1 and held[-1][0].isdigit() and word in STRENGTHS:
        return True
    if token.start() in things or (
        held and word.startswith(("saw", "stand")) and SAW.match(token.string, token.start())
    ):
        return True
    if held and token.end() <= things.get(held[-1].start(), 0):
        return True
    if held and word in PICKUPS and is_machine(token.string[held[0].start() : held[-1].end()]):
        return True
    if word in grammar() or word in FOREIGN or word.endswith(("'ll", "'ve", "'re", "'d", "'m", "n't")):
        return False
    of_word = kind(word.removesuffix("'s"))
    if not held and word.endswith("ing") and DOING.search(token.string, max(0, token.start() - 24), token.start()):
        return False
    if of_word == "verb" and not held and not word.endswith(("ed", "en", "ing")):
        return names_something(token)
    return of_word != "adverb"


def names_something(token: re.Match[str]) -> bool:
    """Whether a word that could be a deed is part of a name: "a combine", ", drill bits"; not "Include samples"."""
    text = token.string
    if DETERMINED.search(text[max(0, token.start() - 8) : token.start()]):
        return True
    if token[0].lower().endswith("s"):
        return not re.match(r" (?!of )[^\W\d_]", text[token.end() : token.end() + 4])
    if BEHIND_UNIT.search(text[max(0, token.start() - 12) : token.start()]):
        return True
    after = TOKEN.match(text, token.end() + 1)
    if after and is_machine(f"{token[0]} {after[0]}"):
        return True
    before = text[max(0, token.start() - 4) : token.start()].rstrip(" ")
    return before[-1:] not in ("", "\n", ".", "!", "?", ":") and after is not None and kind(after[0].lower()) in GOODS


def closed(text: str, held: list[re.Match[str]]) -> list[Phrase]:
    """The phrase that some words make; none where they are but joints, or end in what is no noun."""
    if not held:
        return []
    words = owned(held) if "'" in text[held[0].start() : held[-1].end()] else held
    while words and (
        words[-1][0].lower() in JOINS
        or (len(words[-1][0]) < 2 and not named(text, words))
        or (len(words) > 1 and (done(words[-1][0]) or HOW_DONE.match(text, words[-1].start())))
    ):
        words.pop()
    if not words or not any(len(word[0]) > 2 and word[0][:1].isalpha() for word in words):
        return []
    start, end = words[0].start(), words[-1].end()
    if len(words) == 1 and packaging(words[0][0]):
        before = text[max(0, start - 30) : start]
        of_itself = GOODS_TOO.fullmatch(text, start, end) or WITHIN_UNIT.search(before)
        of_itself = of_itself or (STOCK.match(words[0][0]) and BY_WEIGHT.search(before))
        return [Phrase(start, end, text[start:end], "thing")] if of_itself else []
    named_by = [word[0].lower() for word in words]
    while len(named_by) > 1 and named_by[-1] in STATES_OF_GOODS:
        named_by.pop()
    thing = is_machine(text[start:end]) or (len(words) > 1 and named_by[-1] in ("set", "sets"))
    kind_of = "thing" if thing else of_chief(named_by)
    return [Phrase(start, end, text[start:end], kind_of)]


def named(text: str, words: list[re.Match[str]]) -> bool:
    """Whether the words name a machine by a model that is one letter: "Farmall H"."""
    return words[-1][0].isupper() and is_machine(text[words[0].start() : words[-1].end()])
