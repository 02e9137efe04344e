"""What ends a message without being part of it: the signature, the disclaimer; and the banner that a mail gateway puts on top."""

import re

from shared.reading.language.branches import compiled
from shared.reading.language.labels import opened
from shared.reading.layout.document import Line
from shared.reading.mail.slogans import is_slogan
from shared.reading.nouns.people import given_names

BANNER = compiled(
    r"\b(?:external (?:e-?mail|sender|message)|originat(?:ed|es|ing) (?:from )?outside"
    r"|from outside (?:of )?(?:the|your|our)"
    r"|do not click (?:on )?(?:any )?links|you don't often get email from|caution:|correo externo|courriel externe"
    r"|think before you click|sender is unverified|report suspicious)|^\W*\[?external\]?\W*$",
    0,
)
DISCLAIMER = compiled(
    r"\b(?:confidential(?:ity|it[ée]|idad)?\b.{0,80}(?:notice|note|e-?mail|message|communication|information"
    r"|attachment|courriel|correo)"
    r"|intended (?:only|solely|exclusively|recipient|reader|addressee)"
    r"|(?:e-?mail|message|note) (?:is|may be|might be) privileged\b"
    r"|if you (?:have )?received this|in error,? please|privileged (?:and|or|information)"
    r"|consider the environment|before printing this|scanned for viruses|virus-free|all (?:freight"
    r"|shipments?|business|services)"
    r" (?:is|are) (?:subject|handled)|ce courriel (?:est|et)|este (?:correo"
    r"|mensaje) (?:es|y|puede)"
    r"|unsubscribe|you(?:'re| are)? (?:receiv(?:e|ed|ing)|get(?:ting)?|got) this(?: e-?mail| message| notice"
    r"| list)? (?:because|since|as)\b"
    r"|you(?:'re| are) receiving this|(?:take|remove) (?:me|us|yourself|your (?:name|address|e-?mail)) (?:off"
    r"|from) (?:this|the|our) (?:mailing )?list|opt[ -]out|to stop receiving|manage (?:your )?preferences"
    r"|standard(?<!\byour standard) (?:trading|terms))",
    0,
)
"""For text in lower case, as the one above and the one below."""
NOTICE = compiled(r"^\W*(?:notice|disclaimer|aviso|avis)\b.{0,120}(?:confidential|intended|privileged)", 0)
CLOSING = compiled(
    r"^\W*(?:many |kind |best |warm(?:est)? |thanks (?:and|&) |thank you and )?(?:thanks?(?: you)?|thx|tks"
    r"|ty|tia|regards|rgds|best|cheers"
    r"|sincerely|respectfully|cordially|yours(?: truly)?|take care|talk soon|appreciate (?:it|you"
    r"|your help)|have a (?:great|good|nice|blessed).{0,20}"
    r"|gracias|muchas gracias|saludos(?: cordiales)?|atentamente|quedo atent[oa]|merci(?: beaucoup"
    r"| d'avance)?|cordialement|bien à vous|salutations)"
    r"(?:[ ,!]{1,3}(?:again|so much|in advance|very much|much|a lot|all|team|everyone|regards|you"
    r"|and regards|for your help|[A-Za-z.]{2,12}))?\W*$"
)
DELIMITER = re.compile(
    r"^(?:--|__+|—)\s*$|^sent (?:from|via) (?:my|outlook|mail|yahoo|proton|a mobile)|^get outlook for"
    r"|^envoyé de mon|^enviado desde",
    re.I,
)
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
FOOTING = re.compile(
    r"no-?reply|donotreply|do-not-reply|forms?\b|web|site|notif|alert|lead|submission|contact|hello|info\b"
)
"""The mailboxes that a site's forms are sent from."""
POLITE = re.compile(r"^\W*(?:please|pls)\b", re.IGNORECASE)
SIGNS_OFF = re.compile(
    r"[-\u2013\u2014~]{1,2}[ ]?(?P<name>[A-Z][a-z]+)(?: [A-Z][a-z.]*)?[ ](?P<at>@|at|from|with"
    r"|over at)[ ](?:[A-Z][\w&'.]*[ ]?){1,5}"
)
AFTER_NAME = re.compile(r"[|\u2022]|,[ ]|[ ][-\u2013\u2014][ ]")
"""What stands between a name and the title or company beside it."""
BESIDE_NAME = re.compile(r"[ ]*[|\u2022\u00b7][ ]*|,[ ]|[ ](?:[-\u2013\u2014]|/{1,2})[ ]")
"""The same where an address or a telephone stands there ("Amy Rudd | Rudd Supply | 4 Elm St, Lima OH 45801")."""
LONGEST = 16
WORD, DIGIT = re.compile(r"[^\W\d_]{2,}"), re.compile(r"\d")
LONGEST_NOTICE = 2000
SENTENCES = re.compile(r"[a-z]{2}\. +[A-Za-z]")
"""What two of make a line prose and no name, title or address."""


