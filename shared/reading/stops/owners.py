"""The end of a lane that the owner of a place tells: ours, theirs, the seller's."""

import re
from functools import lru_cache

from shared.reading.language.word_patterns import CLAUSES, WordPattern
from shared.reading.stops.cues import FURTHEST, SENTENCE, Role

KIN = (
    r"(?:son|daughter|brother|sister|mom|mother|dad|father|parents|uncle|aunt|cousin|nephew|niece|friend|buddy|customer|client"
    r"|buyer|dealer)s?\b"
)
OURS = WordPattern(
    rf"\b(?:our|my) (?!{KIN})"
    r"[^.,;\n]{0,40}$"
    r"|\b(?:(?:we|i)(?: are| r|[\u2019']re| am|[\u2019']m| live| work)|im)\b(?! (?:sell|ship|send|buy|order)ing)[^.;\n]{0,60}$"
    r"|\b(?:on|at|from|to) (?:our|my|this) (?:side|end)[ ,:(]+[^.,;\n]{0,40}$"
    r"|\bwe (?:close|open|load|ship|finish|wrap up|make|build|store|stage|stock|keep)\b[^.;\n]{0,20}$"
    r"|\bwe(?:[\u2019']ve)? (?:have|got|run|rent|use) (?:a|an|one) [^.,;\n]{0,30}\b(?:in|at|near)\b[^.;\n]{0,30}$"
    r"|(?:^|[.!?]\s)(?:shop|yard|farm|house|warehouse|plant|place|address|dock)(?:[\u2019']s| is)(?: (?:at|in))?\b[^.;\n]{0,40}$"
    r"|(?<!up )(?<!down )(?<!over )(?<!out )\bhere in [^.,;\n]{0,20}$",
    group=CLAUSES,
)
LIES = WordPattern(
    r"\b(?:sits?|sitting|stored|stuck|(?:it|they)(?:[\u2019']s|[\u2019']re| is| are) (?:(?:over|still|down|up|now) )?at"
    r"|(?:it|they|that)(?:[\u2019']s|[\u2019']re| is| are)? (?:located|lives?)|located"
    r"|bought|made|built)\b"
    r"[^.;\n]{0,30}$",
    group=CLAUSES,
)
"""Where freight lies, whoever has it."""
THEIRS = WordPattern(
    r"\b(?:their|his|her|theirs|hers)\b[^.,;\n]{0,40}$|\b(?:customer|client|buyer|end user|job ?site"
    r"|(?<!i )(?<!we )(?<!it )(?<!they )lives?)\b[^.;\n]{0,40}$"
    r"|\b(?:needed|wanted)\b[^.,;\n]{0,40}$"
    r"|\b(?:their|his|her|the other|[a-z]+['\u2019]s) (?:side|end)\b[^.;\n]{0,60}$"
    rf"|\b(?:our|my) {KIN}"
    r"[^.;\n]{0,40}$"
    r"|\b(?:she|he|(?:the )?(?:guy|lady|fella|feller|fellow|man|woman))(?: are|[\u2019']re| is|[\u2019']s)\b[^.;\n]{0,60}$",
    group=CLAUSES,
)
SELLERS = WordPattern(
    r"\b(?:seller|vendor|supplier|manufacturer|previous owner|auction(?: house| yard)?|dealer(?:ship)?)s?"
    r"(?:[\u2019']s| is| are| has| have| had)\b[^.;\n]{0,60}$"
    r"|\b(?:seller|vendor|supplier|printer|manufacturer)s?(?:[\u2019']s)? (?:dock|warehouse|whse|plant|yard|address"
    r"|location|facility)\b"
    r"[^.;\n]{0,40}$"
    r"|\bat (?:the|an?|their) (?:auction|dealer(?:ship)?|seller|vendor|supplier)\b[^.;\n]{0,40}$",
    group=CLAUSES,
)
BOUGHT = re.compile(
    r"(?:\b(?:i|we)(?:[\u2019']ve)? (?:(?:just|have|also|recently) )*|(?:^|[.!?,;:)\n]|[ ]-|\bhey|\bhi|\bjust)[ \n]{0,3})"
    r"\b(?:bought|purchased|won|ordered)\b|(?<!their )(?<!customer's )(?<!receiver's )\binbound\b"
    r"(?! (?:plan|portal|app\w+|dock|team|dep\w+|schedul\w+|desk))"
    r"|\b(?:i am|we are|i['\u2019]m|we['\u2019]re) buying\b|\bsold (?:me|us|(?:it|them|this|these) to (?:me|us))\b"
    r"|\bi (?:live|am|work) (?:in|near|at)\b[^.;\n]{0,30} and (?:(?:just|have) )?(?:bought|purchased|won)\b"
    r"|\b(?:vendor|supplier|manufacturer|mill|foundry) (?:quoted|sold|offered|priced|promised) (?:us|me|it to us|it to me)\b"
    r"|\b(?:i|we|and)(?:[\u2019']ve| have)?(?: (?:just|finally|also))? found (?:an?|the|some"
    r"|another) (?:\w+ ){0,2}(?:grower|seller"
    r"|farmer|supplier|dealer|source|vendor|breeder|maker)s?\b"
    r"|\b(?:he|she|they)(?:[\u2019']ll| will| can| could)? loads?(?: (?:it|them|me|us|the truck|you|with|on|from|until|till"
    r"|any)\b"
    r"|[ ]?[.,;\n])|\bwe (?:have|own|use|rent)\b[^.;\n]{0,30} to unload\b|\bwe(?:[\u2019']ll| will| can)? unload\b"
    r"|\b(?:seller|(?:vendor|supplier|printer|manufacturer)(?:[\u2019']s| is| are| has| have| just| finally| finished"
    r"| called)|for me|(?:at|from) (?:the|an?) (?:auction|dealer(?:ship)?)"
    r"|(?:home|here|up|down|over) to (?:me|us)"
    r"|(?:bring|brought|ship|shipped|deliver|delivered|haul|hauled|get|sent)"
    r" (?:it |them |this )?(?:(?:back|down|up|over|out) )?(?:here|home|to (?:me|us))"
    r"|(?:bring|brought|haul|get|deliver|delivered|ship|send|move)(?! (?:the |an )?empty)"
    r"(?: (?:(?!\b(?:from|out of|off|to)\b)[^.;:?!\n]){1,40})? to (?:me|us(?= *[.?!])|(?:my|our) (?:own )?(?:shop|store|place"
    r"|house|home|farm|ranch|plant|warehouse|yard|dock|facility|studio|garage|bakery|brewery|barn|mill|door|school|church"
    r"|restaurant|gallery|lab)))\b",
    re.IGNORECASE,
)
SOLD = re.compile(
    r"\b(?:(?:got|have|took|received|landed)(?: (?:in|just|us|me))? (?:an?|another|this|the|some|our first|two"
    r"|three) (?:\w+ )?orders?"
    r" (?:from|for|by)|ordered (?:\w+ ){1,5}from (?:me|us)|orders? (?:came|come) in|sold(?! (?:(?:it|them|this"
    r"|these) to )?(?:me|us)\b)|(?<!is )(?<!['\u2019]s )selling|buyers?"
    r"|customers? (?:bought|purchased|ordered))\b",
    re.IGNORECASE,
)
"""Who has bought the freight, and who has sold it: the buyer's place is where it goes."""


def whose(text: str, start: int, end: int) -> Role:
    """The end that the owner of a place tells: ours is where freight comes from, theirs where it goes; we get what we bought."""
    gap = SENTENCE.split(text[max(start, end - FURTHEST) : end])[-1]
    ours, theirs = OURS.search(gap), THEIRS.search(gap)
    if SELLERS.search(gap):
        return "origin"
    if (lies := LIES.search(gap)) and (not ours or lies[0].lower().startswith(("it", "they", "that"))):
        return "origin" if theirs is None or lies.start() > theirs.start() else "destination"
    if not (ours or theirs):
        return ""
    near = theirs is None or (ours is not None and ours.start() > theirs.start())
    return "origin" if near != comes_to_us(text) else "destination"


@lru_cache(maxsize=64)
def comes_to_us(text: str) -> bool:
    """Whether a text speaks of freight that its writer has bought, and not of what is sold."""
    return bool(BOUGHT.search(text)) and not SOLD.search(text)
