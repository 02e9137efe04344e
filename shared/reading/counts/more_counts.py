"""Counts that only say how many more there are of what was counted before: "1 skid at 700 lbs, 2 at 450 each"."""

import re

from shared.reading.language.branches import compiled
from shared.reading.language.numerals import NAMED, ORDINALS, value
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.count import Count, added
from shared.reading.packaging.packaging import FORMS, packaging

WEIGHS = r"(?=[ ](?:@|at|weigh(?:ing|s)?(?: at)?)[ ]?\d[\d,]*[ ]?(?:lb|#|kg|each|ea\b|[\"']?x\d))"
MEASURED = r"(?=[^.;:\n\d]{0,30}[ ]\d[\d,]*(?:[ ]?(?:lb|#|kg|pound|each|ea\b|[\"']?[ ]?x[ ]?\d)))"
KNOWN = r"(?:the|them|those|these|which|our|your|my|his|her|their|it|every|each)"
"""Behind "of": what is spoken of already."""
MORE = WordPattern(
    rf"(?:[,;][ ](?P<listed>\d{{1,2}}|{NAMED}){WEIGHS}"
    rf"|[,;][ ](?P<other>\d{{1,2}}|{NAMED})(?=[ ]of[ ](?!{KNOWN}\b)[a-z]{{3}})"
    rf"|(?<![\w$.,/-])(?:(?P<number>\d{{1,2}}|{NAMED})[ ](?:more|additional|extra)(?:[ ](?P<unit>{FORMS}){MEASURED})?"
    rf"|(?:and|plus|&)[ ](?P<ones>\d{{1,2}}|{NAMED})[ ](?:[a-z]{{3,9}}[ ]ones|partials|halves){MEASURED}"
    rf"|(?:another(?! one (?:is |goes |going )?(?:to|from|for|goes|going)\b)|the other(?! one (?:is |goes |going )?(?:to"
    rf"|for|goes|going)\b)|(?:the )?remaining)[ ]"
    rf"(?P<further>\d{{1,2}}|{NAMED})"
    r"|(?:and|plus|\+|&)[ ](?P<odd>an?|one|1)[ ](?:short|half|small(?:er)?|big(?:ger)?|odd|partial|mixed|tall(?:er)?"
    r"|long(?:er)?"
    r"|light(?:er)?|heav(?:y|ier)|little)(?:(?<=partial)(?=[ ]?[,;.)\n])|[ ]one\b(?! (?:to|for|goes|going)\b)"
    r"|(?=[ ](?:@[ ]?|at[ ])?\d[\d,]*[ ]?(?:lb|#|kg)))"
    rf"|(?:\+|plus|and)[ ](?P<beside>\d{{1,2}}|{NAMED}){WEIGHS}"
    rf"|(?:\+|&|plus|and|y|et|puis)[ ](?P<goods>\d{{1,2}}|one|dos|{NAMED})(?: more)?(?=[ ](?:of"
    rf"|de)[ ](?!{KNOWN}\b)[a-z]{{3}})))"
    r"(?!\d|[.,]\d)(?=[ ]*(?:[.,;:)\n@\d]|$|\(|(?:from|at|in|to|for|of|de|are|is|runs?|go(?:es|ing)?|out of"
    r"|off|on|weigh(?:s|ing)?)\b))",
)
"""More of what was counted before: "9 pallets ... then Monroe for 11 more", "eight pallets ... the other six"."""
OF_GOODS = re.compile(
    r"[ ](?:(?:of|de)[ ].*"
    r"|(?!(?:at|is|are|weigh\w*|go\w*|from|to|for|in|on|each|total|that|which|with)\b)[a-z][a-z /&-]{2,40}?,?[ ])",
    re.IGNORECASE | re.DOTALL,
)
"""Between what is counted of some goods and more of it, of others: "5 pallets batter mix + 1 of paper trays"."""
PARTED = re.compile(
    rf"(?<![\w.,])(?:\d{{1,2}}|{NAMED})(?:[ ][a-z]+ ones?)?[ ](?:@|(?:at|weigh|is|are|of)\b)", re.IGNORECASE
)
WEIGHED = re.compile(
    r"\d[ ]?(?:lbs?|#|kgs?|pounds|each|ea)\b|(?:@|\bat|\bweighs?)[ ]?\d[\d,]{2,}(?![\dx])"
    r"|(?:@|\bat)[ ]?\d{2,3}[\"']?x\d",
    re.IGNORECASE,
)
"""Behind what was counted, where it has a weight of its own before more of it is: "1 skid at 700, 2 at 450 each"."""
COMPARED = r"(?:heavier|lighter|larger|smaller|bigger|taller|shorter|longer)"
HEFT = r"(?:\d[\d,]*[ ]?(?:lbs?|#|kgs?|pounds)|(?:\d{1,2},\d{3}|\d{3,4})(?=[ ]*(?:[;)\n]|[.,](?!\d)|$|and\b|&)))"
"""What one weighs, its unit perhaps told elsewhere."""
ANOTHER = WordPattern(
    rf"\b(?:another|(?<!\bon )(?<!\bin )(?:an?|the) (?P<nth>{'|'.join(ORDINALS)})"
    rf"|the other|(?:the )?{COMPARED}(?= one\b)|the {COMPARED})"
    r"(?:(?: one)?(?=(?:'s|[ ]is)?(?: a)?(?: standard)?[ ](?:at |@ ?|of |measures )?"
    rf"\d{{2,3}}[\"']?[ ]?x)|(?: one)?(?:(?<!another)"
    rf"(?<!another one)|(?=,? (?:is|at|weigh)))(?=(?:,? (?:is|at|weighs|weighing)|,|:|[ ]-)?[ ]{HEFT})"
    r"|(?: one)(?=,?[ ](?:that['’]s |which is |is )?(?:(?:exactly|just|much|the exact) )?(?:like (?:it|that|this"
    r"|the first)|the same|identical)\b[ ]*(?:[.,;)\n]|\Z))"
    rf"|[ ](?P<unit>{FORMS})(?<!s)"
    r"(?=(?:[ ](?:of|with|is|has|holds|carries)[ ][a-z][a-z ]{2,30}?)?,?[ ]"
    r"(?:(?:the )?same (?:size|dims?|dimensions|footprint),?(?: and| but)? )?"
    r"(?:is |at |@ ?|of |(?:that |which )?weighs |weighing )?\d[\d,]*"
    r"(?:[\"']?[ ]?x|[ ]?lbs?|[ ]?#|(?<=\d{3})(?=[ ]*[(.;]|,[ ]))))"
)
"""One more of what was counted before, by its size or weight: "one pallet 48x40x60, another 48x40x40"."""


