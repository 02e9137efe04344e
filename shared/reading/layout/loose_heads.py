"""Heads of columns that say more than one word for what stands below: "Approx lbs", "Plts on floor", "Wt, lbs"."""

import re

LONGEST_HEAD = 30
LOOSELY = {
    "status": re.compile(r"\b(?:rate|cost|price|miles|invoice|status)\b|\$", re.IGNORECASE),
    "dims": re.compile(r"\b(?:dims?|dimensions?)\b|\bl ?x ?w\b", re.IGNORECASE),
    "weight each": re.compile(
        r"\b(?:wts?|weight|lbs?|kgs?|kilos|pounds|peso|poids)\b.*(?:\b(?:each|ea|(?:per|por|par)(?! (?:line|ligne|l[íi]nea"
        r"|load|truck|shipment|trailer))|apiece|c/u|unitai?r[eio]o?)\b|(?<!\bw)/(?! ?(?:line|wt|weight"
        r"|peso|poids|tot|load|truck|lbs?|kgs?)))"
        r"|\b(?:each|ea|per(?! (?:line|load|truck|shipment|trailer)))\b.*\b(?:wt|weight|weighs?|lbs?|kgs?)\b",
        re.IGNORECASE,
    ),
    "weight": re.compile(r"\b(?:wts?|wgt|weight|lbs?|kgs?|kilos|pounds|peso|poids)\b", re.IGNORECASE),
    "class": re.compile(r"\b(?:class|cls)\b", re.IGNORECASE),
    "count": re.compile(
        r"\b(?:plts?|pallets?|skids?|crates?|drums?|totes?|rolls?|bundles?|tarimas?|palettes?)\b", re.IGNORECASE
    ),
    "pickup": re.compile(r"\b(?:rdy|ready|ships?|avail\w*)\b", re.IGNORECASE),
    "commodity": re.compile(r"\b(?:description|desc|commodity|goods)\b", re.IGNORECASE),
}
"""What tells the kind of a column whose head says more; the first that holds counts."""


def loosely(head: str) -> str:
    """The kind of a column whose head holds one word for it among a few others: "Approx lbs", "Plts on floor", "Wt, lbs"."""
    if len(head) > LONGEST_HEAD or any(map(str.isdigit, head)):
        return ""
    return next((kind for kind, pattern in LOOSELY.items() if pattern.search(head)), "")
