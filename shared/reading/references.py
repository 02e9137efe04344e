"""Reference numbers by their label."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from shared.reading.states import US
from shared.reading.streets import of_street
from shared.reading.told_for_each import told_for_each
from shared.reading.used_as import used_as
from shared.reading.word_patterns import WordPattern

Kind = Literal["po", "bol", "pro", "other", "not ours"]
VALUE = r"(?=[A-Z0-9./_-]*\d)[A-Z0-9](?:[A-Z0-9_./-]*[A-Z0-9])?"
STATES = f"(?:{'|'.join(US)})"
NOT_LETTERS = (
    r"(?:LBS?|KGS?|PCS|PLTS?|LTL|FTL|LOAD|VAN|PO|SO|BOL|PRO|DEL|PU|NO|ID|CLASS|ZIP|MC|DOT"
    r"|SHIP|DLVR|DLV|PICK|DATE|DUE|ETA|ETD|STOP|DROP|FROM|WITH|RFQ|RFP|BID|REF|JOB|REQ|INV|SKU|WO|TRK|HS|UN|NA|AM|PM)"
)
"""What stands before a number in capitals and is no part of it."""
NUMBER_WORD = r"(?:\s*(?:numbers?|nos?\b\.?|nbr|num\b\.?|n[°º]|#s?|ids?|núm(?:ero)?\.?|num[ée]ro))*"
LABELS: tuple[tuple[Kind, str], ...] = (
    ("po", r"(?:customer |cust\.? |our |your |their |vendor )?(?:P[./]?O\.?(?:'?s)?|purchase orders?|PO\(s\)"
        r"|purch(?:asing|ase|\.)?[ ]?(?:doc(?:ument)?|ord(?:er)?)\b\.?|orden de compra|(?-i:BC)(?=[ ]?(?:#|n[o°º]\b"
        r"|:)|[ ]\d{3,}-\d|[ ]\d{5})|PO ?/ ?(?:ref(?:erence)?|order|so)"
        r"|O\.?C\.?|bon de commande|cust(?:omer)? po)"),
    ("bol", r"B\.?O\.?L\.?(?:'?s)?|BL(?=[ ]?(?:no\b|#|num|nbr|:))|(?-i:BM)(?=[ ]?[#:]|[ ]+\d{5,})"
        r"|B/L|bills? of lading|bill of lading|carta porte|connaissement"),
    ("pro", r"PRO"),
    ("other", r"(?P<ordered>(?:sales |work |customer |cust\.? |shop |your |our |transfer |stock |mfg )?(?:orders?"
        r"|ord))|sales (?:ticket|receipt|slip)"
        r"|n(?:o|[°º]|um[ée]ro|úm(?:ero)?)\.?(?: de| du)? (?:client|commande|r[ée]f(?:[ée]rence)?|ramassage|confirmation"
        r"|r[ée]servation"
        r"|cliente|pedido|orden|recolecci[óo]n|confirmaci[óo]n)|S\.?O\.?(?!-\d)"
        r"(?!\s\d[\d,]*(?: lbs?\.?)? (?:all|total|in (?:all|total)|altogether|combined|together|even)\b)"
        r"|W\.?O\.?|S/O|request|requisition|sr"
        r"|load(?=\.? ?(?:no\b|number|#|num\b)\.? (?:on|at|from) (?:our|my) (?:side|end)\b)"
        r"|(?P<fetched>(?:pick[ -]?up|p/u|pu)(?=\.? ?(?:#|no\b|number|num\b|nbr)))|pick[ -]?up|p/u|pu|rel"
        r"|(?P<called>ref(?:erence|s)?|release|rls)"
        r"|customer ref(?:erence)?|delivery"
        r"|shipper(?:'s)? ref(?:erence)?|pick ?ticket|delivery (?:order|number|ref)|confirmation|conf|job"
        r"|project|(?:customer|cust|buyer|lot|file|return|transfer|req|ship(?:ping)?|shipper|dispatch)"
        r"(?=\.? ?(?:no\b|number|num\b|#|nbr))"
        r"|(?P<theirs>(?:customer|client|buyer|shipper|receiver|consignee|vendor|supplier)['\u2019]?s)(?= (?:numbers?|no|#))"
        r"|(?:transfer|req\.?|requisition)(?= (?:\d{3,}-\d{2,}|\d{2}-\d{3,}))"
        r"|(?:lot|order|pick ?up|pu|stock|sale)[ ]?/[ ]?(?:release|rel|pick ?up|pu|ref(?:erence)?|confirmation)|booking|bkg"
        r"|quote|rfq|(?:master"
        r"|house|ocean) b/?l|[hmo]b/?l"
        r"|container|cntr|seal|load ref|shipment ref|item ref|tender|pedido"
        r"|orden|folio"
        r"|referencia|confirmaci[óo]n|recolecci[óo]n|cita|commande|r[ée]f(?:[ée]rence)?|ramassage|dock appt|asn|r[gm]a|rtv"
        r"|(?-i:RA|DN"
        r"|STO)(?=[ ]?#|[ ]\d)|ra(?=\.? ?(?:no\b|number|num\b|#|nbr))|return (?:auth(?:orization)?|goods)|contract"),
    ("not ours", r"invoice|inv|mc|dot|usdot|scac|phone|tel|fax|cell|hts?|hs(?: code)?|tracking|ticket|claim|acct"
        r"|account|zip|nmfc|item|ext|trailer|truck|door|dock|unit|tractor|license|lic|case|policy|room|suite"
        r"|ste|bay"),
)  # fmt: skip
SAID = (
    r"(?:this time(?: around)?|here|again|today|(?:that |which )?(?:i|we|they|he|she|you)(?:'ll| will|'ve| have)?"
    r" (?:have|need|want|use|got|gave (?:me|us|you)|sent(?: me| us| you)?|told (?:me|us|you))"
    r"(?: (?:for|on) (?:this|it|that)(?: one)?)?)"
)
"""What people say between a label and its number: "PO this time is", "the PO they gave me is"."""
TO_SHOW = (
    r"(?:to (?:show|use|reference|ref|put|list|quote|note|mention|cite|mark|include|go by|give)(?: (?:on|with|for)"
    r"(?: [a-z]+){1,3}?)?(?= (?:is|are)\b|:)|(?:on|at|from) (?:our|my|your|their|this) (?:side|end)\b"
    r"|to (?:you|them|us)(?= (?:is|are|will be)\b|:))"
)
"""What else stands there: what the number is for, or whose it is: "POs to show are", "quote # on our side"."""
SHARED = (
    r"(?:is |are )?the same (?:for|on) (?:both|all|each|every)(?: (?:of them|two|three|four|five|\d|loads?|trucks?"
    r"|shipments?))?"
)
"""What they say there of a number that several loads share: "release number is the same on all three, GR-118"."""
CALLED = rf"(?:(?!{STATES} \d{{5}}\b)(?!{NOT_LETTERS} )(?-i:[A-Z]{{2,4}}) (?=\d{{4,}}\b|\d{{2,}}-\d{{3,}}\b))?"
"""The letters, if any, that stand apart before a number: "release HF 30114", "pickup no. WP 11906"."""
REFERENCE = WordPattern(
    r"(?<![\w/])(?:"
    + "|".join(rf"(?P<k{at}>{pattern})" for at, (_, pattern) in enumerate(LABELS))
    + rf")(?!\w|/(?! )){NUMBER_WORD}"
    rf"(?:[ ]?\((?:po|p\.o\.|oc|bol|b/l)\){NUMBER_WORD})?(?:\)(?= is\b))?"
    rf"(?:[ ]?\((?:stop|drop|pick|pu|del|load|leg|truck)[ ]?#?\d\))?"
    rf"(?:\s+(?:del? |du |de l['\u2019])?(?:cliente?|comprador|acheteur|proveedor|fournisseur)(?!\w){NUMBER_WORD})?"
    rf"(?:\s+of (?:the |our |your |their )?(?:customer|client|buyer|consignee|receiver|vendor|supplier"
    rf"|shipper)(?!\w){NUMBER_WORD})?"
    rf"(?:\s+(?:for|at|on|with|from) (?:the |our |your |this |their |every "
    rf"|all )*(?P<told>[\w-]+)(?= (?:is|are)\b|:|, [\w-]*\d))?"
    rf"(?:\s+(?:{SAID}(?= (?:is|are)\b|:)|{TO_SHOW}))?(?P<shared>\s+{SHARED}(?=[,:]))?"
    rf"(?:\s+(?:is|are|will be|would be|was|should be|(?:will )?(?:say|read|show)s?"
    rf"|(?:(?:is|was|has been|got) )?(?:changed|corrected|updated|revised)(?: from [\w-]+)? to|es|est)(?: la| el| now"
    rf"| actually)?)?(?:\s*[:#=.-]+(?:\s+-)?\s*#?|(?(told),\s|(?!))|(?(shared),\s|(?!))|/ #?|\s+#?"
    rf"|#|\s?\(#?)(?P<value>(?(k0)(?:(?!{STATES} \d{{5}}\b)(?-i:[A-Z]{{2,4}}) (?=\d{{3}})"
    rf"|(?!{STATES} )(?!{NOT_LETTERS} )(?-i:[A-Z]{{2,4}}) (?=\d{{1,2}}-\d{{3,}}\b))?"
    rf"|(?(ordered)(?:(?!{STATES} \d{{5}}\b)(?!LBS|KGS|PCS|PLT|LTL|FTL|LOAD|VAN|PO |SO |DEL"
    rf"|PU )(?-i:[A-Z]{{2,4}}) (?=\d{{4,}}\b|\d{{2,}}-\d{{3,}}\b))?"
    rf"|(?(called){CALLED}|(?(fetched){CALLED}|))"
    rf")){VALUE})(?![\w])(?![ ]?(?:lbs?|kgs?|pallets?|plts?|skids?|pcs|pieces|cartons|drums"
    rf"|crates|am|pm|x\b|'|\"|ft\b|%|hrs?|hours?|in\b|\$))"
    r"(?!(?<=\b\d{5})\s*(?:to|-?>)\s*\d{5}\b)",
)
MORE = re.compile(
    rf"(?:[ ]?\([^()\d\n]{{1,24}}\))?\s*(?:,|&|/|\+|and|y|et|;)\s*#?(?P<value>{VALUE})(?![\w'\"])(?!\s?(?:lbs?|kgs?|pallets?"
    rf"|plts?|skids?|pcs|x\b|am|pm|%))",
    re.IGNORECASE,
)
OLD = re.compile(r"\b(?:old|previous|prior|wrong|former) $", re.IGNORECASE)
WRONG = re.compile(
    r"[ ]?(?:[,;(-]+[ ]?)?(?:(?:and|but|though)[ ])?(?:that|which|this|it)(?:['\u2019]s|[ ]is|[ ]was)[ ]"
    r"(?:(?:just|actually|now)[ ])?"
    r"(?:wrong|incorrect|not right|an? (?:typo|mistake|error)|outdated|out of date|the old (?:one|number)|old)\b",
    re.IGNORECASE,
)
"""Behind a number that is not the right one: "the PO says 63044, that's wrong"."""
NEW = re.compile(
    rf"[^.\n\d]{{0,40}}?\b(?:new|right|correct|current) (?:one|number|po|#)\s*(?:is\b|should be\b|[:=#]|\s)*"
    rf"(?P<value>{VALUE})(?![\w])",
    re.IGNORECASE,
)
"""Before the label of a number that another takes the place of, and what tells that one behind it."""
GLUED = WordPattern(r"(?<![\w-])(?P<kind>PO|BOL|PRO|SO)(?P<sep>[-#]|# ?)?(?P<value>\d[\w-]{3,})\b", 0)
FOR_ONE = WordPattern(
    rf"\bP\.?O\.?(?:'?s?(?: ?#| numbers?| nos?\.?)? (?:for|on)|(?:'?s| numbers| nos\.?)"
    rf" (?:go|are|run)) (?:the )?(?P<whose>[\w']+(?: [\w']+){{0,2}}?)(?<! and)(?: is |[ ]?[=:#] ?| )"
    rf"(?P<value>(?=\S{{3}}){VALUE})(?![\w%])",
)
"""A number told for one of several places or loads ("PO for Mansfield 71180, for Columbus 71183")."""
FOR_NEXT = re.compile(
    rf"[ ]?(?:[,;&]|and)[ ](?:and )?(?:the one )?(?:for |on )?(?:the )?(?P<whose>[\w']+(?: [\w']+){{0,2}}?)(?: (?:it['\u2019]s"
    rf"|it is|is) |[ ]?[=:#] ?| )(?P<value>(?=\S{{3}}){VALUE})(?![\w%])",
    re.IGNORECASE,
)
WHOSE = re.compile(
    r"[ ]?[(]?(?:is |are |goes )?(?:for|on|with|to) (?:the )?(?P<whose>(?:first|1st|second|2nd|third|3rd|fourth|4th|other)\b)",
    re.IGNORECASE,
)
"""Which of several a number is told for, behind it ("SO-7781 for the first")."""
NTH = re.compile(r"first|1st|second|2nd|third|3rd|fourth|4th|other", re.IGNORECASE)
"""Which of several a number is told for, between its label and it ("PO on the second is 16-3381")."""
NUMBERED = WordPattern(r"(?<![\w#&/])#(?P<value>(?-i:[A-Z]{1,4})-?\d{3,8})(?![\w-])", 0)
"""A number of letters and digits behind a mere "#"."""
CONTAINER = re.compile(r"(?P<owner>[A-Z](?<![\w-].)[A-Z]{2}[UJZ])[ -]?(?P<serial>\d{6})[ -]?(?P<check>\d)\b")
"""A container's number, which needs no label."""
AT_PLACE = re.compile(r"(?:pick|pu\b|p/u|ramassage|recolecci|delivery)")
"""Labels after which five digits alone are a postal code."""
NUMBER_SAID = re.compile(r"#|\b(?:numbers?|no|nbr|num|id|ref\w*)\b")
TOLD = re.compile(r"\b(?:is|are|it['\u2019]s)[ ]\S+\Z", re.IGNORECASE)
"""What makes five digits behind the word for an order no postal code: a number is said, or what it is."""
SEVERAL = re.compile(r"[A-Z]{0,4}-?\d{4,}(?:/[A-Z]{0,4}-?\d{4,})+", re.IGNORECASE)
"""Numbers with a stroke between: "7001/7002", "TR-4471/TR-4472"."""
NOT_A_VALUE = re.compile(
    r"^(?:(?:20|40|45|48|53)(?:hc|hq|gp|dv|st|rf|ft|v|r)|\d{1,2}/\d{1,2}(?:/\d{2,4})?(?:-\d{1,2}(?:/\d{1,4}){0,2})?"
    r"|\d{1,2}(?::\d\d)?(?:am|pm)|\d{1,2}-\d{1,2}|\d{1,3}"
    r"|\d{3}[.-]\d{3}[.-]\d{4}|20\d\d[-/.]\d\d[-/.]\d\d|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}|\d{1,2}-(?:jan|feb|mar|apr|may"
    r"|ju[nl]|aug|sep|oct|nov|dec|ene|abr|ago|dic|f[ée]v|avr|mai|jui|ao[uû]|d[ée]c)[a-zûé]{0,6}-?(?:\d{2,4})?|\d+(?:st"
    r"|nd|rd|th)|\d+x\d+(?:x\d+)*(?:in|cm|ft|['\"].*)?|\d+['\"].*)$",
    re.IGNORECASE,
)
BAJA = re.compile(r"BC 2[12]\d{3}$")
"""What behind a city is a state and its code, and no order ("Tijuana BC 22444")."""
SHORT_ORDER = re.compile(r"P\.?O\.?[ ]?(?:#|no\.?|number)?[ ]?[:#]?[ ]?[1-9]\d\d", re.IGNORECASE)
"""A purchase order of three figures, right behind its label."""
PREFIXED = re.compile(rf"(?!{NOT_LETTERS}-)[A-Z]{{1,4}}-\d{{3,}}", re.IGNORECASE)
"""A number behind somebody's letters: of several, each may have its own ("DB-6107 / MRL-20488")."""
LABEL_AGAIN = re.compile(r"(?:p\.?o\.?|bol|pro|so)[ #.:]+(?=[\w-]*\d)", re.IGNORECASE)
"""A label that a form's value repeats: "Customer PO: PO 88127"."""
A_TIME = re.compile(
    r"(?:pick ?-?up|p/?u|delivery|cita|recolecci[óo]n|ramassage|dock appt)[^\w#]+"
    r"(?:[01]\d|2[0-3])(?:00|15|30|45)(?:-(?:[01]\d|2[0-3])(?:00|15|30|45))?",
    re.IGNORECASE,
)
"""A time behind the word for a stop: "pickup 0800", "delivery: 0700-1400"."""
PHONE = re.compile(r"(?:1[-.]?)?(?:\d{3}[-.]?)?\d{3}[-.]?\d{4}")
"""What behind "the receiver's number is" is called rather than quoted."""
LETTERED = re.compile(r"[A-Z]{2,4}-\d{3,}")
"""A number that its letters make one, whatever word stands before it ("release HF-301")."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A number with the kind that its label says; "not ours": an invoice, a phone, a claim.

    `whose`: the words that say for which of several places or loads it is told.
    """

    start: int
    end: int
    kind: Kind
    value: str
    whose: str = ""


