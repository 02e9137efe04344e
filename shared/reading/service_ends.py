"""Which end the words around a service speak of."""

import re
from typing import Literal

End = Literal["pickup", "delivery", ""]
PICKUP = re.compile(
    r"\b(?:pick(?:ing|ed|s)?(?:[ ](?:it|them|this|these|up))?[ -]?up|pickups?|pu|p/u|origin|shipper|loading(?! dock)"
    r"|(?<!the )(?<!a )(?<!this )(?<!per )loads?(?: end)?"
    r"|our (?:end|place|shop|side|location|dock|plant|warehouse)|from (?:us|our|my)|at our|ship(?:ping)? (?:point|end"
    r"|from)|get it(?! (?:off|in|inside|there|down|out of the truck))"
    r"|collect(?:ion|ing)?|recolecci[óo]n|origen|cueillette|ramassage|chargement)\b",
    re.IGNORECASE,
)
DELIVERY = re.compile(
    r"\b(?:deliver(?:y|ies|ing|ed|s)?|del|dlv|dest(?:ination)?|consignee|cnee|receiv(?:ers?|es?|ing)|recipient|buyer"
    r"|unload(?:ing)?|drop(?:[ -]?off)?|(?:their|other|far) end|at the other end|customer'?s? (?:end|site|place|dock)"
    r"|entrega|destino|livraison|destinataire|to (?:a|his|her|their|the) (?:house|home|residence|jobsite|job ?site)|ship ?to"
    r"|(?:amazon|walmart|wal-mart|costco|target|home depot|lowe'?s|kroger|sam's(?: club)?|(?:the|their|this"
    r"|that) (?:store|venue|hotel"
    r"|school|church|showroom|job ?site|site|hospital|museum|dc|warehouse|casino|restaurant|office|customer|guy|lady))"
    r"(?:'ll| will| does)? (?:needs?|wants?|requires?|insists?(?: on)?|asks? for|is asking for|has to have|must have)"
    r"|(?:gets?|comes?|shows? up)(?: in| down)? (?:here|there)|arriv(?:es?|al|ing)|off (?:the|your) truck)\b",
    re.IGNORECASE,
)
BOTH = re.compile(
    r"\b(?:both (?:ends|sides|locations|stops|places|addresses|(?:are )?(?:private )?(?:homes|houses|residences"
    r"|residential))|(?:each|either) (?:end|side)|at both|pickup and delivery|pick ?up"
    r" (?:and|&) deliver(?:y)?"
    r"|(?:at|on|for) (?:the )?(?:pick ?up|pu|origin|shipper),? (?:and|&) (?:again |also )?(?:(?:at|on|for) )?(?:the )?"
    r"(?:deliver\w*|del|dest\w*|receiver|consignee)|pu (?:and|&) del|ambos lados|des deux c[ôo]t[ée]s|origin and"
    r" dest(?:ination)?)\b",
    re.IGNORECASE,
)
ALL_OF = re.compile(
    r"\b(?:both|all|each|every|either|the two)(?: of)?(?: the)? (?:\w+ )?(?:(?P<delivery>venues?|drops?|stores?|deliver(?:y|ies)"
    r"|consignees?|receivers?|customers?|destinations?|job ?sites?|drop offs?)|pick ?ups?|picks?|shippers?|origins?"
    r"|suppliers?|vendors?)\b(?! and)",
    re.IGNORECASE,
)
"""Several stops that are all of one end."""
BOTH_BEHIND = re.compile(r"[ ]?(?:-|:|at|on|for)? ?both\b(?![ ](?:lines|pallets|skids|crates|of them))", re.IGNORECASE)
NEARBY: tuple[tuple[End, re.Pattern[str]], ...] = (
    ("pickup", re.compile(r"\bhere\b", re.IGNORECASE)), ("delivery", re.compile(r"\bthere\b(?!'s| is| are)", re.IGNORECASE)),
)  # fmt: skip
"""Words for an end that count only where the sentence has none else."""
A_PLACE = re.compile(r"\b(?P<way>to|from|at|in) (?:a|an|the|our|their|his|her|my)[ ](?:\w+[ ])?$", re.IGNORECASE)
SENTENCE = re.compile(r"[.;!?](?:\s|$)|\n|\s\d\)\s")


EACH_SAID = re.compile(
    r"[ :=(-]*(?:at )?(?:pu|p/u|pick ?up|origin)[ :=-]*(?P<pickup>y(?:es)?|no?)\b[ ,/|;]*(?:at )?(?:del\w*|dest\w*)[ :=-]*"
    r"(?P<delivery>y(?:es)?|no?)\b",
    re.IGNORECASE,
)
"""An answer for each end: "Appt: PU no / DEL yes"."""
SIDES: tuple[tuple[End, str], ...] = (("pickup", "pickup"), ("delivery", "delivery"))
WORDS: tuple[tuple[End, re.Pattern[str]], ...] = (("pickup", PICKUP), ("delivery", DELIVERY))
ELSEWHERE = 30
"""Characters that a comma between a service and the word for an end counts for."""


def end_of(words: str, before: str, after: str) -> tuple[End, bool]:
    """Which end the words around a service speak of: within them, then nearest before and after in the same sentence."""
    if split := EACH_SAID.match(after):
        ends: list[End] = [end for end, told in SIDES if split[told].lower().startswith("y")]
        return ("", True) if len(ends) == 2 else (ends[0] if ends else "", False)
    before, after = SENTENCE.split(before)[-1], SENTENCE.split(after)[0]
    around = before.rpartition(",")[2] + words + after.partition(",")[0]
    if every := ALL_OF.search(around):
        return ("delivery" if every["delivery"] else "pickup"), False
    if BOTH.search(around):
        return "", True
    if BOTH_BEHIND.match(after):
        return "", True
    inner = A_PLACE.search(f"{before}{words}".rpartition(" ")[0] + " ")
    if inner and inner["way"].lower() in ("to", "from"):
        return ("delivery" if inner["way"].lower() == "to" else "pickup"), False
    if PICKUP.search(words):
        return "pickup", False
    if DELIVERY.search(words):
        return "delivery", False
    near: list[tuple[int, End]] = []
    for end, pattern in WORDS:
        near += [(m.start() + ELSEWHERE * ("," in after[: m.start()]), end) for m in pattern.finditer(after)]
        near += [
            (len(before) - m.end() + ELSEWHERE * ("," in before[m.end() :]), end) for m in pattern.finditer(before)
        ]
    if near:
        return min(near)[1], False
    return next((end for end, word in NEARBY if word.search(f"{before} {after}")), ""), False
