"""Days that are told of something else than the ends: of the answer, a vessel, papers that are to follow."""

import re

from shared.reading.days.dates import Day
from shared.reading.days.last_days import last_day
from shared.reading.days.not_days import NOT_IT
from shared.reading.days.timing_cues import DELIVERY, PICKUP
from shared.reading.language.branches import compiled
from shared.reading.language.word_patterns import CLAUSES, WordPattern
from shared.reading.passage import Passage
from shared.reading.schedule.passing_days import bygone, ends_event, passing
from shared.reading.schedule.words_behind_days import AFTER_PICKUP

ASIDE = WordPattern(
    r"\b(?:(?:quote|quotes|quotations?|proposals?|price|pricing|rate|rates|bids?|answers?|ballpark|estimate|offers?|figures?|reply|respond|response|submit|number|numbers"
    r"|let me know|sell|back to (?:me|us)"
    r"|confirm(?! (?:an?|one|the) (?:[\w'-]+ )?(?:truck|van|reefer|flatbed|trailer|pick-?up)\b)(?:ation)?|accept|decide"
    r"|decision|needs? (?:this|a rate|rate"
    r"|it) back|get back|hear)\b[^.\n]{0,40}\b"
    r"(?:by(?! (?:\w+ )?(?:truck|van|flatbed|reefer|ltl|rail|air)\b)|before|until|thru|through|no later than|due|eod|cob"
    r"|back|me|us|till?)\b(?: (?:by|before|on|to me|to us))*|get (?:this|it|that|something|one|pricing"
    r"|them) back to (?:me|us)|back to (?:me|us)|good (?:thru|through|until|till?)|valid|expires?|cancel(?:s|ls"
    r"|lation)?(?: date| by| after| on| if not[\w ]{1,24})?|lfd"
    r"|v[áa]lid[oa]s?|vigentes?|valables?|(?:hold|keep)\b[^.\n]{0,16}\b(?:number|rate|price|quote|offer|at \$?\d[\d,.]*)"
    r" (?:to|till?|until|thru|through)"
    r"|storage (?:starts?|begins?|kicks in|runs?|accrues?|charges?|fees?)(?: (?:on|from))?"
    r"|(?:starts?|begins?|charg\w+|accru\w+) storage"
    r"|estad[íi]as?|almacenajes?|last free day|free time|demurrage|per diem"
    r"|(?:docs?|si|vgm|paperwork|documents?) ?cut ?-?off|(?:opening|stuffing|sailing|ceremony|hearing|party|event"
    r"|wedding|show|job|project|construction|production|tear ?down|harvest|planting|shutdown|turnaround|install\w*"
    r"|auction|inspection|audit|semester|school|classes|term|season|festival|fair|expo|conference"
    r"|convention|camp|tournament)"
    r"(?: \w+){0,2}? (?:is|starts?|begins?|opens?)|cut ?-?off for (?:quotes|bids|pricing|rates)(?: is)?"
    r"|(?:was|were) supposed to(?: \w+){1,3}|supposed to have(?: \w+){1,2}|original(?:ly)?(?: \w+){0,4}?|(?:was"
    r"|were) (?:due|scheduled|meant)(?: \w+){0,3}"
    r"|needs? (?:this|it|them|that) back|(?:the )?(?:week|wk) of|eta"
    r"|dated|submit(?:ted)?|printed|created|generated|issued|entered|happy"
    r"|(?:need|send|get|give|want|have)\b[^.\n]{0,24}\b(?:number|rate|quote|price|pricing|answer|sell|ballpark"
    r"|estimate|figure|offer)s?(?: back)?"
    r"|(?:out|gone|off|moved)(?:(?: of)? (?:there|here|(?:the|our|my) (?:dock|floor|warehouse|yard|lot|building"
    r"|auction|port|terminal|site"
    r"|premises)))? (?:by|before)|holiday|i'm (?:out|off|away)|out of (?:the )?office|vacation"
    r"|clos(?:ed|ing|es?)(?! (?:at|of (?:business|day))\b)(?: (?:down |up )?for(?: the)?(?: (?!ship|pick|load"
    r"|deliv)[\w'\u2019-]+){1,3})?"
    r"|shut(?: ?down)?|since|(?:best|use|sell) (?:by|before)|exp(?:iry|iration)?(?: date)?"
    r"|mfg(?: date)?|yesterday|last"
    r"(?! time|(?: (?:stop|drop|delivery|unload)[ ]?\d|(?: (?:stop|drop|delivery|unload))?[ ]?[:)(-]))"
    r"|last time(?: \w+){0,6}?|same as(?! (?:this|that|below|above)\b)|invoice"
    r"|(?:pay(?:ment)?|check|invoice) runs?(?: of)?|(?:need|send|get|give|want)(?: me| us)?(?: a| the| your)? \$+ (?:back )?by"
    r"|meetings?(?: until| till?)?|deadline for (?:bids|quotes|rates|pricing)(?: is)?"
    r"|call (?:me"
    r"|you|him|her|them|us)|call(?:ing|ed)? (?:(?:me|you|him|her|them|us|people) )?back"
    r"|(?:ring(?:ing)?|phon(?:e|ing)) (?:me|you|him|her|them|us|back)"
    r"|return(?:ing)? (?:my|his|her|their|the|your) calls?"
    r"|(?:to|can|could|may|you'd|you'll) (?:reply|answer)(?: to)?(?: (?:me|him|her|them|us))?"
    r"|(?:is|are|am|i'm|he's|she's|be|back) (?:in|at) (?:the|his|her|my|our|their) (?:office|desk)"
    r"|talk|spoke|sent)\b(?:(?!\bsay\b)[^.\n]){0,14}$",
    group=CLAUSES,
)
AFLOAT = WordPattern(
    r"\b(?:(?:vessel|ship(?! (?:so|it|them|this|to|for|by|on)\b)|boat|barge|ocean|container)(?: \w+| \([^()\n]{1,20}\)){0,2}?"
    r" (?:is due|due|arr|arriv\w*|lands?|is landing|docks?|berths?|discharges?)(?:,? \w+){0,4}"
    r"|(?:vessel|containers?|contenedor(?:es)?|conteneurs?) (?:at|in|into|ex|for) (?:the )?[\w.]+(?: [\w.,]+){0,4}?"
    r" (?:due|arriv\w*|landing)"
    r"|(?:arriv\w*|due|lands?|gets?|coming) (?:at|in|into|to|on) (?:the )?(?:\w+ ){0,3}?"
    r"(?:port|terminal|ramp|rail|pier|vessel)\b[^.\n]{0,30}|(?:with|on) the (?:vessel|ship|boat))\b[^.\n]{0,14}$",
    group=CLAUSES,
)
"""What makes the day behind it the one on which a container comes to where it is drayed from, whatever else is said."""
PRICED_FOR = WordPattern(
    r"\b(?:price|pricing|rate|quote|number|bid|truck|van|reefer|flatbed|trailer|ltl|ftl|truckload|load|shipment|pick ?up)s? for"
    r" (?:this |next )?$"
    r"|\b(?:price|pricing|rate|quote|number|bid)s? (?:on|for) (?:the |these |our )?(?:[1-9]|one|two|three|four|five"
    r"|six|an?|another"
    r"|a couple|a few|several)(?: more)?(?: (?:loads?|trucks?|vans?|reefers?|flatbeds?|shipments?|ltls?|pick-?ups?"
    r"|of (?:them|these)))? for (?:this |next )?$",
    group=CLAUSES,
)
"""Words that make the day after them the one on which what is priced moves."""
STAMPED = re.compile(r"\b(?:request|order|tender|confirmation|notice|instructions?)[ *]+$", re.IGNORECASE)
CLOCK = re.compile(r"[ ]+\d{1,2}:\d\d\b")
"""Around the day on which a machine printed a heading: "PICKUP REQUEST 03/05/2026 13:02"."""
SPACES = re.compile(r"[ ]{2,}|[ ]?\.{3,}[ ]?")
DATED = re.compile(
    r"^\W*(?:date|when|fecha(?: de (?:carga|recolecci[óo]n))?|quand|timing|day)\s*[:|-]\W*(?:[A-Za-z]+\W*)?$",
    re.IGNORECASE,
)
THAT_DAY = re.compile(
    r"[^\n]{0,60}?\b(?:(?P<pickup>pick(?:ed)?[ -]?up|ready|available|pull(?:ed)?|load(?:ed)?|ship|go(?:es)? out)"
    r"|deliver\w*|there|arrive\w*|here|in)\b[^.\n]{0,16}\b(?:that (?:same )?(?:day|date|time|morning|afternoon)"
    r"|(?:by|before) (?:then|that)|(?<!, )(?<!and )then(?=[ ]*(?:[.,;)\n]|$)))\b",
    re.IGNORECASE,
)
"""What gives an end a day that was told of something else ("vessel discharges Friday, so available that day")."""
TO_FOLLOW = WordPattern(
    r"\b(?:numbers?|#'?s?|nos?\.?|docs?|documents|paperwork|bols?|p\.?o\.?'?s?|details?|address(?:es)?|info(?:rmation)?|labels?"
    r"|packing lists?|instructions|list|rest)(?: (?:will|to|should|is|are|can|going))*"
    r" (?:to )?(?:follow(?:ing)?|com(?:e|ing)|be (?:e-?mailed|sent|provided))(?: (?:to you|over|on|by|later|from \w+))*"
    r"(?: (?:on|by|for))?\s*$"
    r"|\b(?:release|permits?|approval|clearance|paperwork|docs?|documents|customs|papers|bols?|labels?|p\.?o\.?|payment|deposit)"
    r"(?: (?:will|should|is|are|can|going|to))* (?:com(?:e|es|ing)|arriv\w+|expected|due|issued|get(?:s|ting)? here)"
    r"(?: (?:in|over))?(?: (?:from|by|through|out of)(?: [\w'\u2019]+){1,4}?)?(?: (?:on|by|before))?\s*$"
    r"|\b(?:i'll|we'll|(?:i|we|he|she|they) (?:will|can|should)) (?:e-?mail|send|forward|text|get|have|let|give|confirm"
    r"|advise|call)"
    r" (?:you |over )?(?:know |the |a |an |our |your )*(?:pick ?-?up |p/?u |bol |po |final |exact |delivery )*"
    r"(?:numbers?|#'?s?|docs?|documents|paperwork|bols?|p\.?o\.?'?s?|details?|address(?:es)?|info|labels?|weights?|dims|know"
    r"|confirmation)(?: to you| over)?(?: (?:on|by))?\s*$",
    group=CLAUSES,
)
"""What makes a day the one on which papers or numbers come ("pickup numbers to follow on Sunday")."""
NOT_TODAY = compiled(
    r"\b(?P<asked>quote|price|rate|answer|reply to|call|e-?mail|help|bid)(?: (?:her|him|them|us|me|these|this|it|that|both"
    r"|one|out|back"
    r"|on|early|sometime|later|please|pls))+\s*$"
    r"|\b(?:(?:is|'s|are|it's) like|been|how(?:'s| is| are)|hope|crazy|busy|nuts|slammed|forgot|missed|short-?handed"
    r"|(?:out|off) sick|my (?:head|brain|boss|computer|phone|e-?mail)|bought|won|purchased|sold|paid|auctioned|talked|spoke|met"
    r"|heard|learned|called|placed|ordered)\b[^.!?\n]{0,60}$"
    r"|\b(?:one more|another|[2-9]|two|three|four|five|several|some|few|couple(?: of)?|lots? of)"
    r" (?:(?:quick|small|little|other|more) )*(?:things?|questions?|requests?|topics?|favou?rs?|asks?)"
    r"(?: (?:for|from) (?:you|us|me))?\s*$"
)
"""What makes "today" the day of the answer, of the e-mail itself, or of something that has happened."""
NOT_THEN = WordPattern(
    r"\b(?:instead of|rather than|except(?: for)?|excluding|not|no longer|(?<!if you )(?<!if we )(?<!if they )can't"
    r"|(?<!if you )(?<!if we )(?<!if they )cannot|won't|couldn't|isn't|wasn't"
    r"|don't|doesn't|no (?:pick ?ups?|deliver\w+|loading|receiving|trucks?|shipping))\b"
    r"(?: (?!until\b|till?\b|before\b|after\b|sooner\b|earlier\b|later\b|only\b|just\b|sure\b|and\b|but\b|so\b|care\b"
    r"|need\b)[\w']+){0,5}?"
    r" (?:(?:on|for|by|the|this) )*$",
    group=CLAUSES,
)
"""What takes back the day that it precedes ("Thursday instead of Wednesday", "can't be ready Thursday")."""


