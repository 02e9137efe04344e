"""Counts that are told in passing, and are none of what is to be shipped: "we lost a pallet", "211 bins, down from last year"."""

import re
from collections.abc import Sequence

from shared.reading.language.branches import compiled
from shared.reading.packaging.capacities import is_capacity
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging_kinds import INNER
from shared.reading.weights.weight import Weight

SUFFERED = compiled(
    r"\b(?:pulled|cancell?ed|scrapped|removed|los[et]|losing|dropped|broke|break|smashed|crushed|ruined|damaged|tore"
    r"|speared|froze|spoiled|misplaced|forgot|rejected"
    r"|refused|shorted|remember|before (?:they|we|he|she|i) added)(?: (?:us|me|him|her|them))? (?:about |only |maybe "
    r"|at least |like |the |that |those |these "
    r"|our |my )?\Z"
)
"""Before what came to harm once, or is remembered: "we lost a pallet", "remember the 6 drums to Boise?"."""
COULD_GET = compiled(
    r"\b(?:can|could|might|would|will|happy to|able to)(?: (?:probably|also|maybe|always|easily))? (?:get|find|buy|make|build"
    r"|use|borrow|rent)\s*$"
)
"""Before one that is still to be had: "22 boxes, but I can get a pallet"."""
COULD_STACK = compiled(
    r"\b(?:can|could|might|may|would|able to|possible to|happy to|willing to|want (?:me|us) to)(?: [a-z]+){0,2}? (?:break"
    r"|split|cut|re-?stack"
    r"|consolidate|combine|condense|squeeze|re-?pallet\w+|re-?work|re-?pack|re-?build|spread|double|bring|get)(?: (?:it"
    r"|them|this|that|these"
    r"|those|everything|down|up|all|out|stack)){0,3} (?:in|on)?(?:to|on|across|over) (?:about |maybe |only |just |as few as )?\Z"
)
"""Before as many as there might be otherwise: "I can break it down to 6 pallets if height is a problem"."""
IF_MORE = compiled(
    r"\b(?:may|might|could|if (?:i|we|you|they|he)(?: can| could)?)"
    r"(?: also| still| even)? (?:add|have|be|get|throw in|tack on|squeeze in|bring)"
    r"(?: on| in)?(?: another| about| up to)?\s*$"
)
"""Before what may come along: "we may add a pallet", "if I add 2 more pallets"."""
GIFT = compiled(
    r"\b(?:sav|keep|sett|set|hold|ow|buy|bring)(?:ing|e|es|s)?(?: aside| back)? (?:you|u|y'all|your \w+|the driver)\s*\Z"
    r"|\bow(?:e|es|ed|ing) (?:(?:him|her|them|you|y'all|everybody|everyone|(?:my|your|his|her|the) \w+)\s*)?\Z"
)
"""Before one that is a gift: "I'm saving you a case of the comb", "I owe him a case of something"."""
SENT = compiled(r"\b(?:send|mail|giv)(?:ing|e)? (?:you|u|y'all|your \w+|the driver) (?:over )?\Z")
"""Before a box or a bag that is one: "I'll send you a box"."""
NONE_ALIKE = re.compile(r"\bno \Z", re.IGNORECASE)
"""Before two, what says of all that none are alike: "no two crates the same size"."""
PER_TIME = re.compile(r"[ ](?:an?|per|every|each)[ ](?:day|week|month|year|season|shift)\b", re.IGNORECASE)
"""Behind what is made or shipped in a time: "40 bins a week"."""
ARRANGED = compiled(r"[ ](?:wide|deep|across|abreast|high(?! value)|at a time|per (?:row|trip)|(?:on|to) a side)\b")
"""Behind how many stand beside or on each other."""
COMPARED = compiled(
    r"[^.!?\n]{0,40}?\b(?:(?:down|up) from|(?:more|less|fewer|better|worse) than|compared to|versus|vs\.?) (?:last|the)"
    r" (?:year|month|week|season|time|spring|summer|fall|winter|quarter|one before)\b"
)
"""Behind what is set beside an earlier time: "211 bins total, which is down from last year"."""
MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct"
    "|nov|dec"
)
DONE = compiled(
    r"\b(?:took|taken|bought|hauled|delivered|collected|picked up|ordered|shipped|sent|moved|did|had|ran|hauled|sold|made"
    r"|picked|harvested|produced|baled|bottled|built)[ ](?:\w+[ ]){0,2}\Z"
)
WAS = re.compile(
    r"(?:\A|[.!?;\n(][ ]?)[^.!?;\n(]{0,40}\b(?:was|were|came to|ran to|used to be)(?: about| only| just| around)?[ ]\Z",
    re.IGNORECASE,
)
"""Before what something was once: "the barrels were 22 pallets last year"."""
LAST = compiled(
    r"(?:[^.!?;\n]|\n[ ]*(?=[a-z])){0,40}?\b"
    r"(?:last (?:week|month|year|season|spring|summer|fall|winter|quarter|time)|in (?:19|20)\d\d\b"
    rf"|(?:back )?in (?:{MONTHS}|the (?:spring|summer|fall|winter))|(?:weeks?|months?|years?) (?:ago|back))\b"
)
"""Around what was done once: "we shipped 22 pallets with you last month"."""
PAST = compiled(
    r"\b(?:(?:last|previous) (?:order|load|shipment|one|job)(?: [a-z]+){0,2} (?:was|were|had|did|got|sent)|(?<!than )last (?:time"
    r"|week|month|year|spring|summer|fall|winter|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?"
    r"|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)|(?:days?|weeks?|months?|years?) ago"
    r"|(?:last|previous) (?:order|load|shipment|one|job)(?: (?:that )?(?:you|we|they|he)(?: guys)?)?"
    r" (?:moved|hauled|took|ran|shipped|handled|delivered|picked up)"
    r"|(?:la )?derni[eè]re fois|mois dernier|[uú]ltima vez|mes pasado)\b"
    r"(?:(?!\b(?:but|now|today|this (?:one|time|week|load|order|shipment))\b)[^.!?;\n])*\Z"
)
"""Before what was shipped once: "last February the other guys froze eleven cases"."""
OTHERS = compiled(
    r"\b(?:(?:compared (?:to|with)|versus|unlike|(?:bigger|smaller|heavier|lighter|more|less|fewer) than) (?:the|those|our"
    r"|your|that)"
    r"|(?:usually|normally|typically|ordinarily|most (?:weeks|months|times))(?:,? (?:it|we|i|they|you|that)(?:['’](?:s|re|d))?"
    r"(?: (?:is|are|ship|send|do|have|get|run|move|order))?)?"
    r"|(?:your|the|another|a|our) (?:driver|truck|guys?|carrier)(?: already| just)? (?:took|got|grabbed|hauled|picked up"
    r"|collected)"
    r"|(?:next|following) (?:week|month|time|order)(?:[,:]| it| we| there| i| they|(?:['’]s|['’]ll| will| is| be| have"
    r"| going to| get))*)"
    r"(?: (?:about|only|just|another))?[ ]\Z"
)
"""Before what goes or went at another time: "usually we ship 4 skids", "compared to the 6 drums you hauled"."""
APART = compiled(
    r"[^.!?;,\n]{0,40}?\b(?:(?:be |is |are |being |get |gets )?(?:tendered|booked|arranged|ordered|handled)"
    r" (?:separately|on its own|apart|(?:on|under|as) (?:another|an?|a separate|a different) (?:separate |different )?"
    r"(?:order|tender|request))"
    r"|(?:is|are) (?:on |under )?(?:a separate|another|a different) (?:order|tender|request))\b"
)
"""Behind what another order is for: "52 empty racks will be tendered separately"."""
ARRIVED = compiled(
    r"(?! (?:will|should|must|have to|has to|can|once|when|after|until|to be|if))(?:(?!\b(?:and|once|when|after|until|if"
    r"|be|so)\b)"
    r"[^.!?;,\n]){0,50}?[ ](?:arrived|showed up|made it|got there|came in|turned up|delivered (?:fine|ok|okay|on time|yesterday)"
    r"|(?:was|were|got|have been|has been) (?:delivered|received|unloaded|refused)|went (?:out|fine|well|ok))\b"
)
"""Behind what is there already: "the 3 pallets from last week arrived fine"."""
TO_COME = re.compile(r"\b(?:another|additional|(?:also|will|should) have)[ ](?:about )?\Z", re.IGNORECASE)
LATER = compiled(
    r"[^.!?;,\n]{0,40}?\b(?:next (?:month|quarter|year|season)|later (?:on|this (?:month|year))|(?:in )?a (?:few|couple(?: of)?)"
    r" weeks"
    r"|down the road)\b"
)
"""Around what goes on its own much later: "we have another 3 skids for next month"."""
EMPTIES = compiled(
    r"\b(?:return(?:s|ing)?|brings?|bringing|take(?:s|n)?|taking|carry|collect(?:s|ing)?|exchange(?:s|ing)?|swap(?:s|ping)?|trad(?:e|es|ing)"
    r"|leave|leaves|drop(?:s)? off|pick up)(?: (?:us|me|back|back to us|along|home|(?:about|up to|at least|around|the|our"
    r"|your|those)))"
    r"{0,3} \Z"
)
"""Before empty pallets that change hands at the dock: "the driver must return 4 empty pallets"."""
BACK, FAR = 40, 60
"""Characters before a count in which it is told of, and in which an earlier time is."""


