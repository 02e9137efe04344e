"""What ends a message without being part of it: the signature of who writes, and the name below a form that a site sends."""

import re

from shared.reading.language.branches import compiled
from shared.reading.language.labelled_lines import opened
from shared.reading.layout.document import Line
from shared.reading.mail.contact_lines import ADDRESS, CONTACT, DIGIT, FREIGHT, LONGEST, backwards, tail_is_contact
from shared.reading.mail.writer_names import WORD, is_name, names_firm

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
FOOTING = re.compile(
    r"no-?reply|donotreply|do-not-reply|forms?\b|web|site|notif|alert|lead|submission|contact|hello|info\b"
)
"""The mailboxes that a site's forms are sent from."""
AFTER_NAME = re.compile(r"[|\u2022]|,[ ]|[ ][-\u2013\u2014][ ]")
"""What stands between a name and the title or company beside it."""


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