def disclaimers(lines: list[Line]) -> int:
    """The line from which on all is disclaimer; `len(lines)` where there is none."""
    for at, line in enumerate(lines):
        if is_legal(line.text) and not FREIGHT.search(POLITE.sub("", line.text[:60])):
            rest = [other for other in lines[at + 1 :] if FREIGHT.search(other.text[:200]) and not is_legal(other.text)]
            if len(rest) < 2:
                return at
    return len(lines)


def is_legal(text: str) -> bool:
    """Whether a line has the words of a disclaimer; a page without an end to its lines is none."""
    lower = text.lower()
    return len(text) < LONGEST_NOTICE and bool(DISCLAIMER.search(lower) or NOTICE.match(lower))


def signature(lines: list[Line], sender: str) -> int:
    """The line from which on all is signature; `len(lines)` where there is none. `sender`: the writer's display name."""
    names = {word.casefold() for word in WORD.findall(sender)}
    if signs_alone(lines, names):
        return 0
    for at, line in enumerate(lines):
        text = line.text.strip()
        if not text:
            continue
        if DELIMITER.match(text) or (line.signature and not any(FREIGHT.search(later.text) for later in lines[at:])):
            if tail_is_contact(lines, at + 1, LONGEST + 8):
                return at
        elif signs_off(text, at, names) and not heads(lines[at - 1]) and tail_is_contact(lines, at + 1, LONGEST):
            return at
    return backwards(lines)


def footing(lines: list[Line], address: str) -> int:
    """The line with which a site's form ends: its own name and address, and no end of what is asked for; `len(lines)` where there
    is none. `address`: whom the message is from."""
    local, _, domain = address.lower().partition("@")
    if not FOOTING.search(local):
        return len(lines)
    at = next((nth for nth in range(len(lines) - 1, 0, -1) if lines[nth].text.strip()), 0)
    named = "".join(WORD.findall(lines[at].text.lower())) if at else ""
    own = "".join(WORD.findall(domain.partition(".")[0]))
    signs = own and named.startswith(own) and not heads(lines[at - 1])
    return at if signs and ADDRESS.search(lines[at].text) and not FREIGHT.search(lines[at].text) else len(lines)


def signs_off(text: str, at: int, names: set[str]) -> bool:
    """Whether a line behind others closes what was written, or is the writer's name."""
    return at > 0 and bool(CLOSING.match(text) or is_name(text, names) or names_firm(text))


def heads(above: Line) -> bool:
    """Whether a line is the heading of an end: the name below it is whose stop it is, be it the writer's own."""
    said = opened(above.text.strip())
    return not said.value and said.label is not None and said.label.end in ("origin", "destination")


def signs_alone(lines: list[Line], names: set[str]) -> bool:
    """Whether nothing is written but who writes, the full name first: the subject says the rest."""
    told = [text for line in lines if (text := line.text.strip())]
    if not told or len(names) < 2 or not all(map(told[0].casefold().__contains__, names)):
        return False
    name = AFTER_NAME.split(told[0], maxsplit=1)[0]
    first = {word.casefold() for word in WORD.findall(name)}
    full = first == names and not DIGIT.search(name)
    return full and any(map(CONTACT.search, told[1:])) and tail_is_contact(lines, 0, LONGEST)


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


def is_name(text: str, names: set[str]) -> bool:
    """Whether a line is the writer's own name, or begins with it before a title, a company or an address.

    One of several words that begins with no name of the writer's is neither.
    """
    opens = WORD.search(text)
    if not opens or (opens[0].casefold() not in names and WORD.search(text, opens.end())):
        return False
    if DIGIT.search(text):
        first = {word.casefold() for word in WORD.findall(BESIDE_NAME.split(text, maxsplit=1)[0])}
        return len(first) > 1 and first == names and not FREIGHT.search(text) and BESIDE_NAME.search(text) is not None
    words = [word.casefold() for word in WORD.findall(text)]
    if len(words) > 8:
        return False
    if all(word in names for word in words) or (len(words) == 1 and shortened(words[0], names)):
        return True
    initials = "".join(sorted(name[0] for name in names))
    if len(words) == 1 and len(text.strip(" -.")) <= 3 and "".join(sorted(words[0])) == initials:
        return True
    return (
        words[0] in names
        and bool(re.search(r"[|/,•-]|\b(?:at|@)\b", text) or (words[1:2] and words[1] in names))
        and text.strip()[-1:] not in "?!:"
    )


def shortened(word: str, names: set[str]) -> bool:
    """Whether a word is the beginning of one of the writer's names, as friends call them ("Gus" for Gustavo)."""
    return len(word) > 2 and any(name.startswith(word) for name in names)


def names_firm(text: str) -> bool:
    """Whether a line names somebody and a company behind a dash: "- Dre @ Oasis Cooler"."""
    match = SIGNS_OFF.fullmatch(text)
    return match is not None and (match["at"] == "@" or match["name"].casefold() in given_names())


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
