"""Services that are none of the accessorials: what a carrier is asked to do or to bring beyond the list of rated ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from shared.reading.unasked import DENIED, DENIED_AFTER

CALLED = r"(?:(?:call|phone|notify|notification|contact|ring)(?:ed|s)?|(?:hrs?|hours?|day) notice)"
SERVICES = (
    ("call before delivery", "call phone notif notice contact ring appeler llamar",
        rf"{CALLED}\b(?! me\b| us\b| if\b)[^.;\n]{{0,60}}?\b(?:before|prior to|ahead of)\b(?: (?:the|any|making|of))?"
        r"(?: delivery| arrival| arriving| delivering)|(?:deliver\w*|call)[ -]?(?:notification|appointment call)"
        r"|call[ -]ahead"
        r"|(?:notify|call)(?: before| prior| ahead)(?: (?:of|to))?(?: delivery| arrival)?(?=\W|$)"
        r"|call (?:the )?(?:consignee|receiver|customer|site)\b[^.;\n]{0,24}(?:ahead|before|prior|hours?|hr|min)"
        r"|(?:needs?|wants?|requires?) a call[^.;\n]{0,24}before"
        rf"|{CALLED}\b(?! me\b| us\b)[^.;\n]{{0,60}}?\b(?:\d+|one|an|two|half an?)[ -]?(?:hrs?|hours?|min(?:ute)?s?)"
        r" (?:ahead|out|before|prior)|appeler avant|llamar antes"),
    ("overlength", "length", r"over[ -]?length|extra[ -]length|excessive length|extreme length"),
    ("construction site", "site chantier sitio obra",
        r"construction[ -]site|job ?-?site|building site|chantier|sitio de construcci[óo]n|obra en construcci[óo]n"),
    ("guaranteed", "guarant critical", r"guaranteed(?! by our)(?: delivery| service)?|time[ -]critical"),
    ("expedited", "expedit", r"expedit(?:ed?|e service)"),
    ("lumper", "lumper", r"lumpers?"),
    ("sort and segregate", "sort", r"sort(?:ing)?[ ]?(?:and|&|/)[ ]?seg(?:regat(?:e|ion|ing)|s)?"),
    ("pallet exchange", "exchange", r"pallet exchange|exchange (?:the )?pallets"),
    ("pallet jack", "jack transpal", r"pallet ?jacks?|transpaleta|transpalette"),
    ("blind shipment", "blind",
        r"(?:double[ -])?blind(?: shipment| ship| bol)?(?= (?:shipment|ship|bol|pls|please)|[.,;\n]|$)|ship blind"),
    ("air ride", "air", r"air[ -]?ride"),
    ("load bars", "load barras", r"load[ -]?(?:bars?|locks?)|barras de carga"),
    ("food grade trailer", "food", r"food[ -]?grade"),
    ("washout", "wash", r"wash ?-?outs?|washed out"),
    ("moving blankets", "blanket pad", r"(?:moving|furniture) (?:blankets|pads)|(?:pad|blanket)[ -]?wrap(?:ped)?"),
    ("trade show", "trade exhibition convention marshal",
        r"trade ?-?shows?|exhibition (?:hall|site)|convention cent(?:er|re)|marshall?ing yard"),
    ("TWIC", "twic", r"TWIC"),
    ("hazmat endorsement", "endorse cert", r"haz(?:mat|ardous)?[ -]endorse(?:d|ment)|haz(?:mat)? cert(?:ified|ification)"),
    ("bonded", "bond",
        r"(?:in[ -]?)?bond(?:ed)?(?= (?:carrier|trucker|truck|load|freight|warehouse|shipment|move))|in[ -]bond"),
    ("weekend delivery", "sat sun weekend",
        r"(?:saturday|sunday|weekend|sat|sun) (?:deliver(?:y|ies)|del)|deliver\w* (?:on )?(?:a )?(?:weekend)"),
    ("after hours", "after", r"after[ -]hours (?:pick ?up|deliver\w*|receiving|service)"),
    ("escort", "escort pilot", r"escorts?(?: required| needed)?|pilot cars?"),
    ("chains", "chain cadena", r"chains?(?: and binders)?(?! of custody| store)|cadenas"),
    ("crane", "crane", r"crane(?: off| on site| unload\w*)?"),
)  # fmt: skip
"""Name, beginnings of words without which it is not looked for, and pattern of each."""
PATTERNS = [
    (name, hints.split(), re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE))
    for name, hints, pattern in SERVICES
]
NOT_WANTED = re.compile(r"[ ]*\?[ ]*no\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """A service asked for, and where."""

    start: int
    end: int
    name: str


def further_services(text: str) -> Iterator[Asked]:
    """Every such service that is asked for, kind by kind; what is denied is left out."""
    lower = text.lower()
    for name, hints, pattern in PATTERNS:
        if not any(hint in lower for hint in hints):
            continue
        for match in pattern.finditer(text):
            line = text.rfind("\n", 0, match.start()) + 1
            before, after = text[max(line, match.start() - 60) : match.start()], text[match.end() : match.end() + 60]
            if not (DENIED.search(before) or DENIED_AFTER.match(after) or NOT_WANTED.match(after)):
                yield Asked(match.start(), match.end(), name)
