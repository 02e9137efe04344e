"""What several shipments are called in the words around them: their number, letter or turn, a place, a company, their goods."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shared.reading.language import numerals
from shared.reading.language.text import fold
from shared.reading.language.word_patterns import WordPattern
from shared.reading.model import Shipment
from shared.reading.nouns.words import GOODS, kind
from shared.reading.packaging.packaging import packaging

Span = tuple[int, int]
NUMBERED = WordPattern(
    r"(?:#|\b(?:no|nr)\.? ?"
    r"|\b(?:load|job|lane|shipment|order|truck|trk|quote|show|line|row|option|number|ref|phase|lot|batch|unit|customer)s? ?#?)"
    r"(?P<nth>\d{1,2}|[A-H])\b(?![-.,]?\d)"
    r"|\bthe (?P<turn>first|second|third|fourth|last)\b(?: (?:one|load|job|lane|shipment|order|truck))?(?! (?:of|week|half)\b)"
    r"|\b(?P<turn2>first|1st|second|2nd|third|3rd|fourth|4th|last)\b"
    r"(?=(?: (?:one|load|lane|row|shipment|order|truck))?(?:['\u2019]s| (?:is|needs?|has|wants?|gets?|requires?|will|only|too"
    r"|also|goes|deliver\w*|picks?|ships?|loads?|due|arrives?)\b|[,:;]|$))",
)
TURNS = {**numerals.TURNS, "last": -1}
MARKED = re.compile(r"\W*(?:\w+ ){0,3}(?:\((?P<mark>[A-Ha-h])\)|(?P<mark2>[A-H])\b(?![.']\w)|(?P<mark3>[a-h])[).][ ])")
"""The letter in the opening of what is told of one: "a) ...", "Shipment B: ...", "Unit for customer A ships ..."."""
LETTER = re.compile(
    r"(?<![\w'\u2019(.])(?:\((?P<mark>[A-Ha-h])\)|(?P<mark2>[A-H])(?=['\u2019]s\b|[,:;.]?(?:\s|$)(?![ ]?(?:few|bit|couple|lot"
    r"|truck|van|driver|carrier|pallet|rate|price|quote)\b)))"
)
"""A letter that stands for one."""
UNTOLD = frozenset(
    {
        "with", "from", "used", "their", "pallets", "skids", "boxes", "misc", "mixed", "load", "loads", "freight", "parts",
        "truck", "trucks", "trailer", "trailers", "driver", "dock", "docks", "forklift", "liftgate", "tarp", "tarps",
        "straps", "chains", "flatbed", "flatbeds", "deck", "decks", "phone", "paper", "papers", "bill", "lunch", "door",
    }
)  # fmt: skip
"""Words of goods that tell no shipment from another."""
LONG_ENOUGH = 4
"""Letters of a word of the goods by which a shipment is known."""
WORD = re.compile(r"[^\W\d_]{4,}")
QUOTED = re.compile(r"[\"\u201c](?P<name>[A-Z][\w' ]{2,24})[\"\u201d]")
"""A name that goods are given: "Heron"."""


@dataclass(frozen=True, slots=True)
class Names:
    """What each of several shipments alone is called: words, and its letter, if it has one."""

    words: tuple[frozenset[str], ...]
    letters: tuple[str, ...]

    def named(self, words: str) -> frozenset[int]:
        """The shipments that words name: by number, letter or turn, else by a place or the goods of that one alone."""
        many = len(self.words)
        told = set(by_number(words, many))
        if all(self.letters):
            marks = {(match["mark"] or match["mark2"]).casefold() for match in LETTER.finditer(words)}
            told |= {nth for nth, letter in enumerate(self.letters) if letter in marks}
        if told:
            return frozenset(told)
        folded = f" {fold(words)} "
        return frozenset(nth for nth, own in enumerate(self.words) if any(f" {word} " in folded for word in own))


def called(text: str, found: Sequence[Shipment], spans: Sequence[Span] = ()) -> Names:
    """What each of several shipments is called. `spans`: where each is told, its goods among the words there."""
    known = [signs(shipment) for shipment in found]
    if len(spans) == len(found):
        known = [names | things(text[start:end]) for names, (start, end) in zip(known, spans, strict=True)]
    alone = [
        names.difference(*(other for at, other in enumerate(known) if at != nth)) for nth, names in enumerate(known)
    ]
    marks = [MARKED.match(text, start, end) for start, end in spans] if len(spans) == len(found) else []
    letters = [(match["mark"] or match["mark2"] or match["mark3"]).casefold() if match else "" for match in marks]
    distinct = all(letters) and len(set(letters)) == len(found)
    return Names(tuple(alone), tuple(letters if distinct else [""] * len(found)))


def by_number(words: str, many: int) -> frozenset[int]:
    """Which of so many shipments words name by number, letter or turn."""
    return frozenset(nth for match in NUMBERED.finditer(words) if (nth := number(match, many)) is not None)


def number(match: re.Match[str], many: int) -> int | None:
    """Which of so many shipments a number, a letter or a turn means."""
    if turn := match["turn"] or match["turn2"]:
        at = TURNS[turn.casefold()] % many
    else:
        at = int(match["nth"]) - 1 if match["nth"].isdigit() else "ABCDEFGH".index(match["nth"].upper())
    return at if 0 <= at < many else None


def signs(shipment: Shipment) -> frozenset[str]:
    """The words by which a shipment may be named: its cities, the companies there, its goods and its numbers."""
    ends = (shipment.origin, shipment.destination)
    names = (fold(name) for place in ends for name in (place.city, place.company) if name)
    goods = (fold(item.commodity).split() for item in shipment.items if item.commodity)
    told = shipment.references
    numbers = (fold(each) for each in (*told.po, *told.bol, *told.other) if len(each) >= LONG_ENOUGH)
    return (
        frozenset((*names, *numbers, *(word for words in goods for word in words if len(word) >= LONG_ENOUGH))) - UNTOLD
    )


def things(text: str) -> frozenset[str]:
    """The words of a stretch that name things that can be shipped, and the names that these are given."""
    words = {match[0].casefold() for match in WORD.finditer(text)}
    given = {fold(match["name"]) for match in QUOTED.finditer(text)}
    return frozenset(given.union(fold(word) for word in words if kind(word) in GOODS and not packaging(word))) - UNTOLD
