"""The shipments that the sandbox's TMS holds before any e-mail arrives. docs/sandbox.md lists them."""

from typing import Any

from sandbox.controls import TmsControl

Stop = tuple[str, str, str]

EXISTING: dict[str, tuple[Stop, Stop, str]] = {
    "131391979": (("Joliet", "IL", "60436"), ("Memphis", "TN", "38118"), "In Transit"),
    "127209205": (("New Bedford", "MA", "02740"), ("Harrisburg", "PA", "17111"), "Dispatched"),
    "131402210": (("Laredo", "TX", "78045"), ("Kansas City", "MO", "64120"), "Delivered"),
    "131425500": (("Fontana", "CA", "92337"), ("Reno", "NV", "89502"), "Quote"),
}
"""By id: from, to, status."""
ADDED: tuple[Stop, Stop, str] = (("Chicago", "IL", "60632"), ("Dallas", "TX", "75212"), "Dispatched")
"""What a shipment looks like that was asked for by its id alone."""


def seed(tms: TmsControl, more: tuple[str, ...] = ()) -> None:
    """Put them into the TMS, and `more` ids beside them."""
    for shipment_id, (origin, destination, status) in {**dict.fromkeys(more, ADDED), **EXISTING}.items():
        tms.seed(shipment_id, body(origin, destination), status)


def body(origin: Stop, destination: Stop) -> dict[str, Any]:
    """The fields of such a shipment."""
    return {
        "shipmentType": "LTL",
        "stops": [stop("First Pickup", origin), stop("Final Delivery", destination)],
        "commodities": [{"description": "General freight", "handlingQuantity": 6, "weightTotal": 4800}],
    }


def stop(stop_type: str, place: Stop) -> dict[str, str]:
    """One stop's fields."""
    city, state, postal_code = place
    return {"stopType": stop_type, "city": city, "state": state, "zipCode": postal_code, "country": "USA"}
