"""Classes and NMFC numbers that are told only as what they were: "it used to be class 175, it's 125 now"."""

import re
from collections.abc import Sequence

from shared.reading.language.branches import compiled
from shared.reading.rating.goods import Words

WAS = compiled(
    r"\b(?:(?:was|were|used to (?:be|go|run|ship|move)|had (?:it|them|this|these)|went|going|moved|shipped|ran|booked"
    r"|rated|billed)"
    r"(?: (?:as|at|under|in|a|down))*|(?:old|previous|former|prior|last) (?:[a-z]+ ){0,2}?(?:was|says?|said|has|had"
    r"|shows?|showed|lists?|is)"
    r"|(?:old|previous|former|prior)|(?:he|she|they|somebody|[a-z]+) (?:says?|said|wrote|put|thinks?|thought"
    r"|guessed)(?: (?:it['\u2019]?s|it is|it was))?"
    r"|(?:are|is|they['\u2019]re|it['\u2019]s) still(?: (?:in|at|under|listed as|set up as))?)"
    r" (?:a )?(?:(?:item|nmfc)[ #]*[\d-]+(?:,? sub[.: ]*\d+)?,? )?\Z"
)
"""Before what a class was, or what somebody said that it was."""
NOW = compiled(
    r"\b(?:(?:is|it['\u2019]?s|they['\u2019]?re|are|that['\u2019]?s) (?:now|really|actually|a)|now|actually|really"
    r"|instead|since|going forward"
    r"|from [a-z]+ on|effective|re-?class(?:ed|ified|ification)?|changed?|correct(?:ed|ion)?|should (?:be|have been)|but"
    r"|(?:it|that)['\u2019]?s|it is|they['\u2019]?re|they are|new)\b"
)
"""Before the class that holds."""
PAST = compiled(
    r"[.,;:)]{0,2} \(?(?:but |and |though )?(?:(?:that|this|it|which|the class)(?:['\u2019]s| is| was|['\u2019]?s)? )"
    r"(?:now |all |just |already )?(?:history|(?:very )?old\b|(?:the|an) old (?:one|class|number)|out ?dated|out of date"
    r"|obsolete|gone"
    r"|wrong|expired|changed|no longer|not (?:right|valid|true|current|correct)|incorrect|before the (?:re-?class|change))"
    r"|,? (?:is|was) (?:the old (?:one|class|number)|history|outdated|obsolete|wrong|no longer|the wrong)"
    r"|,? (?:until|before|up to|through) (?:(?:last|this|the) )?[a-z]+\b(?=[^.;\n]{0,12}[,;.])"
)
"""Behind a class that holds no more."""
GAP = re.compile(r"[ ]?[,/-]?[ ]?(?:and |in )?")
BACK, NEAR = 60, 120
"""Characters before a class in which that is said, and those to the one that holds now."""


def without_outdated(
    text: str, classes: Sequence[Words], numbers: Sequence[Words]
) -> tuple[tuple[Words, ...], tuple[Words, ...]]:
    """The classes and the numbers of the NMFC without those that another one replaces, with what stood beside these."""
    past = [each for each in classes if replaced(text, each, classes)]
    beside = [
        number
        for number in numbers
        if replaced(text, number, numbers)
        or (len(numbers) > 1 and any(GAP.fullmatch(text, number.end, each.start) for each in past))
    ]
    return tuple(each for each in classes if each not in past), tuple(each for each in numbers if each not in beside)


def replaced(text: str, fact: Words, facts: Sequence[Words]) -> bool:
    """Whether a fact is said to hold no more, and another one behind it does."""
    later = [each for each in facts if each.start >= fact.end and each.value != fact.value]
    if not later:
        return False
    if PAST.match(text, fact.end):
        return True
    after = later[0]
    near = after.start - fact.end < NEAR
    return bool(
        near and WAS.search(text, max(0, fact.start - BACK), fact.start) and NOW.search(text, fact.end, after.end)
    )