def references(text: str) -> list[Reference]:
    """Every labelled number in a text, in order, each once."""
    found = [*labelled(text)]
    for first in FOR_ONE.finditer(text):
        each: re.Match[str] | None = first
        while each and usable("po", each["value"], None) and alike(first["value"], each["value"]):
            found = [known for known in found if known.end != each.end()]
            found.append(Reference(each.start(), each.end(), "po", each["value"], each["whose"].strip()))
            each = FOR_NEXT.match(text, each.end())
    for start, end, kind, value in used_as(text):
        there = [known for known in found if known.start < end and start < known.end]
        if usable(kind, value, None) and all(known.kind == "other" and kind != "other" for known in there):
            found = [known for known in found if known not in there]
            found.append(Reference(start, end, kind, value))
    for match in NUMBERED.finditer(text):
        if not any(known.start < match.end() and match.start() < known.end for known in found):
            found.append(Reference(match.start(), match.end(), "other", match["value"]))
    for match in GLUED.finditer(text):
        if not replaced(text, match) and not any(
            known.start < match.end() and match.start() < known.end for known in found
        ):
            kinds: dict[str, Kind] = {"PO": "po", "BOL": "bol", "PRO": "pro"}
            found.append(
                Reference(
                    match.start(),
                    match.end(),
                    kinds.get(match["kind"], "other"),
                    match[0] if match["kind"] == "SO" and match["sep"] == "-" else match["value"],
                )
            )
    for match in CONTAINER.finditer(text):
        spans = [known for known in found if known.start < match.end() and match.start() < known.end]
        if not any(len(known.value) > 6 for known in spans):
            found = [known for known in found if known not in spans]
            value = match["owner"] + match["serial"] + match["check"]
            found.append(Reference(match.start(), match.end(), "other", value))
    found = [
        replace(each, whose=told["whose"]) if not each.whose and (told := WHOSE.match(text, each.end)) else each
        for each in found
    ]
    return sorted(each_for_its_own(text, found), key=lambda each: each.start)


