"""What was counted first and is put right or another number now, told with a number alone: "I said fourteen pallets. Make that
sixteen", "was 5 pallets, so 3 now", "the order was for twelve drums but the line only filled nine"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from shared.reading.counts.counts_in_passing import in_passing
from shared.reading.counts.told_before import BY_SOMEBODY, FORMER, FORMER_BEHIND, MARK
from shared.reading.language.branches import compiled
from shared.reading.language.numerals import NAMED, value
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS, packaging

N = rf"(?:\d{{1,3}}(?![\d,.:/-]*\d)|(?:{NAMED}|dix)(?![\w-]))"
ENDS = (
    rf"(?=[ ]*(?:[;:)\n-]|[.,](?!\d)|\Z)|[ ](?:now|and|same|at|each|instead|please|total|then|of (?:them|those|these)"
    r"|(?:are |is |will |can |actually ){0,2}(?:done|ready|left|going|ship(?:ping)?|go|fit|make it"
    r"|coming|come|available)|in (?:the end|all)|as of|on (?:the|our|my) (?:dock"
    r"|floor)|to be exact|de|of|porque|sitting"
    rf"|(?P<unit>{FORMS}))\b)"
)
ANEW = WordPattern(
    r"\b(?:(?:make|call|change|bump) (?:that|it|them)(?: to| up to| down to)?"
    r"|(?:sorry|no,? wait|wait,? no|hold on|oops|whoops|pardon|perd[oó]n)(?: no)?,?(?: (?:it['’]?s|that['’]?s|i meant?"
    r"|make (?:it|that)))?|correction[:,]"
    r"|(?:that|this|it) should (?:have (?:read|been|said)|read|say|be)"
    r"|(?:right|real|true|correct|actual|final) (?:count|number|figure|quantity)(?: is| was| came to|:)"
    r"|(?:it )?(?:turned|turns) out (?:to be|it(?:['’]s| is| was)|there (?:are|were))"
    r"|(?:which|that|this) leaves(?: us| you)?(?: with)?|leaving|what remains is"
    r"|so(?: (?:it['’]?s|that['’]?s|now|we['’]?re (?:at|down to|up to)|(?:i|we) have|call it|make it|(?:please )?(?:quote"
    r"|price|book|ship|rate|do|send|plan on)))?|stands? now at"
    r"|(?:are|is|['’]re|went|gone) (?:down|up) to"
    r"|(?:c['’]est )?plut[oô]t|mejor(?: que sean)?|sino|(?:that|it)['’]?s (?:now|really|actually))"
    rf"[ ](?:only )?(?P<number>{N}){ENDS}"
    rf"|\b(?<![\d.,])(?P<then>{N}) (?:then|now|it is)(?=[.,;\n])",
)
"""A number that takes the place of one told before, whatever was said of that."""
NOW = compiled(rf"(?<![\w$#/-]){MARK}[ ](?P<number>{N}){ENDS}|\b(?:and|but) (?P<then>{N})(?= is what)")
"""A number that does so where the one before is said to be past, only thought or wrong."""
ALONE = WordPattern(rf"\b{N}(?:{ENDS}| is what)")
"""What every one of these holds."""
GAVE = compiled(r" (?:that )?(?:i|we|he|she) (?:gave|told|mentioned|quoted|wrote|sent|listed|put)\b[^.;\n]{0,30}")
"""Behind one that somebody gave once: "the 20 pallets I gave Cindy"."""
STRAIGHT = re.compile(rf"[ ](?:up |down )?to (?:be )?(?P<number>{N}){ENDS}", re.IGNORECASE)
"""Right behind such a one: "it went from twelve pallets to nine"."""
OTHERWISE = re.compile(
    rf"(?:\b(?:per|to|on|in|by|for|at) (?:an?|the|each|every)? ?(?:{FORMS})\b"
    r"|\b(?:an?|each|high|wide|deep|noon|\d[ ]?[ap]\.?m)\b[ .,;]"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\bat \d{1,2}\b"
    r"|\b(?:class|door|gate|dock|suite|stop|bay|lane|unit|temp\w*|height|ext\w*|trailer|truck)\b)[^.\n]{0,12}\Z",
    re.IGNORECASE,
)
"""Right before a number that says of something else how many or when: "four to a pallet, so six", "ready at 7, make that 8"."""
BACK, NEAR, MORE, MOST = 60, 160, 3, 6
"""Characters before the first count in which that is said; those from there to the second; how many times as many there are,
and there are of what is said to be past."""


ADDED = re.compile(
    r"\b(?:add(?:ed|ing|s)?|threw in|tack(?:ed|ing) on|found|bought|ordered|another|an? extra|one more|plus"
    r"|came up with)\b[^.;\n\d]{0,24}\Z",
    re.IGNORECASE,
)
"""Before what comes on top of what was told elsewhere: "sales added a pallet so it's six now"."""


def put_right(text: str, found: list[Count]) -> list[Count]:
    """The counts, each that is put right or another now with a number alone as that many."""
    first = list(found)
    again: list[Count] = []
    for match in ANEW.finditer(text) if found else ():
        before = [each for each in found if each.end <= match.start("then" if match["then"] else "number")]
        if before:
            found = corrected(text, found, before, match, sure=True)
            again += [each for each in before[-1:] if each.number == value(match["then"] or match["number"])]
    for once in [each for each in found if each.packaging]:
        if once not in found or once in again:
            continue
        numbers = list(following(text, once, found))
        for match in numbers if numbers and former(text, once) else ():
            changed = corrected(text, found, [each for each in found if each.end <= once.end], match, sure=False)
            if changed != found:
                found = changed
                break
    return without_given(text, found, first)


def without_given(text: str, found: list[Count], first: list[Count]) -> list[Count]:
    """The counts without those that somebody is said to have given once, where others of their packaging are told elsewhere:
    "Ten pallets of shirts ... in my first mail I put twelve pallets, but two stay"; of those that were put right, where as
    many are. `first`: the counts before any was put right."""
    if len({each.packaging for each in found}) == len(found):
        return found
    given = [each for each in found if each.packaging and is_given(text, each)]
    told = [each for each in found if each not in given] if given else []
    return [
        each
        for each in found
        if each not in given
        or not any(
            each.packaging == other.packaging and (each in first or each.number == other.number) for other in told
        )
    ]


def is_given(text: str, count: Count) -> bool:
    """Whether somebody is said to have given a count once."""
    before = FORMER.search(text, max(0, count.start - BACK), count.start)
    if before and BY_SOMEBODY.search(text, before.start(), count.start):
        return True
    return bool(GAVE.match(text, count.end))


def following(text: str, once: Count, found: list[Count]) -> Iterator[re.Match[str]]:
    """The numbers behind a count that may take its place, up to another one of its packaging."""
    others = [each.start for each in found if each.start >= once.end and each.packaging == once.packaging]
    if straight := STRAIGHT.match(text, once.end):
        yield straight
    end = min([once.end + NEAR, *(each + 24 for each in others)])
    yield from NOW.finditer(text, once.end, end) if ALONE.search(text, once.end, end) else ()


def former(text: str, count: Count) -> bool:
    """Whether a count is said to be past, only thought or written."""
    said = FORMER.search(text, max(0, count.start - BACK), count.start) or FORMER_BEHIND.match(text, count.end)
    return bool(said) or in_passing(text, count)


def corrected(text: str, found: list[Count], before: list[Count], match: re.Match[str], *, sure: bool) -> list[Count]:
    """The counts, the last of those `before` as the number of a match, where that takes its place. `sure`: its words say so."""
    name = "then" if match.groupdict().get("then") else "number"
    at, number, unit = match.span(name), value(match[name]), match["unit"] or ""
    several = [each for each in before if each.number > 1 and (not unit or packaging(unit) == each.packaging)]
    once = max(several or before, key=lambda each: each.end)
    if not once.packaging or at[0] - once.end > NEAR or (unit and packaging(unit) != once.packaging):
        return found
    past = former(text, once)
    most = MOST if past else MORE
    added = sure and number > once.number and ADDED.search(text, max(0, once.start - 36), once.start + 2) is not None
    if not (added or once.number / most - 2 <= number <= most * once.number + 2) or number in (0, once.number):
        return found
    if (len(several) > 1 and number == sum(each.number for each in several)) or OTHERWISE.search(text, once.end, at[0]):
        return found
    if not (past or added or (sure and once.number > 1)):
        return found
    told = [each for each in found if each.start < at[1] + len(unit) + 1 and at[0] < each.end]
    if told and unit:
        return [each for each in found if each is not once]
    if text.startswith((" of ", " de "), at[1]) and not told:
        return [each for each in found if each is not once] + [Count(*at, number, once.packaging)]
    return [replace(each, number=number) if each is once else each for each in found if each not in told]
