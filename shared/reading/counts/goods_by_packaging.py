"""Goods that a list tells by how they are packed: "gear blanks (gaylord), steel turnings (drums)"."""

import re
from dataclasses import replace

from shared.reading.model import Item
from shared.reading.packaging.packaging import FORMS, packaging

TOLD = re.compile(
    rf"(?:(?<=[:;,|\n])|(?<=and ))[ ]*(?P<goods>[^\W\d_][\w'’&-]*(?: [\w'’&-]+){{0,4}}) ?"
    rf"\((?:in |on |the |all )*(?P<unit>{FORMS})\)",
    re.IGNORECASE,
)
"""Goods, and in brackets what they are packed in."""


def by_packaging(text: str, items: list[Item]) -> list[Item]:
    """The lines, each with the goods that are told of its packaging, where all lines differ in it and each is told of."""
    kinds = [item.packaging or "" for item in items]
    if len(items) < 2 or len(set(kinds)) < len(kinds) or not all(kinds) or "(" not in text:
        return items
    named = {packaging(each["unit"]): each["goods"] for each in TOLD.finditer(text)}
    if not set(kinds) <= named.keys():
        return items
    return [replace(item, commodity=named[kind]) for item, kind in zip(items, kinds, strict=True)]
