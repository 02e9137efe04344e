"""A service that is refused at one end and asked for at the other: "no liftgate at pickup, only at delivery"."""

import re

from shared.reading.services.end_words import End

BUT_THERE = re.compile(
    r"(?: (?:needed|required|necessary))?"
    r"(?: (?:here|there|(?:at|on|for|in) (?:the |our |their )?(?:pick ?up|delivery|origin|dest(?:ination)?|shipper|receiver"
    r"|consignee|end|(?:other|far) end)(?: end| side)?))?"
    r",? (?:but|only|just)(?: (?:only|yes|just|definitely|we|you|they|he|she|i))*"
    r"(?:'ll|'d)?(?: (?:need|needs|want|wants|will|do|does|would|have|is|required|needed|one|it))*"
    r" (?:(?:at|on|for|in) (?:the |our |their )?)?"
    r"(?:(?P<delivery>there|delivery|dest(?:ination)?|receiver|consignee|other end|far end)|here|pick ?up|origin|shipper)\b"
    r"(?! (?:is|are|has|have|was|needs?|appt|appointment|at|by|on|date|hours)\b)",
    re.IGNORECASE,
)
"""What stands behind a service that is refused, and asks for it at the end that it names."""

THEY_DO = re.compile(
    r"[^.;:!?\n]{0,60}\b(?:but|though) (?!if\b|when\b|in case\b)[^.;:!?\n]{0,70}?\b(?<!if )(?<!when )(?:they|he|she|customer"
    r"|receiver|consignee|buyer|store|school|site|church|hospital)(?:'ll|'d| will| would| does| do)?(?: definitely| surely"
    r"| really)? (?:need|want|require)s? one\b",
    re.IGNORECASE,
)
"""The same where it is the people of the delivery who need one: "no liftgate here, but they have no dock and will need one"."""


def only_there(text: str, at: int) -> End:
    """The end for which the words behind a refused service ask it all the same; empty for none."""
    match = BUT_THERE.match(text, at)
    if not match:
        return "delivery" if THEY_DO.match(text, at) else ""
    return "delivery" if match["delivery"] else "pickup"
