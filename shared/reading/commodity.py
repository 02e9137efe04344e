"""What the goods are, in the sender's words."""

import re
from collections.abc import Iterable

from shared.reading.addresses import ADDRESSED
from shared.reading.passage import Found, Passage
from shared.reading.quantities import Count, Weight

LABELLED = re.compile(
    r"(?:^|[\n•|;,.(]\s*|\s{2,})(?:(?:(?:commodit(?:y|ies)|product|freight|goods|contents?|material"
    r"|cargo(?! (?:wt|weight|van)))(?: (?:on all|for all|on both|desc\w*|type))?"
    r"(?:\s*[:=]|\s+(?:is|are)\b|\s-\s)|(?:prod|comm?|commod|desc(?:ription)?(?: of goods)?|what"
    r"|item(?:s)?|contains|what we're shipping|description de la marchandise|mercanc[íi]a|producto"
    r"|contenido"
    r"|produit|marchandises?|contenu)(?:\s*/\s*\w+)?\s*[:=])|[a-zé]+ / (?:commodity"
    r"|product)\s*:)\s*(?P<value>[^\n|;•]{2,80})",
    re.IGNORECASE,
)
ALL_OF_IT = re.compile(
    r"(?:^|\n|\. )\W{0,3}(?:all|everything is|all of it is|both are|they are all|these are)\s+(?:is |are "
    r"|palletized |boxed )*(?P<value>[a-z][^\n.,;]{2,50})",
    re.IGNORECASE,
)
COUNTED = re.compile(r"^\s*\d+\s+[a-z]+\s+(?:of|with|w/|de)\s+", re.IGNORECASE)
CUT = re.compile(
    r"\s*(?:[,;•|\n(/]|\.(?:\s|$)|\s-\s|\s@|--|\s\d|\b(?:class|cl|nmfc|weigh(?:s|ing|t)?|from|to|going"
    r"|needs?|picking|pick|pickup|ready|ship(?:ping|s)?|on|each|ea"
    r"|total|that|which|and (?:i|we|they|need)|at|with|in|for|out|we|it|is|are|about|approx|dims?"
    r"|measuring|dock|deliver|stackable|non-?stackable|not stackable|hazmat"
    r"|non-?haz\w*|no haz|floor loaded|shrink[ -]?wrapped|desde|para|a laredo|has|have|will|going"
    r"|available|must|via|by|stacked|tomorrow|today|monday|tuesday|wednesday|thursday"
    r"|friday|po|un\d{4}|can|should|please|pls|ltl|ftl|van|flatbed|reefer|loads?"
    r"|de (?=[A-Z][a-z]+,? [A-Z]{2})|\$|or|temp|set|but|last|wrapped|strapped|palletized)\b).*$",
    re.IGNORECASE | re.DOTALL,
)
BESIDE_COUNT = re.compile(
    r"[ ]*(?:(?:loose|total|palletized|std|standard|mixed|each|ltl"
    r"|ftl)\b[ ,]*)?(?:\((?P<bracket>[^)\n]{2,40})\)[ ]*)?(?:(?:of|de|d'|w/|with|-|:|contain(?:s|ing)|,"
    r"|=)[ ]+)?(?P<value>[A-Za-z][^\n]{2,70})?",
    re.IGNORECASE,
)
BESIDE_WEIGHT = re.compile(
    r"[ ]*(?:(?:total|gross)[ ]+)?(?:(?:of|de)[ ]+|[-:,/][ ]*)?(?P<value>[A-Za-z][^\n]{2,60})", re.IGNORECASE
)
AHEAD = re.compile(
    r"(?:^|[,;:(\n•|]|\. |\bof|\bfor|\bare|\bship|\bshipping|\brate"
    r"|\bquote)[ ]*(?P<value>[A-Za-z][A-Za-z '&-]{2,40}?)[ ]*[-,:]?[ ]*$"
)
SHIPPED = re.compile(
    r"\b(?:move|ship|transport|haul|mov(?:e|ing)|ship(?:ping)?|pick(?:ed)? up|picking up|send(?:ing)?|sold"
    r"|rate (?:for|on)|quote (?:for|on)|price (?:for|on)|(?:truck|rgn|lowboy|flatbed|reefer|trailer|van"
    r"|deck|pickup|pick up) for|(?:skid|pallet|load|truckload|crate)s? of|loading|bought|cost (?:to ship"
    r"|for))"
    r" (?:a |an |one |my |our |some |the |this |these |two |three |several |live |pallet of |skid of "
    r"|load of )*(?P<value>[a-z][a-z '&-]{2,40}?)(?=\s+(?:from|out of|to|over|and need|going|in|on|at|off"
    r"|that)\b|\s*[,.:;?\n(]|\s+\d|$)",
    re.IGNORECASE,
)
NOT_GOODS = re.compile(
    r"^(?:total\w*|dates?|qty|quantity|cueillette|entrega|livraison|recoger|as usual|count|both|following"
    r"|below|above|estimate|attached|enclosed|back|carga\b|recolecci\w+|ea|each|per|total|tot"
    r"|gross|net|combined|and|or|on|in|at|to|from|for|with|x|by|class|cl|nmfc|ltl|ftl|tl|truckload|full"
    r"|partial|van|dry van|reefer|flatbed|step ?deck|conestoga|needs?|ready|going|pick\w*|pu|del"
    r"|deliver\w*|ship\w*|dims?|dimensions|size|approx\w*|about|max|min|us|we|it|i|you|they|he|she|is|are"
    r"|will|can|could|would|please|pls|thanks|thx|not?|non\S*|yes|(?:double |top |un|not )?stack\w*|haz\w*"
    r"|liftgate|residential|appointment|appt|fcfs|dock\w*|tarp\w*|strap\w*|tomorrow|today|tonight|asap"
    r"|next|this|that|all|po|bol|ref|order\w*|pro|un\d*|temp|set|weigh\w*|lbs?|pounds|kgs?|off|up|out|of|a"
    r"|an|the|same|high|tall|long|wide|std|standard|loose|loads?|trucks?|hours?|days?|weeks?|delivered"
    r"|live|drop|team|if|so|but|then|only|just|still|rates?|quotes?|price|heavy|length|width|height"
    r"|palletized|shrink\w*|wrapped|here|there|what|how|when|where|who|which|hi|hello|good|weight|pallets?"
    r"|skids?|plts?|crates?|boxes|cartons?|pcs|pieces|be|was|were|my|our|your|their|his|her|over|under"
    r"|between|mixed|legal|spots?|feet|ft|dispatch|carrier|driver|customer|shipper|consignee|receiver"
    r"|loading|unloading|business|commercial|lift|gate|inside|limited|equipment|trailer|protect|keep|do"
    r"|does|don't|may|might|should|must|until|after|before|because|since|once|rest|couple|few|couldn't"
    r"|anytime|time|de|para|con|por|et|avec|urgent|expedite\w*|air|volume|mode|hot|rush|plus|fuel|tolls"
    r"|firm|best|options?|quoted|booked|door|blind|one|two|three|oversize\w*|permits?|freight|shipments?"
    r"|something|anything|stuff|things|details|info\w*|request|guaranteed|floor|spot|via|mexico|usa|canada"
    r"|miles|mi|service|transit|regular|economy|priority|insurance|value|declared|stops?|pick|crane"
    r"|forklift dock|late|early|morning|afternoon|noon|mon|tue|wed|thu|fri|sat|sun|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday|sorry|ok|okay|me|him|them|too|soon|lane|lanes|move|cubic"
    r"|cu|linear|into|apiece|pg|packing|classe|clase|classes|vendor|address|look(?:ing)?|call|coming|sure|handling|house|homes?|church|place)\b",
    re.IGNORECASE,
)
CHATTER = re.compile(
    r"\b(?:svp|coter|cotizar|the|i|we|you|they|he|she|it|me|us|let|know|thank\w*|please|pls|here|there|hi"
    r"|hello|hola|hey"
    r"|good|morning|afternoon|sorry|need\w*|want|would|could|can|will|is|are|was|were|be|have|has|had|get"
    r"|got|going|from|to|at|our|your|their|my|this|that|these|those|what|how|quote|rate|price|cost|asap"
    r"|fcfs|first come|dock|call|appt|loads?|picks?|ready|same|before|after|when|if|but|also|again|both"
    r"|all|each|customer|broker|driver|truck|door|ends?|or|not|no|bonjour|merci|gracias|buenas|saludos"
    r"|freight|shipment|total|gross|live|drop|air-ride|seal|attached|enclosed|below|following|team"
    r"|standard|rush|service|option|attn|asap|regards|best|cheers|inc|llc|ltd)\b",
    re.IGNORECASE,
)
UNIT_GOODS = frozenset(
    {"unit", "machine", "coil", "tank", "cabinet", "vehicle", "reel", "beam", "sheet", "tube", "bale", "roll"}
)
END = re.compile(r"[.!?](?=\s+[A-Z])|[.!?]?\n")
CLAUSE = re.compile(r"[^,;•|\n/()]+?(?= - | -- |[,;•|\n/()]|$)")


