"""The points of a noun phrase as the name of goods: for what stands before and after it, and for what its chief word is."""

import re
from typing import NamedTuple

from shared.reading.counts import FORMS, Count
from shared.reading.numerals import NAMED, WORDS
from shared.reading.passage import Found, Passage
from shared.reading.phrases import Phrase
from shared.reading.word_patterns import WordPattern
from shared.reading.words import GOODS

QUALIFIERS = frozenset(
    {
        "a", "an", "the", "my", "our", "your", "their", "some", "this", "these", "used", "new", "old", "single", "several",
        "live", "about", "various", "more", "usual", "palletized", "boxed", "bagged", "packaged", "crated", "skidded", "loose",
        "mixed",
    }
)  # fmt: skip
"""Words between what tells of goods and their name."""
BEFORE: tuple[tuple[int, WordPattern], ...] = tuple(
    (points, WordPattern(rf"(?:{words})\s+$"))
    for points, words in (
        (
            7,
            rf"\b(?:lbs?\.?|#|pounds|kgs?|tons|tonnes)\)?,? (?:of|de|d')"
            rf"|\b(?:{FORMS}) (?:total|in all|altogether),? of"
            rf"|\b(?:{FORMS}|(?:truck|boat|trailer)?loads?|shipments?|reefers?|vans?|trucks?|flatbeds?"
            r"|trailers?|containers?|hopper bottoms?|hoppers?|tankers?|them|lots?|partials?|ltl|ftl)\)?,? (?:of|with|w/|de|d')"
            r"|\b(?:loaded|filled|packed) with|\b(?:contain|hold|carry)(?:s|ing)?|\bde\b(?<=es de)|\bUN ?\d{4},?",
        ),
        (
            5,
            r"\b(?:(?:please |to |we |i |we'll |we're |just |can you |could you )?(?:ship|move|haul|transport|relocate|send)"
            r"|shipping|moving|hauling|transporting|sending|pick(?:ing)? ?up|bought|purchased|sold|selling|buying|hauled"
            r"|load(?:ing)? of"
            r"|(?:(?:can|could|would|will) you|please|pls) (?:please )?(?:price|quote|rate)(?: me| us)?|(?:price|quote) (?:me|us)"
            r"|what class (?:would|is|are)|getting rid of)",
        ),
        (5, rf"\b(?:\d{{1,2}}|{NAMED}|an?) (?:full )?(?:truck|boat|trailer|van|hopper)? ?loads?"),
        (
            7,
            r"\b(?:everything|all of (?:it|them)|contents|(?:freight|product|cargo|commodity"
            r"|material)s?)\b[^.\n]{0,24} (?:is|are)",
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
            r"|skid|figure|number)s? (?:on|for)|\bclass \S{2,4} for",
        ),
    )
)
"""What stands before goods, and the points for it."""
WE_HAVE = re.compile(r"\b(?:we|i)(?:'ve)? (?:have|got)\s+$", re.IGNORECASE)
"""Before a number of things: what is had and counted is what is to be shipped."""
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
            r"[ ](?:(?:is|are|has|have) to (?:go|be|get|come)|needs? (?:hauled|moved|shipped|picked|a (?:ride|truck|lift))"
            r"|wants? (?:it|them) (?:delivered|shipped|moved))\b",
            re.IGNORECASE,
        ),
    ),
    (
        4,
        re.compile(
            r",? (?:(?:on|for|in) (?:all|both|each|every)|(?:both|all) (?:lines|of them|loads|lanes))\b", re.IGNORECASE
        ),
    ),
    (5, re.compile(r"[ ]?[,/|-]?[ ](?:freight |frt )?(?:class|cls?\.?|nmfc)[ :#]*\d", re.IGNORECASE)),
    (4, re.compile(r",? \(?(?:non-?[ ]?(?:haz|reg)|no haz|not (?:haz|reg))", re.IGNORECASE)),
    (-6, re.compile(r"[ ](?:dimensions?|dims|weights?|size|wt|qty|count|class|length|height)\b", re.IGNORECASE)),
    (
        -6,
        re.compile(
            r"[ ](?:is |are )?(?:(?:down|off|on|up)(?=[ ]*(?:[.,;)\n]|$))|removed|folded|detached|drained|lowered)",
            re.IGNORECASE,
        ),
    ),
    (-6, re.compile(r"[ -](?:wrapped|strapped|banded|stacked)\b", re.IGNORECASE)),
    (3, re.compile(r"[ ](?:weighs?|weighing|measures?|measuring|goes class|is class|are class)\b", re.IGNORECASE)),
    (3, re.compile(r"[ ](?:(?:truck)?loads?|shipments?|freight|move|quote)\b", re.IGNORECASE)),
    (7, re.compile(r"[ ](?:(?:is|are|will be|that(?:'s| is)) )?(?:all )?ready\b", re.IGNORECASE)),
    (1, re.compile(r"[ ](?:from|out of|to|going|in|need(?:s|ed)?|that|palletized|on)\b", re.IGNORECASE)),
)
"""What stands after them."""
OPENS = re.compile(r"(?:^|[\n,;:(|•.!?/@+=-])[ ]*(?:(?:and|also|plus|all|is|a|an|the|one)[ ]+)?$", re.IGNORECASE)
CLOSES = re.compile(r"[ ]*(?:[,;:)|\n.!?/(@+•]|-|$)")
BARE_NUMBER = re.compile(rf"(?<![\w$.,/#-])(?:\d{{1,3}}|{NAMED})\)?x? (?:(?:ea|each|pcs?)\.? )?$", re.IGNORECASE)
ONE = re.compile(r"(?<![\w$.,/#-])(?:1x?|one|an?) (?:(?:ea|each|pc)\.? )?$", re.IGNORECASE)
OF_EACH = re.compile(r"[^.!?]{0,160}?\b(?:each|apiece|a piece|ea\b)", re.IGNORECASE)
OF_EACH_LATER = re.compile(r".{0,400}?\b(?:each|apiece)\b", re.IGNORECASE | re.DOTALL)
"""Behind several things that are counted: what is said of each of them."""
LEFT_OF = re.compile(r"(?:[ ]?\([^()\n]{0,40}\))?[ ]?[-:,(=x|]?[ ]?(?:of )?")
RIGHT_OF = re.compile(r"[ ]?[-,:|]?[ ]")
ON_SITE = re.compile(
    r"(?:cranes?|fork ?lifts?|hoists?|ramps?|pallet jacks?|chains|(?:(?:dock|high|vented|overhead|roll-?up|barn) )?doors?)\Z"
    r"|(?:air[ -]ride|air|load ?(?:locks?|bars?)|(?:moving )?(?:pads|blankets?)|pump|hose|(?:coil )?racks and chains|coil racks"
    r"(?: and chains)?|dunnage|edge protectors|placards|climate control|temps?)\Z",
    re.IGNORECASE,
)
"""What stands at a dock rather than on the truck, unless something says that it is shipped."""
UNITS = re.compile(
    r"(?:gals?|gallons?|deg|degs|degrees?|meas|cbm|cft|cuft|ltrs?|lit(?:er|re)s?|dims?|wt|hu|qty|oz|psi|hp|kw|kva|cc|hrs?|mins?"
    r"|sq ?ft|temps?|ea|approx|misc|hq|hc|fob|exw|(?:temp(?:erature)? )?recorders?|final|strap|pkgs?)\Z",
    re.IGNORECASE,
)
"""Units, labels and services, which name no goods."""
GENERIC = re.compile(
    r"(?:orders?|shipments?|loads?|products?|goods|materials?|equipment|merchandise|empty|empties|frozen|fresh|chilled|machine|containers?|terminal|vessel|trailer|door)\Z",
    re.IGNORECASE,
)
"""Words that stand for whatever is shipped, or are a label's; alone they name nothing."""
PEOPLE = re.compile(
    r"(?:referral|distributor|dealer|customer|receiver|consignee|shipper|supplier|vendor|buyer|seller|store|shop|restaurant|contractor|guy"
    r"|driver|dispatcher|manager|owner|farmer|broker|carrier|rigger|club|school|church|hospital|hotel|brewery|bakery|mill|yard"
    r"|III|II|PG|n\.?o\.?s|carriage|transport(?:ation)?|haulage)s?\Z",
    re.IGNORECASE,
)
"""Who sends or receives, and what follows the name of a dangerous good."""
MODEL = re.compile(r"\b[A-Z]{1,4}-?\d{1,4}[A-Z]{0,3}\b.*[a-z]")
"""A maker's number before the name of a machine: "Cat D6T dozer"."""
OF_KIND = {"thing": 3, "material": 3, "noun": -2, "verb": -2, "adjective": -2, "adverb": -4, "": 0}
NAMES = WordPattern(
    r"\b(?:inc|llc|ltd|corp|co|company|plant|warehouse|whse|dc|terminal|mfg|logistics|distribution|brothers|bros|sons|industries"
    r"|supply|services|group|foods|farms|ave|avenue|st|street|rd|road|dr|drive|blvd|hwy|highway|suite|unit|bldg|street|lane|way)\Z",
)


