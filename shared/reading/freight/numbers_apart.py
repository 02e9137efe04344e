"""How many there are, where the number stands apart from what it counts: "on skids, five in total", "pumps, quantity three"."""

import re
from dataclasses import dataclass

from shared.reading.freight.packed_things import PACKED, packed
from shared.reading.freight.things import NO_GOODS
from shared.reading.goods.commodity import likeliest
from shared.reading.goods.no_goods import UNITS
from shared.reading.language.numerals import NAMED, value
from shared.reading.language.word_patterns import WordPattern
from shared.reading.nouns.named_by_packaging import NAMESAKES
from shared.reading.nouns.phrases import GOODS_TOO, Phrase, phrases
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS, packaging
from shared.reading.packaging.packaging_kinds import INNER, LOOSE, OUTER
from shared.reading.passage import Found, Passage

ENDS = (
    r"(?=[ ]*(?:$|[\n,;:)]|\.(?!\d)|-[ ])|[ ](?:and each|each|going|ready|to (?:go|ship|move)|this time|for now|loaded"
    r"|(?:on|for|in) this (?:one|load|shipment|order))\b)"
)
"""Behind a number that is said of nothing else."""
N = rf"(?:\d{{1,3}}(?:,\d{{3}})?|{NAMED})"
TOLD = WordPattern(
    rf"(?<![\w$.,/#'\"-])(?:(?P<of>{N})[ ](?:(?<!one[ ])of[ ](?:them|'?em|these|those)\b"
    r"|(?:(?:in[ ])?total|in[ ]all|altogether|all[ ]told)\b(?![:=]|[ ](?:weight|lbs?|pounds|kgs?|stops|loads|trucks|cartons)))"
    rf"|(?P<each>{N})[ ]?(?:ct|count|ea(?:ch)?\.?){ENDS}"
    rf"|there(?:['’]s|[ ]is|[ ]are|[ ]will[ ]be|['’]ll[ ]be|[ ]were)[ ](?P<there>{N}){ENDS}"
    r"|(?:we|i|they)(?:['’]ve|['’]ll[ ]have|[ ]will[ ]have|[ ]have|[ ]need(?:[ ]to[ ](?:ship|move))?|[ ](?=count|got\b)"
    r"|(?:['’]d|['’]re|['’]ll|[ ]will|[ ]would|[ ]are)(?:[ ]be)?[ ](?:ship|send|mov|load)(?:e|p?ing)?)"
    rf"[ ]?(?:got[ ]|counted[ ]|count[ ])?(?P<have>{N}){ENDS}"
    rf"|(?:(?:the[ ])?count(?:['’]s|[ ]is)|(?<=and[ ])(?:it['’]?s|it[ ]is))[ ](?P<count>{N}){ENDS}"
    rf"|(?:quantity|qty\.?)(?:[ ]?(?:of|is|[:=-]))?[ ]?(?P<quantity>{N}){ENDS}"
    r"|(?<=[a-z)][ ])x[ ]?(?P<times>\d{1,2})(?=[ ]*(?:[,;)\n]|$|\.(?!\d)))"
    rf"|(?:shipping|sending|moving|total[ ]of)[ ](?P<total>{N}){ENDS}"
    rf"|number(?:ing|s)?[ ](?P<number>{N}){ENDS})",
    re.IGNORECASE | re.MULTILINE,
)
"""A number that is said to be how many there are, and not of what."""
ALONE = WordPattern(
    rf"\b(?:(?<=[,;(] )(?P<number>{N})(?=[ ]*[,;)])|(?<= - )(?P<dashed>{N})(?= -[ ])"
    rf"|(?<=, )(?P<last>{NAMED})(?=\.(?!\d)|\n|$)|(?<=\()(?P<inside>{NAMED})(?=\)))",
)
"""A number alone between marks: "barrels of pickles, plastic, 12, 480 lb each"."""
UNIT = WordPattern(rf"\b(?:(?P<unit>{FORMS})|(?P<done>{'|'.join(PACKED)}))\b")
OF_ONE = re.compile(r"(?:\b(?:an?|per|each|every|to the|not? on|no|not|without)|/)[ ]*\Z", re.IGNORECASE)
"""Before a packaging of which it is not said that there are several, or any."""
EVERY = re.compile(r"\b(?:each|every)[ ]\Z", re.IGNORECASE)
"""Before a packaging of which there are several, however many: "each pallet is 48x40, we have 6"."""
NAMING = ("thing", "material", "noun", "adjective")
"""The kinds of words that name a thing which is counted and weighed: "a safe", "one mill"."""
CALLED = re.compile(r"\b(?!(?:on|in|of|the|our|are|have|steel|plastic|metal|wood|oak)\b)[a-z]{2,} \Z", re.IGNORECASE)
"""Before a word for packaging that is part of the goods' own name."""
NEAR, FAR = 80, 160
"""Characters from a number to a thing, and to a packaging, that it counts."""
MOST = 3
"""Numbers of one stretch that are looked at."""


@dataclass(frozen=True, slots=True)
class Number:
    """How many there are of something. `told`: the words say that it is a number of things; `times`: "freezer x2"."""

    start: int
    end: int
    value: int
    told: bool
    times: bool = False


