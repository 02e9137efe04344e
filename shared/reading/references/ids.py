"""Shipment ids: whole numbers beside a word for a shipment or load; a bare number counts in the subject alone."""

import re

from shared.reading.language.branches import compiled
from shared.reading.model import IdMention

WORD = (
    r"(?:ship(?= ?(?:id|ids|no|nos|num|number|numbers|#)\b)|shipments?|shpmt|shpt|shipmt|loads?|tms|our|your load"
    r"|embarques?|env[íi]os?|cargas?|viajes?"
    r"|exp[ée]ditions?|envois?|chargements?|shp)"
)
LABEL = compiled(
    rf"\b(?<!/)(?:{WORD})(?:\s+(?:id|ids|ref|is))?(?:\s*(?:id'?s?|numbers?|nos?\b\.?|nbr|num|n[°º]"
    rf"|núm(?:ero)?\.?|num[ée]ro|ref|#'?s?|:|=|\(|-|[._]{{2,}}))*\s*(?:is\s+"
    rf"|are\s+)?#?\s*(?P<value>\d{{1,10}})(?![\w/]|[.,]\d|[ ]?(?:lbs?|#|kgs?|pallets?|plts?|skids?|pcs"
    rf"|pieces|miles|mi|k\b|x\b|%|loads?|am\b|pm\b|ft\b|'|\"|of\b|-\d|:\d|\$|cartons|hours?|days?|weeks?"
    rf"|per\b|each\b|mixed|total|tons?)\b)",
    0,
)
"""For text in lower case, as the two below."""
REFERRED = compiled(
    r"(?:\b(?:pro|po|p\.o\.|so|s\.o\.|wo|bol|b/l|invoice|inv|mc|dot|phone|tel|fax|zip|hs|hts|tracking|quote|rfq|rfp|claim"
    r"|order|ref|ticket|submission|forms?|inquiry|enquiry|case|incident|lead|paps|pars|entry|lot|batch"
    r"|sku|part|contract|doc(?:ument)?|member|item|job|project|survey|account|acct|vendor|supplier|rma|asn"
    r"|pickup(?=\s*(?:no|num|#|:))|container|cntr|ctnr|contenedor|conteneur|booking|box|seal|chassis"
    r"|[mh]bl|voyage"
    r"|facturas?|factures?|fact|pedimentos?|pedidos?|orden(?: de compra)?|oc|remisi[óo]n(?:es)?|recibo|gu[íi]a"
    r"|carta porte|folio"
    r"|cotizaci[óo]n|cot|soumission|(?:bon de )?commandes?|devis|avoir|nota de cr[ée]dito)\b"
    r"(?:\s*(?:no|number|nos|numbers|n[uú]mero|n[uú]m|num[ée]ro|n?[°º]|id|code|is|are|#|:|\.|\|))*\s*)$",
    0,
)
MORE = re.compile(
    r"\s*(?:,|&|/|and|y|et|;|\+|,\s?and)\s*#?\s?(?P<value>\d{4,10})(?![\w/]|[.,]\d|-\d|\s?(?:lbs?|pallets?"
    r"|plts?|skids?|pcs|k\b|miles)\b)",
)
BARE = re.compile(
    r"(?<![\w$.,/#-])#?(?P<value>\d{4,10})(?![\w%/]|[.,]\d|-\w|\s?(?:lbs?|#|kgs?|pallets?|plts?|skids?|pcs|k\b|x\b)\b)"
)
COLUMN = re.compile(
    rf"^\W*(?:(?:(?:your|our|customer|cust|broker)(?:'s)?\s+)?{WORD}\W*(?:id|ids|no|nos|number|numbers|nbr|num|#)?"
    rf"|[^\W\d]+(?:'s)?(?:\s+|\s?/\s?){WORD}\s*(?:id|ids|no|nos|number|numbers|nbr|num|#))\W*$",
    re.IGNORECASE,
)
"""The head of a column of ids; what numbers the loads may be whoever's: "Carrier load #", "Broker / shipment no."."""
CODED = re.compile(r"(?<![A-Za-z])(?!thru|menu)(?:[a-z]{3}[ujz]|oney|eglv)[ -]?\Z", re.IGNORECASE)
"""The owner's code before the number of a container or of an ocean bill: "TCKU 3050441", "MAEU 228810457"."""
FILE = re.compile(
    r"(?<![A-Za-z])(?:shipment|shpt|load|tms|shp|our)[ _#-]*(?:id|no|number)?[ _#-]*(?P<value>\d{4,10})(?!\d)",
    re.IGNORECASE,
)
ID = re.compile(r"\bid\b")
LARGEST = 2147483647
LONG = 6
"""Digits of a number that no postal code, weight or price has."""


def labelled(text: str) -> list[str]:
    """The numbers beside a word for a shipment, in order."""
    found: list[str] = []
    text = text.lower()
    for match in LABEL.finditer(text):
        sure = "#" in match[0] or ID.search(match[0])
        if not sure and REFERRED.search(text[max(0, match.start() - 20) : match.start("value")][-16:]):
            continue
        small = len(match["value"]) < 4 and not sure
        if small or not possible(match["value"]):
            continue
        found.append(match["value"])
        end = match.end()
        while more := MORE.match(text, end):
            if possible(more["value"]):
                found.append(more["value"])
            end = more.end()
    return found


def unlabelled(text: str) -> list[str]:
    """The long numbers of a text that stand beside no word at all: "please book 5519023". They may be meant for ids."""
    return [
        match["value"]
        for match in BARE.finditer(text)
        if len(match["value"]) >= LONG and possible(match["value"]) and not another(text, match.start("value"))
    ]


def another(text: str, at: int) -> bool:
    """Whether the number that begins there is something else's by its label or its owner's code: "PO 88213", "TCKU 3050441"."""
    ahead = text[max(0, at - 32) : at].lower()
    return REFERRED.search(ahead) is not None or CODED.search(ahead) is not None


def possible(value: str) -> bool:
    """Whether a number can be an id at all."""
    return 1 <= int(value) <= LARGEST and not value.startswith("0")


def in_subject(subject: str) -> list[IdMention]:
    """The candidates of a subject: labelled ones first, bare ones after them."""
    named = labelled(subject)
    bare = [
        match["value"]
        for match in BARE.finditer(subject)
        if possible(match["value"]) and not another(subject, match.start("value"))
    ]
    order = sorted({*named, *bare}, key=subject.find)
    return [IdMention(value, "subject" if value in named else "bare subject") for value in order]


def in_files(names: list[str]) -> list[IdMention]:
    """The candidates of attachment names."""
    return [
        IdMention(match["value"], "attachment")
        for name in names
        for match in FILE.finditer(name.replace("_", " "))
        if possible(match["value"])
    ]


def in_column(rows: tuple[tuple[str, ...], ...]) -> list[str]:
    """The numbers of a table's column that is headed by a word for a shipment, and of a row that begins with one."""
    found: list[str] = []
    columns = {at for row in rows[:2] for at, cell in enumerate(row) if COLUMN.match(cell)}
    for row in rows:
        for at, cell in enumerate(row):
            before = row[at - 1] if at else ""
            if (
                (at in columns or COLUMN.match(before))
                and re.fullmatch(r"#?\s?\d{1,10}", cell)
                and possible(cell.strip("# "))
            ):
                found.append(cell.strip("# "))
    return found
