"""What a row of a table of lanes says beyond what it is rated by."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from shared.reading.days.date_ranges import last_day
from shared.reading.days.dates import days
from shared.reading.days.hours import hours
from shared.reading.layout.tables import Sheet
from shared.reading.model import Shipment, Visit
from shared.reading.references.references import references
from shared.reading.schedule.visits import by_appointment, combined
from shared.reading.services.details import details, fields
from shared.reading.services.instructions import instructions
from shared.reading.services.services import further_services

TIME = r"\W*(?:time|window|hours|hrs|appt|appointment)\b.*"
TIME_HEADS = {
    "pickup": re.compile(
        r"\W*(?:pu|p/u|pick ?-?up|pick|ship(?:ping|per)?|load(?:ing)?|ready|orig(?:in)?)" + TIME
        + r"|\W*(?:ready|(?:dock )?clos(?:e|es|ing))\W*\Z", re.IGNORECASE),
    "delivery": re.compile(
        r"\W*(?:del(?:ivery)?|deliver|dlvr?y?|drop|unload(?:ing)?|receiv\w*|dest(?:ination)?|cons\w*)" + TIME, re.IGNORECASE),
}  # fmt: skip
FURTHER_HEAD = re.compile(
    r"\W*(?:(?:all[- ]in|our|your|max\w*)\W*)?(?:target|lfd|last free|rate|budget|offer|line ?haul|lh|pay"
    r"|stack\w*|stacking|(?:pu|p/u|pick ?-?up) ?(?:#|no\b|num\w*)"
    r"|estibable|gerbable|tarifa)\b.*|.*(?:stack|#)\??",
    re.IGNORECASE,
)
"""The head of a column that says more than the cells below it."""
YES = re.compile(r"y(?:es)?\b|x$|true$|req|needed|\u2611|\u2713|\u2714", re.IGNORECASE)


def with_row_further(table: Sheet, row: tuple[str, ...], reference: date, shipment: Shipment) -> Shipment:
    """The shipment of a row with what its cells say beyond what it is rated by."""
    headed = list(zip(table.heads, row, strict=True))
    told = [f"{head}: {cell}" if cell and FURTHER_HEAD.fullmatch(head) else cell for head, cell in headed]
    text = " | ".join(told)
    notes = " ".join(table.cells(row, "notes"))
    asked = "; ".join([notes, *(head for head, cell in headed if YES.match(cell))])
    found: dict[str, Any] = fields(
        tuple(details(text, days(text, reference), references(text))), 0, len(text), hazardous=shipment.hazmat
    )
    return replace(
        shipment,
        **found,
        pickup=by_appointment(row_visit(table, row, "pickup", reference), "pickup", shipment),
        delivery=by_appointment(row_visit(table, row, "delivery", reference), "delivery", shipment),
        services=tuple(dict.fromkeys(each.name for each in further_services(asked))),
        instructions=tuple(each.words for each in instructions(notes)),
    )


def row_visit(table: Sheet, row: tuple[str, ...], end: str, reference: date) -> Visit:
    """When an end of a row's lane is served, by the columns of its day and of its time."""
    told = [
        f"{head}: {cell}"
        for head, column, cell in zip(table.heads, table.columns, row, strict=True)
        if cell and (column == end or TIME_HEADS[end].match(head))
    ]
    text = "\n".join(told)
    found = days(text, reference)
    visit = combined(hours(text, found, []))
    last = last_day(text, found, found[0].value, 0, len(text)) if found else None
    return replace(visit, last_date=last.isoformat() if last else None)