def without_passing(text: str, counts: list[Count]) -> list[Count]:
    """The counts without those told in passing, where any is left."""
    if len(counts) < 2:
        return [each for each in counts if not was_once(text, each)]
    return [each for each in counts if not in_passing(text, each)] or counts


def was_once(text: str, count: Count) -> bool:
    """Whether a count is said to be what something was at another time: "the barrels were 22 pallets last year"."""
    start = max(0, count.start - BACK)
    return bool(WAS.search(text, start, count.start) and LAST.match(text, count.end))


def without_once(text: str, weights: list[Weight], counts: Sequence[Count]) -> list[Weight]:
    """The weights without those of what is said to have been at another time, where there are others: "the barrels were 22
    pallets at 680 each last year", "last time the carrier reweighed us at 5,400 lb"."""
    if len(weights) < 2:
        return weights
    ends = [until(text, each, counts) for each in counts if was_once(text, each) or at_another_time(text, each)]
    return [
        each
        for each in weights
        if not (any(a <= each.start < b for a, b in ends) or PAST.search(text, max(0, each.start - FAR), each.start))
    ] or weights


def until(text: str, count: Count, counts: Sequence[Count]) -> tuple[int, int]:
    """The stretch behind a count that tells of it: up to the next one, or to the end of its sentence or line."""
    ends = [text.find(mark, count.end) % (len(text) + 1) for mark in (". ", "\n")]
    return count.end, min(*ends, *(each.start for each in counts if each.start >= count.end), len(text))


