"""What the goods are, in the sender's words: a noun phrase that stands where goods are named.

Every noun phrase of a stretch gets points for where it stands (after "4 pallets of", as the object of "ship", before "weighs",
alone between commas) and for what its chief word is known to be; the one with the most is the commodity, if it has enough.
"""

import re

from shared.reading.counts.one_of_several import one_of
from shared.reading.goods.called_by_name import addressed
from shared.reading.goods.goods_within_counts import of_unit
from shared.reading.goods.labelled_goods import named
from shared.reading.goods.no_goods import UNITS
from shared.reading.goods.told_otherwise import covered_by, outside, places
from shared.reading.goods.worth import worth
from shared.reading.language.numerals import NAMED
from shared.reading.nouns.makers import MACHINE, is_machine
from shared.reading.nouns.phrases import Phrase, phrases
from shared.reading.nouns.words import GOODS
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS
from shared.reading.passage import Passage

HELD_IN = re.compile(
    rf"\A(?:(?:\d+x\d+ )?(?:{FORMS}|(?:gals?|gallons?|lit(?:er|re)s?|lb|oz|kg)(?: (?:pails|drums|buckets|jugs|cans|bags"
    rf"|bottles|boxes|sacks|totes|kegs))?|consist(?:s|ing)?|sets?|loads?|positions?|spots?) (?:of"
    rf"|de) (?!rechange)|(?:loads? (?:of )?)"
    r"|(?:(?:week|month|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)['’]s )"
    r"|(?:crated|palletized|skidded) |d['’]une? |[dl]['’])(?=\w{3})"
    r"|(?<=\w\w\w)(?<! own) (?:crate|skid|pallet|bundles)\Z|(?<=\w\w\w) (?:shrink|stretch)\Z",
    re.IGNORECASE,
)
"""What is left before the goods of what they are held in or counted by: "bags of lime", "gal of glycerin"."""
BOUND = re.compile(
    r",? (?:all )?(?:banded|bundled|strapped|tied|packed|crated|boxed|stacked) (?:up )?(?:in|on)(?:to)? ", re.IGNORECASE
)
MERE_FORM = re.compile(
    r"(?:pails|drums|totes|cartons|ctns|boxes|bags|sacks|cases|jugs|buckets|cans|kegs|bins|crates|super ?sacks|bulk bags)",
    re.IGNORECASE,
)
"""What goods are held in within what is handled: it is their name only where nothing else is ("2 skids of pails")."""
FOR_WHAT = re.compile(
    r" (?:(?:used|made|meant|built|designed|needed|that (?:goes?|fits?)) )?(?:for|on|out of|from|off(?: of)?|to (?:fit|go on))"
    r" (?:an?|the|our|their|his|her|my|your|some|its)(?: (?:new|old|used|big))? ",
    re.IGNORECASE,
)
"""Between goods and what they are for, or come from."""
IS_OF_MAKE = re.compile(
    r"(?:[,.;:]| [-–—])? ?\(?(?:(?:it|this|that|she)(?:['’]s| is) |which is )?(?:an? )?"
    r"(?:(?:used|new|old|pretty|nice|newer|older|\d{4}),? ){0,2}",
    re.IGNORECASE,
)
"""Between a machine and its maker and model, which only explain it: "wheel loader, it's a used Case 621"."""
APPOSED = re.compile(r", |[ ][-\u2013\u2014][ ]| ?\(")
"""Between the name of things and words that explain it."""
BRACKET = re.compile(r" ?\(")
"""Between the name of things and what they are made of."""
NUMBERED = re.compile(rf"(?<![\w$.,/#-])(?:\d{{1,3}}|{NAMED}) \Z", re.IGNORECASE)
"""Before things that are counted by their name."""
NO_NAME = re.compile(
    r"(?:pallet|skid|plt|crate|boxe|carton|drum|bundle|tote|bin|roll|coil|unit|piece|pc|case|bag|truck|load|item|thing|stop|drop"
    r"|shipment|lane|trailer|footer|flat|van|order|line|lot|day|week|sku|product|commoditie)s",
    re.IGNORECASE,
)
"""What is counted and names no goods."""
LEAST, SURE = 5, 8
"""Points that a phrase needs, and that it needs where a thing is counted by its name."""