def trimmed(value: str, *, labelled: bool = False) -> str:
    """The part of some words that names goods; empty where none does."""
    value = CUT.sub("", value.strip(" -:.,*")).strip(" -:.,;*\"'")
    words = value.split()
    if (
        not words
        or value[0].isdigit()
        or len(value) < 3
        or len(words) > 7
        or (not labelled and NOT_GOODS.match(value))
        or not re.search(r"[A-Za-z]{3}", value)
    ):
        return ""
    return value


def named(text: str) -> str:
    """The goods beside a label such as "Commodity:", or after "all of it is"; empty where there is none."""
    for pattern in (LABELLED, ALL_OF_IT):
        for match in pattern.finditer(text):
            value = trimmed(COUNTED.sub("", match["value"]), labelled=pattern is LABELLED)
            if value and not (pattern is ALL_OF_IT and CHATTER.search(value)):
                return value
    return ""


def goods(passage: Passage, counts: list[Count], weights: list[Weight], start: int, end: int) -> str:
    """The commodity of a stretch: labelled, beside a count, a weight or a class, or the clause that nothing else explains."""
    text = passage.text
    if found := named(text[start:end]):
        return found
    covered = [*covered_by(passage), *addressed(text)]
    for count in counts:
        if found := beside_count(text, count, covered):
            return found
    beside: tuple[Found, ...] = (*weights, *(each for each in passage.classes if start <= each.start < end))
    for fact in beside:
        match = BESIDE_WEIGHT.match(text, fact.end)
        if match and free(match.start("value"), covered) and (found := trimmed(match["value"])):
            return found
    facts: tuple[Found, ...] = (
        *counts,
        *weights,
        *passage.sizes,
        *passage.classes,
        *passage.un_numbers,
        *passage.trailers,
        *passage.modes,
    )
    anchors = sorted((each.start, each.end) for each in facts if start <= each.start < end)
    return leftover(text, anchors, covered) or shipped(text[start:end], [(a - start, b - start) for a, b in covered])


