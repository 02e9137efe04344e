"""Things that are told one after the other: "a lathe, 7,000 lbs, and a mill, 5,000 lbs"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from shared.reading.freight.numbers_apart import names_thing
from shared.reading.freight.packed_things import packed
from shared.reading.freight.things import ALSO, NUMBER
from shared.reading.language.numerals import value
from shared.reading.nouns.named_by_packaging import NAMESAKES
from shared.reading.nouns.phrases import Phrase, phrases
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS, packaging
from shared.reading.passage import Found, Passage
from shared.reading.weights.weight import Weight

GAP = re.compile(
    r"[ ]?[,:(@-]?(?:[ ](?:is|are|at|measures?|weigh(?:s|ing)|about|approx\.?|that|which|a|an|size|dims?)\b:?){0,4}[ ]?"
)
"""What stands between a thing and its measures."""
ALSO_BEHIND = re.compile(rf"(?:[ ]?(?:each|ea\.?|apiece|total))?{ALSO.pattern}", re.IGNORECASE)
"""Between a weight and the next thing that is counted."""
OF_UNIT = re.compile(rf"[ ]?(?:(?:gross|net) )?(?:(?:per|an?|the|to the|each)[ ]|/[ ]?)(?:{FORMS})\b", re.IGNORECASE)
"""Behind the weight of one of what is counted by its packaging."""
OF_LAST = re.compile(r"[ ]?(?:per|an?|/)[ ]?[a-z]+", re.IGNORECASE)
"""Behind a weight, what it is one's: "62 lb a panel"."""
OF_THEM = re.compile(r"\b(?:of|are)\b", re.IGNORECASE)
"""Behind the number of some of what is counted before: "seven racks; five of frames, two are planks"."""
WITHIN = re.compile(r"\b(?:with|of|in|on|for|from|into|under)[ ]\Z", re.IGNORECASE)
"""Before what is part of something else: "4 pallets of pumps, each with a motor"."""
LISTED = re.compile(r":[ ]+(?=[^\W\d])")
"""Between what things are called together and the first of them: "two pieces of equipment: excavator 48,000 lbs"."""
OF_THOSE = re.compile(
    r"\s*(?:each|every one|both|all|they|these|those)\b(?! (?:is|are) (?:going|for|from))", re.IGNORECASE
)
"""How a sentence begins that tells more of what the one before counts: "There are two boilers. Each is 3,000 lb."."""
FAR = 80
"""Characters from a thing of a list to its weight at most."""
MOST = 6
"""Things that are told before what is counted."""


def listed_things(passage: Passage, start: int, end: int) -> list[Count]:
    """Things that are each told with one weight of their own: "a lathe weighing 7,000 lbs and a mill that weighs 5,000 lbs"."""
    weighed = [each for each in passage.weights if start <= each.start < end and not each.total]
    if len(weighed) < 2:
        return []
    facts: tuple[Found, ...] = (*passage.weights, *passage.sizes, *passage.stops, *passage.days, *passage.trailers)
    taken = [(each.start, each.end) for each in facts]
    named = phrases(passage.text, start, end, lambda at: not any(a <= at < b for a, b in taken))
    told = {each: number for each in named if names_thing(each) and (number := number_before(passage.text, each))}
    found: list[Count] = []
    parted = start
    for weight in weighed:
        thing = next((each for each in reversed(told) if each.end <= weight.start), None)
        listed = thing and LISTED.search(passage.text, thing.end, weight.start)
        if not thing or listed or weight.start - thing.end > reach(passage.text, weight) or thing.start < parted:
            beside = weighed_thing(passage, weight, parted)
            if not beside:
                return []
            parted = weight.end
            found.append(beside)
            continue
        parted = weight.end
        kind = packed(passage.text, thing, 2, weight.start)
        found.append(Count(thing.start, thing.end, told[thing], kind, words=thing.words))
    return found


def reach(text: str, weight: Weight) -> int:
    """Characters from a weight in which its thing stands: farther where its sentence tells more of the one before."""
    return FAR * 3 if OF_THOSE.match(text, text.rfind(". ", max(0, weight.start - FAR * 3), weight.start) + 1) else FAR


