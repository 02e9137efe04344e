"""Services that a sentence strikes off: "take off that liftgate charge", "what they don't want is the white glove", "make sure
the residential fee isn't in there", "an appointment they won't need"."""

import re

from shared.reading.language.branches import compiled

STRIKES = compiled(
    r"\b(?=[a-z])(?<!n't )(?<!n\u2019t )(?<!nt )(?<!not )(?<!never )(?<!rather than )"
    r"(?:(?:take|leave|strike|cross|knock|strip|pull|cut|keep)(?: right| back)? (?:off|out)(?: of)?"
    r"|(?:strike|scratch|kill|nix|ditch|waive|cancel|delete|eliminate|remove|lose)(?= (?:the|that|this|any|your)\b)"
    r"|turn(?:ed|ing|s)? down|declin(?:ed|es?|ing)|reject(?:ed|s)|decided against|(?:backed|opted) out of"
    r"|(?<!please )(?<!to )pass(?:ing|ed)? on"
    r"|no (?:reason|use|point|cause) (?:for|in|to (?:have|bring|add|get|quote|pay for))|refuses? to pay for"
    r"|dispense with|d(?:o|oes|one|id) away with|do without"
    r"|(?:quit|stop(?:ped)?|no longer|refrain from) (?:adding|charging|asking|billing|taking|requiring|wanting|using|making"
    r"|quoting|including)(?: (?:us|me|them))?(?: for)?)"
    r" (?:(?:the|that|this|any|your|those|an?|another) )?(?:\w+ )?$"
)
"""Ahead of a service: the words that strike it off."""
SPARED = re.compile(
    r"(?:n['\u2019]?t|\bnot|\bnever)(?: (?:even|ever|want|like|wish|need|have|going|planning|think(?:ing)? about|go"
    r"|to|be|me|us))+"
    r" (?:charged|billed|bring|bringing|send|sending|pay|paying|add|adding|includ(?:e|ing))(?: (?:me|us))?(?: for)?"
    r" (?:(?:the|that|any|an?|another) )?(?:\w+ )?$"
    r"|\b(?:why (?:would|should|do|does) \w+|(?:(?:do|ca)n['\u2019]?t|do not|cannot) see (?:why|where"
    r"|how) \w+(?:['\u2019]d| would| should)?"
    r"|no way \w+(?:['\u2019]d| would)?) (?:ever )?(?:needs?|wants?|requires?|pays? for) (?:(?:the|any|an?) )?(?:\w+ )?$",
    re.IGNORECASE,
)
"""The same of what nobody has to bring, wants to pay for, or can see a need of."""
LET = re.compile(
    r"\b(?:don['\u2019]?t|do not|never) let (?:(?:the|your|their) )?\w+(?: else)?(?: on \w+)? (?:try to )?(?:sell|talk|add"
    r"|sneak|slip|put|stick|charge|bill|throw|tack|push|hang|price|quote|order)(?: (?:me|us|it|you|him|her|them))?"
    r"(?: (?:into|in|on|for))? (?:(?:the|any|an?|another) )?(?:\w+ )?$",
    re.IGNORECASE,
)
"""The same of what nobody shall be allowed to sell."""
WHAT_NOT = re.compile(
    r"\b(?:what|things?)(?: that)? (?:(?:we|they|i|he|she|nobody|(?:the|our|their) \w+) (?:(?:really|definitely|surely) )?"
    r"(?:(?:do|does|wo|ca|is|are)n['\u2019]?t|do not|does not|will not|cannot|can not|no longer|never)"
    r" (?:\w+ )?(?:need|want|require|pay|ask|care)|you (?:can|could|may|should) (?:leave|take|drop|skip|omit|cut|forget))\b"
    r"[^.,;!?\n]{0,30}\b(?:is|are|would be) (?:(?:the|that|any|an?|another) )?(?:\w+ )?$",
    re.IGNORECASE,
)
"""A sentence that leads with what is not wanted, and names it last."""
NEITHER = re.compile(
    r"\b(?:nobody|no one|neither(?: of (?:them|us|the \w+)| \w+))(?: (?:over |out |up |down )?(?:there|here)"
    r"| (?:at|on|in|from) (?:the |our |their |either |that )?\w+(?: \w+)?)?"
    r"(?: (?:really|even|ever|will|is going to|has to|have to))? (?:needs?|wants?|requires?|asks? for|takes?|uses?|gives?"
    r"|makes?|does|do|is asking for|asked for|ordered|have|pays? for) (?:(?:the|any|an?) )?(?:\w+ )?$",
    re.IGNORECASE,
)
"""Those who all do not want it: "neither side takes appointments", "nobody there needs an appointment"."""
ITS_COST = r"(?: (?:charge|fee|line|item|cost|surcharge|part|option|service|crew|thing)s?)?(?: (?:from|of|on) (?:the )?last \w+)?"
COMES_OFF = re.compile(
    rf"{ITS_COST}(?: (?:can|may|should|could|needs? to|has to|must))"
    r" (?:just )?(?:(?:come|drop|stay|be (?:taken|left|struck|knocked|cut)) (?:back )?(?:off|out|home|at home)\b"
    r"|be (?:dropped|removed|omitted|skipped|cancel+ed|waived|deleted)\b|go(?: away)?(?=[ ]?(?:[.,;!)\n]|$)))"
    rf"|{ITS_COST} (?:should|must|may)(?: not|n['\u2019]t) (?:be|show up|appear) (?:on|in|there|part|included|added|again)\b"
    r"|,? unnecessary\b|,? (?:but|and|though) (?:that|this|it)(?:['\u2019]s| is) (?:now )?(?:off the table|over|out|history|gone)"
    r"(?: now)?(?=[ ]?(?:[.,;!)\n]|$))"
    rf"|{ITS_COST} (?:is|are)(?: now)? (?:gone|history|off the table|a thing of the past)\b"
    rf"|{ITS_COST} used to be (?:needed|required|necessary|a must|mandatory)\b(?![^.;!?\n]{{0,40}}\bstill\b)",
    re.IGNORECASE,
)
"""Behind a service: that it comes off."""
SURE = re.compile(r"\b(?:sure|certain|see (?:to it )?that|check that)\b[^.,;!?\n]{0,30}$", re.IGNORECASE)
NOT_ON = re.compile(
    rf"{ITS_COST}(?: \w+ last time)? (?:is not|isn['\u2019]?t|does(?: not|n['\u2019]?t) (?:show|sneak|creep|slip|end|turn|appear"
    r"|get|come)|stays off|is off|is left off)\b(?! (?:forgotten|missing|left|overlooked|skipped))",
    re.IGNORECASE,
)
"""Around a service that somebody shall see to it is not there."""
CAN_SPARE = re.compile(
    r"(?: or \w+(?: \w+)?)? (?:we|they|i|he|she|you)(?: really)? (?:(?:wo|do|does)n['\u2019]?t|will not|do not|does not)"
    r"(?: even)? (?:need|want|require)(?=[ ]*(?:[.,;:!)\n]|$| (?:here|there|this time|at all|any ?more|and|but)\b))"
    r"|(?: or \w+(?: \w+)?)? (?:we|they|i|he|she|you) (?:can|could|will|would)(?: (?:easily|gladly|happily))? do without"
    r"(?=[ ]*(?:[.,;:!)\n]|$| (?:here|there|this time)\b))",
    re.IGNORECASE,
)
"""Behind a service that leads its sentence: "tarps we can do without"."""
WHERE_IN = re.compile(r"\b(?:if|should|whoever|whatever)\b[^.;!?\n]{0,60}$", re.IGNORECASE)
TAKE_OUT = re.compile(
    r"[^.;!?\n]{0,40}?\b(?:in|on|part|included|standard|comes|figured|quoted|charged)\b[^.;!?\n]{0,40}?"
    r"\b(?:(?:leave|take|strip|pull|cut|knock) (?:it|that|them) (?:right )?(?:back )?(?:off"
    r"|out)\b(?!(?: of)? the (?:truck|trailer|dock))"
    r"|(?:drop|remove|skip|omit|delete) (?:it|that)(?=[ ]?(?:[.,;!)\n]|$)))",
    re.IGNORECASE,
)
"""Around a service that a price may hold, and that is to be taken out: "if a team is in your standard price take it out"."""


def struck_off(before: str, after: str) -> bool:
    """Whether the words around a service strike it off."""
    return bool(
        STRIKES.search(before)
        or SPARED.search(before)
        or LET.search(before)
        or WHAT_NOT.search(before)
        or NEITHER.search(before)
        or COMES_OFF.match(after)
        or CAN_SPARE.match(after)
        or (NOT_ON.match(after) and SURE.search(before))
        or (WHERE_IN.search(before) and TAKE_OUT.match(after))
    )
