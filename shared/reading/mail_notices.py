"""Notices about mail itself, true or forged: "your mailbox is full, 12 messages are held". What they quote is nobody's request."""

from shared.reading.branches import compiled

MAIL = r"(?:messages?|e-?mails?|mail|items?|mensajes?|correos?|courriels?)"
WITHHELD = (
    r"(?:undelivered|un-?deliverable|blocked|quarantined|held(?: back)?|pending|rejected|suspended|stuck|withheld|failed|delayed"
    r"|on hold|retenid[oa]s?|pendientes?|bloquead[oa]s?|retenus?|bloqu[ée]s?|en attente)"
)
HELD = compiled(
    rf"\b{WITHHELD} (?:incoming |new |inbound )?{MAIL}\b|\b{MAIL} (?:\w+ ){{0,2}}?(?:is|are|was|were|been|being) (?:\w+ ){{0,2}}?{WITHHELD}\b"
    rf"|\b{MAIL} (?:{WITHHELD}|(?:waiting|could not|couldn't|can't|cannot))\b|\bspam (?:digest|report|summary)\b|\bnew voice ?mail\b",
    0,
)
"""That mail is kept from whom it is for."""
ACCOUNT = compiled(
    r"\byour (?:e-?mail )?(?:mailbox|inbox|password|account|(?:mail )?storage|quota|mail server|(?:spam |mail )?filter|buz[óo]n"
    r"|contrase[ñn]a|bo[îi]te)\b|\bquarantine (?:report|digest|summary|notification)\b|\bstorage (?:is )?(?:full|limit)\b"
    r"|\b\d\d ?% full\b|\b(?:release|retrieve|recover|review) (?:\w+ ){0,2}?(?:messages?|mail|e-?mails?)\b|\bto release\b"
    r"|\b(?:sign|log) ?in to (?:keep|listen|view|receive|release|read)\b|\bverify your\b",
    0,
)
"""What is said of an account, and what is to be done there."""
LONGEST = 2000
"""Characters that are looked at."""


def about_mail(text: str) -> str:
    """Why a text can ask for nothing that is a notice about mail; empty for any other."""
    said = " ".join(text[:LONGEST].lower().split())
    return "a notice about mail" if HELD.search(said) and ACCOUNT.search(said) else ""
