"""The words right behind a place that say which end of a lane it is: "Dallas TX pickup 5/14"."""

import re

from shared.reading.stops.cues import Cue, Role
from shared.reading.stops.said_behind import said_behind

AFTER_ORIGIN = re.compile(
    r"[)]?[ ]*[(,–=-]*[ ]*(?:for |(?:is|are|being|as) (?:the |our |where (?:it|they|you|we) )?)?"
    r"(?:pick(?:s|ed)?(?:[ -]?ups?)?|p/u|pu|(?:live )?loads?|loading|orig(?:in)?|shipper|ships|where (?:it|they)"
    r"(?:(?:[\u2019']s|[\u2019']re| is| are)? (?:sits?|sitting|stands?|standing|stored)|(?:[\u2019']s| is| are)(?= now\b"
    r"|[ ]?[.,;)\n]))"
    r"|has (?:it|them|the(?! (?:job|order|customer|project|install|only|boss|show)\b)|all|our"
    r"|(?:\d{1,3}|an?|one|two|three|four|five|six) (?:pallet|plt|skid|crate|tote|drum|box|bundle|roll|coil|piece)(?:e?s)?))\b"
    r"(?![ ]*(?:(?:to|at|in|from|is|are|will be|would be|address|name)\b|[:=](?![ ]*\d{1,2}\b)))",
    re.IGNORECASE,
)
AFTER_DESTINATION = re.compile(
    r"[)]?[ ]*[(,–=-]*[ ]*(?:for |(?:is|are|being|as) (?:the |our |where (?:it|they|you|we) )?|the )?"
    r"(?:deliver(?:y|s|ed)?|del|drops?(?: off)?|(?:(?:live|part(?:ial)?|half|full) )?unloads?|empt(?:y|ies) out|final"
    r"|receiver|consignee|goes|dest(?:ination)?"
    r"|last (?:stop|drop|delivery|one(?= and\b|[ ]*[,.;]))|(?:first|second|third|next) (?:drop|delivery))\b"
    r"(?![ ]*(?:(?:to|at|in|from|is|are|will be|would be|address|name)\b|[:=](?![ ]*\d{1,2}\b))|[^.;,\n]{0,14} to (?!\d))"
    r"|[)]?[ ](?:(?:(?:customer |store |dc |branch )?(?:needs|wants)(?! to\b)"
    r"|(?:gets|takes|receives)(?= (?:the |another )?(?:\d"
    r"|last|other|rest|final|one|two|three|four|five|six|eight|ten)\b))|is (?:short|low|out of))\b",
    re.IGNORECASE,
)
BEHIND: tuple[tuple[Role, re.Pattern[str]], ...] = (("origin", AFTER_ORIGIN), ("destination", AFTER_DESTINATION))
APART = re.compile(r"[;\n]|\.\s")
SAID = re.compile(r"[ ](?:(?:for|is|are|being|as|the)[ ]|(?:needs|wants|has|gets|takes|receives)\b)", re.IGNORECASE)


def after(text: str, end: int, until: int) -> Cue | None:
    """The cue right behind a place ("Dallas TX pickup 5/14"), where it is not the next one's. `until`: where that begins."""
    if text[end - 1 : end] == "." and text[end:].lstrip()[:1].isupper():
        return None
    for role, pattern in BEHIND:
        match = pattern.match(text, end, min(len(text), end + 40))
        if match and (
            until - match.end() > 12
            or APART.search(text, match.end(), until)
            or (until == len(text) and not match[0].lower().endswith("load"))
            or "(" in match[0]
            or "=" in match[0]
            or SAID.search(match[0])
        ):
            return Cue(role, match.end())
    said = said_behind(text, end, until)
    return Cue(said, end) if said else None
