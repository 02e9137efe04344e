"""Lines that say who somebody is and how to reach them, and nothing about freight: "Amy Rudd, Traffic Manager", "+1 419 ..."."""

import re

from shared.reading.language.branches import compiled
from shared.reading.layout.document import Line
from shared.reading.mail.slogans import is_slogan

CONTACT = compiled(
    r"\b(?:(?:sales|head|corporate|main|home) offices?\b|headquarters\b"
    r"|(?:sales|accounts|accounting|billing|invoices|remit(?: to)?|corporate|hq|(?:head )?office|showroom"
    r"|mail(?:ing)?(?: address)?)"
    r"[ ]?:[ ]?(?:\d{1,6} [NSEW]?[A-Za-z\d]|p\.?o\.? ?box)"
    r"|\d{3}\)?[ .\u2022-]{0,2}\d{3}[ .-]\d{4}\b"
    r"|(?:MC|USDOT|DOT|PACA|SCAC)\b ?#?:? ?(?:lic(?:ense)? ?)?[A-Z0-9]{4,})"
    r"|^sent from\b|\w[.+-]*@[\w-]+\.[\w.]|https?://\S|www\.\S|\w-*\.(?:com|net|org|example)\b|\+\d[\d ]{8,}"
)
ADDRESS = re.compile(r"\b[A-Z]{2},? \d{5}\b")
TITLE = compiled(
    r"\b(?:manager|coordinator|coordinateur|coordonnateur|director|supervisor|analyst|specialist|buyer"
    r"|purchas(?:ing|er)|logistics|transportation|shipping"
    r"|traffic|dispatch(?:er)?|president|owner|sales|account|customer service|warehouse|operations"
    r"|supply chain|procurement|planner|clerk|foreman"
    r"|gerente|jefe|coordinador[a]?|compras|log[íi]stica|embarques|directeur|acheteu[rs]e?|inc|llc|ltd"
    r"|corp|co|company|group|s\.?a\.? de c\.?v|p\.?o\.? box|she/her|he/him|they/them|ext|fax|cell|mobile"
    r"|office|direct|desk|whatsapp)\b\.?"
)
FREIGHT = compiled(
    r"\b(?:pallets?|plts?|skids?|crates?|drums?|cartons?|pcs|pieces|lbs?|pounds|kgs?|class|flatbed|reefer"
    r"|dry van|liftgate|po(?= ?#)|po:? (?=(?:[a-z]{1,4}-?)?\d)|deliver(?:y|ed|ing)? to|pick ?up|pu"
    r"|del(?!(?-i:(?<=[a-záéíóúñ] del)) (?-i:[A-ZÁÉÍÓÚÑ]))|ship(?:ping)? (?:to|from)"
    r"|weight|dims?|commodity|bids (?:close|are due|due)|all-in|consignee|shipper|origin|destination|need|please|pls|picks? up"
    r"|our (?:warehouse|dock|plant)|ships? from|quote|rate|tarimas?|palettes?"
    r"|(?:delivery|dlv|receiving) app(?:oin)?t(?:ment)?s?|app(?:oin)?t(?:ment)? (?:req\w*|needed)|hazmat)\b|\d\s?x\s?\d|\d#"
)
LONGEST = 16
"""Lines of a signature."""
DIGIT = re.compile(r"\d")
SENTENCES = re.compile(r"[a-z]{2}\. +[A-Za-z]")
"""What two of make a line prose and no name, title or address."""


def tail_is_contact(lines: list[Line], at: int, longest: int) -> bool:
    """Whether what follows is short lines about a person or a company, and nothing about freight but slogans."""
    rest = [line.text.strip() for line in lines[at:] if line.text.strip()]
    if len(rest) > longest:
        return False
    if len(rest) > 1 and rest[-1].endswith("!") and CONTACT.search(rest[-2]):
        rest = rest[:-1]
    rest = [text for text in rest if not is_slogan(text)]
    return not any(
        (FREIGHT.search(text) and not CONTACT.search(text) and not TITLE.search(text)) or len(text) > 160
        for text in rest
    )


def backwards(lines: list[Line]) -> int:
    """The start of last paragraphs of contact lines that nothing introduces; `len(lines)` where there are none."""
    start = end = len(lines)
    while end:
        while end and not lines[end - 1].text.strip():
            end -= 1
        top = end
        while top and lines[top - 1].text.strip() and lines[top - 1].grid is None:
            top -= 1
        texts = [line.text.strip() for line in lines[top:end]]
        contact = bool(texts) and contact_lines(texts)
        if texts and not contact and ADDRESS.search(texts[-1]) and contact_lines(texts[-1:]):
            top, contact = end - 1, True
        if not contact or start - top > LONGEST:
            break
        start = end = top
    return start


def contact_lines(texts: list[str]) -> bool:
    """Whether a paragraph says who somebody is and how to reach them, and nothing else."""
    if not CONTACT.search(texts[0]) and not (short_name(texts[0]) and any(map(CONTACT.search, texts[1:]))):
        return False
    return not any(
        len(text) > 120
        or len(SENTENCES.findall(text)) > 1
        or FREIGHT.search(text)
        or text[-1:] in "?!:"
        or sum(word != "|" for word in text.split()) > 14
        for text in texts
    )


def short_name(text: str) -> bool:
    """Whether a line could be a name or a company: a few words that begin with capitals."""
    words = text.split()
    return len(words) <= 6 and not DIGIT.search(text) and sum(word[:1].isupper() for word in words) * 2 >= len(words)
