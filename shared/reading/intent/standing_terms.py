"""The standing terms below an order: what a carrier is paid, when detention starts, what becomes of a claim.

They speak of claims, invoices and receipts as mail about what was carried does, and say nothing of what this one is for: "Lumper
is reimbursed with receipt. A claim for a broken seal is the full invoice value."
"""

import re

from shared.reading.language.branches import compiled

GATE = (
    "terms",
    "detention",
    "claim",
    "invoice",
    "lumper",
    "broker",
    "insur",
    "receipt",
    "net 30",
    "charge",
    "pod",
    "paid",
    "deduct",
    "fine",
    "liab",
    "surcharge",
    "layover",
    "tonu",
    "seal",
    "reject",
    "refus",
)
SUBJECT = compiled(
    r"\b(?:detention|lay ?overs?|lumpers?|tonu|demurrage|claims?|pods?|invoices?|invoicing|payments?"
    r"|carriers? (?:is|are|must|shall|may|will|agrees?"
    r"|assumes?|not)|insur\w+|liab\w+|(?:re|double|co)[- ]?broker\w*|fuel surcharge|seals?|surcharges?|penalt(?:y"
    r"|ies)|fines?|deduct\w*|charge[- ]?backs?"
    r"|charged back|reimburs\w+|accessorials?|late (?:fees?|deliver(?:y|ies)|arrivals?)|damaged? (?:freight|goods"
    r"|product)|refused|rejected|turned away|cargo (?:value|coverage))\b"
)
"""What terms are about."""
RULE = compiled(
    r"\b(?:must|shall|may(?: not)?|will (?:be|not)|(?:is|are) (?:\w+ ){0,2}(?:paid|billed|charged|reimbursed|due"
    r"|refused|rejected|turned|required|subject|responsible|liable|fined"
    r"|deducted|payable|the|void|not|only|accepted|filed|reported)|starts?|begins?|appl(?:y|ies)|do not|no (?:re"
    r"|double|co)|not (?:paid|accepted|honored|allowed|permitted)"
    r"|(?:net|within|after) \d+|billed|reimbursed|by the|per hour|\$ ?\d+ ?(?:/|per|an?) ?(?:hr|hour|day)|free time"
    r"|only with|on your invoice|with (?:receipt|the invoice|bol|pod)"
    r"|prohibited|voids?|forfeits?|required|refer(?:ence)?)\b|\$\d+ ?/ ?(?:hr|hour|day)"
)
"""What makes a rule of a sentence."""
TOLD = compiled(
    r"\?|\b(?:was|were|had|did|we (?:got|have been|never)|you (?:charged|billed|owe|sent)|i|my|our (?:claim|credit"
    r"|invoice number)|please (?:credit|pay|remit|send|refund|adjust|advise"
    r"|forward|resend)|attached|past due|overdue|dispute\w*|yesterday|last (?:week|month)|(?:claim|invoice"
    r"|pod) (?:#|no\.?|number|\d))(?!\w)"
)
"""What makes it a tale, a question or a demand."""
SENTENCE = re.compile(r"[^.;!?\n]+(?:\.\d[^.;!?\n]*)*[.;!?]*[ \t]*|[.;!?]+[ \t]*")


def without_terms(text: str) -> str:
    """A text without its standing terms: at least two sentences that rule what is paid, claimed or refused."""
    lower = text.lower()
    if sum(map(lower.__contains__, GATE)) < 2:
        return text
    pieces = (
        SENTENCE.findall(text)
        if "\n" not in text
        else [piece for line in text.splitlines(keepends=True) for piece in parted(line)]
    )
    ruled = [rules(piece) for piece in pieces]
    if sum(ruled) < 2:
        return text
    return "".join(
        piece if not terms else "\n" if piece.endswith("\n") else " "
        for piece, terms in zip(pieces, ruled, strict=True)
    )


def parted(line: str) -> list[str]:
    """The sentences of a line, the last with the end of the line."""
    found = SENTENCE.findall(line)
    end = line[len(line.rstrip("\r\n")) :]
    return [*found[:-1], found[-1] + end] if found and end else found or [line]


def rules(sentence: str) -> bool:
    """Whether a sentence is a standing term."""
    return bool(SUBJECT.search(sentence) and RULE.search(sentence) and not TOLD.search(sentence))
