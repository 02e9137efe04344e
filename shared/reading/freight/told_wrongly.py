"""Figures that are told only to be put right or left out: "it is NOT five pallets", "he said 3 crates but it's really 4", "the
third pallet, 500 lbs, already went"."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from shared.reading.language.branches import compiled
from shared.reading.passage import Found

Fact = TypeVar("Fact", bound=Found)
DENIED = compiled(
    r"\b(?:not|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|ain['’]?t|ignore|disregard|forget(?: about)?|never ?mind"
    r"|instead of|rather than|without|leav(?:e|ing) (?:off|out|behind)|minus|except(?: for)?"
    r"|exclud(?:e|es|ing)|(?:won['’]?t|will not|don['’]?t|do not) have"
    r"|(?:old|last|previous|earlier) (?:ones?|order|batch|load|lot|shipment)(?: [a-z]+){0,2} (?:was|were|weighed|ran|went"
    r"|had))[ ]"
    r"(?:(?:the|those|that|my|his|her|their|your|about|a total of|at)[ ]){0,2}\Z"
    r"|\b(?:ignore|disregard|forget|never ?mind|pay no (?:attention|mind) to"
    r"|(?:don['’]?t|do not) (?:mind|go by|listen to|believe|trust))"
    r" (?:what|how|the|that|my|his|her|their|any|anything|whatever|if)\b[^.;!?\n\d]{0,56}?"
    r"\b(?:about|of|sa(?:ys?|id|ying)|being|for|with|mention(?:s|ed|ing)?|shows?|lists?|reads?|was|were)[ ]"
    r"(?:(?:the|those|about|only|it being|there being)[ ]){0,2}\Z"
)
"""Before a figure that is not meant: "it is NOT five", "disregard what he told you on the phone about 5"."""
TOLD = compiled(
    r"\b(?:said|says?|saying|told (?:you|me|him|her|them|us|[a-z]{3,9})|figured|assumed|expected|wrote|written|shows?"
    r"|lists?|listed|counted|thought|guess(?:ed)?"
    r"|est\.? (?:weight|wt|count)|estimated?|quoted|reads?|claims?|gave you|sent you|typed|used to (?:be|weigh|run)"
    r"|(?:was|were) (?:going|supposed) to be"
    r"|had (?:it|us|them)(?: down)?(?: as| at| for)|started (?:out )?(?:as|at|with))\b[^.;!?\n\d]{0,30}\Z"
)
"""Before a figure that somebody has given."""
BUT = compiled(
    r"\b(?:(?:but|and)[ ](?:it|that|this|there|we|they|i|he|she|what"
    r"|(?:the|our|my|his) [a-z]{3,8}(?= (?:says?|shows?|reads?|is)\b))"
    r"|[,;.] (?:now )?(?:it|that|they|this)(?=['’ ])|so it(?=['’ ])|(?:the )?(?:final|actual|real|true"
    r"|correct)(?: (?:scaled?|shipping|gross|total|count|weight|wt|number))*\b"
    r"|(?:and |but |so )?now\b|(?:it |they |that )?(?:turn(?:ed|s)|came|ended) (?:out|back|up|in)"
    r"|(?:i |we |they )?re-?(?:weighed|scaled|checked|counted)(?: (?:it|them|everything|that))?(?:,? and)?|make (?:that|it)"
    r"|[,;.] (?:but )?(?:the|our|my) (?!other|second|next|last)[a-z]{3,8}(?= (?:says?|said|shows?|reads?)\b)"
    r"|actually|really|in fact|in reality|turns out)(?:[ ,:-]+(?:it|that|there|we|they|i))?(?:['’]s|['’]re|['’]ve|['’]ll)?"
    r"(?: (?:is|are|was|were|weighs?|has|have|got|count(?:ed)?|see|says?|shows?|reads?|really|actually|now|only|just|more"
    r"|like|about"
    r"|closer|to|be|should|the|real|right|number|weight|came|out|at))*[ ]\Z"
)
"""Between such a figure and the one that is true."""
WRONG = re.compile(
    r"\b(?:wrong|incorrect|not (?:right|correct|true|accurate)|a (?:typo|mistake)|(?:mis|over|under)(?:counted|weighed|typed)"
    r"|should (?:be|say|read|have (?:been|said)))\b",
    re.IGNORECASE,
)
"""Behind one that is wrong."""
CHANGED = compiled(
    r"\b(?:chang\w+|went|gone|go(?:es|ing)?|up|down|bump\w*|increas\w+|reduc\w+|revis\w+|cut|dropp?\w*)\b[^.;\n\d]{0,24} from \Z"
)
WITH_MORE = re.compile(
    r"[, ]+but (?:that|this|it)(?:['’]s| is| was| included?s?| has| had| counts?| counted)\b[^.;\n\d]{0,40}"
    r"(?:\bso(?: it['’]?s| that['’]?s| more like)?|\bwithout (?:it|them|that)(?: it['’]?s)?|\bmake (?:it|that)|\bcall it)[ ]",
    re.IGNORECASE,
)
"""Between a figure of more than is shipped, and that of what is: "weighed 7,500 but that included the rack, so 6,600"."""
TO = re.compile(r" (?:up |down )?to (?:be )?", re.IGNORECASE)
"""Before a figure that is another now, and between the two."""
LEFT_OUT = compiled(
    r"[.,]? \(?(?:ignore|disregard)(?: (?:it|that|this|those|them))?[ ]*[.!)\n]"
    r"|[^.;!?\n]{0,36}?\b(?:stay(?:s|ing)? (?:here|behind|put|home)|belongs? to|(?:is|are)(?:n['’]t| not)"
    r" (?:yet |all )?(?:ready|going|included|part of|coming|sold|paid|shipping|moving|done|finished|available)"
    r"|already (?:went|shipped|left|gone|moved|delivered|collected|picked up)"
    r"|(?:collected|delivered|shipped|gone|picked up) already|(?:comes?|coming|ships?|shipping|go(?:es)?|going)"
    r" (?:separately|later|another (?:day|time)|on (?:another|a different))|(?:was|were|got) sold\b|(?:is|are) (?:void"
    r"|no longer)\b"
    r"|se qued(?:an?|ó|aron) en\b|restent? (?:chez|ici|[àa])\b|(?:is|are) backordered)"
)
"""Behind one of what is not shipped with the rest."""
ASKED_AND_DENIED = re.compile(
    r"(?:(?!, ?(?:and|then|but|plus|he|she|they|we|i)\b)[^.!?\n]){0,100}?(?P<no>\?{1,3}[ ]*"
    r"(?:(?:no|nope|sorry|wait|oops|scratch that)(?:[ ]?[:,.;!-]|[ ](?:it|that|only|just|we"
    r"|i|they|make|the limit)\b)))",
    re.IGNORECASE,
)
"""Behind a figure that is asked after and denied at once: "25 totes, or 25 tonnes? No: the limit is 20, so 20 totes"."""
OF_PLACE = re.compile(r"\b(?:at|in|from|to|into|near|out of|for|by) (?:the )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}\Z")
"""Before a question mark, where a place is asked after and denied, and no figure: "8 bundles at Ocala? no, that mill closed"."""
CLAUSE = re.compile(r"[.;!?]\s|\n|[,(]|[ ][-–—]+[ ]|\b(?:but|it['’]?s|what|we)\b", re.IGNORECASE)
"""What ends the words of one that is denied."""
BACK, NEAR = 90, 70
"""Characters before a figure in which that is said; those from it to the one that is true."""


def without_wrong(text: str, facts: list[Fact], *others: Sequence[Found]) -> list[Fact]:
    """The facts of one kind without those that are not meant, or stand in words about `others` that are not; all, where none
    is left.
    """
    if len(facts) < 2:
        return facts
    kinds: tuple[Sequence[Found], ...] = (facts, *others)
    wrong = [span for kind in kinds for span in stretches(text, kind)]
    return [each for each in facts if not any(a <= each.start < b for a, b in wrong)] or facts


def stretches(text: str, facts: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """The words of each fact of one kind that is not meant, up to what is said next."""
    following: list[Found | None] = [*facts[1:], None] if facts else []
    for each, after in zip(facts, following, strict=True):
        before = max(0, each.start - BACK)
        edge = after.start if after else len(text)
        if DENIED.search(text, before, each.start):
            stop = CLAUSE.search(text, each.end)
            yield each.start, min(stop.start() if stop else len(text), edge)
        elif LEFT_OUT.match(text, each.end, edge):
            yield each.start, each.end
        elif (asked := ASKED_AND_DENIED.match(text, each.end, each.end + NEAR * 2)) and denied(each, asked, facts):
            yield each.start, asked.end()
        elif after and each.end <= after.start < each.end + NEAR:
            told = TOLD.search(text, before, each.start) and BUT.search(text, each.end, after.start)
            changed = CHANGED.search(text, before, each.start) and TO.fullmatch(text, each.end, after.start)
            more = WITH_MORE.fullmatch(text, each.end, after.start)
            if told or changed or more or WRONG.search(text, each.end, after.start):
                yield each.start, after.start


def denied(fact: Found, asked: re.Match[str], facts: Sequence[Found]) -> bool:
    """Whether it is a figure that is asked after and denied, and not the place that is named behind it."""
    place = OF_PLACE.search(asked.string, max(fact.end, asked.start("no") - BACK), asked.start("no"))
    return not place and retold(fact, asked.end(), facts)


def retold(fact: Found, at: int, facts: Sequence[Found]) -> bool:
    """Whether another figure of the same packaging, if any, is told behind an offset, and not far from it."""
    unit = getattr(fact, "packaging", None)
    return any(at <= each.start < at + NEAR and getattr(each, "packaging", None) == unit for each in facts)