BY_THE_WAY = re.compile(r"\s(?:on|with|w/|us(?:e|es|ing)|by|via)(?: the| its)? \Z", re.IGNORECASE)
"""Before what goods stand on or come with, or are loaded by."""
SENTENCE = re.compile(r"[.!?](?=\s+[A-Z(])|[.!?]?\n")


class Lead(NamedTuple):
    """What stands before a phrase: where its qualifiers begin, whether a number is among them, and the words before these."""

    start: int
    numbered: bool
    words: str


def lead(text: str, at: int) -> Lead:
    """The lead of a phrase that begins at `at`."""
    numbered = False
    start = at
    while start and text[start - 1] == " ":
        begin = max(text.rfind(" ", 0, start - 1), text.rfind("\n", 0, start - 1)) + 1
        word = text[begin : start - 1].lower()
        number = word.isdigit() or word in WORDS
        if not (number or word in QUALIFIERS):
            break
        numbered = numbered or (number and word not in ("a", "an"))
        start = begin
    return Lead(start, numbered, text[max(0, start - 50) : start])


def worth(passage: Passage, counts: list[Count], phrase: Phrase) -> int:
    """The points of a phrase. `counts`: what is counted in its stretch."""
    text = passage.text
    before, after = lead(text, phrase.start), text[phrase.end : phrase.end + 40]
    left, right = cued_before(before), next((points for points, pattern in AFTER if pattern.match(after)), 0)
    opens, closes = bool(OPENS.search(text[max(0, phrase.start - 20) : phrase.start])), bool(CLOSES.match(after))
    points = OF_KIND[phrase.kind] + (phrase.kind == "noun" and " " in phrase.words)
    points += left + right + opens + (2 if opens and closes else 0)
    points += 6 * behind_count(text, counts, before.start) + 4 * behind_measure(passage, before.start)
    points += 3 * behind_class(passage, before.start)
    points += 2 * (right < 3 and before_count(text, counts, phrase.end))
    if left < 5 and (BARE_NUMBER if phrase.plural else ONE).search(text[max(0, phrase.start - 20) : phrase.start]):
        points += 3 + 3 * bool(
            phrase.plural and (OF_EACH_LATER if phrase.kind == "thing" else OF_EACH).match(text, phrase.end)
        )
    points += 2 * bool(MODEL.search(phrase.words) and phrase.kind in ("thing", "material"))
    return points + nearness(passage, phrase, cued=left > 3) - doubts(phrase, before, left)


