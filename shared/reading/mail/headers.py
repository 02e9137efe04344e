"""Where an earlier message begins inside a body: mail headers that were pasted in, and lines like "On ... wrote:"."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from shared.reading.language.stamps import stamp
from shared.reading.layout.document import Line
from shared.reading.model import Address

KEYS = {
    "from": "from", "de": "from", "von": "from", "expéditeur": "from", "sent": "date", "date": "date",
    "enviado": "date", "enviado el": "date", "fecha": "date", "envoyé": "date", "to": "to", "para": "to", "à": "to",
    "cc": "cc", "bcc": "cc", "subject": "subject", "asunto": "subject", "objet": "subject", "importance": "other",
    "reply-to": "other", "attachments": "other", "importancia": "other",
}  # fmt: skip
KEY = re.compile(r"^\s*\*?([A-Za-zÀ-ÿ-]+(?: el)?)\*?\s?:\*?\s*(.*)$")
CLOCK = re.compile(r"\d\s?[:h.]\s?[0-5]\d(?!\d)", re.IGNORECASE)
PLACED = re.compile(r"\b\d{5}\b|,\s*[A-Z]{2}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b")
"""What a place has that follows "From:" in an order, and no name of a person."""
PAIR = re.compile(
    r"^\s*\*?(?:From|De|Von)\s?:\*?\s*([^:\n]{2,80}?)\s+\*?(?:Sent|Date|Enviado|Envoyé)\s?:\*?\s*([^\n]{8,60})$",
    re.IGNORECASE,
)
"""A header that a mail program ran together, of a sender and a time alone."""
ONE_LINE = re.compile(
    r"^\s*\*?From:\*?\s*(.+?)\s+\*?(?:Sent|Date):\*?\s*(.+?)\s+\*?To:\*?\s.*?\*?Subject:\*?\s*(.*)$", re.I
)
FORWARD = re.compile(
    r"^\W*(?:begin forwarded message|forwarded (?:message|by)\b|mensaje reenviado|message transf[ée]r[ée]"
    r"|d[ée]but du message)",
    re.IGNORECASE,
)
ORIGINAL = re.compile(r"^\W*(?:original (?:message|appointment)|mensaje original|message d'origine)\W*$", re.IGNORECASE)
WROTE = re.compile(r"(?:wrote|writes|escribi[óo]|a [ée]crit|schrieb)\s?:?\s*$", re.IGNORECASE)
SAID = re.compile(
    r"^\s*(?!On\b)(?P<who>[^<>:\n]{2,60})(?:<(?P<address>[^<>\s@]+@[^<>\s]+)>)?,?\s*\b(?:wrote|schrieb|a [ée]crit|escribi[óo])"
    r"(?P<when>,? (?:on|at|am|le|el) [^\n]{4,80})?\s*:\s*$",
    re.IGNORECASE,
)
"""A line like "Ann Lee <ann@example.com> wrote on Tue, May 12, 2026 at 4:40 PM:", whose parts but the name may lack."""
OPENS = re.compile(r"^\s*(?:On|El|Le|Am|Em)\s.{4,}", re.IGNORECASE)
GMAIL = re.compile(r"^\s*\d{4}-\d\d-\d\d \d\d?:\d\d .*<[^<>@\s]+@[^<>\s]+>:?\s*$")
PERSON = re.compile(
    r"^\s*\"?([^\"<\[(]*?)\"?\s*[<\[(]?(?:mailto:)?([^\s<>\[\]()@\"]+@[^\s<>\[\]()\"]+?)?[>\])]?[;,]?\s*$"
)


NOBODY = Address()


NAME = r"[A-Z][\w.'\u2019-]{0,24}(?:[ ][A-Z][\w.'\u2019-]{0,24}){1,3}"
WHEN = (
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}[,.]{0,2}[ ])?"
    r"(?:(?:\d[\d./-]{0,9}(?:st|nd|rd|th)?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?),?[ ]){1,3}"
    r"(?:at[ ])?\d{1,2}:\d\d(?::\d\d)?(?:[ ]?[AaPp]\.?[Mm]\.?)?"
)
STAMPED = re.compile(
    rf"(?:On[ ])?(?P<when>{WHEN})[,:]?[ ](?:[-\u2013][ ])?(?P<who>{NAME})[ ]?:"
    rf"|(?P<who2>{NAME})[, (-]{{1,3}}(?P<when2>{WHEN})\)?[ ]?:"
)
"""A line that says only when and by whom the message below it was written."""
LONGEST_STAMPED = 90


@dataclass(frozen=True, slots=True)
class Opening:
    """The lines that open an earlier message: how many, whose it is, of which day."""

    lines: int
    kind: Literal["forward", "header", "wrote"]
    sender: Address = NOBODY
    day: date | None = None
    subject: str = ""


def opening(lines: list[Line], at: int, *, until: date | None = None) -> Opening | None:
    """The opening of an earlier message that begins with line `at`, if one does. `until`: the day of a message that answers one
    or hands one on; there a sender and a time that is past are enough."""
    text = lines[at].text
    if FORWARD.match(text) or ORIGINAL.match(text):
        kind: Literal["forward", "header"] = "forward" if FORWARD.match(text) else "header"
        skipped = next((n for n in range(1, 4) if at + n < len(lines) and lines[at + n].text.strip()), 0)
        block = header_block(lines, at + skipped, strict=False) if skipped else None
        if block:
            return Opening(block.lines + skipped, kind, block.sender, block.day, block.subject)
        return Opening(1, kind)
    block = header_block(lines, at, strict=True, until=until) if ":" in text else None
    found = one_line(text, until=until) or block or attribution(lines, at)
    return found or (stamped(text, until) if until or lines[at].depth else None)


def stamped(text: str, until: date | None) -> Opening | None:
    """A line of nothing but a time and a name: "Tue May 12 2026 2:50 PM Ann Lee:", "Ann Lee, May 12, 2:50 PM:"."""
    line = text.strip()
    told = STAMPED.fullmatch(line) if line.endswith(":") and len(line) < LONGEST_STAMPED else None
    day = stamp(told["when"] or told["when2"]) if told else None
    if not told or not day or (until and day > until):
        return None
    return Opening(1, "wrote", Address(told["who"] or told["who2"]), day)


def one_line(text: str, *, until: date | None = None) -> Opening | None:
    """A header that a mail program ran together in one line."""
    if "ubject" in text[:1000] and (match := ONE_LINE.match(text[:1000])):
        return Opening(1, "header", person(match[1]), stamp(match[2]), match[3])
    pair = PAIR.match(text) if until and len(text) < 200 else None
    if not pair or not bare({"from": pair[1], "date": pair[2]}, day := stamp(pair[2]), until):
        return None
    return Opening(1, "header", person(pair[1]), day)


def header_block(lines: list[Line], at: int, *, strict: bool, until: date | None = None) -> Opening | None:
    """A pasted header. `strict`: nothing announced it, so that it must have a sender and a time, as no order has."""
    found: dict[str, str] = {}
    taken = 0
    for line in lines[at : at + 12]:
        match = KEY.match(line.text[:400]) if line.grid is None else None
        key = KEYS.get(match[1].casefold()) if match else None
        if match is None or key is None or (key == "from" and "from" in found):
            if not line.text.strip() and taken and len(found) < 3:
                taken += 1
                continue
            if found and line.text.strip() and "@" in line.text and len(found) < 4:
                taken += 1
                continue
            break
        found.setdefault(key, match[2].strip())
        taken += 1
        if not strict and not found:
            break
    if "from" not in found:
        return None
    day = stamp(found.get("date", ""))
    addressed = "@" in found["from"] and bool(found.keys() & {"to", "subject", "date"})
    if strict and not (addressed or told_whom(found, day) or bare(found, day, until)):
        return None
    return Opening(taken, "header", person(found["from"]), day, found.get("subject", ""))


def told_whom(found: dict[str, str], day: date | None) -> bool:
    """Whether a header whose sender has no address has a time, and whom it went to or about what."""
    return day is not None and bool(found.keys() & {"to", "subject"}) and not PLACED.search(found["from"])


def bare(found: dict[str, str], day: date | None, until: date | None) -> bool:
    """Whether a header has a sender and a time of day that is past, as programs leave of one deep in a conversation; the
    pickup of an order is still to come."""
    if not (day and until) or day > until or PLACED.search(found["from"]):
        return False
    return bool(CLOCK.search(found.get("date", "")))


def attribution(lines: list[Line], at: int) -> Opening | None:
    """A line like "On Tue, Mar 3, 2026 at 9:14 AM Ann <ann@example.com> wrote:", which programs wrap."""
    line = lines[at].text[:300]
    if GMAIL.match(line):
        return Opening(1, "wrote", person(lines[at].text.split(None, 3)[-1].rstrip(": ")), stamp(lines[at].text))
    if line.rstrip().endswith(":") and (said := SAID.match(line)):
        deeper = at + 1 < len(lines) and lines[at + 1].depth > lines[at].depth
        if (said["address"] or stamp(said["when"] or "") or deeper) and said["who"].strip()[:1].isupper():
            return Opening(
                1, "wrote", Address(said["who"].strip(' ,"'), said["address"] or ""), stamp(said["when"] or "")
            )
    if not OPENS.match(line):
        return None
    text = ""
    for taken in range(1, 4):
        if at + taken > len(lines):
            return None
        text = f"{text} {lines[at + taken - 1].text.strip()}".strip()
        if len(text) > 400:
            return None
        if WROTE.search(text):
            who = re.search(
                r"(?:[AP]M|\d{4}|\d:\d\d),?\s+([^\d<]{2,60}?)\s*(?:<([^<>\s]+)>)?\s*(?:wrote|escrib|a [ée]crit)", text
            )
            sender = Address(who[1].strip(' ,"'), (who[2] or "").removeprefix("mailto:")) if who else Address()
            return Opening(taken, "wrote", sender, stamp(text))
    return None


def person(text: str) -> Address:
    """A display name and an address, as a header writes them."""
    match = PERSON.match(text[:300])
    if not match:
        return Address(text[:100].strip())
    return Address((match[1] or "").strip().strip("'"), (match[2] or "").strip())
