"""What the goods are, in the sender's words: a noun phrase that stands where goods are named.

Every noun phrase of a stretch gets points for where it stands (after "4 pallets of", as the object of "ship", before "weighs",
alone between commas) and for what its chief word is known to be; the one with the most is the commodity, if it has enough.
"""

import re
from collections.abc import Callable, Iterable

from shared.reading.addresses import ADDRESSED
from shared.reading.counts import FORMS, OF_SIZE, Count
from shared.reading.goods_cues import worth
from shared.reading.numerals import NAMED
from shared.reading.passage import Found, Passage
from shared.reading.phrases import Phrase, phrases
from shared.reading.words import GOODS, kind

LABELLED = re.compile(
    r"(?:^|(?<=[\n•|;,.(])|(?<=[\n•|;,.(] )|(?<=  ))(?:[a-zé]+ / )?(?:(?:commodit(?:y|ies)|product|freight|goods|contents?"
    r"|material|merchandise"
    r"|cargo(?! (?:wt|weight|van)))(?: (?:on all|for all|on both|desc\w*|type|is|name))?\s*(?:[:=?|]|\s-\s)"
    r"|(?<=[\n•|])commodity (?=[a-z]{3,})(?!(?:is|are|code|class|type|for|on|desc\w*|name|will|of)\b)"
    r"|contents (?:are|is|will be)\b|commodit(?:y|ies)(?: (?:for|on) (?:all|both)(?: of them)?)? (?:is|are)\b"
    r"|(?:prod|comm?|commod|cmdty|cmd|nature of goods"
    r"|desc(?:ription)?(?: of (?:goods|freight))?|what|item(?:s)?(?: description)?|contains|shipping"
    r"|what (?:we're|are (?:you|we)|is being) shipp(?:ing|ed)|carga|description de la marchandise|mercanc[íi]a|producto|contenido"
    r"|produit|marchandises?|contenu)(?:\s*/\s*\w+)?\s*[?]?[:=?|])[ |]*(?=[^\n|;•])",
    re.IGNORECASE,
)
COUNTED = re.compile(
    rf"\s*(?:\d+|an?|{NAMED})\s+(?:(?:[a-z]+\s+)?(?:{FORMS})\s*(?:\([a-z]+\)\s*)?(?:of|with|w/|de)?\s+|(?=[a-z]{{3,}}))",
    re.IGNORECASE,
)
VALUE = re.compile(r"(?:[^\n|;•,(.]|\.(?!\s|$)){2,80}")
TAIL = re.compile(r"\s+(?:-|--|@|\d|at|on|in|for)\s*$|\s(?:-|class|@)\s.*$")
LISTED = re.compile(r"\n?[ \t]*[-•*]")
"""A row of a list, in which nobody is called by name."""
NOTHING = re.compile(r"(?:no|yes|n/a|none|tbd|same)\b", re.IGNORECASE)
UNIT_GOODS = frozenset(
    {"unit", "coil", "tank", "cabinet", "reel", "beam", "sheet", "tube", "bale", "roll", "cylinder", "rack"}
)
"""Packaging that is a kind of goods itself."""
ITSELF = UNIT_GOODS | {"bundle", "piece"}
MADE_OF = re.compile(
    r"\b(?:wood(?:en)?|steel|plastic|metal|fib(?:er|re)|cardboard|poly|plywood|pine|paper|corrugated|ibc|gallon|gal|oak|aluminum)\Z",
    re.IGNORECASE,
)
"""What a packaging itself is made of."""
LEAST = 5
"""Points that a phrase needs."""


def named(text: str, start: int, end: int, open_at: Callable[[int], bool]) -> Phrase | None:
    """The goods beside a label such as "Commodity:"."""
    for label in LABELLED.finditer(text, start, end):
        counted = COUNTED.match(text, label.end())
        value = VALUE.match(text, counted.end() if counted else label.end(), end)
        if not value:
            continue
        stop = next((at for at in range(value.start(), value.end()) if not open_at(at)), value.end())
        words = TAIL.sub("", text[value.start() : stop]).strip(" -:.,*\"'")
        if re.search(r"[^\W\d_]{3}", words) and len(words.split()) < 9 and not NOTHING.match(words):
            at = text.index(words, value.start())
            return Phrase(at, at + len(words), words, "material")
    return None


def goods(passage: Passage, counts: list[Count], start: int, end: int) -> str:
    """The commodity of a stretch: what a label names, else the noun phrase with the most points; empty where there is none."""
    phrase = likeliest(passage, counts, start, end)
    return phrase.words if phrase else ""


def likeliest(passage: Passage, counts: list[Count], start: int, end: int) -> Phrase | None:
    """The words of a stretch that name its goods. `counts`: what is counted in it, beside which goods are named."""
    covered = sorted([*covered_by(passage), *addressed(passage.text), *places(passage)])

    def open_at(at: int) -> bool:
        return free(at, covered)

    if found := named(passage.text, start, end, open_at):
        return found
    best, most = None, (LEAST, False)
    for phrase in phrases(passage.text, start, end, open_at):
        points = (worth(passage, counts, phrase), phrase.kind in GOODS)
        if points > most or (best is None and points == most):
            best, most = phrase, points
    return best or of_unit(passage.text, counts)


def of_unit(text: str, counts: list[Count]) -> Phrase | None:
    """The goods within a count itself: "5 HVAC units", "6 plate bundles"."""
    for count in counts:
        unit = text[count.start : count.end].rpartition(" ")[2]
        if count.words and not count.packaging:
            return Phrase(count.start, count.end, count.words, "thing")
        if not count.words or OF_SIZE.fullmatch(count.words):
            continue
        if count.packaging in ITSELF:
            words = f"{count.words} {unit}" if count.packaging in UNIT_GOODS else count.words
            return Phrase(count.start, count.end, words, "thing")
        if kind(count.words.split()[-1].lower()) in GOODS and not MADE_OF.search(count.words):
            return Phrase(count.start, count.end, count.words, "material")
    return None


def addressed(text: str) -> list[tuple[int, int]]:
    """Where somebody is called by name ("Casey, ...", "Ravi - ..."), at the beginning or after a greeting."""
    return [match.span() for match in ADDRESSED.finditer(text) if not LISTED.match(match[0])]


def places(passage: Passage) -> list[tuple[int, int]]:
    """Where the company or the street of a stop is written."""
    found: list[tuple[int, int]] = []
    for stop in passage.stops:
        for name in (stop.place.company, stop.place.street):
            at = passage.text.rfind(name, 0, stop.end) if name else -1
            if at >= 0:
                found.append((at, at + len(name)))
    return found


def free(at: int, covered: Iterable[tuple[int, int]]) -> bool:
    """Whether no other fact holds the offset."""
    return not any(a <= at < b for a, b in covered)


def covered_by(passage: Passage) -> list[tuple[int, int]]:
    """The stretches that other facts explain."""
    groups: tuple[tuple[Found, ...], ...] = (
        passage.stops, passage.days, passage.weights, passage.counts, passage.sizes, passage.classes, passage.nmfcs,
        passage.un_numbers, passage.trailers, passage.modes, passage.references, passage.services,
    )  # fmt: skip
    spans = [(each.start, each.end) for group in groups for each in group]
    return sorted(spans + ([(passage.hazmat.start, passage.hazmat.end)] if passage.hazmat else []))