def things_beside(
    passage: Passage, counts: list[Count], weights: Sequence[Weight], start: int, end: int
) -> list[Count]:
    """The counts, with the things that are told with a weight each beside them: "a lathe, 7,000 lbs, and a crate of tooling,
    900 lb", "four ellipticals at 267 apiece, none of them boxed, and two pallets of weights, 2,200"; the counts alone where
    one of them has no weight of its own.
    """
    told = [each for each in weights if not each.total]
    if not 1 < len(told) <= MOST:
        return counts
    edges = [start, *(each.start for each in told)]
    held = [[each for each in counts if a <= each.start < b] for a, b in pairwise(edges)]
    if any(len(each) > 1 for each in held) or sum(map(len, held)) < len(counts):
        return counts
    found = list(counts)
    for weight, own, before in zip(told, held, [None, *told], strict=False):
        own_unit = own or OF_UNIT.match(passage.text, weight.end)
        thing = None if own_unit else thing_of(passage, weight, before.end if before else start)
        if thing and not any(each.start <= thing.start < each.end for each in passage.counts):
            found.append(thing)
    return sorted(found, key=lambda each: each.start)


def thing_of(passage: Passage, weight: Weight, start: int) -> Count | None:
    """The thing that a weight is told of: the one right before it, else the first that is counted in its sentence."""
    text = passage.text
    if told := weighed_thing(passage, weight, start):
        number = NUMBER.search(text, start, told.start)
        known = packaging(told.words.split()[-1]) or (weight.bare and not number) or (number and not free(text, number))
        return None if known else told
    start = behind.end() if (behind := OF_LAST.match(text, start)) else start
    begins = [text.rfind(mark, start, weight.start) + 1 for mark in (". ", "\n\n")]
    if OF_THOSE.match(text, max(begins)):
        start = max(
            start, weight.start - 3 * FAR, *(text.rfind(mark, start, begins[0] - 1) + 1 for mark in (". ", "\n\n"))
        )
    else:
        start = max(start, weight.start - FAR, *begins)
    facts: tuple[Found, ...] = (*passage.stops, *passage.days, *passage.trailers, *passage.sizes)
    taken = [(each.start, each.end) for each in facts]
    for each in phrases(text, start, weight.start, lambda at: not any(a <= at < b for a, b in taken)):
        said = NUMBER.search(text, max(start, each.start - 40), each.start)
        many = value(said["number"]) if said and free(text, said) else 0
        named = each.kind == "thing" or (many > 1 and (names_thing(each) or not each.kind))
        if many and named and each.plural == (many > 1) and not packed_name(each):
            return Count(each.start, each.end, many, packed(text, each, 2, weight.start), words=each.words)
    return None


def free(text: str, number: re.Match[str]) -> bool:
    """Whether what a number counts is neither some of what is counted before nor in or with something."""
    return not OF_THEM.search(text, number.end("number"), number.end()) and not WITHIN.search(
        text, max(0, number.start() - 8), number.start()
    )


def packed_name(phrase: Phrase) -> bool:
    """Whether a phrase names packaging rather than a thing; scissor lifts are things."""
    kind = packaging(phrase.noun)
    return bool(kind) and not (kind in NAMESAKES and " " in phrase.words)


def weighed_thing(passage: Passage, weight: Weight, start: int) -> Count | None:
    """The thing that a weight stands behind, be it with its size between; None where it stands behind anything else."""
    measured = min([each.start for each in passage.sizes if start <= each.start < weight.start] + [weight.start])
    facts: tuple[Found, ...] = (*passage.stops, *passage.days, *passage.trailers)
    taken = [(each.start, each.end) for each in facts]
    named = phrases(
        passage.text, max(start, measured - FAR), measured, lambda at: not any(a <= at < b for a, b in taken)
    )
    thing = named[-1] if named else None
    also = thing and ALSO_BEHIND.fullmatch(passage.text, start, thing.start) and names_thing(thing)
    if not thing or not (also or thing.kind == "thing") or not GAP.fullmatch(passage.text, thing.end, measured):
        return None
    number = number_before(passage.text, thing) or int(not thing.plural)
    return Count(thing.start, thing.end, number, "", words=thing.words) if number else None


def number_before(text: str, phrase: Phrase) -> int:
    """How many of a thing the words before it say; 0 where they do not."""
    said = NUMBER.search(text, max(0, phrase.start - 40), phrase.start)
    return value(said["number"]) if said and ":" not in text[said.end("number") : phrase.start] else 0
