"""Numbers that are told before what they are: "use 7714-B for the PO", "88213 is our PO number"."""

import re
from collections.abc import Iterator
from typing import Literal

from shared.reading.language.word_patterns import WordPattern

VALUE = r"(?=[A-Z0-9-]*\d)[A-Z0-9](?:[A-Z0-9-]*[A-Z0-9])"
KINDS: dict[str, Literal["po", "bol"]] = {"po": "po", "purchase": "po", "bol": "bol", "b/l": "bol", "bill": "bol"}
TOLD_AS = WordPattern(
    r"\b(?:(?P<use>for|as)|is|will be)[ ](?:the |our |my |your |their |this |an? )?(?:customer |cust\.? )?"
    r"(?P<kind>P\.?O\.?|purchase order|BOL|B/L|bill of lading|(?:sales |shop |work )?order|pick[ -]?up|PU|release"
    r"|ref(?:erence)?"
    r"|job|confirmation|booking)(?P<number>[ ]?(?:numbers?|nos?\b\.?|num|#))?(?=[ ]*(?:[.,;!)\n]|-[ -]|\Z)"
    r"|[ ](?:and|but|on|for|so|please|pls|plz|thanks)\b)",
)
"""What a number is said to be, behind it."""
USED = re.compile(
    r"\b(?:use|put(?: down)?|show|list|write|mark|enter|include|reference|note|give(?: (?:them|him|her|the driver))?"
    r"|have)[ ](?:number |no\.? |#[ ]?)?"
    rf"(?P<value>{VALUE})(?:[ ](?:on|in)[ ](?:the|it|this|that|your)(?: \w+)?)?,?[ ]\Z",
    re.IGNORECASE,
)
"""A number that is to be used as what is named behind it."""
ALONE = re.compile(rf"(?:\A|[.!?;:\n][ ]*|\b(?:and|so)[ ])(?:number |#[ ]?)?(?P<value>{VALUE})[ ]\Z", re.IGNORECASE)
"""A number that begins a sentence."""
REACH = 60
"""Characters before what a number is, in which it stands."""


def used_as(text: str) -> Iterator[tuple[int, int, Literal["po", "bol", "other"], str]]:
    """Each number that is told before what it is: its start and end, "po", "bol" or "other", and the number."""
    for named in TOLD_AS.finditer(text):
        before = USED if named["use"] else ALONE
        value = before.search(text[max(0, named.start() - REACH) : named.start()])
        kind: Literal["po", "bol", "other"] = KINDS.get(named["kind"].casefold().replace(".", "").split()[0], "other")
        if value and (kind != "other" or named["number"] or named["use"]):
            start = max(0, named.start() - REACH) + value.start("value")
            yield start, start + len(value["value"]), kind, value["value"]
