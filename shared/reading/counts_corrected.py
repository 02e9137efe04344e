"""What was counted first and is put right with a number alone: "I said fourteen pallets. Make that sixteen", "the form says 4
pallets, that should have read 14", "it was to be twelve drums but the line only filled nine"."""

import re
from dataclasses import replace

from shared.reading.count import Count
from shared.reading.numerals import NAMED, value
from shared.reading.packaging import FORMS, packaging
from shared.reading.word_patterns import WordPattern

N = rf"(?:\d{{1,3}}(?![\d,.:/-]*\d)|{NAMED}|dix|ten|six|two)"
ENDS = (
    rf"(?=[ ]*(?:[;:)\n-]|[.,](?!\d)|\Z)|[ ](?:now|and|at|each|instead|please|total|then|of (?:them|those|these)|to be exact"
    rf"|(?P<unit>{FORMS}))\b)"
)
ANEW = WordPattern(
    r"\b(?:(?:make|call|change|bump) (?:that|it|them)(?: to| up to| down to)?"
    r"|sorry,?(?: (?:it['’]?s|that['’]?s|i meant?|make (?:it|that)))?|correction[:,]"
    r"|(?:that|this|it) should (?:have (?:read|been|said)|read|say|be)"
    r"|(?:which|that|this) leaves(?: us| you)?(?: with)?|leaving|what remains is"
    r"|so(?: (?:it['’]?s|that['’]?s|now|we['’]?re (?:at|down to|up to)|call it|make it))?|stands? now at"
    r"|(?:are|is|['’]re|went|gone) (?:down|up) to"
    r"|(?:c['’]est )?plut[oô]t|mejor(?: que sean)?|sino|(?:that|it)['’]?s (?:now|really|actually))"
    rf"[ ](?:only )?(?P<number>{N}){ENDS}"
    rf"|\b(?P<then>{N}) (?:then|now|it is)(?=[.,;\n])",
)
"""A number that takes the place of one told before, whatever was said of that."""
DONE = r"(?:filled|made|finished|packed|built|ran|got)"
BUT = WordPattern(
    r"\b(?:(?:but|and|mais|pero) (?:(?:this|for this) (?:time|one|order|load)\b(?:,[^,.;\n]{3,40},)?"
    rf"|[^.;\n\d]{{3,40}}? (?:only {DONE}|(?:all |tout )?(?:fit|went|fits|est entré|entré) (?:on|onto|in|into|sur))"
    rf"|only {DONE}|ya (?:quedaron en|son))"
    rf"|only {DONE}|(?:re)?stacked to"
    r"|(?:it|that|there|they)(?:['’]s| is| are|['’]re)(?: really| actually| only| now)?"
    rf"|now|then)[ ](?P<number>{N}){ENDS}",
)
"""A number that does so where the one before is said to be past, only thought or wrong."""
ONCE = re.compile(
    r"\b(?:was|were|had|used to be|originally|at first|i (?:said|wrote|thought|told|typed|asked|take)"
    r"|(?:form|sheet|board|order|list) (?:says?|said|shows?)|said|thought|wrote|told (?:you|him|her)|forget|ignore|expected"
    r"|planned|counted on|normally|usually|pensais|avais|[ée]crit|eran|dije)\b[^.;\n]{0,40}\Z",
    re.IGNORECASE,
)
"""Before a count that is past, only thought or wrong."""
AS_A_RULE = re.compile(
    r"[^.;\n\d]{0,40}[ ](?:as a rule|normally|usually|at first|originally|on (?:the|my) (?:list|order|sheet)|before)\b",
    re.IGNORECASE,
)
"""Behind it."""
OTHERWISE = re.compile(
    rf"(?:\b(?:per|to|on|in|by|for|at) (?:an?|the|each|every)? ?(?:{FORMS})\b"
    r"|\b(?:an?|each|high|wide|deep|noon|a\.?m|p\.?m)\b[ .,;]"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\bat \d{1,2}\b)[^.\n]{0,12}\Z",
    re.IGNORECASE,
)
"""Right before a number that says of something else how many or when: "four to a pallet, so six", "ready at 7, make that 8"."""
BACK, NEAR, MORE = 60, 160, 3
"""Characters before the first count in which that is said; those from there to the second; how many times as many there are."""


def put_right(text: str, found: list[Count]) -> list[Count]:
    """The counts, each that is put right with a number alone as that many."""
    for sure, pattern in ((True, ANEW), (False, BUT)) if found else ():
        for match in pattern.finditer(text):
            name = "then" if match.re is ANEW.regex and match["then"] else "number"
            found = corrected(text, found, match.span(name), value(match[name]), match["unit"] or "", sure=sure)
    return found


def corrected(text: str, found: list[Count], at: tuple[int, int], number: int, unit: str, *, sure: bool) -> list[Count]:
    """The counts, the last before `at` as `number`, where that takes its place. `sure`: the words alone say so."""
    before = [each for each in found if each.end <= at[0]]
    several = [each for each in before if each.number > 1 and (not unit or packaging(unit) == each.packaging)]
    once = max(several or before, key=lambda each: each.end, default=None)
    if not once or not once.packaging or at[0] - once.end > NEAR or (unit and packaging(unit) != once.packaging):
        return found
    if not once.number / MORE - 2 <= number <= MORE * once.number + 2 or number in (0, once.number):
        return found
    if (len(several) > 1 and number == sum(each.number for each in several)) or OTHERWISE.search(text, once.end, at[0]):
        return found
    past = ONCE.search(text, max(0, once.start - BACK), once.start) or AS_A_RULE.match(text, once.end)
    if not (past or (sure and once.number > 1)):
        return found
    told = [each for each in found if each.start < at[1] + len(unit) + 1 and at[0] < each.end]
    if told and unit:
        return [each for each in found if each is not once]
    return [replace(each, number=number) if each is once else each for each in found if each not in told]