def told_apart(passage: Passage, found: list[Count], start: int, end: int) -> list[Count]:
    """What is counted by a number that stands apart: the packaging that is named beside it, else the things; empty for none.

    `found`: what is counted otherwise.
    """
    for number in numbers(passage, start, end, alone=not found)[:MOST]:
        count = unit_of(passage, found, number, start, end) or thing_of(passage, number, start, end)
        if count:
            return [count]
    return []


def numbers(passage: Passage, start: int, end: int, *, alone: bool) -> list[Number]:
    """The numbers that may count what is named elsewhere, those first that are said to; none that are another fact's.

    `alone`: numbers that are only alone between marks are among them.
    """
    found = [
        Number(*match.span(name), value(match[name]), told, name == "times")
        for pattern, told in ((TOLD, True), (ALONE, False))[: 1 + alone]
        for match in pattern.finditer(passage.text, start, end)
        if (name := match.lastgroup)
    ]
    if not found:
        return []
    facts: tuple[Found, ...] = (
        *passage.weights, *passage.sizes, *passage.counts, *passage.days, *passage.references, *passage.stops, *passage.classes,
        *passage.temperatures, *passage.hours,
    )  # fmt: skip
    taken = [(each.start, each.end) for each in facts]
    return [each for each in found if each.value and not any(a < each.end and each.start < b for a, b in taken)]


def unit_of(passage: Passage, found: list[Count], number: Number, start: int, end: int) -> Count | None:
    """The packaging that a number counts: the last that is named before it, else the next one; None where others are counted.

    A number between marks counts what its own sentence names before it.
    """
    text = passage.text
    first = max(start, number.start - FAR) if number.told else sentence(text, start, number.start)
    before = [each for each in UNIT.finditer(text, first, number.start) if several(passage, each, number)]
    after = UNIT.finditer(text, number.end, min(end, number.end + NEAR)) if number.told and not before else ()
    unit = next((each for each in (*reversed(before), *after) if several(passage, each, number)), None)
    if not unit:
        return None
    kind = packaging(unit["unit"] or PACKED[unit["done"].lower()])
    others = [each for each in found if each.packaging not in LOOSE]
    if others and (kind not in OUTER or any(each.packaging in OUTER or each.number <= number.value for each in others)):
        return None
    if kind in LOOSE or any(each.number > number.value for each in found if each not in others):
        return None
    return Count(unit.start(), unit.end(), number.value, kind)


def several(passage: Passage, unit: re.Match[str], number: Number) -> bool:
    """Whether a packaging is named as something of which there are several, and not counted where it stands."""
    every = packaging(unit["unit"] or "") not in INNER | LOOSE and EVERY.search(
        passage.text, max(0, unit.start() - 8), unit.start()
    )
    if not every and OF_ONE.search(passage.text, max(0, unit.start() - 12), unit.start()):
        return False
    own = GOODS_TOO.fullmatch(unit[0]) or packaging(unit["unit"] or "") in NAMESAKES
    if own and CALLED.search(passage.text, max(0, unit.start() - 12), unit.start()):
        return False  # server cabinets and scissor lifts
    plural = unit["done"] or every or unit[0].lower().endswith("s") or number.value == 1
    return bool(plural) and not any(each.start <= unit.start() < each.end for each in passage.counts)


def sentence(text: str, start: int, end: int) -> int:
    """Where the sentence or the line begins that goes on at `end`."""
    return max(start, end - NEAR, *(text.rfind(mark, 0, end) + len(mark) for mark in (". ", "\n", "; ", ": ")))


def thing_of(passage: Passage, number: Number, start: int, end: int) -> Count | None:
    """The things that a number counts: "We bought pews. Ten of them, oak.", "300 lbs each, five of them. Motors."."""
    text = passage.text
    near = last_named(text, start if number.told else sentence(text, start, number.start), number.start)
    named: tuple[Phrase | None, ...] = (near,)
    if number.told:
        named = (likeliest(passage, [], start, number.start), near, likeliest(passage, [], number.end, end))
    phrase = next((each for each in named if each and counts(each, number) and not NO_GOODS.fullmatch(each.noun)), None)
    if not phrase:
        return None
    kind = packed(text, phrase, number.value, end)
    return Count(phrase.start, phrase.end, number.value, kind, words=phrase.words)


def counts(phrase: Phrase, number: Number) -> bool:
    """Whether a phrase can name as many."""
    return phrase.plural == (number.value > 1) or number.times


def last_named(text: str, start: int, end: int) -> Phrase | None:
    """The last thing that is named shortly before an offset."""
    near = phrases(text, max(start, end - NEAR), end, lambda _: True)
    return next((each for each in reversed(near) if names_thing(each)), None)


def names_thing(phrase: Phrase) -> bool:
    """Whether a phrase can name what is counted and weighed; not "the two smaller"."""
    return (
        phrase.kind in NAMING
        and not UNITS.match(phrase.words)
        and not (phrase.kind == "adjective" and phrase.noun.endswith(("er", "est")))
    )
