"""The goods that a count itself names: "5 HVAC units", "6 plate bundles", "4 coils, hot rolled", "30 empty racks"."""

import re

from shared.reading.nouns.named_by_packaging import OF_SIZE
from shared.reading.nouns.phrases import Phrase
from shared.reading.nouns.words import GOODS, kind
from shared.reading.packaging.count import Count

UNIT_GOODS = frozenset(
    {"unit", "coil", "tank", "cabinet", "reel", "beam", "sheet", "tube", "bale", "roll", "cylinder", "rack"}
)
"""Packaging that is a kind of goods itself."""
FINISHED = re.compile(
    r",? (?P<finish>(?:(?:cold|hot)[ -]?rolled|galvani[sz]ed|stainless|pre-?painted|pickled(?: (?:and|&) oiled)?"
    r"|tempered|laminated|insulated)"
    r"(?: (?:steel|aluminum))?)(?=[ ]*(?:[,;.(\n]|$|and\b|pickled\b))",
    re.IGNORECASE,
)
"""What such goods are said to be behind their number: "4 coils cold rolled"."""
WEIGHED = re.compile(r"[ ]*[,|-]?[ ]*\d[\d,.]*[ ]?(?:lbs?\b|#|pounds\b)\.?[ ]*[,|-]?")
"""The weight that may stand between: "1 coil | 44,300 lb | hot rolled"."""
ITSELF = UNIT_GOODS | {"bundle", "piece"}
AS_GOODS = re.compile(
    r"(?:empty|used|returned|returnable|reconditioned|refurbished|scrap|recycled|rebuilt|damaged)\b", re.IGNORECASE
)
"""What is said of a packaging that is shipped for its own sake."""
HOLLOW = frozenset({"box", "bin", "basket", "cage", "cart"})
"""Packaging that a noun makes goods of: "trench boxes", "shopping carts"."""
MADE_OF = re.compile(
    r"\b(?:wood(?:en)?|steel|plastic|metal|fib(?:er|re)|cardboard|poly|plywood|pine|paper|corrugated|ibc|gallon|gal|oak"
    r"|aluminum)\Z",
    re.IGNORECASE,
)
"""What a packaging itself is made of."""


def of_unit(text: str, counts: list[Count]) -> Phrase | None:
    """The goods within a count itself: "5 HVAC units", "6 plate bundles"."""
    for count in counts:
        unit = text[count.start : count.end].rpartition(" ")[2]
        if count.words and not count.packaging:
            return Phrase(count.start, count.end, count.words, "thing")
        if unit.lower().endswith("s") and shipped_itself(text, count):
            return Phrase(count.start, count.end, f"{count.words} {unit}".strip(), "thing")
        if count.packaging == "tank" and not count.words:
            return Phrase(count.start, count.end, unit, "thing")
        if count.packaging in UNIT_GOODS and (finish := finished(text, count.end)):
            return Phrase(count.start, finish.end(), f"{finish['finish']} {unit}", "thing")
        if not count.words or OF_SIZE.fullmatch(count.words):
            continue
        if count.packaging in ITSELF:
            words = f"{count.words} {unit}" if count.packaging in UNIT_GOODS else count.words
            return Phrase(count.start, count.end, words, "thing")
        if kind(count.words.split()[-1].lower()) in GOODS and not MADE_OF.search(count.words):
            return Phrase(count.start, count.end, count.words, "material")
        if count.packaging in HOLLOW and kind(count.words.split()[-1].lower()) == "noun":
            return Phrase(count.start, count.end, f"{count.words} {unit}", "thing")
    return None


def finished(text: str, at: int) -> re.Match[str] | None:
    """What goods are said to be behind their number, which ends `at` an offset, or behind their weight on the same row."""
    weighed = WEIGHED.match(text, at)
    return FINISHED.match(text, at) or (FINISHED.match(text, weighed.end()) if weighed else None)


def shipped_itself(text: str, count: Count) -> bool:
    """Whether a packaging is shipped for its own sake: "30 empty racks", "60 oak barrels, empty", "580 new pallets"."""
    if count.packaging == "pallet" and count.words.lower() == "new":
        return True
    return bool(AS_GOODS.match(count.words) or AS_GOODS.match(text[count.end : count.end + 20].lstrip(" ,(")))
