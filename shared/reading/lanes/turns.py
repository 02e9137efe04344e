"""Where each of several shipments begins in running text: counted words, numbers and letters, "and another", sentences with
freight of their own, places in a row."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, product

from shared.reading.lanes.stretches import holds, sentence_starts
from shared.reading.language.word_patterns import WordPattern
from shared.reading.passage import Found, Passage
from shared.reading.places.places import spots
from shared.reading.places.spot import Spot
from shared.reading.stops.corrections import not_meant
from shared.reading.stops.passing_places import REMEMBERS, of_past_load

TURNS = {
    0: ("first", "1st", "one", "primero", "primera", "una", "uno", "premier", "première", "small", "smaller"),
    1: ("second", "2nd", "other", "another", "segundo", "segunda", "otra", "otro", "deuxième", "autre", "big", "bigger"),
    2: ("third", "3rd", "tercero", "tercera", "troisième"),
    3: ("fourth", "4th", "cuarto", "cuarta", "quatrième"),
}  # fmt: skip
TURN_OF = {word: nth for nth, words in TURNS.items() for word in words}
TURN = WordPattern(
    r"(?<![\w-])(?:(?:the|el|la|le|l['\u2019]) ?)?(?P<turn>" + "|".join(sorted(TURN_OF, key=len, reverse=True)) + r")\b"
    r"(?! (?:of (?!them|these|those)|thing|come|off|drop|stop|pick|shift|more|last|big|small|way|two|three|four|\d)\b)(?!-)",
)
"""Words that count shipments: "the first ..., the second ...", "una ..., otra ..."."""
DAYS_OWN = WordPattern(
    r"\b(?:today|tomorrow|tmrw|(?:mon|tues|wednes|thurs|fri|satur|sun)day)['\u2019]s "
    r"(?:(?:one|load|truck|van|shipment|reefer|flatbed) )?"
    r"(?:goes|is (?:going|for)|going|heads|ships|delivers|runs|will go|to|for)\b"
)
"""Words that tell shipments by their days: "tomorrow's goes to Erie, Friday's to Troy"."""
KEY = WordPattern(
    r"\b(?P<noun>lot|phase|truck|load|truckload|shipment|item|crate|box|batch|part|group|order|unit|piece|po|job|lane|move|leg|run)"
    r"[ ]?(?:no\.?|number|#)?[ ]?(?P<key>one|two|three|four|five|[a-h]|\d{1,7})\b(?![.,]?\d|[ ]?(?:lbs?|#|x|pcs?|pallets?)\b)",
)
"""What names a shipment by its number or letter: "lot 114", "truck B", "phase one"."""
LETTER = WordPattern(r"(?<![\w(])\(?(?P<mark>[a-h]|[1-9])\)[ ]")
LEAD = r"(?:and|plus|also|then|again|i|we|have|need)"
TRAILER = r"(?:ltl|partial|step ?deck|van|flatbed|reefer|lowboy|rgn|conestoga|hot ?shot|box truck|truck|load|shipment)"
FURTHER = WordPattern(
    rf"\b(?:{LEAD}[ ,]+)*(?:another|\d{{1,3}} more|(?:a|the) (?:second|2nd|third|next)"
    r"|(?:the |an? |exact(?:ly the)? )?"
    r"(?:same (?:again|thing|load|one|deal|order|shipment)|identical|repeat(?: it)?|duplicate)"
    r"(?! as\b))\b"
    r"(?! (?:stop|drop|pick\w*|delivery|day|week|option|set|time|lane)\b)"
    r"|\b(?:also|too)[ ,]+(?:please[ ,]+)?(?:need|want|like|looking|look|quote|price|rate|check|have|got)\b"
    r"|\b(?:what|how) about\b|\bwhat if\b"
    r"|\b(?:quote|price|rate|get|give|have|need|like|want|look|do)\b[^.;?\n]{0,20} (?:as well|too|also)\b"
    rf"|\b{LEAD}[ ,]+(?:{LEAD}[ ,]+)*(?:an?|one|the) (?:\w+ )?{TRAILER}\b(?! (?:stop|drop|day)\b)",
)
"""Words that begin one more shipment."""
OF_THEM = WordPattern(r"\b(?:[1-9]\d?|one|two|three|four|five|six)\b of (?:them|these|those)\b")
SEVERAL = WordPattern(
    r"\b(?:both|the two|one (?:\w+ ){1,3}and (?:one|another)|these|each|separate(?:ly)?|loads|trucks|quotes|prices|rates|numbers"
    r"|figures|ambos|ambas|tous les deux)\b"
)
"""Words for more than one shipment."""
BOTH = WordPattern(r"\b(?:both(?! (?:of us|of you|ways|ends|of me))|the two|ambos|ambas)\b")
EACH_OWN = WordPattern(
    r"\b(?:each (?:\w+ ){0,3}(?:its|their) own|separate (?:loads|shipments|trucks|quotes|bols)"
    r"|separately|por separado|s[ée]par[ée]ment"
    rf"|(?:an?|one) {TRAILER} (?:for|to) each"
    r"|to each of (?:these|those|them|the following|the)|to each(?=[ ]?:))(?!\w)"
)
"""Words that make what is told in turn shipments of their own."""
ROW = re.compile(
    r"(?:[ ](?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[ ]*[;,]?[ ]*(?:and |& |y |et )?", re.IGNORECASE
)


def openings(passage: Passage, said: frozenset[int]) -> Iterator[list[int]]:
    """Where each of several shipments may begin, the surest signs first. `said`: the numbers of shipments spoken of."""
    text = passage.text
    yield in_series([(TURN_OF[each["turn"].casefold()], each.start()) for each in TURN.finditer(text)])
    yield [each.start() for each in DAYS_OWN.finditer(text)]
    yield keyed(text)
    yield in_series(
        [("abcdefgh123456789".index(each["mark"].casefold()) % 8, each.start()) for each in LETTER.finditer(text)]
    )
    yield [each.start() for each in OF_THEM.finditer(text)]
    several = SEVERAL.search(text)
    weighed = sentences_of_freight(passage) if said or several else []
    if several or len(weighed) in said:
        yield weighed
    yield further(passage)
    apart = EACH_OWN.search(text)
    if said or apart:
        yield from (row for row in [places_in_a_row(passage)] if apart or len(row) in said)
    spoken = said | ({2} if BOTH.search(text) else set())
    if spoken or apart:
        yield from (starts for starts in interleaved(passage) if apart or len(starts) in spoken)


def in_series(found: list[tuple[int, int]]) -> list[int]:
    """Where the words stand that count up from the first; a word that does not go on counting is none of them."""
    starts: list[int] = []
    for nth, start in found:
        if nth == len(starts):
            starts.append(start)
    return starts if len(starts) > 1 else []


def keyed(text: str) -> list[int]:
    """Where the first mentions stand of things of one kind that their numbers tell apart."""
    kinds: dict[str, dict[str, int]] = {}
    for each in KEY.finditer(text):
        kinds.setdefault(each["noun"].casefold(), {}).setdefault(each["key"].casefold(), each.start())
    return next((list(starts.values()) for starts in kinds.values() if len(starts) > 1), [])


def sentences_of_freight(passage: Passage) -> list[int]:
    """Where the sentences begin that weigh freight, and count it or name its trailer or a place."""
    text = passage.text
    edges = [*sentence_starts(text), len(text)]
    more: tuple[Found, ...] = (*passage.counts, *passage.trailers, *passage.stops)
    return [a for a, b in pairwise(edges) if holds(passage.weights, a, b) and holds(more, a, b)]


def places_in_a_row(passage: Passage) -> list[int]:
    """Where the places stand that nothing but commas parts: "to the stores in Peoria IL 61615; Canton OH 44720"."""
    found: list[int] = []
    end = -1
    for spot in strong(passage.text):
        if end >= 0 and not ROW.fullmatch(passage.text, end, spot.start):
            if len(found) > 1:
                break
            found = []
        found.append(spot.start)
        end = spot.end
    return found if len(found) > 1 else []


def interleaved(passage: Passage) -> Iterator[list[int]]:
    """Where freight begins that a sentence counts and weighs before each of several places, or behind each."""
    facts = sorted(
        [(each.start, "weight") for each in passage.weights]
        + [(each.start, "count") for each in passage.counts]
        + [(each.start, "place") for each in strong(passage.text)]
    )
    edges = [*sentence_starts(passage.text), len(passage.text)]
    for start, end in pairwise(edges):
        held = [each for each in facts if start <= each[0] < end]
        kinds = [kind for _, kind in held]
        for size, at in product((3, 2), (0, 1)):
            turn, many = kinds[at : at + size], (len(kinds) - at) // size
            last = at + many * size
            left = set(kinds[last:]) - {"place"}
            if len(set(turn)) == size and "place" in turn and many > 1 and kinds[at:last] == turn * many and not left:
                yield [each for each, _ in held[at:last:size]]


@lru_cache(maxsize=4)
def strong(text: str) -> tuple[Spot, ...]:
    """The places of a text that are written out, but for those that are taken back, or of a load that has been."""
    found = spots(text)
    denied = not_meant(text, found)
    remembers = REMEMBERS.search(text) is not None
    return tuple(
        spot
        for nth, spot in enumerate(found)
        if spot.written and spot not in denied and not (remembers and nth > 1 and of_past_load(text, spot))
    )


def further(passage: Passage) -> list[int]:
    """Where the sentence begins that tells the first freight, and where words stand behind it that begin one more shipment."""
    facts: tuple[Found, ...] = (*passage.weights, *passage.counts)
    if not facts:
        return []
    first = min(fact.start for fact in facts)
    more = [each.start() for each in FURTHER.finditer(passage.text, first)]
    if not more:
        return []
    begin = max(at for at in sentence_starts(passage.text) if at <= first)
    return [begin, *more]