def goods(passage: Passage, counts: list[Count], start: int, end: int) -> str:
    """The commodity of a stretch: what a label names, else the noun phrase with the most points; empty where there is none."""
    phrase = likeliest(passage, counts, start, end)
    if not phrase:
        return ""
    whole = next((each.words for each in counts if each.words and one_of(phrase, each.words)), phrase.words)
    return HELD_IN.sub("", whole, count=1)


def likeliest(passage: Passage, counts: list[Count], start: int, end: int) -> Phrase | None:
    """The words of a stretch that name its goods. `counts`: what is counted in it, beside which goods are named."""
    open_at = outside([*covered_by(passage), *addressed(passage.text), *places(passage)])
    if found := named(passage.text, start, end, open_at) or bound(passage, start, end):
        return found
    thing = next((each for each in counts if each.words and not each.packaging and start <= each.start < end), None)
    best, most = None, (SURE if thing else LEAST, False)
    told = phrases(passage.text, start, end, open_at)
    for before, phrase in zip((None, *told), told, strict=False):
        if before is best and what_for(passage.text, before, phrase):
            continue
        points = (worth(passage, counts, phrase, most[0]), phrase.kind in GOODS)
        if points >= most and MERE_FORM.fullmatch(phrase.words):
            points = (min(points[0], LEAST), False)
        if points > most or (best is None and points == most):
            best, most = phrase, points
    if not best:
        return of_unit(passage.text, counts)
    text = passage.text
    return counted_by_name(text, best, counts) or explained(text, best, told) or of_make(text, best, told) or best


def of_make(text: str, best: Phrase, found: list[Phrase]) -> Phrase | None:
    """The machine that is named right before a maker and a model which only explain what it is."""
    at = found.index(best) - 1
    if at < 0 or not is_machine(best.words) or MACHINE.match(best.noun):
        return None
    return (
        found[at] if MACHINE.match(found[at].noun) and IS_OF_MAKE.fullmatch(text, found[at].end, best.start) else None
    )


def what_for(text: str, before: Phrase | None, phrase: Phrase) -> bool:
    """Whether a phrase names what the goods right before it are for, or come from: "an electric motor for a conveyor"."""
    return before is not None and before.kind in GOODS and bool(FOR_WHAT.fullmatch(text, before.end, phrase.start))


def counted_by_name(text: str, best: Phrase, counts: list[Count]) -> Phrase | None:
    """The things that are counted right before brackets that say what they are made of: "5 display cases (tempered glass)"."""
    for each in counts:
        told = each.words and text[each.start : each.end].endswith(each.words)
        if told and each.words.endswith("s") and BRACKET.fullmatch(text, each.end, best.start):
            return Phrase(each.end - len(each.words), each.end, each.words, "thing")
    return None


def explained(text: str, best: Phrase, found: list[Phrase]) -> Phrase | None:
    """The things that are counted right before words which only explain what they are: "2 kiln cars, rolling steel frames"."""
    at = found.index(best) - 1
    if at < 0 or not APPOSED.fullmatch(text, found[at].end, best.start):
        return None
    before = found[at]
    counted = before.plural and NUMBERED.search(text, max(0, before.start - 20), before.start)
    return before if counted and not (UNITS.match(before.words) or NO_NAME.fullmatch(before.noun)) else None


def bound(passage: Passage, start: int, end: int) -> Phrase | None:
    """The things that are counted and then said to be put together: "42 hewn beams, strapped into 6 bundles"."""
    for each in passage.counts:
        if start <= each.start < end and each.words and not each.packaging and BOUND.match(passage.text, each.end):
            return Phrase(each.start, each.end, each.words, "thing")
    return None
