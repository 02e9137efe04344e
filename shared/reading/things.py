"""The things themselves as handling units, where no packaging is counted: "four exam tables", "a forklift"."""

import re

from shared.reading.commodity import likeliest
from shared.reading.counts import FORMS, Count, packaging
from shared.reading.numerals import SPELLED, value
from shared.reading.passage import Found, Passage
from shared.reading.phrases import Phrase

NUMBER = re.compile(
    rf"(?<![\w$.,/#-])\(?(?P<number>\d{{1,3}}|{SPELLED})\)?(?:[ ]\(\d{{1,3}}\))?[ -](?:x[ ]|pcs?[ ]|pieces[ ]|of[ ])?"
    r"(?:(?:of|new|used|old|big|large|small|our|the|my|these|loose|more|complete)[ ])*$",
    re.IGNORECASE,
)
OWN = re.compile(
    rf"\b(?:each|every|all|both|they|them|one)\b[^.\n]{{0,40}}?\b(?:(?:its|their|his|her) own|individual|separate|a|per|on)"
    rf"[ ](?P<unit>{FORMS})\b(?!\s+(?:jack|scale))",
    re.IGNORECASE,
)
ON_ONE = re.compile(r"\b(?:on|in) (?:(?:a|an|the|its|one) )?(?P<unit>skid|pallet|crate)\b", re.IGNORECASE)
ON_SEVERAL = re.compile(r"\bon (?P<unit>skids|pallets)\b", re.IGNORECASE)
PACKED = {"crated": "crate", "palletized": "pallet", "palletised": "pallet", "skidded": "skid"}
ARTICLE = re.compile(r"\b(?:an?|one)[ ](?:(?:used|new|old|small|large|big|single|\d+)[ ])*\Z", re.IGNORECASE)
MOVED = re.compile(r"\b(?:ship|move|haul|transport|pick|deliver) (?:it|this)\b", re.IGNORECASE)
MASS = re.compile(
    r"(?:equipment|machinery|furniture|hardware|lumber|steel|glassware|apparel|clothing|merchandise|freight|product|material"
    r"|insulation|carpet|fabric|paper|wire|pipe|tubing|cable|rebar|drywall|tile|flooring|roofing|siding)\Z",
    re.IGNORECASE,
)


def things(passage: Passage, start: int, end: int) -> list[Count]:
    """What a stretch with a weight or a size counts where it names no packaging; one where a single thing is moved."""
    facts: tuple[Found, ...] = (*passage.weights, *passage.sizes)
    if not any(start <= each.start < end for each in facts):
        return []
    phrase = likeliest(passage, [], start, end)
    if not phrase:
        return []
    before = NUMBER.search(passage.text, max(start, phrase.start - 40), phrase.start)
    number = value(before["number"]) if before else 0
    if not phrase.plural and not MASS.match(phrase.noun) and single(passage.text, phrase):
        number = 1
    if not number or (number > 1 and not phrase.plural):
        return []
    return [Count(phrase.start, phrase.end, number, packed(passage.text, phrase, number, end), words=phrase.words)]


def single(text: str, phrase: Phrase) -> bool:
    """Whether a phrase in the singular speaks of one thing: "a hutch", "Case 721G wheel loader"; not "the couch"."""
    before = text[max(0, phrase.start - 30) : phrase.start]
    return bool(ARTICLE.search(before)) or (
        phrase.kind == "thing" and (not before.lower().endswith("the ") or bool(MOVED.search(text)))
    )


def packed(text: str, phrase: Phrase, number: int, end: int) -> str:
    """The packaging that each of the things is said to have; empty where none is."""
    end = min(end, phrase.end + 300)
    for word, name in PACKED.items():
        if re.search(rf"\b{word}\b", text[max(0, phrase.start - 12) : phrase.end], re.IGNORECASE):
            return name
    said = OWN.search(text, phrase.end, end) or (ON_ONE if number == 1 else ON_SEVERAL).search(text, phrase.end, end)
    return packaging(said["unit"]) if said else ""
