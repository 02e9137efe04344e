"""What a carrier wants to know beyond the rating facts: hazard details, stacking, the last free day, the rate in mind."""

import re
from dataclasses import dataclass

from shared.reading.passage import Passage

HAZARD_CLASS = re.compile(
    r"(?<!freight )(?<!frt )\b(?:haz(?:ard|mat)? )?class\s*[:#]?\s*(?P<value>[1-9](?:\.[1-6][A-Z]?)?)\b(?![\d.])",
    re.IGNORECASE,
)
PACKING_GROUP = re.compile(r"\b(?:PG|packing group|pkg grp)\s*[:#-]?\s*(?P<value>III|II|I|[123])\b", re.IGNORECASE)
STACKABLE = re.compile(
    r"\b(?P<no>non?[ -]?stack(?:able|ed)?|not stackable|(?:do not|don't|can(?:no|')t)(?: be)?"
    r" (?:double[ -]?)?stack(?:ed)?|no stack(?:ing)?"
    r"|unstackable|top[ -]load only)\b|\b(?:double[ -])?stackable\b(?!\s*[:?]\s*n)",
    re.IGNORECASE,
)
LAST_FREE_DAY = re.compile(r"\b(?:LFD|last free day)\b[^\n\d]{0,20}$", re.IGNORECASE)
RATE = re.compile(
    r"\b(?:target|budget|offer(?:ing|ed)?|pays?|paying|rate|max|all[- ]in)\b"
    r"[^\n$]{0,16}(?:\$|USD ?)\s?(?P<value>\d[\d,]*(?:\.\d\d)?)(?!\s?/)"
    r"|\b(?:go with|approved at) the \$(?P<agreed>\d[\d,]*)",
    re.IGNORECASE,
)
GROUPS = {"1": "I", "2": "II", "3": "III"}


@dataclass(frozen=True, slots=True)
class Details:
    """None where not written. `last_free_day`: an ISO day; `rate_usd`: offered, aimed at or agreed."""

    hazard_class: str | None = None
    packing_group: str | None = None
    stackable: bool | None = None
    last_free_day: str | None = None
    rate_usd: float | None = None


def details(passage: Passage, start: int, end: int, *, hazardous: bool) -> Details:
    """The details of a stretch. A class is a hazard class only where the goods are hazardous."""
    text = passage.text
    stacked = STACKABLE.search(text, start, end)
    rate = RATE.search(text, start, end)
    group = PACKING_GROUP.search(text, start, end) if hazardous else None
    hazard = HAZARD_CLASS.search(text, start, end) if hazardous else None
    free = next(
        (
            day
            for day in passage.days
            if start <= day.start < end and LAST_FREE_DAY.search(text[max(0, day.start - 40) : day.start])
        ),
        None,
    )
    return Details(
        hazard_class=hazard["value"] if hazard else None,
        packing_group=GROUPS.get(group["value"], group["value"].upper()) if group else None,
        stackable=not stacked["no"] if stacked else None,
        last_free_day=free.value.isoformat() if free else None,
        rate_usd=float((rate["value"] or rate["agreed"]).replace(",", "")) if rate else None,
    )
