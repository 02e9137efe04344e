"""The things themselves as handling units, where no packaging is counted: "four exam tables", "a forklift"."""

import math
import re
from dataclasses import replace

from shared.reading.counts.entry_numbers import enumerates
from shared.reading.counts.one_of_several import several, weighed_by_name
from shared.reading.goods.commodity import likeliest
from shared.reading.goods.no_goods import UNITS
from shared.reading.language.numerals import SPELLED, value
from shared.reading.language.word_patterns import WordPattern
from shared.reading.nouns.phrases import Phrase, phrases
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS, packaging
from shared.reading.passage import Found, Passage

NUMBER = re.compile(
    rf"(?<![\w$.,/#-])(?<!class )(?<!cl )\(?(?P<number>\d{{1,3}}|{SPELLED})\)?"
    rf"(?:[ ]\(\d{{1,3}}\))?(?:[ -]|x[ ])"
    rf"(?:\d{{1,3}}[ -]?(?:foot|ft\.?|inch|in\.?|gallon|gal|yard|ton|bbl|hp|kw|['\"])[ ])?(?:x[ ]|pcs?\.?[ ]|pieces[ ]"
    rf"|ea\.?[ ]|each[ ]|of[ ])?"
    r"(?:(?:of|customer(?:['\u2019]?s)?|client(?:['\u2019]?s)?|new|used|old|big|large|small|our|the|my|these|loose|more"
    r"|complete|are|crated|boxed|palletized)[ ])*$",
    re.IGNORECASE,
)
BY_NAME = re.compile(
    rf"(?<![\w$.,/#-])(?P<number>\d{{1,2}}|{SPELLED})(?: (?!(?:of|and|or|to|from|in|on|at|for|with|by"
    rf"|x)\b)[a-z-]{{3,}}(?<![^s]s)){{1,2}} $",
    re.IGNORECASE,
)
"""Before things of each of which a weight is told, whatever stands before their name: "3 customer motorcycles"."""
ONE_OF = re.compile(r"\bone of (?:those|these|our|their|the|your) (?:[a-z]{3,7} ){0,2}\Z", re.IGNORECASE)
"""Before things of which one is shipped: "one of those big air handlers"."""
BEHIND = re.compile(
    r"[ ]?(?:\([ ]?(?:qty:? |x ?)?(?P<number>\d{1,2})(?:[ ](?:ea|each|pcs|pieces|units?|total))?[ ]?\)"
    r"|[x×][ ]?(?P<times>\d{1,2})(?=[ ]*(?:[,;.)\n]|$|-[ ])))",
    re.IGNORECASE,
)
"""The number of things behind their name: "skid steer loader (1)", "hot tub x 2"."""
SIZE = re.compile(r"(?:gal(?:lon)?|lit(?:er|re)|foot|feet|ft|inch|lb|oz|ton)s? ", re.IGNORECASE)
"""How words begin before which a number only says how large one is: "55 gal drums"."""
OWN = re.compile(
    rf"\b(?:each|every|all|both|they|them|one)\b(?:(?!n['’]t\b|\bnot?\b)[^.\n]){{0,40}}?\b(?:(?:its|their|his"
    rf"|her) own|individual|separate|a|per|on)"
    rf"[ ](?:a )?(?:\d\S*x\S+[ ])?(?P<unit>(?!pieces?\b|units?\b|pcs?\b)(?:{FORMS}))\b(?!\s+(?:jack|scale))",
    re.IGNORECASE,
)
ON_ONE = re.compile(
    r"\b(?:on|in|onto|(?:bolted|banded|strapped|mounted|screwed|attached) to|with) (?:(?:a|an|the|its|one|its own) )?"
    r"(?:[a-z]{3,9} |\d\S* (?:ft |foot )?)?(?P<unit>skid|pallet|crate)\b",
    re.IGNORECASE,
)
ON_SEVERAL = re.compile(
    r"\b(?:on|in|onto|(?:bolted|banded|strapped|mounted) to) (?:(?:the|their|its|our) )?(?:[a-z]{2,12} )?"
    r"(?P<unit>skids|pallets|crates"
    r"|(?<=in )(?:cartons|tubes|boxes))\b",
    re.IGNORECASE,
)
DENIED = re.compile(r"(?:\b(?:not|never|without|no)\b|n['’]t\b)[^.;\n]{0,24}\Z", re.IGNORECASE)
"""Before a packaging that the things are not on: "doesn't ship on a pallet"."""
PACKED = {"crated": "crate", "palletized": "pallet", "palletised": "pallet", "skidded": "skid"}
DONE = re.compile(
    r"(?:[^.\n!?]{0,60}?[,;(-][ ]?|[^\n!?]{0,80}?\b(?:it|that|this|they)(?:['’]?s|['’]re| is| are| will be| comes?)[ ](?:all )?"
    r"|[^\n!?]{0,80}?\bha(?:ve|s) (?:it|them) )(?P<each>(?:all|each|both|individually|separately) (?:one )?)*"
    r"(?P<done>crated|palletized|palletised|skidded)\b",
    re.IGNORECASE,
)
EACH_DONE = re.compile(
    r"\b(?:each|all|both|every)(?: (?:one|\w{3,12}))? (?:is|are|comes?|will be) (?:individually |separately )?"
    r"(?P<done>crated|palletized|palletised|skidded)\b",
    re.IGNORECASE,
)
ALSO = re.compile(
    rf"(?:[ ]?\([^()\n]{{0,40}}\))?(?:,|,? (?:and|&|plus|\+))[ ](?P<number>\d{{1,2}}|{SPELLED})[ ]"
    r"(?:(?:new|used|old|big|large|small|matching|loose|more)[ ])*",
    re.IGNORECASE,
)
"""What parts a thing from the next one that is counted."""
LOAD = 15_000
"""Pounds that a load weighs, and hardly one of several things."""
FAR = 120
"""Characters in which the things of one list stand."""
ARTICLE = re.compile(r"\b(?:an?|one)[ ](?:(?:used|new|old|small|large|big|single|\d+)[ ])*\Z", re.IGNORECASE)
HEAPED = re.compile(r"(?:loads?|lbs?\.?|pounds|tons?|#|kgs?) of \Z", re.IGNORECASE)
"""Before what is told by the load or by its weight, not by the piece: "two truckloads of cement", "46,000 lbs of coil"."""
KNOWN = re.compile(r"\bthe (?:(?:old|used|new|big|large|small) )*\Z", re.IGNORECASE)
"""Before a thing that could be at the dock as well as on the truck."""
SENT = re.compile(
    r"\b(?:ship|mov(?:e|ing)|relocat(?:e|ing)|haul(?:ing)?|transport(?:ing)?|sold|bought|sell|buy|send(?:ing)?|pick(?:ing)? up)"
    r" the (?:\w+ )?\Z",
    re.IGNORECASE,
)
MEASURED = re.compile(
    r"[ ](?:measures|is (?:about |roughly )?\d|weighs [^.;\n]{3,40}?\band (?:is|measures|stands) (?:about )?\d)",
    re.IGNORECASE,
)
MOVED = re.compile(r"\b(?:ship|move|haul|transport|pick|deliver) (?:it|this)\b", re.IGNORECASE)
NAMELESS = WordPattern(
    rf"(?<![\w$.,/#-])(?P<number>\d{{1,2}}|{SPELLED}) (?:machines?|vehicles?|pieces? of (?:equipment|machinery))\b"
)
MASS = re.compile(
    r"(?:equipment|machinery|furniture|[a-z]+ware|lumber|steel|apparel|clothing|merchandise|freight|product|material"
    r"|insulation|carpet|fabric|paper|wire|pipe|tubing|cable|rebar|sheet|tube|plate|bar|drywall|tile|flooring|roofing|siding)\Z",
    re.IGNORECASE,
)
NO_GOODS = re.compile(
    r"(?:truck|load|stop|drop|shipment|lane|driver|trailer|van|flatbed|reefer|order|deliver(?:y|ie)|pick ?up"
    r"|container|pallet|day|hour|week|people|guy|mile)s",
    re.IGNORECASE,
)
"""What is counted and is no freight."""
COLLECTED = re.compile(
    r"(?:mix(?:ture|ed bag)?|assortment|variety|bunch|batch|pile|heap|collection|range|selection|combination|quantity|mess) of\b",
    re.IGNORECASE,
)
"""How words begin that stand for many things: "a mix of vinyl and carpet"."""
AS_A_WHOLE = re.compile(
    r"[ ](?:orders?|shipments?|deliver(?:y|ies)|loads?|lots?|batch(?:es)?|consignments?|transfers?|jobs?|freight|cargo|moves?"
    r"|goods|stuff|materials?|project|purchase|restock|refill|allotment|inventory)\b",
    re.IGNORECASE,
)
"""How words go on that name no thing but all of the freight: "a trade show order", "one paint shipment"."""
JOINED = re.compile(r"\s(?:and|&|y|et)\s", re.IGNORECASE)
"""Of two things told together none is the single one."""


