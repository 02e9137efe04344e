"""What is put around a message without being part of it: the disclaimer below, and the banner that a mail gateway puts on top."""

import re

from shared.reading.language.branches import compiled
from shared.reading.layout.document import Line
from shared.reading.mail.contact_lines import FREIGHT

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
POLITE = re.compile(r"^\W*(?:please|pls)\b", re.IGNORECASE)
LONGEST_NOTICE = 2000


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
