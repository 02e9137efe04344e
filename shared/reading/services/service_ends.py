"""Which end the words around a service speak of: "we have a dock here but they need a liftgate"."""

import re

from shared.reading.services.buyers_home import of_buyer
from shared.reading.services.end_words import BOTH, DELIVERY, NEARBY, PICKUP, SENTENCE, WORDS, End

ALL_OF = re.compile(
    r"\b(?:both|all|each|every|either|the two)(?: of)?(?: the)? (?:\w+ )?(?:(?P<delivery>venues?|drops?|stores?"
    r"|deliver(?:y|ies)"
    r"|consignees?|receivers?|customers?|destinations?|job ?sites?|drop offs?)|pick ?ups?|picks?|shippers?|origins?"
    r"|suppliers?|vendors?)\b(?! and)",
    re.IGNORECASE,
)
"""Several stops that are all of one end."""
NEEDED_THERE = re.compile(
    r"\b(?:warehouse|receiver|consignee|customer|store|dc|cnee) (?:needs?|requires?|wants?|insists? on|takes? (?:it|them) by)"
    r" (?:an? )?(?:\w+ )?$",
    re.IGNORECASE,
)
"""Who asks for it where the freight is delivered, of however many loads: "Warehouse needs appointments for both"."""
BOTH_BEFORE = re.compile(
    r"\bboth (?:are |by |need |require |have |on |with )?(?:an? )?(?:strict |firm )?$", re.IGNORECASE
)
MORE = re.compile(r"[ ]?(?:and|&|/|,|\+|plus\b)", re.IGNORECASE)
AT = re.compile(r"[ ](?:at|for|on)[ ](?:the )?", re.IGNORECASE)
BOTH_BEHIND = re.compile(
    r"[ ]?(?:-|:|@|at|on|for)? ?both\b(?![ ](?:lines|pallets|skids|crates|times|loads|shipments|orders|days|of them|of these))",
    re.IGNORECASE,
)
NAMED_END = re.compile(r"\b(?:delivery|receiving|pick ?up|loading|unloading) $", re.IGNORECASE)
"""Ahead of a service of one end, of however many loads: "delivery appointment on both"."""
BUT_THEY = re.compile(
    r"[ ,](?:but|however|though|whereas|while) (?=(?:they|he|she|the customer|the receiver)\b)|, (?=(?:they|he"
    r"|she)(?:'ll| will|'d)? (?:also )?(?:needs?|wants?|requires?)\b)",
    re.IGNORECASE,
)
"""What leads on to the other end: "we have a dock here but they need a liftgate"."""
THERE = re.compile(r"\bthere\b", re.IGNORECASE)
A_PLACE = re.compile(r"\b(?P<way>to|from|at|in) (?:a|an|the|our|their|his|her|my)[ ](?:[\w'’]+[ ])?$", re.IGNORECASE)
LIES_IN = re.compile(
    r"\b(?:it|they|that|everything|stuff|freight|(?:this|the|my) \w+)(?:'s| is|'re| are| sits?| stands?)"
    r"(?: (?:still|now|all|sitting|stored|currently))* (?:in|at) (?:(?:my|his|her|our|their|the|an?) (?:\w+ )?)?$",
    re.IGNORECASE,
)
"""What makes a place the one where the freight lies: "it's in my mother's garage"."""
SET_OFF = re.compile(r", (?:(?:which|that|it)(?:['\u2019]s| is) (?:an? )?(?:\w+ )?)?$", re.IGNORECASE)
"""Ahead of a service that is told of what stands before the comma."""
EACH_SAID = re.compile(
    r"(?:[ ](?:needed|required|service|req'?d))?[ :=?(|-]*(?:at )?(?:pu|p/u|pick ?up|origin)[ :=-]*"
    r"(?P<pickup>y(?:es)?|no?)\b[ ,/|;]*(?:at )?(?:del\w*|dest\w*)[ :=-]*"
    r"(?P<delivery>y(?:es)?|no?)\b",
    re.IGNORECASE,
)
"""An answer for each end: "Appt: PU no / DEL yes"."""
ELSEWHERE = 30
"""Characters that a comma between a service and the word for an end counts for."""


def only_there_says(words: str, before: str, after: str) -> bool:
    """Whether nothing but "there" tells the end of a service."""
    if not THERE.search(before) and not THERE.search(after):
        return False
    return not end_of(words, THERE.sub("", before), THERE.sub("", after))[0]


def told_at(after: str) -> bool:
    """Whether words go on with the end that they speak of ("at delivery")."""
    led = AT.match(after)
    return bool(led and any(pattern.match(after, led.end()) for _, pattern in WORDS))


def end_of(words: str, before: str, after: str) -> tuple[End, bool]:
    """Which end the words around a service speak of: within them, then nearest before and after in the same sentence."""
    if split := EACH_SAID.match(after):
        ends: list[End] = [end for end, _ in WORDS if split[end].lower().startswith("y")]
        return ("", True) if len(ends) == 2 else (ends[0] if ends else "", False)
    before, after = SENTENCE.split(before)[-1], SENTENCE.split(after)[0]
    around = before.rpartition(",")[2] + words + after.partition(",")[0]
    if every := ALL_OF.search(around):
        return ("delivery" if every["delivery"] else "pickup"), False
    if BOTH.search(around):
        return "", True
    if NEEDED_THERE.search(before) and BOTH_BEHIND.match(after):
        return "delivery", False
    if (BOTH_BEHIND.match(after) and not NAMED_END.search(before)) or (
        BOTH_BEFORE.search(before) and not MORE.match(after) and not told_at(after)
    ):
        return "", True
    inner = A_PLACE.search(f"{before}{words}".rpartition(" ")[0] + " ")
    if inner and inner["way"].lower() in ("to", "from"):
        return ("delivery" if inner["way"].lower() == "to" else "pickup"), False
    theirs = of_buyer(before, words)
    if not theirs and (PICKUP.search(words) or LIES_IN.search(before)):
        return "pickup", False
    if theirs or DELIVERY.search(words):
        return "delivery", False
    if SET_OFF.search(before) and after.startswith(",") and any(each.search(before) for _, each in (*WORDS, *NEARBY)):
        after = (
            ""  # set off by commas, it goes with what it follows: "they want it there, by appointment, so we load ..."
        )
    near: list[tuple[int, End]] = []
    for end, pattern in WORDS:
        near += [(m.start() + ELSEWHERE * ("," in after[: m.start()]), end) for m in pattern.finditer(after)]
        near += [
            (len(before) - m.end() + ELSEWHERE * ("," in before[m.end() :]), end) for m in pattern.finditer(before)
        ]
    if near:
        return min(near)[1], False
    before = BUT_THEY.split(before)[-1]
    clause = f"{before.rpartition(',')[2]} {after.partition(',')[0]}"
    told = (end for words in (clause, f"{before} {after}") for end, word in NEARBY if word.search(words))
    return next(told, ""), False
