"""Trailers and modes that are named and not wanted: "no reefer", "a flatbed is overkill", "don't send a van"."""

import re

from shared.reading.language.branches import compiled
from shared.reading.services.unasked import UNTICKED

DENIED = compiled(
    r"\b(?:(?P<sent>(?:don'?t|doesn'?t|won'?t|not|never)"
    r" (?:(?:want|need|going|like)(?: to)? )?(?:send|use|book|want|bring|quote|give|dispatch|put|load|ship|do|run"
    r"|assign|offer|pay(?:ing)?(?: extra)?(?= for)"
    r"|go|take|allow|accept|permit|clear|fit|ride|sit|pass|work)(?: (?:it|this|that|them|these|me|us|her|anything|another))*"
    r"(?: (?:on|in|by|via|as|with|for))?)"
    r"|no|not|non|without|sin|isn't|(?:do|does|did|would|wo)(?:n['\u2019]?t| not) (?:need|require|have to be|call for)"
    r"|can't|cannot|no need (?:for|of)|rather than|scratch|ditch|skip|lose"
    r"|(?<!don't )(?<!dont )(?<!not )forget"
    r"|(?:not|don't|doesn't|isn't|aren't)(?: \w+){0,3} enough (?:for|to (?:fill|make|justify))|short of"
    r"|(?:came|arrived|showed up)(?: \w+){0,2} (?:on|in|by)"
    r"|(?:quoted|offered|proposed|suggested|(?:brokers?|carriers?|people|guys?|others?) (?:already )?quote)(?: to)? (?:me|us)"
    r"|forbid(?:s|den)?|prohibit(?:s|ed)?|rul(?:es?|ed|ing) out|(?:refuse|hate)s?"
    r"|(?:switch|change|swap|replace)(?:ing|ed)?(?: (?:it|this))?(?: from)?(?! to)"
    r"|(?:rid(?:es?|ing)|go(?:es|ing)?|com(?:es?|ing)|travel(?:s|ing)?)(?: \w+){0,2} with (?:me|us|him|her|them) in"
    r"|instead of(?: the usual| my usual| our usual)?|except|minus|sans|pas de|never"
    r"|(?:bring|brought|haul|take|carry|move|fetch|drive|deliver)(?:s|ed|ing)?(?: \w+){0,2} (?:in|on|with)"
    r" (?:our|my|his|her|their)(?: own)?"
    r"|anything but|too (?:big|large|heavy|long|tall|wide|much|many|good)(?: for| to go| to ship| to move)?(?: on| in"
    r"| by| as| via)?)\s+(?:an? |any |the |be )?(?:(?!just|only|but)\w+ )?[\"'“‘(]?$",
)
DENIED_AFTER = compiled(
    r"(?: trailers?| trucks?)?(?: (?:with|and) (?:\w+ )?tarps)?"
    r" (?:is|are|would be|seems?|sounds like) (?:(?:a bit|way|just|total|probably|really) )*"
    r"(?:overkill|unnecessary|a waste|out of the question|too (?:big|much|large|small|long|short|expensive|high|wide)"
    r"|(?:more|bigger) than (?:we|i|it|this))\b"
    r"|(?: trailers?| trucks?)?(?: (?:with|and) (?:\w+ )?tarps)?"
    r" (?:won'?t|will not|doesn'?t|does not) (?:work|do|fit|cut it)\b"
    r"|(?: trailers?| trucks?)?,? (?:the )?last (?:time|week|month|year|load|trip|one)\b"
    r"(?![^.\n]{0,40}\b(?:same|again|work(?:ed|s)|fine|good|like|perfect)\b)"
    r"|(?: trailers?| trucks?)? (?:at first|originally|initially|before)(?=,| but| and now)"
    r"|[\"'”’)]?[ ](?:is |are )?(?:not|isn't|aren't|no)"
    r" (?:needed|required|necessary|an option|possible|going to work|ok(?:ay)?)\b"
    r"|[\"'”’)]?[ ](?:carriers? |people |guys |lines )?(?:won't|will not|wouldn't|doesn't|does not|don't|can't)"
    r" (?:work|do|fit|take|touch|handle|accept)\b"
    r"|(?:[ ](?:or|and|nor|/)[ ][\w-]+){0,2}[ ]?[?:,-]?[ ]?no(?=[ ]*(?:[,.;]|$|\n))",
)
ON_TERMS = re.compile(
    r"(?: trailers?| trucks?)? (?:until|till?|before|after|without|unless|with(?! tarps)|that|which|older|earlier|later|if)\b",
    re.IGNORECASE,
)
"""Behind a trailer that is refused only as it is, or for now: "don't send a van that leaks", "don't send the reefer before 6"."""
PRICED_BEFORE = re.compile(r"\b(?:had|got|have|received)(?: back)? (?:an? |some |their |the )?$", re.IGNORECASE)
PRICED_BEHIND = re.compile(
    r" (?:numbers?|quotes?|quotations?|prices?|pricing|rates?)(?: back)? (?:from (?!you\b)|elsewhere|already)",
    re.IGNORECASE,
)
"""Around a mode that others have priced: "I had LTL numbers from somebody else"."""
SUGGESTED = re.compile(
    r"\b(?:suggest|propos|recommend|offer|push|mention)(?:ed|s|ing)? (?:an? |the |going |straight |plain )?$",
    re.IGNORECASE,
)
"""Before what somebody has suggested, refused where "but" stands behind it: "they suggested LTL but it gets restacked"."""
SPOKEN_FOR = compiled(
    r"\b(?:asked|ordered|requested|booked|wanted|said|told|wrote|put|e-?mailed|called(?: in)?|sent)\b[^.;!?\n]{0,40}\Z"
)
RETRACTED = re.compile(
    r"[^.;!?\n]{0,40}[.;,!-][ ]*(?:(?:please|pls|so|but|and|just)[ ])*(?:(?:disregard|ignore|scratch|forget|strike|cancel"
    r"|never ?mind)(?: (?:that|it|this|him|her|them|all (?:of )?(?:that|it)))?(?=[ ]*(?:[,.;:!)\n]|\Z))"
    r"|that(?:['\u2019]s| was| is) (?:wrong|a mistake)\b)",
    re.IGNORECASE,
)
"""Around a trailer that was asked for before and is no longer: "we ordered a van from you Monday. Disregard that"."""


def denied(text: str, start: int, end: int) -> bool:
    """Whether the words before or after a name say that it is not wanted."""
    before = text[max(0, start - 36) : start].rpartition("\n")[2]
    refused = DENIED.search(before)
    if refused and refused["sent"] and ON_TERMS.match(text, end):
        refused = None
    priced = PRICED_BEFORE.search(before) and PRICED_BEHIND.match(text, end)
    refuted = text.startswith((" but ", ", but "), end) and SUGGESTED.search(before)
    told = SPOKEN_FOR.search(text, max(0, start - 60), start)
    if told and RETRACTED.match(text, end):
        return True
    return bool(refused or priced or refuted or DENIED_AFTER.match(text, end) or UNTICKED.search(before))
