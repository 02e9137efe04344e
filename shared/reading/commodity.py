"""What the goods are, in the sender's words: a noun phrase that stands where goods are named.

Every noun phrase of a stretch gets points for where it stands (after "4 pallets of", as the object of "ship", before "weighs",
alone between commas) and for what its chief word is known to be; the one with the most is the commodity, if it has enough.
"""

import re
from collections.abc import Callable, Iterable

from shared.reading.addresses import ADDRESSED
from shared.reading.counts import FORMS, OF_SIZE, Count
from shared.reading.numerals import NAMED
from shared.reading.passage import Found, Passage
from shared.reading.phrases import Phrase, phrases
from shared.reading.words import GOODS

LABELLED = re.compile(
    r"(?:^|[\n•|;,.(]\s*|\s{2,})(?:[a-zé]+ / )?(?:(?:commodit(?:y|ies)|product|freight|goods|contents?|material|merchandise"
    r"|cargo(?! (?:wt|weight|van)))(?: (?:on all|for all|on both|desc\w*|type|is|name))?\s*(?:[:=?|]|\s-\s)"
    r"|commodit(?:y|ies)(?: (?:for|on) (?:all|both)(?: of them)?)? (?:is|are)\b"
    r"|(?:prod|comm?|commod|desc(?:ription)?(?: of (?:goods|freight))?|what|item(?:s)?(?: description)?|contains|shipping"
    r"|what (?:we're|are (?:you|we)|is being) shipp(?:ing|ed)|carga|description de la marchandise|mercanc[íi]a|producto|contenido"
    r"|produit|marchandises?|contenu)(?:\s*/\s*\w+)?\s*[:=?|])[ |]*(?=[^\n|;•])",
    re.IGNORECASE,
)
COUNTED = re.compile(
    rf"\s*(?:\d+|an?|{NAMED})\s+(?:(?:[a-z]+\s+)?(?:{FORMS})\s*(?:\([a-z]+\)\s*)?(?:of|with|w/|de)?\s+|(?=[a-z]{{3,}}))",
    re.IGNORECASE,
)
VALUE = re.compile(r"[^\n|;•,(]{2,80}")
TAIL = re.compile(r"\s+(?:-|--|@|\d|at|on|in|for)\s*$|\s(?:-|class|@)\s.*$")
NOTHING = re.compile(r"(?:no|yes|n/a|none|tbd|same)\b", re.IGNORECASE)
UNIT_GOODS = frozenset(
    {"unit", "coil", "tank", "cabinet", "reel", "beam", "sheet", "tube", "bale", "roll", "cylinder", "rack"}
)
"""Packaging that is a kind of goods itself."""
ITSELF = UNIT_GOODS | {"bundle", "piece"}
LEAST = 5
"""Points that a phrase needs."""
QUALIFIED = (
    r"(?:(?:a|an|the|my|our|your|their|some|this|these|of|used|new|old|single|several|live|about|various|more|\d+|one|two|three|four"
    r"|five|six|seven|eight|nine|ten|twelve|dozen|pair|couple|palletized|boxed|bagged|packaged|crated|skidded|loose|mixed)\s+)*$"
)
SENTENCE = re.compile(r"[.!?](?=\s+[A-Z(])|[.!?]?\n")
BEFORE: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (points, re.compile(rf"(?:{words})\s+{QUALIFIED}", re.IGNORECASE))
    for points, words in (
        (
            7,
            rf"\b(?:{FORMS}|(?:truck|boat|trailer)?loads?|lbs?\.?|pounds|tons|tonnes|shipments?|reefers?|vans?|trucks?|flatbeds?"
            r"|trailers?|containers?|hopper bottoms?|hoppers?|tankers?|them|lots?|partials?|ltl|ftl)\)?,? (?:of|with|w/|de|d')"
            r"|\b(?:loaded|filled|packed) with|\bcontain(?:s|ing)|\bde\b(?<=es de)|\bUN\d{4},?",
        ),
        (
            5,
            r"\b(?:(?:please |to |we |i |we'll |we're |just |can you |could you )?(?:ship|move|haul|transport|relocate|send)"
            r"|shipping|moving|hauling|transporting|sending|pick(?:ing)? ?up|bought|purchased|sold|selling|buying|hauled"
            r"|load(?:ing)? of"
            r"|(?:(?:can|could|would|will) you|please|pls) (?:please )?(?:price|quote|rate)(?: me| us)?|(?:price|quote) (?:me|us)"
            r"|what class (?:would|is|are)|(?:we|i) (?:have|got) (?:\d+|some|two|three|four|five|six|several)|getting rid of)",
        ),
        (
            5,
            r"\b(?:it's|it is|they're|they are|these are|this is|that is|which is|which are|all of it is|everything is|both are"
            r"|all|(?:product|freight|load|shipment|cargo|commodity|material|rest|other|first|second|one)s? (?:is|are|will"
            r" be)|mostly"
            r"|truck is|hauling)",
        ),
        (
            5,
            r"\b(?:rates?|quotes?|price|pricing|cost|bid|truck|trailer|van|reefer|flatbed|conestoga|lowboy|rgn|step ?deck"
            r"|pick ?up"
            r"|skid|figure|number)s? (?:on|for)|class \S{2,4} for",
        ),
    )
)
"""What stands before goods, and the points for it."""
AFTER: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        4,
        re.compile(
            rf"[ ]?,?[ ](?:all |packed |boxed |bagged |loaded |stacked )?(?:in|on) (?:\d+ |the |a )?(?:{FORMS})\b",
            re.IGNORECASE,
        ),
    ),
    (
        4,
        re.compile(
            r"[ ](?:to (?:ship|move|haul|send|go|pick)|needing|that needs?|i need (?:to )?(?:moved?|shipp?(?:ed)?))\b",
            re.IGNORECASE,
        ),
    ),
    (
        4,
        re.compile(
            r",? (?:(?:on|for|in) (?:all|both|each|every)|(?:both|all) (?:lines|of them|loads|lanes))\b", re.IGNORECASE
        ),
    ),
    (-6, re.compile(r"[ -](?:wrapped|strapped|banded|stacked)\b", re.IGNORECASE)),
    (3, re.compile(r"[ ](?:weighs?|weighing|measures?|measuring|goes class|is class|are class)\b", re.IGNORECASE)),
    (3, re.compile(r"[ ](?:(?:truck)?loads?|shipments?|freight|move|quote)\b", re.IGNORECASE)),
    (1, re.compile(r"[ ](?:from|out of|to|going|in|need(?:s|ed)?|that|palletized|on)\b", re.IGNORECASE)),
)
"""What stands after them."""
OPENS = re.compile(r"(?:^|[\n,;:(|•.!?/@+=-])[ ]*(?:(?:and|also|plus|all|is|a|an|the|one)[ ]+)?$", re.IGNORECASE)
CLOSES = re.compile(r"[ ]*(?:[,;:)|\n.!?/(@+•]|-|$)")
ONE = re.compile(r"(?<![\w$.,/#-])(?:1|one|an?) $", re.IGNORECASE)
SUPPORT = re.compile(r"\b(?:on|with) (?:(?:a|an|the|our|their) )?(?:usual )?$", re.IGNORECASE)
BARE_NUMBER = re.compile(rf"(?<![\w$.,/#-])(?:\d{{1,3}}|{NAMED})\)? $", re.IGNORECASE)
ON_SITE = re.compile(r"(?:cranes?|fork ?lifts?|hoists?|ramps?|pallet jacks?|chains|(?:\w+ )?doors?)\Z", re.IGNORECASE)
"""What stands at a dock rather than on the truck, unless something says that it is shipped."""
OF_KIND = {"thing": 3, "material": 3, "noun": -2, "verb": -2, "adjective": -2, "adverb": -4, "": 0}
NAMES = re.compile(
    r"\b(?:inc|llc|ltd|corp|co|company|plant|warehouse|whse|dc|terminal|mfg|logistics|distribution|brothers|bros|sons|industries"
    r"|supply|services|group|foods|farms|ave|avenue|st|street|rd|road|dr|drive|blvd|hwy|highway|suite|unit|bldg|street|lane|way)\Z",
    re.IGNORECASE,
)


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
        unit = text[count.start : count.end].split()[-1]
        if count.words and not count.packaging:
            return Phrase(count.start, count.end, count.words, "thing")
        if count.words and count.packaging in ITSELF and not OF_SIZE.fullmatch(count.words):
            words = f"{count.words} {unit}" if count.packaging in UNIT_GOODS else count.words
            return Phrase(count.start, count.end, words, "thing")
    return None


