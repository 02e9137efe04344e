"""What goods weigh with what they stand on or in, told beside what they weigh without it: "285 lb, with the pallet it's 340"."""

import re
from dataclasses import replace

from shared.reading.language.branches import compiled
from shared.reading.language.numerals import NAMED
from shared.reading.packaging.packaging import FORMS
from shared.reading.weights.weight import NUMBER, Weight, number
from shared.reading.weights.weight_of_each import ABOUT

KIND = rf"(?:{FORMS}|pack(?:ag)?ing|crating|dunnage|blocking|bracing|cradle|base|frame|wrap)"
MADE = r"(?:crated|palletized|palletised|skidded|boxed|packed|packaged|wrapped|bundled)(?: up)?"
COMES = (
    r"(?:[ ,:=(]|(?:it|they|that|all|each|everything|weight|wt|total)\b|['’](?:s|re|ll be)\b"
    r"|(?:is|are|be|weighs?|goes|go|makes?|comes?|runs?|out|in|to|at|up|then)\b){0,12}"
)
"""What may stand between such words and the weight."""
BEFORE = compiled(
    rf"(?:\b(?:with|w/|including|incl\.?|counting|plus|on|in|once|after)[ ](?:(?:the|its|their|a) )?(?:[a-z]+ )?{KIND}|\b{MADE})"
    rf"{COMES}(?:{ABOUT} ?){{0,3}}\Z"
)
"""Before the weight of all of it: "with the crate it comes to", "crated: "."""
BEHIND = compiled(
    rf"[ ]{{0,2}}[,(]?[ ]{{0,2}}(?:(?:each|ea|apiece|a piece)[ ])?(?:(?:all|fully|when|once|if|as) )?(?:(?:with|w/|including"
    rf"|incl\.?|counting)[ ]"
    rf"(?:(?:the|its|their|a|all) )?(?:(?:[a-z]+ )?{KIND}\b|it\b|them\b)|(?:on|in)[ ](?:the|its|their) {KIND}\b|{MADE}\b"
    r"|with(?=[ ]{0,2}(?:[.,;)\n]|$)))"
)
"""Behind it: "340 lb on the skid", "1,120 each with the crates", "5,600 lb crated"."""
UNMARKED = compiled(
    rf"[ ]{{0,2}}(?:each|ea)?[,;.(]?[ ](?:but |and |or |so )?(?:with|w/|including|incl\.?|counting|plus|on|in|once|after)[ ]"
    rf"(?:(?:the|its|their|a) )?{KIND},?[ ](?:on |in |added |included )?{COMES}(?:{ABOUT} ?){{0,3}}(?P<number>{NUMBER})"
    r"(?![\d.,]*\d|[ ]?(?:lb|#|kg|kilo|pound|ton|x|\"|'|in\b|ft|feet|cm|mm|high|tall|wide|long|pallet|skid|%"
    r"|(?:of (?:them|'?em|these|those)|pcs|pieces|units|count|in all)\b))"
)
"""Behind a weight, that of all of it, whose unit is the same: "the machine is 285 lb, with the pallet it's 340"."""
OTHER_GOODS = re.compile(
    rf"\b(?:and|plus|also|&)\s+(?:an?|another|(?:{NAMED})|\d{{1,2}}(?![\d,.]*\d|[ ]?(?:lb|kg|#)))\b", re.IGNORECASE
)
"""Between the weights of two things."""
SIDE_BY_SIDE = re.compile(r"[ ]?(?:&|\+|/|,? ?\b(?:and|plus)\b)[ ]?", re.IGNORECASE)
"""Between the weights of two of the same things: "2 machines crated, 3,400 lbs & 2,950 lbs"."""
NEAR, HEAVIER = 90, 1.6
"""Characters between two such weights; how many times as heavy the goods are with their packaging at most."""


def unmarked_packed(text: str, found: list[Weight]) -> list[Weight]:
    """The weights that numbers without a unit tell behind one of `found`, of the same goods with their packaging."""
    more: list[Weight] = []
    for each in found:
        told = UNMARKED.match(text, each.end)
        unit = each.pounds / number(plain) if (plain := digits(text, each)) else 0.0
        pounds = number(told["number"]) * unit if told else 0.0
        if told and each.pounds < pounds <= HEAVIER * each.pounds:
            more.append(Weight(*told.span("number"), pounds, each=each.each))
    return more


def digits(text: str, weight: Weight) -> str:
    """The number of a weight as it is written; empty where it is written in words or there is none but naught."""
    told = re.search(NUMBER, text[weight.start : weight.end])
    return told[0] if told and number(told[0]) else ""


def without_bare(text: str, weights: list[Weight]) -> list[Weight]:
    """The weights without those of goods without their packaging, where they are told with it close by."""
    if len(weights) < 2:
        return weights
    dropped: list[Weight] = []
    kept: list[Weight] = []
    for each in weights:
        bare = [other for other in weights if other not in dropped and lighter(text, other, each)]
        if bare and (BEFORE.search(text, max(0, each.start - 60), each.start) or BEHIND.match(text, each.end)):
            dropped += bare
            each = replace(each, each=each.each or (bare[0].each and not each.total))
        kept.append(each)
    return [each for each in kept if not any(each.start == other.start for other in dropped)]


def lighter(text: str, one: Weight, other: Weight) -> bool:
    """Whether a weight that stands close to another can be that of the same goods without their packaging."""
    first, second = sorted((one, other), key=lambda each: each.start)
    between = text[first.end : second.start]
    if len(between) > NEAR or "\n\n" in between or OTHER_GOODS.search(between) or SIDE_BY_SIDE.fullmatch(between):
        return False
    return one.pounds < other.pounds <= HEAVIER * one.pounds and one.each >= other.each
