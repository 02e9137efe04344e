"""The things themselves as handling units, where no packaging is counted: "four exam tables", "a forklift"."""

import math
import re
from dataclasses import replace

from shared.reading.counts.entry_numbers import enumerates
from shared.reading.counts.one_of_several import several, weighed_by_name
from shared.reading.freight.packed_things import packed
from shared.reading.freight.single_things import counted_thing, single
from shared.reading.goods.commodity import likeliest
from shared.reading.language.numerals import SPELLED, value
from shared.reading.language.word_patterns import WordPattern
from shared.reading.nouns.phrases import Phrase, phrases
from shared.reading.packaging.count import Count
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
NAMELESS = WordPattern(
    rf"(?<![\w$.,/#-])(?P<number>\d{{1,2}}|{SPELLED}) (?:machines?|vehicles?|pieces? of (?:equipment|machinery))\b"
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
    elif single(passage, phrase, start, end):
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
