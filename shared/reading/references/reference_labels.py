"""What reference numbers are called, and what may stand between such a label and its number."""

import re
from typing import Literal

from shared.reading.language.word_patterns import WordPattern
from shared.reading.places.states import US

Kind = Literal["po", "bol", "pro", "other", "not ours"]
VALUE = r"(?=[A-Z0-9./_-]*\d)[A-Z0-9](?:[A-Z0-9_./-]*[A-Z0-9])?"
STATES = f"(?:{'|'.join(US)})"
NOT_LETTERS = (
    r"(?:LBS?|KGS?|PCS|PLTS?|LTL|FTL|LOAD|VAN|PO|SO|BOL|PRO|DEL|PU|NO|ID|CLASS|ZIP|MC|DOT"
    r"|SHIP|DLVR|DLV|PICK|DATE|DUE|ETA|ETD|STOP|DROP|FROM|WITH|RFQ|RFP|BID|REF|JOB|REQ|INV|SKU|WO|TRK|HS|UN|NA|AM|PM)"
)
"""What stands before a number in capitals and is no part of it."""
NUMBER_WORD = (
    r"(?:\.(?=[ ]?(?:nos?\b|nbr|num\b|numbers?\b|n[°º]|#|id\b)))?"
    r"(?:\s*(?:numbers?(?:\(s\))?|(?!(?<=#[ ])no-\d)(?!(?<=#)no-\d)nos?\b\.?(?:\(s\))?|nbr|num\b\.?|n[°º]|#s?(?:\(s\))?|ids?"
    r"|núm(?:ero)?\.?|num[ée]ro))*"
)
"""Words for a number between its label, be that cut short by a dot, and it: "conf. no."; "NO" behind a mark is the number's own:
"pickup # NO-8816"."""
LABELS: tuple[tuple[Kind, str], ...] = (
    ("po", r"(?:customer |cust\.? |our |your |their |vendor )?(?:P[./]?O\.?(?:'?s)?|purchase orders?|PO\(s\)"
        r"|purch(?:asing|ase|\.)?[ ]?(?:doc(?:ument)?|ord(?:er)?)\b\.?|orden de compra|(?-i:BC)(?=[ ]?(?:#|n[o°º]\b"
        r"|:)|[ ]\d{3,}-\d|[ ]\d{5})|PO ?/ ?(?:ref(?:erence)?|order|so)"
        r"|O\.?C\.?|bon de commande|cust(?:omer)? po)"),
    ("bol", r"B\.?O\.?L\.?(?:'?s)?|BL(?=[ ]?(?:no\b|#|num|nbr|:))|(?-i:BM)(?=[ ]?[#:]|[ ]+\d{5,})"
        r"|(?:(?:master|house|ocean)[ ])?B/L|bills? of lading|bill of lading|carta porte|connaissement"),
    ("pro", r"PRO"),
    ("other", r"(?P<ordered>(?:sales |work |customer |cust\.? |shop |your |our |transfer |stock |mfg )?(?:orders?"
        r"|ord))|(?:(?:sales|release|pick(?:[ -]?up)?|pack(?:ing)?|delivery|dispatch|despatch"
        r"|ship(?:ping|ment)?|load(?:ing)?|gate)[ ](?:ticket|receipt|slip|paper(?:work)?|form|sheet|note|pass|document|doc|letter"
        r"|list))"
        r"|n(?:o|[°º]|um[ée]ro|úm(?:ero)?)\.?(?:(?: de| du)? (?:client|commande|r[ée]f(?:[ée]rence)?|ramassage"
        r"|confirmation"
        r"|r[ée]servation|cliente|pedido|orden|recolecci[óo]n|confirmaci[óo]n)"
        r"|(?: de la | de l['\u2019]| de | du | d['\u2019])(?:cueillette|chargement|enl[èe]vement|livraison|exp[ée]dition"
        r"|dossier"
        r"|lib[ée]ration|recogida|embarque|carga|entrega|liberaci[óo]n))|"
        r"S\.?O\.?(?!-\d)"
        r"(?!\s\d[\d,]*(?: lbs?\.?)? (?:all|total|in (?:all|total)|altogether|combined|together|even)\b)"
        r"|W\.?O\.?|S/O|request|requisition|sr"
        r"|load(?=\.? ?(?:no\b|number|#|num\b)\.? (?:on|at|from) (?:our|my) (?:side|end)\b)"
        r"|(?P<fetched>(?:pick[ -]?up|p/u|pu)(?=\.? ?(?:#|no\b|number|num\b|nbr)))|pick[ -]?up|p/u|pu|rel"
        r"|(?P<called>ref(?:erence|s)?|release|rls)"
        r"|customer ref(?:erence)?|delivery"
        r"|shipper(?:'s)? ref(?:erence)?|pick ?ticket|delivery (?:order|number|ref)|confirmation|conf|job"
        r"|project|(?:run|trip|route)(?=\.? ?(?:no\b|number|num\b|#|nbr)\.?[ ]?[:#]?[ ]?[A-Z]+-?\d|\.? ?# ?\d)"
        r"|(?:customer|cust|buyer|lot|file|return|transfer|req|ship(?:ping)?|shipper|dispatch)"
        r"(?=\.? ?(?:no\b|number|num\b|#|nbr))"
        r"|(?:ship(?:ping|ment)?|freight|transport|material) req\b(?=\.?[ ]?[:#]?[ ]?(?:[\w-]*\d){3})"
        r"|(?:our|your|their|my) (?:internal )?(?:file|dossier)(?=\W{1,3}(?:[\w-]*\d){3})"
        r"|(?P<theirs>(?:customer|client|buyer|shipper|receiver|consignee|vendor|supplier)['\u2019]?s)(?= (?:numbers?|no|#))"
        r"|(?:transfer|req\.?|requisition)(?= (?:\d{3,}-\d{2,}|\d{2}-\d{3,}|\d{6,}\b))"
        r"|(?:lot|order|pick ?up|pu|stock|sale)[ ]?/[ ]?(?:release|rel|pick ?up|pu|ref(?:erence)?|confirmation)|booking|bkg"
        r"|quote|rfq|(?:master|house|ocean) bl|[hmo]b/?l"
        r"|container|cntr|seal|load ref|shipment ref|item ref|tender"
        r"|(?:load|freight|tender) offer(?=\.? ?(?:no\b|number|num\b|#|nbr)|:? (?:(?-i:[A-Z]{1,5})-?\d{3,}|\d{5,}))|pedido"
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
AT_GATE = (
    r"(?:(?:that |which )?(?:he|she|they|you|(?:the |our |your |a )?(?:driver|carrier|trucker|guard|gate|office|shipper"
    r"|receiver|dispatcher|warehouse|dock)s?)(?:'ll)? (?:(?:has to|have to|must|should|will|can|is going to|needs? to) )?"
    r"(?:give|show|need|tell|say"
    r"|want|use|quote|ask)s?(?: (?:for|about|you)(?= (?:is|are)\b|:))?"
    r"(?: (?:for|to|at|in|on|with|by) (?:the |our |your |their )?[a-z]+(?: [a-z]+)?){0,2}?"
    r"(?= (?:is|are|will be)\b|:))"
)
"""Who gives or asks for a number: "the pickup number the driver gives at the gate is"."""
FOR_WHOM = (
    r"(?:for|to (?:give|tell|show)) (?:the |your |our |this )*(?:drivers?|carriers?|truckers?|guards?|gate|guard shack"
    r"|trucks?|loads?|shipments?)(?=[ ](?!(?:[01]\d|2[0-3])(?:00|15|30|45)\b)(?:[A-Z]{1,4}-?)?\d{4,}\b)"
)
"""Whom a number is for that stands right behind: "release number for the driver 60418"."""
CUT = (
    r"(?:is|are|was|were|has been|['\u2019]s)(?: (?:already|now|all|being))? (?:cut|made(?: out| up)?|done|ready|printed|issued"
    r"|attached|in|signed|assigned|approved|placed|open|set up|entered|written(?: up)?)[ ]?(?:[,:;(\u2013-]|and) ?"
    r"(?:it(?:['\u2019]s| is) )?(?:number |no\.? ?)?(?=#?(?:[A-Z]{1,5}-?\d|\d+-\d))"
)
"""How far a paper is whose number stands behind it: "BOL is already cut, GCM-20114"."""
CELL = r"[ ]?\|[ ]#?(?!20\d{6}\b)(?=[^\s|]+[ ]?(?:\n|\Z|\|[ ](?=[^|\n]*[A-Za-z])[^|\n\d]*\|))"
"""What parts a label from a number in the cell beside it, behind which nothing stands but another label."""
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
    rf"(?:\s+(?:{SAID}(?= (?:is|are)\b|:)|{TO_SHOW}|{AT_GATE}|{FOR_WHOM}))?(?P<shared>\s+{SHARED}(?=[,:]))?"
    rf"(?:\s+(?:is|are|will be|would be|was|should be|(?:will )?(?:say|read|show)s?"
    rf"|(?:(?:is|was|has been|got) )?(?:changed|corrected|updated|revised)(?: from [\w-]+)? to|es|est)(?!-)"
    rf"(?: (?:la|el)(?=\s)| now| actually)?)?"
    rf"(?:{CELL}|\s{CUT}|\s*[:#=.-]+(?:\s+-)?\s*#?|(?(told),\s|(?!))|(?(shared),\s|(?!))|/ #?|\s+#?"
    rf"|#|\s?\(#?)(?P<value>(?(k0)(?:(?!{STATES} \d{{5}}\b)(?-i:[A-Z]{{2,4}}) (?=\d{{3}})"
    rf"|(?!{STATES} )(?!{NOT_LETTERS} )(?-i:[A-Z]{{2,4}}) (?=\d{{1,2}}-\d{{3,}}\b))?"
    rf"|(?(ordered)(?:(?!{STATES} \d{{5}}\b)(?!LBS|KGS|PCS|PLT|LTL|FTL|LOAD|VAN|PO |SO |DEL"
    rf"|PU )(?-i:[A-Z]{{2,4}}) (?=\d{{4,}}\b|\d{{2,}}-\d{{3,}}\b))?"
    rf"|(?(called){CALLED}|(?(fetched){CALLED}|))"
    rf")){VALUE})(?![\w])(?![ ]?(?:lbs?|kgs?|pallets?|plts?|skids?|pcs|pieces|cartons|drums"
    rf"|crates|am|pm|x\b|'|\"|ft\b|%|hrs?|hours?|in\b|\$))"
    r"(?!(?<=\b\d{5})\s*(?:to|-?>)\s*\d{5}\b)",
)
"""A label, and the number behind it."""


def kind_of(match: re.Match[str]) -> Kind:
    """The kind that the label of a number says."""
    return next(kind for at, (kind, _) in enumerate(LABELS) if match[f"k{at}"])