NO, NONE_THEN = (
    re.compile(r"\bno $", re.IGNORECASE),
    re.compile(
        r"[ ](?:(?:morning|afternoon|night) )?(?:deliver(?:y|ies)|pick ?-?ups?|receiving|loading|unloading|shipping|shipments?"
        r"|trucks?|freight|app(?:oin)?t(?:ment)?s?)\b",
        re.IGNORECASE,
    ),
)
"""Around a day on which an end does nothing: "no Friday deliveries there"."""


def set_apart(passage: Passage, day: Day, before: str) -> str | None:
    """The role of a day that is told of something else, or of neither end; None for any other. `before`: what its clause says
    before it."""
    role = "" if stamped(passage, day, before) else told_of_else(passage.text, day, before)
    return role or ("other" if elsewhere(passage, day, before) else role)


def stamped(passage: Passage, day: Day, before: str) -> bool:
    """Whether a day is the one on which a heading was printed, where another day is told."""
    return (
        day.value == passage.reference
        and len({each.value for each in passage.days}) > 1
        and STAMPED.search(before) is not None
        and CLOCK.match(passage.text, day.end) is not None
    )


def elsewhere(passage: Passage, day: Day, before: str) -> bool:
    """Whether something else happens on a day; that of an event that is over may be the pickup's where no other is told."""
    if passing(passage.text, day.start, day.end, before) or bygone(day.value, passage.reference, before):
        return True
    return len({each.value for each in passage.days}) > 1 and ends_event(before)