def cued_before(before: Lead) -> int:
    """The points for the words before a phrase."""
    if not before.words[-1:].isspace():
        return 0
    if before.numbered and WE_HAVE.search(before.words):
        return 5
    return next((points for points, pattern in BEFORE if pattern.search(before.words)), 0)


def behind_count(text: str, counts: list[Count], at: int) -> bool:
    """Whether a count ends right before: "28 skids metal stampings", "8 drums (loose) paint"."""
    return any(0 <= at - each.end < 46 and LEFT_OF.fullmatch(text, each.end, at) for each in counts)


def before_count(text: str, counts: list[Count], at: int) -> bool:
    """Whether a count begins right behind: "dog food, 22 pallets"."""
    return any(0 < each.start - at < 4 and RIGHT_OF.fullmatch(text, at, each.start) for each in counts)


def behind_measure(passage: Passage, at: int) -> bool:
    """Whether a weight, a size, a class, a UN number or a temperature ends right before, in the same sentence."""
    measures: tuple[tuple[Found, ...], ...] = (
        passage.weights, passage.sizes, passage.classes, passage.un_numbers, passage.temperatures,
    )  # fmt: skip
    return any(
        each.end < at < each.end + 3 and passage.text[each.end : at].isspace() and passage.text[each.end - 1] != "."
        for group in measures
        for each in group
    )


