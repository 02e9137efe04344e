"""Services that words refuse all at once: "I do not want: a liftgate; inside delivery", "no liftgate, inside or appointment"."""

import re

REFUSES = (
    r"\b(?:(?:(?:do|does|did|will|would|should)(?: not|n['\u2019]?t)|never|won['\u2019]?t|cannot|can['\u2019]?t)"
    r" (?:be )?(?:need\w*|want\w*|requir\w+|order\w*|add|includ\w+|charg\w+|bill\w*|pay for|authori[sz]e|accept)"
    r"|not (?:needed|required|wanted|authori[sz]ed|approved|included|necessary|wanting|to be (?:added|charged|billed))"
    r"|no need (?:for|of)|(?:leave|take) off|skip|omit{0})"
    r"(?: (?:any|either|none|of|the|these|those|following|extras?|(?:extra |special )?services?|accessorials?|me|us|for|it"
    r"|here|this time|on this one|at (?:all|either end)|a|an))*"
)
"""Words that refuse what is named behind them."""
HEAD = re.compile(REFUSES.format("") + r"[ ]?:[ ]", re.IGNORECASE)
NO_THING = r"|no(?! (?:(?:loading )?docks?|fork ?lifts?|ramps?|equipment|way|one|later|earlier|more|less|rush|problem|matter)\b)"
LED = re.compile(REFUSES.format(NO_THING) + r" ", re.IGNORECASE)
BROKEN = re.compile(
    r"\b(?:but|however|though|except|just|only|so|because|yes|please|must|(?<!not )needed|(?<!not )required|needs?|is|are"
    r"|has|have|we|they|he|she|it|to)\b|[:?!]|\.\s",
    re.IGNORECASE,
)
"""What ends a list of things refused."""
ENDING = re.compile(r"[ ,](?:or|nor)(?: (?:an?|any|the))? $", re.IGNORECASE)
OR = re.compile(r"[ ,](?:or|nor) ", re.IGNORECASE)
COMMA = re.compile(r", (?:(?:an?|any|the) )?$", re.IGNORECASE)
TAIL = re.compile(r"[^.;:?!\n]{0,80}?[ ,](?:or|nor) ", re.IGNORECASE)
FAR = 200
"""Characters of a sentence ahead of a service that may hold the words which refuse it."""


def refused_at_once(text: str, start: int, end: int) -> bool:
    """Whether a service is one of a list that is refused as a whole: behind a colon, or up to the last one after "or"."""
    line = text.rfind("\n", 0, start) + 1
    ahead = text[max(line, start - FAR) : start]
    if ":" in ahead and (head := last(HEAD, ahead)):
        return not BROKEN.search(ahead, head.end())
    led = last(LED, ahead)
    listed = ahead[led.end() :] if led else ""
    if not listed or ";" in listed or BROKEN.search(listed):
        return False
    if ENDING.search(listed):
        return True
    tail = TAIL.match(text, end) if COMMA.search(listed) and not OR.search(listed) else None
    return tail is not None and not BROKEN.search(tail[0])


def last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The last place where a pattern matches."""
    found = None
    for match in pattern.finditer(text):
        found = match
    return found
