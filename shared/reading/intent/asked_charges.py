"""What a truck costs that waits, asked for by itself: "please quote what a second day of layover would be".

No freight is carried for it, whatever load the words name beside it.
"""

CHARGE = (
    r"(?:lay-?[ ]?overs?|detention|demurrage|tonu|wait(?:ing)? time|stand-?by|per diem|lumpers?"
    r"|storage(?= (?:until|till|through|for|at|per|fees?|charges?|costs?|would|will|there|here|on|if|run|be)\b"
    r"|[ ]*(?:[?.,;\n]|\Z))"
    r"|(?:re-?deliver(?:y|ing)|re-?consign(?:ment|ing)|re-?attempt|(?:second|2nd|another) (?:delivery )?attempt)"
    r"(?= (?:it|would|will|charge|fee|cost|today|tomorrow|on (?:mon|tue|wed|thu|fri))|[ ]*(?:[?.\n]|\Z)))"
)
BETWEEN = (
    r"(?:me|us|you|on|for|of|is|are|be|it|that|would|will|does|do|can|the|an?|your|our|one|two|three|any|another|extra|second"
    r"|third|2nd|3rd|additional|more|days?|nights?|hours?|worth|what|how|much|charges?|prices?|rates?|costs?|to|know|per|daily"
    r"|hourly|\d{1,2})"
)
"""Words between what asks and such a charge, none of which tells freight."""
ASKED_CHARGES = (
    r"\b(?:(?:also|and|then),? )?(?:(?:please|pls|plz|can you|could you|would you)(?: please| also)? |also )?"
    r"(?:quote|quoting|price|rate|cost|advise|need|know|what(?:'s)?|how much)"
    rf"(?: {BETWEEN}){{0,8}}? {CHARGE}(?!\w)(?: (?:and|or) (?:the |an? |any )?{CHARGE}(?!\w))?"
    r"(?: (?:rates?|charges?|fees?|costs?|per \w+))?"
    r"(?:(?: to me)? (?:would|will|does|is going to|might) (?:be|cost|run|come to))?"
)
"""For text in lower case."""