def behind_class(passage: Passage, at: int) -> bool:
    """Whether a freight class ends right before, with a mark between: "class 85, ceramic planters"."""
    facts = (*passage.classes, *passage.nmfcs)
    return any(1 < at - each.end < 4 and not passage.text[each.end : at].strip(" ,/|-") for each in facts)


def doubts(phrase: Phrase, before: Lead, left: int) -> int:
    """What speaks against a phrase: it is what goods stand on, a name, a thing at the dock, or a word for anything."""
    if UNITS.match(phrase.words):
        return 20
    found = 4 * bool(BY_THE_WAY.search(before.words))
    found += 3 * bool(NAMES.search(phrase.words) or (phrase.words.istitle() and not phrase.kind and left != 7))
    found += 4 * bool(left < 4 and ON_SITE.match(phrase.words))
    found += 4 * (before.words.endswith("(") and phrase.kind not in ("thing", "material"))
    found += 6 * bool(left < 7 and PEOPLE.match(phrase.words)) + 4 * (phrase.words.upper() in ("III", "II"))
    return found + 4 * bool(GENERIC.match(phrase.words))


def nearness(passage: Passage, phrase: Phrase, *, cued: bool) -> int:
    """Points for standing in a sentence, or beside a line, that tells of freight; off where it stands among other things."""
    facts: tuple[Found, ...] = (
        *passage.weights, *passage.counts, *passage.sizes, *passage.classes, *passage.un_numbers, *passage.temperatures,
    )  # fmt: skip
    left, right = sentence(passage.text, phrase.start, phrase.end)
    if any(left <= each.start < right for each in passage.counts):
        return 3
    if any(left <= each.start < right for each in facts):
        return 2
    if any(left <= each.start < right for each in passage.trailers):
        return 1
    if not facts and len(passage.text) < 200:
        return 0
    line, after = passage.text.rfind("\n", 0, max(0, left - 1)), passage.text.find("\n", right + 1)
    beside = any(line <= each.start < (after if after >= 0 else len(passage.text)) for each in facts)
    return (1 if beside else 0) if cued or beside or alone(passage.text, phrase) else -3


def alone(text: str, phrase: Phrase) -> bool:
    """Whether a phrase that names goods is a sentence or a line of its own: "Pet food."."""
    before = text[max(0, phrase.start - 3) : phrase.start].rstrip(" ")
    after = text[phrase.end : phrase.end + 2].lstrip(" ")
    return phrase.kind in GOODS and before[-1:] in ("", "\n", ".") and after[:1] in ("", "\n", ".", ",")


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or the line, that holds a stretch."""
    before = max(
        (match.end() for match in SENTENCE.finditer(text, max(0, start - 200), start)), default=max(0, start - 200)
    )
    after = SENTENCE.search(text, end, end + 300)
    return before, after.start() if after else min(len(text), end + 300)
