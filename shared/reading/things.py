"""The things themselves as handling units, where no packaging is counted: "four exam tables", "a forklift"."""

import re

from shared.reading.commodity import likeliest
from shared.reading.counts import FORMS, Count, packaging
from shared.reading.numerals import SPELLED, value
from shared.reading.passage import Found, Passage
from shared.reading.phrases import Phrase, phrases

NUMBER = re.compile(
    rf"(?<![\w$.,/#-])\(?(?P<number>\d{{1,3}}|{SPELLED})\)?(?:[ ]\(\d{{1,3}}\))?(?:[ -]|x[ ])(?:x[ ]|pcs?\.?[ ]|pieces[ ]"
    rf"|ea\.?[ ]|each[ ]|of[ ])?"
    r"(?:(?:of|new|used|old|big|large|small|our|the|my|these|loose|more|complete)[ ])*$",
    re.IGNORECASE,
)
OWN = re.compile(
    rf"\b(?:each|every|all|both|they|them|one)\b[^.\n]{{0,40}}?\b(?:(?:its|their|his|her) own|individual|separate|a|per|on)"
    rf"[ ](?:a )?(?:\d\S*x\S+[ ])?(?P<unit>{FORMS})\b(?!\s+(?:jack|scale))",
    re.IGNORECASE,
)
ON_ONE = re.compile(r"\b(?:on|in) (?:(?:a|an|the|its|one) )?(?P<unit>skid|pallet|crate)\b", re.IGNORECASE)
ON_SEVERAL = re.compile(r"\bon (?P<unit>skids|pallets)\b", re.IGNORECASE)
PACKED = {"crated": "crate", "palletized": "pallet", "palletised": "pallet", "skidded": "skid"}
ALSO = re.compile(
    rf"(?:[ ]?\([^()\n]{{0,40}}\))?(?:,|,? (?:and|&|plus|\+))[ ](?P<number>\d{{1,2}}|{SPELLED})[ ]"
    r"(?:(?:new|used|old|big|large|small|matching|loose|more)[ ])*",
    re.IGNORECASE,
)
"""What parts a thing from the next one that is counted."""
FAR = 120
"""Characters in which the things of one list stand."""
MACHINE = re.compile(
    r"(?:excavator|bulldozer|dozer|backhoe|loader|crane|kiln|furnace|oven|mower|tractor|lathe|mill|press|brake|compressor|chiller"
    r"|boiler|conveyor|forklift|skidder|manlift|mixer|baler|combine|trencher|roller|paver|grader|telehandler|harvester|sprayer"
    r"|motorcycle|atv|boat|canoe|kayak|camper|rv|scooter|transformer|turbine|gearbox|printer|copier|freezer|piano|organ|genset"
    r"|generator|exchanger|sofa|couch|hutch|armoire|dresser|tub)\Z",
    re.IGNORECASE,
)
"""A thing that is one even where no article says so."""
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
    text = passage.text
    return [
        *beside(text, phrase, start, end),
        Count(phrase.start, phrase.end, number, packed(text, phrase, number, end), words=phrase.words),
        *behind(text, phrase, end),
    ]


def behind(text: str, phrase: Phrase, end: int) -> list[Count]:
    """The things that are counted right behind one: "a couch, 2 armchairs and a table"."""
    found: list[Count] = []
    at = phrase.end
    for each in phrases(text, phrase.end, min(end, phrase.end + FAR), lambda _: True):
        gap = ALSO.fullmatch(text, at, each.start)
        if not gap or not counted_thing(each):
            break
        found.append(Count(each.start, each.end, value(gap["number"]), packed(text, each, 2, end), words=each.words))
        at = each.end
    return found


def beside(text: str, phrase: Phrase, start: int, end: int) -> list[Count]:
    """The things that are counted right before one, with nothing but a joint between."""
    found: list[Count] = []
    at = phrase.start
    before = list(phrases(text, max(start, phrase.start - FAR), phrase.start, lambda _: True))
    for each in reversed(before):
        own = NUMBER.search(text, max(start, each.start - 40), each.start)
        if not ALSO.fullmatch(text, each.end, at) or not own or not counted_thing(each):
            break
        found.insert(0, Count(each.start, each.end, value(own["number"]), packed(text, each, 2, end), words=each.words))
        at = each.start
    return found


def counted_thing(phrase: Phrase) -> bool:
    """Whether a phrase names what can be counted as a thing of its own."""
    return phrase.kind == "thing" or bool(MACHINE.match(phrase.noun))


def single(text: str, phrase: Phrase) -> bool:
    """Whether a phrase in the singular speaks of one thing: "a hutch", "Case 721G wheel loader"; not "the couch"."""
    before = text[max(0, phrase.start - 30) : phrase.start]
    return bool(ARTICLE.search(before)) or bool(
        counted_thing(phrase) and (not before.lower().endswith("the ") or MOVED.search(text))
    )


def packed(text: str, phrase: Phrase, number: int, end: int) -> str:
    """The packaging that each of the things is said to have; empty where none is."""
    end = min(end, phrase.end + 300)
    for word, name in PACKED.items():
        if re.search(rf"\b{word}\b", text[max(0, phrase.start - 12) : phrase.end], re.IGNORECASE):
            return name
    said = OWN.search(text, phrase.end, end) or (ON_ONE if number == 1 else ON_SEVERAL).search(text, phrase.end, end)
    return packaging(said["unit"]) if said else ""