def things(passage: Passage, start: int, end: int) -> list[Count]:
    """What a stretch with a weight or a size counts where it names no packaging; one where a single thing is moved."""
    facts: tuple[Found, ...] = (*passage.weights, *passage.sizes)
    if not any(start <= each.start < end for each in facts):
        return []
    if named := weighed_by_name(
        passage.text, (each for each in passage.weights if start <= each.start < end), start, end
    ):
        return [replace(named, packaging=packed(passage.text, named, named.number, end))]
    phrase = likeliest(passage, [], start, end)
    if not phrase or COLLECTED.match(phrase.words) or AS_A_WHOLE.match(passage.text, phrase.end):
        return of_each(passage, start, end) or nameless(passage.text, start, end)
    before = NUMBER.search(passage.text, max(start, phrase.start - 40), phrase.start)
    sized = SIZE.match(phrase.words)
    number = value(before["number"]) if before and not sized and not enumerates(passage.text, before) else 0
    if not number and ONE_OF.search(passage.text, max(start, phrase.start - 40), phrase.start):
        number = 1
    told = None if number else BEHIND.match(passage.text, phrase.end, end)
    if told:
        number = int(told["number"] or told["times"])
    elif not (
        phrase.plural
        or poured(passage, start, end)
        or heaped(passage, phrase)
        or MASS.match(phrase.noun)
        or JOINED.search(phrase.words)
    ) and single(passage.text, phrase):
        number = 1
    if not number or (number > 1 and not (phrase.plural or told)):
        return of_each(passage, start, end, LOAD) or nameless(passage.text, start, end)
    text = passage.text
    if number == 1 and not told and (all_of_them := several(text, phrase, start, end)):
        return [replace(all_of_them, packaging=packed(text, all_of_them, all_of_them.number, end))]
    return [
        *beside(text, phrase, start, end),
        Count(phrase.start, phrase.end, number, packed(text, phrase, number, end), words=phrase.words),
        *behind(text, phrase, end),
    ]