def each_for_its_own(text: str, found: list[Reference]) -> list[Reference]:
    """The numbers, with those that follow one of them and are each told for a place of their own."""
    for known in [each for each in found if each.kind in ("po", "other") and not each.whose]:
        chain = told_for_each(text, known.start, known.end, known.value)
        if all(usable(known.kind, value, None) and alike(known.value, value) for _, _, value, _ in chain):
            for start, end, value, place in chain:
                found = [each for each in found if each.end <= start or end <= each.start]
                found.append(Reference(start, end, known.kind, value, place))
    return found


def labelled(text: str) -> Iterator[Reference]:
    """The numbers behind a label, and those that follow them in a list."""
    for match in REFERENCE.finditer(text):
        kind = next(kind for at, (kind, _) in enumerate(LABELS) if match[f"k{at}"])
        value = LABEL_AGAIN.sub("", match["value"].strip(".-/"))
        if not usable(kind, value, match) or (
            kind == "other" and value.isdigit() and of_street(text, match.start("value"))
        ):
            continue
        if replaced(text, match):
            if new := NEW.match(text, match.end()):
                yield Reference(new.start("value"), new.end(), kind, new["value"])
            continue
        values = value.split("/") if kind == "po" and SEVERAL.fullmatch(value) else [value]
        whose = match["told"] if match["told"] and NTH.fullmatch(match["told"]) else ""
        yield from (Reference(match.start(), match.end(), kind, each, whose) for each in values)
        end = match.end()
        while (more := MORE.match(text, end)) and usable(kind, more["value"], None) and alike(value, more["value"]):
            yield Reference(more.start(), more.end(), kind, more["value"])
            end = more.end()


