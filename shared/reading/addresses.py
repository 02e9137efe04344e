"""The company and the street that stand before a place."""

import re

STREET = re.compile(
    r"^(?:\d{1,6}[A-Z]?(?:-\d+)?\s+(?:[NSEW]\.?\s|[NS][EW]\.?\s)?[\w'.-]+(?:\s[\w'.#-]+){0,6}"
    r"|[NSEW]\d+\s?[NSEW]\d+\s.+|P\.?\s?O\.?\s?Box\s\d+.*|(?:hwy|highway|route|rt|county road|cr|fm"
    r"|carretera|calle|av\.?|avenida|blvd\.?|boulevard|rue|chemin|rang|carr\.?|km|parque)\b.{2,50}"
    r"|(?:\w+ )?\d+,? (?:rue|boul\.?|chemin|avenue)\b.*|\w[\w .]{2,30} (?:no\.?|#|num\.?) ?\d+.*)$",
    re.IGNORECASE,
)
SUFFIX = re.compile(
    r"\b(?:st|street|ave?|avenue|rd|road|dr|drive|blvd|boulevard|ln|lane|way|hwy|highway|pkwy|parkway|ct"
    r"|court|cir|circle|pl|place|trl|trail|pike|loop|sq|ter|broadway|rue|chemin|calle|carretera|route|box"
    r"|[nsew]{1,2} \d+(?:st|nd|rd|th))\b\.?",
    re.IGNORECASE,
)
GLUED = re.compile(r"^(?P<name>[A-Z][^\d,]*?[A-Za-z.])\s+(?P<street>\d{1,6}\s+(?=[^\d]).*)$")
NOT_A_STREET = re.compile(
    r"^\d+\s*(?:lbs?|#|kgs?|pallets?|plts?|skids?|pcs|pieces|x|am|pm|crates?|drums?|ft|foot|'|\"|hours?"
    r"|hrs?|days?|k|loads?|trucks?|cartons?|ctns?|boxes|units?|totes?|rolls?|bundles?|coils?|bales?|reefer"
    r"|van|flatbed|dry|stops?|drops?)\b|^\d+\s*x",
    re.IGNORECASE,
)
NOT_A_COMPANY = re.compile(
    r"\b(?:please|pls|need|want|quote|rate|price|ready|available|appt|appointment|dock hours?|hrs|hours"
    r"|fcfs|first come|lbs|pallets?|skids?|class|tomorrow|today"
    r"|monday|tuesday|wednesday|thursday|friday|contact|phone|attn|zip|address|asap|dry van|flatbed|reefer"
    r"|truckload|ltl|ftl|residential|liftgate|weight|hi|hello"
    r"|thanks|thank|re|fw|usa|hey|team|load \d|stop \d|drop \d|pick \d|pick up|pickup|my house|po|ref"
    r"|rail yard|rail ramp|tl|frozen|chilled|reefer|cruce|vendor|orig|cons|origin|load \w+)\b"
)
ADDRESSED = re.compile(
    r"(?:\A|\n)\W*(?:(?i:hi|hello|hey|dear|good (?:morning|afternoon|evening)|morning|hola|salut|bonjour),?[ ]+)?"
    r"[A-Z][a-z]+(?:[ ][A-Z][a-z]+)?(?:[ ]*[,!:]|[ ]+-+[ ]|(?=[ ](?:need|can|got|please|pls|i|we|looking|could|here)\b))"
)
WHEN = re.compile(r"^(?:\d+[/:][\d/:-]*(?:[ap]m)?\s+|\d{1,2}[ap]m(?:-\d{1,2}[ap]m)?\s+)+(?=[A-Z\d])")
STORE = re.compile(r"(?<=[A-Za-z]) (?:#|no\.? ?)?\d{1,5}$", re.IGNORECASE)
"""The number of a store or warehouse at the end of its name."""
SMALL_WORDS = re.compile(
    r"\b(?:pick|am|pm|city|state|our|your|their|my|the|a|an|this|one|it|is|are|will|has|have|we|i|you|then"
    r"|at|in|for|from|to|freight|load|same|warehouse|whse|plant"
    r"|facility|location|yard|tl|by|on|van|truck|here|again|looking|also|going|with)\b"
)


def beside(text: str, start: int, end: int, wanted: bool) -> tuple[str, str, int]:
    """The company and the street in a stretch before a place, and where they begin."""
    company = street = ""
    begin = end
    start = max((match.end() for match in ADDRESSED.finditer(text, start, end)), default=start)
    stretch = text[start:end] if wanted or end - start < 90 else ""
    for part in re.finditer(r"(?:(?! - )[^,\n|\t;•])+", stretch):
        words = re.sub(
            r"^\(?\d{1,2}[.)]\s+|^.*\bat (?=\d+ )|^(?:for|on) .*\b(?:at|from) (?=[A-Z])", "", part[0].strip(" .:-\"'")
        ).strip("()")
        words = re.sub(r"\s*\([^)]*\)?$", "", words)
        if not words:
            continue
        words = re.sub(WHEN, "", words)
        words = re.sub(r"^(?:FOB|[Ss]hip to|[Dd]eliver to|[Gg]oing to)\s+", "", words)
        words = re.sub(r"^(?:at|from|in|to|is|are|@)\s+(?=[A-Z\d])|\s+(?:in|at|near)$", "", words)
        glued = GLUED.match(words)
        if glued and not company and not street and is_company(glued["name"]):
            company, street, begin = glued["name"], glued["street"], min(begin, start + part.start())
            continue
        if not street and STREET.match(words) and not NOT_A_STREET.match(words) and (wanted or SUFFIX.search(words)):
            street, begin = words, min(begin, start + part.start())
        elif not company and not street and is_company(words):
            company, begin = words, min(begin, start + part.start())
        elif (
            company
            and not street
            and re.match(r"(?:plant|bldg|building|unit|dc|inc|llc|ltd|warehouse|whse)\b", words, re.IGNORECASE)
        ):
            company = f"{company}, {words}"
    return company, street, begin


def is_company(words: str) -> bool:
    """Whether words could be a company's or a person's name: capitalized, few, and none that orders are made of."""
    words = STORE.sub("", words)
    parts = words.split()
    if (
        not 1 <= len(parts) <= 7
        or len(words) < 3
        or NOT_A_COMPANY.search(words.lower())
        or SMALL_WORDS.search(words)
        or re.search(r"\d{4,}|\d+/\d+|\$|:\d", words)
    ):
        return False
    capitals = sum(part[0].isupper() or part[0].isdigit() for part in parts)
    return (parts[0][0].isupper() and capitals * 2 >= len(parts)) or words.isupper()
