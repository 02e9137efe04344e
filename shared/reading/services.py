"""Services that are none of the accessorials: what a carrier is asked to do or to bring beyond the list of rated ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from shared.reading.unasked import DENIED, DENIED_AFTER
from shared.reading.word_patterns import WordPattern

CALLED = r"(?:(?:call|phone|notify|notification|contact|ring)(?:ed|s)?|(?:hrs?|hours?|day) notice)"
SERVICES = (
    ("call before delivery",
        rf"{CALLED}\b(?! me\b| us\b| if\b)[^.;\n]{{0,60}}?\b(?:before|prior to|ahead of)\b(?: (?:the|any|making|of))?"
        r"(?: delivery| arrival| arriving| delivering)|(?:deliver\w*|call)[ -]?(?:notification|appointment call)"
        r"|call[ -]ahead"
        r"|(?:notify|call)(?: before| prior| ahead)(?: (?:of|to))?(?: delivery| arrival)?(?=\W|$)"
        r"|call (?:the )?(?:consignee|receiver|customer|site)\b[^.;\n]{0,24}(?:ahead|before|prior|hours?|hr|min)"
        r"|(?:needs?|wants?|requires?) a call[^.;\n]{0,24}before"
        rf"|{CALLED}\b(?! me\b| us\b)[^.;\n]{{0,60}}?\b(?:\d+|one|an|two|half an?)[ -]?(?:hrs?|hours?|min(?:ute)?s?)"
        r" (?:ahead|out|before|prior)|appeler avant|llamar antes"),
    ("overlength", r"over[ -]?length|extra[ -]length|excessive length|extreme length"),
    ("construction site",
        r"construction[ -]site|job ?-?site|building site|chantier|sitio de construcci[óo]n|obra en construcci[óo]n"),
    ("guaranteed", r"guaranteed(?! by our)(?: delivery| service)?|time[ -]critical"),
    ("expedited", r"expedit(?:ed?|e service)"),
    ("lumper", r"lumpers?"),
    ("sort and segregate", r"sort(?:ing)?[ ]?(?:and|&|/)[ ]?seg(?:regat(?:e|ion|ing)|s)?"),
    ("pallet exchange", r"pallet exchange|exchange (?:the )?pallets"),
    ("pallet jack", r"pallet ?jacks?|transpaleta|transpalette"),
    ("blind shipment",
        r"(?:double[ -])?blind(?: shipment| ship| bol)?(?= (?:shipment|ship|bol|pls|please)|[.,;\n]|$)|ship blind"),
    ("air ride", r"air[ -]?ride"),
    ("load bars", r"load[ -]?(?:bars?|locks?)|barras de carga"),
    ("food grade trailer", r"food[ -]?grade"),
    ("washout", r"wash ?-?outs?|washed out"),
    ("moving blankets", r"(?:moving|furniture) (?:blankets|pads)|(?:pad|blanket)[ -]?wrap(?:ped)?"),
    ("trade show",
        r"trade ?-?shows?|exhibition (?:hall|site)|convention cent(?:er|re)|marshall?ing yard"),
    ("TWIC", r"TWIC"),
    ("hazmat endorsement", r"haz(?:mat|ardous)?[ -]endorse(?:d|ment)|haz(?:mat)? cert(?:ified|ification)"),
    ("bonded",
        r"(?:in[ -]?)?bond(?:ed)?(?= (?:carrier|trucker|truck|load|freight|warehouse|shipment|move))|in[ -]bond"),
    ("weekend delivery",
        r"(?:saturday|sunday|weekend|sat|sun) (?:deliver(?:y|ies)|del)|deliver\w* (?:on )?(?:a )?(?:weekend)"),
    ("after hours", r"after[ -]hours (?:pick ?up|deliver\w*|receiving|service)"),
    ("escort", r"escorts?(?: required| needed)?|pilot cars?"),
    ("chains", r"chains?(?: and binders)?(?! of custody| store)|cadenas"),
    ("crane", r"crane(?: off| on site| unload\w*)?"),
)  # fmt: skip
"""Name and pattern of each."""
PATTERNS = tuple((name, WordPattern(rf"(?<![\w-])(?:{pattern})(?![\w-])")) for name, pattern in SERVICES)
NOT_WANTED = re.compile(r"[ ]*\?[ ]*no\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """A service asked for, and where."""

    start: int
    end: int
    name: str


def further_services(text: str) -> Iterator[Asked]:
    """Every such service that is asked for, kind by kind; what is denied is left out."""
    for name, pattern in PATTERNS:
        for match in pattern.finditer(text):
            line = text.rfind("\n", 0, match.start()) + 1
            before, after = text[max(line, match.start() - 60) : match.start()], text[match.end() : match.end() + 60]
            if not (DENIED.search(before) or DENIED_AFTER.match(after) or NOT_WANTED.match(after)):
                yield Asked(match.start(), match.end(), name)
