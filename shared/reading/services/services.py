"""Services that are none of the accessorials: what a carrier is asked to do or to bring beyond the list of rated ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from shared.reading.language.word_patterns import WordPattern, possible
from shared.reading.services.denied import DENIED, DENIED_AFTER

CALLED = r"(?:(?:call|phone|notify|notification|contact|ring)(?:ed|s)?|(?:hrs?|hours?|day) notice)"
AHEAD = r"(?=[^;\n]* (?:ahead|out|away|before|prior))"
"""What a line goes on with that asks for a call so long before; most calls are without, and need no closer look."""
NO_CRANE = (
    r" (?:crews?|hours|operator|service)| (?:is |will be |are )?(?:on|at) (?:site|location|the (?:site|job\w*))"
    r"(?! (?:is )?(?:needed|required|wanted|please|pls))"
    r"| (?:is )?(?:there|available|waiting)| will (?:off|un)"
)
"""What makes a crane one that is there."""
SERVICES = (
    ("call before delivery",
        rf"{CALLED}\b(?! me\b| us\b| if\b)[^.;\n]{{0,60}}?\b(?:before|prior to|ahead of)\b(?: (?:the|any|making|of))?"
        r"(?: delivery| arrival| arriving| delivering)|(?:deliver\w*|call)[ -]?(?:notification|appointment call)"
        r"|call[ -]ahead"
        r"|(?:notify|call)(?: before| prior| ahead)(?: (?:of|to))?(?: delivery| arrival)?(?=\W|$)"
        r"|call (?:the )?(?:consignee|receiver|customer|site)\b[^.;\n]{0,24}(?:ahead|before|prior|hours?|hr|min)"
        r"|(?:needs?|wants?|requires?) a call[^.;\n]{0,24}before"
        rf"|{CALLED}\b(?! me\b| us\b){AHEAD}[^.;\n]{{0,60}}?\b(?:\d+|one|an|two|half an?)[ -]?(?:hrs?|hours?|min(?:ute)?s?)"
        r" (?:ahead|out|away|before|prior)"
        r"|(?:needs?|wants?|requires?|likes?) an? (?:phone |courtesy )?call\b[^.;\n]{0,24}\b(?:out|ahead|away|prior)"
        rf"|{CALLED}\b(?! me\b| us\b){AHEAD}(?:[^.;\n]|(?<=Mrs)\.|(?<=Mr)\.|(?<=Ms)\.){{0,60}}?\b(?:the )?(?:day|night|evening"
        rf"|afternoon|morning) (?:before|prior|ahead)"
        r"|(?:call|phone) (?:first|1st)(?! thing)|call (?:on the way|en ?route)"
        r"|(?:appeler|t[ée]l[ée]phoner|aviser)(?: [^.;\n]{0,40})? (?:avant|la veille)|(?:llamar|avisar"
        r"|hablar)(?: [^.;\n]{0,30})? antes"),
    ("overlength", r"over[ -]?length|extra[ -]length|excessive length|extreme length"),
    ("construction site",
        r"construction[ -]site|job ?-?site|building site|chantier|sitio de construcci[óo]n|obra en construcci[óo]n"),
    ("guaranteed", r"guaranteed(?! by our)(?: delivery| service)?|time[ -]critical"),
    ("expedited", r"expedit(?:ed?|e service)"),
    ("lumper", r"lumpers?"),
    ("sort and segregate", r"sort(?:ing|ed)?[ ]?(?:and|&|/)[ ]?seg(?:regat(?:e|ion|ing|ed)|s)?"),
    ("pallet exchange",
        r"pallet (?:exchange|swap)|(?:exchange|swap) (?:the |of )?(?:pallets|skids)"
        r"|(?:pallets|skids)(?: (?:are|to be|will be|get))* (?:exchanged|swapped)"
        r"|(?:1|one)[ -](?:for|4)[ -](?:1|one)(?: (?:pallet|chep))? (?:exchange|swap)|exchange (?:is )?(?:1"
        r"|one)[ -]for[ -](?:1|one)"
        r"|intercambio de tarimas|[ée]change de palettes"),
    ("pallet jack", r"pallet ?jacks?|transpaleta|transpalette"),
    ("blind shipment",
        r"(?:double[ -])?blind(?: shipment| ship| bol)?(?= (?:shipment|ship|bol|pls|please)|[.,;\n]|$)|ship blind"),
    ("air ride", r"air[ -]?ride|suspension (?:pneumatique|neum[áa]tica|de aire)"),
    ("load bars", r"load[ -]?(?:bars?|locks?)|barras (?:de carga|log[íi]sticas)|(?:traer|traiga|llevar|lleve) (?:(?:\d+|dos"
        r"|tres|cuatro) )?barras|barres de (?:retenue|charge(?:ment)?)"),
    ("food grade trailer", r"food[ -]?grade"),
    ("washout", r"wash ?-?outs?|washed out"),
    ("moving blankets",
        r"(?:moving|furniture) (?:blankets|pads)|blankets? ?(?:/|and|&|or|\+) ?pads|pads? ?(?:/|and|&|or|\+) ?blankets"
        r"|(?:needs?|bring|use|with|wants?|include) (?:\d+ )?blankets(?! of| \(|s)|mantas (?:de|para) mudanza"
        r"|couvertures de d[ée]m[ée]nagement|(?:pad|blanket)[ -]?wrap(?:ped)?"),
    ("trade show",
        r"trade ?-?shows?|exhibition (?:hall|site)|convention cent(?:er|re)|marshall?ing yard"),
    ("TWIC", r"TWIC"),
    ("hazmat endorsement", r"haz(?:mat|ardous)?[ -]endorse(?:d|ment)|haz(?:mat)? cert(?:ified|ification)"),
    ("bonded",
        r"(?:in[ -]?)?bond(?:ed)?(?= (?:carrier|trucker|truck|load|freight|warehouse|shipment|move))|in[ -]bond"),
    ("weekend delivery",
        r"(?:saturday|sunday|weekend|sat|sun) (?:deliver(?:y|ies)|del)|deliver\w* (?:on )?(?:a )?(?:weekend)"),
    ("after hours", r"(?<!me )(?<!us )(?<!call )(?<!reach )after[ -]hours(?! (?:call|cell|phone|number|contact|line"
        r"|emergenc\w+|e-?mail|support"
        r"|reach|dispatch|at \d|\(?\d))"),
    ("escort", r"escorts?(?: required| needed)?(?! (?:him|her|them|you|the (?:driver|truck|carrier)|drivers?|trucks?)\b)"
        r"|pilot cars?"),
    ("chains",
        r"chains?(?: and binders)?(?! of custody| store| hoists?| saws?| link| conveyor| guards?| drive)|cadenas|cha[iî]nes"),
    ("crane", r"(?<!have a )(?<!has a )(?<!have )(?<!their )(?<!our )(?<!own )(?<!a )crane(?: off| unload\w*)?"
        rf"(?!{NO_CRANE})|(?:needs?|requires?|supply|provide|bring|include|send|want|with|and"
        rf"|quote) a crane(?: off)?(?!{NO_CRANE})"),
)  # fmt: skip
"""Name and pattern of each."""
PATTERNS = tuple((name, WordPattern(rf"(?<![\w-])(?:{pattern})(?![\w-])")) for name, pattern in SERVICES)
NOT_OFFERED = re.compile(
    r"\b(?:don'?t|do not|no need to) (?:offer|add|include|quote|bother with)(?: (?:me|us|the|any|a))?[ ]$",
    re.IGNORECASE,
)
"""Words by which a service is not to be offered."""
NOT_WANTED = re.compile(r"[ ]*\?[ ]*no\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """A service asked for, and where."""

    start: int
    end: int
    name: str


def further_services(text: str) -> Iterator[Asked]:
    """Every such service that is asked for, kind by kind; what is denied is left out."""
    for name, pattern in possible(PATTERNS, text):
        for match in pattern.finditer(text):
            line = text.rfind("\n", 0, match.start()) + 1
            before, after = text[max(line, match.start() - 60) : match.start()], text[match.end() : match.end() + 60]
            if not (
                DENIED.search(before)
                or NOT_OFFERED.search(before)
                or DENIED_AFTER.match(after)
                or NOT_WANTED.match(after)
            ):
                yield Asked(match.start(), match.end(), name)
