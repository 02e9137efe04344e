"""Services that words ask of the other end too: "a liftgate there. And here as well", "neither end has a dock"."""

import re

from shared.reading.services.end_words import FAR, SENTENCE, WORDS

AN_END = (
    r"(?:here|there|(?:at|on|for) (?:the |our |their |this )?(?:other |far )?(?:pick ?up|origin|shipper|delivery|receiver"
    r"|consignee|end|side))"
)
AND_THERE = re.compile(
    rf"[^.;!?\n]{{0,40}}(?:[.;!,] ?|\n)(?:and |also )?(?:the )?same (?:thing |goes )?"
    rf"(?:again )?{AN_END}(?=[ ]?(?:[,.;!)\n]|$))"
    rf"|[^.;!?\n]{{0,40}}[.;!] (?:and )?(?:also |again )?{AN_END}(?:,? (?:too|as well|also|again))(?=[ ]?(?:[,.;!)\n]|$))"
    r"|[^.;!?\n]{0,120}[,;] (?:and )?(?:he|she|they|the (?:buyer|customer|consignee|receiver|other (?:guy|end|side)))"
    r"(?: \w+){0,2} (?:the )?same(?: thing)?(?=[ ]?(?:[,.;!)\n]|$|there\b|on\b))"
    r"|[^.;!?\n]{0,50}, (?:so |and )?(?:please )?(?:count|figure|quote|include|add|put|price|need|do|plan on)\w*"
    r" (?:it|that|this|them|one|for it)\b[^.;,\n]{0,12}\bboth (?:ends|sides|places|stops)\b",
    re.IGNORECASE,
)
"""What asks a service of the other end too, behind it."""
NO_DOCKS = re.compile(
    r"\b(?:no|without an?|not have an?|n['\u2019]t have an?) (?:\w+ )?(?:docks?|fork ?lifts?|ramps?)\b[^.;!?\n]{0,30}"
    r"\b(?:neither|nor) (?:do|does|have|has) (?:they|he|she|we|i|(?:the|our|my|their) \w+)\b"
    r"|\bneither (?:end|side|place|stop|location|of us|of them|of the (?:two|places|ends|stops)) (?:has|have|got)"
    r" (?:an? |any )?(?:\w+ )?(?:docks?|fork ?lifts?|ramps?)\b",
    re.IGNORECASE,
)
"""What says of both ends that they have no dock: "we have no dock here and neither do they"."""


def at_both(text: str, at: int) -> bool:
    """Whether what follows a service goes on to ask it at the other end too: "a liftgate there. And here as well"."""
    return AND_THERE.match(text, at) is not None


def no_docks(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a liftgate says that neither end has a dock, and its clause does not say for which it is."""
    before, after = SENTENCE.split(text[max(0, start - FAR) : start])[-1], SENTENCE.split(text[end : end + FAR])[0]
    clause = f"{before.rpartition(',')[2]} {after.partition(',')[0]}"
    if any(pattern.search(clause) for _, pattern in WORDS):
        return False
    return NO_DOCKS.search(before) is not None or NO_DOCKS.search(after) is not None
