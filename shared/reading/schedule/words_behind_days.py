"""Whose a day is by the words behind it: "Friday delivery", "5/14 pickup"."""

import re

from shared.reading.days.dates import Day
from shared.reading.passage import Passage

AFTER_PICKUP = re.compile(
    r"(?:['’]s)?[ )]*(?:(?:for|at|am|pm|morning|afternoon|a|the|to|ltl|noon|would be|is|works|ideal|best|good|fine|great"
    r"|preferred) )*"
    r"(?:pick[ -]?ups?|picks?(?=[ ]*(?:[,.;/\n]|$|for\b|and\b|-))|p/?u|load(?:ing)?"
    r"|ship(?:ment|ping)?|ready|(?:at the )?(?:earliest|soonest)|(?:on|at) (?:our|this) end)\b"
    r"(?![ ]*(?:at(?! (?:\d|noon))|in|from|to|#|no\b"
    r"|number))"
    r"|(?: (?:is|would be|will be|['\u2019]s))? (?:the )?(?:first|earliest|soonest)(?: (?:day|date|time|one))?(?: that)?"
    r" (?:you|we|they|it|anyone|anybody|somebody|a (?:truck|driver|carrier))(?:['\u2019]d| can| could| may| would| will| might)"
    r"(?! (?:deliver|be (?:there|delivered)|get there|arrive|take (?:it|delivery)|receive|unload|call|answer))"
    r"|[ ,]*(?:they|it|this|these|those|everything)(?:['\u2019](?:re|s|ll be)| are| is| will be)(?: all)? yours\b"
    r"| out(?=[ ]*(?:[,;][ ]|and[ ])[^.;\n]{0,24}\bin\b)",
    re.IGNORECASE,
)
AFTER_DELIVERY = re.compile(
    r"(?![ ]*for delivery to\b)"
    r"(?:['’]s)?[ )]*(?:\d{1,2}(?::\d\d)?[ ]?[ap]\.?m\.? )?"
    r"(?:(?:for|at|am|pm|morning|afternoon|a|the|noon|would be|is|works|ideal|best|good|fine|great|preferred) )*"
    r"(?:deliver(?:y|ies)|deliver(?= (?:by|before|at \d|at noon|no later)\b)"
    r"|del|arrival|(?:un|off)-?load(?:ing)?|app(?:oin)?t(?:ment)?|drop|(?:a |the )?(?:hard )?deadline"
    r"|(?:the )?cut-?off"
    r"|(?:receiver|consignee)|(?:on|at) (?:theirs|(?:their|the other|that) end))\b"
    r"| in(?=[ ]*(?:[.;\n]|$))",
    re.IGNORECASE,
)
CLAIMED = re.compile(
    r"[ ]*(?:(?:pick ?-?up|load(?:ing)?)|(?:\w+ )?(?:deliver(?:y|s)?))"
    r"(?=[ ]*(?:[,.;\n]|$)|[ ](?:by|before|no later)\b|[ ]at (?:\d|noon))"
    r"|[ ](?:on|at) (?:theirs|ours|(?:their|our|the other|that) end)\b",
    re.IGNORECASE,
)
AT_LATEST = re.compile(r",?[ ]*(?:at the (?:very )?latest|latest)\b", re.IGNORECASE)
"""What makes the day before it the delivery's where no other word does."""
ADJACENT = 6
"""Characters between such words and the next day, to which they then lead."""
LEADING = re.compile(r"[ ]*:?[ ]*(?:on )?")


def told_behind(passage: Passage, day: Day) -> tuple[str, int] | None:
    """Whose day the words behind it say that it is, and where they end; not those that lead to the next day ("5/14 del 5/15")."""
    for role, pattern in (("pickup", AFTER_PICKUP), ("delivery", AFTER_DELIVERY)):
        if match := pattern.match(passage.text, day.end):
            after = next((each for each in passage.days if 0 <= each.start - match.end() < ADJACENT), None)
            leads = after and LEADING.fullmatch(passage.text[match.end() : after.start])
            if (
                not after
                or not leads
                or any(each.match(passage.text, after.end) for each in (AFTER_PICKUP, AFTER_DELIVERY))
            ):
                return role, match.end()
    return None
