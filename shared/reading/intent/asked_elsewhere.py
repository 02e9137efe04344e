"""What asks and is none of a message's asking: what somebody else asked and is to be ignored, what will be asked another day,
what waiting costs."""

from shared.reading.intent.asked_charges import ASKED_CHARGES
from shared.reading.intent.asking_words import PRICE_WORD, TRUCK
from shared.reading.language.text import in_lower_case

ASKED_LATER = (
    r"(?:ask|come back|get back|reach out|request|be in touch|go out|write|send (?:you )?(?:an?|the|my) (?:request|rfq|inquiry))"
    r"(?: (?:to )?(?:you|u|y'all))?(?: for| about| with)? (?:(?:an?|the|your|some|firm|real|new) )*"
    rf"{PRICE_WORD}(?!\w)"
)
LATER = (
    rf"\b(?:when|once|as soon as|after|until)\b[^.!?\n]{{0,60}}?\b(?:i|we)(?:'ll| will)\b[^.!?\n]{{0,60}}? and (?:then )?"
    rf"{ASKED_LATER}|\b(?:i|we)(?:'ll| will)\b[^.!?\n]{{0,60}}?\bthen {ASKED_LATER}"
)
"""What will be asked when something else is done: "once it's dry I'll weigh it and send you a request for pricing"."""
OF_SOMEBODY = r"(?:[a-z]+['\u2019]s|his|her|their|the|that|this|any(?:thing)?|an?)"
IGNORED = (
    r"\b(?:ignore|disregard|forget|delete|toss|pay no attention to|(?:don'?t|do not) (?:act|quote|work|do anything) on)"
    rf"(?: about)? {OF_SOMEBODY}\b(?:(?!\b(?:i|we)\b)[^.!?,;:\n]){{0,60}}?"
    r"\b(?:requests?|asks?|asked|asking|requested|requesting|wanted|wanting|inquiry|looking)\b"
    r"(?:(?!\b(?:i|we)\b)[^.!?,;:\n]){0,40}?(?<= for) "
    rf"(?:(?:an?|the|your|some) )*(?:{PRICE_WORD}|{TRUCK}|pick ?ups?)(?!\w)"
)
"""What somebody else asked for, and is not to be heard: "ignore Bob's mail asking for a price on it"."""
ASKED_ELSEWHERE = rf"{LATER}|{IGNORED}|{ASKED_CHARGES}"
"""For text in lower case."""
FOUND = in_lower_case(ASKED_ELSEWHERE)


def without_asked_elsewhere(text: str) -> str:
    """A text without what asks in it and is none of its asking; in lower case where something is left out.

    >>> without_asked_elsewhere("Please ignore Bob's mail asking for a price on the crates.")
    'please   on the crates.'
    """
    lower = text.lower()
    return FOUND.sub(" ", lower) if FOUND.search(lower) else text