FIRST = WordPattern(
    rf"\b(?:first|1st|{COMPARED}) (?P<unit>{FORMS})(?<!s)(?=(?: (?:is|at|weighs|measures|comes in at)|:|,)? \d)",
)
"""One of several that are told in order, before its weight or size."""
NTH = WordPattern(
    rf"\b(?:(?:on|in) an? (?P<nth>{'|'.join(ORDINALS)})(?=[,:] [\d,]{{3}})|and an? (?P<beside>{'|'.join(ORDINALS)})(?= with ))"
)
"""One more of what was counted before, by its number alone: "on two pallets ... and the engraver on a third, 540"."""


def with_more(text: str, found: list[Count]) -> list[Count]:
    """The counts with those that only say how many more there are of what was counted before."""
    first = [] if any(each.packaging for each in found) else opening(text)
    if first and len(more := with_others(text, first)) > 1:
        found = [*found, *more]
    elif not first:
        found = with_others(text, found)
    for match in NTH.finditer(text) if found else ():
        before = max((each for each in found if each.end <= match.start()), key=lambda each: each.end, default=None)
        nth = ORDINALS[(match["nth"] or match["beside"]).lower()]
        if before and before.packaging and nth == before.number + 1:
            found = added(found, Count(match.start(), match.end(), 1, before.packaging))
    for match in MORE.finditer(text) if found else ():
        before = max((each for each in found if each.end <= match.start()), key=lambda each: each.end, default=None)
        if before and before.packaging and goes_on(text, before, match):
            number = value(next(each for name, each in match.groupdict().items() if each and name != "unit"))
            found = added(found, Count(match.start(), match.end(), number, before.packaging))
    return found


