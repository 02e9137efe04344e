"""Companies' names in small letters, told by where they stand: before a street and its place, or led to that place."""

import re
from collections.abc import Iterator

from shared.reading.language.labels import label
from shared.reading.nouns.words import kind
from shared.reading.packaging.packaging import packaging
from shared.reading.places.addresses import ASIDES, LEADING
from shared.reading.places.company_names import SMALL_PROSE, generic, is_company
from shared.reading.places.places import spots
from shared.reading.places.street_names import ROAD, is_street

REACH = 160
"""Characters before a place in which its company and street stand."""
SEPARATOR = re.compile(
    r"\n[ \t]*|[ \t]{2,}|[ ]*[,;:()|\u2022\t][ ]*|[ ]+[-/]+[ ]+|[.!?][ ]+|^[-*]+[ ]+|(?<=\n)[-*]+[ ]+"
)
LEADS = re.compile(
    r".*(?<![\w'-])(?:to|from|at|@|chez|in|for|out of|is|into|by|load(?:ing)?|delivers?|pick(?:s|ed)? up|collect"
    r"|\d{1,2}(?:[.)]|[ap]m)|\d{4})[ ]+",
    re.IGNORECASE,
)
"""The last word that leads to what stands behind it."""
LED = re.compile(r"(?:^|[\s.])(?:to|from|at|@|chez|is)[ ]+$|:[ ]*$|^[-*\u2022\d.)# ]+$", re.IGNORECASE)
LED_ALONE = re.compile(
    r"(?:^|[\s.])(?:to|from|at|@|for) (?:us|me|here|(?:our|my) (?:own )?\w+)[ ]?$"
    r"|^[ ]*(?:us|(?:our|my) \w+)$|^[ ]*(?:[a-h]|\d{1,2})$",
    re.IGNORECASE,
)
"""A piece that leads to the next: "to us, Ardent Tile, Reno NV", "our shop, ...", "2) Ardent Tile, ..."."""
SPOKEN = re.compile(
    r"\b(?:pick|am|pm|our|your|their|my|the|a|an|this|one|it|is|are|will|has|have|we|i|you|then|at|in|for|from|to|freight|load"
    r"|same|location|tl|by|on|truck$|here|again|looking|also|going|goin|comin|out|with|she|he|they|some|no|not|yes|so|if|as|but"
    r"|or|do|does|be|that|there|where|when|what|who|need|needs|get|got|us|me|can (?:i|we|you|u|it|they|be|get|do|ship|go))\b"
)
"""Words that stand in sentences, and in no name."""
IN_TOWN = re.compile(r"[ ]+(?:in|near)$", re.IGNORECASE)
SITES = frozenset(
    word
    for words in (
        "storage site lot port ramp airport field house office store",
        "school church chapel market clinic hospital",
    )
    for word in words.split()
)
"""Words for sites, besides those that are no name on their own."""
BULLETS = frozenset(("-", "*", "\u2022"))
"""What opens an entry of a list."""
SMALL = frozenset(("of", "and", "the", "de", "du", "la", "del", "y", "et", "n"))
"""Words within a name that have no capital."""
WORD = re.compile(r"[^\W\d_][\w'\u2019]*")
MOST_WORDS = 6


def capitals(name: str) -> str:
    """A name in small letters with capitals; of the same length."""
    return WORD.sub(
        lambda match: match[0] if match.start() and match[0] in SMALL else raised(match[0][0]) + match[0][1:], name
    )


def raised(letter: str) -> str:
    """A letter as a capital, where that is one letter."""
    capital = letter.upper()
    return capital if len(capital) == 1 else letter


def named_before(text: str) -> Iterator[tuple[int, int]]:
    """Where the names stand that are written before a place and led to it, or before its street."""
    last = 0
    for spot in spots(text):
        if not spot.written:
            continue
        if found := before(text, max(last, spot.start - REACH), spot.start):
            yield found
        last = spot.end


def before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the name stands in a stretch that a place follows."""
    street = False
    found = list(pieces(text, start, end))
    for at, (begin, stop, opening) in reversed(list(enumerate(found))):
        words = text[begin:stop].rstrip()
        if not words.strip(" -,.") or (not street and ASIDES.match(words)):
            continue
        if not street and words[0].isdigit() and is_street(words, wanted=True):
            street = True
            continue
        road = None if street else ROAD.search(words)
        if road and is_street(road[0], wanted=False):
            street, stop = True, begin + road.start()
        return name_in(text, begin, stop, street, led=street or opens_name(text, found[:at], opening))
    return None


def opens_name(text: str, ahead: list[tuple[int, int, str]], opening: str) -> bool:
    """Whether what stands before a piece leads to a name: a line's beginning, a label, "to us,"."""
    said = text[ahead[-1][0] : ahead[-1][1]].strip() if ahead else ""
    if ":" in opening or "\n" in opening or LED_ALONE.search(said):
        return True
    if not said and opening.strip() in BULLETS:
        return True
    return (opening.isspace() or opening == "") and bool(said and label(said))


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """What separators part in a stretch: where each begins and ends, and the separator before it."""
    at, mark = start, "\n" if not start or text[start - 1] == "\n" else ""
    for match in SEPARATOR.finditer(text, start, end):
        yield at, match.start(), mark
        at, mark = match.end(), match[0]
    yield at, end, mark


def name_in(text: str, start: int, end: int, street: bool, *, led: bool) -> tuple[int, int] | None:
    """Where the name stands that ends a piece. `led`: it may be all of the piece."""
    words = text[start:end].rstrip(" ,.-")
    within = IN_TOWN.search(words)
    words = words[: within.start()] if within else words
    end = start + len(words)
    lead = LEADS.match(words)
    skipped = lead.end() if lead else 0
    if first := LEADING.match(words[skipped:]):
        skipped += first.end()
    led = street or (bool(LED.search(words[:skipped])) if skipped else led)
    name = words[skipped:]
    return (start + skipped, end) if led and is_name(name) and not (within and is_site(name)) else None


def is_site(words: str) -> bool:
    """Whether words only tell what kind of site it is: "feed mill", "cold storage"."""
    parts = words.lower().split()
    return len(parts) < 3 and (generic(parts[-1]) or parts[-1] in SITES) and all(map(kind, parts[:-1]))


def is_name(words: str) -> bool:
    """Whether words in small letters are a name where one is awaited."""
    parts = words.split()
    if not 1 <= len(parts) <= MOST_WORDS or label(words):
        return False
    words = words.lower()
    if SPOKEN.search(words) or SMALL_PROSE.search(words) or (packaging(parts[-1]) and words.endswith("s")):
        return False
    if len(parts) == 1 and kind(parts[0]):
        return False
    return is_company(capitals(words)) and not all(generic(part) for part in parts)
