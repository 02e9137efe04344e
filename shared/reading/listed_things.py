"""Things that are told one after the other ("a lathe, 7,000 lbs, and a mill, 5,000 lbs"), or whose number follows."""

import re

from shared.reading.commodity import likeliest
from shared.reading.counts import Count
from shared.reading.numerals import NAMED, value
from shared.reading.passage import Found, Passage
from shared.reading.phrases import Phrase, phrases
from shared.reading.things import NUMBER, packed
from shared.reading.totals import freight_weights
from shared.reading.word_patterns import WordPattern

OF_THEM = WordPattern(
    rf"(?<![\w$.,/#-])(?P<number>\d{{1,3}}|{NAMED})(?: of (?:them|em|those|these)\b| of 'em\b| (?:in all|altogether|all told)\b)",
)
NAMING = ("thing", "material", "noun", "adjective")
"""The kinds of words that name a thing which is counted and weighed: "a safe", "one mill"."""
NO_GOODS = re.compile(
    r"(?:truck|load|stop|drop|shipment|lane|driver|trailer|van|flatbed|reefer|order|deliver(?:y|ie)|pick ?up"
    r"|container)s",
    re.IGNORECASE,
)
GAP = re.compile(
    r"[ ]?[,:(@-]?(?:[ ](?:is|are|at|measures?|weigh(?:s|ing)|about|approx\.?|that|which|a|an|size|dims?)\b:?){0,4}[ ]?"
)
"""What stands between a thing and its measures."""
FAR = 80
"""Characters from a thing of a list to its weight at most."""


def things_of_them(passage: Passage, start: int, end: int) -> list[Count]:
    """Things whose number stands apart: "We bought pews. Ten of them, oak.", "300 lbs each, five of them. Motors."."""
    told = OF_THEM.search(passage.text, start, end)
    if not told:
        return []
    named = (
        likeliest(passage, [], start, told.start()),
        last_named(passage.text, start, told.start()),
        likeliest(passage, [], told.end(), end),
    )
    phrase = next((each for each in named if each and each.plural and not NO_GOODS.fullmatch(each.noun)), None)
    if not phrase:
        return []
    number = value(told["number"])
    return [Count(phrase.start, phrase.end, number, packed(passage.text, phrase, number, end), words=phrase.words)]


def last_named(text: str, start: int, end: int) -> Phrase | None:
    """The last thing that is named shortly before an offset."""
    near = phrases(text, max(start, end - FAR), end, lambda _: True)
    return next((each for each in reversed(near) if names_thing(each)), None)


def names_thing(phrase: Phrase) -> bool:
    """Whether a phrase can name what is counted and weighed; not "the two smaller"."""
    return phrase.kind in NAMING and not (phrase.kind == "adjective" and phrase.noun.endswith(("er", "est")))


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