def of_each(passage: Passage, start: int, end: int, most: float = math.inf) -> list[Count]:
    """Things that are counted by a name that nobody knows, and weighed one by one: "two Gators, 1,750 lb per machine".

    `most`: what one of them weighs less than; what weighs as much is told of each load.
    """
    weights = (each for each in passage.weights if start <= each.start < end and each.each and each.pounds < most)
    weight = next(weights, None)
    for phrase in phrases(passage.text, max(start, weight.start - FAR), weight.start, lambda _: True) if weight else ():
        at = max(start, phrase.start - 40)
        before = NUMBER.search(passage.text, at, phrase.start) or BY_NAME.search(passage.text, at, phrase.start)
        number = value(before["number"]) if before else 0
        if number > 1 and phrase.plural and not NO_GOODS.fullmatch(phrase.noun):
            kind = packed(passage.text, phrase, number, end)
            return [Count(phrase.start, phrase.end, number, kind, words=phrase.words)]
    return []


def nameless(text: str, start: int, end: int) -> list[Count]:
    """What is counted by a word that stands for anything: "1 machine"."""
    match = NAMELESS.search(text, start, end)
    return [Count(match.start(), match.end(), value(match["number"]), "")] if match else []


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
    return phrase.kind == "thing" and not UNITS.match(phrase.words)


def poured(passage: Passage, start: int, end: int) -> bool:
    """Whether the freight goes into a tank or a hopper, where nothing is counted."""
    return any(start <= each.start < end and each.value in ("tanker", "hopper") for each in passage.trailers)


def heaped(passage: Passage, phrase: Phrase) -> bool:
    """Whether a truck's freight is told by the load or by its weight."""
    trucks = bool(passage.trailers) or any(each.value == "Truckload" for each in passage.modes)
    return trucks and HEAPED.search(passage.text[max(0, phrase.start - 12) : phrase.start]) is not None


def single(text: str, phrase: Phrase) -> bool:
    """Whether a phrase in the singular speaks of one thing: "a hutch", "Case 721G wheel loader"; not "the couch"."""
    before = text[max(0, phrase.start - 30) : phrase.start]
    return bool(ARTICLE.search(before)) or bool(
        counted_thing(phrase)
        and (not KNOWN.search(before) or SENT.search(before) or MOVED.search(text) or MEASURED.match(text, phrase.end))
    )


def packed(text: str, phrase: Phrase | Count, number: int, end: int) -> str:
    """The packaging that each of the things is said to have; empty where none is."""
    end = min(end, phrase.end + 300)
    for word, name in PACKED.items():
        if re.search(rf"\b{word}\b", text[max(0, phrase.start - 12) : phrase.end], re.IGNORECASE):
            return name
    if (done := DONE.match(text, phrase.end)) and (number == 1 or done["each"]):
        return PACKED[done["done"].lower()]
    if done := EACH_DONE.search(text, phrase.end, end):
        return PACKED[done["done"].lower()]
    said = OWN.search(text, phrase.end, end) or (ON_ONE if number == 1 else ON_SEVERAL).search(text, phrase.end, end)
    return packaging(said["unit"]) if said and not DENIED.search(text, phrase.end, said.start()) else ""
