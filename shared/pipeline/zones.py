"""The time zone of a stop, from its state or province: the one in which most of its freight moves.

A state that lies in two zones has the more populous one; https://www.iana.org/time-zones names them.
"""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from shared.reading import Place

STATES: Mapping[str, str] = {
    "America/New_York": "CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV",
    "America/Chicago": "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI",
    "America/Denver": "CO ID MT NM UT WY",
    "America/Phoenix": "AZ",
    "America/Los_Angeles": "CA NV OR WA",
    "America/Anchorage": "AK",
    "Pacific/Honolulu": "HI",
    "America/Puerto_Rico": "PR VI",
    "America/St_Johns": "NL",
    "America/Halifax": "NB NS PE",
    "America/Toronto": "NU ON QC",
    "America/Winnipeg": "MB",
    "America/Regina": "SK",
    "America/Edmonton": "AB NT",
    "America/Vancouver": "BC",
    "America/Whitehorse": "YT",
    "America/Cancun": "ROO",
    "America/Hermosillo": "SON",
    "America/Tijuana": "BCN",
    "America/Mazatlan": "BCS NAY SIN",
    "America/Mexico_City": (
        "AGU CAM CHH CHP CMX COA COL DUR GRO GUA HID JAL MEX MIC MOR NLE OAX PUE QUE SLP TAB TAM TLA VER YUC ZAC"
    ),
}
ZONE_OF = {state: ZoneInfo(zone) for zone, states in STATES.items() for state in states.split()}


def zone_of(place: Place, default: ZoneInfo) -> ZoneInfo:
    """The zone of a place's docks, `default` where its state is not known."""
    return ZONE_OF.get(place.state, default)
