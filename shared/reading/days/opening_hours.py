"""Hours of a stop, and two that are told apart as the one window that they are."""

import re
from dataclasses import dataclass, replace
from typing import Literal

Scheduling = Literal["appointment", "first come"]
AND_AGAIN = re.compile(r"[ ]*(?:,|/|\+|&|,?[ ](?:and|then|y|et))[ ]*(?:from |de )?", re.IGNORECASE)
"""What joins the two windows that a break parts."""
BESIDE = re.compile(
    r"[ ]*(?:[,;&/]|-{1,2}[ ])?[ ]*(?:and |but |y |et |we |they )?(?:(?:are |all )*(?:gone|done|out|finished) )?",
    re.IGNORECASE,
)
"""What stands between the hour at which a dock opens and that at which it closes."""
OFF_BY = re.compile(
    r"[ ]*[,;]?[ ]*(?:(?:and|but) )?(?:you|we|they|it|truck|driver|freight|everything|everybody|all(?: of it)?|trailer)[ ]"
    r"(?:must|has to|have to|needs? to|got to|gotta)(?: all)? be (?:off|out|gone|empty|clear(?:ed)?|done|finished|unloaded"
    r"|loaded)"
    r"(?: (?:it|of it|of there|of here|the dock|the site|there))?[ ]*",
    re.IGNORECASE,
)
"""What leads from the hour of opening to that by which a truck has to leave the dock."""
NEXT_ROW = re.compile(r"[ ]*\n[ ]*(?:(?:pick ?-?up|dock|shipper|origin) )?", re.IGNORECASE)
"""What stands between two rows of a form that tell when a dock opens and when it closes."""
CLOSING_ROW = re.compile(r"(?:clos|latest|end|last)", re.IGNORECASE)
SETTLED = re.compile(r"\b(?:say|call it|make (?:it|that))[ ]*\Z", re.IGNORECASE)
"""What tells the hours that count after others that were told."""
SO_BE_THERE = re.compile(
    r",? so (?:the |your )?(?:driver|truck|carrier|trucker|you|he|they) (?:has to|have to|must|needs? to|should|better)"
    r"(?: be| get| arrive)(?: there| here| in)?[ ]*",
    re.IGNORECASE,
)
"""What leads from the hour of closing to that by which a truck has to come."""
SENTENCE_APART = 90


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours of a stop and where they stand. `opens`, `closes`: "08:00"; both alike where one time is meant;

    None both where it is only said that no appointment is needed. `later`: when it closes where the words may mean the other half
    of the day.
    """

    start: int
    end: int
    opens: str | None = None
    closes: str | None = None
    scheduling: Scheduling | None = None
    later: str | None = None

    @property
    def exact(self) -> bool:
        """Whether it is one time rather than a window."""
        return self.opens is not None and self.opens == self.closes


def rejoined(text: str, found: list[Hours]) -> list[Hours]:
    """The hours, where two that are told apart are one window: "8a-12p and 1p-4p", "opens at 6 closes noon"."""
    result: list[Hours] = []
    for each in found:
        last = result[-1] if result else None
        if (
            last and last.opens and last.closes and each.opens and each.closes
            and last.opens < last.closes <= each.opens < each.closes
            and AND_AGAIN.fullmatch(text, last.end, each.start)
        ):  # fmt: skip
            result[-1] = replace(last, end=each.end, closes=each.closes, scheduling=last.scheduling or each.scheduling)
        elif last and (window := opening_hours(text, last, each)):
            result[-1] = window
        elif (
            last and last.closes and each.closes and not each.opens and not last.exact
            and SO_BE_THERE.fullmatch(text, last.end, each.start)
        ):  # fmt: skip
            result[-1] = replace(last, closes=each.closes, later=None)
        elif last and settled(text, last, each):
            while len(result) > 1 and apart(text, result[-2], each):
                result.pop()
            result[-1] = replace(result[-1], opens=each.opens, closes=each.closes, later=None)
        else:
            result.append(each)
    return result


def settled(text: str, last: Hours, each: Hours) -> bool:
    """Whether a window takes the place of the hours told before it in its sentence: "6-4, but call it 7-3 to be safe"."""
    if not (each.opens and each.closes) or each.exact or not apart(text, last, each):
        return False
    said = re.match(r"[ ]*\w+ (?:it |that )?(?=\d)", text[each.start : each.end])
    return bool(SETTLED.search(text, max(last.end, each.start - 16), each.start + (said.end() if said else 0)))


def apart(text: str, one: Hours, other: Hours) -> bool:
    """Whether hours stand before others in one sentence."""
    between = text[one.end : other.start]
    return len(between) < SENTENCE_APART and not re.search(r"\n|[.;!?]\s", between)


def opening_hours(text: str, one: Hours, other: Hours) -> Hours | None:
    """The window that the hour of opening and that of closing make, right beside each other in either order."""
    opening, closing = (one, other) if one.opens else (other, one)
    leads = [BESIDE] + [OFF_BY] * (opening is one) + [NEXT_ROW] * bool(CLOSING_ROW.match(text, other.start))
    opens, closes = opening.opens, closing.closes
    if opening.closes or closing.opens or not opens or not closes:
        return None
    if not any(each.fullmatch(text, one.end, other.start) for each in leads):
        return None
    if closing.later and closes <= opens < closing.later:
        closes = closing.later
    scheduling = one.scheduling or other.scheduling
    return Hours(one.start, other.end, opens, closes, scheduling) if opens < closes else None