def worth(passage: Passage, counts: list[Count], phrase: Phrase) -> int:
    """The points of a phrase."""
    text = passage.text
    before, after = text[max(0, phrase.start - 70) : phrase.start], text[phrase.end : phrase.end + 40]
    points = OF_KIND[phrase.kind] + (phrase.kind == "noun" and " " in phrase.words)
    if any(
        0 <= phrase.start - each.end < 46
        and re.fullmatch(r"(?:[ ]?\([^()\n]{0,40}\))?[ ]?[-:,(=x|]?[ ]?", text[each.end : phrase.start])
        for each in counts
    ):
        points += 6
    left = max((value for value, pattern in BEFORE if pattern.search(before)), default=0)
    right = next((value for value, pattern in AFTER if pattern.match(after)), 0)
    opens, closes = bool(OPENS.search(before)), bool(CLOSES.match(after))
    points += left + right + opens + (2 if opens and closes else 0)
    if right < 3 and any(
        re.fullmatch(r"[ ]?[-,:|]?[ ]", text[phrase.end : max(phrase.end, each.start)][:9]) for each in counts
    ):
        points += 2
    measures: tuple[Found, ...] = (
        *passage.weights,
        *passage.sizes,
        *passage.classes,
        *passage.un_numbers,
        *passage.temperatures,
    )
    if any(
        each.end < phrase.start < each.end + 3 and text[each.end : phrase.start].strip(" ") == "" for each in measures
    ):
        points += 4
    if left < 5 and (BARE_NUMBER if phrase.plural else ONE).search(before):
        points += 3
    if SUPPORT.search(before):
        points -= 4
    if NAMES.search(phrase.words) or (
        phrase.words.istitle() and not phrase.kind and " " not in phrase.words and left != 7
    ):
        points -= 3
    if left < 4 and ON_SITE.match(phrase.words):
        points -= 4
    if after.startswith(":") and " " not in phrase.words:
        points -= 5
    return points + nearness(passage, phrase, cued=left > 3)