def at_another_time(text: str, count: Count) -> bool:
    """Whether a count is of what went or goes at another time."""
    start = max(0, count.start - FAR)
    return bool(PAST.search(text, start, count.start) or OTHERS.search(text, start, count.start)) or was_done(
        text, count
    )


def was_done(text: str, count: Count) -> bool:
    """Whether a count is of what was done or was so once: "we shipped 22 pallets with you last month"."""
    start = max(0, count.start - BACK)
    before = DONE.search(text, start, count.start) or WAS.search(text, start, count.start)
    return bool(before and LAST.match(text, count.end))


def in_passing(text: str, count: Count) -> bool:
    """Whether a count is spoken of, and nothing of it asked for."""
    start = max(0, count.start - BACK)
    return bool(
        SUFFERED.search(text, start, count.start)
        or (count.number == 1 and COULD_GET.search(text, start, count.start))
        or (count.number == 1 and GIFT.search(text, start, count.start))
        or (count.number == 1 and count.packaging in INNER and SENT.search(text, start, count.start))
        or (count.number == 2 and NONE_ALIKE.search(text, start, count.start))
        or at_another_time(text, count)
        or COULD_STACK.search(text, max(0, count.start - FAR), count.start)
        or is_capacity(text, count.start)
        or IF_MORE.search(text, start, count.start)
        or ARRANGED.match(text, count.end)
        or PER_TIME.match(text, count.end)
        or COMPARED.match(text, count.end)
        or APART.match(text, count.end)
        or ARRIVED.match(text, count.end)
        or (TO_COME.search(text, start, count.start) and LATER.match(text, count.end))
        or (count.words.lower().startswith(("empty", "spare", "exchange")) and EMPTIES.search(text, start, count.start))
    )
