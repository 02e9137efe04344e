"""Notices about mail itself, true or forged: "your mailbox is full, 12 messages are held". What they quote asks for nothing."""

from shared.reading.language.branches import compiled

MAIL = r"(?:messages?|e-?mails?|mail|mensajes?|correos?|courriels?)"
WITHHELD = (
    r"(?:undelivered|un-?deliverable|blocked|quarantined|held(?: back)?|pending|rejected|suspended|stuck|withheld"
    r"|failed|delayed|on hold|retenid[oa]s?|pendientes?|bloquead[oa]s?|retenus?|bloqu[ée]s?|en attente)"
)
HELD = compiled(
    rf"\b{WITHHELD} (?:incoming |new |inbound )?{MAIL}\b|\bspam (?:digest|report|summary)\b|\bnew voice ?mail\b"
    rf"|\b{MAIL} (?:\w+ ){{0,2}}?(?:is|are|was|were|been|being) (?:\w+ ){{0,2}}?{WITHHELD}\b"
    rf"|\b{MAIL} (?:{WITHHELD}|(?:waiting|could not|couldn't|can't|cannot))\b",
    0,
)
"""That mail is kept from whom it is for, in lower case."""
ACCOUNT = compiled(
    r"\byour (?:e-?mail )?(?:mailbox|inbox|password|account|(?:mail )?storage|quota|mail server|(?:spam |mail )?filter"
    r"|buz[óo]n|contrase[ñn]a|bo[îi]te)\b|\bquarantine (?:report|digest|summary|notification)\b|\bto release\b"
    r"|\bstorage (?:is )?(?:full|limit)\b|\b\d\d ?% full\b|\bverify your\b"
    r"|\b(?:release|retrieve|recover|review) (?:\w+ ){0,2}?(?:messages?|mail|e-?mails?)\b"
    r"|\b(?:sign|log) ?in to (?:keep|listen|view|receive|release|read)\b",
    0,
)
"""What is said of an account, and what is to be done there."""
WRITERS = compiled(
    rf"\b(?:my|our|mis?|mon|mes) (?:\w+ ){{0,2}}?{MAIL}\b|\bi (?:\w+ )?(?:sent|tried|e-?mailed|wrote)\b", 0
)
"""The writer's own mail, which a person asks again what it asked: "my last two messages were blocked by your filter"."""
LONGEST = 2000
"""Characters that are looked at."""


def about_mail(text: str) -> str:
    """Why a text can ask for nothing that is a notice about mail; empty for any other."""
    said = " ".join(text[:LONGEST].lower().split())
    notice = HELD.search(said) and ACCOUNT.search(said) and not WRITERS.search(said)
    return "a notice about mail" if notice else ""