def nearness(passage: Passage, phrase: Phrase, *, cued: bool) -> int:
    """Points for standing in a sentence, or beside a line, that tells of freight; off where it stands among other things."""
    facts: tuple[Found, ...] = (
        *passage.weights, *passage.counts, *passage.sizes, *passage.classes, *passage.un_numbers, *passage.temperatures,
    )  # fmt: skip
    left, right = sentence(passage.text, phrase.start, phrase.end)
    if any(left <= each.start < right for each in facts):
        return 2
    if any(left <= each.start < right for each in passage.trailers):
        return 1
    if not facts and len(passage.text) < 200:
        return 0
    line, after = passage.text.rfind("\n", 0, max(0, left - 1)), passage.text.find("\n", right + 1)
    beside = any(line <= each.start < (after if after >= 0 else len(passage.text)) for each in facts)
    return (1 if beside else 0) if cued or beside else -3


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or the line, that holds a stretch."""
    before = max(
        (match.end() for match in SENTENCE.finditer(text, max(0, start - 200), start)), default=max(0, start - 200)
    )
    after = SENTENCE.search(text, end, end + 300)
    return before, after.start() if after else min(len(text), end + 300)


def addressed(text: str) -> list[tuple[int, int]]:
    """Where somebody is called by name ("Casey, ...", "Ravi - ..."), at the beginning or after a greeting."""
    return [match.span() for match in ADDRESSED.finditer(text)]


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
