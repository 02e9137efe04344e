"""What the goods are, in the sender's words."""

import re

LABELLED = re.compile(
    r"(?:^|[\n•|;,.(]\s*|\s{2,})(?:commodit(?:y|ies)(?: (?:on all|for all|is|are|desc\w*|type))*|product|prod|desc(?:ription)?(?: of goods)?|freight(?: is)?|goods|contents?|material|what|cargo(?! (?:wt|weight|van))|item|mercanc[íi]a|producto|produit|marchandises?|description de la marchandise|commodity / [\w]+|produit / commodity)\s*(?:[:=]|\bis\b|\bare\b|\s-\s)\s*(?P<value>[^\n|;•]{2,80})",
    re.IGNORECASE,
)
CUT = re.compile(
    r"\s*(?:[,;•|\n(/]|\.(?:\s|$)|\s-\s|\s@|--|\s\d|\b(?:class|cl|nmfc|weigh(?:s|ing|t)?|from|to|going|needs?|picking|pick|pickup|ready|ship(?:ping|s)?|on|each|ea"
    r"|total|that|which|and (?:i|we|they|need)|at|with|in|for|out|we|it|is|are|about|approx|dims?|measuring|dock|deliver|stackable|non-?stackable|not stackable|hazmat"
    r"|non-?haz\w*|no haz|floor loaded|shrink|desde|para|a laredo|has|have|will|going|available|must|via|by|stacked|tomorrow|today|monday|tuesday|wednesday|thursday"
    r"|friday|po|un\d{4}|can|should|please|pls|ltl|ftl|van|flatbed|reefer|loads?|de (?=[A-Z][a-z]+,? [A-Z]{2})|\$|or|temp|set)\b).*$",
    re.IGNORECASE | re.DOTALL,
)
AFTER_UNIT = re.compile(
    r"\s*(?:\([^)]{0,30}\)\s*)?(?:(?:of|de|d'|w/|with|-|:|contain(?:s|ing)|,)\s+)?(?P<value>[A-Za-z][^\n]{2,70})",
    re.IGNORECASE,
)
AFTER_WEIGHT = re.compile(
    r"\s*(?:(?:total|gross)\s+)?(?:(?:of|de)\s+|[-:,]\s*)?(?P<value>[A-Za-z][^\n]{2,60})", re.IGNORECASE
)
CHATTER = re.compile(
    r"\b(?:the|i|we|you|they|he|she|it|me|us|let|know|thank\w*|please|pls|here|there|hi|hello|hola|hey|good|morning|afternoon|sorry|need\w*|want|would|could|can|will|is|are|was|were|be|have|has|had|get|got|going|from|to|at|our|your|their|my|this|that|these|those|what|how|quote|rate|price|cost|asap|fcfs|first come|dock|call|appt|loads?|picks?|ready|same|before|after|when|if|but|also|again|both|all|each|customer|broker|driver|truck|door|ends?|or|not|no|bonjour|merci|gracias|buenas|saludos|freight|shipment|total|gross|live|drop|air-ride|seal)\b",
    re.IGNORECASE,
)
NOT_GOODS = re.compile(
    r"^(?:ea|each|per|total|tot|gross|net|combined|and|or|on|in|at|to|from|for|with|x|by|class|cl|nmfc|ltl|ftl|tl|truckload|full|partial|van|dry van|reefer|flatbed|step ?deck|conestoga|needs?|ready|going|pick|pickup|picking|pu|del|deliver\w*|ship\w*|dims?|dimensions|size|approx\w*|about|max|min|us|we|it|i|you|they|he|she|is|are|will|can|could|would|please|pls|thanks|thx|no|not|non\S*|yes|stackable|hazmat|haz|hazardous|liftgate|residential|appointment|appt|fcfs|dock|tarps?|straps?|tomorrow|today|monday|tuesday|wednesday|thursday|friday|asap|next|this|that|all|po|bol|ref|order|pro|un\d*|temp|set|weigh\w*|lbs?|pounds|kgs?|off|up|out|of|a|an|the|each|same|high|tall|long|wide|std|standard|loose|loads?|trucks?|hours?|days?|week|delivered|live|drop|team|need|if|so|but|then|only|just|still|rate|quote|price|heavy|length|width|height|palletized|shrink\w*|wrapped|here|there|what|how|when|where|who|which|hi|hello|good|weight|pallets?|skids?|plts?|crates?|boxes|cartons?|pcs|pieces|be|was|were|my|our|your|their|his|her|over|under|between|mixed|legal|spots?|feet|ft|dispatch|carrier|driver|customer|shipper|consignee|receiver|loading|unloading|business|commercial|lift|gate|inside|limited|equipment|trailer|stacked|double|protect|keep|do|does|don't|may|might|should|must|until|after|before|because|since|once|rest|couple|few|couldn't|anytime|time|de|para|con|por|et|avec|urgent|expedite\w*|air|volume|truck|mode|hot|rush|plus|fuel|tolls|firm|best|options?|quoted|booked|door|blind|one|two|three)\b",
    re.IGNORECASE,
)


def labelled(text: str) -> str:
    """The goods beside a label such as "Commodity:"; empty where there is none."""
    for match in LABELLED.finditer(text):
        if value := trimmed(match["value"], labelled_value=True):
            return value
    return ""


def trimmed(value: str, *, labelled_value: bool = False) -> str:
    """The part of some words that names goods; empty where none does."""
    value = CUT.sub("", value.strip(" -:.,*"), count=1).strip(" -:.,;*\"'")
    words = value.split()
    if (
        not words
        or len(value) < 3
        or len(words) > 7
        or (not labelled_value and NOT_GOODS.match(value))
        or not re.search(r"[A-Za-z]{3}", value)
    ):
        return ""
    return value


def after(text: str, end: int, *, weight: bool = False) -> str:
    """The goods named directly after a count ("5 pallets of bolts") or a weight ("42k paper rolls")."""
    match = (AFTER_WEIGHT if weight else AFTER_UNIT).match(text, end)
    return trimmed(match["value"]) if match else ""


def leftover(text: str, anchors: list[tuple[int, int]], covered: list[tuple[int, int]]) -> str:
    """A clause beside the freight's other facts that none of them explains. `anchors`: where these stand."""
    seen = -1
    for start, end in anchors:
        left, right = sentence(text, start, end)
        if left == seen:
            continue
        seen = left
        for clause in CLAUSE.finditer(text, left, right):
            if any(a < clause.end() and clause.start() < b for a, b in covered):
                continue
            value = clause[0].strip(" -:.*\"'()")
            if not re.search(r"\d", value) and len(value.split()) <= 5 and not CHATTER.search(value) and (goods := trimmed(value)):
                return goods
    return ""


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or the line, that holds a stretch."""
    before = max((match.end() for match in END.finditer(text, max(0, start - 200), start)), default=max(0, start - 200))
    after = END.search(text, end)
    return before, after.start() if after else len(text)


END = re.compile(r"[.!?](?=\s+[A-Z])|[.!?]?\n")
CLAUSE = re.compile(r"[^,;•|\n/]+")