def told_of_else(text: str, day: Day, before: str) -> str | None:
    """The role of a day by the words of its clause that tell it of something else; None where none do."""
    if last := last_day(text, day, before):
        return last
    if NO.search(before) and NONE_THEN.match(text, day.end):
        return "other"
    if NOT_THEN.search(before) or NOT_IT.match(text, day.end) or TO_FOLLOW.search(before):
        return ""
    aside = told_aside(text, day, before)
    told = THAT_DAY.match(text, day.end)
    if told and (aside is not None or told["pickup"] or not PICKUP.search(before)):
        return "pickup" if told["pickup"] else "delivery"
    if text[day.start : day.end].casefold() == "today" and (of_answer := NOT_TODAY.search(before)):
        return "answer" if of_answer["asked"] else ""
    if aside is not None:
        return aside
    return "loose" if DATED.match(before) else None


def told_aside(text: str, day: Day, before: str) -> str | None:
    """ "afloat" for the day of a vessel, empty for one of anything else that is none of the freight's; None for neither."""
    if PRICED_FOR.search(before) or AFTER_PICKUP.match(text, day.end):
        return None
    last = before.rpartition(",")[2]
    words = SPACES.sub(" ", last if PICKUP.search(last) or DELIVERY.search(last) else before)
    if AFLOAT.search(words):
        return "afloat"
    return "" if ASIDE.search(words) else None