def addressed(text: str) -> list[tuple[int, int]]:
    """Where somebody is called by name ("Casey, ...", "Ravi - ..."), at the beginning or after a greeting."""
    return [match.span() for match in ADDRESSED.finditer(text)]


def beside_count(text: str, count: Count, covered: list[tuple[int, int]]) -> str:
    """The goods after a count ("5 pallets of bolts"), within it ("5 HVAC units"), or before it ("shingles 22 pallets")."""
    if not count.packaging and count.words:
        return trimmed(count.words)
    match = BESIDE_COUNT.match(text, count.end)
    if match:
        if match["bracket"] and not re.search(r"\d", match["bracket"]) and (found := trimmed(match["bracket"])):
            return found
        if match["value"] and free(match.start("value"), covered) and (found := trimmed(match["value"])):
            return found
    if count.words and count.packaging in UNIT_GOODS:
        return f"{count.words} {text[count.start : count.end].split()[-1]}"
    line = text.rfind("\n", 0, count.start) + 1
    ahead = AHEAD.search(text[max(line, count.start - 50) : count.start])
    if (
        ahead
        and not CHATTER.search(ahead["value"])
        and free(max(line, count.start - 50) + ahead.start("value"), covered)
    ):
        return trimmed(ahead["value"])
    return ""


def shipped(text: str, covered: list[tuple[int, int]]) -> str:
    """The goods as the object of a verb: "move a CNC lathe from ..."."""
    for match in SHIPPED.finditer(text):
        value = match["value"].strip()
        if (
            free(match.start("value"), covered)
            and not CHATTER.search(value)
            and len(value.split()) < 6
            and (found := trimmed(value))
        ):
            return found
    return ""


def leftover(text: str, anchors: list[tuple[int, int]], covered: list[tuple[int, int]]) -> str:
    """A clause beside the freight's other facts that none of them explains. `anchors`: where these stand."""
    tried: set[int] = set()
    for near in (0, 1):
        for start, end in anchors:
            left, right = sentence(text, start, end)
            if near:
                left, right = (
                    right,
                    sentence(text, right + 1, right + 1)[1]
                    if right + 1 < len(text) and text[right : right + 1] != "\n"
                    else right,
                )
            if left in tried or left >= right:
                continue
            tried.add(left)
            if found := clause_of(text, left, right, covered, whole=bool(near)):
                return found
    return ""


def clause_of(text: str, left: int, right: int, covered: list[tuple[int, int]], *, whole: bool) -> str:
    """A clause of a sentence that is free and could be goods; where `whole`, only if it is all the sentence says."""
    clauses = list(CLAUSE.finditer(text, left, right))
    if whole and len(clauses) > 1:
        return ""
    for clause in clauses:
        value = clause[0].strip(" -:.!*\"'")
        found = trimmed(value)
        head = clause.start() + clause[0].find(found) if found else 0
        if not found or re.search(r"\d", found) or len(found.split()) > 5 or CHATTER.search(found):
            continue
        if not any(a < head + len(found) and head < b for a, b in covered):
            return found
    return ""


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or the line, that holds a stretch."""
    before = max((match.end() for match in END.finditer(text, max(0, start - 200), start)), default=max(0, start - 200))
    after = END.search(text, end)
    return before, after.start() if after else len(text)


def free(at: int, covered: Iterable[tuple[int, int]]) -> bool:
    """Whether no other fact holds the offset."""
    return not any(a <= at < b for a, b in covered)


def covered_by(passage: Passage) -> list[tuple[int, int]]:
    """The stretches that other facts explain."""
    groups: tuple[tuple[Found, ...], ...] = (
        passage.stops, passage.days, passage.weights, passage.counts, passage.sizes, passage.classes, passage.nmfcs,
        passage.un_numbers, passage.trailers, passage.modes, passage.references, passage.services,
    )  # fmt: skip
    spans = [(each.start, each.end) for group in groups for each in group]
    return sorted(spans + ([(passage.hazmat.start, passage.hazmat.end)] if passage.hazmat else []))
