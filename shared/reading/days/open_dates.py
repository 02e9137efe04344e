"""Whether a reply leaves open the day that the mail below it told: "not until sometime the week after next"."""

import re

LATER = (
    r"(?:(?:some ?time|late|early|later|maybe|probably|the|in|on) )*"
    r"(?:week after next|(?:next|following|another|the other) (?:week|month)|(?:first|second|middle|end) (?:part )?of"
    r" (?:the |next )?(?:week|month)|(?:week|month) of\b|weeks?(?: or (?:two|so))?|month|after the holidays?|further notice"
    r"|later|spring|summer"
    r"|fall|winter|(?:january|february|march|april|june|july|august|september|october|november|december))"
)
OPEN = re.compile(
    rf"(?:\bnot|n['\u2019]t)(?: (?:be|going|to|ready|available|ship\w*|leav\w+|go|out|happen\w*|need(?:ed)?|move|it|them)){{0,4}}"
    rf" (?:until|till?|before) {LATER}\b"
    r"|\b(?:push|mov|slid|slip|delay|postpon|bump|kick)\w*(?: (?:it|this|that|them|back|out|off|everything|us)){0,3}"
    rf" (?:to|until|till|into|by) (?:a )?{LATER}\b"
    r"|\b(?:date|day|pick ?-?up|timing)(?: date| day)? (?:is )?(?:now )?(?:tbd|tba|to be (?:determined|announced|confirmed)"
    r"|up in the air|open)\b",
    re.IGNORECASE,
)


def open_now(text: str) -> bool:
    """Whether words put off the day to one that nobody knows yet."""
    return OPEN.search(text) is not None
