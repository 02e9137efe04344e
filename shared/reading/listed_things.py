"""Things that are told one after the other: "a lathe, 7,000 lbs, and a mill, 5,000 lbs"."""

import re

from shared.reading.count import Count
from shared.reading.numbers_apart import names_thing
from shared.reading.numerals import value
from shared.reading.passage import Found, Passage
from shared.reading.phrases import Phrase, phrases
from shared.reading.things import NUMBER, packed
from shared.reading.totals import freight_weights

GAP = re.compile(
    r"[ ]?[,:(@-]?(?:[ ](?:is|are|at|measures?|weigh(?:s|ing)|about|approx\.?|that|which|a|an|size|dims?)\b:?){0,4}[ ]?"
)
"""What stands between a thing and its measures."""
FAR = 80
"""Characters from a thing of a list to its weight at most."""


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
        if not thing or weight.start - thing.end > FAR or thing.start < parted:
            return []
        parted = weight.end
        kind = packed(passage.text, thing, 2, weight.start)
        found.append(Count(thing.start, thing.end, told[thing], kind, words=thing.words))
    return found


def thing_before(passage: Passage, counts: list[Count], start: int) -> list[Count]:
    """The thing that is told with its own weight before what is counted with another: "a lathe, 7,000 lbs, and a crate of
    tooling, 900 lb".
    """
    parted = counts[0].start
    before = [each for each in freight_weights(passage, start, parted) if not each.total]
    if len(before) != 1 or not freight_weights(passage, parted, len(passage.text)):
        return []
    measured = min([each.start for each in passage.sizes if start <= each.start < before[0].start] + [before[0].start])
    facts: tuple[Found, ...] = (*passage.stops, *passage.days, *passage.trailers)
    taken = [(each.start, each.end) for each in facts]
    named = phrases(
        passage.text, max(start, measured - FAR), measured, lambda at: not any(a <= at < b for a, b in taken)
    )
    thing = named[-1] if named else None
    if not thing or thing.kind != "thing" or not GAP.fullmatch(passage.text, thing.end, measured):
        return []
    number = number_before(passage.text, thing) or int(not thing.plural)
    return [Count(thing.start, thing.end, number, "", words=thing.words)] if number else []


def number_before(text: str, phrase: Phrase) -> int:
    """How many of a thing the words before it say; 0 where they do not."""
    said = NUMBER.search(text, max(0, phrase.start - 40), phrase.start)
    return value(said["number"]) if said else 0