NEW_WHOLE = compiled(r",?[ ](?:now|instead|today)\b(?! plus)")
NEW_WHOLE_BEFORE = compiled(
    r"\b(?:now(?: at)?|(?:make|call) (?:it|that)|(?:up|down) to|goes? to|went to|grew to|bumped to)[ ]\Z"
)
"""Behind and before a count of all there are now, of which those that are told next are the reason: "it's 23 pallets now,
they found room for one more"."""
REASON = compiled(
    r"\b(?:because|since|as|room|space|found|find|fit|fits|squeez\w+|added|adding|threw|put|tacked|had|got|ran|made|came)\b"
)
OWN_MEASURE = re.compile(r"[ ]*(?:[,;@(-]|at\b|of\b|weigh\w*|is\b|are\b|for\b)?[ ]*\d")
BACK = 16
"""Characters before a count in which that is said."""


def opening(text: str) -> list[Count]:
    """The first of several that are told one after the other, none of them counted: "the first skid weighs 900 lb"."""
    first = next(iter(FIRST.finditer(text)), None)
    return [Count(*first.span("unit"), 1, packaging(first["unit"]))] if first else []


def with_others(text: str, found: list[Count]) -> list[Count]:
    """The counts with one more for each that is told behind them: "another", "the other one", "a third"."""
    for match in ANOTHER.finditer(text) if any(not each.nth for each in found) else ():
        before = max((each for each in found if each.end <= match.start()), key=lambda each: each.end, default=None)
        alike = before and (not match["unit"] or packaging(match["unit"]) == before.packaging)
        told = [
            each.number
            for each in found
            if each.start < match.start() and before and each.packaging == before.packaging
        ]
        if before and before.packaging and alike and one_more(text, before, match, told):
            found = added(found, Count(match.start(), match.end(), 1, before.packaging))
    return found


def one_more(text: str, before: Count, match: re.Match[str], told: list[int]) -> bool:
    """Whether "another", "a fifth" or "the other" tells one more than was counted `before`. `told`: the numbers so far."""
    if match["nth"]:
        return ORDINALS[match["nth"].lower()] in (before.number + 1, sum(told) + 1)
    return before.number == 1 or (match[0][0] in "aA" and told_apart(text, before, match))


def told_apart(text: str, before: Count, match: re.Match[str]) -> bool:
    """Whether what was counted `before` has a weight of its own, and no part of it is told, up to a match."""
    own = WEIGHED.search(text, before.end, match.start())
    return bool(own) and not PARTED.search(text, before.end, match.start())


def goes_on(text: str, before: Count, match: re.Match[str]) -> bool:
    """Whether a number tells more of what was counted `before`, and no part of it."""
    if match["further"] and text.startswith((" weigh", " are", " is", " run"), match.end()):
        return before.number == 1
    if match["unit"] and packaging(match["unit"]) != before.packaging:
        return False
    if match["ones"]:
        return told_apart(text, before, match)
    if match["other"]:
        return text.startswith(" of ", before.end) and told_apart(text, before, match)
    if match["goods"]:
        named = OF_GOODS.fullmatch(text, before.end, match.start())
        return named is not None and not PARTED.search(text, before.end, match.start())
    if match["number"] and explains(text, before, match):
        return False
    if not (match["beside"] or match["listed"]) or match[0][0] in "+p":
        return True
    return told_apart(text, before, match)


def explains(text: str, before: Count, match: re.Match[str]) -> bool:
    """Whether "one more" only tells why there are as many as were counted `before`."""
    whole = NEW_WHOLE.match(text, before.end) or NEW_WHOLE_BEFORE.search(
        text, max(0, before.start - BACK), before.start
    )
    if not whole or OWN_MEASURE.match(text, match.end()):
        return False
    return REASON.search(text, before.end, match.start()) is not None
