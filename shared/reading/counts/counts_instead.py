"""Counts that take the place of another by naming it: "it's 14, not 12", "scratch 10, it's 11", "the pipe is 5 skids now".

The number that is taken back must have been counted, or such words would tell of hours and doors as well.
"""

import re
from dataclasses import replace

from shared.reading.counts.counts_corrected import OTHERWISE
from shared.reading.language.branches import compiled
from shared.reading.language.numerals import NAMED, value
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS, packaging
from shared.reading.packaging.packaging_kinds import LOOSE, group

NO_UNIT = r"(?![ ]?(?:[\"'%x]|lbs?\b|#|kgs?\b|pounds\b|k\b|am\b|pm\b|a\.m|p\.m|in\b|inch|ft\b|feet\b|high\b|wide\b|o['’]?clock))"
N = rf"(?:\d{{1,3}}(?![\d,.:/-]*\d){NO_UNIT}|(?:{NAMED})(?![\w-]))"
UNIT = rf"(?:[ ](?:{FORMS}))?"
IS = (
    r"(?:(?:but|rather|now|actually|really|instead|and|it['’]s|it is|it should be|there['’]s|there are|they['’]re|we have"
    r"|we['’]ve got|make (?:it|that|them)|call it|let['’]s do|say|to|with|at|is|are|should be)[ ]){1,4}"
)
"""Words that lead to what is so now."""
PAIRED = (
    WordPattern(
        rf"(?<![\w$.,/#:-])(?P<now>{N}){UNIT}[ ]?[,(–-]?[ ]?(?:and )?(?:not|instead of|rather than|in place of|in lieu of)"
        rf"(?: the| just)? (?P<once>{N}){UNIT}(?!\w)"
    ),
    WordPattern(
        rf"\bnot (?:the )?(?P<once>{N}){UNIT}(?:[ ]?[.,;–-]{{0,2}} ?{IS}"
        rf"|[ ]?[,;–-] ?(?=\w+[.;)\n]))(?P<now>{N}){UNIT}(?!\w)"
    ),
    WordPattern(
        rf"\b(?:scratch|strike|forget|ignore|disregard|change|replace|skip|amend|revise|cross out) (?:that |the |my |those )?"
        rf"(?P<once>{N}){UNIT}[ ]?[.,;:–-]{{0,2}} ?{IS}(?P<now>{N}){UNIT}(?!\w)"
    ),
)
"""A number that is so now, and the one that was: in either order."""
HOUR = compiled(r"\b(?:at|by|before|after|until|till|around|from|to|between|class|temp\w*|number|no\.)[ #]*\Z")
"""Before an hour, a class or another number that counts nothing."""
TALLY = WordPattern(
    rf"\b(?P<unit>{FORMS})(?:'s)? (?:count|qty|quantity|number|total)(?: has| just| was| is)?"
    r" (?:went|gone|goes|changed|changes|changing|moved|jumped|up|down|increased|dropped|revised|updated|corrected|bumped)"
    rf"(?: up| down)? from (?P<once>{N})(?: up| down)? to (?P<number>{N})"
)
"""How many there were of a packaging by a label, and are: "pallet count went from 9 to 11"."""
NAMED_NOW = WordPattern(
    rf"\b(?P<goods>[a-z]{{3,14}})(?: (?:is|are|will be|should be|went (?:up |down )?to|comes to|goes to)|['’]s)"
    rf"(?: (?:now|actually|really|only|just))? (?P<number>{N}) (?P<unit>{FORMS})(?P<said> (?:now|instead|not)\b)?"
)
"""Goods with another number of what they stand on."""
CUE = compiled(
    r"\b(?:edit|update|correction|sorry|oops|whoops|wait|change|changed|revised|actually|now|ps|p\.s\.)\b[^.!?\n]{0,60}\Z"
)
"""Before such words: that something is put right."""
CHANGED = WordPattern(
    r"\b(?:edit|update|correction|sorry|oops|whoops|wait|changed?|revised|actually|now|ps|p\.s\.|instead|not)\b"
)
"""A word of CUE, or one behind another number: without any, and without a "now" in another word, nothing is put right."""
ANOTHER = re.compile(r"[^.;\n]{0,40}[ ][ao]", re.IGNORECASE)
"""Up to the one more that explains another number."""
LINE = 90
"""Characters of the line of a count in which its goods are named."""


def instead(text: str, found: list[Count]) -> list[Count]:
    """The counts, each that another number is told to stand for as that many."""
    if not any(each.packaging for each in found):
        return tallied(text, found)
    for pattern in PAIRED:
        for match in pattern.finditer(text):
            ahead = max(0, match.start() - 30)
            if not (OTHERWISE.search(text, ahead, match.start()) or HOUR.search(text, ahead, match.start())):
                found = paired(found, match.span(), value(match["once"]), value(match["now"]))
    for match in NAMED_NOW.finditer(text) if "now" in text or CHANGED.search(text) else ():
        if match["said"] or "now" in match[0] or CUE.search(text, max(0, match.start() - 80), match.start()):
            found = renamed(text, found, match.start("number"), match["goods"].lower())
    return found


def tallied(text: str, found: list[Count]) -> list[Count]:
    """The counts with what a label tells to have changed, where no packaging is counted."""
    for match in TALLY.finditer(text):
        return [*found, Count(*match.span("number"), value(match["number"]), packaging(match["unit"]))]
    return found


def paired(found: list[Count], span: tuple[int, int], once: int, now: int) -> list[Count]:
    """The counts, the one that had been `once` as many as there are `now`, by words that stand in a span."""
    within = [each for each in found if span[0] <= each.start < span[1]]
    told = next((each for each in within if each.number == now and each.packaging not in LOOSE), None)
    former = [
        each
        for each in found
        if each.number == once and each.packaging not in LOOSE and (not told or group(each) == group(told))
    ]
    if once == now or not former:
        return found
    if told:
        return [each for each in found if each not in former]
    before = [each for each in former if each.start < span[0]]
    changed = (before or former)[-1] if before else former[0]
    return [
        replace(each, number=now) if each is changed else each
        for each in found
        if each is changed or each not in within
    ]


def renamed(text: str, found: list[Count], at: int, goods: str) -> list[Count]:
    """The counts, the one of the same packaging whose line names some goods as many as stand `at` an offset."""
    told = next((each for each in found if each.start <= at < each.end), None)
    if not told:
        return found
    for each in found:
        if each is told or group(each) != group(told) or each.number == told.number:
            continue
        if goods in text[each.start : each.end + LINE].partition("\n")[0].lower() and each.end < at:
            more = [
                one
                for one in found
                if one.start > told.end and one.number == 1 and ANOTHER.fullmatch(text, told.end, one.start + 1)
            ]  # "..., they built another one"
            left = [one for one in found if one is not told and one not in more]
            return [replace(one, number=told.number) if one is each else one for one in left]
    return found
