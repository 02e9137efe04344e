"""Things that each have a packaging of their own, which is named as one: "two hull moulds, each one bolted to its own skid",
"six chairs, a crate for each", "four gearboxes, crated singly"."""

import re
from dataclasses import replace

from shared.reading.freight.numbers_apart import names_thing
from shared.reading.freight.packed_things import PACKED
from shared.reading.freight.things import NUMBER
from shared.reading.language.numerals import value
from shared.reading.language.word_patterns import WordPattern
from shared.reading.nouns.phrases import phrases
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import packaging
from shared.reading.passage import Passage

KINDS = r"skid|pallet|crate|box|carton"
OWN = WordPattern(
    rf"\b(?:(?:each|every)\b(?: one| of them| (?P<thing>[a-z]{{3,12}}))??(?:[ ,](?!not\b)[a-z,]+){{0,5}}?"
    rf" (?:(?:its|their|his) |(?<= on )|(?<= in )|(?<= to ))own (?:[a-z]{{4,9}} )?"
    rf"(?P<own>{KINDS})\b|(?:a|one) (?P<each>{KINDS}) (?:for )?(?:each|apiece)\b(?! [a-z\d])"
    rf"|\b(?:on|in|onto|to) their own (?:[a-z]{{4,9}} )?(?P<theirs>{KINDS})e?s\b"
    r"|(?P<done>crated|skidded|palletized|boxed) (?:singly|individually|separately|one by one))"
)
"""One packaging that is each one's."""
BOTH = re.compile(r"\bboth (?:of )?(?:the |these |our )?(?:[a-z-]+ ){0,2}\Z", re.IGNORECASE)
SIZED, FIGURE = re.compile(r"(?:bbl|gal(?:lon)?|ton|foot|ft|hp)s?\b", re.IGNORECASE), re.compile(r"\d+[ -]\Z")
"""How words begin before which a number says how large one is: "two 7 bbl kettles"."""
NEAR, FAR = 60, 240
"""Characters before it in which units are counted, and things."""


def own_units(passage: Passage, found: list[Count], start: int, end: int) -> list[Count]:
    """The counts, the things that each have a packaging of their own as many of it. `found`: what is counted otherwise."""
    told = OWN.search(passage.text, start, end)
    if not told:
        return found
    kind = packaging(told["own"] or told["each"] or told["theirs"] or PACKED.get((told["done"] or "").lower(), "box"))
    loose = [
        each
        for each in passage.counts
        if each.number > 1
        and each.packaging in ("", "unit", "piece")
        and start <= each.start < each.end <= told.start()
    ]
    if loose and told.start() - loose[-1].end < NEAR:
        others = [each for each in found if each is not loose[-1] and not told.start() <= each.start < told.end()]
        return sorted([replace(loose[-1], packaging=kind), *others], key=lambda each: each.start)
    if any(each.number > 1 or each.packaging != kind for each in found):
        return found
    thing = (told["thing"] or "").lower()
    for each in reversed(phrases(passage.text, max(start, told.start() - FAR), told.start(), lambda _: True)):
        number = counted_before(passage.text, each.start) if names_thing(each) and each.plural else 0
        if number > 1 and not packaging(each.noun) and each.noun != "ends" and each.noun.lower().startswith(thing):
            return [Count(each.start, each.end, number, kind, words=each.words)]
    return found


def counted_before(text: str, at: int) -> int:
    """How many of what is named at an offset there are; 0 where nothing right before it says so."""
    if BOTH.search(text, max(0, at - 30), at):
        return 2
    at = sized.start() if SIZED.match(text, at) and (sized := FIGURE.search(text, max(0, at - 8), at)) else at
    said = NUMBER.search(text, max(0, at - 40), at)
    return value(said["number"]) if said else 0
