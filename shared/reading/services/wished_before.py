"""Services that somebody asked for, sold or charged before, and that the words behind them take back.

"They wanted an appointment at first but he called and said just come", "they tried to sell us a liftgate and we said no".
"""

import re

from shared.reading.services.end_words import SENTENCE
from shared.reading.services.service_ends import told_at

WISHED = re.compile(
    r"\b(?:originally|initially|at first|first|earlier|last (?:time|year|month|week|load|move|one|shipment|quote|bill"
    r"|invoice)|(?:old|previous|prior) (?:quote|bill|invoice|order|rate|one|load|shipment)|used to|said|asked"
    r"|usually|normally|always|typically|likes? to|wanted|mentioned|requested|paid|tried|talked about|talking about"
    r"|sold|quoted|charged|thought)\b",
    re.IGNORECASE,
)
"""Ahead of a service, in its sentence: what makes it one that was spoken of before."""
TURNS = re.compile(r"[,;-][ ]|\b(?:and|but|so|now|then)\b", re.IGNORECASE)
"""What the sentence turns on behind it."""
HABIT = re.compile(r"\b(?:usually|normally|always|typically|likes? to)\b", re.IGNORECASE)
CHANGED = re.compile(r"[,;-]?[ ]?(?:but|now|this time)\b", re.IGNORECASE)
"""What is done every time, and what says that it is otherwise now."""
OTHER = (
    r"(?:(?:\w+ ){0,3}(?:inside|app(?:oin)?t|lift|tail|team|tarp|driver|white|resi|limited|strap)"
    r"|(?:it|them|that|one|this) (?:before|until|till|after|on|by))"
)
ANNULLED = (
    r"(?:we|i|they|he|she)(?:['\u2019]ve| have)? (?:said|told \w+) no\b(?! to\b)"
    r"|(?:we|i)(?:['\u2019](?:re|m)| are| am) not (?:going to )?(?:pay|do|tak|hav|gett|us)\w*(?: for)? (?:it|that|one|this)\b"
    r"|(?:won['\u2019]?t|will not|not going to|refuse to|not about to) pay\b(?! for (?!it\b|that\b|one\b|this\b))"
    r"|not (?:this time|again|any ?more)\b|(?:changed|called) (?:his|her|their|our|it|that) (?:mind|off)\b"
    r"|(?:forget|skip|drop(?:ped)?|scratch|cancel(?:l?ed)?) (?:it|that)\b|without (?:it|one)\b(?! (?:they|he|she|it"
    r"|you|we|nobody))|none of (?:it|that)\b"
    r"|this (?:one|time) (?:should|does|must|will)(?:n['\u2019]t| not)(?=[ ]*(?:[.,;!]|$))"
    r"|(?:leave|take|keep|strike|cut) (?:it|that|them|that one|this one) (?:off|out)\b(?! the | of the )"
    r"|(?:please|just) (?:don['\u2019]?t|do not)(?= this| here|[ ]*(?:[.,;!]|$))"
    r"|no,? thank(?:s| you)\b|no more of (?:it|that)\b"
    r"|(?:don['\u2019]?t|do not) (?:charge|bill|quote|price|add|include|put)(?: (?:us|me|it))? (?:for )?(?:it|that|this)\b"
    rf"|(?:do|does|did)(?: not|n['\u2019]?t) (?:really )?(?:need|want)\b(?! {OTHER})"
)
"""What takes back any service."""
NO_NEED = {
    "liftgate": (
        r"dock[ -]to[ -]dock\b|there(?:['\u2019]s| is)(?: now)? an? (?:\w+ )?(?:dock"
        r"|fork ?lift)\b(?![^.;!?\n]{0,40}\b(?:but|too|broken)\b)|"
        r"(?<!not )(?<!n't )(?<!n\u2019t )(?<!ither )(?<!nobody )(?<!no one )(?<!if they )(?<!if he )"
        r"(?:has|have|got|found|rented?|borrow(?:ed)?)(?: now)? (?:an?|their|his|her|its|our) (?:own |loading )*"
        r"(?:docks?|fork ?lifts?|loader|skid steer|ramp|tractor)\b(?![^.;!?\n]{0,40}\b(?:but|too|broken|that (?:is|was))\b)"
    ),
    "appointment": (
        r"(?<!not )(?<!n't )(?<!n\u2019t )(?:just|simply) (?:come|show up|pull (?:in|up))\b"
        r"|(?<!call )(?<!call him )(?<!call her )(?<!call them )any ?time\b(?! (?:to|after|before|between|from)\b)"
        r"|whenever\b|first[- ]come\b|fcfs\b"
        r"|just (?:wants?|needs?|have) [^.;,!?\n]{1,24} call\b(?! (?:to|for|and)\b)"
    ),
}
"""What takes back one alone: a dock has no need of a liftgate."""
TAKEN_BACK = {
    name: re.compile(rf"[^.;!?\n]{{0,60}}?(?:{ANNULLED}{'|' + own if own else ''})", re.IGNORECASE)
    for name, own in (*NO_NEED.items(), ("", ""))
}
FULL_STOP = re.compile(r"[.!?](?:\s|$)|\n")
"""What ends a sentence with all that a semicolon adds to it."""
FAR = 90
"""Characters of a sentence that are looked at on either side."""
NEXT = 160
"""Characters between a service and the words that refuse it by name."""


def wished(text: str, start: int) -> bool:
    """Whether the sentence ahead of a service tells of what was spoken of before."""
    return WISHED.search(SENTENCE.split(text[max(0, start - FAR) : start])[-1]) is not None


def no_longer(text: str, start: int, end: int, name: str) -> bool:
    """Whether a service was wished for before, and the rest of its sentence takes it back."""
    behind = FULL_STOP.split(text[end : end + FAR + 40])[0]
    turn = TURNS.search(behind)
    if not turn or not wished(text, start):
        return False
    goes_on = not CHANGED.match(behind, turn.start()) and HABIT.search(text, max(0, start - FAR), start)
    return TAKEN_BACK[name if name in NO_NEED and not goes_on else ""].match(behind, turn.end()) is not None


def refused_since(text: str, start: int, end: int, again: int, after: int) -> bool:
    """Whether a service was wished for before, and is refused by its name where it is named again: for no one end alone."""
    return (
        end < again < end + NEXT
        and "\n\n" not in text[end:again]
        and TURNS.search(text, end, again) is not None
        and not told_at(text[after : after + 40])
        and wished(text, start)
    )