def replaced(text: str, match: re.Match[str]) -> bool:
    """Whether a number is said to be the old one or a wrong one."""
    return bool(OLD.search(text, max(0, match.start() - 12), match.start()) or WRONG.match(text, match.end()))


def usable(kind: Kind, value: str, match: re.Match[str] | None) -> bool:
    """Whether a value can be a reference: no day, time or small count; a plain word ("pickup") needs a mark before its number."""
    marked = match[0][: match.start("value") - match.start()] if match else ""
    numbered = "#" in marked and re.fullmatch(r"\d+-\d+", value)
    short = kind == "po" and match is not None and SHORT_ORDER.fullmatch(match[0]) is not None
    if (NOT_A_VALUE.match(value) and not (numbered or short)) or len(value) < 3 or not any(c.isdigit() for c in value):
        return False
    if kind == "po" and match and BAJA.match(match[0]) and match.string[: match.start()].rstrip(" ,")[-1:].isalpha():
        return False
    if kind != "other" or match is None:
        return True
    if A_TIME.fullmatch(match[0]) or (match["theirs"] and PHONE.fullmatch(value)):
        return False
    label = marked.casefold()
    if re.fullmatch(r"\d{5}", value) and AT_PLACE.match(label) and not NUMBER_SAID.search(label):
        return False
    strong = "#" in marked or ":" in marked or re.search(r"\b(?:number|no|nbr|num|id|is)\b", label) is not None
    weak = re.match(
        r"(?:pick|pu|p/u|pick ?up|job|conf|project|cita|release|rel|load|quote|tender|ramassage|recolecci|contract)",
        label,
    )
    return (
        bool(strong)
        or (weak is None and len(value) > 3)
        or LETTERED.fullmatch(value) is not None
        or (
            sum(c.isdigit() for c in value) >= 4
            and not (re.fullmatch(r"\d{5}", value) and AT_PLACE.match(label))
            and "/" not in value
        )
    )


def alike(one: str, other: str) -> bool:
    """Whether a number after a comma continues a list of numbers rather than beginning something else."""
    digits = sum(c.isdigit() for c in other)
    return (
        (digits >= 3 and abs(len(one) - len(other)) <= 1 and one.isdigit() == other.isdigit())
        or (one[:3] == other[:3] and digits > 2)
        or bool(PREFIXED.fullmatch(one) and PREFIXED.fullmatch(other))
    )
